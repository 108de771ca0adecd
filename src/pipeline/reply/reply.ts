import type { StoredResponse } from '../../cache/types.js';
import type { EdgeError } from '../../lambda/types.js';
import type { HeaderMap } from '../../message/types.js';
import type { BehaviorPlan } from '../trip/trip.js';
import type { CacheReport, XCache } from '../types/types.js';

/** A response on its way back to the viewer, before anything is stamped on it. {@link makeReply} fills in every field. */
export interface Reply {
  readonly message: StoredResponse;
  readonly xCache: XCache;
  /** The log's detailed result type where it differs from the first word of `X-Cache`. */
  readonly detailedResultType: string | undefined;
  readonly cache: CacheReport;
  /** Why viewer-response doesn't run, where it doesn't. */
  readonly skipViewerResponse: string | undefined;
  /** The function error behind it. */
  readonly error: EdgeError | undefined;
  /** A custom error response never replaces it. */
  readonly keepsItsPage: boolean;
  /** Whether the `Age` in the message is that of a copy in the cache, and not an origin's. */
  readonly isAged: boolean;
  /** Whether CloudFront keeps the viewer's connection open afterwards, where HTTP/1.x says so. */
  readonly connection: 'keep-alive' | 'close';
  /** Whether less of its body is there than was announced: the viewer gets a transfer that breaks off. */
  readonly isCut: boolean;
  /** Whose response headers policy it gets, where it isn't that of the request's own behavior. */
  readonly policyFrom: BehaviorPlan | 'none' | undefined;
  /** What that policy did to the message. */
  readonly policy: PolicyEffect | undefined;
}

/** What whoever stamps a reply has to know of its response headers policy. Names are lower-case. */
export interface PolicyEffect {
  /** They go behind all others (RHP-POS). */
  readonly added: readonly string[];
  /** For what is not there yet: `X-Cache` (RHP-REMOVE). */
  readonly removes: ReadonlySet<string>;
}

/** What is known of every reply, and what is left out where it is as usual. */
type Draft = Pick<Reply, 'message' | 'xCache' | 'cache'> & Partial<Reply>;

/** A reply with all its fields. */
export function makeReply(draft: Draft): Reply {
  return filledIn(draft, draft.message, draft.policy);
}

/** The same reply with another message, and what a response headers policy has done to it by then. */
export function withMessage(reply: Reply, message: StoredResponse, policy = reply.policy): Reply {
  return filledIn(reply, message, policy);
}

/** Always in the same order, and written out: on the hot path spreading a reply costs a hundred times more. */
function filledIn(draft: Draft, message: StoredResponse, policy: PolicyEffect | undefined): Reply {
  const { xCache, cache, detailedResultType, skipViewerResponse, error } = draft;
  const { keepsItsPage = false, connection = 'keep-alive', isCut = false, policyFrom } = draft;
  const { isAged = cache.ageSeconds !== undefined } = draft;
  return {
    message,
    xCache,
    detailedResultType,
    cache,
    skipViewerResponse,
    error,
    keepsItsPage,
    isAged,
    connection,
    isCut,
    policyFrom,
    policy,
  };
}

export const notAsked: CacheReport = Object.freeze({
  status: 'none',
  key: undefined,
  ttlSeconds: 0,
  ageSeconds: undefined,
});

/** The same message with other headers. */
export function withHeaders({ status, statusText, body }: StoredResponse, headers: HeaderMap): StoredResponse {
  return { status, statusText, headers, body };
}
