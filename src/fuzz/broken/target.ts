import fc, { type Arbitrary } from 'fast-check';
import { lazily } from '../../message/lazily.js';
import { targetLimit } from '../../rules/limits.js';
import { text } from '../returned/sized.js';
import { type Breaches, setField, setFields } from './breach.js';
import { oneOf } from './one-of.js';
import { illegalInTarget, within } from './values.js';

const noPath = lazily(() =>
  oneOf(
    fc.constantFrom('', 'a', 'index.html', './a', 'https://www.example.com/a', 'HTTP://x', '%2Fa'),
    fc.string({ unit: fc.constantFrom(...'ab1.-'), minLength: 1, maxLength: 8 }),
  ),
);

function path(bad: Arbitrary<string>): Arbitrary<string> {
  return within(bad, 'ab/1').map((rest) => `/${rest}`);
}

const badQuery = lazily(() =>
  oneOf(within(oneOf(illegalInTarget(), fc.constant('#')), 'ab=&'), fc.constantFrom('?a=1', '?', '?a b')),
);

/** Both together reach the limit, which is one more than is allowed. */
const tooLong = lazily(() =>
  fc.tuple(fc.nat(2_000), fc.nat(8_190)).map(([more, inQuery]) => ({
    uri: `/${text(targetLimit - inQuery - 1 - (inQuery === 0 ? 0 : 1) + more)}`,
    querystring: text(inQuery),
  })),
);

/** How to break the rules on path and query. */
export const targetBreaches = {
  'REQ-URI-SLASH': { spoils: () => setField('uri', noPath()) },
  'REQ-URI-CHARS': { spoils: () => setField('uri', path(illegalInTarget())) },
  'REQ-URI-NOQUERY': { spoils: () => setField('uri', path(fc.constant('#'))) },
  'REQ-QS-CHARS': { spoils: () => setField('querystring', badQuery()) },
  'REQ-URI-LEN': { spoils: () => setFields(tooLong()) },
} satisfies Breaches;
