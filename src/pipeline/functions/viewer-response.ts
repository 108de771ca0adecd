import type { Invocation, ResponseInvocation } from '../../lambda/types.js';
import { type Reply, withMessage } from '../reply/reply.js';
import type { BehaviorPlan, PassingRequest, Trip } from '../trip/trip.js';
import { viewerResponseEvent, withHidden } from './edge-events.js';
import { type Called, functionErrorReply, noted, runFunction } from './run-function.js';

/** S25: the last function, for this viewer only; nothing it does is cached (UPD-VRES-NOCACHE). */
export function callViewerResponse(trip: Trip, plan: BehaviorPlan, request: PassingRequest, reply: Reply): Called {
  const association = plan.behavior.edgeLambdas['viewer-response'];
  if (association === undefined) return undefined;
  if (reply.skipViewerResponse === undefined) {
    return runFunction(trip, plan, association, viewerResponseEvent(trip, request, reply.message));
  }
  trip.trace.push({ step: 'function-skipped', trigger: 'viewer-response', reason: reply.skipViewerResponse });
  return undefined;
}

/** What became of the reply in viewer-response. */
export function afterViewerResponse(trip: Trip, reply: Reply, invocation: Invocation | undefined): Reply {
  if (invocation === undefined) return reply;
  noted(trip, invocation);
  if (invocation.outcome === 'error') return { ...functionErrorReply(trip, invocation.error), cache: reply.cache };
  const { headers, statusDescription } = (invocation as ResponseInvocation).response;
  const { status, body } = reply.message;
  const sent = withHidden(headers, reply.message.headers);
  return withMessage(reply, { status, statusText: statusDescription, headers: sent, body });
}
