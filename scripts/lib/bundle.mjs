import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNode, scratch, toolFile } from './run.mjs';

/**
 * The module behind `scripts/<name>/index.ts`, which Node 20 doesn't read: it is TypeScript.
 *
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function bundled(name) {
  const folder = join(scratch, name);
  const options = ['--format', 'esm', '--target', 'node20', '--silent', '--external', 'typescript,expect'];
  const build = [toolFile('tsup'), `scripts/${name}/index.ts`, '--no-config', ...options, '--out-dir', folder];
  const { ok, output } = await runNode(build);
  if (!ok) throw new Error(output);
  return import(pathToFileURL(join(folder, 'index.js')).href);
}
