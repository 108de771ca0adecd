import type { PipelineCase } from '../pipeline-case.js';

/** §14: stamped headers and the log. */
export const stampCases: readonly PipelineCase[] = [];
