import type { OriginFailureKind } from '../origins/types.js';
import { ownErrorReply } from './generated-page.js';
import type { Reply } from './reply.js';
import type { Trip } from './trip.js';

interface Failure {
  readonly status: 502 | 504;
  readonly detailedResultType: string;
  /** CloudFront's sentence, where one has been captured. */
  readonly reason: string | undefined;
  /** The status that must be listed for an origin group to fail over. */
  readonly failsOverAs: 502 | 503 | 504;
}

const resolve = "CloudFront wasn't able to resolve the origin domain name.";
const connect = "CloudFront wasn't able to connect to the origin.";
const attempt =
  'CloudFront attempted to establish a connection with the origin, but either the attempt failed or the origin closed the connection.';

/** What each failure of an origin comes to (rulebook: pipeline §6.2, §7). */
export const originFailures: { readonly [Kind in OriginFailureKind]: Failure } = {
  dns: { status: 502, detailedResultType: 'OriginDnsError', reason: resolve, failsOverAs: 503 },
  connect: { status: 502, detailedResultType: 'OriginConnectError', reason: connect, failsOverAs: 503 },
  tls: { status: 502, detailedResultType: 'OriginConnectError', reason: connect, failsOverAs: 503 },
  'connect-timeout': { status: 504, detailedResultType: 'OriginCommError', reason: attempt, failsOverAs: 503 },
  timeout: { status: 504, detailedResultType: 'OriginCommError', reason: attempt, failsOverAs: 504 },
  reset: { status: 502, detailedResultType: 'OriginReadError', reason: attempt, failsOverAs: 502 },
  'bad-response': {
    status: 502,
    detailedResultType: 'OriginInvalidResponseError',
    reason: undefined,
    failsOverAs: 502,
  },
  // Assumption: a body cut short is shown as a failed read; a real viewer gets the part that came (OBODY-CL).
  'short-body': { status: 502, detailedResultType: 'OriginReadError', reason: attempt, failsOverAs: 502 },
  'header-too-big': { status: 502, detailedResultType: 'OriginHeaderTooBigError', reason: undefined, failsOverAs: 502 },
};

/** The answer CloudFront makes itself when an origin gives none. */
export function originFailureReply(trip: Trip, kind: OriginFailureKind): Reply {
  const { status, detailedResultType, reason } = originFailures[kind];
  const line = reason ?? `(edgeproof; CloudFront's own words are not known) The origin failed: ${kind}.`;
  return {
    ...ownErrorReply({ status, reason: line, requestId: trip.requestId }),
    detailedResultType,
    skipViewerResponse: 'no origin answered',
  };
}
