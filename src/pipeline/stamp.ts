import { viaHost } from '../events/index.js';
import type { HeaderEntry, HeaderList, HeaderMap } from '../message/types.js';
import type { Reply } from './reply.js';
import { SentMessage } from './sent-message.js';
import type { Trip } from './trip.js';
import type { SentResponse } from './types.js';

const hop = `1.1 ${viaHost} (CloudFront)`;

/** S26: adds what CloudFront adds to every response (rulebook: pipeline §14). */
export function stamp(trip: Trip, { message, xCache, connection }: Reply): SentResponse {
  const { status, statusText, headers } = message;
  const list = framed(trip, headers, connection);
  if (!Object.hasOwn(headers, 'server')) list.push(['Server', 'CloudFront']);
  if (!Object.hasOwn(headers, 'date')) list.push(['Date', trip.world.clock.httpDate()]);
  list.push(['X-Cache', `${xCache} from cloudfront`]);
  if (!Object.hasOwn(headers, 'via')) list.push(['Via', hop]);
  list.push(['X-Amz-Cf-Pop', trip.location.pop], ['X-Amz-Cf-Id', trip.requestId]);
  return new SentMessage(status, statusText, list, message.body);
}

/** `Transfer-Encoding` exists on HTTP/1.1 only (RESP-TE); so does `Connection` (RESP-CONNECTION). */
function framed({ request }: Trip, headers: HeaderMap, connection: Reply['connection']): HeaderList {
  const { httpVersion } = request;
  const isOld = httpVersion === '1.0' || httpVersion === '1.1';
  const list: HeaderList = isOld ? [['Connection', connection]] : [];
  for (const name in headers) {
    if (name === 'transfer-encoding' && !isOld) continue;
    const lines = headers[name] as HeaderEntry[];
    if (name === 'via') list.push([(lines[0] as HeaderEntry).key, withHop(lines)]);
    else for (const { key, value } of lines) list.push([key, value]);
  }
  return list;
}

/** CloudFront's hop is appended to the origin's (RESP-VIA). */
function withHop(lines: readonly HeaderEntry[]): string {
  return [...lines.map(({ value }) => value), hop].join(', ');
}
