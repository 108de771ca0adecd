import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fidelityPage } from '../../scripts/fidelity-reference/index.js';
import { functionSections, pipelineParts } from '../../scripts/fidelity-reference/treated.js';
import { assumptionTable } from '../../src/assumptions/index.js';
import type { Question } from '../../src/assumptions/question.js';
import { pipelineRegister } from '../conformance/pipeline-ids.js';
import { rulebookSections } from '../conformance/rulebook-ids.js';
import { root } from './blocks.js';
import { deadLinks } from './links.js';

const file = join(root, 'docs/fidelity.md');
const page = readFileSync(file, 'utf8');
const questions = Object.entries(assumptionTable) as [string, Question][];

describe('docs/fidelity.md', () => {
  it('is what the lists give: run npm run docs:fidelity', () => {
    expect(page).toBe(fidelityPage());
  });

  it('has no link that leads nowhere', () => {
    expect(deadLinks(file)).toEqual([]);
  });

  it('counts every id of the rulebook, each once', () => {
    const ids = rulebookSections.flatMap((section) => section.ids);
    expect(functionSections().flatMap(({ all }) => all.map(({ name }) => name))).toEqual(ids);
    expect(pipelineParts().flatMap(({ all }) => all.map(({ name }) => name))).toEqual(pipelineRegister);
    expect(page).toContain(`| ${ids.length} | `);
    expect(page).toContain(`| ${pipelineRegister.length} | `);
  });

  it('asks every question of the table once, with its answers', () => {
    for (const [name, { default: taken, alternatives }] of questions) {
      const rows = page.split('\n').filter((line) => line.startsWith(`| \`${name}\` (`));
      expect(rows, name).toHaveLength(1);
      for (const answer of [taken, ...alternatives]) expect(rows[0]).toContain(`\`${answer}\``);
    }
  });

  it('gives a reason for all that is absent', () => {
    const absent = [...functionSections(), ...pipelineParts()].flatMap(({ all }) =>
      all.filter(({ as }) => as === 'absent'),
    );
    const [, section = ''] = /## What isn't there\n([\s\S]*?)\n### /.exec(page) ?? [];
    expect(absent.length).toBeGreaterThan(100);
    expect(absent.filter(({ name }) => !section.includes(name.replace(/[<|]/g, '\\$&')))).toEqual([]);
  });
});
