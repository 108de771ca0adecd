import fc, { type Arbitrary } from 'fast-check';
import type { HeadersInput, ResponseFields } from '../events/index.js';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';
import { type Constraint, narrowed } from './constraint.js';
import type { HeaderConstraints } from './header-constraints.js';
import { drawHeaders, writeHeaders } from './header-parts.js';
import { type Headers, type Lines, nothing, type Subject } from './lines.js';

/** What narrows a response. A field given as `undefined` stays at its default. */
export interface ResponseConstraints {
  readonly status?: Constraint<number | string | undefined>;
  readonly statusDescription?: Constraint<string | undefined>;
  readonly headers?: HeaderConstraints;
}

/** What an origin answers, its status below `below`. */
export function customStatus(below: number): Arbitrary<number> {
  const usual = [201, 204, 206, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 410, 429, 500, 502, 503, 504];
  return fc.oneof(
    { weight: 9, arbitrary: choose([10, 200], [1, ...usual.filter((status) => status < below)]) },
    { weight: 1, arbitrary: fc.integer({ min: 200, max: below - 1 }) },
  );
}

/** What S3 answers. */
export const s3Status = lazily(() =>
  choose([8, 200], [2, 403, 404, 304, 206], [1, 301, 307, 400, 405, 412, 416, 500, 503]),
);

/** What comes with a status, if anything does. */
const withStatus: Readonly<Record<number, readonly Lines[]>> = {
  201: [{ location: '/a/1' }],
  206: [{ 'content-range': 'bytes 0-99/1000', 'content-length': '100' }],
  401: [{ 'www-authenticate': 'Basic realm="a"' }],
  405: [{ allow: 'GET, HEAD' }],
  416: [{ 'content-range': 'bytes */1000' }],
  429: [{ 'retry-after': '10' }],
  503: [{ 'retry-after': '10' }, { 'retry-after': 'Thu, 02 Jan 2025 00:00:00 GMT' }],
};

const locations: readonly Lines[] = [
  '/',
  '/a?b=1',
  'https://www.example.com/a',
  'http://origin.example.com/',
  '//www.example.com/',
  'a',
  '',
  '/ü',
].map((location) => ({ location }));

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function linesWith(status: number, at: number): Lines {
  const sets = redirects.has(status) ? locations : withStatus[status];
  return at === 0 || sets === undefined ? nothing : (sets[(at - 1) % sets.length] as Lines);
}

/** Lengths of a body that is sent in one piece; `undefined`: as such an origin does it. */
const length = lazily(() => choose<Lines>([6, nothing], [1, { 'content-length': '1024' }, { 'content-length': '0' }]));

const descriptions = lazily(() =>
  choose<string | undefined>([10, undefined], [1, '', 'Everything Fine', 'a'.repeat(200)]),
);

/** A message without content says nothing of it (RFC 9110 §8.6, §15.4.5). */
const ofContent: readonly string[] = ['content-length', 'content-type', 'content-encoding', 'content-disposition'];

function withoutContent(headers: Headers, taken: ReadonlySet<string>): void {
  for (const name of Object.keys(headers)) {
    const lower = name.toLowerCase();
    if (ofContent.includes(lower) && !taken.has(lower)) delete headers[name];
  }
}

/** The response of an event, as a factory takes it. Shrinks to 200 and nothing but what was asked for. */
export function responseFields(
  given: ResponseConstraints,
  statuses: () => Arbitrary<number>,
  subjects: readonly Subject[],
): Arbitrary<ResponseFields> {
  const { taken, parts } = drawHeaders(given.headers, subjects);
  const line = fc.tuple(narrowed(given, 'status', statuses), narrowed(given, 'statusDescription', descriptions));
  const due = fc.tuple(choose([2, 0], [1, 1, 2, 3, 4, 5, 6, 7, 8]), length());
  return fc.tuple(line, parts, due).map(([[status, statusDescription], drawn, [at, framing]]) => {
    const number = Number(status ?? 200);
    const headers = writeHeaders(drawn, taken, [linesWith(number, at), framing]);
    if (number === 204 || number === 304) withoutContent(headers, taken);
    return { status, statusDescription, headers: headers as HeadersInput } as ResponseFields;
  });
}
