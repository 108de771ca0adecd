import type { pipelineCache } from '../../../src/assumptions/pipeline-cache.js';
import { type EdgeOptions, httpOrigin } from '../../../src/index.js';
import { distribution, errorPage, lifetime, type Observations } from '../observe.js';

async function together(options: EdgeOptions): Promise<number> {
  let asked = 0;
  const origin = httpOrigin('origin.example.com', async () => {
    asked++;
    await Promise.resolve();
    return { body: 'x' };
  });
  const cdn = distribution({ origin, cachePolicy: { cookieBehavior: 'all' } }, options);
  await Promise.all([cdn.handle({ uri: '/' }), cdn.handle({ uri: '/' })]);
  return asked;
}

/** Of what is fetched and kept. */
export const cacheObservations: Observations<typeof pipelineCache> = {
  headMiss: {
    observe: async (options) => {
      const { originRequests } = await distribution({}, options).handle({ method: 'HEAD', uri: '/' });
      return originRequests[0]?.method;
    },
    values: { HEAD: 'HEAD', GET: 'GET' },
  },
  collapsingWithCookies: { observe: together, values: { collapse: 1, never: 2 } },
  storedStatuses: {
    observe: lifetime(201, { 'cache-control': 'max-age=60' }),
    values: { '200-203-204-206': 0, 'all-2xx': 60 },
  },
  unparsableExpires: { observe: lifetime(200, { expires: '0' }), values: { expired: 1, absent: 86_400 } },
  originAge: {
    observe: lifetime(200, { age: '20', 'cache-control': 'max-age=60' }),
    values: { ignored: 60, subtracted: 40 },
  },
  errorCachingTtl: {
    observe: lifetime(404, {}, { errorResponses: [{ httpStatus: 404, ...errorPage }] }),
    values: { '10': 10, '300': 300 },
  },
  unlistedErrors: {
    observe: lifetime(401, { 'cache-control': 'max-age=60' }),
    values: { 'not-stored': 0, stored: 60 },
  },
};
