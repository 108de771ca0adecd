import type { PipelineCase } from '../pipeline-case.js';

/** §12: compression. */
export const compressionCases: readonly PipelineCase[] = [];
