import { show } from '../message/show.js';
import type { Origin } from '../origins/types.js';
import type { ForwardedValuesConfig } from './forwarded-values.js';
import { checkHeaderNames, checkKeyHeaders, isSameName } from './header-names.js';
import { checkNameList } from './name-list.js';
import { type Path, refuse } from './refuse.js';

/** Of query keys (rulebook: pipeline §17). */
const longestKey = 128;
const longestKeys = 512;
/** Of the names of cookies, with one more for each (FV-COOKIE). */
const longestCookies = 512;

/** What CloudFront would refuse of old-style forwarding, beyond its shape. */
export function checkForwardedValues(config: ForwardedValuesConfig, path: Path, origins: readonly Origin[]): void {
  checkHeaders(config.headers, [...path, 'headers'], origins);
  checkCookies(config.cookies, [...path, 'cookies']);
  checkQueryKeys(config, [...path, 'queryStringCacheKeys']);
}

function checkHeaders(headers: ForwardedValuesConfig['headers'], path: Path, origins: readonly Origin[]): void {
  if (headers === undefined || headers.length === 0) return;
  const star = headers.indexOf('*');
  if (star >= 0 && headers.length > 1)
    throw refuse([...path, star], '"*" stands for all headers', 'Write ["*"] alone, or leave it out.');
  if (star >= 0) return;
  checkNameList(headers, path, (name) => name.toLowerCase());
  checkHeaderNames(headers, path);
  checkKeyHeaders(headers, path);
  const host = headers.findIndex((name) => isSameName(name, 'host'));
  if (host < 0 || !origins.some(({ kind }) => kind === 's3')) return;
  const fix = 'Leave it out: S3 gets its own name as Host.';
  throw refuse([...path, host], "Host can't be forwarded to an S3 origin", fix);
}

function checkCookies(cookies: ForwardedValuesConfig['cookies'], path: Path): void {
  const names = cookies?.whitelistedNames;
  const where = [...path, 'whitelistedNames'];
  if (cookies?.forward !== 'whitelist') {
    if (names !== undefined && names.length > 0)
      throw refuse(where, `forward is ${show(cookies?.forward)}`, 'Write forward: "whitelist", or leave it out.');
    return;
  }
  checkNameList(names ?? [], where);
  const length = (names ?? []).reduce((sum, name) => sum + Buffer.byteLength(name), 0);
  const most = longestCookies - (names ?? []).length;
  if (length <= most) return;
  throw refuse(where, `the names have ${length} bytes together, and may have ${most}`, 'Name fewer, or use "all".');
}

function checkQueryKeys({ queryString, queryStringCacheKeys = [] }: ForwardedValuesConfig, path: Path): void {
  if (queryStringCacheKeys.length === 0) return;
  if (!queryString) throw refuse(path, 'queryString is false', 'Write queryString: true, or leave it out.');
  checkNameList(queryStringCacheKeys, path);
  const long = queryStringCacheKeys.findIndex((name) => name.length > longestKey);
  if (long >= 0) {
    const length = queryStringCacheKeys[long]?.length;
    throw refuse([...path, long], `the name has ${length} characters`, `CloudFront takes ${longestKey}.`);
  }
  const total = queryStringCacheKeys.reduce((sum, name) => sum + name.length, 0);
  if (total > longestKeys)
    throw refuse(path, `the names have ${total} characters together`, `CloudFront takes ${longestKeys}.`);
}
