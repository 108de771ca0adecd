import { describe, expect, it } from 'vitest';
import { traceText } from '../../src/pipeline/trace-text.js';
import type { TraceStep } from '../../src/pipeline/trace-types.js';

const text = (...steps: TraceStep[]) => `\n${traceText(steps)}`;
const asked = { step: 'origin', role: 'origin', id: 'o', domainName: 'o.example.com' } as const;

describe('the words of a step', () => {
  it('tell what was left out, and why', () => {
    expect(
      text(
        { step: 'skipped', stage: 'caching', reason: 'POST is never cached' },
        { step: 'skipped', stage: 'collapsing', reason: 'the request has conditions of its own' },
        { step: 'skipped', stage: 'revalidation', reason: 'cookies are forwarded' },
        { step: 'skipped', stage: 'origin', reason: 'it failed less than 10 s ago' },
        { step: 'skipped', stage: 'conditions', reason: 'the answer is an error page' },
        { step: 'skipped', stage: 'error-page', reason: 'a stale copy is there' },
        { step: 'skipped', stage: 'policy-headers', reason: 'no behavior was chosen' },
      ),
    ).toMatchInlineSnapshot(`
      "
        cache            skipped: POST is never cached
        collapsing       skipped: the request has conditions of its own
        revalidation     skipped: cookies are forwarded
        origin           skipped: it failed less than 10 s ago
        conditions       skipped: the answer is an error page
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
});
