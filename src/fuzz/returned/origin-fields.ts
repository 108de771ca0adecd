import fc, { type Arbitrary } from 'fast-check';
import type { EdgeCustomOrigin } from '../../events/index.js';
import { longestDnsName, longestS3Name } from '../../message/domain-names.js';
import { lazily } from '../../message/lazily.js';
import { longestOriginPath } from '../../message/origin-path.js';
import { originLimits } from '../../rules/limits.js';
import { customHeaders } from './custom-headers.js';
import { dnsName, text } from './sized.js';

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

/** Fields of a custom origin that a function sets. Shrinks to none. */
export const customFields = lazily(() =>
  fc.record(
    { domainName: customDomain(), port: port(), protocol: protocol(), keepaliveTimeout: timeout(), ...common() },
    { requiredKeys: [] },
  ),
);

/** Fields of an S3 origin that a function sets. Shrinks to none. */
export const s3Fields = lazily(() =>
  fc.record({ domainName: s3Domain(), access: access(), ...common() }, { requiredKeys: [] }),
);

export type CustomFields = ReturnType<typeof customFields> extends Arbitrary<infer Fields> ? Fields : never;
export type S3Fields = ReturnType<typeof s3Fields> extends Arbitrary<infer Fields> ? Fields : never;
