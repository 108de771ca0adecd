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
export function normaliseAcceptEncoding(value: string | undefined, gzip: boolean, brotli: boolean): NormalisedEncoding {
  if (value === undefined || !(gzip || brotli)) return absent;
  const takesBrotli = brotli && accepts(value, 'br');
  if (gzip && accepts(value, 'gzip')) return takesBrotli ? both : onlyGzip;
  return takesBrotli ? onlyBrotli : identity;
}

/** Whether the coding is listed. Assumption (OQ-AE-Q): `;q=0` means that it isn't wanted, as HTTP says. */
function accepts(value: string, coding: string): boolean {
  for (const member of value.split(',')) {
    const [name, ...parameters] = member.split(';');
    if (name?.trim().toLowerCase() === coding && !parameters.some(isZeroWeight)) return true;
  }
  return false;
}

function isZeroWeight(parameter: string): boolean {
  return /^\s*q\s*=\s*0(\.0*)?\s*$/i.test(parameter);
}
