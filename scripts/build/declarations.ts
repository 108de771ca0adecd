import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Of a runner or of fast-check, whose types are others for each module system. */
const ofOtherPackages = /(?:from|module) ['"](?:vitest|expect|fast-check)/;

/**
 * Vitest's types are for ESM alone. `"types": ["edgeproof/vitest"]` in a `tsconfig.json` is looked up as CommonJS would
 * be, and adds to another module than the one that tests import, if it isn't sent there. So is what tests import in a
 * project without `"type": "module"`, and a function can't be exported from there but as a constant.
 */
const sentToVitest = `import type * as vitest from './vitest.js' with { 'resolution-mode': 'import' };
export type { DistributionFixture, EdgeMatchers, TestOfDistribution } from './vitest.js' with { 'resolution-mode': 'import' };
export declare const distributionFixture: typeof vitest.distributionFixture;
export declare const withDistribution: typeof vitest.withDistribution;
`;

/** What is the whole module, where ES modules import it from CommonJS. */
const hasDefault = /\bas default\b|^export default\b/m;

/** The types for ESM: those for CommonJS under another name, since a type that is written twice is two types, and larger. */
export async function writeModuleDeclarations(entries: readonly string[]): Promise<void> {
  for (const file of await readdir('dist', { recursive: true })) {
    if (!entries.some((entry) => join(`${entry}.d.cts`) === file)) continue;
    const declarations = await readFile(join('dist', file), 'utf8');
    const text =
      ofOtherPackages.test(declarations) || hasDefault.test(declarations)
        ? declarations
        : `export * from './${basename(file, '.d.cts')}.cjs';\n`;
    await writeFile(join('dist', file.replace(/cts$/, 'ts')), text);
  }
  await writeFile('dist/matchers/vitest.d.cts', sentToVitest);
}
