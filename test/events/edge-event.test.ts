import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  defaultConfig,
  type EdgeEvent,
  edgeEvent,
  originRequest,
  originResponse,
  recallEvent,
  type ViewerRequestEvent,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';

/** An event after an edit that its types forbid. */
function edited(event: EdgeEvent, edit: (cf: any) => void): unknown {
  const copy = JSON.parse(JSON.stringify(event));
  edit(copy.Records[0].cf);
  return copy;
}

function refused(event: EdgeEvent, edit: (cf: any) => void) {
  return expect(() => edgeEvent(edited(event, edit)));
}

describe('an event that comes as JSON', () => {
  it('is copied, and remembered as it was', () => {
    const event = viewerRequest();
    const copy = edgeEvent(event);
    expect(copy).toStrictEqual(event);
    copy.Records[0].cf.request.uri = '/changed';
    expect(recallEvent(copy)?.request.uri).toBe('/');
    expect(event.Records[0].cf.request.uri).toBe('/');
  });

  it('may be text, as a fixture file is', () => {
    expect(edgeEvent(JSON.stringify(originResponse()))).toStrictEqual(originResponse());
  });

  it.each([
    ['viewer-request', viewerRequest()],
    ['origin-request', originRequest()],
    ['origin-response', originResponse()],
    ['viewer-response', viewerResponse()],
  ])('gets the missing config of a %s', (eventType, event) => {
    const bare = edited(event, (cf) => delete cf.config);
    expect(edgeEvent(bare).Records[0].cf.config).toEqual({ ...defaultConfig, eventType });
  });

  it('keeps what is there of its config', () => {
    const part = edited(viewerRequest(), (cf) => {
      cf.config = { distributionId: 'EXAMPLE' };
    });
    expect(edgeEvent(part).Records[0].cf.config).toMatchObject({
      distributionId: 'EXAMPLE',
      eventType: 'viewer-request',
    });
  });

  it('may hold fields nobody knows yet', () => {
    const event = edited(viewerRequest(), (cf) => {
      cf.request.later = { deep: [{ __proto: 1 }] };
    });
    expect(edgeEvent(event)).toStrictEqual(event);
  });

  it('keeps its type, or takes the one named', () => {
    const json: unknown = viewerRequest();
    expectTypeOf(edgeEvent(viewerRequest())).toEqualTypeOf<ViewerRequestEvent>();
    expectTypeOf(edgeEvent(json, {})).toEqualTypeOf<EdgeEvent>();
    expectTypeOf(edgeEvent<'viewer-request'>(json)).toEqualTypeOf<ViewerRequestEvent>();
  });

  it('may be impossible on purpose', () => {
    const event = edited(viewerRequest(), (cf) => {
      cf.request.headers.connection = [{ key: 'Connection', value: 'close' }];
    });
    expect(() => edgeEvent(event)).toThrow(/hides this header/);
    expect(edgeEvent(event, { unchecked: true })).toStrictEqual(event);
  });
});

describe('an event of a distribution', () => {
  it('may be configured beyond what a function may set', () => {
    const event = edited(originRequest(), ({ request: { origin } }) => {
      Object.assign(origin.custom, { keepaliveTimeout: 300, readTimeout: 180, protocol: 'http', sslProtocols: [] });
    });
    expect(edgeEvent(event)).toStrictEqual(event);
  });

  it.each(['us-east-1', '', undefined])('may name the region of a bucket without an identity: %j', (region) => {
    const event = edited(originRequest({ origin: 's3' }), ({ request: { origin } }) => {
      Object.assign(origin.s3, { region, responseCompletionTimeout: 10 });
    });
    expect(edgeEvent(event)).toEqual(event);
  });

  it('may have a path of 8,191 characters', () => {
    const event = edited(viewerRequest(), (cf) => {
      cf.request.uri = `/${'a'.repeat(8_190)}`;
    });
    expect(edgeEvent(event)).toStrictEqual(event);
  });
});

