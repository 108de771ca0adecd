import * as rulebook from './rulebook.js';

/**
 * The rules with their checks are a third of all code, which a test file that judges nothing shouldn't read. The build
 * puts another file in the place of this one, which loads them when they are first asked for (`tsup.config.ts`).
 */
export function loadRulebook(): typeof rulebook {
  return rulebook;
}
