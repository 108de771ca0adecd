import { viewerRequest } from 'edgeproof';
import { expect, runner, test } from 'the-runner';

test('after resetModules, the matchers know the events of either copy', async () => {
  runner.resetModules();
  const again: typeof import('edgeproof') = require('edgeproof');
  expect(again.viewerRequest).not.toBe(viewerRequest);

  for (const event of [viewerRequest(), again.viewerRequest()]) {
    const { request } = event.Records[0].cf;
    request.headers['host'] = [{ key: 'Host', value: 'other.example.com' }];
    expect(request).toBeBadGateway('HDR-RO-CHANGE', event);
  }
  expect(await again.invoke(async () => ({ status: '99' }), viewerRequest())).toBeBadGateway();
});
