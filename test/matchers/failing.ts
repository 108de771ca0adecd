import { expect } from 'vitest';
import { edgeMatchers } from '../../matchers/index.js';
import type { EdgeMatchers } from '../../matchers/types.js';
import { originResponse, type ViewerRequestEvent, viewerRequest } from '../../src/events/index.js';
import { CachePolicy, createDistribution, httpOrigin, invoke, originGroup } from '../../src/index.js';
import { failure, withoutPlaces } from './support.js';

expect.extend(edgeMatchers);

export type Name = keyof EdgeMatchers;
export type Kind = 'result' | 'invocation' | 'exchange' | 'response';

/** A received value, and the arguments with which the assertion on it fails. */
type Given = readonly [received: unknown, ...args: unknown[]];

/** An assertion that fails, and one that fails under `.not`. */
interface Pair {
  readonly plain: Given;
  readonly not: Given;
}

export type Failing = { readonly [Matcher in Name]: { readonly [What in Kind]?: Pair } };

const accepted = { status: '200', headers: { vary: [{ value: 'Accept' }] }, body: 'Hello' };
const refused = { status: '200', headers: { 'x-cache': [{ value: 'Hit' }] } };
const redirect = { status: '301', headers: { location: [{ value: '/docs/' }] } };
const cookie = { status: '200', headers: { 'set-cookie': [{ value: 'group=b; Path=/' }, { value: 'sid=1' }] } };

/** A function that does each thing that a message tells of. */
async function handler({ Records: [{ cf }] }: ViewerRequestEvent) {
  const { request } = cf;
  if (request.uri === '/throws') throw new Error('no database');
  if (request.uri === '/refused') return refused;
  if (request.uri === '/redirect') return redirect;
  if (request.uri === '/cookie') return cookie;
  request.headers['x-tag'] = [{ key: 'X-Tag', value: 'a' }];
  return request;
}

function page({ url }: Request): Response {
  const { pathname } = new URL(url);
  if (pathname === '/private') return new Response('mine', { headers: { 'cache-control': 'no-store' } });
  if (pathname === '/group') return new Response('down', { status: 503 });
  return new Response('Hello', { headers: { 'cache-control': 'max-age=60' } });
}

function site() {
  const www = httpOrigin('www.example.com', page, { originId: 'www' });
  const backup = httpOrigin('backup.example.com', () => new Response('Hello'), { originId: 'backup' });
  const origin = originGroup({ primaryOrigin: www, fallbackOrigin: backup, fallbackStatusCodes: [503] });
  return createDistribution({
    defaultBehavior: { origin: www, edgeLambdas: { 'viewer-request': handler } },
    additionalBehaviors: { '/group': { origin, cachePolicy: CachePolicy.CACHING_DISABLED } },
  });
}

