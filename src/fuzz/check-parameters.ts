import fc from 'fast-check';
import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';

/** What a number may be, and what to give instead. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly fix: string;
}

/** Node fires a timer that is set for longer at once. */
const longestTimer = 2_147_483_647;
const milliseconds: Range = { least: 1, most: longestTimer, fix: 'Give milliseconds, such as 60_000.' };

const ranges: Readonly<Record<string, Range>> = {
  numRuns: {
    least: 1,
    most: Number.MAX_SAFE_INTEGER,
    fix: 'Give how many runs, such as 10_000; interruptAfterTimeLimit may end them earlier.',
  },
  seed: {
    least: Number.MIN_SAFE_INTEGER,
    most: Number.MAX_SAFE_INTEGER,
    fix: 'Give one such as 42, or leave it out for another each time.',
  },
  maxSkipsPerRun: { least: 0, most: Number.MAX_SAFE_INTEGER, fix: 'Give how many may be skipped, such as 100.' },
  interruptAfterTimeLimit: milliseconds,
  skipAllAfterTimeLimit: milliseconds,
  timeout: milliseconds,
};

/**
 * Refuses numbers with which fast-check would never end, or end without a run: it takes them as they come. Those of
 * `fc.configureGlobal` are looked at, too.
 *
 * @throws EdgeproofError `ERR_OPTION`, naming the parameter.
 */
export function checkParameters(failedTo: string, options: object): void {
  const all = { ...fc.readConfigureGlobal(), ...options } as { readonly [name: string]: unknown };
  for (const [path, range] of Object.entries(ranges)) {
    const value = all[path];
    if (value === undefined || isWithin(value, range)) continue;
    const because = `${show(value)} is no whole number${shown(range)}`;
    throw new EdgeproofError('ERR_OPTION', { failedTo, path, because, fix: range.fix });
  }
  checkPath(failedTo, all['path']);
}

/** The way back to a failure, as fast-check writes it. */
function checkPath(failedTo: string, path: unknown): void {
  if (path === undefined || (typeof path === 'string' && /^(\d+(:\d+)*)?$/.test(path))) return;
  const because = `${show(path)} is no way back to a failure`;
  const fix = "Give the one that a failure told, such as '7:0:0:5', with its seed.";
  throw new EdgeproofError('ERR_OPTION', { failedTo, path: 'path', because, fix });
}

function isWithin(value: unknown, { least, most }: Range): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function shown({ least, most }: Range): string {
  if (least === Number.MIN_SAFE_INTEGER) return '';
  return ` from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${formatNumber(most)}`}`;
}
