import { afterAll, describe, expect, test } from 'vitest';
import { Installation } from './built-package.js';

const without = new Installation();
const beside = new Installation();
beside.link('@faker-js/faker');

afterAll(() => {
  without.remove();
  beside.remove();
});

/** What a program prints that loads `edgeproof/fixtures` in its way. */
function run(installation: Installation, how: string, use: string): string {
  const load = (name: string) => (how === 'import' ? `await import('${name}')` : `require('${name}')`);
  const program = `
    const { createFixtures } = ${load('edgeproof/fixtures')};
    const { createDistribution, s3Origin } = ${load('edgeproof')};
    ${use}`;
  return installation.print(program);
}

describe.each(['import', 'require'])('by %s', (how) => {
  test('edgeproof/fixtures says what to install where faker is missing', () => {
    expect(run(without, how, '')).toBe(
      'EdgeproofError [ERR_PEER] ERR_PEER Failed to load edgeproof/fixtures: @faker-js/faker is not installed. Install version 9: npm install --save-dev @faker-js/faker@9.\n',
    );
  });

  test('it gives the data that it gives everywhere', () => {
    const use = `console.log(createFixtures({ seed: 42 }).viewer().clientIp)`;
    expect(run(beside, how, use)).toBe('198.51.100.183\n');
  });

  test('a site works in a distribution', () => {
    const use = `const { objects } = createFixtures().site();
      const origin = s3Origin('a.s3.eu-west-1.amazonaws.com', { objects });
      const cdn = createDistribution({ defaultBehavior: { origin }, defaultRootObject: 'index.html' });
      for (const request of createFixtures().visit({ pages: 1 }).requests()) {
        const { response } = await cdn.handle(request);
        if (response.status !== 200) console.log(request.uri, response.status);
      }
      console.log('done');`;
    expect(run(beside, how, use)).toBe('done\n');
  });
});
