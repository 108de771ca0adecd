import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as fixtures from '../../fixtures/index.js';
import { root } from './blocks.js';

const guide = readFileSync(join(root, 'docs/fixtures.md'), 'utf8');

describe('docs/fixtures.md', () => {
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
