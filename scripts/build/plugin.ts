import { existsSync } from 'node:fs';
import type { Options } from 'tsup';

export type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * A pattern for one file of the sources, by its path from the root.
 *
 * @throws Error where there is no such file: after a move the build would silently do without.
 */
export function sourceFile(path: string): RegExp {
  if (!existsSync(path)) throw new Error(`The build replaces ${path}, which is not there. Where was it moved to?`);
  return new RegExp(`[\\\\/]${path.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')}$`);
}

/** A file of the sources that the build puts another in the place of. */
export function inPlaceOf(path: string, contents: (forCommonJs: boolean) => string): Plugin {
  const filter = sourceFile(path);
  return {
    name: `in-place-of-${path}`,
    setup(build) {
      const forCommonJs = build.initialOptions.outExtension?.['.js'] === '.cjs';
      build.onLoad({ filter }, () => ({ contents: contents(forCommonJs), loader: 'js' }));
    },
  };
}
