import { invoke, originRequest, type ViewerRequestEvent, viewerRequest } from '../../../src/index.js';
import type { Examples, MatcherName } from '../example.js';
import { expect } from '../expect.js';

/** What CloudFront would make of a result. */
export const verdicts = {
  toBeValidEdgeResponse: {
    passes: () => {
      const result = { status: '301', headers: { location: [{ value: '/docs/' }] } };
      expect(result).toBeValidEdgeResponse('viewer-request');
    },
    fails: () => {
      const result = { status: 200, headers: { 'x-cache': 'Hit' }, body: 'hello' };
      expect(result).toBeValidEdgeResponse('viewer-request');
    },
    not: async () => {
      const handler = async () => ({ status: '200', headers: { via: [{ value: '1.1 me' }] } });
      expect(await invoke(handler, viewerRequest())).not.toBeValidEdgeResponse();
    },
    notFails: async () => {
      const handler = async () => ({ status: '200', body: 'hello' });
      expect(await invoke(handler, viewerRequest())).not.toBeValidEdgeResponse();
    },
    asymmetric: () => {
      const results = [{ status: '200' }, { status: '404', statusDescription: 'Not Found' }];
      expect(results).toEqual([expect.toBeValidEdgeResponse(), expect.toBeValidEdgeResponse()]);
    },
  },

  toBeValidEdgeRequest: {
    passes: () => {
      const event = originRequest({ uri: '/docs' });
      const { request } = event.Records[0].cf;
      request.uri = '/docs/index.html';
      expect(request).toBeValidEdgeRequest(event);
    },
    fails: () => {
      const event = viewerRequest({ uri: '/docs' });
      const { request } = event.Records[0].cf;
      request.uri = 'docs/index.html';
      request.headers.host = [{ key: 'Host', value: 'other.example.com' }];
      expect(request).toBeValidEdgeRequest(event);
    },
    not: () => {
      expect({ status: '403' }).not.toBeValidEdgeRequest('viewer-request');
    },
    notFails: async () => {
      const handler = async (event: ViewerRequestEvent) => event.Records[0].cf.request;
      expect(await invoke(handler, viewerRequest())).not.toBeValidEdgeRequest();
    },
    asymmetric: async () => {
      const handler = async (event: ViewerRequestEvent) => event.Records[0].cf.request;
      const event = viewerRequest();
      expect({ result: await handler(event) }).toEqual({ result: expect.toBeValidEdgeRequest(event) });
    },
  },

  toBeValidEdgeResult: {
    passes: () => {
      expect({ status: '404', body: 'Not here' }).toBeValidEdgeResult('viewer-request');
    },
    fails: async () => {
      const handler = async (event: ViewerRequestEvent) => event;
      expect(await invoke(handler, viewerRequest())).toBeValidEdgeResult();
    },
    not: () => {
      expect(undefined).not.toBeValidEdgeResult('viewer-request');
    },
    notFails: async () => {
      const handler = async () => ({ status: '204' });
      expect(await invoke(handler, viewerRequest())).not.toBeValidEdgeResult();
    },
    asymmetric: () => {
      expect([{ status: '200' }, null]).toEqual([expect.toBeValidEdgeResult(), expect.not.toBeValidEdgeResult()]);
    },
  },

  toBeBadGateway: {
    passes: async () => {
      const handler = async () => ({ status: '200', headers: { 'x-edge-location': [{ value: 'FRA' }] } });
      const invocation = await invoke(handler, viewerRequest());
      expect(invocation).toBeBadGateway('HDR-DIS-ADD');
      expect(invocation).toBeBadGateway({ path: /x-edge-location/ });
    },
    fails: async () => {
      const handler = async () => ({ status: 'OK' });
      expect(await invoke(handler, viewerRequest())).toBeBadGateway('HDR-DIS-ADD');
    },
    not: () => {
      expect({ status: '200', body: 'hello' }).not.toBeBadGateway();
    },
    notFails: () => {
      const result = { status: '200', headers: [] };
      expect(result).not.toBeBadGateway(undefined, 'viewer-request');
    },
    asymmetric: () => {
      expect([{ status: '200' }, { status: 'OK' }]).toContainEqual(expect.toBeBadGateway());
    },
  },

  toBeServiceUnavailable: {
    passes: async () => {
      const handler = async () => {
        throw new TypeError('no session');
      };
      const invocation = await invoke(handler, viewerRequest());
      expect(invocation).toBeServiceUnavailable({ cause: 'PM-THROW', message: 'no session' });
    },
    fails: async () => {
      const handler = async () => ({ status: '503' });
      expect(await invoke(handler, viewerRequest())).toBeServiceUnavailable();
    },
    not: async () => {
      const handler = async () => ({ status: '503' });
      expect(await invoke(handler, viewerRequest())).not.toBeServiceUnavailable();
    },
    notFails: async () => {
      const handler = async () => {
        throw new TypeError('no session');
      };
      expect(await invoke(handler, viewerRequest())).not.toBeServiceUnavailable();
    },
    asymmetric: async () => {
      const handler = async () => {
        throw new TypeError('no session');
      };
      const first = await invoke(handler, viewerRequest());
      expect({ first }).toEqual({ first: expect.toBeServiceUnavailable('PM-THROW') });
    },
  },
} satisfies Partial<Record<MatcherName, Examples>>;
