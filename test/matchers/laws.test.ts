import { expect as jestExpect } from 'expect';
import { describe, expect, it } from 'vitest';
import { edgeMatchers } from '../../matchers/index.js';
import type { EdgeMatchers } from '../../matchers/types.js';
import { EdgeproofError } from '../../src/errors.js';
import { exchange, misuse } from './support.js';

expect.extend(edgeMatchers);
jestExpect.extend(edgeMatchers);

type Name = keyof EdgeMatchers;
type AnyExpect = any;

/** Arguments with which each matcher is at peace. */
const args: { readonly [Matcher in Name]: Parameters<EdgeMatchers[Matcher]> } = {
  toBeValidEdgeResponse: [],
  toBeValidEdgeRequest: [],
  toBeValidEdgeResult: [],
  toBeBadGateway: ['HDR-DIS-ADD'],
  toBeServiceUnavailable: ['PM-THROW'],
  toRedirectTo: ['/'],
  toHaveEdgeStatus: [200],
  toHaveEdgeHeader: ['x-a'],
  toHaveEdgeBody: [''],
  toSetCookie: ['a'],
  toForward: [],
  toHaveInvoked: ['viewer-request'],
  toBeServedFromCache: [],
  toHaveXCache: ['Hit'],
  toBeCachedFor: [0],
  toHaveFetchedFrom: [],
  toHaveFailedOver: [],
};

const onExchangesOnly: readonly Name[] = [
  'toHaveInvoked',
  'toBeServedFromCache',
  'toHaveXCache',
  'toBeCachedFor',
  'toHaveFetchedFrom',
  'toHaveFailedOver',
];

const runners: readonly [string, AnyExpect][] = [
  ['Vitest', expect],
  ['Jest', jestExpect],
];

/** What no matcher can judge, and what the message tells the reader to do. */
const unjudgeable: readonly [string, () => unknown, RegExp][] = [
  ['a promise', () => Promise.resolve({ status: '200' }), /the received value is a promise\. Await it/],
  ['a bare Response', () => new Response('hi'), /bare Response.*Use cdn\.fetch/],
];

describe.each(runners)('every matcher, under %s,', (_runner, runner) => {
  describe.each(Object.keys(args) as Name[])('%s', (name) => {
    it.each(unjudgeable)('throws on %s, even negated', (_what, make, says) => {
      expect(misuse(() => runner(make())[name](...args[name]))).toMatch(says);
      expect(misuse(() => runner(make()).not[name](...args[name]))).toMatch(says);
    });

    it.each(unjudgeable)('used asymmetrically, fails on %s, and so does its opposite', (_what, make) => {
      expect(() => runner([make()]).toEqual([runner[name](...args[name])])).toThrow(/toEqual|deeply equal/);
      expect(() => runner([make()]).toEqual([runner.not[name](...args[name])])).toThrow(/toEqual|deeply equal/);
    });

    it('says the same of an exchange straight and asymmetrically', () => {
      const received = exchange();
      const asymmetric = runner[name](...args[name]).asymmetricMatch(received);
      const straight = edgeMatchers[name].call(
        { equals: Object.is, promise: '' },
        received,
        ...(args[name] as [never]),
      );
      expect(asymmetric).toBe(straight.pass);
      expect(runner.not[name](...args[name]).asymmetricMatch(received)).toBe(!straight.pass);
    });

    it('names itself, its modifiers and the value in the first line', async () => {
      const received = exchange();
      const passes = runner[name](...args[name]).asymmetricMatch(received);
      const not = passes ? '.not' : '';
      const assertion = runner(Promise.resolve(received)).resolves;
      const settled = passes ? assertion.not[name](...args[name]) : assertion[name](...args[name]);
      await expect(settled).rejects.toThrow(`expect(exchange).resolves${not}.${name}(`);
      await expect(settled).rejects.toThrow(/→ 200, X-Cache: Miss from cloudfront$/);
    });
  });

  it.each(onExchangesOnly)('%s throws on what is no exchange, even negated', (name) => {
    const says = /it takes an EdgeResponse or an exchange, and received a handler's result/;
    expect(misuse(() => runner({ status: '200' })[name](...args[name]))).toMatch(says);
    expect(misuse(() => runner({ status: '200' }).not[name](...args[name]))).toMatch(says);
    expect(runner[name](...args[name]).asymmetricMatch({ status: '200' })).toBe(false);
    expect(runner.not[name](...args[name]).asymmetricMatch({ status: '200' })).toBe(false);
  });
});

/** Arguments that are no expectation: they would pass, or fail, for a reason nobody meant. */
const lost: readonly [Name, unknown[]][] = [
  ['toBeValidEdgeResponse', ['viewer-reqest']],
  ['toBeValidEdgeRequest', [{ Records: [] }]],
  ['toBeValidEdgeResult', [null]],
  ['toBeBadGateway', [undefined]],
  ['toBeBadGateway', ['HDR-NONE']],
  ['toBeBadGateway', [{ rul: 'HDR-DIS-ADD' }]],
  ['toBeBadGateway', [{ rule: undefined }]],
  ['toBeBadGateway', [502]],
  ['toBeServiceUnavailable', [undefined]],
  ['toBeServiceUnavailable', [{ cause: 'PM-THROWN' }]],
  ['toRedirectTo', [undefined]],
  ['toRedirectTo', ['/', 3]],
  ['toHaveEdgeStatus', [undefined]],
  ['toHaveEdgeStatus', ['4x']],
  ['toHaveEdgeHeader', ['']],
  ['toHaveEdgeHeader', ['x-a', undefined]],
  ['toHaveEdgeHeader', ['x-a', 1]],
  ['toHaveEdgeHeader', ['x-a', ['a', undefined]]],
  ['toHaveEdgeBody', [undefined]],
  ['toHaveEdgeBody', [12]],
  ['toSetCookie', [undefined]],
  ['toSetCookie', ['a', undefined]],
  ['toSetCookie', ['a', { httponly: true }]],
  ['toForward', [undefined]],
  ['toForward', [{ url: '/' }]],
  ['toForward', [{ headers: 'x-a' }]],
  ['toForward', [{ headers: { 'x-a': 1 } }]],
  ['toForward', [{ body: 1 }]],
  ['toForward', [{ origin: { custom: {} } }]],
  ['toHaveInvoked', [undefined]],
  ['toHaveInvoked', ['viewer-request', -1]],
  ['toHaveXCache', ['hit']],
  ['toBeCachedFor', [undefined]],
  ['toBeCachedFor', [{ weeks: 1 }]],
  ['toHaveFetchedFrom', [undefined]],
  ['toHaveFetchedFrom', ['www', 0.5]],
];

it.each(lost)('%s refuses the arguments %j, even negated', (name, wrong) => {
  const matcher = expect(exchange()) as AnyExpect;
  const negated = expect(exchange()).not as AnyExpect;
  expect(() => matcher[name](...wrong)).toThrow(EdgeproofError);
  expect(() => negated[name](...wrong)).toThrow(EdgeproofError);
});
