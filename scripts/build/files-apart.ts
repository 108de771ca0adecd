import { basename } from 'node:path';
import { inPlaceOf, type Plugin, sourceFile } from './plugin.js';

/** The runners' entries import the built matchers beside them. */
export const matchersBeside: Plugin = {
  name: 'matchers-beside',
  setup(build) {
    const path = `./index${build.initialOptions.outExtension?.['.js'] ?? '.js'}`;
    build.onResolve({ filter: /^\.\/index\.js$/ }, () => ({ path, external: true }));
  },
};

/** CommonJS has its own word for where a file is. */
export const setupBeside = inPlaceOf('src/reporter/setup-file.ts', (forCommonJs) =>
  forCommonJs
    ? `import { join } from 'node:path'; export const setupFile = join(__dirname, 'setup.ts');`
    : `import { fileURLToPath } from 'node:url';
       export const setupFile = fileURLToPath(new URL('./setup.ts', import.meta.url));`,
);

/**
 * The stages are a file of their own as well, loaded with the first request, with a copy of each helper they use: what
 * a file imports from another costs more at each call than what it holds, and they call the same few a hundred times.
 * What has a state comes to them from outside. One file does for both module systems.
 */
export const stagesApart = inPlaceOf('src/pipeline/load-stages.ts', (forCommonJs) =>
  forCommonJs
    ? `export function loadStages() { return Promise.resolve().then(() => module.require('./stages.cjs')); }`
    : `import { createRequire } from 'node:module';
       export async function loadStages() { return createRequire(import.meta.url)('./stages.cjs'); }`,
);

/** An entry that nobody is in a hurry for has its code once: for ES modules, what it exports to CommonJS. */
function codeInCommonJs(file: string, names: readonly string[]): Plugin {
  const path = `./${basename(file, '.ts')}.cjs`;
  const filter = sourceFile(file);
  return {
    name: `code-in-common-js-${file}`,
    setup(build) {
      if (build.initialOptions.outExtension?.['.js'] === '.cjs') return;
      build.onLoad({ filter }, () => ({
        contents: `import { createRequire } from 'node:module';
          const code = createRequire(import.meta.url)('${path}');
          export const { ${names.join(', ')} } = code;
          export default code.default;`,
        loader: 'js',
      }));
    },
  };
}

export const reporterInCommonJs = codeInCommonJs('src/reporter/index.ts', ['TraceReporter', 'writeTraceReport']);
export const serializerInCommonJs = codeInCommonJs('matchers/serializer.ts', ['edgeResult', 'serialize', 'test']);
