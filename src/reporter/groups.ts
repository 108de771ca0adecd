import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import { isExchange } from '../pipeline/types/exchange-brand.js';
import type { Exchange } from '../pipeline/types/types.js';
import type { EdgeResponse } from '../pipeline/viewer/edge-response.js';
import { recordExchange } from './record/record-exchange.js';
import type { GroupRecord } from './record/types.js';

/** What `cdn.handle` or `cdn.fetch` gave. */
export type Reported = Exchange | EdgeResponse;

/** Exchanges under a name: those of one test, of one visitor. */
export interface ReportedGroup {
  readonly name: string;
  readonly exchanges: readonly Reported[];
}

/** As records. Without groups, all are one. */
export function recordGroups(
  given: readonly Reported[] | readonly ReportedGroup[],
  showSecrets: boolean,
): GroupRecord[] {
  if (!Array.isArray(given)) throw notExchanges('exchanges', given);
  const list: readonly (Reported | ReportedGroup)[] = given;
  if (list.length > 0 && list.every(isGroup)) {
    return list.map((group, index) => recordGroup(group, `exchanges[${index}].exchanges`, showSecrets));
  }
  return [recordGroup({ name: 'All requests', exchanges: list as readonly Reported[] }, 'exchanges', showSecrets)];
}

function isGroup(value: Reported | ReportedGroup): value is ReportedGroup {
  const group = value as Partial<ReportedGroup> | null;
  return typeof group?.name === 'string' && Array.isArray(group.exchanges);
}

function recordGroup({ name, exchanges }: ReportedGroup, path: string, showSecrets: boolean): GroupRecord {
  const records = exchanges.map((one, index) => recordExchange(exchangeOf(one, `${path}[${index}]`), showSecrets));
  return { name, exchanges: records };
}

function exchangeOf(value: Reported, path: string): Exchange {
  for (const one of [value, (value as Partial<EdgeResponse> | null)?.exchange]) if (isExchange(one)) return one;
  throw notExchanges(path, value);
}

function notExchanges(path: string, value: unknown): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: 'write a report',
    path,
    because: `it is ${show(value)}`,
    fix: 'Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.',
  });
}
