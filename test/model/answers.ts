import { type Asked, type BehaviorModel, behaviorOf, errorTtl, fullKey } from './behaviors.js';

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

export type Failure = 'connect' | 'connect-timeout' | 'tls' | 'timeout' | 'reset' | 'bad-response' | 'header-too-big';

/** What CloudFront answers for a failure, and how often it tries a GET before. */
const failures: { readonly [F in Failure]: { readonly status: number; readonly attempts: number } } = {
  connect: { status: 502, attempts: 3 },
  'connect-timeout': { status: 504, attempts: 3 },
  tls: { status: 502, attempts: 1 },
  timeout: { status: 504, attempts: 3 },
  reset: { status: 502, attempts: 1 },
  'bad-response': { status: 502, attempts: 1 },
  'header-too-big': { status: 502, attempts: 1 },
};

/** What an origin answered, or that it failed; one for each time that it was asked. */
export interface Answer {
  readonly serial: number;
  readonly domain: string;
  readonly asked: Asked;
  /** Of the exchange that asked, by its request id. */
  readonly exchange: string;
  /** Milliseconds. */
  readonly at: number;
  /** For a failure that which CloudFront makes of it. */
  readonly status: number;
  readonly failure: Failure | undefined;
  readonly says: Says;
  /** Of the content, which a 304 confirms. */
  readonly version: number;
  /** Whether it names its version: what does is the same content wherever it comes from. */
  readonly isNamed: boolean;
  /** The turn in which it was invalidated. */
  invalidated?: number;
}

export const statusOfFailure = (failure: Failure): number => failures[failure].status;

export function attemptsOf({ failure, asked }: Answer): number {
  if (failure === undefined || (failure === 'timeout' && asked.method === 'POST')) return 1;
  return failures[failure].attempts;
}

/** The whole of what an answer stands for, whichever part of it was sent. */
export function contentOf({ serial, asked, version, isNamed }: Answer): string {
  return isNamed ? `version ${version} of ${fullKey(asked)}` : `answer ${serial}`;
}

const storedStatuses = [200, 203, 204, 206, 300, 301, 302, 303, 304, 307, 308];
const alwaysStored = [404, 410, 414, 500, 501, 502, 503, 504];
const storedWithLifetime = [400, 403, 405, 412, 415];
const honoursForbidding = [404, 410, 414, 501];

/** For how many seconds an answer may be given to others; `undefined`: to nobody else, not even checked again. */
export function lifetimeOf({ asked, status, failure, says }: Answer): number | undefined {
  const ttls = behaviorOf(asked.path);
  if (ttls.max === 0 || !['GET', 'HEAD'].includes(asked.method)) return undefined;
  if (status >= 400) return errorLifetime(status, failure === undefined ? says : {}, ttls);
  if (!storedStatuses.includes(status)) return undefined;
  if (says.forbids !== undefined) return ttls.min > 0 ? ttls.min : says.forbids === 'no-cache' ? 0 : undefined;
  const said = says.sMaxAge ?? says.maxAge ?? says.expires;
  return said === undefined ? Math.max(ttls.min, ttls.default) : Math.min(Math.max(said, ttls.min), ttls.max);
}

/** Whoever waits for an answer gets it, though it has no lifetime, unless it says itself that it is for one (COL-OFF-OBJ). */
export function isForWaiters({ status, says }: Answer, age: number): boolean {
  const isForOne = says.forbids !== undefined || says.maxAge === 0 || says.sMaxAge === 0;
  return age === 0 && status > 0 && status < 400 && !isForOne;
}

function errorLifetime(status: number, says: Says, { max }: BehaviorModel): number | undefined {
  const said = says.sMaxAge ?? says.maxAge;
  if (says.forbids !== undefined && honoursForbidding.includes(status)) return undefined;
  if (!alwaysStored.includes(status) && !(storedWithLifetime.includes(status) && said !== undefined)) return undefined;
  const lifetime = says.forbids === undefined ? (said ?? says.expires ?? 0) : 0;
  const seconds = Math.max(errorTtl(status), Math.min(lifetime, max));
  return seconds > 0 ? seconds : undefined;
}

/** For how many seconds it may be given once it has expired (rulebook: pipeline §9.4). Counted, as the lifetime, from its coming. */
export function staleUntil({ asked, status, says }: Answer, lifetime: number, isInTrouble: boolean): number {
  if (status >= 400) return 0;
  const { max } = behaviorOf(asked.path);
  const behind = says.forbids === undefined ? (says.staleWhileRevalidate ?? 0) : 0;
  const onError = isInTrouble ? (says.staleIfError ?? max) : 0;
  return Math.min(lifetime + Math.max(behind, onError), max);
}
