import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { originRequest, viewerRequest, viewerResponse } from '../../src/events/index.js';
import type { Trigger } from '../../src/events/types.js';
import { type Invocation, invoke } from '../../src/lambda/index.js';
import { httpOrigin, originGroup } from '../../src/origins/index.js';
import type { TraceStep } from '../../src/pipeline/types/types.js';
import { asked, edgeResponse, exchange, failure, misuse } from './support.js';

const backupAsked = asked({ originId: 'backup', domainName: 'backup.example.com', fallback: true });
const www = httpOrigin('www.example.com', () => new Response(), { originId: 'www' });
const backup = httpOrigin('backup.example.com', () => new Response(), { originId: 'backup' });

async function ran(...triggers: ('viewer-request' | 'origin-request')[]) {
  return Promise.all(
    triggers.map((trigger) =>
      trigger === 'viewer-request'
        ? invoke(async ({ Records: [{ cf }] }) => cf.request, viewerRequest())
        : invoke(async ({ Records: [{ cf }] }) => cf.request, originRequest()),
    ),
  );
}

describe('toHaveInvoked', () => {
  it('counts how often a function ran', async () => {
    const received = exchange({ invocations: await ran('viewer-request', 'origin-request', 'origin-request') });
    expect(received).toHaveInvoked('viewer-request');
    expect(received).toHaveInvoked('viewer-request', 1);
    expect(received).toHaveInvoked('origin-request', 2);
    expect(received).not.toHaveInvoked('origin-request', 1);
    expect(received).not.toHaveInvoked('viewer-response');
    expect(received).toHaveInvoked('viewer-response', 0);
    expect(edgeResponse({ invocations: await ran('viewer-request') })).toHaveInvoked('viewer-request');
  });

  it('says what ran instead', async () => {
    const received = exchange({ invocations: await ran('viewer-request', 'origin-request') });
    expect(failure(() => expect(received).toHaveInvoked('viewer-response'))).toMatchInlineSnapshot(`
      "expect(exchange).toHaveInvoked('viewer-response')

      The function at viewer-response did not run:

        expected   at least once
        received   never

      The functions that ran: viewer-request, origin-request.

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(received).toHaveInvoked('origin-request', 2))).toMatchInlineSnapshot(`
      "expect(exchange).toHaveInvoked('origin-request', 2)

      The function at origin-request ran once:

        expected   2 times
        received   once

      The functions that ran: viewer-request, origin-request.

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(received).not.toHaveInvoked('origin-request'))).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveInvoked('origin-request')

      The function at origin-request ran once:

        expected   never
        received   once

      The functions that ran: viewer-request, origin-request.

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(exchange()).toHaveInvoked('origin-request'))).toMatchInlineSnapshot(`
      "expect(exchange).toHaveInvoked('origin-request')

      The function at origin-request did not run:

        expected   at least once
        received   never

      No function ran.

      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('says why a function was skipped', () => {
    const trigger: Trigger = 'viewer-response';
    const received = exchange({ steps: [{ step: 'function-skipped', trigger, reason: 'the origin answered 404' }] });
    expect(failure(() => expect(received).toHaveInvoked(trigger))).toMatchInlineSnapshot(`
      "expect(exchange).toHaveInvoked('viewer-response')

      The function at viewer-response did not run:

        expected   at least once
        received   never

      viewer-response was skipped: the origin answered 404.

      No function ran.

        viewer-response  skipped: the origin answered 404
      → 200, X-Cache: Miss from cloudfront"
    `);
  });
});

describe('toBeServedFromCache', () => {
  it('takes a hit, and an expired copy served without asking', () => {
    expect(exchange({ cache: { status: 'hit', ageSeconds: 5 } })).toBeServedFromCache();
    expect(exchange({ cache: { status: 'stale' } })).toBeServedFromCache();
    expect(edgeResponse({ cache: { status: 'hit' } })).toBeServedFromCache();
  });

  it('takes nothing for which an origin was asked, or a function answered', async () => {
    const generated = await invoke(async () => ({ status: '200' }), viewerRequest());
    expect(exchange({ originRequests: [asked()] })).not.toBeServedFromCache();
    expect(
      exchange({ cache: { status: 'refresh' }, originRequests: [asked({ status: 304 })] }),
    ).not.toBeServedFromCache();
    expect(exchange({ cache: { status: 'none' }, invocations: [generated] })).not.toBeServedFromCache();
    expect(exchange({ cache: { status: 'none' } })).not.toBeServedFromCache();
  });

  it('takes a hit behind functions that only pass on', async () => {
    expect(exchange({ cache: { status: 'hit' }, invocations: await ran('viewer-request') })).toBeServedFromCache();
  });

  it('takes a hit whose answer the function at viewer-response passed on', async () => {
    const passed = await invoke(async ({ Records: [{ cf }] }) => cf.response, viewerResponse());
    expect(exchange({ cache: { status: 'hit' }, invocations: [passed] })).toBeServedFromCache();
  });

  it('names the function that failed, and none where nobody knows which', async () => {
    const failed = await invoke(async () => null, viewerRequest());
    const [passed] = (await ran('viewer-request')) as [Invocation];
    const said = (...invocations: Invocation[]) =>
      failure(() => expect(exchange({ invocations, error: failed.error! })).toBeServedFromCache());
    const other = { ...passed, trigger: 'origin-request' } as unknown as Invocation;
    expect(said(other, failed)).toContain('(LambdaValidationError) because of viewer-request:');
    expect(said(other)).toContain('(LambdaValidationError):');
  });

  it('says what the cache said, and whether the next one will be a hit', () => {
    const steps: TraceStep[] = [
      { step: 'vary', kept: [], dropped: [] },
      { step: 'cache', status: 'miss', reason: 'the copy was invalidated' },
      { step: 'not-stored', reason: 'no-store' },
    ];
    expect(
      failure(() => expect(exchange({ originRequests: [asked()], steps })).toBeServedFromCache()),
    ).toMatchInlineSnapshot(`
      "expect(exchange).toBeServedFromCache()

      The response did not come from the cache.

      www.example.com was asked: the cache said miss, the copy was invalidated.

      Nor is it stored for the next one: no-store.

      The key is /

        vary             nothing changed
        cache            miss: the copy was invalidated
        cache            not stored: no-store
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('says that it was an expired copy', () => {
    const steps: TraceStep[] = [{ step: 'stale', reason: 'stale-if-error', ageSeconds: 1_200 }];
    const received = exchange({ cache: { status: 'stale', ageSeconds: 1_200 }, steps });
    expect(failure(() => expect(received).not.toBeServedFromCache())).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeServedFromCache()

      The response came from the cache, as an expired copy of 1,200 s: stale-if-error.

      The key is /

        cache            stale copy, 1,200 s old: stale-if-error
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('takes no hit that a failed function spoilt', async () => {
    const failed = await invoke(async () => null, viewerRequest());
    const received = exchange({ cache: { status: 'hit' }, invocations: [failed], error: failed.error! });
    expect(failure(() => expect(received).toBeServedFromCache())).toMatchInlineSnapshot(`
      "expect(exchange).toBeServedFromCache()

      The response did not come from the cache.

      CloudFront answered for a function that failed.

      CloudFront answered 502 Bad Gateway (LambdaValidationError) because of viewer-request:

        RET-OBJECT   the function returned nothing (null). Return a value on every path, and make the handler async or use the callback.

      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('says where it came from', async () => {
    const generated = await invoke(async () => ({ status: '200' }), viewerRequest());
    expect(failure(() => expect(exchange({ originRequests: [asked()] })).toBeServedFromCache())).toMatchInlineSnapshot(`
      "expect(exchange).toBeServedFromCache()

      The response did not come from the cache.

      www.example.com was asked: the cache said miss.

      The key is /

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(exchange({ invocations: [generated] })).toBeServedFromCache())).toMatchInlineSnapshot(`
      "expect(exchange).toBeServedFromCache()

      The response did not come from the cache.

      The function at viewer-request generated the response.

      The key is /

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(exchange({ cache: { status: 'none' } })).toBeServedFromCache())).toMatchInlineSnapshot(`
      "expect(exchange).toBeServedFromCache()

      The response did not come from the cache.

      CloudFront answered by itself: the cache said none.

      The key is /

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(
      failure(() =>
        expect(exchange({ xCache: 'Hit', cache: { status: 'hit', ageSeconds: 5 } })).not.toBeServedFromCache(),
      ),
    ).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeServedFromCache()

      The response came from the cache, where it had been for 5 s.

      The key is /

      → 200, X-Cache: Hit from cloudfront"
    `);
  });
});

describe('toHaveXCache', () => {
  it('refuses a word that X-Cache never begins with, and names a near one', () => {
    expect(misuse(() => expect(exchange()).toHaveXCache('miss' as never))).toMatchInlineSnapshot(
      `"Failed to check toHaveXCache: kind: there is no X-Cache kind 'miss'. Did you mean Miss? Choose from: Hit, Miss, RefreshHit, Error, Redirect, LambdaGeneratedResponse, LambdaExecutionError, LambdaValidationError, LambdaLimitExceeded, LimitExceeded, CapacityExceeded."`,
    );
    expect(misuse(() => expect(exchange()).toHaveXCache(200 as never))).toMatchInlineSnapshot(
      `"Failed to check toHaveXCache: kind: there is no X-Cache kind 200. Choose from: Hit, Miss, RefreshHit, Error, Redirect, LambdaGeneratedResponse, LambdaExecutionError, LambdaValidationError, LambdaLimitExceeded, LimitExceeded, CapacityExceeded."`,
    );
  });

  it.each([{ kind: ['Hit'] }, { kind: null }, { kind: undefined }, { kind: 'toString' }])(
    'refuses $kind',
    ({ kind }) => {
      expect(() => expect(exchange()).not.toHaveXCache(kind as never)).toThrow(
        expect.objectContaining({ code: 'ERR_MATCHER', path: 'kind' }),
      );
    },
  );

  it('explains each word, and no two in the same way', () => {
    const kinds = [
      'Hit',
      'Miss',
      'RefreshHit',
      'Error',
      'Redirect',
      'LambdaGeneratedResponse',
      'LambdaExecutionError',
      'LambdaValidationError',
      'LambdaLimitExceeded',
      'LimitExceeded',
      'CapacityExceeded',
    ] as const;
    const meanings = kinds.map((xCache) => {
      const said = failure(() => expect(exchange({ xCache })).not.toHaveXCache(xCache));
      return new RegExp(`^X-Cache is ${xCache}: (\\w.{10,})\\.$`, 'm').exec(said)?.[1];
    });
    expect(meanings).not.toContain(undefined);
    expect(new Set(meanings).size).toBe(kinds.length);
  });

  it('compares the first word', () => {
    expect(exchange({ xCache: 'Hit' })).toHaveXCache('Hit');
    expect(exchange({ xCache: 'Hit' })).not.toHaveXCache('RefreshHit');
    expect(exchange({ xCache: 'RefreshHit' })).toHaveXCache(expect.stringContaining('Hit'));
    expect(edgeResponse({ xCache: 'LambdaGeneratedResponse' })).toHaveXCache('LambdaGeneratedResponse');
    expect(exchange({ xCache: 'CapacityExceeded' })).toHaveXCache('CapacityExceeded');
    expect(exchange({ xCache: 'LimitExceeded' })).not.toHaveXCache('CapacityExceeded');
  });

  it('says what the other word means', () => {
    expect(failure(() => expect(exchange()).toHaveXCache('Hit'))).toMatchInlineSnapshot(`
      "expect(exchange).toHaveXCache('Hit')

      X-Cache is Miss: fetched from the origin, or generated by the function at origin-request.

        expected   'Hit'
        received   'Miss'

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(exchange()).not.toHaveXCache('Miss'))).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveXCache('Miss')

      X-Cache is Miss: fetched from the origin, or generated by the function at origin-request.

        expected   not 'Miss'
        received   'Miss'

      → 200, X-Cache: Miss from cloudfront"
    `);
  });
});

describe('toBeCachedFor', () => {
  it('takes durations in every form', () => {
    const received = exchange({ cache: { ttlSeconds: 300 } });
    expect(received).toBeCachedFor(300);
    expect(received).toBeCachedFor({ minutes: 5 });
    expect(received).toBeCachedFor({ toSeconds: () => 300 });
    expect(received).toBeCachedFor(expect.any(Number));
    expect(received).not.toBeCachedFor(301);
    expect(exchange()).toBeCachedFor(0);
  });

  it.each([{ duration: -1 }, { duration: Number.NaN }, { duration: '5 m' }, { duration: { minutes: -5 } }, {}])(
    'refuses $duration',
    ({ duration }) => {
      expect(() => expect(exchange()).not.toBeCachedFor(duration as never)).toThrow(
        expect.objectContaining({ code: 'ERR_MATCHER', path: 'duration' }),
      );
    },
  );

  it('says that the cache had no part in it', () => {
    const said = (steps: TraceStep[]) =>
      failure(() => expect(exchange({ cache: { status: 'none' }, steps })).toBeCachedFor(expect.any(String)));
    expect(said([])).toContain('expected   Any<String>');
    expect(said([])).toContain('The cache was not asked.');
    expect(said([{ step: 'refused', status: 403, reason: 'no' }])).toContain('CloudFront refused the request: no.');
  });

  it('says why it is another lifetime', () => {
    const kept = exchange({
      cache: { ttlSeconds: 86_400 },
      steps: [{ step: 'stored', ttlSeconds: 86_400, reason: 's-maxage' }],
    });
    expect(failure(() => expect(kept).toBeCachedFor({ minutes: 5 }))).toMatchInlineSnapshot(`
      "expect(exchange).toBeCachedFor({ minutes: 5 })

      The lifetime granted when it was stored:

        expected   300 s
        received   86,400 s

      The reason: s-maxage.

        cache            stored for 86,400 s (s-maxage)
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(kept).not.toBeCachedFor({ days: 1 }))).toMatchInlineSnapshot(`
      "expect(exchange).not.toBeCachedFor({ days: 1 })

      The lifetime granted when it was stored:

        expected   not 86,400 s
        received   86,400 s

      The reason: s-maxage.

        cache            stored for 86,400 s (s-maxage)
      → 200, X-Cache: Miss from cloudfront"
    `);
    const lost = exchange({ steps: [{ step: 'not-stored', reason: 'no-store, and the minimum TTL is 0' }] });
    expect(failure(() => expect(lost).toBeCachedFor(60))).toMatchInlineSnapshot(`
      "expect(exchange).toBeCachedFor(60)

      The response is not stored:

        expected   60 s
        received   0 s

      The reason: no-store, and the minimum TTL is 0.

        cache            not stored: no-store, and the minimum TTL is 0
      → 200, X-Cache: Miss from cloudfront"
    `);
  });
});

