/** What every hunt that found something knows: the way back to it. */
export interface Replay {
  /** A test that fails as long as the fault is there. */
  readonly testCase: string;
  /** With `path`, the way back to this case. */
  readonly seed: number;
  readonly path: string;
  readonly numRuns: number;
  readonly numShrinks: number;
}

/** A failure that can be met again. */
export class ReplayableFailure extends Error implements Replay {
  readonly testCase: string;
  readonly seed: number;
  readonly path: string;
  readonly numRuns: number;
  readonly numShrinks: number;

  constructor(message: string, { testCase, seed, path, numRuns, numShrinks }: Replay, cause: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.testCase = testCase;
    this.seed = seed;
    this.path = path;
    this.numRuns = numRuns;
    this.numShrinks = numShrinks;
  }
}
