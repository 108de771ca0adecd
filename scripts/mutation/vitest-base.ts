import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes seconds once every line is counted: it proves that nothing strange crashes, and no mutant of its own.
 */
const slow = /very deep/;

/** One thread that loads what is judged once: each of thousands of mutants starts it anew. The files run as listed, those of a pattern last. */
export function mutationConfig(files: readonly string[], setupFile: string): ViteUserConfig {
  class AsListed extends BaseSequencer {
    override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
      const place = ({ moduleId }: TestSpecification) => {
        const listed = files.findIndex((file) => moduleId.endsWith(file));
        return listed < 0 ? files.length : listed;
      };
      return specifications.sort((a, b) => place(a) - place(b));
    }
  }
  return defineConfig({
    test: {
      include: [...files],
      setupFiles: ['test/setup.ts', setupFile],
      testNamePattern: new RegExp(`^(?!.*(?:${slow.source}))`),
      env: { NO_COLOR: '1' },
      testTimeout: 20_000,
      pool: 'threads',
      maxWorkers: 1,
      isolate: false,
      sequence: { sequencer: AsListed },
    },
  });
}
