import { defaultAssumptions } from '../../src/assumptions/index.js';
import {
  callbackError,
  callbackRefused,
  neverCalledBack,
  neverSettled,
  notSerialisable,
  simulatedError,
  thrownError,
  timeoutError,
} from '../../src/lambda/failure-text.js';
import type { EdgeError } from '../../src/lambda/types.js';
import type { RuleId } from '../../src/rules/index.js';

/** A way in which a function fails before there is a result to judge. */
export interface Failure {
  readonly id: RuleId;
  readonly title: string;
  readonly code: string;
  readonly error: EdgeError;
}

const timeLimit = 3_000;

const assumptions = defaultAssumptions();
const simulated = (kind: Parameters<typeof simulatedError>[0]) => simulatedError(kind, timeLimit, assumptions);
const late = (waited: string) => timeoutError(timeLimit, waited, assumptions);
const oldStyle = 'export function handler(event, context, callback) {}';
const throwing = `export async function handler(event) {
  const { request } = event.Records[0].cf;
  request.origin.custom.path = '/v2'; // an S3 origin has no custom
  return request;
}`;

/** In the order in which they happen. */
export const failures: readonly Failure[] = [
  {
    id: 'ERR-ASSOC-BROKEN',
    title: 'The function is gone, or its role may no longer run it',
    code: "edgeLambdas: { 'viewer-request': lambdaFailure('permissions') }",
    error: simulated('permissions'),
  },
  {
    id: 'ERR-THROTTLE',
    title: 'Lambda throttles the function',
    code: "edgeLambdas: { 'viewer-request': lambdaFailure('throttled') }",
    error: simulated('throttled'),
  },
  {
    id: 'PM-INIT-FAIL',
    title: 'The module can’t be loaded',
    code: "edgeLambdas: { 'viewer-request': lambdaFailure('init') }",
    error: simulated('init'),
  },
  {
    id: 'PM-CALLBACK-N24',
    title: 'nodejs24.x refuses a handler that declares a callback',
    code: oldStyle,
    error: callbackRefused(3),
  },
  {
    id: 'PM-THROW',
    title: 'The handler throws, rejects, lets an exception escape or calls `process.exit`',
    code: throwing,
    error: thrownError(new TypeError("Cannot set properties of undefined (setting 'path')")),
  },
  {
    id: 'PM-CALLBACK-ERR',
    title: 'The handler calls back with an error',
    code: "callback(new Error('no session'));",
    error: callbackError(new Error('no session')),
  },
  {
    id: 'PM-NEVER-SETTLE',
    title: 'The promise never settles',
    code: 'export const handler = () => new Promise(() => {});',
    error: late(neverSettled),
  },
  {
    id: 'PM-NO-CALLBACK',
    title: 'A handler that returns no promise never calls back',
    code: oldStyle,
    error: late(neverCalledBack),
  },
  {
    id: 'ERR-TIMEOUT',
    title: 'The function runs past its time limit',
    code: "edgeLambdas: { 'viewer-request': lambdaFailure('timeout') }",
    error: late(''),
  },
  {
    id: 'PM-JSON-FAIL',
    title: 'The result can’t be written as JSON: a cycle, a BigInt',
    code: 'request.self = request;\nreturn request;',
    error: notSerialisable(new TypeError('Converting circular structure to JSON')),
  },
];
