import type { PipelineCase } from '../pipeline-case.js';

/** §13: response headers policies. */
export const responseHeadersCases: readonly PipelineCase[] = [];
