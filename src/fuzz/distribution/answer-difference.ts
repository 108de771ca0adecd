import { textOf } from '../../message/bytes.js';
import { show } from '../../message/show.js';
import { decodeContent } from '../../pipeline/reply/decode-content.js';
import type { Exchange } from '../../pipeline/types/types.js';

/** What one of two answers has and the other hasn't. */
export interface Difference {
  /** `status`, `body`, or a header in lower case. */
  readonly part: string;
  readonly one: string;
  readonly other: string;
}

/**
 * What differs from answer to answer whoever asks: where it came from, when, over which connection, and how the body is
 * framed, which is compared itself.
 */
const ofTheMoment: ReadonlySet<string> = new Set([
  'age',
  'alt-svc',
  'connection',
  'content-length',
  'date',
  'server-timing',
  'transfer-encoding',
  'via',
  'x-amz-cf-id',
  'x-amz-cf-pop',
  'x-cache',
]);

/** What goes with an encoding, where the same content may come in another one. */
const ofTheEncoding: ReadonlySet<string> = new Set(['content-encoding', 'etag']);

/** The first thing, no matter of the moment, in which the answer to a request differs from the other, which was asked for alone. */
export async function differenceOf(one: Exchange, other: Exchange): Promise<Difference | undefined> {
  if (one.response.status !== other.response.status) {
    return { part: 'status', one: String(one.response.status), other: String(other.response.status) };
  }
  const isRecoded = mayBeRecoded(other) && encodingOf(one) !== encodingOf(other);
  return headerDifference(one, other, isRecoded) ?? (await bodyDifference(one, other, isRecoded));
}

/** A viewer that takes brotli and gzip may be given what was fetched for one that takes only one of them (OQ-AE). */
function mayBeRecoded({ cache: { key } }: Exchange): boolean {
  return key?.endsWith(' accept-encoding:br,gzip') === true;
}

function encodingOf(exchange: Exchange): string | undefined {
  return linesByName(exchange).get('content-encoding')?.join(', ');
}

function headerDifference(one: Exchange, other: Exchange, isRecoded: boolean): Difference | undefined {
  const [ones, others] = [linesByName(one), linesByName(other)];
  for (const name of new Set([...ones.keys(), ...others.keys()])) {
    if (ofTheMoment.has(name) || (isRecoded && ofTheEncoding.has(name))) continue;
    const [mine, theirs] = [ones.get(name), others.get(name)];
    if (JSON.stringify(mine) !== JSON.stringify(theirs)) {
      return { part: name, one: shown(mine), other: shown(theirs) };
    }
  }
  return undefined;
}

function shown(lines: readonly string[] | undefined): string {
  return lines === undefined ? 'none' : lines.map((line) => show(line)).join(' | ');
}

function linesByName(exchange: Exchange): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  const id = idOf(exchange);
  for (const [key, value] of exchange.response.headers) {
    const name = key.toLowerCase();
    const lines = byName.get(name);
    const line = id === '' ? value : value.replaceAll(id, '');
    if (lines === undefined) byName.set(name, [line]);
    else lines.push(line);
  }
  return byName;
}

/** CloudFront's own pages show it, and so may a function. */
function idOf({ response }: Exchange): string {
  return response.headers.find(([name]) => name.toLowerCase() === 'x-amz-cf-id')?.[1] ?? '';
}

async function bodyDifference(one: Exchange, other: Exchange, isRecoded: boolean): Promise<Difference | undefined> {
  const [mine, theirs] = await Promise.all([bodyOf(one, isRecoded), bodyOf(other, isRecoded)]);
  return mine === theirs ? undefined : { part: 'body', ...aroundDifference(mine, theirs) };
}

async function bodyOf(exchange: Exchange, isRecoded: boolean): Promise<string> {
  const { body } = exchange.response;
  const bytes = isRecoded ? await decodeContent(encodingOf(exchange), body) : body;
  const text = Buffer.from(bytes).toString('latin1');
  const id = idOf(exchange);
  return id === '' ? text : text.replaceAll(id, '');
}

const shownBefore = 10;

/** Two long texts from shortly before they part. */
function aroundDifference(one: string, other: string): Pick<Difference, 'one' | 'other'> {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const from = start <= shownBefore * 2 ? 0 : start - shownBefore;
  const cut = (text: string) => `${from > 0 ? '…' : ''}${show(textOf(Buffer.from(text.slice(from), 'latin1')))}`;
  return { one: cut(one), other: cut(other) };
}
