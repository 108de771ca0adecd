import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { distributionFixture } from '../../../matchers/vitest.js';
import { createDistribution, httpOrigin } from '../../../src/index.js';
import { runVitest } from '../../child-vitest.js';

const root = resolve(import.meta.dirname, '../../..');

let made = 0;
const withCdn = test.extend({
  cdn: distributionFixture(() => {
    made++;
    return createDistribution({
      defaultBehavior: { origin: httpOrigin('a.example.com', () => new Response('hello')) },
    });
  }),
});

describe('test.extend', () => {
  withCdn('gives a test a distribution', async ({ cdn }) => {
    expect(await cdn.fetch('/')).toHaveXCache('Miss');
    expect(made).toBe(1);
  });

  withCdn('gives the next one another', async ({ cdn }) => {
    expect(await cdn.fetch('/')).toHaveXCache('Miss');
    expect(made).toBe(2);
  });

  withCdn('gives none to a test that asks for none', () => expect(made).toBe(2));
});

const project = `
import { test as base, expect } from 'vitest';
import { distributionFixture } from '../../matchers/vitest.js';
import { createDistribution, httpOrigin } from '../../src/index.js';

const origin = httpOrigin('api.example.com', () => new Response('hello'));
const test = base.extend({ cdn: distributionFixture(() => createDistribution({ defaultBehavior: { origin } })) });

test('fails', async ({ cdn }) => {
  await cdn.fetch('/of-the-failing');
  expect(1).toBe(2);
});

test('passes', async ({ cdn }) => {
  await cdn.fetch('/of-the-passing');
});

test('fails by a matcher', async ({ cdn }) => {
  await cdn.fetch('/before');
  expect(await cdn.fetch('/of-the-matcher')).toHaveEdgeStatus(201);
});

test('fails by a matcher alone', async ({ cdn }) => {
  expect(await cdn.fetch('/told-once')).toHaveEdgeStatus(201);
});

test.concurrent('fails beside another', async ({ cdn }) => {
  await cdn.fetch('/of-the-concurrent');
  expect(3).toBe(4);
});
`;

const misused = `
import { test as base } from 'vitest';
import { distributionFixture } from '../../matchers/vitest.js';

const test = base.extend({ cdn: [distributionFixture(() => undefined), { scope: 'file' }] });
test('takes one for the file', ({ cdn }) => cdn);
`;

describe('in a Vitest run of its own', () => {
  let folder: string;
  let output: string;

  beforeAll(async () => {
    await mkdir(resolve(root, '.tmp'), { recursive: true });
    folder = await mkdtemp(resolve(root, '.tmp/fixture-'));
    await writeFile(resolve(folder, 'vitest.config.js'), "export default { test: { include: ['*.test.js'] } };");
    await writeFile(resolve(folder, 'a.test.js'), project);
    await writeFile(resolve(folder, 'b.test.js'), misused);
    ({ output } = await runVitest(folder));
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true }));

  it('a failing test prints what its distribution was asked', () => {
    const [, printed] = /stderr \| a\.test\.js > fails\n([\s\S]*?cloudfront)/.exec(output) ?? [];
    expect(printed).toMatchInlineSnapshot(`
      "What the distribution was asked in this test, one request:

      GET /of-the-failing                             203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           api.example.com → 200
        cache            stored for 86,400 s (default TTL)
      → 200, X-Cache: Miss from cloudfront"
    `);
  });

  it('prints in full what the failure has not told', () => {
    const [, printed] = /stderr \| a\.test\.js > fails by a matcher\n([\s\S]*?failure tells)/.exec(output) ?? [];
    expect(printed).toMatchInlineSnapshot(`
      "What the distribution was asked in this test, 2 requests:

      GET /before                                     203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        cache            miss
        origin           api.example.com → 200
        cache            stored for 86,400 s (default TTL)
      → 200, X-Cache: Miss from cloudfront

      GET /of-the-matcher                             203.0.113.9 · HTTP/2
        … as the failure tells"
    `);
  });

  it('prints nothing where the failure has told all', () => {
    expect(output).not.toContain('stderr | a.test.js > fails by a matcher alone');
    expect(output.match(/^GET \/told-once /gm)).toHaveLength(1);
  });

  it('a test beside it prints its own', () => {
    expect(output).toMatch(
      /stderr \| a\.test\.js > fails beside another\n[^\n]*one request:\n\nGET \/of-the-concurrent/,
    );
  });

  it('a passing one prints nothing', () => {
    expect(output).toContain('1 passed');
    expect(output).not.toContain('/of-the-passing');
  });

  it('a fixture of a whole file is refused', () => {
    expect(output).toContain('Failed to use distributionFixture: it belongs to no single test');
  });
});
