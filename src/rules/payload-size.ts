import { MB } from '../message/size.js';
import { payloadLimit } from './limits.js';

/** A JSON string is at most this many times as long as the text in it. */
const widestEscape = 6;

/** What a value costs beside its texts, at most: quotes, a comma, the digits of a number. In characters to be escaped. */
const perValue = 5;

/** Deeper than results are: no more counting, but measuring. */
const deepest = 100;

/** More than the event's own part of a result takes, which is not counted. */
const sharedMost = 2 * MB;

interface Members {
  readonly [name: string]: unknown;
}

/** Characters of a result that are not the event's own: never fewer than there are. */
function countCharacters(value: unknown, like: unknown, depth: number): number {
  if (typeof value === 'string') return value.length + perValue;
  if (typeof value !== 'object' || value === null || value === like) return perValue;
  if (depth > deepest) return payloadLimit;
  return Array.isArray(value) ? countList(value, like, depth + 1) : countRecord(value as Members, like, depth + 1);
}

function countList(list: readonly unknown[], like: unknown, depth: number): number {
  const counterparts = Array.isArray(like) ? like : [];
  let characters = perValue;
  for (let index = 0; index < list.length; index++) {
    characters += countCharacters(list[index], counterparts[index], depth);
  }
  return characters;
}

function countRecord(record: Members, like: unknown, depth: number): number {
  const counterparts = typeof like === 'object' && like !== null ? (like as Members) : undefined;
  let characters = perValue;
  for (const name in record) {
    const member = record[name];
    characters += name.length + perValue;
    if (typeof member === 'string') characters += member.length;
    else characters += countCharacters(member, counterparts?.[name], depth);
  }
  return characters;
}

/**
 * Bytes of a result as JSON; 0 for one that can't come near the limit, which is most of them: those are not written.
 * `like` is the event's part that it may share objects with.
 */
export function payloadSize(result: unknown, like: unknown): number {
  if (result === like) return 0;
  const most = countCharacters(result, like, 0) * widestEscape;
  return most + sharedMost <= payloadLimit ? 0 : Buffer.byteLength(JSON.stringify(result));
}
