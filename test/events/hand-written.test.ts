import { describe, expect, it } from 'vitest';
import { edgeEvent, originRequest, triggers, viewerResponse } from '../../src/events/index.js';
import type { EdgeEvent } from '../../src/events/types.js';
import { invoke } from '../../src/lambda/index.js';
import { awsRequestIdFor } from '../../src/lambda/request-id.js';
import { validateResult } from '../../src/rules/index.js';

/** An event as one writes it who has no fixture: what nobody needs is missing. */
function handWritten(eventType: string, request: object, response?: object): EdgeEvent {
  return { Records: [{ cf: { config: { eventType }, request, response } }] } as unknown as EdgeEvent;
}

const oddHeaders: readonly [string, object][] = [
  ['a text for lines', { host: 'a.example' }],
  ['null for lines', { host: null }],
  ['null for a line', { host: [null] }],
  ['a text for a line', { host: ['a.example'] }],
  ['a line without a value', { host: [{ key: 'Host' }] }],
  ['a line that is a list', { host: [[]] }],
];

function forwarded(event: any) {
  const { request } = event.Records[0].cf;
  return { ...request, uri: '/b', headers: { ...request.headers, 'x-a': [{ value: '1' }] } };
}

describe('an event written by hand', () => {
  it.each(triggers)('needs a trigger and headers only: %s', async (trigger) => {
    const event = handWritten(trigger, { headers: {} }, trigger.endsWith('response') ? { headers: {} } : undefined);
    const invocation = await invoke(async () => ({ status: '200', headers: {} }), event);
    expect(invocation.outcome).toBe('response');
    expect(() => invocation.changes).not.toThrow();
  });

  it.each(oddHeaders)('may have %s, when that is said to be meant', async (_what, headers) => {
    const event = handWritten('viewer-request', { uri: '/', method: 'GET', querystring: '', headers });
    expect(() => validateResult(forwarded(structuredClone(event)), event)).not.toThrow();
    await expect(invoke(async (received: any) => forwarded(received), event)).rejects.toThrow(
      'Failed to read the event',
    );
    const unchecked = edgeEvent(event, { unchecked: true });
    const invocation = await invoke(async (received: any) => forwarded(received), unchecked);
    expect(() => invocation.changes).not.toThrow();
  });

  it.each(oddHeaders)('may have %s in its response, when that is said to be meant', async (_what, headers) => {
    const event = handWritten('viewer-response', { headers: {} }, { status: '200', headers });
    const handler = async ({ Records: [{ cf }] }: any) => ({ ...cf.response, headers: {} });
    await expect(invoke(handler, event)).rejects.toThrow('Failed to read the event');
    const invocation = await invoke(handler, edgeEvent(event, { unchecked: true }));
    expect(() => invocation.changes).not.toThrow();
  });

  it.each([
    { origin: null },
    { origin: { custom: 5 } },
    { origin: { custom: {} } },
    { origin: { custom: { customHeaders: { a: null } } } },
  ])('may have an odd origin: %j', async ({ origin }) => {
    const event = structuredClone(originRequest()) as any;
    event.Records[0].cf.request.origin = origin;
    const invocation = await invoke(
      async (received: any) => forwarded(received),
      edgeEvent(event, { unchecked: true }),
    );
    expect(() => invocation.changes).not.toThrow();
  });

  it('may lack the headers of its response', async () => {
    const event = handWritten('viewer-response', { headers: {} }, { status: '200' });
    const invocation = await invoke(async () => ({ status: '200', headers: { 'x-a': [{ value: '1' }] } }), event);
    expect(invocation.changes).toContainEqual({ path: 'response.headers["x-a"]', before: undefined, after: '1' });
  });

  it('may lack its response', async () => {
    const event = structuredClone(viewerResponse()) as any;
    delete event.Records[0].cf.response;
    const invocation = await invoke(async () => ({ status: '200', headers: {} }), event);
    expect(() => invocation.changes).not.toThrow();
  });
});

it.each([undefined, null, 5, {}])('a requestId that is %j gives an awsRequestId all the same', (requestId) => {
  expect(awsRequestIdFor(requestId, 'viewer-request')).toBe(awsRequestIdFor('', 'viewer-request'));
  expect(awsRequestIdFor(requestId, 'viewer-request')).toMatch(/^[\da-f]{8}-/);
});
