import {
  type EdgeEvent,
  type EdgeRecord,
  originRequest,
  originResponse,
  recordOf,
  type Trigger,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';
import type { RuleId, Severity } from '../../src/rules/index.js';

/** The `cf` of an event, for a case to change as a careless function would. */
export type Loose = any;

/** One row of the table of what functions may return. */
export interface FunctionCase {
  readonly rule: RuleId;
  readonly trigger: Trigger;
  readonly why: string;
  /** `error`: refused because of the rule; `warning`: accepted, and the rule warns; `ok`: the rule has nothing to say. */
  readonly verdict: Severity | 'ok';
  /** Default: the trigger's event without anything special. */
  readonly event?: () => EdgeEvent;
  /** What the function returns: one of the two. */
  readonly result?: unknown;
  readonly change?: (cf: Loose) => unknown;
  /** Environment variables that the function reads: found by running it only. */
  readonly reads?: readonly string[];
  readonly path?: string;
  /** Literals of CloudFront; `undefined` where none is known. Left out: not checked. */
  readonly viewerMessage?: string | undefined;
  readonly logMessage?: string | undefined;
}

const defaultEvents: Readonly<Record<Trigger, () => EdgeEvent>> = {
  'viewer-request': () => viewerRequest(),
  'origin-request': () => originRequest(),
  'origin-response': () => originResponse(),
  'viewer-response': () => viewerResponse(),
};

export function eventOf({ event, trigger }: FunctionCase): EdgeEvent {
  return (event ?? defaultEvents[trigger])();
}

/** What the row's function returns for a copy of its event. */
export function resultOf({ change, result }: FunctionCase, record: EdgeRecord): unknown {
  return change ? change(record) : result;
}

/** The row's function as a handler. */
export function handlerOf(row: FunctionCase): (event: EdgeEvent) => Promise<unknown> {
  return async (event) => {
    for (const name of row.reads ?? []) void process.env[name];
    return resultOf(row, recordOf(event));
  };
}

export function titleOf({ rule, trigger, verdict, why }: FunctionCase): string {
  return `${rule}: ${why} → ${verdict} (${trigger})`;
}

type What = Omit<FunctionCase, 'rule' | 'trigger' | 'why' | 'verdict'>;
type Row = readonly [triggers: Trigger | readonly Trigger[], why: string, what: What];

/** The rows of one rule, one per trigger. */
export function casesOf(
  rule: RuleId,
  { refused = [], warned = [], accepted = [] }: { refused?: Row[]; warned?: Row[]; accepted?: Row[] },
): FunctionCase[] {
  const rows = (verdict: FunctionCase['verdict'], list: readonly Row[]) =>
    list.flatMap(([triggers, why, what]) =>
      [triggers].flat().map((trigger): FunctionCase => ({ rule, trigger: trigger as Trigger, why, verdict, ...what })),
    );
  return [...rows('error', refused), ...rows('warning', warned), ...rows('ok', accepted)];
}
