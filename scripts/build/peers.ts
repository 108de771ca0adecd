import { inPlaceOf, type Plugin } from './plugin.js';

/** tough-cookie is the user's own, and wanted at once when the first viewer is made. */
export const toughCookieRequired = inPlaceOf('src/pipeline/viewer/require-tough-cookie.ts', (forCommonJs) =>
  forCommonJs
    ? `export function requireToughCookie() { return module.require('tough-cookie'); }`
    : `import { createRequire } from 'node:module';
       export function requireToughCookie() { return createRequire(import.meta.url)('tough-cookie'); }`,
);

/** A package that is its user's own, and what stands in for its exports. */
interface PeerModule {
  readonly path: string;
  /** Throws what is said where it isn't there: a function of ours, by file and name. */
  readonly without: readonly [file: string, name: string];
  /** Given `peer`, what the module holds. */
  readonly exports: string;
}

/**
 * A package that may not be there: the error then says what to do. A module can catch the failure of an import only by
 * waiting for it.
 */
function peerOrError({ path, without: [file, without], exports }: PeerModule): Plugin {
  const filter = new RegExp(`^${path}$`);
  return {
    name: `${path}-or-error`,
    setup(build) {
      const forCommonJs = build.initialOptions.outExtension?.['.js'] === '.cjs';
      const peer = forCommonJs ? `module.require('${path}')` : `await import('${path}')`;
      build.onResolve({ filter }, ({ kind }) =>
        kind === 'import-statement' ? { path, namespace: 'peer' } : { path, external: true },
      );
      build.onLoad({ filter, namespace: 'peer' }, () => ({
        contents: `import { ${without} } from '${file}';
          let peer;
          try { peer = ${peer}; } catch (error) { throw ${without}(error); }
          ${exports}`,
        loader: 'js',
        resolveDir: process.cwd(),
      }));
    },
  };
}

export const fastCheckOrError = peerOrError({
  path: 'fast-check',
  without: ['./src/fuzz/without-fast-check.ts', 'withoutFastCheck'],
  // Those that are imported by name, beside the default.
  exports: `const fc = peer.default ?? peer;
    export const { Arbitrary, Stream, Value } = fc;
    export default fc;`,
});

export const fakerOrError = peerOrError({
  path: '@faker-js/faker/locale/en',
  without: ['./fixtures/without-faker.ts', 'withoutFaker'],
  exports: 'export const { faker } = peer;',
});
