import { createDistribution, httpOrigin, invoke, originRequest, viewerRequest } from '../../../src/index.js';
import type { Examples, MatcherName } from '../example.js';
import { expect } from '../expect.js';

/** What a message holds, whoever made it. */
export const contents = {
  toRedirectTo: {
    passes: () => {
      const result = { status: '301', headers: { location: [{ value: '/docs/' }] } };
      expect(result).toRedirectTo('/docs/');
      expect(result).toRedirectTo(/^\/docs/, 301);
    },
    fails: () => {
      const result = { status: '200', headers: { location: [{ value: '/docs/' }] } };
      expect(result).toRedirectTo('/docs/', 301);
    },
    not: () => {
      const result = { status: '302', headers: { location: [{ value: '/login' }] } };
      expect(result).not.toRedirectTo(/^https?:/);
    },
    notFails: () => {
      const result = { status: '302', headers: { location: [{ value: 'https://evil.example' }] } };
      expect(result).not.toRedirectTo(/^https?:/);
    },
    asymmetric: () => {
      const result = { status: '302', headers: { location: [{ value: '/login' }] } };
      expect({ result }).toEqual({ result: expect.toRedirectTo(expect.stringContaining('login')) });
    },
  },

  toHaveEdgeStatus: {
    passes: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('gone', { status: 410 }));
      const response = await createDistribution({ defaultBehavior: { origin } }).fetch('/');
      expect(response).toHaveEdgeStatus(410);
      expect(response).toHaveEdgeStatus('4xx');
    },
    fails: async () => {
      const handler = async () => ({ status: '200', headers: { host: [{ value: 'a.example' }] } });
      expect(await invoke(handler, viewerRequest())).toHaveEdgeStatus(200);
    },
    not: () => {
      expect({ status: '404' }).not.toHaveEdgeStatus('5xx');
    },
    notFails: () => {
      expect({ status: '503' }).not.toHaveEdgeStatus('5xx');
    },
    asymmetric: () => {
      expect([{ status: '200' }, { status: '304' }]).toContainEqual(expect.toHaveEdgeStatus(304));
    },
  },

  toHaveEdgeHeader: {
    passes: () => {
      const result = { status: '200', headers: { 'cache-control': [{ value: 'public, max-age=60' }] } };
      expect(result).toHaveEdgeHeader('Cache-Control');
      expect(result).toHaveEdgeHeader('Cache-Control', /max-age=60/);
    },
    fails: () => {
      const result = { status: '200', headers: { 'cache-control': [{ value: 'no-store' }] } };
      expect(result).toHaveEdgeHeader('Cache-Control', /max-age=\d+/);
    },
    not: () => {
      const { request } = originRequest().Records[0].cf;
      expect(request).not.toHaveEdgeHeader('authorization');
    },
    notFails: () => {
      const { request } = originRequest({ headers: { authorization: 'Basic dTpw' } }).Records[0].cf;
      expect(request).not.toHaveEdgeHeader('authorization');
    },
    asymmetric: () => {
      const result = { status: '200', headers: { vary: [{ value: 'Accept-Language' }] } };
      expect({ result }).toEqual({ result: expect.toHaveEdgeHeader('vary', ['Accept-Language']) });
    },
  },

  toHaveEdgeBody: {
    passes: () => {
      const body = Buffer.from('{"ok":true}').toString('base64');
      const result = { status: '200', body, bodyEncoding: 'base64' };
      expect(result).toHaveEdgeBody({ ok: true });
      expect(result).toHaveEdgeBody('{"ok":true}');
    },
    fails: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('<h1>Hello</h1>'));
      const response = await createDistribution({ defaultBehavior: { origin } }).fetch('/');
      expect(response).toHaveEdgeBody('<h1>Hi</h1>');
    },
    not: () => {
      expect({ status: '200', body: 'hello' }).not.toHaveEdgeBody(/secret/);
    },
    notFails: () => {
      expect({ status: '200', body: 'a secret' }).not.toHaveEdgeBody(/secret/);
    },
    asymmetric: () => {
      const result = { status: '200', body: 'hello' };
      expect({ result }).toEqual({ result: expect.toHaveEdgeBody(expect.stringMatching(/^hel/)) });
    },
  },

  toSetCookie: {
    passes: () => {
      const result = { status: '200', headers: { 'set-cookie': [{ value: 'group=b; Path=/; Secure' }] } };
      expect(result).toSetCookie('group', 'b');
      expect(result).toSetCookie('group', { path: '/', secure: true, maxAge: undefined });
    },
    fails: () => {
      const result = { status: '200', headers: { 'set-cookie': [{ value: 'group=b; Path=/' }] } };
      expect(result).toSetCookie('group', { value: 'b', secure: true });
    },
    not: () => {
      expect({ status: '200' }).not.toSetCookie('session');
    },
    notFails: () => {
      const result = { status: '200', headers: { 'set-cookie': [{ value: 'group=b; Path=/' }] } };
      expect(result).not.toSetCookie('group');
    },
    asymmetric: () => {
      const result = { status: '200', headers: { 'set-cookie': [{ value: 'group=b' }] } };
      expect({ result }).toEqual({ result: expect.toSetCookie('group', expect.stringMatching(/^[ab]$/)) });
    },
  },

  toForward: {
    passes: () => {
      const { request } = originRequest({ uri: '/docs/' }).Records[0].cf;
      request.uri += 'index.html';
      expect(request).toForward({ uri: '/docs/index.html', headers: { authorization: undefined } });
    },
    fails: async () => {
      const origin = httpOrigin('www.example.com', () => new Response('hello'));
      const response = await createDistribution({ defaultBehavior: { origin } }).fetch('/docs/?page=2');
      expect(response).toForward({ uri: '/docs/index.html', querystring: 'page=2' });
    },
    not: () => {
      expect({ status: '403' }).not.toForward();
    },
    notFails: () => {
      const { request } = viewerRequest({ uri: '/admin' }).Records[0].cf;
      expect(request).not.toForward({ uri: /^\/admin/ });
    },
    asymmetric: () => {
      const { request } = viewerRequest({ uri: '/admin' }).Records[0].cf;
      expect({ request }).toEqual({ request: expect.toForward({ method: 'GET' }) });
    },
  },
} satisfies Partial<Record<MatcherName, Examples>>;
