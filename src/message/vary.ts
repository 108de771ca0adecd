import { hasHeader, headerValue } from './headers.js';
import type { HeaderMap } from './types.js';

/** The members of `Vary`. */
export function varyNames(headers: HeaderMap): string[] {
  const names = headerValue(headers, 'vary')?.split(',') ?? [];
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** Whether it says that no two requests are alike (RESP-VARY-STAR). */
export function variesByAll(headers: HeaderMap): boolean {
  return hasHeader(headers, 'vary') && varyNames(headers).includes('*');
}
