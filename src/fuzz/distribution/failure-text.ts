import { joinBlocks } from '../../lambda/index.js';
import { literal } from '../code/literal.js';
import { found, indented } from '../failure-parts.js';
import type { Finding } from './finding.js';
import type { DistributionFindings } from './fuzz-distribution-failure.js';
import type { FuzzDistributionOptions } from './options.js';

/** Options that say what was looked for, for the first line. */
const telling = [
  'failOn',
  'noOpenRedirect',
  'idempotentRewrite',
  'sameKeySameAnswer',
  'noRedirectLoop',
  'headersSurvive',
] as const;

/** The usual silhouette: the call, what is wrong, what happened; then the way back, and a test to paste. */
export function failureText(
  options: FuzzDistributionOptions,
  finding: Finding,
  findings: DistributionFindings,
): string {
  const { exchange, testCase } = findings;
  return joinBlocks([
    `fuzzDistribution(makeDistribution, ${shown(options)})`,
    `${finding.headline}:`,
    finding.details.map(([label, text]) => ({ label, text })),
    exchange === undefined ? undefined : String(exchange.trace),
    found(findings),
    'As a test:',
    indented(testCase),
  ]);
}

function shown(options: FuzzDistributionOptions): string {
  const named = telling
    .filter((name) => options[name] !== undefined && options[name] !== false)
    .map((name) => `${name}: ${literal(options[name])}`);
  const all = [...named, ...(options.check === undefined ? [] : ['check'])];
  return all.length === 0 ? '{}' : `{ ${all.join(', ')} }`;
}
