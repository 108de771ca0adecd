import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFixtures } from '../../fixtures/index.js';
import { edgeResult } from '../../matchers/serializer.js';
import { distributionFixture, withDistribution } from '../../matchers/vitest.js';
import { EdgeproofError } from '../../src/errors.js';
import { breakOrigin, edge, fuzz, fuzzDistribution } from '../../src/fuzz/index.js';
import {
  createDistribution,
  httpOrigin,
  invoke,
  lambdaFailure,
  originFailure,
  s3Origin,
  validateResult,
  viewerRequest,
} from '../../src/index.js';

/** Given whatever a user without types could give. */
type Any = any;

const origin = httpOrigin('www.example.com', () => new Response());
const cdn = createDistribution({ defaultBehavior: { origin } });
const handler = async () => ({ status: '200' });

function distribution(settings: Any) {
  return createDistribution({ defaultBehavior: { origin, ...settings } });
}

/** What each call says: the whole message, as somebody reads it at night. */
async function complaints(calls: { readonly [what: string]: () => unknown }): Promise<string> {
  const lines: string[] = [];
  for (const [what, call] of Object.entries(calls)) {
    const thrown = await Promise.resolve()
      .then(call)
      .then(() => 'nothing was thrown')
      .catch((error: unknown) => error);
    expect(EdgeproofError.is(thrown), `${what}: ${thrown}`).toBe(true);
    lines.push(`${what}\n  ${(thrown as Error).message}`);
  }
  return `\n${lines.join('\n')}\n`;
}

it('a request that no viewer sends', async () => {
  const { handle } = cdn as Any;
  expect(
    await complaints({
      'no request': () => handle('/'),
      'a uri with a line break': () => handle({ uri: '/a\nb' }),
      'no query string': () => handle({ uri: '/', querystring: '?a' }),
      'no method': () => handle({ uri: '/', method: 'a b' }),
      'no address': () => handle({ uri: '/', clientIp: 'localhost' }),
      'no viewer': () => handle({ uri: '/', viewer: 'DE' }),
      'a device of another kind': () => handle({ uri: '/', viewer: { device: 'watch' } }),
      'no country': () => handle({ uri: '/', viewer: { country: 'Germany' } }),
      'a city that is no text': () => handle({ uri: '/', viewer: { city: 1 } }),
      'a body that is neither text nor bytes': () => handle({ uri: '/', body: {} }),
      'no headers': () => handle({ uri: '/', headers: 'a' }),
      'no name of a header': () => handle({ uri: '/', headers: { 'a b': 'c' } }),
      'a status that no Response holds': () =>
        createDistribution({
          defaultBehavior: { origin: httpOrigin('a.example.com', () => ({ status: 600 }) as Any) },
        }).fetch('/'),
    }),
  ).toMatchInlineSnapshot(`
    "
    no request
      Failed to send a request: "/" is no request. Give an object such as { uri: '/' }.
    a uri with a line break
      Failed to send a request: uri: "/a\\nb" holds a control character. No request line can: remove it.
    no query string
      Failed to send a request: querystring: "?a" is no query string. Give text without the mark, such as 'a=1&b=2'.
    no method
      Failed to send a request: method: "a b" is no HTTP method. Give a name such as 'GET'.
    no address
      Failed to send a request: clientIp: "localhost" is no IP address. Give one such as '203.0.113.9' or '2001:db8::1'.
    no viewer
      Failed to send a request: viewer: "DE" says nothing about a viewer. Write { country: 'DE', device: 'mobile' }.
    a device of another kind
      Failed to send a request: viewer.device: "watch" is none of them. Choose one of: desktop, mobile, tablet, smarttv.
    no country
      Failed to send a request: viewer.country: "Germany" is no country code. Give two letters, such as 'DE'.
    a city that is no text
      Failed to send a request: viewer.city: 1 is no string. Give a string.
    a body that is neither text nor bytes
      Failed to send a request: body: an empty object is neither a string nor bytes. Give a string or a Uint8Array.
    no headers
      Failed to send a request: headers: "a" holds no headers. Write { 'Accept-Language': 'de' }.
    no name of a header
      Failed to send a request: headers["a b"]: that is no header name. Use letters, digits and hyphens.
    a status that no Response holds
      Failed to make a Response: the status is 600, which a web Response can't hold. Use cdn.handle().
    "
  `);
});

