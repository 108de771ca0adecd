import { afterAll, expect, test } from 'vitest';
import { Installation } from './built-package.js';

const installation = new Installation();

afterAll(() => installation.remove());

/** The frames of what a program throws. */
function framesOf(how: string, program: string): string[] {
  const load = how === 'import' ? "await import('edgeproof')" : "require('edgeproof')";
  const stack = installation.print(`
    const { createDistribution, viewerRequest } = ${load};
    function call() { ${program} }
    try { call(); } catch (error) { console.log(error.stack); }`);
  return stack.split('\n').filter((line) => /^ +at /.test(line));
}

test.each(['import', 'require'])('the stack of a misuse begins where it was made, by %s', (how) => {
  for (const program of ['viewerRequest({ status: 3 })', "createDistribution({ defaultBehavior: { orgin: '' } })"]) {
    const frames = framesOf(how, program);
    expect(frames[0]).toMatch(/^ +at call \(/);
    expect(frames.join('\n')).not.toContain('edgeproof');
  }
});
