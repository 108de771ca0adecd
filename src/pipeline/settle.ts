import { errorCachingMinTtl, errorFreshness, freshness, isStoredStatus } from '../cache/index.js';
import type { CacheEntry, Freshness } from '../cache/types.js';
import { headerValue } from '../message/headers.js';
import { selectQuery } from '../message/query.js';
import type { HeaderMap } from '../message/types.js';
import type { Origin } from '../origins/types.js';
import { cleanHeaders, without } from './clean-response.js';
import { originFailureReply } from './origin-failure.js';
import type { Fetched, LegOutcome } from './origin-leg.js';
import type { Reply } from './reply.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';
import type { CacheStatus } from './types.js';

/** A reply, and what of it the cache keeps. */
export interface Settled {
  readonly reply: Reply;
  readonly entry?: CacheEntry;
}

/** For which object, under which key, an origin was asked. Without a key nothing is stored. */
export interface Asked {
  readonly request: PassingRequest;
  readonly key: string | undefined;
  readonly stale: CacheEntry | undefined;
}

/** S21: makes a reply of what came back, and decides what is stored, for how long, and why. */
export function settle(trip: Trip, plan: BehaviorPlan, asked: Asked, outcome: LegOutcome): Settled {
  if (outcome.kind === 'function-error') return { reply: outcome.reply };
  if (outcome.kind === 'failed') return settleFailure(trip, plan, asked, originFailureReply(trip, outcome.failure));
  if (outcome.kind === 'generated') return settleGenerated(trip, plan, asked, outcome.response);
  const { response, origin, originStatus } = outcome;
  if (asked.stale !== undefined && originStatus === 304 && response.status === 304) {
    return settleRefreshed(trip, plan, asked, asked.stale, response);
  }
  const headers = cleanHeaders(trip, plan, response.headers, origin);
  return settleFetched(trip, plan, asked, { ...response, headers }, { origin, originStatus });
}

interface Came {
  readonly origin: Origin | undefined;
  /** What viewer-response goes by: the origin's own status, or that of a generated answer (OQ-VRES-STATUS). */
  readonly originStatus: number;
}

function settleFetched(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  response: Fetched,
  { origin, originStatus }: Came,
): Settled {
  const kept = decide(trip, plan, asked, response, origin?.kind ?? 'custom');
  const bySelf = trip.world.assumptions.viewerResponseDecidedBy === 'origin-status';
  const decisive = bySelf ? originStatus : response.status;
  const status: CacheStatus = asked.key === undefined ? 'bypass' : 'miss';
  const reply: Reply = {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
    body: response.body,
    xCache: response.status >= 400 ? 'Error' : 'Miss',
    cache: { status, key: asked.key, ttlSeconds: kept?.store ? kept.ttlSeconds : 0, ageSeconds: undefined },
    ...(decisive >= 400 ? { skipViewerResponse: `the origin answered ${decisive}` } : {}),
  };
  return kept?.store ? { reply, entry: entryOf(trip, plan, asked, response, kept, decisive < 400) } : { reply };
}

function settleGenerated(trip: Trip, plan: BehaviorPlan, asked: Asked, response: Fetched): Settled {
  const settled = settleFetched(trip, plan, asked, response, { origin: undefined, originStatus: response.status });
  const { generatedXCache, errorPagesForFunctions } = trip.world.assumptions;
  const reply: Reply = {
    ...settled.reply,
    ...(response.status < 400
      ? { xCache: generatedXCache as 'Miss', detailedResultType: 'MissGeneratedResponse' }
      : {}),
    ...(response.status >= 400 ? { skipViewerResponse: `origin-request answered ${response.status}` } : {}),
    keepsItsPage: errorPagesForFunctions === 'keep',
  };
  return { ...settled, reply };
}

