import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EdgeproofError } from '../../src/errors.js';
import { type EdgeEvent, originRequest, recordOf, viewerRequest, viewerResponse } from '../../src/events/index.js';
import { edge } from '../../src/fuzz/index.js';

function every(events: fc.Arbitrary<EdgeEvent>, holds: (record: ReturnType<typeof recordOf>) => void): void {
  fc.assert(
    fc.property(events, (event) => {
      holds(recordOf(event));
    }),
    { numRuns: 300 },
  );
}

function shrunk<T>(values: fc.Arbitrary<T>): T {
  const { counterexample } = fc.check(
    fc.property(values, () => false),
    { seed: 7 },
  );
  return counterexample![0] as T;
}

function refused(build: () => unknown): string {
  try {
    build();
  } catch (error) {
    expect(error).toBeInstanceOf(EdgeproofError);
    return (error as Error).message;
  }
  throw new Error('it was not refused');
}

describe('constraints narrow a request', () => {
  it('to a value, an arbitrary of values, or a header that is never there', () => {
    const events = edge.viewerRequest({
      method: 'GET',
      uri: fc.constantFrom('/a', '/b'),
      headers: { 'accept-language': fc.constantFrom('de', 'en'), authorization: undefined, 'X-Tag': ['a', 'b'] },
    });
    const seen = new Set<string>();
    every(events, ({ request }) => {
      expect(request.method).toBe('GET');
      expect(['/a', '/b']).toContain(request.uri);
      const [language] = request.headers['accept-language']!;
      expect(['de', 'en']).toContain(language!.value);
      expect(request.headers).not.toHaveProperty('authorization');
      expect(request.headers['x-tag']).toEqual([
        { key: 'X-Tag', value: 'a' },
        { key: 'X-Tag', value: 'b' },
      ]);
      seen.add(`${request.uri} ${language!.value}`);
    });
    expect([...seen].sort()).toEqual(['/a de', '/a en', '/b de', '/b en']);
  });

  it('and leave the rest as free as it was', () => {
    const events = fc.sample(edge.viewerRequest({ uri: '/a' }), { numRuns: 500, seed: 1 }).map(recordOf);
    expect(events.some(({ request }) => request.querystring.length > 7_900)).toBe(true);
    expect(events.some(({ request }) => Object.hasOwn(request.headers, 'cookie'))).toBe(true);
    expect(events.every(({ request }) => request.uri.length + request.querystring.length < 8_192)).toBe(true);
  });

  it('whatever the case of a name', () => {
    every(edge.viewerRequest({ headers: { 'User-AGENT': undefined, COOKIE: 'a=1' } }), ({ request }) => {
      expect(request.headers).not.toHaveProperty('user-agent');
      expect(request.headers['cookie']).toEqual([{ key: 'COOKIE', value: 'a=1' }]);
    });
  });

  it('to fields that stay at their defaults', () => {
    const plain = { method: undefined, uri: undefined, querystring: undefined, clientIp: undefined, body: undefined };
    every(edge.viewerRequest(plain), ({ request }) => {
      const { method, uri, querystring, clientIp } = viewerRequest().Records[0].cf.request;
      expect(request).toMatchObject({ method, uri, querystring, clientIp });
    });
  });

  it('to a long path, which leaves no room for much of a query', () => {
    const long = `/${'a'.repeat(8_000)}`;
    every(edge.viewerRequest({ uri: long }), ({ request }) => expect(request.uri).toBe(long));
    every(edge.originRequest({ querystring: 'a'.repeat(8_189) }), ({ request }) => expect(request.uri).toBe('/'));
  });

  it('to one query, of any form', () => {
    every(edge.viewerRequest({ querystring: { lang: 'en' } }), ({ request }) =>
      expect(request.querystring).toBe('lang=en'),
    );
    every(edge.viewerRequest({ uri: '/a?b', querystring: fc.constantFrom('c', undefined) }), ({ request }) =>
      expect(['b&c', 'b']).toContain(request.querystring),
    );
  });

  it('to a body, by a method that has one', () => {
    const events = edge.viewerRequest({ includeBody: true, body: fc.constantFrom('a', 'b') });
    every(events, ({ request }) => {
      expect(['POST', 'PUT', 'PATCH', 'DELETE']).toContain(request.method);
      expect(['YQ==', 'Yg==']).toContain(request.body?.data);
    });
  });

  it('shrinking to what was asked for', () => {
    const headers = { cookie: fc.constantFrom('a=1', 'b=2') };
    expect(shrunk(edge.viewerRequest({ uri: '/a', headers }))).toEqual(
      viewerRequest({ uri: '/a', headers: { cookie: 'a=1' } }),
    );
  });
});

