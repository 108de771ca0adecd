import { type Rule, rules } from '../../src/rules/index.js';
import { examplesOf } from './examples.js';
import { type Failure, failures } from './failures.js';
import { type Family, families, familyOf } from './families.js';
import { lists } from './lists.js';
import { anchor, code, fence, generated, prose, table } from './markdown.js';
import { ruleSection } from './rule-section.js';
import { rulebookPage } from './rulebook-page.js';

const notice = generated('docs:rules', 'the list of rules and the conformance table');

/** The committed pages of docs/rules, by file name. */
export function rulePages(): Record<string, string> {
  return {
    'README.md': page(index()),
    ...Object.fromEntries(families.map((family) => [`${family.name}.md`, page(familyPage(family))])),
    'failures.md': page(failurePage()),
    'rulebook.md': page(rulebookPage()),
  };
}

function page(sections: readonly string[]): string {
  return `${[notice, ...sections].join('\n\n')}\n`;
}

function rulesOf(family: Family): Rule[] {
  return rules.filter(({ id }) => familyOf(id) === family);
}

const shortVerdict = { error: '502', warning: 'warning' } as const;

function familyPage(family: Family): string[] {
  const own = rulesOf(family);
  return [
    `# ${family.title}`,
    `${family.about} [All rules](README.md)`,
    table(['rule', 'what it says', 'verdict'], own.map(row('#'))),
    ...(lists[family.name] ?? []),
    ...own.map(ruleSection),
  ];
}

function row(page: string): (rule: Rule) => string[] {
  return ({ id, title, severity }) => [`[${id}](${page}${anchor(id)})`, prose(title), shortVerdict[severity]];
}

function index(): string[] {
  return [
    '# The rules',
    `edgeproof judges what a Lambda@Edge function returns by ${rules.length} rules, in the order in which CloudFront would report what is wrong. Search this page for the id that a failure names, or for what the error page said.`,
    [
      '- **502**: CloudFront refuses the result. **warning**: it takes it, as far as is known; `strict: true` makes it an error.',
      "- Any rule can be told otherwise: `severity: { 'RES-STATUS-TYPE': 'off' }`. A covered id stands for the rule that covers it.",
      '- Evidence is *documented* by AWS, *observed* in production, or *inferred*. What CloudFront shows and logs is quoted only where somebody has seen it.',
      '- In the examples `request` and `response` are those of the event, `event.Records[0].cf`.',
      '- For other tools: `edgeproof/rules.json`, described by `edgeproof/rules.schema.json`.',
    ].join('\n'),
    "## By what CloudFront's page says",
    table(['the viewer reads', 'rules'], byText()),
    ...families.flatMap((family) => [
      `## [${family.title}](${family.name}.md)`,
      table(['rule', 'what it says', 'verdict'], rulesOf(family).map(row(`${family.name}.md#`))),
    ]),
    '## [Functions that fail](failures.md)',
    table(
      ['cause', 'what happens', 'verdict'],
      failures.map(({ id, title, error }) => [
        `[${id}](failures.md#${anchor(id)})`,
        prose(title),
        String(error.status),
      ]),
    ),
    '## Ids that another rule covers',
    table(['id', 'rule'], covered()),
    'What becomes of every other id is in [the whole rulebook](rulebook.md).',
  ];
}

/** Who has only seen the error page searches for its text. */
function byText(): string[][] {
  const behind = new Map<string, string[]>();
  const note = (text: string | undefined, link: string) => {
    if (text !== undefined) behind.set(text, [...(behind.get(text) ?? []), link]);
  };
  for (const rule of rules) note(examplesOf(rule).broken.viewerMessage, linkTo(rule.id));
  for (const { id, error } of failures) note(error.viewerMessage, `[${id}](failures.md#${anchor(id)})`);
  return [...behind].map(([text, links]) => [text, links.join(', ')]);
}

function linkTo(rule: string): string {
  return `[${rule}](${familyOf(rule).name}.md#${anchor(rule)})`;
}

function covered(): string[][] {
  const ids = [...new Set(rules.flatMap(({ covers }) => covers))].sort();
  return ids.map((id) => [
    id,
    rules
      .filter(({ covers }) => covers.includes(id))
      .map(({ id: rule }) => linkTo(rule))
      .join(', '),
  ]);
}

function failurePage(): string[] {
  return [
    '# Functions that fail',
    'Nothing was returned that CloudFront could judge: the viewer gets 503. [All rules](README.md)',
    ...failures.map(failureSection),
  ];
}

function failureSection({ id, title, code: program, error }: Failure): string {
  const quoted = (text: string | undefined) => (text === undefined ? 'not known' : code(text));
  const cause = error.cause === id ? [] : [`- Reported as: [${error.cause}](#${anchor(error.cause)})`];
  return [
    `## ${id}`,
    `${prose(title)}.`,
    [
      `- Verdict: **${error.status}** (\`${error.type}\`)`,
      ...cause,
      `- The viewer reads: ${quoted(error.viewerMessage)}`,
      `- The log says: ${quoted(error.logMessage)}`,
    ].join('\n'),
    fence(program),
    `edgeproof says: ${prose(error.message)}`,
  ].join('\n\n');
}
