import type { EdgeFetchInit } from './request/fetch-input.js';
import type { ViewerInit } from './request/viewer-init.js';
import type { Clock } from './trip/clock.js';
import type { Exchange, ExchangeRequest } from './types/types.js';
import type { EdgeResponse } from './viewer/edge-response.js';
import type { Viewer } from './viewer/viewer.js';

/** A simulated CloudFront distribution. Two of them share nothing. */
export interface Distribution {
  /**
   * Sends a request as a viewer would, and gives a real `Response` that also holds the {@link Exchange}.
   * URLs may be relative; https is the default; redirects are never followed; no header is added but `Host`.
   * When `signal` aborts it rejects with the signal's reason; what is under way then ends as `handle` has it.
   *
   * @example const response = await cdn.fetch('/hello', { headers: { cookie: 'a=1' }, viewer: { country: 'DE' } })
   */
  fetch(input: string | URL | Request, init?: EdgeFetchInit): Promise<EdgeResponse>;
  /**
   * The simulator itself: plain objects in and out, bodies as bytes, header lines in order and case, any URI a wire could carry.
   *
   * @example const exchange = await cdn.handle({ method: 'GET', uri: '/a b' })
   * @throws EdgeproofError when no viewer could send the request; whatever an origin's responder throws; a `FunctionFailure` when a
   * function fails and `onFunctionError` is `'throw'`.
   */
  handle(request: ExchangeRequest): Promise<Exchange>;
  /**
   * The same distribution at another edge location: the same settings, clock, request ids, origins and functions, and a
   * cache of its own. One code stands for one location, however often it is named; `cdn` itself stands at `LAX`.
   *
   * @example expect(await cdn.at('FRA').fetch('/a')).toHaveXCache('Miss')
   * @param code Of an airport: three capital letters.
   * @throws EdgeproofError for any other code.
   */
  at(code: string): Distribution;
  /**
   * Somebody who comes again and again: the same `fetch` and `handle`, with her details and a cookie jar of her own.
   * Takes what `fixtures.viewer()` gives, or the details as they are.
   * It needs tough-cookie, an optional peer: `npm install --save-dev tough-cookie`.
   *
   * @example const alice = cdn.viewer({ country: 'DE', device: 'mobile' })
   * @throws EdgeproofError for an unknown field or a value no viewer has, and where tough-cookie is not installed.
   */
  viewer(init?: ViewerInit): Viewer;
  /** Lifetimes, `Age` and `Date` go by it. */
  readonly clock: Pick<Clock, 'now' | 'advance' | 'set'>;
  /**
   * Removes objects from the caches of all edge locations: by path, where `*` as last character stands for the rest,
   * or by `#tag`, when `cacheTagConfig` says which response header names the tags of an object.
   *
   * @example cdn.invalidate('/images/*', '#news')
   * @throws EdgeproofError for a path or tag CloudFront would refuse.
   */
  invalidate(...paths: string[]): void;
  /**
   * As new, at all edge locations: the caches are empty, ids start again, the clock is right, viewers are as they
   * were made, and functions with `load` start cold.
   */
  reset(): void;
  /**
   * Waits until no request is under way any more at any edge location: those that nobody awaits, and refreshes in the
   * background, included.
   *
   * @throws whatever an origin's responder threw during a refresh in the background; a `FunctionFailure` when a function
   * failed there and `onFunctionError` is `'throw'`.
   */
  settled(): Promise<void>;
}
