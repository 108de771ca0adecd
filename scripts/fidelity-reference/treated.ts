import { pipelineCases } from '../../test/conformance/pipeline-cases.js';
import { pipelineSections } from '../../test/conformance/pipeline-ids.js';
import { pending } from '../../test/conformance/pipeline-pending.js';
import { leftOut, reasons } from '../../test/conformance/pipeline-reasons.js';
import { shownElsewhere } from '../../test/conformance/pipeline-shown.js';
import { rulebookSections, type Shown } from '../../test/conformance/rulebook-ids.js';
import { type RulebookRow, rulebookRows } from '../rules-reference/rulebook-page.js';

/** What becomes of one thing that is known of CloudFront. */
export type Treated =
  | { readonly name: string; readonly as: 'enforced'; readonly by: readonly string[] }
  | { readonly name: string; readonly as: 'shown'; readonly test: Shown }
  | { readonly name: string; readonly as: 'absent'; readonly reason: string }
  | { readonly name: string; readonly as: 'pending' };

/** A section of the rulebook, and what becomes of all it has. */
export interface Section {
  readonly section: string;
  readonly title: string;
  readonly all: readonly Treated[];
}

/** What functions may return, and how they are called. */
export function functionSections(): Section[] {
  const rows = rulebookRows();
  return rulebookSections.map(({ section, title }) => ({
    section,
    title,
    all: rows.filter((row) => row.section === section).map(ofRow),
  }));
}

function ofRow(row: RulebookRow): Treated {
  const { id: name } = row;
  if (row.treated === 'enforced') return { name, as: 'enforced', by: row.by };
  if (row.treated === 'simulated') return { name, as: 'shown', test: row.shownBy };
  return row.treated === 'pending' ? { name, as: 'pending' } : { name, as: 'absent', reason: row.reason };
}

/** What CloudFront does around the functions. */
export function pipelineParts(): Section[] {
  const cases = casesByName();
  return pipelineSections.map(({ section, title, ids, rows }) => ({
    section,
    title,
    all: [...ids, ...rows].map((name) => ofName(name, cases)),
  }));
}

/** Every name that a row of the conformance table stands for, with the row's own. */
function casesByName(): ReadonlyMap<string, string> {
  return new Map(
    pipelineCases.flatMap(({ rule, covers = [] }) => [rule, ...covers].map((name): [string, string] => [name, rule])),
  );
}

function ofName(name: string, cases: ReadonlyMap<string, string>): Treated {
  const rule = cases.get(name);
  if (rule !== undefined) return { name, as: 'shown', test: ['test/conformance/pipeline-cases.ts', rule] };
  const test = shownElsewhere[name];
  if (test !== undefined) return { name, as: 'shown', test };
  const reason = leftOut[name] ?? reasons[name];
  if (reason !== undefined) return { name, as: 'absent', reason };
  if (pending.includes(name)) return { name, as: 'pending' };
  throw new Error(`Failed to say what becomes of ${name}: it is in none of the lists in test/conformance.`);
}
