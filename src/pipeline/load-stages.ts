import type * as stages from './stages.js';

/**
 * The stages of a journey are read with the first request: most tests of a function never send one. The build puts
 * another file in the place of this one, which loads a file that holds all the stages need (`tsup.config.ts`).
 */
export function loadStages(): Promise<typeof stages> {
  return import('./stages.js');
}
