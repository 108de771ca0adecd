import fc, { type Arbitrary } from 'fast-check';
import type { CustomOriginInit, OriginInit, S3OriginInit } from '../events/index.js';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';
import { arbitraryOf, type Constraint } from './constraint.js';

/** `undefined` for the default, which is as frequent as all else together, or more so. */
function seldom<T>(...values: T[]): Arbitrary<T | undefined> {
  return choose<T | undefined>([8, undefined], [1, ...values]);
}

type CustomHeaders = Readonly<Record<string, string | readonly string[]>>;

/** Names of headers that an origin may be configured with; a header of the request can't have them, too (ORI-CH-DUP). */
const customHeaderNames = ['x-origin-verify', 'x-origin-id'];

function customHeaders(taken: ReadonlySet<string>): Arbitrary<CustomHeaders | undefined> {
  if (customHeaderNames.some((name) => taken.has(name))) return fc.constant(undefined);
  return seldom<CustomHeaders>(
    { 'X-Origin-Verify': 'secret' },
    { 'X-Origin-Verify': 'secret', 'x-origin-id': 'a' },
    { 'x-origin-id': ['a', 'b'] },
    { 'x-origin-id': '' },
  );
}

const seconds = lazily(() => seldom(1, 60, 120));

/** Seconds beyond the readTimeout; 0 is no limit (ORI-RCT). */
const completion = lazily(() => seldom<number | 'no-limit'>('no-limit', 0, 30));

function completionTimeout(beyond: number | 'no-limit' | undefined, readTimeout: number): number | undefined {
  if (beyond === undefined) return undefined;
  return beyond === 'no-limit' ? 0 : readTimeout + beyond;
}

function given<T extends object>(fields: T): T | undefined {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  return set.length === 0 ? undefined : (Object.fromEntries(set) as T);
}

type Versions = NonNullable<CustomOriginInit['sslProtocols']>;

function custom(taken: ReadonlySet<string>): Arbitrary<OriginInit> {
  const fields = fc.tuple(
    seldom('www.example.org', 'bucket.s3-website-eu-west-1.amazonaws.com', 'xn--grsse-mva.example'),
    seldom('/base', '/a/b', '/a%20b'),
    seldom<'http'>('http'),
    seldom(8080, 1024, 65_535),
    seldom<Versions>(['TLSv1', 'TLSv1.1', 'TLSv1.2'], ['TLSv1.1', 'TLSv1.2']),
    fc.tuple(seconds(), seconds(), completion()),
    customHeaders(taken),
  );
  return fields.map(
    ([domainName, path, protocol, port, sslProtocols, [readTimeout, keepaliveTimeout, beyond], headers]) => {
      const responseCompletionTimeout = completionTimeout(beyond, readTimeout ?? 30);
      const timeouts = { keepaliveTimeout, readTimeout, responseCompletionTimeout };
      const set = given({ domainName, path, protocol, port, sslProtocols, ...timeouts, customHeaders: headers });
      return set === undefined ? 'custom' : { custom: set as CustomOriginInit };
    },
  );
}

function s3(taken: ReadonlySet<string>): Arbitrary<OriginInit> {
  const fields = fc.tuple(
    seldom('images.s3.eu-west-1.amazonaws.com', 'my.bucket.s3.amazonaws.com'),
    seldom('/base', '/a/b'),
    seldom<'origin-access-identity'>('origin-access-identity'),
    fc.tuple(seconds(), completion()),
    customHeaders(taken),
  );
  return fields.map(([domainName, path, authMethod, [readTimeout, beyond], headers]) => {
    const responseCompletionTimeout = completionTimeout(beyond, readTimeout ?? 30);
    const set = given({ domainName, path, authMethod, readTimeout, responseCompletionTimeout, customHeaders: headers });
    return set === undefined ? 's3' : { s3: set as S3OriginInit };
  });
}

/** What narrows the origin: its kind, with every field it can have, or the very origin. */
export type OriginConstraint = Constraint<OriginInit | undefined>;

/** The origin of an event. Shrinks to one with all defaults. `taken`: names of headers that the request may have. */
export function originInit(asked: OriginConstraint, taken: ReadonlySet<string>): Arbitrary<OriginInit | undefined> {
  if (asked === undefined || asked === 'custom') return custom(taken);
  return asked === 's3' ? s3(taken) : arbitraryOf(asked);
}
