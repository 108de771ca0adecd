import type { AssumptionName, Assumptions } from '../assumptions/index.js';
import type { EdgeRecord, Trigger } from '../events/types.js';
import type { RuleId } from './ids.js';

/** How sure we are: AWS says so, somebody saw it in production, or it is deduced. */
export type Evidence = 'documented' | 'observed' | 'inferred';

export type Severity = 'error' | 'warning';

/** One broken rule, as data. */
export interface Violation {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where in the result: `response.headers["x-cache"][0].value`. Empty for the result as a whole. */
  readonly path: string;
  /** What is wrong, with the value and the limit, and what to change. */
  readonly message: string;
  readonly evidence: Evidence;
  /** The page of AWS's documentation, or what was seen where. */
  readonly source: string;
  /** Other ids of the rulebook for this very fault; absent where there is none. */
  readonly covers?: readonly RuleId[];
}

/** The facts of one fault, before it is put into words. */
export interface Finding {
  readonly path: string;
  /** What the rule's own `says` needs: the value, the name, the number. */
  readonly [fact: string]: unknown;
}

/** What a rule has to say about itself. The checks that go with it are in its subject's file. */
export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly triggers: readonly Trigger[];
  /** `warning`: accepted, or refused only under `strict`, which makes it an error. */
  readonly severity: Severity;
  readonly evidence: Evidence;
  readonly source: string;
  /** Other ids of the rulebook for the same fault. */
  readonly covers: readonly RuleId[];
  /** The open question that decides it, where there is one. */
  readonly assumption?: AssumptionName;
  /**
   * CloudFront certainly accepts what the rule warns of; people regret it later. Nothing is unsettled, so `strict`
   * leaves it a warning. `severity` can still make it an error.
   */
  readonly advice?: true;
}

/** What a behavior makes of an answer of origin-request: known inside a distribution only. */
export interface CacheFacts {
  /** Whether its policy stores anything at all. */
  readonly stores: boolean;
  /** What of the viewer's own is in the key, so that each viewer has an entry of their own. */
  readonly keyed: readonly ('authorization' | 'cookie')[];
}

/** Options that decide what counts as an error. */
export interface RuleSettings {
  readonly strict: boolean;
  readonly assumptions: Assumptions;
  /** Overrides by id. That of a covered id is for the faults that go by it, and comes before that of their rule. */
  readonly severity: ReadonlyMap<RuleId, Severity | 'off'>;
  /** Left out where nobody knows the behavior. */
  readonly cache?: CacheFacts;
}

/** What the event held before the function ran: what CloudFront compares with. */
export type Baseline = EdgeRecord;

/** The judge's answer. */
export interface Judgement {
  /** What CloudFront takes the result for. `none`: neither, so it is refused. */
  readonly kind: 'request' | 'response' | 'none';
  /** Errors first, in the order in which CloudFront would report them; then warnings. */
  readonly violations: readonly Violation[];
  /** The first violation of severity `error`: the one CloudFront would report. */
  readonly error: Violation | undefined;
  /** What CloudFront would show the viewer for `error`, where the literal is known. */
  readonly viewerMessage: string | undefined;
  /** What CloudFront would write to the log for `error`, where the literal is known. */
  readonly logMessage: string | undefined;
}
