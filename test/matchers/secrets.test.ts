import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeMatchers } from '../../matchers/index.js';
import { edgeEvent, originRequest, originResponse, viewerRequest } from '../../src/events/index.js';
import { createDistribution, httpOrigin, invoke, originGroup } from '../../src/index.js';
import { type Name, said } from './failing.js';
import { failure, misuse } from './support.js';

/** Assertions about other things than the headers that hold a secret. */
const others: readonly [Name, ...unknown[]][] = [
  ['toBeValidEdgeResponse'],
  ['toBeValidEdgeRequest'],
  ['toBeValidEdgeResult'],
  ['toBeBadGateway'],
  ['toBeBadGateway', 'RET-OBJECT'],
  ['toBeServiceUnavailable'],
  ['toRedirectTo', '/none'],
  ['toHaveEdgeStatus', 418],
  ['toHaveEdgeStatus', '2xx'],
  ['toHaveEdgeHeader', 'x-none'],
  ['toHaveEdgeBody', 'none'],
  ['toSetCookie', 'none'],
  ['toForward'],
  ['toForward', { uri: '/none' }],
  ['toForward', { origin: 'none' }],
  ['toForward', { headers: { 'x-none': 'a' } }],
  ['toHaveInvoked', 'viewer-request'],
  ['toBeServedFromCache'],
  ['toHaveXCache', 'Hit'],
  ['toBeCachedFor', 12],
  ['toHaveFetchedFrom'],
  ['toHaveFetchedFrom', 'none'],
  ['toHaveFailedOver'],
];

/** All that the matchers say of a value, plain and negated; what throws is said, too. */
function everything(received: unknown): string {
  const texts = others.flatMap(([name, ...args]) =>
    [false, true].map((isNot) => {
      try {
        return said(name, [received, ...args], isNot);
      } catch (error) {
        return (error as Error).message;
      }
    }),
  );
  return texts.join('\n');
}

const names = ['authorization', 'proxy-authorization', 'cookie', 'set-cookie'] as const;

/** The forms in which a function returns a header, right and wrong. */
const forms: readonly ((secret: string) => unknown)[] = [
  (secret) => [{ value: secret }],
  (secret) => [{ value: `a=${secret}; b=${secret}` }],
  (secret) => [{ value: `Bearer ${secret}` }],
  (secret) => [{ value: `a=1; Path=/, b=${secret}` }],
  (secret) => [{ value: `${secret}\n` }],
  (secret) => [{ value: `a=${secret}é` }],
  (secret) => [{ value: [secret, secret] }],
  (secret) => [{ value: Number.parseInt(secret.slice(1), 36) }],
  (secret) => [secret],
  (secret) => secret,
];

/** As long as what is cut shows in part, a part of it counts. */
const secrets = fc.stringMatching(/^s[a-z0-9]{23}$/);

function hides(text: string, secret: string): void {
  expect(text).not.toContain(secret.slice(0, 6));
  expect(text).not.toContain(String(Number.parseInt(secret.slice(1), 36)));
}

it('never shows what a function returned in a header that holds a secret', async () => {
  const cases = fc.record({ secret: secrets, name: fc.constantFrom(...names), form: fc.constantFrom(...forms) });
  await fc.assert(
    fc.asyncProperty(cases, async ({ secret, name, form }) => {
      const lines = form(secret);
      const answer = { status: '200', headers: { [name]: lines } };
      const event = originRequest({ headers: { cookie: `a=${secret}`, authorization: `Basic ${secret}` } });
      const { request } = originRequest().Records[0].cf;
      const origin = { custom: { ...request.origin?.custom, customHeaders: { [name]: lines } } };
      for (const result of [
        answer,
        { ...request, headers: { ...request.headers, [name]: lines } },
        { ...request, origin },
      ]) {
        hides(everything(result), secret);
        hides(everything(await invoke(async () => result as never, event)), secret);
      }
      hides(everything(await invoke(async () => answer, originResponse())), secret);
    }),
    { numRuns: 60 },
  );
});

it('never shows what a request, an answer or a key carries, in a trace or in a message', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, fc.boolean(), async (secret, isBroken) => {
      const cdn = createDistribution({
        defaultBehavior: {
          origin: httpOrigin(
            'www.example.com',
            () => new Response('Hello', { headers: { 'set-cookie': `a=${secret}` } }),
          ),
          cachePolicy: {
            defaultTtl: 60,
            cookieBehavior: 'all',
            headerBehavior: ['authorization'],
          },
          edgeLambdas: {
            'viewer-request': async ({ Records: [{ cf }] }) => {
              cf.request.headers['authorization'] = [
                { key: 'Authorization', value: `Bearer ${secret}${isBroken ? '\n' : ''}` },
              ];
              return cf.request;
            },
            'origin-request': async ({ Records: [{ cf }] }) => {
              const custom = cf.request.origin?.custom as { customHeaders: object };
              custom.customHeaders = { 'x-key': [{ value: secret }] };
              return cf.request;
            },
            'viewer-response': async ({ Records: [{ cf }] }) => {
              cf.response.headers['set-cookie'] = [{ key: 'Set-Cookie', value: `b=${secret}; Path=/` }];
              return cf.response;
            },
          },
        },
      });
      for (let count = 0; count < 2; count++) {
        const headers = { cookie: `sid=${secret}`, 'x-other': 'a' };
        const exchange = await cdn.handle({ uri: '/', headers });
        hides(String(exchange.trace), secret);
        hides(everything(exchange), secret);
        // Who looks for it finds it.
        expect(JSON.stringify([exchange.request, exchange.trace])).toContain(secret);
      }
    }),
    { numRuns: 15 },
  );
});

