import type {
  CloudFrontRequestEvent,
  CloudFrontRequestHandler,
  CloudFrontResponseEvent,
  CloudFrontResponseHandler,
  Context,
} from 'aws-lambda';
import { expect, it, vi } from 'vitest';
import type { EdgeLambdas } from '../../src/distribution/config.js';
import type { OriginRequestEvent, ViewerRequestEvent, ViewerResponseEvent } from '../../src/events/types.js';

declare const awsRequestHandler: CloudFrontRequestHandler;
declare const awsResponseHandler: CloudFrontResponseHandler;

/** Never called: it only has to compile. */
function slots(): EdgeLambdas[] {
  return [
    { 'viewer-request': async (event) => event.Records[0].cf.request },
    { 'origin-request': async (event) => event.Records[0].cf.request.origin.custom?.domainName },
    { 'viewer-request': (event, _context, callback) => callback(null, event.Records[0].cf.request) },
    { 'origin-response': { handler: async (event) => event.Records[0].cf.response } },
    { 'viewer-request': awsRequestHandler, 'origin-request': awsRequestHandler },
    { 'viewer-response': awsResponseHandler, 'origin-response': { handler: awsResponseHandler, memorySize: 128 } },
    { 'viewer-request': vi.fn(), 'viewer-response': { handler: vi.fn() } },
    { 'viewer-request': async (event: CloudFrontRequestEvent, _context: Context) => event.Records[0]?.cf.request },
    {
      'viewer-request': (event: ViewerRequestEvent) => event,
      'viewer-response': (event: ViewerResponseEvent) => event,
    },
    {
      'origin-request': {
        handler: (event: OriginRequestEvent) => event,
        includeBody: true,
        timeoutMs: 1,
        context: { functionName: 'f' },
      },
    },
    { 'viewer-request': undefined },
    { 'viewer-request': vi.fn(async (event) => event.Records[0].cf.request), 'origin-response': vi.fn() },
    // @ts-expect-error a mock of a response handler in a request slot
    { 'viewer-request': vi.fn(async (event: CloudFrontResponseEvent) => event) },
    // @ts-expect-error a response handler in a request slot
    { 'viewer-request': awsResponseHandler },
    // @ts-expect-error a response handler in a request slot, with options
    { 'origin-request': { handler: async (event: CloudFrontResponseEvent) => event.Records[0]?.cf.response } },
    // @ts-expect-error an origin-request handler in the viewer-request slot, where there is no origin
    { 'viewer-request': (event: OriginRequestEvent) => event },
    // @ts-expect-error a response trigger sees no body
    { 'origin-response': { handler: awsResponseHandler, includeBody: true } },
    // @ts-expect-error no such trigger
    { 'viewer-requests': awsRequestHandler },
    // @ts-expect-error no such option
    { 'viewer-request': { handler: awsRequestHandler, timeout: 3 } },
  ];
}

it('every form of handler fits its slot, and no other: the compiler says so', () => {
  expect(slots).toBeTypeOf('function');
});
