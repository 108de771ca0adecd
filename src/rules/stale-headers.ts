import type { Trigger } from '../events/types.js';
import { headerValue } from '../message/headers.js';
import { show } from '../message/show.js';
import { defineRule, isObject, type JsonObject } from './rule.js';
import { bodySize } from './sizes.js';

const triggers: readonly Trigger[] = ['origin-response'];

/** The value of the first line of a header that was returned. */
function returnedValue(response: JsonObject, name: string): string | undefined {
  const { headers } = response;
  if (!isObject(headers) || !Object.hasOwn(headers, name)) return undefined;
  const lines = headers[name];
  const first: unknown = Array.isArray(lines) ? lines[0] : undefined;
  return isObject(first) && typeof first['value'] === 'string' ? first['value'] : undefined;
}

const length = defineRule<{ value: string; bytes: number }>({
  id: 'UPD-ORES-CL',
  title: "A Content-Length that doesn't fit a replaced body is corrected",
  triggers,
  severity: 'warning',
  evidence: 'observed',
  source: 'measured on live distributions',
  checks: {
    responseBody(response) {
      const value = returnedValue(response, 'content-length');
      if (value === undefined || typeof response['body'] !== 'string') return undefined;
      const bytes = bodySize(response['body'], response['bodyEncoding']);
      return Number(value) === bytes ? undefined : { path: 'response.headers["content-length"]', value, bytes };
    },
  },
  says: ({ value, bytes }) =>
    `Content-Length says ${show(value)}, but the new body has ${bytes} bytes. Delete the header: CloudFront computes it.`,
});

const encoding = defineRule<{ value: string }>({
  id: 'UPD-ORES-CE',
  title: "The Content-Encoding of the origin's body stays on a replaced one, which nobody can decode then",
  triggers,
  severity: 'warning',
  evidence: 'inferred',
  source: 'lambda-generating-http-responses',
  checks: {
    responseBody(response, { baseline }) {
      const value = returnedValue(response, 'content-encoding');
      const before = baseline?.response && headerValue(baseline.response.headers, 'content-encoding');
      const plain = response['bodyEncoding'] !== 'base64' && response['body'] !== '';
      return plain && value !== undefined && value === before
        ? { path: 'response.headers["content-encoding"]', value }
        : undefined;
    },
  },
  says: ({ value }) =>
    `Content-Encoding says ${show(value)}, as the origin's body was; the new one is plain text, so the viewer can't decode it. Delete the header.`,
});

/** What a replaced body leaves behind (§11). */
export const staleHeaderAdvice = [length, encoding] as const;
