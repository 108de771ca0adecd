import type { StoredResponse } from '../cache/types.js';
import type { EdgeError } from '../lambda/types.js';
import type { HeaderMap } from '../message/types.js';
import type { CacheReport, XCache } from './types.js';

/**
 * A response on its way back to the viewer, before anything is stamped on it.
 * Every field is always there, and replies are written out, not spread: on the hot path spreading costs a hundred times more.
 */
export interface Reply {
  readonly message: StoredResponse;
  readonly xCache: XCache;
  /** The log's detailed result type where it differs from the first word of `X-Cache`. */
  readonly detailedResultType: string | undefined;
  readonly cache: CacheReport;
  /** Why viewer-response doesn't run, where it doesn't. */
  readonly skipViewerResponse: string | undefined;
  /** The function error behind it. */
  readonly error: EdgeError | undefined;
  /** A custom error response never replaces it. */
  readonly keepsItsPage: boolean;
}

export const notAsked: CacheReport = Object.freeze({
  status: 'none',
  key: undefined,
  ttlSeconds: 0,
  ageSeconds: undefined,
});

/** The same message with other headers. */
export function withHeaders({ status, statusText, body }: StoredResponse, headers: HeaderMap): StoredResponse {
  return { status, statusText, headers, body };
}
