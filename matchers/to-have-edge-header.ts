import { cut, listed } from '../src/message/cut.js';
import { headerHistory, whereFrom } from './because.js';
import { compareValues } from './compare-texts.js';
import { type Content, contentOf, whyNothing } from './content.js';
import { defineMatcher } from './define-matcher.js';
import { checkHeaderExpectation, type HeaderExpectation, matchesHeader } from './header-expectation.js';
import { ignoredFields } from './ignored-fields.js';
import { valuesOf } from './lines.js';
import { argumentError, refuseUndefined } from './misuse.js';
import { print } from './print.js';
import type { Received } from './received.js';
import { type Block, comparedLines } from './report.js';

const name = 'toHaveEdgeHeader';

function checkArguments(header: unknown, rest: readonly unknown[]): void {
  if (typeof header !== 'string' || header === '') {
    throw argumentError(name, 'name', header, 'Give the name of a header, in any case.');
  }
  refuseUndefined(name, 'value', rest, `Leave it out to ask for any value, or use .not.${name}('${header}').`);
  if (rest.length > 0) checkHeaderExpectation(name, 'value', rest[0]);
}

function names({ lines }: Content): string | undefined {
  const all = [...new Set(lines.map(([key]) => key.toLowerCase()))];
  return all.length === 0 ? 'There are no headers at all.' : `The headers are: ${listed(all)}.`;
}

interface Found {
  readonly received: Received;
  readonly header: string;
  readonly values: readonly unknown[];
  readonly content: Content;
}

/** The table, and where two long values differ. */
function comparison(values: readonly unknown[], rest: readonly unknown[], isNot: boolean): Block[] {
  if (rest.length === 0) return [comparedLines(isNot ? 'no such header' : 'any value', shown(values))];
  const not = isNot ? 'not ' : '';
  const [expected] = rest;
  if (values.length !== 1) return [comparedLines(not + print(expected), shown(values))];
  const one = compareValues(expected, values[0]);
  return [comparedLines(not + one.expected, [one.received]), one.note];
}

function shown(values: readonly unknown[]): string[] {
  return values.length === 0 ? ['no such header'] : values.map((value) => print(value));
}

function report({ received, header, values, content }: Found, rest: readonly unknown[], isNot: boolean): Block[] {
  const absent = values.length === 0;
  const otherwise = absent ? 'is missing' : 'has another value';
  return [
    `${cut(header, 80)} ${isNot ? 'is there' : otherwise}:`,
    ...comparison(values, rest, isNot),
    whyNothing(content) ?? (absent ? names(content) : undefined),
    absent ? ignoredFields(received) : undefined,
    content.error ? undefined : (headerHistory(received, header) ?? whereFrom(received)),
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
      report: () => report({ received, header, values, content }, rest, isNot),
    };
  },
);
