// Writes the generated pages of docs/, and the table of matchers in README.md. Without an argument: all of them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './lib/bundle.mjs';
import { root, runNode } from './lib/run.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

/** A folder holds the generated pages and no other. */
function writePages(folder, pages) {
  const path = join(root, folder);
  mkdirSync(path, { recursive: true });
  for (const name of readdirSync(path)) if (name.endsWith('.md') && !(name in pages)) rmSync(join(path, name));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(path, name), text);
  console.log(`Wrote ${Object.keys(pages).length} pages to ${folder}.`);
}

function write(path, text) {
  writeFileSync(join(root, path), text);
  console.log(`Wrote ${path}.`);
}

const targets = {
  async rules() {
    const { ok } = await runNode([join(root, 'scripts/generate-rules.mjs'), 'docs'], { show: true });
    if (!ok) process.exit(1);
  },
  async matchers() {
    const { matcherPages, withMatcherTable } = await bundled('matchers-reference');
    writePages('docs/matchers', await matcherPages(read));
    write('README.md', withMatcherTable(read('README.md'), read));
  },
  async fidelity() {
    const { fidelityPage } = await bundled('fidelity-reference');
    write('docs/fidelity.md', fidelityPage());
  },
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(targets);
const unknown = names.filter((name) => !Object.hasOwn(targets, name));
if (unknown.length > 0) {
  const known = Object.keys(targets).join(', ');
  console.error(`Failed to write the docs: there is no ${unknown.join(', ')}. Choose of: ${known}.`);
  process.exit(2);
}
// A process each: the conformance lists bring Vitest's `expect` along, which doesn't bear Jest's beside it.
if (names.length === 1) await targets[names[0]]();
else for (const name of names) await inItsOwnProcess(name);

async function inItsOwnProcess(name) {
  const { ok } = await runNode([fileURLToPath(import.meta.url), name], { show: true });
  if (!ok) process.exit(1);
}
