import { assumptionTable } from '../../src/assumptions/index.js';
import type { Question } from '../../src/assumptions/question.js';
import { rules } from '../../src/rules/index.js';
import {
  notApplicable,
  pending,
  rulebookSections,
  type Shown,
  simulated,
} from '../../test/conformance/rulebook-ids.js';
import { familyOf } from './families.js';
import { anchor, code, prose, table } from './markdown.js';

/** What becomes of one id of the rulebook. */
export type RulebookRow =
  | { readonly id: string; readonly section: string; readonly treated: 'enforced'; readonly by: readonly string[] }
  | { readonly id: string; readonly section: string; readonly treated: 'simulated'; readonly shownBy: Shown }
  | { readonly id: string; readonly section: string; readonly treated: 'not-applicable'; readonly reason: string }
  | { readonly id: string; readonly section: string; readonly treated: 'pending'; readonly missing: string };

/** Every id of the rulebook, in its order. */
export function rulebookRows(): RulebookRow[] {
  return rulebookSections.flatMap(({ section, ids }) => ids.map((id) => rowOf(id, section)));
}

function rowOf(id: string, section: string): RulebookRow {
  const by = rules.filter((rule) => rule.id === id || (rule.covers as readonly string[]).includes(id));
  if (by.length > 0) return { id, section, treated: 'enforced', by: by.map((rule) => rule.id) };
  const shownBy = simulated[id];
  if (shownBy !== undefined) return { id, section, treated: 'simulated', shownBy };
  const reason = notApplicable[id];
  if (reason !== undefined) return { id, section, treated: 'not-applicable', reason };
  return { id, section, treated: 'pending', missing: pending.find((one) => one.id === id)?.missing ?? 'unclassified' };
}

/** The page that answers "and what of this id?" for every one. */
export function rulebookPage(): string[] {
  const rows = rulebookRows();
  const count = (treated: RulebookRow['treated']) => rows.filter((row) => row.treated === treated).length;
  return [
    '# The whole rulebook',
    `What becomes of each of the ${rows.length} things that are known about functions at the edge: ${count('enforced')} are enforced by a rule, ${count('simulated')} are simulated and shown by a test, ${count('not-applicable')} can't apply to a test on one machine, ${count('pending')} are missing yet. [The rules](README.md)`,
    ...rulebookSections.flatMap(({ section, title }) => [
      `## §${section} ${title}`,
      table(
        ['id', 'treated', 'how'],
        rows
          .filter((row) => row.section === section)
          .map((row) => [row.id, row.treated.replace('-', ' '), how(row) + assumptionText(row.id)]),
      ),
    ]),
  ];
}

function how(row: RulebookRow): string {
  switch (row.treated) {
    case 'enforced':
      return row.by.map((id) => `[${id}](${familyOf(id).name}.md#${anchor(id)})`).join(', ');
    case 'simulated':
      return shownText(row.shownBy);
    case 'not-applicable':
      return prose(row.reason);
    case 'pending':
      return prose(row.missing);
  }
}

const questions: readonly (readonly [name: string, question: Question])[] = Object.entries(assumptionTable);

/** The name under which an open question is answered. */
function assumptionText(id: string): string {
  const names = questions
    .filter(([, { openQuestion, aliases = [] }]) => openQuestion === id || aliases.includes(id))
    .map(([name, { alternatives }]) => `${code(name)}${alternatives.length === 0 ? ', with one answer' : ''}`);
  return names.length === 0 ? '' : `. Assumption: ${names.join(', ')}`;
}

function shownText([file, test]: Shown): string {
  const name = file.split('/').slice(1).join('/');
  return `[${name}](../../${file}): ${prose(test)}`;
}
