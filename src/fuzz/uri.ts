import fc from 'fast-check';
import { lazily } from '../message/lazily.js';

const pathCharacters = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-._~!$&'()*+,;=:@";

/** What breaks handlers: encodings, malformed ones, dots, empty segments, other scripts, names of objects' own fields. */
const troublesome = [
  '',
  '.',
  '..',
  '%20',
  '%2F',
  '%',
  '%zz',
  '%E0%A4%A',
  '%00',
  'ü',
  '日本',
  '+',
  '__proto__',
  'a'.repeat(300),
];

const segment = lazily(() =>
  fc.oneof(
    fc.constantFrom('index.html', 'img', 'api', 'v1', 'a.png', 'docs'),
    fc.string({ unit: fc.constantFrom(...pathCharacters), maxLength: 12 }),
    fc.constantFrom(...troublesome),
  ),
);

/** A path as a viewer could send it, raw. Shrinks to `/`. */
export const uri = lazily(() => fc.array(segment(), { maxLength: 6 }).map((segments) => `/${segments.join('/')}`));
