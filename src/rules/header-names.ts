import { isDisallowedHeader } from '../message/disallowed-headers.js';
import { autoKey } from '../message/headers.js';
import { allTriggers } from './groups.js';
import { headerPath, keyPath, otherName } from './header-part.js';
import { logLines, viewerTexts } from './literals.js';
import { defineRule, type EntryPart, type Found, type HeaderPart, isObject, type JudgeContext } from './rule.js';

/** Families of headers that a function may not set, and why. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^(x-cache|x-amz-cf-.*|x-forwarded-proto|x-real-ip)$/, 'CloudFront sets it itself'],
  [/^x-edge-/, 'names that begin with X-Edge- are kept for CloudFront'],
  [/^x-amzn-/, 'it is kept for AWS'],
  [/^x-accel-/, "it steers CloudFront's own servers"],
  [/^(cloudfront-viewer-cert-pem|client-cert|client-cert-chain)$/, "CloudFront fills it from the viewer's certificate"],
];

function whyDisallowed(name: string): string {
  const found = reasons.find(([family]) => family.test(name));
  return found ? found[1] : 'it belongs to one connection, and CloudFront handles that itself';
}

interface Disallowed {
  readonly name: string;
  readonly wire: string;
  readonly custom: boolean;
}

function wireNameOf({ mapKey, lines }: HeaderPart): string {
  const first: unknown = Array.isArray(lines) ? lines[0] : undefined;
  const key = isObject(first) ? first['key'] : undefined;
  return typeof key === 'string' ? key : autoKey(mapKey);
}

function disallowed(header: HeaderPart, custom: boolean): Found<Disallowed> | undefined {
  if (!isDisallowedHeader(header.name)) return undefined;
  return { path: headerPath(header), name: header.name, wire: wireNameOf(header), custom };
}

function disallowedKey(entry: EntryPart, custom: boolean): Found<Disallowed> | undefined {
  const name = otherName(entry);
  if (name === undefined || !isDisallowedHeader(name)) return undefined;
  return { path: keyPath(entry), name, wire: entry.key as string, custom };
}

const disallowedHeader = defineRule<Disallowed>({
  id: 'HDR-DIS-ADD',
  title: 'A function may not add a header that CloudFront keeps for itself',
  triggers: allTriggers,
  severity: 'error',
  evidence: 'documented',
  source: 'edge-function-restrictions-all',
  covers: ['HDR-DISALLOWED'],
  checks: {
    header: (header) => disallowed(header, false),
    entry: (entry) => disallowedKey(entry, false),
    customHeader: (header) => disallowed(header, true),
    customEntry: (entry) => disallowedKey(entry, true),
  },
  says: ({ name }) => `an edge function can't add ${autoKey(name)}: ${whyDisallowed(name)}. Remove it.`,
  viewerMessage: () => viewerTexts.blacklistedHeader,
  logMessage: ({ wire, custom }) => (custom ? undefined : logLines.blacklisted(wire)),
});

const country = 'cloudfront-viewer-country';

/** Only adding is refused: where nobody knows the event, or the viewer sent it, nothing is said. */
function mayBeAdded({ kind, baseline }: JudgeContext): boolean {
  return kind !== 'request' || baseline === undefined || Object.hasOwn(baseline.request.headers, country);
}

const viewerCountry = defineRule({
  id: 'HDR-VIEWER-COUNTRY',
  title: "CloudFront-Viewer-Country can't be added in a viewer-request function",
  triggers: ['viewer-request'],
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-at-edge-function-restrictions',
  checks: {
    header: (header, context) =>
      header.name === country && !mayBeAdded(context) ? { path: headerPath(header) } : undefined,
    entry: (entry, context) =>
      otherName(entry) === country && !mayBeAdded(context) ? { path: keyPath(entry) } : undefined,
  },
  says: () =>
    "CloudFront-Viewer-Country can't be added at viewer-request. Use another name, or let CloudFront add it: name it in the cache or origin request policy and read it at origin-request.",
});

/** The rules on names that no function may set (§12). */
export const headerNameRules = [disallowedHeader, viewerCountry] as const;
