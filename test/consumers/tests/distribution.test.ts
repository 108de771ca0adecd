import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDistribution, FunctionFailure, httpOrigin, type ViewerRequestEvent } from 'edgeproof';
import TraceReporter, { writeTraceReport } from 'edgeproof/reporter';
import { withDistribution } from 'edgeproof/the-runner';
import { expect, test } from 'the-runner';

const origin = httpOrigin('www.example.com', ({ headers }) => ({
  headers: { 'Set-Cookie': 'session=abc; Path=/; Secure', 'Cache-Control': 'no-store' },
  body: headers.get('cookie') ?? 'no cookie',
}));

const make = () => createDistribution({ defaultBehavior: { origin, cachePolicy: { cookieBehavior: 'all' } } });

test('a viewer keeps her cookies, and another has her own', async () => {
  const cdn = make();
  const alice = cdn.viewer({ country: 'DE' });

  expect(await alice.fetch('/')).toHaveEdgeBody('no cookie');
  expect(alice.cookies()).toEqual({ session: 'abc' });
  expect(await alice.fetch('/')).toHaveEdgeBody('session=abc');
  expect(cdn.viewer().cookies()).toEqual({});
});

const noTable = new Error('no such table');

function failing(onFunctionError?: 'respond' | 'throw') {
  const fails = async () => {
    throw noTable;
  };
  return createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': fails } }, onFunctionError });
}

test('a function that fails is answered with a 503', async () => {
  expect(await failing().fetch('/')).toBeServiceUnavailable({ cause: 'PM-THROW' });
});

test('a function that fails throws, where that is asked for', async () => {
  const failure = await failing('throw')
    .fetch('/a')
    .catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(FunctionFailure);
  const { message, cause, exchange } = failure as FunctionFailure;
  expect(message).toContain('The function at viewer-request failed on GET /a');
  expect(cause).toBe(noTable);
  expect(exchange).toHaveEdgeStatus(503);
});

async function logging({ Records: [{ cf }] }: ViewerRequestEvent) {
  console.log('asked for %s', cf.request.uri);
  return cf.request;
}

test('what a function logs is kept', async () => {
  const edgeLambdas = { 'viewer-request': logging };
  const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas }, captureConsole: true });
  const { invocations } = await cdn.handle({ uri: '/a' });

  const lines = invocations.flatMap(({ logs }) => logs.map(({ level, message }) => `${level} ${message}`));
  expect(lines).toEqual(['INFO asked for /a']);
});

const withCdn = withDistribution(make);

test(
  'a test has a distribution of its own',
  withCdn(async (cdn) => {
    expect(await cdn.fetch('/')).toHaveXCache('Miss');
  }),
);

test('the error of a failed test tells what the distribution was asked', async () => {
  const body = withCdn(async (cdn) => {
    await cdn.fetch('/a');
    expect(await cdn.fetch('/b')).toHaveEdgeStatus(404);
  });
  const error = (await body().catch((reason: unknown) => reason)) as Error;

  expect(error.message).toContain('toHaveEdgeStatus');
  for (const text of [error.message, error.stack]) {
    expect(text).toContain('What the distribution was asked in this test, 2 requests:\n\nGET /a ');
    expect(text?.match(/^GET \/b .*\n {2}behavior/gm)).toHaveLength(1);
    expect(text).toContain('www.example.com → 200');
  }
});

test('the reporter can be made by hand, too', () => {
  expect(typeof new TraceReporter({ title: 'Visits' }).onInit).toBe('function');
});

test('what happened is drawn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'edgeproof-report-'));
  try {
    const exchanges = [await make().fetch('/a')];
    const file = await writeTraceReport([{ name: 'one visit', exchanges }], join(folder, 'reports/visit.html'));

    expect(file).toBe(join(folder, 'reports/visit.html'));
    expect(readFileSync(file, 'utf8')).toContain('one visit');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
