import fc, { type AsyncCommand } from 'fast-check';
import type { Exchange } from '../../src/index.js';
import type { Failure, Says } from './answers.js';
import { type Asked, behaviorOf } from './behaviors.js';
import type { Model } from './model.js';
import type { Seen } from './seen.js';
import { modifiedAt, type OriginState, type Site } from './site.js';

type Command = AsyncCommand<Model, Site>;

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function send({ cdn, model: { turn } }: Site, asked: Asked): Promise<Seen> {
  const { method, path, query } = asked;
  const at = cdn.clock.now();
  const exchange = await cdn.handle({ method, uri: path, querystring: query, headers: [...asked.headers] });
  const headers = byName(exchange);
  const [id = ''] = headers.get('x-amz-cf-id') ?? [];
  const { status, body } = exchange.response;
  return { id, asked, at, turn, status, headers, body: new TextDecoder().decode(body) };
}

function byName({ response }: Exchange): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const [key, value] of response.headers) {
    const name = key.toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return headers;
}

const show = ({ method, path, query, headers }: Asked) =>
  `${method} ${path}${query && `?${query}`}${[...headers].map(([name, value]) => ` ${name}: ${value}`).join(',')}`;

const endOfTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Does nothing: what a command shrinks to that isn't needed. */
class Pause implements Command {
  check = () => true;
  run = async () => {};
  toString = () => '–';
}

class Ask implements Command {
  constructor(readonly asked: Asked) {}
  check = () => true;
  async run(model: Model, site: Site): Promise<void> {
    const seen = await send(site, this.asked);
    refuse(model.judge(seen));
    await site.cdn.settled();
    refuse(model.judgeWork([seen]));
    model.learn(seen);
  }
  toString = () => show(this.asked);
}

/** Several viewers at once. All have been let in before an origin answers the first. */
class AskAtOnce implements Command {
  constructor(readonly asked: readonly Asked[]) {}
  check = () => true;
  async run(model: Model, site: Site): Promise<void> {
    const release = site.holdOrigins();
    const answered = Promise.all(this.asked.map((asked) => send(site, asked)));
    await endOfTurn();
    release();
    const burst = await answered;
    for (const seen of burst) refuse(model.judge(seen));
    await site.cdn.settled();
    refuse([...model.judgeWork(burst), ...model.judgeBurst(burst)]);
  }
  toString = () => `at once (${this.asked.map(show).join(' & ')})`;
}

/** Viewers before and after an invalidation, while no origin answers. */
class AskAround implements Command {
  constructor(
    readonly before: readonly Asked[],
    readonly path: string,
    readonly after: readonly Asked[],
  ) {}
  check = () => true;
  async run(model: Model, site: Site): Promise<void> {
    const release = site.holdOrigins();
    const earlier = Promise.all(this.before.map((asked) => send(site, asked)));
    await endOfTurn();
    site.cdn.invalidate(this.path);
    model.invalidate(this.path);
    const later = Promise.all(this.after.map((asked) => send(site, asked)));
    await endOfTurn();
    release();
    const all = [...(await earlier), ...(await later)];
    for (const seen of all) refuse(model.judge(seen));
    await site.cdn.settled();
    refuse(model.judgeWork(all));
  }
  toString = () =>
    `at once (${this.before.map(show).join(' & ')}), invalidate ${this.path}, (${this.after.map(show).join(' & ')})`;
}

class Wait implements Command {
  constructor(readonly seconds: number) {}
  check = () => true;
  async run(_: Model, { cdn }: Site): Promise<void> {
    cdn.clock.advance(this.seconds);
  }
  toString = () => `wait ${this.seconds} s`;
}

class Change implements Command {
  constructor(
    readonly domain: string,
    readonly path: string,
    readonly change: Partial<OriginState>,
  ) {}
  check = () => true;
  async run(_: Model, site: Site): Promise<void> {
    site.change(this.domain, this.path, this.change);
  }
  toString = () => `${this.domain}${this.path}: ${JSON.stringify(this.change)}`;
}

class Publish implements Command {
  constructor(
    readonly domain: string,
    readonly path: string,
  ) {}
  check = () => true;
  async run(_: Model, site: Site): Promise<void> {
    const { version } = site.stateOf(this.domain, this.path);
    site.change(this.domain, this.path, { version: version + 1 });
  }
  toString = () => `${this.domain}${this.path}: new version`;
}

class Invalidate implements Command {
  constructor(readonly path: string) {}
  check = () => true;
  async run(model: Model, { cdn }: Site): Promise<void> {
    cdn.invalidate(this.path);
    model.invalidate(this.path);
  }
  toString = () => `invalidate ${this.path}`;
}

const paths = fc.constantFrom(
  '/page/a',
  '/page/a',
  '/page/b',
  '/kept/a',
  '/checked/a',
  '/live/a',
  '/zip/a',
  '/group/a',
);

const pages = fc.constantFrom('/errors/missing', '/errors/down');

/** Each with itself, so that it can be drawn for a path and an origin together. */
const places = fc
  .oneof({ weight: 8, arbitrary: paths }, { weight: 1, arbitrary: pages })
  .chain((path) => fc.tuple(fc.constantFrom(...behaviorOf(path).origins), fc.constant(path)));

/** Mostly absent, so that most requests have their key in common with another. */
const maybe = (...values: string[]) => fc.constantFrom(undefined, undefined, undefined, ...values);

