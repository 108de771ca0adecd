import type { Exchange } from '../../pipeline/types.js';
import type { Step } from './steps.js';

/** What a failure of `fuzzDistribution` knows. */
export interface DistributionFindings {
  /** The property that doesn't hold: the name of its option, `functions` where one failed, or `origins` where a double threw. */
  readonly property: string;
  /** The smallest sequence that fails. */
  readonly steps: readonly Step[];
  /** What came of its last request; `undefined` where nothing came. */
  readonly exchange: Exchange | undefined;
  /** The sequence as code, a line for each step. */
  readonly code: string;
  /** A test that fails as long as the fault is there. */
  readonly testCase: string;
  /** With `path`, the way back to this sequence. */
  readonly seed: number;
  readonly path: string;
  readonly numRuns: number;
  readonly numShrinks: number;
}

/** `fuzzDistribution` found a sequence after which something doesn't hold. */
export class FuzzDistributionFailure extends Error implements DistributionFindings {
  readonly property: string;
  readonly steps: readonly Step[];
  readonly exchange: Exchange | undefined;
  readonly code: string;
  readonly testCase: string;
  readonly seed: number;
  readonly path: string;
  readonly numRuns: number;
  readonly numShrinks: number;

  constructor(message: string, findings: DistributionFindings, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'FuzzDistributionFailure';
    this.property = findings.property;
    this.steps = findings.steps;
    this.exchange = findings.exchange;
    this.code = findings.code;
    this.testCase = findings.testCase;
    this.seed = findings.seed;
    this.path = findings.path;
    this.numRuns = findings.numRuns;
    this.numShrinks = findings.numShrinks;
  }
}
