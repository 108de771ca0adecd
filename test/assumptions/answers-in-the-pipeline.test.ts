import { describe, expect, it } from 'vitest';
import { createDistribution, type EdgeHandler, httpOrigin, s3Origin } from '../../src/index.js';

const passing: EdgeHandler = async ({ Records: [{ cf }] }) => cf.response ?? cf.request;

const changing =
  (change: (cf: any) => void): EdgeHandler =>
  async ({ Records: [{ cf }] }) => {
    change(cf);
    return cf.request;
  };

describe('a query that origin-request is not shown', () => {
  const ask = async (handler: EdgeHandler, queryStringBehavior: 'all' | string[] = ['a']) => {
    const shown: string[] = [];
    const origin = httpOrigin('origin.example.com', () => ({}));
    const cdn = createDistribution({
      defaultBehavior: {
        origin,
        cachePolicy: { queryStringBehavior },
        edgeLambdas: {
          'origin-request': handler,
          'origin-response': async ({ Records: [{ cf }] }) => {
            shown.push(cf.request.querystring);
            return cf.response;
          },
        },
      },
      assumptions: { partialQuerystring: 'empty' },
    });
    const { originRequests } = await cdn.handle({ uri: '/?a=1&b=2' });
    return [originRequests[0]?.querystring, shown[0]];
  };

  it('goes to the origin all the same, and origin-response is not shown it either', async () => {
    expect(await ask(passing)).toEqual(['a=1', '']);
  });

  it('gives way to the one that the function sets', async () => {
    const handler = changing(({ request }) => {
      request.querystring = 'mine=1';
    });
    expect(await ask(handler)).toEqual(['mine=1', '']);
  });

  it('is shown where all of it is forwarded', async () => {
    expect(await ask(passing, 'all')).toEqual(['a=1&b=2', 'a=1&b=2']);
  });
});

it('optional fields of an origin, all shown, are passed on and change nothing', async () => {
  const seen: unknown[] = [];
  const look = changing(({ request }) => seen.push(request.origin));
  for (const origin of [
    httpOrigin('origin.example.com', () => ({ body: 'x' })),
    httpOrigin('slow.example.com', () => ({ body: 'x' }), { responseCompletionTimeout: 60 }),
    s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { '/a': 'x' } }),
  ]) {
    const defaultBehavior = { origin, edgeLambdas: { 'origin-request': look } };
    const cdn = createDistribution({ defaultBehavior, assumptions: { optionalOriginFields: 'all' } });
    const { response, violations } = await cdn.handle({ uri: '/a' });
    expect([response.status, violations]).toEqual([200, []]);
  }
  expect(seen).toMatchObject([
    { custom: { responseCompletionTimeout: 0 } },
    { custom: { responseCompletionTimeout: 60 } },
    { s3: { readTimeout: 30, responseCompletionTimeout: 0 } },
  ]);
});
