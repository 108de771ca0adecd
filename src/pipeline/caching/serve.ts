import { cacheKeys, standsInForErrors } from '../../cache/index.js';
import type { CacheEntry, CacheKeys, FetchTime, Landed, LookUp } from '../../cache/types.js';
import { hasHeader } from '../../message/headers.js';
import { fetchAnswer } from '../origin/fetch-answer.js';
import type { Reply } from '../reply/reply.js';
import { asksForItself } from '../reply/viewer-conditions.js';
import { isStage, type Stage } from '../trip/stage.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';
import { refreshInBackground } from './background.js';
import { fetchForCache, type Leased } from './fetch-for-cache.js';
import { findInParts } from './kept-parts.js';
import { settle } from './settle.js';
import { staleReply } from './stale-serving.js';
import { storedReply } from './stored-reply.js';

/** S13–S21: from the cache where it can be, else from the origin. */
export function serve(trip: Trip, plan: BehaviorPlan, request: PassingRequest): Reply | Stage<Reply> {
  const reason = whyNotCached(plan, request.method);
  if (reason !== undefined) return bypass(trip, plan, request, reason);
  const keys = keysOf(trip, plan, request);
  if (request.method === 'GET' && hasHeader(request.headers, 'range')) return serveRange(trip, plan, request, keys);
  if (request.method !== 'HEAD') return throughCache(trip, plan, request, keys);
  if (trip.world.assumptions.headMiss === 'GET') return throughCache(trip, plan, { ...request, method: 'GET' }, keys);
  return serveHead(trip, plan, request, keys);
}

/**
 * A HEAD is answered by what a GET stored, fresh or stale, or by the GET that is under way; otherwise it is asked as
 * HEAD, and what comes is kept for other HEADs only (KEY-METHOD, COL-WHEN, HEAD-HIT, HEAD-MISS). Assumption: `headMiss`.
 */
function serveHead(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): Reply | Stage<Reply> {
  const { store } = trip.location;
  const ofHead = `${keys[0]} HEAD`;
  const all: CacheKeys = [...keys, ofHead];
  const found = isCollapsed(trip, plan) ? store.join(all, trip.now) : store.lookUpAlone(all, trip.now);
  if (found.answer !== 'wait') return answerHead(trip, plan, request, keys, ofHead, found);
  return afterWaiting(trip, found, () =>
    answerHead(trip, plan, request, keys, ofHead, store.lookUpAlone(all, trip.now)),
  );
}

function answerHead(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
  ofHead: string,
  found: Exclude<LookUp, Waiting>,
): Reply | Stage<Reply> {
  if (found.answer === 'hit') return hit(trip, found.entry, undefined);
  if (found.answer === 'stale') return serveStale(trip, plan, request, keys, found);
  if (found.stale !== undefined) return miss(trip, plan, request, [ofHead], found);
  found.lease.pass();
  return throughCache(trip, plan, request, [ofHead]);
}

/** A range comes from fresh parts, else from the object or an expired part of it, else from the origin (RNG-HIT, RNG-MISS). */
function serveRange(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): Reply | Stage<Reply> {
  const kept = findInParts(trip, request, keys);
  if (kept?.isFresh) return hit(trip, kept.entry, undefined);
  const found = lookUp(trip, plan, request, keys);
  if (kept === undefined || found.answer !== 'lease') return answerBy(trip, plan, request, keys, found);
  found.lease.pass();
  return answerBy(trip, plan, request, keys, trip.location.store.lookUpAlone(kept.entry.key, trip.now));
}

function whyNotCached({ behavior, forwarding }: BehaviorPlan, method: string): string | undefined {
  if (!behavior.cachedMethods.includes(method)) return `${method} is not a cached method`;
  return forwarding.cachingIsOff ? `caching is off: ${forwarding.offBecause}` : undefined;
}

function keysOf({ world }: Trip, { behavior }: BehaviorPlan, request: PassingRequest): CacheKeys {
  const scope = {
    distributionDomainName: world.settings.distributionDomainName,
    behavior: world.assumptions.keyByBehavior === 'separate' ? behavior.pathPattern : undefined,
  };
  return cacheKeys(request, behavior.cachePolicy, scope, world.assumptions);
}

function* bypass(trip: Trip, plan: BehaviorPlan, request: PassingRequest, reason: string): Stage<Reply> {
  trip.trace.push({ step: 'cache', status: 'bypass', reason });
  const asked = { request, key: undefined, copy: undefined, stale: undefined, inBackground: false };
  return settle(trip, plan, asked, yield* fetchAnswer(trip, plan, request, undefined)).reply;
}

