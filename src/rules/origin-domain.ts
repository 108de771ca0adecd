import {
  isDnsName,
  isIpLiteral,
  isS3Endpoint,
  isS3Website,
  longestDnsName,
  longestS3Name,
} from '../message/domain-names.js';
import { show } from '../message/show.js';
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

/** What is wrong with a name; a wrong type and an empty one are ORI-DOMAIN-NONEMPTY's. */
function customDomainFault(domain: string): string {
  if (domain.includes('://')) return 'it must be a host name, without https:// and path';
  if (isIpLiteral(domain)) return 'it must be a DNS name, not an IP address';
  if (domain.includes(':')) return 'it must have no port; that goes into port';
  if (domain.length > longestDnsName) return tooLong(domain, longestDnsName);
  return 'it must be a DNS name, without path or other characters';
}

function s3DomainFault(domain: string): string {
  if (domain !== domain.toLowerCase()) return 'it must be in lower case';
  if (isS3Website(domain)) return 'a website endpoint is a custom origin, not an s3 one';
  if (domain.length > longestS3Name) return tooLong(domain, longestS3Name);
  return 'it must be an endpoint of S3, such as bucket.s3.eu-west-1.amazonaws.com';
}

function tooLong(domain: string, most: number): string {
  return `it has ${domain.length} characters; at most ${most} are allowed`;
}

interface BadDomain {
  readonly value: unknown;
  readonly fault: string;
}

function badDomain(part: OriginPart, isFine: (domain: string) => boolean, faultOf: (domain: string) => string) {
  const found = badField(part, 'domainName', (domain) => typeof domain !== 'string' || domain === '' || isFine(domain));
  return found && { ...found, fault: faultOf(found.value as string) };
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
  checks: {
    originFields: (part) => (part.kind === 'custom' ? badDomain(part, isDnsName, customDomainFault) : undefined),
  },
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
  checks: {
    originFields: (part) => (part.kind === 's3' ? badDomain(part, isS3Endpoint, s3DomainFault) : undefined),
  },
  says: saysDomain,
  viewerMessage: () => viewerTexts.domainName,
});

/** The rules on the name of an origin (§9). */
export const originDomainRules = [domainNonEmpty, customDomain, s3Domain] as const;
