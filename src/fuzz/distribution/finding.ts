import type { Exchange } from '../../pipeline/types/types.js';
import type { Step } from './steps.js';

/** What a sequence ends with when something is wrong. */
export interface Finding {
  /** The property that doesn't hold: the name of its option, or `functions` where a function failed. */
  readonly property: string;
  /** In a sentence, without its full stop. */
  readonly headline: string;
  /** What was seen, by label. */
  readonly details: readonly (readonly [label: string, text: string])[];
  /** The exchange it was found in. */
  readonly exchange: Exchange | undefined;
  /** The rest of a test: what comes after the last request, and fails as long as the fault is there. */
  readonly code: readonly string[];
  /** What was thrown, where something was. */
  readonly thrown?: unknown;
}

/** Carries a finding through fast-check, and the steps up to it. */
export class Found extends Error {
  readonly finding: Finding;
  readonly steps: readonly Step[];

  constructor(finding: Finding, steps: readonly Step[]) {
    super(finding.headline, finding.thrown === undefined ? undefined : { cause: finding.thrown });
    this.finding = finding;
    this.steps = steps;
  }
}
