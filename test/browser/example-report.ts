import { join } from 'node:path';
import { linkExamples } from '../../scripts/lib/link-examples.mjs';
import { root, runNode, scratch, toolFile } from '../../scripts/lib/run.mjs';

/** Runs the example project with the reporter, through the built package. Gives the page's path. */
export async function exampleReport(): Promise<string> {
  linkExamples();
  const file = join(scratch, 'report', 'examples.html');
  const command = [toolFile('vitest'), 'run', '--root', join(root, 'examples')];
  const { ok, output } = await runNode(command, { env: { EDGEPROOF_REPORT: file } });
  if (!ok) throw new Error(`The example project failed:\n${output}`);
  return file;
}
