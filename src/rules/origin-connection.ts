import { show } from '../message/show.js';
import { originLimits } from './limits.js';
import { badField, badNumber, type Field, fieldOf, isChosen, originSource, originTriggers } from './origin-field.js';
import { defineRule, type Found, type OriginPart } from './rule.js';

/** Fields that belong to a kind; others are ignored, whatever is in them. */
const numbers = {
  custom: ['port', 'readTimeout', 'keepaliveTimeout', 'responseCompletionTimeout'],
  s3: ['readTimeout', 'responseCompletionTimeout'],
} as const;

const numberType = defineRule<Field>({
  id: 'ORI-NUM-TYPE',
  title: 'Port and timeouts of an origin are whole numbers',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'inferred',
  source: originSource,
  checks: {
    originFields: (part) => numbers[part.kind].flatMap((name) => badField(part, name, Number.isInteger) ?? []),
  },
  says: ({ name, value }) =>
    `${name} is ${show(value)}; it must be a whole number${typeof value === 'string' ? ', not a string' : ''}.`,
});

function isPort(port: number): boolean {
  return port === 80 || port === 443 || (port >= 1024 && port <= 65_535);
}

const port = defineRule<Field>({
  id: 'ORI-PORT',
  title: 'The port of a custom origin is 80, 443 or 1024–65535',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: { originFields: (part) => (part.kind === 'custom' ? badNumber(part, 'port', isPort) : undefined) },
  says: ({ value }) => `port is ${show(value)}; it must be 80, 443 or from 1024 to 65535.`,
});

interface Timeout extends Field {
  readonly least: number;
  readonly most: number;
}

function badTimeout(part: OriginPart, name: string, least: number, most: number): Found<Timeout> | undefined {
  const found = badNumber(part, name, (seconds) => seconds >= least && seconds <= most);
  return found && { ...found, least, most };
}

function saysTimeout({ name, value, least, most }: Timeout): string {
  return `${name} is ${show(value)}; it must be from ${least} to ${most} seconds.`;
}

const { timeout } = originLimits;

const readTimeout = defineRule<Timeout>({
  id: 'ORI-READTIMEOUT',
  title: 'The readTimeout of an origin is 1–120 seconds',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  assumption: 'readTimeoutMinimum',
  checks: {
    originFields: (part, { assumptions }) =>
      badTimeout(part, 'readTimeout', Number(assumptions.readTimeoutMinimum), timeout.most),
  },
  says: saysTimeout,
});

const keepalive = defineRule<Timeout>({
  id: 'ORI-KEEPALIVE',
  title: 'The keepaliveTimeout of a custom origin is 1–120 seconds',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  assumption: 'keepaliveMaximum',
  checks: {
    originFields(part, { assumptions }) {
      if (part.kind !== 'custom') return undefined;
      return badTimeout(part, 'keepaliveTimeout', timeout.least, Number(assumptions.keepaliveMaximum));
    },
  },
  says: saysTimeout,
});

const completion = defineRule<Field & { readTimeout: number }>({
  id: 'ORI-RCT',
  title: 'The responseCompletionTimeout of an origin is 0 or at least its readTimeout',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: {
    originFields(part) {
      const { readTimeout: least, responseCompletionTimeout: value } = part.fields;
      // Assumption: without a readTimeout, which an S3 origin need not have, there is nothing to compare with.
      const wanted = typeof least === 'number' ? least : 1;
      if (!Number.isInteger(value) || value === 0 || (value as number) >= wanted) return undefined;
      if (!isChosen(part, 'responseCompletionTimeout', 'readTimeout')) return undefined;
      return { ...fieldOf(part, 'responseCompletionTimeout'), readTimeout: wanted };
    },
  },
  says: ({ value, readTimeout: least }) =>
    `responseCompletionTimeout is ${show(value)}; it must be 0, for no limit, or at least the readTimeout (${least}).`,
});

const protocol = defineRule<Field>({
  id: 'ORI-PROTOCOL',
  title: 'The protocol of a custom origin is http or https',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: {
    originFields: (part) =>
      part.kind === 'custom' ? badField(part, 'protocol', (value) => value === 'http' || value === 'https') : undefined,
  },
  says: ({ value }) => `protocol is ${show(value)}; it must be "http" or "https".`,
});

const sslVersions = ['TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'];

function isSslList(value: unknown, spoken: unknown): boolean {
  if (!Array.isArray(value) || (value.length === 0 && spoken === 'https')) return false;
  return value.every((version) => sslVersions.includes(version));
}

const ssl = defineRule<Field>({
  id: 'ORI-SSL',
  title: `The sslProtocols of a custom origin are an array of ${sslVersions.join(', ')}, not empty for https`,
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: {
    originFields(part) {
      const { sslProtocols: value, protocol: spoken } = part.fields;
      if (part.kind !== 'custom' || value === undefined || isSslList(value, spoken)) return undefined;
      return isChosen(part, 'sslProtocols', 'protocol') ? fieldOf(part, 'sslProtocols') : undefined;
    },
  },
  says({ value }) {
    const odd = Array.isArray(value) ? value.find((version) => !sslVersions.includes(version)) : undefined;
    const which = odd === undefined ? `sslProtocols is ${show(value)}` : `sslProtocols has ${show(odd)}`;
    return `${which}; it must be an array of ${sslVersions.join(', ')}, at least one for https.`;
  },
});

/** The rules on how an origin is reached: port, protocol, timeouts (§9). */
export const originConnectionRules = [numberType, port, protocol, ssl, readTimeout, keepalive, completion] as const;
