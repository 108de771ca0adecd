import { stripVTControlCharacters } from 'node:util';
import type { Distribution } from '../../src/pipeline/distribution.js';
import type { Exchange } from '../../src/pipeline/types/types.js';
import { insideOfMade } from './check-use.js';

/** So many of the latest are told: the one that matters is seldom far from the end. */
const shown = 20;

/** A distribution under observation: the test's own, and what it was asked. */
export interface Observed {
  readonly cdn: Distribution;
  /**
   * What viewers asked and got, request by request; empty where nobody asked for anything, and where the failure's
   * messages hold all of it.
   */
  readonly report: (failure: string) => string;
}

/**
 * Makes a distribution and notes every exchange with it.
 *
 * @throws EdgeproofError `ERR_OPTION` when `make` gives something else.
 */
export async function observed(helper: string, make: () => Distribution | Promise<Distribution>): Promise<Observed> {
  const cdn = await make();
  const exchanges: Exchange[] = [];
  insideOfMade(helper, cdn).observers.add((exchange) => exchanges.push(exchange));
  return { cdn, report: (failure) => reportOf(exchanges, failure) };
}

function reportOf(exchanges: readonly Exchange[], failure: string): string {
  const plain = stripVTControlCharacters(failure);
  const traces = exchanges.map(({ trace }) => String(trace));
  // A trace that a matcher has cut short isn't there, and is told in full.
  const isTold = (trace: string) => plain.includes(trace);
  if (traces.every(isTold)) return '';
  const left = traces.length - shown;
  const parts = traces.slice(-shown).map((trace) => (isTold(trace) ? nameOf(trace) : trace));
  return [heading(traces.length), ...(left > 0 ? [`… ${left} earlier left out`] : []), ...parts].join('\n\n');
}

/** Its first line says which request it was. */
function nameOf(trace: string): string {
  return `${trace.split('\n', 1)[0]}\n  … as the failure tells`;
}

function heading(count: number): string {
  return `What the distribution was asked in this test, ${count === 1 ? 'one request' : `${count} requests`}:`;
}