describe('toHaveFetchedFrom', () => {
  const received = exchange({ originRequests: [asked({ status: 503 }), backupAsked] });

  it('takes the origin object, its id, its domain, and anything', () => {
    for (const origin of [www, 'www', 'www.example.com', /^www/, backup, 'backup']) {
      expect(received).toHaveFetchedFrom(origin, 1);
    }
    expect(received).toHaveFetchedFrom();
    expect(received).toHaveFetchedFrom(undefined, 2);
    expect(received).toHaveFetchedFrom(expect.stringContaining('example.com'), 2);
    expect(received).not.toHaveFetchedFrom('elsewhere.example.com');
    expect(exchange()).not.toHaveFetchedFrom();
    expect(edgeResponse({ originRequests: [asked()] })).toHaveFetchedFrom('www');
  });

  it('takes a group for either of its origins', () => {
    const group = originGroup({ primaryOrigin: www, fallbackOrigin: backup, fallbackStatusCodes: [503] });
    expect(received).toHaveFetchedFrom(group, 2);
  });

  it('lists who was asked', () => {
    expect(failure(() => expect(received).toHaveFetchedFrom('elsewhere.example.com'))).toMatchInlineSnapshot(`
      "expect(exchange).toHaveFetchedFrom('elsewhere.example.com')

      'elsewhere.example.com' was not asked:

        expected   at least once
        received   GET www.example.com (www) / → 503
                   GET backup.example.com (backup) / → 200

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(received).toHaveFetchedFrom(www, 2))).toMatchInlineSnapshot(`
      "expect(exchange).toHaveFetchedFrom(origin www, 2)

      Origin www was asked once:

        expected   2 times
        received   GET www.example.com (www) / → 503
                   GET backup.example.com (backup) / → 200

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(received).not.toHaveFetchedFrom())).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveFetchedFrom()

      Origins were asked 2 times:

        expected   never
        received   GET www.example.com (www) / → 503
                   GET backup.example.com (backup) / → 200

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(exchange({ cache: { status: 'hit' } })).toHaveFetchedFrom())).toMatchInlineSnapshot(`
      "expect(exchange).toHaveFetchedFrom()

      No origin was asked:

        expected   at least once
        received   no request to any origin

      The cache said hit.

      → 200, X-Cache: Miss from cloudfront"
    `);
  });
});