it('a distribution that is used in another way', async () => {
  const { at, clock, invalidate } = cdn as Any;
  expect(
    await complaints({
      'no length of time': () => clock.advance.call(clock, 'soon'),
      'no date': () => clock.set.call(clock, 'soon'),
      'no path': () => invalidate(),
      'no airport': () => at('Frankfurt'),
    }),
  ).toMatchInlineSnapshot(`
    "
    no length of time
      Failed to advance the clock: "soon" is no length of time. Give seconds, or an object such as { minutes: 5 }.
    no date
      Failed to set the clock: "soon" is no date. Give a Date, milliseconds, or text such as '2026-01-01'.
    no path
      Failed to invalidate: no path is given. Give paths such as '/images/*', or '/*' for everything.
    no airport
      Failed to find the edge location: "Frankfurt" is no code of an airport. Give three capital letters, such as 'FRA'.
    "
  `);
});

it('a configuration that CloudFront would refuse', async () => {
  expect(
    await complaints({
      'an empty name': () => distribution({ cachePolicy: { queryStringBehavior: ['a', ''] } }),
      'a header of a policy with a line break': () =>
        distribution({
          responseHeadersPolicy: {
            customHeadersBehavior: { customHeaders: [{ header: 'x-a', value: 'a\nb', override: true }] },
          },
        }),
      'a header of a policy without a name': () =>
        distribution({
          responseHeadersPolicy: {
            customHeadersBehavior: { customHeaders: [{ header: 'x a', value: 'b', override: true }] },
          },
        }),
      'a security header with a line break': () =>
        distribution({
          responseHeadersPolicy: {
            securityHeadersBehavior: { contentSecurityPolicy: { contentSecurityPolicy: 'a\nb', override: true } },
          },
        }),
      'custom headers that are no record': () =>
        httpOrigin('a.example.com', () => new Response(), { customHeaders: 'x' } as Any),
      'no list of protocols': () =>
        httpOrigin('a.example.com', () => new Response(), { originSslProtocols: 'TLSv1.2' } as Any),
      'an origin path that is no text': () =>
        httpOrigin('a.example.com', () => new Response(), { originPath: 1 } as Any),
      'metadata that are no record': () =>
        s3Origin('b.s3.eu-west-1.amazonaws.com', { objects: { '/a': { body: 'x', metadata: [] } } } as Any),
      'a failure that needs a limit': () =>
        createDistribution({
          defaultBehavior: { origin: httpOrigin('a.example.com', originFailure('completion-timeout')) },
        }).handle({ uri: '/' }),
    }),
  ).toMatchInlineSnapshot(`
    "
    an empty name
      Failed to create the distribution: defaultBehavior.cachePolicy.queryStringBehavior[1]: the name is empty. Give a name, or leave it out.
    a header of a policy with a line break
      Failed to create the distribution: defaultBehavior.responseHeadersPolicy.customHeadersBehavior.customHeaders[0].value: "a\\nb" holds a control character. Write the value on one line.
    a header of a policy without a name
      Failed to create the distribution: defaultBehavior.responseHeadersPolicy.customHeadersBehavior.customHeaders[0].header: "x a" is not a header name. Give the name alone, such as "X-Powered-By".
    a security header with a line break
      Failed to create the distribution: defaultBehavior.responseHeadersPolicy.securityHeadersBehavior.contentSecurityPolicy: "a\\nb" holds a control character. Write the value on one line.
    custom headers that are no record
      Failed to make the origin a.example.com: customHeaders: "x" is not a record of headers. Write { 'X-Origin-Key': 'secret' }.
    no list of protocols
      Failed to make the origin a.example.com: originSslProtocols: "TLSv1.2" is not a list of protocols. Choose from: SSLv3, TLSv1, TLSv1.1, TLSv1.2.
    an origin path that is no text
      Failed to make the origin a.example.com: originPath: 1 is not a string. Write it as '/production'.
    metadata that are no record
      Failed to make the origin b.s3.eu-west-1.amazonaws.com: objects["/a"].metadata: an empty array is not a record. Write { name: 'value' }.
    a failure that needs a limit
      Failed to take the answer of the origin a.example.com: originFailure('completion-timeout') needs a limit, and the origin has no responseCompletionTimeout. Give the origin one, or answer originFailure('timeout').
    "
  `);
});

it('an event or a function that Lambda never has', async () => {
  const event = viewerRequest() as Any;
  event.Records[0].cf.request.headers['x-a'] = ['text'];
  expect(
    await complaints({
      'a line that is none': () => invoke(handler, structuredClone(event)),
      'another kind of failure': () => lambdaFailure('slow' as Any),
      'no answer to an assumption': () =>
        invoke(handler, viewerRequest(), { assumptions: { timeoutError: 'none' } as Any }),
    }),
  ).toMatchInlineSnapshot(`
    "
    a line that is none
      Failed to read the event: request.headers["x-a"][0]: "text" is not a line. Write [{ key: 'X-Name', value: 'text' }], or use edgeEvent(event, { unchecked: true }) on purpose.
    another kind of failure
      Failed to make a Lambda failure: "slow" is no kind of failure. Choose one of: throttled, timeout, init, permissions.
    no answer to an assumption
      Failed to read the options: assumptions.timeoutError: "none" is no answer to "Which error is a function that runs past its time?". Choose one of: LambdaExecutionError, LambdaLimitExceeded.
    "
  `);
});

