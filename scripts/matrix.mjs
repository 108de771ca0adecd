// Installs the packed package into a project of its own for every runner, in every way that it is used, compiles the
// project's tests and runs them on every Node. One line per cell; the last line is `N passed, N failed`.
//
//   node scripts/matrix.mjs [--node=20,22] [--no-build] [project …]
//
// A project is named by the beginning of its name: `vitest-4`, `jest`. The names stand in lib/matrix/projects.mjs.
import { nodes, projects, testConsumers } from './lib/consumers.mjs';
import { pack } from './lib/pack.mjs';
import { runStep, steps } from './lib/steps.mjs';
import { heading } from './lib/tally.mjs';

const options = process.argv.slice(2);
const names = options.filter((option) => !option.startsWith('--'));
const wanted =
  options
    .find((option) => option.startsWith('--node='))
    ?.slice('--node='.length)
    .split(',')
    .map(Number) ?? nodes;
const chosen = projects.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));

const unknown = names.filter((start) => !projects.some(({ name }) => name.startsWith(start)));
if (unknown.length > 0 || wanted.some((major) => !nodes.includes(major))) {
  console.error(
    `Failed to run ${options.join(' ')}: choose of the projects ${projects.map(({ name }) => name).join(', ')} and of --node=${nodes.join(',')}.`,
  );
  process.exit(2);
}

const built = options.includes('--no-build') || (await runStep(steps.build)).failed === 0;
heading(`${chosen.length} projects on Node ${wanted.join(', ')}`);
const total = built ? await testConsumers(await pack(), { projects: chosen, wanted }) : { passed: 0, failed: 1 };
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
