import { invoke, viewerRequest } from 'edgeproof';
import { expect, test } from 'the-runner';

const page = { status: '200', body: 'hello' };

test('expect.soft', () => {
  expect.soft(page).toBeValidEdgeResponse('viewer-request');
  expect.soft(page).not.toHaveEdgeStatus(404);
});

test.fails('expect.soft fails at the end of the test', () => {
  expect.soft(page).toHaveEdgeStatus(404);
});

test('expect.poll', async () => {
  let asked = 0;
  await expect.poll(() => (++asked < 3 ? { ...page, status: '404' } : page), { interval: 5 }).toHaveEdgeStatus(200);
  await expect.poll(() => invoke(async () => page, viewerRequest())).toHaveEdgeBody('hello');
  await expect.poll(() => page).not.toHaveEdgeStatus(404);
  expect(asked).toBe(3);
});

test('expect.poll says what it saw last', async () => {
  const polling = expect.poll(() => page, { interval: 5, timeout: 20 }).toHaveEdgeStatus(404);
  const error = await polling.then(
    () => undefined,
    (reason: Error) => reason,
  );
  // Vitest 3 has it as the cause.
  expect(`${error} ${error?.cause}`).toContain('200');
});

function returns<Type>(_value: Type): void {}

/** Compiled, and not run. */
function types() {
  returns<void>(expect.soft(page).toHaveEdgeStatus(200));
  returns<Promise<void>>(expect.poll(() => page).toHaveEdgeStatus(200));
  // @ts-expect-error: nothing is no string; `any` would be
  returns<string>(expect.soft(page).toHaveEdgeStatus(200));
  // @ts-expect-error: a typo
  expect.soft(page).toHaveEdgeStatu(200);
  // @ts-expect-error: a typo
  expect.poll(() => page).toHaveEdgeStatu(200);
}

test('types are compiled', () => expect(typeof types).toBe('function'));
