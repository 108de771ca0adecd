import { createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { describe, expect, test } from 'vitest';
import { handler } from '../src/basic-auth.js';

const authorization = `Basic ${Buffer.from('staging:only for us').toString('base64')}`;

describe('alone', () => {
  test('whoever knows the password goes on', async () => {
    const invocation = await invoke(handler, viewerRequest({ headers: { authorization } }));

    expect(invocation).toBeValidEdgeRequest();
  });

  test.each([undefined, 'Basic', 'Basic d3Jvbmc6d3Jvbmc='])('%s is asked for the password', async (given) => {
    const invocation = await invoke(handler, viewerRequest({ headers: { authorization: given } }));

    expect(invocation).toBeValidEdgeResponse();
    expect(invocation).toHaveEdgeStatus(401);
    expect(invocation).toHaveEdgeHeader('www-authenticate', 'Basic realm="Staging"');
  });
});

describe('in a distribution', () => {
  test('a cached page is guarded, too', async () => {
    const origin = httpOrigin('staging.example.com', () => new Response('secret plans'));
    const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': handler } } });
    await cdn.fetch('/', { headers: { authorization } });

    const stranger = await cdn.fetch('/');
    const colleague = await cdn.fetch('/', { headers: { authorization } });

    expect(stranger).toHaveEdgeStatus(401);
    expect(stranger).toHaveEdgeBody('');
    expect(colleague).toBeServedFromCache();
    expect(colleague).toHaveEdgeBody('secret plans');
  });
});
