import type * as toughCookie from 'tough-cookie';
import { EdgeproofError } from '../errors.js';
import { requireToughCookie } from './require-tough-cookie.js';

export type ToughCookie = typeof toughCookie;

/** @throws EdgeproofError `ERR_PEER` where tough-cookie, an optional peer, is not installed. */
export function loadToughCookie(): ToughCookie {
  try {
    return requireToughCookie();
  } catch (error) {
    throw withoutToughCookie(error);
  }
}

/** What is thrown where tough-cookie can't be loaded. */
export function withoutToughCookie(error: unknown): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (code !== 'MODULE_NOT_FOUND' || !String(message).includes('tough-cookie')) return error;
  return new EdgeproofError(
    'ERR_PEER',
    {
      failedTo: 'make a viewer',
      because: 'tough-cookie, which keeps her cookies, is not installed',
      fix: 'Install version 6 (or 5): npm install --save-dev tough-cookie.',
    },
    { cause: error },
  );
}
