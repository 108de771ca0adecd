import { type Block, joinBlocks } from '../../lambda/index.js';
import { literal } from '../code/literal.js';
import { found, indented } from '../failure-parts.js';
import { picked } from '../parameters.js';
import type { Fault } from './fault.js';
import type { FuzzFindings } from './fuzz-failure.js';
import type { Given } from './read-options.js';

/** Options that say what was looked for, for the first line. */
const telling = ['trigger', 'includeBody', 'origin', 'forwarded', 'failOn', 'noOpenRedirect', 'idempotentRewrite'];

/** The usual silhouette: the call, the event, what is wrong with it; then the way back, and a test to paste. */
export function failureText(options: Given, fault: Fault, findings: FuzzFindings, others: readonly string[]): string {
  const { code, testCase } = findings;
  const blocks: Block[] = [
    `fuzz(handler, ${shown(options)})`,
    'The smallest event on which it fails:',
    indented(code),
    ...fault.blocks,
    others.length === 0 ? undefined : `On the way it also failed on:\n\n${others.map(indented).join('\n')}`,
    `${found(findings)}${passingOver(fault)}`,
    'As a test:',
    indented(testCase),
  ];
  return joinBlocks(blocks);
}

function passingOver({ passOver }: Fault): string {
  return passOver === undefined ? '' : `\nTo look for other faults first: { severity: { '${passOver}': 'off' } }`;
}

function shown(options: Given): string {
  const events = options['events'] === undefined ? [] : ['events'];
  const checks = options['check'] === undefined ? [] : ['check'];
  const named = Object.entries(picked(options, telling)).map(([name, value]) => `${name}: ${literal(value)}`);
  return `{ ${[...events, ...named, ...checks].join(', ')} }`;
}
