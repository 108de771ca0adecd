import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passAll } from '../../fixtures/handlers.js';
import {
  createDistribution,
  type DistributionConfig,
  type ExchangeRequest,
  httpOrigin,
  originFailure,
  s3Origin,
} from '../../src/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One configuration, with its origins and handlers, for all distributions here. */
const config: DistributionConfig = {
  domainNames: ['www.example.com'],
  defaultBehavior: {
    origin: httpOrigin('origin.example.com', ({ url }) => ({ headers: { 'x-url': url }, body: 'hello' })),
    edgeLambdas: passAll,
  },
  additionalBehaviors: {
    '/down': { origin: httpOrigin('down.example.com', originFailure('connect-timeout')) },
    '/files/*': { origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { 'files/a': 'a' } }) },
  },
  errorResponses: [{ httpStatus: 404, responseHttpStatus: 200, responsePagePath: '/files/a' }],
};

const requests: readonly ExchangeRequest[] = ['/a', '/down', '/files/a', '/files/none'].map((uri) => ({ uri }));

/** Everything that can be told of the first requests to a distribution, but for the time. */
async function firstImpressions() {
  const cdn = createDistribution(config);
  const told = [];
  for (const request of requests) {
    const { response, xCache, cache, trace, elapsedMs, violations } = await cdn.handle(request);
    const headers = response.headers.filter(([name]) => !/^(date|last-modified)$/i.test(name));
    told.push({ headers, body: String(response.body), xCache, cache, trace: String(trace), elapsedMs, violations });
  }
  return { cdn, told, behindBy: cdn.clock.now() - Date.now() };
}

/** Leaves behind whatever a test could. */
async function makeAMess(): Promise<void> {
  const { cdn, told } = await firstImpressions();
  told.length = 0;
  cdn.clock.advance({ days: 3 });
  cdn.invalidate('/a');
  const exchange = await cdn.handle({ uri: '/a' });
  exchange.response.body.fill(0);
  (exchange.response.headers as unknown[]).length = 0;
  const edited = exchange.invocations[0]!.event as any;
  edited.Records[0].cf.request.headers = {};
  await cdn.handle({ uri: '/a?later', headers: { 'x-new-name': 'a' } });
  // Still under way when the test is over.
  void cdn.handle({ uri: '/slow' });
}

describe('two distributions of one configuration', () => {
  it('share nothing', async () => {
    const one = await firstImpressions();
    one.cdn.clock.advance(50);
    const other = await firstImpressions();
    expect(other.told).toEqual(one.told);
    expect(other.told.map(({ xCache }) => xCache)).toEqual(['Miss', 'Error', 'Miss', 'Error']);
    one.cdn.invalidate('/*');
    expect((await other.cdn.handle({ uri: '/a' })).xCache).toBe('Hit');
    expect((await one.cdn.handle({ uri: '/a' })).xCache).toBe('Miss');
  });

  it('keep their caches apart when both are asked at once', async () => {
    const cdns = [createDistribution(config), createDistribution(config)];
    const exchanges = await Promise.all(cdns.flatMap((cdn) => [cdn.handle({ uri: '/a' }), cdn.handle({ uri: '/a' })]));
    expect(exchanges.map(({ xCache }) => xCache)).toEqual(['Miss', 'Hit', 'Miss', 'Hit']);
  });
});

describe('two tests in one file', () => {
  const told: unknown[] = [];

  it.each(['one', 'another', 'a third'])('find the same as if they were alone: %s', async () => {
    const mine = await firstImpressions();
    expect(Math.abs(mine.behindBy)).toBeLessThan(1_000);
    told.push(mine.told);
    expect(mine.told).toEqual(told[0]);
    await makeAMess();
  });
});

/** Does all that could leave something running, and says what is left when there is nothing more to do. */
const script = `
import { createDistribution, httpOrigin, lambdaFailure, originFailure, s3Origin } from './src/index.js';

const listeners = () => Object.fromEntries(process.eventNames().map((name) => [name, process.listenerCount(name)]));
const before = JSON.stringify(listeners());
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const pass = async (event) => event.Records[0].cf.request;

const cdn = createDistribution({
  defaultBehavior: {
    origin: httpOrigin('origin.example.com', () => wait(5).then(() => new Response('hello'))),
    edgeLambdas: { 'viewer-request': pass, 'origin-request': pass },
  },
  additionalBehaviors: {
    '/down': { origin: httpOrigin('down.example.com', originFailure('timeout')) },
    '/files/*': { origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { 'files/a': 'a' } }) },
    '/late': { origin: httpOrigin('late.example.com', () => ({})), edgeLambdas: { 'viewer-request': { handler: () => new Promise(() => {}), timeoutMs: 20 } } },
    '/limit': { origin: httpOrigin('limit.example.com', () => ({})), edgeLambdas: { 'origin-request': lambdaFailure('throttled') } },
    '/quick': { origin: httpOrigin('quick.example.com', () => ({})), edgeLambdas: { 'viewer-request': { handler: pass, timeoutMs: 30_000 } } },
  },
});

const statuses = [];
for (const uri of ['/a', '/a', '/down', '/files/a', '/files/none', '/late', '/limit', '/quick']) {
  statuses.push((await cdn.handle({ uri })).response.status);
}
await (await cdn.fetch('/b')).text();
await Promise.all(Array.from({ length: 20 }, () => cdn.handle({ uri: '/c' })));
cdn.clock.advance({ days: 1 });
// Nobody waits for these.
for (const uri of ['/d', '/e', '/files/a']) void cdn.handle({ uri });
await cdn.settled();
console.log(JSON.stringify({ statuses, left: process.getActiveResourcesInfo(), sameListeners: JSON.stringify(listeners()) === before }));
void cdn.handle({ uri: '/f' });
process.once('exit', () => console.log('ended by itself'));
`;

