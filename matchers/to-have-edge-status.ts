import { whereFrom } from './because.js';
import { contentOf, whyNoResponse } from './content.js';
import type { MatcherContext } from './context.js';
import { defineMatcher } from './define-matcher.js';
import { type Asymmetric, isAsymmetric } from './expected.js';
import { argumentError } from './misuse.js';
import { print } from './print.js';
import { compared } from './report.js';

/** A status: `404`, `'404'`, or a class of them, `'4xx'`. */
export type StatusPattern = number | `${number}` | '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | Asymmetric;

/** @throws EdgeproofError for anything that is no status. */
export function checkStatus(matcher: string, expected: unknown): void {
  if (isAsymmetric(expected) || /^[1-5](\d\d|xx)$/.test(String(expected))) return;
  throw argumentError(matcher, 'status', expected, "Give a status: 404, '404' or '4xx'.");
}

export function matchesStatus(context: MatcherContext, status: string | undefined, expected: unknown): boolean {
  if (status === undefined) return false;
  if (isAsymmetric(expected)) return context.equals(status, expected) || context.equals(Number(status), expected);
  const wanted = String(expected);
  return wanted.endsWith('xx') ? /^\d{3}$/.test(status) && status[0] === wanted[0] : status === wanted;
}

/** Passes when the status is the one given, or of the class given. See {@link EdgeMatchers.toHaveEdgeStatus}. */
export const toHaveEdgeStatus = defineMatcher<[status: StatusPattern]>(
  'toHaveEdgeStatus',
  (received, context, expected) => {
    checkStatus('toHaveEdgeStatus', expected);
    const content = contentOf(received, 'toHaveEdgeStatus', context);
    return {
      pass: matchesStatus(context, content.status, expected),
      report: () => [
        context.isNot ? 'The status is one that was not expected:' : 'The status is not the one expected:',
        compared(`${context.isNot ? 'not ' : ''}${print(expected)}`, content.status ?? 'none'),
        whyNoResponse(content) ?? whereFrom(received),
      ],
    };
  },
);
