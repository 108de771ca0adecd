import { expect } from '@jest/globals';
import { edgeMatchers } from './index.js';
import type { EdgeMatchers } from './types.js';

expect.extend(edgeMatchers);

// For `import { expect } from '@jest/globals'`.
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends EdgeMatchers<R> {}
  interface AsymmetricMatchers extends EdgeMatchers<any> {}
}
// For the globals of `@types/jest`.
declare global {
  namespace jest {
    interface Matchers<R, T = {}> extends EdgeMatchers<R> {}
    interface Expect extends EdgeMatchers<any> {}
    interface InverseAsymmetricMatchers extends EdgeMatchers<any> {}
  }
}

export { type TestOfDistribution, withDistribution } from './per-test/with-distribution.js';
export type { EdgeMatchers } from './types.js';