/** The sources as JavaScript, beside a script that uses them: a process without a test runner. */
async function transpileSources(folder: string): Promise<void> {
  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 };
  const files = await readdir(join(root, 'src'), { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const { outputText } = transpileModule(await readFile(join(root, 'src', file), 'utf8'), { compilerOptions });
    const target = join(folder, 'src', file.replace(/\.ts$/, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, outputText);
  }
}

interface Ended {
  readonly code: number | string | null | undefined;
  readonly lines: readonly string[];
}

function runNode(file: string): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, [file], { timeout: 30_000 }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : (error.code ?? 'killed'), lines: (stdout + stderr).trim().split('\n') }),
    );
  });
}

/** Each begins something and is over, without having waited for what is said before the last word. */
const unfinished = {
  'a connection that is kept to a real server': `
const server = createServer((_, response) => response.end('hello'));
server.keepAliveTimeout = 600_000;
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
server.unref();
let connections = 0;
server.on('connection', (socket) => {
  connections += 1;
  socket.unref();
});
const url = 'http://127.0.0.1:' + server.address().port;
const origin = httpOrigin('api.example.com', url, { keepaliveTimeout: 120 });
const cdn = createDistribution({ defaultBehavior: { origin } });
const statuses = [];
for (const uri of ['/a', '/b', '/c']) statuses.push((await cdn.handle({ uri })).response.status);
say({ statuses, connections });
`,
  'a refresh behind a viewer’s back': `
let answered = 0;
const origin = httpOrigin('origin.example.com', async () => {
  if (answered > 0) await wait(50);
  answered += 1;
  return { headers: { 'cache-control': 'max-age=1, stale-while-revalidate=60' } };
});
const cdn = createDistribution({ defaultBehavior: { origin } });
await cdn.handle({ uri: '/a' });
cdn.clock.advance(2);
const { cache, trace } = await cdn.handle({ uri: '/a' });
say({ status: cache.status, refresh: trace.find(({ step }) => step === 'background').refresh, answered });
process.once('exit', () => say({ answered }));
`,
  'a refresh that never ends': `
let asked = 0;
const origin = httpOrigin('origin.example.com', () => {
  asked += 1;
  if (asked > 1) return new Promise(() => {});
  return { headers: { 'cache-control': 'max-age=1, stale-while-revalidate=60' } };
});
const cdn = createDistribution({ defaultBehavior: { origin } });
await cdn.handle({ uri: '/a' });
cdn.clock.advance(2);
say({ status: (await cdn.handle({ uri: '/a' })).cache.status, asked });
`,
  'a slow responder that is abandoned': `
const controller = new AbortController();
let isAborted = false;
const origin = httpOrigin('origin.example.com', ({ signal }) => {
  signal.addEventListener('abort', () => (isAborted = true));
  return new Promise(() => {});
});
const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': pass } } });
void cdn.handle({ uri: '/a' });
const left = cdn.fetch('/b', { signal: controller.signal }).catch(({ name }) => name);
await wait(10);
controller.abort();
say({ left: await left });
`,
  'a real server that doesn’t answer': `
const server = createServer(() => {});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
server.unref();
server.on('connection', (socket) => socket.unref());
const url = 'http://127.0.0.1:' + server.address().port;
const origin = httpOrigin('api.example.com', url, { readTimeout: 1, connectionAttempts: 1 });
const cdn = createDistribution({ defaultBehavior: { origin } });
say({ status: (await cdn.handle({ uri: '/a' })).response.status });
`,
};

const preamble = `
import { createServer } from 'node:http';
import { createDistribution, httpOrigin } from './src/index.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const pass = async (event) => event.Records[0].cf.request;
const say = (what) => console.log(JSON.stringify(what));
`;

describe('a process of its own', () => {
  let folder: string;
  let ended: Ended;

  beforeAll(async () => {
    await mkdir(resolve(root, '.tmp'), { recursive: true });
    folder = await mkdtemp(resolve(root, '.tmp/process-'));
    await transpileSources(folder);
    await writeFile(join(folder, 'script.js'), script);
    ended = await runNode(join(folder, 'script.js'));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('ends by itself once its requests are answered', () => {
    expect(ended.lines.at(-1)).toBe('ended by itself');
    expect(ended.code).toBe(0);
  });

  it('is left without timers, servers and listeners', () => {
    const { statuses, left, sameListeners } = JSON.parse(ended.lines[0]!);
    expect(statuses).toEqual([200, 200, 504, 200, 404, 503, 503, 200]);
    expect(left.filter((what: string) => !/^(Pipe|TTY|FSReq|Close)/.test(what))).toEqual([]);
    expect(sameListeners).toBe(true);
  });

  it.each([
    ['a connection that is kept to a real server', { statuses: [200, 200, 200], connections: 1 }],
    ['a refresh behind a viewer’s back', { status: 'stale', refresh: 'started', answered: 1 }, { answered: 2 }],
    ['a refresh that never ends', { status: 'stale', asked: 2 }],
    ['a slow responder that is abandoned', { left: 'AbortError' }],
    ['a real server that doesn’t answer', { status: 504 }],
  ] as const)(
    'ends by itself after %s',
    async (what, ...said) => {
      const file = join(folder, `${Object.keys(unfinished).indexOf(what)}.js`);
      await writeFile(file, preamble + unfinished[what]);
      const { code, lines } = await runNode(file);
      expect(lines.map((line) => JSON.parse(line))).toEqual(said);
      expect(code).toBe(0);
    },
    40_000,
  );
});
