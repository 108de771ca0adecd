import { afterAll, describe, expect, test } from 'vitest';
import { Installation } from './built-package.js';

const without = new Installation();
const beside = new Installation();
beside.link('fast-check');

afterAll(() => {
  without.remove();
  beside.remove();
});

/** What a program prints that loads `edgeproof/fuzz` in its way. */
function run(installation: Installation, how: string, use: string): string {
  const load = how === 'import' ? "await import('edgeproof/fuzz')" : "require('edgeproof/fuzz')";
  const program = `const { edge, fuzz } = ${load}; ${use}`;
  return installation.print(program);
}

describe.each(['import', 'require'])('by %s', (how) => {
  test('edgeproof/fuzz says what to install where fast-check is missing', () => {
    expect(run(without, how, '')).toBe(
      'EdgeproofError [ERR_PEER] ERR_PEER Failed to load edgeproof/fuzz: fast-check is not installed. Install version 4: npm install --save-dev fast-check.\n',
    );
  });

  test("edgeproof/fuzz works with the user's own fast-check", () => {
    const fc = how === 'import' ? "(await import('fast-check')).default" : "require('fast-check')";
    const use = `const fc = ${fc}; console.log(edge.viewerRequest() instanceof fc.Arbitrary)`;
    expect(run(beside, how, use)).toBe('true\n');
  });

  test('a failure is a FuzzFailure by name', () => {
    const use =
      "await fuzz(() => undefined, { trigger: 'viewer-request' }).catch((e) => console.log(e.constructor.name, e.code))";
    expect(run(beside, how, use)).toBe('FuzzFailure viewerRequest()\n');
  });
});
