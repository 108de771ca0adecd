import { join } from 'node:path';
import { root, scratch } from '../../scripts/lib/run.mjs';
import { recordExchange } from '../../src/reporter/record/record-exchange.js';

export { root, scratch };

type Built = typeof import('../../dist/index.js');
type BuiltReporter = typeof import('../../dist/reporter/index.js');

const built = (await import(join(root, 'dist/index.js'))) as Built;
const { TraceReporter, writeTraceReport } = (await import(join(root, 'dist/reporter/index.js'))) as BuiltReporter;

const attack = '<script>globalThis.pwned = 1</script><img src=x onerror="globalThis.pwned = 1">';

/** Markup wherever a request, a function or an origin can put it. */
export async function hostileReport(): Promise<string> {
  const { createDistribution, httpOrigin } = built;
  const cdn = createDistribution({
    defaultBehavior: {
      origin: httpOrigin('site.example.com', () => new Response(attack, { headers: { 'x-origin': attack } })),
      edgeLambdas: {
        'viewer-request': async (event) => {
          const { request } = event.Records[0].cf;
          request.headers['x-function'] = [{ key: 'X-Function', value: attack }];
          return request;
        },
        'viewer-response': async () => {
          throw new Error(attack);
        },
      },
    },
  });
  const exchange = await cdn.handle({
    uri: `/${attack}`,
    querystring: attack,
    headers: { 'x-in': attack },
    body: attack,
    method: 'POST',
  });
  return writeTraceReport([{ name: attack, exchanges: [exchange] }], join(scratch, 'report/hostile.html'), {
    title: attack,
  });
}

/** Of one test that sent a request, and failed with these messages. */
export async function failedReport(messages: readonly string[]): Promise<string> {
  const { createDistribution, httpOrigin } = built;
  const cdn = createDistribution({ defaultBehavior: { origin: httpOrigin('site.example.com', () => new Response()) } });
  const exchange = recordExchange((await cdn.handle({ uri: `/${'a'.repeat(190)}` })) as never, false);
  const file = join(scratch, 'report/failed.html');
  const reporter = new TraceReporter({ outputFile: file });
  const test = {
    fullName: 'fails',
    meta: () => ({ edgeproof: { exchanges: [exchange], leftOut: 0, failures: messages } }),
    result: () => ({ state: 'failed', errors: messages.map((message) => ({ message })) }),
  };
  await reporter.onTestRunEnd([{ moduleId: 'a.test.ts', children: { allTests: () => [test] }, meta: () => ({}) }]);
  return file;
}

/** As real ones are: functions, headers of their own, some errors. */
export async function thousandsReport(groups: number): Promise<string> {
  const { createDistribution, httpOrigin } = built;
  const cdn = createDistribution({
    defaultBehavior: {
      origin: httpOrigin('site.example.com', (request) => new Response(`you asked for ${request.url}`)),
      edgeLambdas: {
        'viewer-request': async (event) => {
          const { request } = event.Records[0].cf;
          request.headers['x-number'] = [{ key: 'X-Number', value: request.uri }];
          return request.uri.endsWith('7') ? { status: '200', headers: { 'x-cache': [{ value: 'x' }] } } : request;
        },
      },
    },
  });
  const exchanges: Awaited<ReturnType<typeof cdn.handle>>[] = [];
  for (let index = 0; index < 5_000; index++) {
    exchanges.push(
      await cdn.handle({ uri: `/page/${index}`, headers: { 'user-agent': 'Mozilla/5.0', accept: '*/*' } }),
    );
  }
  const size = exchanges.length / groups;
  const given = Array.from({ length: groups }, (_, index) => ({
    name: `test ${index}`,
    exchanges: exchanges.slice(index * size, (index + 1) * size),
  }));
  return writeTraceReport(given, join(scratch, `report/thousands-${groups}.html`));
}
