import type { Body } from '../message/bytes.js';
import type { HeaderMap } from '../message/types.js';

/** Ways in which an origin gives no usable answer. */
export type OriginFailureKind =
  | 'dns'
  | 'connect'
  | 'connect-timeout'
  | 'tls'
  | 'timeout'
  | 'reset'
  | 'bad-response'
  | 'short-body'
  | 'header-too-big'
  | 'completion-timeout'
  | 'content-range-mismatch'
  | 'zero-size'
  | 'write'
  | 'wrong-response'
  | 'aborted'
  | 'too-big'
  | 'unreachable'
  | 'mtls'
  | 'capacity'
  | 'limit';

/** What CloudFront sends to an origin: HTTP/1.1, the origin path in front of the URI. */
export interface OriginRequest {
  readonly method: string;
  readonly protocol: 'http' | 'https';
  /** The name that is resolved; the `Host` header may differ. */
  readonly domainName: string;
  readonly port: number;
  /** Origin path and URI, raw. */
  readonly uri: string;
  readonly querystring: string;
  readonly headers: HeaderMap;
  readonly body: Body | undefined;
}

/** An answer: whole, unless `cut` says otherwise. */
export interface OriginAnswer {
  readonly status: number;
  readonly statusText: string;
  /** A map of this answer's own, with the framing header a real answer has. */
  readonly headers: HeaderMap;
  readonly body: Body;
  readonly failure?: undefined;
  /** Simulated milliseconds until its first byte came. */
  readonly delayMs?: number | undefined;
  /** Why its body ended before its end: `body` holds what came until then. */
  readonly cut?: OriginFailureKind | undefined;
  /** Why a double answered like this, for the trace: `the Host header is www.example.com, not the bucket's`. */
  readonly note?: string | undefined;
}

/** No usable answer. */
export interface OriginFault {
  readonly failure: OriginFailureKind;
  /** What a real server or the network said, for the trace: `connect ECONNREFUSED 127.0.0.1:3000`. */
  readonly note?: string | undefined;
}

/** How long and how often CloudFront waits for one origin; times in seconds. */
export interface Patience {
  readonly connectionAttempts: number;
  readonly connectionTimeout: number;
  readonly readTimeout: number;
  /** For the whole answer, all attempts together; `undefined`: no limit (ORG-RCT). */
  readonly responseCompletionTimeout: number | undefined;
}

/**
 * What stands for a host: it answers, or fails. Throws what a user's responder throws. Without `patience` it is asked
 * as the origin is configured.
 */
export type Answerer = (
  request: OriginRequest,
  patience?: Patience,
) => Promise<OriginAnswer | OriginFault> | OriginAnswer | OriginFault;

/** An origin of a distribution, as made by `httpOrigin` and `s3Origin`. */
export interface Origin {
  readonly kind: 'custom' | 's3';
  /** `originId`, or the domain name. */
  readonly id: string;
  readonly domainName: string;
  /** Empty, or `/like/this`. */
  readonly path: string;
  readonly customHeaders: HeaderMap;
  readonly protocolPolicy: 'http-only' | 'https-only' | 'match-viewer';
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly sslProtocols: readonly string[];
  /** Seconds. */
  readonly readTimeout: number;
  readonly keepaliveTimeout: number;
  readonly connectionTimeout: number;
  readonly connectionAttempts: number;
  readonly responseCompletionTimeout: number | undefined;
  /** Only S3. */
  readonly authMethod: 'none' | 'origin-access-identity';
  readonly region: string;
  /** Whether the name resolves: an `originFailure('dns')` in place of a responder says no. */
  readonly resolves: boolean;
  /** What CloudFront accepts but may refuse elsewhere, such as a keep-alive timeout above 120 seconds. */
  readonly notes?: readonly string[];
  readonly answer: Answerer;
}

/** Two origins: the fallback is asked when the primary answers with a listed status. */
export interface OriginGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly primaryOrigin: Origin;
  readonly fallbackOrigin: Origin;
  readonly fallbackStatusCodes: readonly number[];
}

export type AnyOrigin = Origin | OriginGroup;
