import { describe, expect, it } from 'vitest';
import '../../matchers/vitest.js';
import { originRequest, viewerRequest } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';
import { edgeResponse, exchange, failure } from './support.js';

describe('toHaveEdgeStatus', () => {
  it.each([404, '404', '4xx'] as const)('takes a number, a string and a class: %s', (status) => {
    expect({ status: '404' }).toHaveEdgeStatus(status);
    expect({ status: 404 }).toHaveEdgeStatus(status);
    expect(exchange({ response: { status: 404 } })).toHaveEdgeStatus(status);
    expect(edgeResponse({ response: { status: 404 } })).toHaveEdgeStatus(status);
    expect({ status: '500' }).not.toHaveEdgeStatus(status);
  });

  it('takes an asymmetric matcher, on the text or the number', () => {
    expect({ status: '404' }).toHaveEdgeStatus(expect.stringMatching(/^4/));
    expect({ status: '404' }).toHaveEdgeStatus(expect.any(Number));
    expect([{ status: '404' }]).toEqual([expect.toHaveEdgeStatus(404)]);
    expect([{ status: '404' }]).not.toEqual([expect.toHaveEdgeStatus(403)]);
  });

  it.each([99, 4040, '1404', '4xxx', '04xx', '6xx', 'ok', null, undefined])('refuses to look for %j', (status) => {
    expect(() => expect({ status: '404' }).not.toHaveEdgeStatus(status as never)).toThrow(
      expect.objectContaining({ code: 'ERR_MATCHER', path: 'status' }),
    );
  });

  it('takes nothing but three digits for one of a class', () => {
    for (const status of ['4040', '40', '4xx', 'x404', '']) expect({ status }).not.toHaveEdgeStatus('4xx');
  });

  it('takes no status of a request, not even for some number', () => {
    expect(originRequest().Records[0].cf.request).not.toHaveEdgeStatus(expect.any(Number));
  });

  it('shows a status that has no text', () => {
    expect(failure(() => expect({ status: { code: 404 } }).toHaveEdgeStatus(404))).toMatch(
      /received {3}an object with code$/,
    );
  });

  it('is what CloudFront would answer when a function fails', async () => {
    const invocation = await invoke(async () => {
      throw new Error('no database');
    }, viewerRequest());
    expect(invocation).toHaveEdgeStatus(503);
    expect(invocation).not.toHaveEdgeStatus(200);
    expect(failure(() => expect(invocation).toHaveEdgeStatus(200))).toMatchInlineSnapshot(`
      "expect(invocation).toHaveEdgeStatus(200)

      The status is not the one expected:

        expected   200
        received   503

      CloudFront would answer 503 (LambdaExecutionError) instead: The function failed with Error: no database. Catch it and return an answer, or the request.

      Thrown at test/matchers/to-have-edge-status.test.ts:…"
    `);
  });

  it('names both statuses', () => {
    expect(failure(() => expect({ status: '500' }).toHaveEdgeStatus('4xx'))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeStatus('4xx')

      The status is not the one expected:

        expected   '4xx'
        received   500"
    `);
    expect(failure(() => expect({ status: '404' }).not.toHaveEdgeStatus('4xx'))).toMatchInlineSnapshot(`
      "expect(result).not.toHaveEdgeStatus('4xx')

      The status is one that was not expected:

        expected   not '4xx'
        received   404"
    `);
    expect(failure(() => expect(exchange({ response: { status: 500 } })).toHaveEdgeStatus(200))).toMatchInlineSnapshot(`
      "expect(exchange).toHaveEdgeStatus(200)

      The status is not the one expected:

        expected   200
        received   500

      → 500, X-Cache: Miss from cloudfront"
    `);
  });

  it('says that a request has none', () => {
    const { request } = originRequest().Records[0].cf;
    expect(failure(() => expect(request).toHaveEdgeStatus(200))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeStatus(200)

      The status is not the one expected:

        expected   200
        received   none

      The function returned a request to continue with, not a response."
    `);
    expect(failure(() => expect(null).toHaveEdgeStatus(200))).toMatchInlineSnapshot(`
      "expect(result).toHaveEdgeStatus(200)

      The status is not the one expected:

        expected   200
        received   none

      This is neither a response nor a request: it has no \`status\`, and no \`uri\`."
    `);
  });
});
