import { beforeAll } from 'vitest';

// What is made on first use is made in a hook, so that it is no single test's own.
beforeAll(() => import('../../../matchers/vitest.js').then(() => undefined).catch(() => undefined));