function throughCache(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): Reply | Stage<Reply> {
  return answerBy(trip, plan, request, keys, lookUp(trip, plan, request, keys));
}

function answerBy(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
  found: LookUp,
): Reply | Stage<Reply> {
  if (found.answer === 'hit') return hit(trip, found.entry, undefined);
  if (found.answer === 'stale') return serveStale(trip, plan, request, keys, found);
  if (found.answer === 'wait') return afterWaiting(trip, found, () => alone(trip, plan, request, keys));
  return miss(trip, plan, request, keys, found);
}

/** Assumption: `collapsingWithCookies`. */
function isCollapsed({ world }: Trip, { forwarding }: BehaviorPlan): boolean {
  return world.assumptions.collapsingWithCookies !== 'never' || forwarding.cookies === 'none';
}

/** Who asks for himself leads nobody. */
function lookUp(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): LookUp {
  const { store } = trip.location;
  if (!isCollapsed(trip, plan)) return store.lookUpAlone(keys, trip.now);
  const fresh = store.lookUpFresh(keys, trip.now);
  if (fresh !== undefined) return fresh;
  return asksForItself(trip, plan, request) ? store.join(keys, trip.now) : store.lookUp(keys, trip.now);
}

function miss(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys, leased: Leased): Stage<Reply> {
  const reason = leased.stale === undefined ? undefined : 'the stored copy has expired';
  trip.trace.push({ step: 'cache', status: 'miss', reason });
  return fetchForCache(trip, plan, request, keys, leased);
}

type Waiting = Extract<LookUp, { answer: 'wait' }>;

/** He waits until the other's answer is there, simulated waiting included (COL-WHEN). */
function* afterWaiting(
  trip: Trip,
  { fetched, isRefresh }: Waiting,
  askAlone: () => Reply | Stage<Reply>,
): Stage<Reply> {
  trip.trace.push({ step: 'waited', for: isRefresh ? 'refresh' : 'fetch' });
  const { entry, isCopy, took } = (yield fetched) as Landed;
  if (took !== undefined) trip.elapsedMs = Math.max(trip.elapsedMs, stillTaking(trip, took));
  if (entry !== undefined && !isCopy) return hit(trip, entry, 'another request was fetching it');
  if (entry !== undefined && standsInForErrors(entry, trip.now)) return staleReply(trip, entry, 'the refresh failed');
  // Nothing that may be shared came: each waiter goes by itself, having waited first (COL-OFF-OBJ).
  const own = askAlone();
  return isStage(own) ? yield* own : own;
}

/** What was left of a fetch when this request came. Less than a second is the machine's own time, and counts as none. */
function stillTaking({ now }: Trip, { startedAt, elapsedMs }: FetchTime): number {
  return elapsedMs - Math.max(0, Math.floor((now - startedAt) / 1000)) * 1000;
}

function alone(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): Reply | Stage<Reply> {
  const found = trip.location.store.lookUpAlone(keys, trip.now);
  if (found.answer === 'hit') return hit(trip, found.entry, undefined);
  if (found.answer === 'stale') return serveStale(trip, plan, request, keys, found);
  return miss(trip, plan, request, keys, found);
}

type Stale = Extract<LookUp, { answer: 'stale' }>;

/** The expired copy, at once (STALE-SWR, STALE-DEFAULT-5XX). */
function serveStale(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
  { entry, because, refresh }: Stale,
): Reply {
  if (because === 'held') return staleReply(trip, entry, 'the origin failed a moment ago');
  const reply = staleReply(trip, entry, 'stale-while-revalidate');
  trip.trace.push({ step: 'background', refresh: refresh === undefined ? 'under-way' : 'started' });
  if (refresh !== undefined) refreshInBackground(trip, plan, request, keys, refresh, entry);
  return reply;
}

/** An answer from the cache: a stored error stays an error (ERR-XCACHE), a stored answer of a function is a hit. */
function hit(trip: Trip, entry: CacheEntry, reason: string | undefined): Reply {
  trip.trace.push({ step: 'cache', status: 'hit', reason });
  const isError = entry.failure !== undefined || entry.response.status >= 400;
  return storedReply(trip, entry, isError ? 'Error' : 'Hit', 'hit');
}
