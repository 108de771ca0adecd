import { EdgeproofError } from '../errors.js';
import type { EdgeEvent, Trigger } from '../events/types.js';
import { isPromise } from '../message/is-promise.js';
import { show } from '../message/show.js';
import { judgeOn } from './on-demand.js';
import type { RuleOptions } from './settings.js';
import type { Violation } from './types.js';

/** The options of `invoke`, of which those for running have no effect here. */
export interface ValidateOptions extends RuleOptions {
  readonly runtime?: unknown;
  readonly timeoutMs?: unknown;
  readonly context?: unknown;
  readonly watchEnv?: unknown;
  readonly captureConsole?: unknown;
}

const optionNames = [
  'strict',
  'assumptions',
  'severity',
  'runtime',
  'timeoutMs',
  'context',
  'watchEnv',
  'captureConsole',
];

function notAnObject(options: unknown): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: 'validate a result',
    path: 'options',
    because: `${show(options)} is not an object`,
    fix: `Give an object with any of: ${optionNames.join(', ')}.`,
  });
}

function checkOptions(options: object): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw notAnObject(options);
  for (const name of Object.keys(options)) {
    if (optionNames.includes(name)) continue;
    throw new EdgeproofError('ERR_OPTION', {
      failedTo: 'validate a result',
      path: name,
      because: 'there is no such option',
      fix: `Choose from: ${optionNames.join(', ')}.`,
    });
  }
}

/** A promise has no fields, and would be refused for that alone. */
function checkSettled(result: unknown): void {
  if (!isPromise(result)) return;
  throw new EdgeproofError('ERR_OPTION', {
    failedTo: 'validate a result',
    because: 'the result is a promise',
    fix: 'Await it: validateResult(await handler(event), event).',
  });
}

/**
 * Which rules a result breaks, without running anything: errors first, as CloudFront would report them, then warnings.
 * Given the event, changes to read-only headers and fields are judged too; given only a trigger, what can be known is.
 *
 * @example
 * validateResult({ status: '200', headers: { 'x-cache': [{ value: 'Hit' }] } }, 'viewer-request')
 * // [{ rule: 'HDR-DIS-ADD', severity: 'error', path: 'response.headers["x-cache"]', … }]
 * @throws EdgeproofError for an unknown option, rule or trigger, for a promise, and when the result is the object inside a forgotten event.
 */
export function validateResult(result: unknown, on: Trigger | EdgeEvent, options: ValidateOptions = {}): Violation[] {
  checkOptions(options);
  checkSettled(result);
  return [...judgeOn(result, on, options).violations];
}
