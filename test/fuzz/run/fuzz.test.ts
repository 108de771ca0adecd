import fc from 'fast-check';
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import * as faulty from '../../../fixtures/faulty/index.js';
import { passRequest, passResponse } from '../../../fixtures/handlers.js';
import '../../../matchers/vitest.js';
import { EdgeproofError } from '../../../src/errors.js';
import type { ViewerRequestEvent } from '../../../src/events/index.js';
import * as events from '../../../src/events/index.js';
import { edge, FuzzFailure, fuzz } from '../../../src/fuzz/index.js';
import { type EdgeHandler, type Invocation, invoke } from '../../../src/lambda/index.js';
import { stackFrames } from '../../../src/message/stack-frames.js';

const onViewers = { trigger: 'viewer-request', seed: 1 } as const;
const pass = passRequest<'viewer-request'>;

async function failureOf(run: Promise<unknown>): Promise<FuzzFailure<ViewerRequestEvent>> {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FuzzFailure)) throw error ?? new Error('nothing was found');
  return error as FuzzFailure<ViewerRequestEvent>;
}

/** Runs the test that the failure proposes. */
async function paste({ testCase }: FuzzFailure, given: Record<string, unknown>): Promise<void> {
  const program = testCase.replace(/^import .*$/m, '').replace(/^test\(/m, 'return (');
  const body = program.replace(/return \('[^']*', (async[\s\S]*)\);\s*$/, 'return ($1)();');
  const names = { ...events, invoke, expect, ...given };
  await new Function(...Object.keys(names), body)(...Object.values(names));
}

describe('what fuzz gives', () => {
  it('is how many events ran, and the seed', async () => {
    expect(await fuzz(pass, { ...onViewers, numRuns: 50 })).toEqual({
      numRuns: 50,
      numSkips: 0,
      seed: 1,
      interrupted: false,
    });
  });

  it('is 1,000 runs by default, and the seed that was set for all', async () => {
    const { numRuns, seed } = await fuzz(pass, { trigger: 'viewer-request' });
    expect(numRuns).toBe(1_000);
    expect(seed).toBe(fc.readConfigureGlobal().seed);
  });

  it.each<[trigger: events.Trigger, handler: EdgeHandler]>([
    ['viewer-request', passRequest],
    ['origin-request', passRequest],
    ['origin-response', passResponse],
    ['viewer-response', passResponse],
  ])('has events of %s', async (trigger, handler) => {
    const seen = vi.fn(handler);
    await fuzz(seen, { trigger, numRuns: 20 });
    for (const [event] of seen.mock.calls) expect(event.Records[0].cf.config.eventType).toBe(trigger);
    expect(seen).toHaveBeenCalledTimes(20);
  });

  it('follows the association', async () => {
    const kinds = new Set<string>();
    await fuzz(
      async ({ Records: [{ cf }] }) => {
        kinds.add(`${Object.keys(cf.request.origin)} ${cf.request.body !== undefined}`);
        return cf.request;
      },
      { trigger: 'origin-request', origin: 's3', includeBody: true, numRuns: 50 },
    );
    expect([...kinds]).toEqual(['s3 true']);
  });

  it('comes from an arbitrary of events', async () => {
    const seen = vi.fn(pass);
    await fuzz(seen, { events: fc.constant(events.viewerRequest({ uri: '/a' })), numRuns: 3 });
    expect(seen.mock.calls[2]?.[0].Records[0].cf.request.uri).toBe('/a');
  });
});

describe('a failure', () => {
  it('says what was asked, the event, why, the way back, and a test', async () => {
    const { message } = await failureOf(fuzz(faulty.decodesUri, onViewers));
    expect(message.replace(/Found in .*/, 'Found in …')).toMatchInlineSnapshot(`
      "fuzz(handler, { trigger: 'viewer-request' })

      The smallest event on which it fails:

        viewerRequest({ uri: '/%' })

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), for 1 reason:

        PM-THROW   The function failed with URIError: URI malformed. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      Found in …

      As a test:

        import { invoke, viewerRequest } from 'edgeproof';

        test('no 503 (PM-THROW)', async () => {
          const invocation = await invoke(handler, viewerRequest({ uri: '/%' }));
          expect(invocation).toBeValidEdgeResult();
        });"
    `);
  });

  it('of a rule says how to see others first, which is true', async () => {
    const handler = async ({ Records: [{ cf }] }: ViewerRequestEvent) => {
      if (cf.request.uri.endsWith('/')) cf.request.uri += 'index.html';
      return cf.request;
    };
    const { message } = await failureOf(fuzz(handler, onViewers));
    expect(message.match(/^Found in .*\nTo.*/m)?.[0].replace(/Found in .* To/, 'Found in … To')).toMatchInlineSnapshot(`
      "Found in … To replay it: { seed: 1, path: '43:0:1:1:6:6:6:6:6:6:6:6:6' }
      To look for other faults first: { severity: { 'REQ-URI-LEN': 'off' } }"
    `);
    await fuzz(handler, { ...onViewers, severity: { 'REQ-URI-LEN': 'off' } });
  });

  it('says nothing of others where nothing could be passed over', async () => {
    const { message } = await failureOf(fuzz(async () => undefined as never, onViewers));
    expect(message).toContain('RET-OBJECT');
    expect(message).not.toContain('other faults');
  });

  it('has all that as data', async () => {
    const failure = await failureOf(fuzz(faulty.decodesUri, onViewers));

    expect(failure.event).toEqual(events.viewerRequest({ uri: '/%' }));
    expect(failure.code).toBe("viewerRequest({ uri: '/%' })");
    expect(failure.invocation).toBeServiceUnavailable({ cause: 'PM-THROW' });
    expect(failure.invocation.event).toBe(failure.event);
    expect(failure.cause).toBeInstanceOf(URIError);
    expect(failure.seed).toBe(1);
    expect(failure.numRuns).toBeGreaterThan(0);
    expect(failure.numShrinks).toBeGreaterThan(0);
    expect(failure.name).toBe('FuzzFailure');
  });

  it('points at the line that called fuzz, awaited or not', async () => {
    const returned = () => fuzz(faulty.decodesUri, onViewers);
    const awaited = async () => {
      await fuzz(faulty.decodesUri, onViewers);
    };
    for (const call of [returned, awaited]) {
      const failure = await failureOf(call());
      expect(failure.stack?.startsWith(`FuzzFailure: ${failure.message}\n    at ${call.name} (`)).toBe(true);
      expect(stackFrames(failure)[0]).toMatch(/fuzz\.test\.ts:\d+:\d+\)$/);
    }
  });

  it('is found again by seed and path, at once', async () => {
    const first = await failureOf(fuzz(faulty.decodesUri, onViewers));
    const handler = vi.fn(faulty.decodesUri);
    const again = await failureOf(fuzz(handler, { ...onViewers, path: first.path }));

    expect(again.code).toBe(first.code);
    expect(again.numRuns).toBe(1);
    expect(handler.mock.calls[0]?.[0].Records[0].cf.request.uri).toContain('%');
  });

  it('lists what it shrank from where verbose is on', async () => {
    const { message } = await failureOf(fuzz(faulty.mirrorsHeaders, { ...onViewers, verbose: 1 }));
    expect(message).toContain('On the way it also failed on:\n\n  viewerRequest({');
  });

  it('is not shrunk with endOnFailure', async () => {
    const { numShrinks, numRuns } = await failureOf(fuzz(faulty.redirectsRaw, { ...onViewers, endOnFailure: true }));
    expect(numShrinks).toBe(0);
    expect(numRuns).toBeGreaterThan(1);
  });

  it('stays the one that was found first', async () => {
    const handler = async (event: ViewerRequestEvent) => {
      const { request } = event.Records[0].cf;
      if (request.uri.length > 3) throw new RangeError('long');
      if (request.uri === '/') return { status: '99' };
      return request;
    };
    const examples: [ViewerRequestEvent][] = [[events.viewerRequest({ uri: '/abcdef', method: 'HEAD' })]];
    expect((await failureOf(fuzz(handler, { ...onViewers, examples }))).code).toBe("viewerRequest({ uri: '/aaa' })");
  });

  it('does not leave the association, but where the words are the same', async () => {
    const needsBody = async ({ Records: [{ cf }] }: ViewerRequestEvent) => {
      if (cf.request.body?.data === '') throw new Error('empty');
      return (cf.request.body as { data: string }).data ? cf.request : cf.request;
    };
    const never = async () => undefined;

    const needed = await failureOf(fuzz(needsBody, { ...onViewers, includeBody: true }));
    expect(needed.code).toBe('viewerRequest({ includeBody: true })');
    expect((await failureOf(fuzz(never, { ...onViewers, includeBody: true }))).code).toBe('viewerRequest()');
  });

  it('does not leave what an arbitrary of events makes', async () => {
    const only = fc.constantFrom('/b', '/c').map((uri) => events.viewerRequest({ uri }));
    const failure = await failureOf(fuzz(async () => ({ status: '99' }), { events: only, seed: 1 }));
    expect(failure.code).toBe("viewerRequest({ uri: '/b' })");
  });

  it('puts the options of invoke into its test', async () => {
    const { testCase } = await failureOf(fuzz(() => undefined, { ...onViewers, runtime: 'nodejs24.x', strict: true }));
    expect(testCase).toContain("invoke(handler, viewerRequest(), { runtime: 'nodejs24.x', strict: true })");
  });
});

const appendsIndex = async (event: ViewerRequestEvent) => {
  const { request } = event.Records[0].cf;
  request.uri = `${request.uri}index.html`;
  return request;
};
const onlyRoot = ({ request }: Invocation) => request?.uri === '/';
const onlyGet = ({ request }: Invocation) => {
  if (request?.method !== 'GET') throw new RangeError('not GET');
};
const longHeader = async (event: ViewerRequestEvent) => {
  const { uri } = event.Records[0].cf.request;
  return { status: '200', headers: { 'x-path': [{ key: 'X-Path', value: uri }] } };
};

describe('the test of a failure', () => {
  it.each<[what: string, handler: EdgeHandler, options: object, given: Record<string, unknown>]>([
    ['an error', faulty.decodesUri, {}, {}],
    ['a refusal', faulty.mirrorsHeaders, {}, {}],
    ['a warning', longHeader, { failOn: 'warning' }, {}],
    ['an open redirect', faulty.redirectsAnywhere, { noOpenRedirect: true }, {}],
    ['a repeated rewrite', appendsIndex, { idempotentRewrite: true }, {}],
    ['a check that returns false', pass, { check: onlyRoot }, { check: onlyRoot }],
    ['a check that throws', pass, { check: onlyGet }, { check: onlyGet }],
  ])('fails for %s, and passes for a good function', async (_what, handler, options, given) => {
    const failure = await failureOf(fuzz(handler, { ...onViewers, ...options }));
    await expect(paste(failure, { ...given, handler })).rejects.toThrow();
    if (given['check'] === undefined) await paste(failure, { ...given, handler: pass });
  });
});

describe('what fails', () => {
  it('is no warning, unless it shall be', async () => {
    await fuzz(longHeader, onViewers);
    const failure = await failureOf(fuzz(longHeader, { ...onViewers, failOn: 'warning' }));
    expect(failure.code).toBe("viewerRequest({ uri: '/ü' })");
    expect(failure.message).toContain('CloudFront would accept this, with 1 warning:');
  });

  it('is a check that returns false, or resolves to it', async () => {
    for (const check of [onlyRoot, async (invocation: Invocation) => onlyRoot(invocation)]) {
      const failure = await failureOf(fuzz(pass, { ...onViewers, check }));
      expect(failure.code).toBe("viewerRequest({ uri: '/a' })");
      expect(failure.message).toContain('a request for /a\n\nThe check returned false.');
    }
  });

  it('is a check that throws', async () => {
    const failure = await failureOf(fuzz(pass, { ...onViewers, check: onlyGet }));
    expect(failure.code).toBe("viewerRequest({ method: 'HEAD' })");
    expect(failure.cause).toBeInstanceOf(RangeError);
    expect(failure.message).toContain('The check failed with RangeError: not GET');
  });

  it('is nothing that the check does not speak of', async () => {
    const check = ({ request }: Invocation) => fc.pre(request?.method === 'GET');
    const { numSkips, numRuns } = await fuzz(pass, { ...onViewers, check, numRuns: 50, maxSkipsPerRun: 1_000 });
    expect(numRuns).toBe(50);
    expect(numSkips).toBeGreaterThan(10);
    await expect(fuzz(pass, { ...onViewers, check: () => fc.pre(false), numRuns: 1 })).rejects.toThrow(
      /fuzz gave up after 0 runs, seed 1: check refused .* events with fc.pre/,
    );
  });

  it('is an interruption, if it shall be', async () => {
    const long = { ...onViewers, numRuns: 1_000_000, interruptAfterTimeLimit: 50 };
    const { interrupted, numRuns } = await fuzz(pass, long);
    expect(interrupted).toBe(true);
    expect(numRuns).toBeLessThan(1_000_000);
    await expect(fuzz(pass, { ...long, markInterruptAsFailure: true })).rejects.toThrow(
      /interrupted by its time limit/,
    );
  });

  it('is told to a reporter, too', async () => {
    const reporter = vi.fn();
    const asyncReporter = vi.fn(async () => {});
    await failureOf(fuzz(faulty.mirrorsHeaders, { ...onViewers, reporter }));
    await fuzz(pass, { ...onViewers, asyncReporter, numRuns: 1 });
    expect(reporter.mock.calls[0]?.[0]).toMatchObject({ failed: true });
    expect(asyncReporter).toHaveBeenCalledWith(expect.objectContaining({ failed: false }));
  });
});

describe('a handler with state', () => {
  const counting = () => {
    let calls = 0;
    return async (event: ViewerRequestEvent) => (++calls > 3 ? { status: '99' } : event.Records[0].cf.request);
  };

  it('fails as it would in a warm environment', async () => {
    await failureOf(fuzz(counting(), onViewers));
  });

  it('is a new one for each run', async () => {
    await fuzz(counting(), { ...onViewers, fresh: counting });
    await fuzz(counting(), { ...onViewers, fresh: async () => counting() });
  });
});

describe('a long run', () => {
  afterEach(() => vi.restoreAllMocks());

  it('says every ten seconds how far it is', async () => {
    const lines: unknown[] = [];
    let seconds = 0;
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(line) > 0);
    vi.spyOn(performance, 'now').mockImplementation(() => 1_000 * seconds);
    await fuzz(pass, { ...onViewers, numRuns: 25, check: () => void seconds++ });
    expect(lines).toEqual(['fuzz: 10 of 25 runs in 10 s, seed 1\n', 'fuzz: 20 of 25 runs in 20 s, seed 1\n']);
  });

  it('says nothing when it is short', async () => {
    const write = vi.spyOn(process.stderr, 'write');
    await fuzz(pass, onViewers);
    expect(write).not.toHaveBeenCalled();
  });
});

