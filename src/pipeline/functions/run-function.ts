import type { Association } from '../../distribution/types.js';
import type { EdgeEvent } from '../../events/types.js';
import type { CallFunction, FunctionLoader, RunSettings } from '../../lambda/index.js';
import type { EdgeError, EdgeHandler, Invocation } from '../../lambda/types.js';
import { ownErrorReply } from '../reply/generated-page.js';
import type { Reply } from '../reply/reply.js';
import type { Call } from '../trip/stage.js';
import type { BehaviorPlan, Trip } from '../trip/trip.js';
import { FunctionStep } from './function-step.js';

/** The call of a function, or `undefined` where the behavior has no function there. */
export type Called = Call | undefined;

class FunctionCall implements Call {
  constructor(
    readonly handler: EdgeHandler,
    readonly event: EdgeEvent,
    readonly settings: RunSettings,
    readonly call: CallFunction,
  ) {}

  begin(done: (invocation: Invocation) => void, failed: (reason: unknown) => void): void {
    this.call(this.handler, this.event, this.settings, done, failed);
  }
}

/** The call of a function whose module is loaded first, unless it is warm. */
class LoadedCall implements Call {
  constructor(
    readonly loader: FunctionLoader,
    readonly event: EdgeEvent,
    readonly settings: RunSettings,
  ) {}

  begin(done: (invocation: Invocation) => void, failed: (reason: unknown) => void): void {
    this.loader.call(this.event, this.settings, done, failed);
  }
}

/** One function of a behavior. The journey waits for it, and hands the invocation to the stage that comes after. */
export function runFunction(
  { world }: Trip,
  plan: BehaviorPlan,
  { trigger, handler }: Association,
  event: EdgeEvent,
): Called {
  const settings = plan.runs[trigger];
  if (settings === undefined) throw new Error(`no settings for ${trigger}`);
  if (handler !== undefined) return new FunctionCall(handler, event, settings, world.call);
  return new LoadedCall(plan.loaders[trigger] as FunctionLoader, event, settings);
}

/** Writes down what a function did. */
export function noted(trip: Trip, invocation: Invocation): Invocation {
  trip.invocations.push(invocation);
  trip.trace.push(new FunctionStep(invocation));
  return invocation;
}

/** Whether error pages leave alone what a function did. Assumption: they replace it (OQ-18). */
export function keepsPage({ world }: Trip, replacing: 'only-answers' | 'only-failures'): boolean {
  const chosen = world.assumptions.errorPagesForFunctions;
  return chosen !== 'replace' && chosen !== replacing;
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
    detailedResultType: detailOf(trip, error),
    skipViewerResponse: 'a function failed',
    error,
    keepsItsPage: error.type === 'LambdaLimitExceeded' || keepsPage(trip, 'only-failures'),
  };
}

/** A refused result has no detail of its own in the log's current list (pipeline §14.4). Assumption: `functionErrorInLog`. */
function detailOf({ world }: Trip, { type }: EdgeError): string {
  return type === 'LambdaValidationError' && world.assumptions.functionErrorInLog === 'Error' ? 'Error' : type;
}

/** CloudFront's own sentence where it is known. Where it isn't, ours, and the page says whose it is. */
function reasonLine({ viewerMessage, message, cause }: EdgeError): string {
  return viewerMessage ?? `(edgeproof; CloudFront's own words are not known) ${cause}: ${message}`;
}
