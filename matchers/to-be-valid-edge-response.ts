import { validityMatcher } from './validity.js';

/** Passes when CloudFront would accept this as a response. See {@link EdgeMatchers.toBeValidEdgeResponse}. */
export const toBeValidEdgeResponse = validityMatcher('toBeValidEdgeResponse', 'response');
