import { viaHost } from '../events/index.js';
import type { HeaderEntry, HeaderList, HeaderMap } from '../message/types.js';
import type { Reply } from './reply.js';
import { SentMessage } from './sent-message.js';
import type { Trip } from './trip.js';
import type { SentResponse } from './types.js';

const hop = `1.1 ${viaHost} (CloudFront)`;

const onHttp1 = {
  server: 'Server',
  date: 'Date',
  xCache: 'X-Cache',
  via: 'Via',
  pop: 'X-Amz-Cf-Pop',
  id: 'X-Amz-Cf-Id',
};
const onHttp2: typeof onHttp1 = {
  server: 'server',
  date: 'date',
  xCache: 'x-cache',
  via: 'via',
  pop: 'x-amz-cf-pop',
  id: 'x-amz-cf-id',
};

/**
 * S26: adds what CloudFront adds to every response (rulebook: pipeline §14).
 * HTTP/2 and 3 have lower-case names only (§14.3, HMAP-KEY-SENT).
 */
export function stamp(trip: Trip, { message, xCache, connection }: Reply): SentResponse {
  const { httpVersion } = trip.request;
  const { status, statusText, headers } = message;
  const isHttp1 = httpVersion === '1.1' || httpVersion === '1.0';
  const names = isHttp1 ? onHttp1 : onHttp2;
  const list = isHttp1 ? linesOnHttp1(headers, connection) : linesOnHttp2(headers);
  if (!Object.hasOwn(headers, 'server')) list.push([names.server, 'CloudFront']);
  if (!Object.hasOwn(headers, 'date')) list.push([names.date, trip.world.clock.httpDate()]);
  list.push([names.xCache, `${xCache} from cloudfront`]);
  if (!Object.hasOwn(headers, 'via')) list.push([names.via, hop]);
  list.push([names.pop, trip.location.pop], [names.id, trip.requestId]);
  return new SentMessage(status, statusText, list, message.body);
}

/** As they came, after a `Connection` of CloudFront's own (RESP-CONNECTION). */
function linesOnHttp1(headers: HeaderMap, connection: Reply['connection']): HeaderList {
  const list: HeaderList = [['Connection', connection]];
  for (const name in headers) {
    const lines = headers[name] as HeaderEntry[];
    if (name === 'via') list.push([(lines[0] as HeaderEntry).key, withHop(lines)]);
    else for (const { key, value } of lines) list.push([key, value]);
  }
  return list;
}

/** `Transfer-Encoding` exists on HTTP/1.1 only (RESP-TE). */
function linesOnHttp2(headers: HeaderMap): HeaderList {
  const list: HeaderList = [];
  for (const name in headers) {
    if (name === 'transfer-encoding') continue;
    const lines = headers[name] as HeaderEntry[];
    if (name === 'via') list.push([name, withHop(lines)]);
    else for (const { value } of lines) list.push([name, value]);
  }
  return list;
}

/** CloudFront's hop is appended to the origin's (RESP-VIA). */
function withHop(lines: readonly HeaderEntry[]): string {
  return [...lines.map(({ value }) => value), hop].join(', ');
}
