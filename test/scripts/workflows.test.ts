import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const names = readdirSync(folder);
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/^\s*#.*$/gm, '');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  publishConfig: object;
};

/** What follows a word in a workflow, each once. */
function named(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name))];
}

describe.each(names)('%s', (name) => {
  const text = textOf(name);

  it('runs only what there is', () => {
    const scripts = named(text, /npm run ([\w:-]+)/g);
    const files = named(text, /(?:bash|node) ([\w./-]+)/g);

    expect(scripts.length + files.length).toBeGreaterThan(0);
    for (const script of scripts) expect(manifest.scripts, script).toHaveProperty([script]);
    for (const file of files) expect(existsSync(join(root, file)), file).toBe(true);
  });

  it('pins every action to a version', () => {
    const actions = named(text, /uses: (\S+)/g);

    expect(actions).not.toEqual([]);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
  });

  it('may do only what it says', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text).toMatch(/^concurrency:$/m);
  });
});

describe('CI', () => {
  const text = textOf('ci.yml');

  it('runs everything on each Node that is supported', () => {
    expect(text).toContain('node: [20, 22, 24]');
    expect(text).toContain('bash .ci/run');
  });

  it('runs the matrix at night', () => {
    expect(text).toMatch(/schedule:\n\s+- cron:/);
    expect(text).toContain('npm run test:matrix');
  });
});

describe('a release', () => {
  const text = textOf('release.yml');

  it('is tested first, and published with provenance', () => {
    const inOrder = ['check-release.mjs', 'bash .ci/run', 'changesets/action'].map((step) => text.indexOf(step));

    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(inOrder).not.toContain(-1);
    expect(text).toContain('id-token: write');
    expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
    expect(manifest.scripts['release']).toBe('npm run build && changeset publish');
  });

  it('is neither cut short nor made twice at a time', () => {
    expect(text).toContain('cancel-in-progress: false');
  });
});

describe('check-release', () => {
  const place = mkdtempSync(join(tmpdir(), 'edgeproof-release-'));
  afterAll(() => rmSync(place, { recursive: true }));

  function said(content: object, repository = 'some/where'): string {
    writeFileSync(join(place, 'package.json'), JSON.stringify(content));
    try {
      const env = { ...process.env, GITHUB_REPOSITORY: repository };
      execFileSync(process.execPath, [join(root, 'scripts/check-release.mjs'), place], { env, stdio: 'pipe' });
      return '';
    } catch (error) {
      return String((error as { stderr: Buffer }).stderr);
    }
  }

  const { publishConfig } = manifest;
  const repository = { type: 'git', url: 'git+https://github.com/some/where.git' };

  it('says what the owner has to fill in', () => {
    expect(said({ publishConfig })).toContain(
      'in package.json, "repository" is undefined, and npm compares the provenance with it. Fill in "repository": {',
    );
  });

  it('knows another repository', () => {
    expect(said({ publishConfig, repository }, 'a/fork')).toContain('where.git, and this is a/fork.');
  });

  it('wants the provenance', () => {
    expect(said({ repository })).toContain('"publishConfig" has to be');
  });

  it('is content with both', () => {
    expect(said({ publishConfig, repository })).toBe('');
  });
});
