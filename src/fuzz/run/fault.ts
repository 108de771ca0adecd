import type { EdgeEvent } from '../../events/index.js';
import { type Block, type Invocation, outcome, refusal, violationRows } from '../../lambda/index.js';
import { describeThrown } from '../../message/describe-thrown.js';
import type { RuleId } from '../../rules/index.js';

/** What is wrong with one event. */
export interface Fault {
  /** Equal for failures that are the same fault: what shrinking may not turn into another. */
  readonly kind: string;
  /** In a few words, for the title of the test case. */
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly invocation: Invocation;
  /** What was thrown, by the handler or by the check. */
  readonly cause: unknown;
  /** What fails in a test, after `const invocation = await invoke(…);`, as long as the fault is there. */
  readonly expectation: string;
  /** The rule to switch off for whoever would rather see other faults first. */
  readonly passOver?: RuleId;
  /** The event of that test, where it isn't the one that was found. */
  readonly testEvent?: EdgeEvent;
}

/** CloudFront would answer 5xx. */
export function errorFault(invocation: Invocation): Fault | undefined {
  const { error, violations } = invocation;
  if (error === undefined) return undefined;
  return {
    kind: `${error.cause} ${nameOf(error.thrown)}`,
    title: `no ${error.status} (${error.cause})`,
    blocks: refusal(error, violations, `CloudFront would answer ${outcome(error)}`),
    invocation,
    cause: error.thrown,
    expectation: 'expect(invocation).toBeValidEdgeResult()',
    ...passOver(violations),
  };
}

/** Without its rule a result goes on, unless it is neither request nor response: that has no path. */
function passOver([first]: Invocation['violations']): Pick<Fault, 'passOver'> {
  return first === undefined || first.severity !== 'error' || first.path === '' ? {} : { passOver: first.rule };
}

/** CloudFront would take it, with a warning of ours. */
export function warningFault(invocation: Invocation): Fault | undefined {
  const rows = violationRows(invocation.violations, 'warning');
  const [first] = invocation.violations;
  if (first === undefined) return undefined;
  return {
    kind: first.rule,
    title: `no warning (${first.rule})`,
    blocks: [`CloudFront would accept this, with ${rows.length} warning${rows.length === 1 ? '' : 's'}:`, rows],
    invocation,
    cause: undefined,
    expectation: 'expect(invocation.violations).toEqual([])',
  };
}

/** The check returned false. */
export function refusedFault(invocation: Invocation): Fault {
  return {
    kind: 'check',
    title: 'check',
    blocks: [cameBack(invocation), 'The check returned false.'],
    invocation,
    cause: undefined,
    expectation: 'expect(await check(invocation)).not.toBe(false)',
  };
}

/** The check threw. */
export function thrownFault(invocation: Invocation, cause: unknown): Fault {
  return {
    kind: `check ${nameOf(cause)}`,
    title: 'check',
    blocks: [cameBack(invocation), `The check failed with ${describeThrown(cause)}`],
    invocation,
    cause,
    expectation: 'await check(invocation)',
  };
}

function cameBack({ outcome: kind, response, request }: Invocation): string {
  if (kind === 'response') return `CloudFront would accept this: a response with status ${response.status}.`;
  return `CloudFront would accept this: a request for ${request?.uri ?? ''}`.slice(0, 160);
}

function nameOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : typeof thrown;
}
