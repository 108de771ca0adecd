import type { Association } from '../distribution/types.js';
import type { EdgeEvent } from '../events/types.js';
import { invokeWith } from '../lambda/index.js';
import type { AcceptedResponse, EdgeError, Invocation } from '../lambda/types.js';
import { ownErrorReply } from './generated-page.js';
import type { Reply } from './reply.js';
import type { BehaviorPlan, Trip } from './trip.js';

/** Runs one function of a behavior, and writes down what it did. */
export async function runFunction(
  trip: Trip,
  plan: BehaviorPlan,
  { trigger, handler }: Association,
  event: EdgeEvent,
): Promise<Invocation> {
  const settings = plan.runs[trigger];
  if (settings === undefined) throw new Error(`no settings for ${trigger}`);
  const invocation = await invokeWith(handler, event, settings);
  trip.invocations.push(invocation);
  record(trip, invocation);
  return invocation;
}

const did = { request: 'passed-on', response: 'passed-on', error: 'failed' } as const;

function record(trip: Trip, invocation: Invocation): void {
  const { trigger, outcome } = invocation;
  const answered = outcome === 'response' && (trigger === 'viewer-request' || trigger === 'origin-request');
  trip.trace.push({
    step: 'function',
    trigger,
    did: answered ? 'answered' : did[outcome],
    // Worked out only when somebody reads it.
    get changes() {
      return invocation.changes;
    },
    status: outcome === 'response' ? Number(invocation.response.status) : undefined,
    error: invocation.error,
  });
}

/** The 502 or 503 that a failing function gives: its page, its `X-Cache`; nothing else of the request's functions runs (TRIG-ERR-STOP). */
export function functionErrorReply(trip: Trip, error: EdgeError): Reply {
  return {
    ...ownErrorReply({
      status: error.status,
      reason: reasonLine(error),
      requestId: trip.requestId,
      xCache: error.type,
    }),
    detailedResultType: error.type === 'LambdaValidationError' ? 'Error' : error.type,
    skipViewerResponse: 'a function failed',
    error,
    keepsItsPage: error.type === 'LambdaLimitExceeded' || trip.world.assumptions.errorPagesForFunctionErrors === 'keep',
  };
}

/** CloudFront's own sentence where it is known. Where it isn't, ours, and the page says whose it is. */
function reasonLine({ viewerMessage, message, cause }: EdgeError): string {
  return viewerMessage ?? `(edgeproof; CloudFront's own words are not known) ${cause}: ${message}`;
}

/** The body bytes of what a function answered, and whether it set any. */
export function answeredBody(invocation: Invocation, response: AcceptedResponse): Uint8Array | undefined {
  return response.body === undefined ? undefined : invocation.bytes();
}
