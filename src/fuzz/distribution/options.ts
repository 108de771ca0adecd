import type { Arbitrary, Parameters } from 'fast-check';
import type { ExchangeRequest } from '../../pipeline/types/types.js';
import type { Check } from './properties/checked.js';
import type { Step } from './steps.js';
import type { Values } from './vocabulary.js';

/** What is sent. What is left out comes from the distribution's own behaviors and policies, and from what viewers usually send. */
export interface SequenceOptions {
  /** Raw, in place of the usual ones. */
  readonly paths?: readonly string[];
  /** More headers, by name: `{ 'X-Tenant': ['a', 'b'] }`. An empty list leaves a usual one out. */
  readonly headers?: Values;
  readonly cookies?: Values;
  /** More query parameters, raw. */
  readonly queries?: Values;
  /** In place of all of these: the requests themselves. */
  readonly requests?: Arbitrary<ExchangeRequest>;
  /** How many steps a sequence has at most; default 8. */
  readonly maxSteps?: number;
  /** Whether origins fail now and then. Default true. */
  readonly breakOrigins?: boolean;
}

/** What counts as a failure. */
export interface SequenceChecks {
  /** `error` (default): CloudFront answers 5xx because of a function. `warning`: also what it merely warns of. */
  readonly failOn?: 'error' | 'warning';
  /** Looks at each exchange; beside it come those of the sequence so far. It fails by throwing, or by returning or resolving to `false`. */
  readonly check?: Check;
  /** No function redirects to a host that is neither the distribution's own nor allowed; `*.example.com` stands for all below it. */
  readonly noOpenRedirect?: boolean | { readonly allow: readonly string[] };
  /** What a function has rewritten, sent as a request, isn't rewritten again. */
  readonly idempotentRewrite?: boolean;
  /** An answer doesn't depend on anything that isn't in the cache key: who comes second gets what he would have got as the first. */
  readonly sameKeySameAnswer?: boolean;
  /** Who follows redirects arrives somewhere. */
  readonly noRedirectLoop?: boolean;
  /** Names of headers that no function may drop or change: of requests on the way in, of responses on the way out. */
  readonly headersSurvive?: readonly string[];
}

/** Options of `fuzzDistribution`: what is sent, what fails, and fast-check's parameters by their own names. */
export type FuzzDistributionOptions = SequenceOptions & SequenceChecks & Partial<Parameters<[readonly Step[]]>>;

/** What a run without a failure tells. */
export interface FuzzDistributionResult {
  readonly numRuns: number;
  /** Sequences that `check` refused with `fc.pre`. */
  readonly numSkips: number;
  /** The seed of this run, for the next. */
  readonly seed: number;
  /** Whether the time limit ended it early. */
  readonly interrupted: boolean;
}
