/** In the place of a runner: `test` keeps its tests for `play`, which may expect one to fail. */
export * from 'vitest';
export { vi as jest } from 'vitest';

export interface Collected {
  readonly tests: (() => unknown)[];
  readonly before: (() => unknown)[];
  readonly after: (() => unknown)[];
}

// A block may reset the modules: what is collected must outlive that.
const key = Symbol.for('edgeproof.docs.collected');
const world = globalThis as unknown as Record<symbol, Collected | undefined>;

/** What was collected since the last call. */
export function takeCollected(): Collected {
  const { tests, before, after } = current();
  world[key] = undefined;
  return { tests, before, after };
}

function current(): Collected {
  world[key] ??= { tests: [], before: [], after: [] };
  return world[key];
}

export const test = (_name: string, body: () => unknown): void => void current().tests.push(body);
export const it = test;
export const describe = (_name: string, body: () => unknown): unknown => body();
export const beforeEach = (hook: () => unknown): void => void current().before.push(hook);
export const afterEach = (hook: () => unknown): void => void current().after.push(hook);
