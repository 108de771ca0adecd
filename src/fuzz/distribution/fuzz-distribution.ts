import fc, { type RunDetails } from 'fast-check';
import { CallSite } from '../call-site.js';
import { readParameters, tellReporters } from '../parameters.js';
import { Progress } from '../progress.js';
import { checkMade, checkMaker, checkOptions } from './check-options.js';
import { failureText } from './failure-text.js';
import { Found } from './finding.js';
import { FuzzDistributionFailure } from './fuzz-distribution-failure.js';
import { judgeSequence } from './judge-sequence.js';
import { minimise } from './minimise.js';
import type { FuzzDistributionOptions, FuzzDistributionResult } from './options.js';
import type { Property } from './properties/property.js';
import { propertiesOf } from './properties-of.js';
import type { MakeDistribution } from './rehearsal.js';
import { sequences } from './sequences.js';
import { stepCode } from './step-code.js';
import type { Step } from './steps.js';
import { testCaseOf } from './test-case.js';
import { vocabularyOf } from './vocabulary.js';

/**
 * Hunts for a sequence of requests, by several viewers and with time, invalidations and failures of origins between
 * them, in which a function makes CloudFront answer 502 or 503, or a property that is turned on doesn't hold; and
 * shrinks it to a test case. 1,000 runs unless `numRuns` says otherwise.
 *
 * `makeDistribution` is called for each run, and more often: each call must give a distribution that shares nothing
 * with the others. Its origin doubles and functions must answer the same to the same request: give them a fixed
 * `Math.random`, and fake timers where they look at the time. `onFunctionError: 'throw'` is refused: what a failing
 * function comes to is what is looked at.
 *
 * @example
 * await fuzzDistribution(makeDistribution, { sameKeySameAnswer: true, noRedirectLoop: true })
 * await fuzzDistribution(makeDistribution, { paths: ['/', '/shop'], cookies: { cart: ['1', '2'] }, check: (exchange) => … })
 *
 * @throws FuzzDistributionFailure (as a rejection) with the smallest sequence that fails, the seed and the path.
 * @throws EdgeproofError (as a rejection) when an option is unknown or out of range.
 */
export async function fuzzDistribution(
  makeDistribution: MakeDistribution,
  options: FuzzDistributionOptions = {},
): Promise<FuzzDistributionResult> {
  const here = new CallSite(fuzzDistribution);
  checkMaker(makeDistribution);
  checkOptions(options);
  const made = makeDistribution();
  checkMade(await made);
  const vocabulary = vocabularyOf(await made, options);
  const steps = sequences({
    vocabulary,
    maxSteps: options.maxSteps ?? 8,
    breaksOrigins: options.breakOrigins ?? true,
    requests: options.requests,
  });
  const parameters = readParameters<[readonly Step[]]>(options);
  const progress = new Progress('fuzzDistribution', parameters);
  const hunt = new Hunt(makeDistribution, propertiesOf(options, vocabulary.hosts));
  const property = fc.asyncProperty(steps, (sequence: readonly Step[]) => {
    progress.tick();
    return hunt.run(sequence);
  });
  const details = await fc.check(property, parameters);
  await tellReporters(parameters, details);
  const circumstances = { options, path: vocabulary.paths[0] ?? '/', isAsync: made instanceof Promise };
  if (details.failed) throw here.locate(await failureOf(hunt, details, circumstances));
  const { numRuns, numSkips, seed, interrupted } = details;
  return { numRuns, numSkips, seed, interrupted };
}

/** One call of `fuzzDistribution`. */
class Hunt {
  #kind: string | undefined;

  constructor(
    private readonly make: MakeDistribution,
    private readonly properties: readonly Property[],
  ) {}

  /** After the first fault only those of its kind count: shrinking must not end at another. */
  async run(steps: readonly Step[]): Promise<void> {
    try {
      await judgeSequence(this.make, this.properties, steps);
    } catch (thrown) {
      if (!(thrown instanceof Found)) throw thrown;
      this.#kind ??= thrown.finding.property;
      if (thrown.finding.property === this.#kind) throw thrown;
    }
  }

  /** What of the steps fails, without what makes no difference. */
  async reduced(found: Found, path: string): Promise<{ readonly found: Found; readonly shrinks: number }> {
    let smallest = found;
    const { shrinks } = await minimise(found.steps, path, async (steps) => {
      const other = await this.#foundIn(steps);
      smallest = other ?? smallest;
      return other !== undefined;
    });
    return { found: smallest, shrinks };
  }

  /** A check may refuse a sequence with `fc.pre`. */
  async #foundIn(steps: readonly Step[]): Promise<Found | undefined> {
    try {
      await this.run(steps);
    } catch (thrown) {
      if (thrown instanceof Found) return thrown;
    }
    return undefined;
  }
}

interface Circumstances {
  readonly options: FuzzDistributionOptions;
  /** The plainest path that may be asked for. */
  readonly path: string;
  /** Whether `makeDistribution` has to be awaited. */
  readonly isAsync: boolean;
}

async function failureOf(
  hunt: Hunt,
  details: RunDetails<[readonly Step[]]>,
  { options, path, isAsync }: Circumstances,
): Promise<unknown> {
  const { errorInstance, seed, numRuns, numShrinks, counterexamplePath } = details;
  if (details.counterexample === null) return new Error(fc.defaultReportMessage(details));
  // fast-check's own time limit.
  if (!(errorInstance instanceof Found)) return errorInstance;
  // What requests an arbitrary of the user's makes, nobody knows.
  const isFinal = options.requests !== undefined || options.endOnFailure === true;
  const { found, shrinks } = isFinal ? { found: errorInstance, shrinks: 0 } : await hunt.reduced(errorInstance, path);
  const { finding, steps } = found;
  const findings = {
    property: finding.property,
    steps,
    exchange: finding.exchange,
    code: steps.map(stepCode).join('\n'),
    testCase: testCaseOf(finding, steps, isAsync),
    seed,
    path: counterexamplePath ?? '',
    numRuns,
    numShrinks: numShrinks + shrinks,
  };
  return new FuzzDistributionFailure(failureText(options, finding, findings), findings, finding.thrown);
}
