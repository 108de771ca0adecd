import type { Context } from 'aws-lambda';
import { EdgeproofError } from '../errors.js';
import { chooseFrom } from '../message/choose-from.js';
import { lazily } from '../message/lazily.js';
import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';
import { resolveRuleSettings } from '../rules/index.js';
import type { RuleSettings } from '../rules/types.js';
import type { EdgeOptions, Runtime } from './types.js';

/** What belongs to one association of a function with a behavior. */
export interface AssociationOptions {
  /** Milliseconds, 1 to 30,000 (PM-TIMEOUT). */
  timeoutMs?: number;
  /** Megabytes, 128 to 10,240 (PM-MEMORY). */
  memorySize?: number;
  context?: Partial<Context>;
}

export type RunOptions = EdgeOptions & AssociationOptions;

/** Options that have been checked, with every default filled in: what an invocation runs by. */
export interface RunSettings {
  readonly runtime: Runtime;
  readonly timeoutMs: number;
  readonly memorySize: number;
  readonly context: Partial<Context> | undefined;
  readonly watchEnv: boolean;
  readonly captureConsole: boolean;
  /** The time for what is logged. */
  readonly now: () => number;
  readonly rules: RuleSettings;
}

const runtimes: readonly Runtime[] = ['nodejs20.x', 'nodejs22.x', 'nodejs24.x'];
/** Every option there is. */
export const runOptionNames = [
  'runtime',
  'timeoutMs',
  'memorySize',
  'context',
  'strict',
  'assumptions',
  'severity',
  'watchEnv',
  'captureConsole',
] as const;

/** What Lambda's context has, at the edge and up to nodejs22.x. */
const contextNames = [
  'awsRequestId',
  'callbackWaitsForEmptyEventLoop',
  'clientContext',
  'done',
  'fail',
  'functionName',
  'functionVersion',
  'getRemainingTimeInMillis',
  'identity',
  'invokedFunctionArn',
  'logGroupName',
  'logStreamName',
  'memoryLimitInMB',
  'succeed',
  'tenantId',
];

const defaults = lazily(
  (): RunSettings =>
    Object.freeze({
      runtime: 'nodejs22.x',
      timeoutMs: 3_000,
      memorySize: 128,
      context: undefined,
      watchEnv: false,
      captureConsole: false,
      now: () => Date.now(),
      rules: resolveRuleSettings(undefined),
    }),
);

/**
 * Checks the options once, so that many invocations can run by them.
 *
 * @throws EdgeproofError `ERR_OPTION` for an unknown option, or a value out of range.
 */
export function resolveRunSettings(options?: RunOptions): RunSettings {
  if (options === undefined) return defaults();
  checkOptions(options);
  const { runtime = defaults().runtime } = options;
  if (!runtimes.includes(runtime)) {
    throw misuse('runtime', `${show(runtime)} is no runtime`, `Choose one of: ${runtimes.join(', ')}.`);
  }
  const { watchEnv = false, captureConsole = false } = options;
  checkFlag('watchEnv', watchEnv);
  checkFlag('captureConsole', captureConsole);
  const rules = resolveRules(options);
  return withAssociation({ ...defaults(), runtime, watchEnv, captureConsole, rules }, options);
}

/**
 * The same settings for one association: its own time limit, memory and context.
 *
 * @throws EdgeproofError `ERR_OPTION` for a value out of range.
 */
export function withAssociation(settings: RunSettings, own: AssociationOptions): RunSettings {
  const { timeoutMs = settings.timeoutMs, memorySize = settings.memorySize, context = settings.context } = own;
  checkRange('timeoutMs', timeoutMs, 1, 30_000, 'milliseconds');
  checkRange('memorySize', memorySize, 128, 10_240, 'megabytes');
  if (own.context !== undefined) checkContext(own.context);
  const { runtime, watchEnv, captureConsole, now, rules } = settings;
  return { runtime, timeoutMs, memorySize, context, watchEnv, captureConsole, now, rules };
}

function checkContext(context: unknown): void {
  if (typeof context !== 'object' || context === null) {
    throw misuse('context', `${show(context)} is not an object`, "Give fields of Lambda's context.");
  }
  checkNames(context, contextNames, 'context.');
}

function resolveRules({ strict, assumptions, severity }: RunOptions): RuleSettings {
  return resolveRuleSettings({
    ...(strict !== undefined && { strict }),
    ...(assumptions !== undefined && { assumptions }),
    ...(severity !== undefined && { severity }),
  });
}

function checkOptions(options: unknown): asserts options is object {
  if (typeof options !== 'object' || options === null) {
    throw misuse('', `${show(options)} is not an object`, `Give an object with any of: ${runOptionNames.join(', ')}.`);
  }
  checkNames(options, runOptionNames, '');
}

function checkNames(given: object, names: readonly string[], path: string): void {
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) throw misuse(path + name, 'there is no such option', chooseFrom(name, names));
  }
}

function checkFlag(path: string, value: unknown): void {
  if (typeof value !== 'boolean') throw misuse(path, `${show(value)} is neither true nor false`, 'Give true or false.');
}

function checkRange(path: string, value: unknown, least: number, most: number, unit: string): void {
  if (typeof value === 'number' && value >= least && value <= most) return;
  throw misuse(
    path,
    `${typeof value === 'number' ? formatNumber(value) : show(value)} is out of range`,
    `Give a number of ${unit} from ${formatNumber(least)} to ${formatNumber(most)}.`,
  );
}

function misuse(path: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo: 'read the options', path, because, fix });
}
