import type { EdgeEvent } from '../../events/index.js';
import { runOptionNames } from '../../lambda/index.js';
import { literal } from '../code/literal.js';
import { eventCode } from '../event-code.js';
import type { Fault } from './fault.js';
import { type Given, picked } from './read-options.js';

/** A test to paste, which fails as long as the function does. */
export function testCaseOf({ expects, title }: Fault, code: string, options: Given): string {
  const settings = picked(options, runOptionNames);
  const given = Object.keys(settings).length === 0 ? '' : `, ${literal(settings)}`;
  const invoking = (event: string) => `await invoke(handler, ${event}${given})`;
  const lines = [`const invocation = ${invoking(code)};`, ...expects((event: EdgeEvent) => invoking(eventCode(event)))];
  const used = [
    ...new Set(lines.join('\n').match(/\b(?:invoke|edgeEvent|(?:viewer|origin)Re(?:quest|sponse))(?=\()/g)),
  ];
  return [
    `import { ${used.sort().join(', ')} } from 'edgeproof';`,
    '',
    `test(${literal(title)}, async () => {`,
    ...lines.map((line) => `  ${line}`),
    '});',
  ].join('\n');
}
