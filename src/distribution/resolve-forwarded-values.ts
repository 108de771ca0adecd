import { durationSeconds } from '../message/duration.js';
import type { AnySelection } from '../message/selection.js';
import type { AnyOrigin } from '../origins/types.js';
import { assertShape } from './assert-shape.js';
import { checkForwardedValues } from './check-forwarded-values.js';
import type { BehaviorConfig } from './config.js';
import type { ForwardedValuesConfig, ForwardedValuesSettings } from './forwarded-values.js';
import { compileWildcards } from './path-pattern.js';
import { type Path, refuse } from './refuse.js';
import { checkOrder } from './resolve-cache-policy.js';
import { membersOf } from './resolve-origin.js';
import { forwardedValuesShape } from './shapes.js';

const lifetimeNames = ['minTtl', 'defaultTtl', 'maxTtl'] as const;
const day = 86_400;
const year = 31_536_000;

/** Old-style forwarding in place of policies, checked (FV-EXCL, CFG-POLICYXOR); `undefined` where there is none. */
export function resolveForwardedValues(
  config: BehaviorConfig,
  origin: AnyOrigin,
  path: Path,
): ForwardedValuesSettings | undefined {
  const { forwardedValues } = config;
  if (forwardedValues === undefined) return onlyWithForwardedValues(config, path);
  refusePolicies(config, path);
  const where = [...path, 'forwardedValues'];
  assertShape(forwardedValuesShape(), forwardedValues, where);
  const origins = membersOf(origin);
  checkForwardedValues(forwardedValues, where, origins);
  const forwardsAllHeaders = isAll(forwardedValues.headers);
  return {
    cachePolicy: {
      name: 'forwardedValues',
      ...(forwardsAllHeaders ? neverCached(config, path) : lifetimes(config, path)),
      ...keyOf(
        forwardedValues,
        origins.every(({ kind }) => kind === 's3'),
      ),
    },
    queryStrings: forwardedValues.queryString ? 'all' : 'none',
    forwardsAllHeaders,
  };
}

function onlyWithForwardedValues(config: BehaviorConfig, path: Path): undefined {
  const given = lifetimeNames.find((name) => config[name] !== undefined);
  if (given === undefined) return undefined;
  const fix = 'It is a part of the cache policy: write cachePolicy: { … }.';
  throw refuse([...path, given], 'it has its place beside forwardedValues, and there are none', fix);
}

function refusePolicies(config: BehaviorConfig, path: Path): void {
  for (const name of ['cachePolicy', 'originRequestPolicy'] as const) {
    if (config[name] === undefined) continue;
    throw refuse([...path, name], 'a behavior has either policies or forwardedValues', 'Leave out one of them.');
  }
}

function isAll(headers: ForwardedValuesConfig['headers']): boolean {
  return headers?.length === 1 && headers[0] === '*';
}

/** The part of it that a cache policy could say: whatever is listed is in the key (FV-QS, FV-COOKIE, FV-HDR). */
function keyOf({ queryString, queryStringCacheKeys, cookies, headers = [] }: ForwardedValuesConfig, isS3: boolean) {
  const listed = isAll(headers) ? [] : headers.map((name) => name.toLowerCase()).sort();
  const queryStrings = queryString ? listOr(queryStringCacheKeys, 'all') : 'none';
  return {
    headers: listOr(listed, 'none'),
    cookies: isS3 ? 'none' : cookiesOf(cookies),
    queryStrings,
    // FV-BROTLI. Listed, Accept-Encoding is a header like any other.
    gzip: !isAll(headers) && !listed.includes('accept-encoding'),
    brotli: false,
  } as const;
}

function listOr<Word extends string>(names: readonly string[] | undefined, word: Word): readonly string[] | Word {
  return names === undefined || names.length === 0 ? word : names;
}

function cookiesOf(cookies: ForwardedValuesConfig['cookies']): AnySelection {
  if (cookies === undefined) return 'none';
  if (cookies.forward !== 'whitelist') return cookies.forward;
  const names = cookies.whitelistedNames ?? [];
  if (!names.some((name) => /[*?]/.test(name))) return names;
  const patterns = names.map(compileWildcards);
  return { matching: (name) => patterns.some((matches) => matches(name)) };
}

/** FV-TTL. */
function lifetimes(config: BehaviorConfig, path: Path) {
  const minTtl = secondsOf(config.minTtl, 0);
  const defaultTtl = secondsOf(config.defaultTtl, day);
  const maxTtl = secondsOf(config.maxTtl, year);
  checkOrder(['minTtl', minTtl], ['defaultTtl', defaultTtl], false, path);
  checkOrder(['defaultTtl', defaultTtl], ['maxTtl', maxTtl], config.defaultTtl === undefined, path);
  return { minTtl, defaultTtl, maxTtl };
}

/** FV-HDR. */
function neverCached(config: BehaviorConfig, path: Path) {
  const { minTtl } = lifetimes(config, path);
  if (minTtl === 0) return { minTtl, defaultTtl: 0, maxTtl: 0 };
  throw refuse([...path, 'minTtl'], 'with headers: ["*"] nothing is cached', 'Write 0, or list the headers.');
}

function secondsOf(duration: unknown, usual: number): number {
  return duration === undefined ? usual : (durationSeconds(duration) ?? usual);
}
