import fc, { type Arbitrary } from 'fast-check';
import { copyEvent } from '../../events/index.js';
import { longestDnsName, longestS3Name } from '../../message/domain-names.js';
import { lazily } from '../../message/lazily.js';
import { longestOriginPath } from '../../message/origin-path.js';
import { newCustom, newS3 } from '../returned/origin-changes.js';
import { dnsName, text } from '../returned/sized.js';
import { type Breaches, type Spoil, setField } from './breach.js';
import { oneOf } from './one-of.js';
import { type Kind, originFields, setOriginField } from './origin-part.js';
import { notAnObject, notText, within } from './values.js';

const notOne = lazily(() =>
  oneOf(
    fc.constantFrom({}, { custom: null }, { s3: null }, { custom: null, s3: null }).map(copyEvent),
    fc.constant({ custom: newCustom, s3: newS3 }).map(copyEvent),
    notAnObject(),
    notAnObject().map((custom) => ({ custom })),
    notAnObject().map((s3) => ({ s3 })),
  ),
);

const needed = {
  custom: ['domainName', 'port', 'protocol', 'path', 'sslProtocols', 'readTimeout', 'keepaliveTimeout'],
  s3: ['domainName', 'path', 'authMethod'],
} as const;

function incomplete(kind: Kind): Arbitrary<Spoil> {
  return fc.subarray<string>([...needed[kind]], { minLength: 1 }).map(
    (names): Spoil =>
      (draft) => {
        const fields = originFields(draft, kind);
        for (const name of names) delete fields[name];
        return draft;
      },
  );
}

const noName = lazily(() => oneOf(fc.constant(''), notText()));

const badName = lazily(() =>
  oneOf(
    fc.constantFrom('192.0.2.1', '::1', '[2001:db8::1]', 'www.example.com:443', 'https://www.example.com', 'a/b'),
    fc.constantFrom('.a', 'a.', 'a..b', '-a.example', 'a-.example', `${text(64)}.example`, dnsName(longestDnsName + 1)),
    within(fc.constantFrom(' ', 'ü', ':', '/', '@', '?', '*')),
  ),
);

const badBucket = lazily(() =>
  oneOf(
    fc.constantFrom(
      'www.example.com',
      'Bucket.s3.eu-west-1.amazonaws.com',
      's3.amazonaws.com',
      'b.s3.amazonaws.com:443',
    ),
    fc.constantFrom('b.s3-website-eu-west-1.amazonaws.com', 'b.s3-website.eu-central-1.amazonaws.com'),
    fc.constant(`${dnsName(longestS3Name - 16)}.s3.amazonaws.com`),
  ),
);

/** Tidy all the same: only its letters or its length are wrong. */
const badPath = lazily(() =>
  oneOf(
    within(fc.constantFrom(' ', 'ü', '?', '#', '日')).map((rest) => `/${rest}`),
    fc.constant(`/${text(longestOriginPath)}`),
  ),
);

/** How to break the rules on what an origin is, and where. */
export const originBreaches = {
  'ORI-EXACTLY-ONE': { spoils: () => setField('origin', notOne()) },
  'ORI-REQUIRED-CUSTOM': { spoils: () => incomplete('custom') },
  'ORI-REQUIRED-S3': { spoils: () => incomplete('s3') },
  'ORI-DOMAIN-NONEMPTY': {
    spoils: () => oneOf(setOriginField('custom', 'domainName', noName()), setOriginField('s3', 'domainName', noName())),
  },
  'ORI-DOMAIN-CUSTOM': { spoils: () => setOriginField('custom', 'domainName', badName()) },
  'ORI-DOMAIN-S3': { spoils: () => setOriginField('s3', 'domainName', badBucket()) },
  'ORI-PATH': {
    spoils: () => oneOf(setOriginField('custom', 'path', notText()), setOriginField('s3', 'path', notText())),
  },
  'ORI-PATH-CUSTOM': { spoils: () => setOriginField('custom', 'path', badPath()) },
} satisfies Breaches;
