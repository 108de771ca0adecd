import { createRequire } from 'node:module';
import type * as toughCookie from 'tough-cookie';

/**
 * The user's own, when the first viewer is made. It has to be there at once, so it is required in ES modules too; for
 * CommonJS the build puts another file in the place of this one (`tsup.config.ts`).
 */
export function requireToughCookie(): typeof toughCookie {
  return createRequire(import.meta.url)('tough-cookie') as typeof toughCookie;
}
