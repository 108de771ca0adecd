import { describe, expect, it } from 'vitest';
import {
  cookieLeak,
  droppedHeader,
  failingOnErrors,
  growingRewrite,
  languageLeak,
  openRedirect,
  queryLeak,
  redirectLoop,
} from '../../../fixtures/faulty-distributions/index.js';
import type { FuzzDistributionOptions, MakeDistribution } from '../../../src/fuzz/index.js';
import { failureOf, runTestCase } from './support.js';

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

/** The smallest sequences, of ten seeds, each found within 1,000 runs, in short lines, and a test that fails. */
async function found(make: MakeDistribution, options: FuzzDistributionOptions): Promise<string> {
  const codes = new Set<string>();
  for (const seed of seeds) {
    const { property, code, testCase } = await failureOf(make, { ...options, seed, numRuns: 1_000 });
    expect(property).toBe(Object.keys(options)[0] ?? 'functions');
    for (const line of code.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    await expect(runTestCase(testCase, make)).rejects.toThrow(/expected/);
    codes.add(code);
  }
  return [...codes].sort().join('\n\n');
}

describe('a fault is found for each of ten seeds', () => {
  it('a leak of the language', async () => {
    expect(await found(languageLeak, { sameKeySameAnswer: true })).toMatchInlineSnapshot(`
      "await cdn.handle({ uri: '/' });
      await cdn.handle({ uri: '/', headers: { 'Accept-Language': 'de' } });

      await cdn.handle({ uri: '/', headers: { 'Accept-Language': 'de' } });
      await cdn.handle({ uri: '/' });"
    `);
  });

  it('a leak of a cookie, by way of a header', async () => {
    expect(await found(cookieLeak, { sameKeySameAnswer: true })).toMatchInlineSnapshot(`
      "await cdn.handle({ uri: '/' });
      await cdn.handle({ uri: '/', headers: { Cookie: 'ab=b' } });

      await cdn.handle({ uri: '/', headers: { Cookie: 'ab=b' } });
      await cdn.handle({ uri: '/' });"
    `);
  });

  it('a leak of a parameter, by a redirect that is stored', async () => {
    expect(await found(queryLeak, { sameKeySameAnswer: true })).toMatchInlineSnapshot(`
      "await cdn.handle({ uri: '/' });
      await cdn.handle({ uri: '/?lang=de' });

      await cdn.handle({ uri: '/?lang=de' });
      await cdn.handle({ uri: '/' });"
    `);
  });

  it('an open redirect', async () => {
    expect(await found(openRedirect, { noOpenRedirect: true })).toMatchInlineSnapshot(`
      "await cdn.handle({ uri: '//evil.example/' });

      await cdn.handle({ uri: '/\\\\evil.example/' });"
    `);
  });

  it('a rewrite that grows', async () => {
    expect(await found(growingRewrite, { idempotentRewrite: true })).toMatchInlineSnapshot(
      `"await cdn.handle({ uri: '/' });"`,
    );
  });

  it('redirects in a circle', async () => {
    expect(await found(redirectLoop, { noRedirectLoop: true })).toMatchInlineSnapshot(
      `"await cdn.handle({ uri: '/', headers: { Cookie: 'lang=de' } });"`,
    );
  });

  it('a header that is dropped', async () => {
    expect(await found(droppedHeader, { headersSurvive: ['Strict-Transport-Security'] })).toMatchInlineSnapshot(
      `"await cdn.handle({ uri: '/a.png' });"`,
    );
  });

  it('a function that fails when the origin does', async () => {
    expect(await found(failingOnErrors, {})).toMatchInlineSnapshot(`
      "breakOrigin(cdn, 'www.example.com', 503);
      await cdn.handle({ uri: '/' });"
    `);
  });
});
