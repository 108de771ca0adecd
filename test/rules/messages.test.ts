import { describe, expect, it } from 'vitest';
import {
  copyEvent,
  originRequest,
  originResponse,
  recordOf,
  viewerRequest,
  viewerResponse,
} from '../../src/events/index.js';
import { type EdgeOptions, invoke } from '../../src/lambda/index.js';
import { rules, type Violation, validateResult } from '../../src/rules/index.js';
import { eventOf, type FunctionCase, handlerOf, resultOf } from '../conformance/function-case.js';
import { functionCases } from '../conformance/function-cases.js';

async function violationsOf(row: FunctionCase, options: EdgeOptions = {}): Promise<readonly Violation[]> {
  const event = eventOf(row);
  if (row.reads === undefined) return validateResult(resultOf(row, recordOf(copyEvent(event))), event, options);
  return (await invoke(handlerOf(row), event, { ...options, watchEnv: true })).violations;
}

async function messagesOf(row: FunctionCase): Promise<string[]> {
  return (await violationsOf(row))
    .filter(({ rule }) => rule === row.rule)
    .map(({ path, message }) => `${path || 'result'}: ${message}`);
}

/** What each rule says of the first row that breaks it, and of the first that it only warns of. */
function firstMessages(id: string): Promise<string[]> {
  const rows = functionCases.filter(({ rule }) => rule === id);
  const firsts = (['error', 'warning'] as const).flatMap(
    (verdict) => rows.find((row) => row.verdict === verdict) ?? [],
  );
  return Promise.all(firsts.map(async (row) => (await messagesOf(row))[0] as string));
}

