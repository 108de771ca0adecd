import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { passRequest } from '../../fixtures/handlers.js';
import {
  createDistribution,
  type DistributionConfig,
  type FunctionInit,
  httpOrigin,
  type LoadedEdgeLambda,
} from '../../src/index.js';

type Load = LoadedEdgeLambda<'viewer-request'>['load'];
type Options = Partial<LoadedEdgeLambda<'viewer-request'>>;

const origin = httpOrigin('origin.example.com', () => ({ body: 'x' }));

function loading(load: unknown, options: Options = {}, config: Partial<DistributionConfig> = {}) {
  const slot = { ...options, load: load as Load } as LoadedEdgeLambda<'viewer-request'>;
  return createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': slot } }, ...config });
}

const said = async (cdn: ReturnType<typeof loading>) => (await cdn.fetch('/')).text();

/** What came of a request whose function can't be loaded. */
async function failed(load: unknown) {
  const { error, invocations, response, trace } = await loading(load).handle({ uri: '/' });
  expect(response.status).toBe(503);
  expect(error).toMatchObject({ status: 503, type: 'LambdaExecutionError', cause: 'PM-INIT-FAIL' });
  expect(invocations[0]?.coldStart).toBe(true);
  expect(String(trace)).toContain('viewer-request   cold start, failed: LambdaExecutionError (PM-INIT-FAIL)');
  return error;
}

afterEach(() => vi.useRealTimers());

