import type { RequestTrigger } from '../events/types.js';
import { show } from '../message/show.js';
import { formatBytes, formatNumber } from '../message/size.js';
import { base64Fault, decodedSize } from './base64.js';
import { requestTriggers } from './groups.js';
import { encodedBodyLimit, requestBodyLimit } from './limits.js';
import { viewerTexts } from './literals.js';
import { defineRule, type Found, isObject, type JsonObject, type JudgeContext } from './rule.js';
import { textSize } from './sizes.js';
import type { Severity } from './types.js';

const path = 'request.body';

/** `replace` is what makes CloudFront send the body on; left out, the encoding is base64 (BODY-REPLACE). */
export function replacement(body: unknown, encoding: 'text' | 'base64'): string | undefined {
  if (!isObject(body) || body['action'] !== 'replace') return undefined;
  // `null` is no encoding: that has its own rule (BODY-ENC).
  const { encoding: written = 'base64' } = body;
  if (written !== encoding) return undefined;
  return typeof body['data'] === 'string' ? body['data'] : undefined;
}

const shape = defineRule<{ value: unknown }>({
  id: 'BODY-SHAPE',
  title: 'The body of a request is an object of action, encoding and data',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-event-structure',
  checks: { requestBody: (body) => (isObject(body) ? undefined : { path, value: body }) },
  says: ({ value }) =>
    `body is ${show(value, 24)}; a request's body is an object. Write { action: "replace", encoding: "text", data: … }.`,
  viewerMessage: () => viewerTexts.body,
});

interface BadWord {
  readonly value: unknown;
}

/** BODY-RO: without `replace` the original goes on, whatever stands in the copy. */
function lesser(body: JsonObject): { severity?: Severity } {
  const isKept = body['action'] === undefined || body['action'] === 'read-only';
  return isKept ? { severity: 'warning' } : {};
}

function saysKept(own: Severity | undefined, severity: Severity): string {
  return own === 'warning' && severity === 'warning' ? ' Without action "replace" it is ignored.' : '';
}

function badWord(body: unknown, name: string, allowed: readonly string[]) {
  if (!isObject(body)) return undefined;
  const value = body[name];
  if (value === undefined || allowed.includes(value as string)) return undefined;
  return { path: `${path}.${name}`, value };
}

const action = defineRule<BadWord>({
  id: 'BODY-ACTION-VALUES',
  title: 'The action of a request body is read-only or replace',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'inferred',
  source: 'lambda-event-structure',
  checks: { requestBody: (body) => badWord(body, 'action', ['read-only', 'replace']) },
  says: ({ value }) => `action is ${show(value)}; it must be "read-only" or "replace".`,
  viewerMessage: () => viewerTexts.body,
});

const encoding = defineRule<BadWord>({
  id: 'BODY-ENC',
  title: 'The encoding of a request body is text or base64',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-event-structure',
  checks: {
    requestBody(body) {
      const found = badWord(body, 'encoding', ['text', 'base64']);
      return found && { ...found, ...lesser(body as JsonObject) };
    },
  },
  says: ({ value, severity: own }, severity) =>
    `encoding is ${show(value)}; it must be "text" or "base64".${saysKept(own, severity)}`,
});

const data = defineRule<BadWord>({
  id: 'BODY-DATA-TYPE',
  title: 'The data of a request body is a string',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'inferred',
  source: 'lambda-event-structure',
  checks: {
    requestBody(body) {
      if (!isObject(body) || typeof body['data'] === 'string') return undefined;
      const needed = body['action'] === 'replace' || body['data'] !== undefined;
      return needed ? { path: `${path}.data`, value: body['data'], ...lesser(body) } : undefined;
    },
  },
  says({ value, severity: own }, severity) {
    if (value === undefined)
      return 'data is missing, so there is nothing to replace the body with. Use "" for an empty one.';
    return `data is ${show(value)}; it must be a string. For data, use JSON.stringify().${saysKept(own, severity)}`;
  },
  viewerMessage: () => viewerTexts.body,
});

const base64 = defineRule<{ text: string; fault: string }>({
  id: 'BODY-B64-VALID',
  title: 'A replaced request body with encoding base64 is valid base64',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-event-structure',
  checks: {
    requestBody(body, { assumptions }) {
      const text = replacement(body, 'base64');
      const fault = text === undefined ? undefined : base64Fault(text, assumptions);
      return fault === undefined ? undefined : { path: `${path}.data`, text: text as string, fault };
    },
  },
  says: ({ text, fault }) =>
    `encoding is base64 (the default), but ${show(text, 24)} is none: ${fault}. Set encoding: "text", or use Buffer.from(data).toString('base64').`,
});

interface Oversize {
  readonly bytes: number;
  readonly trigger: RequestTrigger;
}

