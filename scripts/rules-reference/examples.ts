import { copyEvent, recordOf, type Trigger } from '../../src/events/index.js';
import { type Judgement, judge, judgeOn, type Rule, resolveRuleSettings } from '../../src/rules/index.js';
import { eventOf, type FunctionCase, resultOf } from '../../test/conformance/function-case.js';
import { functionCases } from '../../test/conformance/function-cases.js';
import { snippetOf } from './snippet.js';

/** A row of the conformance table, with what edgeproof says to it. */
export interface Example {
  readonly verdict: FunctionCase['verdict'];
  readonly trigger: Trigger;
  readonly why: string;
  readonly code: string;
  readonly path?: string;
  readonly message?: string;
  /** What CloudFront shows and logs, where it is known. */
  readonly viewerMessage?: string;
  readonly logMessage?: string;
}

/** The first row that breaks the rule as its severity says, and the first beside it that doesn't. */
export function examplesOf(rule: Rule): { broken: Example; kept: Example } {
  const all = functionCases.filter((row) => row.rule === rule.id);
  // An event with something special needs an explanation that others do without.
  const rows = [...all.filter(({ event }) => event === undefined), ...all.filter(({ event }) => event !== undefined)];
  const broken = rows.find(({ verdict }) => verdict === rule.severity) ?? missing(rule, 'breaks');
  const kept =
    rows.find(({ verdict, trigger }) => verdict === 'ok' && trigger === broken.trigger) ??
    rows.find(({ verdict }) => verdict === 'ok') ??
    missing(rule, 'keeps');
  return { broken: exampleOf(broken), kept: exampleOf(kept) };
}

function missing({ id }: Rule, what: string): never {
  throw new Error(
    `Failed to find an example for ${id}: no row ${what} it. Add one in test/conformance/function-cases.ts.`,
  );
}

function exampleOf(row: FunctionCase): Example {
  const { verdict, trigger, why } = row;
  return { verdict, trigger, why, code: snippetOf(row), ...(verdict === 'ok' ? {} : said(row)) };
}

function said(row: FunctionCase): Partial<Example> {
  const judgement = judgementOf(row);
  const { path = '', message = '' } = judgement.violations.find(({ rule }) => rule === row.rule) ?? {};
  return { path, message, ...literals(judgement) };
}

function literals({ viewerMessage, logMessage }: Judgement): Partial<Example> {
  return {
    ...(viewerMessage === undefined ? {} : { viewerMessage }),
    ...(logMessage === undefined ? {} : { logMessage }),
  };
}

function judgementOf(row: FunctionCase): Judgement {
  const event = eventOf(row);
  const result = resultOf(row, recordOf(copyEvent(event)));
  if (row.reads === undefined) return judgeOn(result, event);
  return judge(result, row.trigger, recordOf(event), resolveRuleSettings(), row.reads);
}
