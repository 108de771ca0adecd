import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as events from '../../../src/events/index.js';
import { type EdgeEvent, edgeEvent, viewerRequest } from '../../../src/events/index.js';
import { eventCode } from '../../../src/fuzz/event-code.js';
import { edge } from '../../../src/fuzz/index.js';

/** What somebody who pastes the code gets. */
function evaluate(code: string): EdgeEvent {
  const { viewerRequest, originRequest, originResponse, viewerResponse, edgeEvent } = events;
  const given = { viewerRequest, originRequest, originResponse, viewerResponse, edgeEvent };
  return new Function(...Object.keys(given), `return ${code}`)(...Object.values(given));
}

describe('the code of an event', () => {
  it.each<[code: string]>([
    ['viewerRequest()'],
    ["viewerRequest({ uri: '/%' })"],
    ["viewerRequest({ method: 'HEAD' })"],
    ["viewerRequest({ querystring: 'a' })"],
    ["viewerRequest({ querystring: '??' })"],
    ["viewerRequest({ headers: { 'User-Agent': undefined } })"],
    ["viewerRequest({ headers: { Cookie: 'a=1; a=2' } })"],
    ["viewerRequest({ headers: { 'X-A': ['1', '2'] } })"],
    ["viewerRequest({ headers: { 'X-A': [{ key: 'X-A', value: '1' }, { key: 'x-a', value: '2' }] } })"],
    ["viewerRequest({ headers: { ['__proto__']: 'a' } })"],
    ['viewerRequest({ includeBody: true })'],
    ["viewerRequest({ body: 'a' })"],
    ["viewerRequest({ method: 'PUT', body: 'a' })"],
    ["viewerRequest({ body: 'a'.repeat(40961) })"],
    ["viewerRequest({ body: 'a'.repeat(50001) })"],
    ['viewerRequest({ body: Uint8Array.of(255, 0) })'],
    ["viewerRequest({ uri: '/' + 'a'.repeat(8000) + '%' })"],
    ["viewerRequest({ uri: '/ü\\'' })"],
    ["viewerRequest({ clientIp: '::1' })"],
    ["viewerRequest({ config: { distributionId: 'E1' } })"],
    ["viewerRequest({ config: { distributionDomainName: 'd1.cloudfront.net' } })"],
    ['originRequest()'],
    ["originRequest({ origin: 's3' })"],
    ["originRequest({ origin: { s3: { domainName: 'b.s3.eu-west-1.amazonaws.com' } } })"],
    ["originRequest({ origin: { s3: { authMethod: 'origin-access-identity' } } })"],
    ["originRequest({ origin: { custom: { path: '/x', customHeaders: { 'X-K': 'k' } } } })"],
    ["originRequest({ origin: { custom: { protocol: 'http' } } })"],
    ["originRequest({ viewer: { httpVersion: '1.1' } })"],
    ['originResponse()'],
    ['originResponse({ response: { status: 404 } })'],
    ["originResponse({ request: { origin: 's3' } })"],
    ["originResponse({ response: { headers: { 'Content-Length': '5' } } })"],
    ["viewerResponse({ response: { statusDescription: '' } })"],
    ["viewerResponse({ request: { method: 'HEAD' }, response: { status: 304 } })"],
  ])('is %s', (code) => {
    expect(eventCode(evaluate(code))).toBe(code);
  });

  it.each<[name: string, events: fc.Arbitrary<EdgeEvent>]>([
    ['viewer-request', edge.viewerRequest()],
    ['viewer-request with its body', edge.viewerRequest({ includeBody: true })],
    ['origin-request', edge.originRequest({ includeBody: true })],
    ['origin-request to S3', edge.originRequest({ origin: 's3' })],
    ['origin-response', edge.originResponse()],
    ['origin-response of S3', edge.originResponse({ origin: 's3' })],
    ['viewer-response', edge.viewerResponse()],
  ])('makes the same event again: %s', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (event) => {
        const code = eventCode(event);
        expect(code).not.toMatch(/^edgeEvent/);
        expect(code).not.toContain('\n');
        expect(evaluate(code)).toEqual(event);
      }),
      { numRuns: 200 },
    );
  });

  it('is that of edgeEvent for an event that no factory makes', () => {
    const event = edgeEvent({ Records: [{ cf: { request: { ...viewerRequest().Records[0].cf.request, extra: 1 } } }] });
    const code = eventCode(event);

    expect(code).toMatch(/^edgeEvent\(/);
    expect(evaluate(code)).toEqual(event);
  });
});