const textLimit = defineRule<Oversize>({
  id: 'BODY-LIMIT-TEXT',
  title: 'A replaced request body as text has at most 40,960 bytes at viewer-request, 1,048,576 at origin-request',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-at-edge-function-restrictions',
  covers: ['Q-BODY-TEXT'],
  checks: {
    requestBody(body, context) {
      const trigger = context.trigger as RequestTrigger;
      const bytes = textSize(replacement(body, 'text') ?? '');
      return bytes > requestBodyLimit[trigger] ? { path: `${path}.data`, bytes, trigger } : undefined;
    },
  },
  says: ({ bytes, trigger }) =>
    `the new body has ${formatBytes(bytes)}; ${trigger} may send at most ${formatNumber(requestBodyLimit[trigger])}. Leave the body read-only, or shorten it.`,
  viewerMessage: () => viewerTexts.body,
});

interface OversizeEncoded extends Oversize {
  readonly characters: number;
}

const base64Limit = defineRule<OversizeEncoded>({
  id: 'BODY-LIMIT-B64',
  title:
    'A replaced request body as base64 decodes to at most 40,960 bytes at viewer-request, 1,048,576 at origin-request',
  triggers: requestTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-at-edge-function-restrictions',
  covers: ['Q-BODY-B64'],
  checks: {
    requestBody(body, context) {
      const trigger = context.trigger as RequestTrigger;
      const text = replacement(body, 'base64') ?? '';
      if (text.length <= encodedBodyLimit[trigger]) return undefined;
      const bytes = decodedSize(text);
      const facts = { path: `${path}.data`, bytes, characters: text.length, trigger };
      return bytes > requestBodyLimit[trigger] ? facts : { ...facts, severity: 'warning' };
    },
  },
  says({ bytes, characters, trigger, severity }) {
    const limit = formatNumber(requestBodyLimit[trigger]);
    if (severity === 'warning')
      return `the new body has ${formatNumber(characters)} characters of base64, over the ${formatNumber(encodedBodyLimit[trigger])} the documents print, though its ${formatBytes(bytes)} fit into ${limit}. Shorten it to be sure.`;
    return `the new body decodes to ${formatBytes(bytes)}; ${trigger} may send at most ${limit}. Leave the body read-only, or shorten it.`;
  },
  viewerMessage: () => viewerTexts.body,
});

function isHandedBack(
  body: JsonObject,
  before: { readonly data: string; readonly inputTruncated: boolean } | undefined,
) {
  return body['action'] === 'replace' && before?.inputTruncated === true && body['data'] === before.data;
}

const truncated = defineRule({
  id: 'BODY-UNMODIFIED-TRUNC',
  title: 'A truncated body that is handed back with replace loses its end',
  triggers: requestTriggers,
  severity: 'warning',
  evidence: 'inferred',
  source: 'lambda-at-edge-function-restrictions',
  checks: {
    requestBody: (body, { baseline }) =>
      isObject(body) && isHandedBack(body, baseline?.request.body) ? { path: `${path}.action` } : undefined,
  },
  says: () =>
    'action is "replace", but data is the truncated body of the event: the origin would get only its beginning. Leave action "read-only".',
});

interface Ignored {
  readonly field: 'data' | 'encoding';
  readonly action: unknown;
}

function ignored(body: unknown, { baseline }: JudgeContext): Found<Ignored> | undefined {
  if (baseline === undefined || !isObject(body) || lesser(body).severity === undefined) return undefined;
  const before = baseline.request.body;
  const field = changedField(body, before?.data, before?.encoding);
  return field === undefined ? undefined : { path: `${path}.${field}`, field, action: body['action'] };
}

/** What has no form of its own is BODY-DATA-TYPE's and BODY-ENC's; what was left out is no change. */
function changedField({ data, encoding }: JsonObject, dataBefore: unknown, encodingBefore: unknown) {
  if (typeof data === 'string' && data !== dataBefore) return 'data';
  return (encoding === 'text' || encoding === 'base64') && encoding !== encodingBefore ? 'encoding' : undefined;
}

const readOnly = defineRule<Ignored>({
  id: 'BODY-RO',
  title: 'What is changed in the body of a request is ignored without action replace',
  triggers: requestTriggers,
  severity: 'warning',
  advice: true,
  evidence: 'documented',
  source: 'lambda-event-structure',
  checks: { requestBody: ignored },
  says({ field, action }) {
    const given = action === undefined ? 'there is no action' : `action is ${show(action)}`;
    return `${field} was changed, but ${given}, so the origin gets the original body. Set action: "replace", or leave the body as it came.`;
  },
});

/** The rules on the body of a returned request (§8). What the function left as it came is not judged. */
export const requestBodyRules = [shape, action, data, encoding, base64, textLimit, base64Limit] as const;
export const requestBodyAdvice = [truncated, readOnly] as const;
