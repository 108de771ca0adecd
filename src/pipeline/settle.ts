import { errorCachingMinTtl, errorFreshness, freshness, isStoredStatus, parseCacheControl } from '../cache/index.js';
import type { CacheEntry, Freshness, StoredResponse } from '../cache/types.js';
import { copyHeaders, forkHeaders, putHeader } from '../message/headers.js';
import { selectQuery } from '../message/query.js';
import type { HeaderEntry, HeaderMap } from '../message/types.js';
import type { Origin } from '../origins/types.js';
import { without } from './clean-response.js';
import { edgeLimitOf, originFailureReply } from './origin-failure.js';
import type { LegOutcome } from './origin-leg.js';
import { makeReply, type Reply, withHeaders } from './reply.js';
import { keepsPage } from './run-function.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';
import type { CacheReport, CacheStatus } from './types.js';
import { variesByAll } from './vary.js';

/** A reply, and what of it the cache keeps. */
export interface Settled {
  readonly reply: Reply;
  readonly entry: CacheEntry | undefined;
}

/** For which object, under which key, an origin was asked. Without a key nothing is stored. */
export interface Asked {
  readonly request: PassingRequest;
  readonly key: string | undefined;
  readonly stale: CacheEntry | undefined;
}

/** S21: makes a reply of what came back, and decides what is stored, for how long, and why. */
export function settle(trip: Trip, plan: BehaviorPlan, asked: Asked, outcome: LegOutcome): Settled {
  if (outcome.kind === 'function-error') {
    const cache = reportOf(asked.key === undefined ? 'bypass' : 'miss', asked, undefined);
    return { reply: { ...outcome.reply, cache }, entry: undefined };
  }
  if (outcome.kind === 'failed') return settleFailure(trip, plan, asked, outcome);
  if (outcome.kind === 'generated') return settleGenerated(trip, plan, asked, outcome.response);
  const { response: message, originKind, originStatus } = outcome;
  const { stale } = asked;
  if (stale !== undefined && originStatus === 304 && message.status === 304) {
    return settleRefreshed(trip, plan, asked, stale, message, originKind);
  }
  return settleFetched(trip, plan, asked, message, outcome);
}

interface Came {
  readonly originKind: Origin['kind'];
  /** What viewer-response goes by: the origin's own status, or that of a generated answer (OQ-VRES-STATUS). */
  readonly originStatus: number;
  readonly isCut: boolean;
  readonly detailedResultType: string | undefined;
}

function settleFetched(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  message: StoredResponse,
  { originKind, originStatus, isCut, detailedResultType }: Came,
): Settled {
  const kept = isCut
    ? notStored(trip, asked, 'the body was cut short')
    : decide(trip, plan, asked, message, originKind);
  const bySelf = trip.world.assumptions.viewerResponseDecidedBy === 'origin-status';
  const decisive = bySelf ? originStatus : message.status;
  const reply = makeReply({
    message,
    xCache: message.status >= 400 ? 'Error' : 'Miss',
    detailedResultType,
    isCut,
    cache: reportOf(asked.key === undefined ? 'bypass' : 'miss', asked, kept),
    skipViewerResponse: decisive >= 400 ? `the origin answered ${decisive}` : undefined,
  });
  return { reply, entry: entryOf(trip, plan, asked, message, kept, decisive < 400) };
}

function reportOf(status: CacheStatus, { key }: Asked, kept: Freshness | undefined): CacheReport {
  return { status, key, ttlSeconds: kept?.store ? kept.ttlSeconds : 0, ageSeconds: undefined };
}

function settleGenerated(trip: Trip, plan: BehaviorPlan, asked: Asked, message: StoredResponse): Settled {
  const { status } = message;
  const came = { originKind: 'custom', originStatus: status, isCut: false, detailedResultType: undefined } as const;
  const { reply, entry } = settleFetched(trip, plan, asked, message, came);
  const { generatedXCache } = trip.world.assumptions;
  const made = {
    xCache: status < 400 ? generatedXCache : reply.xCache,
    detailedResultType: status < 400 ? 'MissGeneratedResponse' : undefined,
    skipViewerResponse: status < 400 ? undefined : `origin-request answered ${status}`,
    keepsItsPage: keepsPage(trip, 'only-answers'),
  } as const;
  return { reply: { ...reply, ...made }, entry };
}

