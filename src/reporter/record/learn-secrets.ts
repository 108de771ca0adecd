import type { EdgeRecord } from '../../events/types.js';
import type { Invocation } from '../../lambda/types.js';
import type { HeaderMap } from '../../message/types.js';
import type { Exchange } from '../../pipeline/types/types.js';
import type { Secrets } from './secrets.js';

/** Tells what is secret in all the headers of an exchange. */
export function learnSecrets(exchange: Exchange, secrets: Secrets): void {
  const { request, response, originRequests, invocations } = exchange;
  for (const { headers } of [request, response, ...originRequests]) {
    for (const [name, value] of headers) secrets.learn(name, value);
  }
  for (const invocation of invocations) fromInvocation(invocation, secrets);
}

function fromInvocation({ event, result, request, response }: Invocation, secrets: Secrets): void {
  const { cf } = event.Records[0];
  const came: Pick<EdgeRecord, 'request' | 'response'> = cf;
  for (const message of [came.request, came.response, request, response]) {
    if (message) fromHeaders(message.headers, secrets);
  }
  for (const origin of [came.request.origin, request?.origin]) {
    fromHeaders((origin?.custom ?? origin?.s3)?.customHeaders, secrets);
  }
  fromReturned(result, secrets);
}

function fromHeaders(headers: HeaderMap | undefined, secrets: Secrets): void {
  for (const [name, lines] of Object.entries(headers ?? {})) for (const { value } of lines) secrets.learn(name, value);
}

/** Anything at all: only what looks like headers is looked at. */
function fromReturned(result: unknown, secrets: Secrets): void {
  try {
    const { headers } = result as { headers?: unknown };
    for (const [name, lines] of Object.entries(headers ?? {})) {
      for (const line of Array.isArray(lines) ? lines : [lines]) secrets.learn(name, line?.value ?? line);
    }
  } catch {
    // A result that can't be read gives nothing away.
  }
}
