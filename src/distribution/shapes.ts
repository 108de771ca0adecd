import * as z from 'zod/v4/core';
import { durationSeconds } from '../message/duration.js';
import { isHeaderName } from '../message/header-syntax.js';
import { lazily } from '../message/lazily.js';

const httpVersions = ['http1.1', 'http2', 'http2and3', 'http3'];
const viewerProtocolPolicies = ['allow-all', 'https-only', 'redirect-to-https'];

// Of zod there is its core, and of that four types: every type used is loaded, and paid for, with each import.

/** A leaf that a plain test describes: `what` completes "Give ‹what›". */
export function leaf(what: string, test: (value: unknown) => boolean) {
  return z._custom(z.$ZodCustom, test, { error: what });
}

/** Left out or `undefined`. */
export function maybe(innerType: z.$ZodType) {
  return new z.$ZodOptional({ type: 'optional', innerType });
}

/** These names and no others. */
export function exactly(shape: z.$ZodShape) {
  return new z.$ZodObject({ type: 'object', shape, catchall: new z.$ZodNever({ type: 'never' }) });
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function isListUnder(value: unknown, ...keys: string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [key, ...others] = Object.keys(value);
  return key !== undefined && others.length === 0 && keys.includes(key) && isNames(Object.values(value)[0]);
}

export const duration = () =>
  leaf('a duration of 0 or more: a number of seconds, { minutes: 5 }, or an object with toSeconds()', (value) => {
    const seconds = durationSeconds(value);
    return seconds !== undefined && seconds >= 0;
  });

const selection = () =>
  leaf(
    '"none", "all", a list of names, or { allExcept: a list of names }',
    (value) => value === 'none' || value === 'all' || isNames(value) || isListUnder(value, 'allExcept'),
  );

const integer = (what: string, least: number, most: number) =>
  leaf(what, (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most);

export const text = () => leaf('a string', (value) => typeof value === 'string');

export const flag = () => leaf('a boolean', (value) => typeof value === 'boolean');

const number = () => leaf('a number', Number.isFinite);

/** Of strings. */
export const names = () => leaf('a list of strings', isNames);

export const list = () => leaf('an array', Array.isArray);

/** In any realm; a `Map` is none. */
const record = () => leaf('an object', (value) => Object.prototype.toString.call(value) === '[object Object]');

export const choice = (values: readonly unknown[]) =>
  leaf(`one of ${values.map((value) => JSON.stringify(value)).join(', ')}`, (value) => values.includes(value));

export const anything = () => maybe(leaf('anything', () => true));

/** The names of a shape. */
export function knownNames({ _zod: { def } }: z.$ZodObject): string[] {
  return Object.keys(def.shape);
}

export const cachePolicyShape = lazily(() =>
  exactly({
    cachePolicyName: maybe(text()),
    comment: maybe(text()),
    minTtl: maybe(duration()),
    defaultTtl: maybe(duration()),
    maxTtl: maybe(duration()),
    headerBehavior: maybe(
      leaf(
        '"none" or a list of header names (a key cannot hold all headers)',
        (value) => value === 'none' || isNames(value),
      ),
    ),
    cookieBehavior: maybe(selection()),
    queryStringBehavior: maybe(selection()),
    enableAcceptEncodingGzip: maybe(flag()),
    enableAcceptEncodingBrotli: maybe(flag()),
  }),
);

export const originRequestPolicyShape = lazily(() =>
  exactly({
    originRequestPolicyName: maybe(text()),
    comment: maybe(text()),
    headerBehavior: maybe(
      leaf(
        '"none", "all", a list of header names, { allViewerAndCloudFront: a list } or { allExcept: a list }',
        (value) =>
          ['none', 'all', 'allViewer'].includes(value as string) ||
          isNames(value) ||
          isListUnder(value, 'allExcept', 'allViewerAndCloudFront'),
      ),
    ),
    cookieBehavior: maybe(selection()),
    queryStringBehavior: maybe(selection()),
  }),
);

export const associationShape = lazily(() =>
  exactly({
    handler: anything(),
    load: anything(),
    includeBody: maybe(flag()),
    timeoutMs: maybe(
      leaf('a number of milliseconds above 0 and at most 30,000', (value) => {
        return typeof value === 'number' && value > 0 && value <= 30_000;
      }),
    ),
    memorySize: maybe(integer('a whole number of megabytes from 128 to 10,240', 128, 10_240)),
    codeSize: maybe(
      integer('a whole number of bytes from 0 to 52,428,800 (50 MB), as the zip has them', 0, 52_428_800),
    ),
    context: maybe(
      leaf('an object with fields of the context', (value) => typeof value === 'object' && value !== null),
    ),
  }),
);

export const edgeLambdasShape = lazily(() =>
  exactly({
    'viewer-request': anything(),
    'origin-request': anything(),
    'origin-response': anything(),
    'viewer-response': anything(),
  }),
);

export const behaviorShape = lazily(() =>
  exactly({
    origin: anything(),
    edgeLambdas: anything(),
    cachePolicy: anything(),
    originRequestPolicy: anything(),
    allowedMethods: anything(),
    cachedMethods: anything(),
    viewerProtocolPolicy: maybe(choice(viewerProtocolPolicies)),
    compress: maybe(flag()),
    responseHeadersPolicy: anything(),
    forwardedValues: anything(),
    minTtl: maybe(duration()),
    defaultTtl: maybe(duration()),
    maxTtl: maybe(duration()),
  }),
);

export const forwardedValuesShape = lazily(() =>
  exactly({
    queryString: flag(),
    queryStringCacheKeys: maybe(names()),
    cookies: maybe(exactly({ forward: choice(['none', 'whitelist', 'all']), whitelistedNames: maybe(names()) })),
    headers: maybe(names()),
  }),
);

export const errorResponseShape = lazily(() =>
  exactly({
    httpStatus: number(),
    responseHttpStatus: maybe(number()),
    responsePagePath: maybe(text()),
    ttl: maybe(duration()),
  }),
);

export const cacheTagShape = lazily(() =>
  exactly({
    headerName: leaf('the name of a response header', (value) => typeof value === 'string' && isHeaderName(value)),
  }),
);

export const cacheSizeShape = lazily(() =>
  exactly({ maxBytes: integer('a whole number of bytes above 0', 1, Number.MAX_SAFE_INTEGER) }),
);

export const geoRestrictionShape = lazily(() =>
  exactly({ restrictionType: choice(['whitelist', 'blacklist']), locations: names() }),
);

export const distributionShape = lazily(() =>
  exactly({
    defaultBehavior: leaf('a behavior: { origin, … }', (value) => typeof value === 'object' && value !== null),
    additionalBehaviors: maybe(record()),
    otherOrigins: maybe(list()),
    defaultRootObject: maybe(text()),
    domainNames: maybe(list()),
    errorResponses: maybe(list()),
    geoRestriction: anything(),
    httpVersion: maybe(choice(httpVersions)),
    enabled: maybe(flag()),
    cacheTagConfig: anything(),
    cache: anything(),
    onFunctionError: maybe(choice(['respond', 'throw'])),
    runtime: anything(),
    timeoutMs: anything(),
    strict: anything(),
    assumptions: anything(),
    severity: anything(),
    context: anything(),
    watchEnv: anything(),
    captureConsole: anything(),
  }),
);
