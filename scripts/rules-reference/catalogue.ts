import { assumptionTable } from '../../src/assumptions/index.js';
import { type Rule, rules } from '../../src/rules/index.js';
import { type Example, examplesOf } from './examples.js';
import { failures } from './failures.js';
import { familyOf } from './families.js';
import { addressOf } from './markdown.js';
import { rulebookRows } from './rulebook-page.js';

/** What `edgeproof/rules.json` holds: the rules as data, for other tools and languages. */
export function ruleCatalogue(version: string): object {
  return {
    $schema: './rules.schema.json',
    version,
    rules: rules.map(ruleEntry),
    failures: failures.map(({ id, title, error }) => ({
      id,
      title,
      status: error.status,
      type: error.type,
      ...literalsOf(error),
    })),
    assumptions: Object.entries(assumptionTable).map(([name, asked]) => ({ name, ...asked })),
    rulebook: rulebookRows(),
  };
}

function ruleEntry(rule: Rule): object {
  const { id, title, triggers, severity, evidence, source, covers, assumption, advice } = rule;
  const { broken, kept } = examplesOf(rule);
  return {
    id,
    family: familyOf(id).name,
    title,
    triggers,
    severity,
    ...(severity === 'error' ? { status: 502, type: 'LambdaValidationError' } : {}),
    ...(advice === true ? { advice } : {}),
    evidence,
    source,
    links: source.split('; ').flatMap((one) => addressOf(one) ?? []),
    covers,
    ...(assumption === undefined ? {} : { assumption }),
    examples: [broken, kept].map(exampleEntry),
  };
}

function exampleEntry({ code: _, ...example }: Example): object {
  return example;
}

function literalsOf({ viewerMessage, logMessage }: { viewerMessage?: unknown; logMessage?: unknown }): object {
  return JSON.parse(JSON.stringify({ viewerMessage, logMessage })) as object;
}
