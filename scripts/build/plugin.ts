import type { Options } from 'tsup';

export type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** A file of the sources that the build puts another in the place of. */
export function inPlaceOf(file: RegExp, contents: (forCommonJs: boolean) => string): Plugin {
  return {
    name: `in-place-of-${file.source}`,
    setup(build) {
      const forCommonJs = build.initialOptions.outExtension?.['.js'] === '.cjs';
      build.onLoad({ filter: file }, () => ({ contents: contents(forCommonJs), loader: 'js' }));
    },
  };
}
