import { describe, expect, it } from 'vitest';
import { originRequest, originResponse, viewerRequest, viewerResponse } from '../../src/events/index.js';
import { type EdgeHandler, invoke } from '../../src/lambda/index.js';

const passThrough: EdgeHandler = async (event) => {
  const { request, response } = event.Records[0].cf;
  return response ?? request;
};

describe('changes as data', () => {
  it.each([viewerRequest(), originRequest({ method: 'POST', body: 'x' }), originResponse(), viewerResponse()])(
    'none, where what came is returned (%#)',
    async (event) => {
      const invocation = await invoke(passThrough, event);
      expect(invocation.violations).toEqual([]);
      expect(invocation.changes).toEqual([]);
    },
  );

  it('of a request', async () => {
    const event = viewerRequest({ uri: '/a', headers: { 'x-one': '1', 'x-two': ['a', 'b'], 'x-gone': 'x' } });
    const { changes } = await invoke(async ({ Records: [{ cf }] }) => {
      const { headers } = cf.request;
      delete headers['x-gone'];
      headers['x-one'] = [{ key: 'X-One', value: '2' }];
      headers['x-two'] = [{ key: 'X-Two', value: 'a' }];
      headers['x-new'] = [{ key: 'X-New', value: 'n' }, { value: 'm' } as never];
      return { ...cf.request, uri: '/b', querystring: 'q=1' };
    }, event);
    expect(changes).toEqual([
      { path: 'request.uri', before: '/a', after: '/b' },
      { path: 'request.querystring', before: '', after: 'q=1' },
      { path: 'request.headers["x-one"]', before: '1', after: '2' },
      { path: 'request.headers["x-two"]', before: ['a', 'b'], after: 'a' },
      { path: 'request.headers["x-gone"]', before: 'x', after: undefined },
      { path: 'request.headers["x-new"]', before: undefined, after: ['n', 'm'] },
    ]);
  });

  it('of a body that is replaced, not of one that is only read', async () => {
    const event = viewerRequest({ method: 'POST', body: 'x' });
    const edit = (action: 'replace' | 'read-only') =>
      invoke(async ({ Records: [{ cf }] }) => {
        Object.assign(cf.request.body!, { action, encoding: 'text', data: 'y' });
        return cf.request;
      }, event);
    expect((await edit('read-only')).changes).toEqual([]);
    expect((await edit('replace')).changes).toMatchObject([
      { path: 'request.body', before: { data: 'eA==' }, after: { action: 'replace', data: 'y' } },
    ]);
  });

  it('of an origin, by field', async () => {
    const event = originRequest({ origin: { custom: { domainName: 'a.example.com', customHeaders: { 'x-k': '1' } } } });
    const { changes } = await invoke(async ({ Records: [{ cf }] }) => {
      const custom = cf.request.origin.custom!;
      custom.domainName = 'b.example.com';
      custom.sslProtocols = ['TLSv1.2'];
      custom.customHeaders = {};
      return cf.request;
    }, event);
    expect(changes).toEqual([
      { path: 'request.origin.custom.domainName', before: 'a.example.com', after: 'b.example.com' },
      { path: 'request.origin.custom.customHeaders["x-k"]', before: '1', after: undefined },
    ]);
  });

  it('of an origin of another kind, as a whole', async () => {
    const event = originRequest({ origin: { custom: { domainName: 'a.example.com' } } });
    const s3 = { domainName: 'b.s3.amazonaws.com', path: '', authMethod: 'none', region: '', customHeaders: {} };
    const { changes } = await invoke(async ({ Records: [{ cf }] }) => ({ ...cf.request, origin: { s3 } }), event);
    expect(changes).toEqual([{ path: 'request.origin', before: event.Records[0].cf.request.origin, after: { s3 } }]);
  });

  it('of a response', async () => {
    const event = originResponse({ response: { status: 404, headers: { 'x-a': '1' } } });
    const { changes } = await invoke(async ({ Records: [{ cf }] }) => {
      delete cf.response.headers['x-a'];
      return { ...cf.response, status: '200', statusDescription: 'OK', body: 'hi' };
    }, event);
    expect(changes).toEqual([
      { path: 'response.status', before: '404', after: '200' },
      { path: 'response.statusDescription', before: 'Not Found', after: 'OK' },
      { path: 'response.headers["x-a"]', before: '1', after: undefined },
      { path: 'response.body', before: undefined, after: 'hi' },
    ]);
  });

  it('none for an answer of its own, and none for a failure', async () => {
    expect((await invoke(async () => ({ status: '200' }), viewerRequest())).changes).toEqual([]);
    expect((await invoke(async () => null, viewerRequest())).changes).toEqual([]);
  });
});
