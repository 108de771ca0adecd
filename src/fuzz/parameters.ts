import fc, { type Parameters, type RunDetails } from 'fast-check';
import { parameterNames } from './parameter-names.js';

/** Options of any kind. */
interface Given {
  readonly [name: string]: unknown;
}

/** fast-check's parameters as given, with a seed that is known from the start. */
export type Campaign<Ts> = Parameters<Ts> & { readonly seed: number; readonly numRuns: number };

/** 1,000 runs unless the options or fast-check's own settings say otherwise. */
export function readParameters<Ts>(options: object): Campaign<Ts> {
  const usual = (fc.readConfigureGlobal() ?? {}) as Parameters<Ts>;
  const given = picked(options, parameterNames) as Parameters<Ts>;
  const { seed = usual.seed ?? randomSeed(), numRuns = usual.numRuns ?? 1_000 } = given;
  return { ...given, seed, numRuns };
}

/** They are told, and whoever hunts fails all the same. */
export async function tellReporters<Ts>(
  { reporter, asyncReporter }: Pick<Parameters<Ts>, 'reporter' | 'asyncReporter'>,
  details: RunDetails<Ts>,
): Promise<void> {
  if (asyncReporter !== undefined) await asyncReporter(details);
  else reporter?.(details);
}

function randomSeed(): number {
  return Math.floor(Math.random() * 0x1_0000_0000) | 0;
}

/** Those options that are given, of some names. */
export function picked(options: object, names: readonly string[]): Given {
  const all = options as Given;
  return Object.fromEntries(
    names.filter((name) => all[name] !== undefined).map((name): [string, unknown] => [name, all[name]]),
  );
}
