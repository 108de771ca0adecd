import type { Assumptions } from '../assumptions/index.js';

const foreign = /[^A-Za-z0-9+/]/;

function paddingOf(text: string): number {
  if (text.endsWith('==')) return 2;
  return text.endsWith('=') ? 1 : 0;
}

const foreignAnywhere = /[^A-Za-z0-9+/\-_\s]/;

/**
 * Why a text is no base64 as RFC 4648 writes it; `undefined` for one that is (RES-B64-STRICT). Never decodes it.
 * Assumption (OQ-16): URL-safe letters, line breaks and missing padding are none.
 */
export function base64Fault(text: string, { base64Form }: Pick<Assumptions, 'base64Form'>): string | undefined {
  const isStrict = base64Form === 'strict';
  // The padding itself is not of the alphabet.
  const at = text.search(isStrict ? foreign : foreignAnywhere);
  if (at >= 0 && at < text.length - paddingOf(text))
    return `${JSON.stringify(text.charAt(at))} at position ${at} is not of its alphabet`;
  if (isStrict && text.length % 4 !== 0) return 'its length is no multiple of 4, so the padding is missing';
  return undefined;
}

/** Whether a text is base64 to a lenient reader: the alphabet of URLs, no padding and line breaks allowed (RES-B64-STRICT). */
export function isLooseBase64(text: string): boolean {
  const digits = text.replace(/\s/g, '').replace(/={1,2}$/, '');
  return /^[\w+/-]*$/.test(digits) && digits.length % 4 !== 1;
}

/** How many bytes a base64 text decodes to, without decoding it. */
export function decodedSize(text: string): number {
  return Math.floor(((text.length - paddingOf(text)) * 3) / 4);
}
