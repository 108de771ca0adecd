// Fails, before anything is built or published, when package.json lacks what a release with provenance needs.
// An argument is another folder with a package.json.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './lib/run.mjs';

const manifest = JSON.parse(readFileSync(join(resolve(process.argv[2] ?? root), 'package.json'), 'utf8'));
const url = typeof manifest.repository === 'string' ? manifest.repository : manifest.repository?.url;

function problems() {
  if (!/github\.com[/:]|^github:|^[\w.-]+\/[\w.-]+$/.test(url ?? '')) {
    const example = '"repository": { "type": "git", "url": "git+https://github.com/<owner>/<name>.git" }';
    return [`"repository" is ${JSON.stringify(url)}, and npm compares the provenance with it. Fill in ${example}.`];
  }
  const here = process.env.GITHUB_REPOSITORY;
  if (here !== undefined && !url.includes(here)) return [`"repository" is ${url}, and this is ${here}. Correct it.`];
  return [];
}

function publishing() {
  const { access, provenance } = manifest.publishConfig ?? {};
  if (access === 'public' && provenance === true) return [];
  return ['"publishConfig" has to be { "access": "public", "provenance": true }.'];
}

const found = [...problems(), ...publishing()];
for (const problem of found) console.error(`Failed to prepare a release: in package.json, ${problem}`);
process.exitCode = found.length === 0 ? 0 : 1;
