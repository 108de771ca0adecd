const { expect, test } = require('@jest/globals');
const { createDistribution, httpOrigin, invoke, viewerRequest } = require('edgeproof');

const redirect = async () => ({
  status: '301',
  headers: { location: [{ value: 'https://www.example.com/' }] },
});

test('a matcher passes on what a function returned', async () => {
  const invocation = await invoke(redirect, viewerRequest({ uri: '/old' }));

  expect(invocation).toBeValidEdgeResponse();
  expect(invocation).toRedirectTo('https://www.example.com/', 301);
  expect(invocation).not.toBeBadGateway();
});

test('a matcher fails with a message that names the header', () => {
  const result = { status: '200', headers: { 'x-cache': [{ value: 'Hit' }] } };

  expect(() => expect(result).toBeValidEdgeResponse('viewer-request')).toThrow(/x-cache/);
});

test('a distribution serves a request from its cache', async () => {
  const cdn = createDistribution({
    defaultBehavior: { origin: httpOrigin('api.example.com', () => new Response('hello')) },
  });
  await cdn.fetch('/');

  expect(await cdn.fetch('/')).toBeServedFromCache();
});
