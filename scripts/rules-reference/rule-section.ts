import { assumptionTable } from '../../src/assumptions/index.js';
import type { Rule } from '../../src/rules/index.js';
import { type Example, examplesOf } from './examples.js';
import { code, fence, prose, sourceLinks } from './markdown.js';

function verdict({ severity, advice }: Rule): string {
  if (severity === 'error') return '**502** (`LambdaValidationError`)';
  if (advice) return '**warning**: CloudFront takes it, and people regret it; `severity` can make it an error';
  return '**warning**: CloudFront takes it, as far as is known; `strict: true` makes it an error';
}

/** A rule, as its reader meets it with a failed deployment on the other screen. */
export function ruleSection(rule: Rule): string {
  const { broken, kept } = examplesOf(rule);
  return [
    `## ${rule.id}`,
    `${prose(rule.title)}.`,
    [...verdictFacts(rule), ...quotations(broken), ...evidenceFacts(rule)].map((fact) => `- ${fact}`).join('\n'),
    exampleText(broken.verdict === 'error' ? 'Refused' : 'Warned about', broken),
    answer(broken),
    exampleText('Accepted', kept),
  ].join('\n\n');
}

function verdictFacts(rule: Rule): string[] {
  const { triggers } = rule;
  return [`Verdict: ${verdict(rule)}`, `At: ${triggers.length === 4 ? 'all four triggers' : triggers.join(', ')}`];
}

function evidenceFacts(rule: Rule): string[] {
  const { evidence, source, covers } = rule;
  return [
    `Evidence: ${evidence}; ${sourceLinks(source)}`,
    ...(covers.length === 0 ? [] : [`Also covers: ${covers.join(', ')}`]),
    ...openQuestion(rule),
  ];
}

function openQuestion({ assumption }: Rule): string[] {
  if (assumption === undefined) return [];
  const { asks, because, alternatives, default: answer } = assumptionTable[assumption];
  const options = alternatives.map((alternative) => code(`assumptions: { ${assumption}: '${alternative}' }`));
  const otherwise = options.length === 0 ? '' : ` Otherwise: ${options.join(', ')}`;
  return [`Assumption: ${prose(asks)} Taken: ${code(answer)}. ${prose(because)}${otherwise}`];
}

function quotations({ verdict, viewerMessage, logMessage }: Example): string[] {
  if (verdict !== 'error') return [];
  return [
    `The viewer reads: ${viewerMessage === undefined ? 'not known' : code(viewerMessage)}`,
    `CloudFront logs: ${logMessage === undefined ? 'not known' : code(logMessage)}`,
  ];
}

function exampleText(heading: string, { trigger, why, code: program }: Example): string {
  return `**${heading}** at ${trigger}: ${prose(why)}\n\n${fence(program)}`;
}

function answer({ path = '', message = '' }: Example): string {
  const where = path === '' ? '' : `${code(path)}: `;
  return `edgeproof says: ${where}${prose(message)}`;
}
