import type { Body } from '../../message/bytes.js';
import { beginning, cut } from '../../message/cut.js';
import { formatBytes } from '../../message/size.js';

const longestValue = 1_000;
const longestBody = 2_000;

/** Bytes of a body that are looked at: more than are shown, so that a secret across the end is seen as a whole. */
const looked = 16_000;

/** A value that is shown as it is, or its beginning and its size in words. */
export function cutValue(text: string): string {
  return cut(text, longestValue);
}

export function cutBodyText(text: string, bytes: number): string {
  return text.length <= longestBody ? text : `${beginning(text, longestBody)}… (${formatBytes(bytes)})`;
}

/** A body in words: its text, or its size where it is none. */
export function showBody(body: Body): string {
  const text = asText(body);
  return text === undefined ? `${formatBytes(body.byteLength)} that are no text` : text;
}

/** Only the beginning is shown, and only that is looked at: `stream`, since a character may end behind it. */
function asText(body: Body): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(0, looked), { stream: true });
    return isPrintable(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function isPrintable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what makes it no text.
  return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
}
