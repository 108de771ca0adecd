import fc, { type Arbitrary } from 'fast-check';
import type { RequestTrigger, Trigger } from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import { requestBodyLimit } from '../../rules/limits.js';
import { base64, text, wideText } from '../returned/sized.js';
import { badBase64 } from './base64.js';
import { type Breaches, type Spoil, setField } from './breach.js';
import { oneOf } from './one-of.js';
import { notAnObject, notText } from './values.js';

const replace = fc.constant('replace');

function body(fields: Record<string, Arbitrary<unknown>>): Arbitrary<Spoil> {
  return setField('body', fc.record(fields));
}

/** The encoding; left out it is base64. */
const encoded = lazily(() => fc.constantFrom<unknown[]>('base64', undefined));

const noAction = lazily(() => oneOf(fc.constantFrom('', 'Replace', 'readonly', 'REPLACE', 'delete'), notText()));
const noEncoding = lazily(() => oneOf(fc.constantFrom('', 'utf8', 'BASE64', 'Text', 'binary'), notText()));

const noData = lazily(() =>
  oneOf(
    body({ action: replace, encoding: fc.constantFrom('text', 'base64'), data: notText() }),
    body({ action: replace, encoding: fc.constantFrom('text', 'base64') }),
  ),
);

function over(trigger: Trigger, makers: readonly ((bytes: number) => string)[], encoding: Arbitrary<unknown>) {
  const limit = requestBodyLimit[trigger as RequestTrigger];
  const data = fc
    .tuple(fc.constantFrom(...makers), fc.integer({ min: 1, max: 1_000 }))
    .map(([make, more]) => make(limit + more));
  return body({ action: replace, encoding, data });
}

/** How to break the rules on the body of a request. */
export const requestBodyBreaches = {
  'BODY-SHAPE': { spoils: () => setField('body', notAnObject()) },
  'BODY-ACTION-VALUES': {
    spoils: () => body({ action: noAction(), encoding: fc.constantFrom('text', 'base64'), data: fc.constant('eHh4') }),
  },
  'BODY-DATA-TYPE': { spoils: noData },
  'BODY-ENC': { spoils: () => body({ action: replace, encoding: noEncoding(), data: fc.constantFrom('eHh4', 'ü') }) },
  'BODY-B64-VALID': { spoils: () => body({ action: replace, encoding: encoded(), data: badBase64() }) },
  'BODY-LIMIT-TEXT': { spoils: (trigger) => over(trigger, [text, wideText], fc.constant('text')) },
  'BODY-LIMIT-B64': { spoils: (trigger) => over(trigger, [base64], encoded()) },
} satisfies Breaches;
