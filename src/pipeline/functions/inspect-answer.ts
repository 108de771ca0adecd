import { headerList, headerValue } from '../../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import { isWithin, linesSize } from '../../message/wire-size.js';
import type { OriginAnswer, OriginFailureKind } from '../../origins/types.js';

/** Largest header section of an origin's answer, in bytes (OERR-HDRBIG). */
const largestHeaders = 32_768;

/** 50 GB, the largest answer that the cache takes; larger ones come in ranges (OERR-TOOBIG). In units as of KB and MB. */
const largestStored = 50 * 1024 ** 3;

/** What CloudFront can't use of an answer that came; `undefined` when all is well. */
export function faultOf({ status, headers }: OriginAnswer, isCached: boolean): OriginFailureKind | undefined {
  if (sizeOf(headers) > largestHeaders) return 'header-too-big';
  if (status === 206 && contradicts(headers)) return 'content-range-mismatch';
  return isCached && Number(headerValue(headers, 'content-length')) > largestStored ? 'too-big' : undefined;
}

/** As lines: `name: value`, CR, LF. */
function sizeOf(headers: HeaderMap): number {
  let size = 0;
  for (const name in headers) {
    for (const { key, value } of headers[name] as HeaderEntry[]) size += key.length + value.length + 4;
  }
  return isWithin(size, largestHeaders) ? size : linesSize(headerList(headers));
}

/** OERR-CRLEN: `Content-Range: bytes 0-9/100` announces ten bytes; so must `Content-Length`, where there is one. */
function contradicts(headers: HeaderMap): boolean {
  const length = headerValue(headers, 'content-length');
  const [, first, last] = /^bytes (\d+)-(\d+)\//i.exec(headerValue(headers, 'content-range') ?? '') ?? [];
  if (length === undefined || first === undefined || last === undefined) return false;
  return Number(last) - Number(first) + 1 !== Number(length);
}
