import { describe, expect, it } from 'vitest';
import { cameFrom, headerHistory, whereFrom } from '../../matchers/because.js';
import { recognise } from '../../matchers/received.js';
import { invoke, viewerRequest, viewerResponse } from '../../src/index.js';
import type { TraceStep } from '../../src/pipeline/types/types.js';
import { exchange } from './support.js';

const behavior: TraceStep = { step: 'behavior', pathPattern: '*', position: 1, of: 1 };
const stored: TraceStep = { step: 'stored', ttlSeconds: 5, reason: 'max-age' };

function origin(status: number | undefined, failure?: 'timeout'): TraceStep {
  const domainName = 'www.example.com';
  return { step: 'origin', role: 'origin', id: 'www', domainName, status, failure, note: undefined };
}

function ran(did: 'passed-on' | 'answered', changes: { path: string; before: unknown; after: unknown }[] = []) {
  const step = { step: 'function', trigger: 'origin-response', did, changes, status: 200, error: undefined };
  return step as unknown as TraceStep;
}

const cache = (status: 'hit' | 'miss' | 'refresh'): TraceStep => ({ step: 'cache', status, reason: undefined });

describe('where an answer came from', () => {
  const cases: [what: string, steps: TraceStep[], told: string | undefined][] = [
    ['nothing that tells it', [behavior, stored], undefined],
    ['an origin', [cache('miss'), origin(200), stored], 'www.example.com answered 200.'],
    ['an origin that failed', [origin(undefined, 'timeout')], 'www.example.com failed: timeout.'],
    ['a 304 of no refresh', [cache('miss'), origin(304)], 'www.example.com answered 304.'],
    ['a function', [ran('answered')], 'The function at origin-response generated the response.'],
    ['a function that passes on', [origin(200), ran('passed-on')], 'www.example.com answered 200.'],
    ['CloudFront itself', [{ step: 'refused', status: 403, reason: 'no' }], 'CloudFront refused the request: no.'],
    [
      'a redirect',
      [{ step: 'redirected', status: 301, location: 'https://a/' }],
      'CloudFront redirected the viewer to https://a/.',
    ],
    [
      'an old copy',
      [{ step: 'stale', reason: 'stale-if-error', ageSeconds: 9 }],
      'An expired copy was served: stale-if-error.',
    ],
    ['an error page', [{ step: 'error-page-sent', status: 200, failed: false }], 'An error page was sent, as 200.'],
    [
      'an error page that failed',
      [{ step: 'error-page-sent', status: 404, failed: true }],
      'The error page could not be had, so its own 404 was sent.',
    ],
    [
      'a condition',
      [origin(200), { step: 'not-modified', by: 'if-none-match' }],
      'The viewer has it already, says if-none-match: so it is 304.',
    ],
    [
      'a range',
      [origin(200), { step: 'range', status: 206, reason: 'bytes 0-1' }],
      'The viewer asked for a range: bytes 0-1.',
    ],
    ['a viewer who left', [{ step: 'viewer-left', detailedResultType: 'ClientCommError' }], 'The viewer had left.'],
    [
      'the last that tells it',
      [origin(500), { step: 'error-page', from: 500, path: '/e' }, origin(200)],
      'www.example.com answered 200.',
    ],
  ];

  it.each(cases)('%s', (_what, steps, told) => expect(cameFrom(exchange({ steps }))).toBe(told));

  it('the cache, and for how long it was there', () => {
    const steps = [cache('hit')];
    expect(cameFrom(exchange({ steps, cache: { ageSeconds: 1_234 } }))).toBe(
      'The response came from the cache, where it had been for 1,234 s.',
    );
    expect(cameFrom(exchange({ steps }))).toContain('for 0 s.');
    expect(cameFrom(exchange({ steps: [cache('miss')] }))).toBeUndefined();
  });

  it('a copy that was found unchanged', () => {
    const refreshed = exchange({ steps: [cache('refresh'), origin(304)], cache: { status: 'refresh' } });
    expect(cameFrom(refreshed)).toBe(
      'The copy in the cache had expired, and www.example.com found it unchanged (304).',
    );
    const anew = exchange({ steps: [cache('refresh'), origin(200)], cache: { status: 'refresh' } });
    expect(cameFrom(anew)).toBe('www.example.com answered 200.');
  });

  it('is not told of what is told in full', async () => {
    const { error } = await invoke(() => Promise.reject(new Error('x')), viewerRequest());
    expect(cameFrom(exchange({ steps: [origin(200)], error: error! }))).toBeUndefined();
  });

  it('is known of exchanges alone', () => {
    expect(whereFrom(recognise(exchange({ steps: [origin(200)] }), 'x'))).toBe('www.example.com answered 200.');
    expect(whereFrom(recognise({ status: '200' }, 'x'))).toBeUndefined();
  });
});

describe('what was done to a header', () => {
  const change = (name: string, before: unknown, after: unknown) => ({
    path: `response.headers["${name}"]`,
    before,
    after,
  });
  const told = (header: string, ...steps: TraceStep[]) => headerHistory(recognise(exchange({ steps }), 'x'), header);

  it('by functions, by the policy and by CloudFront, in turn', () => {
    const steps: TraceStep[] = [
      behavior,
      ran('passed-on', [change('x-a', undefined, 'a'), change('x-b', 'b', undefined), change('x-c', 'c', 'd')]),
      { step: 'policy-headers', removed: ['Server'], added: ['X-A', 'X-Frame-Options'] },
      { step: 'header-removed', name: 'Set-Cookie', reason: 'no policy' },
    ];
    expect(told('X-A', ...steps)).toBe('The function at origin-response added it. The response headers policy set it.');
    expect(told('x-b', ...steps)).toBe('The function at origin-response removed it.');
    expect(told('x-c', ...steps)).toBe('The function at origin-response changed it.');
    expect(told('server', ...steps)).toBe('The response headers policy removed it.');
    expect(told('x-frame-options', ...steps)).toBe('The response headers policy set it.');
    expect(told('SET-COOKIE', ...steps)).toBe('CloudFront removed it: no policy.');
    expect(told('x-other', ...steps)).toBeUndefined();
  });

  it('by the function of an invocation', async () => {
    const event = viewerResponse({ response: { headers: { 'X-B': 'b', 'X-C': 'c' } } });
    const invocation = await invoke(async ({ Records: [{ cf }] }) => {
      cf.response.headers['x-a'] = [{ key: 'X-A', value: 'a' }];
      delete cf.response.headers['x-b'];
      cf.response.headers['x-c'] = [{ key: 'X-C', value: 'd' }];
      return cf.response;
    }, event);
    const received = recognise(invocation, 'x');
    expect(headerHistory(received, 'X-A')).toBe('The function added it.');
    expect(headerHistory(received, 'x-b')).toBe('The function removed it.');
    expect(headerHistory(received, 'x-c')).toBe('The function changed it.');
    expect(headerHistory(received, 'x-d')).toBeUndefined();
  });

  it('is not known of a raw result', () => {
    expect(headerHistory(recognise({ status: '200' }, 'x'), 'x-a')).toBeUndefined();
  });
});
