import { expect, it } from 'vitest';
import { nearestName } from '../../src/message/nearest-name.js';

const known = ['defaultBehavior', 'domainNames', 'ttl', 'viewer-request', 'viewer-response'];

it.each([
  ['defaultBehaviour', 'defaultBehavior'],
  ['DomainNames', 'domainNames'],
  ['viewerRequest', 'viewer-request'],
  ['viewer-respons', 'viewer-response'],
  ['ttls', 'ttl'],
  ['xyz', undefined],
  ['somethingElse', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%.20s was meant to be %s', (name, meant) => {
  expect(nearestName(name, known)).toBe(meant);
});
