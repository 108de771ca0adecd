/**
 * What a distribution may answer, said once more and in another way: from the origins' answers as they came, not from
 * a cache. Nothing in this folder but `site.ts` and `commands.ts` imports the simulator.
 */
import { type Answer, attemptsOf, contentOf, isForWaiters, lifetimeOf, staleUntil } from './answers.js';
import {
  type Asked,
  behaviorOf,
  errors,
  errorTtl,
  fullKey,
  keyOf,
  mayTake,
  pageRequest,
  targetOf,
} from './behaviors.js';
import { asksForItself, headerOf, isBeyond, judgeFit, type Seen, serialOf, wordOf } from './seen.js';

/** A function at origin-request, or an origin, at work for an exchange. */
export interface Work {
  readonly exchange: string;
  readonly at: 'origin-request' | 'origin';
  readonly domain: string;
  readonly path: string;
}

/** Everything that the origins and the functions did, and what follows for who may be given what. */
export class Model {
  readonly answers: Answer[] = [];
  readonly work: Work[] = [];
  /** What kind of response was seen, once for each. */
  readonly kinds: string[] = [];
  /** How many invalidations there were. */
  turn = 0;
  /** What must be answered from the cache, by key and encoding, while it is fresh. */
  readonly #sure = new Map<string, Answer>();
  #settled = 0;

  /** Every way in which what was seen may not be. */
  judge(seen: Seen): string[] {
    this.kinds.push(this.#kindOf(seen));
    const faults = [this.#judgeXCache(seen), this.#judgeGiven(seen), this.#judgeSure(seen)];
    return faults.filter((fault) => fault !== undefined);
  }

  #kindOf(seen: Seen): string {
    const path = this.answers[serialOf(seen, 'x-answer') ?? -1]?.asked.path ?? seen.asked.path;
    return path === seen.asked.path ? `${wordOf(seen)} ${seen.status}` : `page ${path}`;
  }

  /** What is sure of later requests, once nothing is under way any more and the work is judged. */
  learn(seen: Seen): void {
    const last = this.#lastOf(seen);
    if (last === undefined || last.asked.method !== 'GET' || last.status === 206) return;
    const isWhole = last.status !== 304 || serialOf(seen, 'x-content') !== undefined;
    if (isWhole && this.#isGiven(last, seen) && (lifetimeOf(last) ?? 0) > 0) this.#sure.set(fullKey(seen.asked), last);
  }

  invalidate(path: string): void {
    this.turn += 1;
    const start = path.endsWith('*') ? path.slice(0, -1) : undefined;
    for (const answer of this.answers) {
      const target = targetOf(answer.asked);
      if (start === undefined ? target === path : target.startsWith(start)) answer.invalidated ??= this.turn;
    }
  }

  /** One origin-request per leg, before it; as many attempts as the failure takes; a second leg only after a failover. */
  judgeWork(viewers: readonly Seen[]): string[] {
    const faults = this.#judgeParts(viewers);
    // Those for the object, and those for an error page in its place.
    for (const works of grouped(this.work, ({ exchange, path }) => `${exchange} ${path}`)) {
      const [{ exchange, path }] = works as [Work];
      const asked = this.answers.filter((answer) => answer.exchange === exchange && answer.asked.path === path);
      const did = works.map(({ at, domain }) => `${at} ${domain}`).join(', ');
      const expected = legsOf(asked);
      if (did !== expected) faults.push(`the work of one exchange was: ${did}; expected: ${expected}`);
    }
    this.work.length = 0;
    this.#forget();
    return faults;
  }

  /** A part is asked for where a viewer wants one: not behind his back, and not of an error page. */
  #judgeParts(viewers: readonly Seen[]): string[] {
    const wanted = viewers.filter(({ asked }) => asked.headers.has('range'));
    return this.answers
      .slice(this.#settled)
      .filter(({ asked }) => asked.headers.has('range'))
      .filter(
        ({ exchange, asked: { path } }) => !wanted.some(({ id, asked }) => id === exchange && asked.path === path),
      )
      .map(({ serial }) => `answer ${serial} is to a request for a part that no viewer wanted`);
  }

  /** What was asked again may have come to anything: only `learn` can say. */
  #forget(): void {
    for (const { asked } of this.answers.slice(this.#settled)) this.#sure.delete(fullKey(asked));
    this.#settled = this.answers.length;
  }

  /** Of several requests for one key at once, one fetches what all may have. Who asks for himself leads nobody. */
  judgeBurst(burst: readonly Seen[]): string[] {
    const plain = burst.filter(({ asked }) => !asksForItself(asked)).map(({ id }) => id);
    const shared = this.answers.filter(
      (answer) =>
        plain.includes(answer.exchange) &&
        answer.asked.method === 'GET' &&
        answer.status === 200 &&
        (lifetimeOf(answer) ?? 0) > 0,
    );
    return grouped(shared, ({ asked }) => fullKey(asked))
      .filter(({ length }) => length > 1)
      .map(({ length, 0: first }) => `${fullKey(first!.asked)} was fetched ${length} times at once`);
  }

  /** What the exchange's last answer for its own object was, error pages aside. */
  #lastOf({ id, asked }: Seen): Answer | undefined {
    return this.answers.findLast((answer) => answer.exchange === id && answer.asked.path === asked.path);
  }

  #judgeXCache(seen: Seen): string | undefined {
    const lines = seen.headers.get('x-cache') ?? [];
    if (lines.length !== 1) return `${lines.length} X-Cache headers`;
    const word = wordOf(seen);
    if (word === undefined) return `X-Cache is ${lines[0]}`;
    const own = this.#lastOf(seen);
    const isOwn = own !== undefined && own.serial === serialOf(seen, 'x-answer');
    if (word === 'Miss' && !isOwn) return 'X-Cache is Miss, and what was given is not what an origin answered';
    if (word === 'RefreshHit' && !(isOwn && own.status === 304))
      return 'X-Cache is RefreshHit, and no origin confirmed';
    if (word === 'Hit' && (isOwn || seen.asked.method === 'POST')) return 'X-Cache is Hit, and an origin answered';
    return seen.status >= 400 && word !== 'Error' ? `X-Cache is ${word} with ${seen.status}` : undefined;
  }

  /** Whose answer it is, and whether it may be given here and now. */
  #judgeGiven(seen: Seen): string | undefined {
    const serial = serialOf(seen, 'x-answer');
    if (serial === undefined) return this.#judgeOwnPage(seen);
    const answer = this.answers[serial];
    if (answer === undefined) return `no origin gave answer ${serial}`;
    if (answer.asked.path !== seen.asked.path) return this.#judgeErrorPage(seen, answer);
    return this.#judgeObject(seen, answer);
  }

