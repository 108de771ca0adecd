import type { Context } from 'aws-lambda';
import type { EdgeConfig, Trigger } from '../events/types.js';
import { awsRequestIdFor } from './request-id.js';
import type { RunSettings } from './settings.js';

/** How a handler finishes, up to nodejs22.x. */
export type Callback = (error?: unknown, result?: unknown) => void;

/** Where the replica runs: near the viewer, never in us-east-1 where the function was made (PM-CTX-EDGE). */
const region = 'eu-central-1';
const account = '123456789012';
const version = '1';
const logStreamName = `2026/01/01/[${version}]0123456789abcdef0123456789abcdef`;

interface Identity {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly logGroupName: string;
}

function identify(functionName: string, functionVersion: string): Identity {
  return {
    functionName,
    functionVersion,
    invokedFunctionArn: `arn:aws:lambda:${region}:${account}:function:${functionName}:${functionVersion}`,
    logGroupName: `/aws/lambda/${functionName}`,
  };
}

/** A function is named after its trigger, as long as nobody names it: replicas carry the home region in their name. */
const identities: Readonly<Record<Trigger, Identity>> = {
  'viewer-request': identify('us-east-1.viewer-request', version),
  'origin-request': identify('us-east-1.origin-request', version),
  'origin-response': identify('us-east-1.origin-response', version),
  'viewer-response': identify('us-east-1.viewer-response', version),
};

function identityFor(trigger: Trigger, own: Partial<Context> | undefined): Identity {
  const usual = identities[trigger];
  if (own?.functionName === undefined && own?.functionVersion === undefined) return usual;
  return identify(own.functionName ?? usual.functionName, own.functionVersion ?? usual.functionVersion);
}

/**
 * The `context` of one invocation, as it is at the edge (§5.2). `awsRequestId` follows from the event's `requestId`
 * and the trigger, so that the same event always gives the same one.
 *
 * Everything is an own property, as in Lambda's runtime, so that `{ ...context }` and `JSON.stringify` show it.
 * nodejs24.x has neither `callbackWaitsForEmptyEventLoop` nor the legacy ends (PM-CALLBACK-N24).
 */
export function createContext(config: EdgeConfig, settings: RunSettings, callback: Callback | undefined): Context {
  const own = settings.context;
  const deadline = Date.now() + settings.timeoutMs;
  const context =
    callback === undefined
      ? modernContext(config, settings, deadline)
      : classicContext(config, settings, deadline, callback);
  return (own === undefined ? context : Object.assign(context, own)) as unknown as Context;
}

function modernContext({ eventType, requestId }: EdgeConfig, { context, memorySize }: RunSettings, deadline: number) {
  const { functionName, functionVersion, invokedFunctionArn, logGroupName } = identityFor(eventType, context);
  return {
    functionVersion,
    functionName,
    memoryLimitInMB: String(memorySize),
    logGroupName,
    logStreamName,
    clientContext: undefined,
    identity: undefined,
    invokedFunctionArn,
    awsRequestId: awsRequestIdFor(requestId, eventType),
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

/** With the ends of old. All in one literal: what is added to an object afterwards is kept apart from it, and costs more. */
function classicContext(
  { eventType, requestId }: EdgeConfig,
  { context, memorySize }: RunSettings,
  deadline: number,
  callback: Callback,
) {
  const { functionName, functionVersion, invokedFunctionArn, logGroupName } = identityFor(eventType, context);
  return {
    functionVersion,
    functionName,
    memoryLimitInMB: String(memorySize),
    logGroupName,
    logStreamName,
    clientContext: undefined,
    identity: undefined,
    invokedFunctionArn,
    awsRequestId: awsRequestIdFor(requestId, eventType),
    getRemainingTimeInMillis: () => deadline - Date.now(),
    callbackWaitsForEmptyEventLoop: true,
    done: callback,
    // Without a reason it fails all the same; the runtime puts its own word there.
    fail: (error?: unknown) => callback(error ?? 'handled'),
    succeed: (result?: unknown) => callback(null, result),
  };
}
