import type { EdgeMatchers } from '../../matchers/types.js';

/** Arguments with which each matcher is at peace. */
export const usualArguments: { readonly [Matcher in keyof EdgeMatchers]: Parameters<EdgeMatchers[Matcher]> } = {
  toBeValidEdgeResponse: [],
  toBeValidEdgeRequest: [],
  toBeValidEdgeResult: [],
  toBeBadGateway: ['HDR-DIS-ADD'],
  toBeServiceUnavailable: ['PM-THROW'],
  toRedirectTo: ['/'],
  toHaveEdgeStatus: [200],
  toHaveEdgeHeader: ['x-a'],
  toHaveEdgeBody: [''],
  toSetCookie: ['a'],
  toForward: [],
  toHaveInvoked: ['viewer-request'],
  toBeServedFromCache: [],
  toHaveXCache: ['Hit'],
  toBeCachedFor: [0],
  toHaveFetchedFrom: [],
  toHaveFailedOver: [],
};