describe('what the rules say', () => {
  it('reads like this', async () => {
    const lines: string[] = [];
    for (const { id } of rules) for (const message of await firstMessages(id)) lines.push(`${id}  ${message}`);
    expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      RET-OBJECT  result: the function returned nothing (null). Return a value on every path, and make the handler async or use the callback.
      RET-PARSE  result: the result is 6,291,482 bytes of JSON; Lambda delivers at most 6,291,456. Serve large bodies from an origin.
      RET-NEITHER  result: an empty object is no request (it has no uri and no method) and no response (it has no status). Return the request to continue with, or a response with at least a status.
      RET-RES-ONLY  result: the function returned a request; a response trigger must return the response. Return event.Records[0].cf.response.
      RET-BOTH  response: it has a status and also uri, method, clientIp, querystring: it is taken for a response, so the request goes no further. Return one or the other.
      RET-REQUEST-FIELDS  request.method: method is missing; a returned request must have it. Return the request you were given, changed in place.
      RET-REQUEST-FIELDS  request.querystring: querystring is missing; the event's own is used. Return the request you were given, changed in place.
      REQ-METHOD-RO  request.method: method is read-only: "GET" became "POST", and goes on as "GET". Leave it as it came.
      REQ-CLIENTIP-RO  request.clientIp: clientIp is read-only: "203.0.113.9" became "10.0.0.1", and goes on as "203.0.113.9". Leave it as it came.
      REQ-ORIGIN-VREQ  request.origin: a viewer-request function can't choose the origin; this is ignored. Do it in an origin-request function.
      ORI-REMOVE  request.origin: origin is missing; the request goes to the origin it had. Return the request you were given, changed in place.
      RES-STATUS-FORMAT  response.status: status is "0200"; it must be three digits, such as "200".
      RES-STATUS-RANGE  response.status: status is "199"; it must be between 200 and 599.
      RES-DESC  response.statusDescription: statusDescription "a\\nb" has a control character. Take it out.
      UPD-VRES-STATUS  response.status: viewer-response can't change the status: "200" became "404", and the viewer gets 200. Do it at origin-response.
      HMAP-SHAPE  result: this is the whole event. Return event.Records[0].cf.request, or .response.
      HMAP-VALUE-TYPE  response.headers["cookie-settings"][0].value: the value of cookieSettings is an object with a; it must be a string. Make it a string.
      HMAP-NAME-CHARS  request.headers["x a"]: "x a" is no header name: letters, digits and !#$%&'*+-.^_\`|~ are allowed, no spaces, no colon.
      HMAP-VALUE-CRLF  response.headers["location"][0].value: the value of Location, "https://example.com/\\r\\nx", has a carriage return (\\r). Take it out, or encode it: encodeURIComponent() makes %0D of it.
      HDR-DIS-ADD  request.headers["connection"]: an edge function can't add Connection: it belongs to one connection, and CloudFront handles that itself. Remove it.
      HDR-VIEWER-COUNTRY  request.headers["cloudfront-viewer-country"]: CloudFront-Viewer-Country can't be added at viewer-request. Use another name, or let CloudFront add it: name it in the cache or origin request policy and read it at origin-request.
      HDR-RO-ADD  request.headers["content-length"]: Content-Length is read-only at viewer-request, and the event doesn't have it. Remove it.
      HDR-RO-CHANGE  request.headers["host"]: Host is read-only at viewer-request: "d111111abcdef8.cloudfront.net" became "evil.example". Leave it as it came. At origin-request it may be set.
      HDR-RO-DELETE  request.headers["host"]: Host is read-only at viewer-request: the event has it, what was returned doesn't. Change the object you were given instead of building a new one.
      HDR-RO-GENERATED  response.headers["content-length"]: a response made at viewer-request can't set Content-Length, which is read-only there. Remove it: CloudFront adds what the answer needs.
      REQ-URI-SLASH  request.uri: "a" doesn't begin with "/". Write "/a".
      REQ-URI-CHARS  request.uri: "/a b" has a raw space. Percent-encode it: encodeURI(path), or encodeURIComponent() for each segment.
      REQ-URI-CHARS  request.uri: "/a|b" has a raw "|". Percent-encode it: encodeURI(path), or encodeURIComponent() for each segment.
      REQ-URI-NOQUERY  request.uri: "/a#b" has a "#". A fragment never leaves the browser: cut it off, or write %23.
      REQ-URI-NOQUERY  request.uri: "/a?b" has a "?", which goes to the origin as %3F, a part of the path. Put the query into querystring.
      REQ-QS-CHARS  request.querystring: "a=b c" has a raw space. Encode it: new URLSearchParams(…).toString() does.
      REQ-URI-LEN  request.uri: uri and querystring have 8,192 characters together; they must stay below 8,192. Shorten them.
      BODY-SHAPE  request.body: body is "a=2"; a request's body is an object. Write { action: "replace", encoding: "text", data: … }.
      BODY-ACTION-VALUES  request.body.action: action is "overwrite"; it must be "read-only" or "replace".
      BODY-DATA-TYPE  request.body.data: data is an object with a; it must be a string. For data, use JSON.stringify().
      BODY-DATA-TYPE  request.body.data: data is an object with a; it must be a string. For data, use JSON.stringify(). Without action "replace" it is ignored.
      BODY-ENC  request.body.encoding: encoding is "utf8"; it must be "text" or "base64".
      BODY-ENC  request.body.encoding: encoding is "utf8"; it must be "text" or "base64". Without action "replace" it is ignored.
      BODY-B64-VALID  request.body.data: encoding is base64 (the default), but "a=1" is none: "=" at position 1 is not of its alphabet. Set encoding: "text", or use Buffer.from(data).toString('base64').
      BODY-LIMIT-TEXT  request.body.data: the new body has 40,961 bytes; viewer-request may send at most 40,960. Leave the body read-only, or shorten it.
      BODY-LIMIT-B64  request.body.data: the new body decodes to 40,961 bytes; viewer-request may send at most 40,960. Leave the body read-only, or shorten it.
      BODY-LIMIT-B64  request.body.data: the new body has 54,616 characters of base64, over the 53,200 the documents print, though its 40,960 bytes fit into 40,960. Shorten it to be sure.
      RES-BODY-TYPE  response.body: body is an object with a; it must be a string. For data, use JSON.stringify().
      RES-BODYENC-VALUES  response.bodyEncoding: bodyEncoding is "utf8"; it must be "text" or "base64".
      RES-BODYENC-B64  response.body: bodyEncoding says base64, but "not base64!" is none: " " at position 3 is not of its alphabet. Use Buffer.from(data).toString('base64'), or bodyEncoding: "text".
      RES-204-BODY  response.body: status 204 means no content, but body is "a". Remove the body, or use status "200".
      RES-SIZE-VIEWER  response.body: 40,961 bytes with the headers; viewer-request may generate at most 40,960. Make it at origin-request, or serve it from an origin.
      RES-SIZE-ORIGIN  response.body: 1,048,577 bytes with the headers; origin-request may generate at most 1,048,576. Serve it from an origin.
      ORI-EXACTLY-ONE  request.origin: origin has both custom and s3. Delete the one that is not meant.
      ORI-REQUIRED-CUSTOM  request.origin.custom.domainName: a custom origin must have domainName. A new origin object needs: domainName, port, protocol, path, sslProtocols, readTimeout, keepaliveTimeout.
      ORI-REQUIRED-S3  request.origin.s3.domainName: an S3 origin must have domainName. A new origin object needs: domainName, path, authMethod.
      ORI-DOMAIN-NONEMPTY  request.origin.custom.domainName: domainName is ""; it must be the name of a host.
      ORI-DOMAIN-CUSTOM  request.origin.custom.domainName: domainName is "https://b.example.com"; it must be a host name, without https:// and path.
      ORI-DOMAIN-S3  request.origin.s3.domainName: domainName is "B.s3.amazonaws.com"; it must be in lower case.
      ORI-PATH  request.origin.custom.path: path is null; it must be a string, "" for none.
      ORI-PATH  request.origin.custom.path: path is "a"; it should begin with "/" and not end with one, or be "" for none.
      ORI-PATH-CUSTOM  request.origin.custom.path: path is "/a b"; it must be URL-encoded: encodeURI() does that.
      ORI-NUM-TYPE  request.origin.custom.port: port is "443"; it must be a whole number, not a string.
      ORI-PORT  request.origin.custom.port: port is 0; it must be 80, 443 or from 1024 to 65535.
      ORI-PROTOCOL  request.origin.custom.protocol: protocol is "HTTPS"; it must be "http" or "https".
      ORI-SSL  request.origin.custom.sslProtocols: sslProtocols is an empty array; it must be an array of TLSv1.2, TLSv1.1, TLSv1, SSLv3, at least one for https.
      ORI-READTIMEOUT  request.origin.custom.readTimeout: readTimeout is 0; it must be from 1 to 120 seconds.
      ORI-KEEPALIVE  request.origin.custom.keepaliveTimeout: keepaliveTimeout is 0; it must be from 1 to 120 seconds.
      ORI-RCT  request.origin.custom.responseCompletionTimeout: responseCompletionTimeout is 40; it must be 0, for no limit, or at least the readTimeout (60).
      ORI-AUTHMETHOD  request.origin.s3.authMethod: authMethod is "oac"; it must be "none" or "origin-access-identity".
      ORI-OAI-REGION  request.origin.s3.region: region is ""; with authMethod "origin-access-identity" it must be the bucket's region, such as "eu-west-1".
      ORI-OAI-FROM-CUSTOM  request.origin.s3.authMethod: authMethod is "origin-access-identity", but the origin was a custom one, which has no such identity. Use "none".
      ORI-CH-SHAPE  request.origin.custom.customHeaders["x-a"]: it is "b"; each header is an array of { key, value }.
      ORI-CH-DENY  request.origin.custom.customHeaders["host"]: Host can't be a custom header of an origin. Remove it.
      ORI-CH-DUP  request.origin.custom.customHeaders["User-Agent"]: User-Agent is also in request.headers. Set it in one of the two places.
      ORI-CH-LIMITS  request.origin.custom.customHeaders: 31 headers; custom headers may have at most 30.
      HMAP-LOWER-OUT  request.headers["X-Frame-Options"]: "X-Frame-Options" should be "x-frame-options" in the map. To set the case on the wire, use key.
      HMAP-KEY-MISMATCH  request.headers["x-a"][0].key: key "X-B" stands under "x-a"; it is sent as X-A. Make them the same name.
      HMAP-VALUE-NONASCII  request.headers["x-a"][0].value: X-A has letters outside ASCII in "größe", which may arrive as "?". Encode them, for a URL by encodeURI().
      RES-STATUS-TYPE  response.status: status is the number 301; it works, but the documents ask for a string. Write "301".
      OQ-32  response.statusDescription: statusDescription "Schön" has letters outside ASCII, which may arrive as "?". Write it without them.
      BODY-UNMODIFIED-TRUNC  request.body.action: action is "replace", but data is the truncated body of the event: the origin would get only its beginning. Leave action "read-only".
      RES-SIZE-COUNT  response.body: 54,616 bytes with the headers as base64, over the 40,960 of viewer-request; it fits only decoded, and AWS doesn't say which counts. Keep below it encoded.
      RES-204-EMPTY  response.body: status 204 with body "": the documents forbid a body there, and are silent on an empty one. Remove it.
      RES-204-BODY-OREQ  response.body: a 204 has no body; this one is dropped. Remove it, or change the status.
      OQ-17  response.body: a 304 has no body; this one is dropped. Remove it, or change the status.
      UPD-VRES-BODY  response.body: viewer-response can't replace the body; this one is ignored. Do it at origin-response.
      UPD-ORES-CL  response.headers["content-length"]: Content-Length says "99", but the new body has 3 bytes. Delete the header: CloudFront computes it.
      UPD-ORES-CE  response.headers["content-encoding"]: Content-Encoding says "gzip", but the new body is plain text, so the viewer can't decode it. Delete the header, or encode the body.
      REQ-SETCOOKIE  request.headers["set-cookie"]: Set-Cookie on a request goes to the origin, and the viewer never sees it. Set it on the response, in a viewer-response function.
      HMAP-MULTI-OUT  response.headers["set-cookie"][0].value: Set-Cookie "a=1; Path=/, b=2" looks like several cookies joined with a comma, which a browser takes for one. Write one { key, value } for each.
      ORI-HOST  request.headers["host"]: Host is still "origin.example.com", but the origin is now b.s3.eu-west-1.amazonaws.com, which answers 403 or 404 to another name. Set headers.host = [{ key: "Host", value: "b.s3.eu-west-1.amazonaws.com" }].
      RES-OREQ-MATCH  response.headers["set-cookie"]: Set-Cookie "session=1; Secure" is stored with the answer, and whoever asks for the same gets it. Add Cache-Control: no-store, or set the cookie at viewer-response.
      SIZE-UNIT-KB  response.headers: 38,913 bytes with the headers, within 5 % of the limit of 40,960: how AWS counts is not known to the byte. Keep more distance.
      PM-ENV  process.env.TABLE_NAME: the function read process.env.TABLE_NAME, which does not exist at the edge: CloudFront takes no function with environment variables. Put the value into the bundle, or into a custom header of the origin.
      "
    `);
  });

  it.each(functionCases.filter(({ verdict }) => verdict !== 'ok').map((row) => [row.rule, row.why, row] as const))(
    '%s, %s: ends as a sentence and shows nothing undefined',
    async (_rule, _why, row) => {
      for (const message of await messagesOf(row)) {
        expect(message).toMatch(/[.]$/);
        expect(message).not.toMatch(/undefined|NaN|\[object/);
        expect(message.slice(message.indexOf(': ') + 2).length).toBeLessThan(420);
      }
    },
  );

  it.each(functionCases.filter(({ verdict }) => verdict === 'warning').map((row) => [row.rule, row.why, row] as const))(
    '%s, %s: as an error it does not say that CloudFront takes it',
    async (rule, _why, row) => {
      const claim =
        /ignored|dropped|merged|it works|goes on as|goes to the origin|event's own|is taken|is sent as|viewer gets/;
      const chosen: EdgeOptions = { severity: { [rule]: 'error' } };
      const isAdvice = rules.some(({ id, advice }) => id === rule && advice);
      // Advice stays a warning under strict.
      for (const options of isAdvice ? [chosen] : [{ strict: true }, chosen]) {
        const found = (await violationsOf(row, options)).filter((violation) => violation.rule === rule);
        expect(found.map(({ severity }) => severity)).toContain('error');
        for (const { message, severity } of found) if (severity === 'error') expect(message).not.toMatch(claim);
      }
    },
  );
});

describe('advice fits what was returned', () => {
  const said = (result: unknown, on: Parameters<typeof validateResult>[1]) =>
    validateResult(result, on).map(({ message }) => message);
  const { request } = viewerRequest().Records[0].cf;

  it('names the part that was meant', () => {
    expect(said(structuredClone(originResponse().Records[0].cf), originResponse())).toEqual([
      'an object with config, request, response has no status. Return what is in response, not an object around it.',
    ]);
    expect(said({ request, response: { status: '200' } }, 'viewer-request')[0]).toContain('what is in response');
    expect(said({ request, response: {} }, 'viewer-request')[0]).toContain('what is in request');
    expect(said({ request }, 'viewer-response')[0]).toContain('Return event.Records[0].cf.response');
  });

  it('never tells to encode what cannot be encoded', () => {
    const half = '"/a\\ud83d" has \\ud83d, half of a surrogate pair. Remove it.';
    expect(said({ ...request, uri: '/a\ud83d' }, 'viewer-request')).toEqual([half]);
    expect(said({ ...request, querystring: '/a\ud83d' }, 'viewer-request')).toEqual([half]);
  });

  it('says of a key what it stands under', () => {
    const headers = { 'x-a': [{ key: 'Via', value: 'b' }] };
    expect(said({ ...request, headers }, 'viewer-request')[0]).toBe(
      'the key "Via" stands under "x-a", and that header is read-only at viewer-request. Write the key as "X-A", or leave it out.',
    );
    expect(said({ status: '200', headers }, 'viewer-request')[0]).toBe(
      'the key "Via" stands under "x-a", and that header is read-only in a response made at viewer-request. Remove the line.',
    );
  });

  it('says one thing of one fault', () => {
    const headers = { 'bad name': [{ key: 'Bad Name', value: '1' }] };
    expect(said({ status: '200', headers }, 'viewer-request')).toHaveLength(1);
    expect(said({ status: 99 }, 'viewer-request')).toEqual(['status is 99; it must be between 200 and 599.']);
    const { response } = viewerResponse().Records[0].cf;
    expect(said({ ...response, status: '150' }, viewerResponse())).toHaveLength(1);
  });

  it('tells an IP address from a port, and a fraction from a string', () => {
    const event = originRequest();
    const to = (fields: object) => {
      const { request: it } = structuredClone(event).Records[0].cf;
      return said({ ...it, origin: { custom: { ...it.origin.custom, ...fields } } }, event);
    };
    expect(to({ domainName: '[::1]' })).toEqual(['domainName is "[::1]"; it must be a DNS name, not an IP address.']);
    expect(to({ domainName: 'a.com:80' })).toEqual([
      'domainName is "a.com:80"; it must have no port; that goes into port.',
    ]);
    expect(to({ readTimeout: 1.5 })).toEqual(['readTimeout is 1.5; it must be a whole number.']);
    expect(to({ path: '/a?b#c' })).toEqual([
      'path is "/a?b#c"; it must be URL-encoded: write %3F for ? and %23 for #.',
    ]);
  });

  it('adds that nothing is replaced', () => {
    const body = { action: 'read-only', encoding: 'utf8', data: 'x' };
    expect(said({ ...request, body }, 'viewer-request')).toEqual([
      'encoding is "utf8"; it must be "text" or "base64". Without action "replace" it is ignored.',
    ]);
  });
});
