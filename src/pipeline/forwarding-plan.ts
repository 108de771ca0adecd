import { isCachingOff } from '../cache/index.js';
import type { Behavior, CachePolicySettings, OriginRequestPolicySettings, Selection } from '../distribution/types.js';
import { unionSelection } from '../message/selection.js';

/** Which of a viewer's values a behavior sends to its origin: both policies, joined (rulebook: pipeline §5.1). */
export interface ForwardingPlan {
  readonly cookies: Selection;
  readonly queryStrings: Selection;
  /** Whether a header of the viewer goes on. The name is lower-case; `cloudfront-*` and cookies are not its business. */
  readonly forwards: (name: string) => boolean;
  /** `CloudFront-*` headers the policies ask for, lower-case. */
  readonly cloudFrontHeaders: ReadonlySet<string>;
  /** Whether any cookie can reach the origin: then Set-Cookie comes back (RESP-SETCOOKIE-ON). */
  readonly cookiesByCachePolicy: boolean;
  readonly cookiesByOriginRequestPolicy: boolean;
  readonly normalisesAcceptEncoding: boolean;
  /** All TTLs are 0: nothing is looked up, stored or collapsed (CP-TTL0). */
  readonly cachingIsOff: boolean;
}

export function planForwarding({ cachePolicy, originRequestPolicy }: Behavior): ForwardingPlan {
  const asked = askedHeaders(cachePolicy, originRequestPolicy);
  return {
    cookies: unionSelection(cachePolicy.cookies, originRequestPolicy?.cookies ?? 'none'),
    queryStrings: unionSelection(cachePolicy.queryStrings, originRequestPolicy?.queryStrings ?? 'none'),
    forwards: forwardsHeader(cachePolicy, originRequestPolicy),
    cloudFrontHeaders: new Set(asked.filter((name) => name.startsWith('cloudfront-'))),
    cookiesByCachePolicy: selectsAny(cachePolicy.cookies),
    cookiesByOriginRequestPolicy: originRequestPolicy !== undefined && selectsAny(originRequestPolicy.cookies),
    normalisesAcceptEncoding: cachePolicy.gzip || cachePolicy.brotli,
    cachingIsOff: isCachingOff(cachePolicy),
  };
}

function selectsAny(selection: Selection): boolean {
  return selection !== 'none' && !(Array.isArray(selection) && selection.length === 0);
}

function askedHeaders(
  cachePolicy: CachePolicySettings,
  originRequestPolicy: OriginRequestPolicySettings | undefined,
): string[] {
  return [...listed(cachePolicy.headers), ...listed(originRequestPolicy?.headers ?? 'none')].map((name) =>
    name.toLowerCase(),
  );
}

function listed(headers: CachePolicySettings['headers'] | OriginRequestPolicySettings['headers']): readonly string[] {
  if (typeof headers === 'string') return [];
  if ('allViewerAndCloudFront' in headers) return headers.allViewerAndCloudFront;
  return 'allExcept' in headers ? [] : headers;
}

type Forwards = (name: string) => boolean;

function forwardsHeader(
  cachePolicy: CachePolicySettings,
  originRequestPolicy: OriginRequestPolicySettings | undefined,
): Forwards {
  const named = new Set(askedHeaders(cachePolicy, originRequestPolicy));
  const headers = originRequestPolicy?.headers ?? 'none';
  if (headers === 'allViewer' || (typeof headers === 'object' && 'allViewerAndCloudFront' in headers))
    return () => true;
  if (typeof headers === 'object' && 'allExcept' in headers) return allBut(headers.allExcept, named);
  return (name) => named.has(name);
}

/** A block list never takes away what the cache policy names. */
function allBut(blocked: readonly string[], named: ReadonlySet<string>): Forwards {
  const names = new Set(blocked.map((name) => name.toLowerCase()));
  return (name) => named.has(name) || !names.has(name);
}
