import { createDistribution, httpOrigin, invoke, originFailure, originGroup, originRequest } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/origin-credentials.js';

describe('alone', () => {
  test.each([
    ['api.example.com', 'key-of-the-primary'],
    ['api-backup.example.net', 'key-of-the-backup'],
    ['elsewhere.example.org', undefined],
  ])('%s gets %s', async (domainName, key) => {
    const invocation = await invoke(handler, originRequest({ origin: { custom: { domainName } } }));

    expect(invocation).toBeValidEdgeRequest();
    expect(invocation).toForward({ headers: { 'x-api-key': key } });
  });
});

describe('in a distribution', () => {
  const backup = httpOrigin('api-backup.example.net', ({ headers }) => new Response(headers.get('x-api-key')));
  const behindPrimary = (primaryOrigin: ReturnType<typeof httpOrigin>) =>
    createDistribution({
      defaultBehavior: {
        origin: originGroup({ primaryOrigin, fallbackOrigin: backup, fallbackStatusCodes: [503, 504] }),
        edgeLambdas: { 'origin-request': handler },
      },
    });

  test('the second origin gets its own key', async () => {
    const primary = httpOrigin('api.example.com', () => new Response('down', { status: 503 }));

    const response = await behindPrimary(primary).fetch('/users');

    expect(response).toHaveFailedOver();
    expect(response).toHaveInvoked('origin-request', 2);
    expect(response).toHaveFetchedFrom(primary, 1);
    expect(response).toHaveEdgeBody('key-of-the-backup');
  });

  test('an origin that does not answer at all is left, too', async () => {
    const response = await behindPrimary(httpOrigin('api.example.com', originFailure('timeout'))).fetch('/users');

    expect(response).toHaveFailedOver();
    expect(response).toHaveEdgeBody('key-of-the-backup');
  });

  test('a healthy one is not', async () => {
    const primary = httpOrigin('api.example.com', ({ headers }) => new Response(headers.get('x-api-key')));

    const response = await behindPrimary(primary).fetch('/users');

    expect(response).not.toHaveFailedOver();
    expect(response).toHaveEdgeBody('key-of-the-primary');
  });
});
