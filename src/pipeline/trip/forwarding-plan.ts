import type { Assumptions } from '../../assumptions/index.js';
import { isCachingOff } from '../../cache/ttl-policy.js';
import type { ForwardedValuesSettings } from '../../distribution/forwarded-values.js';
import type {
  Behavior,
  CachePolicySettings,
  OriginRequestPolicySettings,
  Selection,
} from '../../distribution/types.js';
import { headerValue } from '../../message/headers.js';
import { type AnySelection, unionSelection } from '../../message/selection.js';
import type { AnyOrigin } from '../../origins/types.js';
import { sendsOn } from './sends-on.js';

/** Which of a viewer's values a behavior sends to its origin: both policies, joined (rulebook: pipeline §5.1). */
export interface ForwardingPlan {
  readonly cookies: AnySelection;
  readonly queryStrings: Selection;
  /** Whether a header of the viewer goes on. The name is lower-case; `cloudfront-*` and cookies are not its business. */
  readonly forwards: (name: string) => boolean;
  /** Whether it goes on by its name alone, everything counted: `Authorization` may do so by the method as well. */
  readonly sendsOn: (name: string) => boolean;
  /** `CloudFront-*` headers the policies ask for, lower-case. */
  readonly cloudFrontHeaders: ReadonlySet<string>;
  /** Whether any cookie can reach the origin: then Set-Cookie comes back (RESP-SETCOOKIE-ON). */
  readonly cookiesByCachePolicy: boolean;
  readonly cookiesByOriginRequestPolicy: boolean;
  readonly normalisesAcceptEncoding: boolean;
  /** What the origin gets for a viewer that takes none of the encodings; `undefined`: no header. */
  readonly noEncoding: string | undefined;
  /** An origin custom header without a value takes it out of the key and of the request (KEY-AE-EMPTY). */
  readonly dropsAcceptEncoding: boolean;
  /** All TTLs are 0: nothing is looked up, stored or collapsed (CP-TTL0). */
  readonly cachingIsOff: boolean;
  /** Why, where it is off. */
  readonly offBecause: string;
}

/** The assumptions that decide what goes on. */
type Readings = Pick<Assumptions, 'allViewerExceptHostHeader' | 'viewersCloudFrontHeaders' | 'policyHeaders'>;

export function planForwarding(behavior: Behavior, assumptions: Readings): ForwardingPlan {
  const { cachePolicy, originRequestPolicy, forwardedValues, origin } = behavior;
  const asked = askedHeaders(cachePolicy, originRequestPolicy);
  const given =
    forwardedValues === undefined ? forwardsHeader(cachePolicy, originRequestPolicy) : legacyForwards(forwardedValues);
  const forwards = assumptions.viewersCloudFrontHeaders === 'removed' ? butCloudFronts(given) : given;
  const cloudFrontHeaders = new Set([
    ...asked.filter((name) => name.startsWith('cloudfront-')),
    ...addedHeaders(originRequestPolicy, assumptions),
  ]);
  return {
    ...selections(behavior),
    forwards,
    sendsOn: sendsOn({ forwards, cloudFrontHeaders }, assumptions),
    cloudFrontHeaders,
    cookiesByCachePolicy: selectsAny(cachePolicy.cookies),
    cookiesByOriginRequestPolicy: originRequestPolicy !== undefined && selectsAny(originRequestPolicy.cookies),
    normalisesAcceptEncoding: cachePolicy.gzip || cachePolicy.brotli,
    noEncoding: forwardedValues === undefined ? 'identity' : undefined,
    dropsAcceptEncoding: hasEmptyEncoding(origin),
    cachingIsOff: isCachingOff(cachePolicy),
    offBecause: forwardedValues?.forwardsAllHeaders ? 'all headers are forwarded' : 'all TTLs are 0',
  };
}

function selections({
  cachePolicy,
  originRequestPolicy,
  forwardedValues,
}: Behavior): Pick<ForwardingPlan, 'cookies' | 'queryStrings'> {
  const { cookies, queryStrings } = cachePolicy;
  if (forwardedValues !== undefined) return { cookies, queryStrings: forwardedValues.queryStrings };
  return {
    cookies: unionSelection(cookies as Selection, originRequestPolicy?.cookies ?? 'none'),
    queryStrings: unionSelection(queryStrings, originRequestPolicy?.queryStrings ?? 'none'),
  };
}

/** Of a group the primary counts: the key is made before anything fails. */
function hasEmptyEncoding(origin: AnyOrigin): boolean {
  const { customHeaders } = origin.kind === 'group' ? origin.primaryOrigin : origin;
  return headerValue(customHeaders, 'accept-encoding') === '';
}

function addedHeaders(
  originRequestPolicy: OriginRequestPolicySettings | undefined,
  { allViewerExceptHostHeader }: Readings,
): readonly string[] {
  if (originRequestPolicy === undefined || allViewerExceptHostHeader === 'viewer-headers-only') return [];
  return originRequestPolicy.added.map((name) => name.toLowerCase());
}

/** What a viewer sends under CloudFront's names; those that a policy asks for are CloudFront's own by then. */
function butCloudFronts(forwards: Forwards): Forwards {
  return (name) => !name.startsWith('cloudfront-') && forwards(name);
}

function selectsAny(selection: AnySelection): boolean {
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

/** What old-style forwarding withholds where it isn't listed; all else goes on (FV-OTHER, rulebook: pipeline §5.2). */
const withheld: ReadonlySet<string> = new Set([
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'authorization',
  'host',
  'referer',
  'user-agent',
  'x-http-method-override',
]);

function legacyForwards({ cachePolicy, forwardsAllHeaders }: ForwardedValuesSettings): Forwards {
  if (forwardsAllHeaders) return () => true;
  const named = new Set(cachePolicy.headers === 'none' ? [] : cachePolicy.headers.map((name) => name.toLowerCase()));
  return (name) => named.has(name) || !withheld.has(name);
}

/** A block list never takes away what the cache policy names. */
function allBut(blocked: readonly string[], named: ReadonlySet<string>): Forwards {
  const names = new Set(blocked.map((name) => name.toLowerCase()));
  return (name) => named.has(name) || !names.has(name);
}
