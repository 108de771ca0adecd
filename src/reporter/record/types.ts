import type { Trigger } from '../../events/types.js';
import type { TraceStep } from '../../pipeline/types/types.js';
import type { Evidence, Severity } from '../../rules/types.js';

/** Where a step of the journey happens. */
export type Lane = 'viewer' | 'edge' | 'cache' | 'origin';

/** How a step went: nothing special, something was changed or found, worth a look, broken. */
export type Tone = 'plain' | 'done' | 'warning' | 'error';

/**
 * One field of a message, and what became of it: the same, added, removed, or changed.
 * A header's name begins with `header:`, what concerns the origin with `origin:`.
 */
export type Row =
  | readonly ['=', name: string, value: string]
  | readonly ['+', name: string, value: string]
  | readonly ['-', name: string, value: string]
  | readonly ['~', name: string, before: string, after: string];

/** A message, or the difference between two. */
export interface Block {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What stands above the values, where two are compared. */
  readonly compares?: readonly [before: string, after: string];
}

export interface ViolationRecord {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  readonly evidence: Evidence;
  readonly source: string;
}

export interface ErrorRecord {
  readonly status: number;
  readonly type: string;
  readonly cause: string;
  readonly message: string;
  readonly viewerMessage?: string;
}

/** One step of the trace, with what it can be opened to. */
export interface StepRecord {
  readonly kind: TraceStep['step'];
  readonly lane: Lane;
  readonly tone: Tone;
  /** As the trace has it. */
  readonly line: string;
  readonly trigger?: Trigger;
  readonly blocks?: readonly Block[];
  readonly violations?: readonly ViolationRecord[];
  readonly error?: ErrorRecord;
}

/** One exchange as plain JSON: bounded, and without secrets unless they were asked for. */
export interface ExchangeRecord {
  readonly method: string;
  readonly target: string;
  readonly host: string;
  readonly clientIp: string;
  readonly httpVersion: string;
  readonly status: number;
  readonly statusText: string;
  readonly xCache: string;
  readonly resultType: string;
  readonly behavior: string;
  readonly cacheStatus: string;
  readonly cacheKey?: string;
  readonly ttlSeconds: number;
  readonly ageSeconds?: number;
  readonly elapsedMs: number;
  readonly edgeLocation?: string;
  readonly requestId?: string;
  readonly steps: readonly StepRecord[];
  /** How many violations its functions have. */
  readonly errors: number;
  readonly warnings: number;
  readonly background?: readonly ExchangeRecord[];
}

/** Exchanges under one name: those of a test, for one. */
export interface GroupRecord {
  readonly name: string;
  /** The test's file. */
  readonly file?: string;
  readonly state?: 'passed' | 'failed' | 'skipped' | 'pending';
  readonly failures?: readonly string[];
  readonly exchanges: readonly ExchangeRecord[];
  /** How many exchanges came before these, and were left out. */
  readonly leftOut?: number;
}
