import type { Body } from '../../message/bytes.js';
import type { HeaderList } from '../../message/types.js';

/** Who asks: what CloudFront would learn about the viewer from the connection and the address. */
export interface ViewerDetails {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly countryName?: string;
  readonly region?: string;
  readonly regionName?: string;
  readonly city?: string;
  readonly postalCode?: string;
  readonly metroCode?: string;
  readonly timeZone?: string;
  readonly latitude?: string;
  readonly longitude?: string;
  readonly asn?: string;
  readonly device?: 'desktop' | 'mobile' | 'tablet' | 'smarttv';
  readonly os?: 'android' | 'ios';
  readonly httpVersion?: '1.0' | '1.1' | '2.0' | '3.0';
  readonly protocol?: 'http' | 'https';
  readonly tls?: string;
  readonly ja3?: string;
  readonly ja4?: string;
  readonly port?: number;
}

/** A request for `cdn.handle`. */
export interface ExchangeRequest {
  /** Default GET. */
  readonly method?: string;
  /** Path and query, raw: any URI a wire could carry. */
  readonly uri: string;
  /** Appended to a query in `uri` where both are given. */
  readonly querystring?: string;
  readonly headers?: HeadersInput;
  readonly body?: string | Uint8Array;
  readonly clientIp?: string;
  readonly viewer?: ViewerDetails;
  /**
   * When it aborts, the viewer has gone: what comes is neither delivered nor stored. The exchange then has the status 0
   * and no headers, and its log says `ClientCommError`; `ClientHungUpRequest` when it had aborted already.
   */
  readonly signal?: AbortSignal | undefined;
}

/** Headers as people write them: a record, a web `Headers`, or pairs. An array value is several lines. */
export type HeadersInput =
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/** The request as the distribution received it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly uri: string;
  readonly querystring: string;
  readonly headers: HeaderList;
  readonly body: Body;
  readonly clientIp: string;
  readonly protocol: 'http' | 'https';
  /** Unless `viewer` says otherwise, `1.1` over http, and over https the first that the distribution offers beyond it. */
  readonly httpVersion: string;
  readonly viewer: ViewerDetails;
}

/** The response as it goes to the viewer. */
export interface SentResponse {
  readonly status: number;
  readonly statusText: string;
  /** In order. Names are lower-case to a viewer on HTTP/2 or 3, the default over https; on HTTP/1 they keep their case. */
  readonly headers: HeaderList;
  readonly body: Body;
}

/** The first word of `X-Cache`. */
export type XCache =
  | 'Hit'
  | 'Miss'
  | 'RefreshHit'
  | 'Error'
  | 'Redirect'
  | 'LambdaGeneratedResponse'
  | 'LambdaExecutionError'
  | 'LambdaValidationError'
  | 'LambdaLimitExceeded'
  | 'LimitExceeded'
  | 'CapacityExceeded';
