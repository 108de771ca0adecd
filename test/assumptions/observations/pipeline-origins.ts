import type { pipelineOrigins } from '../../../src/assumptions/pipeline-origins.js';
import {
  type DistributionConfig,
  type EdgeOptions,
  httpOrigin,
  originFailure,
  originGroup,
} from '../../../src/index.js';
import { type Behavior, changing, distribution, type Observations } from '../observe.js';

function group(
  primary: ReturnType<typeof httpOrigin>,
  fallbackStatusCodes: number[],
  behavior: Partial<Behavior> = {},
  more: Partial<DistributionConfig> = {},
) {
  return async (options: EdgeOptions) => {
    const fallbackOrigin = httpOrigin('fallback.example.com', () => ({ body: 'x' }));
    const origin = originGroup({ primaryOrigin: primary, fallbackOrigin, fallbackStatusCodes });
    const { response } = await distribution({ ...behavior, origin }, { ...more, ...options }).handle({ uri: '/' });
    return response.status;
  };
}

/** Of asking origins. */
export const fetchObservations: Observations<typeof pipelineOrigins> = {
  failoverOnConnect: {
    observe: group(httpOrigin('primary.example.com', originFailure('connect')), [500]),
    values: { 'when-listed': 502, always: 200 },
  },
  failoverOnDns: {
    observe: group(httpOrigin('primary.example.com', originFailure('dns')), [503]),
    values: { 'when-503-listed': 200, never: 502 },
  },
  failoverDecidedBy: {
    observe: group(
      httpOrigin('primary.example.com', () => ({ status: 503 })),
      [503],
      {
        edgeLambdas: {
          'origin-response': changing(({ response }) => {
            if (response.status === '503') response.status = '404';
          }),
        },
      },
    ),
    values: { 'origin-status': 200, 'after-origin-response': 404 },
  },
  swappedOriginInGroup: {
    observe: (options) => {
      const other = httpOrigin('other.example.com', () => ({ status: 503 }));
      const toOther = changing(({ request }) => {
        const { custom } = request.origin;
        if (custom.domainName === 'primary.example.com') custom.domainName = 'other.example.com';
      });
      const primary = httpOrigin('primary.example.com', () => ({}));
      return group(primary, [503], { edgeLambdas: { 'origin-request': toOther } }, { otherOrigins: [other] })(options);
    },
    values: { 'fails-over': 200, final: 503 },
  },
  generatedInGroup: {
    observe: group(
      httpOrigin('primary.example.com', () => ({})),
      [503],
      {
        edgeLambdas: {
          'origin-request': async ({ Records: [{ cf }] }) =>
            cf.request.origin.custom?.domainName === 'primary.example.com' ? { status: '503' } : cf.request,
        },
      },
    ),
    values: { final: 503, 'fails-over': 200 },
  },
  edgeLimitsCaching: {
    observe: async (options) => {
      let calls = 0;
      const origin = httpOrigin('origin.example.com', () => (++calls === 1 ? originFailure('limit') : {}));
      const cdn = distribution({ origin }, options);
      await cdn.handle({ uri: '/' });
      return (await cdn.handle({ uri: '/' })).response.status;
    },
    values: { 'not-stored': 200, stored: 503 },
  },
};
