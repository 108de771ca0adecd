import { describe, expect, it } from 'vitest';
import { passAll, passRequest } from '../../fixtures/handlers.js';
import { fuzzDistribution } from '../../src/fuzz/index.js';
import {
  createDistribution,
  type DistributionConfig,
  type EdgeLambda,
  type FunctionFailure,
  httpOrigin,
  lambdaFailure,
} from '../../src/index.js';

type Lambdas = DistributionConfig['defaultBehavior']['edgeLambdas'];

function throwing(edgeLambdas: Lambdas, config: Partial<DistributionConfig> = {}) {
  const origin = httpOrigin('origin.example.com', () => ({ body: 'x' }));
  return createDistribution({ defaultBehavior: { origin, edgeLambdas }, onFunctionError: 'throw', ...config });
}

async function failureOf(pending: Promise<unknown>): Promise<FunctionFailure> {
  const failure = await pending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(failure).toBeInstanceOf(Error);
  expect((failure as Error).name).toBe('FunctionFailure');
  return failure as FunctionFailure;
}

const broken = new RangeError('no such user');

async function throwsBroken(): Promise<never> {
  throw broken;
}

describe("onFunctionError: 'throw'", () => {
  it('rejects with what failed, why, what to do and what happened', async () => {
    const cdn = throwing({ 'viewer-request': throwsBroken });
    const failure = await failureOf(cdn.fetch('/account?id=1'));
    expect(failure.message).toMatchInlineSnapshot(`
      "The function at viewer-request failed on GET /account

      CloudFront would answer 503 Service Unavailable (LambdaExecutionError), for 1 reason:

        PM-THROW   The function failed with RangeError: no such user. Catch it and return an answer, or the request.

      The viewer would read: "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions."

      GET /account?id=1                               203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   failed: LambdaExecutionError (PM-THROW)
      → 503, X-Cache: LambdaExecutionError from cloudfront"
    `);
    expect(failure.cause).toBe(broken);
    expect(failure.exchange.response.status).toBe(503);
    expect(failure.exchange.error?.type).toBe('LambdaExecutionError');
    expect(JSON.stringify(failure)).not.toContain('exchange');
  });

  it('rejects for a result that CloudFront refuses: nothing was thrown, so there is no cause', async () => {
    const handler = async () => ({ status: '200', headers: { 'x-cache': [{ value: 'a' }], via: [{ value: 'b' }] } });
    const cdn = throwing({ ...passAll, 'origin-request': handler });
    const failure = await failureOf(cdn.handle({ uri: '/a' }));
    expect(failure.message).toMatchInlineSnapshot(`
      "The function at origin-request failed on GET /a

      CloudFront would answer 502 Bad Gateway (LambdaValidationError), for 2 reasons:

        headers["x-cache"]   an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
                             HDR-DIS-ADD · documented · edge-function-restrictions-all
        headers["via"]       a response made at origin-request can't set Via, which is read-only there. Remove it: CloudFront adds what the answer needs.
                             HDR-RO-GENERATED · observed · opennextjs/opennextjs-aws#427; Kludex/mangum#262

      The viewer would read: "The Lambda function result failed validation: The function tried to add a blacklisted header."

      GET /a                                          203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   passed on
        cache            miss
        origin-request   failed: LambdaValidationError (HDR-DIS-ADD)
        cache            not stored: a function failed
        origin-response  skipped: a function failed
        viewer-response  skipped: a function failed
      → 502, X-Cache: LambdaValidationError from cloudfront"
    `);
    expect('cause' in failure).toBe(false);
  });

  it('rejects for what no handler causes', async () => {
    const cdn = throwing({ 'viewer-request': lambdaFailure('throttled') });
    expect((await failureOf(cdn.fetch('/'))).message).toMatchInlineSnapshot(`
      "The function at viewer-request failed on GET /

      CloudFront would answer 503 Service Unavailable (LambdaLimitExceeded), for 1 reason:

        ERR-THROTTLE   Lambda throttled the function: too many of its executions were running at once.

      The viewer would read: "The Lambda function associated with the CloudFront distribution was throttled."

      GET /                                           203.0.113.9 · HTTP/2
        behavior         * (1 of 1)
        viewer-request   failed: LambdaLimitExceeded (ERR-THROTTLE)
      → 503, X-Cache: LambdaLimitExceeded from cloudfront"
    `);
  });

  it('begins its stack where the function threw, and ends it where the request was sent', async () => {
    const cdn = throwing({ 'viewer-request': throwsBroken });
    const { stack } = await failureOf(sendFromHere(cdn));
    expect(stack).toContain('FunctionFailure: The function at viewer-request failed on GET /');
    expect(stack).toMatch(/sendFromHere/);
    const thrower: EdgeLambda<'viewer-request'>['handler'] = async function namedHandler() {
      throw new Error('here');
    };
    const { stack: frames } = await failureOf(throwing({ 'viewer-request': thrower }).fetch('/'));
    const first = frames?.split('\n').find((line) => /^\s+at /.test(line));
    expect(first).toMatch(/namedHandler.*on-function-error\.test\.ts/);
  });

  it('has a stack of its own for whatever was thrown', async () => {
    const hostile = {
      get stack() {
        throw new Error('no');
      },
    };
    for (const thrown of ['text', null, 7, hostile, { stack: 3 }]) {
      const failing = async () => {
        throw thrown;
      };
      const failure = await failureOf(sendFromHere(throwing({ 'viewer-request': failing })));
      expect(failure.cause).toBe(thrown);
      expect(failure.stack).toMatch(/sendFromHere/);
    }
  });

  it('rejects although an error page or an old copy hides the failure from the viewer', async () => {
    const origin = httpOrigin('origin.example.com', () => ({ body: 'page' }));
    const errorResponses = [{ httpStatus: 503, responseHttpStatus: 200, responsePagePath: '/sorry.html' }];
    const cdn = throwing(
      { 'viewer-request': throwsBroken },
      { errorResponses, additionalBehaviors: { '/sorry.html': { origin } } },
    );
    const { exchange } = await failureOf(cdn.fetch('/'));
    expect(exchange.response.status).toBe(200);
  });

  it('rejects settled() for a refresh in the background', async () => {
    let fails = false;
    const handler: EdgeLambda<'origin-request'>['handler'] = async (event) => {
      if (fails) throw broken;
      return passRequest(event);
    };
    const headers = { 'cache-control': 'max-age=10, stale-while-revalidate=60' };
    const origin = httpOrigin('origin.example.com', () => ({ headers, body: 'x' }));
    const cdn = createDistribution({
      defaultBehavior: { origin, edgeLambdas: { 'origin-request': handler } },
      onFunctionError: 'throw',
    });
    await cdn.fetch('/');
    cdn.clock.advance(11);
    fails = true;
    const exchange = await cdn.handle({ uri: '/' });
    const failure = await failureOf(cdn.settled());
    expect(failure.cause).toBe(broken);
    expect(exchange.background).toEqual([failure.exchange]);
    await cdn.settled();
  });

  it('rejects a viewer, too', async () => {
    const alice = throwing({ 'viewer-request': throwsBroken }).viewer();
    expect((await failureOf(alice.fetch('/'))).cause).toBe(broken);
    expect((await failureOf(alice.handle({ uri: '/' }))).cause).toBe(broken);
  });

  it('resolves where no function fails', async () => {
    const cdn = throwing(passAll);
    expect((await cdn.fetch('/')).status).toBe(200);
    await cdn.settled();
  });

  it("is not the default, which is 'respond'", async () => {
    for (const onFunctionError of [undefined, 'respond'] as const) {
      const cdn = throwing({ 'viewer-request': throwsBroken }, { onFunctionError });
      expect((await cdn.fetch('/')).status).toBe(503);
    }
  });

  it('is refused with any other value', () => {
    const misuse = () => throwing({}, { onFunctionError: 'reject' as never });
    expect(misuse).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_CONFIG]: Failed to create the distribution: onFunctionError: "reject" is not allowed. Give one of "respond", "throw".]`,
    );
  });

  it('is refused by fuzzDistribution, which looks at what a failing function comes to', async () => {
    const fuzzing = fuzzDistribution(() => throwing(passAll), { numRuns: 1 });
    await expect(fuzzing).rejects.toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to fuzz the distribution: makeDistribution gives one with onFunctionError: 'throw', which hides what a failing function comes to. Leave the option out there: fuzzDistribution fails on a failing function by itself.]`,
    );
  });
});

async function sendFromHere(cdn: ReturnType<typeof createDistribution>) {
  return await cdn.handle({ uri: '/' });
}
