import fc from 'fast-check';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';

const name = lazily(() =>
  choose(
    [6, 'a'],
    [5, 'next', 'url', 'to', 'redirect', 'return'],
    [4, 'q', 'lang', 'page', 'id'],
    [2, 'b', 'token', 'utm_source'],
    [1, '', '%', '%zz', 'a%20b', 'a+b', 'a[]', 'a[b]', 'a.b', 'A', 'ü', '%C3%BC', '__proto__', 'constructor', '0'],
  ),
);

/** `undefined`: no `=` at all. */
const value = lazily(() =>
  choose<string | undefined>(
    [10, '1'],
    [8, undefined],
    [5, '', 'de'],
    [8, '%0d%0a'],
    [4, '//evil.example', '%', '2'],
    [2, '%zz', '%ff', '%E0%A4%A', '%20', '+', 'a+b', '/a', '%2F%2Fevil.example', 'https://evil.example/'],
    [2, '%0D%0ASet-Cookie:%20a=b', '%0a', '%00', '"', '<script>', "'", '|', '\\', '{}', '[]', '^', '`'],
    [
      1,
      '%26',
      '%3D',
      '%23',
      '%2B',
      '%25',
      'a=b',
      '=',
      '?',
      ';',
      ',',
      '$&',
      'javascript:alert(1)',
      'ü',
      '日本',
      '%C3%BC',
    ],
    [1, '%u00fc', 'true', '-1', '0', '1e9', '99999999999999999999', 'NaN', 'null', 'undefined', '__proto__'],
    [1, 'a'.repeat(300)],
  ),
);

const parameter = lazily(() => fc.tuple(name(), value()));

/** What the first parameter's name comes with once more. */
const again = lazily(() => choose<string | undefined>([6, undefined], [1, '2', '']));

/** Empty parameters, and marks that are none here. */
const more = lazily(() => choose([16, ''], [2, '&'], [1, '&&a=1', '&=', '&a&a', '&?', '&;a=1']));

function written([key, text]: readonly [string, string | undefined]): string {
  return text === undefined ? key : `${key}=${text}`;
}

function join(parameters: readonly (readonly [string, string | undefined])[], repeated: string | undefined): string {
  const texts = parameters.map(written);
  const [first] = parameters;
  if (first !== undefined && repeated !== undefined) texts.push(written([first[0], repeated]));
  return texts.join('&');
}

/** The `?` in front is not its own. */
function withoutMark(text: string): string {
  return text.startsWith('?') ? text.replace(/^\?+/, '') : text;
}

/** A query string as a viewer could send it, raw and without its `?`. Shrinks to none. */
export const querystring = lazily(() =>
  fc
    .tuple(fc.array(parameter(), { maxLength: 4 }), again(), more())
    .map(([parameters, repeated, rest]) => withoutMark(join(parameters, repeated) + rest)),
);
