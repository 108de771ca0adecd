import type { PipelineCase } from '../pipeline-case.js';

/** §16: managed policies. */
export const policyCases: readonly PipelineCase[] = [];
