import { type Content, contentOf, whyNothing } from './content.js';
import { defineMatcher } from './define-matcher.js';
import { checkHeaderExpectation, type HeaderExpectation, matchesHeader } from './header-expectation.js';
import { valuesOf } from './lines.js';
import { argumentError, refuseUndefined } from './misuse.js';
import { print } from './print.js';
import type { Block, Row } from './report.js';

const name = 'toHaveEdgeHeader';

function checkArguments(header: unknown, rest: readonly unknown[]): void {
  if (typeof header !== 'string' || header === '') {
    throw argumentError(name, 'name', header, 'Give the name of a header, in any case.');
  }
  refuseUndefined(name, 'value', rest, `Leave it out to ask for any value, or use .not.${name}('${header}').`);
  if (rest.length > 0) checkHeaderExpectation(name, 'value', rest[0]);
}

function received(values: readonly unknown[]): Row[] {
  if (values.length === 0) return [{ label: 'received', text: 'no such header' }];
  return values.map((value, at) => ({ label: at === 0 ? 'received' : '', text: print(value) }));
}

function names({ lines }: Content): string | undefined {
  const all = [...new Set(lines.map(([key]) => key.toLowerCase()))];
  return all.length === 0 ? 'There are no headers at all.' : `The headers are: ${all.join(', ')}.`;
}

function expectedText(rest: readonly unknown[], isNot: boolean): string {
  if (rest.length === 0) return isNot ? 'no such header' : 'any value';
  return `${isNot ? 'not ' : ''}${print(rest[0])}`;
}

interface Found {
  readonly header: string;
  readonly values: readonly unknown[];
  readonly content: Content;
}

function report({ header, values, content }: Found, expected: string, isNot: boolean): Block[] {
  const absent = values.length === 0;
  const otherwise = absent ? 'is missing' : 'has another value';
  return [
    `${header} ${isNot ? 'is there' : otherwise}:`,
    [{ label: 'expected', text: expected }, ...received(values)],
    whyNothing(content) ?? (absent ? names(content) : undefined),
  ];
}

/** Passes when a header is there, with the value if one is given. See {@link EdgeMatchers.toHaveEdgeHeader}. */
export const toHaveEdgeHeader = defineMatcher<[name: string, ...value: [HeaderExpectation?]]>(
  name,
  (received, context, header, ...rest) => {
    checkArguments(header, rest);
    const content = contentOf(received, name, context);
    const values = valuesOf(content.lines, header);
    const isNot = context.isNot === true;
    return {
      pass: rest.length === 0 ? values.length > 0 : matchesHeader(context, values, rest[0]),
      report: () => report({ header, values, content }, expectedText(rest, isNot), isNot),
    };
  },
);
