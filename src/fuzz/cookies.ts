import fc, { type Arbitrary } from 'fast-check';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';
import { type Lines, nothing, type Subject } from './lines.js';

const name = lazily(() =>
  choose<string>(
    [6, 'a', 'session', 'token'],
    [4, 'b', 'auth', 'id', 'user', 'role', 'lang', 'theme', 'variant', 'consent'],
    [1, '__Host-session', 'A', 'a.b', '__proto__', 'constructor', 'ü', '$Version', ''],
  ),
);

/** `undefined`: no `=` at all. */
const value = lazily(() =>
  choose<string | undefined>(
    [12, '1'],
    [6, undefined, ''],
    [4, '2', 'b', 'admin', 'true', 'de'],
    [2, 'a=b', '=', '"1"', '{"a":1}', '%', '%zz', '%E0%A4%A', '%0d%0a', '%20'],
    [1, 'null', '-1', 'a b', 'a,b', 'ü', '日本', '%C3%BC', '<b>', '__proto__', '='.repeat(40), 'a'.repeat(300)],
  ),
);

/** What the first cookie's name comes with once more. */
const again = lazily(() => choose<string | undefined>([4, undefined], [1, '2', '', '1']));

const separator = lazily(() => choose([12, '; '], [1, ';', ';  ', ' ; ']));

/** A header without a cookie in it. */
const odd = lazily(() =>
  choose<Lines>([12, nothing], [3, { cookie: '' }], [1, { cookie: ';' }, { cookie: '=' }, { cookie: ', ;' }]),
);

function pair([key, text]: readonly [string, string | undefined]): string {
  return text === undefined ? key : `${key}=${text}`;
}

function join(pairs: readonly (readonly [string, string | undefined])[], more: string | undefined, between: string) {
  const texts = pairs.map(pair);
  const [first] = pairs;
  if (first !== undefined && more !== undefined) texts.push(pair([first[0], more]));
  return texts.join(between).trim();
}

const lines = lazily(
  (): Arbitrary<Lines> =>
    fc
      .tuple(fc.array(fc.tuple(name(), value()), { maxLength: 3 }), again(), separator(), odd())
      .map(([pairs, more, between, instead]) =>
        pairs.length === 0 ? instead : { cookie: join(pairs, more, between) },
      ),
);

/** The cookies of a viewer, in the one line that a function sees (HMAP-COOKIE). Shrinks to none. */
export const cookies = lazily((): Subject => ({ names: ['cookie'], lines: lines() }));
