import { EdgeproofError } from '../../src/errors.js';
import { show } from '../../src/message/show.js';
import type { Distribution } from '../../src/pipeline/distribution.js';
import { type Inside, insideOf } from '../../src/pipeline/inside.js';

function inside(value: unknown): Inside | undefined {
  return typeof value === 'object' && value !== null ? insideOf(value as Distribution) : undefined;
}

function wrong(failedTo: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo, because, fix });
}

/** @throws EdgeproofError for anything but a function that can make a distribution for each test. */
export function checkMake(helper: string, make: unknown): void {
  if (typeof make === 'function') return;
  const because = inside(make)
    ? 'it was given a distribution, which all tests would share'
    : `it was given ${show(make)}, and not a function`;
  const fix = `Give a function that makes one for each test: ${helper}(() => createDistribution({ … })).`;
  throw wrong(`make the distribution of ${helper}`, because, fix);
}

/** @throws EdgeproofError for anything but a distribution. */
export function insideOfMade(helper: string, made: unknown): Inside {
  const found = inside(made);
  if (found !== undefined) return found;
  const because = `the function it was given returned ${show(made)}`;
  throw wrong(
    `make the distribution of ${helper}`,
    because,
    `Return a distribution: ${helper}(() => createDistribution({ … })).`,
  );
}

/** Vitest hands a test its context, which is a function up to Vitest 4. */
function isTestContext(value: unknown): boolean {
  return value !== null && value !== undefined && 'onTestFailed' in Object(value);
}

/** @throws EdgeproofError for more arguments: a body beside `make` would never run. */
export function checkAlone(more: readonly unknown[]): void {
  if (more.length === 0) return;
  const fix = 'The body goes into a call of its own: withDistribution(make)(async (cdn) => { … }).';
  throw wrong('make a test of withDistribution', `it was given ${show(more[0])} as well`, fix);
}

/** @throws EdgeproofError for anything but the body of a test: otherwise a test would pass without having run. */
export function checkBody(body: unknown): void {
  const isContext = isTestContext(body);
  if (typeof body === 'function' && !isContext) return;
  const because = isContext ? "the runner called it, and it has no test's body yet" : `the body is ${show(body)}`;
  const fix = "Give it the body: test('…', withDistribution(make)(async (cdn) => { … })).";
  throw wrong('make a test of withDistribution', because, fix);
}

/** @throws EdgeproofError where Vitest hasn't called it as the fixture of a single test. */
export function checkFixture(onTestFailed: unknown, use: unknown): void {
  if (typeof use !== 'function') {
    const because = `its second argument is ${show(use)}, not the function that a fixture gets`;
    throw wrong(
      'use distributionFixture',
      because,
      'Give it to test.extend: test.extend({ cdn: distributionFixture(make) }).',
    );
  }
  if (typeof onTestFailed !== 'function') {
    const because = 'it belongs to no single test, as with a scope of "file" or "worker"';
    throw wrong(
      'use distributionFixture',
      because,
      'Leave the scope out: test.extend({ cdn: distributionFixture(make) }).',
    );
  }
}
