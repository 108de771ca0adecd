import { describe, expect, it, vi } from 'vitest';
import { breakOrigin, fuzzDistribution, mendOrigin } from '../../../src/fuzz/index.js';
import { createDistribution, httpOrigin } from '../../../src/index.js';

const make = () => createDistribution({ defaultBehavior: { origin: httpOrigin('www.example.com', () => ({})) } });

async function refusal(options: object | null, maker: unknown = make): Promise<string> {
  return fuzzDistribution(maker as typeof make, options as object).then(
    () => 'accepted',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

describe('options of fuzzDistribution', () => {
  it('are refused by name', async () => {
    expect(await refusal({ sameKeySameAnswers: true })).toMatchInlineSnapshot(
      `"EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: sameKeySameAnswers: there is no such option. Did you mean sameKeySameAnswer?"`,
    );
    expect(await refusal({ numRun: 5 })).toContain('numRun: there is no such option. Did you mean numRuns?');
  });

  it('are refused by value', async () => {
    const wrong = [
      { paths: ['a'] },
      { paths: [] },
      { headers: ['X-A'] },
      { maxSteps: 0 },
      { failOn: 'info' },
      { check: true },
      { noOpenRedirect: ['www.example.com'] },
      { sameKeySameAnswer: 1 },
      { headersSurvive: 'etag' },
      { requests: [] },
    ];
    const refused: string[] = [];
    for (const options of wrong) refused.push(await refusal(options));
    expect(`\n${refused.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: paths: an array of 1 won't do. List paths that begin with '/'.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: paths: an empty array won't do. List paths that begin with '/'.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: headers: an array of 1 won't do. List values by name, such as { lang: ['de', 'en'] }.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: maxSteps: 0 won't do. Give a whole number from 1 on.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: failOn: "info" won't do. Give 'error' or 'warning'.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: check: true won't do. Give a function.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: noOpenRedirect: an array of 1 won't do. Give true, or the hosts that are meant: { allow: ['login.example.com'] }.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: sameKeySameAnswer: 1 won't do. Give true or false.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: headersSurvive: "etag" won't do. List names of headers, such as ['strict-transport-security'].
      EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: requests: an empty array won't do. Give an arbitrary of requests, such as fc.record({ uri: fc.constantFrom('/a', '/b') }).
      "
    `);
    expect(await refusal(null)).toContain('null is not an object');
  });

  it('are refused by number, before a distribution is made', async () => {
    const maker = vi.fn(make);
    expect(await refusal({ numRuns: 1.5 }, maker)).toMatchInlineSnapshot(
      `"EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: numRuns: 1.5 is no whole number from 1. Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier."`,
    );
    expect(await refusal({ seed: 'x' }, maker)).toMatchInlineSnapshot(
      `"EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: seed: "x" is no whole number. Give one such as 42, or leave it out for another each time."`,
    );
    expect(await refusal({ interruptAfterTimeLimit: Number.NaN }, maker)).toMatchInlineSnapshot(
      `"EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: interruptAfterTimeLimit: NaN is no whole number from 1 to 2,147,483,647. Give milliseconds, such as 60_000."`,
    );
    expect(maker).not.toHaveBeenCalled();
  });

  it('say requests only in one way', async () => {
    const { default: fc } = await import('fast-check');
    const requests = fc.constant({ uri: '/' });
    expect(await refusal({ requests, paths: ['/'] })).toContain('paths: requests is given, too.');
  });

  it('come after a function', async () => {
    expect(await refusal({}, make())).toMatchInlineSnapshot(
      `"EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: an object with handle, fetch, at, viewer, clock, invalidate, reset, settled is not a function. Give a function that makes it: each run needs a new one."`,
    );
  });
});

describe('breakOrigin', () => {
  it('breaks the origin of this distribution, until it is mended', async () => {
    const origin = httpOrigin('www.example.com', () => ({ body: 'here' }), { originId: 'www' });
    const [one, other] = [1, 2].map(() => createDistribution({ defaultBehavior: { origin } }));
    breakOrigin(one!, 'www', 'connect');
    const failed = await one!.handle({ uri: '/a' });
    expect([failed.response.status, failed.originRequests.at(-1)?.failure]).toEqual([502, 'connect']);
    expect((await other!.handle({ uri: '/a' })).response.status).toBe(200);
    breakOrigin(one!, 'www', 418);
    expect((await one!.handle({ uri: '/b' })).response.status).toBe(418);
    mendOrigin(one!, 'www');
    expect((await one!.handle({ uri: '/c' })).response.status).toBe(200);
  });

  it('ends with reset', async () => {
    const cdn = make();
    breakOrigin(cdn, 'www.example.com', 503);
    cdn.reset();
    expect((await cdn.handle({ uri: '/' })).response.status).toBe(200);
  });

  it('refuses what it does not know', () => {
    expect(() => breakOrigin(make(), 'www.exmple.com', 503)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to break the origin: the distribution has no origin "www.exmple.com". Did you mean www.example.com? Choose from: www.example.com.]`,
    );
    expect(() => breakOrigin(make(), 'www.example.com', 200)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to break the origin: 200 is no way to fail. Give a status from 400 to 599, or a kind of originFailure such as 'timeout'.]`,
    );
    expect(() => breakOrigin(make(), 'www.example.com', 'slow' as never)).toThrow(/there is no kind "slow"/);
    expect(() => mendOrigin({} as never, 'www.example.com')).toThrow(/was not made by createDistribution/);
  });
});
