import { functionAssumptions } from './functions.js';
import { originAssumptions } from './origins.js';
import { pipelineCache } from './pipeline-cache.js';
import { pipelineOrigins } from './pipeline-origins.js';
import { pipelineRequests } from './pipeline-requests.js';
import { pipelineResponses } from './pipeline-responses.js';
import { singleAnswers } from './single-answers.js';

/** Everything AWS leaves open, each with its default and the alternatives that can be selected. The build writes it out. */
export const assumptionTable = {
  ...functionAssumptions,
  ...originAssumptions,
  ...pipelineRequests,
  ...pipelineCache,
  ...pipelineOrigins,
  ...pipelineResponses,
  ...singleAnswers,
} as const;
