import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EdgeEvent, originRequest, type Trigger, triggers, viewerResponse } from '../../src/events/index.js';
import { breachesAt } from '../../src/fuzz/broken/find-breaches.js';
import { edge } from '../../src/fuzz/index.js';
import { isViolationOf, type RuleId, rules, validateResult } from '../../src/rules/index.js';

const requestTriggers = ['viewer-request', 'origin-request'] as const;

interface Row {
  readonly kind: 'request' | 'response';
  readonly trigger: Trigger;
  readonly rule: RuleId;
}

function rowsOf(kind: Row['kind'], at: readonly Trigger[]): Row[] {
  return at.flatMap((trigger) => breachesAt(kind, trigger).map(({ rule }) => ({ kind, trigger, rule })));
}

const rows = [...rowsOf('request', requestTriggers), ...rowsOf('response', triggers)];

interface Broken {
  readonly event: EdgeEvent;
  readonly result: unknown;
}

function brokenAt({ kind, trigger, rule }: Row): fc.Arbitrary<Broken> {
  if (kind === 'response')
    return edge.brokenResponse({ trigger, rule }).map(({ event, response: result }) => ({ event, result }));
  const on = { trigger: trigger as 'viewer-request', rule };
  return edge.brokenRequest(on).map(({ event, request: result }) => ({ event, result }));
}

function errorsOf({ event, result }: Broken): RuleId[] {
  return validateResult(result, event)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);
}

/** What is megabytes long takes its time. */
const runs: { readonly [Id in RuleId]?: number } = {
  'RET-PARSE': 20,
  'BODY-LIMIT-TEXT': 30,
  'BODY-LIMIT-B64': 30,
  'RES-SIZE-ORIGIN': 30,
};

describe('what breaks a rule is refused because of it, and of nothing else', () => {
  it.each(rows)('a $kind at $trigger: $rule', { timeout: 30_000 }, (row) => {
    fc.assert(
      fc.property(brokenAt(row), (broken) => {
        expect([...new Set(errorsOf(broken))]).toEqual([row.rule]);
      }),
      { numRuns: runs[row.rule] ?? 60 },
    );
  });
});

describe('whatever is broken breaks the rule it names, first', () => {
  function holds(broken: fc.Arbitrary<{ readonly event: EdgeEvent; readonly rule: RuleId; readonly result: unknown }>) {
    fc.assert(
      fc.property(broken, ({ event, result, rule }) => validateResult(result, event)[0]?.rule === rule),
      { numRuns: 10_000, endOnFailure: true },
    );
  }

  it.each(triggers)('in a response at %s', { timeout: 120_000 }, (trigger) => {
    holds(edge.brokenResponse({ trigger }).map(({ event, response: result, rule }) => ({ event, result, rule })));
  });

  it.each(requestTriggers)('in a request at %s', { timeout: 120_000 }, (trigger) => {
    holds(edge.brokenRequest({ trigger }).map(({ event, request: result, rule }) => ({ event, result, rule })));
  });
});

describe('the generators are whole', () => {
  const errors = rules.filter(({ severity }) => severity === 'error');

  it.each(errors)('$id can be broken at each of its triggers', ({ id, triggers: at }) => {
    const broken = rows.filter(({ rule }) => rule === id).map(({ trigger }) => trigger);
    expect(at.filter((trigger) => !broken.includes(trigger))).toEqual([]);
  });

  it.each(rows.filter(({ rule }) => rule !== 'RET-PARSE'))('a $kind at $trigger breaks $rule in many ways', (row) => {
    const ways = fc.sample(brokenAt(row), { numRuns: 30, seed: 1 }).map(({ result }) => fc.stringify(result));
    expect(new Set(ways).size).toBeGreaterThan(8);
  });

  it.each(triggers)('without a rule, all come at %s', (trigger) => {
    const broken = fc.sample(edge.brokenResponse({ trigger }), { numRuns: 500, seed: 1 });
    const possible = rows.filter((row) => row.kind === 'response' && row.trigger === trigger);
    expect(new Set(broken.map(({ rule }) => rule))).toEqual(new Set(possible.map(({ rule }) => rule)));
  });
});

