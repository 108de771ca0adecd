import type { FailedInvocation, ResponseInvocation } from '../lambda/types.js';
import { viewerResponseEvent } from './edge-events.js';
import type { Reply } from './reply.js';
import { functionErrorReply, runFunction } from './run-function.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';

/** S25: the last function, for this viewer only; nothing it does is cached (UPD-VRES-NOCACHE). */
export async function runViewerResponse(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  reply: Reply,
): Promise<Reply> {
  const association = plan.behavior.edgeLambdas['viewer-response'];
  if (association === undefined) return reply;
  if (reply.skipViewerResponse !== undefined) {
    trip.trace.push({ step: 'function-skipped', trigger: 'viewer-response', reason: reply.skipViewerResponse });
    return reply;
  }
  const event = viewerResponseEvent(trip, request, reply);
  const invocation = (await runFunction(trip, plan, association, event)) as ResponseInvocation | FailedInvocation;
  if (invocation.outcome === 'error') return functionErrorReply(trip, invocation.error);
  const { headers, statusDescription } = invocation.response;
  return { ...reply, headers, statusText: statusDescription };
}
