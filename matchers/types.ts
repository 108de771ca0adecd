import type { Trigger } from '../src/events/types.js';
import type { Duration } from '../src/message/duration.js';
import type { AnyOrigin } from '../src/origins/types.js';
import type { XCache } from '../src/pipeline/types.js';
import type { RuleId } from '../src/rules/ids.js';
import type { BodyExpectation } from './body-expectation.js';
import type { Asymmetric } from './expected.js';
import type { ExpectedFailure, ExpectedViolation } from './expected-failure.js';
import type { HeaderExpectation } from './header-expectation.js';
import type { On } from './on.js';
import type { ForwardExpectation } from './to-forward.js';
import type { StatusPattern } from './to-have-edge-status.js';
import type { CookieExpectation } from './to-set-cookie.js';

/**
 * What a test can expect of a handler's raw result, an `Invocation`, an `EdgeResponse` or an `Exchange`.
 * A promise, a bare `Response`, and a value the matcher can't judge throw, also under `.not`.
 * Expected values may be asymmetric matchers. `R` is what the assertion returns.
 *
 * Failures hide credentials and the values of cookies, except those of the header or cookie that was asked for:
 * `toHaveEdgeHeader('authorization', …)`, `toForward({ headers: { cookie: … } })`, `toSetCookie('session')`.
 */
export interface EdgeMatchers<R = void> {
  /**
   * Passes when CloudFront would accept this as a response. `on` says where a raw result was returned: the trigger,
   * or the event, with which changes to read-only headers are judged too.
   *
   * @example expect(await handler(event)).toBeValidEdgeResponse(event)
   */
  toBeValidEdgeResponse(on?: On): R;

  /**
   * Passes when CloudFront would accept this as a request to continue with.
   *
   * @example expect(await handler(event)).toBeValidEdgeRequest('viewer-request')
   */
  toBeValidEdgeRequest(on?: On): R;

  /**
   * Passes when CloudFront would accept this, whichever of the two it is; on an exchange, when everything its
   * functions returned was accepted.
   *
   * @example expect(await cdn.fetch('/')).toBeValidEdgeResult()
   */
  toBeValidEdgeResult(on?: On): R;

  /**
   * Passes when CloudFront answers 502 because of what a function returned: for any reason, for a broken rule, with a
   * message, or both. An origin's own 502 never counts.
   *
   * @example expect(await invoke(handler, event)).toBeBadGateway('HDR-DIS-ADD')
   * @example expect(result).toBeBadGateway({ path: /x-cache/, message: 'X-Cache' }, 'viewer-request')
   */
  toBeBadGateway(expected?: RuleId | RegExp | ExpectedViolation | Asymmetric, on?: On): R;

  /**
   * Passes when a function failed with 503: it threw, ran out of time, was throttled. Takes an invocation or an
   * exchange: a value that was returned is never a 503.
   *
   * @example expect(await invoke(handler, event)).toBeServiceUnavailable({ cause: 'PM-THROW' })
   */
  toBeServiceUnavailable(expected?: RuleId | RegExp | ExpectedFailure | Asymmetric): R;

  /**
   * Passes when the viewer is redirected there, with a status that makes a browser follow, or with the one given.
   *
   * @example expect(result).toRedirectTo('/docs/', 301)
   */
  toRedirectTo(location: string | RegExp | Asymmetric, status?: StatusPattern): R;

  /**
   * Passes when the status is the one given, or of the class given.
   *
   * @example expect(response).toHaveEdgeStatus('4xx')
   */
  toHaveEdgeStatus(status: StatusPattern): R;

  /**
   * Passes when a header is there, with the value if one is given. The name may be in any case. A list is the exact
   * list of all lines. Looks at whatever was returned, request or response; on an exchange at what the viewer got.
   *
   * @example expect(response).toHaveEdgeHeader('Cache-Control', /max-age=\d+/)
   * @example expect(result).toHaveEdgeHeader('set-cookie', ['a=1', 'b=2'])
   */
  toHaveEdgeHeader(name: string, value?: HeaderExpectation): R;

  /**
   * Passes when the body, decoded from base64 and Content-Encoding, is this text, matches this RegExp, is the JSON of
   * this object, or has these bytes.
   *
   * @example expect(response).toHaveEdgeBody({ ok: true })
   */
  toHaveEdgeBody(expected: BodyExpectation): R;

  /**
   * Passes when a cookie is set, with the value and attributes if any are given. An attribute that is `undefined`
   * must be absent.
   *
   * @example expect(response).toSetCookie('group', { value: 'b', path: '/', maxAge: 86_400, secure: true })
   */
  toSetCookie(name: string, expected?: string | RegExp | CookieExpectation | Asymmetric): R;

  /**
   * Passes when a request goes on to the origin, with the parts given. A part that is `undefined` must be absent.
   *
   * @example expect(result).toForward({ uri: '/index.html', headers: { authorization: undefined } })
   * @example expect(response).toForward({ origin: 'backup.example.com' })
   */
  toForward(partial?: ForwardExpectation): R;

  /**
   * Passes when the function at this trigger ran: at least once, or exactly so many times.
   *
   * @example expect(await cdn.fetch('/')).not.toHaveInvoked('origin-request')
   */
  toHaveInvoked(trigger: Trigger, times?: number): R;

  /**
   * Passes when the response came from the cache: no origin was contacted and no function generated it.
   *
   * @example expect(await cdn.fetch('/')).toBeServedFromCache()
   */
  toBeServedFromCache(): R;

  /**
   * Passes when `X-Cache` begins with this word.
   *
   * @example expect(await cdn.fetch('/')).toHaveXCache('LambdaGeneratedResponse')
   */
  toHaveXCache(kind: XCache | Asymmetric): R;

  /**
   * Passes when the response was stored for exactly this long: seconds, `{ minutes: 5 }`, or anything with
   * `toSeconds()`. 0: it was not stored.
   *
   * @example expect(await cdn.fetch('/')).toBeCachedFor({ days: 1 })
   */
  toBeCachedFor(duration: Duration | Asymmetric): R;

  /**
   * Passes when an origin was asked: any, or this one by its object, id or domain name; at least once, or exactly so
   * many times.
   *
   * @example expect(await cdn.fetch('/api/')).toHaveFetchedFrom('api.example.com', 1)
   */
  toHaveFetchedFrom(origin?: AnyOrigin | string | RegExp | Asymmetric, times?: number): R;

  /**
   * Passes when the fallback of an origin group was asked.
   *
   * @example expect(await cdn.fetch('/')).toHaveFailedOver()
   */
  toHaveFailedOver(): R;
}
