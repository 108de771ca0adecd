import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const named = Array.from(
  readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(
    /`((?:src|test|matchers|scripts|\.github|README)[\w./-]*[./][\w./-]*)`/g,
  ),
  ([, path = '']) => path,
);

describe('the steps of CONTRIBUTING', () => {
  it.each(named)('%s exists', (path) => expect(existsSync(join(root, path))).toBe(true));

  it('name files', () => expect(named.length).toBeGreaterThan(15));
});
