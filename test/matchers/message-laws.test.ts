import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { edgeMatchers } from '../../matchers/index.js';
import { invoke, viewerRequest } from '../../src/index.js';
import { type Failing, type Kind, makeFailing, type Name, said, saidInColour, withoutColours } from './failing.js';
import { exchange, failure } from './support.js';

const names = Object.keys(edgeMatchers) as Name[];
const kinds: readonly Kind[] = ['result', 'invocation', 'exchange', 'response'];

/** Matchers that a value of this kind is no use to: `test/matchers/laws.test.ts` says what they throw. */
const takesNo: { readonly [What in Kind]?: readonly Name[] } = {
  result: [
    'toBeServiceUnavailable',
    'toHaveInvoked',
    'toBeServedFromCache',
    'toHaveXCache',
    'toBeCachedFor',
    'toHaveFetchedFrom',
    'toHaveFailedOver',
  ],
  invocation: [
    'toHaveInvoked',
    'toBeServedFromCache',
    'toHaveXCache',
    'toBeCachedFor',
    'toHaveFetchedFrom',
    'toHaveFailedOver',
  ],
};

let failing: Failing;

beforeAll(async () => {
  failing = await makeFailing();
});

describe.each(names)('the messages of %s', (name) => {
  const source = readFileSync(new URL('./every-failure.test.ts', import.meta.url), 'utf8');
  const has = (text: string) => source.includes(`${text})).toMatchInlineSnapshot(\`\n`);

  it.each(kinds)('are written down for each kind of value it takes: %s', (kind) => {
    if (takesNo[kind]?.includes(name)) {
      expect(failing[name][kind]).toBeUndefined();
      return;
    }
    expect(has(`says('${name}', '${kind}', 'plain'`)).toBe(true);
    expect(has(`says('${name}', '${kind}', 'not'`)).toBe(true);
  });

  it('are written down in colour', () => {
    expect(kinds.some((kind) => has(`paints('${name}', '${kind}', 'plain'`))).toBe(true);
    expect(kinds.some((kind) => has(`paints('${name}', '${kind}', 'not'`))).toBe(true);
  });

  it('are the same with colour and without', () => {
    for (const pair of Object.values(failing[name])) {
      expect(withoutColours(saidInColour(name, pair.plain))).toBe(said(name, pair.plain));
      expect(withoutColours(saidInColour(name, pair.not, true))).toBe(said(name, pair.not, true));
      expect(saidInColour(name, pair.plain)).toContain('<dim>');
    }
  });

  it('need no colours of the runner', () => {
    for (const pair of Object.values(failing[name])) {
      const [received, ...args] = pair.plain;
      for (const utils of [undefined, {}]) {
        const result = edgeMatchers[name].call(
          { promise: '', equals: Object.is, utils },
          received,
          ...(args as [never]),
        );
        expect(result.message()).toContain(`.${name}(`);
        expect(result.message()).not.toMatch(/<(red|green|dim)>/);
      }
    }
  });
});

/** Two texts of a megabyte that differ in their middle. */
const long = `${'a'.repeat(500_000)}b${'c'.repeat(500_000)}`;
const other = `${'a'.repeat(500_000)}x${'c'.repeat(500_000)}`;
const wide = 'w'.repeat(40_000);
const many = Array.from({ length: 500 }, (_, index) => ({ value: `line${index}=${'v'.repeat(60)}` }));
const manyNames = Object.fromEntries(many.map((line, index) => [`x-${'n'.repeat(80)}-${index}`, [line]]));
const broken = Object.fromEntries(many.map((_, index) => [`x-amz-cf-${index}`, 'no array']));

/** What makes messages long. */
const big: readonly [string, () => unknown][] = [
  ['a body of a megabyte', () => expect({ status: '200', body: long }).toHaveEdgeBody(other)],
  ['a body that should not be there', () => expect({ status: '200', body: long }).not.toHaveEdgeBody(long)],
  ['a body that is no JSON', () => expect({ status: '200', body: long }).toHaveEdgeBody({ a: long })],
  ['JSON of a megabyte', () => expect({ status: '200', body: JSON.stringify([1, long]) }).toHaveEdgeBody([1, other])],
  ['many members', () => expect({ status: '200', body: '{}' }).toHaveEdgeBody(manyNames)],
  ['a long header', () => expect(headers({ 'x-a': [{ value: wide }] })).toHaveEdgeHeader('x-a', `${wide}x`)],
  [
    'a long header that is not expected',
    () => expect(headers({ 'x-a': [{ value: wide }] })).not.toHaveEdgeHeader('x-a'),
  ],
  ['many lines', () => expect(headers({ 'x-a': many })).toHaveEdgeHeader('x-a', 'b')],
  [
    'many lines expected',
    () =>
      expect(headers({})).toHaveEdgeHeader(
        'x-a',
        many.map(({ value }) => value),
      ),
  ],
  ['many headers', () => expect(headers(manyNames)).toHaveEdgeHeader('x-a')],
  ['a long name', () => expect(headers({})).toHaveEdgeHeader(`x-${wide}`)],
  ['many cookies', () => expect(headers({ 'set-cookie': many })).toSetCookie('a')],
  ['a long cookie', () => expect(headers({ 'set-cookie': [{ value: `a=${wide}` }] })).toSetCookie('a', 'b')],
  ['a long location', () => expect(headers({ location: [{ value: `/${wide}` }] })).toRedirectTo(`/${wide}x`)],
  [
    'a long uri',
    () => expect({ uri: `/${wide}`, method: 'GET' }).toForward({ uri: `/${wide}x`, headers: { 'x-a': wide } }),
  ],
  [
    'a large origin',
    () => expect({ uri: '/', origin: { custom: { customHeaders: manyNames } } }).toForward({ origin: 'x' }),
  ],
  ['many broken rules', () => expect(headers(broken)).toBeValidEdgeResponse('origin-request')],
  ['a broken rule with a long value', () => expect(headers({ 'x-a': wide })).toBeValidEdgeResponse('origin-request')],
  ['a broken rule under a long name', () => expect(headers({ [wide]: wide })).toBeValidEdgeResponse('origin-request')],
  ['a long key', () => expect(exchange({ cache: { key: `d * /${wide}` } })).toBeServedFromCache()],
  ['a trace of thousands of steps', () => expect(exchange({ steps: thousands() })).toBeServedFromCache()],
  ['a trace of long steps', () => expect(exchange({ steps: longSteps() })).toBeServedFromCache()],
];

