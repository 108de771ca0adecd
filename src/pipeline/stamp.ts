import { viaHost } from '../events/defaults.js';
import { forkHeaders, headerList, headerValue, setHeader } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';
import { without } from './clean-response.js';
import type { Reply } from './reply.js';
import type { Trip } from './trip.js';
import type { SentResponse } from './types.js';

/** S23, S26: fits the reply to this viewer, and adds what CloudFront adds to every response (rulebook: pipeline §14). */
export function stamp(trip: Trip, { message, xCache }: Reply): SentResponse {
  const { status, statusText } = message;
  const headers = framed(trip, message.headers);
  if (!Object.hasOwn(headers, 'server')) setHeader(headers, 'Server', 'CloudFront');
  if (!Object.hasOwn(headers, 'date')) setHeader(headers, 'Date', new Date(trip.now).toUTCString());
  setHeader(headers, 'X-Cache', `${xCache} from cloudfront`);
  const via = headerValue(headers, 'via');
  const hop = `1.1 ${viaHost} (CloudFront)`;
  setHeader(headers, 'Via', via === undefined ? hop : `${via}, ${hop}`);
  setHeader(headers, 'X-Amz-Cf-Pop', 'FRA56-P6');
  setHeader(headers, 'X-Amz-Cf-Id', trip.requestId);
  const hasBody = trip.request.method !== 'HEAD' && status !== 204 && status !== 304;
  return { status, statusText, headers: headerList(headers), body: hasBody ? message.body : nothing };
}

const nothing = new Uint8Array(0);

/** `Transfer-Encoding` exists on HTTP/1.1 only (RESP-TE); so does `Connection` (RESP-CONNECTION). */
function framed({ request }: Trip, headers: HeaderMap): HeaderMap {
  const version = request.viewer.httpVersion ?? '2.0';
  if (version !== '1.0' && version !== '1.1') return without(headers, ['transfer-encoding']);
  const own = forkHeaders(headers);
  setHeader(own, 'Connection', 'keep-alive');
  return own;
}
