/**
 * What a distribution may answer, said once more and in another way: from the origins' answers as they came, not from
 * a cache. Imports nothing of the simulator.
 */

/** What an origin says about storing its answer. All numbers are seconds. */
export interface Says {
  readonly maxAge?: number | undefined;
  readonly sMaxAge?: number | undefined;
  /** `Expires`, counted from now. */
  readonly expires?: number | undefined;
  readonly forbids?: 'no-store' | 'private' | 'no-cache' | undefined;
  readonly staleWhileRevalidate?: number | undefined;
  readonly staleIfError?: number | undefined;
}

/** A behavior, as far as the model goes. TTLs in seconds. */
export interface BehaviorModel {
  readonly prefix: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
  readonly headers: readonly string[];
  readonly cookies: readonly string[];
  readonly queries: readonly string[];
  /** Whether both encodings are in the key. */
  readonly encodings: boolean;
  readonly origins: readonly string[];
}

export const behaviors: readonly BehaviorModel[] = [
  {
    prefix: '/page/',
    min: 0,
    default: 20,
    max: 100,
    headers: ['accept-language'],
    cookies: ['ab'],
    queries: ['w'],
    encodings: false,
    origins: ['page.example.com'],
  },
  behavior('/kept/', { min: 5, default: 20, max: 60 }),
  behavior('/checked/', { min: 0, default: 20, max: 100 }),
  behavior('/live/', { min: 0, default: 0, max: 0 }),
  { ...behavior('/zip/', { min: 0, default: 20, max: 100 }), encodings: true },
  {
    ...behavior('/group/', { min: 0, default: 20, max: 100 }),
    queries: ['w'],
    origins: ['primary.example.com', 'fallback.example.com'],
  },
];

function behavior(prefix: string, ttls: { min: number; default: number; max: number }): BehaviorModel {
  const origins = [`${prefix.slice(1, -1)}.example.com`];
  return { prefix, ...ttls, headers: [], cookies: [], queries: [], encodings: false, origins };
}

export function behaviorOf(path: string): BehaviorModel {
  const found = behaviors.find(({ prefix }) => path.startsWith(prefix));
  if (found === undefined) throw new Error(`The model has no behavior for ${path}.`);
  return found;
}

/** A request as a viewer sends it, or as an origin gets it. Header names are in lower case. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** What two requests must have in common to be given one answer, but for the encoding. */
export function keyOf({ path, query, headers }: Asked): string {
  const { headers: names, cookies, queries } = behaviorOf(path);
  const parts = [keyedTarget(path, query, queries)];
  for (const name of names) parts.push(`${name}=${headers.get(name) ?? '(none)'}`);
  const sent = (headers.get('cookie') ?? '').split(/;\s*/).filter((pair) => cookies.includes(pair.split('=')[0] ?? ''));
  return [...parts, ...sent.sort()].join(' | ');
}

