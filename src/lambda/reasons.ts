import { statusText } from '../message/status-text.js';
import type { Violation } from '../rules/types.js';
import type { Block, Row } from './blocks.js';
import type { EdgeError } from './types.js';

/** What a message says of a failure. */
export type Failure = Pick<EdgeError, 'status' | 'type' | 'cause' | 'message' | 'viewerMessage'>;

/** A path as the reader looks for it: in the object the function returned. */
export function shownPath(path: string): string {
  return path.replace(/^(request|response)(\.|$)/, '') || 'result';
}

function violationRow({ path, message, severity, rule, evidence, source }: Violation): Row {
  const tone = severity === 'error' ? 'received' : 'plain';
  return { label: shownPath(path), text: message, tone, note: `${rule} · ${evidence} · ${source}` };
}

/** The violations of one severity as a table. */
export function violationRows(violations: readonly Violation[], severity: Violation['severity']): Row[] {
  return violations.filter((violation) => violation.severity === severity).map(violationRow);
}

function count(rows: readonly unknown[], word: string): string {
  return `${rows.length} ${word}${rows.length === 1 ? '' : 's'}`;
}

/** Warnings, which CloudFront lets pass. */
export function warnings(rows: readonly Row[], intro: string): Block[] {
  return rows.length === 0 ? [] : [`${intro} ${count(rows, 'warning')}:`, rows];
}

/** What goes wrong, without a word about reasons: `502 Bad Gateway (LambdaValidationError)`. */
export function outcome({ status, type }: Pick<EdgeError, 'status' | 'type'>): string {
  return `${status} ${statusText(status)} (${type})`;
}

/** Why CloudFront refuses what a function returned, or why the function failed. */
export function refusal(error: Failure | undefined, violations: readonly Violation[], says: string): Block[] {
  if (!error) return [];
  const errors = violationRows(violations, 'error');
  const failure: Row = { label: error.cause, text: error.message, tone: 'received' };
  const reasons = errors.length === 0 ? [failure] : errors;
  return [
    `${says}, for ${count(reasons, 'reason')}:`,
    reasons,
    ...warnings(violationRows(violations, 'warning'), 'and'),
    error.viewerMessage === undefined ? undefined : `The viewer would read: "${error.viewerMessage}"`,
  ];
}
