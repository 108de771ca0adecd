import { forkHeaders, hasHeader, headerValue, putHeader, setHeader } from '../../message/headers.js';
import type { HeaderEntry, HeaderMap } from '../../message/types.js';
import { varyNames } from '../../message/vary.js';
import { without } from '../trip/clean-response.js';

/** The headers of a body that CloudFront has compressed (COMP-HDRS): its length is not told beforehand. */
export function asCompressed(headers: HeaderMap, encoding: string): HeaderMap {
  const kept = weakened(without(headers, ['content-length']));
  setHeader(kept, 'Content-Encoding', encoding);
  setHeader(kept, 'Transfer-Encoding', 'chunked');
  return kept;
}

/**
 * The headers of a 304 as those of the copy it speaks of: where that was compressed here, its tag was weakened and
 * its Vary grew, while the origin still tells of its own. What a 304 leaves out stays as it is in the copy.
 */
export function ofStoredCopy(stored: HeaderMap, fresh: HeaderMap): HeaderMap {
  if (!hasHeader(stored, 'content-encoding') || hasHeader(fresh, 'content-encoding')) return fresh;
  const tagged = weakened(fresh);
  const etag = headerValue(tagged, 'etag');
  if (etag !== undefined && etag !== headerValue(stored, 'etag')) return fresh;
  if (!hasHeader(fresh, 'vary')) delete tagged['vary'];
  return tagged;
}

/** COMP-ETAG, RESP-VARY-AE. A map of its own. */
function weakened(headers: HeaderMap): HeaderMap {
  const changed = forkHeaders(headers);
  const etag = headerValue(headers, 'etag');
  if (etag !== undefined) putTag(changed, headers['etag'] as HeaderEntry[], etag);
  const vary = varyNames(headers);
  if (!vary.some((name) => name === '*' || name.toLowerCase() === 'accept-encoding')) {
    setHeader(changed, 'Vary', [...vary, 'Accept-Encoding'].join(', '));
  }
  return changed;
}

/** A strong tag stands for other bytes than these; what is no tag at all goes. */
function putTag(headers: HeaderMap, [line]: readonly HeaderEntry[], etag: string): void {
  if (etag.startsWith('W/')) return;
  if (etag.startsWith('"')) putHeader(headers, 'etag', [{ key: line?.key ?? 'ETag', value: `W/${etag}` }]);
  else delete headers['etag'];
}
