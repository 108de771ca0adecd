import { expect, it } from 'vitest';
import { didYouMean } from '../../src/message/did-you-mean.js';

const known = ['ttl', 'viewerMemory', 'viewerTime', 'ttls-a', 'ttls-b', 'ttls-c', 'ttls-d', 'ttls-e', 'ttls-f'];

it.each([
  ['tt', 'Did you mean ttl? '],
  ['viewerTimes', 'Did you mean viewerTime? '],
  ['VIEWER', 'Did you mean viewerMemory, viewerTime? '],
  ['ls-', 'Did you mean ttls-a, ttls-b, ttls-c, ttls-d, ttls-e? '],
  ['e', ''],
  ['weather', ''],
])('%s', (name, said) => {
  expect(didYouMean(name, known)).toBe(said);
});
