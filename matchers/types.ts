import type { Trigger } from '../src/events/types.js';
import type { Duration } from '../src/message/duration.js';
import type { AnyOrigin } from '../src/origins/types.js';
import type { XCache } from '../src/pipeline/types/types.js';
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
 *
 * The first paragraph about each matcher is its row in README.md, the whole its page in docs/matchers: `npm run docs`.
 */
export interface EdgeMatchers<R = void> {
  /**
   * Passes when CloudFront would accept this as a response.
   *
   * That is a response made at a request trigger, or one changed at a response trigger. Of an exchange all responses
   * that its functions returned have to be accepted, and there has to be one. Warnings don't count.
   *
   * @param on Where a raw result was returned: the trigger, or the event itself. With the event, changes to read-only
   * headers are judged too. Without it a raw result is judged under every trigger that may return its shape.
   * @throws when the triggers differ on a raw result and `on` doesn't say which is meant; when `on` is not the trigger
   * of the invocation, or one at which no function ran in the exchange.
   * @example expect(await handler(event)).toBeValidEdgeResponse(event)
   * @see {@link EdgeMatchers.toBeBadGateway}
   * @see {@link EdgeMatchers.toBeValidEdgeResult}
   * @see [the rules](../docs/rules/README.md)
   */
  toBeValidEdgeResponse(on?: On): R;

  /**
   * Passes when CloudFront would accept this as a request to continue with.
   *
   * Only functions at viewer-request and origin-request can return one. Of an exchange all requests that its functions
   * returned have to be accepted, and there has to be one. Warnings don't count.
   *
   * @param on Where a raw result was returned: the trigger, or the event itself. With the event, changes to read-only
   * headers are judged too. Without it a raw result is judged under both request triggers.
   * @throws when the triggers differ on a raw result and `on` doesn't say which is meant; when `on` is not the trigger
   * of the invocation, or one at which no function ran in the exchange.
   * @example expect(await handler(event)).toBeValidEdgeRequest('viewer-request')
   * @see {@link EdgeMatchers.toForward}
   * @see {@link EdgeMatchers.toBeValidEdgeResult}
   * @see [the rules about requests](../docs/rules/request.md)
   */
  toBeValidEdgeRequest(on?: On): R;

  /**
   * Passes when CloudFront would accept this, be it a request or a response.
   *
   * On an exchange it passes when everything that its functions returned was accepted, also when none ran.
   *
   * @param on Where a raw result was returned: the trigger, or the event itself. With the event, changes to read-only
   * headers are judged too. Without it a raw result is judged under every trigger that may return its shape.
   * @throws when the triggers differ on a raw result and `on` doesn't say which is meant; when `on` is not the trigger
   * of the invocation, or one at which no function ran in the exchange.
   * @example expect(await cdn.fetch('/')).toBeValidEdgeResult()
   * @see {@link EdgeMatchers.toBeValidEdgeRequest}
   * @see {@link EdgeMatchers.toBeValidEdgeResponse}
   * @see [the rules](../docs/rules/README.md)
   */
  toBeValidEdgeResult(on?: On): R;

  /**
   * Passes when a function's result is refused with 502.
   *
   * For any reason, for a broken rule, with a message, or both. An origin's own 502 never counts: for that there is
   * `toHaveEdgeStatus(502)`.
   *
   * @param expected The id of the rule (or an id that the rule covers), a RegExp on the message, or several of `rule`,
   * `path` and `message`. Nothing, for any reason.
   * @param on Where a raw result was returned: the trigger, or the event itself.
   * @throws for an id that is not in the rulebook, an unknown field, and `undefined` in the place of an expectation.
   * @example expect(await invoke(handler, event)).toBeBadGateway('HDR-DIS-ADD')
   * @example expect(result).toBeBadGateway({ path: /x-cache/, message: 'X-Cache' }, 'viewer-request')
   * @see {@link EdgeMatchers.toBeServiceUnavailable}
   * @see {@link EdgeMatchers.toBeValidEdgeResult}
   * @see [the rules](../docs/rules/README.md)
   */
  toBeBadGateway(expected?: RuleId | RegExp | ExpectedViolation | Asymmetric, on?: On): R;

  /**
   * Passes when a function failed with 503.
   *
   * It threw, ran out of time, was throttled, could not be loaded, or returned what JSON can't hold. An origin's own
   * 503 never counts: for that there is `toHaveEdgeStatus(503)`.
   *
   * @param expected The id of the cause, a RegExp on the message, or several of `cause`, `type` and `message`. Nothing,
   * for any reason.
   * @throws on a raw result, since a value that was returned is never a 503; for an id that is not in the rulebook, an
   * unknown field, and `undefined` in the place of an expectation.
   * @example expect(await invoke(handler, event)).toBeServiceUnavailable({ cause: 'PM-THROW' })
   * @see {@link EdgeMatchers.toBeBadGateway}
   * @see [functions that fail](../docs/rules/failures.md)
   */
  toBeServiceUnavailable(expected?: RuleId | RegExp | ExpectedFailure | Asymmetric): R;

