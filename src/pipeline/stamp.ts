import { viaHost } from '../events/index.js';
import { headerLines } from '../message/headers.js';
import type { HeaderEntry, HeaderList, HeaderMap } from '../message/types.js';
import { without } from './clean-response.js';
import type { PolicyEffect, Reply } from './reply.js';
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
export function stamp(trip: Trip, { message, xCache, connection, policy }: Reply): SentResponse {
  const { httpVersion } = trip.request;
  const { status, statusText } = message;
  const headers = policy === undefined ? message.headers : without(message.headers, policy.added);
  const isHttp1 = httpVersion === '1.1' || httpVersion === '1.0';
  const names = isHttp1 ? onHttp1 : onHttp2;
  const list = isHttp1 ? linesOnHttp1(headers, connection) : linesOnHttp2(headers);
  if (!Object.hasOwn(headers, 'server')) list.push([names.server, 'CloudFront']);
  if (!Object.hasOwn(headers, 'date')) list.push([names.date, trip.world.clock.httpDate()]);
  if (policy?.removes.has('x-cache') !== true) list.push([names.xCache, `${xCache} from cloudfront`]);
  if (!Object.hasOwn(headers, 'via')) list.push([names.via, hop]);
  list.push([names.pop, trip.location.pop], [names.id, trip.requestId]);
  if (policy !== undefined) list.push(...policyLines(message.headers, policy, isHttp1));
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

/** What the response headers policy added, and viewer-response left there: behind all others (RHP-POS). */
function policyLines(headers: HeaderMap, { added }: PolicyEffect, isHttp1: boolean): HeaderList {
  return added.flatMap((name) =>
    (headerLines(headers, name) ?? []).map(({ key, value }): [string, string] => [isHttp1 ? key : name, value]),
  );
}

/** CloudFront's hop is appended to the origin's (RESP-VIA). */
function withHop(lines: readonly HeaderEntry[]): string {
  return [...lines.map(({ value }) => value), hop].join(', ');
}
