import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payloadSize } from '../../src/rules/payload-size.js';

/** Long enough that nobody can tell without measuring. */
const characters = 1_000_000;

const awkward = ['"', '\\', '\n', '\u0000', '\u001f', 'é', '€', '😀', '\ud83d', '\ude00', 'plain text'];

test('the size of a large result is that of its JSON', () => {
  const part = fc.array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', maxLength: 5 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(part, (parts) => {
      const text = parts.join('') || 'x';
      const result = { status: 200, body: text.repeat(Math.ceil(characters / text.length)), list: [null, true, 'é"'] };

      expect(payloadSize(result, undefined)).toBe(Buffer.byteLength(JSON.stringify(result)));
    }),
    { numRuns: 15 },
  );
});
