import { leftOut } from '../../src/distribution/known-elsewhere.js';
import { type Need, needs } from '../../test/conformance/needs.js';
import type { Shown } from '../../test/conformance/rulebook-ids.js';
import { familyOf } from '../rules-reference/families.js';
import { anchor, code, generated, prose, table } from '../rules-reference/markdown.js';
import { assumedSections } from './assumed.js';
import { functionSections, pipelineParts, type Section, type Treated } from './treated.js';

const notice = generated('docs:fidelity', 'src/assumptions and the lists in test/conformance');

/** `docs/fidelity.md`. */
export function fidelityPage(): string {
  const functions = functionSections();
  const pipeline = pipelineParts();
  const sections = [
    '# What is simulated, what is assumed, what isn’t there',
    'edgeproof is a model of CloudFront, made from what AWS documents and what people have seen. Each thing that is known has an id, and each id stands in one of the lists below. An id is a word to search for: in this page, in [the rules](rules/README.md), in the code and in the tests.',
    ...overview(functions, pipeline),
    ...simulated(functions, pipeline),
    ...assumedSections(),
    ...absent([...functions, ...pipeline]),
    ...answeredNeeds(),
  ];
  return `${[notice, ...sections].join('\n\n')}\n`;
}

function overview(functions: readonly Section[], pipeline: readonly Section[]): string[] {
  const row = (title: string, sections: readonly Section[]) => {
    const all = sections.flatMap((section) => section.all);
    return [title, String(all.length), ...counts(all)];
  };
  return [
    table(
      ['', 'known', ...countHeads],
      [
        row('Functions: how they are called, what they may return', functions),
        row('The distribution around them', pipeline),
      ],
    ),
    'Enforced: a rule judges it, and a row of the conformance table breaks and keeps it. Shown: a test shows that it happens as described. Absent: it can’t happen in a test, or is left out for good; the reason is below. Missing: not done yet.',
  ];
}

const countHeads = ['enforced', 'shown', 'absent', 'missing'];

function counts(all: readonly Treated[]): string[] {
  return (['enforced', 'shown', 'absent', 'pending'] as const).map((as) =>
    String(all.filter((one) => one.as === as).length),
  );
}

function simulated(functions: readonly Section[], pipeline: readonly Section[]): string[] {
  return [
    '## What is simulated',
    '### Functions',
    'Every id, and what becomes of it, is in [the whole rulebook](rules/rulebook.md).',
    countTable(
      functions,
      ({ section, title }) => `[§${section} ${title}](rules/rulebook.md#${headingAnchor(section, title)})`,
    ),
    '### The distribution',
    countTable(pipeline, ({ section, title }) => `§${section} ${title}`),
    ...pipeline.map(details),
  ];
}

/** As GitHub makes it of "§4 Header maps". */
function headingAnchor(section: string, title: string): string {
  return `${section} ${title}`
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

function countTable(sections: readonly Section[], title: (section: Section) => string): string {
  return table(
    ['section', ...countHeads],
    sections.map((section) => [title(section), ...counts(section.all)]),
  );
}

function details({ section, title, all }: Section): string {
  const rows = all.map((one) => [prose(one.name), how(one)]);
  return [
    `<details><summary>§${section} ${title}: each id and the test that shows it</summary>`,
    table(['id, or row of a table', 'how'], rows),
    '</details>',
  ].join('\n\n');
}

function how(one: Treated): string {
  switch (one.as) {
    case 'enforced':
      return one.by.map((id) => `[${id}](rules/${familyOf(id).name}.md#${anchor(id)})`).join(', ');
    case 'shown':
      return testLink(one.test);
    case 'absent':
      return `absent: ${prose(one.reason)}`;
    case 'pending':
      return 'missing';
  }
}

function testLink([file, test]: Shown): string {
  return `[${file.replace(/^test\//, '')}](../${file}): ${prose(test)}`;
}

/** Everything that is left out, by its reason. */
function absent(sections: readonly Section[]): string[] {
  const behind = new Map<string, string[]>();
  for (const one of sections.flatMap(({ all }) => all)) {
    if (one.as === 'absent') behind.set(one.reason, [...(behind.get(one.reason) ?? []), one.name]);
  }
  const settings = Object.entries(leftOut());
  return [
    "## What isn't there",
    table(
      ['why', 'ids'],
      [...behind].map(([reason, names]) => [prose(reason), names.map(prose).join(', ')]),
    ),
    '### Settings that are refused',
    'A distribution that is given one of these throws, and says why:',
    table(
      ['setting', 'why it is left out'],
      settings.map(([setting, why]) => [code(setting), prose(why)]),
    ),
    '### Differences that no test can see away',
    [
      '- Requests interleave in one module instance, which AWS never does.',
      '- A handler that loops without end and without `await` can’t be interrupted inside one process: the runner’s own time limit ends it.',
      '- Waiting at origins passes in simulated time; functions run in real time, or in that of fake timers.',
    ].join('\n'),
  ];
}

function answeredNeeds(): string[] {
  return [
    '## Twenty needs',
    'What people who test edge functions ask for most, collected from issues and threads, and what answers it. For each named test a test checks that it exists.',
    table(['', 'need', 'answered by', 'shown by', 'what is missing'], needs.map(needRow)),
  ];
}

function needRow({ number, need, features, shown, missing = '' }: Need): string[] {
  const answer = features.length === 0 ? '**not built**' : features.join('; ');
  return [String(number), need, answer, shown.map(testLink).join('<br>'), missing];
}
