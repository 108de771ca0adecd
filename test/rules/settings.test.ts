import { describe, expect, it } from 'vitest';
import { originRequest, originResponse, viewerRequest } from '../../src/events/index.js';
import {
  judge,
  type RuleOptions,
  resolveRuleId,
  resolveRuleSettings,
  ruleIdsOf,
  rules,
  validateResult,
} from '../../src/rules/index.js';

const numeric = { status: 200 };
const blacklisted = { status: '200', headers: { 'x-cache': [{ value: 'Hit' }] } };

function verdicts(result: unknown, options: RuleOptions): string[] {
  return validateResult(result, 'viewer-request', options).map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('severity', () => {
  it('is the rule’s own by default', () => {
    expect(verdicts({ ...blacklisted, status: 200 }, {})).toEqual(['error HDR-DIS-ADD', 'warning RES-STATUS-TYPE']);
  });

  it('of a warning becomes an error under strict', () => {
    expect(verdicts(numeric, { strict: true })).toEqual(['error RES-STATUS-TYPE']);
    expect(verdicts(numeric, { strict: false })).toEqual(['warning RES-STATUS-TYPE']);
  });

  it('can be chosen per rule, also against strict', () => {
    expect(verdicts(blacklisted, { severity: { 'HDR-DIS-ADD': 'warning' } })).toEqual(['warning HDR-DIS-ADD']);
    expect(verdicts(blacklisted, { severity: { 'HDR-DIS-ADD': 'off' } })).toEqual([]);
    expect(verdicts(numeric, { strict: true, severity: { 'RES-STATUS-TYPE': 'warning' } })).toEqual([
      'warning RES-STATUS-TYPE',
    ]);
    expect(verdicts(numeric, { severity: { 'RES-STATUS-TYPE': 'error' } })).toEqual(['error RES-STATUS-TYPE']);
  });

  it('chosen for a covered id goes to the rule that holds it', () => {
    expect(verdicts(blacklisted, { severity: { 'HDR-DISALLOWED': 'off' } })).toEqual([]);
  });

  it('chosen for a list of headers goes to adding, changing and deleting', () => {
    const request = { ...viewerRequest().Records[0].cf.request, headers: {} };
    expect(validateResult(request, viewerRequest(), { severity: { 'HDR-RO-VREQ': 'off' } })).toEqual([]);
  });

  it('chosen for a covered id is for those faults alone that go by it', () => {
    const event = viewerRequest({ headers: { Via: '1.1 a' } });
    const request = { ...event.Records[0].cf.request, headers: {} };
    const paths = (id: string) => validateResult(request, event, { severity: { [id]: 'off' } }).map(({ path }) => path);
    expect(paths('REQ-HOST-VREQ')).toEqual(['request.headers["via"]']);
    expect(paths('HDR-RO-OREQ')).toEqual(['request.headers["host"]', 'request.headers["via"]']);
    const response = { status: '200', headers: {} };
    const lost = (id: string) => validateResult(response, originResponse(), { severity: { [id]: 'off' } }).length;
    expect([lost('REQ-HOST-VREQ'), lost('UPD-ORES-NEWOBJ')]).toEqual([1, 0]);
    expect(verdicts({ status: '600' }, { severity: { 'RES-STATUS-1XX': 'off' } })).toEqual(['error RES-STATUS-RANGE']);
    expect(verdicts({ status: '101' }, { severity: { 'RES-STATUS-1XX': 'off' } })).toEqual([]);
  });

  it('chosen for a covered id comes before that of its rule', () => {
    const severity = { 'RES-STATUS-1XX': 'warning', 'RES-STATUS-RANGE': 'off' } as const;
    expect(verdicts({ status: '101' }, { severity })).toEqual(['warning RES-STATUS-RANGE']);
    expect(verdicts({ status: '600' }, { severity })).toEqual([]);
  });

  it('cannot make something of nothing', () => {
    const settings = resolveRuleSettings({ severity: { 'RET-OBJECT': 'off' } });
    const judgement = judge(null, 'viewer-request', undefined, settings);
    expect(judgement).toMatchObject({ kind: 'none', error: { rule: 'RET-OBJECT', severity: 'error' } });
    expect(judgement.violations).toEqual([judgement.error]);
    expect(verdicts(null, { severity: { 'RET-OBJECT': 'off' } })).toEqual(['error RET-OBJECT']);
    expect(verdicts(null, { severity: { 'RET-OBJECT': 'warning' } })).toEqual(['error RET-OBJECT']);
  });

  it('of a way to fail without a result cannot be chosen', () => {
    expect(() => verdicts({}, { severity: { 'PM-JSON-FAIL': 'off' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to read the options: severity["PM-JSON-FAIL"]: that is no rule but a way in which a function fails, before anything is judged. Leave it out.]`,
    );
  });

  it.each(rules)('$id can be switched off', ({ id }) => {
    expect(resolveRuleSettings({ severity: { [id]: 'off' } }).severity.get(id)).toBe('off');
  });
});

describe('the answer to an open question', () => {
  const event = viewerRequest();
  const request = () => structuredClone(event.Records[0].cf.request);
  const cases: [string, RuleOptions['assumptions'], unknown, string][] = [
    ['bothShapes', { bothShapes: 'refuse' }, { status: '200', uri: '/' }, 'RET-BOTH'],
    ['readOnlyRequestFields', { readOnlyRequestFields: 'refuse' }, { ...request(), method: 'PUT' }, 'REQ-METHOD-RO'],
    ['originInViewerRequest', { originInViewerRequest: 'refuse' }, { ...request(), origin: {} }, 'REQ-ORIGIN-VREQ'],
    ['uriCharacters', { uriCharacters: 'refuse' }, { ...request(), uri: '/a|b' }, 'REQ-URI-CHARS'],
    ['uriQuestionMark', { uriQuestionMark: 'refuse' }, { ...request(), uri: '/a?b' }, 'REQ-URI-NOQUERY'],
    [
      'keyMismatch',
      { keyMismatch: 'refuse' },
      { status: '200', headers: { 'x-a': [{ key: 'x-b', value: '' }] } },
      'HMAP-KEY-MISMATCH',
    ],
  ];

  it.each(cases)('%s: refuse makes its warning an error', (_name, assumptions, result, rule) => {
    expect(validateResult(result, event).map((violation) => [violation.rule, violation.severity])).toEqual([
      [rule, 'warning'],
    ]);
    expect(validateResult(result, event, { assumptions })).toMatchObject([{ rule, severity: 'error' }]);
  });

  it('arrayValue: several-lines takes an array of texts, and nothing else', () => {
    const assumptions = { arrayValue: 'several-lines' } as const;
    expect(verdicts({ status: '200', headers: { 'x-a': [{ value: ['b', 'c'] }] } }, { assumptions })).toEqual([]);
    expect(verdicts({ status: '200', headers: { 'x-a': [{ value: ['b', 5] }] } }, { assumptions })).toEqual([
      'error HMAP-VALUE-TYPE',
    ]);
  });

  it('arrayValue: several-lines holds each line to the rules', () => {
    const assumptions = { arrayValue: 'several-lines' } as const;
    const answer = (name: string, ...value: string[]) => ({ status: '200', headers: { [name]: [{ value }] } });
    expect(verdicts(answer('location', 'a', 'b\r\n'), { assumptions })).toEqual(['error HMAP-VALUE-CRLF']);
    expect(verdicts(answer('x-a', 'b', 'ü'), { assumptions })).toEqual(['warning HMAP-VALUE-NONASCII']);
    expect(verdicts(answer('x-a', 'x'.repeat(50_000)), { assumptions })).toEqual(['error RES-SIZE-VIEWER']);
    const host = event.Records[0].cf.request.headers['host']?.[0]?.value;
    const withHost = (...value: unknown[]) => ({ ...request(), headers: { host: [{ value }] } });
    expect(validateResult(withHost('evil'), event, { assumptions }).map(({ rule }) => rule)).toEqual(['HDR-RO-CHANGE']);
    expect(validateResult(withHost(host), event, { assumptions })).toEqual([]);
    const mismatch = { status: '200', headers: { 'x-a': [{ key: 'X-B', value: ['b', 'c'] }] } };
    expect(verdicts(mismatch, { assumptions })).toEqual(['warning HMAP-KEY-MISMATCH']);
  });

  it('base64Size: encoded counts the characters', () => {
    const result = { status: '200', body: Buffer.alloc(40_000).toString('base64'), bodyEncoding: 'base64' };
    expect(verdicts(result, {})).toEqual(['warning RES-SIZE-COUNT']);
    expect(verdicts(result, { assumptions: { base64Size: 'encoded' } })).toEqual(['error RES-SIZE-VIEWER']);
  });
});

describe('an answer goes no further than its question', () => {
  const told = (result: unknown, on: Parameters<typeof validateResult>[1], assumptions: RuleOptions['assumptions']) =>
    validateResult(result, on, { assumptions }).map(({ rule, severity }) => `${severity} ${rule}`);

  it.each(['200 OK', '', ' ', '200.5', 'ok'])('statusFormat: any-number leaves %j refused', (status) => {
    expect(told({ status }, 'viewer-request', { statusFormat: 'any-number' })).toEqual(['error RES-STATUS-FORMAT']);
  });

  it.each(['0200', ' 200', '200.0', '2e2'])('statusFormat: any-number takes %j, three-digits does not', (status) => {
    expect(told({ status }, 'viewer-request', { statusFormat: 'any-number' })).toEqual([]);
    expect(told({ status }, 'viewer-request', {})).toEqual(['error RES-STATUS-FORMAT']);
  });

  it('statusFormat: any-number keeps the range', () => {
    expect(told({ status: '0199' }, 'viewer-request', { statusFormat: 'any-number' })).toEqual([
      'error RES-STATUS-RANGE',
    ]);
  });

  it.each(['a*==', 'ü', 'a=b'])('base64Form: lenient leaves %j refused', (body) => {
    const result = { status: '200', body, bodyEncoding: 'base64' };
    expect(told(result, 'viewer-request', { base64Form: 'lenient' })).toEqual(['error RES-BODYENC-B64']);
  });

  it.each(['YQ', 'a-_b', 'YWJj\nYWJj'])('base64Form: lenient takes %j, strict does not', (data) => {
    const request = { ...viewerRequest().Records[0].cf.request, body: { action: 'replace', data } };
    expect(told(request, viewerRequest(), { base64Form: 'lenient' })).toEqual([]);
    expect(told(request, viewerRequest(), {})).toEqual(['error BODY-B64-VALID']);
  });

  it('duplicateNames: refuse leaves a single name in capitals a warning', () => {
    const result = { status: '200', headers: { 'X-A': [{ value: '1' }] } };
    expect(told(result, 'viewer-request', { duplicateNames: 'refuse' })).toEqual(['warning HMAP-LOWER-OUT']);
  });

  it('forwardedFor: read-only holds for the request of origin-request only', () => {
    const chosen = { forwardedFor: 'read-only' } as const;
    const lines = { 'x-forwarded-for': [{ value: '10.0.0.1' }] };
    const at = (event: ReturnType<typeof viewerRequest> | ReturnType<typeof originRequest>) => {
      const { request } = structuredClone(event).Records[0].cf;
      return told({ ...request, headers: { ...request.headers, ...lines } }, event, chosen);
    };
    expect(at(viewerRequest())).toEqual([]);
    expect(at(originRequest())).toEqual(['error HDR-RO-CHANGE']);
    expect(told({ status: '200', headers: lines }, originRequest(), chosen)).toEqual([]);
    const renamed = { ...originRequest().Records[0].cf.request };
    renamed.headers = { ...renamed.headers, 'x-a': [{ key: 'X-Forwarded-For', value: '1' }] };
    expect(told(renamed, originRequest(), chosen)).toContain('error HDR-RO-ADD');
    expect(told(renamed, originRequest(), {})).not.toContain('error HDR-RO-ADD');
  });

  it.each([
    ['keepaliveTimeout', { keepaliveMaximum: '300' }, 301, 'ORI-KEEPALIVE'],
    ['keepaliveTimeout', { readTimeoutMinimum: '4' }, 0, 'ORI-KEEPALIVE'],
    ['readTimeout', { keepaliveMaximum: '300' }, 121, 'ORI-READTIMEOUT'],
    ['readTimeout', { readTimeoutMinimum: '4' }, 3, 'ORI-READTIMEOUT'],
  ] as const)('%s, %j: %i is refused, and the message has the limit', (name, assumptions, value, rule) => {
    const { request } = structuredClone(originRequest()).Records[0].cf;
    Object.assign(request.origin.custom as object, { [name]: value });
    const [violation] = validateResult(request, originRequest(), { assumptions });
    expect(violation).toMatchObject({ rule, severity: 'error' });
    const least = 'readTimeoutMinimum' in assumptions && name === 'readTimeout' ? 4 : 1;
    const most = 'keepaliveMaximum' in assumptions && name === 'keepaliveTimeout' ? 300 : 120;
    expect(violation?.message).toContain(`${name} is ${value}; it must be from ${least} to ${most} seconds.`);
  });
});

describe('settings', () => {
  it('are one and the same where nothing is chosen', () => {
    expect(resolveRuleSettings()).toBe(resolveRuleSettings({}));
    expect(Object.isFrozen(resolveRuleSettings())).toBe(true);
  });

  it('refuse an unknown rule, and name a near one', () => {
    expect(() =>
      resolveRuleSettings({ severity: { 'HDR-DIS-AD': 'off' } as never }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_RULE]: Failed to look up a rule: severity["HDR-DIS-AD"]: there is no rule "HDR-DIS-AD". Did you mean HDR-DIS-ADD? The ids are in \`rules\`.]`,
    );
  });

  it('refuse an id that resembles none, wherever it is asked for', () => {
    expect(() => resolveRuleId('nothing')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_RULE]: Failed to look up a rule: there is no rule "nothing". The ids are in \`rules\`.]`,
    );
    expect(() => resolveRuleId('RES-STATUS')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_RULE]: Failed to look up a rule: there is no rule "RES-STATUS". Did you mean RES-STATUS-REQUIRED, RES-STATUS-FORMAT, RES-STATUS-RANGE, RES-STATUS-TYPE, UPD-VRES-STATUS? The ids are in \`rules\`.]`,
    );
    expect(() => ruleIdsOf('HDR-DIS-AD')).toThrow('Did you mean HDR-DIS-ADD?');
  });

  it('leave out a severity that is undefined', () => {
    const { severity } = resolveRuleSettings({ severity: { 'HDR-DIS-ADD': undefined as never, 'RET-BOTH': 'off' } });
    expect([...severity]).toEqual([['RET-BOTH', 'off']]);
  });

  it('are frozen, and not strict unless chosen', () => {
    expect(resolveRuleSettings().strict).toBe(false);
    const settings = resolveRuleSettings({ severity: {} });
    expect(settings).toEqual({ ...resolveRuleSettings(), strict: false });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('refuse what is no severity', () => {
    expect(() =>
      resolveRuleSettings({ severity: { 'HDR-DIS-ADD': 'ignore' as never } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to read the options: severity["HDR-DIS-ADD"]: "ignore" is no severity. Choose 'error', 'warning' or 'off'.]`,
    );
  });

  it('refuse a strict that is neither true nor false', () => {
    expect(() => resolveRuleSettings({ strict: 'yes' as never })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to read the options: strict: "yes" is neither true nor false. Give true or false.]`,
    );
  });

  it.each([
    ['severity', 5],
    ['severity', []],
    ['severity', null],
    ['assumptions', null],
    ['assumptions', ['refuse']],
  ])('refuse a %s that is %j', (name, value) => {
    expect(() => resolveRuleSettings({ [name]: value })).toThrow(
      `Failed to read the options: ${name}: ${value === 5 ? 5 : ''}`,
    );
    expect(() => resolveRuleSettings({ [name]: value })).toThrow(' is not an object. Give an object, or leave it out.');
  });

  it('refuse an unknown assumption', () => {
    const refused = (name: string) => () => resolveRuleSettings({ assumptions: { [name]: 'x' } as never });
    expect(refused('nothing')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to read the options: assumptions.nothing: there is no assumption "nothing". All are in \`assumptionTable\`.]`,
    );
    expect(refused('nonAsciiValue')).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to read the options: assumptions.nonAsciiValue: there is no assumption "nonAsciiValue". Did you mean nonAsciiValues? All are in \`assumptionTable\`.]`,
    );
  });
});
