import fc, { type Arbitrary } from 'fast-check';
import type { ResponseFields } from '../events/index.js';
import { lazily } from '../message/lazily.js';
import { responseHeaders } from './headers.js';

const usual = lazily(() =>
  fc.constantFrom(200, 201, 204, 206, 301, 302, 304, 400, 403, 404, 410, 429, 500, 502, 503, 504),
);

/** What an origin answered, its status below `below`. Shrinks to 200. */
export function responseFields(below: number): Arbitrary<ResponseFields> {
  const status = fc.oneof(
    usual().filter((code) => code < below),
    fc.integer({ min: 200, max: below - 1 }),
  );
  return fc.record(
    { status, headers: responseHeaders(), statusDescription: fc.constantFrom('OK', '', 'Everything Fine') },
    { requiredKeys: [] },
  );
}
