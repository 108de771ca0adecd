import {
  deniedCustomBeginnings,
  deniedCustomNames,
  disallowedBeginnings,
  disallowedNames,
} from '../../src/message/disallowed-headers.js';
import { readOnlyHeaders } from '../../src/rules/index.js';
import { code, table } from './markdown.js';

/** The lists that the rules of a page go by, by page. */
export const lists: Readonly<Record<string, readonly string[]>> = {
  'restricted-headers': [
    '## Names that no function may set',
    names(disallowedNames, disallowedBeginnings),
    '## Names that a function may only read',
    table(
      ['at', 'read-only'],
      Object.entries(readOnlyHeaders).map(([trigger, list]) => [trigger, names(list)]),
    ),
  ],
  'custom-headers': [
    '## Names that no custom header may have',
    `${names(deniedCustomNames, deniedCustomBeginnings)}, and those that [no function may set](restricted-headers.md#names-that-no-function-may-set).`,
  ],
};

function names(whole: Iterable<string>, beginnings: readonly string[] = []): string {
  const all = [...whole, ...beginnings.map((beginning) => `${beginning}*`)];
  return all.map(code).join(', ');
}
