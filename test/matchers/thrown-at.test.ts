import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../matchers/vitest.js';
import { viewerRequest } from '../../src/events/index.js';
import { createDistribution, httpOrigin, invoke } from '../../src/index.js';
import { failure } from './support.js';

const here = process.cwd();

/** The line about where a function threw an error with these frames, as a failing assertion has it. */
async function told(...frames: string[]): Promise<string | undefined> {
  const thrown = Object.assign(new Error('no'), { stack: ['Error: no', ...frames].join('\n    at ') });
  return placeIn(await invoke(async () => Promise.reject(thrown), viewerRequest()));
}

function placeIn(received: unknown): string | undefined {
  return /^ *Thrown (.*)$/m.exec(failure(() => expect(received).not.toBeServiceUnavailable()))?.[1];
}

afterEach(() => vi.restoreAllMocks());

describe('where a function threw', () => {
  it('is told from the current folder on', async () => {
    expect(await told(`handler (file://${here}/src/auth.ts:12:9)`)).toBe('at handler (src/auth.ts:12:9)');
    expect(await told(`${here}/src/auth.ts:12:9`)).toBe('at src/auth.ts:12:9');
    expect(await told('handler (/elsewhere/auth.ts:12:9)')).toBe('at handler (/elsewhere/auth.ts:12:9)');
  });

  it.each([
    ['Node', 'node:internal/process/task_queues:95:5'],
    ['Node, in parentheses', 'process.emit (node:events:524:28)'],
    ['a dependency', `verify (${here}/node_modules/jose/index.js:1:2)`],
    ['a dependency on Windows', 'verify (C:\\site\\node_modules\\jose\\index.js:1:2)'],
    ['the engine', 'JSON.parse (<anonymous>)'],
    ['the engine, unnamed', '<anonymous>'],
  ])("is the first place in somebody's own code, not in that of %s", async (_what, frame) => {
    expect(await told(frame, `handler (${here}/src/auth.ts:12:9)`, `${here}/src/other.ts:1:1`)).toBe(
      'at handler (src/auth.ts:12:9)',
    );
    expect(await told(frame, 'node:internal/other:1:1')).toBe(`at ${frame.replace(`${here}/`, '')}`);
  });

  it.each([
    'Object.<anonymous> (src/auth.ts:3:1)',
    'node (src/node_modules.ts:3:1)',
    'read (src/node_modules_of/auth.ts:3:1)',
    'read (src/my_node_modules/auth.ts:3:1)',
  ])("takes %s for somebody's own code", async (frame) => {
    expect(await told(frame, `${here}/src/other.ts:1:1`)).toBe(`at ${frame}`);
  });

  it('is told in full where there is no current folder any more', async () => {
    vi.spyOn(process, 'cwd').mockImplementation(() => {
      throw new Error('ENOENT: no such file or directory, uv_cwd');
    });
    expect(await told(`handler (file://${here}/src/auth.ts:12:9)`)).toBe(`at handler (${here}/src/auth.ts:12:9)`);
  });

  it('is told of an error that a function called back with', async () => {
    const error = Object.assign(new Error('no'), { stack: 'Error: no\n    at src/auth.ts:12:9' });
    expect(placeIn(await invoke((_event, _context, callback) => callback(error), viewerRequest()))).toBe(
      'at src/auth.ts:12:9',
    );
  });

  it('is not told where nobody can know, or where it was no function that threw', async () => {
    expect(await told()).toBeUndefined();
    expect(placeIn(await invoke(async () => Promise.reject('no'), viewerRequest()))).toBeUndefined();
    const origin = httpOrigin('www.example.com', () => new Response());
    const load = async () => Promise.reject(new Error('no such module'));
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': { load } } } });
    const exchange = await cdn.handle({ uri: '/' });
    expect(exchange).toBeServiceUnavailable('PM-INIT-FAIL');
    expect(placeIn(exchange)).toBeUndefined();
  });
});
