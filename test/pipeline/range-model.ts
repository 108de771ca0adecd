/**
 * What a viewer may get for a `Range`, said once more and in another way: from what HTTP asks for (RFC 9110 §14), and not
 * from a cache. Imports of the simulator only what an origin is made with.
 */
import fc from 'fast-check';
import { type Exchange, httpOrigin } from '../../src/index.js';

/** Of every answer, in seconds. */
const lifetime = 20;

/** No two versions have the same byte anywhere. */
const bytesOf = (version: number, length: number) => Array.from({ length }, (_, at) => (version % 5) * 50 + at);

/** What a member of `Range` means for something of this length. */
function sliceOf(member: string, length: number): readonly [first: number, last: number] | undefined {
  const [from = '', to = ''] = member.split('-');
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first <= last ? [first, last] : undefined;
}

const slicesOf = (range: string, length: number) =>
  range
    .slice('bytes='.length)
    .split(',')
    .map((member) => sliceOf(member, length))
    .filter((slice) => slice !== undefined);

/** An object that changes, and its origin: it knows conditions, and one range at a time. */
export class ChangingObject {
  readonly lengths: number[];
  /** Until when each version may be served, in seconds: the last one for ever. */
  readonly #until: number[] = [];
  #now = 0;

  constructor(length: number) {
    this.lengths = [length];
  }

  change(length = this.lengths.at(-1) as number): void {
    this.lengths.push(length);
    this.#until.push(this.#now + lifetime);
  }

  pass(seconds: number): void {
    this.#now += seconds;
  }

  invalidate(): void {
    this.#until.fill(Number.NEGATIVE_INFINITY);
  }

  isOver(version: number | undefined): boolean {
    return this.#now > (this.#until[version ?? Number.NaN] ?? Number.POSITIVE_INFINITY);
  }

  readonly origin = httpOrigin('origin.example.com', ({ headers: asked }) => {
    const version = this.lengths.length - 1;
    const body = Uint8Array.from(this.whole(version));
    const etag = `"${version}"`;
    const headers = { etag, 'cache-control': `max-age=${lifetime}` };
    if (asked.get('if-none-match') === etag) return { status: 304, headers };
    const range = asked.get('range');
    if (range === null || range.includes(',') || (asked.get('if-range') ?? etag) !== etag) return { headers, body };
    const [slice] = slicesOf(range, body.length);
    if (slice === undefined) return { status: 416, headers: { 'content-range': `bytes */${body.length}` } };
    const said = { ...headers, 'content-range': `bytes ${slice[0]}-${slice[1]}/${body.length}` };
    return { status: 206, headers: said, body: body.subarray(slice[0], slice[1] + 1) };
  });

  whole(version: number): number[] {
    return bytesOf(version, this.lengths[version] as number);
  }

  /** What HTTP asks for, of the version that was sent. An answer in whole is right for several ranges too. */
  expected(asked: Asked, sent: Sent): Sent {
    const { version, status } = sent;
    if (version === undefined) return { status: 416, version, parts: this.#beyond(asked) };
    const length = this.lengths[version] as number;
    const isOther = asked.ifRange !== undefined && asked.ifRange !== `"${version}"`;
    const isWhole = asked.range === undefined || isOther || (status === 200 && asked.range.includes(','));
    if (isWhole) return { status: 200, version, parts: [['', this.whole(version)]] };
    const slices = slicesOf(asked.range, length);
    const parts = slices.map(
      ([first, last]) => [`bytes ${first}-${last}/${length}`, this.whole(version).slice(first, last + 1)] as const,
    );
    return { status: 206, version, parts };
  }

  /** The lengths, past or present, of which nothing was asked for. */
  #beyond({ range = 'bytes=0-' }: Asked): Sent['parts'] {
    const lengths = this.lengths.filter((length) => slicesOf(range, length).length === 0);
    return lengths.map((length) => [`bytes */${length}`, []]);
  }
}

export interface Asked {
  readonly range: string | undefined;
  readonly ifRange?: string | undefined;
}

/** What came: of which version, and which bytes. */
export interface Sent {
  readonly status: number;
  readonly version: number | undefined;
  readonly parts: readonly (readonly [contentRange: string, bytes: number[]])[];
}

export function sent({ response: { status, headers: list, body } }: Exchange): Sent {
  const headers = Object.fromEntries(list.map(([name, value]) => [name.toLowerCase(), value]));
  if (status === 416) return { status, version: undefined, parts: [[headers['content-range'] ?? '', []]] };
  if (Number(headers['content-length']) !== body.length) throw new Error(`Content-Length of ${body.length} bytes`);
  const version = Number(headers['etag']?.slice(1, -1));
  const [, boundary] = /boundary=(.*)/.exec(headers['content-type'] ?? '') ?? [];
  if (boundary !== undefined) return { status, version, parts: partsOf(body, boundary) };
  return { status, version, parts: [[headers['content-range'] ?? '', [...body]]] };
}

function partsOf(body: Uint8Array, boundary: string): Sent['parts'] {
  const parts = Buffer.from(body).toString('latin1').split(`--${boundary}`).slice(1, -1);
  return parts.map((part) => {
    const end = part.indexOf('\r\n\r\n');
    const content = Buffer.from(part.slice(end + 4, -2), 'latin1');
    return [/Content-Range: (.*)\r/.exec(part.slice(0, end + 2))?.[1] ?? '', [...content]];
  });
}

const at = fc.nat(40);
const one = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(at, fc.nat(12)).map(([first, more]) => `bytes=${first}-${first + more}`) },
  { weight: 1, arbitrary: at.map((first) => `bytes=${first}-`) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((suffix) => `bytes=-${suffix}`) },
);
const several = fc
  .uniqueArray(at, { minLength: 4, maxLength: 4 })
  .map((ends) => ends.sort((left, right) => left - right))
  .map(([a, b, c, d]) => `bytes=${a}-${b},${c}-${d}`);
/** Whatever brings the whole object into the cache is rare: the rest would all come from there. */
const asked = fc.record({
  range: fc.oneof(
    { weight: 20, arbitrary: one },
    { weight: 3, arbitrary: several },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  ifRange: fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom('"0"', '"1"') },
  ),
});

/** How many bytes an object has. */
export const length = fc.integer({ min: 1, max: 40 });

/** What happens to an object, in order. */
export const happenings = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: asked },
    { weight: 2, arbitrary: fc.record({ newLength: fc.option(length, { nil: undefined, freq: 2 }) }) },
    { weight: 1, arbitrary: fc.constant('invalidate' as const) },
    { weight: 2, arbitrary: fc.record({ seconds: fc.nat(30) }) },
  ),
  { minLength: 5, maxLength: 40 },
);
