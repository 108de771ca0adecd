import fc, { type Arbitrary } from 'fast-check';
import type { Trigger } from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import { responseLimit } from '../../rules/limits.js';
import { headersSize } from '../../rules/sizes.js';
import { base64, text, wideText } from '../returned/sized.js';
import { badBase64 } from './base64.js';
import { type Breaches, type Draft, type Spoil, setFields } from './breach.js';
import { replaceHeader } from './header-map.js';
import { oneOf } from './one-of.js';
import { notText } from './values.js';

const encoding = lazily(() => fc.constantFrom<unknown[]>('text', 'base64', undefined));
const noEncoding = lazily(() => oneOf(fc.constantFrom('', 'utf8', 'BASE64', 'Text', 'binary'), notText()));

const noContent = lazily(() =>
  oneOf(
    fc.record({
      status: fc.constantFrom('204', 204),
      body: fc.string({ minLength: 1 }),
      bodyEncoding: fc.constant('text'),
    }),
    fc.record({ status: fc.constant('204'), body: fc.constant('eHh4'), bodyEncoding: fc.constant('base64') }),
  ),
);

/** Puts in fields of a body; what has none by its status is given another one (RES-204-BODY). */
function setBody(values: Arbitrary<object>): Arbitrary<Spoil> {
  return values.map(
    (fields): Spoil =>
      (draft) =>
        withBody(draft, fields),
  );
}

function withBody(draft: Draft, fields: object): Draft {
  if (draft['status'] === '204') draft['status'] = '200';
  return Object.assign(draft, fields);
}

/** A body that goes past what the headers leave of the limit. */
const fillers: readonly ((bytes: number) => object)[] = [
  (bytes) => ({ body: text(bytes), bodyEncoding: undefined }),
  (bytes) => ({ body: wideText(bytes), bodyEncoding: 'text' }),
  (bytes) => ({ body: base64(bytes), bodyEncoding: 'base64' }),
];

function tooLarge(trigger: Trigger): Arbitrary<Spoil> {
  const limit = responseLimit[trigger];
  const more = fc.integer({ min: 1, max: 1_000 });
  const byBody = fc.tuple(fc.constantFrom(...fillers), more).map(
    ([fill, bytes]): Spoil =>
      (draft) => {
        if (trigger === 'viewer-request' && Number(draft['status']) === 204) draft['status'] = '200';
        return Object.assign(draft, fill(limit + bytes - headersSize(draft.headers)));
      },
  );
  const byHeaders = more.map(
    (bytes): Spoil =>
      (draft) => {
        const lines = [{ value: '' }];
        replaceHeader(draft, 'x-a', lines);
        lines[0] = { value: text(limit + bytes - headersSize(draft.headers)) };
        return draft;
      },
  );
  return fc.oneof({ weight: 2, arbitrary: byBody }, { weight: 1, arbitrary: byHeaders });
}

/** How to break the rules on the body of a response, and on its size. */
export const responseBodyBreaches = {
  'RES-BODY-TYPE': { spoils: () => setBody(fc.record({ body: notText(), bodyEncoding: encoding() })) },
  'RES-BODYENC-VALUES': {
    spoils: () => setBody(fc.record({ body: fc.constant('eHh4'), bodyEncoding: noEncoding() })),
  },
  'RES-BODYENC-B64': {
    spoils: () => setBody(fc.record({ body: badBase64(), bodyEncoding: fc.constant('base64') })),
  },
  'RES-204-BODY': { spoils: () => setFields(noContent()) },
  'RES-SIZE-VIEWER': { spoils: tooLarge },
  'RES-SIZE-ORIGIN': { spoils: tooLarge },
} satisfies Breaches;
