import fc, { type Arbitrary, type RunDetails } from 'fast-check';
import type { EdgeEvent, EventOf, Trigger } from '../../events/index.js';
import type { EdgeHandler } from '../../lambda/index.js';
import { formatNumber } from '../../message/size.js';
import { CallSite } from '../call-site.js';
import { draftOf } from '../code/draft-of.js';
import { eventCode } from '../event-code.js';
import { type Campaign, readParameters, tellReporters } from '../parameters.js';
import { Progress } from '../progress.js';
import { eventsOf } from './events-of.js';
import { failureText } from './failure-text.js';
import type { Fault } from './fault.js';
import { FuzzFailure } from './fuzz-failure.js';
import { type Judge, judgeEvent } from './judge.js';
import { minimise } from './minimise.js';
import type { FuzzEventsOptions, FuzzResult, FuzzTriggerOptions } from './options.js';
import { checkOptions, type Given, readJudge } from './read-options.js';
import { testCaseOf } from './test-case.js';

/**
 * Hunts for an event on which CloudFront would answer 502 or 503 because of the function, or on which `check` fails, and
 * shrinks it to one line of code. 1,000 runs unless `numRuns` says otherwise.
 *
 * @example
 * await fuzz(handler, { trigger: 'viewer-request' })
 * await fuzz(handler, { events: edge.originRequest({ origin: 's3' }), numRuns: 20_000, seed: 42 })
 *
 * @throws FuzzFailure (as a rejection) with the smallest event that fails, the seed and the path.
 * @throws EdgeproofError (as a rejection) when the handler is no function, or an option unknown or out of range.
 */
export async function fuzz<T extends Trigger>(
  handler: EdgeHandler<NoInfer<EventOf<T>>>,
  options: FuzzTriggerOptions<T>,
): Promise<FuzzResult>;
export async function fuzz<E extends EdgeEvent>(
  handler: EdgeHandler<NoInfer<E>>,
  options: FuzzEventsOptions<E>,
): Promise<FuzzResult>;
export async function fuzz(handler: EdgeHandler, options: object): Promise<FuzzResult> {
  const here = new CallSite(fuzz);
  checkOptions(options);
  const hunt = new Hunt(readJudge(handler, options), readParameters(options));
  const details = await fc.check(hunt.property(arbitraryOf(options)), hunt.parameters);
  await tellReporters(hunt.parameters, details);
  if (details.failed) throw here.locate(await failureOf(hunt, details, options));
  const { numRuns, numSkips, seed, interrupted } = details;
  return { numRuns, numSkips, seed, interrupted };
}

function arbitraryOf({ trigger, events, includeBody, origin, forwarded }: Given): Arbitrary<EdgeEvent> {
  if (events !== undefined) return events as Arbitrary<EdgeEvent>;
  const known = { includeBody, origin, forwarded };
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  return eventsOf(trigger as Trigger, Object.fromEntries(given));
}

/** A found fault, on its way through fast-check. */
class Found extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.title);
    this.fault = fault;
  }
}

/** One call of `fuzz`. */
class Hunt {
  readonly judge: Judge;
  readonly parameters: Campaign<[EdgeEvent]>;
  private readonly progress: Progress;
  private kind: string | undefined;

  constructor(judge: Judge, parameters: Campaign<[EdgeEvent]>) {
    this.judge = judge;
    this.parameters = parameters;
    this.progress = new Progress('fuzz', parameters);
  }

  property(events: Arbitrary<EdgeEvent>) {
    return fc.asyncProperty(events, (event) => this.run(event));
  }

  /** After the first fault only the same one counts: shrinking must not end at another. */
  private async run(event: EdgeEvent): Promise<void> {
    this.progress.tick();
    const fault = await judgeEvent(this.judge, event);
    if (fault === undefined) return;
    this.kind ??= fault.kind;
    if (fault.kind === this.kind) throw new Found(fault);
  }
}

async function failureOf(hunt: Hunt, details: RunDetails<[EdgeEvent]>, options: Given): Promise<unknown> {
  const { errorInstance, counterexample } = details;
  if (counterexample === null) return new Error(unfinished(details));
  // A misuse, or fast-check's own time limit.
  if (!(errorInstance instanceof Found)) return errorInstance;
  const [event] = counterexample;
  const smallest = await reduced(hunt, event, errorInstance.fault, options);
  return report(smallest, details, options);
}

/** No event failed, but too few ran. */
function unfinished({ interrupted, numRuns, numSkips, seed }: RunDetails<[EdgeEvent]>): string {
  const ran = `after ${formatNumber(numRuns)} runs, seed ${seed}`;
  if (interrupted) return `fuzz was interrupted by its time limit ${ran}, and no event had failed`;
  return `fuzz gave up ${ran}: check refused ${formatNumber(numSkips)} events with fc.pre. Give events that it takes.`;
}

interface Smallest {
  readonly fault: Fault;
  readonly steps: number;
}

/** Each trial of a function that never answers takes all its time. */
function trialsFor(fault: Fault): number {
  return fault.kind.startsWith('ERR-TIMEOUT') ? 20 : 2_000;
}

/** Only events that `trigger` describes are reduced further: what else an arbitrary of events makes, nobody knows. */
async function reduced(hunt: Hunt, event: EdgeEvent, fault: Fault, options: Given): Promise<Smallest> {
  const draft = options['trigger'] === undefined || options['endOnFailure'] ? undefined : draftOf(event);
  if (draft === undefined) return { fault, steps: 0 };
  let least = fault;
  const steps = await minimise(draft, failsLike, trialsFor(fault));
  return { fault: least, steps };

  async function failsLike(candidate: EdgeEvent, inTheSameWords: boolean): Promise<boolean> {
    const other = await judgeQuietly(hunt.judge, candidate);
    if (other?.kind !== fault.kind) return false;
    if (inTheSameWords && words(other) !== words(least)) return false;
    least = other;
    return true;
  }
}

function words({ blocks }: Fault): string {
  return JSON.stringify(blocks);
}

/** A check may refuse a candidate with `fc.pre`. */
async function judgeQuietly(judge: Judge, event: EdgeEvent): Promise<Fault | undefined> {
  try {
    return await judgeEvent(judge, event);
  } catch {
    return undefined;
  }
}

function report({ fault, steps }: Smallest, details: RunDetails<[EdgeEvent]>, options: Given): FuzzFailure {
  const { event } = fault.invocation;
  const code = eventCode(event);
  const findings = {
    event,
    invocation: fault.invocation,
    code,
    testCase: testCaseOf(fault, code, options),
    seed: details.seed,
    path: details.counterexamplePath ?? '',
    numRuns: details.numRuns,
    numShrinks: details.numShrinks + steps,
  };
  const others = details.verbose > 0 ? details.failures.slice(0, -1).map(([other]) => eventCode(other)) : [];
  return new FuzzFailure(failureText(options, fault, findings, others.slice(-20)), findings, fault.cause);
}
