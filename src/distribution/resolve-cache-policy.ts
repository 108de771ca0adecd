import { type Duration, durationSeconds } from '../message/duration.js';
import { formatNumber } from '../message/size.js';
import { assertShape } from './assert-shape.js';
import type { CachePolicyConfig } from './config.js';
import { checkHeaderNames, checkKeyHeaders, isSameName } from './header-names.js';
import { isManaged } from './managed.js';
import { checkNameList, checkTotalLength } from './name-list.js';
import { type Path, refuse } from './refuse.js';
import { cachePolicyShape } from './shapes.js';
import type { CachePolicySettings } from './types.js';

const day = 86_400;
const year = 31_536_000;

/** A cache policy with the CDK's defaults filled in (TTL-POLICY-DEF), checked (CFG-TTL, CFG-CPHDR, CP-LIMITS). */
export function resolveCachePolicy(config: CachePolicyConfig, path: Path, hasS3Origin: boolean): CachePolicySettings {
  assertShape(cachePolicyShape(), config, path);
  if (!isManaged(config)) checkNames(config, path, hasS3Origin);
  return {
    name: config.cachePolicyName ?? 'custom',
    ...lifetimes(config, path),
    headers: sorted(config.headerBehavior ?? 'none'),
    cookies: config.cookieBehavior ?? 'none',
    queryStrings: config.queryStringBehavior ?? 'none',
    gzip: config.enableAcceptEncodingGzip ?? false,
    brotli: config.enableAcceptEncodingBrotli ?? false,
  };
}

/** The order of names makes no difference to the key (KEY-HDR-CASE). */
function sorted(headers: 'none' | readonly string[]): 'none' | readonly string[] {
  return headers === 'none' ? headers : headers.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

function checkNames(config: CachePolicyConfig, path: Path, hasS3Origin: boolean): void {
  const { headerBehavior = 'none', cookieBehavior, queryStringBehavior } = config;
  const headerPath = [...path, 'headerBehavior'];
  checkNameList(headerBehavior, headerPath, (name) => name.toLowerCase());
  checkNameList(cookieBehavior, [...path, 'cookieBehavior']);
  checkNameList(queryStringBehavior, [...path, 'queryStringBehavior']);
  checkTotalLength([headerBehavior, cookieBehavior, queryStringBehavior], path);
  if (headerBehavior === 'none') return;
  checkHeaderNames(headerBehavior, headerPath);
  checkKeyHeaders(headerBehavior, headerPath);
  const host = headerBehavior.findIndex((name) => isSameName(name, 'host'));
  if (hasS3Origin && host >= 0) {
    throw refuse(
      [...headerPath, host],
      "Host can't be in the key for an S3 origin",
      'Leave it out: S3 gets its own name as Host.',
    );
  }
}

type Lifetimes = Pick<CachePolicySettings, 'minTtl' | 'defaultTtl' | 'maxTtl'>;

function lifetimes(config: CachePolicyConfig, path: Path): Lifetimes {
  const minTtl = secondsOf(config.minTtl) ?? 0;
  const defaultTtl = secondsOf(config.defaultTtl) ?? Math.max(day, minTtl);
  const maxTtl = secondsOf(config.maxTtl) ?? Math.max(year, defaultTtl);
  checkOrder(['minTtl', minTtl], ['defaultTtl', defaultTtl], config.defaultTtl === undefined, path);
  checkOrder(['defaultTtl', defaultTtl], ['maxTtl', maxTtl], config.defaultTtl === undefined, path);
  return { minTtl, defaultTtl, maxTtl };
}

function secondsOf(duration: Duration | undefined): number | undefined {
  return duration === undefined ? undefined : durationSeconds(duration);
}

type Named = readonly [name: string, seconds: number];

/** Lifetimes are in order (CFG-TTL). */
export function checkOrder([low, least]: Named, [high, most]: Named, defaultIsOurs: boolean, path: Path): void {
  if (least <= most) return;
  const ours = defaultIsOurs && low === 'defaultTtl' ? ' (which is what it is when left out)' : '';
  throw refuse(
    [...path, high],
    `${formatNumber(most)} s is less than ${low}, ${formatNumber(least)} s${ours}`,
    'CloudFront wants minTtl ≤ defaultTtl ≤ maxTtl.',
  );
}