/** A question of the viewer's own: has what he has changed, and what is in a part of it? */
const questions = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.record({ 'if-none-match': fc.constantFrom('"1"', '"2"', 'W/"1"', '"9", "1"', '*') }),
  },
  { weight: 1, arbitrary: fc.record({ 'if-modified-since': fc.constantFrom(1, 2).map(modifiedAt) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      range: fc.constantFrom('bytes=0-3', 'bytes=4-', 'bytes=-5', 'bytes=0-1,4-5', 'bytes=500-', 'bytes=3-1'),
      'if-range': maybe('"1"', '"2"'),
      'if-none-match': maybe('"2"'),
    }),
  },
);

const viewerHeaders = fc.record({
  'accept-language': maybe('de', 'fr'),
  cookie: maybe('ab=1; sid=7', 'sid=8', 'sid=9; ab=1', 'ab=2'),
  'accept-encoding': maybe('gzip', 'br', 'gzip, deflate, br', 'deflate'),
});

function request(path: string, methods: fc.Arbitrary<string>): fc.Arbitrary<Asked> {
  return fc.tuple(methods, queries, viewerHeaders, questions).map(([method, query, about, question]) => {
    const all = method === 'POST' ? about : { ...about, ...question };
    const headers = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { method, path, query, headers: new Map(headers) };
  });
}

const queries = fc.constantFrom('', '', '', '', 'w=1', 'w=2', 'utm=3', 'utm=4&w=1');
const reading = fc.constantFrom('GET', 'GET', 'GET', 'GET', 'GET', 'HEAD');
const anyMethod = fc.constantFrom('GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'POST');

const asks = paths.chain((path) => request(path, behaviorOf(path).origins.length > 1 ? reading : anyMethod));
/** For one path, and mostly for one key. */
const burstsFor = (path: string) =>
  fc
    .tuple(request(path, fc.constant('GET')), fc.array(request(path, reading), { maxLength: 3 }))
    .map(([first, others]) => [first, first, ...others]);

const bursts = paths.chain(burstsFor).map((burst) => new AskAtOnce(burst));
const burstsAround = paths.chain((path) =>
  fc
    .tuple(burstsFor(path), fc.constantFrom(path, `${path}*`, `${path}?w=1`), burstsFor(path))
    .map(([before, invalidated, [later]]) => new AskAround(before, invalidated, [before[0]!, later!, later!])),
);

const seconds = fc.constantFrom(0, 5, 10, 30, 60, 200);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const says: fc.Arbitrary<Says> = fc.oneof(
  fc.record({ maxAge: seconds, sMaxAge: optional(seconds) }),
  fc.record({
    forbids: fc.constantFrom('no-store', 'private', 'no-cache'),
    maxAge: optional(seconds),
    staleWhileRevalidate: optional(seconds),
  }),
  fc.record({ expires: seconds }),
  {
    weight: 3,
    arbitrary: fc.record({
      maxAge: fc.constantFrom(0, 5, 10),
      staleWhileRevalidate: optional(seconds),
      staleIfError: optional(seconds),
    }),
  },
  fc.constant({}),
);

const statuses = fc.constantFrom(200, 200, 200, 200, 301, 404, 410, 403, 429, 500, 503);

const failures = fc.constantFrom<Failure>(
  'connect',
  'connect-timeout',
  'tls',
  'timeout',
  'reset',
  'bad-response',
  'header-too-big',
);

const changes: fc.Arbitrary<Partial<OriginState>> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ says, status: fc.constant(200), failure: fc.constant(undefined) }) },
  { weight: 3, arbitrary: fc.record({ says, status: statuses }) },
  { weight: 2, arbitrary: fc.record({ failure: failures }) },
  { weight: 2, arbitrary: fc.constant({ failure: undefined, status: 200 }) },
  { weight: 1, arbitrary: fc.record({ tags: fc.boolean(), dates: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ knowsRanges: fc.boolean() }) },
);

const invalidations = fc.oneof(
  paths,
  pages,
  paths.map((path) => `${path}*`),
  paths.map((path) => `${path}?w=1`),
  fc.constant('/*'),
);

/** What happens to a site, one thing after the other. */
class History implements Iterable<Command> {
  constructor(readonly steps: readonly Command[]) {}
  [Symbol.iterator] = () => this.steps[Symbol.iterator]();
  toString = () =>
    this.steps
      .filter((step) => !(step instanceof Pause))
      .map((step) => `\n  ${step}`)
      .join('');
}

/** One thing that happens. */
const commands: fc.Arbitrary<Command> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant(new Pause()) },
  { weight: 40, arbitrary: asks.map((asked) => new Ask(asked)) },
  { weight: 8, arbitrary: bursts },
  { weight: 2, arbitrary: burstsAround },
  {
    weight: 14,
    arbitrary: fc.constantFrom(1, 4, 5, 6, 9, 10, 11, 19, 20, 30, 60, 100).map((time) => new Wait(time)),
  },
  {
    weight: 18,
    arbitrary: fc.tuple(places, changes).map(([[domain, path], change]) => new Change(domain, path, change)),
  },
  { weight: 3, arbitrary: places.map(([domain, path]) => new Publish(domain, path)) },
  { weight: 3, arbitrary: invalidations.map((path) => new Invalidate(path)) },
);

/** As many things as `length` says; those that don't matter shrink to pauses. */
export function histories(length: number): fc.Arbitrary<Iterable<Command>> {
  return fc.array(commands, { minLength: length, maxLength: length }).map((steps) => new History(steps));
}
