import { normaliseAcceptEncoding } from '../../cache/index.js';
import type { StoredResponse } from '../../cache/types.js';
import type { Body } from '../../message/bytes.js';
import { hasHeader, headerValue } from '../../message/headers.js';
import { formatBytes, formatNumber } from '../../message/size.js';
import type { HeaderMap } from '../../message/types.js';
import type { CompressionPlan } from '../trip/compression-plan.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';
import { asCompressed } from './compressed-headers.js';
import { isCompressible } from './compressible-types.js';

type Encoding = 'br' | 'gzip';

const fewestBytes = 1_000;
const mostBytes = 10_000_000;

/**
 * S21, before anything is stored: compresses what this viewer takes compressed (rulebook: pipeline §12). Nothing is
 * said about requests that don't ask for it.
 */
export function compress(
  trip: Trip,
  { compression }: BehaviorPlan,
  request: PassingRequest,
  response: StoredResponse,
): StoredResponse | Promise<StoredResponse> {
  if (compression === undefined || !asks(trip, request)) return response;
  const encoding = encodingFor(trip, compression, request);
  const reason = compression.obstacle ?? obstacle(trip, encoding, response);
  if (encoding !== undefined && reason === undefined) return compressed(trip, encoding, response);
  trip.trace.push({ step: 'not-compressed', reason: reason ?? 'the viewer accepts nothing that the policy enables' });
  return response;
}

/** Of an HTTP/1.0 viewer the header has been removed before. */
function asks(trip: Trip, { headers }: PassingRequest): boolean {
  return hasHeader(headers, 'accept-encoding') || (isOld(trip) && hasHeader(trip.headers, 'accept-encoding'));
}

function isOld({ request }: Trip): boolean {
  return request.httpVersion === '1.0';
}

/** COMP-VIEWER: brotli where both would do. */
function encodingFor(trip: Trip, { gzip, brotli }: CompressionPlan, { headers }: PassingRequest): Encoding | undefined {
  if (isOld(trip)) return undefined;
  const { zeroWeightEncoding } = trip.world.assumptions;
  const { key } = normaliseAcceptEncoding(headerValue(headers, 'accept-encoding'), gzip, brotli, zeroWeightEncoding);
  return key === undefined || key === 'gzip' ? key : 'br';
}

/** The first condition that isn't met. */
function obstacle(trip: Trip, encoding: Encoding | undefined, response: StoredResponse): string | undefined {
  if (isOld(trip)) return 'an HTTP/1.0 viewer gets nothing compressed';
  if (encoding === undefined) return undefined;
  return inStatus(response.status) ?? inBody(response) ?? inHeaders(response.headers) ?? inEdge(trip);
}

/** COMP-STATUS, COMP-304. */
function inStatus(status: number): string | undefined {
  if (status === 304) return 'a 304 leaves the stored copy as it is';
  return status === 200 || status === 403 || status === 404
    ? undefined
    : `the status is ${status}, and only 200, 403 and 404 are compressed`;
}

/** COMP-BODY, COMP-LEN. */
function inBody({ headers, body }: StoredResponse): string | undefined {
  if (body.length === 0) return 'there is no body';
  const length = headerValue(headers, 'content-length');
  if (length === undefined || !/^\d+$/.test(length)) return 'it came without Content-Length';
  const bytes = Number(length);
  if (bytes < fewestBytes) return `${formatBytes(bytes)} are less than ${formatNumber(fewestBytes)}`;
  return bytes > mostBytes ? `${formatBytes(bytes)} are more than ${formatNumber(mostBytes)}` : undefined;
}

/** COMP-RAW, COMP-TYPE. */
function inHeaders(headers: HeaderMap): string | undefined {
  const encoding = headerValue(headers, 'content-encoding');
  if (encoding !== undefined) return `it came with Content-Encoding: ${encoding}`;
  const type = headerValue(headers, 'content-type');
  if (type === undefined) return 'it came without Content-Type';
  return isCompressible(type) ? undefined : `${type} is not among the types that are compressed`;
}

/** COMP-LUCK. Assumption: `edgeCompresses`. */
function inEdge({ world }: Trip): string | undefined {
  return world.assumptions.edgeCompresses === 'always' ? undefined : 'the edge location is too busy';
}

async function compressed(trip: Trip, encoding: Encoding, response: StoredResponse): Promise<StoredResponse> {
  const { status, statusText, headers, body } = response;
  trip.trace.push({ step: 'compressed', encoding });
  return { status, statusText, headers: asCompressed(headers, encoding), body: await pack[encoding](body) };
}

/** zlib is loaded with the first body to compress. The quality is fixed, so that the same body gives the same bytes. */
const pack: { readonly [E in Encoding]: (body: Body) => Promise<Body> } = {
  gzip: async (body) => {
    const { gzipSync } = await import('node:zlib');
    const bytes = new Uint8Array(gzipSync(body, { level: 6 }));
    // The operating system, which would tell machines apart: "unknown" (RFC 1952 §2.3.1).
    bytes[9] = 255;
    return bytes;
  },
  br: async (body) => {
    const { brotliCompressSync, constants } = await import('node:zlib');
    return new Uint8Array(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
  },
};