describe('what is no event throws', () => {
  it('no JSON', () => {
    expect(() => edgeEvent('{')).toThrow(/Failed to read the event: "{" is not JSON/);
    expect(() => edgeEvent(undefined)).toThrow(/Failed to read the event: undefined is not JSON/);
    expect(() => edgeEvent({ Records: 1n })).toThrow(/is not JSON \(TypeError/);
  });

  it('no envelope', () => {
    expect(() => edgeEvent(null)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: null is not an event. Give { Records: [{ cf: { config, request } }] }, as CloudFront writes it.]`,
    );
    expect(() => edgeEvent({ Records: [] })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records: an empty array is not an array of one. Give { Records: [{ cf: { config, request } }] }, as CloudFront writes it.]`,
    );
    expect(() => edgeEvent({ Records: [{}] })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf: undefined is not an object. Give { Records: [{ cf: { config, request } }] }, as CloudFront writes it.]`,
    );
    expect(() => edgeEvent({ Records: [null] })).toThrow(/Records\[0\]\.cf: undefined is not an object/);
  });

  it('not even with unchecked', () => {
    expect(() => edgeEvent({ Records: [{ cf: {} }] }, { unchecked: true })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: an object with Records is not a CloudFront event: it needs Records[0].cf with a config and a request. Build one with viewerRequest(), originRequest(), originResponse() or viewerResponse(), or wrap it in edgeEvent().]`,
    );
  });

  it('an option there is not', () => {
    expect(() => edgeEvent(viewerRequest(), { uncheckd: true } as object)).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: options.uncheckd: there is no such option. Did you mean unchecked? Allowed: unchecked.]`,
    );
  });
});

describe('an event that CloudFront could not have made throws', () => {
  it('a trigger there is not', () => {
    refused(viewerRequest(), (cf) => {
      cf.config.eventType = 'viewer';
    }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.config.eventType: "viewer" is no trigger. Use one of: viewer-request, origin-request, origin-response, viewer-response.]`,
    );
    refused(viewerRequest(), (cf) => {
      cf.config = 'viewer-request';
    }).toThrow(/cf\.config: "viewer-request" is not an object/);
  });

  it('fields of another trigger', () => {
    const response = originResponse().Records[0].cf.response;
    refused(viewerRequest(), (cf) => Object.assign(cf, { response })).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.response: a viewer-request event has none. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    refused(viewerRequest(), (cf) =>
      Object.assign(cf.request, { origin: originRequest().Records[0].cf.request.origin }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.origin: a viewer-request event has none. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    refused(viewerResponse(), (cf) => delete cf.response).toThrow(/response: undefined is not an object/);
    refused(originResponse(), (cf) => {
      cf.request.body = {};
    }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.body: an origin-response event has none. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    refused(originResponse(), (cf) => {
      cf.response.body = 'a';
    }).toThrow(/response\.body: an origin-response event has none/);
  });

  it('request fields', () => {
    refused(viewerRequest(), (cf) => delete cf.request).toThrow(/cf\.request: undefined is not an object/);
    refused(viewerRequest(), (cf) => delete cf.request.clientIp).toThrow(/clientIp: undefined/);
    refused(viewerRequest(), (cf) => delete cf.request.method).toThrow(/method: undefined/);
    refused(viewerRequest(), (cf) => delete cf.request.querystring).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.querystring: undefined is not a string. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    refused(viewerRequest(), (cf) => {
      cf.request.uri = '/a?b';
    }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.uri: "/a?b" has a query. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    refused(viewerRequest(), (cf) => {
      cf.request.querystring = 'a b';
    }).toThrow(/querystring: "a b" holds " "/);
    refused(viewerRequest(), (cf) => {
      cf.request.querystring = 'a'.repeat(8_190);
    }).toThrow(/8,192 characters together/);
  });

  it('header maps', () => {
    const headers = (map: unknown) =>
      refused(viewerRequest(), (cf) => {
        cf.request.headers = map;
      });
    headers([]).toThrow();
    headers({ Accept: [{ key: 'Accept', value: 'a' }] }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.headers["Accept"]: the name isn't in lower case. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    headers({ accept: 'a' }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.headers["accept"]: "a" holds no lines. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    headers({ accept: [] }).toThrow(/an empty array holds no lines/);
    headers({ accept: [{ value: 'a' }] }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.headers["accept"][0].key: undefined is not the header's name. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    headers({ accept: [{ key: 'Other', value: 'a' }] }).toThrow(/"Other" is not the header's name/);
    headers({ accept: [{ key: 'accept', value: 1 }] }).toThrow(/headers\["accept"\]\[0\]\.value: 1 is not a string/);
    headers({ accept: ['a'] }).toThrow(/headers\["accept"\]\[0\]: "a" is not an object/);
    headers({ 'a b': [] }).toThrow(/is not a header name/);
  });

  it('bodies', () => {
    const body = (change: object) =>
      refused(viewerRequest({ body: 'abc' }), (cf) => Object.assign(cf.request.body, change));
    body({ inputTruncated: 'no' }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.body.inputTruncated: "no" is not a boolean. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    body({ action: 'replace' }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.body.action: "replace" isn't 'read-only'. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    body({ encoding: 'text' }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.body.encoding: "text" isn't 'base64'. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    body({ data: 7 }).toThrow(/body\.data: 7 is not a string/);
    body({ data: 'a b' }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.body.data: "a b" is not base64. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    body({ data: Buffer.alloc(40_961).toString('base64') }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.body.data: it decodes to 40,961 bytes, though CloudFront exposes at most 40,960 bytes. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
  });

  it('origins', () => {
    const origin = (edit: (request: any) => void) => refused(originRequest(), (cf) => edit(cf.request));
    origin((request) => delete request.origin).toThrow(/request\.origin: undefined is not an object/);
    origin((request) => {
      request.origin = {};
    }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.request.origin: an empty object, not exactly one of custom and s3. Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    origin((request) => {
      request.origin.custom.port = '443';
    }).toThrow(/request\.origin\.custom\.port: "443"/);
    origin((request) => delete request.origin.custom.customHeaders).toThrow(
      /customHeaders: undefined is not an object/,
    );
    origin((request) => {
      request.origin.custom.customHeaders.host = [{ key: 'Host', value: 'a' }];
    }).toThrow(/no custom header of this name/);
    origin((request) => {
      request.headers['x-a'] = [{ key: 'X-A', value: 'a' }];
      request.origin.custom.customHeaders['x-a'] = [{ key: 'X-A', value: 'b' }];
    }).toThrow(/headers\["x-a"\]: the origin has a custom header of this name/);
    refused(originRequest({ origin: 's3' }), (cf) => {
      cf.request.origin.s3.region = null;
    }).toThrow(/origin\.s3\.region: null won't do/);
  });

  it('responses', () => {
    const response = (change: object) => refused(viewerResponse(), (cf) => Object.assign(cf.response, change));
    response({ status: 200 }).toThrowErrorMatchingInlineSnapshot(
      `[EdgeproofError [ERR_EVENT]: Failed to read the event: Records[0].cf.response.status: 200 is no string from "200" to "599". Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.]`,
    );
    response({ status: '600' }).toThrow(/status: "600"/);
    response({ statusDescription: null }).toThrow(/statusDescription: null is not a string/);
    response({ headers: null }).toThrow(/headers: null is not an object/);
  });
});
