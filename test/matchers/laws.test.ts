import { expect as jestExpect } from 'expect';
import { describe, expect, it } from 'vitest';
import { edgeMatchers } from '../../matchers/index.js';
import type { EdgeMatchers } from '../../matchers/types.js';
import { EdgeproofError } from '../../src/errors.js';
import { viewerRequest } from '../../src/events/index.js';
import { hostileValues } from './hostile-values.js';
import { exchange, misuse } from './support.js';
import { usualArguments as args } from './usual-arguments.js';

expect.extend(edgeMatchers);
jestExpect.extend(edgeMatchers);

type Name = keyof EdgeMatchers;
type AnyExpect = any;

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

it('says what no matcher can expect, or judge, and what to give instead', () => {
  const refused = lost.map(([name, wrong]) => misuse(() => (expect(exchange()) as AnyExpect)[name](...wrong)));
  const more: readonly (() => unknown)[] = [
    () => (expect(exchange()) as AnyExpect).toHaveFetchedFrom(12),
    () => (expect(exchange()) as AnyExpect).toRedirectTo(12),
    () => (expect(exchange()) as AnyExpect).toSetCookie('a', 12),
    () => (expect(exchange()) as AnyExpect).toForward('/'),
    ...unjudgeable.map(
      ([_what, make]) =>
        () =>
          expect(make()).toHaveEdgeStatus(200),
    ),
    () => expect({ status: '200' }).toBeServedFromCache(),
  ];
  expect(`\n${[...refused, ...more.map(misuse)].join('\n')}\n`).toMatchInlineSnapshot(`
    "
    Failed to check toBeValidEdgeResponse: on: 'viewer-reqest' is nothing to expect. Give one of viewer-request, origin-request, origin-response, viewer-response.
    Failed to read the event: an object with Records is not a CloudFront event: it needs Records[0].cf with a config and a request. Build one with viewerRequest(), originRequest(), originResponse() or viewerResponse(), or wrap it in edgeEvent().
    Failed to check toBeValidEdgeResult: on: null is nothing to expect. Give one of viewer-request, origin-request, origin-response, viewer-response.
    Failed to check toBeBadGateway: expected: undefined is nothing to expect. Leave it out to ask for any reason.
    Failed to look up a rule: there is no rule "HDR-NONE". The ids are in \`rules\`.
    Failed to check toBeBadGateway: expected.rul: there is no such field. Use any of: rule, path, message, type, cause.
    Failed to check toBeBadGateway: expected.rule: undefined is nothing to expect. Leave it out.
    Failed to check toBeBadGateway: expected: 502 is nothing to expect. Give a rule id, a RegExp on the message, or an object.
    Failed to check toBeServiceUnavailable: expected: undefined is nothing to expect. Leave it out to ask for any reason.
    Failed to look up a rule: there is no rule "PM-THROWN". Did you mean PM-THROW? The ids are in \`rules\`.
    Failed to check toRedirectTo: location: undefined is nothing to expect. Give the location as a string or a RegExp.
    Failed to check toRedirectTo: status: 3 is nothing to expect. Give a status: 404, '404' or '4xx'.
    Failed to check toHaveEdgeStatus: status: undefined is nothing to expect. Give a status: 404, '404' or '4xx'.
    Failed to check toHaveEdgeStatus: status: '4x' is nothing to expect. Give a status: 404, '404' or '4xx'.
    Failed to check toHaveEdgeHeader: name: '' is nothing to expect. Give the name of a header, in any case.
    Failed to check toHaveEdgeHeader: value: undefined is nothing to expect. Leave it out to ask for any value, or use .not.toHaveEdgeHeader('x-a').
    Failed to check toHaveEdgeHeader: value: 1 is nothing to expect. Give a string, a RegExp, or the list of all lines.
    Failed to check toHaveEdgeHeader: value: ['a', undefined] is nothing to expect. Give a string, a RegExp, or the list of all lines.
    Failed to check toHaveEdgeBody: expected: undefined is nothing to expect. Give a string, a RegExp, an object (JSON) or bytes.
    Failed to check toHaveEdgeBody: expected: 12 is nothing to expect. Give a string, a RegExp, an object (JSON) or bytes.
    Failed to check toSetCookie: name: undefined is nothing to expect. Give the name of a cookie.
    Failed to check toSetCookie: expected: undefined is nothing to expect. Leave it out to ask for any value.
    Failed to check toSetCookie: expected.httponly: there is no such field. Use any of: value, path, domain, maxAge, expires, secure, httpOnly, sameSite, partitioned.
    Failed to check toForward: expected: undefined is nothing to expect. Leave it out to ask whether anything goes on.
    Failed to check toForward: expected.url: there is no such field. Use any of: uri, method, querystring, headers, body, origin.
    Failed to check toForward: expected.headers: 'x-a' is nothing to expect. Give an object of names and values.
    Failed to check toForward: expected.headers["x-a"]: 1 is nothing to expect. Give a string, a RegExp, or the list of all lines.
    Failed to check toForward: expected.body: 1 is nothing to expect. Give a string, a RegExp, an object (JSON) or bytes.
    Failed to check toForward: expected.origin: an exchange knows which origin was asked, not the fields of the event's origin. Name the origin by its id, its domain or the origin object, or check the invocation.
    Failed to check toHaveInvoked: trigger: undefined is nothing to expect. Give one of viewer-request, origin-request, origin-response, viewer-response.
    Failed to check toHaveInvoked: times: -1 is nothing to expect. Give a whole number, or leave it out for at least once.
    Failed to check toHaveXCache: kind: there is no X-Cache kind 'hit'. Did you mean Hit? Choose from: Hit, Miss, RefreshHit, Error, Redirect, LambdaGeneratedResponse, LambdaExecutionError, LambdaValidationError, LambdaLimitExceeded, LimitExceeded, CapacityExceeded.
    Failed to check toBeCachedFor: duration: undefined is nothing to expect. Give seconds, { minutes: 5 }, or a Duration of the CDK.
    Failed to check toBeCachedFor: duration: { weeks: 1 } is nothing to expect. Give seconds, { minutes: 5 }, or a Duration of the CDK.
    Failed to check toHaveFetchedFrom: origin: undefined is nothing to expect. Give the origin object, its id or its domain name; nothing for any.
    Failed to check toHaveFetchedFrom: times: 0.5 is nothing to expect. Give a whole number, or leave it out for at least once.
    Failed to check toHaveFetchedFrom: origin: 12 is nothing to expect. Give the origin object, its id or its domain name; nothing for any.
    Failed to check toRedirectTo: location: 12 is nothing to expect. Give the location as a string or a RegExp.
    Failed to check toSetCookie: expected: 12 is nothing to expect. Give the value, or an object with value and attributes.
    Failed to check toForward: expected: '/' is nothing to expect. Give an object with any of uri, method, querystring, headers, body, origin.
    Failed to check toHaveEdgeStatus: the received value is a promise. Await it: expect(await …), or await expect(…).resolves.
    Failed to check toHaveEdgeStatus: the received value is a bare Response, which did not come through a distribution. Use cdn.fetch, or give expect what the handler returned.
    Failed to check toBeServedFromCache: it takes an EdgeResponse or an exchange, and received a handler's result (an object with status). Use cdn.fetch or cdn.handle.
    "
  `);
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
