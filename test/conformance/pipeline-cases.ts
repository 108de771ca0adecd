import { lifeCases } from './pipeline/s01-life.js';
import { limitCases } from './pipeline/s02-limits.js';
import { triggerCases } from './pipeline/s02-triggers.js';
import { behaviorCases } from './pipeline/s03-behavior.js';
import { keyCases } from './pipeline/s04-key.js';
import { originRequestCases } from './pipeline/s05-origin-request.js';
import { originCases } from './pipeline/s06-origin.js';
import { groupCases } from './pipeline/s07-groups.js';
import { partCases } from './pipeline/s08-parts.js';
import { rangeCases } from './pipeline/s08-ranges.js';
import { responseCases } from './pipeline/s08-response.js';
import { freshnessCases } from './pipeline/s09-freshness.js';
import { staleCases } from './pipeline/s09-stale.js';
import { errorCases } from './pipeline/s10-errors.js';
import { pageCases } from './pipeline/s11-pages.js';
import { compressionCases } from './pipeline/s12-compression.js';
import { responseHeadersCases } from './pipeline/s13-response-headers.js';
import { stampCases } from './pipeline/s14-stamps.js';
import { bodyCases } from './pipeline/s15-bodies.js';
import { policyCases } from './pipeline/s16-policies.js';
import { managedResponseHeadersCases } from './pipeline/s16-response-headers.js';
import type { PipelineCase } from './pipeline-case.js';

/** The conformance table of the pipeline, by section of the rulebook. */
export const pipelineCases: readonly PipelineCase[] = [
  ...lifeCases,
  ...triggerCases,
  ...limitCases,
  ...behaviorCases,
  ...keyCases,
  ...originRequestCases,
  ...originCases,
  ...groupCases,
  ...responseCases,
  ...rangeCases,
  ...partCases,
  ...freshnessCases,
  ...staleCases,
  ...errorCases,
  ...pageCases,
  ...compressionCases,
  ...responseHeadersCases,
  ...stampCases,
  ...bodyCases,
  ...policyCases,
  ...managedResponseHeadersCases,
];
