import { stringLiteral } from '../code/literal.js';
import type { Finding } from './finding.js';
import { stepCode } from './step-code.js';
import type { Step } from './steps.js';

const titles: Readonly<Record<string, string>> = {
  functions: 'no function fails',
  origins: 'no origin double throws',
  check: 'the check holds',
  noOpenRedirect: 'no open redirect',
  idempotentRewrite: 'a rewritten request stays as it is',
  sameKeySameAnswer: 'who shares a cache entry gets his own answer',
  noRedirectLoop: 'redirects end',
  headersSurvive: 'headers survive',
};

/** A test to paste, which fails as long as the fault is there. `isAsync`: the distribution has to be awaited. */
export function testCaseOf({ property, code }: Finding, steps: readonly Step[], isAsync: boolean): string {
  const lines = ['const cdn = makeDistribution();', ...stepLines(steps, code), ...code];
  const body = lines.map((line) =>
    isAsync ? line.replace(/= makeDistribution\(\);$/, '= await makeDistribution();') : line,
  );
  const used = ['breakOrigin', 'mendOrigin'].filter((name) => lines.some((line) => line.startsWith(`${name}(`)));
  return [
    ...(used.length === 0 ? [] : [`import { ${used.join(', ')} } from 'edgeproof/fuzz';`, '']),
    `test(${stringLiteral(titles[property] ?? property)}, async () => {`,
    ...body.map((line) => `  ${line}`),
    '});',
  ].join('\n');
}

/** The last exchange has a name where it is looked at. */
function stepLines(steps: readonly Step[], code: readonly string[]): string[] {
  const isLookedAt = code.some((line) => /\bexchange\b/.test(line));
  return steps.map((step, index) => {
    const line = stepCode(step);
    return isLookedAt && index === steps.length - 1 ? `const exchange = ${line}` : line;
  });
}
