import { formatNumber } from '../../message/size.js';
import { literal } from '../code/literal.js';
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
  const blocks = [
    `fuzzDistribution(makeDistribution, ${shown(options)})`,
    `${finding.headline}:`,
    detailsText(finding.details),
    exchange === undefined ? '' : String(exchange.trace),
    found(findings),
    'As a test:',
    indented(testCase),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function shown(options: FuzzDistributionOptions): string {
  const named = telling
    .filter((name) => options[name] !== undefined && options[name] !== false)
    .map((name) => `${name}: ${literal(options[name])}`);
  const all = [...named, ...(options.check === undefined ? [] : ['check'])];
  return all.length === 0 ? '{}' : `{ ${all.join(', ')} }`;
}

function detailsText(details: Finding['details']): string {
  const width = Math.max(...details.map(([label]) => label.length));
  return details.map(([label, text]) => `  ${label.padEnd(width)}   ${text}`).join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function found({ numRuns, numShrinks, seed, path }: DistributionFindings): string {
  const counted = `${count(numRuns, 'run')} and ${count(numShrinks, 'shrink')}`;
  return `Found in ${counted}. To replay it: { seed: ${seed}, path: ${literal(path)} }`;
}

function count(number: number, word: string): string {
  return `${formatNumber(number)} ${word}${number === 1 ? '' : 's'}`;
}
