import { expect, it } from 'vitest';
import { chooseFrom } from '../../src/message/choose-from.js';

const few = ['uri', 'method', 'headers'];
const many = [...few, ...Array.from({ length: 18 }, (_, index) => `other-${index}`)];

it.each([
  ['a typing error', 'urI', few, 'Did you mean uri? Choose from: uri, method, headers.'],
  ['nothing like it', 'weather', few, 'Choose from: uri, method, headers.'],
  ['a typing error among many', 'urI', many, 'Did you mean uri?'],
  [
    'a typing error among twenty',
    'urI',
    many.slice(0, 20),
    `Did you mean uri? Choose from: ${many.slice(0, 20).join(', ')}.`,
  ],
  ['nothing like it among many', 'weather', many, `Choose from: ${many.join(', ')}.`],
])('%s', (_what, name, known, said) => {
  expect(chooseFrom(name, known)).toBe(said);
});
