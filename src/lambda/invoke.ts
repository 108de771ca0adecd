import { checkShape } from '../events/check-shape.js';
import { copyEvent, copyOwnEvent, recallEvent, recordOf } from '../events/index.js';
import type { EdgeEvent, EdgeRecord } from '../events/types.js';
import { checkHandler } from './check-handler.js';
import { callbackRefused, simulatedError } from './failure-text.js';
import { failedInvocation } from './invocation.js';
import { failureKindOf } from './lambda-failure.js';
import { type Done, type Failed, Run } from './run.js';
import { type RunSettings, resolveRunSettings } from './settings.js';
import type { EdgeError, EdgeHandler, EdgeOptions, Invocation } from './types.js';

/**
 * Runs a handler on an event as Lambda and CloudFront do, and tells what CloudFront would make of it.
 *
 * The handler gets a copy of the event, a `context` as at the edge, and `timeoutMs` (default 3,000) on the global clock.
 * It may be async, return a promise, call back, or (nodejs24.x) just return. What it gives passes through JSON and all
 * rules. Whatever the handler does, the promise resolves; `outcome` is `error` where CloudFront would answer 502 or 503.
 *
 * @example
 * const invocation = await invoke(handler, viewerRequest({ uri: '/old' }))
 * invocation.outcome          // 'response'
 * invocation.response.status  // '301'
 *
 * @throws EdgeproofError (as a rejection) when the handler is no function, the event no event, an option unknown or out of range.
 */
export function invoke<E extends EdgeEvent>(
  handler: EdgeHandler<NoInfer<E>>,
  event: E,
  options?: EdgeOptions,
): Promise<Invocation<E>> {
  try {
    return invokeBy(resolveRunSettings(options), handler, event);
  } catch (misuse) {
    return Promise.reject(misuse);
  }
}

/** What the pipeline calls functions by. */
export type CallFunction = typeof callWith;

/**
 * {@link invoke} by settings that were checked before: for whoever invokes thousands of times.
 *
 * @throws EdgeproofError when the handler is no function, or the event no event.
 */
export function invokeBy<E extends EdgeEvent>(
  settings: RunSettings,
  handler: EdgeHandler<NoInfer<E>>,
  event: E,
): Promise<Invocation<E>> {
  checkHandler(handler, 'invoke the handler', 'invoke(module.handler, event)');
  const record = recordOf(event);
  if (recallEvent(event) === undefined) checkShape(record);
  // The event is the test's, which may change it for its next call while this one goes on, or before it is looked at.
  const before = copyEvent(record);
  const copy = copyEvent(event);
  return new Promise((done, failed) =>
    run(handler, event, copy, before, settings, done as (invocation: Invocation) => void, failed),
  );
}

/**
 * {@link invoke} by settings that were checked before: what the pipeline calls, once per function and request.
 * It made the events itself, of nothing but known fields, and nobody changes them any more. `done` is never called from
 * within the handler.
 */
export function callWith(
  handler: EdgeHandler,
  event: EdgeEvent,
  settings: RunSettings,
  done: Done,
  failed: Failed,
): void {
  run(handler, event, copyOwnEvent(event), event.Records[0].cf as EdgeRecord, settings, done, failed);
}

function run(
  handler: EdgeHandler,
  event: EdgeEvent,
  copy: EdgeEvent,
  record: EdgeRecord,
  settings: RunSettings,
  done: Done,
  failed: Failed,
): void {
  const error = errorBefore(handler, settings);
  if (error !== undefined) done(failedInvocation(event, record, undefined, [], error));
  else new Run(handler, event, record, settings, done, failed).start(copy);
}

/** What goes wrong before the handler is called at all. */
function errorBefore(handler: EdgeHandler, { runtime, timeoutMs, rules }: RunSettings): EdgeError | undefined {
  const failure = failureKindOf(handler);
  if (failure !== undefined) return simulatedError(failure, timeoutMs, rules.assumptions);
  // The runtime refuses it when the module is loaded, before any request (PM-CALLBACK-N24).
  return runtime === 'nodejs24.x' && handler.length >= 3 ? callbackRefused(handler.length) : undefined;
}
