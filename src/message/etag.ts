/** An entity tag, taken apart. A tag without its quotes, as some programs send it, is the tag within. */
interface EntityTag {
  readonly weak: boolean;
  readonly opaque: string;
}

function parseTag(text: string): EntityTag {
  const weak = text.startsWith('W/');
  const tag = weak ? text.slice(2) : text;
  return { weak, opaque: isQuoted(tag) ? tag.slice(1, -1) : tag };
}

function isQuoted(tag: string): boolean {
  return tag.length >= 2 && tag.startsWith('"') && tag.endsWith('"');
}

/** Whether two tags stand for the same content, if not byte for byte: for `If-None-Match` (RFC 9110 §8.8.3.2). */
export function matchesWeakly(one: string, other: string): boolean {
  return parseTag(one).opaque === parseTag(other).opaque;
}

/** Whether two tags stand for the same bytes; a weak tag never does: for `If-Match` and `If-Range`. */
export function matchesStrongly(one: string, other: string): boolean {
  const [a, b] = [parseTag(one), parseTag(other)];
  return !a.weak && !b.weak && a.opaque === b.opaque;
}

/**
 * Whether the value of `If-None-Match` names the tag, weakly compared. `*` names any; `undefined` is the tag of what
 * has none, which only `*` names.
 *
 * @example ifNoneMatchNames('W/"a", "b"', '"a"') // true
 */
export function ifNoneMatchNames(value: string, etag: string | undefined): boolean {
  return names(value, etag, matchesWeakly);
}

/** Whether the value of `If-Match` names the tag, strongly compared; `*` names any. */
export function ifMatchNames(value: string, etag: string | undefined): boolean {
  return names(value, etag, matchesStrongly);
}

function names(value: string, etag: string | undefined, matches: typeof matchesWeakly): boolean {
  return listedTags(value).some((tag) => tag === '*' || (etag !== undefined && matches(tag, etag)));
}

/** The tags of a list, without the white space around them. A quoted tag may hold commas. */
export function listedTags(value: string): string[] {
  const tags: string[] = [];
  for (let start = 0; start < value.length; ) {
    const end = endOfTag(value, start);
    const tag = value.slice(start, end).trim();
    if (tag !== '') tags.push(tag);
    start = end + 1;
  }
  return tags;
}

const opening = /[ \t]*(?:W\/)?"/y;

/** The comma after the tag that begins here, or the end. Linear: only the last quote of a value can be unclosed. */
function endOfTag(value: string, start: number): number {
  opening.lastIndex = start;
  const closing = opening.test(value) ? value.indexOf('"', opening.lastIndex) : -1;
  const comma = value.indexOf(',', closing === -1 ? start : closing);
  return comma === -1 ? value.length : comma;
}

/**
 * Whether a `Range` may be honoured in the face of `If-Range`: its tag is strongly the same, or its date is the very
 * `Last-Modified` (RFC 9110 §13.1.5). Without the header it may.
 */
export function ifRangeHolds(
  value: string | undefined,
  etag: string | undefined,
  lastModified: string | undefined,
): boolean {
  if (value === undefined) return true;
  const condition = value.trim();
  if (/^(?:W\/)?"/.test(condition)) return etag !== undefined && matchesStrongly(condition, etag);
  return condition === lastModified;
}
