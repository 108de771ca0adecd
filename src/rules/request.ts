import { show } from '../message/show.js';
import { requestTriggers } from './groups.js';
import { defineRule, type Found, type JsonObject } from './rule.js';
import type { Severity } from './types.js';

interface Field {
  readonly name: string;
  /** Of leaving it out. */
  readonly missing: Severity;
}

const fields: readonly Field[] = [
  { name: 'method', missing: 'error' },
  { name: 'uri', missing: 'error' },
  { name: 'headers', missing: 'error' },
  { name: 'querystring', missing: 'warning' },
  { name: 'clientIp', missing: 'warning' },
];

interface BadField {
  readonly name: string;
  readonly value: unknown;
}

function judgeField(request: JsonObject, { name, missing }: Field): Found<BadField> | undefined {
  const value = request[name];
  if (value === undefined) return { path: `request.${name}`, name, value, severity: missing };
  // What stands under `headers` is judged as a header map.
  if (name === 'headers' || typeof value === 'string') return undefined;
  return { path: `request.${name}`, name, value, severity: name === 'clientIp' ? missing : 'error' };
}

const requiredFields = defineRule<BadField>({
  id: 'RET-REQUEST-FIELDS',
  title: 'A returned request has method, uri and headers, and should have querystring and clientIp',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'inferred',
  source: 'lambda-edge-testing-debugging',
  checks: {
    request(request) {
      let found: Found<BadField>[] | undefined;
      for (const field of fields) {
        const fault = judgeField(request, field);
        if (fault) found = [...(found ?? []), fault];
      }
      return found;
    },
  },
  says({ name, value, severity: own }, severity) {
    if (value !== undefined) return `${name} is ${show(value)}; it must be a string.`;
    const isTaken = own === 'warning' && severity === 'warning';
    const effect = isTaken ? "the event's own is used" : 'a returned request must have it';
    return `${name} is missing; ${effect}. Return the request you were given, changed in place.`;
  },
});

interface Changed {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

function changed(name: 'method' | 'clientIp', request: JsonObject, before: string | undefined) {
  const after = request[name];
  if (before === undefined || typeof after !== 'string' || after === before) return undefined;
  return { path: `request.${name}`, name, before, after };
}

function saysReadOnly({ name, before, after }: Changed, severity: Severity): string {
  const effect = severity === 'warning' ? `, and goes on as ${show(before)}` : '';
  return `${name} is read-only: ${show(before)} became ${show(after)}${effect}. Leave it as it came.`;
}

const method = defineRule<Changed>({
  id: 'REQ-METHOD-RO',
  title: 'The method of a request can be read, not changed',
  triggers: requestTriggers,
  severity: 'warning',
  evidence: 'documented',
  source: 'lambda-event-structure',
  assumption: 'readOnlyRequestFields',
  checks: { request: (request, { baseline }) => changed('method', request, baseline?.request.method) },
  says: saysReadOnly,
});

const clientIp = defineRule<Changed>({
  id: 'REQ-CLIENTIP-RO',
  title: 'The address of the viewer can be read, not changed',
  triggers: requestTriggers,
  severity: 'warning',
  evidence: 'documented',
  source: 'lambda-event-structure',
  assumption: 'readOnlyRequestFields',
  checks: { request: (request, { baseline }) => changed('clientIp', request, baseline?.request.clientIp) },
  says: saysReadOnly,
});

const originTooEarly = defineRule({
  id: 'REQ-ORIGIN-VREQ',
  title: 'A viewer-request has no origin to set',
  triggers: ['viewer-request'],
  severity: 'warning',
  evidence: 'inferred',
  source: 'lambda-event-structure',
  assumption: 'originInViewerRequest',
  checks: {
    request: (request) => (Object.hasOwn(request, 'origin') ? { path: 'request.origin' } : undefined),
  },
  says(_finding, severity) {
    const effect = severity === 'warning' ? '; this is ignored' : '';
    return `a viewer-request function can't choose the origin${effect}. Do it in an origin-request function.`;
  },
});

const originRemoved = defineRule({
  id: 'ORI-REMOVE',
  title: 'A returned origin request keeps its origin',
  triggers: ['origin-request'],
  severity: 'warning',
  evidence: 'inferred',
  source: 'lambda-event-structure',
  assumption: 'missingOrigin',
  checks: {
    request: (request) => (Object.hasOwn(request, 'origin') ? undefined : { path: 'request.origin' }),
  },
  says(_finding, severity) {
    const effect = severity === 'warning' ? 'the request goes to the origin it had' : 'a returned request must have it';
    return `origin is missing; ${effect}. Return the request you were given, changed in place.`;
  },
});

/** The rules on the fields of a returned request (§6, §7). */
export const requestRules = [requiredFields, method, clientIp, originTooEarly, originRemoved] as const;
