import { readFile } from 'node:fs/promises';
import type { Plugin } from './plugin.js';

/** Names are shortened below, but failure messages print the class of an invocation or a trace. */
export const namedClasses: Plugin = {
  name: 'named-classes',
  setup(build) {
    build.onLoad({ filter: /[\\/](src|matchers)[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(
        /^(?:export )?class (\w+)[^{]*\{/gm,
        (head, name) => `${head} static { Object.defineProperty(this, 'name', { value: '${name}' }); }`,
      );
      return { contents, loader: 'ts' };
    });
  },
};
