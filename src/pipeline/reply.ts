import type { EdgeError } from '../lambda/types.js';
import type { Body } from '../message/bytes.js';
import type { HeaderMap } from '../message/types.js';
import type { CacheReport, XCache } from './types.js';

/** A response on its way back to the viewer, before anything is stamped on it. */
export interface Reply {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderMap;
  readonly body: Body;
  readonly xCache: XCache;
  /** The log's detailed result type where it differs from the first word of `X-Cache`. */
  readonly detailedResultType?: string;
  readonly cache: CacheReport;
  /** Why viewer-response doesn't run, where it doesn't. */
  readonly skipViewerResponse?: string;
  /** The function error behind it. */
  readonly error?: EdgeError;
  /** A custom error response never replaces it. */
  readonly keepsItsPage?: boolean;
}

export const notAsked: CacheReport = Object.freeze({
  status: 'none',
  key: undefined,
  ttlSeconds: 0,
  ageSeconds: undefined,
});
