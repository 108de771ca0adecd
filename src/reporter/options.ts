import { EdgeproofError } from '../errors.js';
import { chooseFrom } from '../message/choose-from.js';
import { show } from '../message/show.js';

/** Options of a report. */
export interface TraceReportOptions {
  /** The page's heading. Default `What happened`. */
  title?: string;
  /** Shows the values of `authorization`, `cookie` and `set-cookie`, which are hidden otherwise. Default false. */
  showSecrets?: boolean;
}

/** Options of the reporter: `['edgeproof/reporter', { outputFile: 'reports/edgeproof.html' }]`. */
export interface TraceReporterOptions extends TraceReportOptions {
  /** Where the page goes, from the root of the Vitest project. Default `edgeproof.html`. */
  outputFile?: string;
  /** How many requests of one test are kept: the last. Default 100. */
  requestsPerTest?: number;
}

type Check = readonly [allowed: string, isAllowed: (value: unknown) => boolean];

const text: Check = ['a text', (value) => typeof value === 'string' && value !== ''];
const checks: { readonly [name: string]: Check } = {
  title: text,
  showSecrets: ['true or false', (value) => typeof value === 'boolean'],
  outputFile: text,
  requestsPerTest: ['a whole number from 1 to 10,000', isCount],
};

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 10_000;
}

/** @throws EdgeproofError for an option that there is not, or that has a value it can't have. */
export function checkOptions(failedTo: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw wrong(failedTo, '', `the options are ${show(options)}`, 'Give an object.');
  }
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name)) throw unknown(failedTo, name, known);
    const [allowed, isAllowed] = checks[name] as Check;
    if (value !== undefined && !isAllowed(value)) {
      throw wrong(failedTo, name, `it is ${show(value)}`, `Give ${allowed}.`);
    }
  }
}

function unknown(failedTo: string, name: string, known: readonly string[]): EdgeproofError {
  return wrong(failedTo, name, 'there is no such option', chooseFrom(name, known));
}

function wrong(failedTo: string, path: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo, path, because, fix });
}
