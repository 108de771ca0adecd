import fc, { type Arbitrary } from 'fast-check';
import type { HeadersInput } from '../events/index.js';
import { misuse, type Place } from '../events/misuse.js';
import { lazily } from '../message/lazily.js';
import { show } from '../message/show.js';
import { arbitraryOf, type Constraint, isArbitrary, plainFields } from './constraint.js';
import { type Headers, nobody, noHeaders, nothing } from './lines.js';

/**
 * What narrows headers, by name: a value, several lines, an arbitrary of these, or `undefined` for a header that is
 * never there. The other headers stay as free as they are.
 */
export interface HeaderConstraints {
  readonly [name: string]: Constraint<string | undefined> | Constraint<readonly string[]> | undefined;
}

/** The headers that were asked for, and their names in lower case. */
export interface NarrowedHeaders {
  readonly taken: ReadonlySet<string>;
  readonly lines: Arbitrary<Headers>;
}

const none = lazily((): NarrowedHeaders => ({ taken: nobody, lines: fc.constant(nothing) }));

/** Only a record can say which header is meant. */
export function checkHeaderConstraints(given: unknown, place: Place): asserts given is HeaderConstraints | undefined {
  if (given === undefined) return;
  const isRecord = typeof given === 'object' && given !== null && !(Symbol.iterator in given) && !isArbitrary(given);
  if (isRecord && Object.prototype.toString.call(given) === '[object Object]') return;
  throw misuse(
    place,
    isArbitrary(given) ? 'an arbitrary of all headers together narrows none' : `${show(given)} is no record of headers`,
    "Name them: { 'accept-language': fc.constantFrom('de', 'en'), authorization: undefined }.",
  );
}

/** Those that are known from the start. */
export function plainHeaders(given: HeaderConstraints | undefined): HeadersInput {
  return plainFields(given ?? {}) as { [name: string]: string };
}

export function narrowedHeaders(given: HeaderConstraints | undefined): NarrowedHeaders {
  const names = Object.keys(given ?? {});
  if (given === undefined || names.length === 0) return none();
  const values = names.map((name) => arbitraryOf(given[name] as Constraint<Headers[string]>));
  return {
    taken: new Set(names.map((name) => name.toLowerCase())),
    lines: fc.tuple(...values).map((list) => {
      const headers = noHeaders();
      for (const [at, name] of names.entries()) headers[name] = list[at];
      return headers;
    }),
  };
}
