import type { OriginFailureKind } from '../../origins/types.js';
import { ownErrorReply } from '../reply/generated-page.js';
import type { Reply } from '../reply/reply.js';
import type { Trip } from '../trip/trip.js';
import type { XCache } from '../types/types.js';

interface Failure {
  readonly status: 502 | 503 | 504;
  /** `undefined`: the log names no type of its own, and says `Error`. */
  readonly detailedResultType: string | undefined;
  /** CloudFront's sentence, where one has been captured. */
  readonly reason: string | undefined;
  /** The status that must be listed for an origin group to fail over; `undefined`: it was not the origin that failed. */
  readonly failsOverAs: 502 | 503 | 504 | undefined;
}

const resolve = "CloudFront wasn't able to resolve the origin domain name.";
const connect = "CloudFront wasn't able to connect to the origin.";
const attempt =
  'CloudFront attempted to establish a connection with the origin, but either the attempt failed or the origin closed the connection.';
const contact = 'Failed to contact the origin.';

/** What came was wrong; no sentence has been captured for any of these. */
function badAnswer(detailedResultType: string): Failure {
  return { status: 502, detailedResultType, reason: undefined, failsOverAs: 502 };
}

/** CloudFront's own limits, which no origin group helps against. */
function edgeLimit(detailedResultType: XCache): Failure {
  return { status: 503, detailedResultType, reason: undefined, failsOverAs: undefined };
}

/** What each failure of an origin comes to (rulebook: pipeline §6.2, §7). */
export const originFailures: { readonly [Kind in OriginFailureKind]: Failure } = {
  dns: { status: 502, detailedResultType: 'OriginDnsError', reason: resolve, failsOverAs: 503 },
  connect: { status: 502, detailedResultType: 'OriginConnectError', reason: connect, failsOverAs: 503 },
  tls: { status: 502, detailedResultType: 'OriginConnectError', reason: connect, failsOverAs: 503 },
  'connect-timeout': { status: 504, detailedResultType: 'OriginCommError', reason: attempt, failsOverAs: 503 },
  timeout: { status: 504, detailedResultType: 'OriginCommError', reason: attempt, failsOverAs: 504 },
  'completion-timeout': { status: 504, detailedResultType: 'OriginCommError', reason: attempt, failsOverAs: 504 },
  reset: { status: 502, detailedResultType: 'OriginReadError', reason: attempt, failsOverAs: 502 },
  mtls: { status: 503, detailedResultType: undefined, reason: undefined, failsOverAs: 503 },
  unreachable: { status: 503, detailedResultType: undefined, reason: contact, failsOverAs: 503 },
  // Only as the end of a body, whose answer has a status of its own.
  'short-body': badAnswer('OriginReadError'),
  write: badAnswer('OriginWriteError'),
  'bad-response': badAnswer('OriginInvalidResponseError'),
  'wrong-response': badAnswer('OriginError'),
  'header-too-big': badAnswer('OriginHeaderTooBigError'),
  'content-range-mismatch': badAnswer('OriginContentRangeLengthError'),
  'zero-size': badAnswer('OriginZeroSizeObjectError'),
  'too-big': badAnswer('AbortedOrigin'),
  aborted: badAnswer('AbortedOrigin'),
  capacity: edgeLimit('CapacityExceeded'),
  limit: edgeLimit('LimitExceeded'),
};

/** OERR-CAPACITY, OERR-LIMIT: no error page replaces them, no cache keeps them (assumption: edgeLimitsCaching). */
export function edgeLimitOf(kind: OriginFailureKind): XCache | undefined {
  if (kind === 'capacity') return 'CapacityExceeded';
  return kind === 'limit' ? 'LimitExceeded' : undefined;
}

/** The answer CloudFront makes itself when an origin gives none. */
export function originFailureReply(trip: Trip, kind: OriginFailureKind): Reply {
  const { status, detailedResultType, reason } = originFailures[kind];
  const limit = edgeLimitOf(kind);
  const line = reason ?? `(edgeproof; CloudFront's own words are not known) The origin failed: ${kind}.`;
  return {
    ...ownErrorReply({ status, reason: line, requestId: trip.requestId, xCache: limit ?? 'Error' }),
    detailedResultType,
    skipViewerResponse: 'no origin answered',
    keepsItsPage: limit !== undefined,
  };
}
