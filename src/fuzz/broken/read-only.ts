import fc, { type Arbitrary } from 'fast-check';
import type { EdgeRecord, Trigger } from '../../events/index.js';
import type { HeaderEntry } from '../../message/types.js';
import { requestTriggers, responseTriggers } from '../../rules/groups.js';
import { readOnlyHeaders } from '../../rules/limits.js';
import type { Breaches, Draft, Need, Spoil } from './breach.js';
import { dropHeader, replaceHeader } from './header-map.js';
import { addNamed } from './header-names.js';
import { oneOf } from './one-of.js';
import { anyCase } from './values.js';

function headersOf({ request, response }: EdgeRecord) {
  return (response ?? request).headers;
}

function namesOf(record: EdgeRecord, isThere: boolean): string[] {
  const headers = headersOf(record);
  return readOnlyHeaders[record.config.eventType].filter((name) => Object.hasOwn(headers, name) === isThere);
}

function pick(names: readonly string[], at: number): string {
  return names[at % names.length] as string;
}

const present: Need = { what: 'a read-only header', isIn: (record) => namesOf(record, true).length > 0 };
const absent: Need = {
  what: 'fewer read-only headers than there are',
  isIn: (record) => namesOf(record, false).length > 0,
};

const cases: readonly ((name: string) => string)[] = [(name) => name, (name) => name.toUpperCase()];

const value = () => fc.constantFrom('0', '5', 'other.example.com', '');

/** In the map, of those that the event hasn't; or as the key of a line, of all. */
function add(trigger: Trigger): Arbitrary<Spoil> {
  const inMap = fc.tuple(fc.nat(20), fc.constantFrom(...cases), value()).map(
    ([at, spell, text]): Spoil =>
      (draft, record) =>
        replaceHeader(draft, spell(pick(namesOf(record, false), at)), [{ value: text }]),
  );
  const byKey = fc
    .constantFrom(...readOnlyHeaders[trigger])
    .chain(anyCase)
    .map(
      (key): Spoil =>
        (draft) =>
          replaceHeader(draft, 'x-a', [{ key, value: 'b' }]),
    );
  return oneOf(inMap, byKey);
}

/** Another value, one more line, or none that was there before. */
const changes: readonly ((lines: readonly HeaderEntry[]) => readonly HeaderEntry[])[] = [
  (lines) => lines.map(({ key, value: before }) => ({ key, value: `${before}x` })),
  (lines) => [...lines, ...lines],
  (lines) => lines.map(({ key, value: before }) => ({ key, value: before === '' ? '0' : '' })),
];

function change(): Arbitrary<Spoil> {
  return fc.tuple(fc.nat(20), fc.constantFrom(...cases), fc.constantFrom(...changes)).map(
    ([at, spell, changed]): Spoil =>
      (draft, record) => {
        const name = pick(namesOf(record, true), at);
        return replaceHeader(draft, spell(name), changed(headersOf(record)[name] as HeaderEntry[]));
      },
  );
}

function without(draft: Draft, name: string): Draft {
  dropHeader(draft, name);
  return draft;
}

function newHeaders(draft: Draft): Draft {
  draft.headers = {};
  return replaceHeader(draft, 'x-a', [{ value: 'b' }]);
}

/** Left out, emptied, or forgotten in a new map. */
function remove(): Arbitrary<Spoil> {
  const one = fc.tuple(fc.nat(20), fc.boolean()).map(
    ([at, emptied]): Spoil =>
      (draft, record) => {
        const name = pick(namesOf(record, true), at);
        return emptied ? replaceHeader(draft, name, []) : without(draft, name);
      },
  );
  return oneOf(one, fc.constant<Spoil>(newHeaders));
}

const readOnlyBreaches = {
  'HDR-RO-ADD': { spoils: add, needs: absent },
  'HDR-RO-CHANGE': { spoils: change, needs: present },
  'HDR-RO-DELETE': { spoils: remove, needs: present },
} satisfies Breaches;

/** How a request breaks the rules on read-only headers. */
export const requestReadOnlyBreaches = readOnlyBreaches;

/** How a response breaks them: one that a request function makes has nothing to keep. */
export const responseReadOnlyBreaches = {
  'HDR-RO-ADD': { ...readOnlyBreaches['HDR-RO-ADD'], triggers: responseTriggers },
  'HDR-RO-CHANGE': { ...readOnlyBreaches['HDR-RO-CHANGE'], triggers: responseTriggers },
  'HDR-RO-DELETE': { ...readOnlyBreaches['HDR-RO-DELETE'], triggers: responseTriggers },
  'HDR-RO-GENERATED': {
    spoils: (trigger) => addNamed(fc.constantFrom(...readOnlyHeaders[trigger]).chain(anyCase)),
    triggers: requestTriggers,
  },
} satisfies Breaches;
