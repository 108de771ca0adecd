import type { Context } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type EdgeEvent, originResponse, viewerRequest } from '../../src/events/index.js';

import { type EdgeOptions, invoke } from '../../src/lambda/index.js';

async function contextOf(event: EdgeEvent = viewerRequest(), options: EdgeOptions = {}): Promise<Context> {
  const handler = vi.fn(async (_event: unknown, _context: Context) => ({ status: '200' }));
  await invoke(handler, event, options);
  return handler.mock.calls[0]![1];
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the context', () => {
  it('is that of a replica', async () => {
    expect(JSON.parse(JSON.stringify(await contextOf()))).toMatchInlineSnapshot(`
      {
        "awsRequestId": "67d0bcae-ed9e-4f00-8f00-1a3bdaed9e00",
        "callbackWaitsForEmptyEventLoop": true,
        "functionName": "us-east-1.viewer-request",
        "functionVersion": "1",
        "invokedFunctionArn": "arn:aws:lambda:eu-central-1:123456789012:function:us-east-1.viewer-request:1",
        "logGroupName": "/aws/lambda/us-east-1.viewer-request",
        "logStreamName": "2026/01/01/[1]0123456789abcdef0123456789abcdef",
        "memoryLimitInMB": "128",
      }
    `);
  });

  it('is named after the trigger', async () => {
    const context = await contextOf(originResponse());
    expect(context.functionName).toBe('us-east-1.origin-response');
    expect(context.invokedFunctionArn).toMatch(
      /^arn:aws:lambda:[a-z]+-[a-z]+-\d:\d{12}:function:us-east-1\.origin-response:\d+$/,
    );
  });

  it('can be spread', async () => {
    const context = { ...(await contextOf()) };
    expect(context.getRemainingTimeInMillis()).toBeGreaterThan(0);
    expect(Object.keys(context)).toEqual(
      expect.arrayContaining([
        'clientContext',
        'identity',
        'done',
        'fail',
        'succeed',
        'callbackWaitsForEmptyEventLoop',
      ]),
    );
  });

  it('has no callbacks and no event loop on nodejs24.x', async () => {
    const context = await contextOf(viewerRequest(), { runtime: 'nodejs24.x' });
    for (const gone of ['done', 'fail', 'succeed', 'callbackWaitsForEmptyEventLoop']) {
      expect(context).not.toHaveProperty(gone);
    }
  });

  it('lets callbackWaitsForEmptyEventLoop be set', async () => {
    const { response } = await invoke((_event, context, callback) => {
      context.callbackWaitsForEmptyEventLoop = false;
      callback(null, { status: '200' });
    }, viewerRequest());
    expect(response?.status).toBe('200');
  });

  it('counts down on the clock of the moment', async () => {
    vi.useFakeTimers();
    const left: number[] = [];
    const pending = invoke(
      async (_event, context) => {
        left.push(context.getRemainingTimeInMillis());
        await new Promise((resolve) => setTimeout(resolve, 400));
        left.push(context.getRemainingTimeInMillis());
        return { status: '200' };
      },
      viewerRequest(),
      { timeoutMs: 1_000 },
    );
    await vi.advanceTimersByTimeAsync(400);
    await pending;
    expect(left).toEqual([1_000, 600]);
  });

  it('has a request id in the shape of a UUID, decided by the event', async () => {
    const one = await contextOf(viewerRequest({ config: { requestId: 'one' } }));
    const again = await contextOf(viewerRequest({ config: { requestId: 'one' } }));
    const two = await contextOf(viewerRequest({ config: { requestId: 'two' } }));
    const elsewhere = await contextOf(originResponse({ config: { requestId: 'one' } }));
    expect(one.awsRequestId).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(again.awsRequestId).toBe(one.awsRequestId);
    expect(new Set([one, two, elsewhere].map(({ awsRequestId }) => awsRequestId)).size).toBe(3);
  });

  it('can be overridden', async () => {
    const context = await contextOf(viewerRequest(), {
      context: { functionName: 'us-east-1.auth', functionVersion: '7', memoryLimitInMB: '512' },
    });
    expect(context).toMatchObject({
      functionName: 'us-east-1.auth',
      functionVersion: '7',
      invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:us-east-1.auth:7',
      logGroupName: '/aws/lambda/us-east-1.auth',
      memoryLimitInMB: '512',
    });
  });
});
