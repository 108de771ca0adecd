import type { Duration } from '../message/duration.js';

/** Headers of a reply: a record (an array is several lines), `[name, value]` pairs, or a web `Headers`. */
export type ReplyHeaders =
  | Iterable<readonly [name: string, value: string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/**
 * An answer without the cost of a `Response`: names keep their case, lines their order.
 *
 * @example
 * httpOrigin('api.example.com', () => ({ status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'no such thing' }))
 * httpOrigin('slow.example.com', () => ({ body: 'at last', delay: 29 }))
 */
export interface OriginReply {
  /** 200 to 999, default 200. */
  readonly status?: number | undefined;
  /** Default: the standard phrase. */
  readonly statusText?: string | undefined;
  readonly headers?: ReplyHeaders | undefined;
  /** A stream is sent chunked, anything else with its length. A stream that throws an `originFailure` is cut short. */
  readonly body?:
    | string
    | Uint8Array
    | AsyncIterable<string | Uint8Array>
    | ReadableStream<Uint8Array>
    | null
    | undefined;
  /**
   * How long the first byte takes, in seconds or `{ milliseconds: 300 }`, default none. Simulated: no test waits for
   * it. Above the origin's `readTimeout` it is a timeout (ORG-RTO).
   */
  readonly delay?: Duration | undefined;
  /**
   * `'close'`: neither a length nor chunks tell where the body ends, the closed connection does. CloudFront then can't
   * see that a body was cut short, and stores what came (OBODY-NOLEN).
   */
  readonly framing?: 'close' | undefined;
}