describe('toHaveFailedOver', () => {
  it('asks whether the fallback was asked', () => {
    expect(exchange({ originRequests: [asked({ status: 503 }), backupAsked] })).toHaveFailedOver();
    expect(exchange({ originRequests: [asked()] })).not.toHaveFailedOver();
    expect(edgeResponse({ originRequests: [backupAsked] })).toHaveFailedOver();
  });

  it('says why, or what was taken instead', () => {
    const failedOver = exchange({
      originRequests: [asked({ status: 503 }), backupAsked],
      steps: [{ step: 'failover', reason: '503 is listed', to: 'backup.example.com' }],
    });
    expect(failure(() => expect(failedOver).not.toHaveFailedOver())).toMatchInlineSnapshot(`
      "expect(exchange).not.toHaveFailedOver()

      The fallback backup.example.com was asked.

      The reason: 503 is listed.

        failover         → backup.example.com (503 is listed)
      → 200, X-Cache: Miss from cloudfront"
    `);
    const taken = exchange({ originRequests: [asked({ status: 404 })] });
    expect(failure(() => expect(taken).toHaveFailedOver())).toMatchInlineSnapshot(`
      "expect(exchange).toHaveFailedOver()

      The fallback was not asked.

      www.example.com was asked, and its answer (404) was taken.

      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(failure(() => expect(exchange()).toHaveFailedOver())).toMatchInlineSnapshot(`
      "expect(exchange).toHaveFailedOver()

      The fallback was not asked.

      No origin was asked.

      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('says why an answer was taken that called for the fallback, or that there is none', () => {
    const said = (...steps: TraceStep[]) =>
      failure(() => expect(exchange({ originRequests: [asked({ status: 503 })], steps })).toHaveFailedOver());
    const skipped = (stage: 'failover' | 'revalidation', reason: string): TraceStep => ({
      step: 'skipped',
      stage,
      reason,
    });
    const origin = (role: 'origin' | 'primary'): TraceStep => ({
      step: 'origin',
      role,
      id: 'www',
      domainName: 'www.example.com',
      status: 503,
      failure: undefined,
      note: undefined,
    });
    const reason = 'the method is POST';
    expect(
      said(skipped('revalidation', 'no copy'), origin('primary'), skipped('failover', reason)),
    ).toMatchInlineSnapshot(`
      "expect(exchange).toHaveFailedOver()

      The fallback was not asked.

      www.example.com was asked, and its answer (503) was taken.

      The reason: the method is POST.

        revalidation     skipped: no copy
        origin           primary www.example.com → 503
        failover         skipped: the method is POST
      → 200, X-Cache: Miss from cloudfront"
    `);
    expect(said(skipped('revalidation', 'no copy'), origin('primary'))).not.toContain('The reason');
    expect(said(skipped('revalidation', 'no copy'), origin('origin'))).toContain(
      'www.example.com is in no origin group: there is no fallback.',
    );
  });
});

describe('every one of them', () => {
  it('takes nothing but what came through a distribution', async () => {
    const [invocation] = await ran('viewer-request');
    expect(misuse(() => expect(invocation).not.toHaveXCache('Hit'))).toContain('and received an invocation.');
    expect(misuse(() => expect({ status: '200' }).not.toHaveFailedOver())).toContain(
      "and received a handler's result (an object with status).",
    );
  });

  it.each(['response', 'invocations', 'originRequests', 'trace'])('refuses an exchange without its %s', (part) => {
    const forged = { ...exchange(), [part]: undefined };
    expect(misuse(() => expect(forged).not.toHaveFailedOver())).toContain(
      "the received value is marked as an exchange, and isn't one",
    );
  });
});
