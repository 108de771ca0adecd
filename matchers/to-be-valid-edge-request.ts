import { validityMatcher } from './validity.js';

/** Passes when CloudFront would accept this as a request to continue with. See {@link EdgeMatchers.toBeValidEdgeRequest}. */
export const toBeValidEdgeRequest = validityMatcher('toBeValidEdgeRequest', 'request');
