import type { pipelineOrigins } from '../../../src/assumptions/pipeline-origins.js';
import { type EdgeOptions, httpOrigin, originFailure, originGroup } from '../../../src/index.js';
import { type Behavior, changing, distribution, type Observations } from '../observe.js';

function group(
  primary: ReturnType<typeof httpOrigin>,
  fallbackStatusCodes: number[],
  behavior: Partial<Behavior> = {},
) {
  return async (options: EdgeOptions) => {
    const fallbackOrigin = httpOrigin('fallback.example.com', () => ({ body: 'x' }));
    const origin = originGroup({ primaryOrigin: primary, fallbackOrigin, fallbackStatusCodes });
    const { response } = await distribution({ ...behavior, origin }, options).handle({ uri: '/' });
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
};
