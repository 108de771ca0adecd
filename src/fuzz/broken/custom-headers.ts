import fc, { type Arbitrary } from 'fast-check';
import {
  deniedCustomBeginnings,
  deniedCustomNames,
  isDeniedCustomHeader,
  isDisallowedHeader,
} from '../../message/disallowed-headers.js';
import { lazily } from '../../message/lazily.js';
import { originLimits } from '../../rules/limits.js';
import { numbered, weighing } from '../returned/custom-headers.js';
import { text } from '../returned/sized.js';
import type { Breaches, Draft, Spoil } from './breach.js';
import { replaceHeader } from './header-map.js';
import { oneOf } from './one-of.js';
import { originFields } from './origin-part.js';
import { anyCase, control, notAnObject, notText, scalar, within } from './values.js';

const { count, name: longestName, value: longestValue, total } = originLimits.customHeaders;

function put(draft: Draft, kind: 'custom' | 's3', map: unknown): Draft {
  originFields(draft, kind)['customHeaders'] = map;
  return draft;
}

const kind = lazily(() => fc.constantFrom('custom' as const, 's3' as const));

/** Custom headers of an origin of either kind. */
function custom(maps: Arbitrary<unknown>): Arbitrary<Spoil> {
  return fc.tuple(kind(), maps).map(
    ([kind, map]): Spoil =>
      (draft) =>
        put(draft, kind, map),
  );
}

// A name of its own, so that no header of the request has it, too.
const own = 'x-of-the-origin';

function underOwn(lines: Arbitrary<unknown>): Arbitrary<unknown> {
  return lines.map((value) => ({ [own]: value }));
}

const line = { value: 'b' } as const;

const shape = lazily(() =>
  oneOf(
    notAnObject(),
    underOwn(oneOf(scalar(), fc.constant(line))),
    underOwn(notAnObject().map((bad) => [bad])),
    underOwn(notText().map((value) => [{ value }])),
    underOwn(within(control()).map((value) => [{ value }])),
    underOwn(oneOf(notText(), fc.constantFrom('', 'x a', 'x:')).map((key) => [{ key, ...line }])),
    within(fc.constantFrom(' ', ':', 'ü', '\n')).map((name) => ({ [name]: [line] })),
  ),
);

/** Names that only a custom header can't have; the others are HDR-DIS-ADD's. */
const deniedName = lazily(() =>
  oneOf(
    fc.constantFrom('host', ...deniedCustomNames),
    fc.constantFrom(...deniedCustomBeginnings).map((beginning) => `${beginning}a`),
  )
    .filter((name) => !isDisallowedHeader(name))
    .chain(anyCase),
);

function hasHeader({ headers }: Draft, name: string): boolean {
  return Object.keys(headers).some((mapKey) => mapKey.toLowerCase() === name.toLowerCase());
}

/** In the map, or as the key of a line: always so where the request has the header, too (ORI-CH-DUP). */
const denied = lazily(() =>
  fc.tuple(kind(), deniedName(), fc.boolean()).map(
    ([of, name, asKey]): Spoil =>
      (draft) => {
        const isKey = asKey || hasHeader(draft, name);
        return put(draft, of, isKey ? { [own]: [{ key: name, ...line }] } : { [name]: [{ ...line }] });
      },
  ),
);

/** A header that the request already has and an origin may have, or else a new one in both places. */
function twin({ headers }: Draft, at: number): string {
  const there = Object.keys(headers).filter((name) => {
    const lower = name.toLowerCase();
    return (headers[name] as unknown[]).length > 0 && !isDeniedCustomHeader(lower) && !isDisallowedHeader(lower);
  });
  return ['x-a', ...there][at % (there.length + 1)] as string;
}

const twice = lazily(
  (): Arbitrary<Spoil> =>
    fc.tuple(kind(), fc.nat(9)).map(
      ([kind, at]): Spoil =>
        (draft) => {
          const name = twin(draft, at);
          if (name === 'x-a') replaceHeader(draft, name, [{ ...line }]);
          return put(draft, kind, { [name]: [{ ...line }] });
        },
    ),
);

const tooMuch = lazily(() =>
  fc
    .integer({ min: 1, max: 50 })
    .chain((more) =>
      fc.constantFrom<unknown[]>(
        numbered(count + more),
        { [own]: Array.from({ length: count + more }, () => ({ ...line })) },
        { [text(longestName + more)]: [{ ...line }] },
        { [own]: [{ value: text(longestValue + more) }] },
        weighing(total + more),
      ),
    ),
);

/** How to break the rules on the custom headers of an origin. */
export const customHeaderBreaches = {
  'ORI-CH-SHAPE': { spoils: () => custom(shape()) },
  'ORI-CH-DENY': { spoils: denied },
  'ORI-CH-DUP': { spoils: twice },
  'ORI-CH-LIMITS': { spoils: () => custom(tooMuch()) },
} satisfies Breaches;
