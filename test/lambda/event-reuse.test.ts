import { describe, expect, it } from 'vitest';
import { originResponse, viewerRequest } from '../../src/events/index.js';
import { type EdgeHandler, invoke } from '../../src/lambda/index.js';

const pass: EdgeHandler = async (event) => {
  const { request, response } = event.Records[0].cf;
  return response ?? request;
};

describe('an event that the test changes for its next call', () => {
  it('leaves what came of the first call as it was', async () => {
    const event = viewerRequest({ uri: '/a', headers: { 'x-a': '1' } });
    const { request } = event.Records[0].cf;
    const first = await invoke(pass, event);
    request.uri = '/b';
    request.headers['x-a']![0]!.value = '2';
    const second = await invoke(pass, event);
    expect([first.request?.uri, second.request?.uri]).toEqual(['/a', '/b']);
    expect(first.request?.headers['x-a']).toEqual([{ key: 'x-a', value: '1' }]);
    expect([first.changes, second.changes]).toEqual([[], []]);
  });

  it('leaves a function alone that is still running', async () => {
    const event = viewerRequest();
    const uris = ['/a', '/b', '/c'];
    const later: EdgeHandler = async (given) => {
      await new Promise((resolve) => setImmediate(resolve));
      return pass(given, {} as never, undefined);
    };
    const all = uris.map((uri) => {
      event.Records[0].cf.request.uri = uri;
      event.Records[0].cf.request.headers['host']![0]!.value = `${uri.slice(1)}.example.com`;
      return invoke(later, event);
    });
    const invocations = await Promise.all(all);
    expect(invocations.map(({ request }) => request?.uri)).toEqual(uris);
    expect(invocations.flatMap(({ violations, changes }) => [...violations, ...changes])).toEqual([]);
  });

  it('says what the function changed, not what the test did', async () => {
    const event = originResponse({ response: { headers: { 'x-a': '1' } } });
    const { changes } = await invoke(async (given) => {
      event.Records[0].cf.response.headers = {};
      given.Records[0].cf.response.headers['x-b'] = [{ key: 'X-B', value: '2' }];
      return given.Records[0].cf.response;
    }, event);
    expect(changes).toEqual([{ path: 'response.headers["x-b"]', before: undefined, after: '2' }]);
  });

  it('is what the function gets, as it is now', async () => {
    const event = viewerRequest();
    event.Records[0].cf.request.uri = '/edited';
    const { request, changes } = await invoke(pass, event);
    expect(request?.uri).toBe('/edited');
    expect(changes).toEqual([]);
  });
});

describe('what came of an invocation', () => {
  it('is the reader’s own: changing it changes no event', async () => {
    const event = viewerRequest({ headers: { 'x-a': '1' } });
    const first = await invoke(pass, event);
    first.request!.headers['x-a'] = [{ key: 'X-A', value: 'edited' }];
    delete first.request!.headers['host'];
    expect(event).toEqual(viewerRequest({ headers: { 'x-a': '1' } }));
    expect((await invoke(pass, event)).outcome).toBe('request');
  });

  it('does not change with what the handler does later to its own event', async () => {
    let kept: any;
    const first = await invoke(async (given) => {
      kept = given.Records[0].cf.request;
      return kept;
    }, viewerRequest());
    kept.uri = '/late';
    kept.headers.host[0].value = 'late.example.com';
    expect(first.request?.uri).toBe('/');
    expect(first.request?.headers['host']).toEqual([{ key: 'Host', value: 'd111111abcdef8.cloudfront.net' }]);
  });
});
