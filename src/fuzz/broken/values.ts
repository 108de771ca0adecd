import fc, { type Arbitrary } from 'fast-check';
import { autoKey } from '../../message/headers.js';
import { lazily } from '../../message/lazily.js';
import { oneOf } from './one-of.js';

/** What JSON has and is no string. */
export const notText = lazily(() =>
  oneOf(
    fc.constantFrom<unknown[]>(null, 5, 0, true, false),
    fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
    fc.record({ type: fc.constant('Buffer'), data: fc.array(fc.nat(255), { maxLength: 2 }) }),
  ),
);

/** What JSON has and is neither an object nor an array. */
export const scalar = lazily(() =>
  oneOf(fc.constantFrom<unknown[]>(null, true, false, 0, 200), fc.string({ maxLength: 10 })),
);

/** What JSON has and is no object. */
export const notAnObject = lazily(() => oneOf(scalar(), fc.array(fc.nat(9), { maxLength: 2 })));

/** Something bad within plain text. */
export function within(bad: Arbitrary<string>, unit = 'ab-1'): Arbitrary<string> {
  const text = fc.string({ unit: fc.constantFrom(...unit), maxLength: 4 });
  return fc.tuple(text, bad, text).map((parts) => parts.join(''));
}

const anyControl = lazily(() =>
  oneOf(
    fc.constantFrom('\n', '\r', '\u0000', '\u007f'),
    fc.integer({ min: 0, max: 0x1f }).map((code) => String.fromCharCode(code)),
  ),
);

/** A control character; of them all, a value may hold the tab. */
export const control = lazily(() => anyControl().filter((character) => character !== '\t'));

/** What no path and no query may hold: white space, control characters, half a character. */
export const illegalInTarget = lazily(() =>
  oneOf(fc.constant(' '), anyControl(), fc.constantFrom('\t', '\ud83d', '\ude00')),
);

/** A name in one of the cases that people write it in. */
export function anyCase(name: string): Arbitrary<string> {
  return fc.constantFrom(name, autoKey(name), name.toUpperCase());
}