  #judgeObject(seen: Seen, answer: Answer): string | undefined {
    if (answer.status >= 400 && errors[answer.status]?.page !== undefined)
      return `${answer.status} came without its page`;
    return (
      this.#judgeMayHave(seen.asked, seen, answer) ?? this.#judgeAge(seen, answer) ?? this.#judgeBody(seen, answer)
    );
  }

  #judgeMayHave(asked: Asked, seen: Seen, answer: Answer): string | undefined {
    const what = `${answer.asked.method} answer ${answer.serial} for ${fullKey(answer.asked)}`;
    if (!mayTake(asked, answer.asked)) return `${what} was given to ${fullKey(asked)}`;
    if (answer.exchange === seen.id) return undefined;
    if (!['GET', 'HEAD'].includes(asked.method)) return `${what} was given to a ${asked.method}`;
    // A 304 to a HEAD confirms the copy that a GET stored, whose content is judged by itself.
    if (answer.asked.method === 'HEAD' && answer.status !== 304 && asked.method !== 'HEAD')
      return `${what} was given to a GET`;
    if (isInvalidated(answer, seen)) return `${what} was given after its invalidation`;
    const lifetime = lifetimeOf(answer);
    if (lifetime === undefined) return `${what} may not be stored, and was given to another request`;
    const age = ageOf(answer, seen);
    if (age < lifetime || isForWaiters(answer, age)) return undefined;
    if (age < staleUntil(answer, lifetime, this.#isInTrouble(asked, seen))) return undefined;
    return `${what} lives for ${lifetime} s, and was given at the age of ${age} s`;
  }

  #judgeAge(seen: Seen, answer: Answer): string | undefined {
    const due = answer.exchange === seen.id ? undefined : String(ageOf(answer, seen));
    const told = headerOf(seen, 'age');
    return told === due ? undefined : `Age was ${told} where ${due} is right`;
  }

  /** A 304, and a part, may bring new headers to what was stored before. */
  #judgeBody(seen: Seen, answer: Answer): string | undefined {
    const { status } = seen;
    const serial = serialOf(seen, 'x-content');
    if (serial === undefined) {
      const isToCondition = answer.status === 304 && answer.exchange === seen.id;
      return isToCondition
        ? judgeFit(seen, answer)
        : `${status} with the headers of answer ${answer.serial}, and no content`;
    }
    const content = this.answers[serial] as Answer;
    if (content !== answer && contentOf(content) !== contentOf(answer))
      return `answer ${answer.serial} was given with the content of ${serial}`;
    if (content.exchange !== seen.id && isInvalidated(content, seen)) return `the content of ${serial} was invalidated`;
    if ([200, 206].includes(content.status)) return this.#judgeFound(seen, content);
    if (status !== content.status) return `answer ${serial} came with ${status}`;
    const due = seen.asked.method === 'HEAD' ? '' : contentOf(content);
    return seen.body === due ? undefined : `"${seen.body}" was given for "${due}"`;
  }

  #judgeFound(seen: Seen, content: Answer): string | undefined {
    return [200, 206, 304].includes(seen.status) ? judgeFit(seen, content) : `a 200 became ${seen.status}`;
  }

  /** The page that stands for an error: with the status, and for the error, that the configuration says. */
  #judgeErrorPage(seen: Seen, page: Answer): string | undefined {
    const { path } = page.asked;
    const meant = this.#errorsOf(seen.asked, seen).filter(({ status }) => errors[status]?.page === path);
    if (meant.length === 0) return `${path} was given, and there was no such error`;
    const statuses = page.status >= 400 ? [page.status] : meant.map(({ status }) => errors[status]?.sentAs);
    if (!statuses.includes(seen.status)) return `${path} was sent with ${seen.status}`;
    if (wordOf(seen) !== 'Error') return `${path} came with X-Cache ${wordOf(seen)}`;
    const content = this.answers[serialOf(seen, 'x-content') ?? page.serial] as Answer;
    const due = seen.asked.method === 'HEAD' ? '' : contentOf(content);
    if (seen.body !== due) return `"${seen.body}" was given for the page "${due}"`;
    return this.#judgeMayHave(pageRequest(path), seen, page);
  }

  /** CloudFront's own page: for a range beyond the end, or for a failure that came now or is stored, be it the error page's. */
  #judgeOwnPage(seen: Seen): string | undefined {
    const { asked, status } = seen;
    if (status === 416 && isBeyond(asked)) return undefined;
    const found = this.#errorsOf(asked, seen);
    const pages = found.flatMap(({ status }) => errors[status]?.page ?? []);
    const plain = found.filter(({ status }) => errors[status]?.page === undefined);
    const failed = [...plain, ...pages.flatMap((path) => this.#errorsOf(pageRequest(path), seen))];
    const isMeant = failed.some((error) => error.failure !== undefined && error.status === status);
    return isMeant ? undefined : `a page of CloudFront's own with ${status}, and no origin failed so`;
  }

  /** The errors that a request may be answered with: its own, or one that is stored. */
  #errorsOf(asked: Asked, seen: Seen): Answer[] {
    return this.answers.filter(
      (answer) => answer.status >= 400 && this.#judgeMayHave(asked, seen, answer) === undefined,
    );
  }

  /** Whether an origin failed just now, or so shortly ago that it is left alone. */
  #isInTrouble(asked: Asked, seen: Seen): boolean {
    return this.answers.some((answer) => {
      if (answer.status < 500 || keyOf(answer.asked) !== keyOf(asked)) return false;
      const age = ageOf(answer, seen);
      return age === 0 || age < errorTtl(answer.status);
    });
  }

  /** What is fresh for sure is given, in whatever form, and no origin is asked for it. */
  #judgeSure(seen: Seen): string | undefined {
    const { asked } = seen;
    const sure = this.#sure.get(fullKey(asked));
    if (sure === undefined || isInvalidated(sure, seen) || asked.method === 'POST') return undefined;
    if (ageOf(sure, seen) >= (lifetimeOf(sure) ?? 0)) return undefined;
    if (this.#lastOf(seen) !== undefined)
      return `an origin was asked for ${fullKey(asked)}, though answer ${sure.serial} is fresh`;
    const isRight = this.#isGiven(sure, seen) || (seen.status === 416 && isBeyond(asked));
    return isRight ? undefined : `answer ${serialOf(seen, 'x-answer')} was given, though ${sure.serial} is fresh`;
  }

  /** Whether a viewer got this answer, or what stands for it where it is an error. */
  #isGiven({ serial, status, failure }: Answer, seen: Seen): boolean {
    const given = serialOf(seen, 'x-answer');
    if (given === serial) return true;
    // A 416 without an answer is of a copy.
    if (status < 400 || wordOf(seen) !== 'Error' || seen.status === 416) return false;
    const isPage = given !== undefined && this.answers[given]?.asked.path === errors[status]?.page;
    return isPage || (given === undefined && (failure !== undefined || errors[status]?.page !== undefined));
  }
}

const ageOf = (answer: Answer, { at }: Seen): number => (at - answer.at) / 1000;

const isInvalidated = ({ invalidated }: Answer, { turn }: Seen): boolean =>
  invalidated !== undefined && invalidated <= turn;

function legsOf(asked: readonly Answer[]): string {
  const [first] = asked;
  if (first === undefined) return '';
  const expected: string[] = [];
  for (const domain of behaviorOf(first.asked.path).origins) {
    const last = asked.findLast((answer) => answer.domain === domain);
    const attempts = last === undefined ? 1 : attemptsOf(last);
    expected.push(`origin-request ${domain}`, ...Array(attempts).fill(`origin ${domain}`));
    if (last === undefined || !failsOver(last)) break;
  }
  return expected.join(', ');
}

/** All statuses above 500 that the double answers with are listed for failover, and so are all failures. */
function failsOver({ status, asked }: Answer): boolean {
  return asked.method !== 'POST' && status >= 500;
}

function grouped<T>(all: readonly T[], nameOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const same = groups.get(nameOf(one));
    if (same === undefined) groups.set(nameOf(one), [one]);
    else same.push(one);
  }
  return [...groups.values()];
}
