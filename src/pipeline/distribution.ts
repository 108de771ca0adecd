import type { Clock } from './clock.js';
import type { EdgeResponse } from './edge-response.js';
import type { EdgeFetchInit } from './fetch-input.js';
import type { Exchange, ExchangeRequest } from './types.js';

/** A simulated CloudFront distribution. Two of them share nothing. */
export interface Distribution {
  /**
   * Sends a request as a viewer would, and gives a real `Response` that also holds the {@link Exchange}.
   * URLs may be relative; https is the default; redirects are never followed; no header is added but `Host`.
   *
   * @example const response = await cdn.fetch('/hello', { headers: { cookie: 'a=1' }, viewer: { country: 'DE' } })
   */
  fetch(input: string | URL | Request, init?: EdgeFetchInit): Promise<EdgeResponse>;
  /**
   * The simulator itself: plain objects in and out, bodies as bytes, header lines in order and case, any URI a wire could carry.
   *
   * @example const exchange = await cdn.handle({ method: 'GET', uri: '/a b' })
   * @throws EdgeproofError when no viewer could send the request; whatever an origin's responder throws.
   */
  handle(request: ExchangeRequest): Promise<Exchange>;
  /** Lifetimes, `Age` and `Date` go by it. */
  readonly clock: Pick<Clock, 'now' | 'advance' | 'set'>;
  /**
   * Removes objects from the cache: by path, where `*` as last character stands for the rest, or by `#tag`, when
   * `cacheTagConfig` says which response header names the tags of an object.
   *
   * @example cdn.invalidate('/images/*', '#news')
   * @throws EdgeproofError for a path or tag CloudFront would refuse.
   */
  invalidate(...paths: string[]): void;
  /** As new: the cache is empty, ids start again, the clock is right. */
  reset(): void;
  /**
   * Waits until no request is under way any more: those that nobody awaits, and refreshes in the background, included.
   *
   * @throws whatever an origin's responder threw during a refresh in the background.
   */
  settled(): Promise<void>;
}
