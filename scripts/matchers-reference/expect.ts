import { expect } from 'expect';
import { edgeMatchers } from '../../matchers/index.js';
import type {} from '../../matchers/jest.js';

/** Jest's own `expect` with the matchers, which needs no runner around it. */
expect.extend(edgeMatchers);

export { expect };
