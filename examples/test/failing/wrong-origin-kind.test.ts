import { createDistribution, invoke, originRequest, s3Origin } from 'edgeproof';
import { expect, test } from 'vitest';
import { handler } from '../../src/failing/wrong-origin-kind.js';

const bucket = 'site.s3.eu-west-1.amazonaws.com';

test('alone: behind a custom origin it works', async () => {
  const event = originRequest({ origin: { custom: { domainName: 'www.example.com' } } });

  expect(await invoke(handler, event)).toForward({ origin: { custom: { domainName: 'beta.example.com' } } });
});

test('alone: behind an S3 origin it throws', async () => {
  const invocation = await invoke(handler, originRequest({ origin: { s3: { domainName: bucket } } }));

  expect(invocation).toBeServiceUnavailable({ cause: 'PM-THROW' });
  expect(invocation.error?.thrown).toBeInstanceOf(TypeError);
});

test('in a distribution: every miss is a 503', async () => {
  const origin = s3Origin(bucket, { objects: { '/index.html': '<h1>Home</h1>' } });
  const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'origin-request': handler } } });

  const response = await cdn.fetch('/index.html');

  expect(response).toBeServiceUnavailable({ type: 'LambdaExecutionError' });
  expect(response).not.toHaveFetchedFrom(origin);
});