describe('constraints say what is known of an association', () => {
  it('which headers are forwarded', () => {
    const events = edge.originRequest({ forwarded: ['Accept-Language', 'CloudFront-Viewer-Country', 'X-Mine'] });
    const seen = new Set<string>();
    every(events, ({ request: { headers } }) => {
      for (const name of Object.keys(headers)) seen.add(name);
      expect(headers['cloudfront-viewer-country']).toMatchObject([{ key: 'CloudFront-Viewer-Country' }]);
    });
    for (const name of ['accept-language', 'x-mine']) expect([...seen]).toContain(name);
    for (const name of ['cookie', 'referer', 'x-custom', 'accept']) expect([...seen]).not.toContain(name);
  });

  it('cookies among them sorted, as CloudFront sends them', () => {
    const values = new Set<string>();
    every(edge.originRequest({ forwarded: ['cookie'] }), ({ request: { headers } }) => {
      for (const { value } of headers['cookie'] ?? []) values.add(value);
    });
    expect(values.size).toBeGreaterThan(20);
    for (const value of values) expect(value).toMatch(/^[^=;]+=/);
  });

  it('Host goes on to a custom origin only', () => {
    const hosts = (origin: 'custom' | 's3') => {
      const seen = new Set<string | undefined>();
      every(edge.originRequest({ origin, forwarded: ['host'] }), ({ request }) => {
        seen.add(request.headers['host']?.[0]?.value);
      });
      return seen;
    };
    expect(hosts('custom').has('www.example.com')).toBe(true);
    expect(hosts('s3').has('www.example.com')).toBe(false);
  });

  it('the very origin', () => {
    const origin = { custom: { domainName: 'api.example.com', customHeaders: { 'X-Key': 'k' } } };
    every(edge.originRequest({ origin }), ({ request }) =>
      expect(request.origin?.custom?.domainName).toBe('api.example.com'),
    );
    const either = fc.constantFrom('custom' as const, 's3' as const);
    const kinds = fc.sample(edge.originRequest({ origin: either }), { numRuns: 50, seed: 1 });
    expect(new Set(kinds.map((event) => Object.keys(recordOf(event).request.origin!)[0])).size).toBe(2);
  });

  it('no custom header that the request may have itself', () => {
    const events = edge.originRequest({ headers: { 'x-origin-verify': 'a' }, forwarded: ['x-origin-id'] });
    every(events, ({ request }) => expect(request.origin?.custom?.customHeaders).toEqual({}));
  });
});

describe('constraints narrow both messages of a response event', () => {
  it('statuses and headers', () => {
    const events = edge.originResponse({
      origin: 's3',
      request: { uri: '/a', method: 'GET' },
      response: { status: fc.constantFrom(403, 404), headers: { 'content-type': undefined, 'x-amz-meta-a': 'b' } },
    });
    every(events, ({ request, response }) => {
      expect(request).toMatchObject({ uri: '/a', method: 'GET', origin: { s3: {} } });
      expect(['403', '404']).toContain(response?.status);
      expect(response?.headers).not.toHaveProperty('content-type');
      expect(response?.headers).toHaveProperty('x-amz-meta-a');
    });
  });

  it('shrinking to what was asked for', () => {
    expect(shrunk(edge.viewerResponse({ response: { status: 301 } }))).toEqual(
      viewerResponse({ response: { status: 301 } }),
    );
  });

  it('config', () => {
    const config = { distributionId: 'E2' };
    every(edge.viewerResponse({ config }), (record) => expect(record.config.distributionId).toBe('E2'));
    every(edge.viewerRequest({ config: fc.constant(config) }), (it) => expect(it.config.distributionId).toBe('E2'));
  });
});

