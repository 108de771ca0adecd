import fc, { type Arbitrary } from 'fast-check';
import { lazily } from '../../message/lazily.js';
import { freeName } from '../headers.js';
import { type Breaches, type Spoil, setField } from './breach.js';
import { replaceHeader } from './header-map.js';
import { oneOf } from './one-of.js';
import { control, notAnObject, notText, scalar, within } from './values.js';

const name = lazily(() => oneOf(fc.constantFrom('x-a', 'cache-control'), freeName()));

const goodLine = lazily(() => fc.record({ value: fc.constantFrom('b', '') }));

/** Anything under a name that means nothing. */
function underName(lines: Arbitrary<unknown>): Arbitrary<Spoil> {
  return fc.tuple(name(), lines).map(
    ([mapKey, value]): Spoil =>
      (draft) =>
        replaceHeader(draft, mapKey, value),
  );
}

/** A bad line, after good ones or by itself. */
function badLine(line: Arbitrary<unknown>): Arbitrary<Spoil> {
  return underName(fc.tuple(fc.array(goodLine(), { maxLength: 2 }), line).map(([good, bad]) => [...good, bad]));
}

const shape = lazily(
  (): Arbitrary<Spoil> =>
    oneOf(
      underName(oneOf(scalar(), goodLine())),
      badLine(notAnObject()),
      badLine(fc.record({ key: notText(), value: fc.constant('b') })),
      setField('headers', notAnObject()),
      // The whole event, and its record.
      fc.constantFrom<Spoil[]>(
        (draft, { config, request }) => ({ Records: [{ cf: { config, request, response: draft } }] }),
        (draft, { config }) => ({ cf: { config, request: draft } }),
      ),
    ),
);

const valueType = lazily(() =>
  oneOf(
    badLine(notText().map((value) => ({ value }))),
    badLine(fc.constant({})),
    underName(notText().map((value) => [{ key: 'X-A', value }])),
  ),
);

const badName = lazily(() => within(fc.constantFrom(' ', ':', 'ü', '\n', '(', '"', '/', '@', '\u0000', '日')));

const nameCharacters = lazily(
  (): Arbitrary<Spoil> =>
    oneOf(
      oneOf(badName(), fc.constant('')).map(
        (bad): Spoil =>
          (draft) =>
            replaceHeader(draft, bad, [{ value: 'b' }]),
      ),
      badLine(badName().map((key) => ({ key, value: 'b' }))),
    ),
);

const controlCharacters = lazily(() => badLine(within(control()).map((value) => ({ value }))));

/** How to break the rules on the form of header maps. */
export const headerShapeBreaches = {
  'HMAP-SHAPE': { spoils: shape },
  'HMAP-VALUE-TYPE': { spoils: valueType },
  'HMAP-NAME-CHARS': { spoils: nameCharacters },
  'HMAP-VALUE-CRLF': { spoils: controlCharacters },
} satisfies Breaches;
