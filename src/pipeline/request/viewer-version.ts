import type { HttpVersion } from '../../distribution/config.js';
import type { ViewerDetails } from '../types/types.js';
import { badRequest } from './check-request.js';

type Version = NonNullable<ViewerDetails['httpVersion']>;

/** Besides 1.0 and 1.1, which every distribution speaks. */
const offered: { readonly [Setting in HttpVersion]: readonly Version[] } = {
  'http1.1': [],
  http2: ['2.0'],
  http2and3: ['2.0', '3.0'],
  http3: ['3.0'],
};

/**
 * Which version a viewer speaks: the lowest that the distribution offers him beyond 1.1, which only exists over https
 * (CONN-HTTPVER).
 *
 * @throws EdgeproofError when he says he speaks one that he can't have.
 */
export function viewerVersion(protocol: 'http' | 'https', said: Version | undefined, setting: HttpVersion): Version {
  if (said === undefined) return (protocol === 'https' ? offered[setting][0] : undefined) ?? '1.1';
  if (said === '1.0' || said === '1.1') return said;
  if (protocol === 'http') {
    throw badRequest(
      'viewer.httpVersion',
      `HTTP/${said} needs https`,
      "Say protocol: 'https', or leave one of them out.",
    );
  }
  if (offered[setting].includes(said)) return said;
  throw badRequest(
    'viewer.httpVersion',
    `the distribution doesn't speak HTTP/${said}`,
    `Its httpVersion is '${setting}': set another, or leave the viewer's version out.`,
  );
}
