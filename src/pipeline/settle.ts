import {
  type CacheControl,
  cacheTags,
  errorCachingMinTtl,
  errorFreshness,
  freshness,
  isStoredStatus,
  keptPart,
  parseCacheControl,
  partKey,
  staleness,
} from '../cache/index.js';
import type { CacheEntry, Freshness, StoredResponse } from '../cache/types.js';
import { copyHeaders, hasHeader, putHeader } from '../message/headers.js';
import { selectQuery } from '../message/query.js';
import type { HeaderEntry, HeaderMap } from '../message/types.js';
import { variesByAll } from '../message/vary.js';
import type { Origin, OriginFailureKind } from '../origins/types.js';
import { without } from './clean-response.js';
import { asWhole } from './kept-parts.js';
import { edgeLimitOf, originFailureReply } from './origin-failure.js';
import type { LegOutcome } from './origin-leg.js';
import { makeReply, type Reply, withHeaders } from './reply.js';
import { keepsPage } from './run-function.js';
import { type KeptCopy, keptCopy, type OriginError, originErrorOf, standIn } from './stale-serving.js';
import { storedError } from './stored-reply.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';
import type { CacheReport, CacheStatus } from './types.js';
import { asksForPart, isConditional } from './viewer-conditions.js';

/** A reply, and what of it the cache keeps: an entry, or the copy whose refresh failed. */
export interface Settled {
  readonly reply: Reply;
  readonly entry: CacheEntry | undefined;
  readonly kept?: KeptCopy | undefined;
}

/** For which object, under which key, an origin was asked. Without a key nothing is stored. */
export interface Asked {
  readonly request: PassingRequest;
  readonly key: string | undefined;
  /** The expired copy that the cache has of it. */
  readonly copy: CacheEntry | undefined;
  /** The same, where the origin was asked whether it is still good. */
  readonly stale: CacheEntry | undefined;
  /** Behind the viewer's back: he has the copy already, and an error of the origin is shown to nobody. */
  readonly inBackground: boolean;
  /** Why nothing of it is stored, whatever came. */
  readonly notStored?: string;
}

/** S21: makes a reply of what came back, and decides what is stored, for how long, and why. */
export function settle(trip: Trip, plan: BehaviorPlan, asked: Asked, outcome: LegOutcome): Settled {
  const { copy } = asked;
  const error = copy === undefined ? undefined : originErrorOf(trip, outcome);
  if (copy === undefined || error === undefined) return settleOutcome(trip, plan, asked, outcome);
  return settleStale(trip, plan, asked, outcome, copy, error) ?? settleOutcome(trip, plan, asked, outcome);
}

/** An error of the origin, where the expired copy stays: it stands in for the error, or was served before. */
function settleStale(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  outcome: LegOutcome,
  copy: CacheEntry,
  error: OriginError,
): Settled | undefined {
  const reply = asked.inBackground
    ? settleOutcome(trip, plan, { ...asked, notStored: 'the refresh failed, and the copy stays' }, outcome).reply
    : standIn(trip, copy, error);
  return reply && { reply, entry: undefined, kept: keptCopy(trip, copy, error) };
}

