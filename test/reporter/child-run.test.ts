import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChildRun, runVitest } from '../child-vitest.js';
import { dataOf } from './support.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const testFile = (name: string) => `
import { beforeAll, describe, expect, it } from 'vitest';
import { createDistribution, httpOrigin } from '../../src/index.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const origin = httpOrigin('a.example.com', async () => { await wait(5); return new Response('ok'); });
const cdn = createDistribution({ defaultBehavior: { origin } });

beforeAll(async () => { await cdn.fetch('/before-all'); });
it('passes', async () => { await cdn.fetch('/${name}'); void cdn.fetch('/late'); });
it('fails', async () => {
  await wait(30);
  await cdn.fetch('/fails', { headers: { cookie: 'sid=a-long-session-id' } });
  expect('a-long-session-id').toBe('x');
});
it('sends nothing', () => {});
let tries = 0;
it('is tried again', { retry: 2 }, async () => { await cdn.fetch('/try-' + ++tries); expect(tries).toBe(2); });
describe.concurrent('at once', () => {
  for (const i of [1, 2, 3]) it('test ' + i, async () => { await cdn.fetch('/' + i); await wait(10); await cdn.fetch('/' + i + '/again'); });
});
it('sends many', async () => { for (let i = 1; i <= 25; i++) await cdn.fetch('/many' + i); });
`;

const config = (options: object, more = '') => `
export default {
  test: {
    ${more}
    css: true,
    reporters: ['default', [${JSON.stringify(join(root, 'src/reporter/index.ts'))}, ${JSON.stringify(options)}]],
  },
};`;

async function project(files: { [name: string]: string }): Promise<string> {
  await mkdir(resolve(root, '.tmp'), { recursive: true });
  const folder = await mkdtemp(resolve(root, '.tmp/reporter-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe.each([
  ['each file in a process of its own', ''],
  ['all in one process', 'isolate: false, fileParallelism: false,'],
])('%s', (_, more) => {
  let child: ChildRun;
  let page: string;
  let groups: any[];

  beforeAll(async () => {
    const options = { outputFile: 'out/report.html', requestsPerTest: 10 };
    const files = { 'a.test.js': testFile('a'), 'b.test.js': testFile('b') };
    const folder = await project({ ...files, 'vitest.config.js': config(options, more) });
    folders.push(folder);
    child = await runVitest(folder);
    page = await readFile(join(folder, 'out/report.html'), 'utf8');
    groups = dataOf(page).groups;
  }, 120_000);

  it('each test has the requests that began in it', () => {
    const seen = groups.map(({ file, name, state, leftOut = 0, exchanges }) =>
      [file, name, state ?? '', leftOut, ...exchanges.map((exchange: any) => exchange.target)].join(' '),
    );
    const ofFile = (file: string, own: string) => [
      `${file} passes passed 0 ${own}`,
      `${file} fails failed 0 /fails`,
      `${file} is tried again passed 0 /try-2`,
      ...[1, 2, 3].map((i) => `${file} at once > test ${i} passed 0 /${i} /${i}/again`),
      `${file} sends many passed 15 ${Array.from({ length: 10 }, (_, i) => `/many${i + 16}`).join(' ')}`,
      `${file} Of no single test  0 /before-all /late`,
    ];
    expect(seen.sort()).toEqual([...ofFile('a.test.js', '/a'), ...ofFile('b.test.js', '/b')].sort());
  });

  it('a failure is shown without secrets, and the run ends as it would', () => {
    const failed = groups.find(({ state }) => state === 'failed');

    expect(failed.failures).toEqual(["expected '•••' to be 'x' // Object.is equality"]);
    expect(page).not.toContain('a-long-session-id');
    expect(child.output).toMatch(/Tests\s+2 failed \| 14 passed/);
    expect(child.output).toMatch(/edgeproof {2}42 requests of 16 tests in out.report\.html/);
    expect(child.code).toBe(1);
  });
});

describe('what is left for others', () => {
  it('is nothing: another reporter finds the tests as they were, and a page that can’t be written fails no run', async () => {
    const test =
      "import { it } from 'vitest'; import { createDistribution, httpOrigin } from '../../src/index.js';\n" +
      "it('a', async () => { await createDistribution({ defaultBehavior: { origin: httpOrigin('a.example.com', () => new Response('')) } }).fetch('/'); });";
    const reporters = `['default', ['json', { outputFile: 'out.json' }], [${JSON.stringify(join(root, 'src/reporter/index.ts'))}, { outputFile: 'a.test.js/b.html' }]]`;
    const folder = await project({
      'a.test.js': test,
      'vitest.config.js': `export default { test: { css: true, reporters: ${reporters} } };`,
    });
    folders.push(folder);
    const child = await runVitest(folder);
    const [{ assertionResults }] = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8')).testResults;

    expect(assertionResults).toMatchObject([{ title: 'a', status: 'passed', meta: {} }]);
    expect(assertionResults[0].meta).toEqual({});
    expect(child.output).toContain('edgeproof/reporter could not write the page');
    expect(child.code).toBe(0);
  }, 60_000);
});
