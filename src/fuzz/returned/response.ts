import fc, { type Arbitrary } from 'fast-check';
import type { EdgeRecord, Trigger } from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import { readOnlyHeaders, responseLimit } from '../../rules/limits.js';
import { headersSize } from '../../rules/sizes.js';
import { responseHeaders } from '../headers.js';
import { type Given, givenRecord } from './given.js';
import { editHeaders, type FunctionHeaders, type HeaderEdits, headerEdits } from './header-edits.js';
import { type BodyPlan, bodyOf, bodyPlan, type FunctionBody } from './response-body.js';

/** A response as a function returns it. */
export interface FunctionResponse extends FunctionBody {
  status: string;
  statusDescription?: string;
  headers?: FunctionHeaders;
}

/** Where the response is returned: the trigger, or the very event. */
export type ResponseConstraints = Given;

const usual = lazily(() => fc.constantFrom(200, 201, 301, 302, 307, 400, 401, 403, 404, 429, 500, 503, 599));
const status = lazily(() => fc.oneof(usual(), fc.integer({ min: 200, max: 599 })).map(String));

const description = lazily(() =>
  fc.oneof(fc.constantFrom('OK', '', 'Everything Fine', 'Ünïcode', 'a\tb'), fc.string({ maxLength: 20 })),
);

/** What a function puts into a response, one that it was given or one of its own. */
export interface ResponseChanges {
  readonly status?: string;
  /** `undefined`: left out. */
  readonly statusDescription?: string | undefined;
  readonly headers?: HeaderEdits;
  readonly body?: BodyPlan;
}

/** Viewer-response can't change it: an attempt is ignored, with a warning (UPD-VRES-STATUS). */
function statusAt(trigger: Trigger): Arbitrary<string | undefined> {
  if (trigger !== 'viewer-response') return status();
  return fc.oneof({ weight: 19, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: status() });
}

function changesAt(trigger: Trigger): Arbitrary<ResponseChanges> {
  const changes = {
    status: statusAt(trigger),
    statusDescription: fc.option(description(), { nil: undefined }),
    headers: headerEdits(responseHeaders()),
    body: bodyPlan(trigger),
  };
  return fc.record(changes, { requiredKeys: [] }) as Arbitrary<ResponseChanges>;
}

/** What a function puts into a response, by trigger. Each shrinks to nothing. */
export const responseChanges: Readonly<Record<Trigger, () => Arbitrary<ResponseChanges>>> = {
  'viewer-request': lazily(() => changesAt('viewer-request')),
  'origin-request': lazily(() => changesAt('origin-request')),
  'origin-response': lazily(() => changesAt('origin-response')),
  'viewer-response': lazily(() => changesAt('viewer-response')),
};

const fixedNames: Readonly<Record<Trigger, ReadonlySet<string>>> = {
  'viewer-request': new Set(readOnlyHeaders['viewer-request']),
  'origin-request': new Set(readOnlyHeaders['origin-request']),
  'origin-response': new Set(readOnlyHeaders['origin-response']),
  'viewer-response': new Set(readOnlyHeaders['viewer-response']),
};

function headersAfter({ config, response }: EdgeRecord, edits: HeaderEdits | undefined): FunctionHeaders | undefined {
  if (response === undefined && edits === undefined) return undefined;
  return editHeaders(response?.headers ?? {}, edits ?? {}, fixedNames[config.eventType]);
}

function statusLine(changes: ResponseChanges, came: EdgeRecord['response']): FunctionResponse {
  const description = 'statusDescription' in changes ? changes.statusDescription : came?.statusDescription;
  const line = { status: changes.status ?? came?.status ?? '200' };
  return description === undefined ? line : { ...line, statusDescription: description };
}

/** The event's response, or a new one, after a function's changes. Shares nothing with the event. */
export function respond(record: EdgeRecord, changes: ResponseChanges): FunctionResponse {
  const trigger = record.config.eventType;
  const response = statusLine(changes, record.response);
  const headers = headersAfter(record, changes.headers);
  if (headers !== undefined) response.headers = headers;
  const body = bodyOf(changes.body ?? {}, responseLimit[trigger] - headersSize(headers));
  // With a 204 it is refused there (RES-204-BODY).
  return trigger === 'viewer-request' && response.status === '204' ? response : Object.assign(response, body);
}

/**
 * Responses that CloudFront takes from a function, some of them with a warning: made by a request function, or what a
 * response function makes of the one it is given (without `event`, that of `originResponse()` or `viewerResponse()`).
 * They shrink to `{ status: '200' }`, or to the response as it came.
 *
 * @example
 * fc.assert(
 *   fc.asyncProperty(edge.response({ trigger: 'viewer-request' }), async (response) => {
 *     expect(await withSecurityHeaders(async () => response)(viewerRequest())).toBeValidEdgeResponse('viewer-request');
 *   }),
 * );
 * @example
 * edge.originResponse().chain((event) => edge.response({ event })) // of any event
 * @throws EdgeproofError `ERR_OPTION` for a trigger that there isn't.
 */
export function response(given: ResponseConstraints): Arbitrary<FunctionResponse> {
  const record = givenRecord(given, 'generate a response');
  return responseChanges[record.config.eventType]().map((changes) => respond(record, changes));
}
