import { fc, test as propertyTest } from '@fast-check/vitest';
import { createDistribution, httpOrigin, invoke } from 'edgeproof';
import { edge } from 'edgeproof/fuzz';
import { describe, expect, test } from 'vitest';
import { handler as basicAuth } from '../../src/basic-auth.js';
import { handler as trailingSlash } from '../../src/trailing-slash.js';

describe('the arbitraries are plain ones', () => {
  test('for fc.assert', async () => {
    await fc.assert(
      fc.asyncProperty(edge.viewerRequest(), async (event) => {
        const invocation = await invoke(trailingSlash, event);
        expect(invocation).toBeValidEdgeResult();
      }),
    );
  });

  test('to be combined with others', async () => {
    await fc.assert(
      fc.asyncProperty(edge.viewerRequest(), fc.base64String({ minLength: 1 }), async (event, password) => {
        event.Records[0].cf.request.headers.authorization = [{ key: 'Authorization', value: `Basic ${password}` }];
        expect(await invoke(basicAuth, event)).toHaveEdgeStatus(401);
      }),
    );
  });
});

describe('@fast-check/vitest', () => {
  propertyTest.prop([edge.viewerRequest()])('sends everybody to one address per page', async (event) => {
    const invocation = await invoke(trailingSlash, event);
    if (invocation.outcome === 'request') expect(invocation.request.uri).toMatch(/\/$|\.[^/]+$/);
  });

  propertyTest.prop({ origin: edge.response({ trigger: 'origin-response' }), uri: fc.webPath() })(
    'whatever a function answers, the viewer gets no 502',
    async ({ origin, uri }) => {
      const cdn = createDistribution({
        defaultBehavior: {
          origin: httpOrigin('origin.example.com', () => new Response('hello')),
          edgeLambdas: { 'origin-request': async () => ({ ...origin, headers: {} }) },
        },
      });
      expect(await cdn.handle({ uri: uri === '' ? '/' : uri })).toBeValidEdgeResult();
    },
  );
});
