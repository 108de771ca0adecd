import fc, { type Arbitrary } from 'fast-check';
import type { QuerystringInput } from '../events/index.js';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';
import { arbitraryOf, type Constraint } from './constraint.js';
import { querystring } from './querystring.js';
import { type PathParts, pathParts, root } from './uri.js';

/** What narrows path and query. */
export interface TargetConstraints {
  /** Path, and perhaps query, as on the wire. */
  readonly uri?: Constraint<string | undefined>;
  readonly querystring?: Constraint<QuerystringInput | undefined>;
}

/** Path and query as a factory takes them. */
export interface GivenTarget {
  readonly uri: string | undefined;
  readonly querystring: QuerystringInput | undefined;
}

/** Which part is filled up, and to how many bytes the two come. */
type Filling = readonly [part: 'uri' | 'querystring', bytes: number];

/** The last that CloudFront takes, and functions may return (REQ-URI-LEN). */
const most = 8_191;

const filling = lazily(() =>
  choose<Filling | undefined>(
    [100, undefined],
    [1, ['uri', 300], ['uri', 2_000], ['uri', 8_000], ['uri', most - 10], ['uri', most - 1]],
    [3, ['uri', most]],
    [1, ['querystring', 2_000], ['querystring', most - 191], ['querystring', most - 10]],
    [2, ['querystring', most]],
  ),
);

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function filler(bytes: number): string {
  return 'a'.repeat(Math.max(0, bytes));
}

/** What there is room for beside a part that is as it is. */
function fits(length: number, beside: string): boolean {
  return length + 1 + bytesOf(beside) <= most;
}

function fillUri([head, tail]: PathParts, query: string, bytes: number): string {
  const rest = bytesOf(head + tail) + (query === '' ? 0 : 1 + bytesOf(query));
  return head + filler(bytes - rest) + tail;
}

function fillQuery(uri: string, query: string, bytes: number): string {
  const start = query === '' || query.endsWith('&') ? `${query}a=` : query;
  return start + filler(bytes - bytesOf(uri) - 1 - bytesOf(start));
}

function free(): Arbitrary<GivenTarget> {
  return fc.tuple(pathParts(), querystring(), filling()).map(([parts, query, fill]) => {
    const uri = parts[0] + parts[1];
    if (fill === undefined) return { uri, querystring: query };
    if (fill[0] === 'uri') return { uri: fillUri(parts, query, fill[1]), querystring: query };
    return { uri, querystring: fillQuery(uri, query, fill[1]) };
  });
}

function freeUri(given: Constraint<QuerystringInput | undefined>): Arbitrary<GivenTarget> {
  return fc.tuple(pathParts(), arbitraryOf(given), filling()).map(([parts, query, fill]) => {
    if (typeof query !== 'string') return { uri: parts[0] + parts[1], querystring: query };
    const path = fits(bytesOf(parts[0] + parts[1]), query) ? parts : root;
    const uri = fill?.[0] === 'uri' ? fillUri(path, query, fill[1]) : path[0] + path[1];
    return { uri, querystring: query };
  });
}

function freeQuery(given: Constraint<string | undefined>): Arbitrary<GivenTarget> {
  return fc.tuple(arbitraryOf(given), querystring(), filling()).map(([uri, query, fill]) => {
    const path = typeof uri === 'string' ? uri : '/';
    if (!fits(bytesOf(query), path)) return { uri, querystring: '' };
    const filled = fill?.[0] === 'querystring' && !path.includes('?') ? fillQuery(path, query, fill[1]) : query;
    return { uri, querystring: filled };
  });
}

/** Path and query, together no longer than CloudFront takes. Shrinks to `/`, or to what was asked for. */
export function target(given: TargetConstraints): Arbitrary<GivenTarget> {
  const asksUri = Object.hasOwn(given, 'uri');
  const asksQuery = Object.hasOwn(given, 'querystring');
  if (asksUri && asksQuery) {
    return fc.record({ uri: arbitraryOf(given.uri), querystring: arbitraryOf(given.querystring) });
  }
  if (asksUri) return freeQuery(given.uri);
  return asksQuery ? freeUri(given.querystring) : free();
}
