import type { Trigger } from '../events/types.js';
import { show } from '../message/show.js';
import { base64Fault, isLooseBase64 } from './base64.js';
import { requestTriggers } from './groups.js';
import { viewerTexts } from './literals.js';
import { statusNumber } from './response.js';
import { defineRule, type Found, type JsonObject, type JudgeContext } from './rule.js';
import type { Severity } from './types.js';

/** Triggers in which a body that the function gives reaches somebody. */
const deciders: readonly Trigger[] = [...requestTriggers, 'origin-response'];

const path = 'response.body';

function hasText({ body }: JsonObject): boolean {
  return typeof body === 'string' && body !== '';
}

const type = defineRule<{ body: unknown }>({
  id: 'RES-BODY-TYPE',
  title: 'The body of a response is a string',
  triggers: deciders,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-generating-http-responses',
  covers: ['UPD-ORES-BODY-NULL'],
  coveredWhen: { 'UPD-ORES-BODY-NULL': ({ body }, { trigger }) => body === null && trigger === 'origin-response' },
  checks: {
    responseBody: ({ body }) => (typeof body === 'string' ? undefined : { path, body }),
  },
  says({ body }) {
    if (body === null) return 'body is null; it must be a string. Leave it out, or use "" for an empty one.';
    const bytes = (body as { type?: unknown }).type === 'Buffer';
    if (bytes)
      return 'body is a Buffer, which JSON makes an object of. Use buffer.toString(\'base64\') with bodyEncoding: "base64".';
    return `body is ${show(body)}; it must be a string. For data, use JSON.stringify().`;
  },
  viewerMessage: () => viewerTexts.body,
});

const encoding = defineRule<{ encoding: unknown }>({
  id: 'RES-BODYENC-VALUES',
  title: 'The bodyEncoding of a response is text or base64',
  triggers: deciders,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-generating-http-responses',
  checks: {
    responseBody({ bodyEncoding }) {
      if (bodyEncoding === undefined || bodyEncoding === 'text' || bodyEncoding === 'base64') return undefined;
      return { path: 'response.bodyEncoding', encoding: bodyEncoding };
    },
  },
  says: ({ encoding: value }) => `bodyEncoding is ${show(value)}; it must be "text" or "base64".`,
});

const base64 = defineRule<{ body: string; fault: string }>({
  id: 'RES-BODYENC-B64',
  title: 'A body with bodyEncoding base64 is valid base64: standard alphabet, padded, no line breaks',
  triggers: deciders,
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-generating-http-responses',
  covers: ['RES-B64-STRICT'],
  coveredWhen: { 'RES-B64-STRICT': ({ body }) => isLooseBase64(body) },
  checks: {
    responseBody({ body, bodyEncoding }, { assumptions }) {
      if (bodyEncoding !== 'base64' || typeof body !== 'string') return undefined;
      const fault = base64Fault(body, assumptions);
      return fault === undefined ? undefined : { path, body, fault };
    },
  },
  says: ({ body, fault }) =>
    `bodyEncoding says base64, but ${show(body, 24)} is none: ${fault}. Use Buffer.from(data).toString('base64'), or bodyEncoding: "text".`,
});

const noContent = defineRule<{ body: string }>({
  id: 'RES-204-BODY',
  title: 'A 204 made at viewer-request has no body',
  triggers: ['viewer-request'],
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-generating-http-responses',
  checks: {
    responseBody: (response, { assumptions }) =>
      statusNumber(response['status'], assumptions) === 204 && hasText(response)
        ? { path, body: response['body'] as string }
        : undefined,
  },
  says: ({ body }) =>
    `status 204 means no content, but body is ${show(body, 24)}. Remove the body, or use status "200".`,
});

const noContentEmpty = defineRule({
  id: 'RES-204-EMPTY',
  title: 'A 204 made at viewer-request should have no body key at all',
  triggers: ['viewer-request'],
  severity: 'warning',
  evidence: 'inferred',
  source: 'lambda-generating-http-responses',
  checks: {
    responseBody: ({ status, body }, { assumptions }) =>
      statusNumber(status, assumptions) === 204 && body === '' ? { path } : undefined,
  },
  says: () => 'status 204 with body "": the documents forbid a body there, and are silent on an empty one. Remove it.',
});

interface Dropped {
  readonly status: number;
}

function bodiless(status: number) {
  return (response: JsonObject, { assumptions }: JudgeContext): Found<Dropped> | undefined =>
    statusNumber(response['status'], assumptions) === status && hasText(response) ? { path, status } : undefined;
}

function saysDropped({ status }: Dropped, severity: Severity): string {
  const effect = severity === 'warning' ? '; this one is dropped' : '';
  return `a ${status} has no body${effect}. Remove it, or change the status.`;
}

const noContentElsewhere = defineRule<Dropped>({
  id: 'RES-204-BODY-OREQ',
  title: 'A body on a 204 of an origin-side function is dropped',
  triggers: ['origin-request', 'origin-response'],
  severity: 'warning',
  evidence: 'inferred',
  source: 'lambda-generating-http-responses',
  assumption: 'noContentBody',
  checks: { responseBody: bodiless(204) },
  says: saysDropped,
});

const notModified = defineRule<Dropped>({
  id: 'OQ-17',
  title: 'A body that an origin-response function puts on a 304 is dropped',
  triggers: ['origin-response'],
  severity: 'warning',
  evidence: 'inferred',
  source: 'deduced from RFC 9110, 15.4.5',
  checks: { responseBody: bodiless(304) },
  says: saysDropped,
});

const viewerBody = defineRule({
  id: 'UPD-VRES-BODY',
  title: "A viewer-response function can't replace the body",
  triggers: ['viewer-response'],
  severity: 'warning',
  evidence: 'inferred',
  source: 'lambda-generating-http-responses; cloudfront-limits',
  assumption: 'viewerResponseBody',
  checks: { responseBody: () => ({ path }) },
  says(_finding, severity) {
    const effect = severity === 'warning' ? '; this one is ignored' : '';
    return `viewer-response can't replace the body${effect}. Do it at origin-response.`;
  },
});

/** The rules on the body of a response (§10, §11). */
export const responseBodyRules = [type, encoding, base64, noContent] as const;
export const responseBodyAdvice = [noContentEmpty, noContentElsewhere, notModified, viewerBody] as const;
