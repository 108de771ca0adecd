import fc, { type Arbitrary } from 'fast-check';
import type { EdgeCustomOrigin, EdgeOrigin, EdgeS3Origin } from '../events/index.js';
import { longestDnsName, longestS3Name } from '../message/domain-names.js';
import { lazily } from '../message/lazily.js';
import { longestOriginPath } from '../message/origin-path.js';
import { originLimits } from '../rules/limits.js';
import { customHeaders, without } from './custom-header-changes.js';
import type { FunctionHeaders } from './returned-headers.js';
import { text } from './sized.js';

/** A DNS name of so many characters. */
export function dnsName(characters: number): string {
  return characters <= 63
    ? text(characters)
    : `${text(Math.min(63, characters - 2))}.${dnsName(characters - 1 - Math.min(63, characters - 2))}`;
}

const domainLabel = lazily(() => fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/));

const customDomain = lazily(() =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(domainLabel(), { minLength: 1, maxLength: 3 }).map((labels) => `${labels.join('.')}.example`),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'localhost',
        'A.Example.COM',
        'a_b.example',
        'xn--grsse-mva.example',
        'bucket.s3-website-eu-west-1.amazonaws.com',
      ),
    },
    { weight: 1, arbitrary: fc.constant(longestDnsName).map(dnsName) },
  ),
);

const s3Ending = '.s3.amazonaws.com';

const s3Domain = lazily(() =>
  fc.oneof(
    { weight: 6, arbitrary: domainLabel().map((bucket) => `${bucket}.s3.eu-west-1.amazonaws.com`) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'b.s3.amazonaws.com',
        'my.b.s3-eu-west-1.amazonaws.com',
        'b.s3.cn-north-1.amazonaws.com.cn',
        'b.s3.dualstack.eu-west-1.amazonaws.com',
      ),
    },
    { weight: 1, arbitrary: fc.constant(longestS3Name).map((most) => dnsName(most - s3Ending.length) + s3Ending) },
  ),
);

/** Tidy and encoded; the last ones are taken with a warning (ORI-PATH). */
const path = lazily(() =>
  fc.constantFrom('', '/a', '/a/b', '/a%20b', "/-._~!$&'()*+,;=:@", `/${text(longestOriginPath - 1)}`, 'a', '/a/', '/'),
);

const { least, most } = originLimits.timeout;
const timeout = lazily(() => fc.oneof(fc.integer({ min: least, max: most }), fc.constantFrom(least, most)));
const port = lazily(() => fc.oneof(fc.constantFrom(443, 80, 1_024, 65_535), fc.integer({ min: 1_024, max: 65_535 })));

/** Seconds beyond the readTimeout; `no-limit` is 0. */
const completion = lazily(() => fc.oneof(fc.constant('no-limit' as const), fc.nat(600)));

type Versions = EdgeCustomOrigin['sslProtocols'];

/** None only for http (ORI-SSL). */
const protocol = lazily(() => {
  const versions = (minLength: number) =>
    fc.uniqueArray(fc.constantFrom<Versions[number]>('TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'), { minLength });
  return fc.oneof(
    fc.record({ protocol: fc.constant('https' as const), sslProtocols: versions(1) }),
    fc.record({ protocol: fc.constant('http' as const), sslProtocols: versions(0) }),
  );
});

/** The region is needed with an identity only (ORI-OAI-REGION). */
const access = lazily(() =>
  fc.constantFrom(
    { authMethod: 'none', region: '' } as const,
    { authMethod: 'none', region: 'eu-west-1' } as const,
    { authMethod: 'origin-access-identity', region: 'eu-west-1' } as const,
  ),
);

const common = lazily(() => ({
  path: path(),
  readTimeout: timeout(),
  completion: completion(),
  customHeaders: customHeaders(),
}));

