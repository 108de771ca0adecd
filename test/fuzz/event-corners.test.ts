import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/events/index.js';
import { edge } from '../../src/fuzz/index.js';

type Request = ReturnType<typeof recordOf>['request'];

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function requestsOf(seed: number): Request[] {
  const events = fc.sample(edge.viewerRequest({ includeBody: true }), { numRuns: 1_000, seed });
  return events.map((event) => recordOf(event).request);
}

const runs = seeds.map(requestsOf);

function textOf({ headers }: Request, name: string): string | undefined {
  return Object.hasOwn(headers, name) ? headers[name]?.[0]?.value : undefined;
}

function parameters({ querystring }: Request): string[] {
  return querystring === '' ? [] : querystring.split('&');
}

function cookies(request: Request): string[] {
  return (textOf(request, 'cookie') ?? '').split(/; ?/);
}

function named(list: readonly string[], name: string): string[] {
  return list.filter((one) => one.startsWith(`${name}=`));
}

function length({ uri, querystring }: Request): number {
  return uri.length + (querystring === '' ? 0 : querystring.length + 1);
}

function isMalformed(text: string): boolean {
  try {
    decodeURIComponent(text);
    return false;
  } catch {
    return true;
  }
}

function bytes({ body }: Request): number {
  return Buffer.byteLength(body?.data ?? '', 'base64');
}

function isJson(request: Request): boolean {
  return textOf(request, 'content-type') === 'application/json';
}

const corners: Readonly<Record<string, (request: Request) => boolean>> = {
  'a broken escape in the path': ({ uri }) => isMalformed(uri),
  '%zz in it': ({ uri }) => uri.includes('%zz'),
  '%ff in it': ({ uri }) => uri.includes('%ff'),
  'a path that is a host': ({ uri }) => /^\/\/[a-z]/.test(uri),
  'one that ends with a slash': ({ uri }) => /^\/\/[^/]+\/$/.test(uri),
  'one without any': ({ uri }) => /^\/\/[^/.]+$/.test(uri),
  'a path with a backslash in front': ({ uri }) => uri.startsWith('/\\'),
  'dots in the path': ({ uri }) => /\/\.\.?(\/|$)/.test(uri),
  'raw quotes and angle brackets in the path': ({ uri }) => /["<>]/.test(uri),
  'letters of other scripts in the path': ({ uri }) => /[^\0-\x7f]/.test(uri),
  'a parameter without =': (request) => parameters(request).some((one) => one !== '' && !one.includes('=')),
  'a parameter without a value': (request) => parameters(request).some((one) => /^[^=]+=$/.test(one)),
  'an empty parameter': (request) => parameters(request).includes(''),
  'a parameter that comes twice': (request) => named(parameters(request), 'lang').length > 1,
  'a broken escape in the query': ({ querystring }) => isMalformed(querystring),
  'raw quotes and angle brackets in the query': ({ querystring }) => /"/.test(querystring) || /</.test(querystring),
  'an encoded line break in the query': ({ querystring }) => /%0d%0a/i.test(querystring),
  'one in a parameter named `next`': (request) => named(parameters(request), 'next').some((one) => /%0d%0a/i.test(one)),
  'spaces as %20 in the query': ({ querystring }) => querystring.includes('%20'),
  'spaces as + in the query': ({ querystring }) => querystring.includes('+'),
  'a query of 8,000': ({ querystring }) => querystring.length >= 7_900,
  'a path up to the limit': (request) => request.uri.length > 4_000 && length(request) === 8_191,
  'a long path that ends with a slash': ({ uri }) => uri.length > 7_900 && uri.endsWith('/'),
  'a long path without a dot': ({ uri }) => uri.length > 7_900 && !uri.includes('.'),
  'no User-Agent': (request) => textOf(request, 'user-agent') === undefined,
  'no Accept': (request) => textOf(request, 'accept') === undefined,
  'no Accept-Language': (request) => textOf(request, 'accept-language') === undefined,
  'an Accept-Language': (request) => textOf(request, 'accept-language') !== undefined,
  'no Cookie': (request) => textOf(request, 'cookie') === undefined,
  'no Referer': (request) => textOf(request, 'referer') === undefined,
  'a cookie that comes twice': (request) => new Set(named(cookies(request), 'session')).size > 1,
  'an empty Cookie': (request) => textOf(request, 'cookie') === '',
  'a cookie without =': (request) => cookies(request).some((one) => /^[a-z]+$/i.test(one)),
  'an empty body': (request) => request.method === 'POST' && request.body?.data === '',
  'a body': (request) => bytes(request) > 0,
  'bytes that are no text': (request) => request.body?.data === '/wCA',
  'JSON cut off by the client': (request) => isJson(request) && request.body?.data === 'ew==',
  'JSON cut off by CloudFront': (request) => isJson(request) && request.body?.inputTruncated === true,
  'as much as is shown': (request) => bytes(request) === 40_960 && request.body?.inputTruncated === false,
  'a header called __proto__': ({ headers }) => Object.hasOwn(headers, '__proto__'),
  'a value of other scripts': ({ headers }) => Object.values(headers).some(([line]) => /[^\0-\x7f]/.test(line!.value)),
  'several lines of a header': ({ headers }) => Object.values(headers).some((lines) => lines.length > 1),
  'a chunked body': (request) => textOf(request, 'transfer-encoding') === 'chunked',
  'a preflight': (request) => textOf(request, 'access-control-request-method') !== undefined,
  'an IPv6 viewer': ({ clientIp }) => clientIp.includes(':'),
};

describe('a thousand runs come upon', () => {
  it.each(Object.entries(corners))('%s, whatever the seed', (_name, isThere) => {
    expect(seeds.filter((_, at) => !runs[at]!.some(isThere))).toEqual([]);
  });
});

describe('large bodies are rare, since they take time', () => {
  it('one in twenty at most', () => {
    for (const requests of runs) expect(requests.filter((one) => bytes(one) > 1_000).length).toBeLessThanOrEqual(50);
  });
});

describe('every method, status, field of an origin comes up', () => {
  const records = (events: fc.Arbitrary<any>) => fc.sample(events, { numRuns: 1_000, seed: 1 }).map(recordOf);

  it('methods', () => {
    const methods = new Set(runs[0]!.map(({ method }) => method));
    expect([...methods].sort()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
  });

  it('classes of statuses', () => {
    const classes = (events: fc.Arbitrary<any>) => [
      ...new Set(records(events).map(({ response }) => response?.status[0])),
    ];
    expect(classes(edge.originResponse()).sort()).toEqual(['2', '3', '4', '5']);
    expect(classes(edge.originResponse({ origin: 's3' })).sort()).toEqual(['2', '3', '4', '5']);
    expect(classes(edge.viewerResponse()).sort()).toEqual(['2', '3']);
  });

  it('fields of origins', () => {
    const fields = (kind: 'custom' | 's3') => [
      ...new Set(
        records(edge.originRequest({ origin: kind })).flatMap(({ request }) =>
          Object.keys(request.origin?.custom ?? request.origin?.s3 ?? {}),
        ),
      ),
    ];
    expect(fields('custom')).toHaveLength(9);
    expect(fields('s3')).toHaveLength(7);
  });
});
