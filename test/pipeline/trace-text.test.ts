import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/index.js';
import { traceText } from '../../src/pipeline/record/trace-text.js';
import type { TraceStep } from '../../src/pipeline/types/trace-types.js';

const text = (...steps: TraceStep[]) => `\n${traceText(steps)}`;
const asked = { step: 'origin', role: 'origin', id: 'o', domainName: 'o.example.com' } as const;

describe('the words of a step', () => {
  it('tell what was left out, and why', () => {
    expect(
      text(
        { step: 'skipped', stage: 'revalidation', reason: 'cookies are forwarded' },
        { step: 'skipped', stage: 'failover', reason: '503 is not listed' },
        { step: 'skipped', stage: 'error-page', reason: 'a stale copy is there' },
        { step: 'skipped', stage: 'policy-headers', reason: 'no behavior was chosen' },
      ),
    ).toMatchInlineSnapshot(`
      "
        revalidation     skipped: cookies are forwarded
        failover         skipped: 503 is not listed
        error page       skipped: a stale copy is there
        headers policy   skipped: no behavior was chosen"
    `);
  });

  it('tell how an expired copy was used', () => {
    expect(
      text(
        { step: 'waited', for: 'fetch' },
        { step: 'waited', for: 'refresh' },
        { step: 'stale', reason: 'stale-while-revalidate=60', ageSeconds: 3700 },
        { step: 'background', refresh: 'started' },
        { step: 'background', refresh: 'under-way' },
      ),
    ).toMatchInlineSnapshot(`
      "
        cache            waited for the fetch by another request
        cache            waited for the refresh by another request
        cache            stale copy, 3,700 s old: stale-while-revalidate=60
        background       a refresh is started
        background       a refresh is under way"
    `);
  });

  it('tell what was made of the answer', () => {
    expect(
      text(
        { step: 'vary', kept: ['Accept-Encoding', 'Cookie'], dropped: ['X-A'] },
        { step: 'vary', kept: [], dropped: ['X-A', 'X-B'] },
        { step: 'compressed', encoding: 'br' },
        { step: 'not-compressed', reason: '999 bytes are less than 1,000' },
        { step: 'range', status: 206, reason: 'bytes 0-9 of 100' },
        { step: 'not-modified', by: 'if-none-match' },
        { step: 'policy-headers', removed: ['server'], added: ['x-frame-options', 'x-a'] },
        { step: 'policy-headers', removed: [], added: ['x-a'] },
        { step: 'policy-headers', removed: [], added: [] },
      ),
    ).toMatchInlineSnapshot(`
      "
        vary             kept Accept-Encoding, Cookie; dropped X-A
        vary             dropped X-A, X-B
        compression      br
        compression      skipped: 999 bytes are less than 1,000
        range            206: bytes 0-9 of 100
        conditions       304: if-none-match says that the viewer has it
        headers policy   removed server; added x-frame-options, x-a
        headers policy   added x-a
        headers policy   nothing changed"
    `);
  });

  it('tell each attempt at an origin', () => {
    const late = { status: undefined, failure: 'timeout', waitedMs: 30_000 } as const;
    const came = { status: 200, failure: undefined, waitedMs: 0 } as const;
    expect(
      text(
        { ...asked, status: 200, failure: undefined, note: undefined, attempts: [late, came] },
        { ...asked, status: undefined, failure: 'timeout', note: 'POST is not repeated', attempts: [late] },
        { ...asked, status: 200, failure: undefined, note: undefined },
      ),
    ).toMatchInlineSnapshot(`
      "
        origin           o.example.com → 200, after 2 attempts: timeout 30 s, 200
        origin           o.example.com → failed: timeout, after 1 attempt: timeout 30 s (POST is not repeated)
        origin           o.example.com → 200"
    `);
  });

  it('tell where a request and its answer came and went', () => {
    expect(
      text(
        { step: 'request', method: 'GET', target: '/a?b', clientIp: '203.0.113.9', httpVersion: '1.1' },
        { step: 'refused', status: 403, reason: 'a GET may not have a body' },
        { step: 'redirected', status: 301, location: 'https://www.example.com/' },
        { step: 'default-root-object', uri: '/index.html' },
        { step: 'behavior', pathPattern: '/api/*', position: 1, of: 2 },
        { step: 'function-skipped', trigger: 'origin-request', reason: 'the cache answered' },
        { step: 'cache', status: 'bypass', reason: 'POST is not a cached method' },
        { step: 'cache', status: 'hit', reason: undefined },
        { step: 'failover', reason: '503 is listed', to: 'backup.example.com' },
        { step: 'stored', ttlSeconds: 86_400, reason: 'max-age' },
        { step: 'not-stored', reason: 'no-store, and min TTL is 0' },
        { step: 'error-page', from: 404, path: '/404.html' },
        { step: 'error-page-sent', status: 200, failed: false },
        { step: 'error-page-sent', status: 403, failed: true },
        { step: 'header-removed', name: 'set-cookie', reason: 'no cookies are forwarded' },
        { step: 'viewer-left', detailedResultType: 'ClientCommError' },
        { step: 'response', status: 200, xCache: 'Hit' },
      ),
    ).toMatchInlineSnapshot(`
      "
      GET /a?b                                        203.0.113.9 · HTTP/1.1
        refused          403: a GET may not have a body
        redirected       301 to https://www.example.com/
        root object      /index.html
        behavior         /api/* (1 of 2)
        origin-request   skipped: the cache answered
        cache            bypass: POST is not a cached method
        cache            hit
        failover         → backup.example.com (503 is listed)
        cache            stored for 86,400 s (max-age)
        cache            not stored: no-store, and min TTL is 0
        error page       /404.html is fetched for 404
        error page       sent as 200
        error page       could not be had: its own 403 is sent
        headers          set-cookie removed: no cookies are forwarded
      → nothing: the viewer has left (ClientCommError)
      → 200, X-Cache: Hit from cloudfront"
    `);
  });

  it('tell what a function did', () => {
    const ran = { step: 'function', changes: [], status: undefined, error: undefined } as const;
    const header = (name: string, before?: string, after?: string) => ({
      path: `request.headers["${name}"]`,
      before,
      after,
    });
    const changes = [
      { path: 'request.uri', before: '/a', after: '/b' },
      { path: 'request.body', before: undefined, after: 'x' },
      header('x-a', undefined, '1'),
      header('x-b', undefined, '1'),
      header('x-c', '1', undefined),
      header('x-d', '1', '2'),
    ] as Change[];
    expect(
      text(
        { ...ran, trigger: 'viewer-request', did: 'passed-on' },
        { ...ran, trigger: 'origin-request', did: 'passed-on', changes },
        { ...ran, trigger: 'viewer-request', did: 'answered', status: 302 },
        {
          ...ran,
          trigger: 'viewer-response',
          did: 'passed-on',
          changes: [{ path: 'response.status', before: '200', after: '201' }] as Change[],
        },
      ),
    ).toMatchInlineSnapshot(`
      "
        viewer-request   passed on
        origin-request   passed on, uri /b, body added, headers x-a, x-b added, header x-c removed, header x-d changed
        viewer-request   answered 302
        viewer-response  status 201"
    `);
  });
});
