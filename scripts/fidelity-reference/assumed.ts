import { functionAssumptions } from '../../src/assumptions/functions.js';
import { originAssumptions } from '../../src/assumptions/origins.js';
import { pipelineCache } from '../../src/assumptions/pipeline-cache.js';
import { pipelineOrigins } from '../../src/assumptions/pipeline-origins.js';
import { pipelineRequests } from '../../src/assumptions/pipeline-requests.js';
import { pipelineResponses } from '../../src/assumptions/pipeline-responses.js';
import type { Question } from '../../src/assumptions/question.js';
import { singleAnswers } from '../../src/assumptions/single-answers.js';
import { code, fence, prose, table } from '../rules-reference/markdown.js';

type Questions = Readonly<Record<string, Question>>;

const subjects: readonly (readonly [title: string, questions: Questions])[] = [
  ['Functions and what they return', functionAssumptions],
  ['What an origin is', originAssumptions],
  ['What is asked', pipelineRequests],
  ['What is kept', pipelineCache],
  ['Origins that fail', pipelineOrigins],
  ['What is answered', pipelineResponses],
];

const program = `import { invoke, viewerRequest } from 'edgeproof';

const neverCallsBack = (_event: object, _context: object, _callback: object) => {};
await invoke(neverCallsBack, viewerRequest(), { assumptions: { neverCallsBack: 'null-result' } });`;

/** Everything that AWS leaves open: what is taken for true, and what can be chosen instead. */
export function assumedSections(): string[] {
  const open = subjects.reduce((count, [, questions]) => count + Object.keys(questions).length, 0);
  const single = Object.keys(singleAnswers).length;
  return [
    '## What is assumed',
    `What no document says is one named question in \`assumptionTable\`, with the answer that is taken and why. ${open} of them can be answered otherwise, in \`invoke\`, \`validateResult\`, \`createDistribution\`, \`fuzz\` and \`fuzzDistribution\`:`,
    fence(program, 'ts'),
    'A test shows for each answer what it changes (`test/assumptions/`). The id is that of the open question, or of the rule that is only inferred.',
    ...subjects.flatMap(([title, questions]) => [
      `### ${title}`,
      table(['assumption', 'question', 'taken', 'otherwise', 'why'], Object.entries(questions).map(openRow)),
    ]),
    '### With one answer',
    `${single} questions have an answer, and no other to choose:`,
    table(['assumption', 'question', 'taken', 'why', 'why no other'], Object.entries(singleAnswers).map(singleRow)),
  ];
}

function named(assumption: string, { openQuestion, aliases = [] }: Question): string {
  return `${code(assumption)} (${[openQuestion, ...aliases].join(', ')})`;
}

function openRow([assumption, asked]: [string, Question]): string[] {
  const otherwise = asked.alternatives.map(code).join(', ');
  return [named(assumption, asked), prose(asked.asks), code(asked.default), otherwise, prose(asked.because)];
}

function singleRow([assumption, asked]: [string, Question]): string[] {
  const { asks, because, noAlternative = '' } = asked;
  return [named(assumption, asked), prose(asks), code(asked.default), prose(because), prose(noAlternative)];
}
