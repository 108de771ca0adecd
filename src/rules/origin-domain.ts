import { show } from '../message/show.js';
import { originLimits } from './limits.js';
import { viewerTexts } from './literals.js';
import { badField, type Field, originSource, originTriggers } from './origin-field.js';
import { defineRule, type OriginPart } from './rule.js';

const domainNonEmpty = defineRule<Field>({
  id: 'ORI-DOMAIN-NONEMPTY',
  title: 'The domainName of an origin is a non-empty string',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: {
    originFields: (part) => badField(part, 'domainName', (value) => typeof value === 'string' && value !== ''),
  },
  says: ({ value }) => `domainName is ${show(value)}; it must be the name of a host.`,
  viewerMessage: () => viewerTexts.domainName,
});

const hostName = /^[A-Za-z0-9._-]+$/;
const ipAddress = /^\d+\.\d+\.\d+\.\d+$/;

/** What is wrong with a name; a wrong type and an empty one are ORI-DOMAIN-NONEMPTY's. */
function customDomainFault(domain: unknown): string | undefined {
  if (typeof domain !== 'string' || domain === '') return undefined;
  if (domain.includes('://')) return 'it must be a host name, without https:// and path';
  if (domain.includes(':')) return 'it must have no port; that goes into port';
  if (ipAddress.test(domain)) return 'it must be a DNS name, not an IP address';
  if (!hostName.test(domain)) return 'it must be a DNS name, without path or other characters';
  if (domain.length <= originLimits.customDomain) return undefined;
  return `it has ${domain.length} characters; at most ${originLimits.customDomain} are allowed`;
}

const s3Endpoint = /(^|\.)s3[.-].*amazonaws\.com(\.cn)?$/;

function s3DomainFault(domain: unknown): string | undefined {
  if (typeof domain !== 'string' || domain === '') return undefined;
  if (domain !== domain.toLowerCase()) return 'it must be in lower case';
  if (domain.includes('.s3-website')) return 'a website endpoint is a custom origin, not an s3 one';
  if (!s3Endpoint.test(domain)) return 'it must be an endpoint of S3, such as bucket.s3.eu-west-1.amazonaws.com';
  if (domain.length <= originLimits.s3Domain) return undefined;
  return `it has ${domain.length} characters; at most ${originLimits.s3Domain} are allowed`;
}

interface BadDomain {
  readonly value: unknown;
  readonly fault: string;
}

function badDomain(part: OriginPart, kind: string, faultOf: (domain: unknown) => string | undefined) {
  const fault = part.kind === kind ? faultOf(part.fields['domainName']) : undefined;
  return fault === undefined ? undefined : { path: `${part.path}.domainName`, value: part.fields['domainName'], fault };
}

function saysDomain({ value, fault }: BadDomain): string {
  return `domainName is ${show(value)}; ${fault}.`;
}

const customDomain = defineRule<BadDomain>({
  id: 'ORI-DOMAIN-CUSTOM',
  title: 'The domainName of a custom origin is a DNS name of at most 253 characters, without port, scheme or path',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: { originFields: (part) => badDomain(part, 'custom', customDomainFault) },
  says: saysDomain,
  viewerMessage: () => viewerTexts.domainName,
});

const s3Domain = defineRule<BadDomain>({
  id: 'ORI-DOMAIN-S3',
  title: "The domainName of an S3 origin is a bucket's endpoint, in lower case, of at most 128 characters",
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: { originFields: (part) => badDomain(part, 's3', s3DomainFault) },
  says: saysDomain,
  viewerMessage: () => viewerTexts.domainName,
});

/** The rules on the name of an origin (§9). */
export const originDomainRules = [domainNonEmpty, customDomain, s3Domain] as const;
