import { expect as jestExpect } from 'expect';
import { describe, expect, it } from 'vitest';
import { edgeMatchers } from '../../matchers/index.js';
import type { EdgeMatchers } from '../../matchers/types.js';
import { EdgeproofError } from '../../src/errors.js';
import { viewerRequest } from '../../src/events/index.js';
import { hostileValues } from './hostile-values.js';
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
      // Asked as `toEqual` asks, and not through it: under Node 24, Jest can't print the difference to a Response.
      expect(runner[name](...args[name]).asymmetricMatch(make())).toBe(false);
      expect(runner.not[name](...args[name]).asymmetricMatch(make())).toBe(false);
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

/** Arguments with which a matcher looks at every part of what it is given. */
const thorough: { readonly [Matcher in Name]?: readonly unknown[][] } = {
  toBeValidEdgeResponse: [['viewer-request'], ['origin-response'], [viewerRequest()]],
  toBeValidEdgeRequest: [['origin-request'], [viewerRequest()]],
  toBeValidEdgeResult: [['viewer-response'], [viewerRequest()]],
  toBeBadGateway: [[], ['HDR-RO-VREQ'], [/a/, 'viewer-request'], [{ path: /a/, message: 'a' }, viewerRequest()]],
  toBeServiceUnavailable: [[], ['PM-JSON-FAIL']],
  toRedirectTo: [[/a/, 301]],
  toHaveEdgeStatus: [['4xx']],
  toHaveEdgeHeader: [
    ['location', 'a'],
    ['set-cookie', /a/],
    ['set-cookie', ['a', 'b']],
    ['set-cookie', 'a, b'],
  ],
  toHaveEdgeBody: [['x'], [/x/], [{ a: 1 }], [new Uint8Array(2)]],
  toSetCookie: [
    ['a', 'b'],
    ['a', { path: '/' }],
  ],
  toForward: [
    [{ uri: '/', method: /G/, querystring: 'a', headers: { location: 'b', 'set-cookie': undefined }, body: 'x' }],
    [{ origin: 'o', body: undefined }],
    [{ origin: { custom: { port: 443 } } }],
    [{ origin: undefined }],
  ],
};

/** What a matcher throws, when it does: asked straight, negated and asymmetrically, and for its words. */
function thrownBy(name: Name, value: unknown, given: readonly unknown[]): unknown[] {
  const contexts = [
    { isNot: false, promise: '' },
    { isNot: true, promise: '' },
    { isNot: false, promise: undefined },
  ];
  return contexts.flatMap((context) => {
    try {
      edgeMatchers[name].call({ ...context, equals: Object.is }, value, ...(given as [never])).message();
      return [];
    } catch (error) {
      return [error];
    }
  });
}

describe.each(Object.keys(args) as Name[])('%s, whatever it is given,', (name) => {
  it.each(hostileValues)('throws nothing but its own errors: %s', (_what, make) => {
    for (const given of [args[name], ...(thorough[name] ?? [])]) {
      for (const error of thrownBy(name, make(), given)) expect(EdgeproofError.is(error), String(error)).toBe(true);
    }
  });

  it.each(hostileValues)('throws nothing as an asymmetric matcher: %s', (_what, make) => {
    const matcher = (expect as AnyExpect)[name](...args[name]);
    expect(typeof matcher.asymmetricMatch(make())).toBe('boolean');
  });
});

it('a value that throws when it is looked at is named as the reason', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(misuse(() => expect(proxy).toHaveEdgeStatus(200))).toMatchInlineSnapshot(
    `"Failed to check toHaveEdgeStatus: looking at the received value failed with TypeError: Cannot perform 'get' on a proxy that has been revoked. Give expect plain data, or what invoke, cdn.handle or cdn.fetch gave."`,
  );
  const forged = { [Symbol.for('edgeproof.exchange')]: true };
  expect(misuse(() => expect(forged).toHaveEdgeStatus(200))).toMatchInlineSnapshot(
    `"Failed to check toHaveEdgeStatus: the received value is marked as an exchange, and isn't one. Give what invoke, cdn.handle or cdn.fetch gave."`,
  );
});

it('an expectation that throws is named as the reason, with the cause', () => {
  const boom = {
    asymmetricMatch: () => {
      throw new RangeError('boom');
    },
  };
  expect(() => expect({ status: '200' }).toHaveEdgeStatus(boom)).toThrow(/failed with RangeError: boom/);
});
