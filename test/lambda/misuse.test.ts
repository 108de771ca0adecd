import { describe, expect, it, vi } from 'vitest';
import { viewerRequest } from '../../src/events/index.js';
import { invoke, isInvocation, resolveRunSettings, withAssociation } from '../../src/lambda/index.js';

const handler = async () => ({ status: '200' });

async function complaint(...args: unknown[]): Promise<unknown> {
  const refused = await Reflect.apply(invoke, undefined, args).catch((error: unknown) => error);
  return String(refused);
}

describe('misuse of invoke', () => {
  it('names what came and what to do', async () => {
    const event = viewerRequest();
    const complaints = {
      'no handler': await complaint(undefined, event),
      'a module': await complaint({ handler }, event),
      'no event': await complaint(handler),
      'a request for an event': await complaint(handler, event.Records[0].cf.request),
      'a function for an event': await complaint(handler, viewerRequest),
      'an unknown option': await complaint(handler, event, { timeoutMS: 3 }),
      'no options object': await complaint(handler, event, 3_000),
      'an unknown runtime': await complaint(handler, event, { runtime: 'nodejs18.x' }),
      'a time limit over 30 seconds': await complaint(handler, event, { timeoutMs: 30_001 }),
      'no time at all': await complaint(handler, event, { timeoutMs: 0 }),
      'a time limit that is no number': await complaint(handler, event, { timeoutMs: '3s' }),
      'a context that is none': await complaint(handler, event, { context: 'x' }),
      'a field no context has': await complaint(handler, event, { context: { functionNam: 'x' } as never }),
      'an unknown rule': await complaint(handler, event, { severity: { 'NO-SUCH': 'off' } }),
    };
    expect(complaints).toMatchInlineSnapshot(`
      {
        "a context that is none": "EdgeproofError [ERR_OPTION]: Failed to read the options: context: "x" is not an object. Give fields of Lambda's context.",
        "a field no context has": "EdgeproofError [ERR_OPTION]: Failed to read the options: context.functionNam: there is no such option. Did you mean functionName? Choose from: awsRequestId, callbackWaitsForEmptyEventLoop, clientContext, done, fail, functionName, functionVersion, getRemainingTimeInMillis, identity, invokedFunctionArn, logGroupName, logStreamName, memoryLimitInMB, succeed, tenantId.",
        "a function for an event": "EdgeproofError [ERR_EVENT]: Failed to read the event: a function is not a CloudFront event. Call it, and give what it returns, as in viewerRequest().",
        "a module": "EdgeproofError [ERR_OPTION]: Failed to invoke the handler: an object with handler is not a function. Give its handler: invoke(module.handler, event).",
        "a request for an event": "EdgeproofError [ERR_EVENT]: Failed to read the event: an object with clientIp, method, uri, querystring, headers is not a CloudFront event: it needs Records[0].cf with a config and a request. Build one with viewerRequest(), originRequest(), originResponse() or viewerResponse(), or wrap it in edgeEvent().",
        "a time limit over 30 seconds": "EdgeproofError [ERR_OPTION]: Failed to read the options: timeoutMs: 30,001 is out of range. Give a number of milliseconds from 1 to 30,000.",
        "a time limit that is no number": "EdgeproofError [ERR_OPTION]: Failed to read the options: timeoutMs: "3s" is out of range. Give a number of milliseconds from 1 to 30,000.",
        "an unknown option": "EdgeproofError [ERR_OPTION]: Failed to read the options: timeoutMS: there is no such option. Did you mean timeoutMs? Choose from: runtime, timeoutMs, memorySize, context, strict, assumptions, severity, watchEnv, captureConsole.",
        "an unknown rule": "EdgeproofError [ERR_RULE]: Failed to look up a rule: severity["NO-SUCH"]: there is no rule "NO-SUCH". The ids are in \`rules\`.",
        "an unknown runtime": "EdgeproofError [ERR_OPTION]: Failed to read the options: runtime: "nodejs18.x" is no runtime. Choose one of: nodejs20.x, nodejs22.x, nodejs24.x.",
        "no event": "EdgeproofError [ERR_EVENT]: Failed to read the event: undefined is not a CloudFront event: it needs Records[0].cf with a config and a request. Build one with viewerRequest(), originRequest(), originResponse() or viewerResponse(), or wrap it in edgeEvent().",
        "no handler": "EdgeproofError [ERR_OPTION]: Failed to invoke the handler: undefined is not a function. Give the function Lambda would call.",
        "no options object": "EdgeproofError [ERR_OPTION]: Failed to read the options: 3000 is not an object. Give an object with any of: runtime, timeoutMs, memorySize, context, strict, assumptions, severity, watchEnv, captureConsole.",
        "no time at all": "EdgeproofError [ERR_OPTION]: Failed to read the options: timeoutMs: 0 is out of range. Give a number of milliseconds from 1 to 30,000.",
      }
    `);
  });

  it('is told at once, before anything runs', async () => {
    const spy = vi.fn(handler);
    await expect(invoke(spy, viewerRequest(), { timeoutMs: -1 })).rejects.toMatchObject({
      code: 'ERR_OPTION',
      path: 'timeoutMs',
    });
    expect(spy).not.toHaveBeenCalled();
  });

  it('of its assumptions names the one', async () => {
    await expect(invoke(handler, viewerRequest(), { assumptions: { weather: 'fine' } as never })).rejects.toMatchObject(
      {
        path: 'assumptions.weather',
      },
    );
  });

  it('accepts the whole range', async () => {
    for (const timeoutMs of [1, 30_000]) {
      expect((await invoke(handler, viewerRequest(), { timeoutMs })).outcome).toBe('response');
    }
  });
});

describe('settings', () => {
  it('without options are always the same', () => {
    expect(resolveRunSettings()).toBe(resolveRunSettings());
    expect(resolveRunSettings()).toMatchObject({ runtime: 'nodejs22.x', timeoutMs: 3_000, memorySize: 128 });
    expect(Object.isFrozen(resolveRunSettings())).toBe(true);
  });

  it('of an association differ in what is its own', () => {
    const settings = resolveRunSettings({ runtime: 'nodejs24.x', strict: true });
    const own = withAssociation(settings, { timeoutMs: 10_000, memorySize: 512 });
    expect(own).toEqual({ ...settings, timeoutMs: 10_000, memorySize: 512 });
    expect(own.rules).toBe(settings.rules);
  });

  it('of an association are checked, too', () => {
    const settings = resolveRunSettings();
    expect(() => withAssociation(settings, { memorySize: 64 })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to read the options: memorySize: 64 is out of range. Give a number of megabytes from 128 to 10,240.]`,
    );
  });
});

describe('isInvocation', () => {
  it('knows its own, and nothing else', async () => {
    expect(isInvocation(await invoke(handler, viewerRequest()))).toBe(true);
    for (const other of [undefined, null, 'x', {}, { outcome: 'response' }, handler]) {
      expect(isInvocation(other)).toBe(false);
    }
  });

  it('knows those of another copy of the package', () => {
    expect(isInvocation({ [Symbol.for('edgeproof.invocation')]: true })).toBe(true);
  });
});
