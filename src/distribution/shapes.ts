import * as z from 'zod/mini';
import { durationSeconds } from '../message/duration.js';
import { lazily } from '../message/lazily.js';

const viewerProtocolPolicies = ['allow-all', 'https-only', 'redirect-to-https'] as const;

/** A leaf that a plain test describes: `what` completes "… is not ‹what›" and "Give ‹what›". */
function leaf(what: string, test: (value: unknown) => boolean) {
  return z.custom(test, { error: what });
}

/** Left out or `undefined`. */
function maybe<T extends z.core.SomeType>(schema: T) {
  return z.optional(schema);
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function isListUnder(value: unknown, ...keys: string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [key, ...others] = Object.keys(value);
  return key !== undefined && others.length === 0 && keys.includes(key) && isNames(Object.values(value)[0]);
}

const duration = () =>
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

const anything = () => maybe(z.unknown());

export const cachePolicyShape = lazily(() =>
  z.strictObject({
    cachePolicyName: maybe(z.string()),
    comment: maybe(z.string()),
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
    enableAcceptEncodingGzip: maybe(z.boolean()),
    enableAcceptEncodingBrotli: maybe(z.boolean()),
  }),
);

export const originRequestPolicyShape = lazily(() =>
  z.strictObject({
    originRequestPolicyName: maybe(z.string()),
    comment: maybe(z.string()),
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
  z.strictObject({
    handler: anything(),
    includeBody: maybe(z.boolean()),
    timeoutMs: maybe(
      leaf('a number of milliseconds above 0 and at most 30,000', (value) => {
        return typeof value === 'number' && value > 0 && value <= 30_000;
      }),
    ),
    memorySize: maybe(integer('a whole number of megabytes from 128 to 10,240', 128, 10_240)),
    context: maybe(
      leaf('an object with fields of the context', (value) => typeof value === 'object' && value !== null),
    ),
  }),
);

export const edgeLambdasShape = lazily(() =>
  z.strictObject({
    'viewer-request': anything(),
    'origin-request': anything(),
    'origin-response': anything(),
    'viewer-response': anything(),
  }),
);

export const behaviorShape = lazily(() =>
  z.strictObject({
    origin: anything(),
    edgeLambdas: anything(),
    cachePolicy: anything(),
    originRequestPolicy: anything(),
    allowedMethods: anything(),
    cachedMethods: anything(),
    viewerProtocolPolicy: maybe(z.enum(viewerProtocolPolicies)),
    compress: maybe(z.boolean()),
  }),
);

export const errorResponseShape = lazily(() =>
  z.strictObject({
    httpStatus: z.number(),
    responseHttpStatus: maybe(z.number()),
    responsePagePath: maybe(z.string()),
    ttl: maybe(duration()),
  }),
);

export const distributionShape = lazily(() =>
  z.strictObject({
    defaultBehavior: leaf('a behavior: { origin, … }', (value) => typeof value === 'object' && value !== null),
    additionalBehaviors: maybe(z.record(z.string(), z.unknown())),
    otherOrigins: maybe(z.array(z.unknown())),
    defaultRootObject: maybe(z.string()),
    domainNames: maybe(z.array(z.string())),
    errorResponses: maybe(z.array(z.unknown())),
    runtime: anything(),
    timeoutMs: anything(),
    strict: anything(),
    assumptions: anything(),
    severity: anything(),
    context: anything(),
  }),
);
