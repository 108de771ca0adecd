/** One member of a `Range` header as written: from `first` to `last`, to the end, or the last `suffix` bytes. */
export type RangeSpec =
  | { readonly first: number; readonly last: number | undefined; readonly suffix?: undefined }
  | { readonly suffix: number };

/** A range within a body; both ends are included, as in `Content-Range`. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

const unit = /^bytes=/i;
const member = /^(\d*)-(\d*)$/;

/**
 * The members of a `Range` header, in their order. `undefined` when the header asks for nothing that can be served:
 * another unit than bytes, a member that is no range, or one that ends before it begins (RFC 9110 §14.1.2, §14.2).
 *
 * @example parseRange('bytes=0-99,-1') // [{ first: 0, last: 99 }, { suffix: 1 }]
 */
export function parseRange(value: string): readonly RangeSpec[] | undefined {
  const [prefix] = unit.exec(value) ?? [];
  if (prefix === undefined) return undefined;
  const specs: RangeSpec[] = [];
  for (const part of value.slice(prefix.length).split(',')) {
    const text = part.trim();
    // Empty members of a list are to be ignored (RFC 9110 §5.6.1.2).
    if (text === '') continue;
    const spec = parseMember(text);
    if (spec === undefined) return undefined;
    specs.push(spec);
  }
  return specs.length === 0 ? undefined : specs;
}

function parseMember(text: string): RangeSpec | undefined {
  const [, from, to] = member.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  if (from === '') return to === '' ? undefined : { suffix: position(to) };
  const first = position(from);
  const last = to === '' ? undefined : position(to);
  return last !== undefined && last < first ? undefined : { first, last };
}

/** No body is long enough for more digits to make a difference. */
function position(digits: string): number {
  return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

/**
 * Whether each member begins after the one before it ends, as far as it can be told without the length: what is open
 * at its end, or counted from the end, can only stand last (RNG-INVALID).
 */
export function isAscending(specs: readonly RangeSpec[]): boolean {
  let end: number | undefined = -1;
  // By index: for thousands of members, met once, iterators take most of the time.
  for (let index = 0; index < specs.length; index++) {
    const spec = specs[index] as RangeSpec;
    if (end === undefined) return false;
    if (spec.suffix === undefined && spec.first <= end) return false;
    end = spec.suffix === undefined ? spec.last : undefined;
  }
  return true;
}

/** Where a member lies in a body of this length; `undefined` when none of it does. */
export function resolveRange(spec: RangeSpec, length: number): ByteRange | undefined {
  if (spec.suffix !== undefined) {
    const first = Math.max(0, length - spec.suffix);
    return first < length ? { first, last: length - 1 } : undefined;
  }
  if (spec.first >= length) return undefined;
  return { first: spec.first, last: Math.min(spec.last ?? Number.POSITIVE_INFINITY, length - 1) };
}

/** The members that lie in a body of this length. None of them: the range is unsatisfiable (416). */
export function resolveRanges(specs: readonly RangeSpec[], length: number): ByteRange[] {
  const ranges: ByteRange[] = [];
  for (const spec of specs) {
    const range = resolveRange(spec, length);
    if (range !== undefined) ranges.push(range);
  }
  return ranges;
}

/** Whether each range begins after the one before it ends: a suffix may turn out to reach back. */
export function areDisjoint(ranges: readonly ByteRange[]): boolean {
  let end = -1;
  for (const { first, last } of ranges) {
    if (first <= end) return false;
    end = last;
  }
  return true;
}

const partial = /^bytes +(\d+)-(\d+)\/(\d+)$/i;

/** A range, and the length of what it is a part of. */
export interface Part {
  readonly range: ByteRange;
  readonly total: number;
}

/** What a `Content-Range` says. `undefined` when it is none, contradicts itself, or leaves the length open as `*`. */
export function parseContentRange(value: string): Part | undefined {
  const [, from, to, of] = partial.exec(value) ?? [];
  if (from === undefined || to === undefined || of === undefined) return undefined;
  const [first, last, total] = [position(from), position(to), position(of)];
  return first <= last && last < total ? { range: { first, last }, total } : undefined;
}

/** Whether one range holds all of another. */
export function covers(one: ByteRange, other: ByteRange): boolean {
  return one.first <= other.first && other.last <= one.last;
}

/** The value of `Content-Range`; without a range that of a 416. */
export function contentRange(range: ByteRange | undefined, length: number): string {
  return range === undefined ? `bytes */${length}` : `bytes ${range.first}-${range.last}/${length}`;
}
