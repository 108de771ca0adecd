import fc from 'fast-check';
import { lazily } from '../message/lazily.js';

const characters = "abcxyzABC0189-._~!$'()*+,;:@/?%[]|";

const text = lazily(() =>
  fc.oneof(
    fc.constantFrom('lang', 'q', 'page', 'utm_source', '1', 'true', 'de'),
    fc.string({ unit: fc.constantFrom(...characters), maxLength: 10 }),
    fc.constantFrom('', '%', '%20', '%E0%A4%A', '%00', 'ü', '__proto__', 'constructor', 'a=b', '&'),
  ),
);

const parameter = lazily(() =>
  fc.oneof(
    text(),
    fc.tuple(text(), text()).map(([name, value]) => `${name}=${value}`),
  ),
);

/** A query string as a viewer could send it, raw and without its `?`. Shrinks to none. */
export const querystring = lazily(() =>
  fc.array(parameter(), { maxLength: 5 }).map((parameters) => parameters.join('&').replace(/^\?+/, '')),
);
