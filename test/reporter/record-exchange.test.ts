import { describe, expect, it } from 'vitest';
import { createDistribution, httpOrigin } from '../../src/index.js';
import { recordExchange } from '../../src/reporter/record/record-exchange.js';
import { rewriting, rowOf, site, stepOf } from './support.js';

const credentials = 'Basic c2VjcmV0OnBhc3N3b3Jk';

describe('the steps of an exchange', () => {
  it('are those of its trace, each in its lane', async () => {
    const exchange = await site({ 'viewer-request': rewriting }).handle({ uri: '/a', headers: { 'x-old': '1' } });
    const { steps } = recordExchange(exchange, false);

    expect(steps.map(({ line }) => line).join('\n')).toBe(String(exchange.trace));
    expect(steps.map(({ kind, lane }) => `${kind} ${lane}`)).toEqual([
      'request viewer',
      'behavior edge',
      'function edge',
      'cache cache',
      'origin origin',
      'stored cache',
      'response viewer',
    ]);
  });

  it('of a function show the event before and after', async () => {
    const exchange = await site({ 'viewer-request': rewriting }).handle({ uri: '/a', headers: { 'x-old': '1' } });
    const step = stepOf(recordExchange(exchange, false), 'function');

    expect(rowOf(step, 'uri')).toEqual(['~', 'uri', '/a', '/b']);
    expect(rowOf(step, 'header:x-old')).toEqual(['-', 'header:x-old', '1']);
    expect(rowOf(step, 'header:x-new')).toEqual(['+', 'header:x-new', 'new']);
    expect(rowOf(step, 'method')).toEqual(['=', 'method', 'GET']);
    expect(step.tone).toBe('done');
  });

  it('of a function that is refused say why, and what it returned', async () => {
    const broken = async () => ({ status: '200', headers: { 'x-cache': [{ key: 'X-Cache', value: 'mine' }] } });
    const step = stepOf(
      recordExchange(await site({ 'viewer-request': broken }).handle({ uri: '/' }), false),
      'function',
    );

    expect(step).toMatchObject({
      tone: 'error',
      error: { status: 502, type: 'LambdaValidationError', cause: 'HDR-DIS-ADD' },
      violations: [{ rule: 'HDR-DIS-ADD', severity: 'error', source: 'edge-function-restrictions-all' }],
    });
    expect(rowOf(step, 'result')?.[2]).toContain('"x-cache"');
  });

  it('of a function that throws say what', async () => {
    const throwing = async () => Promise.reject(new Error('no luck'));
    const step = stepOf(
      recordExchange(await site({ 'viewer-request': throwing }).handle({ uri: '/' }), false),
      'function',
    );

    expect(rowOf(step, 'thrown')).toEqual(['=', 'thrown', 'Error: no luck']);
  });

  it('of an origin compare what it got with what the viewer sent', async () => {
    const exchange = await site().handle({ uri: '/a', headers: { cookie: 'a=1', 'user-agent': 'Mozilla' } });
    const step = stepOf(recordExchange(exchange, false), 'origin');

    expect(rowOf(step, 'header:user-agent')).toEqual(['~', 'header:user-agent', 'Mozilla', 'Amazon CloudFront']);
    expect(rowOf(step, 'header:cookie')?.[0]).toBe('-');
    expect(rowOf(step, 'status')).toEqual(['=', 'status', '200']);
  });

  it('show the answer, decoded', async () => {
    const page = () =>
      new Response('<p>text</p>'.repeat(200), { headers: { 'content-type': 'text/html', 'content-length': '2200' } });
    const exchange = await site({}, page).handle({ uri: '/', headers: { 'accept-encoding': 'br' } });
    const step = stepOf(recordExchange(exchange, false), 'response');

    expect(rowOf(step, 'header:content-encoding')?.[2]).toBe('br');
    expect(rowOf(step, 'body')?.[2]).toMatch(/^<p>text<\/p>.*… \(2,200 bytes\)$/s);
  });
});

