import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles, bundledInto, dist, root, unique } from './built-package.js';

const code = [...builtFiles('.js'), ...builtFiles('.cjs')].map((file) => join(dist, file));
const declarations = [...builtFiles('.d.ts'), ...builtFiles('.d.cts')].map((file) => join(dist, file));

test('every entry point is built for both module systems, with types', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | Record<string, Record<string, string>>>;
  };
  const named = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : Object.values(entry).flatMap((condition) => Object.values(condition)),
  );
  const built = ['.js', '.cjs', '.d.ts', '.d.cts'].flatMap(builtFiles).map((file) => `./dist/${file}`);

  expect(named).not.toEqual([]);
  expect(built).toEqual(expect.arrayContaining(named));
});

test('classes keep the names that failure messages print', async () => {
  const { EdgeproofError, invoke, viewerRequest } = await import(join(dist, 'index.js'));
  const invocation = await invoke(async () => ({ status: '204' }), viewerRequest());

  expect(invocation.constructor.name).toBe('EdgeInvocation');
  expect(EdgeproofError.name).toBe('EdgeproofError');
});

test('zod is the only package whose code is bundled', () => {
  expect(unique(code.flatMap(bundledInto))).toEqual(['zod']);
  for (const file of code) expect(readFileSync(file, 'utf8')).not.toMatch(/node_modules\/(?!zod\/)/);
});

test('the licence of what is bundled is shipped, word for word', () => {
  const shipped = readFileSync(join(root, 'THIRD-PARTY-LICENSES'), 'utf8');

  expect(shipped).toContain(readFileSync(join(root, 'node_modules/zod/LICENSE'), 'utf8').trim());
});

test('the types mention no package that a user need not have', () => {
  const mentioned = declarations.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(|import|module)\s*['"]([^.'"][^'"\n]*)['"]/g)].map(
      ([, name]) => name!,
    ),
  );
  // What an example imports.
  const others = mentioned.filter((name) => !name.startsWith('edgeproof/'));

  expect(unique(others)).toEqual(
    unique(['@jest/globals', 'aws-lambda', 'expect', 'fast-check', 'vitest']).filter((name) => others.includes(name)),
  );
  expect(others).toContain('aws-lambda');
});

test('the rules are shipped as data, with their schema', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const { version, rules } = read('dist/rules.json');

  expect(version).toBe(read('package.json').version);
  expect(rules.length).toBeGreaterThan(50);
  expect(read('dist/rules.schema.json')).toEqual(read('docs/rules/rules.schema.json'));
});

test('the list of rules says the same as the rules that judge', async () => {
  const { rules } = await import(join(dist, 'index.js'));
  const { rules: judging } = await import(join(dist, 'rulebook.cjs'));

  expect(rules).toEqual(judging);
  expect(Object.isFrozen(rules) && rules.every(Object.isFrozen)).toBe(true);
});

test('a misuse that the rules find is an EdgeproofError of every copy of the package', async () => {
  const copies = await Promise.all(['index.js', 'index.cjs'].map((file) => import(join(dist, file))));
  const judge = () => copies[0].validateResult({ status: '200' }, 'no trigger');

  for (const { EdgeproofError } of copies) expect(judge).toThrow(EdgeproofError);
  expect(new TypeError('x')).not.toBeInstanceOf(copies[0].EdgeproofError);
});
