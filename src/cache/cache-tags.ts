import { headerLines } from '../message/headers.js';
import type { HeaderMap } from '../message/types.js';

const mostTags = 50;
const longestTag = 256;

const none: readonly string[] = Object.freeze([]);

/**
 * The tags that a response names in a header, in lower case: those CloudFront takes, 50 of at most 256 characters
 * (INV-TAG).
 */
export function cacheTags(headers: HeaderMap, headerName: string | undefined): readonly string[] {
  const lines = headerName === undefined ? undefined : headerLines(headers, headerName);
  if (lines === undefined) return none;
  const tags = lines.flatMap(({ value }) => value.split(',', mostTags + 1)).map((tag) => tag.trim().toLowerCase());
  return tags.filter((tag) => tag !== '' && tag.length <= longestTag).slice(0, mostTags);
}