describe('secrets', () => {
  const headers = { authorization: credentials, cookie: 'sid=a-long-session-id; theme=dark' };
  const copying = async (event: any) => {
    const { request } = event.Records[0].cf;
    request.headers['x-copy'] = [{ key: 'X-Copy', value: request.headers.authorization[0].value }];
    request.headers.cookie = [{ key: 'Cookie', value: 'sid=another-session-id' }];
    return request;
  };

  it('are nowhere in the record', async () => {
    const echo = () =>
      new Response('you are a-long-session-id', { headers: { 'set-cookie': 'sid=third-session-id; Path=/' } });
    const exchange = await site({ 'viewer-request': copying }, echo).handle({ uri: '/?sid=in-the-query', headers });
    const text = JSON.stringify(recordExchange(exchange, false));

    for (const secret of [credentials.slice(6), 'a-long-session-id', 'another-session-id', 'third-session-id']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('sid=•••; theme=•••');
    expect(text).toContain('sid=in-the-query');
  });

  it('are hidden in the cache key', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('site.example.com', () => new Response('hello')),
        cachePolicy: { headerBehavior: ['authorization'], cookieBehavior: 'all', defaultTtl: 60 },
      },
    });
    const exchange = await cdn.handle({ uri: '/', headers: { authorization: 'Bearer b2', cookie: 'a=1; b="2"' } });
    expect(exchange.cache.key).toContain('b2');

    const { cacheKey } = recordExchange(exchange, false);
    expect(cacheKey).toMatch(/ authorization:"Bearer •••" cookie:"?a=•••; ?b=•••"?$/);
  });

  it('are hidden in what a refused function returned, however short', async () => {
    const headers = { cookie: [{ value: 'sid=a1' }], 'x-cache': [{ value: 'x' }] };
    const exchange = await site({ 'viewer-response': async () => ({ status: '200', headers }) }).handle({ uri: '/' });
    const record = recordExchange(exchange, false);

    expect(rowOf(stepOf(record, 'function'), 'result')?.[2]).toContain('sid=•••');
    expect(JSON.stringify(record)).not.toContain('sid=a1');
  });

  it('are shown where they are asked for', async () => {
    const exchange = await site({ 'viewer-request': copying }).handle({ uri: '/', headers });
    const text = JSON.stringify(recordExchange(exchange, true));

    for (const shown of [credentials, 'a-long-session-id', 'another-session-id']) expect(text).toContain(shown);
  });
});

describe('what is long', () => {
  it('is cut, and says how long it was', async () => {
    const exchange = await site({}, () => new Response('é'.repeat(30_000))).handle({
      uri: '/',
      headers: { 'x-long': 'x'.repeat(5_000) },
    });
    const record = recordExchange(exchange, false);

    expect(rowOf(stepOf(record, 'request'), 'header:x-long')?.[2]).toMatch(/^x{1000}… \(5,000 characters\)$/);
    expect(rowOf(stepOf(record, 'response'), 'body')?.[2]).toMatch(/^é{2000}… \(60,000 bytes\)$/);
    expect(JSON.stringify(record).length).toBeLessThan(20_000);
  });

  it('or is no text, is told in bytes', async () => {
    const exchange = await site({}, () => new Response(Uint8Array.of(0xff, 0xd8, 0xff))).handle({ uri: '/' });

    expect(rowOf(stepOf(recordExchange(exchange, false), 'response'), 'body')).toEqual([
      '=',
      'body',
      '3 bytes that are no text',
    ]);
  });
});

it('a record is JSON all through, whatever a function returned', async () => {
  const cycle: any = { status: '200' };
  cycle.self = cycle;
  for (const result of [cycle, 10n, undefined, () => 1, Symbol('s')]) {
    const exchange = await site({ 'viewer-request': async () => result }).handle({ uri: '/' });
    const record = recordExchange(exchange, false);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  }
});
