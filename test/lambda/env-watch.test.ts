import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDistribution, type EdgeOptions, httpOrigin, invoke, viewerRequest } from '../../src/index.js';

type Handler = (event: any) => unknown;

async function warned(handler: Handler, options: EdgeOptions = {}): Promise<string[]> {
  const { violations } = await invoke(handler, viewerRequest(), { watchEnv: true, ...options });
  return violations.filter(({ rule }) => rule === 'PM-ENV').map(({ severity, path }) => `${severity} ${path}`);
}

/** A handler that reads, and passes the request on. */
const reading = (read: () => unknown) => async (event: any) => {
  read();
  return event.Records[0].cf.request;
};

const one = reading(() => process.env['TABLE']);

afterEach(() => vi.unstubAllEnvs());

describe('environment variables that a handler reads', () => {
  it('are looked at only when asked', async () => {
    const { violations } = await invoke(one, viewerRequest());
    expect(violations).toEqual([]);
    expect(await warned(one)).toEqual(['warning process.env.TABLE']);
    expect(await warned(one, { watchEnv: false })).toEqual([]);
  });

  it('are warned of whether they are set here or not, once each, in the order read', async () => {
    vi.stubEnv('HERE', '1');
    const handler = reading(() => [process.env['HERE'], process.env['GONE'], process.env['HERE'], process.env['PATH']]);
    expect(await warned(handler)).toEqual(['warning process.env.HERE', 'warning process.env.GONE']);
  });

  it('still have their values', async () => {
    vi.stubEnv('HERE', '1');
    let seen: unknown;
    await warned(
      reading(() => {
        seen = process.env['HERE'];
      }),
    );
    expect(seen).toBe('1');
  });

  it('are found after an await, too', async () => {
    const handler = async (event: any) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      void process.env['LATE'];
      return event.Records[0].cf.request;
    };
    expect(await warned(handler)).toEqual(['warning process.env.LATE']);
  });

  it('count when asked for by `in`, and not when all are listed', async () => {
    expect(await warned(reading(() => 'TABLE' in process.env))).toEqual(['warning process.env.TABLE']);
    expect(await warned(reading(() => ({ ...process.env })))).toEqual([]);
    expect(await warned(reading(() => Object.keys(process.env)))).toEqual([]);
  });

  it('count again in a later turn, when all were listed before', async () => {
    vi.stubEnv('HERE', '1');
    const handler = async (event: any) => {
      Object.keys(process.env);
      await Promise.resolve();
      await Promise.resolve();
      void process.env['HERE'];
      return event.Records[0].cf.request;
    };
    expect(await warned(handler)).toEqual(['warning process.env.HERE']);
  });

  it('do not count when Node reads them for its own purposes', async () => {
    expect(await warned(reading(() => tmpdir()))).toEqual([]);
  });

  it('can be set and deleted meanwhile', async () => {
    const values: unknown[] = [];
    const handler = reading(() => {
      process.env['MADE'] = 'yes';
      values.push(process.env['MADE']);
      delete process.env['MADE'];
      values.push(process.env['MADE']);
    });
    await warned(handler);
    expect(values).toEqual(['yes', undefined]);
    expect(process.env['MADE']).toBeUndefined();
  });
});

describe('whatever becomes of the handler, what it read is told', () => {
  it('when it throws', async () => {
    const handler = async () => {
      throw new Error(`no ${process.env['TABLE']}`);
    };
    const { error, violations } = await invoke(handler, viewerRequest(), { watchEnv: true });
    expect(error?.cause).toBe('PM-THROW');
    expect(violations).toMatchObject([{ rule: 'PM-ENV', path: 'process.env.TABLE', severity: 'warning' }]);
  });

  it('when its result is refused, discarded, or no JSON', async () => {
    const read = () => void process.env['TABLE'];
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    const giving = (result: unknown) => {
      read();
      return result;
    };
    const refused = async () => giving(null);
    const discarded = () => giving({ status: '200' });
    const unsent = async () => giving(cyclic);
    for (const handler of [refused, discarded, unsent]) {
      const { outcome, violations } = await invoke(handler, viewerRequest(), { watchEnv: true });
      expect(outcome).toBe('error');
      expect(violations.map(({ rule }) => rule)).toContain('PM-ENV');
    }
  });
});

describe('the warning', () => {
  it('stays one under strict: CloudFront accepts what the function returned', async () => {
    expect(await warned(one, { strict: true })).toEqual(['warning process.env.TABLE']);
  });

  it('can be switched off, or made an error', async () => {
    expect(await warned(one, { severity: { 'PM-ENV': 'off' } })).toEqual([]);
    const { outcome, error } = await invoke(one, viewerRequest(), {
      watchEnv: true,
      severity: { 'PM-ENV': 'error' },
    });
    expect([outcome, error?.cause]).toEqual(['error', 'PM-ENV']);
  });

  it('comes in a distribution as well', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('origin.example.com', () => ({ body: 'x' })),
        edgeLambdas: { 'viewer-request': one },
      },
      watchEnv: true,
    });
    const { violations } = await cdn.handle({ uri: '/' });
    expect(violations.map(({ path }) => path)).toEqual(['process.env.TABLE']);
  });
});

describe('process.env', () => {
  it('is what it was afterwards', async () => {
    const before = process.env;
    await warned(one);
    expect(process.env).toBe(before);
  });

  it('stays what somebody else made of it', async () => {
    const before = process.env;
    const theirs = { ...before };
    await warned(
      reading(() => {
        process.env = theirs;
      }),
    );
    expect(process.env).toBe(theirs);
    process.env = before;
  });

  it('keeps runs beside each other apart, also one that asks for nothing', async () => {
    const slowly = (name: string) => async (event: any) => {
      for (const turn of [1, 2, 3]) {
        await new Promise((resolve) => setTimeout(resolve, turn));
        void process.env[`${name}${turn}`];
      }
      return event.Records[0].cf.request;
    };
    const before = process.env;
    const [a, b, c] = await Promise.all([
      warned(slowly('A')),
      warned(slowly('B'), { watchEnv: false }),
      warned(slowly('C')),
    ]);
    expect(a).toEqual(['A1', 'A2', 'A3'].map((name) => `warning process.env.${name}`));
    expect(b).toEqual([]);
    expect(c).toEqual(['C1', 'C2', 'C3'].map((name) => `warning process.env.${name}`));
    expect(process.env).toBe(before);
  });

  it('is not watched in the test itself, nor in what goes on after the answer', async () => {
    let late: Promise<void> | undefined;
    const handler = async (event: any) => {
      late = new Promise<void>((resolve) => setTimeout(resolve, 5)).then(() => void process.env['LATE']);
      return event.Records[0].cf.request;
    };
    const invocation = invoke(handler, viewerRequest(), { watchEnv: true });
    void process.env['MINE'];
    const { violations } = await invocation;
    await late;
    expect(violations).toEqual([]);
  });
});

it('watchEnv is true or false', async () => {
  await expect(invoke(one, viewerRequest(), { watchEnv: 'yes' as never })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_OPTION]: Failed to read the options: watchEnv: "yes" is neither true nor false. Give true or false.]`,
  );
});
