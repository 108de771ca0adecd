import { show } from '../message/show.js';
import { badField, type Field, fieldOf, isChosen, originSource, originTriggers } from './origin-field.js';
import { defineRule, type OriginPart } from './rule.js';

const oai = 'origin-access-identity';

const authMethod = defineRule<Field>({
  id: 'ORI-AUTHMETHOD',
  title: 'The authMethod of an S3 origin is none or origin-access-identity',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: {
    originFields: (part) =>
      part.kind === 's3' ? badField(part, 'authMethod', (value) => value === 'none' || value === oai) : undefined,
  },
  says: ({ value }) => `authMethod is ${show(value)}; it must be "none" or "${oai}".`,
});

function usesOai({ kind, fields }: OriginPart): boolean {
  return kind === 's3' && fields['authMethod'] === oai;
}

const oaiRegion = defineRule<Field>({
  id: 'ORI-OAI-REGION',
  title: 'An S3 origin with origin access identity names the region of its bucket',
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  checks: {
    originFields(part) {
      const { region } = part.fields;
      const named = typeof region === 'string' && region !== '';
      return usesOai(part) && !named && isChosen(part, 'authMethod', 'region') ? fieldOf(part, 'region') : undefined;
    },
  },
  says: ({ value }) =>
    `region is ${value === undefined ? 'missing' : show(value)}; with authMethod "${oai}" it must be the bucket's region, such as "eu-west-1".`,
});

const oaiFromCustom = defineRule({
  id: 'ORI-OAI-FROM-CUSTOM',
  title: "A custom origin can't be exchanged for an S3 origin with origin access identity",
  triggers: originTriggers,
  severity: 'error',
  evidence: 'documented',
  source: originSource,
  assumption: 'oaiFromCustom',
  checks: {
    originFields(part, { baseline, assumptions }) {
      if (assumptions.oaiFromCustom === 'accept' || !usesOai(part)) return undefined;
      return baseline?.request.origin?.custom === undefined ? undefined : { path: `${part.path}.authMethod` };
    },
  },
  says: () => `authMethod is "${oai}", but the origin was a custom one, which has no such identity. Use "none".`,
});

/** The rules on how S3 lets CloudFront in (§9). */
export const originAccessRules = [authMethod, oaiRegion, oaiFromCustom] as const;
