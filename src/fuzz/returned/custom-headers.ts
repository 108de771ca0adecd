import fc, { type Arbitrary } from 'fast-check';
import { isDeniedCustomHeader, isDisallowedHeader } from '../../message/disallowed-headers.js';
import { lazily } from '../../message/lazily.js';
import { originLimits } from '../../rules/limits.js';
import type { FunctionHeaders } from './header-edits.js';
import { text } from './sized.js';

const { count, name: longestName, value: longestValue, total } = originLimits.customHeaders;

const name = lazily(() =>
  fc.oneof(
    fc.constantFrom('x-api-key', 'authorization', 'x-a', 'x-b', 'accept', 'x-amzn-trace-id'),
    fc
      .string({ unit: fc.constantFrom(...'abcxyz019-_!~'), minLength: 1, maxLength: 12 })
      .filter((one) => !isDeniedCustomHeader(one) && !isDisallowedHeader(one)),
  ),
);

const value = lazily(() =>
  fc.oneof(fc.constantFrom('secret', '', 'a\tb', 'ü', text(200)), fc.string({ maxLength: 20 })),
);

const line = lazily(() => fc.record({ value: value(), keyed: fc.boolean() }));

type Lines = readonly { readonly value: string; readonly keyed: boolean }[];

/** The key is the name it stands under, in any case. */
function written(headers: Readonly<Record<string, Lines>>): FunctionHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, lines]) => [
      name,
      lines.map(({ value, keyed }) => (keyed ? { key: name.toUpperCase(), value } : { value })),
    ]),
  );
}

const usual = lazily(() =>
  fc.dictionary(name(), fc.array(line(), { maxLength: 3 }), { maxKeys: 5, noNullPrototype: true }).map(written),
);

/** So many headers. */
export function numbered(headers: number): FunctionHeaders {
  return Object.fromEntries(Array.from({ length: headers }, (_, at) => [`x-${at}`, [{ value: 'b' }]]));
}

/** Headers of so many characters in all: five of the longest values, and what is left in a sixth. */
export function weighing(characters: number): FunctionHeaders {
  const headers = Object.fromEntries([0, 1, 2, 3, 4].map((at) => [`x-${at}`, [{ value: text(longestValue) }]]));
  return { ...headers, 'x-y': [{ value: text(characters - 5 * (longestValue + 3) - 3) }] };
}

/** Every quota reached, none passed (ORI-CH-LIMITS). */
const full = lazily(() =>
  fc.constantFrom(0, 1, 2, 3).map((which): FunctionHeaders => {
    if (which === 0) return { [text(longestName)]: [{ value: 'b' }] };
    if (which === 1) return { 'x-a': [{ value: text(longestValue) }] };
    return which === 2 ? numbered(count) : weighing(total);
  }),
);

/** Custom headers that a function gives an origin. Shrinks to none. */
export const customHeaders = lazily(
  (): Arbitrary<FunctionHeaders> => fc.oneof({ weight: 20, arbitrary: usual() }, { weight: 1, arbitrary: full() }),
);

/** Those that may stand beside the headers of a request (ORI-CH-DUP). */
export function without(custom: FunctionHeaders, headers: FunctionHeaders): FunctionHeaders {
  const taken = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(custom).filter(([name]) => !taken.has(name.toLowerCase())));
}
