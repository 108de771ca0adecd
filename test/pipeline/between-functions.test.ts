import { describe, expect, it, vi } from 'vitest';
import { createDistribution, httpOrigin } from '../../src/index.js';
import type { EdgeHandler } from '../../src/lambda/types.js';

type Ends = (log: string[]) => EdgeHandler;

/** Each way to end, and what the handler still does then. */
const ways: Readonly<Record<string, Ends>> = {
  'calls back before it returns': (log) => (event, _context, callback) => {
    callback?.(null, event.Records[0].cf.request);
    log.push('handler goes on');
    return undefined;
  },
  'calls back later': (log) => (event, _context, callback) => {
    setTimeout(() => {
      callback?.(null, event.Records[0].cf.request);
      log.push('handler goes on');
    }, 1);
    return undefined;
  },
  'gives a thenable that tells at once': (log) => (event) => {
    const { request } = event.Records[0].cf;
    const thenable = {
      then(resolve: (value: unknown) => void) {
        resolve(request);
        log.push('handler goes on');
      },
    };
    return thenable as unknown as Promise<never>;
  },
  'gives a promise whose then is its own': (log) => (event) => {
    const promise = Promise.resolve(event.Records[0].cf.request);
    promise.then = ((resolve: (value: unknown) => void) => {
      resolve(event.Records[0].cf.request);
      log.push('handler goes on');
    }) as never;
    return promise as unknown as Promise<never>;
  },
};

describe('a function that', () => {
  it.each(Object.entries(ways))('%s has done so before anything else happens to the request', async (_what, ends) => {
    const log: string[] = [];
    const responder = () => {
      log.push('origin');
      return { body: 'hello' };
    };
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('origin.example.com', responder),
        edgeLambdas: { 'viewer-request': ends(log) },
      },
    });
    const exchange = await cdn.handle({ uri: '/' });
    expect([exchange.response.status, log]).toEqual([200, ['handler goes on', 'origin']]);
  });

  it('calls back while all timers and microtasks of the test are fake is gone on from all the same', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'queueMicrotask'] });
    try {
      const cdn = createDistribution({
        defaultBehavior: {
          origin: httpOrigin('origin.example.com', () => ({ body: 'hello' })),
          edgeLambdas: {
            'viewer-request': (event, _context, callback) => callback?.(null, event.Records[0].cf.request),
          },
        },
      });
      expect((await cdn.handle({ uri: '/' })).response.status).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });
});
