import fc, { type Arbitrary } from 'fast-check';
import { putHeader } from '../../message/headers.js';
import { lazily } from '../../message/lazily.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import { headerLines, type Line } from '../headers.js';

/** Headers as a function returns them: the key may be left out. */
export interface FunctionHeaders {
  [name: string]: { key?: string; value: string }[];
}

/** How a line is written down. `map`: the name in the map is as the key, in capitals, too. */
type Spelling = 'plain' | 'no-key' | 'lower' | 'upper' | 'map';

const spelling = lazily(() =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Spelling>('plain') },
    { weight: 6, arbitrary: fc.constantFrom<Spelling>('no-key', 'lower', 'upper') },
    { weight: 1, arbitrary: fc.constant<Spelling>('map') },
  ),
);

interface Dropped {
  readonly at: number;
  /** Whether an empty array is left behind (HMAP-EMPTY-ARRAY). */
  readonly emptied: boolean;
}

/** What a function does to headers. */
export interface HeaderEdits {
  readonly set?: readonly [lines: readonly Line[], spellings: readonly Spelling[]];
  readonly dropped?: readonly Dropped[];
  readonly kept?: Spelling;
}

/** Names that only look like forbidden ones, or are forbidden elsewhere: `editHeaders` leaves out what is fixed. */
const borderline = lazily(() =>
  headerLines({
    'Accept-Encoding': ['gzip', 'br'],
    'CloudFront-Viewer-Country': ['DE'],
    'Content-Encoding': ['gzip', 'identity'],
    'Content-Length': ['0', '5'],
    Host: ['other.example.com'],
    'If-Match': ['"abc"'],
    'If-None-Match': ['"abc"'],
    Warning: ['199 - "stale"'],
    'X-Accel': ['on'],
    'X-Amz-Meta-A': ['b'],
    'X-Amzn-Trace-Id': ['Root=1-5759e988-bd862e3fe1be46a994272793'],
    'X-Cached': ['Hit'],
    'X-Edge': ['1'],
    'X-Forwarded-For': ['198.51.100.7'],
    'X-Tab': ['a\tb'],
  }),
);

/** What a function does to headers, of those that `lines` names. Shrinks to nothing. */
export function headerEdits(lines: Arbitrary<Line[]>): Arbitrary<HeaderEdits> {
  const set = fc.oneof({ weight: 3, arbitrary: lines }, { weight: 1, arbitrary: borderline() });
  return fc.record(
    {
      set: fc.tuple(set, fc.array(spelling(), { maxLength: 6 })),
      dropped: fc.array(fc.record({ at: fc.nat(9), emptied: fc.boolean() }), { maxLength: 3 }),
      kept: spelling(),
    },
    { requiredKeys: [] },
  );
}

function put(headers: FunctionHeaders, name: string, lines: FunctionHeaders[string]): void {
  putHeader(headers as HeaderMap, name, lines as HeaderEntry[]);
}

function spellLine(key: string, value: string, how: Spelling): FunctionHeaders[string][number] {
  if (how === 'no-key') return { value };
  if (how === 'lower') return { key: key.toLowerCase(), value };
  return { key: how === 'upper' ? key.toUpperCase() : key, value };
}

function keepHeaders(headers: FunctionHeaders, before: HeaderMap, gone: ReadonlyMap<string, boolean>, how: Spelling) {
  for (const name of Object.keys(before)) {
    const lines = before[name] as HeaderEntry[];
    const emptied = gone.get(name);
    if (emptied === true) put(headers, name, []);
    if (emptied !== undefined) continue;
    const mapKey = how === 'map' ? (lines[0] as HeaderEntry).key : name;
    put(
      headers,
      mapKey,
      lines.map(({ key, value }) => spellLine(key, value, how)),
    );
  }
}

function setLines(
  headers: FunctionHeaders,
  [lines, spellings]: NonNullable<HeaderEdits['set']>,
  fixed: ReadonlySet<string>,
): void {
  const own = new Set<string>();
  for (const [index, [name, value]] of lines.entries()) {
    const how = spellings[index] ?? 'plain';
    const lower = name.toLowerCase();
    if (fixed.has(lower)) continue;
    const mapKey = how === 'map' ? name : lower;
    const line = spellLine(name, value, how);
    if (own.has(mapKey)) headers[mapKey]?.push(line);
    else put(headers, mapKey, [line]);
    own.add(mapKey);
  }
}

/** Headers after a function's edits, which leave alone what is `fixed` (in lower case). Shares nothing with `before`. */
export function editHeaders(before: HeaderMap, edits: HeaderEdits, fixed: ReadonlySet<string>): FunctionHeaders {
  const { set, dropped = [], kept = 'plain' } = edits;
  const headers: FunctionHeaders = {};
  const free = Object.keys(before).filter((name) => !fixed.has(name));
  const gone = new Map(dropped.map(({ at, emptied }) => [free[at % free.length] ?? '', emptied]));
  keepHeaders(headers, before, gone, kept);
  if (set !== undefined) setLines(headers, set, fixed);
  return headers;
}
