import { expect, it } from 'vitest';
import {
  copyEvent,
  type EdgeEvent,
  originRequest,
  originResponse,
  recordOf,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';
import { disallowedNames } from '../../src/message/disallowed-headers.js';
import { validateResult } from '../../src/rules/index.js';

it('a name that no function may set goes with its reason', () => {
  const reasons: Record<string, string[]> = {};
  for (const name of [...disallowedNames, 'x-edge-a', 'x-amz-cf-a']) {
    const result = { status: '200', headers: { [name]: [{ value: '1' }] } };
    const reason = validateResult(result, 'viewer-request')[0]?.message.replace(/^[^:]*: /, '') as string;
    reasons[reason] = [...(reasons[reason] ?? []), name];
  }
  expect(reasons).toMatchInlineSnapshot(`
    {
      "CloudFront fills it from the viewer's certificate. Remove it.": [
        "cloudfront-viewer-cert-pem",
        "client-cert",
        "client-cert-chain",
      ],
      "CloudFront sets it itself. Remove it.": [
        "x-cache",
        "x-forwarded-proto",
        "x-real-ip",
        "x-amz-cf-a",
      ],
      "it belongs to one connection, and CloudFront handles that itself. Remove it.": [
        "connection",
        "expect",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "proxy-connection",
        "trailer",
        "upgrade",
      ],
      "it is kept for AWS. Remove it.": [
        "x-amzn-auth",
        "x-amzn-cf-billing",
        "x-amzn-cf-id",
        "x-amzn-cf-xff",
        "x-amzn-errortype",
        "x-amzn-fle-profile",
        "x-amzn-header-count",
        "x-amzn-header-order",
        "x-amzn-lambda-integration-tag",
        "x-amzn-requestid",
      ],
      "it steers CloudFront's own servers. Remove it.": [
        "x-accel-buffering",
        "x-accel-charset",
        "x-accel-limit-rate",
        "x-accel-redirect",
      ],
      "names that begin with X-Edge- are kept for CloudFront. Remove it.": [
        "x-edge-a",
      ],
    }
  `);
});

const names = [
  ...['accept-encoding', 'cdn-loop', 'content-encoding', 'content-length', 'host', 'if-match', 'if-modified-since'],
  ...['if-none-match', 'if-range', 'if-unmodified-since', 'transfer-encoding', 'user-agent', 'via', 'warning'],
  ...['x-forwarded-for', 'vary', 'range', 'date', 'etag', 'server'],
];

/** Whether an answer with that header, or what the event has with that header put in, breaks a rule of those lists. */
function isReadOnly(name: string, event: EdgeEvent): boolean {
  const { request, response = request } = recordOf(copyEvent(event));
  const changed = { ...response, headers: { ...response.headers, [name]: [{ value: 'new' }] } };
  return validateResult(changed, event).some(({ rule }) => rule.startsWith('HDR-RO-'));
}

it.each([
  ['viewer-request', viewerRequest(), ['cdn-loop', 'content-length', 'host', 'transfer-encoding', 'via']],
  [
    'origin-request',
    originRequest(),
    [
      ...['accept-encoding', 'cdn-loop', 'content-length', 'if-modified-since', 'if-none-match', 'if-range'],
      ...['if-unmodified-since', 'transfer-encoding', 'via'],
    ],
  ],
  ['origin-response', originResponse(), ['transfer-encoding', 'via']],
  ['viewer-response', viewerResponse(), ['content-encoding', 'content-length', 'transfer-encoding', 'via', 'warning']],
] as const)('the names that are read-only at %s', (_trigger, event, readOnly) => {
  expect(names.filter((name) => isReadOnly(name, event))).toEqual(readOnly);
});
