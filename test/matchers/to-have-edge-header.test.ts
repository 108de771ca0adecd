import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { viewerRequest } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';
import { edgeResponse, exchange, failure } from './support.js';

const result = {
  status: '200',
  headers: {
    'cache-control': [{ key: 'Cache-Control', value: 'max-age=60' }],
    vary: [{ value: 'Accept' }, { value: 'Origin' }],
  },
};

describe('toHaveEdgeHeader', () => {
  it('finds a name in any case', () => {
    expect(result).toHaveEdgeHeader('CACHE-control');
    expect({ status: '200', headers: { ETag: [{ value: '"a"' }] } }).toHaveEdgeHeader('etag', '"a"');
    expect(result).not.toHaveEdgeHeader('x-a');
  });

  it('takes a string, a RegExp and an asymmetric matcher, for any of the lines', () => {
    expect(result).toHaveEdgeHeader('cache-control', 'max-age=60');
    expect(result).toHaveEdgeHeader('cache-control', /^max-age=\d+$/);
    expect(result).toHaveEdgeHeader('cache-control', expect.stringContaining('60'));
    expect(result).toHaveEdgeHeader('vary', 'Origin');
    expect(result).not.toHaveEdgeHeader('vary', 'Cookie');
  });

  it('reads lines that are written wrong, too', () => {
    const headers = { 'x-a': [null, 'b', { value: 'c' }, {}], 'x-b': 'd' };
    expect({ status: '200', headers }).toHaveEdgeHeader('x-a', 'b');
    expect({ status: '200', headers }).toHaveEdgeHeader('x-a', 'c');
    expect({ status: '200', headers }).toHaveEdgeHeader('x-b', 'd');
    expect({ status: '200', headers: null }).not.toHaveEdgeHeader('x-a');
    expect({ status: '200', headers: 'x-a: b' }).not.toHaveEdgeHeader('x-a');
  });

  it('reads those of what is neither a response nor a request', () => {
    expect({ headers: { 'x-a': [{ value: 'b' }] } }).toHaveEdgeHeader('x-a', 'b');
  });

  it('refuses to look for none in what a function that failed would have sent', async () => {
    const failed = await invoke(async () => null, viewerRequest());
    expect(() => expect(failed).not.toHaveEdgeHeader('x-a')).toThrow(/there is nothing to look at/);
  });

  it('reads several lines as one value, too', () => {
    expect(result).toHaveEdgeHeader('vary', 'Accept, Origin');
  });

  it('takes a list as the exact list', () => {
    expect(result).toHaveEdgeHeader('vary', ['Accept', /origin/i]);
    expect(result).not.toHaveEdgeHeader('vary', ['Accept']);
    expect(result).not.toHaveEdgeHeader('vary', ['Origin', 'Accept']);
    expect(result).toHaveEdgeHeader('x-a', []);
  });

  it('is not fooled by a RegExp that remembers', () => {
    const sticky = /max-age/g;
    expect(result).toHaveEdgeHeader('cache-control', sticky);
    expect(result).toHaveEdgeHeader('cache-control', sticky);
  });

  it.each(['__proto__', 'constructor', 'toString'])('finds no %s that nobody set', (name) => {
    expect(result).not.toHaveEdgeHeader(name);
    const headers = JSON.parse(`{"${name}":[{"value":"a"}]}`);
    expect({ status: '200', headers }).toHaveEdgeHeader(name, 'a');
  });

  it('looks at requests, invocations, exchanges and responses', async () => {
    const event = viewerRequest({ headers: { 'x-a': 'b' } });
    expect(event.Records[0].cf.request).toHaveEdgeHeader('X-A', 'b');
    expect(await invoke(async ({ Records: [{ cf }] }) => cf.request, event)).toHaveEdgeHeader('X-A', 'b');
    const response = { headers: [['X-A', 'b']] as const };
    expect(exchange({ response: { headers: [...response.headers] } })).toHaveEdgeHeader('x-a', 'b');
    expect(edgeResponse({ response: { headers: [...response.headers] } })).toHaveEdgeHeader('x-a', 'b');
  });

  it.each([null, undefined, 'text', [], { headers: 'none' }])(
    'finds nothing in %j, and is not green for it',
    (nothing) => {
      expect(() => expect(nothing).toHaveEdgeHeader('x-a')).toThrow('There are no headers at all');
      expect(() => expect(nothing).not.toHaveEdgeHeader('x-a')).toThrow('neither a response nor a request');
    },
  );

  it('is not green for a function that failed, nor for a part of an exchange', async () => {
    const failed = await invoke(async () => Promise.reject(new Error('boom')), viewerRequest());
    expect(() => expect(failed).not.toHaveEdgeHeader('x-a')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_MATCHER]: Failed to check toHaveEdgeHeader: there is nothing to look at: CloudFront would answer 503 (LambdaExecutionError) instead: The function failed with Error: boom. Catch it and return an answer, or the request. Without .not it says the same.]`,
    );
    const { response, request } = exchange({ response: { headers: [['X-A', 'b']] } });
    expect(() => expect(response).not.toHaveEdgeHeader('x-a')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_MATCHER]: Failed to check toHaveEdgeHeader: the received value is a part of an exchange. Give the exchange itself.]`,
    );
    expect(() => expect(request).not.toHaveEdgeHeader('x-a')).toThrow('part of an exchange');
  });

  it('shows the other value, and for a missing header those there are', () => {
    expect(failure(() => expect(result).toHaveEdgeHeader('cache-control', 'no-store'))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeHeader('cache-control', 'no-store')

      cache-control has another value:

        expected   'no-store'
        received   'max-age=60'"
    `);
    expect(failure(() => expect(result).toHaveEdgeHeader('Vary', ['Accept']))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeHeader('Vary', ['Accept'])

      Vary has another value:

        expected   ['Accept']
        received   'Accept'
                   'Origin'"
    `);
    expect(failure(() => expect(result).toHaveEdgeHeader('etag'))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeHeader('etag')

      etag is missing:

        expected   any value
        received   no such header

      The headers are: cache-control, vary."
    `);
    expect(failure(() => expect({ status: '200' }).toHaveEdgeHeader('etag', /./))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeHeader('etag', /./)

      etag is missing:

        expected   /./
        received   no such header

      There are no headers at all."
    `);
  });

  it('shows what should not be there', () => {
    expect(failure(() => expect(result).not.toHaveEdgeHeader('vary'))).toMatchInlineSnapshot(`
      "expect(result).not.toHaveEdgeHeader('vary')

      vary is there:

        expected   no such header
        received   'Accept'
                   'Origin'"
    `);
    expect(failure(() => expect(result).not.toHaveEdgeHeader('cache-control', /max/))).toMatchInlineSnapshot(`
      "expect(result).not.toHaveEdgeHeader('cache-control', /max/)

      cache-control is there:

        expected   not /max/
        received   'max-age=60'"
    `);
  });

  it('says that a failed function has no headers', async () => {
    const failed = await invoke(async () => null, viewerRequest());
    expect(failure(() => expect(failed).toHaveEdgeHeader('etag'))).toMatchInlineSnapshot(`
      "expect(invocation).toHaveEdgeHeader('etag')

      etag is missing:

        expected   any value
        received   no such header

      CloudFront would answer 502 (LambdaValidationError) instead: the function returned nothing (null). Return a value on every path, and make the handler async or use the callback."
    `);
  });
});
