import { describe, expect, it } from 'vitest';
import {
  type EdgeEvent,
  originRequest,
  originResponse,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';
import { type EdgeOptions, type Invocation, invoke } from '../../src/lambda/index.js';

/** The invocation of a handler that returns just this. */
function returning<E extends EdgeEvent>(result: unknown, event: E, options?: EdgeOptions): Promise<Invocation<E>> {
  return invoke(async () => result, event, options);
}

function requestOf(event: ReturnType<typeof viewerRequest>) {
  return event.Records[0].cf.request;
}

describe('a request as CloudFront takes it', () => {
  it('returned as it came, it is as it came', async () => {
    const event = originRequest({ method: 'POST', body: 'a=1', origin: { custom: { domainName: 'a.example.com' } } });
    const { request } = await invoke(async (given) => given.Records[0].cf.request, event);
    expect(request).toEqual(event.Records[0].cf.request);
  });

  it('fields that were left out are those of the event', async () => {
    const event = viewerRequest({ uri: '/a?b=c' });
    const { clientIp, querystring, ...rest } = requestOf(event);
    const { request } = await returning(rest, event);
    expect(request).toMatchObject({ clientIp, querystring, method: 'GET', uri: '/a' });
  });

  it('method and address stay, whatever was returned', async () => {
    const event = viewerRequest();
    const { request } = await returning({ ...requestOf(event), method: 'PUT', clientIp: '198.51.100.1' }, event);
    expect(request).toMatchObject({ method: 'GET', clientIp: requestOf(event).clientIp });
  });

  it('a question mark in the path is part of the path', async () => {
    const event = viewerRequest();
    const { request } = await returning({ ...requestOf(event), uri: '/a?b?c' }, event);
    expect(request?.uri).toBe('/a%3Fb%3Fc');
  });

  it('viewer-request has no origin to give', async () => {
    const event = viewerRequest();
    const { request } = await returning({ ...requestOf(event), origin: { custom: {} } }, event);
    expect(request).not.toHaveProperty('origin');
  });

  it('an origin that was left out is the one that was there', async () => {
    const event = originRequest();
    const { origin, ...rest } = event.Records[0].cf.request;
    const { request } = await returning(rest, event);
    expect(request?.origin).toEqual(origin);
  });

  it('an origin without custom headers has none', async () => {
    const event = originRequest({ origin: { custom: { domainName: 'a.example.com' } } });
    const { request } = await invoke(async (given) => {
      const { request } = given.Records[0].cf;
      delete (request.origin.custom as { customHeaders?: unknown }).customHeaders;
      return request;
    }, event);
    expect(request?.origin?.custom?.customHeaders).toEqual({});
  });
});

describe('a request body', () => {
  const event = viewerRequest({ method: 'POST', body: 'given' });
  const given = requestOf(event);

  it('changed without replace stays as it was', async () => {
    const invocation = await returning({ ...given, body: { ...given.body, data: 'eA==', encoding: 'text' } }, event);
    expect(invocation.request?.body).toEqual(given.body);
    expect(invocation.text()).toBe('given');
  });

  it('left out stays as it was', async () => {
    const { body: _body, ...rest } = given;
    expect((await returning(rest, event)).request?.body).toEqual(given.body);
  });

  it('replaced, it is base64 if nothing else is said', async () => {
    const invocation = await returning({ ...given, body: { action: 'replace', data: 'w6Q=' } }, event);
    expect(invocation.request?.body).toEqual({
      action: 'replace',
      encoding: 'base64',
      data: 'w6Q=',
      inputTruncated: false,
    });
    expect(invocation.text()).toBe('ä');
  });

  it('replaced by text', async () => {
    const body = { action: 'replace', encoding: 'text', data: '{"a":1}' };
    const invocation = await returning({ ...given, body }, event);
    expect(invocation.json()).toEqual({ a: 1 });
    expect(invocation.bytes()).toEqual(new TextEncoder().encode('{"a":1}'));
  });
});

describe('a response as CloudFront takes it', () => {
  it('from a request trigger gets the standard phrase', async () => {
    const { response } = await returning({ status: 404 }, viewerRequest());
    expect(response).toEqual({ status: '404', statusDescription: 'Not Found', headers: {} });
  });

  it('keeps its own phrase', async () => {
    const { response } = await returning({ status: '200', statusDescription: 'Everything Fine' }, viewerRequest());
    expect(response?.statusDescription).toBe('Everything Fine');
  });

  it('of an origin keeps the phrase that came, unless the status changes', async () => {
    const event = originResponse({ response: { status: 404, statusDescription: 'Nope' } });
    const { headers } = event.Records[0].cf.response;
    expect((await returning({ status: '404', headers }, event)).response?.statusDescription).toBe('Nope');
    expect((await returning({ status: '200', headers }, event)).response?.statusDescription).toBe('OK');
  });

  it('in viewer-response has the status that came', async () => {
    const event = viewerResponse({ response: { status: 200 } });
    const { headers } = event.Records[0].cf.response;
    const { response } = await returning({ status: '404', statusDescription: 'Gone Away', headers }, event);
    expect(response).toMatchObject({ status: '200', statusDescription: 'OK' });
  });
});

describe('a response body', () => {
  it('is text if nothing else is said', async () => {
    const invocation = await returning({ status: '200', body: 'grüß' }, viewerRequest());
    expect(invocation.response).toMatchObject({ body: 'grüß', bodyEncoding: 'text' });
    expect(invocation.bytes()).toEqual(new TextEncoder().encode('grüß'));
  });

  it('is decoded from base64', async () => {
    const body = Buffer.from('{"a":[1]}').toString('base64');
    const invocation = await returning({ status: '200', body, bodyEncoding: 'base64' }, viewerRequest());
    expect(invocation.text()).toBe('{"a":[1]}');
    expect(invocation.json()).toEqual({ a: [1] });
  });

  it('of an origin is unset, replaced, or emptied', async () => {
    const event = originResponse();
    const given = event.Records[0].cf.response;
    expect((await returning(given, event)).response).not.toHaveProperty('body');
    expect((await returning({ ...given, body: 'x' }, event)).response).toMatchObject({ body: 'x' });
    expect((await returning({ ...given, body: '' }, event)).response).toMatchObject({ body: '' });
  });

  it.each([
    ['viewer-response', viewerResponse(), '200'],
    ['204 at origin-request', originRequest(), '204'],
    ['204 at origin-response', originResponse({ response: { status: 200 } }), '204'],
    ['304 that stays one', originResponse({ response: { status: 304 } }), '304'],
    ['304 made of a 204', originResponse({ response: { status: 204 } }), '304'],
    ['304 made of a 200', originResponse(), '304'],
  ])('is dropped: %s', async (_name, event, status) => {
    const { headers } = (event.Records[0].cf as { response?: { headers: object } }).response ?? { headers: {} };
    const invocation = await returning({ status, headers, body: 'x' }, event as EdgeEvent);
    expect(invocation.outcome).toBe('response');
    expect(invocation.response).not.toHaveProperty('body');
    expect(invocation.text()).toBe('');
  });
});

describe('headers as CloudFront takes them', () => {
  async function accepted(headers: object, options?: EdgeOptions) {
    const { response } = await returning({ status: '200', headers }, viewerRequest(), options);
    return response?.headers;
  }

  it('an omitted key is inserted, whatever the case of the map key', async () => {
    expect(await accepted({ 'content-type': [{ value: 'a' }], ETAG: [{ value: 'b' }] })).toEqual({
      'content-type': [{ key: 'Content-Type', value: 'a' }],
      etag: [{ key: 'Etag', value: 'b' }],
    });
  });

  it('a given key keeps its case', async () => {
    expect(await accepted({ 'x-abc': [{ key: 'X-aBC', value: 'a' }] })).toEqual({
      'x-abc': [{ key: 'X-aBC', value: 'a' }],
    });
  });

  it('several lines stay several', async () => {
    const lines = [
      { key: 'Set-Cookie', value: 'a=1' },
      { key: 'Set-Cookie', value: 'b=2' },
    ];
    expect(await accepted({ 'set-cookie': lines })).toEqual({ 'set-cookie': lines });
  });

  it('names that differ by case are one', async () => {
    expect(await accepted({ 'X-A': [{ value: '1' }], 'x-a': [{ key: 'x-a', value: '2' }] })).toEqual({
      'x-a': [
        { key: 'X-A', value: '1' },
        { key: 'x-a', value: '2' },
      ],
    });
  });

  it('an empty list deletes', async () => {
    expect(await accepted({ 'x-a': [], 'x-b': [{ key: 'X-B', value: '' }] })).toEqual({
      'x-b': [{ key: 'X-B', value: '' }],
    });
  });

  it('a key of another name gives way to the map’s', async () => {
    expect(await accepted({ 'x-a': [{ key: 'X-B', value: '1' }] })).toEqual({ 'x-a': [{ key: 'X-A', value: '1' }] });
  });

  it('an array of values is several lines, by the other reading', async () => {
    const headers = { 'x-a': [{ key: 'X-A', value: ['1', '2'] }] };
    expect(await accepted(headers, { assumptions: { arrayValue: 'several-lines' } })).toEqual({
      'x-a': [
        { key: 'X-A', value: '1' },
        { key: 'X-A', value: '2' },
      ],
    });
  });

  it('what is no header is left out when its rules are off', async () => {
    const headers = { 'x-a': 'text', 'x-b': [{ value: 1 }, null], 'x-c': [{ key: 'X-C', value: 'c' }] };
    const severity = { 'HMAP-SHAPE': 'off', 'HMAP-VALUE-TYPE': 'off' } as const;
    expect(await accepted(headers, { severity })).toEqual({ 'x-c': [{ key: 'X-C', value: 'c' }] });
  });
});

describe('a result that is nothing at all, with its rules off', () => {
  it('is refused all the same: CloudFront has nothing to go on with', async () => {
    const { error } = await returning(null, viewerRequest(), { severity: { 'RET-OBJECT': 'off' } });
    expect(error).toMatchObject({ status: 502, type: 'LambdaValidationError' });
  });
});
