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
import { type RuleId, rules, type Violation, validateResult } from '../../src/rules/index.js';
import { eventOf, type FunctionCase, handlerOf, resultOf } from '../conformance/function-case.js';
import { functionCases } from '../conformance/function-cases.js';

async function violationsOf(row: FunctionCase, options: EdgeOptions = {}): Promise<readonly Violation[]> {
  const event = eventOf(row);
  if (row.reads === undefined) return validateResult(resultOf(row, recordOf(copyEvent(event))), event, options);
  return (await invoke(handlerOf(row), event, { ...options, watchEnv: true })).violations;
}

async function messagesOf(row: FunctionCase, options?: EdgeOptions): Promise<string[]> {
  return (await violationsOf(row, options))
    .filter(({ rule }) => rule === row.rule)
    .map(({ path, message }) => `${path || 'result'}: ${message}`);
}

const breaking = functionCases.filter(({ verdict }) => verdict !== 'ok');

/** A message without what differs from row to row: its path, quoted texts, numbers and triggers. */
function wordingOf(message: string): string {
  return message
    .slice(message.indexOf(': '))
    .replace(/"([^"\\]|\\.)*"|\d[\d,.]*/g, '…')
    .replace(/(viewer|origin)-(request|response)/g, '…');
}

/** The same every day, and visible. */
function asWritten(message: string): string {
  return message.replace(/"\w+, \d+ \w+ \d+ [\d:]+ GMT"/, '"(tomorrow)"').replaceAll('\u007f', '(DEL)');
}

/** Every wording of a rule once, by the first row that shows it: as it is, and as an error. */
async function wordingsOf(id: RuleId): Promise<string[]> {
  const rows = breaking.filter(({ rule }) => rule === id);
  const asIs = await Promise.all(rows.map((row) => messagesOf(row)));
  const warned = rows.filter(({ verdict }) => verdict === 'warning');
  const asErrors = await Promise.all(warned.map((row) => messagesOf(row, { severity: { [id]: 'error' } })));
  const wordings = new Map<string, string>();
  for (const message of [...asIs, ...asErrors].flat()) {
    const wording = wordingOf(message);
    if (!wordings.has(wording)) wordings.set(wording, message);
  }
  return [...wordings.values()].map(asWritten);
}