function settleOutcome(trip: Trip, plan: BehaviorPlan, asked: Asked, outcome: LegOutcome): Settled {
  if (outcome.kind === 'function-error') {
    decide(trip, plan, { notStored: 'a function failed', ...asked }, outcome.reply.message, 'custom');
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
  // OBODY-CL, OBODY-CHUNK.
  const why = isCut ? { notStored: 'the body was cut short', ...asked } : asked;
  const kept = decide(trip, plan, why, message, originKind);
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

/** Failures of an origin are cached as its errors are (ERR-SYNTHETIC, ERR-S3). */
function settleFailure(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  { failure, originKind }: Extract<LegOutcome, { kind: 'failed' }>,
): Settled {
  const reply = originFailureReply(trip, failure);
  const why = whyFailureIsNotStored(trip, failure);
  const kept = decide(trip, plan, why === undefined ? asked : { notStored: why, ...asked }, reply.message, originKind);
  const cache = reportOf(asked.key === undefined ? 'bypass' : 'miss', asked, kept);
  const entry = entryOf(trip, plan, asked, reply.message, kept, false);
  return { reply: { ...reply, cache }, entry: entry && { ...entry, failure } };
}

/** CloudFront's own limits are not stored (assumption: `edgeLimitsCaching`), failures are (assumption: `storedFailures`). */
function whyFailureIsNotStored({ world }: Trip, failure: OriginFailureKind): string | undefined {
  const { edgeLimitsCaching, storedFailures } = world.assumptions;
  if (edgeLimitOf(failure) !== undefined && edgeLimitsCaching === 'not-stored')
    return 'it was not the origin that failed';
  return storedFailures === 'never' ? 'failures are not stored' : undefined;
}

/** Of the 304 itself, not of what it stands for. */
const notOfTheObject = ['content-length', 'transfer-encoding', 'content-range'];

/** What an origin said of its own answer back then: the copy has an age by the cache's own clock (OQ-AGE). */
const ofTheFirstAnswer = ['age'];

/** COND-304: the stored body is good again, for a new lifetime. Assumption: the 304's headers replace those stored. */
function settleRefreshed(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  stale: CacheEntry,
  fresh: StoredResponse,
  originKind: Origin['kind'],
): Settled {
  const headers = without(stale.response.headers, ofTheFirstAnswer);
  const renewed = without(fresh.headers, notOfTheObject);
  if (trip.world.assumptions.headersOf304 === 'replace') {
    for (const name in renewed) putHeader(headers, name, renewed[name] as HeaderEntry[]);
  }
  const message = withHeaders(stale.response, headers);
  trip.trace.push({ step: 'cache', status: 'refresh', reason: 'the origin says that the copy is still good' });
  const kept = decide(trip, plan, asked, message, originKind);
  const reply = makeReply({
    message,
    xCache: 'RefreshHit',
    cache: reportOf('refresh', asked, kept),
    skipViewerResponse: stale.viewerResponseRuns ? undefined : storedError,
  });
  return {
    reply,
    entry: entryOf(trip, plan, { ...asked, key: stale.part?.of ?? stale.key }, message, kept, stale.viewerResponseRuns),
  };
}

/** OBODY-ABORT. */
const undeliverable: Freshness = { store: false, ttlSeconds: 0, reason: 'the viewer has left' };

/** Whether to store, written into the trace. `undefined` where the cache has no part in it. */
function decide(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  response: StoredResponse,
  originKind: Origin['kind'],
): Freshness | undefined {
  if (asked.key === undefined) return undefined;
  const kept = trip.isLeft ? undeliverable : lifetime(trip, plan, asked, response, originKind);
  const { store, ttlSeconds, reason } = kept;
  trip.trace.push(store ? { step: 'stored', ttlSeconds, reason } : { step: 'not-stored', reason });
  return kept;
}

/** RESP-VARY-STAR */
const fetchedAnew: Freshness = { store: true, ttlSeconds: 0, reason: 'Vary: * and min TTL is 0: fetched each time' };

function lifetime(
  trip: Trip,
  plan: BehaviorPlan,
  asked: Asked,
  response: StoredResponse,
  originKind: Origin['kind'],
): Freshness {
  const { status, headers } = response;
  const refusal = whyNotStored(trip, plan, asked, response);
  if (refusal !== undefined) return { store: false, ttlSeconds: 0, reason: refusal };
  const { assumptions, settings } = trip.world;
  const { cachePolicy } = plan.behavior;
  if (status < 400 && cachePolicy.minTtl === 0 && variesByAll(headers)) return fetchedAnew;
  if (status < 400) return freshness(headers, cachePolicy, trip.now, assumptions);
  const minimum = errorCachingMinTtl(settings.errorResponses.get(status), assumptions);
  return errorFreshness(status, headers, cachePolicy, minimum, originKind, assumptions, trip.now);
}

/** What speaks against storing beside the answer's own headers. */
function whyNotStored(trip: Trip, plan: BehaviorPlan, asked: Asked, response: StoredResponse): string | undefined {
  const { assumptions } = trip.world;
  if (asked.notStored !== undefined) return asked.notStored;
  const byStatus = whyStatusIsNot(trip, plan, asked, response);
  if (byStatus !== undefined) return byStatus;
  // What an origin says to this viewer's condition is nothing for others (COND-VIEWER-MISS).
  if (response.status === 412 && asked.stale === undefined && isConditional(trip, plan, asked.request))
    return "it answers the viewer's own condition";
  if (assumptions.authorizedAnswers === 'stored' || !hasHeader(asked.request.headers, 'authorization'))
    return undefined;
  return plan.forwarding.forwards('authorization') ? 'the request had an Authorization header' : undefined;
}

/** TTL-STATUS. Of an object that was asked for in parts, these are kept. Assumption: `partialContent` (OQ-206). */
function whyStatusIsNot(
  trip: Trip,
  plan: BehaviorPlan,
  { request, key }: Asked,
  response: StoredResponse,
): string | undefined {
  const { status } = response;
  const { assumptions } = trip.world;
  if (status >= 400 || isStoredStatus(status, assumptions)) return undefined;
  const isPart = status === 206 && assumptions.partialContent !== 'passed-on' && asksForPart(trip, plan, request);
  if (!isPart) return `status ${status} is not stored`;
  return keptPart(key ?? '', response) === undefined ? 'it is no single part of a known number of bytes' : undefined;
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
  const { cachePolicy } = plan.behavior;
  const { settings, assumptions } = trip.world;
  const control = parseCacheControl(message.headers);
  const { ttlSeconds } = kept;
  const storedAt = trip.now;
  const part = message.status === 206 ? keptPart(key, message) : undefined;
  const entry: CacheEntry = {
    key: part === undefined ? key : partKey(part),
    uri: request.uri,
    querystring: selectQuery(request.querystring, cachePolicy.queryStrings),
    // A copy: what a test does to the reply it got must not reach the next viewer.
    response: withHeaders(message, copyHeaders(storedHeaders(message.headers, control))),
    storedAt,
    ttlSeconds,
    viewerResponseRuns,
    staleness: staleness({ status: message.status, storedAt, ttlSeconds }, control, cachePolicy, assumptions),
    heldUntil: 0,
    tags: cacheTags(message.headers, settings.cacheTagHeader),
    part,
  };
  return part === undefined ? entry : asWhole(trip, entry, part);
}

/** `no-cache="Set-Cookie"` keeps the cookie of one viewer from the next (RESP-SETCOOKIE-NC). */
function storedHeaders(headers: HeaderMap, { withheldFields }: CacheControl): HeaderMap {
  return withheldFields.length === 0 ? headers : without(headers, withheldFields);
}
