import { describe, expect, it } from 'vitest';
import { type EdgeEvent, edgeEvent, originRequest, originResponse, viewerRequest } from '../../src/events/index.js';
import {
  judge,
  judgeEnvironment,
  judgeOn,
  type RuleOptions,
  resolveRuleSettings,
  validateResult,
} from '../../src/rules/index.js';

function forgotten() {
  return JSON.parse(JSON.stringify(viewerRequest())) as ReturnType<typeof viewerRequest>;
}

function rulesOf(result: unknown, on: Parameters<typeof validateResult>[1]): string[] {
  return validateResult(result, on).map(({ rule }) => rule);
}

describe('validateResult', () => {
  it('takes a minimal answer', () => {
    expect(validateResult({ status: '200' }, 'viewer-request')).toEqual([]);
  });

  it('judges what JSON makes of a value', () => {
    expect(
      validateResult({ status: '200', body: undefined, statusDescription: new Date(0) }, 'viewer-request'),
    ).toEqual([]);
    expect(rulesOf({ status: '200', body: Buffer.from('a') }, 'viewer-request')).toEqual(['RES-BODY-TYPE']);
  });

  it('says when a value cannot be written as JSON', () => {
    const cycle: Record<string, unknown> = { status: '200' };
    cycle['self'] = cycle;
    expect(validateResult(cycle, 'viewer-request')).toMatchObject([
      { rule: 'PM-JSON-FAIL', severity: 'error', path: '' },
    ]);
    expect(rulesOf({ status: '200', n: 1n }, 'viewer-request')).toEqual(['PM-JSON-FAIL']);
  });

  it('compares with the event as it was built, though the handler changed it in place', () => {
    const event = viewerRequest();
    const { request } = event.Records[0].cf;
    request.headers['host'] = [{ key: 'Host', value: 'other' }];
    expect(rulesOf(request, event)).toEqual(['HDR-RO-CHANGE']);
  });

  it('remembers a JSON event that edgeEvent has seen', () => {
    const event = edgeEvent(forgotten());
    delete event.Records[0].cf.request.headers['host'];
    expect(rulesOf(event.Records[0].cf.request, event)).toEqual(['HDR-RO-DELETE']);
  });

  it('compares with a forgotten event as it is now', () => {
    const event = forgotten();
    expect(rulesOf({ ...event.Records[0].cf.request, headers: {} }, event)).toEqual(['HDR-RO-DELETE']);
  });

  it('refuses to judge the object inside a forgotten event', () => {
    const event = forgotten();
    expect(() => validateResult(event.Records[0].cf.request, event)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to validate a result: it is the object inside an event that was not built here, so edgeproof can't see in-place changes. Use invoke() or edgeEvent().]`,
    );
  });

  it('refuses to judge the response inside a forgotten event', () => {
    const event = JSON.parse(JSON.stringify(originResponse())) as ReturnType<typeof originResponse>;
    expect(() => validateResult(event.Records[0].cf.response, event)).toThrow(/it is the object inside an event/);
  });

  it.each(['headers', 'origin', 'body'])('refuses to judge what holds the %s of a forgotten event', (name) => {
    const event = JSON.parse(JSON.stringify(originRequest({ method: 'POST', body: 'a' }))) as EdgeEvent;
    const { request } = event.Records[0].cf;
    const copy = structuredClone(request) as unknown as Record<string, unknown>;
    copy[name] = (request as unknown as Record<string, unknown>)[name];
    expect(() => validateResult(copy, event)).toThrow(
      /it holds a part of the object inside an event.* in-place changes/,
    );
    const { response } = (JSON.parse(JSON.stringify(originResponse())) as ReturnType<typeof originResponse>).Records[0]
      .cf;
    expect(() =>
      validateResult({ ...response }, { Records: [{ cf: { ...event.Records[0].cf, response } }] } as never),
    ).toThrow(/in-place/);
  });

  it('does not guess what it cannot know from a trigger alone', () => {
    const { request } = viewerRequest({ headers: { Via: '1.1 a' } }).Records[0].cf;
    expect(validateResult(request, 'viewer-request')).toEqual([]);
    expect(validateResult({ ...request, method: 'PUT', headers: {} }, 'viewer-request')).toEqual([]);
    expect(validateResult({ status: '404', headers: {} }, 'viewer-response')).toEqual([]);
    expect(validateResult({ status: '200', headers: {}, body: 'a' }, 'origin-response')).toEqual([]);
  });

  it('knows from a trigger alone what a generated response may not set', () => {
    const headers = { 'content-length': [{ value: '2' }] };
    expect(rulesOf({ status: '200', headers, body: 'hi' }, 'origin-request')).toEqual(['HDR-RO-GENERATED']);
  });

  it('takes the options of invoke, and refuses others', () => {
    const options = { runtime: 'nodejs24.x', timeoutMs: 5, context: {}, strict: false, watchEnv: true };
    expect(validateResult({ status: '200' }, 'viewer-request', options)).toEqual([]);
    expect(() =>
      validateResult({ status: '200' }, 'viewer-request', { stric: true } as never),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to validate a result: stric: there is no such option. Choose from: strict, assumptions, severity, runtime, timeoutMs, context, watchEnv, captureConsole.]`,
    );
  });

  it('says which options there are', () => {
    expect(() => validateResult({ status: '200' }, 'viewer-request', 5 as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to validate a result: options: 5 is not an object. Give an object with any of: strict, assumptions, severity, runtime, timeoutMs, context, watchEnv, captureConsole.]`,
    );
  });

  it.each([null, [], 5, 'strict'])('refuses %j for options', (options) => {
    expect(() => validateResult({ status: '200' }, 'viewer-request', options as never)).toThrow(
      /^Failed to validate a result: options: .* is not an object\. Give an object/,
    );
  });

  it('refuses what is no trigger and no event', () => {
    expect(() => validateResult({}, 'viewer' as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to validate a result: on: "viewer" is no trigger. Give the event, or one of: viewer-request, origin-request, origin-response, viewer-response.]`,
    );
    expect(() => validateResult({}, {} as never)).toThrow(/is not a CloudFront event/);
  });

  it('does not change what it judges', () => {
    const result = Object.freeze({ status: 200, headers: Object.freeze({ 'X-A': Object.freeze([{ value: 5 }]) }) });
    expect(rulesOf(result, 'viewer-request')).toEqual(['HMAP-VALUE-TYPE', 'HMAP-LOWER-OUT', 'RES-STATUS-TYPE']);
  });
});

describe('several faults', () => {
  it('come in the order in which CloudFront would report them, warnings last', () => {
    const result = {
      body: 5,
      headers: { 'x-cache': [{ value: 'a\n' }], via: [{ value: 'b' }], 'X-B': [{ value: 7 }], 'x-c': 'd' },
      statusDescription: null,
      status: 600,
    };
    expect(validateResult(result, 'viewer-request').map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'RES-STATUS-RANGE error',
      'RES-DESC error',
      'HMAP-SHAPE error',
      'HMAP-VALUE-TYPE error',
      'HMAP-VALUE-CRLF error',
      'HDR-DIS-ADD error',
      'HDR-RO-GENERATED error',
      'RES-BODY-TYPE error',
      'HMAP-LOWER-OUT warning',
    ]);
  });

  it('of one rule come in the order in which they stand', () => {
    const headers = { connection: [{ value: 'close' }], 'x-cache': [{ value: 'Hit' }] };
    expect(validateResult({ status: '200', headers }, 'viewer-request').map(({ path }) => path)).toEqual([
      'response.headers["connection"]',
      'response.headers["x-cache"]',
    ]);
  });
});

describe('one fault', () => {
  it('is not two: an encoding that is null is not base64 that is none, too', () => {
    const { request } = viewerRequest().Records[0].cf;
    const body = { action: 'replace', encoding: null, data: 'ü' };
    const violations = validateResult({ ...request, body }, 'viewer-request');
    expect(violations.map(({ rule }) => rule)).toEqual(['BODY-ENC']);
  });
});

describe('a judgement without faults', () => {
  it('is shared, so that judging costs no memory', () => {
    const settings = resolveRuleSettings();
    const one = judge({ status: '200' }, 'viewer-request', undefined, settings);
    expect(judge({ status: '404' }, 'origin-request', undefined, settings)).toBe(one);
    expect(one).toEqual({
      kind: 'response',
      violations: [],
      error: undefined,
      viewerMessage: undefined,
      logMessage: undefined,
    });
    expect([one, one.violations].every(Object.isFrozen)).toBe(true);
    const { request } = viewerRequest().Records[0].cf;
    const passed = judge(request, 'viewer-request', undefined, settings);
    expect(passed).toEqual({ ...one, kind: 'request' });
    expect(judge({ ...request }, 'viewer-request', undefined, settings)).toBe(passed);
  });
});

describe('header lines that stood in the event', () => {
  it('are taken as they are, though a function could not set them', () => {
    const event = edgeEvent(
      JSON.parse(
        JSON.stringify(originResponse()).replace('"server"', '"x-cache"').replace('"key":"Server"', '"key":"X-Cache"'),
      ),
      { unchecked: true },
    );
    const { response } = structuredClone(event).Records[0].cf as { response: { headers: Record<string, unknown> } };
    expect(response.headers).toHaveProperty('x-cache');
    expect(validateResult(response, event)).toEqual([]);
  });
});

describe('the lines of a header', () => {
  const twice = () => edgeEvent(withHeader('via', [{ key: 'Via', value: 'a' }, { value: 'b' }]), { unchecked: true });
  const withHeader = (name: string, lines: object[]) => {
    const event = forgotten();
    Object.assign(event.Records[0].cf.request.headers, { [name]: lines });
    return event;
  };
  const returned = (event: EdgeEvent, name: string, lines: object[] | undefined) => {
    const { request } = structuredClone(event).Records[0].cf;
    return { ...request, headers: { ...request.headers, [name]: lines } };
  };
  const found = (event: EdgeEvent, name: string, lines: object[] | undefined) =>
    validateResult(returned(event, name, lines), event).map(({ rule, message }) => `${rule} ${message}`);

  it('are compared each, and counted', () => {
    expect(found(twice(), 'via', [{ key: 'Via', value: 'a' }])).toEqual([
      'HDR-RO-CHANGE Via is read-only at viewer-request: "a" and "b" became "a". Leave it as it came.',
    ]);
    expect(found(twice(), 'via', [{ value: 'a' }, { value: 'c' }])).toHaveLength(1);
    expect(found(twice(), 'via', [{ value: 'a' }, { value: 'b' }])).toEqual([]);
  });

  it('are new where only the key is', () => {
    const event = edgeEvent(withHeader('x-a', [{ key: 'X-A', value: 'b' }]), { unchecked: true });
    expect(found(event, 'x-a', [{ key: 'X-B', value: 'b' }])[0]).toContain('HMAP-KEY-MISMATCH');
    expect(found(event, 'x-a', [{ key: 'X-A', value: 'b', note: 1 } as object])).toEqual([]);
  });

  it('are named in the log as the event wrote them', () => {
    const log = (event: EdgeEvent) => judgeOn(returned(event, 'via', undefined), event).logMessage;
    expect(log(twice())).toMatch(/headerName : Via\.$/);
    expect(log(edgeEvent(withHeader('via', [{ value: 'a' }]), { unchecked: true }))).toMatch(/headerName : via\.$/);
  });
});

describe('judgeOn', () => {
  it('says what CloudFront takes a result for, and shows for it', () => {
    expect(judgeOn({ status: '200' }, 'viewer-request')).toMatchObject({ kind: 'response', error: undefined });
    expect(judgeOn(null, 'viewer-request')).toMatchObject({
      kind: 'none',
      viewerMessage: 'The Lambda function returned invalid JSON: The JSON output must be an object type.',
    });
  });

  it('judges by the options', () => {
    const result = { status: '200', headers: { 'x-cache': [{ value: 'Hit' }] } };
    expect(judgeOn(result, viewerRequest()).error?.rule).toBe('HDR-DIS-ADD');
    expect(judgeOn(result, viewerRequest(), { severity: { 'HDR-DIS-ADD': 'warning' } }).error).toBeUndefined();
  });

  it('takes what JSON cannot hold for nothing at all', () => {
    const judgement = judgeOn({ status: '200', n: 1n }, 'viewer-request');
    expect(judgement).toMatchInlineSnapshot(`
      {
        "error": {
          "evidence": "documented",
          "message": "the result can't be written as JSON: TypeError: Do not know how to serialize a BigInt. Return plain data.",
          "path": "",
          "rule": "PM-JSON-FAIL",
          "severity": "error",
          "source": "aws-lambda-nodejs-runtime-interface-client",
        },
        "kind": "none",
        "logMessage": undefined,
        "viewerMessage": undefined,
        "violations": [
          {
            "evidence": "documented",
            "message": "the result can't be written as JSON: TypeError: Do not know how to serialize a BigInt. Return plain data.",
            "path": "",
            "rule": "PM-JSON-FAIL",
            "severity": "error",
            "source": "aws-lambda-nodejs-runtime-interface-client",
          },
        ],
      }
    `);
    expect(judgement.violations).toEqual([judgement.error]);
  });
});

describe('judgeEnvironment', () => {
  const judged = (names: string[], options?: RuleOptions) =>
    judgeEnvironment(names, 'viewer-request', resolveRuleSettings(options));

  it('names the variables that the edge does not have', () => {
    expect(judged(['PATH', 'TABLE_NAME'])).toMatchObject([
      { rule: 'PM-ENV', severity: 'warning', path: 'process.env.TABLE_NAME' },
    ]);
    expect(judged(['PATH'])).toEqual([]);
  });

  it('follows the options', () => {
    expect(judged(['TABLE_NAME'], { severity: { 'PM-ENV': 'off' } })).toEqual([]);
    expect(judged(['TABLE_NAME'], { severity: { 'PM-ENV': 'error' } })).toMatchObject([{ severity: 'error' }]);
  });
});