describe('an id that a rule covers stands for the faults that go by it', () => {
  const covered = [...new Set(rules.filter(({ severity }) => severity === 'error').flatMap(({ covers }) => covers))];

  function brokenSomewhere(id: RuleId): fc.Arbitrary<Broken> {
    for (const trigger of triggers) {
      for (const kind of ['request', 'response'] as const) {
        if (kind === 'request' && trigger.endsWith('response')) continue;
        try {
          return brokenAt({ kind, trigger, rule: id });
        } catch {}
      }
    }
    throw new Error(`nothing breaks ${id}`);
  }

  it.each(covered)('%s', { timeout: 30_000 }, (id) => {
    fc.assert(
      fc.property(brokenSomewhere(id), ({ event, result }) => {
        const [first] = validateResult(result, event);
        expect(isViolationOf(first!, id)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a given event is the one that the result is broken for', () => {
  it('in a request', () => {
    const event = originRequest({ origin: { s3: { customHeaders: { 'x-a': 'b' } } }, uri: '/a' });
    fc.assert(
      fc.property(edge.brokenRequest({ event, rule: 'HDR-RO-DELETE' }), (broken) => {
        expect(broken.event).toBe(event);
        expect(errorsOf({ event, result: broken.request })[0]).toBe('HDR-RO-DELETE');
      }),
    );
  });

  it('in a response', () => {
    const event = viewerResponse({ response: { headers: { 'transfer-encoding': undefined } } });
    fc.assert(
      fc.property(edge.brokenResponse({ event }), ({ response, rule }) => {
        expect(rule).not.toBe('HDR-RO-DELETE');
        expect(errorsOf({ event, result: response })[0]).toBe(rule);
      }),
    );
  });

  it('unless the rule needs what it has not', () => {
    const event = originRequest({ origin: 's3' });
    expect(() => edge.brokenRequest({ event, rule: 'ORI-OAI-FROM-CUSTOM' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a broken request: event: to break ORI-OAI-FROM-CUSTOM, the event must have a custom origin. Give another event, or the trigger alone for events that have it.]`,
    );
  });
});

describe('a rule that can’t be broken there is refused', () => {
  it('at that trigger', () => {
    expect(() =>
      edge.brokenResponse({ trigger: 'viewer-response', rule: 'RES-204-BODY' }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a broken response: rule: no response returned at viewer-response breaks "RES-204-BODY". It can be broken at: viewer-request.]`,
    );
    expect(() =>
      edge.brokenRequest({ trigger: 'origin-request', rule: 'REQ-HOST-VREQ' }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a broken request: rule: no request returned at origin-request breaks "REQ-HOST-VREQ". It can be broken at: viewer-request.]`,
    );
  });

  it('by that kind of result', () => {
    expect(() =>
      edge.brokenResponse({ trigger: 'viewer-request', rule: 'REQ-URI-SLASH' }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a broken response: rule: no response returned at viewer-request breaks "REQ-URI-SLASH". Use edge.brokenRequest().]`,
    );
    expect(() =>
      edge.brokenRequest({ trigger: 'viewer-request', rule: 'RES-BODY-TYPE' }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a broken request: rule: no request returned at viewer-request breaks "RES-BODY-TYPE". Use edge.brokenResponse().]`,
    );
  });

  it('by any result', () => {
    expect(() =>
      edge.brokenRequest({ trigger: 'viewer-request', rule: 'REQ-METHOD-RO' }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a broken request: rule: "REQ-METHOD-RO" is a warning: CloudFront takes the result. Choose one of severity error.]`,
    );
    expect(() =>
      edge.brokenRequest({ trigger: 'viewer-request', rule: 'PM-THROW' }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a broken request: rule: "PM-THROW" is no rule on results, but a way in which a function fails without one. Invoke a handler that fails so, or lambdaFailure().]`,
    );
    expect(() =>
      edge.brokenRequest({ trigger: 'viewer-request', rule: 'REQ-URI-SLSH' as RuleId }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_RULE]: Failed to look up a rule: rule: there is no rule "REQ-URI-SLSH". Did you mean REQ-URI-SLASH? The ids are in \`rules\`.]`,
    );
  });

  it('at a trigger that there isn’t, or that returns no request', () => {
    expect(() => edge.response({ trigger: 'viewer' as Trigger })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a response: trigger: "viewer" is no trigger. Choose one of: viewer-request, origin-request, origin-response, viewer-response.]`,
    );
    expect(() => edge.request({ trigger: 'viewer-response' as never })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a request: trigger: a viewer-response function returns a response only. Choose one of: viewer-request, origin-request.]`,
    );
    expect(() => edge.brokenRequest({ event: viewerResponse() as never })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a broken request: event: a viewer-response function returns a response only. Choose one of: viewer-request, origin-request.]`,
    );
    expect(() => edge.brokenRequest({} as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_OPTION]: Failed to generate a broken request: trigger: undefined is no trigger. Choose one of: viewer-request, origin-request.]`,
    );
    expect(() => edge.response({ event: {} as never })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: an empty object is not a CloudFront event: it needs Records[0].cf with a config and a request. Build one with viewerRequest(), originRequest(), originResponse() or viewerResponse(), or wrap it in edgeEvent().]`,
    );
  });
});
