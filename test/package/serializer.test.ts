import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Installation, root } from './built-package.js';

const installation = new Installation();

function write(name: string, text: string): void {
  writeFileSync(join(installation.folder, name), text);
}

beforeAll(() => {
  for (const name of ['vitest', 'jest-snapshot', 'pretty-format']) installation.link(name);
  write('package.json', '{ "type": "module" }');
});

afterAll(() => installation.remove());

const printed = `result {
  301
  location: /docs/
}`;

// Jest takes the module itself, or its default: both must be a serializer.
test.each([
  ['the module', 'module'],
  ['its default', 'module.default'],
])('Jest takes what it requires: %s', (_what, expression) => {
  write(
    'jest.cjs',
    `const module_ = require('edgeproof/serializer');
     const { addSerializer, getSerializers } = require('jest-snapshot');
     const { format } = require('pretty-format');
     addSerializer(${expression.replace('module', 'module_')});
     const result = { status: '301', headers: { location: [{ value: '/docs/' }] } };
     process.stdout.write(format(module_.edgeResult(result), { plugins: getSerializers() }));`,
  );
  const output = execFileSync(process.execPath, ['jest.cjs'], { cwd: installation.folder, encoding: 'utf8' });
  expect(output).toBe(printed);
});

test('Vitest takes its name', () => {
  write(
    'vitest.config.js',
    "export default { test: { snapshotSerializers: ['edgeproof/serializer'], include: ['*.test.js'] } };",
  );
  write(
    'a.test.js',
    `import { expect, test } from 'vitest';
     import { viewerRequest } from 'edgeproof';
     import { edgeResult } from 'edgeproof/serializer';
     test('prints', () => {
       expect(edgeResult({ status: '301', headers: { location: [{ value: '/docs/' }] } })).toMatchInlineSnapshot(\`
         ${printed.replaceAll('\n', '\n         ')}
       \`);
       expect(viewerRequest({ headers: { cookie: 'sid=secret' } })).toMatchInlineSnapshot(\`
         viewer-request event {
           GET /
           host: d111111abcdef8.cloudfront.net
           user-agent: curl/8.5.0
           accept: */*
           cookie: sid=•••
         }
       \`);
     });`,
  );
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, CI: '1', NO_COLOR: '1' };
  const output = execFileSync(process.execPath, [vitest, 'run'], { cwd: installation.folder, encoding: 'utf8', env });
  expect(output).toContain('1 passed');
}, 60_000);
