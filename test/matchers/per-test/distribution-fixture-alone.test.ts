import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { distributionFixture } from '../../../matchers/vitest.js';
import { createDistribution, type Distribution, httpOrigin } from '../../../src/index.js';

const fixture = distributionFixture(() =>
  createDistribution({ defaultBehavior: { origin: httpOrigin('api.example.com', () => new Response('hello')) } }),
);

let printed: MockInstance<typeof console.error>;

beforeEach(() => {
  printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

/** Runs a test with the fixture as Vitest does: what it does when the test fails comes after the fixture's end. */
async function run(body: (cdn: Distribution) => Promise<unknown>, task = {}): Promise<{ readonly fail: () => void }> {
  const handlers: (() => void)[] = [];
  await fixture(
    { task, onTestFailed: (handler) => void handlers.push(handler) },
    async (cdn) => void (await body(cdn)),
  );
  return {
    fail: () => {
      for (const handler of handlers) handler();
    },
  };
}

describe('the fixture of a test', () => {
  it('is a fresh distribution, ended when the test is', async () => {
    const seen: Distribution[] = [];
    const body = async (cdn: Distribution) => {
      seen.push(cdn);
      expect(await cdn.fetch('/')).toHaveXCache('Miss');
    };
    await run(body);
    await run(body);
    expect(new Set(seen).size).toBe(2);
  });

  it('prints what was asked when the test fails', async () => {
    const { fail } = await run((cdn) => cdn.fetch('/a'));
    expect(printed).not.toHaveBeenCalled();
    fail();
    expect(printed.mock.calls).toEqual([
      [expect.stringMatching(/^What the distribution was asked in this test, one request:\n\nGET \/a /)],
    ]);
  });

  it('prints no trace that the failure tells already', async () => {
    const traces: string[] = [];
    const errors: { message: string }[] = [];
    const body = async (cdn: Distribution) => traces.push(String((await cdn.handle({ uri: '/a' })).trace));
    const { fail } = await run(body, { result: { errors } });
    errors.push({ message: `it failed\n\n\u001b[31m${traces[0]}\u001b[39m` });
    fail();
    expect(printed).not.toHaveBeenCalled();
  });

  it('prints nothing when nothing was asked', async () => {
    const { fail } = await run(async () => undefined);
    fail();
    expect(printed).not.toHaveBeenCalled();
  });

  it('fails where no distribution is made', async () => {
    const none = distributionFixture(() => ({ fetch }) as never);
    await expect(none({ task: {}, onTestFailed: () => undefined }, async () => undefined)).rejects.toMatchObject({
      code: 'ERR_OPTION',
      message: expect.stringContaining('distributionFixture(() => createDistribution({ … }))'),
    });
  });
});
