import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm, scratch } from './run.mjs';

/**
 * Packs the built package as `npm publish` would.
 *
 * @returns {Promise<{ ok: boolean, output: string, tarball: string }>}
 */
export async function pack() {
  const folder = join(scratch, 'pack');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const result = await runNpm(['pack', '--pack-destination', folder]);
  return { ...result, tarball: join(folder, readdirSync(folder)[0] ?? 'nothing-was-packed.tgz') };
}
