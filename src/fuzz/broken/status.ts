import fc, { type Arbitrary } from 'fast-check';
import { lazily } from '../../message/lazily.js';
import { statusRange } from '../../rules/limits.js';
import { type Breaches, setField } from './breach.js';
import { oneOf } from './one-of.js';
import { control, notText, within } from './values.js';

/** Looks like a number to some, or is none at all. */
const noStatus = lazily(() =>
  oneOf(
    fc.constantFrom('', 'abc', '200 OK', ' 200', '0200', '2e2', '200.0', '+200', '0x1', '２００'),
    fc.string({ maxLength: 6 }).filter((text) => !/^\d{3}$/.test(text)),
    fc.constantFrom(200.5, Number.NaN),
    notText().filter((value) => typeof value !== 'number'),
  ),
);

const { least, most } = statusRange;

/** Of three digits, or a whole number: only the range is wrong. */
const outOfRange = lazily((): Arbitrary<string | number> => {
  const digits = oneOf(fc.integer({ min: 0, max: least - 1 }), fc.integer({ min: most + 1, max: 999 }));
  return oneOf(
    digits.map((status) => String(status).padStart(3, '0')),
    digits,
    fc.constantFrom('101', '103', least - 1, most + 1, -200, 1_000),
  );
});

const description = lazily(() => oneOf(within(control(), 'OK '), notText()));

/** How to break the rules on the status line. */
export const statusBreaches = {
  'RES-STATUS-FORMAT': { spoils: () => setField('status', noStatus()) },
  'RES-STATUS-RANGE': { spoils: () => setField('status', outOfRange()) },
  'RES-DESC': { spoils: () => setField('statusDescription', description()) },
} satisfies Breaches;
