import { runOptionNames } from '../../lambda/index.js';
import { literal } from '../code/literal.js';
import { eventCode } from '../event-code.js';
import { picked } from '../parameters.js';
import type { Fault } from './fault.js';
import type { Given } from './read-options.js';

/** A test to paste, which fails as long as the function does. `code` is that of the event that was found. */
export function testCaseOf({ expectation, testEvent, title }: Fault, code: string, options: Given): string {
  const event = testEvent === undefined ? code : eventCode(testEvent);
  const settings = picked(options, runOptionNames);
  const given = Object.keys(settings).length === 0 ? '' : `, ${literal(settings)}`;
  return [
    `import { ${['invoke', event.slice(0, event.indexOf('('))].sort().join(', ')} } from 'edgeproof';`,
    '',
    `test(${literal(title)}, async () => {`,
    `  const invocation = await invoke(handler, ${event}${given});`,
    `  ${expectation};`,
    '});',
  ].join('\n');
}
