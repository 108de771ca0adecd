// Writes the reference of the rules: `docs` its pages into docs/rules, `dist` rules.json and its schema into dist.
// Without an argument: `docs`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './lib/bundle.mjs';
import { root } from './lib/run.mjs';

const docs = join(root, 'docs/rules');
const dist = join(root, 'dist');

const targets = {
  docs({ rulePages }) {
    const pages = rulePages();
    mkdirSync(docs, { recursive: true });
    for (const name of readdirSync(docs)) if (name.endsWith('.md') && !(name in pages)) rmSync(join(docs, name));
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(docs, name), text);
    return `${Object.keys(pages).length} pages to docs/rules`;
  },
  dist({ ruleCatalogue }) {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'rules.json'), `${JSON.stringify(ruleCatalogue(version))}\n`);
    copyFileSync(join(docs, 'rules.schema.json'), join(dist, 'rules.schema.json'));
    return 'rules.json to dist';
  },
};

const [name = 'docs'] = process.argv.slice(2);
if (!Object.hasOwn(targets, name)) {
  console.error(`Failed to write the reference: there is no ${name}. Choose of: ${Object.keys(targets).join(', ')}.`);
  process.exit(2);
}
console.log(`Wrote ${targets[name](await bundled('rules-reference'))}.`);