describe('a function with `load`', () => {
  it('is loaded by the first request that needs it, and is warm from then on', async () => {
    const load = vi.fn((_init: FunctionInit) => import('./cold-start/counting.js'));
    const cdn = loading(() => {
      vi.resetModules();
      return load({ coldStart: 0 });
    });
    expect(load).not.toHaveBeenCalled();
    expect([await said(cdn), await said(cdn), await said(cdn)]).toEqual(['1', '2', '3']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('starts cold again after reset(), with a module as new as load makes it', async () => {
    const told: FunctionInit[] = [];
    const cdn = loading((init: FunctionInit) => {
      told.push(init);
      vi.resetModules();
      return import('./cold-start/counting.js');
    });
    expect([await said(cdn), await said(cdn)]).toEqual(['1', '2']);
    cdn.reset();
    expect([await said(cdn), await said(cdn)]).toEqual(['1', '2']);
    expect(told).toEqual([{ coldStart: 1 }, { coldStart: 2 }]);
  });

  it('in plain Node: is as new under another URL', () => {
    const url = new URL('./cold-start/plain.mjs', import.meta.url);
    const program = `import(\`${url}?cold=\${1}\`).then(async (one) => {
      const two = await import(\`${url}?cold=\${2}\`);
      await one.handler();
      console.log((await one.handler()).body, (await two.handler()).body);
    });`;
    expect(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })).toBe('2 1\n');
  });

  it('is loaded once by many requests at once, all of which started cold', async () => {
    let release = (): void => undefined;
    const load = vi.fn(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { handler: passRequest<'viewer-request'> };
    });
    const cdn = loading(load);
    const pending = Array.from({ length: 20 }, (_, n) => cdn.handle({ uri: `/${n}` }));
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    release();
    const exchanges = await Promise.all(pending);
    expect(load).toHaveBeenCalledTimes(1);
    expect(exchanges.every(({ invocations }) => invocations[0]?.coldStart)).toBe(true);
    const { invocations, trace } = await cdn.handle({ uri: '/' });
    expect(invocations[0]?.coldStart).toBe(false);
    expect(String(trace)).not.toContain('cold');
  });

  it('says so in the trace, which otherwise says what it always does', async () => {
    const cdn = loading(() => ({ handler: passRequest }));
    const { trace } = await cdn.handle({ uri: '/' });
    expect(String(trace)).toContain('  viewer-request   cold start, passed on\n');
    expect(JSON.parse(JSON.stringify(trace))[2]).toMatchObject({ step: 'function', did: 'passed-on', coldStart: true });
    cdn.reset();
    expect(String((await cdn.handle({ uri: '/' })).trace)).toBe(String(trace));
    expect(JSON.stringify((await cdn.handle({ uri: '/' })).trace)).not.toContain('coldStart');
  });

  it('is one and the same at several triggers and behaviors, and another in another distribution', async () => {
    const load = vi.fn(() => ({ handler: passRequest }));
    const edgeLambdas = { 'viewer-request': { load }, 'origin-request': { load } } as const;
    const make = () =>
      createDistribution({
        defaultBehavior: { origin, edgeLambdas },
        additionalBehaviors: { '/b': { origin, edgeLambdas } },
      });
    const cdn = make();
    await cdn.handle({ uri: '/a' });
    await cdn.at('FRA').handle({ uri: '/b' });
    expect(load).toHaveBeenCalledTimes(1);
    await make().handle({ uri: '/a' });
    expect(load.mock.calls).toEqual([[{ coldStart: 1 }], [{ coldStart: 1 }]]);
  });

  it('has its whole time limit after loading, and keeps its other options', async () => {
    const load = async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return {
        handler: async (_event: unknown, context: { getRemainingTimeInMillis(): number; functionName: string }) => ({
          status: '200',
          body: `${context.functionName} ${context.getRemainingTimeInMillis() > 30}`,
        }),
      };
    };
    expect(await said(loading(load, { timeoutMs: 50, context: { functionName: 'auth' } }))).toBe('auth true');
  });

  it('is loaded under fake timers', async () => {
    vi.useFakeTimers();
    expect(await said(loading(() => import('./cold-start/commonjs.cjs' as string)))).toBe('commonjs');
  });

  it('may be CommonJS: imported, required, or nested in default', async () => {
    expect(await said(loading(() => import('./cold-start/commonjs.cjs' as string)))).toBe('commonjs');
    const handler = async () => ({ status: '200', body: 'x' });
    expect(await said(loading(() => ({ handler })))).toBe('x');
    expect(await said(loading(async () => ({ default: { handler } })))).toBe('x');
    expect(await said(loading(() => Object.assign(() => undefined, { handler })))).toBe('x');
  });

  it('is refused like any other: nodejs24.x takes no callback', async () => {
    const module = { handler: (_event: unknown, _context: unknown, callback: () => void) => callback() };
    const { error } = await loading(() => module, {}, { runtime: 'nodejs24.x' }).handle({ uri: '/' });
    expect(error?.cause).toBe('PM-CALLBACK-N24');
  });

  it('what was under way at a reset goes on with its own module', async () => {
    let release = (): void => undefined;
    let loads = 0;
    const cdn = loading(async () => {
      loads += 1;
      const name = String(loads);
      if (loads === 1) {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      return { handler: async () => ({ status: '200', body: name }) };
    });
    const first = said(cdn);
    await vi.waitFor(() => expect(loads).toBe(1));
    cdn.reset();
    expect(await said(cdn)).toBe('2');
    release();
    expect(await first).toBe('1');
    expect(await said(cdn)).toBe('2');
  });
});

