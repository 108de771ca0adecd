import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { testConsumers } from './consumers.mjs';
import { linkExamples } from './link-examples.mjs';
import { pack } from './pack.mjs';
import { root, runNode, toolFile } from './run.mjs';
import { check, nothing, sum, vitest } from './tally.mjs';
import { tryReadme } from './try-readme.mjs';

const tsc = (project) =>
  check(`tsc -p ${project}`, runNode([toolFile('typescript', { command: 'tsc' }), '-p', join(root, project)]));

async function inTurn(tasks) {
  const tallies = [];
  for (const task of tasks) tallies.push(await task());
  return sum(tallies);
}

function typeTestProjects() {
  const folder = join(root, 'test/types');
  if (!existsSync(folder)) return [];
  const projects = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'tsconfig.json')));
  return projects.sort().map((name) => `test/types/${name}`);
}

async function examples() {
  linkExamples();
  // The browser's tests take the built package, too; they run by `npm run test:browser`.
  return inTurn([
    () => tsc('examples'),
    () => tsc('test/browser'),
    () => vitest('examples', ['--root', join(root, 'examples')]),
  ]);
}

async function packageChecks() {
  const packed = await pack();
  return inTurn([
    () => check('npm pack', Promise.resolve(packed)),
    () => check('publint --strict', runNode([toolFile('publint'), '--strict', packed.tarball])),
    () => check('attw', runNode([toolFile('@arethetypeswrong/cli', { command: 'attw' }), packed.tarball])),
    () => vitest('package', ['--config', join(root, 'test/package/vitest.config.ts')]),
  ]);
}

/**
 * What `npm test` runs, in this order. `needsBuild`: left out when the build failed.
 *
 * @type {Record<string, { title: string, needsBuild?: boolean, run: () => Promise<import('./tally.mjs').Tally> }>}
 */
export const steps = {
  lint: {
    title: 'Formatter and linter',
    run: () => check('biome ci', runNode([toolFile('@biomejs/biome'), 'ci', '--colors=off', root])),
  },
  types: {
    title: 'Types',
    run: () => inTurn(['.', ...typeTestProjects()].map((project) => () => tsc(project))),
  },
  unit: {
    title: 'Unit and law tests',
    run: () => vitest('unit', []),
  },
  build: {
    title: 'Build',
    run: () => check('tsup', runNode([toolFile('tsup')])),
  },
  examples: {
    title: 'Example project, with the built package',
    needsBuild: true,
    run: examples,
  },
  package: {
    title: 'The package as published',
    needsBuild: true,
    run: packageChecks,
  },
  consumers: {
    title: 'Empty projects with nothing but the package and a runner',
    needsBuild: true,
    run: async () => testConsumers(await pack()),
  },
  readme: {
    title: 'What the README tells a newcomer to do',
    needsBuild: true,
    run: async () => tryReadme(await pack()),
  },
};

/**
 * Runs a step. One that throws, or in which nothing ran, has failed.
 *
 * @param {{ run: () => Promise<import('./tally.mjs').Tally> }} step
 */
export async function runStep({ run }) {
  const tally = await run().catch((error) => {
    console.log(error);
    return nothing;
  });
  return tally.passed + tally.failed === 0 ? { passed: 0, failed: 1 } : tally;
}
