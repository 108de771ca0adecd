import { listed } from '../src/message/cut.js';
import type { Exchange } from '../src/pipeline/types/types.js';
import { valuesOf } from './lines.js';

/** Who put a header into the request that the policies then didn't let through; `undefined` where a function took it away. */
function sender({ request, trace }: Exchange, name: string): string | undefined {
  const path = `request.headers[${JSON.stringify(name.toLowerCase())}]`;
  const changes = trace.flatMap((step) =>
    step.step === 'function'
      ? step.changes.filter((change) => change.path === path).map(({ after }) => ({ trigger: step.trigger, after }))
      : [],
  );
  const last = changes.at(-1);
  if (last === undefined) return valuesOf(request.headers, name).length > 0 ? 'The viewer sent' : undefined;
  const isSet = last.trigger === 'viewer-request' && last.after !== undefined;
  return isSet ? 'The function at viewer-request set' : undefined;
}

/** The headers that were there in front of the cache, and that the behavior's policies don't name. */
export function droppedHeaders(exchange: Exchange, missing: readonly string[]): string[] {
  const bySender = new Map<string, string[]>();
  for (const name of missing) {
    const who = sender(exchange, name);
    if (who !== undefined) bySender.set(who, [...(bySender.get(who) ?? []), name]);
  }
  return Array.from(
    bySender,
    ([who, names]) =>
      `${who} ${listed(names)}, and the behavior ${exchange.behavior} doesn't forward it: name it in its originRequestPolicy, or in its cachePolicy.`,
  );
}
