import type { Assumptions } from '../assumptions/index.js';
import type { Trigger } from '../events/types.js';
import { show } from '../message/show.js';
import { keyFor, linesUnder, lineValues } from './returned-lines.js';
import { defineRule, isObject, type JsonObject } from './rule.js';
import { bodySize } from './sizes.js';
import type { Baseline } from './types.js';

const triggers: readonly Trigger[] = ['origin-response'];

/** A header of the response, in whatever case the map has its name. */
interface Returned {
  readonly path: string;
  readonly value: string;
}

function returned(response: JsonObject, name: string, assumptions: Assumptions): Returned | undefined {
  const { headers } = response;
  const mapKey = isObject(headers) ? keyFor(headers, name) : undefined;
  if (!isObject(headers) || mapKey === undefined) return undefined;
  const value = lineValues(headers, name, assumptions)?.[0];
  return value === undefined ? undefined : { path: `response.headers[${JSON.stringify(mapKey)}]`, value };
}

/** What the event had there, which may be anything. */
function before(baseline: Baseline | undefined, name: string): unknown {
  const headers: unknown = baseline?.response?.headers;
  return isObject(headers) ? linesUnder(headers, name)[0]?.['value'] : undefined;
}

const length = defineRule<{ value: string; bytes: number }>({
  id: 'UPD-ORES-CL',
  title: "A Content-Length that doesn't fit a replaced body is corrected",
  triggers,
  severity: 'warning',
  evidence: 'observed',
  source: 'measured on live distributions',
  checks: {
    responseBody(response, { assumptions }) {
      const header = returned(response, 'content-length', assumptions);
      if (header === undefined || typeof response['body'] !== 'string') return undefined;
      const bytes = bodySize(response['body'], response['bodyEncoding']);
      return Number(header.value) === bytes ? undefined : { ...header, bytes };
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
    responseBody(response, { baseline, assumptions }) {
      const isPlain = response['bodyEncoding'] !== 'base64' && response['body'] !== '';
      const header = isPlain ? returned(response, 'content-encoding', assumptions) : undefined;
      return header?.value === before(baseline, 'content-encoding') ? header : undefined;
    },
  },
  says: ({ value }) =>
    `Content-Encoding says ${show(value)}, as the origin's body was; the new one is plain text, so the viewer can't decode it. Delete the header.`,
});

/** What a replaced body leaves behind (§11). */
export const staleHeaderAdvice = [length, encoding] as const;
