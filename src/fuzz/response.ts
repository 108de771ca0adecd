import fc, { type Arbitrary } from 'fast-check';
import {
  originResponse as buildOriginResponse,
  viewerResponse as buildViewerResponse,
  recordOf,
  type Trigger,
} from '../events/index.js';
import { toBase64 } from '../message/bytes.js';
import { headersFromList } from '../message/headers.js';
import { lazily } from '../message/lazily.js';
import type { HeaderMap } from '../message/types.js';
import { readOnlyHeaders, responseLimit } from '../rules/limits.js';
import { headersSize } from '../rules/sizes.js';
import { responseHeaders } from './headers.js';

/** A response as a function returns it. */
export interface FunctionResponse {
  status: string;
  statusDescription?: string;
  headers?: HeaderMap;
  body?: string;
  bodyEncoding?: 'text' | 'base64';
}

export interface ResponseConstraints {
  /** Where the response is returned: it decides which headers, sizes and statuses are taken. */
  readonly trigger: Trigger;
}

type Body = Pick<FunctionResponse, 'body' | 'bodyEncoding'>;

const usual = lazily(() => fc.constantFrom(200, 201, 301, 302, 307, 400, 401, 403, 404, 429, 500, 503, 599));
const status = lazily(() => fc.oneof(usual(), fc.integer({ min: 200, max: 599 })).map(String));

const description = lazily(() => fc.constantFrom('OK', '', 'Everything Fine', 'Ünïcode'));

const text = lazily(() =>
  fc.record(
    {
      body: fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('', '<h1>Hi</h1>', '{"a":1}')),
      bodyEncoding: fc.constant('text' as const),
    },
    { requiredKeys: ['body'] },
  ),
);

const base64 = lazily(
  (): Arbitrary<Body> => fc.uint8Array().map((bytes) => ({ body: toBase64(bytes), bodyEncoding: 'base64' as const })),
);

/** A body that fills the limit to the last byte; `room` is what the headers leave. */
function fill(room: number): Body {
  return { body: 'x'.repeat(Math.max(0, room)) };
}

/** What came with the event: a response function keeps its read-only headers. */
function kept(trigger: Trigger): HeaderMap {
  if (trigger === 'origin-response') return recordOf(buildOriginResponse()).response?.headers ?? {};
  return trigger === 'viewer-response' ? (recordOf(buildViewerResponse()).response?.headers ?? {}) : {};
}

function headersFor(trigger: Trigger): Arbitrary<HeaderMap> {
  const own = Object.keys(kept(trigger));
  const fixed = new Set([...readOnlyHeaders[trigger], ...own]);
  return responseHeaders().map((lines) => ({
    ...kept(trigger),
    ...headersFromList(lines.filter(([name]) => !fixed.has(name.toLowerCase()) && name !== '__proto__')),
  }));
}

function bodyFor(trigger: Trigger): Arbitrary<Body | 'full'> {
  if (trigger === 'viewer-response') return fc.constant({});
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    { weight: 8, arbitrary: text() },
    { weight: 8, arbitrary: base64() },
    { weight: 1, arbitrary: fc.constant('full' as const) },
  );
}

function assemble(trigger: Trigger, fields: FunctionResponse, body: Body | 'full'): FunctionResponse {
  // A 204 has no body (RES-204-BODY).
  if (fields.status === '204' || fields.status === '304') return fields;
  const room = responseLimit[trigger] - headersSize(fields.headers);
  return { ...fields, ...(body === 'full' ? fill(room) : body) };
}

/**
 * Responses that CloudFront takes from a function of the trigger. Those of response triggers keep what
 * `originResponse()` and `viewerResponse()` bring, so that nothing read-only is deleted. They shrink to `{ status: '200' }`.
 *
 * @example fc.property(edge.response({ trigger: 'viewer-request' }), (response) => …)
 */
export function response({ trigger }: ResponseConstraints): Arbitrary<FunctionResponse> {
  const isResponse = trigger.endsWith('-response');
  const fields = fc.record(
    {
      status: trigger === 'viewer-response' ? fc.constant('200') : status(),
      statusDescription: description(),
      headers: headersFor(trigger),
    },
    { requiredKeys: isResponse ? ['status', 'headers'] : ['status'] },
  );
  return fc.tuple(fields, bodyFor(trigger)).map(([rest, body]) => assemble(trigger, rest, body));
}