/** Failures of an origin are cached as its errors are (ERR-SYNTHETIC, ERR-S3); CloudFront's own limits are not (assumption: edgeLimitsCaching). */
function settleFailure(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  { failure, originKind }: Extract<LegOutcome, { kind: 'failed' }>,
): Settled {
  const reply = originFailureReply(trip, failure);
  const isOfTheEdge = edgeLimitOf(failure) !== undefined && trip.world.assumptions.edgeLimitsCaching === 'not-stored';
  const kept = isOfTheEdge
    ? notStored(trip, asked, 'it was not the origin that failed')
    : decide(trip, plan, asked, reply.message, originKind);
  const cache = reportOf(asked.key === undefined ? 'bypass' : 'miss', asked, kept);
  const entry = entryOf(trip, plan, asked, reply.message, kept, false);
  return { reply: { ...reply, cache }, entry: entry && { ...entry, failure } };
}

/** Of the 304 itself, not of what it stands for. */
const notOfTheObject = ['content-length', 'transfer-encoding'];

/** Why viewer-response doesn't run for what the cache holds. */
export const storedError = 'the stored answer came with a status of 400 or more';

/** COND-304: the stored body is good again, for a new lifetime; the 304's headers replace those stored. */
function settleRefreshed(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  stale: CacheEntry,
  fresh: StoredResponse,
  originKind: Origin['kind'],
): Settled {
  const headers = forkHeaders(stale.response.headers);
  const renewed = without(fresh.headers, notOfTheObject);
  for (const name in renewed) putHeader(headers, name, renewed[name] as HeaderEntry[]);
  const message = withHeaders(stale.response, headers);
  trip.trace.push({ step: 'cache', status: 'refresh', reason: 'the origin says that the copy is still good' });
  const kept = decide(trip, plan, asked, message, originKind);
  const reply = makeReply({
    message,
    xCache: 'RefreshHit',
    cache: reportOf('refresh', asked, kept),
    skipViewerResponse: stale.viewerResponseRuns ? undefined : storedError,
  });
  return { reply, entry: entryOf(trip, plan, asked, message, kept, stale.viewerResponseRuns) };
}

/** Whether to store, written into the trace. `undefined` where the cache has no part in it. */
function decide(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  response: StoredResponse,
  originKind: Origin['kind'],
): Freshness | undefined {
  if (asked.key === undefined) return undefined;
  const kept = lifetime(trip, plan, response, originKind);
  const { store, ttlSeconds, reason } = kept;
  trip.trace.push(store ? { step: 'stored', ttlSeconds, reason } : { step: 'not-stored', reason });
  return kept;
}

/** RESP-VARY-STAR */
const fetchedAnew: Freshness = { store: true, ttlSeconds: 0, reason: 'Vary: * and min TTL is 0: fetched each time' };

/** OBODY-CL, OBODY-CHUNK, and limits of CloudFront's own. */
function notStored(trip: Trip, { key }: Asked, reason: string): Freshness | undefined {
  if (key === undefined) return undefined;
  trip.trace.push({ step: 'not-stored', reason });
  return { store: false, ttlSeconds: 0, reason };
}

function lifetime(
  trip: Trip,
  { behavior }: BehaviorPlan,
  { status, headers }: StoredResponse,
  originKind: Origin['kind'],
): Freshness {
  const { assumptions, settings } = trip.world;
  const { cachePolicy } = behavior;
  if (status >= 400) {
    const minimum = errorCachingMinTtl(settings.errorResponses.get(status), assumptions);
    return errorFreshness(status, headers, cachePolicy, minimum, originKind, assumptions, trip.now);
  }
  if (cachePolicy.minTtl === 0 && variesByAll(headers) && isStoredStatus(status, assumptions)) return fetchedAnew;
  if (isStoredStatus(status, assumptions)) return freshness(headers, cachePolicy, trip.now, assumptions);
  return { store: false, ttlSeconds: 0, reason: `status ${status} is not stored` };
}

function entryOf(
  trip: Trip,
  plan: BehaviorPlan,
  { request, key }: Asked,
  message: StoredResponse,
  kept: Freshness | undefined,
  viewerResponseRuns: boolean,
): CacheEntry | undefined {
  if (key === undefined || kept === undefined || !kept.store) return undefined;
  return {
    key,
    uri: request.uri,
    querystring: selectQuery(request.querystring, plan.behavior.cachePolicy.queryStrings),
    // A copy: what a test does to the reply it got must not reach the next viewer.
    response: withHeaders(message, copyHeaders(storedHeaders(message.headers))),
    storedAt: trip.now,
    ttlSeconds: kept.ttlSeconds,
    viewerResponseRuns,
  };
}

/** `no-cache="Set-Cookie"` keeps the cookie of one viewer from the next (RESP-SETCOOKIE-NC). */
function storedHeaders(headers: HeaderMap): HeaderMap {
  const { withheldFields } = parseCacheControl(headers);
  return withheldFields.length === 0 ? headers : without(headers, withheldFields);
}
