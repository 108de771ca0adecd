import type { functionAssumptions } from '../../../src/assumptions/functions.js';
import { type EdgeHandler, invoke, originRequest, viewerRequest, viewerResponse } from '../../../src/index.js';
import {
  accepted,
  answered,
  changing,
  distribution,
  judged,
  line,
  type Observations,
  refused,
  returning,
  shown,
  verdicts,
  warned,
} from '../observe.js';

/** Of functions and what they return. */
export const functionObservations: Observations<typeof functionAssumptions> = {
  neverCallsBack: {
    observe: async (options) => {
      const handler: EdgeHandler = (_event, _context, _callback) => undefined;
      return (await invoke(handler, viewerRequest(), { ...options, timeoutMs: 5 })).error?.cause;
    },
    values: { timeout: 'ERR-TIMEOUT', 'null-result': 'RET-OBJECT' },
  },
  bothShapes: {
    observe: verdicts({ status: '200', uri: '/' }, 'viewer-request'),
    values: { response: warned('RET-BOTH'), refuse: refused('RET-BOTH') },
  },
  keyMismatch: {
    observe: verdicts(answered({ 'x-a': line('1', 'x-b') }), 'viewer-request'),
    values: { 'map-key': warned('HMAP-KEY-MISMATCH'), refuse: refused('HMAP-KEY-MISMATCH') },
  },
  arrayValue: {
    observe: verdicts(answered({ 'x-a': line(['1', '2']) }), 'viewer-request'),
    values: { refuse: refused('HMAP-VALUE-TYPE'), 'several-lines': accepted },
  },
  uriQuestionMark: {
    observe: judged(
      changing((cf) => {
        cf.request.uri = '/a?b';
      }),
      viewerRequest,
    ),
    values: { encode: warned('REQ-URI-NOQUERY'), refuse: refused('REQ-URI-NOQUERY') },
  },
  uriCharacters: {
    observe: judged(
      changing((cf) => {
        cf.request.uri = '/a|b';
      }),
      viewerRequest,
    ),
    values: { warn: warned('REQ-URI-CHARS'), refuse: refused('REQ-URI-CHARS') },
  },
  readOnlyRequestFields: {
    observe: judged(
      changing((cf) => {
        cf.request.method = 'PUT';
      }),
      viewerRequest,
    ),
    values: { ignore: warned('REQ-METHOD-RO'), refuse: refused('REQ-METHOD-RO') },
  },
  statusFormat: {
    observe: async (options) => {
      const { response, error } = await invoke(returning({ status: ' 0301' }), viewerRequest(), options);
      return response?.status ?? error?.cause;
    },
    values: { 'three-digits': 'RES-STATUS-FORMAT', 'any-number': '301' },
  },
  base64Form: {
    observe: verdicts({ status: '200', body: 'a_-\nYQ', bodyEncoding: 'base64' }, 'viewer-request'),
    values: { strict: refused('RES-BODYENC-B64'), lenient: accepted },
  },
  viewerResponseBody: {
    observe: judged(
      changing(({ response }) => {
        response.body = 'x';
      }),
      viewerResponse,
    ),
    values: { ignore: warned('UPD-VRES-BODY'), refuse: refused('UPD-VRES-BODY') },
  },
  missingOrigin: {
    observe: judged(
      changing(({ request }) => {
        delete request.origin;
      }),
      originRequest,
    ),
    values: { unchanged: warned('ORI-REMOVE'), refuse: refused('ORI-REMOVE') },
  },
  originInViewerRequest: {
    observe: judged(
      changing(({ request }) => {
        request.origin = {};
      }),
      viewerRequest,
    ),
    values: { ignore: warned('REQ-ORIGIN-VREQ'), refuse: refused('REQ-ORIGIN-VREQ') },
  },
  emptyBodyObject: {
    observe: async (options) => {
      const seen: unknown[] = [];
      const handler = changing(({ request }) => seen.push(request.body?.data));
      const edgeLambdas = { 'viewer-request': { handler, includeBody: true } };
      await distribution({ edgeLambdas }, options).handle({ uri: '/' });
      return seen[0];
    },
    values: { 'empty-object': '', absent: undefined },
  },
  viewerResponseRequest: {
    observe: shown(
      'viewer-response',
      ({ request }) => request.uri,
      {
        edgeLambdas: {
          'viewer-request': changing(({ request }) => {
            request.uri = '/rewritten';
          }),
        },
      },
      { uri: '/asked' },
    ),
    values: { 'after-viewer-request': '/rewritten', 'as-received': '/asked' },
  },
  base64Size: {
    observe: verdicts(
      { status: '200', body: Buffer.alloc(35_000).toString('base64'), bodyEncoding: 'base64' },
      'viewer-request',
    ),
    values: { decoded: warned('RES-SIZE-COUNT'), encoded: refused('RES-SIZE-VIEWER') },
  },
  noContentBody: {
    observe: verdicts({ status: '204', body: 'x' }, 'origin-request'),
    values: { drop: warned('RES-204-BODY-OREQ'), refuse: refused('RES-204-BODY-OREQ') },
  },
  viewerResponseStatus: {
    observe: judged(
      changing(({ response }) => {
        response.status = '404';
      }),
      viewerResponse,
    ),
    values: { ignore: warned('UPD-VRES-STATUS'), refuse: refused('UPD-VRES-STATUS') },
  },
  duplicateNames: {
    observe: verdicts(answered({ 'x-a': line('1'), 'X-A': line('2') }), 'viewer-request'),
    values: { merge: warned('HMAP-LOWER-OUT'), refuse: refused('HMAP-LOWER-OUT') },
  },
  nonAsciiValues: {
    observe: verdicts(answered({ 'x-a': line('größe') }), 'viewer-request'),
    values: { accept: warned('HMAP-VALUE-NONASCII'), refuse: refused('HMAP-VALUE-NONASCII') },
  },
  forwardedFor: {
    observe: judged(
      changing(({ request }) => {
        request.headers['x-forwarded-for'] = line('10.0.0.1');
      }),
      () => originRequest({ headers: { 'x-forwarded-for': '203.0.113.9' } }),
    ),
    values: { writable: accepted, 'read-only': refused('HDR-RO-CHANGE') },
  },
  cookieLines: {
    observe: shown(
      'viewer-request',
      ({ request }) => request.headers.cookie.length,
      {},
      {
        uri: '/',
        headers: [
          ['Cookie', 'a=1'],
          ['Cookie', 'b=2'],
        ],
      },
    ),
    values: { join: 1, separate: 2 },
  },
  timeoutError: {
    observe: async (options) =>
      (await invoke(() => new Promise(() => undefined), viewerRequest(), { ...options, timeoutMs: 5 })).error?.type,
    values: { LambdaExecutionError: 'LambdaExecutionError', LambdaLimitExceeded: 'LambdaLimitExceeded' },
  },
};
