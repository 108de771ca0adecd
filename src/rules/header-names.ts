import { isDisallowedHeader } from '../message/disallowed-headers.js';
import { autoKey } from '../message/headers.js';
import { allTriggers } from './groups.js';
import { headerPath } from './header-part.js';
import { logLines, viewerTexts } from './literals.js';
import { defineRule, type Found, type HeaderPart, isObject } from './rule.js';

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
    // A key that differs from its map key could be the name that counts (OQ-1).
    entry({ header, index, key }) {
      const name = key?.toLowerCase();
      if (name === undefined || name === header.name || !isDisallowedHeader(name)) return undefined;
      return { path: `${headerPath(header)}[${index}].key`, name, wire: key as string, custom: false };
    },
    customHeader: (header) => disallowed(header, true),
  },
  says: ({ name }) => `an edge function can't add ${autoKey(name)}: ${whyDisallowed(name)}. Remove it.`,
  viewerMessage: () => viewerTexts.blacklistedHeader,
  logMessage: ({ wire, custom }) => (custom ? undefined : logLines.blacklisted(wire)),
});

const viewerCountry = defineRule({
  id: 'HDR-VIEWER-COUNTRY',
  title: "CloudFront-Viewer-Country can't be added in a viewer-request function",
  triggers: ['viewer-request'],
  severity: 'error',
  evidence: 'documented',
  source: 'lambda-at-edge-function-restrictions',
  checks: {
    header: (header) => (header.name === 'cloudfront-viewer-country' ? { path: headerPath(header) } : undefined),
  },
  says: () =>
    "CloudFront-Viewer-Country can't be added at viewer-request. Use another name, or let CloudFront add it: name it in the cache or origin request policy and read it at origin-request.",
});

/** The rules on names that no function may set (§12). */
export const headerNameRules = [disallowedHeader, viewerCountry] as const;
