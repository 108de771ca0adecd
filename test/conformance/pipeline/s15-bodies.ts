import type { PipelineCase } from '../pipeline-case.js';

/** §15: what CloudFront writes itself. */
export const bodyCases: readonly PipelineCase[] = [];
