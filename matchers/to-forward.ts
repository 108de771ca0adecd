import { EdgeproofError } from '../src/errors.js';
import { noBytes } from '../src/message/bytes.js';
import { cut, listed } from '../src/message/cut.js';
import { formatBytes } from '../src/message/size.js';
import type { AnyOrigin } from '../src/origins/types.js';
import type { RuleId } from '../src/rules/ids.js';
import { cameFrom } from './because.js';
import { type BodyExpectation, checkBodyExpectation, compareBodies, matchesBody } from './body-expectation.js';
import { compareValues } from './compare-texts.js';
import { readContent, whyNothing } from './content.js';
import type { MatcherContext } from './context.js';
import { decodeBody } from './decode-body.js';
import { defineMatcher } from './define-matcher.js';
import { droppedHeaders } from './dropped-headers.js';
import { type Asymmetric, matchesText } from './expected.js';
import { type Forwarded, forwardedBy } from './forwarded.js';
import { checkHeaderExpectation, type HeaderExpectation, matchesHeader } from './header-expectation.js';
import { ignoredByRule } from './ignored-fields.js';
import { isRecord } from './is-record.js';
import { asText, valuesOf } from './lines.js';
import { isOrigin, matchesOrigin, type PartialOrigin } from './matches-origin.js';
import { argumentError, refuseUndefined, refuseUnknown } from './misuse.js';
import { asksForHeaders, withoutSecrets } from './origin-secrets.js';
import { print } from './print.js';
import type { Received } from './received.js';
import type { Block, Row } from './report.js';

const name = 'toForward';

/** The parts of a forwarded request that matter. `undefined` means absent. */
export interface ForwardExpectation {
  readonly uri?: string | RegExp | Asymmetric;
  readonly method?: string | RegExp | Asymmetric;
  /** Without `?`. */
  readonly querystring?: string | RegExp | Asymmetric;
  readonly headers?: { readonly [name: string]: HeaderExpectation | undefined };
  readonly body?: BodyExpectation | undefined;
  /** The domain name; in an exchange also the id. Or the origin object, or fields of the event's `origin`. */
  readonly origin?: string | RegExp | AnyOrigin | PartialOrigin | Asymmetric | undefined;
}

const fields = ['uri', 'method', 'querystring', 'headers', 'body', 'origin'] as const;

/** One thing expected of a forwarded request, and what is there instead. */
interface Point {
  readonly label: string;
  readonly expected: unknown;
  readonly pass: boolean;
  readonly received: string;
  /** The expectation in words, where {@link print} doesn't do. */
  readonly wanted?: string | undefined;
  /** A header that doesn't go on. */
  readonly header?: string | undefined;
}

function textPoint(
  context: MatcherContext,
  field: 'uri' | 'method' | 'querystring',
  actual: unknown,
  expected: unknown,
): Point {
  const { expected: wanted, received } = compareValues(expected, actual);
  return { label: field, expected, pass: matchesText(context, actual, expected), received, wanted };
}

function headerPoint(context: MatcherContext, { lines }: Forwarded, header: string, expected: unknown): Point {
  const values = valuesOf(lines, header);
  const pass = expected === undefined ? values.length === 0 : matchesHeader(context, values, expected);
  const one = values.length === 1 ? compareValues(expected, values[0]) : undefined;
  const received = values.length === 0 ? 'absent' : listed(values.map((value) => print(value)));
  return {
    label: `headers["${header}"]`,
    expected,
    pass,
    received: one?.received ?? received,
    wanted: one?.expected,
    header: values.length === 0 ? header : undefined,
  };
}

function bodyPoint(context: MatcherContext, forwarded: Forwarded, expected: unknown): Point {
  const { lines, body = noBytes, unseenBody } = forwarded;
  if (unseenBody !== undefined) return { label: 'body', expected, pass: false, received: unseenBody };
  if (expected === undefined) {
    return { label: 'body', expected, pass: body.byteLength === 0, received: formatBytes(body.byteLength) };
  }
  const decoded = decodeBody(body, lines);
  const wanted = expected as BodyExpectation;
  if (decoded.problem !== undefined) return { label: 'body', expected, pass: false, received: decoded.problem };
  const pass = matchesBody(context, decoded.bytes, wanted);
  const compared = compareBodies(context, decoded.bytes, wanted);
  return { label: 'body', expected, pass, received: compared.received, wanted: compared.expected };
}

function originPoint(context: MatcherContext, forwarded: Forwarded, expected: unknown): Point {
  const { origin, asked } = forwarded;
  const shown = asksForHeaders(expected) ? origin : withoutSecrets(origin);
  const received = asked ? `${asked.domainName} (${asked.id})` : origin === undefined ? 'absent' : print(shown);
  return { label: 'origin', expected, pass: matchesOrigin(context, forwarded, expected), received };
}

function pointsOf(context: MatcherContext, forwarded: Forwarded, expected: ForwardExpectation): Point[] {
  return Object.entries(expected).flatMap(([field, value]): Point[] => {
    switch (field) {
      case 'headers':
        return Object.entries(value ?? {}).map(([header, wanted]) => headerPoint(context, forwarded, header, wanted));
      case 'body':
        return [bodyPoint(context, forwarded, value)];
      case 'origin':
        return [originPoint(context, forwarded, value)];
      default: {
        const text = field as 'uri' | 'method' | 'querystring';
        return [textPoint(context, text, forwarded[text], value)];
      }
    }
  });
}

