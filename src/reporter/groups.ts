import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import { isExchange } from '../pipeline/types/exchange-brand.js';
import type { Exchange } from '../pipeline/types/types.js';
import type { EdgeResponse } from '../pipeline/viewer/edge-response.js';
import { recordExchange } from './record/record-exchange.js';
import type { ExchangeRecord, GroupRecord } from './record/types.js';

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
  const list: readonly unknown[] = listOf(given, 'exchanges');
  if (list.some(isMeantAsGroup)) {
    return list.map((group, index) => recordGroup(groupOf(group, `exchanges[${index}]`), index, showSecrets));
  }
  return [{ name: 'All requests', exchanges: recordAll(list, 'exchanges', showSecrets) }];
}

function isMeantAsGroup(value: unknown): value is Partial<ReportedGroup> {
  return typeof value === 'object' && value !== null && 'exchanges' in value;
}

function groupOf(value: unknown, path: string): Partial<ReportedGroup> {
  if (isMeantAsGroup(value)) return value;
  throw notExchanges(path, `${kindOf(value)}, and others of the list are groups`);
}

function recordGroup({ name, exchanges }: Partial<ReportedGroup>, index: number, showSecrets: boolean): GroupRecord {
  const path = `exchanges[${index}]`;
  if (typeof name !== 'string') throw notExchanges(`${path}.name`, show(name));
  const list = listOf(exchanges, `${path}.exchanges`);
  return { name, exchanges: recordAll(list, `${path}.exchanges`, showSecrets) };
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw notExchanges(path, `${kindOf(value)}, and no list`);
}

function recordAll(list: readonly unknown[], path: string, showSecrets: boolean): ExchangeRecord[] {
  return list.map((one, index) => {
    const exchange = exchangeOf(one);
    if (exchange === undefined) throw notExchanges(`${path}[${index}]`, show(one));
    return recordExchange(exchange, showSecrets);
  });
}

function exchangeOf(value: unknown): Exchange | undefined {
  return [value, (value as Partial<EdgeResponse> | null | undefined)?.exchange].find(isExchange);
}

function kindOf(value: unknown): string {
  return exchangeOf(value) === undefined ? show(value) : 'one exchange';
}

function notExchanges(path: string, what: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: 'write a report',
    path,
    because: `it is ${what}`,
    fix: 'Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.',
  });
}
