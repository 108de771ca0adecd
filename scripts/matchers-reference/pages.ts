import { code, fence, generated, table } from '../rules-reference/markdown.js';
import { type Described, describedMatchers } from './docstrings.js';
import { type ExampleKind, type Examples, failing, type MatcherName, saidBy } from './example.js';
import { exampleTexts } from './example-text.js';
import { contents } from './examples/contents.js';
import { journeys } from './examples/journeys.js';
import { verdicts } from './examples/verdicts.js';
import type { ReadSource } from './modules.js';
import { kindsTaken, type Taken } from './received-kinds.js';
import { calledBriefly, passesWhen } from './table-row.js';

const notice = generated('docs:matchers', 'matchers/types.ts and the examples in scripts/matchers-reference');

const groups: readonly { title: string; file: string; examples: Partial<Record<MatcherName, Examples>> }[] = [
  { title: 'Whether CloudFront takes it', file: 'verdicts', examples: verdicts },
  { title: 'What it says', file: 'contents', examples: contents },
  { title: 'What happened in the distribution', file: 'journeys', examples: journeys },
];

/** The committed pages of docs/matchers, by file name. Runs every example. */
export async function matcherPages(read: ReadSource): Promise<Record<string, string>> {
  const described = describedMatchers(read);
  const texts = exampleTexts(
    groups.map(({ file }) => `scripts/matchers-reference/examples/${file}.ts`),
    read,
  );
  const pages = described.map(async (one) => [fileOf(one.name), await matcherPage(one, texts)]);
  return { 'README.md': page(index(described)), ...Object.fromEntries(await Promise.all(pages)) };
}

/** The page of a matcher: the name of its own file. */
export function fileOf(matcher: string): string {
  return `${matcher.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`;
}

function page(sections: readonly string[]): string {
  return `${[notice, ...sections.filter((section) => section !== '')].join('\n\n')}\n`;
}

async function matcherPage(described: Described, texts: ReadonlyMap<string, string>): Promise<string> {
  const { name, summary, remarks, throws, signature, types, parameters, related } = described;
  const shown = await run(examplesOf(name), name, texts);
  return page([
    `# ${name}`,
    `${summary} [All matchers](README.md)`,
    remarks,
    fence([`expect(received).${signature}`, ...types].join('\n\n'), 'ts'),
    parameters.map(({ name: parameter, isOptional, about }) => parameterLine(parameter, isOptional, about)).join('\n'),
    throws === '' ? '' : `Throws ${throws}`,
    '## What it takes',
    table(['received', ''], (await kindsTaken(name as MatcherName)).map(takenRow)),
    '## It passes',
    shown.passes,
    '## It fails',
    shown.fails,
    '## `.not`',
    shown.not,
    shown.notFails,
    '## Inside another expectation',
    shown.asymmetric,
    '## Related',
    related.map((link) => `- ${linked(link)}`).join('\n'),
  ]);
}

function parameterLine(name: string, isOptional: boolean, about: string): string {
  return `- ${code(name)}${isOptional ? ', optional' : ''}: ${about}`;
}

function takenRow({ kind, refusal }: Taken): string[] {
  return [kind, refusal === undefined ? 'yes' : `throws: ${refusal}`];
}

/** `{@link EdgeMatchers.toForward}`, or a link from matchers/ to another page of docs/. */
function linked(link: string): string {
  const [, matcher] = /^\{@link EdgeMatchers\.(\w+)\}$/.exec(link) ?? [];
  if (matcher !== undefined) return `[${matcher}](${fileOf(matcher)})`;
  return link.replace('](../docs/', '](../');
}

function examplesOf(name: string): Examples {
  const found = groups.map(({ examples }) => examples[name as MatcherName]).find((one) => one !== undefined);
  if (found !== undefined) return found;
  throw new Error(`Failed to show ${name}: it has no examples. Add them in scripts/matchers-reference/examples.`);
}

/** Every example of a matcher with what came of it, in Markdown. */
async function run(
  examples: Examples,
  matcher: string,
  texts: ReadonlyMap<string, string>,
): Promise<Record<ExampleKind, string>> {
  const shown = Object.entries(examples).map(async ([kind, program]) => {
    const name = `${matcher}.${kind}`;
    const said = await saidBy(program);
    if ((said !== undefined) !== failing.includes(kind as ExampleKind)) throw unexpected(name, said);
    const text = fence(texts.get(name) ?? '', 'ts');
    return [kind, said === undefined ? text : `${text}\n\nsays:\n\n${fence(said, 'text')}`];
  });
  return Object.fromEntries(await Promise.all(shown));
}

function unexpected(name: string, said: string | undefined): Error {
  return new Error(`Failed to show ${name}: it ${said === undefined ? 'passes' : `fails with:\n${said}`}`);
}

function index(described: readonly Described[]): string[] {
  const kindOf = (examples: object) => described.filter(({ name }) => Object.hasOwn(examples, name));
  return [
    '# The matchers',
    `${described.length} matchers for \`expect\`, in Vitest and in Jest. Each takes a handler's raw result (any value), an \`Invocation\`, a response of \`cdn.fetch\`, or an \`Exchange\`; those about a distribution take only the last two.`,
    [
      '- Expected values may be asymmetric matchers, such as `expect.stringContaining("a")`; in the signatures that is `Asymmetric`. `RuleId` is the id of one of [the rules](../rules/README.md), or one that such a rule covers; `AnyOrigin` is what `httpOrigin`, `s3Origin`, `s3WebsiteOrigin` and `originGroup` give.',
      '- Each matcher also stands inside another expectation: `toEqual([expect.toBeValidEdgeResult()])`. There it does not throw at a value that it cannot judge: that is no match.',
      '- A promise and a bare `Response` throw, also under `.not`: a mistake in the test is never a green test. `.resolves` and `.rejects` work as with any matcher.',
      '- On an exchange a failure ends with the trace: what happened to the request, step by step.',
      '- In the examples `expect` is that of the runner, everything else comes from `edgeproof`. What they say was written down as they ran.',
    ].join('\n'),
    ...groups.flatMap(({ title, examples }) => [
      `## ${title}`,
      table(
        ['matcher', 'passes when'],
        kindOf(examples).map((one) => [`[${code(calledBriefly(one))}](${fileOf(one.name)})`, passesWhen(one)]),
      ),
    ]),
    'For another runner: `expect.extend(edgeMatchers)`, from `edgeproof/matchers`.',
  ];
}