function checkHeaders(headers: unknown): void {
  if (typeof headers !== 'object' || headers === null) {
    throw argumentError(name, 'expected.headers', headers, 'Give an object of names and values.');
  }
  for (const [header, value] of Object.entries(headers)) {
    if (value !== undefined) checkHeaderExpectation(name, `expected.headers["${header}"]`, value);
  }
}

function checkPartial(expected: unknown): void {
  if (typeof expected !== 'object' || expected === null) {
    throw argumentError(name, 'expected', expected, `Give an object with any of ${fields.join(', ')}.`);
  }
  refuseUnknown(name, expected, fields);
  const { headers, body } = expected as ForwardExpectation;
  if ('headers' in expected) checkHeaders(headers);
  if (body !== undefined) checkBodyExpectation(name, 'expected.body', body);
}

/** An exchange knows which origin was asked, but not the object the event had. */
function checkOrigin(received: Received, { origin }: ForwardExpectation): void {
  const isPart = isRecord(origin) && ('custom' in origin || 's3' in origin) && !isOrigin(origin);
  if (received.kind !== 'exchange' || !isPart) return;
  throw new EdgeproofError('ERR_MATCHER', {
    failedTo: `check ${name}`,
    path: 'expected.origin',
    because: "an exchange knows which origin was asked, not the fields of the event's origin",
    fix: 'Name the origin by its id, its domain or the origin object, or check the invocation.',
  });
}

function whyNotForwarded(received: Received): Block[] {
  if (received.kind === 'exchange') return ['No origin was asked.', cameFrom(received.exchange)];
  const content = readContent(received);
  if (content.error) return ['Nothing goes on.', whyNothing(content)];
  return [
    content.shape === 'response'
      ? 'Nothing goes on: the function answered with a response of its own.'
      : 'Nothing goes on: this is no request, it has no `uri`.',
  ];
}

function pointRow({ label, expected, received, pass, wanted }: Point): Row {
  if (pass) return { label, text: received, tone: 'received' };
  const shown = expected === undefined ? 'absent' : (wanted ?? print(expected));
  return {
    label,
    text: `expected ${shown}`,
    tone: 'expected',
    note: `received ${received}`,
    noteTone: 'received',
  };
}

/** The request that comes closest, so that its differences are the ones worth showing. */
function closest(tried: readonly Point[][]): Point[] {
  const misses = (points: readonly Point[]) => points.filter(({ pass }) => !pass).length;
  return tried.reduce((best, points) => (misses(points) < misses(best) ? points : best));
}

function report(received: Received, tried: readonly Point[][], isNot: boolean): Block[] {
  if (tried.length === 0) return whyNotForwarded(received);
  const points = closest(tried);
  if (isNot && points.length === 0) return [whatGoesOn(forwardedBy(received)[0] as Forwarded)];
  if (isNot) return ['This is what goes on to the origin:', points.map(pointRow)];
  const says =
    tried.length === 1 ? 'Another request goes on' : `None of ${tried.length} requests is the one; the closest goes on`;
  const differing = points.filter(({ pass }) => !pass);
  return [
    `${says} to the origin:`,
    differing.map(pointRow),
    whyQuery(differing),
    ...whyIgnored(received, differing),
    ...whyDropped(received, differing),
  ];
}

/** No event's path has a query in it. */
function whyQuery(points: readonly Point[]): string | undefined {
  const uri = points.find(({ label }) => label === 'uri')?.expected;
  if (typeof uri !== 'string' || !uri.includes('?')) return undefined;
  const [path, ...query] = uri.split('?');
  return `The query goes into querystring: { uri: ${print(path)}, querystring: ${print(query.join('?'))} }.`;
}

function whatGoesOn({ method, uri }: Forwarded): string {
  return `A request goes on to the origin: ${cut(asText(method), 80)} ${cut(asText(uri), 200)}`;
}

/** What was ignored of what a function wrote where the difference is. */
const ignoredAt: readonly (readonly [label: string, rule: RuleId])[] = [
  ['body', 'BODY-RO'],
  ['origin', 'REQ-ORIGIN-VREQ'],
];

function whyIgnored(received: Received, points: readonly Point[]): Block[] {
  return ignoredAt
    .filter(([differing]) => points.some(({ label }) => label === differing))
    .map(([, rule]) => ignoredByRule(received, rule));
}

function whyDropped(received: Received, points: readonly Point[]): Block[] {
  if (received.kind !== 'exchange') return [];
  return droppedHeaders(
    received.exchange,
    points.flatMap(({ header = [] }) => header),
  );
}

/** Passes when a request goes on to an origin, with the parts given. See {@link EdgeMatchers.toForward}. */
export const toForward = defineMatcher<[...partial: [ForwardExpectation?]]>(name, (received, context, ...rest) => {
  refuseUndefined(name, 'expected', rest, 'Leave it out to ask whether anything goes on.');
  const [expected = {}] = rest;
  checkPartial(expected);
  checkOrigin(received, expected);
  const tried = forwardedBy(received).map((forwarded) => pointsOf(context, forwarded, expected));
  return {
    pass: tried.some((points) => points.every(({ pass }) => pass)),
    report: () => report(received, tried, context.isNot === true),
  };
});
