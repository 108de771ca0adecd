import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChildRun, runVitest } from '../child-vitest.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const fixture = `
import { expect, it } from 'vitest';
import { viewerRequest } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

it('a handler that leaves a rejection unhandled', async () => {
  const { error } = await invoke(async () => {
    void Promise.reject(new Error('of the handler'));
    await wait(5);
  }, viewerRequest());
  expect(error.thrown.message).toBe('of the handler');
});

it('a test that does, while a function runs', async () => {
  const pending = invoke(() => wait(10).then(() => ({ status: '200' })), viewerRequest());
  void Promise.reject(new Error('of the test'));
  expect((await pending).outcome).toBe('response');
});

it('a handler that does after it has answered', async () => {
  const { outcome } = await invoke(async () => {
    void wait(5).then(() => Promise.reject(new Error('that came late')));
    return { status: '200' };
  }, viewerRequest());
  expect(outcome).toBe('response');
  await wait(10);
});
`;

describe('in a Vitest run of its own', () => {
  let folder: string;
  let child: ChildRun;

  beforeAll(async () => {
    await mkdir(resolve(root, '.tmp'), { recursive: true });
    folder = await mkdtemp(resolve(root, '.tmp/child-'));
    await writeFile(resolve(folder, 'vitest.config.js'), 'export default {};');
    await writeFile(resolve(folder, 'escaping.test.js'), fixture);
    child = await runVitest(folder);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('a rejection of the test’s own code is still reported, and so is one that comes late', () => {
    expect(child.output).toMatch(/Tests\s+3 passed/);
    expect(child.output).toMatch(/Errors\s+2 errors/);
    expect(child.output).toContain('Error: of the test');
    expect(child.output).toContain('Error: that came late');
    expect(child.code).toBe(1);
  });

  it('that of a handler is not: it is in the invocation', () => {
    expect(child.output).not.toContain('Error: of the handler');
  });
});
