import { cacheKeys } from '../cache/index.js';
import type { CacheEntry, CacheKeys, Lease, LookUp } from '../cache/types.js';
import { copyHeaders, hasHeader, headerValue, setHeader } from '../message/headers.js';
import { fetchFromOrigin } from './fetch-from-origin.js';
import { originFailureReply } from './origin-failure.js';
import { hasValidators } from './origin-headers.js';
import { makeReply, type Reply, withHeaders } from './reply.js';
import { type Settled, settle, storedError } from './settle.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';

/** S13–S21: from the cache where it can be, else from the origin. */
export function serve(trip: Trip, plan: BehaviorPlan, request: PassingRequest): Reply | Promise<Reply> {
  const reason = whyNotCached(plan, request.method);
  if (reason !== undefined) return bypass(trip, plan, request, reason);
  const keys = keysOf(trip, plan, request);
  if (request.method !== 'HEAD') return throughCache(trip, plan, request, keys);
  if (trip.world.assumptions.headMiss === 'GET') return throughCache(trip, plan, { ...request, method: 'GET' }, keys);
  return serveHead(trip, plan, request, keys);
}

/**
 * A HEAD is answered by what a GET stored; otherwise it is asked as HEAD, alone, and what comes is kept for other HEADs
 * only (KEY-METHOD, HEAD-HIT, HEAD-MISS). Assumption: `headMiss`.
 */
function serveHead(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): Reply | Promise<Reply> {
  const stored = trip.location.store.lookUpAlone(keys, trip.now);
  if (stored.answer === 'hit') return hit(trip, stored.entry, undefined);
  return alone(trip, plan, request, [`${keys[0]} HEAD`]);
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
  const asked = { request, key: undefined, stale: undefined };
  return fetchFromOrigin(trip, plan, request, undefined).then((outcome) => settle(trip, plan, asked, outcome).reply);
}

function throughCache(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
): Reply | Promise<Reply> {
  const found = lookUp(trip, plan, keys);
  if (found.answer === 'hit') return hit(trip, found.entry, undefined);
  if (found.answer === 'wait') return afterWaiting(trip, plan, request, keys, found.fetched);
  return miss(trip, plan, request, keys, found);
}

type Leased = Extract<LookUp, { answer: 'lease' }>;

function miss(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
  { lease, stale }: Leased,
): Promise<Reply> {
  const reason = stale === undefined ? undefined : 'the stored copy has expired';
  if (stale !== undefined) noteStale(trip, stale);
  trip.trace.push({ step: 'cache', status: 'miss', reason });
  return withLease(lease, () => fetchFor(trip, plan, request, keys, stale));
}

async function afterWaiting(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  keys: CacheKeys,
  fetched: Promise<CacheEntry | undefined>,
): Promise<Reply> {
  const entry = await fetched;
  if (entry !== undefined) return hit(trip, entry, 'another request was fetching it');
  // Nothing that may be shared came: each waiter goes by itself, having waited first (COL-OFF-OBJ).
  return alone(trip, plan, request, keys);
}

function alone(trip: Trip, plan: BehaviorPlan, request: PassingRequest, keys: CacheKeys): Reply | Promise<Reply> {
  const found = trip.location.store.lookUpAlone(keys, trip.now);
  return found.answer === 'hit' ? hit(trip, found.entry, undefined) : miss(trip, plan, request, keys, found);
}

/** Assumption: `collapsingWithCookies`. */
function lookUp({ world, location, now }: Trip, { forwarding }: BehaviorPlan, keys: CacheKeys) {
  const alone = world.assumptions.collapsingWithCookies === 'never' && forwarding.cookies !== 'none';
  return alone ? location.store.lookUpAlone(keys, now) : location.store.lookUp(keys, now);
}

/** Whatever happens, those who wait are told. */
async function withLease(lease: Lease, fetch: () => Promise<Settled>): Promise<Reply> {
  let settled: Settled | undefined;
  try {
    settled = await fetch();
    return settled.reply;
  } finally {
    if (settled?.entry === undefined) lease.pass();
    else lease.store(settled.entry);
  }
}

async function fetchFor(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  [key]: CacheKeys,
  stale: CacheEntry | undefined,
): Promise<Settled> {
  // Conditional requests are not made when cookies are forwarded (COND-COOKIE).
  const asked = stale !== undefined && plan.forwarding.cookies === 'none' && hasValidators(stale) ? stale : undefined;
  const outcome = await fetchFromOrigin(trip, plan, request, asked);
  return settle(trip, plan, { request, key, stale: asked }, outcome);
}

/** Directives that would let CloudFront serve the expired copy (rulebook: pipeline §9.4). */
function noteStale(trip: Trip, { response }: CacheEntry): void {
  const control = headerValue(response.headers, 'cache-control') ?? '';
  const found = /stale-(?:while-revalidate|if-error)/i.exec(control);
  if (found !== null) trip.trace.push({ step: 'not-simulated', what: `${found[0].toLowerCase()} of the stored copy` });
}

const conditions = ['range', 'if-none-match', 'if-modified-since'];

/** A part, or a 304 from the edge (rulebook: pipeline §8.2). */
function noteConditions(trip: Trip): void {
  for (const name of conditions) {
    if (!hasHeader(trip.headers, name)) continue;
    trip.trace.push({ step: 'not-simulated', what: `${name} of a request that the cache answers` });
  }
}

/** An answer from the cache: a stored error stays an error (ERR-XCACHE), a stored answer of a function is a hit. */
function hit(trip: Trip, entry: CacheEntry, reason: string | undefined): Reply {
  const ageSeconds = Math.max(0, Math.floor((trip.now - entry.storedAt) / 1000));
  trip.trace.push({ step: 'cache', status: 'hit', reason });
  noteConditions(trip);
  const response = entry.failure === undefined ? entry.response : originFailureReply(trip, entry.failure).message;
  // Lines and all: whoever gets them may change them.
  const headers = copyHeaders(response.headers);
  setHeader(headers, 'Age', String(ageSeconds));
  return makeReply({
    message: withHeaders(response, headers),
    xCache: response.status >= 400 ? 'Error' : 'Hit',
    cache: { status: 'hit', key: entry.key, ttlSeconds: entry.ttlSeconds, ageSeconds },
    skipViewerResponse: entry.viewerResponseRuns ? undefined : storedError,
  });
}
