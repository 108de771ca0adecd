import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, root } from './blocks.js';
import '../../matchers/vitest.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the README', () => {
  it('shows a failure as it is', () => {
    const shown = blocksOf(readme).find(({ language }) => language === 'text')?.code;
    expect(shown).toBe(`${failure()}\n`);
  });

  it('stays short', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(250);
  });
});

function failure(): string {
  const result = {
    status: '200',
    headers: { 'x-cache': [{ value: 'Hit' }], 'content-type': [{ value: 'text/html' }] },
    body: 'x'.repeat(52_000),
  };
  try {
    expect(result).toBeValidEdgeResponse('viewer-request');
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the result was accepted');
}
