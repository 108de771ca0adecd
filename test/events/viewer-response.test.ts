import type { CloudFrontResponseEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { viewerRequest, viewerResponse } from '../../src/events/index.js';

it("is the viewer's own request and what is about to be sent", () => {
  expect(viewerResponse()).toMatchInlineSnapshot(`
    {
      "Records": [
        {
          "cf": {
            "config": {
              "distributionDomainName": "d111111abcdef8.cloudfront.net",
              "distributionId": "E1A2B3C4D5E6F7",
              "eventType": "viewer-response",
              "requestId": "edgeproof-00000000000000000000000000000000000000000000==",
            },
            "request": {
              "clientIp": "203.0.113.9",
              "headers": {
                "accept": [
                  {
                    "key": "accept",
                    "value": "*/*",
                  },
                ],
                "host": [
                  {
                    "key": "Host",
                    "value": "d111111abcdef8.cloudfront.net",
                  },
                ],
                "user-agent": [
                  {
                    "key": "User-Agent",
                    "value": "curl/8.5.0",
                  },
                ],
              },
              "method": "GET",
              "querystring": "",
              "uri": "/",
            },
            "response": {
              "headers": {
                "content-type": [
                  {
                    "key": "Content-Type",
                    "value": "text/html; charset=utf-8",
                  },
                ],
                "date": [
                  {
                    "key": "Date",
                    "value": "Wed, 01 Jan 2025 00:00:00 GMT",
                  },
                ],
                "server": [
                  {
                    "key": "Server",
                    "value": "nginx",
                  },
                ],
                "transfer-encoding": [
                  {
                    "key": "Transfer-Encoding",
                    "value": "chunked",
                  },
                ],
              },
              "status": "200",
              "statusDescription": "OK",
            },
          },
        },
      ],
    }
  `);
});

it('shows the request as the viewer sent it, without an origin', () => {
  const init = { uri: '/a?b', headers: { Cookie: 'a=1' } };
  const { request } = viewerResponse({ request: init }).Records[0].cf;
  expect(request).toEqual(viewerRequest(init).Records[0].cf.request);
});

it('is an event in the types of aws-lambda', () => {
  const event: CloudFrontResponseEvent = viewerResponse();
  expect(event.Records).toHaveLength(1);
});

it('has no origin to be asked for', () => {
  expect(() => viewerResponse({ request: { origin: 's3' } as object })).toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-response event: request.origin: there is no such option. Only origin events have one. Allowed: method, uri, querystring, headers, clientIp, viewer.]`,
  );
});
