import { afterAll, describe, expect, test } from 'vitest';
import { Installation } from './built-package.js';

const without = new Installation();
const beside = new Installation();
beside.link('tough-cookie');

afterAll(() => {
  without.remove();
  beside.remove();
});

/** What a program prints that makes a viewer. */
function run(installation: Installation, how: string): string {
  const load = how === 'import' ? "await import('edgeproof')" : "require('edgeproof')";
  const program = `
    const { createDistribution, httpOrigin } = ${load};
    const origin = httpOrigin('a.example.com', () => ({ headers: { 'set-cookie': 'a=1' } }));
    const cdn = createDistribution({ defaultBehavior: { origin, cachePolicy: { cookieBehavior: 'all' } } });
    await cdn.fetch('/');
    const alice = cdn.viewer();
    await alice.fetch('/');
    console.log(JSON.stringify(alice.cookies()));`;
  return installation.print(program);
}

describe.each(['import', 'require'])('by %s', (how) => {
  test('a viewer needs tough-cookie, and says so where it is missing; all else works without', () => {
    expect(run(without, how)).toBe(
      'EdgeproofError [ERR_PEER] ERR_PEER Failed to make a viewer: tough-cookie is not installed. Install version 6 (or 5), which keeps her cookies: npm install --save-dev tough-cookie.\n',
    );
  });

  test("a viewer keeps her cookies in the user's own tough-cookie", () => {
    expect(run(beside, how)).toBe('{"a":"1"}\n');
  });
});
