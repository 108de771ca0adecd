import { readFile, writeFile } from 'node:fs/promises';
import type { Options } from 'tsup';

/** Jest runs CommonJS without a way to import anything: there, what is loaded later is required. */
export const requireInCommonJs: NonNullable<Options['plugins']>[number] = {
  name: 'require-in-common-js',
  renderChunk(code) {
    if (this.format !== 'cjs') return undefined;
    return { code: code.replace(/\bimport\(("[^"]+"|'[^']+')\)/g, 'Promise.resolve().then(()=>require($1))') };
  },
};

/** The maps are for our own tests, which see in them what was bundled: they are three quarters of all bytes, and stay here. */
export const mapsStayHere: NonNullable<Options['plugins']>[number] = {
  name: 'maps-stay-here',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter(({ name }) => /\.c?js$/.test(name))) {
      const code = await readFile(name, 'utf8');
      await writeFile(name, code.replace(/\n?\/\/# sourceMappingURL=\S+/g, ''));
    }
  },
};
