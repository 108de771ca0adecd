import { createDistribution, httpOrigin } from 'edgeproof';
import { expect, runner, test } from 'the-runner';

const origin = httpOrigin('www.example.com', () => ({}));
const load = () => {
  runner.resetModules();
  return import('./greeting.js');
};

test("a function's module is loaded once, and anew after a reset", async () => {
  const cdn = createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': { load } } } });

  expect(await cdn.fetch('/?Ada')).toHaveEdgeBody('Hello Ada');
  expect(await cdn.fetch('/?Bob')).toHaveEdgeBody('Hello Ada');
  cdn.reset();
  expect(await cdn.fetch('/?Bob')).toHaveEdgeBody('Hello Bob');
});
