import type { Answer } from './answers.js';
import { contentOf } from './answers.js';
import type { Asked } from './behaviors.js';

/** What came of a request, as a viewer sees it. */
export interface Seen {
  readonly id: string;
  readonly asked: Asked;
  /** Milliseconds. */
  readonly at: number;
  /** How many invalidations there had been when it was sent. */
  readonly turn: number;
  readonly status: number;
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

export const headerOf = ({ headers }: Seen, name: string): string | undefined => headers.get(name)?.[0];

export function wordOf(seen: Seen): string | undefined {
  return /^(Hit|Miss|RefreshHit|Error) from cloudfront$/.exec(headerOf(seen, 'x-cache') ?? '')?.[1];
}

/** By a header of the origins: whose headers these are, or whose body it is. A 304 names no body. */
export function serialOf(seen: Seen, name: 'x-answer' | 'x-content'): number | undefined {
  const serial = headerOf(seen, name);
  return serial === undefined ? undefined : Number(serial);
}

/** Whether a viewer's own conditions say that he has it: only the tag counts where there is one. */
export function hasItAlready({ headers }: Asked, tag: string | undefined, modified: string | undefined): boolean {
  const tags = headers.get('if-none-match');
  if (tags === '*') return true;
  if (tags !== undefined) return tag !== undefined && tags.replaceAll('W/', '').split(', ').includes(tag);
  const since = headers.get('if-modified-since');
  return since !== undefined && modified !== undefined && Date.parse(modified) <= Date.parse(since);
}

/** A question that only concerns the viewer who asks it. */
export function asksForItself({ headers }: Asked): boolean {
  return ['if-none-match', 'if-modified-since', 'range', 'if-range'].some((name) => headers.has(name));
}

/** What is wrong with how a viewer was given this content, which is the origin's answer to a GET with 200. */
export function judgeFit(seen: Seen, content: Answer): string | undefined {
  const { asked, status, body } = seen;
  const whole = contentOf(content);
  const tag = headerOf(seen, 'etag');
  const has = hasItAlready(asked, tag, headerOf(seen, 'last-modified'));
  if (status === 304) return has ? undefined : 'a 304 was given to a viewer who did not have it';
  // On a miss the origin is asked on the viewer's conditions, and it needs not mind them.
  const isOurs = wordOf(seen) === 'Hit' || wordOf(seen) === 'RefreshHit';
  if (isOurs && has) return `a ${status} was given to a viewer who had it`;
  const wantsPart = asked.method === 'GET' && holds(asked, tag);
  const parts = wantsPart ? partsOf(asked, whole) : undefined;
  if (status === 206)
    return parts === undefined ? 'a 206 was given to who wanted the whole' : judgeParts(seen, whole, parts);
  if (isOurs && wantsPart && (parts !== undefined || isBeyond(asked)))
    return `the whole was given for ${asked.headers.get('range')}`;
  const due = asked.method === 'HEAD' ? '' : whole;
  return body === due ? undefined : `"${body}" was given for "${due}"`;
}

function holds({ headers }: Asked, tag: string | undefined): boolean {
  const condition = headers.get('if-range');
  return condition === undefined || condition === tag;
}

type Part = readonly [first: number, end: number];

/** The parts that a viewer wants of a content. The generator asks for `-n` alone, and for nothing that only partly makes sense. */
export function partsOf({ headers }: Asked, { length }: { readonly length: number }): readonly Part[] | undefined {
  const members = /^bytes=(.*)$/.exec(headers.get('range') ?? '')?.[1]?.split(',') ?? [];
  const parts = members.map((member): Part => {
    const [first = '', last = ''] = member.split('-');
    if (first === '') return [Math.max(0, length - Number(last)), length];
    return [Number(first), last === '' ? length : Math.min(Number(last) + 1, length)];
  });
  return parts.length > 0 && parts.every(([first, end]) => first < end) ? parts : undefined;
}

function judgeParts(seen: Seen, whole: string, parts: readonly Part[]): string | undefined {
  const named = ([first, end]: Part) => `bytes ${first}-${end - 1}/${whole.length}`;
  const [only] = parts as [Part];
  const { body } = seen;
  const fits =
    parts.length === 1
      ? headerOf(seen, 'content-range') === named(only) && body === whole.slice(...only)
      : parts.every((part) => body.includes(`${named(part)}\r\n\r\n${whole.slice(...part)}\r\n`));
  return fits ? undefined : `"${body}" was given as ${seen.asked.headers.get('range')} of "${whole}"`;
}

/** Whether a 416 is right: nothing that was asked for is there. */
export function isBeyond({ headers }: Asked): boolean {
  return headers.get('range') === 'bytes=500-';
}
