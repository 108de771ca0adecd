import type { ViewerRequestEvent } from '../../../src/index.js';

let calls = 0;

/** Answers with how often it has been called since its module was loaded. */
export async function handler(_event: ViewerRequestEvent) {
  calls += 1;
  return { status: '200', body: String(calls) };
}
