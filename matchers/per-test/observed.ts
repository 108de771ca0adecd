import { EdgeproofError } from '../../src/errors.js';
import { show } from '../../src/message/show.js';
import type { Distribution } from '../../src/pipeline/distribution.js';
import { insideOf } from '../../src/pipeline/inside.js';
import type { Exchange } from '../../src/pipeline/types.js';
import { isRecord } from '../is-record.js';

/** So many of the latest are told: the one that matters is seldom far from the end. */
const shown = 20;

/** A distribution under observation: the test's own, and what it was asked. */
export interface Observed {
  readonly cdn: Distribution;
  /** What viewers asked and got, request by request; empty where nobody asked for anything. */
  readonly report: () => string;
}

/**
 * Makes a distribution and notes every exchange with it.
 *
 * @throws EdgeproofError `ERR_OPTION` when `make` gives something else.
 */
export async function observed(helper: string, make: () => Distribution | Promise<Distribution>): Promise<Observed> {
  const cdn = await make();
  const exchanges: Exchange[] = [];
  observersOf(cdn, helper).add((exchange) => exchanges.push(exchange));
  return { cdn, report: () => reportOf(exchanges) };
}

function observersOf(cdn: unknown, helper: string) {
  const inside = isRecord(cdn) ? insideOf(cdn as unknown as Distribution) : undefined;
  if (inside !== undefined) return inside.observers;
  throw new EdgeproofError('ERR_OPTION', {
    failedTo: `make the distribution of ${helper}`,
    because: `the function it was given returned ${show(cdn)}`,
    fix: `Return a distribution: ${helper}(() => createDistribution({ … })).`,
  });
}

function reportOf(exchanges: readonly Exchange[]): string {
  if (exchanges.length === 0) return '';
  const left = exchanges.length - shown;
  const parts = exchanges.slice(-shown).map(({ trace }) => String(trace));
  return [heading(exchanges.length), ...(left > 0 ? [`… ${left} earlier left out`] : []), ...parts].join('\n\n');
}

function heading(count: number): string {
  return `What the distribution was asked in this test, ${count === 1 ? 'one request' : `${count} requests`}:`;
}
