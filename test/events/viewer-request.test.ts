import type { CloudFrontRequestEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { viewerRequest } from '../../src/events/index.js';

function requestOf(init?: Parameters<typeof viewerRequest>[0]) {
  return viewerRequest(init).Records[0].cf.request;
}

it('is GET / of the distribution by default', () => {
  expect(viewerRequest()).toMatchInlineSnapshot(`
    {
      "Records": [
        {
          "cf": {
            "config": {
              "distributionDomainName": "d111111abcdef8.cloudfront.net",
              "distributionId": "E1A2B3C4D5E6F7",
              "eventType": "viewer-request",
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
          },
        },
      ],
    }
  `);
});

it("is an event in the types of aws-lambda, and its request needs no '!'", () => {
  const event: CloudFrontRequestEvent = viewerRequest();
  const uri: string = viewerRequest().Records[0].cf.request.uri;
  expect(event.Records[0]!.cf.request.uri).toBe(uri);
});

it('has no origin and no response yet', () => {
  const { cf } = viewerRequest().Records[0];
  expect(cf).not.toHaveProperty('response');
  expect(cf.request).not.toHaveProperty('origin');
});

it('names the distribution as Host, unless another is given', () => {
  const config = { distributionDomainName: 'd9.cloudfront.net' };
  expect(requestOf({ config }).headers['host']).toEqual([{ key: 'Host', value: 'd9.cloudfront.net' }]);
  expect(requestOf({ config, headers: { host: 'www.example.com' } }).headers['host']).toEqual([
    { key: 'host', value: 'www.example.com' },
  ]);
});

it('takes an option that is undefined for left out', () => {
  const nothing = { method: undefined, uri: undefined, headers: undefined, clientIp: undefined } as object;
  expect(viewerRequest(nothing)).toEqual(viewerRequest());
});

it('takes the details of a viewer, which it has no field for', () => {
  expect(viewerRequest({ viewer: { country: 'DE', httpVersion: '3.0' } })).toEqual(viewerRequest());
});

it.each(['192.0.2.1', '2001:db8::1', '2001:0db8:85a3:0:0:8a2e:0370:7334', '::', '::ffff:192.0.2.1', '1::'])(
  'comes from the address %s',
  (clientIp) => {
    expect(requestOf({ clientIp }).clientIp).toBe(clientIp);
  },
);

describe('what no viewer request can be throws', () => {
  it.each(['192.0.2.256', '192.0.2', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '::g', '192.0.2.1:80', ''])(
    'the address %s',
    (clientIp) => {
      expect(() => viewerRequest({ clientIp })).toThrow(/clientIp: ".*" is no IP address/);
    },
  );

  it('an unknown option, naming the near one', () => {
    expect(() => viewerRequest({ header: {} } as object)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: header: there is no such option. Did you mean headers? Allowed: method, uri, querystring, headers, clientIp, viewer, body, includeBody, config.]`,
    );
  });

  it('a name from elsewhere, saying where its value goes', () => {
    expect(() => viewerRequest({ url: '/' } as object)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: url: there is no such option. The path goes into \`uri\`, the query may follow it there. Allowed: method, uri, querystring, headers, clientIp, viewer, body, includeBody, config.]`,
    );
    expect(() => viewerRequest({ cookies: {} } as object)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: cookies: there is no such option. Cookies go into \`headers\`, as a Cookie header. Allowed: method, uri, querystring, headers, clientIp, viewer, body, includeBody, config.]`,
    );
  });

  it('an origin', () => {
    expect(() => viewerRequest({ origin: 's3' } as object)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: origin: there is no such option. Only origin events have one. Allowed: method, uri, querystring, headers, clientIp, viewer, body, includeBody, config.]`,
    );
  });

  it('options that are no object', () => {
    expect(() => viewerRequest('/index.html' as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: "/index.html" is not an object. Give an object. Allowed: method, uri, querystring, headers, clientIp, viewer, body, includeBody, config.]`,
    );
    expect(() => viewerRequest(null as never)).toThrow(/null is not an object/);
  });

  it('a method CloudFront refuses, or one in small letters', () => {
    expect(() => viewerRequest({ method: 'get' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: method: "get" is no method CloudFront takes. Use GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE.]`,
    );
    expect(() => viewerRequest({ method: null } as never)).toThrow(/method: null/);
  });

  it('an address that is none', () => {
    expect(() => viewerRequest({ clientIp: 'localhost' })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: clientIp: "localhost" is no IP address. Give an IPv4 or IPv6 address.]`,
    );
  });

  it('viewer details that are none', () => {
    expect(() => viewerRequest({ viewer: 'DE' } as never)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: viewer: "DE" is not an object. Give the viewer's details, such as { httpVersion: '2.0' }.]`,
    );
    expect(() => viewerRequest({ viewer: { httpVersion: '2' } })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: viewer.httpVersion: "2" is no version of HTTP. Use one of: 1.0, 1.1, 2.0, 3.0.]`,
    );
  });

  it('a config with what a config has not, or with what no distribution is called', () => {
    expect(() =>
      viewerRequest({ config: { eventType: 'origin-request' } as object }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: config.eventType: there is no such option. The factory decides it. Allowed: distributionDomainName, distributionId, requestId.]`,
    );
    expect(() =>
      viewerRequest({ config: { distributionDomainName: 'https://d1.cloudfront.net' } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: config.distributionDomainName: "https://d1.cloudfront.net" won't do. Give a string such as "d111111abcdef8.cloudfront.net".]`,
    );
    expect(() => viewerRequest({ config: { requestId: 7 } as never })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to build a viewer-request event: config.requestId: 7 won't do. Give a string such as "edgeproof-00000000000000000000000000000000000000000000==".]`,
    );
    expect(() => viewerRequest({ config: null } as never)).toThrow(/config: null is not an object/);
  });
});