function headers(map: object) {
  return { status: '200', headers: map };
}

function thousands() {
  return Array.from({ length: 5_000 }, () => ({ step: 'not-stored', reason: 'no-store' }) as const);
}

function longSteps() {
  return [
    { step: 'request', method: 'GET', target: `/${wide}`, clientIp: '203.0.113.9', httpVersion: '2.0' },
    { step: 'redirected', status: 301, location: wide },
    { step: 'vary', kept: many.map(({ value }) => value), dropped: [] },
  ] as const;
}

describe('what is long', () => {
  it.each(big)('is cut, and quickly: %s', (_what, assertion) => {
    const start = performance.now();
    const message = failure(assertion);
    expect(message.length).toBeLessThan(4_096);
    expect(message).toMatch(/…| and \d+ more/);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('is cut in what a function threw', async () => {
    const threw = await invoke(async () => Promise.reject(new Error(long)), viewerRequest());
    expect(failure(() => expect(threw).toHaveEdgeStatus(200)).length).toBeLessThan(4_096);
    expect(threw.error?.message).toContain('… (1,000,008 characters). Catch it');
  });

  it('is shown around the place where it differs', () => {
    const messages = failure(() => expect({ status: '200', body: long }).toHaveEdgeBody(other));
    expect(messages).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' (1,000,001 characters))

      The body is another:

        expected   '…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaxccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc…'
        received   '…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc…'

      Both have 1,000,001 characters; they differ from character 500,001 on."
    `);
    const body = JSON.stringify({ items: [{ id: 1 }, { id: 2, name: 'a' }], more: 'm'.repeat(1_000) });
    const wanted = { items: [{ id: 1 }, { id: 2, name: 'b' }], more: 'm'.repeat(1_000) };
    expect(failure(() => expect({ status: '200', body }).toHaveEdgeBody(wanted))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeBody({ items: [{ id: 1 }, { id: 2, name: 'b' }], more: 'mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm…' (1,000 characters) })

      The body is another:

        expected   { items: [{ id: 1 }, { id: 2, name: 'b' }], more: 'mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm…' (1,000 characters) }
        received   '{"items":[{"id":1},{"id":2,"name":"a"}],"more":"mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm…' (1,050 characters)

      They differ at items[1].name: expected 'b', received 'a'."
    `);
    expect(
      failure(() => expect(headers({ 'x-a': [{ value: wide }] })).toHaveEdgeHeader('x-a', `${wide}x`)),
    ).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeHeader('x-a', 'wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww…' (40,001 characters))

      x-a has another value:

        expected   '…wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwx'
        received   '…wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww'

      Expected are 40,001 characters, received 40,000; they differ from character 40,001 on."
    `);
  });

  it('is counted where it is left out', () => {
    expect(failure(() => expect(headers({ 'x-a': many })).toHaveEdgeHeader('x-a', 'b'))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeHeader('x-a', 'b')

      x-a has another value:

        expected   'b'
        received   'line0=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line1=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line2=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line3=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line4=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line5=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line6=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line7=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line8=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line9=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line10=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line11=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line12=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line13=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line14=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line15=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line16=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line17=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line18=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line19=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line20=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line21=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line22=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   'line23=vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'
                   … and 476 more"
    `);
    expect(
      failure(() => expect(exchange({ steps: thousands() })).toHaveInvoked('viewer-request')),
    ).toMatchInlineSnapshot(`
      "expect(exchange).toHaveInvoked('viewer-request')

      The function at viewer-request did not run:

        expected   at least once
        received   never

      No function ran.

        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        … 4,971 more steps
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
        cache            not stored: no-store
      → 200, X-Cache: Miss from cloudfront"
    `);
  });
});