describe('requests for cdn.handle', () => {
  it('shrink to the simplest', () => {
    expect(shrunk(edge.exchangeRequest())).toEqual({ uri: '/' });
    expect(shrunk(edge.exchangeRequest({ method: 'POST', viewer: { country: 'DE' } }))).toEqual({
      uri: '/',
      method: 'POST',
      viewer: { country: 'DE' },
    });
  });

  it('say nothing that is a default, and no Host unless it was asked for', () => {
    fc.assert(
      fc.property(edge.exchangeRequest(), ({ method, querystring, headers, ...rest }) => {
        expect(method).not.toBe('GET');
        expect(querystring).not.toBe('');
        expect(Object.keys(headers ?? { a: 1 })).not.toEqual([]);
        expect(Object.keys(headers ?? {}).map((name) => name.toLowerCase())).not.toContain('host');
        for (const value of [...Object.values(headers ?? {}), ...Object.values(rest)]) expect(value).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('narrowed by headers', () => {
    const requests = edge.exchangeRequest({ headers: { Host: 'a.example', 'accept-language': undefined } });
    for (const { headers } of fc.sample(requests, { numRuns: 200, seed: 1 })) {
      expect(headers).toHaveProperty('Host', 'a.example');
      expect(Object.keys(headers!).map((name) => name.toLowerCase())).not.toContain('accept-language');
    }
  });
});

describe('what is no constraint is refused at once', () => {
  it.each<[string, () => unknown]>([
    ['an unknown name', () => edge.viewerRequest({ url: '/' } as never)],
    ['a typing error', () => edge.originRequest({ forwarder: [] } as never)],
    ['a field of the request beside it', () => edge.originResponse({ uri: '/' } as never)],
    ['a status beside the response', () => edge.viewerResponse({ status: 200 } as never)],
    ['an origin of a viewer event', () => edge.viewerRequest({ origin: 's3' } as never)],
    ['a body of a response event', () => edge.originResponse({ request: { body: 'a' } as never })],
    ['an unknown field of a request for handle', () => edge.exchangeRequest({ origin: 's3' } as never)],
    ['no object', () => edge.viewerRequest(null as never)],
    ['a method that there is not', () => edge.viewerRequest({ method: 'get' })],
    ['a path without its slash', () => edge.originRequest({ uri: 'a' })],
    ['a hidden header', () => edge.viewerRequest({ headers: { 'x-cache': 'a' } })],
    ['a hidden header to be forwarded', () => edge.originRequest({ forwarded: ['x-forwarded-proto'] })],
    ['names that are no list', () => edge.originRequest({ forwarded: 'cookie' as never })],
    ['all headers at once', () => edge.viewerRequest({ headers: fc.constant({}) as never })],
    ['pairs of headers', () => edge.viewerRequest({ headers: [['a', 'b']] as never })],
    ['a body of a GET', () => edge.viewerRequest({ method: 'GET', body: 'a' })],
    ['a status without viewer-response', () => edge.viewerResponse({ response: { status: 404 } })],
  ])('%s', (_name, build) => {
    expect(refused(build)).toMatchSnapshot();
  });

  it('or, drawn from an arbitrary, as soon as it comes up', () => {
    expect(refused(() => fc.sample(edge.viewerRequest({ uri: fc.constant('a') })))).toContain('"a" is no path');
    const errors = edge.viewerResponse({ response: { status: fc.constant(500) } });
    expect(refused(() => fc.sample(errors))).toContain('from 400 up');
    expect(originRequest().Records).toHaveLength(1);
  });
});
