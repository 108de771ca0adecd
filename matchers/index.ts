import type { MatcherContext, MatcherResult } from './context.js';
import { toBeBadGateway } from './to-be-bad-gateway.js';
import { toBeCachedFor } from './to-be-cached-for.js';
import { toBeServedFromCache } from './to-be-served-from-cache.js';
import { toBeServiceUnavailable } from './to-be-service-unavailable.js';
import { toBeValidEdgeRequest } from './to-be-valid-edge-request.js';
import { toBeValidEdgeResponse } from './to-be-valid-edge-response.js';
import { toBeValidEdgeResult } from './to-be-valid-edge-result.js';
import { toForward } from './to-forward.js';
import { toHaveEdgeBody } from './to-have-edge-body.js';
import { toHaveEdgeHeader } from './to-have-edge-header.js';
import { toHaveEdgeStatus } from './to-have-edge-status.js';
import { toHaveFailedOver } from './to-have-failed-over.js';
import { toHaveFetchedFrom } from './to-have-fetched-from.js';
import { toHaveInvoked } from './to-have-invoked.js';
import { toHaveXCache } from './to-have-x-cache.js';
import { toRedirectTo } from './to-redirect-to.js';
import { toSetCookie } from './to-set-cookie.js';
import type { EdgeMatchers } from './types.js';

export type { MatcherContext, MatcherResult } from './context.js';
export type { Asymmetric } from './expected.js';
export type { ExpectedFailure, ExpectedViolation } from './expected-failure.js';
export type { On } from './on.js';
export type { ForwardExpectation } from './to-forward.js';
export type { StatusPattern } from './to-have-edge-status.js';
export type { CookieExpectation } from './to-set-cookie.js';
export type { EdgeMatchers } from './types.js';
export {
  toBeBadGateway,
  toBeCachedFor,
  toBeServedFromCache,
  toBeServiceUnavailable,
  toBeValidEdgeRequest,
  toBeValidEdgeResponse,
  toBeValidEdgeResult,
  toForward,
  toHaveEdgeBody,
  toHaveEdgeHeader,
  toHaveEdgeStatus,
  toHaveFailedOver,
  toHaveFetchedFrom,
  toHaveInvoked,
  toHaveXCache,
  toRedirectTo,
  toSetCookie,
};

/** A matcher as a plain function, with the arguments that {@link EdgeMatchers} gives it. */
type PlainMatchers = {
  [Name in keyof EdgeMatchers]: (
    this: MatcherContext,
    received: unknown,
    ...args: Parameters<EdgeMatchers[Name]>
  ) => MatcherResult;
};

/**
 * All matchers, for `expect.extend`. `edgeproof/vitest` and `edgeproof/jest` do that, with the types.
 *
 * @example expect.extend(edgeMatchers)
 */
export const edgeMatchers = {
  toBeValidEdgeResponse,
  toBeValidEdgeRequest,
  toBeValidEdgeResult,
  toBeBadGateway,
  toBeServiceUnavailable,
  toRedirectTo,
  toHaveEdgeStatus,
  toHaveEdgeHeader,
  toHaveEdgeBody,
  toSetCookie,
  toForward,
  toHaveInvoked,
  toBeServedFromCache,
  toHaveXCache,
  toBeCachedFor,
  toHaveFetchedFrom,
  toHaveFailedOver,
} satisfies PlainMatchers;