it('shows it to a matcher that was asked about the very header', () => {
  expect.extend(edgeMatchers);
  const result = {
    status: '200',
    headers: { authorization: [{ value: 'Basic x' }], 'set-cookie': [{ value: 'a=1' }] },
  };
  expect(failure(() => expect(result).toHaveEdgeHeader('Authorization', 'Basic y'))).toContain("'Basic x'");
  expect(failure(() => expect(result).toSetCookie('a', '2'))).toContain("'a=1'");
  expect(failure(() => expect(result).toSetCookie('b', '2'))).toContain("'a=•••'");
});

describe('of the custom headers a function wrote wrong into its origin', () => {
  /** What is said of a request to this origin, where another was expected. */
  function says(origin: unknown, expected: unknown = 'elsewhere'): string {
    const message = failure(() => expect({ uri: '/', origin }).toForward({ origin: expected as string }));
    return message.slice(message.indexOf('received ') + 'received '.length);
  }
  const customHeaders = { Authorization: 'Basic x', cookie: 7, 'x-count': 8, 'x-flag': true, 'x-tag': 'Basic y' };
  const hidden =
    "customHeaders: { Authorization: 'Basic •••', cookie: '•••', 'x-count': 8, 'x-flag': true, 'x-tag': 'Basic y' }";

  it('hides those that hold a secret, and leaves everything else as it is', () => {
    expect(says({ custom: { port: 80, customHeaders } })).toBe(`{ custom: { port: 80, ${hidden} } }`);
    expect(says({ s3: { customHeaders, path: '' } })).toBe(`{ s3: { ${hidden}, path: '' } }`);
    expect(says({ custom: { customHeaders: { authorization: [{ value: 'Basic x' }] } } })).toBe(
      '{ custom: { customHeaders: { authorization: an array of 1 } } }',
    );
  });

  it.each([
    ["'x'", 'x'],
    ['{ custom: null }', { custom: null }],
    ["{ custom: 'x' }", { custom: 'x' }],
    ['{ custom: { port: 80 } }', { custom: { port: 80 } }],
    ["{ s3: { customHeaders: ['x'] } }", { s3: { customHeaders: ['x'] } }],
    ["{ s3: { customHeaders: 'x' } }", { s3: { customHeaders: 'x' } }],
    ['{ s3: { customHeaders: null } }', { s3: { customHeaders: null } }],
  ])('shows %s, an origin that has none, as it is', (shown, origin) => {
    expect(says(origin)).toBe(shown);
  });

  it('shows them to who asks about custom headers', () => {
    const custom = { customHeaders: { authorization: 'Basic x' } };
    const inFull = "{ custom: { customHeaders: { authorization: 'Basic x' } } }";
    for (const kind of ['custom', 's3']) {
      expect(says({ custom }, { [kind]: { customHeaders: { 'x-tag': 'a' } } })).toBe(inFull);
    }
    const asked = httpOrigin('a.example.com', () => new Response());
    const backup = httpOrigin('b.example.com', () => new Response());
    const group = originGroup({ primaryOrigin: asked, fallbackOrigin: backup, fallbackStatusCodes: [503] });
    for (const other of [
      asked,
      group,
      undefined,
      { custom: { port: 80 } },
      { custom: null },
      { s3: 'customHeaders' },
    ]) {
      expect(says({ custom }, other)).toBe("{ custom: { customHeaders: { authorization: 'Basic •••' } } }");
    }
  });
});

it('hides it in what the factories and a distribution refuse', async () => {
  const { handle } = createDistribution({
    defaultBehavior: { origin: httpOrigin('a.example.com', () => new Response()) },
  });
  expect(misuse(() => viewerRequest({ headers: { cookie: 'a=secret\n' } }))).toMatchInlineSnapshot(
    `"Failed to build a viewer-request event: headers["cookie"]: "a=•••" holds a control character. Give several lines as an array; nothing on the wire can hold a line break."`,
  );
  expect(misuse(() => viewerRequest({ headers: { authorization: 12 as never } }))).toMatchInlineSnapshot(
    `"Failed to build a viewer-request event: headers["authorization"]: "•••" is not a string. Write the value as a string, or an array of them."`,
  );
  const event = viewerRequest();
  event.Records[0].cf.request.headers['cookie'] = 'a=secret' as never;
  expect(misuse(() => edgeEvent(event))).toMatchInlineSnapshot(
    `"Failed to read the event: Records[0].cf.request.headers["cookie"]: "a=•••" holds no lines. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event."`,
  );
  await expect(handle({ uri: '/', headers: { cookie: 'a=secret\n' } })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_REQUEST]: Failed to send a request: headers["cookie"]: "a=•••" holds a control character. A viewer could not send it: remove it.]`,
  );
  await expect(handle({ uri: '/', headers: { Authorization: 5 as never } })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_REQUEST]: Failed to send a request: headers["Authorization"]: "•••" is no string. Give text, or an array of texts for several lines.]`,
  );
  const customHeaders = { 'Proxy-Authorization': 'Basic secret\n' };
  expect(misuse(() => httpOrigin('a.example.com', () => new Response(), { customHeaders }))).toMatchInlineSnapshot(
    `"Failed to make the origin a.example.com: customHeaders["Proxy-Authorization"]: CloudFront sets or forwards this header itself. Choose another name (rulebook: OCH-DENY)."`,
  );
  const origin = httpOrigin('a.example.com', () => ({ headers: { 'set-cookie': 'a=secret\n' } }) as never);
  await expect(
    createDistribution({ defaultBehavior: { origin } }).handle({ uri: '/' }),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_ORIGIN]: Failed to take the answer of the origin a.example.com to "GET /": headers["set-cookie"]: "a=•••" is not a header value. Write the value as a string of one line, or an array of them.]`,
  );
});
