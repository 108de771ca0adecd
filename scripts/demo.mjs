// Builds the package, runs the example project with it, and prints the traces of some of its requests.
import { join } from 'node:path';
import { root, runNode, toolFile } from './lib/run.mjs';
import { runStep, steps } from './lib/steps.mjs';
import { heading } from './lib/tally.mjs';

const examples = join(root, 'examples');

/** Node 20 doesn't read TypeScript. The bundle finds `edgeproof` as the examples do: in their node_modules. */
async function printTraces() {
  heading('What some of its requests went through');
  const folder = join(examples, 'node_modules/.demo');
  const options = ['--no-config', '--format', 'esm', '--external', 'edgeproof', '--out-dir', folder];
  const bundled = await runNode([toolFile('tsup'), 'demo.ts', ...options], { cwd: examples });
  if (!bundled.ok) console.error(bundled.output);
  return bundled.ok && (await runNode([join(folder, 'demo.js')], { show: true })).ok;
}

async function passes(name) {
  heading(steps[name].title);
  return (await runStep(steps[name])).failed === 0;
}

const ok = (await passes('build')) && (await passes('examples')) && (await printTraces());
process.exit(ok ? 0 : 1);
