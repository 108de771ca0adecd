import type { CacheEntry, CacheKeys, FetchTime, Lease } from '../../cache/types.js';
import { variesByAll } from '../../message/vary.js';
import { fetchAnswer } from '../origin/fetch-answer.js';
import { whyNoValidators } from '../origin/origin-headers.js';
import type { Reply } from '../reply/reply.js';
import { withoutConditions } from '../reply/viewer-conditions.js';
import type { Stage } from '../trip/stage.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';
import { type Settled, settle } from './settle.js';

/** The right to fetch an object, and the expired copy of it, where there is one. */
export interface Leased {
  readonly lease: Lease;
  readonly stale: CacheEntry | undefined;
}

/** S16–S21 for the cache: fetches under a lease, and ends it. Whatever happens, those who wait are told. */
export function* fetchForCache(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  [key]: CacheKeys,
  { lease, stale: copy }: Leased,
  inBackground = false,
): Stage<Reply> {
  let settled: Settled | undefined;
  try {
    const stale = copy === undefined ? undefined : toRevalidate(trip, plan, request, copy);
    // RESP-VARY-STAR: who asks anew each time asks on no condition, not even the viewer's.
    const asked = copy !== undefined && variesByAll(copy.response.headers) ? withoutConditions(request) : request;
    const outcome = yield* fetchAnswer(trip, plan, asked, stale);
    settled = settle(trip, plan, { request: asked, key, copy, stale, inBackground }, outcome);
    return settled.reply;
  } finally {
    const took = { startedAt: trip.now, elapsedMs: trip.elapsedMs };
    end(lease, settled, settled && replaced(key, settled.reply, copy), took);
  }
}

/** The copy, where the origin is asked about it; why not is in the trace. */
function toRevalidate(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  copy: CacheEntry,
): CacheEntry | undefined {
  const reason = whyNotRevalidated(trip, plan, request, copy);
  if (reason === undefined) return copy;
  trip.trace.push({ step: 'skipped', stage: 'revalidation', reason });
  return undefined;
}

/** Conditional requests are not made when cookies are forwarded (COND-COOKIE). Assumption: `headOnExpired`. */
function whyNotRevalidated(
  { world }: Trip,
  plan: BehaviorPlan,
  { method }: PassingRequest,
  copy: CacheEntry,
): string | undefined {
  if (method === 'HEAD' && world.assumptions.headOnExpired === 'asks-plainly') return 'a HEAD asks plainly';
  if (plan.forwarding.cookies !== 'none') return 'cookies are forwarded';
  return whyNoValidators(copy);
}

function end(lease: Lease, settled: Settled | undefined, outdated: CacheEntry | undefined, took: FetchTime): void {
  if (settled?.entry !== undefined) lease.store(settled.entry, took);
  else if (settled?.kept !== undefined)
    lease.keep(settled.kept.copy, settled.kept.heldUntil, settled.kept.isShared, took);
  else if (outdated !== undefined) lease.drop(outdated, took);
  else lease.pass(took);
}

/** The copy in whose place something came that may not be kept: what it was is over (COND-200). */
function replaced(key: string, { message, isCut }: Reply, copy: CacheEntry | undefined): CacheEntry | undefined {
  const isWhole = message.status !== 206 || copy?.part !== undefined;
  const isNew = message.status >= 200 && message.status < 300 && isWhole;
  return isNew && !isCut && (copy?.part?.of ?? copy?.key) === key ? copy : undefined;
}
