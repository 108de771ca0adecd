import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalisePath } from '../../src/distribution/normalise-path.js';

it.each([
  ['/', '/'],
  ['/a/b', '/a/b'],
  ['/a/b/', '/a/b/'],
  ['//api///x', '/api/x'],
  ['///', '/'],
  ['/a/./b', '/a/b'],
  ['/a/b/..', '/a/'],
  ['/a/b/../c', '/a/c'],
  ['/../../a', '/a'],
  ['/..', '/'],
  ['/a/.', '/a/'],
  ['/a/...', '/a/...'],
  ['/.well-known/x', '/.well-known/x'],
  ['/%61%2d%7E', '/a-~'],
  ['/a%2fb%c3%a9', '/a%2Fb%C3%A9'],
  ['/a/%2e%2E/b', '/b'],
  ['/100%/x', '/100%/x'],
])('%s is matched as %s (PATH-NORM, OQ-NORMPCT)', (uri, path) => {
  expect(normalisePath(uri)).toBe(path);
});

it('changes nothing the second time', () => {
  const uri = fc.string({ unit: fc.constantFrom('/', '.', 'a', '%2e', '%41', '%25'), maxLength: 12 });
  fc.assert(
    fc.property(uri, (rest) => {
      const once = normalisePath(`/${rest}`);
      expect(normalisePath(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});
