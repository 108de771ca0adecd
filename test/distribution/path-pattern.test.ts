import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePath } from '../../src/distribution/normalise-path.js';
import { compilePathPattern } from '../../src/distribution/path-pattern.js';

describe('a path pattern (pipeline §3.1)', () => {
  it.each([
    ['*.jpg', ['/a.jpg', '/x/y/a.jpg'], ['/a.JPG', '/a.jpg/']],
    ['images/*.jpg', ['/images/a.jpg', '/images/p/q.jpg'], ['/x/images/a.jpg']],
    ['a*.jpg', ['/apple.jpg', '/abra/cadabra/magic.jpg'], ['/images/apple.jpg']],
    ['a??.jpg', ['/ant.jpg'], ['/at.jpg', '/x/ant.jpg']],
    ['*.doc*', ['/f.doc', '/f.docx'], ['/f.pdf']],
    ['*.doc?', ['/f.docx'], ['/f.doc']],
    ['/api/*', ['/api/', '/api/x'], ['/api', '/API/x']],
    ['/test/', ['/test/'], ['/test', '/test/x']],
    ['/?*', ['/a', '/index.html'], ['/']],
    ['*product.jpg', ['/product.jpg', '/x/product.jpg'], ['/product.jpeg']],
    ['/a*a', ['/aa', '/aba'], ['/a']],
    ['/*b*?c', ['/bxc', '/abbbc'], ['/bc', '/xc']],
    ['/a.b+(c)$', ['/a.b+(c)$'], ['/axb+(c)$', '/a.bb(c)$']],
    ['/**', ['/', '/x'], []],
  ])('%s', (pattern, matching, others) => {
    const matches = compilePathPattern(pattern);
    expect(matching.filter((path) => !matches(path))).toEqual([]);
    expect(others.filter((path) => matches(path))).toEqual([]);
  });

  it('agrees with the expression the rulebook gives for it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?', '.'), maxLength: 8 });
    const path = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 10 });
    fc.assert(
      fc.property(text, path, (pattern, rest) => {
        const rooted = pattern.startsWith('/') ? pattern : `/${pattern}`;
        const source = rooted
          .replace(/[.+^${}()|[\]\\]/g, '\\$&')
          .replace(/\*/g, '[\\s\\S]*')
          .replace(/\?/g, '[\\s\\S]');
        expect(compilePathPattern(pattern)(`/${rest}`)).toBe(new RegExp(`^${source}$`).test(`/${rest}`));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['stars alone', '*'.repeat(255)],
    ['a star after each letter', `${'a*'.repeat(127)}b`],
    ['gaps and stars', `${'?a*'.repeat(84)}b`],
    ['a long stretch with gaps', `*${'a?'.repeat(126)}b`],
  ])('reads a path of 8 KB without backtracking: %s', (_, pattern) => {
    const path = `/${'a'.repeat(8_190)}`;
    expect(compilePathPattern(pattern)(path)).toBe(pattern === '*'.repeat(255));
  });
});

describe('the first pattern that a path matches', () => {
  const patterns = ['/a/b*', '/api/*', '/a*', '*'];

  it.each([
    ['/a/b', '/a/b*'],
    ['/a/b/..', '/a*'],
    ['//api///x', '/api/*'],
    ['/x/../api/y', '/api/*'],
    ['/%61pi/y', '/api/*'],
    ['/api%2Fy', '/a*'],
    ['/other', '*'],
    ['*', '*'],
  ])('%s is %s', (uri, pathPattern) => {
    const path = normalisePath(uri);
    expect(patterns.find((pattern) => compilePathPattern(pattern)(path)) ?? '*').toBe(pathPattern);
  });
});
