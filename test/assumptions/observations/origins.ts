import type { originAssumptions } from '../../../src/assumptions/origins.js';
import { originRequest, s3Origin } from '../../../src/index.js';
import {
  accepted,
  changing,
  distribution,
  judged,
  line,
  type Observations,
  passing,
  refused,
  shown,
} from '../observe.js';

const bucket = { s3: { domainName: 'b.s3.eu-west-1.amazonaws.com', path: '', customHeaders: {} } };

/** Of `origin` as a function changes it, and of the association. */
export const originObservations: Observations<typeof originAssumptions> = {
  optionalOriginFields: {
    observe: shown(
      'origin-request',
      ({ request }) => Object.keys(request.origin.s3).length,
      { origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: {} }) },
      { uri: '/' },
    ),
    values: { configured: 5, all: 7 },
  },
  partialQuerystring: {
    observe: shown(
      'origin-request',
      ({ request }) => request.querystring,
      { cachePolicy: { queryStringBehavior: ['a'] } },
      { uri: '/?a=1&b=2' },
    ),
    values: { forwarded: 'a=1', empty: '' },
  },
  keepaliveMaximum: {
    observe: judged(
      changing(({ request }) => {
        request.origin.custom.keepaliveTimeout = 300;
      }),
      originRequest,
    ),
    values: { '120': refused('ORI-KEEPALIVE'), '300': accepted },
  },
  readTimeoutMinimum: {
    observe: judged(
      changing(({ request }) => {
        request.origin.custom.readTimeout = 3;
      }),
      originRequest,
    ),
    values: { '1': accepted, '4': refused('ORI-READTIMEOUT') },
  },
  oaiFromCustom: {
    observe: judged(
      changing(({ request }) => {
        request.origin = { s3: { ...bucket.s3, authMethod: 'origin-access-identity', region: 'eu-west-1' } };
        request.headers.host = line(bucket.s3.domainName);
      }),
      originRequest,
    ),
    values: { refuse: refused('ORI-OAI-FROM-CUSTOM'), accept: accepted },
  },
  viewerMemory: {
    observe: (options) => {
      try {
        distribution({ edgeLambdas: { 'viewer-request': { handler: passing, memorySize: 129 } } }, options);
        return 'accepted';
      } catch (mistake) {
        return (mistake as { path?: string }).path;
      }
    },
    values: { '10240': 'accepted', '128': 'defaultBehavior.edgeLambdas["viewer-request"].memorySize' },
  },
};
