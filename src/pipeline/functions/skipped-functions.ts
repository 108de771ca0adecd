import type { Trigger } from '../../events/types.js';
import type { Reply } from '../reply/reply.js';
import type { BehaviorPlan, Trip } from '../trip/trip.js';

const triggers: readonly Trigger[] = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];

/** A request that is turned back: none of the functions that were still to come runs. */
export function tellNoneRan(trip: Trip, { runs }: BehaviorPlan, { skipViewerResponse }: Reply): void {
  for (const trigger of triggers) {
    if (runs[trigger] === undefined || isTold(trip, trigger)) continue;
    skip(trip, trigger, skipViewerResponse ?? 'the request was answered before');
  }
}

/** Why a function on the origin's side did not run for a request that was served (rulebook: pipeline §2). */
export function tellSkippedAtOrigin(trip: Trip, { runs }: BehaviorPlan, reply: Reply): void {
  if (runs['origin-request'] !== undefined && !isTold(trip, 'origin-request')) {
    skip(trip, 'origin-request', whyNotAsked(reply));
  }
  if (runs['origin-response'] !== undefined && !isTold(trip, 'origin-response')) {
    skip(trip, 'origin-response', whyNoAnswer(trip, reply));
  }
}

function skip({ trace }: Trip, trigger: Trigger, reason: string): void {
  trace.push({ step: 'function-skipped', trigger, reason });
}

/** Whether the trace has it already: that it ran, or why not. */
function isTold({ invocations, trace }: Trip, trigger: Trigger): boolean {
  for (const invocation of invocations) if (invocation.trigger === trigger) return true;
  return trace.some((step) => step.step === 'function-skipped' && step.trigger === trigger);
}

/** Whether an edge location answered out of its cache. */
function isFromCache({ cache }: Reply): boolean {
  return cache.ageSeconds !== undefined;
}

function whyNotAsked(reply: Reply): string {
  return isFromCache(reply) ? 'the cache answered' : "the origin's name could not be resolved";
}

function whyNoAnswer({ invocations }: Trip, reply: Reply): string {
  if (isFromCache(reply)) return 'the cache answered';
  const asked = invocations.findLast(({ trigger }) => trigger === 'origin-request');
  if (asked?.outcome === 'response') return 'origin-request answered';
  if (asked?.outcome === 'error') return 'a function failed';
  return reply.xCache === 'RefreshHit' ? 'the origin answered 304' : 'the origin did not answer';
}
