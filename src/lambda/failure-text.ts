import type { Assumptions } from '../assumptions/index.js';
import { describeThrown } from '../message/describe-thrown.js';
import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';
import type { Violation } from '../rules/types.js';
import type { LambdaFailureKind } from './lambda-failure.js';
import type { EdgeError } from './types.js';

/** Seen for every kind of execution error (MSG-EXEC). */
const invalidOrForbidden =
  "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.";
const throttled = 'The Lambda function associated with the CloudFront distribution was throttled.';
/** What Lambda itself logs when a result is too long for it (PM-JSON-TOO-BIG). */
const postRefused = '[ERROR] [..] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413.';

/** The function threw, rejected, or let an exception or a rejection go unhandled. */
export function thrownError(thrown: unknown): EdgeError {
  const message = `The function failed with ${describeThrown(thrown)}. Catch it and return an answer, or the request.`;
  return execution('PM-THROW', message, thrown);
}

export function exitError(exit: Error): EdgeError {
  return execution(
    'PM-THROW',
    `The function called ${exit.message}, which ends its whole environment. Return instead.`,
    exit,
  );
}

export function callbackError(thrown: unknown): EdgeError {
  const message = `The function called back with an error, ${describeThrown(thrown)}. Give null as the first argument to deliver a result.`;
  return execution('PM-CALLBACK-ERR', message, thrown);
}

export function callbackRefused(parameters: number): EdgeError {
  const message = `nodejs24.x refuses a handler that declares a callback, and this one has ${parameters} parameters. Make it async, or choose the runtime nodejs22.x.`;
  return execution('PM-CALLBACK-N24', message);
}

export function notSerialisable(error: unknown): EdgeError {
  return execution(
    'PM-JSON-FAIL',
    `The result can't be written as JSON: ${describeThrown(error)}. Return plain data.`,
    error,
  );
}

/** OQ-24: captures and the log reference call it an execution error; one page, a limit exceeded. */
export function timeoutError(timeoutMs: number, waited: string, assumptions: Assumptions): EdgeError {
  const type = assumptions.timeoutError;
  return {
    status: 503,
    type,
    cause: 'ERR-TIMEOUT',
    message: `The function did not finish within its ${formatNumber(timeoutMs)} ms${waited}. Finish earlier, or raise timeoutMs.`,
    viewerMessage: type === 'LambdaExecutionError' ? invalidOrForbidden : undefined,
    logMessage: `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
    thrown: undefined,
  };
}

/** Added to the message of a time-out. */
export const neverCalledBack = ': it returned no promise and never called back';
export const neverSettled = ': its promise never settled';

/** What `lambdaFailure` stands for. */
export function simulatedError(kind: LambdaFailureKind, timeoutMs: number, assumptions: Assumptions): EdgeError {
  switch (kind) {
    case 'timeout':
      return timeoutError(timeoutMs, '', assumptions);
    case 'init':
      return execution('PM-INIT-FAIL', "The function's module could not be loaded, so no request reaches the handler.");
    case 'permissions':
      return execution(
        'ERR-ASSOC-BROKEN',
        'CloudFront could not run the function: it was deleted, its replica is gone, or its role is no longer allowed.',
      );
    case 'throttled':
      return {
        status: 503,
        type: 'LambdaLimitExceeded',
        cause: 'ERR-THROTTLE',
        message: 'Lambda throttled the function: too many of its executions were running at once.',
        viewerMessage: throttled,
        logMessage: undefined,
        thrown: undefined,
      };
  }
}

/** The module threw, or left something unhandled, while it was imported (PM-INIT-FAIL). */
export function loadFailed(thrown: unknown): EdgeError {
  const message = `The function's module could not be loaded: ${describeThrown(thrown)}. Mend what it does when it is imported; the next request tries again.`;
  return execution('PM-INIT-FAIL', message, thrown);
}

/** The module has no such function (PM-INIT-FAIL); `error` says what it has, and what to change. */
export function handlerMissing(error: Error & { readonly fix: string }): EdgeError {
  const message = `The function's module has no function handler: ${error.message}. ${error.fix}`;
  return execution('PM-INIT-FAIL', message, error);
}

/** The result is refused by CloudFront: the first error among its violations. */
export function validationError(
  violation: Violation,
  viewerMessage: string | undefined,
  logMessage: string | undefined,
): EdgeError {
  return {
    status: 502,
    type: 'LambdaValidationError',
    cause: violation.rule,
    message: violation.message,
    viewerMessage,
    logMessage: violation.rule === 'RET-PARSE' ? postRefused : logMessage,
    thrown: undefined,
  };
}

/** PM-SYNC-22: the classic forgotten `async`, which CloudFront only reports as a null. */
export function explainDiscarded(violation: Violation, returned: unknown, runtime: string): Violation {
  const what = returned === undefined ? 'nothing' : show(returned);
  const message = `${runtime} discards what a handler returns without async or a promise, so CloudFront received null; this one returned ${what}. Make the handler async, or call back.`;
  return { ...violation, message };
}

/** By its tag: the `Response` of another realm, as Jest's, is one too. A getter of the tag may throw. */
function isFetchResponse(value: unknown): boolean {
  try {
    return Object.prototype.toString.call(value) === '[object Response]';
  } catch {
    return false;
  }
}

/** A fetch Response keeps all it has in getters of its class, of which JSON writes none. */
export function explainShapeless(violation: Violation, returned: unknown): Violation {
  const { rule } = violation;
  if ((rule !== 'RET-NEITHER' && rule !== 'RET-RES-ONLY') || !isFetchResponse(returned)) return violation;
  const message =
    "the function returned a fetch Response, which becomes {} as JSON. Return a plain object instead: { status: '401', headers, body }.";
  return { ...violation, message };
}

function execution(cause: EdgeError['cause'], message: string, thrown?: unknown): EdgeError {
  return {
    status: 503,
    type: 'LambdaExecutionError',
    cause,
    message,
    viewerMessage: invalidOrForbidden,
    logMessage: undefined,
    thrown,
  };
}
