import { isJoined, saysJoined } from '../src/message/joined-cookies.js';
import { maskSecrets } from '../src/message/mask-secrets.js';
import { headerHistory, whereFrom } from './because.js';
import { contentOf, whyNoResponse } from './content.js';
import type { MatcherContext } from './context.js';
import { defineMatcher } from './define-matcher.js';
import { type Asymmetric, isAsymmetric, matchesText } from './expected.js';
import { ignoredFields } from './ignored-fields.js';
import { asText, valuesOf } from './lines.js';
import { argumentError, refuseUndefined, refuseUnknown } from './misuse.js';
import { parseSetCookie, type SetCookie } from './parse-set-cookie.js';
import { print } from './print.js';
import { comparedLines } from './report.js';

const name = 'toSetCookie';

/** A cookie's value and attributes. `undefined`, or `false` for a flag: the attribute is absent. */
export interface CookieExpectation {
  readonly value?: string | RegExp | Asymmetric;
  readonly path?: string | RegExp | Asymmetric | undefined;
  /** With or without a leading dot, in any case. */
  readonly domain?: string | RegExp | Asymmetric | undefined;
  /** Seconds. */
  readonly maxAge?: number | Asymmetric | undefined;
  readonly expires?: Date | string | RegExp | Asymmetric | undefined;
  readonly secure?: boolean | undefined;
  readonly httpOnly?: boolean | undefined;
  /** In any case. */
  readonly sameSite?: 'Strict' | 'Lax' | 'None' | 'strict' | 'lax' | 'none' | Asymmetric | undefined;
  readonly partitioned?: boolean | undefined;
}

type Attribute = keyof CookieExpectation;

const attributes = [
  'value',
  'path',
  'domain',
  'maxAge',
  'expires',
  'secure',
  'httpOnly',
  'sameSite',
  'partitioned',
] as const satisfies readonly Attribute[];

type Compare = (context: MatcherContext, actual: unknown, expected: unknown) => boolean;

const flag: Compare = (context, actual, expected) => matchesText(context, actual === true, expected);

function lower(text: unknown): unknown {
  return typeof text === 'string' ? text.toLowerCase() : text;
}

/** Cookie dates count whole seconds. */
function sameSecond(actual: unknown, expected: Date): boolean {
  return Math.floor(Date.parse(String(actual)) / 1000) === Math.floor(expected.getTime() / 1000);
}

/** How an attribute is compared where it isn't simply text. */
const comparisons: { readonly [Name in Attribute]?: Compare } = {
  secure: flag,
  httpOnly: flag,
  partitioned: flag,
  domain: (context, actual, expected) =>
    matchesText(context, actual, typeof expected === 'string' ? expected.replace(/^\./, '').toLowerCase() : expected),
  sameSite: (context, actual, expected) =>
    matchesText(context, actual, expected) || matchesText(context, lower(actual), lower(expected)),
  expires: (context, actual, expected) =>
    expected instanceof Date ? sameSecond(actual, expected) : matchesText(context, actual, expected),
};

function matchesAttribute(
  context: MatcherContext,
  cookie: SetCookie,
  attribute: Attribute,
  expected: unknown,
): boolean {
  const actual = cookie[attribute];
  return expected === undefined
    ? actual === undefined
    : (comparisons[attribute] ?? matchesText)(context, actual, expected);
}

function isWhole(expected: unknown): boolean {
  return typeof expected === 'string' || expected instanceof RegExp || isAsymmetric(expected);
}

function matchesCookie(context: MatcherContext, cookie: SetCookie, rest: readonly unknown[]): boolean {
  if (rest.length === 0) return true;
  const [expected] = rest;
  if (isWhole(expected)) return matchesText(context, cookie.value, expected);
  return Object.entries(expected as object).every(([attribute, value]) =>
    matchesAttribute(context, cookie, attribute as Attribute, value),
  );
}

function checkArguments(cookie: unknown, rest: readonly unknown[]): void {
  if (typeof cookie !== 'string' || cookie === '') {
    throw argumentError(name, 'name', cookie, 'Give the name of a cookie.');
  }
  refuseUndefined(name, 'expected', rest, 'Leave it out to ask for any value.');
  if (rest.length === 0 || isWhole(rest[0])) return;
  if (typeof rest[0] !== 'object' || rest[0] === null) {
    throw argumentError(name, 'expected', rest[0], 'Give the value, or an object with value and attributes.');
  }
  refuseUnknown(name, rest[0], attributes);
}

/** The lines of the cookie in question; where there are none the others, whose values nobody asked for. */
function shown(all: readonly string[], lines: readonly string[]): string[] {
  if (all.length === 0) return ['no Set-Cookie'];
  return lines.length === 0
    ? all.map((line) => print(maskSecrets('set-cookie', line)))
    : lines.map((line) => print(line));
}

/** Which attributes of the one cookie of this name are not as expected. */
function differences(context: MatcherContext, named: readonly SetCookie[], expected: unknown): string | undefined {
  const [cookie] = named;
  if (!cookie || named.length > 1 || typeof expected !== 'object' || isWhole(expected)) return undefined;
  const wrong = Object.entries(expected as object).filter(
    ([attribute, value]) => !matchesAttribute(context, cookie, attribute as Attribute, value),
  );
  const said = wrong.map(([attribute]) => {
    const actual = cookie[attribute as Attribute];
    return `${attribute} is ${actual === undefined ? 'absent' : print(actual)}`;
  });
  return said.length === 0 ? undefined : `The difference: ${said.join(', ')}.`;
}

function wantedText(cookie: string, rest: readonly unknown[], isNot: boolean): string {
  return `${isNot ? 'not ' : ''}${cookie}${rest.length === 0 ? '' : ` with ${print(rest[0])}`}`;
}

function verb(named: readonly SetCookie[], isNot: boolean): string {
  if (isNot) return 'is set';
  return named.length === 0 ? 'is not set' : 'is set otherwise';
}

function isNamed(line: string, cookie: string): boolean {
  return parseSetCookie(line)?.name === cookie;
}

/** To a browser the line is one cookie (HMAP-MULTI-OUT): why another is not set, or an attribute odd. */
function whyJoined(all: readonly string[], isNot: boolean): string | undefined {
  const line = isNot ? undefined : all.find(isJoined);
  return line === undefined ? undefined : saysJoined(line);
}

type Arguments = [name: string, ...expected: [(string | RegExp | Asymmetric | CookieExpectation)?]];

/** Passes when a cookie is set. See {@link EdgeMatchers.toSetCookie}. */
export const toSetCookie = defineMatcher<Arguments>(name, (received, context, cookie, ...rest) => {
  checkArguments(cookie, rest);
  const isNot = context.isNot === true;
  const content = contentOf(received, name, context);
  const all = content.shape === 'response' ? valuesOf(content.lines, 'set-cookie').map(asText) : [];
  const lines = all.filter((line) => isNamed(line, cookie));
  const named = lines.map((line) => parseSetCookie(line) as SetCookie);
  return {
    pass: named.some((parsed) => matchesCookie(context, parsed, rest)),
    report: () => [
      `The cookie ${cookie} ${verb(named, isNot)}:`,
      comparedLines(wantedText(cookie, rest, isNot), shown(all, lines)),
      whyNoResponse(content) ?? differences(context, named, rest[0]),
      whyJoined(all, isNot),
      all.length === 0 ? ignoredFields(received) : undefined,
      whyNoResponse(content) === undefined ? (headerHistory(received, 'set-cookie') ?? whereFrom(received)) : undefined,
    ],
  };
});
