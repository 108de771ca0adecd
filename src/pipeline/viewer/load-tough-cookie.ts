import type * as toughCookie from 'tough-cookie';
import { missingPeer } from '../../missing-peer.js';
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
  return missingPeer(error, {
    neededTo: 'make a viewer',
    name: 'tough-cookie',
    fix: 'Install version 6 (or 5), which keeps her cookies: npm install --save-dev tough-cookie.',
  });
}