  /**
   * Passes when the viewer is sent there, with a status that a browser follows.
   *
   * Those are 301, 302, 303, 307 and 308. The location is compared as it was written: `/docs/` is not
   * `https://www.example.com/docs/`.
   *
   * @param location The text of `Location`, a RegExp on it, or an asymmetric matcher.
   * @param status The one status, or class, that is meant.
   * @throws for a location that is neither text nor RegExp, and for what is no status; under `.not` on what holds no
   * message at all, such as a function that failed.
   * @example expect(result).toRedirectTo('/docs/', 301)
   * @see {@link EdgeMatchers.toHaveEdgeStatus}
   * @see {@link EdgeMatchers.toHaveEdgeHeader}
   */
  toRedirectTo(location: string | RegExp | Asymmetric, status?: StatusPattern): R;

  /**
   * Passes when the status is this one: `404`, `'404'` or `'4xx'`.
   *
   * Of an exchange it is the status that the viewer got; of an invocation that failed, the 502 or 503 that CloudFront
   * answers in its place.
   *
   * @param status A number, its text, or a class of statuses.
   * @throws for what is no status; under `.not` on what holds neither a response nor a failure.
   * @example expect(response).toHaveEdgeStatus('4xx')
   * @see {@link EdgeMatchers.toRedirectTo}
   * @see {@link EdgeMatchers.toBeBadGateway}
   */
  toHaveEdgeStatus(status: StatusPattern): R;

  /**
   * Passes when the header is there, with this value; an array is the exact list of lines.
   *
   * Looks at whatever was returned, request or response; of an exchange at what the viewer got. A single value is one
   * that any of the lines has, or all of them joined with a comma.
   *
   * @param name In any case.
   * @param value A text, a RegExp, an asymmetric matcher, or the list of all lines. Nothing, for any value.
   * @throws for an empty name, and for a value that no header has, such as a number or `undefined`; under `.not` on what
   * holds no message at all.
   * @example expect(response).toHaveEdgeHeader('Cache-Control', /max-age=\d+/)
   * @example expect(result).toHaveEdgeHeader('set-cookie', ['a=1', 'b=2'])
   * @see {@link EdgeMatchers.toSetCookie}
   * @see {@link EdgeMatchers.toRedirectTo}
   * @see [the rules about header maps](../docs/rules/header-maps.md)
   */
  toHaveEdgeHeader(name: string, value?: HeaderExpectation): R;

  /**
   * Passes when the body is this text, RegExp, JSON or these bytes, decoded.
   *
   * Base64 and Content-Encoding (gzip, brotli, deflate) are undone first. An object or array is compared with what the
   * JSON stands for, a `Uint8Array` byte by byte.
   *
   * @param expected A text, a RegExp on the text, bytes, or the value of the JSON.
   * @throws for what no body is compared with, such as a number; under `.not` on what holds no message at all.
   * @example expect(response).toHaveEdgeBody({ ok: true })
   * @see {@link EdgeMatchers.toHaveEdgeHeader}
   * @see {@link EdgeMatchers.toForward}
   */
  toHaveEdgeBody(expected: BodyExpectation): R;

  /**
   * Passes when the cookie is set, with this value and these attributes.
   *
   * Reads the lines of `Set-Cookie` of a response. Attributes that aren't named may be anything; one that is `undefined`
   * must be absent, and so must a flag that is `false`.
   *
   * @param name The cookie's name, as it is written.
   * @param expected The value, or an object of `value` and attributes. Nothing, for any value.
   * @throws for an empty name, for an attribute that cookies don't have, and for `undefined` in the place of an
   * expectation; under `.not` on what holds no message at all.
   * @example expect(response).toSetCookie('group', { value: 'b', path: '/', maxAge: 86_400, secure: true })
   * @see {@link EdgeMatchers.toHaveEdgeHeader}
   */
  toSetCookie(name: string, expected?: string | RegExp | CookieExpectation | Asymmetric): R;

