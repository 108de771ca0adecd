import { describe, expect, it } from 'vitest';
import { type EdgeEvent, edgeEvent, originResponse, viewerRequest } from '../../src/events/index.js';
import { invoke } from '../../src/lambda/index.js';
import { judgeOn, validateResult } from '../../src/rules/index.js';

type Loose = any;

/** An event that CloudFront never sends: somebody wrote it by hand, or asked for it. */
function impossible(built: EdgeEvent, change: (cf: Loose) => void): EdgeEvent {
  const event = JSON.parse(JSON.stringify(built));
  change(event.Records[0].cf);
  return edgeEvent(event, { unchecked: true }) as EdgeEvent;
}

const oddLines: [string, unknown][] = [
  ['a text', 'x.com'],
  ['null', null],
  ['a list of null', [null]],
  ['a line without its value', [{ key: 'Host' }]],
  ['a line of numbers', [{ key: 5, value: 5 }]],
  ['a number', 5],
];

describe('an event with odd headers', () => {
  it.each(oddLines)('%s: what was there counts as absent', async (_what, host) => {
    const event = impossible(viewerRequest(), ({ request }) => Object.assign(request.headers, { host }));
    const { request } = structuredClone(event).Records[0].cf;
    expect(validateResult(request, event)).toEqual([]);
    const { host: _gone, ...headers } = request.headers;
    expect(validateResult({ ...request, headers }, event)).toEqual([]);
    const added = { ...request, headers: { ...headers, host: [{ key: 'Host', value: 'y' }] } };
    expect(validateResult(added, event).map(({ rule }) => rule)).toEqual(['HDR-RO-ADD']);
    const invocation = await invoke(async () => added, event);
    expect([invocation.error?.cause, invocation.changes]).toEqual(['HDR-RO-ADD', []]);
    const kept = await invoke(async () => ({ ...request, uri: '/b' }), event);
    expect([kept.outcome, kept.changes.map(({ path }) => path)]).toEqual([
      'request',
      expect.arrayContaining(['request.uri']),
    ]);
  });

  it.each([null, 'x', [], 5])('%j in place of all headers of a response', async (headers) => {
    const event = impossible(originResponse(), ({ response }) => Object.assign(response, { headers }));
    expect(validateResult({ status: '200', headers: {}, body: 'a' }, event)).toEqual([]);
    const { changes } = await invoke(async () => ({ status: '200', headers: { 'x-a': [{ value: 'b' }] } }), event);
    expect(changes.map(({ path }) => path)).toContain('response.headers["x-a"]');
  });

  it.each(['origin', 'body', 'uri', 'querystring', 'method', 'clientIp'])('null in place of %s', (name) => {
    const event = impossible(viewerRequest(), ({ request }) => Object.assign(request, { [name]: null }));
    const request = { ...structuredClone(viewerRequest().Records[0].cf.request), uri: '/new' };
    expect(validateResult(request, event).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('an event with nothing but its trigger in the config', () => {
  it('can be invoked', async () => {
    const { request } = viewerRequest().Records[0].cf;
    const event = { Records: [{ cf: { config: { eventType: 'viewer-request' }, request } }] } as unknown as EdgeEvent;
    expect((await invoke(async () => ({ status: '200' }), event)).outcome).toBe('response');
  });
});

function throwing(error: unknown): unknown {
  return {
    status: '200',
    get body() {
      throw error;
    },
  };
}

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

describe('a result that throws when it is read', () => {
  it.each([
    ['a message that is a number', Object.assign(new Error('x'), { message: 5 })],
    ['a message that is a symbol', Object.assign(new Error('x'), { message: Symbol('x') })],
    ['a revoked proxy', revoked],
    ['nothing', undefined],
  ])('%s', (_what, error) => {
    const { error: found, kind } = judgeOn(throwing(error), 'viewer-request');
    expect([kind, found?.rule]).toEqual(['none', 'PM-JSON-FAIL']);
    expect(found?.message).toMatch(/^the result can't be written as JSON: .*[.] Return plain data[.]$/);
  });

  it('is judged on a forgotten event, too', () => {
    const event = JSON.parse(JSON.stringify(viewerRequest())) as EdgeEvent;
    expect(judgeOn(throwing(new Error('no')), event).error?.message).toContain('Error: no');
    expect(judgeOn(revoked, event).error?.rule).toBe('PM-JSON-FAIL');
  });

  it('is a revoked proxy itself', () => {
    expect(judgeOn(revoked, 'viewer-request').error?.rule).toBe('PM-JSON-FAIL');
  });
});