it('fuzzing with what is no option', async () => {
  const run = fuzz as Any;
  const runAll = fuzzDistribution as Any;
  expect(
    await complaints({
      'no options': () => run(handler),
      'neither trigger nor events': () => run(handler, {}),
      'events that are no arbitrary': () => run(handler, { events: [viewerRequest()] }),
      'constraints beside events': () => run(handler, { events: edge.viewerRequest(), origin: 'custom' }),
      'hosts that are no list': () => run(handler, { trigger: 'viewer-request', noOpenRedirect: { allow: 'a' } }),
      'no options for a distribution': () => runAll(() => cdn, 'sameKeySameAnswer'),
      'requests and a vocabulary': () => runAll(() => cdn, { requests: fc.constant({ uri: '/' }), paths: ['/'] }),
      'no distribution to break': () => breakOrigin({} as Any, 'www.example.com', 503),
      'no list of headers': () => edge.originRequest({ forwarded: 'accept' as Any }),
      'a header that is no name': () => edge.originRequest({ forwarded: [1] as Any }),
      'an arbitrary of all headers': () => edge.viewerRequest({ headers: fc.constant({}) } as Any),
      'a status above 399': () => edge.viewerResponse({ response: { status: 404 } } as Any),
    }),
  ).toMatchInlineSnapshot(`
    "
    no options
      Failed to fuzz the handler: undefined is not an object. Give at least { trigger: 'viewer-request' }.
    neither trigger nor events
      Failed to fuzz the handler: neither trigger nor events is given. Give one: { trigger: 'viewer-request' }, or { events: edge.viewerRequest() }.
    events that are no arbitrary
      Failed to fuzz the handler: events: an array of 1 is no arbitrary. Give one of events, such as edge.viewerRequest().
    constraints beside events
      Failed to fuzz the handler: origin: events has its own constraints. Give it there.
    hosts that are no list
      Failed to fuzz the handler: noOpenRedirect.allow: "a" is no list. List hosts in it.
    no options for a distribution
      Failed to fuzz the distribution: "sameKeySameAnswer" is not an object. Give an object such as { sameKeySameAnswer: true }.
    requests and a vocabulary
      Failed to fuzz the distribution: paths: requests is given, too. Give one of them: requests says all that is sent.
    no distribution to break
      Failed to break the origin: an empty object was not made by createDistribution. Give the distribution itself.
    no list of headers
      Failed to generate origin-request events: forwarded: "accept" is no list of header names. Give an array, such as ['accept-language'].
    a header that is no name
      Failed to generate origin-request events: forwarded[0]: 1 is no header name. Give a string.
    an arbitrary of all headers
      Failed to generate viewer-request events: headers: an arbitrary of all headers together narrows none. Name them: { 'accept-language': fc.constantFrom('de', 'en'), authorization: undefined }.
    a status above 399
      Failed to generate viewer-response events: response.status: from 400 up CloudFront runs no viewer-response function, and this is 404. Give a status from 200 to 399.
    "
  `);
});

