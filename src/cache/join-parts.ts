import type { Body } from '../message/bytes.js';
import type { ByteRange } from '../message/range.js';
import type { CacheEntry, KeptPart } from './types.js';

/** The bytes of some ranges, put together of parts. */
export interface Joined {
  /** One for each range. */
  readonly bodies: readonly Body[];
  readonly used: readonly CacheEntry[];
}

/** `undefined` where a byte is missing. The parts are of one version; the ranges ascend and don't overlap. */
export function joinParts(parts: readonly CacheEntry[], ranges: readonly ByteRange[]): Joined | undefined {
  const inOrder = parts.filter(isPart).sort((one, other) => one.part.range.first - other.part.range.first);
  const used = new Set<CacheEntry>();
  const bodies: Body[] = [];
  let from = 0;
  for (const range of ranges) {
    while (from < inOrder.length && (inOrder[from] as PartEntry).part.range.last < range.first) from++;
    const body = join(inOrder, from, range, used);
    if (body === undefined) return undefined;
    bodies.push(body);
  }
  return { bodies, used: [...used] };
}

type PartEntry = CacheEntry & { readonly part: KeptPart };

function isPart(entry: CacheEntry): entry is PartEntry {
  return entry.part !== undefined;
}

function join(
  parts: readonly PartEntry[],
  from: number,
  { first, last }: ByteRange,
  used: Set<CacheEntry>,
): Body | undefined {
  const pieces: Body[] = [];
  let at = first;
  for (let index = from; at <= last; index++) {
    const entry = parts[index];
    if (entry === undefined || entry.part.range.first > at) return undefined;
    const { range } = entry.part;
    if (range.last < at) continue;
    pieces.push(entry.response.body.subarray(at - range.first, Math.min(last, range.last) + 1 - range.first));
    used.add(entry);
    at = range.last + 1;
  }
  return pieces.length === 1 ? pieces[0] : concat(pieces, last + 1 - first);
}

function concat(pieces: readonly Body[], length: number): Body {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
