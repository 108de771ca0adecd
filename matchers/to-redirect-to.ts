import { whereFrom } from './because.js';
import { compareValues } from './compare-texts.js';
import { type Content, contentOf, whyNoResponse } from './content.js';
import type { MatcherContext } from './context.js';
import { defineMatcher } from './define-matcher.js';
import { type Asymmetric, isAsymmetric, matchesText } from './expected.js';
import { ignoredFields } from './ignored-fields.js';
import { valuesOf } from './lines.js';
import { argumentError } from './misuse.js';
import { print } from './print.js';
import { compared, type Row } from './report.js';
import { checkStatus, matchesStatus, type StatusPattern } from './to-have-edge-status.js';

const name = 'toRedirectTo';

/** The statuses on which a browser follows Location (RFC 9110 §15.4). */
const redirects = ['301', '302', '303', '307', '308'];

function checkLocation(location: unknown): void {
  if (typeof location === 'string' || location instanceof RegExp || isAsymmetric(location)) return;
  throw argumentError(name, 'location', location, 'Give the location as a string or a RegExp.');
}

function isRedirect(context: MatcherContext, { status }: Content, expected: unknown): boolean {
  if (status === undefined || !redirects.includes(status)) return false;
  return expected === undefined || matchesStatus(context, status, expected);
}

function rows(content: Content, locations: unknown[], [expected, status]: unknown[], isNot: boolean): Row[] {
  const [first] = locations;
  const one = locations.length === 1 ? compareValues(expected, first) : undefined;
  const where = locations.length === 0 ? 'no Location' : locations.map((value) => print(value)).join(' and ');
  const wanted = one?.expected ?? print(expected);
  return compared(
    `${isNot ? 'not ' : ''}${status === undefined ? 'a redirect' : print(status)} to ${wanted}`,
    `${content.status ?? 'no status'}, ${one?.received ?? where}`,
  );
}

function hintOf({ status }: Content, locations: readonly unknown[]): string | undefined {
  if (status === undefined || redirects.includes(status) || locations.length === 0) return undefined;
  return `A viewer follows Location only with one of the statuses ${redirects.join(', ')}.`;
}

/** Passes when the viewer is sent to a location. See {@link EdgeMatchers.toRedirectTo}. */
export const toRedirectTo = defineMatcher<[location: string | RegExp | Asymmetric, status?: StatusPattern]>(
  name,
  (received, context, location, status) => {
    checkLocation(location);
    if (status !== undefined) checkStatus(name, status);
    const content = contentOf(received, name, context);
    const locations = valuesOf(content.lines, 'location');
    const there = locations.some((value) => matchesText(context, value, location));
    return {
      pass: there && isRedirect(context, content, status),
      report: () => [
        context.isNot ? 'It redirects there:' : 'It does not redirect there:',
        rows(content, locations, [location, status], context.isNot === true),
        whyNoResponse(content) ?? hintOf(content, locations),
        locations.length === 0 ? ignoredFields(received) : undefined,
        whereFrom(received),
      ],
    };
  },
);