  /**
   * Passes when a request goes on to the origin, with these parts.
   *
   * Of a raw result and an invocation it is the request that was returned; of an exchange each request that an origin
   * got. A part that is `undefined` must be absent.
   *
   * @param partial The parts that matter. Nothing, when any request will do.
   * @throws for a field that no request has, and for `undefined` in the place of an expectation; on an exchange for
   * fields of the event's origin, of which an exchange knows only the id and the domain name.
   * @example expect(result).toForward({ uri: '/index.html', headers: { authorization: undefined } })
   * @example expect(response).toForward({ origin: 'backup.example.com' })
   * @see {@link EdgeMatchers.toBeValidEdgeRequest}
   * @see {@link EdgeMatchers.toHaveFetchedFrom}
   * @see [the rules about origins](../docs/rules/origin.md)
   */
  toForward(partial?: ForwardExpectation): R;

  /**
   * Passes when the function at this trigger ran, at least once or exactly so many times.
   *
   * When it did not run, the failure says why it was skipped.
   *
   * @param trigger `viewer-request`, `origin-request`, `origin-response` or `viewer-response`.
   * @param times Exactly so often, also 0.
   * @throws on what is neither an `EdgeResponse` nor an exchange; for what is no trigger, or no number of times.
   * @example expect(await cdn.fetch('/')).not.toHaveInvoked('origin-request')
   * @see {@link EdgeMatchers.toHaveFetchedFrom}
   * @see {@link EdgeMatchers.toBeServedFromCache}
   */
  toHaveInvoked(trigger: Trigger, times?: number): R;

  /**
   * Passes when no origin was asked and no function made the response.
   *
   * So it came from the cache: fresh, or expired, where CloudFront serves that without a word to the origin. A copy that
   * the origin was asked about first does not count.
   *
   * @throws on what is neither an `EdgeResponse` nor an exchange.
   * @example expect(await cdn.fetch('/')).toBeServedFromCache()
   * @see {@link EdgeMatchers.toHaveXCache}
   * @see {@link EdgeMatchers.toBeCachedFor}
   * @see {@link EdgeMatchers.toHaveFetchedFrom}
   */
  toBeServedFromCache(): R;

  /**
   * Passes when `X-Cache` begins with this word: `'Hit'`, `'Miss'`, `'Error'` and so on.
   *
   * Also when a response headers policy removes the header: the exchange remembers what it would have been.
   *
   * @param kind One of the words of CloudFront, or an asymmetric matcher.
   * @throws on what is neither an `EdgeResponse` nor an exchange; for a word that CloudFront doesn't use.
   * @example expect(await cdn.fetch('/')).toHaveXCache('LambdaGeneratedResponse')
   * @see {@link EdgeMatchers.toBeServedFromCache}
   * @see {@link EdgeMatchers.toBeCachedFor}
   */
  toHaveXCache(kind: XCache | Asymmetric): R;

  /**
   * Passes when the response was stored for exactly this long; 0: it was not stored.
   *
   * The lifetime is the one granted when it was stored, not what is left of it; the failure says where it came from.
   *
   * @param duration Seconds, `{ minutes: 5 }`, anything with `toSeconds()`, such as the CDK's `Duration`, or an
   * asymmetric matcher of the seconds.
   * @throws on what is neither an `EdgeResponse` nor an exchange; for what is no duration.
   * @example expect(await cdn.fetch('/')).toBeCachedFor({ days: 1 })
   * @see {@link EdgeMatchers.toBeServedFromCache}
   * @see {@link EdgeMatchers.toHaveXCache}
   */
  toBeCachedFor(duration: Duration | Asymmetric): R;

  /**
   * Passes when an origin was asked: any, or this one.
   *
   * Each request counts, of both origins of a group and of the fetch of an error page. Attempts at one origin are one
   * request.
   *
   * @param origin The origin object, its id, its domain name, or a RegExp on one of the two. Nothing, for any.
   * @param times Exactly so often, also 0.
   * @throws on what is neither an `EdgeResponse` nor an exchange; for what is no origin, or no number of times.
   * @example expect(await cdn.fetch('/api/')).toHaveFetchedFrom('api.example.com', 1)
   * @see {@link EdgeMatchers.toForward}
   * @see {@link EdgeMatchers.toHaveFailedOver}
   * @see {@link EdgeMatchers.toBeServedFromCache}
   */
  toHaveFetchedFrom(origin?: AnyOrigin | string | RegExp | Asymmetric, times?: number): R;

  /**
   * Passes when the fallback of an origin group was asked.
   *
   * Whatever it answered. The failure says which answer of the primary origin was taken instead.
   *
   * @throws on what is neither an `EdgeResponse` nor an exchange.
   * @example expect(await cdn.fetch('/')).toHaveFailedOver()
   * @see {@link EdgeMatchers.toHaveFetchedFrom}
   */
  toHaveFailedOver(): R;
}
