import fc from 'fast-check';
import { lazily } from '../../message/lazily.js';
import { oneOf } from './one-of.js';
import { within } from './values.js';

/** What is no base64 as RFC 4648 writes it: letters, the alphabet of URLs, line breaks, no padding. */
export const badBase64 = lazily(() =>
  oneOf(
    fc.constantFrom(
      'eA',
      'eHh',
      'e',
      'eA=',
      'eHg_',
      '-Hg=',
      'eHh4\n',
      'eHh4\r\neHh4',
      'eHh4 ',
      'eA==eA==',
      'hello, world',
    ),
    within(fc.constantFrom('ü', '!', ' ', '-', '_', '%', '='), 'abcd').filter((text) => !text.endsWith('=')),
  ),
);
