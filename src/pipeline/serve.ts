import { cacheKeys, standsInForErrors } from '../cache/index.js';
import type { CacheEntry, CacheKeys, FetchTime, LookUp } from '../cache/types.js';
import { hasHeader } from '../message/headers.js';
import { refreshInBackground } from './background.js';
import { fetchAnswer } from './fetch-answer.js';
import { fetchForCache, type Leased } from './fetch-for-cache.js';
import { findInParts } from './kept-parts.js';
import type { Reply } from './reply.js';
import { settle } from './settle.js';
import { staleReply } from './stale-serving.js';
import { storedReply } from './stored-reply.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';
import { asksForItself } from './viewer-conditions.js';

/** S13–S21: from the cache where it can be, else from the origin. */
export function serve(trip: Trip, plan: BehaviorPlan, request: PassingRequest): Reply | Promise<Reply> {
  const reason = whyNotCached(plan, request.method);
  if (reason !== undefined) return bypass(trip, plan, request, reason);
  const keys = keysOf(trip, plan, request);
  if (request.method === 'GET' && hasHeader(request.headers, 'range')) return serveRange(trip, plan, request, keys);
  if (request.method !== 'HEAD') return throughCache(trip, plan, request, keys);
  if (trip.world.assumptions.headMiss === 'GET') return throughCache(trip, plan, { ...request, method: 'GET' }, keys);
  return serveHead(trip, plan, request, keys);
}

/**
 * A HEAD is answered by what a GET stored, fresh or stale; otherwise it is asked as HEAD, alone, and what comes is kept
 * for other HEADs only (KEY-METHOD, HEAD-HIT, HEAD-MISS). Assumption: `headMiss`.
 */
function serveHead(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): Reply | Promise<Reply> {
  const ofHead = `${keys[0]} HEAD`;
  const found = trip.location.store.lookUpAlone([...keys, ofHead], trip.now);
  if (found.answer === 'hit') return hit(trip, found.entry, undefined);
  if (found.answer === 'stale') return serveStale(trip, plan, request, keys, found);
  if (found.stale !== undefined) return miss(trip, plan, request, [ofHead], found);
  found.lease.pass();
  return alone(trip, plan, request, [ofHead]);
}

/** A range comes from fresh parts, else from the object or an expired part of it, else from the origin (RNG-HIT, RNG-MISS). */
function serveRange(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): Reply | Promise<Reply> {
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

function bypass(trip: Trip, plan: BehaviorPlan, request: PassingRequest, reason: string): Promise<Reply> {
  trip.trace.push({ step: 'cache', status: 'bypass', reason });
  const asked = { request, key: undefined, copy: undefined, stale: undefined, inBackground: false };
  return fetchAnswer(trip, plan, request, undefined).then((outcome) => settle(trip, plan, asked, outcome).reply);
}

function throughCache(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
): Reply | Promise<Reply> {
  return answerBy(trip, plan, request, keys, lookUp(trip, plan, request, keys));
}

function answerBy(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
  found: LookUp,
): Reply | Promise<Reply> {
  if (found.answer === 'hit') return hit(trip, found.entry, undefined);
  if (found.answer === 'stale') return serveStale(trip, plan, request, keys, found);
  if (found.answer === 'wait') return afterWaiting(trip, plan, request, keys, found);
  return miss(trip, plan, request, keys, found);
}

/** Who asks for himself leads nobody. Assumption: `collapsingWithCookies`. */
function lookUp(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): LookUp {
  const { assumptions } = trip.world;
  const { store } = trip.location;
  if (assumptions.collapsingWithCookies === 'never' && plan.forwarding.cookies !== 'none')
    return store.lookUpAlone(keys, trip.now);
  return asksForItself(trip, plan, request) ? store.join(keys, trip.now) : store.lookUp(keys, trip.now);
}

function miss(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
  leased: Leased,
): Promise<Reply> {
  const reason = leased.stale === undefined ? undefined : 'the stored copy has expired';
  trip.trace.push({ step: 'cache', status: 'miss', reason });
  return fetchForCache(trip, plan, request, keys, leased);
}

type Waiting = Extract<LookUp, { answer: 'wait' }>;

/** He waits until the other's answer is there, simulated waiting included (COL-WHEN). */
async function afterWaiting(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
  { fetched, isRefresh }: Waiting,
): Promise<Reply> {
  trip.trace.push({ step: 'waited', for: isRefresh ? 'refresh' : 'fetch' });
  const { entry, isCopy, took } = await fetched;
  if (took !== undefined) trip.elapsedMs = Math.max(trip.elapsedMs, stillTaking(trip, took));
  if (entry !== undefined && !isCopy) return hit(trip, entry, 'another request was fetching it');
  if (entry !== undefined && standsInForErrors(entry, trip.now)) return staleReply(trip, entry, 'the refresh failed');
  // Nothing that may be shared came: each waiter goes by itself, having waited first (COL-OFF-OBJ).
  return alone(trip, plan, request, keys);
}

/** What was left of a fetch when this request came. Less than a second is the machine's own time, and counts as none. */
function stillTaking({ now }: Trip, { startedAt, elapsedMs }: FetchTime): number {
  return elapsedMs - Math.max(0, Math.floor((now - startedAt) / 1000)) * 1000;
}

function alone(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): Reply | Promise<Reply> {
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
