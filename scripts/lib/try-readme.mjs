// Does literally what a page tells a newcomer to do, in an empty directory, with the packed package in the place of the
// registry's. The pages are the README and docs/jest.md; these notes behind the fences of their blocks say what is what:
//
//   ```sh vitest            opens a project of that name, an empty directory, and runs the block's lines in it
//   ```ts first.test.ts     a file of the project, as it stands: any note with a dot
//   ```sh fails             runs its lines in the project; the last one has to fail, its tests being broken
//   ```text failure         what that run has to print, line by line, without the runner's colours and indents
//
// Blocks without one of these notes are none of its business.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projects } from './matrix/projects.mjs';
import { root, runShell } from './run.mjs';
import { check, sum } from './tally.mjs';

const pages = ['README.md', 'docs/jest.md'];

function blocksOf(page) {
  const markdown = readFileSync(join(root, page), 'utf8');
  const blocks = markdown.matchAll(/^```(\w+) ([\w.-]+)\n([\s\S]*?)^```$/gm);
  return Array.from(blocks, ([, language, note, code]) => ({ language, note, code }));
}

/** The runners in the versions that the consumers have, so that a release of one breaks no commit of ours. */
const runners = Object.assign({}, ...projects.filter(({ quick }) => quick).map(({ packages }) => packages));

function installed(word, tarball) {
  if (word === 'edgeproof') return tarball;
  return Object.hasOwn(runners, word) ? `${word}@${runners[word]}` : word;
}

/** A line of a shell, in which `npm install` gets the packed package. */
function literally(line, tarball) {
  if (!line.startsWith('npm install ')) return line;
  return line
    .split(' ')
    .map((word) => installed(word, tarball))
    .join(' ');
}

const env = { NO_COLOR: '1', CI: 'true', npm_config_prefer_offline: 'true', npm_config_audit: 'false' };

async function runLines(code, { cwd, tarball }) {
  let result = { ok: true, output: '' };
  for (const line of code.trim().split('\n')) result = await runShell(literally(line, tarball), { cwd, env });
  return result;
}

function linesOf(text) {
  const lines = stripVTControlCharacters(text).split('\n');
  return lines.map((line) => line.trim().replace(/^Error: /, '')).filter((line) => line !== '');
}

/** Whether the lines of the block stand in the output, one after another. */
function prints(output, code) {
  return linesOf(output).join('\n').includes(linesOf(code).join('\n'));
}

/** What is done with a block, by its note; `project` is where the steps of a page meet. */
const steps = {
  async open({ note, code }, project) {
    project.name = note;
    project.cwd = join(project.folder, note);
    mkdirSync(project.cwd);
    return check(`${note}: ${code.trim()}`, runLines(code, project));
  },
  async file({ note, code }, { cwd }) {
    writeFileSync(join(cwd, note), code);
    return { passed: 0, failed: 0 };
  },
  async fails({ code }, project) {
    const { ok, output } = await runLines(code, project);
    project.output = output;
    return check(`${project.name}: ${code.trim()} fails`, Promise.resolve({ ok: !ok, output }));
  },
  async failure({ code }, { name, output }) {
    const ok = prints(output, code);
    const both = `expected:\n${code}\nprinted:\n${output}`;
    return check(`${name}: the failure is the one that the page shows`, Promise.resolve({ ok, output: both }));
  },
};

function stepOf({ language, note }) {
  if (note.includes('.')) return steps.file;
  if (language === 'text') return steps[note];
  return language === 'sh' ? (steps[note] ?? steps.open) : undefined;
}

async function tryPage(page, project) {
  const tallies = [];
  for (const block of blocksOf(page)) tallies.push((await stepOf(block)?.(block, project)) ?? { passed: 0, failed: 0 });
  const total = sum(tallies);
  // A page that lost its notes has nothing to say to a newcomer.
  const complete = total.passed + total.failed >= 3;
  return complete
    ? total
    : check(`${page}: installs, fails and shows the failure`, Promise.resolve({ ok: false, output: '' }));
}

/**
 * @param {{ ok: boolean, output: string, tarball: string }} packed
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function tryReadme(packed) {
  if (!packed.ok) return check('npm pack', Promise.resolve(packed));
  const folder = mkdtempSync(join(tmpdir(), 'edgeproof-readme-'));
  try {
    const tallies = [];
    for (const page of pages) tallies.push(await tryPage(page, { folder, tarball: packed.tarball }));
    return sum(tallies);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
