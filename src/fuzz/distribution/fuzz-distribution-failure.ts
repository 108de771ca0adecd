import type { Exchange } from '../../pipeline/types/types.js';
import { type Replay, ReplayableFailure } from '../replay.js';
import type { Step } from './steps.js';

/** What a failure of `fuzzDistribution` knows. */
export interface DistributionFindings extends Replay {
  /** The property that doesn't hold: the name of its option, `functions` where one failed, or `origins` where a double threw. */
  readonly property: string;
  /** The smallest sequence that fails. */
  readonly steps: readonly Step[];
  /** What came of its last request; `undefined` where nothing came. */
  readonly exchange: Exchange | undefined;
  /** The sequence as code, a line for each step. */
  readonly code: string;
}

/** `fuzzDistribution` found a sequence after which something doesn't hold. */
export class FuzzDistributionFailure extends ReplayableFailure implements DistributionFindings {
  readonly property: string;
  readonly steps: readonly Step[];
  readonly exchange: Exchange | undefined;
  readonly code: string;

  constructor(message: string, findings: DistributionFindings, cause?: unknown) {
    super(message, findings, cause);
    this.name = 'FuzzDistributionFailure';
    this.property = findings.property;
    this.steps = findings.steps;
    this.exchange = findings.exchange;
    this.code = findings.code;
  }
}
