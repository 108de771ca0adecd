import { createRequire } from 'node:module';
import { createDistribution, type EdgeEvent, httpOrigin, invoke, type RuleId, viewerRequest } from 'edgeproof';
import { expect, test } from 'the-runner';

const require = createRequire(import.meta.url);
const asCommonJs: typeof import('edgeproof') = require('edgeproof');
const { edgeMatchers }: typeof import('edgeproof/matchers') = require('edgeproof/matchers');

const origin = (from: typeof import('edgeproof')) => from.httpOrigin('www.example.com', () => ({ body: 'hello' }));
const esm = { createDistribution, httpOrigin, invoke, viewerRequest } as typeof import('edgeproof');

/** Changes a header that is read-only, in place: only who remembers the event as it was sees that. */
function changed(event: ReturnType<typeof viewerRequest>) {
  const { request } = event.Records[0].cf;
  request.headers['host'] = [{ key: 'Host', value: 'other.example.com' }];
  return request;
}

expect.extend({
  toBeBadGatewayElsewhere(received: unknown, ...on: [rule: RuleId, event: EdgeEvent] | []) {
    return edgeMatchers.toBeBadGateway.call(this as never, received, ...on);
  },
  toHaveEdgeBodyElsewhere(received: unknown, body: string) {
    return edgeMatchers.toHaveEdgeBody.call(this as never, received, body);
  },
});

/** The matchers of the other copy, which have no types under these names. */
function elsewhere(received: unknown) {
  return expect(received) as unknown as Record<
    'toBeBadGatewayElsewhere' | 'toHaveEdgeBodyElsewhere',
    (...args: unknown[]) => void
  >;
}

test('there are two copies', () => {
  expect(asCommonJs.viewerRequest).not.toBe(viewerRequest);
});

test('the matchers for ESM know what the CommonJS factories made', async () => {
  const event = asCommonJs.viewerRequest();
  expect(changed(event)).toBeBadGateway('HDR-RO-CHANGE', event);
  expect(await asCommonJs.invoke(async () => ({ status: '99' }), event)).toBeBadGateway();
  const cdn = asCommonJs.createDistribution({ defaultBehavior: { origin: origin(asCommonJs) } });
  expect(await cdn.fetch('/')).toHaveEdgeBody('hello');
});

test('the matchers for CommonJS know what the ESM factories made', async () => {
  const event = viewerRequest();
  elsewhere(changed(event)).toBeBadGatewayElsewhere('HDR-RO-CHANGE', event);
  elsewhere(await invoke(async () => ({ status: '99' }), event)).toBeBadGatewayElsewhere();
  const cdn = createDistribution({ defaultBehavior: { origin: origin(esm) } });
  elsewhere(await cdn.fetch('/')).toHaveEdgeBodyElsewhere('hello');
});