it('a distribution for each test, asked for in another way', async () => {
  const wrap = withDistribution as Any;
  const fixture = distributionFixture as Any;
  const make = () => distribution({});
  const context = { onTestFailed: () => undefined, task: {} };
  expect(
    await complaints({
      'a distribution to wrap with': () => wrap(cdn),
      'what is to come, to wrap with': () => wrap(Promise.resolve(cdn)),
      'a configuration to wrap with': () => wrap({ defaultBehavior: { origin } }),
      'nothing to wrap with': () => wrap(),
      'no body': () => wrap(make)(),
      'a body that is none': () => wrap(make)('greets'),
      'a runner that calls the wrapper itself': () => wrap(make)(Object.assign(() => undefined, context)),
      'a function that makes none': () => wrap(() => undefined)(() => undefined)(),
      'a distribution as a fixture': () => fixture(cdn),
      'a configuration as a fixture': () => fixture({ defaultBehavior: { origin } }),
      'nothing as a fixture': () => fixture(),
      'a fixture of a whole file': () => fixture(make)({ task: {} }, () => undefined),
      'a fixture as a hook': () => fixture(make)(context, {}),
      'a fixture that makes none': () => fixture(() => undefined)(context, () => undefined),
    }),
  ).toMatchInlineSnapshot(`
    "
    a distribution to wrap with
      Failed to make the distribution of withDistribution: it was given a distribution, which all tests would share. Give a function that makes one for each test: withDistribution(() => createDistribution({ … })).
    what is to come, to wrap with
      Failed to make the distribution of withDistribution: it was given a Promise, and not a function. Give a function that makes one for each test: withDistribution(() => createDistribution({ … })).
    a configuration to wrap with
      Failed to make the distribution of withDistribution: it was given an object with defaultBehavior, and not a function. Give a function that makes one for each test: withDistribution(() => createDistribution({ … })).
    nothing to wrap with
      Failed to make the distribution of withDistribution: it was given undefined, and not a function. Give a function that makes one for each test: withDistribution(() => createDistribution({ … })).
    no body
      Failed to make a test of withDistribution: the body is undefined. Give it the body: test('…', withDistribution(make)(async (cdn) => { … })).
    a body that is none
      Failed to make a test of withDistribution: the body is "greets". Give it the body: test('…', withDistribution(make)(async (cdn) => { … })).
    a runner that calls the wrapper itself
      Failed to make a test of withDistribution: the runner called it, and it has no test's body yet. Give it the body: test('…', withDistribution(make)(async (cdn) => { … })).
    a function that makes none
      Failed to make the distribution of withDistribution: the function it was given returned undefined. Return a distribution: withDistribution(() => createDistribution({ … })).
    a distribution as a fixture
      Failed to make the distribution of distributionFixture: it was given a distribution, which all tests would share. Give a function that makes one for each test: distributionFixture(() => createDistribution({ … })).
    a configuration as a fixture
      Failed to make the distribution of distributionFixture: it was given an object with defaultBehavior, and not a function. Give a function that makes one for each test: distributionFixture(() => createDistribution({ … })).
    nothing as a fixture
      Failed to make the distribution of distributionFixture: it was given undefined, and not a function. Give a function that makes one for each test: distributionFixture(() => createDistribution({ … })).
    a fixture of a whole file
      Failed to use distributionFixture: it belongs to no single test, as with a scope of "file" or "worker". Leave the scope out: test.extend({ cdn: distributionFixture(make) }).
    a fixture as a hook
      Failed to use distributionFixture: its second argument is an empty object, not the function that a fixture gets. Give it to test.extend: test.extend({ cdn: distributionFixture(make) }).
    a fixture that makes none
      Failed to make the distribution of distributionFixture: the function it was given returned undefined. Return a distribution: distributionFixture(() => createDistribution({ … })).
    "
  `);
});

it('a promise, a module, or a function of another kind', async () => {
  const withHandler = async (event: Any) => event.Records[0].cf.request;
  const visit = createFixtures({ seed: 1 }).visit() as Any;
  expect(
    await complaints({
      'a promise to validateResult': () => validateResult(handler(), 'viewer-request'),
      'a promise to edgeResult': () => edgeResult(handler()),
      'a module to fuzz': () => fuzz({ handler } as Any, { trigger: 'viewer-request' }),
      'a handler to fuzzDistribution': () => fuzzDistribution(withHandler as Any),
      'a path that is none to fuzzDistribution': () => fuzzDistribution(() => cdn, { path: '/a.jpg' }),
      'a path that is none to fuzz': () => fuzz(handler, { trigger: 'viewer-request', path: 7 as Any }),
      'a body as a second argument': () => (withDistribution as Any)(() => cdn, withHandler),
      'a visit through nothing': () => visit.through(),
      'a visit through a handler': () => visit.through(handler),
    }),
  ).toMatchInlineSnapshot(`
    "
    a promise to validateResult
      Failed to validate a result: the result is a promise. Await it: validateResult(await handler(event), event).
    a promise to edgeResult
      Failed to print a result: it is a promise. Await it: edgeResult(await handler(event)).
    a module to fuzz
      Failed to fuzz the handler: an object with handler is not a function. Give its handler: fuzz(module.handler, …).
    a handler to fuzzDistribution
      Failed to fuzz the distribution: the function takes a parameter, and gets none. Give a function such as () => createDistribution({ … }); for a handler alone there is fuzz.
    a path that is none to fuzzDistribution
      Failed to fuzz the distribution: path: "/a.jpg" is no way back to a failure. Give the one that a failure told, such as '7:0:0:5', with its seed.
    a path that is none to fuzz
      Failed to fuzz the handler: path: 7 is no way back to a failure. Give the one that a failure told, such as '7:0:0:5', with its seed.
    a body as a second argument
      Failed to make a test of withDistribution: it was given the function withHandler as well. The body goes into a call of its own: withDistribution(make)(async (cdn) => { … }).
    a visit through nothing
      Failed to go through a distribution: undefined is no distribution. Give one: visit.through(createDistribution({ … })).
    a visit through a handler
      Failed to go through a distribution: the function handler is no distribution. Give one: visit.through(createDistribution({ … })).
    "
  `);
});
