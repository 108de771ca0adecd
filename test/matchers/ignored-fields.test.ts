import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { viewerRequest } from '../../src/events/index.js';
import { createDistribution, httpOrigin } from '../../src/index.js';
import { type Invocation, invoke } from '../../src/lambda/index.js';
import { failure } from './support.js';

type Loose = any;

const html = [{ value: 'text/html' }];

function returning(fields: object): Promise<Invocation> {
  return invoke(async () => ({ status: '200', ...fields }), viewerRequest());
}

describe('a field that CloudFront ignores is told where something is missed', () => {
  it('a header', async () => {
    const invocation = await returning({ header: { 'content-type': html } });
    expect(failure(() => expect(invocation).toHaveEdgeHeader('content-type', 'text/html'))).toMatchInlineSnapshot(`
      "expect(invocation).toHaveEdgeHeader('content-type', 'text/html')

      content-type is missing:

        expected   'text/html'
        received   no such header

      There are no headers at all.

      What the function returned: header is no field of a response, and is ignored. Perhaps headers is meant."
    `);
  });

  it('a body', async () => {
    const invocation = await returning({ Body: 'hi' });
    expect(failure(() => expect(invocation).toHaveEdgeBody('hi'))).toMatchInlineSnapshot(`
      "expect(invocation).toHaveEdgeBody('hi')

      The body is another:

        expected   'hi'
        received   ''

      What the function returned: Body is no field of a response, and is ignored. Perhaps body is meant."
    `);
  });

  it('a cookie', async () => {
    const invocation = await returning({ cookies: ['a=1'] });
    expect(failure(() => expect(invocation).toSetCookie('a'))).toMatchInlineSnapshot(`
      "expect(invocation).toSetCookie('a')

      The cookie a is not set:

        expected   a
        received   no Set-Cookie

      What the function returned: cookies is no field of a response, and is ignored. cookies is called headers['set-cookie'] here."
    `);
  });

  it('a redirect, in a distribution', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: httpOrigin('www.example.com', () => ({})),
        edgeLambdas: { 'viewer-request': async () => ({ status: '302', Headers: { location: [{ value: '/a' }] } }) },
      },
    });
    const exchange = await cdn.handle({ uri: '/' });
    expect(failure(() => expect(exchange).toRedirectTo('/a'))).toContain(
      'What the function returned: Headers is no field of a response, and is ignored. Perhaps headers is meant.',
    );
  });
});

it('it is not told where nothing is missed', async () => {
  const ignored = 'What the function returned';
  const headers = { 'content-type': html, 'set-cookie': [{ value: 'a=1' }], location: [{ value: '/' }] };
  const invocation = await returning({ headers, body: 'hi', header: {} });
  const failures = [
    () => expect(invocation).not.toHaveEdgeBody('hi'),
    () => expect(invocation).toHaveEdgeHeader('content-type', 'text/plain'),
    () => expect(invocation).toSetCookie('b'),
    () => expect(invocation).toRedirectTo('/b'),
  ];
  for (const fails of failures) expect(failure(fails)).not.toContain(ignored);
  const plain = await returning({});
  expect(failure(() => expect(plain).toHaveEdgeBody('hi'))).not.toContain(ignored);
});

describe('toForward tells in a distribution', () => {
  const origin = httpOrigin('www.example.com', () => ({}));
  const reader = (change: (request: Loose) => void, includeBody = false) =>
    createDistribution({
      defaultBehavior: {
        origin,
        allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
        edgeLambdas: {
          'viewer-request': {
            includeBody,
            handler: async ({ Records: [{ cf }] }) => {
              change(cf.request);
              return cf.request;
            },
          },
        },
      },
    });
  it('that a body was changed without replace', async () => {
    const cdn = reader((request) => {
      request.body.data = 'Yj0y';
    }, true);
    const exchange = await cdn.handle({ uri: '/', method: 'POST', body: 'a=1' });
    expect(failure(() => expect(exchange).toForward({ body: 'b=2' }))).toContain(
      'What the function returned: data was changed, but action is "read-only"',
    );
    expect(failure(() => expect(exchange).toForward({ uri: '/b' }))).not.toContain('What the function returned');
  });

  it("that a viewer-request can't choose the origin", async () => {
    const cdn = reader((request) => {
      request.origin = { custom: { domainName: 'other.example.com' } };
    });
    const exchange = await cdn.handle({ uri: '/' });
    expect(failure(() => expect(exchange).toForward({ origin: 'other.example.com' }))).toContain(
      "What the function returned: a viewer-request function can't choose the origin; this is ignored.",
    );
  });

  it('that the policies drop a header that a function set, and who else sent one', async () => {
    const cdn = reader((request) => {
      request.headers['x-user'] = [{ value: 'ada' }];
    });
    const exchange = await cdn.handle({ uri: '/', headers: { 'X-Tag': 'a' } });
    const message = failure(() => expect(exchange).toForward({ headers: { 'x-user': 'ada', 'x-tag': 'a' } }));
    expect(message.slice(message.indexOf('The function'), message.indexOf('\n\nGET'))).toMatchInlineSnapshot(`
      "The function at viewer-request set x-user, and the behavior * doesn't forward it: name it in its originRequestPolicy, or in its cachePolicy.

      The viewer sent x-tag, and the behavior * doesn't forward it: name it in its originRequestPolicy, or in its cachePolicy."
    `);
  });

  it('nothing of a header that a function took away, or that nobody sent', async () => {
    const cdn = reader((request) => {
      request.headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== 'x-tag'));
    });
    const exchange = await cdn.handle({ uri: '/', headers: { 'X-Tag': 'a' } });
    const missing = failure(() => expect(exchange).toForward({ headers: { 'x-tag': 'a', 'x-none': 'b' } }));
    expect(missing).not.toContain("doesn't forward it");
  });
});
