import { viaHost } from '../../events/defaults.js';
import { hasHeader, headerLines } from '../../message/headers.js';
import type { HeaderEntry, HeaderList, HeaderMap } from '../../message/types.js';
import { without } from '../trip/clean-response.js';
import type { Trip } from '../trip/trip.js';
import type { SentResponse } from '../types/types.js';
import type { PolicyEffect, Reply } from './reply.js';
import { SentMessage } from './sent-message.js';

const hop = `1.1 ${viaHost} (CloudFront)`;

const onHttp1 = {
  connection: 'Connection',
  server: 'Server',
  date: 'Date',
  xCache: 'X-Cache',
  via: 'Via',
  pop: 'X-Amz-Cf-Pop',
  altSvc: 'Alt-Svc',
  id: 'X-Amz-Cf-Id',
};
type Names = typeof onHttp1;

const onHttp2: Names = {
  connection: 'connection',
  server: 'server',
  date: 'date',
  xCache: 'x-cache',
  via: 'via',
  pop: 'x-amz-cf-pop',
  altSvc: 'alt-svc',
  id: 'x-amz-cf-id',
};

/**
 * S26: adds what CloudFront adds to every response, and puts the lines into the order seen (rulebook: pipeline §14).
 * HTTP/2 and 3 have lower-case names only (§14.3, HMAP-KEY-SENT).
 */
export function stamp(trip: Trip, reply: Reply): SentResponse {
  const { message, xCache, isAged, policy } = reply;
  const headers = policy === undefined ? message.headers : without(message.headers, policy.added);
  const { httpVersion } = trip.request;
  const isHttp1 = httpVersion === '1.1' || httpVersion === '1.0';
  const names = isHttp1 ? onHttp1 : onHttp2;
  const maker = makerOf(reply);
  const list: HeaderList = [];
  begin(list, names, maker, trip, reply, headers);
  // CloudFront's own `Age` comes after all else; one that the origin sent stays where it stood.
  for (const name in headers) {
    if (!isPlaced(name, maker, isAged)) write(list, name, headers[name] as HeaderEntry[], isHttp1);
  }
  if (maker === 'origin' && !hasHeader(message.headers, 'server')) list.push([names.server, 'CloudFront']);
  if (policy?.removes.has('x-cache') !== true) list.push([names.xCache, `${xCache} from cloudfront`]);
  list.push([names.via, viaOf(headers)], [names.pop, trip.location.pop]);
  if (offersHttp3(trip)) list.push([names.altSvc, 'h3=":443"; ma=86400']);
  list.push([names.id, trip.requestId]);
  if (isAged) write(list, 'age', headerLines(headers, 'age'), isHttp1);
  if (policy !== undefined) addPolicyLines(list, message.headers, policy, isHttp1);
  return new SentMessage(message.status, message.statusText, list, message.body);
}

function write(list: HeaderList, name: string, lines: readonly HeaderEntry[] | undefined, isHttp1: boolean): void {
  if (lines === undefined) return;
  for (const { key, value } of lines) list.push([isHttp1 ? key : name, value]);
}

type Maker = 'origin' | 'function' | 'cloudfront';

function makerOf({ xCache, message }: Reply): Maker {
  if (xCache === 'LambdaGeneratedResponse') return 'function';
  return headerLines(message.headers, 'server')?.[0]?.value === 'CloudFront' ? 'cloudfront' : 'origin';
}

/** The first lines, by who made the response (rulebook: pipeline §14.3). */
function begin(list: HeaderList, names: Names, maker: Maker, trip: Trip, reply: Reply, headers: HeaderMap): void {
  const isHttp1 = names === onHttp1;
  // RESP-DATE: one that is there stays where it stood.
  const date = hasHeader(reply.message.headers, 'date') ? undefined : trip.world.clock.httpDate();
  if (maker === 'cloudfront') {
    write(list, 'server', headerLines(headers, 'server'), isHttp1);
    if (date !== undefined) list.push([names.date, date]);
  }
  if (maker !== 'function') write(list, 'content-type', headerLines(headers, 'content-type'), isHttp1);
  write(list, 'content-length', headerLines(headers, 'content-length'), isHttp1);
  if (trip.request.httpVersion === '1.1')
    write(list, 'transfer-encoding', headerLines(headers, 'transfer-encoding'), isHttp1);
  if (isHttp1) list.push([names.connection, connectionOf(trip, reply)]);
  if (maker === 'function' && !hasHeader(reply.message.headers, 'server')) list.push([names.server, 'CloudFront']);
  if (maker !== 'cloudfront' && date !== undefined) list.push([names.date, date]);
}

/** What stands elsewhere than where the response has it. Only HTTP/1.1 has chunks (RESP-TE). */
function isPlaced(name: string, maker: Maker, isAged: boolean): boolean {
  switch (name) {
    case 'content-length':
    case 'transfer-encoding':
    case 'via':
      return true;
    case 'content-type':
      return maker !== 'function';
    case 'server':
      return maker === 'cloudfront';
    case 'age':
      return isAged;
    default:
      return false;
  }
}

/** RESP-CONNECTION. Assumption: `http10Connection`. */
function connectionOf({ world, request }: Trip, { connection }: Reply): string {
  return request.httpVersion === '1.0' && world.assumptions.http10Connection === 'close' ? 'close' : connection;
}

/** CONN-ALTSVC. */
function offersHttp3({ world, request }: Trip): boolean {
  const { httpVersion } = world.settings;
  return (httpVersion === 'http2and3' || httpVersion === 'http3') && request.protocol === 'https';
}

/** What the response headers policy added, and viewer-response left there: behind all others (RHP-POS). */
function addPolicyLines(list: HeaderList, headers: HeaderMap, { added }: PolicyEffect, isHttp1: boolean): void {
  for (const name of added) write(list, name, headerLines(headers, name), isHttp1);
}

/** CloudFront's hop is appended to the origin's (RESP-VIA). */
function viaOf(headers: HeaderMap): string {
  const lines = headerLines(headers, 'via');
  return lines === undefined ? hop : [...lines.map(({ value }) => value), hop].join(', ');
}