const customFields = lazily(() =>
  fc.record(
    { domainName: customDomain(), port: port(), protocol: protocol(), keepaliveTimeout: timeout(), ...common() },
    { requiredKeys: [] },
  ),
);

const s3Fields = lazily(() =>
  fc.record({ domainName: s3Domain(), access: access(), ...common() }, { requiredKeys: [] }),
);

type CustomFields = ReturnType<typeof customFields> extends Arbitrary<infer Fields> ? Fields : never;
type S3Fields = ReturnType<typeof s3Fields> extends Arbitrary<infer Fields> ? Fields : never;

/** What a function does to the origin: fields for the one that is there, or another one. */
export type OriginChanges =
  | { readonly custom: CustomFields; readonly s3?: never }
  | { readonly s3: S3Fields; readonly custom?: never }
  /** Left out: the request goes to the origin it had, with a warning (ORI-REMOVE). */
  | { readonly removed: true; readonly custom?: never; readonly s3?: never };

/** What a function does to the origin. */
export const originChanges = lazily(() =>
  fc.oneof<
    [
      { weight: number; arbitrary: Arbitrary<OriginChanges> },
      ...{ weight: number; arbitrary: Arbitrary<OriginChanges> }[],
    ]
  >(
    { weight: 10, arbitrary: fc.record({ custom: customFields() }) },
    { weight: 10, arbitrary: fc.record({ s3: s3Fields() }) },
    { weight: 1, arbitrary: fc.constant({ removed: true as const }) },
  ),
);

const newCustom: EdgeCustomOrigin = {
  customHeaders: {},
  domainName: 'www.example.com',
  keepaliveTimeout: 5,
  path: '',
  port: 443,
  protocol: 'https',
  readTimeout: 30,
  sslProtocols: ['TLSv1.2'],
};

const newS3 = {
  authMethod: 'none',
  customHeaders: {},
  domainName: 'bucket.s3.us-east-1.amazonaws.com',
  path: '',
  region: '',
} as unknown as EdgeS3Origin;

interface Timeouts {
  readTimeout?: number;
  responseCompletionTimeout?: number;
}

/** 0, or at least the readTimeout (ORI-RCT). */
function fixCompletion(origin: Timeouts, completion: 'no-limit' | number | undefined): void {
  const read = origin.readTimeout ?? 1;
  if (completion !== undefined) origin.responseCompletionTimeout = completion === 'no-limit' ? 0 : read + completion;
  const { responseCompletionTimeout: left } = origin;
  if (left !== undefined && left !== 0 && left < read) origin.responseCompletionTimeout = read;
}

function changeCustom(came: EdgeCustomOrigin | undefined, fields: CustomFields, headers: FunctionHeaders) {
  const { completion, protocol, customHeaders = came?.customHeaders ?? {}, ...rest } = fields;
  const origin = { ...(came ?? newCustom), ...rest, ...protocol, customHeaders: without(customHeaders, headers) };
  fixCompletion(origin, completion);
  return origin as EdgeCustomOrigin;
}

function changeS3(came: EdgeS3Origin | undefined, fields: S3Fields, headers: FunctionHeaders) {
  const { completion, access, customHeaders = came?.customHeaders ?? {}, ...rest } = fields;
  const origin = { ...(came ?? newS3), ...rest, ...access, customHeaders: without(customHeaders, headers) };
  // An origin that was a custom one has no identity (ORI-OAI-FROM-CUSTOM).
  if (came === undefined) origin.authMethod = 'none';
  fixCompletion(origin, completion);
  return origin as EdgeS3Origin;
}

/** The origin after the changes; `headers` are those of the request that goes to it. */
export function changeOrigin(
  came: EdgeOrigin,
  changes: OriginChanges,
  headers: FunctionHeaders,
): EdgeOrigin | undefined {
  if (changes.custom) return { custom: changeCustom(came.custom, changes.custom, headers) };
  return changes.s3 && { s3: changeS3(came.s3, changes.s3, headers) };
}
