import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** What a run of Vitest in a process of its own ended with. */
export interface ChildRun {
  readonly code: number;
  readonly output: string;
}

const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');

/** Runs the tests of a folder, without colour. */
export function runVitest(folder: string): Promise<ChildRun> {
  const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1' } };
  return new Promise((done) => {
    execFile(process.execPath, [vitest, 'run', '--root', folder], options, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}
