import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const dist = join(root, 'dist');

/** Every built file that ends so, relative to `dist`. */
export function builtFiles(ending: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith(ending)).map((file) => file.replaceAll('\\', '/'));
}

/** The packages whose code was copied into a built file, by its source map. */
export function bundledInto(file: string): string[] {
  const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { sources: string[] };
  return unique(sources.flatMap(packageOf));
}

/** The package that a file of a node_modules folder belongs to: none or one. */
export function packageOf(file: string): string[] {
  const [, inside] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll('\\', '/')) ?? [];
  return inside === undefined ? [] : [inside];
}

export function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** A folder in which `edgeproof` can be imported, and next to it only the packages named here. */
export class Installation {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'edgeproof-package-')));

  constructor() {
    const home = join(this.folder, 'node_modules/edgeproof');
    cpSync(dist, join(home, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(home, 'package.json'));
  }

  /** A package that this repository has installed. */
  link(name: string): void {
    const place = join(this.folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }

  /** What a program prints that runs here: its output, or the name, code and message of what it throws. */
  print(program: string): string {
    const guarded = `(async () => { try { ${program} } catch (error) { console.log(error.name, error.code, error.message) } })()`;
    const env = { ...process.env, NODE_OPTIONS: '' };
    return execFileSync(process.execPath, ['-e', guarded], { cwd: this.folder, encoding: 'utf8', env });
  }

  /** A stand-in for a test runner, whose own package only works inside of it. */
  standIn(name: string, source: string): void {
    const home = join(this.folder, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'index.js'), source);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
