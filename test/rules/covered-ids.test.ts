import { describe, expect, it } from 'vitest';
import {
  type EdgeEvent,
  originRequest,
  originResponse,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';
import {
  isViolationOf,
  type RuleId,
  ruleIds,
  ruleIdsOf,
  rules,
  type Violation,
  validateResult,
} from '../../src/rules/index.js';

function request(change: object): unknown {
  return { ...structuredClone(viewerRequest().Records[0].cf.request), ...change };
}

function only(result: unknown, on: Parameters<typeof validateResult>[1]): Violation {
  return validateResult(result, on)[0] as Violation;
}

const named = (name: string) => ({ status: '200', headers: { [name]: [{ value: '5' }] } });
const noHeaders = { status: '200', headers: {} };
const compressed = () => viewerResponse({ response: { headers: { 'Content-Encoding': 'gzip' } } });

/** A result, where it was returned, ids its first fault goes by, and ids of the same rule that it doesn't go by. */
const cases: [string, unknown, Parameters<typeof validateResult>[1], RuleId[], RuleId[]][] = [
  ['nothing', null, 'viewer-request', ['RET-OBJECT', 'PM-UNDEFINED', 'PM-SYNC-22'], []],
  ['a text', 'ok', 'viewer-request', ['RET-OBJECT'], ['PM-UNDEFINED', 'PM-SYNC-22']],
  ['an empty object', {}, 'viewer-request', ['RET-REQ-OR-RES', 'RES-STATUS-REQUIRED'], []],
  ['no status', { headers: {} }, 'viewer-response', ['UPD-STATUS-ECHO'], []],
  ['a request', request({}), 'viewer-response', ['RET-RES-ONLY'], ['UPD-STATUS-ECHO']],
  ['a wrapped response', { response: { status: '200' } }, 'viewer-response', ['RET-RES-ONLY'], ['UPD-STATUS-ECHO']],
  ['the event', { Records: [] }, 'viewer-request', ['EVT-RETURN-NOT-EVENT'], ['RES-HEADERS']],
  [
    'a map of texts',
    { status: '200', headers: { a: 'b' } },
    'viewer-request',
    ['RES-HEADERS'],
    ['EVT-RETURN-NOT-EVENT'],
  ],
  ['a map of texts in a request', request({ headers: { a: 'b' } }), 'viewer-request', ['HMAP-SHAPE'], ['RES-HEADERS']],
  ['100', { status: '100' }, 'origin-response', ['RES-STATUS-1XX', 'UPD-ORES-STATUS'], []],
  ['600', { status: '600' }, 'viewer-request', ['RES-STATUS-RANGE'], ['RES-STATUS-1XX', 'UPD-ORES-STATUS']],
  [
    'no Host',
    request({ headers: {} }),
    viewerRequest(),
    ['REQ-HOST-VREQ', 'HDR-RO-VREQ', 'HMAP-MISSING'],
    ['HDR-RO-OREQ', 'UPD-ORES-NEWOBJ', 'UPD-VRES-CL-CE'],
  ],
  ['no headers', noHeaders, originResponse(), ['UPD-ORES-NEWOBJ', 'HDR-RO-ORES'], ['REQ-HOST-VREQ', 'HDR-RO-VRES']],
  ['no headers', noHeaders, compressed(), ['UPD-VRES-CL-CE', 'HDR-RO-VRES'], ['UPD-ORES-NEWOBJ', 'HDR-RO-ORES']],
  ['a made Content-Length', named('content-length'), 'origin-request', ['RES-CL-AUTO', 'HDR-RO-OREQ'], ['HDR-RO-VREQ']],
  ['a made Host', named('host'), 'viewer-request', ['HDR-RO-GENERATED', 'HDR-RO-VREQ'], ['RES-CL-AUTO']],
  ['a whole URL', request({ uri: 'https://a.com/' }), 'viewer-request', ['REQ-URI-ABS'], []],
  ['no slash', request({ uri: 'a' }), 'viewer-request', ['REQ-URI-SLASH'], ['REQ-URI-ABS']],
  ['a URL further on', request({ uri: 'to/https://a.com' }), 'viewer-request', ['REQ-URI-SLASH'], ['REQ-URI-ABS']],
  ['a body null', { status: '200', body: null }, 'origin-response', ['UPD-ORES-BODY-NULL'], []],
  ['a body null, made', { status: '200', body: null }, 'viewer-request', ['RES-BODY-TYPE'], ['UPD-ORES-BODY-NULL']],
  ['a body 5', { status: '200', body: 5 }, 'origin-response', ['RES-BODY-TYPE'], ['UPD-ORES-BODY-NULL']],
  ['no padding', { status: '200', body: 'YQ', bodyEncoding: 'base64' }, 'viewer-request', ['RES-B64-STRICT'], []],
  [
    'no base64',
    { status: '200', body: '!', bodyEncoding: 'base64' },
    'viewer-request',
    ['RES-BODYENC-B64'],
    ['RES-B64-STRICT'],
  ],
  ['50 KB', { status: '200', body: 'x'.repeat(50_000) }, 'viewer-request', ['Q-RESP-V'], ['UPD-VRES-SIZE']],
  ['2 MB', { status: '200', body: 'x'.repeat(2_000_000) }, 'origin-response', ['Q-RESP-O', 'UPD-ORES-SIZE'], []],
];

describe('a fault goes by the ids that mean it', () => {
  it.each(cases)('%s', (_what, result, on, ids, others) => {
    const violation = only(result, on);
    expect(ids.filter((id) => !isViolationOf(violation, id))).toEqual([]);
    expect(others.filter((id) => isViolationOf(violation, id))).toEqual([]);
    // What it does not go by is a matter of this fault, not of its rule.
    expect(others.filter((id) => !ruleIdsOf(id).includes(violation.rule))).toEqual(
      others.filter((id) => !rules.find(({ id: own }) => own === violation.rule)?.covers.includes(id)),
    );
  });

  it('says nothing of covered ids where a rule covers none', () => {
    expect(only({ status: 'OK' }, 'viewer-request')).not.toHaveProperty('covers');
  });

  it('names only ids of the rulebook', () => {
    const violations = cases.flatMap(([, result, on]) => validateResult(result, on));
    expect(violations.flatMap(({ covers = [] }) => covers).filter((id) => !ruleIds.includes(id))).toEqual([]);
  });

  it('every id that not all faults of its rule go by is one that the rule covers', () => {
    for (const rule of rules) {
      const conditional = Object.keys((rule as { coveredWhen?: object }).coveredWhen ?? {}) as RuleId[];
      const foreign = conditional.filter(
        (id) => !rule.covers.includes(id) && !id.startsWith('HDR-RO') && ruleIdsOf(id)[0] !== 'HDR-RO-ADD',
      );
      expect(foreign).toEqual([]);
    }
  });
});

const events: EdgeEvent[] = [viewerRequest(), originRequest()];

it.each(events)('a key that differs goes by the list of its trigger', (event) => {
  const headers = { ...event.Records[0].cf.request.headers, 'x-a': [{ key: 'Via', value: 'b' }] };
  const [first] = validateResult({ ...event.Records[0].cf.request, headers }, event);
  expect(first?.rule).toBe('HDR-RO-ADD');
  const list = event.Records[0].cf.config.eventType === 'viewer-request' ? 'HDR-RO-VREQ' : 'HDR-RO-OREQ';
  expect(isViolationOf(first as Violation, list)).toBe(true);
});
