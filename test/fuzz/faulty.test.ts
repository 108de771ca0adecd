import { describe, expect, it } from 'vitest';
import * as faulty from '../../fixtures/faulty/index.js';
import { FuzzFailure, type FuzzTriggerOptions, fuzz } from '../../src/fuzz/index.js';
import type { EdgeHandler } from '../../src/lambda/index.js';

const seeds = Array.from({ length: 10 }, (_, index) => index * 7_919 + 1);

type Options = Omit<FuzzTriggerOptions<'viewer-request'>, 'trigger'>;

async function found(handler: EdgeHandler, seed: number, options: Options): Promise<string> {
  try {
    await fuzz(handler, { trigger: 'viewer-request', numRuns: 1_000, seed, ...options });
    return `nothing with seed ${seed}`;
  } catch (error) {
    if (error instanceof FuzzFailure) return error.code;
    throw error;
  }
}

/** The shrunk event as code: the same for each of the seeds, or all of them. */
async function smallest(handler: EdgeHandler, options: Options = {}): Promise<string> {
  const codes: string[] = [];
  for (const seed of seeds) codes.push(await found(handler, seed, options));
  for (const code of codes) expect(code.length).toBeLessThanOrEqual(120);
  return [...new Set(codes)].join('\n');
}

describe('fuzz finds, whatever the seed,', { timeout: 60_000 }, () => {
  it('decodeURIComponent of a path', async () => {
    expect(await smallest(faulty.decodesUri)).toMatchInlineSnapshot(`"viewerRequest({ uri: '/%' })"`);
  });

  it('a header that is not there', async () => {
    expect(await smallest(faulty.needsHeader)).toMatchInlineSnapshot(`"viewerRequest()"`);
  });

  it('a header that is nearly always there', async () => {
    expect(await smallest(faulty.needsUsualHeader)).toMatchInlineSnapshot(
      `"viewerRequest({ headers: { 'User-Agent': undefined } })"`,
    );
  });

  it('a parameter without a value', async () => {
    expect(await smallest(faulty.needsValues)).toMatchInlineSnapshot(`"viewerRequest({ querystring: 'a' })"`);
  });

  it('a query copied into the path', async () => {
    expect(await smallest(faulty.copiesQuery)).toMatchInlineSnapshot(
      `"viewerRequest({ querystring: 'a'.repeat(4092) })"`,
    );
  });

  it('a query put into Location raw', async () => {
    expect(await smallest(faulty.redirectsRaw)).toMatchInlineSnapshot(`"viewerRequest({ querystring: '%0a' })"`);
  });

  it('a body echoed over the limit', async () => {
    expect(await smallest(faulty.echoesBody, { includeBody: true })).toMatchInlineSnapshot(
      `"viewerRequest({ body: 'a'.repeat(40939) })"`,
    );
  });

  it('a body that was cut off before it was parsed', async () => {
    expect(await smallest(faulty.parsesBody, { includeBody: true })).toMatchInlineSnapshot(
      `"viewerRequest({ body: 'a'.repeat(40961) })"`,
    );
  });

  it('headers of a request in a response', async () => {
    expect(await smallest(faulty.mirrorsHeaders)).toMatchInlineSnapshot(`"viewerRequest()"`);
  });

  it('a second cookie of the same name', async () => {
    expect(await smallest(faulty.trustsFirstCookie, { check: faulty.onlySigned })).toMatchInlineSnapshot(
      `"viewerRequest({ headers: { Cookie: 'session=a;session=' } })"`,
    );
  });

  it('a path that grows too long', async () => {
    expect(await smallest(faulty.growsPath)).toMatchInlineSnapshot(`"viewerRequest({ uri: '/' + 'a'.repeat(8181) })"`);
  });

  it('an open redirect', async () => {
    expect(await smallest(faulty.redirectsAnywhere, { noOpenRedirect: true })).toMatchInlineSnapshot(
      `"viewerRequest({ uri: '//a' })"`,
    );
  });
});
