import fc, { type Arbitrary } from 'fast-check';
import { defaultClientIp, type ViewerRequestInit } from '../events/index.js';
import type { Place } from '../events/misuse.js';
import { lazily } from '../message/lazily.js';
import type { ExchangeRequest, ViewerDetails } from '../pipeline/types/types.js';
import { sentBody } from './body.js';
import { plainPart } from './check-constraints.js';
import { choose } from './choice.js';
import { type Constraint, narrowed } from './constraint.js';
import type { HeaderConstraints } from './header-constraints.js';
import { type Headers, type Subject, together } from './lines.js';
import { bodyOf, type RequestConstraints, viewerFields } from './viewer-fields.js';
import { viewerSubjects } from './viewer-subjects.js';

/** What narrows requests for `cdn.handle`: its fields, each a value or an arbitrary of values. */
export interface ExchangeRequestConstraints extends Omit<RequestConstraints, 'querystring'> {
  readonly querystring?: Constraint<string | undefined>;
  readonly body?: Constraint<string | Uint8Array | undefined>;
  readonly viewer?: Constraint<ViewerDetails | undefined>;
}

const names = ['method', 'uri', 'querystring', 'headers', 'body', 'clientIp', 'viewer'];
const place: Place = { doing: 'generate requests for cdn.handle', path: '' };

/** A request for another Host than the distribution's ends before any function runs (HOST-MATCH). */
function namesHost(headers: HeaderConstraints | undefined): boolean {
  return Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'host');
}

/** Viewers whose details fit together, of versions that every distribution speaks (CONN-HTTPVER). */
const viewer = lazily(() =>
  choose<ViewerDetails | undefined>(
    [8, undefined],
    [1, { country: 'DE' }, { country: 'US', device: 'mobile', os: 'ios' }, { country: 'JP', device: 'tablet' }],
    [1, { device: 'mobile', os: 'android' }, { device: 'desktop' }, { device: 'smarttv' }],
    [1, { httpVersion: '1.1' }, { httpVersion: '1.0' }, { protocol: 'http' }],
  ),
);

/** What CloudFront takes out before any function sees the request (HDR-HIDDEN). */
const hidden = lazily(() =>
  together(
    20,
    { connection: 'keep-alive' },
    { 'x-forwarded-proto': 'http' },
    { 'x-real-ip': '10.0.0.1' },
    { te: 'trailers' },
  ),
);

const subjects = lazily((): readonly Subject[] => [...viewerSubjects(), hidden()]);

/** Headers that are there: `handle` has no defaults that could be taken away. */
function present(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}

interface Fields {
  [name: string]: unknown;
}

/** The request, without what says nothing. */
function brief({ method, uri = '/', querystring, headers, clientIp, body }: ViewerRequestInit): Fields {
  const lines = present(headers as Headers);
  const request: Fields = { uri };
  if (method !== undefined && method !== 'GET') request['method'] = method;
  if (querystring !== undefined && querystring !== '') request['querystring'] = querystring;
  if (Object.keys(lines).length > 0) request['headers'] = lines;
  if (body !== undefined) request['body'] = body;
  if (clientIp !== undefined && clientIp !== defaultClientIp) request['clientIp'] = clientIp;
  return request;
}

/**
 * Requests for `cdn.handle` as viewers could send them, narrowed by what is given. A header given as `undefined` is
 * never there; without a constraint there is no Host either, so that they go to the distribution. They shrink to
 * `{ uri: '/' }`.
 *
 * @example
 * fc.asyncProperty(edge.exchangeRequest({ method: 'GET' }), async (request) => {
 *   expect(await makeDistribution().handle(request)).toBeValidEdgeResult();
 * })
 * @throws EdgeproofError `ERR_EVENT` for a constraint that there isn't.
 */
export function exchangeRequest(constraints: ExchangeRequestConstraints = {}): Arbitrary<ExchangeRequest> {
  plainPart(constraints, names, place);
  const { headers } = constraints;
  const bodies = bodyOf(constraints, () => sentBody('viewer-request'));
  const served = namesHost(headers) ? headers : { ...headers, host: undefined };
  const fields = viewerFields({ ...constraints, headers: served as HeaderConstraints }, bodies, subjects());
  return fc.tuple(fields, narrowed(constraints, 'viewer', viewer)).map(([request, asks]) => {
    const given = brief(request);
    if (asks !== undefined) given['viewer'] = asks;
    return given as unknown as ExchangeRequest;
  });
}
