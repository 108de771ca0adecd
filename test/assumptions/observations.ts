import { functionObservations } from './observations/functions.js';
import { originObservations } from './observations/origins.js';
import { cacheObservations } from './observations/pipeline-cache.js';
import { fetchObservations } from './observations/pipeline-origins.js';
import { requestObservations } from './observations/pipeline-requests.js';
import { responseObservations } from './observations/pipeline-responses.js';
import type { Observation, OpenName } from './observe.js';

/** One program for each question with several answers. */
export const observations: { readonly [Name in OpenName]: Observation<Name> } = {
  ...functionObservations,
  ...originObservations,
  ...requestObservations,
  ...cacheObservations,
  ...fetchObservations,
  ...responseObservations,
};
