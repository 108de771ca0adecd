import type { Association } from '../distribution/types.js';
import type { FailedInvocation, ResponseInvocation } from '../lambda/types.js';
import { viewerResponseEvent } from './edge-events.js';
import type { Reply } from './reply.js';
import { functionErrorReply, noted, runFunction } from './run-function.js';
import type { BehaviorPlan, PassingRequest, Trip } from './trip.js';

/** S25: the last function, for this viewer only; nothing it does is cached (UPD-VRES-NOCACHE). */
export function runViewerResponse(
  trip: Trip,
  plan: BehaviorPlan,
  request: PassingRequest,
  reply: Reply,
): Reply | Promise<Reply> {
  const association = plan.behavior.edgeLambdas['viewer-response'];
  if (association === undefined) return reply;
  if (reply.skipViewerResponse === undefined) return callViewerResponse(trip, plan, association, request, reply);
  trip.trace.push({ step: 'function-skipped', trigger: 'viewer-response', reason: reply.skipViewerResponse });
  return reply;
}

async function callViewerResponse(
  trip: Trip,
  plan: BehaviorPlan,
  association: Association,
  request: PassingRequest,
  reply: Reply,
): Promise<Reply> {
  const event = viewerResponseEvent(trip, request, reply.message);
  const invocation = noted(trip, await runFunction(plan, association, event)) as ResponseInvocation | FailedInvocation;
  if (invocation.outcome === 'error') return functionErrorReply(trip, invocation.error);
  const { headers, statusDescription } = invocation.response;
  const { status, body } = reply.message;
  return {
    message: { status, statusText: statusDescription, headers, body },
    xCache: reply.xCache,
    detailedResultType: reply.detailedResultType,
    cache: reply.cache,
    skipViewerResponse: undefined,
    error: undefined,
    keepsItsPage: reply.keepsItsPage,
  };
}
