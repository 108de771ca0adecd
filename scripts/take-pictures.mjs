// Takes the guide's pictures of a report again: docs/images/report.png and report-dark.png. Needs a browser.
import { join } from 'node:path';
import { root, runNode, toolFile } from './lib/run.mjs';

const tests = [toolFile('vitest'), 'run', '--config', join(root, 'test/browser/vitest.config.ts'), '-t', 'picture'];
const built = await runNode([toolFile('tsup')], { show: true });
const taken = built.ok && (await runNode(tests, { env: { EDGEPROOF_PICTURES: 'docs' }, show: true })).ok;
process.exitCode = taken ? 0 : 1;
