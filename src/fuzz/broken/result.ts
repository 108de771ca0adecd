import fc, { type Arbitrary } from 'fast-check';
import { copyEvent, type EdgeRecord } from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import { requestTriggers, responseTriggers } from '../../rules/groups.js';
import { payloadLimit } from '../../rules/limits.js';
import { text } from '../returned/sized.js';
import type { Breaches, Draft, Spoil } from './breach.js';
import { oneOf } from './one-of.js';
import { scalar } from './values.js';

/** `undefined`, a function and a symbol reach CloudFront as `null`; a date as a text. */
const nonObject = lazily(
  (): Arbitrary<Spoil> =>
    oneOf(
      fc.constantFrom<Spoil[]>(
        () => undefined,
        () => () => undefined,
        () => Symbol('result'),
        () => new Date(0),
        (draft) => [draft],
        (draft) => JSON.stringify(draft),
      ),
      scalar().map((value) => () => value),
    ),
);

/** What makes a result so many bytes too long, in a field that nobody reads. */
function pad(draft: Draft, wide: boolean, more: number): Draft {
  const bytes = payloadLimit - Buffer.byteLength(JSON.stringify({ ...draft, note: '' })) + more;
  // JSON writes a control character with six letters.
  draft['note'] = wide ? '\u0001'.repeat(Math.ceil(bytes / 6)) : text(bytes);
  return draft;
}

const tooLong = lazily(
  (): Arbitrary<Spoil> =>
    fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 1_000 })).map(
      ([wide, more]) =>
        (draft) =>
          pad(draft, wide, more),
    ),
);

function withCycle(draft: Draft): unknown {
  draft['self'] = draft;
  return draft;
}

/** Not a getter: nobody could print what throws on being read. */
function withThrowingMethod(draft: Draft): unknown {
  return Object.assign(draft, {
    toJSON() {
      throw new Error('no JSON of this');
    },
  });
}

/** What JSON.stringify() throws on. */
const noJson = lazily(() =>
  fc.constantFrom<Spoil[]>(withCycle, (draft) => Object.assign(draft, { count: 1n }), withThrowingMethod),
);

const usualNames = ['status', 'uri', 'method', 'clientIp', 'querystring'];

/** What is left without the fields that say what it is. */
function shapeless(draft: Draft): Draft {
  for (const name of usualNames) delete draft[name];
  return draft;
}

const neither = lazily(() =>
  fc.constantFrom<Spoil[]>(
    () => ({}),
    shapeless,
    (draft) => ({ response: draft }),
    (draft) => ({ request: draft }),
    (draft) => ({ statusCode: 200, ...shapeless(draft) }),
  ),
);

const noResponse = lazily(() =>
  fc.constantFrom<Spoil[]>(
    () => ({}),
    (_draft, { request }: EdgeRecord) => copyEvent(request),
    shapeless,
    (draft) => ({ response: draft }),
    (draft, { config, request }) => ({ config, request, response: draft }),
    (draft) => ({ statusCode: 200, ...shapeless(draft) }),
  ),
);

/** How to break the rules on what kind of result it is, and what never becomes one. */
export const resultBreaches = {
  'RET-OBJECT': { spoils: nonObject },
  'RET-PARSE': { spoils: tooLong },
  'RET-NEITHER': { spoils: neither, triggers: requestTriggers },
  'RET-RES-ONLY': { spoils: noResponse, triggers: responseTriggers },
  'PM-JSON-FAIL': { spoils: noJson },
} satisfies Breaches;
