import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { originRequest, viewerRequest } from '../../src/events/index.js';
import { type EdgeHandler, invoke } from '../../src/lambda/index.js';

const event = viewerRequest({ uri: '/shared', headers: { 'x-list': ['a', 'b'] } });
const asBuilt = JSON.stringify(event);

const rude: Record<string, EdgeHandler> = {
  throws() {
    throw new Error('rude');
  },
  'never settles': () => new Promise(() => undefined),
  async 'returns a cycle'() {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    return cycle;
  },
  async 'edits its event'(given) {
    const { request } = given.Records[0].cf;
    request.uri = '/edited';
    request.headers = {};
    given.Records = [];
    return request;
  },
  async 'edits the headers of its event'(given) {
    const { request } = given.Records[0].cf;
    request.headers['x-list'][0].value = 'edited';
    delete request.headers.host;
    return request;
  },
  'calls back twice'(_given, _context, callback) {
    callback(null, { status: '200' });
    callback(new Error('rude'));
  },
  'calls back after its time'(_given, _context, callback) {
    setTimeout(() => callback(null, { status: '200' }), 10);
  },
  'rejects after its time': () =>
    new Promise((_resolve, reject) => {
      setTimeout(() => reject(new Error('rude')), 10);
    }),
  async 'names headers __proto__ and constructor'() {
    return JSON.parse(
      '{"status":"200","headers":{"__proto__":[{"key":"__proto__","value":"x"}],"constructor":[{"value":"y"}]}}',
    );
  },
  async 'freezes what it is given'(given) {
    return Object.freeze(given.Records[0].cf.request);
  },
  'exits the process': () => process.exit(1),
};

describe.each(Object.entries(rude))('a handler that %s', (_name, handler) => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('changes nothing for the next test', async () => {
    const before = processState();
    const pending = invoke(handler, event, { timeoutMs: 5 });
    await vi.advanceTimersByTimeAsync(20);
    await pending;
    vi.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    expect(processState()).toEqual(before);
    expect(JSON.stringify(event)).toBe(asBuilt);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();

    const next = await invoke(async (given) => given.Records[0].cf.request, event);
    expect(next).toMatchObject({ outcome: 'request', violations: [], changes: [], request: { uri: '/shared' } });
  });
});

function processState() {
  return {
    exit: process.exit,
    emit: process.emit,
    ownEmit: Object.hasOwn(process, 'emit'),
    rejections: process.rawListeners('unhandledRejection'),
    exceptions: process.rawListeners('uncaughtException'),
    objectNames: Object.getOwnPropertyNames(Object.prototype),
  };
}

describe('headers with the names of built-ins', () => {
  it('are headers like any other', async () => {
    const { response } = await invoke(rude['names headers __proto__ and constructor']!, event);
    expect(Object.entries(response!.headers)).toEqual([
      ['__proto__', [{ key: '__proto__', value: 'x' }]],
      ['constructor', [{ key: 'Constructor', value: 'y' }]],
    ]);
  });
});

describe('the event', () => {
  it('is a fresh one for every call', async () => {
    const seen: unknown[] = [];
    const handler: EdgeHandler = async (given) => {
      seen.push(given, given.Records[0].cf.request.headers);
      return given.Records[0].cf.request;
    };
    const invocation = await invoke(handler, event);
    await invoke(handler, event);
    expect(new Set([event, event.Records[0].cf.request.headers, ...seen]).size).toBe(6);
    expect(invocation.event).toBe(event);
  });

  it('is compared with as it was, however the handler changed its own', async () => {
    const { violations, error } = await invoke(rude['edits the headers of its event']!, originRequest());
    expect(violations).toEqual([]);
    expect(error?.cause).toBe('PM-THROW');
    const other = await invoke(async (given) => {
      const { request } = given.Records[0].cf;
      request.headers['via'] = [{ key: 'Via', value: '1.1 mine' }];
      return request;
    }, originRequest());
    expect(other.error?.cause).toBe('HDR-RO-CHANGE');
  });
});
