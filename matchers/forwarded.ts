import type { Exchange, OriginExchange } from '../src/pipeline/types/types.js';
import { readContent } from './content.js';
import { type Line, linesOfList } from './lines.js';
import type { Received } from './received.js';

/** A request on its way to an origin. */
export interface Forwarded {
  readonly uri: unknown;
  readonly method: unknown;
  readonly querystring: unknown;
  readonly lines: readonly Line[];
  readonly body: Uint8Array | undefined;
  /** Why there is a body that isn't in sight. */
  readonly unseenBody: string | undefined;
  /** `cf.request.origin` as the function returned it. */
  readonly origin: unknown;
  /** The origin asked, in an exchange. */
  readonly asked: { readonly id: string; readonly domainName: string } | undefined;
}

function askedFor(request: OriginExchange): Forwarded {
  const { uri, method, querystring, headers, body, originId, domainName } = request;
  const lines = linesOfList(headers);
  const asked = { id: originId, domainName };
  return { uri, method, querystring, lines, body, unseenBody: undefined, origin: undefined, asked };
}

function allAsked({ originRequests }: Exchange): Forwarded[] {
  return originRequests.map(askedFor);
}

/** The requests that go on to an origin: none, one, or one per leg of a failover. */
export function forwardedBy(received: Received): Forwarded[] {
  if (received.kind === 'exchange') return allAsked(received.exchange);
  const { shape, lines, body, unseenBody, fields } = readContent(received);
  if (shape !== 'request') return [];
  const { uri, method, querystring, origin } = fields;
  return [{ uri, method, querystring, lines, body, unseenBody, origin, asked: undefined }];
}