/** What each matcher is given, of each kind that it takes. */
export async function makeFailing(): Promise<Failing> {
  const cdn = site();
  const run = (uri: string) => invoke(handler, viewerRequest({ uri }));
  const get = (uri: string) => cdn.handle({ uri, headers: { 'Accept-Language': 'de' } });
  const passed = await run('/');
  const threw = await run('/throws');
  const refusedRun = await run('/refused');
  const redirected = await run('/redirect');
  const cookies = await run('/cookie');
  const { request } = viewerRequest({ uri: '/a' }).Records[0].cf;
  const miss = await get('/');
  const hit = await get('/');
  const [thrown, notTaken, elsewhere, own, dynamic, group] = await Promise.all(
    ['/throws', '/refused', '/redirect', '/cookie', '/private', '/group'].map(get),
  );
  const [response, hitResponse] = [await cdn.fetch('/other'), await cdn.fetch('/other')];
  const brokenResponse = await cdn.fetch('/throws');
  const redirectResponse = await cdn.fetch('/redirect');
  const cookieResponse = await cdn.fetch('/cookie');
  const groupResponse = await cdn.fetch('/group');
  const kept = await invoke(async ({ Records: [{ cf }] }) => cf.response, originResponse());
  return {
    toBeValidEdgeResponse: {
      result: { plain: [refused, 'viewer-request'], not: [accepted, 'origin-request'] },
      invocation: { plain: [refusedRun], not: [redirected] },
      exchange: { plain: [thrown], not: [elsewhere] },
      response: { plain: [response], not: [redirectResponse] },
    },
    toBeValidEdgeRequest: {
      result: { plain: [{ ...request, uri: 'a' }, 'viewer-request'], not: [request] },
      invocation: { plain: [threw], not: [passed] },
      exchange: { plain: [elsewhere], not: [miss] },
      response: { plain: [brokenResponse], not: [response] },
    },
    toBeValidEdgeResult: {
      result: { plain: [null], not: [request, 'viewer-request'] },
      invocation: { plain: [threw], not: [kept] },
      exchange: { plain: [notTaken], not: [miss] },
      response: { plain: [brokenResponse], not: [hitResponse] },
    },
    toBeBadGateway: {
      result: { plain: [accepted, 'HDR-DIS-ADD', 'viewer-request'], not: [refused] },
      invocation: { plain: [threw], not: [refusedRun, 'HDR-DIS-ADD'] },
      exchange: { plain: [thrown], not: [notTaken] },
      response: { plain: [response], not: [await cdn.fetch('/refused')] },
    },
    toBeServiceUnavailable: {
      invocation: { plain: [refusedRun], not: [threw] },
      exchange: { plain: [notTaken, 'PM-THROW'], not: [thrown] },
      response: { plain: [response], not: [brokenResponse, /database/] },
    },
    toRedirectTo: {
      result: { plain: [redirect, '/doc/', 302], not: [redirect, /docs/] },
      invocation: { plain: [passed, '/docs/'], not: [redirected, '/docs/'] },
      exchange: { plain: [miss, '/docs/'], not: [elsewhere, '/docs/', 301] },
      response: { plain: [brokenResponse, '/docs/'], not: [redirectResponse, '/docs/'] },
    },
    toHaveEdgeStatus: {
      result: { plain: [accepted, 404], not: [accepted, '2xx'] },
      invocation: { plain: [threw, 200], not: [redirected, 301] },
      exchange: { plain: [thrown, 200], not: [group, 200] },
      response: { plain: [response, '3xx'], not: [hitResponse, 200] },
    },
    toHaveEdgeHeader: {
      result: { plain: [accepted, 'Vary', 'Origin'], not: [accepted, 'vary'] },
      invocation: { plain: [refusedRun, 'x-a'], not: [passed, 'X-Tag', 'a'] },
      exchange: { plain: [miss, 'x-a', /b/], not: [dynamic, 'cache-control', 'no-store'] },
      response: { plain: [brokenResponse, 'cache-control'], not: [response, 'cache-control', /max-age/] },
    },
    toHaveEdgeBody: {
      result: { plain: [accepted, { hello: true }], not: [accepted, 'Hello'] },
      invocation: { plain: [kept, 'Hello'], not: [await invoke(async () => accepted, viewerRequest()), /ell/] },
      exchange: { plain: [thrown, 'Hello'], not: [miss, 'Hello'] },
      response: { plain: [response, 'Hallo'], not: [hitResponse, new Uint8Array(Buffer.from('Hello'))] },
    },
    toSetCookie: {
      result: { plain: [cookie, 'group', { value: 'a', path: '/' }], not: [cookie, 'group'] },
      invocation: { plain: [cookies, 'theme'], not: [cookies, 'group', 'b'] },
      exchange: { plain: [own, 'theme', 'dark'], not: [own, 'sid'] },
      response: { plain: [response, 'group'], not: [cookieResponse, 'group', { path: '/' }] },
    },
    toForward: {
      result: { plain: [request, { uri: '/b', headers: { 'x-a': 'b' } }], not: [request, { uri: '/a' }] },
      invocation: { plain: [threw], not: [passed, { headers: { 'x-tag': 'a' } }] },
      exchange: { plain: [miss, { headers: { 'accept-language': 'de' } }], not: [miss, { origin: 'www' }] },
      response: { plain: [hitResponse], not: [response, { method: 'GET' }] },
    },
    toHaveInvoked: {
      exchange: { plain: [miss, 'origin-request'], not: [miss, 'viewer-request'] },
      response: { plain: [response, 'viewer-request', 2], not: [response, 'viewer-request', 1] },
    },
    toBeServedFromCache: {
      exchange: { plain: [dynamic], not: [hit] },
      response: { plain: [redirectResponse], not: [hitResponse] },
    },
    toHaveXCache: {
      exchange: { plain: [thrown, 'Miss'], not: [hit, 'Hit'] },
      response: { plain: [response, 'Hit'], not: [redirectResponse, 'LambdaGeneratedResponse'] },
    },
    toBeCachedFor: {
      exchange: { plain: [miss, { minutes: 5 }], not: [miss, 60] },
      response: { plain: [groupResponse, 60], not: [groupResponse, 0] },
    },
    toHaveFetchedFrom: {
      exchange: { plain: [miss, 'backup'], not: [group, 'backup'] },
      response: { plain: [hitResponse], not: [response, 'www.example.com', 1] },
    },
    toHaveFailedOver: {
      exchange: { plain: [miss], not: [group] },
      response: { plain: [redirectResponse], not: [groupResponse] },
    },
  };
}

const colours = {
  EXPECTED_COLOR: (text: string) => `<green>${text}</>`,
  RECEIVED_COLOR: (text: string) => `<red>${text}</>`,
  DIM_COLOR: (text: string) => `<dim>${text}</>`,
};

/** What a matcher says, as a runner without colour asks it. */
export function said(name: Name, [received, ...args]: Given, isNot = false): string {
  const assertion = expect(received);
  const matchers = (isNot ? assertion.not : assertion) as unknown as {
    [Matcher in Name]: (...args: unknown[]) => void;
  };
  return failure(() => matchers[name](...args));
}

/** What it says as a runner with colour asks it, the colours written out. */
export function saidInColour(name: Name, [received, ...args]: Given, isNot = false): string {
  const equals = (a: unknown, b: unknown) => {
    try {
      expect(a).toEqual(b);
      return true;
    } catch {
      return false;
    }
  };
  const context = { isNot, promise: '', equals, utils: colours };
  return withoutPlaces(edgeMatchers[name].call(context, received, ...(args as [never])).message());
}

/** A message without the colours that {@link saidInColour} wrote out. */
export function withoutColours(message: string): string {
  return message.replace(/<(green|red|dim)>|<\/>/g, '');
}