function keyedTarget(path: string, query: string, names: readonly string[]): string {
  const kept = query.split('&').filter((pair) => names.includes(pair.split('=')[0] ?? ''));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

/** `br`, `gzip`, both, or nothing: sorted, so that they can be compared. */
export function encodingOf({ path, headers }: Asked): string {
  if (!behaviorOf(path).encodings) return '';
  const taken = (headers.get('accept-encoding') ?? '').split(/,\s*/).filter((name) => name === 'br' || name === 'gzip');
  return taken.sort().join(',');
}

/** A viewer that takes both may be given what was fetched for one that takes one of them; no one else may. */
export function mayTake(viewer: string, fetched: string): boolean {
  return viewer === fetched || (viewer === 'br,gzip' && (fetched === 'br' || fetched === 'gzip'));
}

/** What an origin answered, or that it failed; one for each time that it was asked. */
export interface Answer {
  readonly serial: number;
  readonly domain: string;
  readonly asked: Asked;
  /** Of the exchange that asked, by its request id. */
  readonly exchange: string;
  /** Milliseconds. */
  readonly at: number;
  /** 0: it failed. */
  readonly status: number;
  readonly says: Says;
  /** Of the content, which a 304 confirms. */
  readonly version: number;
  invalidated: boolean;
}

const storedStatuses = [200, 203, 204, 300, 301, 302, 303, 307, 308];
const alwaysStored = [404, 410, 414, 500, 501, 502, 503, 504];
const storedWithLifetime = [400, 403, 405, 412, 415];
const honoursForbidding = [404, 410, 414, 501];
const errorTtl = 10;

/** For how many seconds an answer may be given to others; `undefined`: to nobody else, not even checked again. */
export function lifetimeOf({ asked, status, says }: Answer): number | undefined {
  const ttls = behaviorOf(asked.path);
  if (ttls.max === 0 || !['GET', 'HEAD'].includes(asked.method)) return undefined;
  if (status === 0) return errorTtl;
  if (status >= 400) return errorLifetime(status, says, ttls);
  if (status !== 304 && !storedStatuses.includes(status)) return undefined;
  if (says.forbids !== undefined) return ttls.min > 0 ? ttls.min : says.forbids === 'no-cache' ? 0 : undefined;
  const said = says.sMaxAge ?? says.maxAge ?? says.expires;
  return said === undefined ? Math.max(ttls.min, ttls.default) : Math.min(Math.max(said, ttls.min), ttls.max);
}

/** Whoever waits for an answer gets it, though it has no lifetime, unless it says itself that it is for one (COL-OFF-OBJ). */
function isForWaiters({ status, says }: Answer, age: number): boolean {
  const isForOne = says.forbids !== undefined || says.maxAge === 0 || says.sMaxAge === 0;
  return age === 0 && status > 0 && status < 400 && !isForOne;
}

function errorLifetime(status: number, says: Says, { max }: BehaviorModel): number | undefined {
  const said = says.sMaxAge ?? says.maxAge;
  if (says.forbids !== undefined && honoursForbidding.includes(status)) return undefined;
  if (!alwaysStored.includes(status) && !(storedWithLifetime.includes(status) && said !== undefined)) return undefined;
  const lifetime = says.forbids === undefined ? (said ?? says.expires ?? 0) : 0;
  return Math.max(errorTtl, Math.min(lifetime, max));
}

/** What came of a request, as a viewer sees it. */
export interface Seen {
  readonly id: string;
  readonly asked: Asked;
  /** Milliseconds. */
  readonly at: number;
  readonly status: number;
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** A function at origin-request, or an origin, at work for an exchange. */
export interface Work {
  readonly exchange: string;
  readonly at: 'origin-request' | 'origin';
  readonly domain: string;
}

const words = /^(Hit|Miss|RefreshHit|Error) from cloudfront$/;
const attempts: { readonly [failure: string]: number } = { connect: 3, 'connect-timeout': 3 };

/** Everything that the origins and the functions did, and what follows for who may be given what. */
export class Model {
  readonly answers: Answer[] = [];
  readonly work: Work[] = [];
  /** How each origin failed, by its answer's serial. */
  readonly failures = new Map<number, string>();
  /** What must be answered from the cache, by key and encoding, while it is fresh. */
  readonly #sure = new Map<string, Answer>();
  #settled = 0;

  /** Every way in which what was seen may not be. */
  judge(seen: Seen): string[] {
    const faults = [this.#judgeXCache(seen), this.#judgeContent(seen), this.#judgeSure(seen)];
    return faults.filter((fault) => fault !== undefined);
  }

  /** What is sure of later requests, once nothing is under way any more and the work is judged. */
  learn(seen: Seen): void {
    const own = this.answers.filter(({ exchange, asked }) => exchange === seen.id && asked.method === 'GET');
    const last = own.at(-1);
    if (last === undefined) return;
    const given = last.status === 0 ? seen.status >= 500 : serialOf(seen) === last.serial;
    if (given && (lifetimeOf(last) ?? 0) > 0) this.#sure.set(fullKey(seen.asked), last);
  }

  invalidate(path: string): void {
    const start = path.endsWith('*') ? path.slice(0, -1) : undefined;
    for (const answer of this.answers) {
      const { path: own, query } = answer.asked;
      const target = keyedTarget(own, query, behaviorOf(own).queries);
      if (start === undefined ? target === path : target.startsWith(start)) answer.invalidated = true;
    }
  }

  /** One origin-request per leg, before it; as many attempts as the failure takes; a second leg only after a failover. */
  judgeWork(): string[] {
    const faults: string[] = [];
    for (const [exchange, works] of grouped(this.work)) {
      const asked = this.answers.filter((answer) => answer.exchange === exchange);
      const expected = this.#legsOf(asked);
      const did = works.map(({ at, domain }) => `${at} ${domain}`).join(', ');
      if (did !== expected) faults.push(`the work of one exchange was: ${did}; expected: ${expected}`);
    }
    this.work.length = 0;
    this.#forget();
    return faults;
  }

  /** What was asked again may have come to anything: only `learn` can say. */
  #forget(): void {
    for (const { asked } of this.answers.slice(this.#settled)) this.#sure.delete(fullKey(asked));
    this.#settled = this.answers.length;
  }

  /** Of several requests for one key at once, one fetches what all may have. */
  judgeBurst(burst: readonly Seen[]): string[] {
    const ids = burst.map(({ id }) => id);
    const counts = new Map<string, number>();
    for (const answer of this.answers) {
      const shared = answer.asked.method === 'GET' && answer.status === 200 && (lifetimeOf(answer) ?? 0) > 0;
      if (!shared || !ids.includes(answer.exchange)) continue;
      const key = fullKey(answer.asked);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count > 1)
      .map(([key, count]) => `${key} was fetched ${count} times at once`);
  }

  #legsOf(asked: readonly Answer[]): string {
    const [first] = asked;
    if (first === undefined) return '';
    const { origins } = behaviorOf(first.asked.path);
    const expected: string[] = [];
    for (const domain of origins) {
      const mine = asked.filter((answer) => answer.domain === domain);
      const last = mine.at(-1);
      expected.push(`origin-request ${domain}`, ...Array(this.#attemptsOf(last)).fill(`origin ${domain}`));
      if (last === undefined || !failsOver(last)) break;
    }
    return expected.join(', ');
  }

  #attemptsOf(answer: Answer | undefined): number {
    const failure = answer && this.failures.get(answer.serial);
    if (answer === undefined || failure === undefined) return 1;
    if (failure === 'timeout') return answer.asked.method === 'POST' ? 1 : 3;
    return attempts[failure] ?? 1;
  }

  #judgeXCache({ id, headers, asked }: Seen): string | undefined {
    const lines = headers.get('x-cache') ?? [];
    const [line = ''] = lines;
    if (lines.length !== 1) return `${lines.length} X-Cache headers`;
    const own = this.answers.some(({ exchange }) => exchange === id);
    const word = words.exec(line)?.[1];
    if (word === undefined) return `X-Cache is ${line}`;
    if ((word === 'Miss' || word === 'RefreshHit') && !own) return `X-Cache is ${word}, and no origin was asked`;
    if (word === 'Hit' && asked.method === 'POST') return 'a POST was a hit';
    return undefined;
  }

  /** Whose answer it is, and whether it may be given here and now. */
  #judgeContent(seen: Seen): string | undefined {
    const serial = serialOf(seen);
    if (serial === undefined) return this.#judgeOwnPage(seen);
    const answer = this.answers[serial];
    if (answer === undefined) return `no origin gave answer ${serial}`;
    return this.#judgeBody(seen, answer) ?? this.#judgeGiven(seen, answer);
  }

  #judgeGiven(seen: Seen, answer: Answer): string | undefined {
    const what = `${answer.asked.method} answer ${answer.serial} for ${fullKey(answer.asked)}`;
    if (keyOf(answer.asked) !== keyOf(seen.asked)) return `${what} was given to ${fullKey(seen.asked)}`;
    if (!mayTake(encodingOf(seen.asked), encodingOf(answer.asked)))
      return `${what} was given to ${fullKey(seen.asked)}`;
    if (answer.exchange === seen.id) return undefined;
    if (!['GET', 'HEAD'].includes(seen.asked.method)) return `${what} was given to a ${seen.asked.method}`;
    // A 304 to a HEAD confirms the copy that a GET stored, whose content is judged by itself.
    if (answer.asked.method === 'HEAD' && answer.status !== 304 && seen.asked.method !== 'HEAD')
      return `${what} was given to a GET`;
    if (answer.invalidated) return `${what} was given after its invalidation`;
    const lifetime = lifetimeOf(answer);
    if (lifetime === undefined) return `${what} may not be stored, and was given to another request`;
    const age = (seen.at - answer.at) / 1000;
    if (age < lifetime || isForWaiters(answer, age) || this.#mayBeStale(answer, seen, lifetime, age)) return undefined;
    return `${what} lives for ${lifetime} s, and was given at the age of ${age} s`;
  }

  /** A 304 gives new headers to content that was stored before. */
  #judgeBody({ body, asked }: Seen, answer: Answer): string | undefined {
    if (asked.method === 'HEAD') return body === '' ? undefined : 'a HEAD was answered with a body';
    const content = this.answers[Number(/^answer (\d+)$/.exec(body)?.[1])];
    if (content === undefined) return `answer ${answer.serial} came with the body ${JSON.stringify(body)}`;
    if (answer.status !== 304) return content === answer ? undefined : `answer ${answer.serial} came with "${body}"`;
    if (keyOf(content.asked) !== keyOf(asked)) return `"${body}" of another key came with a 304`;
    return content.version === answer.version ? undefined : `a 304 for version ${answer.version} confirmed "${body}"`;
  }

  /** CloudFront's own page: for a failure that came now, or is stored. */
  #judgeOwnPage({ id, asked, at, status }: Seen): string | undefined {
    const mine = this.answers.filter((answer) => answer.status === 0 && keyOf(answer.asked) === keyOf(asked));
    const now = mine.some(({ exchange }) => exchange === id);
    const stored = mine.some(
      (answer) =>
        !answer.invalidated &&
        asked.method !== 'POST' &&
        (answer.asked.method !== 'HEAD' || asked.method === 'HEAD') &&
        (at - answer.at) / 1000 < (lifetimeOf(answer) ?? 0),
    );
    if (status < 500) return `a page of CloudFront's own with ${status}`;
    return now || stored ? undefined : `a page of CloudFront's own with ${status}, and no origin failed`;
  }

  /** Within what the directives allow, and by default while the origin is in trouble (rulebook: pipeline §9.4). */
  #mayBeStale({ says, asked }: Answer, seen: Seen, lifetime: number, age: number): boolean {
    const { max } = behaviorOf(asked.path);
    if (says.staleWhileRevalidate !== undefined && age <= lifetime + Math.min(says.staleWhileRevalidate, max))
      return true;
    return this.#isInTrouble(seen) && age <= lifetime + Math.min(says.staleIfError ?? max, max);
  }

  #isInTrouble({ asked, at }: Seen): boolean {
    return this.answers.some(
      (answer) =>
        (answer.status === 0 || answer.status >= 500) &&
        keyOf(answer.asked) === keyOf(asked) &&
        (at - answer.at) / 1000 <= Math.max(errorTtl, lifetimeOf(answer) ?? 0),
    );
  }

  #judgeSure(seen: Seen): string | undefined {
    const sure = this.#sure.get(fullKey(seen.asked));
    if (sure === undefined || sure.invalidated || !['GET', 'HEAD'].includes(seen.asked.method)) return undefined;
    if ((seen.at - sure.at) / 1000 >= (lifetimeOf(sure) ?? 0)) return undefined;
    const given = sure.status === 0 ? undefined : sure.serial;
    const asked = this.answers.some(({ exchange }) => exchange === seen.id);
    if (asked) return `an origin was asked for ${fullKey(seen.asked)}, though answer ${sure.serial} is fresh`;
    return serialOf(seen) === given ? undefined : `answer ${serialOf(seen)} was given, though ${sure.serial} is fresh`;
  }
}

function fullKey(asked: Asked): string {
  const encoding = encodingOf(asked);
  return encoding === '' ? keyOf(asked) : `${keyOf(asked)} | ${encoding}`;
}

function serialOf({ headers }: Seen): number | undefined {
  const [serial] = headers.get('x-answer') ?? [];
  return serial === undefined ? undefined : Number(serial);
}

/** All statuses above 500 that the double answers with are listed for failover, and so are all failures. */
function failsOver({ status, asked }: Answer): boolean {
  return asked.method !== 'POST' && (status === 0 || status >= 500);
}

function grouped(works: readonly Work[]): Map<string, Work[]> {
  const byExchange = new Map<string, Work[]>();
  for (const work of works) {
    const same = byExchange.get(work.exchange);
    if (same === undefined) byExchange.set(work.exchange, [work]);
    else same.push(work);
  }
  return byExchange;
}
