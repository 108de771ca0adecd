import type { CloudFrontRequestHandler } from 'aws-lambda';
import { createDistribution, httpOrigin, invoke, type Violation, validateResult, viewerRequest } from 'edgeproof';
import { edgeMatchers } from 'edgeproof/matchers';
import { expect, runner, test } from 'the-runner';

const addHeader: CloudFrontRequestHandler = async (event) => {
  const request = event.Records[0]!.cf.request;
  request.headers['x-variant'] = [{ key: 'X-Variant', value: 'b' }];
  return request;
};

const origin = httpOrigin('www.example.com', () => ({ delay: 2, body: 'hello' }));

test('a handler typed with @types/aws-lambda fits without a cast', async () => {
  const invocation = await invoke(addHeader, viewerRequest({ uri: '/' }));

  expect(invocation).toBeValidEdgeRequest();
  expect(invocation).toForward({ headers: { 'x-variant': 'b' } });
});

test('violations are data', () => {
  const violations: Violation[] = validateResult({ status: '99' }, 'viewer-request');

  expect(violations.map(({ severity }) => severity)).toEqual(['error']);
});

test('the matchers come as plain functions, too', () => {
  expect.extend(edgeMatchers);
  expect(Object.keys(edgeMatchers)).toContain('toBeValidEdgeResponse');
});

test("a function and a distribution run while the runner's clock stands still", async () => {
  runner.useFakeTimers();
  try {
    expect(await invoke(addHeader, viewerRequest())).toBeValidEdgeRequest();

    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': addHeader } } });
    const response = await cdn.fetch('/');
    expect(response).toHaveEdgeBody('hello');
    expect(response.exchange.elapsedMs).toBe(2000);
    expect(await cdn.fetch('/')).toBeServedFromCache();
  } finally {
    runner.useRealTimers();
  }
});
