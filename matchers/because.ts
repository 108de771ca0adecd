import { changeVerb } from '../src/lambda/change-verb.js';
import { cut } from '../src/message/cut.js';
import { formatNumber } from '../src/message/size.js';
import type { Exchange, TraceStep } from '../src/pipeline/types/types.js';
import type { Received } from './received.js';

type Step<Name extends TraceStep['step']> = Extract<TraceStep, { readonly step: Name }>;

function fromOrigin({ domainName, status, failure }: Step<'origin'>, { cache }: Exchange): string {
  if (failure !== undefined) return `${domainName} failed: ${failure}.`;
  return status === 304 && cache.status === 'refresh'
    ? `The copy in the cache had expired, and ${domainName} found it unchanged (304).`
    : `${domainName} answered ${status}.`;
}

function fromCache({ status }: Step<'cache'>, { cache }: Exchange): string | undefined {
  if (status !== 'hit') return undefined;
  return `The response came from the cache, where it had been for ${formatNumber(cache.ageSeconds ?? 0)} s.`;
}

/** What a step has to do with the answer that the viewer got; `undefined` for those that only lead there. */
function tell(step: TraceStep, exchange: Exchange): string | undefined {
  switch (step.step) {
    case 'refused':
      return `CloudFront refused the request: ${step.reason}.`;
    case 'redirected':
      return `CloudFront redirected the viewer to ${cut(step.location, 200)}.`;
    case 'function':
      return step.did === 'answered' ? `The function at ${step.trigger} generated the response.` : undefined;
    case 'origin':
      return fromOrigin(step, exchange);
    case 'cache':
      return fromCache(step, exchange);
    case 'stale':
      return `An expired copy was served: ${step.reason}.`;
    case 'error-page-sent':
      return step.failed
        ? `The error page could not be had, so its own ${step.status} was sent.`
        : `An error page was sent, as ${step.status}.`;
    case 'not-modified':
      return `The viewer has it already, says ${step.by}: so it is 304.`;
    case 'range':
      return `The viewer asked for a range: ${step.reason}.`;
    case 'viewer-left':
      return 'The viewer had left.';
    default:
      return undefined;
  }
}

/** Where the answer of an exchange came from, in a sentence. An error of a function is told in full elsewhere. */
export function cameFrom(exchange: Exchange): string | undefined {
  if (exchange.error) return undefined;
  for (let at = exchange.trace.length - 1; at >= 0; at--) {
    const told = tell(exchange.trace[at] as TraceStep, exchange);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** {@link cameFrom}, for a matcher that takes other things as well. */
export function whereFrom(received: Received): string | undefined {
  return received.kind === 'exchange' ? cameFrom(received.exchange) : undefined;
}

function headerStep(step: TraceStep, name: string): string | undefined {
  const isIt = (other: string) => other.toLowerCase() === name;
  switch (step.step) {
    case 'function': {
      const change = step.changes.find(({ path }) => path === `response.headers[${JSON.stringify(name)}]`);
      return change && `The function at ${step.trigger} ${changeVerb(change)} it.`;
    }
    case 'header-removed':
      return isIt(step.name) ? `CloudFront removed it: ${step.reason}.` : undefined;
    case 'policy-headers':
      if (step.removed.some(isIt)) return 'The response headers policy removed it.';
      return step.added.some(isIt) ? 'The response headers policy set it.' : undefined;
    default:
      return undefined;
  }
}

/** What was done to a header on its way to the viewer, or by the function of an invocation. */
export function headerHistory(received: Received, header: string): string | undefined {
  const name = header.toLowerCase();
  if (received.kind === 'exchange') {
    const told = received.exchange.trace.flatMap((step) => headerStep(step, name) ?? []);
    return told.length === 0 ? undefined : told.join(' ');
  }
  if (received.kind !== 'invocation') return undefined;
  const change = received.invocation.changes.find(({ path }) => path.endsWith(`.headers[${JSON.stringify(name)}]`));
  return change && `The function ${changeVerb(change)} it.`;
}
