import type { Block } from '../src/lambda/blocks.js';
import { outcome, refusal as refusalOf, violationRows, warnings } from '../src/lambda/reasons.js';
import type { Answer, Case, Verdict } from './verdict.js';

export { outcome, shownPath } from '../src/lambda/reasons.js';

/** Why CloudFront refuses what a function returned, or why the function failed. */
export function refusal({ error, violations }: Verdict, says: string): Block[] {
  return refusalOf(error, violations, says);
}

/** What CloudFront lets pass, said of everything a case holds. */
export function allWarnings(verdicts: Case): Block[] {
  const rows = verdicts.flatMap(({ violations }) => violationRows(violations, 'warning'));
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
