import type { Assumptions } from '../assumptions/index.js';

/** What becomes of a viewer's Accept-Encoding when the cache policy enables encodings. */
export interface NormalisedEncoding {
  /** What goes into the key; `undefined`: nothing. */
  readonly key: string | undefined;
  /** The header as the origin gets it; `undefined`: none. */
  readonly toOrigin: string | undefined;
}

const absent: NormalisedEncoding = { key: undefined, toOrigin: undefined };
const identity: NormalisedEncoding = { key: undefined, toOrigin: 'identity' };
const both: NormalisedEncoding = { key: 'br,gzip', toOrigin: 'br,gzip' };
const onlyBrotli: NormalisedEncoding = { key: 'br', toOrigin: 'br' };
const onlyGzip: NormalisedEncoding = { key: 'gzip', toOrigin: 'gzip' };

/**
 * The table of pipeline §4.4. With neither encoding enabled the header is one like any other, and this says nothing.
 * An HTTP/1.0 request has its header removed before: give `undefined`.
 *
 * @example normaliseAcceptEncoding('gzip, deflate, br', true, true) // { key: 'br,gzip', toOrigin: 'br,gzip' }
 */
export function normaliseAcceptEncoding(
  value: string | undefined,
  gzip: boolean,
  brotli: boolean,
  zeroWeight: Assumptions['zeroWeightEncoding'] = 'refused',
): NormalisedEncoding {
  if (value === undefined || !(gzip || brotli)) return absent;
  const takesBrotli = brotli && accepts(value, 'br', zeroWeight);
  if (gzip && accepts(value, 'gzip', zeroWeight)) return takesBrotli ? both : onlyGzip;
  return takesBrotli ? onlyBrotli : identity;
}

/** The coding as a member of the list, with the weight that follows it. */
const member = {
  br: /(?:^|,)\s*br\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?(?:[,;]|$)/i,
  gzip: /(?:^|,)\s*gzip\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?(?:[,;]|$)/i,
} as const;

/** Whether the coding is listed. Assumption: `zeroWeightEncoding` (OQ-AE-Q). */
function accepts(value: string, coding: keyof typeof member, zeroWeight: Assumptions['zeroWeightEncoding']): boolean {
  if (!value.includes(';')) return member[coding].test(value);
  const found = member[coding].exec(value);
  if (found === null) return false;
  return found[1] === undefined || Number(found[1]) > 0 || zeroWeight === 'accepted';
}
