import { EdgeproofError } from '../../errors.js';
import { chooseFrom } from '../../message/choose-from.js';
import { show } from '../../message/show.js';
import type { Distribution } from '../../pipeline/distribution.js';
import { insideOf } from '../../pipeline/inside.js';
import { checkParameters } from '../check-parameters.js';
import { parameterNames } from '../parameter-names.js';
import type { FuzzDistributionOptions } from './options.js';

const failedTo = 'fuzz the distribution';

type Accepts = readonly [accepts: (value: unknown) => boolean, fix: string];

const isBoolean: Accepts = [(value) => typeof value === 'boolean', 'Give true or false.'];
const isFunction: Accepts = [(value) => typeof value === 'function', 'Give a function.'];
const isValues: Accepts = [areValues, "List values by name, such as { lang: ['de', 'en'] }."];

/** What the options of ours take. */
const own: Readonly<Record<string, Accepts>> = {
  paths: [(value) => areTexts(value) && value.length > 0 && value.every(isPath), "List paths that begin with '/'."],
  headers: isValues,
  cookies: isValues,
  queries: isValues,
  requests: [isArbitrary, "Give an arbitrary of requests, such as fc.record({ uri: fc.constantFrom('/a', '/b') })."],
  maxSteps: [(value) => Number.isInteger(value) && (value as number) > 0, 'Give a whole number from 1 on.'],
  breakOrigins: isBoolean,
  failOn: [(value) => value === 'error' || value === 'warning', "Give 'error' or 'warning'."],
  check: isFunction,
  noOpenRedirect: [isRedirectOption, "Give true, or the hosts that are meant: { allow: ['login.example.com'] }."],
  idempotentRewrite: isBoolean,
  sameKeySameAnswer: isBoolean,
  noRedirectLoop: isBoolean,
  headersSurvive: [areTexts, "List names of headers, such as ['strict-transport-security']."],
};

const known = [...Object.keys(own), ...parameterNames];

/** In place of these stands `requests`. */
const ofTheVocabulary = ['paths', 'headers', 'cookies', 'queries'];

/**
 * Refuses what is no set of options before anything runs.
 *
 * @throws EdgeproofError `ERR_OPTION`, naming the option.
 */
export function checkOptions(options: unknown): asserts options is FuzzDistributionOptions {
  if (typeof options !== 'object' || options === null) {
    throw misuse('', `${show(options)} is not an object`, 'Give an object such as { sameKeySameAnswer: true }.');
  }
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name)) throw misuse(name, 'there is no such option', chooseFrom(name, known));
    const [accepts, fix] = own[name] ?? [];
    if (value !== undefined && accepts?.(value) === false) throw misuse(name, `${show(value)} won't do`, fix ?? '');
  }
  const { requests } = options as FuzzDistributionOptions;
  const beside = ofTheVocabulary.find((name) => (options as { readonly [name: string]: unknown })[name] !== undefined);
  if (requests !== undefined && beside !== undefined) {
    throw misuse(beside, 'requests is given, too', 'Give one of them: requests says all that is sent.');
  }
  checkParameters(failedTo, options);
}

/** @throws EdgeproofError `ERR_OPTION` for a distribution that gives no exchange where a function fails. */
export function checkMade(cdn: Distribution): void {
  if (insideOf(cdn)?.settings.onFunctionError !== 'throw') return;
  throw misuse(
    '',
    "makeDistribution gives one with onFunctionError: 'throw', which hides what a failing function comes to",
    'Leave the option out there: fuzzDistribution fails on a failing function by itself.',
  );
}

/** @throws EdgeproofError `ERR_OPTION` for what makes no distribution. */
export function checkMaker(make: unknown): void {
  if (typeof make === 'function') {
    if (make.length === 0) return;
    const because = `the function takes ${make.length === 1 ? 'a parameter' : `${make.length} parameters`}, and gets none`;
    throw misuse(
      '',
      because,
      'Give a function such as () => createDistribution({ … }); for a handler alone there is fuzz.',
    );
  }
  const isMade = typeof make === 'object' && make !== null && 'handle' in make;
  const fix = isMade
    ? 'Give a function that makes it: each run needs a new one.'
    : 'Give a function such as () => createDistribution({ … }).';
  throw misuse('', `${show(make)} is not a function`, fix);
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isPath(text: string): boolean {
  return text.startsWith('/');
}

function areValues(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(areTexts);
}

function isArbitrary(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'generate' in value;
}

function isRedirectOption(value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  return typeof value === 'object' && value !== null && 'allow' in value && areTexts(value.allow);
}

function misuse(path: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo, path, because, fix });
}