describe('a module that can’t be loaded is a 503', () => {
  it('when it throws, whatever it throws', async () => {
    const error = await failed(() => {
      vi.resetModules();
      return import('./cold-start/throwing.js');
    });
    expect(error?.message).toMatchInlineSnapshot(
      `"The function's module could not be loaded: RangeError: TABLE is not set. Mend what it does when it is imported; the next request tries again."`,
    );
    expect(error?.thrown).toBeInstanceOf(RangeError);
    const thrown = await failed(() => {
      throw 'text';
    });
    expect(thrown?.message).toMatchInlineSnapshot(
      `"The function's module could not be loaded: "text". Mend what it does when it is imported; the next request tries again."`,
    );
    expect(thrown?.viewerMessage).toContain("is invalid or doesn't have the required permissions");
  });

  it('when there is no such file', async () => {
    const error = await failed(() => import('./cold-start/nowhere.js' as string));
    expect(error?.message).toContain("The function's module could not be loaded: Error: Cannot find module");
  });

  it('when it leaves a rejection unhandled, which does not reach the runner', async () => {
    const error = await failed(() => {
      vi.resetModules();
      return import('./cold-start/unhandled.js');
    });
    expect(error?.message).toMatchInlineSnapshot(
      `"The function's module could not be loaded: RangeError: left alone. Mend what it does when it is imported; the next request tries again."`,
    );
  });

  it('when it ends the process', async () => {
    const error = await failed(() => {
      vi.resetModules();
      return import('./cold-start/exiting.js');
    });
    expect(error?.message).toMatchInlineSnapshot(
      `"The function's module could not be loaded: ProcessExit: process.exit(3). Mend what it does when it is imported; the next request tries again."`,
    );
  });

  it('when it has no function handler', async () => {
    const message = async (module: unknown) => (await failed(() => module))?.message;
    expect(await message(import('./cold-start/other-names.js'))).toMatchInlineSnapshot(
      `"The function's module has no function handler: it exports only auth, region. Export it under that name, or rename it: load: async () => ({ handler: (await import('./function.js')).auth })."`,
    );
    expect(await message({ handler: 7 })).toMatchInlineSnapshot(
      `"The function's module has no function handler: its export handler is 7, not a function. Export the function as handler."`,
    );
    expect(await message({})).toMatchInlineSnapshot(
      `"The function's module has no function handler: it exports nothing. Export the function as handler."`,
    );
    expect(await message({ region: 'eu-west-1' })).toMatchInlineSnapshot(
      `"The function's module has no function handler: it exports only region. Export the function as handler."`,
    );
    expect(await message(undefined)).toMatchInlineSnapshot(
      `"The function's module has no function handler: load gave undefined, which is no module. Give the module: load: () => import('./function.js')."`,
    );
    expect(await message(async () => ({ status: '200' }))).toMatchInlineSnapshot(
      `"The function's module has no function handler: load gave a function, which is no module. Give the function itself, without load, or its module: load: () => import('./function.js')."`,
    );
  });

  it('for all who wait for it; the next request tries again', async () => {
    let loads = 0;
    const cdn = loading(async ({ coldStart }: FunctionInit) => {
      loads += 1;
      if (coldStart === 1) throw new Error('no network');
      return { handler: passRequest };
    });
    const both = await Promise.all([cdn.handle({ uri: '/a' }), cdn.handle({ uri: '/b' })]);
    expect(both.map(({ response }) => response.status)).toEqual([503, 503]);
    expect(loads).toBe(1);
    const { response, invocations } = await cdn.handle({ uri: '/a' });
    expect(response.status).toBe(200);
    expect(invocations[0]?.coldStart).toBe(true);
  });
});

describe('`load` is refused', () => {
  const refused = (slot: object) => () =>
    createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': slot as never } } });

  it('beside a handler', () => {
    expect(refused({ load: () => ({}), handler: passRequest })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_CONFIG]: Failed to create the distribution: defaultBehavior.edgeLambdas["viewer-request"]: it has a handler and a load. Give the handler itself, or how its module is loaded.]`,
    );
  });

  it('when it is no function', () => {
    expect(refused({ load: './auth.js' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_CONFIG]: Failed to create the distribution: defaultBehavior.edgeLambdas["viewer-request"].load: "./auth.js" is not a function. Give a function that loads the module: load: () => import('./function.js').]`,
    );
    expect(refused({ load: import('./cold-start/counting.js') })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_CONFIG]: Failed to create the distribution: defaultBehavior.edgeLambdas["viewer-request"].load: a promise is loaded once and for all. Give a function that loads the module: load: () => import('./function.js').]`,
    );
  });

  it('at a response trigger that asks for a body, as anywhere', () => {
    const slot = { load: () => ({}), includeBody: true };
    const make = () =>
      createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-response': slot as never } } });
    expect(make).toThrow('IncludeBody option can only be used with');
  });
});
