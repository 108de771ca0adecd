import {
  CachePolicy,
  createDistribution,
  httpOrigin,
  originFailure,
  originGroup,
  type ViewerRequestEvent,
} from '../../../src/index.js';
import type { Examples, MatcherName } from '../example.js';
import { expect } from '../expect.js';

/** What happened in a distribution. */
export const journeys = {
  toHaveInvoked: {
    passes: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const edgeLambdas = { 'viewer-request': async (event: ViewerRequestEvent) => event.Records[0].cf.request };
      const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas } });
      expect(await cdn.fetch('/')).toHaveInvoked('viewer-request', 1);
    },
    fails: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('gone', { status: 404 }));
      const edgeLambdas = { 'viewer-response': async () => ({ status: '200' }) };
      const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas } });
      expect(await cdn.fetch('/')).toHaveInvoked('viewer-response');
    },
    not: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect(await cdn.fetch('/')).not.toHaveInvoked('origin-response');
    },
    notFails: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const edgeLambdas = { 'viewer-request': async () => ({ status: '403' }) };
      const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas } });
      expect(await cdn.fetch('/')).not.toHaveInvoked('viewer-request');
    },
    asymmetric: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const edgeLambdas = { 'viewer-request': async () => ({ status: '403' }) };
      const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas } });
      const exchanges = await Promise.all([cdn.handle({ uri: '/a' }), cdn.handle({ uri: '/b' })]);
      expect(exchanges).toContainEqual(expect.toHaveInvoked('viewer-request'));
    },
  },

  toBeServedFromCache: {
    passes: async () => {
      const headers = { 'cache-control': 'max-age=60' };
      const origin = httpOrigin('www.example.com', () => new Response('hello', { headers }));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      await cdn.fetch('/');
      expect(await cdn.fetch('/')).toBeServedFromCache();
    },
    fails: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin, cachePolicy: CachePolicy.CACHING_DISABLED } });
      await cdn.fetch('/');
      expect(await cdn.fetch('/')).toBeServedFromCache();
    },
    not: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect(await cdn.fetch('/')).not.toBeServedFromCache();
    },
    notFails: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      await cdn.fetch('/');
      cdn.clock.advance({ minutes: 5 });
      expect(await cdn.fetch('/')).not.toBeServedFromCache();
    },
    asymmetric: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      const exchanges = [await cdn.handle({ uri: '/' }), await cdn.handle({ uri: '/' })];
      expect(exchanges).toEqual([expect.not.toBeServedFromCache(), expect.toBeServedFromCache()]);
    },
  },

  toHaveXCache: {
    passes: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect(await cdn.fetch('/')).toHaveXCache('Miss');
      expect(await cdn.fetch('/')).toHaveXCache('Hit');
    },
    fails: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const edgeLambdas = { 'viewer-request': async () => ({ status: '200', body: 'hello' }) };
      const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas } });
      expect(await cdn.fetch('/')).toHaveXCache('Miss');
    },
    not: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect(await cdn.fetch('/')).not.toHaveXCache('Error');
    },
    notFails: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('broken', { status: 500 }));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect(await cdn.fetch('/')).not.toHaveXCache('Error');
    },
    asymmetric: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect({ first: await cdn.handle({ uri: '/' }) }).toEqual({ first: expect.toHaveXCache('Miss') });
    },
  },

  toBeCachedFor: {
    passes: async () => {
      const headers = { 'cache-control': 'max-age=600' };
      const origin = httpOrigin('www.example.com', () => new Response('hello', { headers }));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect(await cdn.fetch('/')).toBeCachedFor({ minutes: 10 });
    },
    fails: async () => {
      const headers = { 'cache-control': 'private' };
      const origin = httpOrigin('www.example.com', () => new Response('hello', { headers }));
      const cachePolicy = { minTtl: 0 };
      const cdn = createDistribution({ defaultBehavior: { origin, cachePolicy } });
      expect(await cdn.fetch('/')).toBeCachedFor({ minutes: 10 });
    },
    not: async () => {
      const headers = { 'cache-control': 'max-age=600' };
      const origin = httpOrigin('www.example.com', () => new Response('hello', { headers }));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect(await cdn.fetch('/')).not.toBeCachedFor(0);
    },
    notFails: async () => {
      const headers = { 'cache-control': 'no-store' };
      const origin = httpOrigin('www.example.com', () => new Response('hello', { headers }));
      const cachePolicy = { minTtl: 0 };
      const cdn = createDistribution({ defaultBehavior: { origin, cachePolicy } });
      expect(await cdn.fetch('/')).not.toBeCachedFor(0);
    },
    asymmetric: async () => {
      const headers = { 'cache-control': 'max-age=600' };
      const origin = httpOrigin('www.example.com', () => new Response('hello', { headers }));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect({ page: await cdn.handle({ uri: '/' }) }).toEqual({ page: expect.toBeCachedFor(expect.any(Number)) });
    },
  },

  toHaveFetchedFrom: {
    passes: async () => {
      const api = httpOrigin('api.example.com', () => Response.json([]));
      const site = httpOrigin('www.example.com', () => new Response('hello'));
      const additionalBehaviors = { '/api/*': { origin: api } };
      const cdn = createDistribution({ defaultBehavior: { origin: site }, additionalBehaviors });
      expect(await cdn.fetch('/api/users')).toHaveFetchedFrom(api, 1);
      expect(await cdn.fetch('/')).toHaveFetchedFrom('www.example.com');
    },
    fails: async () => {
      const api = httpOrigin('api.example.com', () => Response.json([]));
      const site = httpOrigin('www.example.com', () => new Response('hello'));
      const additionalBehaviors = { '/api/*': { origin: api } };
      const cdn = createDistribution({ defaultBehavior: { origin: site }, additionalBehaviors });
      expect(await cdn.fetch('/apis')).toHaveFetchedFrom('api.example.com');
    },
    not: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const edgeLambdas = { 'viewer-request': async () => ({ status: '403' }) };
      const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas } });
      expect(await cdn.fetch('/')).not.toHaveFetchedFrom();
    },
    notFails: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      expect(await cdn.fetch('/admin')).not.toHaveFetchedFrom(origin);
    },
    asymmetric: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const cdn = createDistribution({ defaultBehavior: { origin } });
      const exchanges = [await cdn.handle({ uri: '/' }), await cdn.handle({ uri: '/' })];
      expect(exchanges).toEqual([expect.toHaveFetchedFrom(), expect.not.toHaveFetchedFrom()]);
    },
  },

  toHaveFailedOver: {
    passes: async () => {
      const origin = originGroup({
        primaryOrigin: httpOrigin('www.example.com', originFailure('timeout')),
        fallbackOrigin: httpOrigin('backup.example.com', () => new Response('hello')),
      });
      expect(await createDistribution({ defaultBehavior: { origin } }).fetch('/')).toHaveFailedOver();
    },
    fails: async () => {
      const origin = originGroup({
        primaryOrigin: httpOrigin('www.example.com', () => new Response('gone', { status: 404 })),
        fallbackOrigin: httpOrigin('backup.example.com', () => new Response('hello')),
        fallbackStatusCodes: [500, 502, 503, 504],
      });
      expect(await createDistribution({ defaultBehavior: { origin } }).fetch('/')).toHaveFailedOver();
    },
    not: async () => {
      const origin = originGroup({
        primaryOrigin: httpOrigin('www.example.com', () => new Response('hello')),
        fallbackOrigin: httpOrigin('backup.example.com', () => new Response('hello')),
      });
      expect(await createDistribution({ defaultBehavior: { origin } }).fetch('/')).not.toHaveFailedOver();
    },
    notFails: async () => {
      const origin = originGroup({
        primaryOrigin: httpOrigin('www.example.com', () => new Response('down', { status: 503 })),
        fallbackOrigin: httpOrigin('backup.example.com', () => new Response('hello')),
      });
      expect(await createDistribution({ defaultBehavior: { origin } }).fetch('/')).not.toHaveFailedOver();
    },
    asymmetric: async () => {
      const origin = originGroup({
        primaryOrigin: httpOrigin('www.example.com', originFailure('connect')),
        fallbackOrigin: httpOrigin('backup.example.com', () => new Response('hello')),
      });
      const exchange = await createDistribution({ defaultBehavior: { origin } }).handle({ uri: '/' });
      expect({ exchange }).toEqual({ exchange: expect.toHaveFailedOver() });
    },
  },
} satisfies Partial<Record<MatcherName, Examples>>;
