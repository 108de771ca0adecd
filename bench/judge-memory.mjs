// A process of its own with --expose-gc: prints by how much judging each body raises heap and external memory, in bodies.
import { validateResult, viewerRequest } from '../dist/index.js';
import { mustBe } from './check.mjs';

const length = 1_048_000;
const bytes = Buffer.alloc((length / 4) * 3, 'edgeproof');

/** As a function would have made them: each is one flat string by the time it is judged. */
const results = {
  'text body': { status: '200', body: JSON.parse(JSON.stringify('<p>Shoes</p>\n'.repeat(length / 13))) },
  'base64 body': { status: '200', body: bytes.toString('base64'), bodyEncoding: 'base64' },
  'base64 body, broken': { status: '200', body: `${bytes.toString('base64')}*`, bodyEncoding: 'base64' },
};

function inUse() {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function raisedBy(result) {
  globalThis.gc();
  const before = inUse();
  const violations = validateResult(result, 'origin-request');
  const raised = inUse() - before;
  mustBe(
    'whether it is refused',
    violations.some(({ severity }) => severity === 'error'),
    result.body.endsWith('*'),
  );
  return raised / result.body.length;
}

// The rules themselves are loaded by the first judgement.
validateResult(viewerRequest().Records[0].cf.request, 'origin-request');

const figures = Object.entries(results).map(([what, result]) => [what, raisedBy(result)]);
console.log(JSON.stringify(Object.fromEntries(figures)));
