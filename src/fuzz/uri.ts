import fc, { type Arbitrary } from 'fast-check';
import { lazily } from '../message/lazily.js';
import { choose } from './choice.js';

/** How paths begin that lead elsewhere when they are copied into a Location, or up and away. */
const start = lazily(() =>
  choose(
    [90, '/'],
    [5, '//', '//evil'],
    [4, '//evil.example/', '/\\'],
    [1, '/\\evil.example/', '/%2F', '/%5C', '/%2F%2Fevil.example/', '/https://evil.example/', '/./', '/../', '/;/'],
  ),
);

const pathCharacters = [..."abcxyzABC019-._~!$&'()*+,;=:@%"];

/**
 * What breaks handlers: broken escapes, escapes of what is no part of a path, raw characters that people forget, other
 * scripts, names of objects' own fields.
 */
const segment = lazily(() =>
  choose(
    [10, 'a', 'b', 'index.html', 'img', 'a.png', 'docs', 'api', 'v1'],
    [4, '%', '%zz', '%ff', '%E0%A4%A', '%c0%af'],
    [2, '', '.', '..', '%20', '+', '%2F', '%2f', '%5C', '%00', '%0d%0a', '%25', '%252F', '%2e%2e', '%3F', '%23'],
    [2, '%C3%BC', 'ü', '日本', '😀', 'A', 'de', 'en', 'evil.example', 'robots.txt', '.env'],
    [1, '"', '<b>', "'", '`', '{a}', '|', '^', '\\', ';a=b', '@', 'a:b', '&', '=', '*', '$&', '-', '~'],
    [1, '__proto__', 'constructor', '0', 'null', 'undefined', 'a'.repeat(300)],
  ),
);

/** Anything else, seldom: it takes its time. */
const other = lazily(() =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.string({ unit: choose([1, ...pathCharacters]), maxLength: 12 }) },
  ),
);

const ending = lazily(() =>
  choose([14, ''], [5, '/'], [1, '.html', '/index.html', '.PNG', '.', '//', '%', '.tar.gz', '/..']),
);

/** A path in two pieces, so that it can be filled up in between. */
export type PathParts = readonly [head: string, tail: string];

/** The simplest of all paths. */
export const root: PathParts = ['/', ''];

/** A path as a viewer could send it, raw. Shrinks to `/`. */
export const pathParts = lazily(
  (): Arbitrary<PathParts> =>
    fc
      .tuple(start(), fc.array(segment(), { maxLength: 4 }), other(), ending())
      .map(([head, segments, more, tail]) => [head + segments.join('/') + more, tail]),
);

/** The same in one piece. */
export const uri = lazily(() => pathParts().map(([head, tail]) => head + tail));