/** Failures of an origin are cached as its errors are (ERR-SYNTHETIC). */
function settleFailure(trip: Trip, plan: BehaviorPlan, asked: Asked, reply: Reply): Settled {
  const kept = decide(trip, plan, asked, reply, 'custom');
  if (!kept?.store) return { reply };
  const cache = { status: 'miss', key: asked.key, ttlSeconds: kept.ttlSeconds, ageSeconds: undefined } as const;
  return { reply: { ...reply, cache }, entry: entryOf(trip, plan, asked, reply, kept, false) };
}

/** COND-304: the stored body is good again, for a new lifetime; the 304's headers replace those stored. */
function settleRefreshed(trip: Trip, plan: BehaviorPlan, asked: Asked, stale: CacheEntry, fresh: Fetched): Settled {
  const headers = {
    ...stale.response.headers,
    ...without(fresh.headers, ['content-length', 'transfer-encoding', 'x-amz-id-2', 'x-amz-request-id']),
  };
  const response = { ...stale.response, headers };
  const kept = decide(trip, plan, asked, response, 'custom');
  const reply: Reply = {
    ...response,
    xCache: 'RefreshHit',
    cache: { status: 'refresh', key: asked.key, ttlSeconds: kept?.store ? kept.ttlSeconds : 0, ageSeconds: undefined },
    ...(stale.viewerResponseRuns ? {} : { skipViewerResponse: 'the stored answer came with a status of 400 or more' }),
  };
  return kept?.store
    ? { reply, entry: entryOf(trip, plan, asked, response, kept, stale.viewerResponseRuns) }
    : { reply };
}

/** Whether to store, written into the trace. `undefined` where the cache has no part in it. */
function decide(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  response: Fetched,
  originKind: Origin['kind'],
): Freshness | undefined {
  if (asked.key === undefined) return undefined;
  const kept = asked.request.method === 'HEAD' ? headOnly : lifetime(trip, plan, response, originKind);
  const { store, ttlSeconds, reason } = kept;
  trip.trace.push(store ? { step: 'stored', ttlSeconds, reason } : { step: 'not-stored', reason });
  return kept;
}

/** Assumption: the answer to a HEAD is not stored, so that it can never stand for a GET (HEAD-MISS). */
const headOnly: Freshness = { store: false, ttlSeconds: 0, reason: 'the answer to a HEAD has no body' };

function lifetime(
  trip: Trip,
  { behavior }: BehaviorPlan,
  { status, headers }: Fetched,
  originKind: Origin['kind'],
): Freshness {
  const { assumptions, settings } = trip.world;
  const { cachePolicy } = behavior;
  if (status >= 400) {
    const minimum = errorCachingMinTtl(settings.errorResponses.get(status), assumptions);
    return errorFreshness(status, headers, cachePolicy, minimum, originKind, assumptions, trip.now);
  }
  if (isStoredStatus(status, assumptions)) return freshness(headers, cachePolicy, trip.now, assumptions);
  return { store: false, ttlSeconds: 0, reason: `status ${status} is not stored` };
}

function entryOf(
  trip: Trip,
  plan: BehaviorPlan,
  { request, key }: Asked,
  response: Fetched,
  { ttlSeconds }: Freshness,
  viewerResponseRuns: boolean,
): CacheEntry {
  const { status, statusText, body } = response;
  return {
    key: key as string,
    uri: request.uri,
    querystring: selectQuery(request.querystring, plan.behavior.cachePolicy.queryStrings),
    response: { status, statusText, headers: storedHeaders(response.headers), body },
    storedAt: trip.now,
    ttlSeconds,
    viewerResponseRuns,
  };
}

/** `no-cache="Set-Cookie"` keeps the cookie of one viewer from the next (RESP-SETCOOKIE-NC). */
function storedHeaders(headers: HeaderMap): HeaderMap {
  if (!Object.hasOwn(headers, 'set-cookie')) return headers;
  const cacheControl = headerValue(headers, 'cache-control') ?? '';
  return /no-cache\s*=\s*"[^"]*\bset-cookie\b/i.test(cacheControl) ? without(headers, ['set-cookie']) : headers;
}
