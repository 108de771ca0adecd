import fc from 'fast-check';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';
import { type Lines, noHeaders, nothing, type Subject } from './lines.js';

/** Names that CloudFront attaches nothing to. */
const name = lazily(() =>
  choose(
    [4, 'x-custom', 'x-api-key', 'x-tag'],
    [1, 'x', 'x_y', '1', 'x.y', "!#$%&'*+-.^_`|~", `x-${'a'.repeat(100)}`],
    [1, '__proto__', 'constructor', 'tostring', 'hasownproperty', 'length', 'key'],
  ),
);

/** The wire has no blanks around a value. */
export const oddValue = lazily(() =>
  choose<string | readonly string[]>(
    [3, 'a', ''],
    [1, '0', ',', ';', '"', '%', '%zz', '%0d%0a', '=', 'a\tb', 'a, b', '<b>', '{', 'null', '__proto__'],
    [1, 'ü', '日本', '😀', 'a'.repeat(2_000), ['a', 'b'], ['', '']],
  ),
);

function collect(lines: readonly (readonly [string, string | readonly string[]])[]): Lines {
  if (lines.length === 0) return nothing;
  const headers = noHeaders();
  for (const [key, value] of lines) headers[key] = value;
  return headers;
}

/** Headers that nobody has heard of. Shrinks to none. */
export const oddHeaders = lazily(
  (): Subject => ({
    names: ['x-custom'],
    lines: fc.array(fc.tuple(name(), oddValue()), { maxLength: 2 }).map(collect),
  }),
);
