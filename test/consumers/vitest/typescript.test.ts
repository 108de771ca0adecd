import type { CloudFrontRequestHandler } from 'aws-lambda';
import { invoke, type Violation, validateResult, viewerRequest } from 'edgeproof';
import { edgeMatchers } from 'edgeproof/matchers';
import { expect, test } from 'vitest';

const addHeader: CloudFrontRequestHandler = async (event) => {
  const request = event.Records[0]!.cf.request;
  request.headers['x-variant'] = [{ key: 'X-Variant', value: 'b' }];
  return request;
};

test('a handler typed with @types/aws-lambda fits without a cast', async () => {
  const invocation = await invoke(addHeader, viewerRequest({ uri: '/' }));

  expect(invocation).toBeValidEdgeRequest();
  expect(invocation).toForward({ headers: { 'x-variant': 'b' } });
});

test('violations are data', () => {
  const violations: Violation[] = validateResult({ status: '99' }, 'viewer-request');

  expect(violations.map(({ severity }) => severity)).toEqual(['error']);
});

test('typos and wrong arguments do not compile', async () => {
  const result = { status: '200' };

  // @ts-expect-error there is no such matcher
  expect(() => expect(result).toBeValidEdgeResponze('viewer-request')).toThrow();
  // @ts-expect-error there is no such trigger
  expect(() => expect(result).toBeValidEdgeResponse('viewer-reqest')).toThrow();
});

test('the matchers come as plain functions, too', () => {
  expect(Object.keys(edgeMatchers)).toContain('toBeValidEdgeResponse');
});