describe('what the rules say', () => {
  it('reads like this', async () => {
    const lines: string[] = [];
    for (const { id } of rules) for (const message of await wordingsOf(id)) lines.push(`${id}  ${message}`);
    expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      RET-OBJECT  result: the function returned nothing (null). Return a value on every path, and make the handler async or use the callback.
      RET-OBJECT  result: the function returned "ok". Return an object: the request to continue with, or a response.
      RET-OBJECT  result: the function returned 200. Return an object: the request to continue with, or a response.
      RET-OBJECT  result: the function returned true. Return an object: the request to continue with, or a response.
      RET-OBJECT  result: the function returned an array of 1. Return an object: the request to continue with, or a response.
      RET-PARSE  result: the result is 6,291,482 bytes of JSON; Lambda delivers at most 6,291,456. Serve large bodies from an origin.
      RET-NEITHER  result: an empty object is no request (it has no uri and no method) and no response (it has no status). Return the request to continue with, or a response with at least a status.
      RET-NEITHER  result: an object with request, response is no request (it has no uri and no method) and no response (it has no status). Return what is in response, not an object around it.
      RET-NEITHER  result: an object with statusCode, body is no request (it has no uri and no method) and no response (it has no status). statusCode is called status here.
      RET-NEITHER  result: an object with request is no request (it has no uri and no method) and no response (it has no status). Return what is in request, not an object around it.
      RET-NEITHER  result: an object with headers, body is no request (it has no uri and no method) and no response (it has no status). Return the request to continue with, or a response with at least a status.
      RET-RES-ONLY  result: the function returned a request; a response trigger must return the response. Return event.Records[0].cf.response.
      RET-RES-ONLY  result: an empty object has no status. Return event.Records[0].cf.response, changed in place.
      RET-RES-ONLY  result: an object with statusDescription, headers has no status. Return event.Records[0].cf.response, changed in place.
      RET-RES-ONLY  result: an object with config, request, response has no status. Return what is in response, not an object around it.
      RET-BOTH  response: it has a status and also uri, method, clientIp, querystring: it is taken for a response, so the request goes no further. Return one or the other.
      RET-BOTH  response: it has a status and also uri, method, clientIp, querystring. Return one or the other.
      RET-REQUEST-FIELDS  request.method: method is missing; a returned request must have it. Return the request you were given, changed in place.
      RET-REQUEST-FIELDS  request.uri: uri is missing; a returned request must have it. Return the request you were given, changed in place.
      RET-REQUEST-FIELDS  request.headers: headers is missing; a returned request must have it. Return the request you were given, changed in place.
      RET-REQUEST-FIELDS  request.uri: uri is 5; it must be a string.
      RET-REQUEST-FIELDS  request.uri: uri is null; it must be a string.
      RET-REQUEST-FIELDS  request.querystring: querystring is an object with a; it must be a string.
      RET-REQUEST-FIELDS  request.querystring: querystring is missing; the event's own is used. Return the request you were given, changed in place.
      RET-REQUEST-FIELDS  request.clientIp: clientIp is missing; the event's own is used. Return the request you were given, changed in place.
      RET-REQUEST-FIELDS  request.clientIp: clientIp is null; it must be a string.
      RET-REQUEST-FIELDS  request.querystring: querystring is missing; a returned request must have it. Return the request you were given, changed in place.
      RET-REQUEST-FIELDS  request.clientIp: clientIp is missing; a returned request must have it. Return the request you were given, changed in place.
      REQ-METHOD-RO  request.method: method is read-only: "GET" became "POST", and goes on as "GET". Leave it as it came.
      REQ-METHOD-RO  request.method: method is read-only: "GET" became "POST". Leave it as it came.
      REQ-CLIENTIP-RO  request.clientIp: clientIp is read-only: "203.0.113.9" became "10.0.0.1", and goes on as "203.0.113.9". Leave it as it came.
      REQ-CLIENTIP-RO  request.clientIp: clientIp is read-only: "203.0.113.9" became "10.0.0.1". Leave it as it came.
      REQ-ORIGIN-VREQ  request.origin: a viewer-request function can't choose the origin; this is ignored. Do it in an origin-request function.
      REQ-ORIGIN-VREQ  request.origin: a viewer-request function can't choose the origin. Do it in an origin-request function.
      ORI-REMOVE  request.origin: origin is missing; the request goes to the origin it had. Return the request you were given, changed in place.
      ORI-REMOVE  request.origin: origin is missing; a returned request must have it. Return the request you were given, changed in place.
      RES-STATUS-FORMAT  response.status: status is "0200"; it must be three digits, such as "200".
      RES-STATUS-FORMAT  response.status: status is null; it must be three digits, such as "200".
      RES-STATUS-FORMAT  response.status: status is an array of 1; it must be three digits, such as "200".
      RES-STATUS-FORMAT  response.status: status is an object with code; it must be three digits, such as "200".
      RES-STATUS-RANGE  response.status: status is "199"; it must be between 200 and 599.
      RES-DESC  response.statusDescription: statusDescription "a\\nb" has a control character. Take it out.
      RES-DESC  response.statusDescription: statusDescription is null; it must be a string, or left out.
      UPD-VRES-STATUS  response.status: viewer-response can't change the status: "200" became "404", and the viewer gets 200. Do it at origin-response.
      UPD-VRES-STATUS  response.status: viewer-response can't change the status: "200" became "404". Do it at origin-response.
      HMAP-SHAPE  result: this is the whole event. Return event.Records[0].cf.request, or .response.
      HMAP-SHAPE  request.headers["x-a"]: x-a is "b"; each header is an array of lines. Write [{ key: "X-A", value: "b" }].
      HMAP-SHAPE  response.headers["x-a"]: x-a is an object with value; each header is an array of lines. Write [{ key: "X-A", value: … }].
      HMAP-SHAPE  response.headers: headers is an empty array; it must be an object of arrays, one per header.
      HMAP-SHAPE  response.headers: headers is null; it must be an object of arrays, one per header.
      HMAP-SHAPE  request.headers["x-a"][0]: a line of x-a is "b"; each must be an object { key, value }.
      HMAP-SHAPE  response.headers["x-a"][0].key: the key of x-a is 5; it must be a string, or left out.
      HMAP-VALUE-TYPE  response.headers["cookie-settings"][0].value: the value of cookieSettings is an object with a; it must be a string. Make it a string.
      HMAP-VALUE-TYPE  request.headers["x-a"][0].value: the value of X-A is 5; it must be a string. Write value: "5".
      HMAP-VALUE-TYPE  request.headers["x-a"][0].value: the value of X-A is true; it must be a string. Write value: "true".
      HMAP-VALUE-TYPE  request.headers["x-a"][0].value: the value of X-A is null; it must be a string. Make it a string.
      HMAP-VALUE-TYPE  request.headers["x-a"][0].value: X-A has no value; it must be a string. Give it one, or leave the line out.
      HMAP-VALUE-TYPE  request.headers["x-a"][0].value: the value of X-A is an array of 2; it must be a string. Write one { key, value } for each X-A line.
      HMAP-NAME-CHARS  request.headers["x a"]: "x a" is no header name: letters, digits and !#$%&'*+-.^_\`|~ are allowed, no spaces, no colon.
      HMAP-NAME-CHARS  request.headers[""]: a header has an empty name. Give it one, or leave it out.
      HMAP-VALUE-CRLF  response.headers["location"][0].value: the value of Location, "https://example.com/\\r\\nx", has a carriage return (\\r). Take it out, or encode it: encodeURIComponent() makes %0D of it.
      HMAP-VALUE-CRLF  request.headers["x-a"][0].value: the value of X-A, "b\\nc", has a line feed (\\n). Take it out, or encode it: encodeURIComponent() makes %0A of it.
      HMAP-VALUE-CRLF  request.headers["x-a"][0].value: the value of X-A, "\\u0000", has a \\u0000. Take it out, or encode it: encodeURIComponent() makes %00 of it.
      HDR-DIS-ADD  request.headers["connection"]: an edge function can't add Connection: it belongs to one connection, and CloudFront handles that itself. Remove it.
      HDR-DIS-ADD  response.headers["keep-alive"]: an edge function can't add Keep-Alive: it belongs to one connection, and CloudFront handles that itself. Remove it.
      HDR-DIS-ADD  request.headers["X-Cache"]: an edge function can't add X-Cache: CloudFront sets it itself. Remove it.
      HDR-DIS-ADD  request.headers["x-edge-resize"]: an edge function can't add X-Edge-Resize: names that begin with X-Edge- are kept for CloudFront. Remove it.
      HDR-DIS-ADD  request.headers["x-amz-cf-x"]: an edge function can't add X-Amz-Cf-X: CloudFront sets it itself. Remove it.
      HDR-DIS-ADD  request.headers["client-cert"]: an edge function can't add Client-Cert: CloudFront fills it from the viewer's certificate. Remove it.
      HDR-DIS-ADD  request.headers["x-a"][0].key: an edge function can't add X-Real-Ip: CloudFront sets it itself. Remove it.
      HDR-VIEWER-COUNTRY  request.headers["cloudfront-viewer-country"]: CloudFront-Viewer-Country can't be added at viewer-request. Use another name, or let CloudFront add it: name it in the cache or origin request policy and read it at origin-request.
      HDR-RO-ADD  request.headers["content-length"]: Content-Length is read-only at viewer-request, and the event doesn't have it. Remove it.
      HDR-RO-ADD  request.headers["cdn-loop"]: Cdn-Loop is read-only at viewer-request, and the event doesn't have it. Remove it.
      HDR-RO-ADD  request.headers["VIA"]: Via is read-only at viewer-request, and the event doesn't have it. Remove it.
      HDR-RO-ADD  request.headers["x-a"][0].key: the key "Via" stands under "x-a", and that header is read-only at viewer-request. Write the key as "X-A", or leave it out.
      HDR-RO-ADD  request.headers["if-range"]: If-Range is read-only at origin-request, and the event doesn't have it. Remove it. At viewer-request it may be set.
      HDR-RO-ADD  request.headers["accept-encoding"]: Accept-Encoding is read-only at origin-request, and the event doesn't have it. Remove it. At viewer-request it may be set.
      HDR-RO-ADD  response.headers["warning"]: Warning is read-only at viewer-response, and the event doesn't have it. Remove it. At origin-response it may be set.
      HDR-RO-ADD  response.headers["content-encoding"]: Content-Encoding is read-only at viewer-response, and the event doesn't have it. Remove it. At origin-response it may be set.
      HDR-RO-CHANGE  request.headers["host"]: Host is read-only at viewer-request: "d111111abcdef8.cloudfront.net" became "evil.example". Leave it as it came. At origin-request it may be set.
      HDR-RO-CHANGE  request.headers["host"]: Host is read-only at viewer-request: "d111111abcdef8.cloudfront.net" became "d111111abcdef8.cloudfront.net" and "b". Leave it as it came. At origin-request it may be set.
      HDR-RO-CHANGE  request.headers["via"]: Via is read-only at origin-request: "2.0 7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net (CloudFr…" became "x". Leave it as it came.
      HDR-RO-CHANGE  request.headers["if-none-match"]: If-None-Match is read-only at origin-request: "\\"abc\\"" became "\\"b\\"". Leave it as it came. At viewer-request it may be set.
      HDR-RO-CHANGE  response.headers["transfer-encoding"]: Transfer-Encoding is read-only at origin-response: "chunked" became "identity". Leave it as it came.
      HDR-RO-CHANGE  response.headers["content-encoding"]: Content-Encoding is read-only at viewer-response: "gzip" became "br". Leave it as it came. At origin-response it may be set.
      HDR-RO-DELETE  request.headers["host"]: Host is read-only at viewer-request: the event has it, what was returned doesn't. Change the object you were given instead of building a new one.
      HDR-RO-DELETE  request.headers["via"]: Via is read-only at origin-request: the event has it, what was returned doesn't. Change the object you were given instead of building a new one.
      HDR-RO-DELETE  response.headers["transfer-encoding"]: Transfer-Encoding is read-only at origin-response: the event has it, what was returned doesn't. Change the object you were given instead of building a new one.
      HDR-RO-DELETE  response.headers["content-encoding"]: Content-Encoding is read-only at viewer-response: the event has it, what was returned doesn't. Change the object you were given instead of building a new one.
      HDR-RO-DELETE  response.headers["warning"]: Warning is read-only at viewer-response: the event has it, what was returned doesn't. Change the object you were given instead of building a new one.
      HDR-RO-GENERATED  response.headers["content-length"]: a response made at viewer-request can't set Content-Length, which is read-only there. Remove it: CloudFront adds what the answer needs.
      HDR-RO-GENERATED  response.headers["host"]: a response made at viewer-request can't set Host, which is read-only there. Remove it: CloudFront adds what the answer needs.
      HDR-RO-GENERATED  response.headers["x-len"][0].key: the key "Content-Length" stands under "x-len", and that header is read-only in a response made at viewer-request. Remove the line.
      HDR-RO-GENERATED  response.headers["accept-encoding"]: a response made at origin-request can't set Accept-Encoding, which is read-only there. Remove it: CloudFront adds what the answer needs.
      REQ-URI-SLASH  request.uri: "a" doesn't begin with "/". Write "/a".
      REQ-URI-SLASH  request.uri: "https://example.com/a" is a whole URL; uri takes a path only. To send the request elsewhere, change origin in an origin-request function.
      REQ-URI-CHARS  request.uri: "/a b" has a raw space. Percent-encode it: encodeURI(path), or encodeURIComponent() for each segment.
      REQ-URI-CHARS  request.uri: "/a\\r\\nb" has a raw carriage return (\\r). Percent-encode it: encodeURI(path), or encodeURIComponent() for each segment.
      REQ-URI-CHARS  request.uri: "/(DEL)" has a raw \\u007f. Percent-encode it: encodeURI(path), or encodeURIComponent() for each segment.
      REQ-URI-CHARS  request.uri: "/\\ud83d" has \\ud83d, half of a surrogate pair. Remove it.
      REQ-URI-CHARS  request.uri: "/a|b" has a raw "|". Percent-encode it: encodeURI(path), or encodeURIComponent() for each segment.
      REQ-URI-NOQUERY  request.uri: "/a#b" has a "#". A fragment never leaves the browser: cut it off, or write %23.
      REQ-URI-NOQUERY  request.uri: "/a?b" has a "?", which goes to the origin as %3F, a part of the path. Put the query into querystring.
      REQ-URI-NOQUERY  request.uri: "/a?b" has a "?". Put the query into querystring.
      REQ-QS-CHARS  request.querystring: "a=b c" has a raw space. Encode it: new URLSearchParams(…).toString() does.
      REQ-QS-CHARS  request.querystring: "a#b" has a raw "#". Encode it: new URLSearchParams(…).toString() does.
      REQ-QS-CHARS  request.querystring: "a\\tb" has a raw tab. Encode it: new URLSearchParams(…).toString() does.
      REQ-QS-CHARS  request.querystring: "?a=b" begins with "?". Leave it out: CloudFront puts it there.
      REQ-QS-CHARS  request.querystring: "a=\\ud800" has \\ud800, half of a surrogate pair. Remove it.
      REQ-URI-LEN  request.uri: uri and querystring have 8,192 characters together; they must stay below 8,192. Shorten them.
      BODY-SHAPE  request.body: body is "a=2"; a request's body is an object. Write { action: "replace", encoding: "text", data: … }.
      BODY-SHAPE  request.body: body is null; a request's body is an object. Write { action: "replace", encoding: "text", data: … }.
      BODY-ACTION-VALUES  request.body.action: action is "overwrite"; it must be "read-only" or "replace".
      BODY-DATA-TYPE  request.body.data: data is an object with a; it must be a string. For data, use JSON.stringify().
      BODY-DATA-TYPE  request.body.data: data is missing, so there is nothing to replace the body with. Use "" for an empty one.
      BODY-DATA-TYPE  request.body.data: data is 5; it must be a string. For data, use JSON.stringify().
      BODY-DATA-TYPE  request.body.data: data is an object with a; it must be a string. For data, use JSON.stringify(). Without action "replace" it is ignored.
      BODY-ENC  request.body.encoding: encoding is "utf8"; it must be "text" or "base64".
      BODY-ENC  request.body.encoding: encoding is null; it must be "text" or "base64".
      BODY-ENC  request.body.encoding: encoding is "utf8"; it must be "text" or "base64". Without action "replace" it is ignored.
      BODY-B64-VALID  request.body.data: encoding is base64 (the default), but "a=1" is none: "=" at position 1 is not of its alphabet. Set encoding: "text", or use Buffer.from(data).toString('base64').
      BODY-LIMIT-TEXT  request.body.data: the new body has 40,961 bytes; viewer-request may send at most 40,960. Leave the body read-only, or shorten it.
      BODY-LIMIT-B64  request.body.data: the new body decodes to 40,961 bytes; viewer-request may send at most 40,960. Leave the body read-only, or shorten it.
      BODY-LIMIT-B64  request.body.data: the new body has 54,616 characters of base64, over the 53,200 the documents print, though its 40,960 bytes fit into 40,960. Shorten it to be sure.
      RES-BODY-TYPE  response.body: body is an object with a; it must be a string. For data, use JSON.stringify().
      RES-BODY-TYPE  response.body: body is an array of 1; it must be a string. For data, use JSON.stringify().
      RES-BODY-TYPE  response.body: body is a Buffer, which JSON makes an object of. Use buffer.toString('base64') with bodyEncoding: "base64".
      RES-BODY-TYPE  response.body: body is null; it must be a string. Leave it out, or use "" for an empty one.
      RES-BODY-TYPE  response.body: body is 5; it must be a string. For data, use JSON.stringify().
      RES-BODYENC-VALUES  response.bodyEncoding: bodyEncoding is "utf8"; it must be "text" or "base64".
      RES-BODYENC-B64  response.body: bodyEncoding says base64, but "not base64!" is none: " " at position 3 is not of its alphabet. Use Buffer.from(data).toString('base64'), or bodyEncoding: "text".
      RES-BODYENC-B64  response.body: bodyEncoding says base64, but "YQ" is none: its length is no multiple of 4, so the padding is missing. Use Buffer.from(data).toString('base64'), or bodyEncoding: "text".
      RES-204-BODY  response.body: status 204 means no content, but body is "a". Remove the body, or use status "200".
      RES-SIZE-VIEWER  response.body: 40,961 bytes with the headers; viewer-request may generate at most 40,960. Make it at origin-request, or serve it from an origin.
      RES-SIZE-VIEWER  response.headers: 41,067 bytes with the headers; viewer-response may generate at most 40,960. Shorten it.
      RES-SIZE-ORIGIN  response.body: 1,048,577 bytes with the headers; origin-request may generate at most 1,048,576. Serve it from an origin.
      ORI-EXACTLY-ONE  request.origin: origin has both custom and s3. Delete the one that is not meant.
      ORI-EXACTLY-ONE  request.origin: origin is an empty object; it must be { custom: {…} } or { s3: {…} }.
      ORI-EXACTLY-ONE  request.origin: origin is null; it must be { custom: {…} } or { s3: {…} }.
      ORI-EXACTLY-ONE  request.origin: origin is "b.example.com"; it must be { custom: {…} } or { s3: {…} }.
      ORI-EXACTLY-ONE  request.origin: origin.custom is "b.example.com"; it must be { custom: {…} } or { s3: {…} }.
      ORI-REQUIRED-CUSTOM  request.origin.custom.domainName: a custom origin must have domainName. A new origin object needs: domainName, port, protocol, path, sslProtocols, readTimeout, keepaliveTimeout.
      ORI-REQUIRED-CUSTOM  request.origin.custom.port: a custom origin must have port. A new origin object needs: domainName, port, protocol, path, sslProtocols, readTimeout, keepaliveTimeout.
      ORI-REQUIRED-CUSTOM  request.origin.custom.protocol: a custom origin must have protocol. A new origin object needs: domainName, port, protocol, path, sslProtocols, readTimeout, keepaliveTimeout.
      ORI-REQUIRED-CUSTOM  request.origin.custom.path: a custom origin must have path. A new origin object needs: domainName, port, protocol, path, sslProtocols, readTimeout, keepaliveTimeout.
      ORI-REQUIRED-CUSTOM  request.origin.custom.sslProtocols: a custom origin must have sslProtocols. A new origin object needs: domainName, port, protocol, path, sslProtocols, readTimeout, keepaliveTimeout.
      ORI-REQUIRED-CUSTOM  request.origin.custom.readTimeout: a custom origin must have readTimeout. A new origin object needs: domainName, port, protocol, path, sslProtocols, readTimeout, keepaliveTimeout.
      ORI-REQUIRED-CUSTOM  request.origin.custom.keepaliveTimeout: a custom origin must have keepaliveTimeout. A new origin object needs: domainName, port, protocol, path, sslProtocols, readTimeout, keepaliveTimeout.
      ORI-REQUIRED-S3  request.origin.s3.domainName: an S3 origin must have domainName. A new origin object needs: domainName, path, authMethod.
      ORI-REQUIRED-S3  request.origin.s3.path: an S3 origin must have path. A new origin object needs: domainName, path, authMethod.
      ORI-REQUIRED-S3  request.origin.s3.authMethod: an S3 origin must have authMethod. A new origin object needs: domainName, path, authMethod.
      ORI-DOMAIN-NONEMPTY  request.origin.custom.domainName: domainName is ""; it must be the name of a host.
      ORI-DOMAIN-NONEMPTY  request.origin.custom.domainName: domainName is null; it must be the name of a host.
      ORI-DOMAIN-CUSTOM  request.origin.custom.domainName: domainName is "https://b.example.com"; it must be a host name, without https:// and path.
      ORI-DOMAIN-CUSTOM  request.origin.custom.domainName: domainName is "b.example.com:8080"; it must have no port; that goes into port.
      ORI-DOMAIN-CUSTOM  request.origin.custom.domainName: domainName is "192.0.2.1"; it must be a DNS name, not an IP address.
      ORI-DOMAIN-CUSTOM  request.origin.custom.domainName: domainName is "b.example.com/a"; it must be a DNS name, without path or other characters.
      ORI-DOMAIN-CUSTOM  request.origin.custom.domainName: domainName is "xxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"; it has 254 characters; at most 253 are allowed.
      ORI-DOMAIN-S3  request.origin.s3.domainName: domainName is "B.s3.amazonaws.com"; it must be in lower case.
      ORI-DOMAIN-S3  request.origin.s3.domainName: domainName is "b.s3-website-us-east-1.amazonaws.com"; a website endpoint is a custom origin, not an s3 one.
      ORI-DOMAIN-S3  request.origin.s3.domainName: domainName is "b.example.com"; it must be an endpoint of S3, such as bucket.s3.eu-west-1.amazonaws.com.
      ORI-DOMAIN-S3  request.origin.s3.domainName: domainName is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxx…"; it has 129 characters; at most 128 are allowed.
      ORI-PATH  request.origin.custom.path: path is null; it must be a string, "" for none.
      ORI-PATH  request.origin.custom.path: path is "a"; it should begin with "/" and not end with one, or be "" for none.
      ORI-PATH-CUSTOM  request.origin.custom.path: path is "/a b"; it must be URL-encoded: encodeURI() does that.
      ORI-PATH-CUSTOM  request.origin.custom.path: path is "/a?b#c"; it must be URL-encoded: write %3F for ? and %23 for #.
      ORI-PATH-CUSTOM  request.origin.custom.path: path has 256 characters; at most 255 are allowed.
      ORI-NUM-TYPE  request.origin.custom.port: port is "443"; it must be a whole number, not a string.
      ORI-NUM-TYPE  request.origin.custom.port: port is 443.5; it must be a whole number.
      ORI-NUM-TYPE  request.origin.custom.port: port is null; it must be a whole number.
      ORI-NUM-TYPE  request.origin.custom.readTimeout: readTimeout is "30"; it must be a whole number, not a string.
      ORI-NUM-TYPE  request.origin.custom.keepaliveTimeout: keepaliveTimeout is "5"; it must be a whole number, not a string.
      ORI-NUM-TYPE  request.origin.custom.responseCompletionTimeout: responseCompletionTimeout is "60"; it must be a whole number, not a string.
      ORI-PORT  request.origin.custom.port: port is 0; it must be 80, 443 or from 1024 to 65535.
      ORI-PORT  request.origin.custom.port: port is -1; it must be 80, 443 or from 1024 to 65535.
      ORI-PROTOCOL  request.origin.custom.protocol: protocol is "HTTPS"; it must be "http" or "https".
      ORI-SSL  request.origin.custom.sslProtocols: sslProtocols is an empty array; it must be an array of TLSv1.2, TLSv1.1, TLSv1, SSLv3, at least one for https.
      ORI-SSL  request.origin.custom.sslProtocols: sslProtocols is "TLSv1.2"; it must be an array of TLSv1.2, TLSv1.1, TLSv1, SSLv3, at least one for https.
      ORI-SSL  request.origin.custom.sslProtocols: sslProtocols has "TLSv1.3"; it must be an array of TLSv1.2, TLSv1.1, TLSv1, SSLv3, at least one for https.
      ORI-READTIMEOUT  request.origin.custom.readTimeout: readTimeout is 0; it must be from 1 to 120 seconds.
      ORI-READTIMEOUT  request.origin.custom.readTimeout: readTimeout is -1; it must be from 1 to 120 seconds.
      ORI-KEEPALIVE  request.origin.custom.keepaliveTimeout: keepaliveTimeout is 0; it must be from 1 to 120 seconds.
      ORI-RCT  request.origin.custom.responseCompletionTimeout: responseCompletionTimeout is 40; it must be 0, for no limit, or at least the readTimeout (60).
      ORI-RCT  request.origin.custom.responseCompletionTimeout: responseCompletionTimeout is -1; it must be 0, for no limit, or at least the readTimeout (30).
      ORI-AUTHMETHOD  request.origin.s3.authMethod: authMethod is "oac"; it must be "none" or "origin-access-identity".
      ORI-OAI-REGION  request.origin.s3.region: region is ""; with authMethod "origin-access-identity" it must be the bucket's region, such as "eu-west-1".
      ORI-OAI-REGION  request.origin.s3.region: region is missing; with authMethod "origin-access-identity" it must be the bucket's region, such as "eu-west-1".
      ORI-OAI-FROM-CUSTOM  request.origin.s3.authMethod: authMethod is "origin-access-identity", but the origin was a custom one, which has no such identity. Use "none".
      ORI-CH-SHAPE  request.origin.custom.customHeaders["x-a"]: it is "b"; each header is an array of { key, value }.
      ORI-CH-SHAPE  request.origin.custom.customHeaders: customHeaders is an empty array; it must be an object, {} for none.
      ORI-CH-SHAPE  request.origin.custom.customHeaders["x-a"]: its value is 5; it must be a string.
      ORI-CH-SHAPE  request.origin.custom.customHeaders["x-a"]: one of its lines is "b"; each must be an object { key, value }.
      ORI-CH-SHAPE  request.origin.custom.customHeaders["x-a"]: its value has a line break or another control character.
      ORI-CH-SHAPE  request.origin.custom.customHeaders["x a"]: "x a" is no header name.
      ORI-CH-DENY  request.origin.custom.customHeaders["host"]: Host can't be a custom header of an origin. Remove it.
      ORI-CH-DENY  request.origin.custom.customHeaders["Cookie"]: Cookie can't be a custom header of an origin. Remove it.
      ORI-CH-DENY  request.origin.custom.customHeaders["x-amz-meta-a"]: X-Amz-Meta-A can't be a custom header of an origin. Remove it.
      ORI-CH-DUP  request.origin.custom.customHeaders["User-Agent"]: User-Agent is also in request.headers. Set it in one of the two places.
      ORI-CH-DUP  request.headers["x-secret"]: X-Secret is also among the custom headers of the origin. Set it in one of the two places.
      ORI-CH-LIMITS  request.origin.custom.customHeaders: 31 headers; custom headers may have at most 30.
      ORI-CH-LIMITS  request.origin.custom.customHeaders["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]: 257 characters in the name; custom headers may have at most 256.
      ORI-CH-LIMITS  request.origin.custom.customHeaders["x-a"]: 1,784 characters in the value; custom headers may have at most 1,783.
      ORI-CH-LIMITS  request.origin.custom.customHeaders: 10,241 characters in all names and values; custom headers may have at most 10,240.
      HMAP-LOWER-OUT  request.headers["X-Frame-Options"]: "X-Frame-Options" should be "x-frame-options" in the map. To set the case on the wire, use key.
      HMAP-LOWER-OUT  request.headers["X-A"]: "X-A" and "x-a" are one header; its lines are merged. Use "x-a" for both.
      HMAP-LOWER-OUT  request.headers["X-A"]: "X-A" and "x-a" are one header. Use "x-a" for both.
      HMAP-KEY-MISMATCH  request.headers["x-a"][0].key: key "X-B" stands under "x-a"; it is sent as X-A. Make them the same name.
      HMAP-KEY-MISMATCH  request.headers["x-a"][0].key: key "X-B" stands under "x-a". Make them the same name.
      HMAP-VALUE-NONASCII  request.headers["x-a"][0].value: X-A has letters outside ASCII in "größe", which may arrive as "?". Encode them, for a URL by encodeURI().
      RES-STATUS-TYPE  response.status: status is the number 301; it works, but the documents ask for a string. Write "301".
      RES-STATUS-TYPE  response.status: status is the number 301; the documents ask for a string. Write "301".
      OQ-32  response.statusDescription: statusDescription "Schön" has letters outside ASCII, which may arrive as "?". Write it without them.
      RES-EXTRA-FIELDS  response.header: header is no field of a response, and is ignored. Perhaps headers is meant.
      RES-EXTRA-FIELDS  response.isBase64Encoded: isBase64Encoded is no field of a response, and is ignored. isBase64Encoded is called bodyEncoding: 'base64' here.
      RES-EXTRA-FIELDS  response.cookies: cookies, Body are no fields of a response, and are ignored. cookies is called headers['set-cookie'] here. Perhaps body is meant.
      RES-EXTRA-FIELDS  response.x: x is no field of a response, and is ignored. Leave it out.
      RES-EXTRA-FIELDS  response.uri: uri, method are no fields of a response, and are ignored. Leave them out.
      RES-EXTRA-FIELDS  response.header: header is no field of a response. Perhaps headers is meant.
      RES-EXTRA-FIELDS  response.isBase64Encoded: isBase64Encoded is no field of a response. isBase64Encoded is called bodyEncoding: 'base64' here.
      RES-EXTRA-FIELDS  response.cookies: cookies, Body are no fields of a response. cookies is called headers['set-cookie'] here. Perhaps body is meant.
      RES-EXTRA-FIELDS  response.x: x is no field of a response. Leave it out.
      RES-EXTRA-FIELDS  response.uri: uri, method are no fields of a response. Leave them out.
      BODY-UNMODIFIED-TRUNC  request.body.action: action is "replace", but data is the truncated body of the event: the origin would get only its beginning. Leave action "read-only".
      BODY-RO  request.body.data: data was changed, but action is "read-only", so the origin gets the original body. Set action: "replace", or leave the body as it came.
      BODY-RO  request.body.encoding: encoding was changed, but action is "read-only", so the origin gets the original body. Set action: "replace", or leave the body as it came.
      BODY-RO  request.body.data: data was changed, but there is no action, so the origin gets the original body. Set action: "replace", or leave the body as it came.
      RES-SIZE-COUNT  response.body: 54,616 bytes with the headers as base64, over the 40,960 of viewer-request; it fits only decoded, and AWS doesn't say which counts. Keep below it encoded.
      RES-204-EMPTY  response.body: status 204 with body "": the documents forbid a body there, and are silent on an empty one. Remove it.
      RES-204-BODY-OREQ  response.body: a 204 has no body; this one is dropped. Remove it, or change the status.
      RES-204-BODY-OREQ  response.body: a 204 has no body. Remove it, or change the status.
      OQ-17  response.body: a 304 has no body; this one is dropped. Remove it, or change the status.
      OQ-17  response.body: a 304 has no body. Remove it, or change the status.
      UPD-VRES-BODY  response.body: viewer-response can't replace the body; this one is ignored. Do it at origin-response.
      UPD-VRES-BODY  response.body: viewer-response can't replace the body. Do it at origin-response.
      UPD-ORES-CL  response.headers["content-length"]: Content-Length says "99", but the new body has 3 bytes. Delete the header: CloudFront computes it.
      UPD-ORES-CE  response.headers["content-encoding"]: Content-Encoding says "gzip", but the new body is plain text, so the viewer can't decode it. Delete the header, or encode the body.
      UPD-ORES-CE  response.headers["content-encoding"]: Content-Encoding says "gzip", but the new body isn't gzipped, so the viewer can't decode it. Delete the header, or encode the body.
      REQ-SETCOOKIE  request.headers["set-cookie"]: Set-Cookie on a request goes to the origin, and the viewer never sees it. Set it on the response, in a viewer-response function.
      REQ-SETCOOKIE  request.headers["set-cookie"]: Set-Cookie on a request is nothing that a viewer sees. Set it on the response, in a viewer-response function.
      HMAP-MULTI-OUT  response.headers["set-cookie"][0].value: Set-Cookie "a=•••; Path=/, b=•••" looks like several cookies joined with a comma, which a browser takes for one. Write one { key, value } for each.
      ORI-HOST  request.headers["host"]: Host is still "origin.example.com", but the origin is now b.s3.eu-west-1.amazonaws.com, which answers 403 or 404 to another name. Set headers.host = [{ key: "Host", value: "b.s3.eu-west-1.amazonaws.com" }].
      ORI-HOST  request.headers["host"]: Host is still "b.s3.eu-west-1.amazonaws.com", but the origin is now other.s3.eu-west-1.amazonaws.com, which answers 403 or 404 to another name. Set headers.host = [{ key: "Host", value: "other.s3.eu-west-1.amazonaws.com" }].
      RES-OREQ-MATCH  response.headers["set-cookie"]: Set-Cookie "session=•••; Secure" is stored with the answer, and whoever asks for the same gets it. Add Cache-Control: no-store, or set the cookie at viewer-response.
      RES-OREQ-MATCH  response.headers["cache-control"]: "max-age=60" lets the answer be stored, though the request carries Authorization: if it depends on that, others get it too. Add Cache-Control: no-store, or put Authorization into the cache key.
      RES-OREQ-MATCH  response.headers["cache-control"]: "s-maxage=\\"60\\"" lets the answer be stored, though the request carries Cookie: if it depends on that, others get it too. Add Cache-Control: no-store, or put Cookie into the cache key.
      SIZE-UNIT-KB  response.headers: 38,913 bytes with the headers, within 5 % of the limit of 40,960: how AWS counts is not known to the byte. Keep more distance.
      SIZE-UNIT-KB  request.body.data: 38,913 bytes, within 5 % of the limit of 40,960: how AWS counts is not known to the byte. Keep more distance.
      SIZE-UNIT-KB  request.uri: 7,782 characters of uri and querystring, within 5 % of the limit of 8,191: how AWS counts is not known to the byte. Keep more distance.
      SIZE-UNIT-KB  request.origin.custom.customHeaders: 9,730 characters of custom headers, within 5 % of the limit of 10,240: how AWS counts is not known to the byte. Keep more distance.
      PM-ENV  process.env.TABLE_NAME: the function read process.env.TABLE_NAME, which does not exist at the edge: CloudFront takes no function with environment variables. Put the value into the bundle, or into a custom header of the origin.
      PM-ENV  process.env.NODE_ENV: the function read process.env.NODE_ENV, which does not exist at the edge: CloudFront takes no function with environment variables. Put the value into the bundle, or into a custom header of the origin.
      "
    `);
  });

  it.each(breaking.map((row) => [row.rule, row.why, row] as const))(
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
    expect(said({ response: {} }, 'viewer-request')[0]).toContain('what is in response');
    expect(said({ statusCode: 200, isBase64Encoded: true }, 'viewer-request')[0]).toMatch(
      / statusCode is called status here; isBase64Encoded is called bodyEncoding: 'base64' here\.$/,
    );
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
    expect(said({ ...request, method: 5 }, viewerRequest())).toEqual(['method is 5; it must be a string.']);
  });

  it.each([
    [{ status: '200', headers: { 'x-a': [{ value: ['b\n'] }] } }],
    [{ status: '200', headers: { 'x-a': [{ key: 5, value: 7 }] } }],
    [{ status: '204', body: 5 }],
    [{ status: '204', body: 'a' }],
    [{ status: '200', body: 5, bodyEncoding: 'base64' }],
    [{ status: '200', statusDescription: ['ü'] }],
    [{ status: '200', statusDescription: 'ü' }],
  ])('says one thing of %j', (result) => expect(said(result, 'viewer-request')).toHaveLength(1));

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
    expect(to({ domainName: `${'a'.repeat(252)}/` })[0]).toContain('without path or other characters');
    expect(to({ domainName: '' })).toHaveLength(1);
    expect(to({ sslProtocols: undefined })).toHaveLength(1);
  });

  it.each([{ uri: 5 }, { querystring: { a: 1 } }, { uri: 5, querystring: { a: 1 } }])(
    'says no more of %j than that it is no text',
    (fields) => {
      const messages = said({ ...request, ...fields }, viewerRequest());
      expect(messages).toHaveLength(Object.keys(fields).length);
      for (const message of messages) expect(message).toContain('it must be a string');
    },
  );

  it('tells a name of S3 that is too long from one that is none', () => {
    const event = originRequest({ origin: { s3: {} } });
    const to = (domainName: string) => {
      const { request: it } = structuredClone(event).Records[0].cf;
      return said({ ...it, origin: { s3: { ...it.origin.s3, domainName } } }, event)[0];
    };
    expect(to('a'.repeat(128))).toContain('an endpoint of S3');
    expect(to('a'.repeat(129))).toContain('it has 129 characters');
  });

  it('says nothing of what only the event could tell', () => {
    const s3 = { ...originRequest({ origin: { s3: {} } }).Records[0].cf.request.origin.s3, region: 'eu-west-1' };
    const origin = { s3: { ...s3, authMethod: 'origin-access-identity' } };
    const headers = { host: [{ value: 'other.example.com' }] };
    expect(said({ ...request, headers, origin }, 'origin-request')).toEqual([]);
  });

  it('claims of a lesser fault alone that nothing comes of it', () => {
    const { method: _method, ...rest } = request;
    const severity = { 'RET-REQUEST-FIELDS': 'warning', 'BODY-ENC': 'warning' } as const;
    expect(validateResult(rest, 'viewer-request', { severity })[0]?.message).toContain('a returned request must have');
    const body = { action: 'replace', encoding: 'utf8', data: 'x' };
    expect(validateResult({ ...request, body }, 'viewer-request', { severity })[0]?.message).toMatch(/"base64"\.$/);
  });

  it('adds that nothing is replaced', () => {
    const body = { action: 'read-only', encoding: 'utf8', data: 'x' };
    expect(said({ ...request, body }, 'viewer-request')).toEqual([
      'encoding is "utf8"; it must be "text" or "base64". Without action "replace" it is ignored.',
    ]);
  });
});
