import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './blocks.js';

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const matched = (pattern: RegExp) => [...new Set(Array.from(guide.matchAll(pattern), ([, found = '']) => found))];

const files = matched(
  /`(?:node )?((?:src|test|matchers|fixtures|scripts|docs|examples|bench|\.github|README)[\w./-]*[./][\w./-]*)`/g,
);
/** What `npx vitest run` is given. */
const tests = matched(/`(?:\w+=\d )?npx vitest run ([\w./-]+)/g);
const commands = matched(/`npm (?:run )?([a-z][\w:]*)(?: -- [^`]*)?`/g);

const sections = guide.split(/^## /m).slice(1);
const steps = (section: string) => section.match(/^\d+\. /gm) ?? [];

describe('what CONTRIBUTING names', () => {
  it.each([...files, ...tests])('%s exists', (path) => expect(existsSync(join(root, path))).toBe(true));

  it.each(commands)('npm run %s is a script', (name) => expect(Object.keys(scripts)).toContain(name));

  it('is much', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(tests.length).toBeGreaterThan(1);
    expect(commands.length).toBeGreaterThan(15);
  });

  it('is every script there is', () => {
    expect(Object.keys(scripts).filter((name) => !commands.includes(name))).toEqual([]);
  });
});

describe('the steps', () => {
  it.each([
    ['a rule', 6],
    ['a matcher', 6],
    ['a field to the events', 5],
    ['a stage to the pipeline', 5],
    ['an assumption', 4],
    ['a property to the fuzzing', 5],
    ['a fixture', 4],
  ])('for %s are %i at least, in order', (what, least) => {
    const section = sections.find((text) => text.startsWith(`How do I add ${what}?\n`)) ?? '';
    const numbers = steps(section).map((step) => Number.parseInt(step, 10));
    expect(numbers.length).toBeGreaterThanOrEqual(least);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('each name a file or a command', () => {
    const listed = sections.filter((text) => text.startsWith('How do I add'));
    const all = listed.flatMap((text) => text.split('\n').filter((line) => /^\d+\. /.test(line)));
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((step) => !/`[\w./-]+[./:][\w./-]+`|`npm |`np?x |\]\(#/.test(step))).toEqual([]);
  });
});
