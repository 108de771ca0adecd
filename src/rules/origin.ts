import { show } from '../message/show.js';
import { type Field, fieldOf, isChosen, originSource, originTriggers } from './origin-field.js';
import { defineRule, type Found, isObject, type OriginPart } from './rule.js';

function kindsOf(origin: unknown): string[] {
  return isObject(origin) ? ['custom', 's3'].filter((kind) => origin[kind] != null) : [];
}

const exactlyOne = defineRule<{ origin: unknown; kinds: readonly string[] }>({
  id: 'ORI-EXACTLY-ONE',
  title: 'An origin is exactly one of custom and s3',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: {
    origin(origin) {
      const kinds = kindsOf(origin);
      const [kind] = kinds;
      if (kinds.length === 1 && isObject((origin as Record<string, unknown>)[kind as string])) return undefined;
      return { path: 'request.origin', origin, kinds };
    },
  },
  says({ origin, kinds }) {
    if (kinds.length === 2) return 'origin has both custom and s3. Delete the one that is not meant.';
    const value =
      kinds.length === 1 && isObject(origin)
        ? `origin.${kinds[0]} is ${show(origin[kinds[0] as string])}`
        : `origin is ${show(origin)}`;
    return `${value}; it must be { custom: {…} } or { s3: {…} }.`;
  },
});

const requiredFields = {
  custom: ['domainName', 'port', 'protocol', 'path', 'sslProtocols', 'readTimeout', 'keepaliveTimeout'],
  s3: ['domainName', 'path', 'authMethod'],
} as const;

function missingFields(part: OriginPart, kind: 'custom' | 's3'): Found<Field>[] | undefined {
  if (part.kind !== kind) return undefined;
  const missing = requiredFields[kind].filter((name) => part.fields[name] === undefined && isChosen(part, name));
  return missing.map((name) => fieldOf(part, name));
}

const requiredCustom = defineRule<Field>({
  id: 'ORI-REQUIRED-CUSTOM',
  title: `A custom origin has ${requiredFields.custom.join(', ')}`,
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: { originFields: (part) => missingFields(part, 'custom') },
  says: ({ name }) =>
    `a custom origin must have ${name}. A new origin object needs: ${requiredFields.custom.join(', ')}.`,
});

const requiredS3 = defineRule<Field>({
  id: 'ORI-REQUIRED-S3',
  title: `An S3 origin has ${requiredFields.s3.join(', ')}`,
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: { originFields: (part) => missingFields(part, 's3') },
  says: ({ name }) => `an S3 origin must have ${name}. A new origin object needs: ${requiredFields.s3.join(', ')}.`,
});

/** The rules on what an origin consists of (§9). */
export const originShapeRules = [exactlyOne, requiredCustom, requiredS3] as const;
