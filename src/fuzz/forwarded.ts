import fc from 'fast-check';
import { checkHeaderName } from '../events/headers-input.js';
import { at, misuse, type Place } from '../events/misuse.js';
import { selectCookies } from '../message/cookies.js';
import { show } from '../message/show.js';
import { type Choices, choose } from './choice.js';
import { cookies } from './cookies.js';
import { type Lines, nothing, type Subject } from './lines.js';
import { oddValue } from './odd-headers.js';
import { viewerSubjects } from './viewer-subjects.js';

/** What CloudFront says of the viewer (CFH-CF-LIST), under the names that it writes. */
const values: Readonly<Record<string, readonly string[]>> = {
  'CloudFront-Forwarded-Proto': ['https', 'http'],
  'CloudFront-Is-Android-Viewer': ['false', 'true'],
  'CloudFront-Is-Desktop-Viewer': ['true', 'false'],
  'CloudFront-Is-IOS-Viewer': ['false', 'true'],
  'CloudFront-Is-Mobile-Viewer': ['false', 'true'],
  'CloudFront-Is-SmartTV-Viewer': ['false', 'true'],
  'CloudFront-Is-Tablet-Viewer': ['false', 'true'],
  'CloudFront-Viewer-ASN': ['64496'],
  'CloudFront-Viewer-Address': ['203.0.113.9:46532', '2001:db8::1:46532'],
  'CloudFront-Viewer-Country': ['US', 'DE', 'JP'],
  'CloudFront-Viewer-Http-Version': ['2.0', '1.1', '3.0'],
  'CloudFront-Viewer-TLS': ['TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake'],
};

/** Those that may be missing: not every address has a known place. */
const places: Readonly<Record<string, readonly string[]>> = {
  'CloudFront-Viewer-City': ['Berlin', 'K%C3%B6ln'],
  'CloudFront-Viewer-Country-Name': ['United States'],
  'CloudFront-Viewer-Country-Region': ['CA'],
  'CloudFront-Viewer-Country-Region-Name': ['California'],
  'CloudFront-Viewer-Latitude': ['52.52000'],
  'CloudFront-Viewer-Longitude': ['13.40500'],
  'CloudFront-Viewer-Metro-Code': ['807'],
  'CloudFront-Viewer-Postal-Code': ['94107'],
  'CloudFront-Viewer-Time-Zone': ['Europe/Berlin'],
};

const beginning = 'cloudfront-';

function entryOf(table: Readonly<Record<string, readonly string[]>>, name: string) {
  return Object.entries(table).find(([known]) => known.toLowerCase() === name);
}

/** Headers of CloudFront's own are there whenever a policy asks for them. */
function ofCloudFront(given: string, name: string): Subject {
  const known = entryOf(values, name);
  const [key, list] = known ?? entryOf(places, name) ?? [given, ['1']];
  const present: Choices<Lines> = [3, ...list.map((value) => ({ [key]: value }))];
  return { names: [name], lines: known === undefined ? choose<Lines>([2, nothing], present) : choose(present) };
}

/** Sorted, and well-formed ones only (CFH-COOKIE-SORT). */
function forwardedCookies(): Subject {
  const { names, lines } = cookies();
  return {
    names,
    lines: lines.map(({ cookie }): Lines => {
      const sorted = typeof cookie === 'string' ? selectCookies(cookie, 'all') : undefined;
      return sorted === undefined ? nothing : { cookie: sorted };
    }),
  };
}

function keep(lines: Lines, forwarded: ReadonlySet<string>): Lines {
  const names = Object.keys(lines).filter((name) => forwarded.has(name) && lines[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, lines[name]]));
}

/** What viewers send of it. */
function ofViewer(subject: Subject, forwarded: ReadonlySet<string>): Subject {
  if (subject.names.includes('cookie')) return forwardedCookies();
  const names = subject.names.filter((name) => forwarded.has(name));
  return { names, lines: subject.lines.map((lines) => keep(lines, forwarded)) };
}

function unknown(name: string): Subject {
  const there = oddValue().map((value): Lines => ({ [name]: value }));
  return { names: [name], lines: fc.oneof(fc.constant(nothing), there) };
}

/** What CloudFront sends whatever the policies say: its own, what frames the body, conditions and ranges. */
const always: ReadonlySet<string> = new Set([
  'accept-encoding',
  'cdn-loop',
  'content-length',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'range',
  'transfer-encoding',
  'via',
  'x-forwarded-for',
]);

/** The names in lower case, with their spelling. */
function readNames(given: readonly string[], place: Place): Map<string, string> {
  if (!Array.isArray(given)) {
    throw misuse(place, `${show(given)} is no list of header names`, "Give an array, such as ['accept-language'].");
  }
  const names = new Map<string, string>();
  for (const [index, name] of given.entries()) {
    if (typeof name !== 'string') throw misuse(at(place, index), `${show(name)} is no header name`, 'Give a string.');
    checkHeaderName(name, at(place, index));
    names.set(name.toLowerCase(), name);
  }
  return names;
}

/** What an origin gets of the headers that the behavior's policies forward, beyond what it always gets. */
export function forwardedSubjects(given: readonly string[] | undefined, place: Place): readonly Subject[] {
  const names = readNames(given ?? [], place);
  const viewers = new Set([...names.keys()].filter((name) => !always.has(name) && !name.startsWith(beginning)));
  const known = viewerSubjects().filter((subject) => subject.names.some((name) => viewers.has(name)));
  const knownNames = new Set(known.flatMap((subject) => subject.names));
  return [
    ...known.map((subject) => ofViewer(subject, viewers)),
    ...[...viewers].filter((name) => !knownNames.has(name)).map(unknown),
    ...[...names].filter(([name]) => name.startsWith(beginning)).map(([name, as]) => ofCloudFront(as, name)),
  ];
}
