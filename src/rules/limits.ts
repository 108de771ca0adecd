import type { Assumptions } from '../assumptions/index.js';
import type { Trigger } from '../events/types.js';
import { KB, MB } from '../message/size.js';

/** Headers that a function may read but not add, change or delete, by trigger (HDR-RO lists). */
export const readOnlyHeaders: Readonly<Record<Trigger, readonly string[]>> = {
  'viewer-request': ['cdn-loop', 'content-length', 'host', 'transfer-encoding', 'via'],
  'origin-request': [
    'accept-encoding',
    'cdn-loop',
    'content-length',
    'if-modified-since',
    'if-none-match',
    'if-range',
    'if-unmodified-since',
    'transfer-encoding',
    'via',
  ],
  'origin-response': ['transfer-encoding', 'via'],
  'viewer-response': ['content-encoding', 'content-length', 'transfer-encoding', 'via', 'warning'],
};

const withForwardedFor: readonly string[] = [...readOnlyHeaders['origin-request'], 'x-forwarded-for'];

/** The list that holds for what a function returns. Assumption: X-Forwarded-For is on none (OQ-37). */
export function readOnlyList(
  trigger: Trigger,
  kind: 'request' | 'response' | 'none',
  { forwardedFor }: Pick<Assumptions, 'forwardedFor'>,
): readonly string[] {
  const isLonger = forwardedFor === 'read-only' && trigger === 'origin-request' && kind === 'request';
  return isLonger ? withForwardedFor : readOnlyHeaders[trigger];
}

/** Bytes of a response that a function returns, headers and body together (RES-SIZE-VIEWER, RES-SIZE-ORIGIN). */
export const responseLimit: Readonly<Record<Trigger, number>> = {
  'viewer-request': 40 * KB,
  'origin-request': MB,
  'origin-response': MB,
  'viewer-response': 40 * KB,
};

/** Bytes of a request body that a function puts in place of the viewer's (BODY-LIMIT-TEXT). */
export const requestBodyLimit = { 'viewer-request': 40 * KB, 'origin-request': MB } as const;

/**
 * Characters of base64 from which the documented limits are passed as they are printed
 * (53.2 KB and 1.33 MB), although what they decode to may still fit (BODY-LIMIT-B64).
 */
export const encodedBodyLimit = { 'viewer-request': 53_200, 'origin-request': 1_330_000 } as const;

/** The path, `?` and the query string together stay below this many characters (REQ-URI-LEN). */
export const targetLimit = 8192;

/** What Lambda itself delivers as a result (Q-RESP-LAMBDA), in bytes of JSON. */
export const payloadLimit = 6 * MB;

export const statusRange = { least: 200, most: 599 } as const;

/** Limits of `origin` (ORI-*); lengths in characters, timeouts in seconds. Those of names and paths are the messages'. */
export const originLimits = {
  timeout: { least: 1, most: 120 },
  customHeaders: { count: 30, name: 256, value: 1783, total: 10_240 },
} as const;
