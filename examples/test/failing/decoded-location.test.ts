import { createDistribution, httpOrigin, invoke, viewerRequest } from 'edgeproof';
import { expect, test } from 'vitest';
import { handler } from '../../src/failing/decoded-location.js';

const attack = '/login?next=/home%0D%0ASet-Cookie:%20admin=1';

test('alone: a harmless address is answered', async () => {
  expect(await invoke(handler, viewerRequest({ uri: '/login?next=/home' }))).toRedirectTo('/home');
});

test('alone: a line break can not be in a header', async () => {
  const invocation = await invoke(handler, viewerRequest({ uri: attack }));

  expect(invocation).toBeBadGateway({ rule: 'HMAP-VALUE-CRLF', path: 'headers["location"][0].value' });
});

test('in a distribution: anybody can make it fail', async () => {
  const origin = httpOrigin('www.example.com', () => new Response('a page'));
  const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': handler } } });

  const response = await cdn.fetch(attack);

  expect(response).toBeBadGateway('HMAP-VALUE-CRLF');
  expect(response).not.toSetCookie('admin');
});
