import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as fixtures from '../../fixtures/index.js';
import { blocksOf, fileOf, root } from './blocks.js';
import '../../matchers/vitest.js';

const guide = readFileSync(join(root, 'docs/fixtures.md'), 'utf8');
const programs = blocksOf(guide).filter(({ language }) => language === 'ts');

describe('docs/fixtures.md', () => {
  it('has programs to run', () => expect(programs.length).toBeGreaterThanOrEqual(5));

  // Their tests register here.
  for (const [index, block] of programs.entries()) {
    describe(`block ${index + 1}`, async () => {
      const module: unknown = await import(/* @vite-ignore */ fileOf(block, 'fixtures', index));
      it('runs', () => expect(module).toBeTypeOf('object'));
    });
  }

  it('names every function and option that there is', () => {
    const functions = Object.keys(fixtures).filter((name) => !['createFixtures', 'places'].includes(name));
    for (const name of functions) expect(guide).toContain(`\`${name}(`);
    for (const option of [
      'country',
      'city',
      'device',
      'os',
      'browser',
      'bot',
      'httpVersion',
      'ipVersion',
      'protocol',
    ]) {
      expect(guide).toContain(`\`${option}\``);
    }
    for (const option of ['pages', 'urls', 'start', 'viewer', 'host', 'pause', 'site']) {
      expect(() => fixtures.createFixtures().visit({ [option]: undefined })).not.toThrow();
      expect(guide).toContain(`\`${option}`);
    }
    expect(guide).toContain(`one of ${fixtures.places.length} places`);
  });
});
