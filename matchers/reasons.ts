import { statusText } from '../src/message/status-text.js';
import type { Violation } from '../src/rules/types.js';
import type { Block, Row } from './report.js';
import type { Answer, Case, Verdict } from './verdict.js';

/** A path as the reader looks for it: in the object the function returned. */
export function shownPath(path: string): string {
  return path.replace(/^(request|response)(\.|$)/, '') || 'result';
}

function violationRow({ path, message, rule, evidence, source }: Violation): Row {
  return { label: shownPath(path), text: message, note: `${rule} · ${evidence} · ${source}` };
}

function ofSeverity(violations: readonly Violation[], severity: Violation['severity']): Row[] {
  return violations.filter((violation) => violation.severity === severity).map(violationRow);
}

function count(rows: readonly unknown[], word: string): string {
  return `${rows.length} ${word}${rows.length === 1 ? '' : 's'}`;
}

/** Warnings, which CloudFront lets pass. */
function warnings(rows: readonly Row[], intro: string): Block[] {
  return rows.length === 0 ? [] : [`${intro} ${count(rows, 'warning')}:`, rows];
}

/** What goes wrong, without a word about reasons: `502 Bad Gateway (LambdaValidationError)`. */
export function outcome({ status, type }: NonNullable<Verdict['error']>): string {
  return `${status} ${statusText(status)} (${type})`;
}

/** Why CloudFront refuses what a function returned, or why the function failed. */
export function refusal({ error, violations }: Verdict, says: string): Block[] {
  if (!error) return [];
  const errors = ofSeverity(violations, 'error');
  const failure: Row = { label: error.cause, text: error.message };
  const reasons = errors.length === 0 ? [failure] : errors;
  return [
    `${says}, for ${count(reasons, 'reason')}:`,
    reasons,
    ...warnings(ofSeverity(violations, 'warning'), 'and'),
    error.viewerMessage === undefined ? undefined : `The viewer would read: "${error.viewerMessage}"`,
  ];
}

/** What CloudFront lets pass, said of everything a case holds. */
export function allWarnings(verdicts: Case): Block[] {
  const rows = verdicts.flatMap(({ violations }) => ofSeverity(violations, 'warning'));
  return warnings(rows, 'There is');
}

/** The sentence for a verdict shown on behalf of several. */
export function onBehalf({ everywhere, case: verdicts }: Answer): string | undefined {
  const [first] = verdicts;
  return everywhere && first
    ? `Judged as what ${first.trigger} returned; the other triggers come to the same.`
    : undefined;
}

/** `CloudFront would answer 502 …` of a result, `CloudFront answered 502 … to viewer-request` in an exchange. */
export function answered(verdict: Verdict, inExchange: boolean): string {
  const what = verdict.error ? outcome(verdict.error) : '';
  return inExchange ? `CloudFront answered ${what} because of ${verdict.trigger}` : `CloudFront would answer ${what}`;
}
