import type { Exchange, OriginExchange } from '../src/pipeline/types.js';
import { contentOf } from './content.js';
import { type Line, linesOfList } from './lines.js';
import type { Received } from './received.js';

/** A request on its way to an origin. */
export interface Forwarded {
  readonly uri: unknown;
  readonly method: unknown;
  readonly querystring: unknown;
  readonly lines: readonly Line[];
  readonly body: Uint8Array | undefined;
  /** `cf.request.origin` as the function returned it. */
  readonly origin: unknown;
  /** The origin asked, in an exchange. */
  readonly asked: { readonly id: string; readonly domainName: string } | undefined;
}

function asked(request: OriginExchange): Forwarded {
  const { uri, method, querystring, headers, body, originId, domainName } = request;
  const lines = linesOfList(headers);
  return { uri, method, querystring, lines, body, origin: undefined, asked: { id: originId, domainName } };
}

function allAsked({ originRequests }: Exchange): Forwarded[] {
  return originRequests.map(asked);
}

/** The request object of a raw result or an invocation. */
function returned(received: Received): unknown {
  if (received.kind === 'invocation') return received.invocation.request;
  return received.kind === 'result' ? received.result : undefined;
}

/** The requests that go on to an origin: none, one, or one per leg of a failover. */
export function forwardedBy(received: Received): Forwarded[] {
  if (received.kind === 'exchange') return allAsked(received.exchange);
  const { shape, lines, body } = contentOf(received);
  if (shape !== 'request') return [];
  const { uri, method, querystring, origin } = returned(received) as Record<string, unknown>;
  return [{ uri, method, querystring, lines, body, origin, asked: undefined }];
}
