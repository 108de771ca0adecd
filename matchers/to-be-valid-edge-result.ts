import { validityMatcher } from './validity.js';

/** Passes when CloudFront would accept this. See {@link EdgeMatchers.toBeValidEdgeResult}. */
export const toBeValidEdgeResult = validityMatcher('toBeValidEdgeResult', 'result');
