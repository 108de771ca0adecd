import type { pipelineRequests } from '../../../src/assumptions/pipeline-requests.js';
import { type EdgeOptions, httpOrigin, OriginRequestPolicy } from '../../../src/index.js';
import { answers, changing, distribution, type Observations, plainOrigin, shown } from '../observe.js';

/** Compresses as it is asked to. */
const compressing = httpOrigin('origin.example.com', (request) => {
  const accepts = request.headers.get('accept-encoding') ?? '';
  return { headers: { 'content-encoding': accepts.includes('br') ? 'br' : 'gzip', vary: 'Accept-Encoding' } };
});

/** Of the key, and of what reaches the origin. */
export const requestObservations: Observations<typeof pipelineRequests> = {
  defaultRootObject: {
    observe: async (options) =>
      shown(
        'viewer-request',
        ({ request }) => request.uri,
        {},
        { uri: '/' },
      )({
        ...options,
        defaultRootObject: 'index.html',
      } as EdgeOptions),
    values: { 'before-viewer-request': '/index.html', 'after-viewer-request': '/' },
  },
  keyByBehavior: {
    observe: (options) => {
      const toA = changing(({ request }) => {
        request.uri = '/a';
      });
      const additionalBehaviors = { '/b': { origin: plainOrigin, edgeLambdas: { 'viewer-request': toA } } };
      return answers(
        { defaultBehavior: { origin: plainOrigin }, additionalBehaviors, ...options },
        { uri: '/b' },
        { uri: '/a' },
      );
    },
    values: { separate: ['200 Miss', '200 Miss'], shared: ['200 Miss', '200 Hit'] },
  },
  gzipForBrotliViewer: {
    observe: (options) => {
      const cachePolicy = { enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true };
      return answers(
        { defaultBehavior: { origin: compressing, cachePolicy }, ...options },
        { uri: '/', headers: { 'accept-encoding': 'gzip' } },
        { uri: '/', headers: { 'accept-encoding': 'br, gzip' } },
      );
    },
    values: { 'serve-gzip': ['200 Miss', '200 Hit'], 'fetch-brotli': ['200 Miss', '200 Miss'] },
  },
  policyHeaders: {
    observe: shown(
      'origin-request',
      ({ request }) => request.headers['if-match']?.[0].value,
      {},
      { uri: '/', headers: { 'if-match': '"1"' } },
    ),
    values: { 'framing-and-conditional': '"1"', none: undefined },
  },
  forwardedForSeparator: {
    observe: shown(
      'origin-request',
      ({ request }) => request.headers['x-forwarded-for'][0].value,
      {},
      { uri: '/', headers: { 'x-forwarded-for': '10.0.0.1' }, clientIp: '203.0.113.9' },
    ),
    values: { ',': '10.0.0.1,203.0.113.9', ', ': '10.0.0.1, 203.0.113.9' },
  },
  pathDecoding: {
    observe: async (options) => {
      const cdn = distribution({}, { additionalBehaviors: { '/a*': { origin: plainOrigin } }, ...options });
      return (await cdn.handle({ uri: '/%61b' })).behavior;
    },
    values: { unreserved: '/a*', none: '*' },
  },
  allViewerExceptHostHeader: {
    observe: shown(
      'origin-request',
      ({ request }) => request.headers['cloudfront-viewer-country']?.[0].value,
      { originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER },
      { uri: '/', viewer: { country: 'DE' } },
    ),
    values: { 'adds-cloudfront-headers': 'DE', 'viewer-headers-only': undefined },
  },
  zeroWeightEncoding: {
    observe: shown(
      'origin-request',
      ({ request }) => request.headers['accept-encoding']?.[0].value,
      {},
      { uri: '/', headers: { 'accept-encoding': 'gzip;q=0, br' } },
    ),
    values: { refused: 'br', accepted: 'br,gzip' },
  },
  emptyHeaderInKey: {
    observe: (options) =>
      answers(
        { defaultBehavior: { origin: plainOrigin, cachePolicy: { headerBehavior: ['X-A'] } }, ...options },
        { uri: '/' },
        { uri: '/', headers: { 'x-a': '' } },
      ),
    values: { apart: ['200 Miss', '200 Miss'], 'as-absent': ['200 Miss', '200 Hit'] },
  },
  viewersCloudFrontHeaders: {
    observe: shown(
      'origin-request',
      ({ request }) => request.headers['cloudfront-viewer-country']?.[0].value,
      { originRequestPolicy: OriginRequestPolicy.ALL_VIEWER },
      { uri: '/', headers: { 'cloudfront-viewer-country': 'XX' } },
    ),
    values: { forwarded: 'XX', removed: undefined },
  },
};
