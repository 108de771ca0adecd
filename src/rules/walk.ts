import type { Assumptions } from '../assumptions/index.js';
import type { Trigger } from '../events/types.js';
import type { Step, Steps } from './compile.js';
import type { AnyFacts, Found, JudgeContext } from './rule.js';
import type { Baseline, CacheFacts, Judgement, RuleSettings } from './types.js';

/** A fault and the check that found it. */
export interface Fault {
  readonly step: Step<never>;
  readonly finding: Found<AnyFacts>;
}

/** One walk through one result. */
export class Walk implements JudgeContext {
  faults: Fault[] | undefined;
  readonly assumptions: Assumptions;
  readonly cache: CacheFacts | undefined;

  constructor(
    readonly trigger: Trigger,
    readonly kind: Judgement['kind'],
    readonly baseline: Baseline | undefined,
    settings: RuleSettings,
    readonly steps: Steps,
  ) {
    this.assumptions = settings.assumptions;
    this.cache = settings.cache;
  }

  /** Shows a part to every check that looks at it. */
  visit<Part>(steps: readonly Step<Part>[], part: Part): void {
    for (const step of steps) {
      const outcome = step.check(part, this);
      if (outcome !== undefined) this.note(step, outcome);
    }
  }

  private note(step: Step<never>, outcome: Found<AnyFacts> | readonly Found<AnyFacts>[]): void {
    for (const finding of Array.isArray(outcome) ? outcome : [outcome]) {
      this.faults ??= [];
      this.faults.push({ step, finding });
    }
  }
}
