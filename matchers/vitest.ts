import { expect } from 'vitest';
import { edgeMatchers } from './index.js';
import type { EdgeMatchers } from './types.js';

expect.extend(edgeMatchers);

// `Matchers` and `Assertion` changed their type parameters in Vitest 5; `Chai.Assertion` has none and is read by 3 to 5.
declare global {
  namespace Chai {
    interface Assertion extends EdgeMatchers<void> {}
  }
}
declare module 'vitest' {
  interface AsymmetricMatchersContaining extends EdgeMatchers<any> {}
}

export { type DistributionFixture, distributionFixture } from './per-test/distribution-fixture.js';
export { type TestOfDistribution, withDistribution } from './per-test/with-distribution.js';
export type { EdgeMatchers } from './types.js';
