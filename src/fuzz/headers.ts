import fc, { type Arbitrary } from 'fast-check';
import { isDisallowedHeader } from '../message/disallowed-headers.js';
import { lazily } from '../message/lazily.js';

/** A header line as it goes on the wire. */
export type Line = [name: string, value: string];

const tokenCharacters = "abcdefghijklmnopqrstuvwxyzABCXYZ0189-_!#$%&'*+.^`|~";

/** Names that say how the message is framed or where it has been: they follow from the rest of an event. */
const derived: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding', 'host', 'via']);

/** A name that CloudFront attaches nothing to. */
export const freeName = lazily(() =>
  fc
    .oneof(
      fc.string({ unit: fc.constantFrom(...tokenCharacters), minLength: 1, maxLength: 12 }),
      fc.constantFrom('x-custom', '__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    )
    .filter((name) => !isDisallowedHeader(name.toLowerCase()) && !derived.has(name.toLowerCase())),
);

/** The wire has no blanks around a value. */
const freeValue = lazily(() =>
  fc
    .oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('', '0', ',', ';', '"', '%', '=', 'a\tb', 'x'.repeat(2_000)),
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no value can hold them
    .map((value) => value.replace(/[\x00-\x1f\x7f]/g, '').trim()),
);

const freeLine = lazily((): Arbitrary<Line> => fc.tuple(freeName(), freeValue()));

/** Names that may well come in several lines. */
const repeatable: ReadonlySet<string> = new Set(['cache-control', 'cookie', 'set-cookie', 'vary']);

/** Only the first line of a header that comes once, such as Host. */
function withoutRepeats(lines: Line[], once: ReadonlySet<string>): Line[] {
  const seen = new Set<string>();
  return lines.filter(([name]) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    if (once.has(key)) seen.add(key);
    return true;
  });
}

/** Header lines: of the given names with values one meets, or free ones. Shrinks to none. */
export function headerLines(usual: Readonly<Record<string, readonly string[]>>): Arbitrary<Line[]> {
  const names = Object.keys(usual).map((name) => name.toLowerCase());
  const once = new Set(names.filter((name) => !repeatable.has(name)));
  const lines = Object.entries(usual).map(
    ([name, values]): Arbitrary<Line> =>
      fc.tuple(fc.constantFrom(name, name.toLowerCase()), fc.oneof(fc.constantFrom(...values), freeValue())),
  );
  const line = fc.oneof({ weight: 3, arbitrary: fc.oneof(...lines) }, freeLine());
  return fc.array(line, { maxLength: 6 }).map((list) => withoutRepeats(list, once));
}

/** Headers of a viewer that an origin may get to see, too. */
const forwardable = {
  'Accept-Language': ['de', 'en-US,en;q=0.5', '*', 'de-DE;q=abc'],
  Authorization: ['Basic dXNlcjpwYXNz', 'Basic', 'Bearer a.b.c', 'Basic %%%'],
  'Cache-Control': ['no-cache', 'max-age=0'],
  Cookie: ['a=1', 'a=1; b=2', 'variant=b', 'a', '=', '; ;', 'a=%E0%A4%A', '__proto__=1'],
  'If-Modified-Since': ['Wed, 01 Jan 2025 00:00:00 GMT', 'yesterday'],
  'If-None-Match': ['"abc"', 'W/"abc"', '*'],
  Origin: ['https://www.example.com', 'null'],
  Range: ['bytes=0-99', 'bytes=-1', 'bytes=5-1'],
  Referer: ['https://www.example.com/', 'not a url'],
};

/** What a viewer sends. */
export const viewerHeaders = lazily(() =>
  headerLines({
    ...forwardable,
    Accept: ['*/*', 'image/avif,image/webp', 'text/html;q=0.9'],
    'Accept-Encoding': ['gzip', 'gzip, deflate, br', 'br;q=0', 'identity'],
    Host: ['www.example.com', 'example.com'],
    'User-Agent': ['Mozilla/5.0', 'Googlebot/2.1', ''],
    'X-Forwarded-For': ['198.51.100.7', '198.51.100.7, 10.0.0.1'],
  }),
);

/** What an origin may be sent. */
export const originHeaders = lazily(() =>
  headerLines({
    ...forwardable,
    'Accept-Encoding': ['gzip', 'br', 'br,gzip', 'identity'],
    'CloudFront-Viewer-Country': ['DE', 'US'],
    'CloudFront-Is-Mobile-Viewer': ['true', 'false'],
    'CloudFront-Forwarded-Proto': ['https', 'http'],
  }),
);

/** What comes back. */
export const responseHeaders = lazily(() =>
  headerLines({
    'Cache-Control': ['no-store', 'max-age=60', 'public, s-maxage=0', 'private', 'max-age=abc'],
    'Content-Encoding': ['gzip', 'br'],
    'Content-Type': ['text/html', 'application/json', 'image/png', ''],
    ETag: ['"abc"', 'W/"abc"'],
    Expires: ['Thu, 02 Jan 2025 00:00:00 GMT', '0'],
    'Last-Modified': ['Wed, 01 Jan 2025 00:00:00 GMT'],
    Location: ['/', 'https://www.example.com/a', '//', ''],
    'Set-Cookie': ['a=1', 'b=2; Path=/; Secure', ''],
    Vary: ['Accept-Encoding', 'Cookie', '*'],
  }),
);