const wrongNumbers = [
  { numRuns: 1.5 },
  { numRuns: Number.POSITIVE_INFINITY },
  { numRuns: 0 },
  { numRuns: Number.NaN },
  { numRuns: 'abc' },
  { numRuns: -1 },
  { numRuns: '10' },
  { numRuns: null },
  { seed: 'x' },
  { seed: 0.5 },
  { maxSkipsPerRun: -1 },
  { interruptAfterTimeLimit: 0 },
  { interruptAfterTimeLimit: 2 ** 31 },
  { skipAllAfterTimeLimit: '1s' },
  { timeout: -5 },
];

describe('misuse', () => {
  it.each<[options: unknown, message: RegExp]>([
    [undefined, /undefined is not an object. Give at least/],
    [{}, /neither trigger nor events is given/],
    [{ trigger: 'viewer-request', events: edge.viewerRequest() }, /both trigger and events/],
    [{ trigger: 'viewer' }, /trigger: "viewer" is no trigger. Use one of: viewer-request/],
    [{ events: [] }, /events: an empty array is no arbitrary/],
    [{ trigger: 'viewer-request', numRun: 5 }, /numRun: there is no such option. Did you mean numRuns\?/],
    [{ trigger: 'viewer-request', origin: 's3' }, /origin: a viewer-request event knows nothing of it. Leave it out/],
    [{ trigger: 'origin-response', includeBody: true }, /includeBody: an origin-response event knows nothing of it/],
    [{ events: edge.originRequest(), origin: 's3' }, /origin: events has its own constraints. Give it there/],
    [{ trigger: 'viewer-request', check: true }, /check: true is no function. Give a function/],
    [{ trigger: 'viewer-request', idempotentRewrite: 1 }, /idempotentRewrite: 1 is no boolean. Give a boolean/],
    [{ trigger: 'viewer-request', failOn: 'info' }, /failOn: "info" won't do. Give 'error' or 'warning'/],
    [{ trigger: 'viewer-request', noOpenRedirect: {} }, /noOpenRedirect.allow: undefined is no list/],
    [{ trigger: 'viewer-request', noOpenRedirect: null }, /noOpenRedirect: null won't do/],
    [{ trigger: 'viewer-request', timeoutMs: 0 }, /timeoutMs: 0 is out of range/],
  ])('is refused: %#', async (options, message) => {
    const error = await fuzz(pass as EdgeHandler, options as never).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EdgeproofError);
    expect(String(error)).toMatch(message);
  });

  it('of numbers is told before anything runs', async () => {
    const handler = vi.fn(pass);
    const refused: string[] = [];
    for (const parameters of wrongNumbers) {
      const run = fuzz(handler, { trigger: 'viewer-request', ...parameters } as typeof onViewers);
      refused.push(
        await run.then(
          () => 'accepted',
          (error: Error) => `${error.name}: ${error.message}`,
        ),
      );
    }
    expect(handler).not.toHaveBeenCalled();
    expect(`\n${refused.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: numRuns: 1.5 is no whole number from 1. Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: numRuns: Infinity is no whole number from 1. Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: numRuns: 0 is no whole number from 1. Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: numRuns: NaN is no whole number from 1. Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: numRuns: "abc" is no whole number from 1. Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: numRuns: -1 is no whole number from 1. Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: numRuns: "10" is no whole number from 1. Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: numRuns: null is no whole number from 1. Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: seed: "x" is no whole number. Give one such as 42, or leave it out for another each time.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: seed: 0.5 is no whole number. Give one such as 42, or leave it out for another each time.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: maxSkipsPerRun: -1 is no whole number from 0. Give how many may be skipped, such as 100.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: interruptAfterTimeLimit: 0 is no whole number from 1 to 2,147,483,647. Give milliseconds, such as 60_000.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: interruptAfterTimeLimit: 2147483648 is no whole number from 1 to 2,147,483,647. Give milliseconds, such as 60_000.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: skipAllAfterTimeLimit: "1s" is no whole number from 1 to 2,147,483,647. Give milliseconds, such as 60_000.
      EdgeproofError [ERR_OPTION]: Failed to fuzz the handler: timeout: -5 is no whole number from 1 to 2,147,483,647. Give milliseconds, such as 60_000.
      "
    `);
  });

  it('of numbers may be for all', async () => {
    const usual = fc.readConfigureGlobal();
    try {
      fc.configureGlobal({ ...usual, numRuns: 0 });
      await expect(fuzz(pass, onViewers)).rejects.toThrow('numRuns: 0 is no whole number from 1');
      expect((await fuzz(pass, { ...onViewers, numRuns: 1 })).numRuns).toBe(1);
    } finally {
      fc.configureGlobal(usual);
    }
  });

  it('is no number at the end of its range', async () => {
    const least = { numRuns: 1, maxSkipsPerRun: 0, interruptAfterTimeLimit: 2 ** 31 - 1, timeout: 2 ** 31 - 1 };
    expect((await fuzz(pass, { trigger: 'viewer-request', ...least, seed: -1 })).seed).toBe(-1);
    expect((await fuzz(pass, { trigger: 'viewer-request', numRuns: 1, seed: 1.7e12 })).numRuns).toBe(1);
  });

  it('of the handler', async () => {
    await expect(fuzz('handler' as never, onViewers)).rejects.toThrow('"handler" is not a function');
  });

  it('of events that are none', async () => {
    await expect(fuzz(pass, { events: fc.constant({} as ViewerRequestEvent) })).rejects.toThrow(EdgeproofError);
  });
});

describe('types', () => {
  it('of events and invocations follow from trigger and events', () => {
    const typed = () => {
      void fuzz(async (event) => expectTypeOf(event).toEqualTypeOf<ViewerRequestEvent>(), {
        trigger: 'viewer-request',
      });
      void fuzz(pass, {
        trigger: 'viewer-request',
        check: (invocation) => expectTypeOf(invocation.event).toEqualTypeOf<ViewerRequestEvent>(),
      });
      void fuzz(pass, { events: edge.viewerRequest() });
      // @ts-expect-error A response handler can't be given requests.
      void fuzz(passResponse<'origin-response'>, { trigger: 'viewer-request' });
      // @ts-expect-error There is one way to say which events.
      void fuzz(pass, { trigger: 'viewer-request', events: edge.viewerRequest() });
    };
    expect(typed).toBeTypeOf('function');
  });
});
