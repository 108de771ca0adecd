import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passAll } from '../../fixtures/handlers.js';
import { createFixtures } from '../../fixtures/index.js';
import { edge } from '../../src/fuzz/index.js';
import { createDistribution, httpOrigin, OriginRequestPolicy, originFailure, s3Origin } from '../../src/index.js';
import { pipelineCases } from '../conformance/pipeline-cases.js';
import { expectCacheLaws, expectExchangeLaws } from './exchange-laws.js';

const site = () =>
  createDistribution({
    defaultBehavior: {
      origin: httpOrigin('origin.example.com', ({ url }) => ({ body: url })),
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER,
      edgeLambdas: passAll,
    },
  });

describe('every exchange', () => {
  it('obeys the laws, whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) =>
        expectCacheLaws(site(), { ...createFixtures({ seed }).viewer(), uri: '/shop?a=1' }),
      ),
      { numRuns: 100 },
    );
  });

  it('obeys the laws, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(edge.viewerRequest(), async (event) => {
        const { method, uri, querystring, headers, clientIp } = event.Records[0].cf.request;
        const lines = Object.values(headers).flatMap((same) => same.map(({ key, value }) => [key, value] as const));
        const list = lines.filter(([key]) => !['host', 'content-length'].includes(key.toLowerCase()));
        const exchange = await site().handle({ method, uri, querystring, headers: list, clientIp });
        expectExchangeLaws(exchange);
        expect(exchange.violations.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('obeys the laws, whoever asks for whatever', async () => {
    let served = 0;
    await fc.assert(
      fc.asyncProperty(edge.exchangeRequest(), async (request) => {
        const exchange = await site().handle(request);
        expectExchangeLaws(exchange);
        expect(exchange.violations.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (exchange.invocations.length > 0) served++;
      }),
      { numRuns: 300 },
    );
    // The others use methods that the behavior refuses.
    expect(served).toBeGreaterThan(100);
  });

  it('obeys the laws when an origin fails, and when S3 answers', async () => {
    const cdn = createDistribution({
      defaultBehavior: {
        origin: s3Origin('site.s3.eu-west-1.amazonaws.com', { objects: { a: 'x' } }),
        edgeLambdas: passAll,
      },
      additionalBehaviors: { '/down': { origin: httpOrigin('down.example.com', originFailure('reset')) } },
    });
    for (const uri of ['/a', '/a', '/nothing', '/down', '/down']) expectExchangeLaws(await cdn.handle({ uri }));
  });

  it.each(pipelineCases.map((row) => [`${row.rule}: ${row.why}`, row] as const))(
    'of the table obeys the laws: %s',
    async (_, { config, steps }) => {
      const cdn = createDistribution(config());
      for (const step of steps) {
        if (typeof step === 'function') step(cdn);
        else expectExchangeLaws(await cdn.handle(step[0]));
      }
    },
  );
});
