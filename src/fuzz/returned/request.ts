import fc, { type Arbitrary } from 'fast-check';
import { copyEvent, type EdgeBody, type EdgeOrigin, type EdgeRecord, type RequestTrigger } from '../../events/index.js';
import { lazily } from '../../message/lazily.js';
import { readOnlyHeaders } from '../../rules/limits.js';
import { originHeaders, viewerHeaders } from '../headers.js';
import { type BodyChanges, bodyChanges, changeBody } from './body-changes.js';
import { type Given, givenRecord } from './given.js';
import { editHeaders, type FunctionHeaders, type HeaderEdits, headerEdits } from './header-edits.js';
import { changeOrigin, type OriginChanges, originChanges } from './origin-changes.js';
import { changeTarget, type TargetChanges, targetChanges } from './target-changes.js';

/** A request as a function returns it. */
export interface FunctionRequest {
  clientIp: string;
  method: string;
  uri: string;
  querystring: string;
  headers: FunctionHeaders;
  body?: EdgeBody;
  origin?: EdgeOrigin;
}

/** Where the request is returned: the trigger, or the very event. */
export type RequestConstraints = Given<RequestTrigger>;

const requestTriggers: readonly RequestTrigger[] = ['viewer-request', 'origin-request'];

/** What a function does to the request that it is given. */
export interface RequestChanges {
  readonly target?: TargetChanges;
  readonly headers?: HeaderEdits;
  readonly body?: BodyChanges;
  readonly origin?: OriginChanges;
  /** Ignored, with a warning (REQ-METHOD-RO, REQ-CLIENTIP-RO, REQ-ORIGIN-VREQ). */
  readonly ignored?:
    | { readonly method?: string; readonly clientIp?: string; readonly origin?: OriginChanges }
    | undefined;
}

const ignored = lazily(() =>
  fc.record(
    { method: fc.constantFrom('GET', 'POST'), clientIp: fc.constant('198.51.100.7'), origin: originChanges() },
    { requiredKeys: [] },
  ),
);

const sometimesIgnored = lazily(() =>
  fc.oneof({ weight: 19, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: ignored() }),
);

function optional<Fields>(fields: { [Name in keyof Fields]: Arbitrary<Fields[Name]> }): Arbitrary<Partial<Fields>> {
  return fc.record(fields, { requiredKeys: [] }) as Arbitrary<Partial<Fields>>;
}

/** What a function does to the request of its event, by trigger. Each shrinks to nothing. */
export const requestChanges: Readonly<Record<RequestTrigger, () => Arbitrary<RequestChanges>>> = {
  'viewer-request': lazily(() =>
    optional({
      target: targetChanges(),
      headers: headerEdits(viewerHeaders()),
      body: bodyChanges(),
      ignored: sometimesIgnored(),
    }),
  ),
  'origin-request': lazily(() =>
    optional({
      target: targetChanges(),
      headers: headerEdits(originHeaders()),
      body: bodyChanges(),
      origin: originChanges(),
      ignored: sometimesIgnored(),
    }),
  ),
};

const country = 'cloudfront-viewer-country';

/** What must stay as it came: read-only headers, and the names that only the origin's custom headers may have. */
function fixedNames({ config, request }: EdgeRecord): ReadonlySet<string> {
  const fixed = new Set(readOnlyHeaders[config.eventType]);
  // It can't be added (HDR-VIEWER-COUNTRY).
  if (config.eventType === 'viewer-request' && !Object.hasOwn(request.headers, country)) fixed.add(country);
  const custom = (request.origin?.custom ?? request.origin?.s3)?.customHeaders ?? {};
  for (const name of Object.keys(custom)) fixed.add(name);
  return fixed;
}

function originAfter({ request }: EdgeRecord, changes: RequestChanges, headers: FunctionHeaders) {
  const { origin } = request;
  if (origin === undefined) {
    const added = changes.ignored?.origin;
    return added && changeOrigin({} as EdgeOrigin, added, headers);
  }
  return changes.origin ? changeOrigin(copyEvent(origin), changes.origin, headers) : copyEvent(origin);
}

/** The event's request after a function's changes. Shares nothing with the event. */
export function changeRequest(record: EdgeRecord, changes: RequestChanges): FunctionRequest {
  const { request, config } = record;
  const headers = editHeaders(request.headers, changes.headers ?? {}, fixedNames(record));
  const changed: FunctionRequest = {
    clientIp: changes.ignored?.clientIp ?? request.clientIp,
    method: changes.ignored?.method ?? request.method,
    ...changeTarget(request, changes.target ?? {}),
    headers,
  };
  const body = changeBody(request.body, changes.body, config.eventType as RequestTrigger);
  if (body !== undefined) changed.body = body;
  const origin = originAfter(record, changes, headers);
  if (origin !== undefined) changed.origin = origin;
  return changed;
}

/**
 * Requests that CloudFront takes from a function, some of them with a warning: what it makes of the one it is given
 * (without `event`, that of `viewerRequest()` or `originRequest()`). They shrink to the request as it came.
 *
 * @example
 * fc.assert(
 *   fc.property(edge.request({ trigger: 'origin-request' }), (request) => {
 *     expect(addTenant(request)).toBeValidEdgeRequest('origin-request');
 *   }),
 * );
 * @example
 * edge.originRequest({ origin: 's3' }).chain((event) => edge.request({ event })) // of any event
 * @throws EdgeproofError `ERR_OPTION` for a trigger whose functions return no request.
 */
export function request(given: RequestConstraints): Arbitrary<FunctionRequest> {
  const record = givenRecord(given as Given, 'generate a request', requestTriggers);
  return requestChanges[record.config.eventType as RequestTrigger]().map((changes) => changeRequest(record, changes));
}
