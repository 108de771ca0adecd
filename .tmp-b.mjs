var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res) => function __init() {
  return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
};
var __export = (target2, all) => {
  for (var name6 in all)
    __defProp(target2, name6, { get: all[name6], enumerable: true });
};

// src/rules/groups.ts
function isRequestTrigger(trigger) {
  return trigger === "viewer-request" || trigger === "origin-request";
}
var allTriggers, requestTriggers, responseTriggers;
var init_groups = __esm({
  "src/rules/groups.ts"() {
    "use strict";
    allTriggers = Object.freeze([
      "viewer-request",
      "origin-request",
      "origin-response",
      "viewer-response"
    ]);
    requestTriggers = Object.freeze(["viewer-request", "origin-request"]);
    responseTriggers = Object.freeze(["origin-response", "viewer-response"]);
  }
});

// src/errors.ts
function formatMisuse({ failedTo, because, fix, path: path10 }) {
  const where = path10 ? `${path10}: ` : "";
  return `Failed to ${failedTo}: ${where}${because}. ${fix}`;
}
var brand, _a, EdgeproofError;
var init_errors = __esm({
  "src/errors.ts"() {
    "use strict";
    brand = /* @__PURE__ */ Symbol.for("edgeproof.error");
    EdgeproofError = class _EdgeproofError extends TypeError {
      constructor(code, misuse7, options5) {
        super(formatMisuse(misuse7), options5);
        this[_a] = true;
        this.name = `EdgeproofError [${code}]`;
        this.code = code;
        this.path = misuse7.path;
      }
      /** `instanceof` asks the same: in one process there may be several copies of the package, or of parts of it. */
      static [(_a = brand, Symbol.hasInstance)](value5) {
        return _EdgeproofError.is(value5);
      }
      /** Whether a value is an EdgeproofError, of this or any other copy of the package. */
      static is(value5) {
        return typeof value5 === "object" && value5 !== null && brand in value5;
      }
    };
  }
});

// src/events/copy-event.ts
function countFields(object2) {
  let fields9 = 0;
  for (const _ in object2) fields9++;
  return fields9;
}
function isLine(value5) {
  const { key: key2, value: text6 } = value5;
  return typeof key2 === "string" && typeof text6 === "string" && countFields(value5) === 2;
}
function copyElement(value5) {
  if (typeof value5 !== "object" || value5 === null) return value5;
  return isLine(value5) ? { key: value5.key, value: value5.value } : copyTree(value5);
}
function copyList(list3) {
  return list3.length === 1 ? [copyElement(list3[0])] : list3.map(copyElement);
}
function copyObject(object2) {
  const copy = {};
  for (const name6 in object2) {
    const value5 = object2[name6];
    const copied = typeof value5 === "object" && value5 !== null ? copyField(name6, value5) : value5;
    if (name6 === "__proto__") define(copy, name6, copied);
    else copy[name6] = copied;
  }
  return copy;
}
function define(copy, name6, value5) {
  Object.defineProperty(copy, name6, { value: value5, enumerable: true, configurable: true, writable: true });
}
function copyTree(value5) {
  return Array.isArray(value5) ? copyList(value5) : copyObject(value5);
}
function copyField(name6, value5) {
  if (name6 === "config") return copyConfig(value5);
  return name6 === "request" ? copyRequest(value5) : copyTree(value5);
}
function copyConfig(config2) {
  const { distributionDomainName, distributionId, eventType, requestId } = config2;
  const isKnown2 = areTexts(distributionDomainName, distributionId, eventType, requestId) && countFields(config2) === 4;
  return isKnown2 ? { distributionDomainName, distributionId, eventType, requestId } : copyTree(config2);
}
function copyRequest(request2) {
  const { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers } = request2;
  const isKnown2 = areTexts(clientIp3, method2, uri2, querystring2) && countFields(request2) === 5;
  if (!isKnown2 || typeof headers !== "object" || headers === null) return copyTree(request2);
  return { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers: copyTree(headers) };
}
function areTexts(a, b, c, d) {
  return typeof a === "string" && typeof b === "string" && typeof c === "string" && typeof d === "string";
}
function copyEvent(event) {
  return copyElement(event);
}
var init_copy_event = __esm({
  "src/events/copy-event.ts"() {
    "use strict";
  }
});

// src/message/headers.ts
function headerLines(map, name6) {
  const lines2 = map[name6];
  return lines2 !== void 0 && Object.hasOwn(map, name6) ? lines2 : void 0;
}
function hasHeader(map, name6) {
  return Object.hasOwn(map, name6);
}
function headerValue(map, name6) {
  const lines2 = headerLines(map, name6);
  if (lines2 === void 0 || lines2.length === 0) return void 0;
  return lines2.length === 1 ? lines2[0].value : lines2.map((line5) => line5.value).join(", ");
}
function putHeader(map, name6, lines2) {
  if (name6 === "__proto__") {
    Object.defineProperty(map, name6, { value: lines2, enumerable: true, configurable: true, writable: true });
  } else map[name6] = lines2;
}
function setHeader(map, key2, value5) {
  putHeader(map, key2.toLowerCase(), [{ key: key2, value: value5 }]);
}
function appendHeader(map, key2, value5) {
  const name6 = key2.toLowerCase();
  const lines2 = headerLines(map, name6);
  if (lines2) lines2.push({ key: key2, value: value5 });
  else putHeader(map, name6, [{ key: key2, value: value5 }]);
}
function copyHeaders(map) {
  const copy = {};
  for (const name6 in map) putHeader(copy, name6, copyLines(map[name6]));
  return copy;
}
function copyLines(lines2) {
  const first = lines2[0];
  if (lines2.length === 1 && first) return [{ key: first.key, value: first.value }];
  return lines2.map(({ key: key2, value: value5 }) => ({ key: key2, value: value5 }));
}
function forkHeaders(map) {
  const fork = {};
  for (const name6 in map) putHeader(fork, name6, map[name6]);
  return fork;
}
function headersFromList(list3) {
  const map = {};
  for (const [key2, value5] of list3) appendHeader(map, key2, value5);
  return map;
}
function headerList(map) {
  const list3 = [];
  for (const name6 in map) {
    for (const { key: key2, value: value5 } of map[name6]) list3.push([key2, value5]);
  }
  return list3;
}
function autoKey(name6) {
  return name6.toLowerCase().replace(/(^|-)([a-z])/g, (_, dash, letter) => dash + letter.toUpperCase());
}
var init_headers = __esm({
  "src/message/headers.ts"() {
    "use strict";
  }
});

// src/events/copy-origin.ts
function copyOrigin(origin) {
  const { custom: custom4 } = origin;
  return (custom4 && copyPlain(custom4)) ?? copyEvent(origin);
}
function copyPlain(origin) {
  const { customHeaders: customHeaders3, domainName: domainName2, keepaliveTimeout, path: path10, port: port3, protocol: protocol3, readTimeout: readTimeout2, sslProtocols: sslProtocols2 } = origin;
  const areTexts2 = typeof domainName2 === "string" && typeof path10 === "string" && typeof protocol3 === "string";
  const areNumbers = typeof keepaliveTimeout === "number" && typeof port3 === "number" && typeof readTimeout2 === "number";
  if (!areTexts2 || !areNumbers || !Array.isArray(sslProtocols2) || !isObject(customHeaders3)) return void 0;
  if (countFields2(origin) !== fields) return void 0;
  return {
    custom: {
      customHeaders: copyHeaders(customHeaders3),
      domainName: domainName2,
      keepaliveTimeout,
      path: path10,
      port: port3,
      protocol: protocol3,
      readTimeout: readTimeout2,
      sslProtocols: sslProtocols2.slice()
    }
  };
}
function isObject(value5) {
  return typeof value5 === "object" && value5 !== null;
}
function countFields2(object2) {
  let count3 = 0;
  for (const _ in object2) count3++;
  return count3;
}
var fields;
var init_copy_origin = __esm({
  "src/events/copy-origin.ts"() {
    "use strict";
    init_headers();
    init_copy_event();
    fields = 8;
  }
});

// src/events/copy-own-event.ts
function copyOwnEvent(event) {
  const { config: config2, request: request2, response: response2 } = event.Records[0].cf;
  const { distributionDomainName, distributionId, eventType, requestId } = config2;
  const cf = {
    config: { distributionDomainName, distributionId, eventType, requestId },
    request: copyRequest2(request2)
  };
  if (response2 !== void 0) cf.response = copyResponse(response2);
  return { Records: [{ cf }] };
}
function copyRequest2({ clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers, origin, body: body2 }) {
  const copy = { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers: copyHeaders(headers) };
  if (origin !== void 0) copy.origin = copyOrigin(origin);
  if (body2 !== void 0) copy.body = copyEvent(body2);
  return copy;
}
function copyResponse({ status: status2, statusDescription, headers }) {
  return { status: status2, statusDescription, headers: copyHeaders(headers) };
}
var init_copy_own_event = __esm({
  "src/events/copy-own-event.ts"() {
    "use strict";
    init_headers();
    init_copy_event();
    init_copy_origin();
  }
});

// src/events/defaults.ts
function viaValue(httpVersion = "2.0") {
  return `${httpVersion} ${viaHost} (CloudFront)`;
}
var defaultConfig, viaHost, edgeUserAgent, defaultClientIp, defaultDate;
var init_defaults = __esm({
  "src/events/defaults.ts"() {
    "use strict";
    defaultConfig = Object.freeze({
      distributionDomainName: "d111111abcdef8.cloudfront.net",
      distributionId: "E1A2B3C4D5E6F7",
      requestId: "edgeproof-00000000000000000000000000000000000000000000=="
    });
    viaHost = "7c3e5a9b1d2f4860a4c6e8b0d2f41357.cloudfront.net";
    edgeUserAgent = "Amazon CloudFront";
    defaultClientIp = "203.0.113.9";
    defaultDate = "Wed, 01 Jan 2025 00:00:00 GMT";
  }
});

// src/message/show.ts
function show(value5, limit2 = 60) {
  try {
    return showAny(value5, limit2);
  } catch {
    return "an object that can't be read";
  }
}
function showAny(value5, limit2) {
  if (typeof value5 === "string") return JSON.stringify(cut(value5, limit2));
  if (typeof value5 === "bigint") return `${value5}n`;
  if (typeof value5 === "function") return value5.name ? `the function ${value5.name}` : "a function";
  if (typeof value5 === "symbol") return String(value5);
  if (typeof value5 === "object" && value5 !== null) return showObject(value5, limit2);
  return String(value5);
}
function cut(text6, limit2) {
  return text6.length <= limit2 ? text6 : `${text6.slice(0, limit2)}\u2026`;
}
function showObject(value5, limit2) {
  if (Array.isArray(value5)) return value5.length === 0 ? "an empty array" : `an array of ${value5.length}`;
  const kind2 = className(value5);
  if (kind2 !== "Object") return /^[AEIOU]/.test(kind2) ? `an ${kind2}` : `a ${kind2}`;
  const names16 = Object.keys(value5);
  return names16.length === 0 ? "an empty object" : `an object with ${cut(names16.join(", "), limit2)}`;
}
function className(value5) {
  try {
    const name6 = value5.constructor?.name;
    return typeof name6 === "string" && name6 !== "" ? name6 : "Object";
  } catch {
    return "Object";
  }
}
var init_show = __esm({
  "src/message/show.ts"() {
    "use strict";
  }
});

// src/message/lazily.ts
function lazily(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}
var init_lazily = __esm({
  "src/message/lazily.ts"() {
    "use strict";
  }
});

// src/message/bytes.ts
function utf8(text6) {
  if (text6 === "") return noBytes;
  return (text6.length <= short ? ascii(text6) : void 0) ?? encoder().encode(text6);
}
function ascii(text6) {
  const bytes = new Uint8Array(text6.length);
  for (let index = 0; index < text6.length; index++) {
    const unit2 = text6.charCodeAt(index);
    if (unit2 > 127) return void 0;
    bytes[index] = unit2;
  }
  return bytes;
}
function textOf(bytes) {
  return decoder().decode(bytes);
}
function toBase64(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
function fromBase64(text6) {
  return Buffer.from(text6, "base64");
}
var encoder, decoder, noBytes, short;
var init_bytes = __esm({
  "src/message/bytes.ts"() {
    "use strict";
    init_lazily();
    encoder = lazily(() => new TextEncoder());
    decoder = lazily(() => new TextDecoder());
    noBytes = new Uint8Array(0);
    short = 64;
  }
});

// src/message/size.ts
function formatNumber(value5) {
  return String(value5).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
function formatBytes(bytes) {
  return `${formatNumber(bytes)} ${bytes === 1 ? "byte" : "bytes"}`;
}
var KB, MB;
var init_size = __esm({
  "src/message/size.ts"() {
    "use strict";
    KB = 1024;
    MB = 1024 * KB;
  }
});

// src/message/disallowed-headers.ts
function isDisallowedHeader(name6) {
  return disallowedNames.has(name6) || name6.startsWith(ofCloudFront) || name6.startsWith(ofEdge);
}
function isDeniedCustomHeader(name6) {
  return deniedCustomNames.has(name6) || name6.startsWith(ofAmazon) || name6.startsWith(ofEdge);
}
var disallowedNames, ofCloudFront, ofEdge, disallowedBeginnings, deniedCustomNames, ofAmazon, deniedCustomBeginnings;
var init_disallowed_headers = __esm({
  "src/message/disallowed-headers.ts"() {
    "use strict";
    disallowedNames = /* @__PURE__ */ new Set([
      "connection",
      "expect",
      "keep-alive",
      "proxy-authenticate",
      "proxy-authorization",
      "proxy-connection",
      "trailer",
      "upgrade",
      "x-accel-buffering",
      "x-accel-charset",
      "x-accel-limit-rate",
      "x-accel-redirect",
      "x-amzn-auth",
      "x-amzn-cf-billing",
      "x-amzn-cf-id",
      "x-amzn-cf-xff",
      "x-amzn-errortype",
      "x-amzn-fle-profile",
      "x-amzn-header-count",
      "x-amzn-header-order",
      "x-amzn-lambda-integration-tag",
      "x-amzn-requestid",
      "x-cache",
      "x-forwarded-proto",
      "x-real-ip",
      "cloudfront-viewer-cert-pem",
      "client-cert",
      "client-cert-chain"
    ]);
    ofCloudFront = "x-amz-cf-";
    ofEdge = "x-edge-";
    disallowedBeginnings = [ofCloudFront, ofEdge];
    deniedCustomNames = /* @__PURE__ */ new Set([
      "cache-control",
      "connection",
      "content-length",
      "cookie",
      "host",
      "if-match",
      "if-modified-since",
      "if-none-match",
      "if-range",
      "if-unmodified-since",
      "max-forwards",
      "pragma",
      "proxy-authenticate",
      "proxy-authorization",
      "proxy-connection",
      "range",
      "request-range",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade",
      "via",
      "x-real-ip"
    ]);
    ofAmazon = "x-amz-";
    deniedCustomBeginnings = [ofAmazon, ofEdge];
  }
});

// src/message/domain-names.ts
function isIpLiteral(name6) {
  return onlyNumbers.test(name6) || ipV6.test(name6);
}
function isDnsName(name6) {
  if (name6.length > longestDnsName || onlyNumbers.test(name6)) return false;
  return name6.split(".").every((part3) => label.test(part3));
}
function isS3Website(name6) {
  return /\.s3-website[.-]/i.test(name6);
}
function isS3Endpoint(name6) {
  return name6.length <= longestS3Name && isDnsName(name6) && endpoint.test(name6) && !isS3Website(name6);
}
var longestDnsName, longestS3Name, label, onlyNumbers, ipV6, endpoint;
var init_domain_names = __esm({
  "src/message/domain-names.ts"() {
    "use strict";
    longestDnsName = 253;
    longestS3Name = 128;
    label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;
    onlyNumbers = /^[\d.]+$/;
    ipV6 = /^\[?[\da-f.]*:[\da-f.:]*:[\da-f.:]*\]?$/i;
    endpoint = /^(?:[a-z\d_-]+\.)+s3(?:-[a-z\d-]+)?(?:\.[a-z\d-]+){0,2}\.amazonaws\.com(?:\.cn)?$/;
  }
});

// src/message/origin-path.ts
function isEncodedPath(path10) {
  return encoded.test(path10);
}
function isTidyPath(path10) {
  return path10 === "" || path10.startsWith("/") && !path10.endsWith("/");
}
var longestOriginPath, encoded;
var init_origin_path = __esm({
  "src/message/origin-path.ts"() {
    "use strict";
    longestOriginPath = 255;
    encoded = /^[\x21\x22\x24-\x3e\x40-\x7e]*$/;
  }
});

// src/events/misuse.ts
function within(place10, name6) {
  return { doing: place10.doing, path: place10.path === "" ? name6 : `${place10.path}.${name6}` };
}
function under(place10, name6) {
  return { doing: place10.doing, path: `${place10.path}[${JSON.stringify(name6)}]` };
}
function at(place10, index) {
  return { doing: place10.doing, path: `${place10.path}[${index}]` };
}
function misuse({ doing, path: path10 }, because, fix) {
  return new EdgeproofError("ERR_EVENT", { failedTo: doing, because, fix, ...path10 === "" ? {} : { path: path10 } });
}
var init_misuse = __esm({
  "src/events/misuse.ts"() {
    "use strict";
    init_errors();
  }
});

// src/events/check-origin.ts
function integerWithin(low, high) {
  return (value5) => Number.isInteger(value5) && Number(value5) >= low && Number(value5) <= high;
}
function text(fits4) {
  return (value5) => typeof value5 === "string" && fits4(value5);
}
function isPath(value5) {
  return isTidyPath(value5) && value5.length <= longestOriginPath && !/[\s?#]/.test(value5);
}
function isPort(value5) {
  return value5 === 80 || value5 === 443 || integerWithin(1024, 65535)(value5);
}
function isSslList(value5) {
  return Array.isArray(value5) && value5.every((version3) => sslVersions.includes(version3));
}
function showAll(value5) {
  return Array.isArray(value5) && value5.length > 0 ? `[${value5.map((one) => show(one)).join(", ")}]` : show(value5);
}
function checkFields(origin, fields9, place10) {
  const values3 = origin;
  for (const [name6, { fits: fits4, want, optional: optional2 }] of Object.entries(fields9)) {
    const value5 = Object.hasOwn(values3, name6) ? values3[name6] : void 0;
    if (optional2 && value5 === void 0) continue;
    if (!fits4(value5)) throw misuse(within(place10, name6), `${showAll(value5)} won't do`, want);
  }
  checkCompletion(values3, place10);
}
function checkCompletion(values3, place10) {
  const completion4 = values3["responseCompletionTimeout"];
  const read2 = values3["readTimeout"] ?? 1;
  if (!completion4 || Number(completion4) >= Number(read2)) return;
  throw misuse(
    within(place10, "responseCompletionTimeout"),
    `${show(completion4)} is less than the readTimeout, ${show(read2)}`,
    responseCompletionTimeout.want
  );
}
function checkRegion(origin, place10) {
  const { authMethod: authMethod2, region: region2 } = origin;
  const mayBeMissing = authMethod2 === "none";
  if (mayBeMissing ? region2 === void 0 || typeof region2 === "string" : typeof region2 === "string" && region2 !== "") {
    return;
  }
  throw misuse(within(place10, "region"), `${show(region2)} won't do`, "Give the bucket's region, such as 'eu-west-1'.");
}
function checkSsl(origin, place10) {
  const { protocol: protocol3, sslProtocols: sslProtocols2 } = origin;
  if (protocol3 !== "https" || sslProtocols2.length > 0) return;
  throw misuse(within(place10, "sslProtocols"), "an empty array won't do for https", sslWanted);
}
function checkCustomHeaders(headers, place10) {
  let count3 = 0;
  let total3 = 0;
  for (const name6 of Object.keys(headers)) {
    const here = under(place10, name6);
    if (isDeniedCustomHeader(name6)) {
      throw misuse(here, "CloudFront allows no custom header of this name", "Leave it out.");
    }
    for (const { value: value5 } of headers[name6] ?? []) {
      checkCustomHeader(name6, value5, here);
      count3 += 1;
      total3 += name6.length + value5.length;
    }
  }
  if (count3 > 30) throw misuse(place10, `${count3} custom headers`, "CloudFront allows 30 per origin.");
  if (total3 > 10240) {
    throw misuse(place10, `names and values have ${formatNumber(total3)} characters`, "CloudFront allows 10,240.");
  }
}
function checkCustomHeader(name6, value5, place10) {
  if (name6.length <= 256 && value5.length <= 1783) return;
  const sizes = `name and value have ${formatNumber(name6.length)} and ${formatNumber(value5.length)} characters`;
  throw misuse(place10, sizes, "CloudFront allows 256 and 1,783.");
}
function checkNoDuplicates(origin, headers, place10) {
  const custom4 = (origin.custom ?? origin.s3).customHeaders;
  for (const name6 of Object.keys(custom4)) {
    if (!hasHeader(headers, name6)) continue;
    throw misuse(
      under(place10, name6),
      "the origin has a custom header of this name, which replaces it",
      "Give it in one of the two."
    );
  }
}
function checkCustomOrigin(origin, place10) {
  checkFields(origin, customFields, place10);
  checkSsl(origin, place10);
}
function checkS3Origin(origin, place10) {
  checkFields(origin, s3Fields, place10);
  checkRegion(origin, place10);
}
var sslVersions, sslWanted, path, customPath, timeout, responseCompletionTimeout, customFields, s3Fields;
var init_check_origin = __esm({
  "src/events/check-origin.ts"() {
    "use strict";
    init_disallowed_headers();
    init_domain_names();
    init_headers();
    init_origin_path();
    init_show();
    init_size();
    init_misuse();
    sslVersions = ["TLSv1.2", "TLSv1.1", "TLSv1", "SSLv3"];
    sslWanted = `Give an array of one or more of: ${sslVersions.join(", ")}.`;
    path = {
      fits: text(isPath),
      want: "Give '' or a path that starts with '/', doesn't end with it, and has at most 255 characters."
    };
    customPath = {
      fits: text((value5) => isPath(value5) && isEncodedPath(value5)),
      want: `${path.want} It must be URL-encoded.`
    };
    timeout = { fits: integerWithin(1, 300), want: "Give whole seconds from 1 to 300." };
    responseCompletionTimeout = {
      fits: integerWithin(0, Number.MAX_SAFE_INTEGER),
      want: "Give whole seconds, at least readTimeout; 0 is no limit.",
      optional: true
    };
    customFields = {
      domainName: {
        fits: text(isDnsName),
        want: "Give a DNS name of at most 253 characters, without scheme, port and path; an IP address is none."
      },
      keepaliveTimeout: timeout,
      path: customPath,
      port: { fits: isPort, want: "Give 80, 443, or a number from 1,024 to 65,535." },
      protocol: { fits: (value5) => value5 === "http" || value5 === "https", want: "Give 'http' or 'https'." },
      readTimeout: timeout,
      responseCompletionTimeout,
      sslProtocols: { fits: isSslList, want: sslWanted }
    };
    s3Fields = {
      domainName: {
        fits: text(isS3Endpoint),
        want: "Give a bucket's endpoint in lower case, such as bucket.s3.eu-west-1.amazonaws.com; a website endpoint is a custom origin."
      },
      path,
      authMethod: {
        fits: (value5) => value5 === "none" || value5 === "origin-access-identity",
        want: "Give 'none' or 'origin-access-identity'."
      },
      readTimeout: { ...timeout, optional: true },
      responseCompletionTimeout
    };
  }
});

// src/message/nearest-name.ts
function nearestName(name6, known4) {
  const limit2 = Math.max(1, Math.floor(Math.min(name6.length, 40) / 3));
  let nearest;
  let least4 = limit2 + 1;
  for (const candidate of known4) {
    const distance = editDistance(name6.slice(0, 60).toLowerCase(), candidate.toLowerCase());
    if (distance < least4) [nearest, least4] = [candidate, distance];
  }
  return nearest;
}
function editDistance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const exchange = at2(row, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(exchange, at2(row, j) + 1, at2(next, j - 1) + 1));
    }
    row = next;
  }
  return at2(row, to.length);
}
function at2(row, index) {
  return row[index] ?? 0;
}
var init_nearest_name = __esm({
  "src/message/nearest-name.ts"() {
    "use strict";
  }
});

// src/events/check-options.ts
function checkOptions(options5, allowed, place10) {
  if (typeof options5 !== "object" || options5 === null || Array.isArray(options5)) {
    throw misuse(place10, `${show(options5)} is not an object`, `Give an object. Allowed: ${allowed.join(", ")}.`);
  }
  for (const name6 of Object.keys(options5)) {
    if (!allowed.includes(name6)) throw unknownOption(name6, allowed, place10);
  }
}
function unknownOption(name6, allowed, place10) {
  return misuse(
    within(place10, name6),
    "there is no such option",
    `${hintFor(name6, allowed)}Allowed: ${allowed.join(", ")}.`
  );
}
function hintFor(name6, allowed) {
  if (allowed.includes("request") && Object.hasOwn(fields2, name6)) return `It goes into \`${fields2[name6]}\`. `;
  if (Object.hasOwn(hints, name6)) return `${hints[name6]} `;
  const nearest = nearestName(name6, allowed);
  return nearest === void 0 ? "" : `Did you mean ${nearest}? `;
}
var hints, fields2;
var init_check_options = __esm({
  "src/events/check-options.ts"() {
    "use strict";
    init_nearest_name();
    init_show();
    init_misuse();
    hints = {
      url: "The path goes into `uri`, the query may follow it there.",
      path: "The path goes into `uri`.",
      query: "The query goes into `querystring`.",
      cookies: "Cookies go into `headers`, as a Cookie header.",
      eventType: "The factory decides it.",
      body: "A response event never shows a body.",
      origin: "Only origin events have one."
    };
    fields2 = {
      method: "request",
      uri: "request",
      querystring: "request",
      clientIp: "request",
      origin: "request",
      status: "response",
      headers: "request` or `response"
    };
  }
});

// src/events/config-input.ts
function checkConfigField(name6, value5, place10) {
  const fits4 = typeof value5 === "string" && (name6 === "distributionDomainName" ? domainName : /^[\w=-]+$/).test(value5);
  if (fits4) return;
  const like2 = JSON.stringify(defaultConfig[name6]);
  throw misuse(within(place10, name6), `${show(value5)} won't do`, `Give a string such as ${like2}.`);
}
function readConfig(init, eventType, place10) {
  if (init !== void 0) checkOptions(init, fields3, place10);
  const config2 = { ...defaultConfig };
  for (const name6 of fields3) {
    const value5 = init?.[name6];
    if (value5 === void 0) continue;
    checkConfigField(name6, value5, place10);
    config2[name6] = value5;
  }
  const { distributionDomainName, distributionId, requestId } = config2;
  return { distributionDomainName, distributionId, eventType, requestId };
}
var fields3, domainName;
var init_config_input = __esm({
  "src/events/config-input.ts"() {
    "use strict";
    init_show();
    init_check_options();
    init_defaults();
    init_misuse();
    fields3 = ["distributionDomainName", "distributionId", "requestId"];
    domainName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;
  }
});

// src/events/expose-body.ts
function exposeBody(bytes, trigger) {
  const limit2 = bodyLimits[trigger];
  const inputTruncated = bytes !== void 0 && bytes.length > limit2;
  const shown = inputTruncated ? bytes.subarray(0, limit2) : bytes;
  return { inputTruncated, action: "read-only", encoding: "base64", data: shown?.length ? toBase64(shown) : "" };
}
var bodyLimits;
var init_expose_body = __esm({
  "src/events/expose-body.ts"() {
    "use strict";
    init_bytes();
    init_size();
    bodyLimits = { "viewer-request": 40 * KB, "origin-request": MB };
  }
});

// src/message/header-syntax.ts
function isHeaderName(name6) {
  return token.test(name6);
}
function controlCharacter(text6) {
  return control.exec(text6)?.[0];
}
function isHeaderValue(value5) {
  return !control.test(value5);
}
var token, control;
var init_header_syntax = __esm({
  "src/message/header-syntax.ts"() {
    "use strict";
    token = /^[\w!#$%&'*+\-.^`|~]+$/;
    control = /[\x00-\x08\x0a-\x1f\x7f]/;
  }
});

// src/events/headers-input.ts
function checkHeaderName(name6, place10) {
  if (!isHeaderName(name6)) {
    throw misuse(
      under(place10, name6),
      `${show(name6)} is not a header name`,
      "Use letters, digits and any of !#$%&'*+-.^_`|~."
    );
  }
  if (isDisallowedHeader(name6.toLowerCase())) {
    throw misuse(
      under(place10, name6),
      "CloudFront hides this header from functions, so no event holds it",
      "Leave it out, or use edgeEvent(event, { unchecked: true }) for an impossible event."
    );
  }
}
function checkHeaderValue(value5, place10) {
  if (typeof value5 !== "string") {
    throw misuse(place10, `${show(value5)} is not a string`, "Write the value as a string, or an array of them.");
  }
  if (!isHeaderValue(value5)) {
    throw misuse(
      place10,
      `${show(value5)} holds a control character`,
      "Give several lines as an array; nothing on the wire can hold a line break."
    );
  }
}
function checkKey(key2, name6, place10) {
  if (typeof key2 === "string" && key2.toLowerCase() === name6.toLowerCase()) return;
  throw misuse(place10, `the key ${show(key2)} differs from its name`, `Write ${JSON.stringify(name6)}, in any case.`);
}
function readLine(name6, line5, place10) {
  if (typeof line5 !== "object" || line5 === null) {
    checkHeaderValue(line5, place10);
    return { key: name6, value: line5 };
  }
  const { key: key2 = autoKey(name6), value: value5 } = line5;
  checkKey(key2, name6, place10);
  checkHeaderValue(value5, place10);
  return { key: key2, value: value5 };
}
function readHeader(headers, name6, value5, place10) {
  checkHeaderName(name6, place10);
  const here = under(place10, name6);
  const lines2 = Array.isArray(value5) ? value5 : [value5];
  for (const [index, line5] of lines2.entries()) {
    const entry2 = readLine(name6, line5, Array.isArray(value5) ? at(here, index) : here);
    appendHeader(headers, entry2.key, entry2.value);
  }
}
function readPairs(pairs2, place10) {
  const headers = {};
  for (const pair2 of pairs2) {
    if (!Array.isArray(pair2) || pair2.length !== 2 || typeof pair2[0] !== "string") {
      throw misuse(place10, `${show(pair2)} is not a [name, value] pair`, "Write [['Accept', 'text/html'], \u2026].");
    }
    readHeader(headers, pair2[0], pair2[1], place10);
  }
  return { headers, removed: /* @__PURE__ */ new Set() };
}
function isNothing(value5) {
  return value5 === void 0 || Array.isArray(value5) && value5.length === 0;
}
function readRecord(record2, place10) {
  const headers = {};
  const removed2 = /* @__PURE__ */ new Set();
  for (const [name6, value5] of Object.entries(record2)) {
    if (isNothing(value5)) removed2.add(name6.toLowerCase());
    else readHeader(headers, name6, value5, place10);
  }
  return { headers, removed: removed2 };
}
function joinCookies(headers) {
  const lines2 = headerLines(headers, "cookie");
  if (lines2 === void 0 || lines2.length < 2) return;
  const key2 = lines2[0].key;
  putHeader(headers, "cookie", [{ key: key2, value: lines2.map((line5) => line5.value).join("; ") }]);
}
function readHeaders(input, place10) {
  if (input === void 0) return { headers: {}, removed: /* @__PURE__ */ new Set() };
  if (typeof input !== "object" || input === null) {
    throw misuse(place10, `${show(input)} holds no headers`, "Give a record, a Headers, or [name, value] pairs.");
  }
  return Symbol.iterator in input ? readPairs(input, place10) : readRecord(input, place10);
}
function readRequestHeaders(input, place10) {
  const given2 = readHeaders(input, place10);
  joinCookies(given2.headers);
  return given2;
}
function mergeHeaders(defaults2, given2) {
  const merged = {};
  for (const [key2, value5] of defaults2) {
    const name6 = key2.toLowerCase();
    if (!given2.removed.has(name6)) putHeader(merged, name6, [{ key: key2, value: value5 }]);
  }
  for (const name6 of Object.keys(given2.headers)) {
    putHeader(merged, name6, headerLines(given2.headers, name6));
  }
  return merged;
}
var init_headers_input = __esm({
  "src/events/headers-input.ts"() {
    "use strict";
    init_disallowed_headers();
    init_header_syntax();
    init_headers();
    init_show();
    init_misuse();
  }
});

// src/events/querystring-input.ts
function isHalf(character) {
  return /^[\ud800-\udfff]$/.test(character);
}
function checkQuerystring(text6, place10) {
  const bad = unfit.exec(text6)?.[0];
  if (bad === void 0) return;
  const fix = isHalf(bad) ? noSuchCharacter : "Percent-encode it, or give a record, which is encoded for you.";
  throw misuse(place10, `${show(text6)} holds ${show(bad)}`, fix);
}
function encode(text6, place10) {
  try {
    return encodeURIComponent(text6);
  } catch {
    throw misuse(place10, `${show(text6)} holds a lone surrogate`, noSuchCharacter);
  }
}
function encodeParameter(name6, value5, place10) {
  if (typeof value5 === "string" || typeof value5 === "number" || typeof value5 === "boolean") {
    return `${encode(name6, under(place10, name6))}=${encode(String(value5), under(place10, name6))}`;
  }
  throw misuse(
    under(place10, name6),
    `${show(value5)} is no parameter`,
    "Give a string, a number, a boolean, or an array of them."
  );
}
function encodeRecord(record2, place10) {
  const parameters = [];
  for (const [name6, value5] of Object.entries(record2)) {
    const values3 = Array.isArray(value5) ? value5 : value5 === void 0 ? [] : [value5];
    for (const one of values3) parameters.push(encodeParameter(name6, one, place10));
  }
  return parameters.join("&");
}
function isSearchParams(input) {
  return Object.prototype.toString.call(input) === "[object URLSearchParams]";
}
function readQuerystring(input, place10) {
  if (input === void 0) return "";
  if (typeof input === "string") {
    const text6 = input.startsWith("?") ? input.slice(1) : input;
    checkQuerystring(text6, place10);
    return text6;
  }
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw misuse(place10, `${show(input)} is no query`, "Give a string, a URLSearchParams or a record.");
  }
  return isSearchParams(input) ? String(input) : encodeRecord(input, place10);
}
var unfit, noSuchCharacter;
var init_querystring_input = __esm({
  "src/events/querystring-input.ts"() {
    "use strict";
    init_show();
    init_misuse();
    unfit = /[\x00-\x20\x7f#\ud800-\udfff]/u;
    noSuchCharacter = "Remove it: half a character has no encoding.";
  }
});

// src/events/ip-address.ts
function groupsOf(text6) {
  return text6 === "" ? [] : text6.split(":");
}
function withoutIpV4Tail(groups) {
  const last2 = groups.at(-1);
  return last2 !== void 0 && ipV4.test(last2) ? [...groups.slice(0, -1), "0", "0"] : groups;
}
function isIpV6(text6) {
  const [head2 = "", tail, ...more2] = text6.split("::");
  if (more2.length > 0) return false;
  const groups = withoutIpV4Tail([...groupsOf(head2), ...groupsOf(tail ?? "")]);
  const complete = tail === void 0 ? groups.length === 8 : groups.length < 8;
  return complete && groups.every((part3) => group.test(part3));
}
function isIpAddress(text6) {
  return ipV4.test(text6) || isIpV6(text6);
}
var octet, ipV4, group;
var init_ip_address = __esm({
  "src/events/ip-address.ts"() {
    "use strict";
    octet = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    ipV4 = new RegExp(`^${octet}(\\.${octet}){3}$`);
    group = /^[0-9a-f]{1,4}$/i;
  }
});

// src/message/target.ts
function splitTarget(target2) {
  const mark = target2.indexOf("?");
  return mark < 0 ? { uri: target2, querystring: "" } : { uri: target2.slice(0, mark), querystring: target2.slice(mark + 1) };
}
function joinTarget({ uri: uri2, querystring: querystring2 }) {
  return querystring2 === "" ? uri2 : `${uri2}?${querystring2}`;
}
var init_target = __esm({
  "src/message/target.ts"() {
    "use strict";
  }
});

// src/events/target-input.ts
function checkUri(uri2, place10) {
  if (typeof uri2 !== "string" || !uri2.startsWith("/")) {
    throw misuse(
      place10,
      `${show(uri2)} is no path`,
      "Start it with '/', without scheme and host; those are in the Host header."
    );
  }
  const bad = unfit2.exec(uri2)?.[0];
  if (bad === "#") throw misuse(place10, `${show(uri2)} has a fragment`, "No viewer sends one: remove it.");
  if (bad === void 0) return;
  throw misuse(place10, `${show(uri2)} holds ${show(bad)}`, isHalf(bad) ? noSuchCharacter : "Percent-encode it.");
}
function checkTargetLength(target2, place10) {
  const { length: length4 } = joinTarget(target2);
  if (length4 < limit) return;
  throw misuse(
    place10,
    `path and query have ${formatNumber(length4)} characters together`,
    "Shorten them: CloudFront takes fewer than 8,192."
  );
}
function readTarget(given2, querystring2, place10) {
  const target2 = splitTarget(typeof given2 === "string" ? given2 : "/");
  if (given2 !== void 0) checkUri(typeof given2 === "string" ? target2.uri : given2, within(place10, "uri"));
  checkQuerystring(target2.querystring, within(place10, "uri"));
  const own5 = readQuerystring(querystring2, within(place10, "querystring"));
  const whole2 = { uri: target2.uri, querystring: [target2.querystring, own5].filter(Boolean).join("&") };
  checkTargetLength(whole2, within(place10, "uri"));
  return whole2;
}
var unfit2, limit;
var init_target_input = __esm({
  "src/events/target-input.ts"() {
    "use strict";
    init_show();
    init_size();
    init_target();
    init_misuse();
    init_querystring_input();
    unfit2 = /[\x00-\x20\x7f#\ud800-\udfff]/u;
    limit = 8192;
  }
});

// src/events/request-fields.ts
function checkMethod(method2, place10) {
  if (methods.includes(method2)) return;
  throw misuse(within(place10, "method"), `${show(method2)} is no method CloudFront takes`, `Use ${methods.join(", ")}.`);
}
function checkClientIp(clientIp3, place10) {
  if (typeof clientIp3 === "string" && isIpAddress(clientIp3)) return;
  throw misuse(within(place10, "clientIp"), `${show(clientIp3)} is no IP address`, "Give an IPv4 or IPv6 address.");
}
function readHttpVersion(viewer2, place10) {
  if (viewer2 === void 0) return "2.0";
  const here = within(place10, "viewer");
  if (typeof viewer2 !== "object" || viewer2 === null) {
    throw misuse(
      here,
      `${show(viewer2)} is not an object`,
      "Give the viewer's details, such as { httpVersion: '2.0' }."
    );
  }
  const { httpVersion = "2.0" } = viewer2;
  if (httpVersions.includes(httpVersion)) return httpVersion;
  throw misuse(
    within(here, "httpVersion"),
    `${show(httpVersion)} is no version of HTTP`,
    `Use one of: ${httpVersions.join(", ")}.`
  );
}
function checkBodyless(method2, place10) {
  if (method2 !== "GET" && method2 !== "HEAD") return;
  throw misuse(
    within(place10, "body"),
    `a ${method2} request with a body never reaches a function`,
    "Leave the body out, or use another method."
  );
}
function readBasics(init, hasBody2, place10) {
  const { method: method2 = hasBody2 ? "POST" : "GET", clientIp: clientIp3 = defaultClientIp } = init;
  checkMethod(method2, place10);
  if (hasBody2) checkBodyless(method2, place10);
  checkClientIp(clientIp3, place10);
  const { uri: uri2, querystring: querystring2 } = readTarget(init.uri, init.querystring, place10);
  return { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2 };
}
var methods, viewerRequestNames, originRequestNames, bodyNames, httpVersions;
var init_request_fields = __esm({
  "src/events/request-fields.ts"() {
    "use strict";
    init_show();
    init_defaults();
    init_ip_address();
    init_misuse();
    init_target_input();
    methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];
    viewerRequestNames = ["method", "uri", "querystring", "headers", "clientIp", "viewer"];
    originRequestNames = [...viewerRequestNames, "origin"];
    bodyNames = ["body", "includeBody"];
    httpVersions = ["1.0", "1.1", "2.0", "3.0"];
  }
});

// src/events/triggers.ts
function isTrigger(value5) {
  return triggers.includes(value5);
}
var triggers;
var init_triggers = __esm({
  "src/events/triggers.ts"() {
    "use strict";
    triggers = ["viewer-request", "origin-request", "origin-response", "viewer-response"];
  }
});

// src/events/check-event.ts
function checkObject(value5, place10) {
  if (typeof value5 === "object" && value5 !== null && !Array.isArray(value5)) return;
  throw misuse(place10, `${show(value5)} is not an object`, impossible);
}
function checkString(value5, place10) {
  if (typeof value5 !== "string") throw misuse(place10, `${show(value5)} is not a string`, impossible);
}
function checkAbsent(fields9, name6, where, place10) {
  if (fields9[name6] === void 0) return;
  const article = where.startsWith("o") ? "an" : "a";
  throw misuse(within(place10, name6), `${article} ${where} event has none`, impossible);
}
function checkEntry(entry2, name6, place10) {
  checkObject(entry2, place10);
  if (typeof entry2["key"] !== "string" || entry2["key"].toLowerCase() !== name6) {
    throw misuse(within(place10, "key"), `${show(entry2["key"])} is not the header's name`, impossible);
  }
  checkHeaderValue(entry2["value"], within(place10, "value"));
}
function checkHeaderMap(headers, place10) {
  checkObject(headers, place10);
  for (const [name6, lines2] of Object.entries(headers)) {
    checkHeaderName(name6, place10);
    const here = under(place10, name6);
    if (name6 !== name6.toLowerCase()) throw misuse(here, "the name isn't in lower case", impossible);
    if (!Array.isArray(lines2) || lines2.length === 0) throw misuse(here, `${show(lines2)} holds no lines`, impossible);
    for (const [index, entry2] of lines2.entries()) checkEntry(entry2, name6, at(here, index));
  }
}
function checkConfig(config2, place10) {
  checkObject(config2, place10);
  for (const name6 of ["distributionDomainName", "distributionId", "requestId"]) {
    checkConfigField(name6, config2[name6], place10);
  }
  if (isTrigger(config2["eventType"])) return;
  throw misuse(
    within(place10, "eventType"),
    `${show(config2["eventType"])} is no trigger`,
    `Use one of: ${triggers.join(", ")}.`
  );
}
function checkBody(body2, trigger, place10) {
  checkObject(body2, place10);
  const { inputTruncated, action: action2, encoding: encoding5, data: data3 } = body2;
  if (typeof inputTruncated !== "boolean") {
    throw misuse(within(place10, "inputTruncated"), `${show(inputTruncated)} is not a boolean`, impossible);
  }
  if (action2 !== "read-only") throw misuse(within(place10, "action"), `${show(action2)} isn't 'read-only'`, impossible);
  if (encoding5 !== "base64") throw misuse(within(place10, "encoding"), `${show(encoding5)} isn't 'base64'`, impossible);
  checkString(data3, within(place10, "data"));
  checkData(data3, bodyLimits[trigger], within(place10, "data"));
}
function checkData(data3, limit2, place10) {
  const bytes = fromBase64(data3);
  if (Buffer.from(bytes).toString("base64") !== data3) throw misuse(place10, `${show(data3)} is not base64`, impossible);
  if (bytes.length > limit2) {
    const sizes = `${formatBytes(bytes.length)}, though CloudFront exposes at most ${formatBytes(limit2)}`;
    throw misuse(place10, `it decodes to ${sizes}`, impossible);
  }
}
function checkOrigin(origin, headers, request2) {
  const place10 = within(request2, "origin");
  checkObject(origin, place10);
  const { custom: custom4, s3: s33 } = origin;
  if (custom4 === void 0 === (s33 === void 0)) {
    throw misuse(place10, `${show(origin)}, not exactly one of custom and s3`, impossible);
  }
  const here = within(place10, custom4 === void 0 ? "s3" : "custom");
  const kind2 = custom4 ?? s33;
  checkObject(kind2, here);
  if (custom4 === void 0) checkS3Origin(kind2, here);
  else checkCustomOrigin(kind2, here);
  const customHeaders3 = within(here, "customHeaders");
  checkHeaderMap(kind2["customHeaders"], customHeaders3);
  checkCustomHeaders(kind2["customHeaders"], customHeaders3);
  checkNoDuplicates(origin, headers, within(request2, "headers"));
}
function checkRequest(request2, trigger, place10) {
  checkObject(request2, place10);
  checkClientIp(request2["clientIp"], place10);
  checkMethod(request2["method"], place10);
  const { uri: uri2, querystring: querystring2, headers, body: body2, origin } = request2;
  checkUri(uri2, within(place10, "uri"));
  if (uri2.includes("?")) throw misuse(within(place10, "uri"), `${show(uri2)} has a query`, impossible);
  checkString(querystring2, within(place10, "querystring"));
  checkQuerystring(querystring2, within(place10, "querystring"));
  checkTargetLength({ uri: uri2, querystring: querystring2 }, within(place10, "uri"));
  checkHeaderMap(headers, within(place10, "headers"));
  if (trigger === "viewer-request" || trigger === "origin-request") {
    if (body2 !== void 0) checkBody(body2, trigger, within(place10, "body"));
  } else checkAbsent(request2, "body", trigger, place10);
  if (trigger.startsWith("viewer")) checkAbsent(request2, "origin", trigger, place10);
  else checkOrigin(origin, headers, place10);
}
function checkResponse(response2, trigger, place10) {
  checkObject(response2, place10);
  const { status: status2, statusDescription, headers } = response2;
  if (typeof status2 !== "string" || !/^[2-5]\d\d$/.test(status2)) {
    throw misuse(within(place10, "status"), `${show(status2)} is no string from "200" to "599"`, impossible);
  }
  checkString(statusDescription, within(place10, "statusDescription"));
  checkHeaderMap(headers, within(place10, "headers"));
  checkAbsent(response2, "body", trigger, place10);
  checkAbsent(response2, "bodyEncoding", trigger, place10);
}
function checkRecord(cf, place10) {
  checkObject(cf, place10);
  const { config: config2 } = cf;
  checkConfig(config2, within(place10, "config"));
  const trigger = config2.eventType;
  checkRequest(cf["request"], trigger, within(place10, "request"));
  if (trigger.endsWith("request")) checkAbsent(cf, "response", trigger, place10);
  else checkResponse(cf["response"], trigger, within(place10, "response"));
}
var impossible;
var init_check_event = __esm({
  "src/events/check-event.ts"() {
    "use strict";
    init_bytes();
    init_show();
    init_size();
    init_check_origin();
    init_config_input();
    init_expose_body();
    init_headers_input();
    init_misuse();
    init_querystring_input();
    init_request_fields();
    init_target_input();
    init_triggers();
    impossible = "Correct it, or use edgeEvent(event, { unchecked: true }) for an impossible event.";
  }
});

// src/events/memory.ts
function sharedMemory() {
  const realm = globalThis;
  const known4 = realm[key];
  if (known4) return known4;
  const memory2 = /* @__PURE__ */ new WeakMap();
  Object.defineProperty(realm, key, { value: memory2 });
  return memory2;
}
function rememberEvent(event, snapshot) {
  memory().set(event, snapshot);
}
function recallEvent(event) {
  return memory().get(event);
}
var key, memory;
var init_memory = __esm({
  "src/events/memory.ts"() {
    "use strict";
    init_lazily();
    key = /* @__PURE__ */ Symbol.for("edgeproof.events");
    memory = lazily(sharedMemory);
  }
});

// src/events/record.ts
function isRecord(cf) {
  if (!isTrigger(cf?.config?.eventType)) return false;
  const headers = cf?.request?.headers;
  return typeof headers === "object" && headers !== null;
}
function cfOf(event) {
  try {
    const cf = event?.Records?.[0]?.cf;
    return isRecord(cf) ? cf : void 0;
  } catch {
    return void 0;
  }
}
function notAnEvent(event) {
  return new EdgeproofError("ERR_EVENT", {
    failedTo: "read the event",
    because: `${show(event)} is not a CloudFront event: it needs Records[0].cf with a config and a request`,
    fix: "Build one with viewerRequest(), originRequest(), originResponse() or viewerResponse(), or wrap it in edgeEvent()."
  });
}
function recordOf(event) {
  const cf = cfOf(event);
  if (cf === void 0) throw notAnEvent(event);
  return cf;
}
var init_record = __esm({
  "src/events/record.ts"() {
    "use strict";
    init_errors();
    init_show();
    init_triggers();
  }
});

// src/events/edge-event.ts
function jsonCopy(json2) {
  try {
    return JSON.parse(typeof json2 === "string" ? json2 : JSON.stringify(json2));
  } catch (cause) {
    throw misuse(place, `${show(json2)} is not JSON (${String(cause)})`, like);
  }
}
function isObject2(value5) {
  return typeof value5 === "object" && value5 !== null && !Array.isArray(value5);
}
function cfOf2(event) {
  if (!isObject2(event)) throw misuse(place, `${show(event)} is not an event`, like);
  const records = event["Records"];
  const here = within(place, "Records");
  if (!Array.isArray(records) || records.length !== 1) {
    throw misuse(here, `${show(records)} is not an array of one`, like);
  }
  const cf = isObject2(records[0]) ? records[0]["cf"] : void 0;
  if (!isObject2(cf)) throw misuse(within(at(here, 0), "cf"), `${show(cf)} is not an object`, like);
  return cf;
}
function guessTrigger({ request: request2, response: response2 }) {
  const side = isObject2(request2) && request2["origin"] !== void 0 ? "origin" : "viewer";
  return `${side}-${response2 === void 0 ? "request" : "response"}`;
}
function fillConfig(cf) {
  const { config: config2 = {} } = cf;
  if (isObject2(config2)) cf["config"] = { ...defaultConfig, eventType: guessTrigger(cf), ...config2 };
}
function edgeEvent(json2, options5 = {}) {
  checkOptions(options5, ["unchecked"], { doing: place.doing, path: "options" });
  const event = jsonCopy(json2);
  const cf = cfOf2(event);
  fillConfig(cf);
  if (!options5.unchecked) checkRecord(cf, within(at(within(place, "Records"), 0), "cf"));
  rememberEvent(event, copyEvent(recordOf(event)));
  return event;
}
var place, like;
var init_edge_event = __esm({
  "src/events/edge-event.ts"() {
    "use strict";
    init_show();
    init_check_event();
    init_check_options();
    init_copy_event();
    init_defaults();
    init_memory();
    init_misuse();
    init_record();
    place = { doing: "read the event", path: "" };
    like = "Give { Records: [{ cf: { config, request } }] }, as CloudFront writes it.";
  }
});

// src/events/built.ts
function built(cf) {
  const event = { Records: [{ cf }] };
  rememberEvent(event, copyEvent(cf));
  return event;
}
var init_built = __esm({
  "src/events/built.ts"() {
    "use strict";
    init_copy_event();
    init_memory();
  }
});

// src/events/body-input.ts
function jsonOf(value5, place10) {
  try {
    const text6 = JSON.stringify(value5);
    if (typeof text6 === "string") return text6;
  } catch (cause) {
    throw misuse(place10, `${show(value5)} can't be written as JSON (${String(cause)})`, "Give text or bytes.");
  }
  throw misuse(place10, `${show(value5)} is nothing in JSON`, "Give text or bytes.");
}
function readBody(body2, place10) {
  if (typeof body2 === "string") return { bytes: utf8(body2), contentType: "text/plain;charset=UTF-8" };
  switch (Object.prototype.toString.call(body2)) {
    case "[object Uint8Array]":
      return { bytes: body2, contentType: "application/octet-stream" };
    case "[object URLSearchParams]":
      return { bytes: utf8(String(body2)), contentType: "application/x-www-form-urlencoded" };
    case "[object Object]":
    case "[object Array]":
      return { bytes: utf8(jsonOf(body2, place10)), contentType: "application/json" };
    default:
      throw misuse(
        place10,
        `${show(body2)} is no body`,
        "Give a string, a Uint8Array, a URLSearchParams, or an object or array to be sent as JSON."
      );
  }
}
var init_body_input = __esm({
  "src/events/body-input.ts"() {
    "use strict";
    init_bytes();
    init_show();
    init_misuse();
  }
});

// src/events/origin-input.ts
function readCustomHeaders(input, place10) {
  const here = within(place10, "customHeaders");
  const { headers } = readHeaders(input, here);
  checkCustomHeaders(headers, here);
  return headers;
}
function optionalTimeouts({ readTimeout: readTimeout2, responseCompletionTimeout: responseCompletionTimeout2 }) {
  return {
    ...readTimeout2 === void 0 ? {} : { readTimeout: readTimeout2 },
    ...responseCompletionTimeout2 === void 0 ? {} : { responseCompletionTimeout: responseCompletionTimeout2 }
  };
}
function customOrigin(init, place10) {
  checkOptions(init, customNames, place10);
  const { domainName: domainName2 = "origin.example.com", keepaliveTimeout = 5, path: path10 = "", protocol: protocol3 = "https" } = init;
  const { port: port3 = protocol3 === "http" ? 80 : 443, sslProtocols: sslProtocols2 = ["TLSv1.2"] } = init;
  const { readTimeout: readTimeout2 = 30, ...completion4 } = optionalTimeouts(init);
  const origin = {
    customHeaders: readCustomHeaders(init.customHeaders, place10),
    domainName: domainName2,
    keepaliveTimeout,
    path: path10,
    port: port3,
    protocol: protocol3,
    readTimeout: readTimeout2,
    ...completion4,
    sslProtocols: listOf(sslProtocols2)
  };
  checkCustomOrigin(origin, place10);
  return origin;
}
function listOf(given2) {
  return Array.isArray(given2) ? [...given2] : given2;
}
function regionOf(domainName2) {
  return /[.]s3[.-]([a-z]{2}-[a-z-]+-\d)[.]/.exec(domainName2)?.[1] ?? "us-east-1";
}
function s3Origin(init, place10) {
  checkOptions(init, s3Names, place10);
  const { domainName: domainName2 = "bucket.s3.us-east-1.amazonaws.com", authMethod: authMethod2 = "none", path: path10 = "" } = init;
  const { region: region2 = authMethod2 === "none" ? "" : regionOf(String(domainName2)) } = init;
  const customHeaders3 = readCustomHeaders(init.customHeaders, place10);
  const origin = { authMethod: authMethod2, customHeaders: customHeaders3, domainName: domainName2, path: path10, ...optionalTimeouts(init), region: region2 };
  checkS3Origin(origin, place10);
  return origin;
}
function readOrigin(init, place10) {
  const given2 = typeof init === "string" || init === void 0 ? { [init ?? "custom"]: {} } : init;
  checkOptions(given2, ["custom", "s3"], place10);
  const { custom: custom4, s3: s33 } = given2;
  if (custom4 !== void 0 && s33 !== void 0) {
    throw misuse(place10, "both custom and s3 are given", "An origin is exactly one of the two.");
  }
  if (custom4 !== void 0) return { custom: customOrigin(custom4, within(place10, "custom")) };
  if (s33 !== void 0) return { s3: s3Origin(s33, within(place10, "s3")) };
  throw misuse(place10, `${show(init)} names no kind`, "Give { custom: {\u2026} }, { s3: {\u2026} }, 'custom' or 's3'.");
}
var customNames, s3Names;
var init_origin_input = __esm({
  "src/events/origin-input.ts"() {
    "use strict";
    init_show();
    init_check_options();
    init_check_origin();
    init_headers_input();
    init_misuse();
    customNames = [
      "domainName",
      "keepaliveTimeout",
      "path",
      "port",
      "protocol",
      "readTimeout",
      "responseCompletionTimeout",
      "sslProtocols",
      "customHeaders"
    ];
    s3Names = [
      "domainName",
      "path",
      "authMethod",
      "region",
      "readTimeout",
      "responseCompletionTimeout",
      "customHeaders"
    ];
  }
});

// src/events/request-input.ts
function bodyHeaders(body2, given2) {
  if (body2 === void 0) return [];
  const length4 = [["Content-Length", String(body2.bytes.length)]];
  const framed2 = Object.hasOwn(given2.headers, "transfer-encoding");
  return [["Content-Type", body2.contentType], ...framed2 ? [] : length4];
}
function readGivenBody(init, place10) {
  return init.body === void 0 ? void 0 : readBody(init.body, within(place10, "body"));
}
function shownBody({ includeBody }, body2, trigger, place10) {
  if (includeBody !== void 0 && typeof includeBody !== "boolean") {
    throw misuse(within(place10, "includeBody"), `${show(includeBody)} is not a boolean`, "Give true or false.");
  }
  const shown = includeBody ?? body2 !== void 0;
  return shown ? { body: exposeBody(body2?.bytes, trigger) } : {};
}
function readViewerRequest(init, config2, place10) {
  const body2 = readGivenBody(init, place10);
  const basics = readBasics(init, body2 !== void 0, place10);
  readHttpVersion(init.viewer, place10);
  const given2 = readRequestHeaders(init.headers, within(place10, "headers"));
  const defaults2 = [
    ["Host", config2.distributionDomainName],
    ["User-Agent", "curl/8.5.0"],
    ["accept", "*/*"],
    ...bodyHeaders(body2, given2)
  ];
  const headers = mergeHeaders(defaults2, given2);
  return { ...basics, headers, ...shownBody(init, body2, "viewer-request", place10) };
}
function originHeaders(clientIp3, origin, httpVersion) {
  return [
    ["X-Forwarded-For", clientIp3],
    ["User-Agent", edgeUserAgent],
    ["Via", viaValue(httpVersion)],
    ["Host", (origin.custom ?? origin.s3).domainName]
  ];
}
function withoutCustom(defaults2, customHeaders3) {
  return defaults2.filter(([name6]) => !Object.hasOwn(customHeaders3, name6.toLowerCase()));
}
function readOriginRequest(init, place10) {
  const body2 = readGivenBody(init, place10);
  const basics = readBasics(init, body2 !== void 0, place10);
  const origin = readOrigin(init.origin, within(place10, "origin"));
  const given2 = readRequestHeaders(init.headers, within(place10, "headers"));
  checkNoDuplicates(origin, given2.headers, within(place10, "headers"));
  const httpVersion = readHttpVersion(init.viewer, place10);
  const defaults2 = [...originHeaders(basics.clientIp, origin, httpVersion), ...bodyHeaders(body2, given2)];
  const headers = mergeHeaders(withoutCustom(defaults2, (origin.custom ?? origin.s3).customHeaders), given2);
  return { ...basics, headers, ...shownBody(init, body2, "origin-request", place10), origin };
}
var init_request_input = __esm({
  "src/events/request-input.ts"() {
    "use strict";
    init_show();
    init_body_input();
    init_check_origin();
    init_defaults();
    init_expose_body();
    init_headers_input();
    init_misuse();
    init_origin_input();
    init_request_fields();
  }
});

// src/events/origin-request.ts
function originRequest(init = {}) {
  checkOptions(init, options, place2);
  const config2 = readConfig(init.config, "origin-request", within(place2, "config"));
  return built({ config: config2, request: readOriginRequest(init, place2) });
}
var place2, options;
var init_origin_request = __esm({
  "src/events/origin-request.ts"() {
    "use strict";
    init_built();
    init_check_options();
    init_config_input();
    init_misuse();
    init_request_fields();
    init_request_input();
    place2 = { doing: "build an origin-request event", path: "" };
    options = [...originRequestNames, ...bodyNames, "config"];
  }
});

// src/message/status-text.ts
function statusText(status2) {
  return phrases[status2] ?? "";
}
var phrases;
var init_status_text = __esm({
  "src/message/status-text.ts"() {
    "use strict";
    phrases = {
      200: "OK",
      201: "Created",
      202: "Accepted",
      203: "Non-Authoritative Information",
      204: "No Content",
      205: "Reset Content",
      206: "Partial Content",
      207: "Multi-Status",
      208: "Already Reported",
      226: "IM Used",
      300: "Multiple Choices",
      301: "Moved Permanently",
      302: "Found",
      303: "See Other",
      304: "Not Modified",
      305: "Use Proxy",
      307: "Temporary Redirect",
      308: "Permanent Redirect",
      400: "Bad Request",
      401: "Unauthorized",
      402: "Payment Required",
      403: "Forbidden",
      404: "Not Found",
      405: "Method Not Allowed",
      406: "Not Acceptable",
      407: "Proxy Authentication Required",
      408: "Request Timeout",
      409: "Conflict",
      410: "Gone",
      411: "Length Required",
      412: "Precondition Failed",
      413: "Payload Too Large",
      414: "URI Too Long",
      415: "Unsupported Media Type",
      416: "Range Not Satisfiable",
      417: "Expectation Failed",
      418: "I'm a Teapot",
      421: "Misdirected Request",
      422: "Unprocessable Entity",
      423: "Locked",
      424: "Failed Dependency",
      425: "Too Early",
      426: "Upgrade Required",
      428: "Precondition Required",
      429: "Too Many Requests",
      431: "Request Header Fields Too Large",
      451: "Unavailable For Legal Reasons",
      500: "Internal Server Error",
      501: "Not Implemented",
      502: "Bad Gateway",
      503: "Service Unavailable",
      504: "Gateway Timeout",
      505: "HTTP Version Not Supported",
      506: "Variant Also Negotiates",
      507: "Insufficient Storage",
      508: "Loop Detected",
      511: "Network Authentication Required"
    };
  }
});

// src/events/response-input.ts
function hasNoContent(status2) {
  return status2 === 204 || status2 === 304;
}
function customAnswer(status2) {
  const head2 = [...date, ["Server", "nginx"]];
  return hasNoContent(status2) ? head2 : [["Content-Type", "text/html; charset=utf-8"], ...head2, ...chunked];
}
function s3Answer(status2) {
  if (status2 === 304) return [...s3Ids, ...date, ...s3Validators, ...s3Server];
  if (hasNoContent(status2)) return [...s3Ids, ...date, ...s3Server];
  if (status2 >= 300) return [...s3Ids, ["Content-Type", "application/xml"], ...chunked, ...date, ...s3Server];
  const content = [
    ["Accept-Ranges", "bytes"],
    ["Content-Type", "text/html"],
    ["Content-Length", "1024"]
  ];
  return [...s3Ids, ...date, ...s3Validators, ...content, ...s3Server];
}
function framedAs(defaults2, { headers }) {
  const framed2 = Object.hasOwn(headers, "content-length") || Object.hasOwn(headers, "transfer-encoding");
  return framed2 ? defaults2.filter(([name6]) => name6 !== "Transfer-Encoding" && name6 !== "Content-Length") : defaults2;
}
function readStatus(status2, place10) {
  const number2 = typeof status2 === "string" && /^\d{3}$/.test(status2) ? Number(status2) : status2;
  if (typeof number2 === "number" && Number.isInteger(number2) && number2 >= 200 && number2 <= 599) return number2;
  throw misuse(
    within(place10, "status"),
    `${show(status2)} is no status`,
    "Give a whole number from 200 to 599: no function sees a 1xx."
  );
}
function checkDescription(text6, place10) {
  if (typeof text6 === "string" && !/[\x00-\x1f\x7f]/.test(text6)) return;
  throw misuse(place10, `${show(text6)} is no reason phrase`, "Give one line of text; it may be empty.");
}
function readResponse(init, answer2, place10) {
  checkOptions(init, names, place10);
  const status2 = readStatus(init.status === void 0 ? 200 : init.status, place10);
  const { statusDescription = statusText(status2) } = init;
  checkDescription(statusDescription, within(place10, "statusDescription"));
  const given2 = readHeaders(init.headers, within(place10, "headers"));
  const headers = mergeHeaders(framedAs(answer2(status2), given2), given2);
  return { status: String(status2), statusDescription, headers };
}
var names, date, chunked, s3Ids, s3Validators, s3Server;
var init_response_input = __esm({
  "src/events/response-input.ts"() {
    "use strict";
    init_show();
    init_status_text();
    init_check_options();
    init_defaults();
    init_headers_input();
    init_misuse();
    names = ["status", "statusDescription", "headers"];
    date = [["Date", defaultDate]];
    chunked = [["Transfer-Encoding", "chunked"]];
    s3Ids = [
      ["x-amz-id-2", "ZWRnZXByb29mLWhhcy1uby1idWNrZXRzLW9mLWl0cy1vd24tYnV0LXRoaXMtd2lsbC1kbw=="],
      ["x-amz-request-id", "4C0FFEE4C0FFEE42"]
    ];
    s3Validators = [
      ["Last-Modified", "Sun, 01 Dec 2024 00:00:00 GMT"],
      ["ETag", '"5d41402abc4b2a76b9719d911017c592"']
    ];
    s3Server = [["Server", "AmazonS3"]];
  }
});

// src/events/origin-response.ts
function originResponse(init = {}) {
  checkOptions(init, options2, place3);
  const { request: asked = {}, response: response2 = {} } = init;
  const config2 = readConfig(init.config, "origin-response", within(place3, "config"));
  checkOptions(asked, originRequestNames, within(place3, "request"));
  const request2 = readOriginRequest(asked, within(place3, "request"));
  const answer2 = request2.origin.s3 ? s3Answer : customAnswer;
  return built({ config: config2, request: request2, response: readResponse(response2, answer2, within(place3, "response")) });
}
var place3, options2;
var init_origin_response = __esm({
  "src/events/origin-response.ts"() {
    "use strict";
    init_built();
    init_check_options();
    init_config_input();
    init_misuse();
    init_request_fields();
    init_request_input();
    init_response_input();
    place3 = { doing: "build an origin-response event", path: "" };
    options2 = ["request", "response", "config"];
  }
});

// src/events/viewer-request.ts
function viewerRequest(init = {}) {
  checkOptions(init, options3, place4);
  const config2 = readConfig(init.config, "viewer-request", within(place4, "config"));
  return built({ config: config2, request: readViewerRequest(init, config2, place4) });
}
var place4, options3;
var init_viewer_request = __esm({
  "src/events/viewer-request.ts"() {
    "use strict";
    init_built();
    init_check_options();
    init_config_input();
    init_misuse();
    init_request_fields();
    init_request_input();
    place4 = { doing: "build a viewer-request event", path: "" };
    options3 = [...viewerRequestNames, ...bodyNames, "config"];
  }
});

// src/events/viewer-response.ts
function viewerResponse(init = {}) {
  checkOptions(init, options4, place5);
  const { request: asked = {}, response: response2 = {} } = init;
  const config2 = readConfig(init.config, "viewer-response", within(place5, "config"));
  checkOptions(asked, viewerRequestNames, within(place5, "request"));
  const request2 = readViewerRequest(asked, config2, within(place5, "request"));
  return built({ config: config2, request: request2, response: readResponse(response2, customAnswer, within(place5, "response")) });
}
var place5, options4;
var init_viewer_response = __esm({
  "src/events/viewer-response.ts"() {
    "use strict";
    init_built();
    init_check_options();
    init_config_input();
    init_misuse();
    init_request_fields();
    init_request_input();
    init_response_input();
    place5 = { doing: "build a viewer-response event", path: "" };
    options4 = ["request", "response", "config"];
  }
});

// src/events/index.ts
var init_events = __esm({
  "src/events/index.ts"() {
    "use strict";
    init_copy_event();
    init_copy_own_event();
    init_defaults();
    init_edge_event();
    init_expose_body();
    init_ip_address();
    init_memory();
    init_origin_request();
    init_origin_response();
    init_record();
    init_triggers();
    init_viewer_request();
    init_viewer_response();
  }
});

// src/rules/limits.ts
function readOnlyList(trigger, kind2, { forwardedFor: forwardedFor2 }) {
  const isLonger = forwardedFor2 === "read-only" && trigger === "origin-request" && kind2 === "request";
  return isLonger ? withForwardedFor : readOnlyHeaders[trigger];
}
var readOnlyHeaders, withForwardedFor, responseLimit, requestBodyLimit, encodedBodyLimit, targetLimit, payloadLimit, statusRange, originLimits;
var init_limits = __esm({
  "src/rules/limits.ts"() {
    "use strict";
    init_size();
    readOnlyHeaders = {
      "viewer-request": ["cdn-loop", "content-length", "host", "transfer-encoding", "via"],
      "origin-request": [
        "accept-encoding",
        "cdn-loop",
        "content-length",
        "if-modified-since",
        "if-none-match",
        "if-range",
        "if-unmodified-since",
        "transfer-encoding",
        "via"
      ],
      "origin-response": ["transfer-encoding", "via"],
      "viewer-response": ["content-encoding", "content-length", "transfer-encoding", "via", "warning"]
    };
    withForwardedFor = [...readOnlyHeaders["origin-request"], "x-forwarded-for"];
    responseLimit = {
      "viewer-request": 40 * KB,
      "origin-request": MB,
      "origin-response": MB,
      "viewer-response": 40 * KB
    };
    requestBodyLimit = { "viewer-request": 40 * KB, "origin-request": MB };
    encodedBodyLimit = { "viewer-request": 53200, "origin-request": 133e4 };
    targetLimit = 8192;
    payloadLimit = 6 * MB;
    statusRange = { least: 200, most: 599 };
    originLimits = {
      timeout: { least: 1, most: 120 },
      customHeaders: { count: 30, name: 256, value: 1783, total: 10240 }
    };
  }
});

// src/rules/base64.ts
function paddingOf(text6) {
  if (text6.endsWith("==")) return 2;
  return text6.endsWith("=") ? 1 : 0;
}
function base64Fault(text6, { base64Form }) {
  const isStrict = base64Form === "strict";
  const at5 = text6.search(isStrict ? foreign : foreignAnywhere);
  if (at5 >= 0 && at5 < text6.length - paddingOf(text6))
    return `${JSON.stringify(text6.charAt(at5))} at position ${at5} is not of its alphabet`;
  if (isStrict && text6.length % 4 !== 0) return "its length is no multiple of 4, so the padding is missing";
  return void 0;
}
function isLooseBase64(text6) {
  const digits = text6.replace(/\s/g, "").replace(/={1,2}$/, "");
  return /^[\w+/-]*$/.test(digits) && digits.length % 4 !== 1;
}
function decodedSize(text6) {
  return Math.floor((text6.length - paddingOf(text6)) * 3 / 4);
}
var foreign, foreignAnywhere;
var init_base64 = __esm({
  "src/rules/base64.ts"() {
    "use strict";
    foreign = /[^A-Za-z0-9+/]/;
    foreignAnywhere = /[^A-Za-z0-9+/\-_\s]/;
  }
});

// src/rules/rule.ts
function isObject3(value5) {
  return typeof value5 === "object" && value5 !== null && !Array.isArray(value5);
}
function defineRule(draft) {
  return Object.freeze({ covers: Object.freeze([]), ...draft });
}
var init_rule = __esm({
  "src/rules/rule.ts"() {
    "use strict";
  }
});

// src/rules/sizes.ts
function textSize(text6) {
  return Buffer.byteLength(text6);
}
function bodySize(body2, encoding5) {
  return encoding5 === "base64" ? decodedSize(body2) : textSize(body2);
}
function lineSize(mapKey, line5, size) {
  if (!isObject3(line5)) return 0;
  const { key: key2, value: value5 } = line5;
  const name6 = size(typeof key2 === "string" ? key2 : mapKey);
  if (typeof value5 === "string") return name6 + size(value5);
  return Array.isArray(value5) ? value5.reduce((sum, one) => sum + name6 + (typeof one === "string" ? size(one) : 0), 0) : name6;
}
function sumHeaders(headers, size) {
  if (!isObject3(headers)) return 0;
  let sum = 0;
  for (const mapKey in headers) {
    const lines2 = headers[mapKey];
    if (!Array.isArray(lines2)) continue;
    for (const line5 of lines2) sum += lineSize(mapKey, line5, size);
  }
  return sum;
}
function lengthOf(text6) {
  return text6.length;
}
function headersSize(headers) {
  return sumHeaders(headers, textSize);
}
function responseSize(response2, base644 = "decoded") {
  const { body: body2, bodyEncoding } = response2;
  const headers = headersSize(response2["headers"]);
  if (typeof body2 !== "string") return headers;
  return headers + bodySize(body2, base644 === "decoded" ? bodyEncoding : "text");
}
function isWellBelow(response2, limit2) {
  const { body: body2 } = response2;
  const characters2 = typeof body2 === "string" ? body2.length : 0;
  return (characters2 + sumHeaders(response2["headers"], lengthOf)) * widest <= limit2;
}
var widest;
var init_sizes = __esm({
  "src/rules/sizes.ts"() {
    "use strict";
    init_base64();
    init_rule();
    widest = 3;
  }
});

// src/rules/covered.ts
function coveredIds(rule, finding, context) {
  const { covers: covers2, coveredWhen } = rule;
  if (coveredWhen === void 0) return covers2;
  return covers2.filter((id) => coveredWhen[id]?.(finding, context) ?? true);
}
function isViolationOf({ rule, covers: covers2 }, id) {
  return rule === id || covers2?.includes(id) === true;
}
var init_covered = __esm({
  "src/rules/covered.ts"() {
    "use strict";
  }
});

// src/rules/ids.ts
var ruleIds;
var init_ids = __esm({
  "src/rules/ids.ts"() {
    "use strict";
    ruleIds = [
      // §6 what kind of result it is
      "RET-OBJECT",
      "RET-PARSE",
      "RET-REQ-OR-RES",
      "RET-BOTH",
      "RET-NEITHER",
      "RET-RES-ONLY",
      "RET-REQUEST-FIELDS",
      "EVT-RETURN-NOT-EVENT",
      "Q-RESP-LAMBDA",
      "PM-UNDEFINED",
      "PM-SYNC-22",
      "RES-STATUS-REQUIRED",
      "RES-EXTRA-FIELDS",
      "UPD-STATUS-ECHO",
      // §7, §9 fields of a returned request
      "REQ-METHOD-RO",
      "REQ-CLIENTIP-RO",
      "REQ-ORIGIN-VREQ",
      "REQ-SETCOOKIE",
      "ORI-REMOVE",
      // §10, §11 status line
      "RES-STATUS-FORMAT",
      "RES-STATUS-RANGE",
      "RES-STATUS-TYPE",
      "UPD-VRES-STATUS",
      "RES-DESC",
      "OQ-32",
      "RES-STATUS-1XX",
      "UPD-ORES-STATUS",
      // §4, §12 header maps
      "HMAP-SHAPE",
      "HMAP-NAME-CHARS",
      "HMAP-VALUE-TYPE",
      "HMAP-VALUE-CRLF",
      "HMAP-VALUE-NONASCII",
      "HMAP-LOWER-OUT",
      "HMAP-KEY-MISMATCH",
      "HMAP-MULTI-OUT",
      "HDR-DIS-ADD",
      "HDR-VIEWER-COUNTRY",
      "RES-HEADERS",
      "HDR-DISALLOWED",
      // §12 read-only headers
      "HDR-RO-ADD",
      "HDR-RO-CHANGE",
      "HDR-RO-DELETE",
      "HDR-RO-GENERATED",
      "UPD-ORES-NEWOBJ",
      "HMAP-MISSING",
      "RES-CL-AUTO",
      "HDR-RO-VREQ",
      "HDR-RO-OREQ",
      "HDR-RO-ORES",
      "HDR-RO-VRES",
      "REQ-HOST-VREQ",
      "UPD-VRES-CL-CE",
      // §7 path and query
      "REQ-URI-SLASH",
      "REQ-URI-CHARS",
      "REQ-URI-NOQUERY",
      "REQ-URI-LEN",
      "REQ-QS-CHARS",
      "REQ-URI-ABS",
      // §8 body of a request
      "BODY-SHAPE",
      "BODY-ACTION-VALUES",
      "BODY-ENC",
      "BODY-DATA-TYPE",
      "BODY-B64-VALID",
      "BODY-LIMIT-TEXT",
      "BODY-LIMIT-B64",
      "BODY-UNMODIFIED-TRUNC",
      "Q-BODY-TEXT",
      "Q-BODY-B64",
      // §10, §11 body and size of a response
      "RES-BODY-TYPE",
      "RES-BODYENC-VALUES",
      "RES-BODYENC-B64",
      "RES-204-BODY",
      "RES-204-EMPTY",
      "RES-204-BODY-OREQ",
      "OQ-17",
      "UPD-VRES-BODY",
      "RES-SIZE-VIEWER",
      "RES-SIZE-ORIGIN",
      "RES-SIZE-COUNT",
      "SIZE-UNIT-KB",
      "SIZE-UNIT-MB",
      "RES-OREQ-MATCH",
      "UPD-ORES-BODY-NULL",
      "RES-B64-STRICT",
      "Q-RESP-V",
      "UPD-VRES-SIZE",
      "Q-RESP-O",
      "UPD-ORES-SIZE",
      // §9 origin
      "ORI-EXACTLY-ONE",
      "ORI-REQUIRED-CUSTOM",
      "ORI-REQUIRED-S3",
      "ORI-DOMAIN-NONEMPTY",
      "ORI-DOMAIN-CUSTOM",
      "ORI-DOMAIN-S3",
      "ORI-PATH",
      "ORI-PATH-CUSTOM",
      "ORI-NUM-TYPE",
      "ORI-PORT",
      "ORI-READTIMEOUT",
      "ORI-KEEPALIVE",
      "ORI-RCT",
      "ORI-PROTOCOL",
      "ORI-SSL",
      "ORI-AUTHMETHOD",
      "ORI-OAI-REGION",
      "ORI-OAI-FROM-CUSTOM",
      "ORI-HOST",
      // §9 custom headers of an origin
      "ORI-CH-SHAPE",
      "ORI-CH-DENY",
      "ORI-CH-DUP",
      "ORI-CH-LIMITS",
      "OCH-DENY",
      "ORI-CH-DENYLIST",
      "Q-CUSTHDR",
      // §11 what a replaced body leaves behind
      "UPD-ORES-CL",
      "UPD-ORES-CE",
      // §5 what a function finds around it
      "PM-ENV",
      // §5, §17 failures before there is a result
      "PM-THROW",
      "PM-CALLBACK-ERR",
      "PM-CALLBACK-N24",
      "PM-NO-CALLBACK",
      "PM-NEVER-SETTLE",
      "PM-INIT-FAIL",
      "PM-JSON-FAIL",
      "PM-JSON-TOO-BIG",
      "ERR-EXEC",
      "ERR-TIMEOUT",
      "ERR-THROTTLE",
      "ERR-ASSOC-BROKEN"
    ];
  }
});

// src/assumptions/question.ts
function question(asked) {
  return asked;
}
function singleAnswer(asked) {
  return { ...asked, alternatives: [] };
}
var init_question = __esm({
  "src/assumptions/question.ts"() {
    "use strict";
  }
});

// src/assumptions/functions.ts
var functionAssumptions;
var init_functions = __esm({
  "src/assumptions/functions.ts"() {
    "use strict";
    init_question();
    functionAssumptions = {
      neverCallsBack: question({
        asks: "What becomes of a callback handler that never calls back?",
        openQuestion: "PM-NO-CALLBACK",
        default: "timeout",
        alternatives: ["null-result"],
        because: "In one process a drained event loop cannot be seen, so the time limit decides."
      }),
      bothShapes: question({
        asks: "Is an object with both `status` and `uri` a response?",
        openQuestion: "OQ-4",
        default: "response",
        alternatives: ["refuse"],
        because: "`status` is what tells a response from a request."
      }),
      keyMismatch: question({
        asks: "What if `key` differs from the map key by more than case?",
        openQuestion: "OQ-1",
        default: "map-key",
        alternatives: ["refuse"],
        because: "AWS's samples treat the two as one name, and AWS removed the sample that didn't."
      }),
      arrayValue: question({
        asks: "May a header value be an array of strings?",
        openQuestion: "OQ-2",
        default: "refuse",
        alternatives: ["several-lines"],
        because: "A log text hints that it is tolerated; no sample does it and the types forbid it."
      }),
      uriQuestionMark: question({
        asks: "What does `?` inside `uri` do?",
        openQuestion: "OQ-5",
        default: "encode",
        alternatives: ["refuse"],
        because: "Undocumented; sent on as %3F, so that the mistake is noticed."
      }),
      uriCharacters: question({
        asks: 'What do raw characters such as | or " inside `uri` do?',
        openQuestion: "REQ-URI-CHARS",
        default: "warn",
        alternatives: ["refuse"],
        because: "The documents ask to encode them; what was seen to fail are spaces and control characters."
      }),
      readOnlyRequestFields: question({
        asks: "What if a function changes `method` or `clientIp`?",
        openQuestion: "OQ-6",
        default: "ignore",
        alternatives: ["refuse"],
        because: "The documents say read-only and name no consequence."
      }),
      statusFormat: question({
        asks: 'Is a status taken that is a number, but not written as three digits, such as "0200" or "200.0"?',
        openQuestion: "OQ-15",
        default: "three-digits",
        alternatives: ["any-number"],
        because: "No other form is documented, or has been seen."
      }),
      base64Form: question({
        asks: "Is base64 taken that is URL-safe, without padding, or has line breaks in it?",
        openQuestion: "OQ-16",
        default: "strict",
        alternatives: ["lenient"],
        because: "Only the standard form is sure; many decoders refuse the others."
      }),
      viewerResponseBody: question({
        asks: "What does `body` in a viewer-response result do?",
        openQuestion: "OQ-7",
        default: "ignore",
        alternatives: ["refuse"],
        because: "Replacing a body is documented for origin-response only."
      }),
      missingOrigin: question({
        asks: "What if a returned origin request has no `origin`?",
        openQuestion: "OQ-9",
        default: "unchanged",
        alternatives: ["refuse"],
        because: "The documents call it required and name no consequence."
      }),
      originInViewerRequest: question({
        asks: "What does `origin` in a viewer-request result do?",
        openQuestion: "REQ-ORIGIN-VREQ",
        default: "ignore",
        alternatives: ["refuse"],
        because: "The field does not exist for this event."
      }),
      emptyBodyObject: question({
        asks: "What does `body` look like when Include Body meets a request without one?",
        openQuestion: "OQ-12",
        default: "empty-object",
        alternatives: ["absent"],
        because: "Third-party fixtures and adapters expect the object with empty data."
      }),
      viewerResponseRequest: question({
        asks: "Which request does viewer-response see: the viewer's, or what viewer-request made of it?",
        openQuestion: "OQ-14",
        default: "after-viewer-request",
        alternatives: ["as-received"],
        because: "The edge server keeps one request."
      }),
      base64Size: question({
        asks: "Does a base64 body count decoded or encoded?",
        openQuestion: "OQ-19",
        default: "decoded",
        alternatives: ["encoded"],
        because: "Handlers that are over the limit only when encoded work in production."
      }),
      noContentBody: question({
        asks: "What of status 204 with a body outside viewer-request?",
        openQuestion: "OQ-20",
        default: "drop",
        alternatives: ["refuse"],
        because: "The documents name viewer-request only."
      }),
      viewerResponseStatus: question({
        asks: "What if viewer-response changes the status?",
        openQuestion: "OQ-22",
        default: "ignore",
        alternatives: ["refuse"],
        because: "The documents say that it cannot; not whether it is an error."
      }),
      duplicateNames: question({
        asks: "What of two names in a header map that differ by case only?",
        openQuestion: "OQ-30",
        default: "merge",
        alternatives: ["refuse"],
        because: "Names are compared without regard to case, and a header may have several lines."
      }),
      nonAsciiValues: question({
        asks: "Is a header value or a statusDescription outside ASCII taken?",
        openQuestion: "OQ-32",
        default: "accept",
        alternatives: ["refuse"],
        because: "The documents ask for UTF-8; a user saw question marks arrive, and no error."
      }),
      forwardedFor: question({
        asks: "May origin-request change X-Forwarded-For?",
        openQuestion: "OQ-37",
        default: "writable",
        alternatives: ["read-only"],
        because: "It is on none of AWS's lists; one vendor's guide says that it is refused."
      }),
      cookieLines: question({
        asks: "Do several Cookie lines arrive as one entry?",
        openQuestion: "OQ-28",
        default: "join",
        alternatives: ["separate"],
        because: 'The newest sample text joins them with "; "; the one of 2023 had two entries.'
      }),
      timeoutError: question({
        asks: "Which error is a function that runs past its time?",
        openQuestion: "OQ-24",
        default: "LambdaExecutionError",
        alternatives: ["LambdaLimitExceeded"],
        because: "Captures and the log reference say so, against one line of the 503 page."
      })
    };
  }
});

// src/assumptions/origins.ts
var originAssumptions;
var init_origins = __esm({
  "src/assumptions/origins.ts"() {
    "use strict";
    init_question();
    originAssumptions = {
      optionalOriginFields: question({
        asks: "Which optional fields has `origin` in an event, where the distribution configures none?",
        openQuestion: "OQ-11",
        default: "configured",
        alternatives: ["all"],
        because: "S3 origins have the five classic fields in AWS's samples; nothing says when the newer ones are there."
      }),
      partialQuerystring: question({
        asks: "What is `querystring` in origin events where not all of it is forwarded?",
        openQuestion: "OQ-13",
        default: "forwarded",
        alternatives: ["empty"],
        because: "What is forwarded is known there; AWS promises the field only where all of it is."
      }),
      keepaliveMaximum: question({
        asks: "How many seconds of keepaliveTimeout may a function ask for?",
        openQuestion: "OQ-26",
        aliases: ["OQ-KA"],
        default: "120",
        alternatives: ["300"],
        because: "The page on events says 120; the quota page says 300, of distributions."
      }),
      readTimeoutMinimum: question({
        asks: "How many seconds of readTimeout must a function ask for at least?",
        openQuestion: "OQ-27",
        default: "1",
        alternatives: ["4"],
        because: "The current page says 1, that of 2023 said 4."
      }),
      oaiFromCustom: question({
        asks: "May a custom origin be exchanged for an S3 origin with origin access identity?",
        openQuestion: "OQ-34",
        default: "refuse",
        alternatives: ["accept"],
        because: "The field list forbids it, though a newer sample does it."
      }),
      viewerMemory: question({
        asks: "How much memory may a viewer-side function have?",
        openQuestion: "OQ-25",
        default: "10240",
        alternatives: ["128"],
        because: "The quota page says Lambda's own limits; the comparison page still says 128 MB."
      })
    };
  }
});

// src/assumptions/pipeline-cache.ts
var pipelineCache;
var init_pipeline_cache = __esm({
  "src/assumptions/pipeline-cache.ts"() {
    "use strict";
    init_question();
    pipelineCache = {
      headMiss: question({
        asks: "With which method is a HEAD miss fetched?",
        openQuestion: "OQ-HEAD",
        default: "HEAD",
        alternatives: ["GET"],
        because: "Nothing says that HEAD becomes GET."
      }),
      headOnExpired: question({
        asks: "Does a HEAD ask whether the expired copy that a GET stored is still good?",
        openQuestion: "HEAD-MISS",
        default: "revalidates",
        alternatives: ["asks-plainly"],
        because: "Both methods share the key, and an expired object is revalidated."
      }),
      collapsingWithCookies: question({
        asks: "Are identical misses collapsed when cookies are forwarded?",
        openQuestion: "TRIG-OREQ-COLLAPSE",
        default: "collapse",
        alternatives: ["never"],
        because: "The pipeline rules name caching disabled and uncacheable answers only."
      }),
      storedStatuses: question({
        asks: "Which 2xx answers are stored?",
        openQuestion: "OQ-2XX",
        aliases: ["TTL-STATUS"],
        default: "200-203-204-206",
        alternatives: ["all-2xx"],
        because: "Not documented; the others are rare for GET."
      }),
      partialContent: question({
        asks: "What becomes of the part that an origin sends when it is asked for a range?",
        openQuestion: "OQ-206",
        default: "kept-for-ranges",
        alternatives: ["kept-for-all", "passed-on"],
        because: "The guide says that a range comes from a cache that has it; requests for the whole are not mentioned."
      }),
      unparsableExpires: question({
        asks: "What does an unparsable Expires mean?",
        openQuestion: "OQ-EXPIRES",
        default: "expired",
        alternatives: ["absent"],
        because: "RFC 9111 says so, and origins commonly send `Expires: 0`."
      }),
      originAge: question({
        asks: "Does the Age of an origin shorten the lifetime?",
        openQuestion: "OQ-AGE",
        default: "ignored",
        alternatives: ["subtracted"],
        because: "Not documented."
      }),
      errorCachingTtl: question({
        asks: "What is the error caching minimum TTL where an entry omits it?",
        openQuestion: "OQ-ERRTTL",
        default: "10",
        alternatives: ["300"],
        because: "The guide says 10 s; CloudFormation's schema says 300."
      }),
      unlistedErrors: question({
        asks: "Are errors stored that are on neither list, such as 401 or 429?",
        openQuestion: "OQ-ERR-OTHER",
        default: "not-stored",
        alternatives: ["stored"],
        because: "They are on neither list."
      }),
      storedFailures: question({
        asks: "Are the pages that CloudFront makes of an origin's failures stored as its errors are?",
        openQuestion: "ERR-SYNTHETIC",
        default: "like-errors",
        alternatives: ["never"],
        because: "The guide speaks of error statuses, whoever they come from."
      }),
      unreadableMaxAge: question({
        asks: "What does a max-age or s-maxage mean that is no number?",
        openQuestion: "TTL-BADNUM",
        default: "absent",
        alternatives: ["expired"],
        because: "Not documented; RFC 9111 leaves it to the cache and encourages the other."
      }),
      originPragma: question({
        asks: "Does an origin's Pragma: no-cache count where it sends no Cache-Control?",
        openQuestion: "TTL-PRAGMA",
        default: "ignored",
        alternatives: ["as-no-cache"],
        because: "The guide mentions Pragma for requests only."
      }),
      authorizedAnswers: question({
        asks: "Are answers to requests with Authorization stored?",
        openQuestion: "TTL-AUTH",
        default: "stored",
        alternatives: ["not-stored"],
        because: "The header has its place in the key, and nothing says that its answers are treated in another way."
      }),
      headersOf304: question({
        asks: "Do the headers of a 304 replace those of the stored copy?",
        openQuestion: "COND-304",
        default: "replace",
        alternatives: ["ignored"],
        because: "HTTP says so; the guide is silent."
      }),
      staleUpToMaxTtl: question({
        asks: "From when does the maximum TTL count, beyond which nothing stale is served?",
        openQuestion: "OQ-STALEMAX",
        aliases: ["STALE-MAX"],
        default: "from-storage",
        alternatives: ["from-expiry"],
        because: "The object is said to be unavailable after the maximum TTL."
      }),
      staleXCache: question({
        asks: "Which X-Cache comes with a stale copy?",
        openQuestion: "OQ-XC-STALE",
        default: "Hit",
        alternatives: ["RefreshHit"],
        because: "No capture is known; the copy comes from the cache."
      }),
      staleInSpiteOfNoCache: question({
        asks: "Does stale-while-revalidate count for what is kept in spite of no-cache, no-store or private?",
        openQuestion: "STALE-SWR",
        default: "revalidated-first",
        alternatives: ["served-at-once"],
        because: "no-cache forbids to serve without asking; only failing origins are said to lift that."
      }),
      staleForGenerated: question({
        asks: "Does an expired copy stand in for a 5xx that origin-request answers?",
        openQuestion: "STALE-SIE",
        default: "like-origins",
        alternatives: ["never"],
        because: "The cache treats answers of origin-request like an origin's."
      })
    };
  }
});

// src/assumptions/pipeline-origins.ts
var pipelineOrigins;
var init_pipeline_origins = __esm({
  "src/assumptions/pipeline-origins.ts"() {
    "use strict";
    init_question();
    pipelineOrigins = {
      failoverOnConnect: question({
        asks: "Does a failed connection fail over when 503 is not listed?",
        openQuestion: "OQ-GRP-503",
        default: "when-listed",
        alternatives: ["always"],
        because: "The current wording asks for 503; that of 2023 had no condition."
      }),
      failoverOnDns: question({
        asks: "Does a DNS failure of the primary fail over?",
        openQuestion: "OQ-GRP-DNS",
        default: "when-503-listed",
        alternatives: ["never"],
        because: "The closest documented case is a failed connection."
      }),
      failoverDecidedBy: question({
        asks: "Which status does the failover test use?",
        openQuestion: "OQ-GRP-ORESP",
        aliases: ["OQ-21"],
        default: "origin-status",
        alternatives: ["after-origin-response"],
        because: "The diagram shows origin-response for both attempts; no rule is given."
      }),
      swappedOriginInGroup: question({
        asks: "Does an origin that origin-request put in place of the primary fail over?",
        openQuestion: "OQ-GRP-OREQ",
        default: "fails-over",
        alternatives: ["final"],
        because: 'The fallback gets "the same request", through origin-request again, whoever was asked first.'
      }),
      generatedInGroup: question({
        asks: "Does an answer that origin-request gives for the primary fail over when its status is listed?",
        openQuestion: "GRP-GEN",
        default: "final",
        alternatives: ["fails-over"],
        because: "The guide speaks of what the primary origin returns, and no origin was asked."
      }),
      edgeLimitsCaching: question({
        asks: "Is the 503 for CloudFront's own capacity or quota stored as an origin's 503 is?",
        openQuestion: "OERR-CAPACITY",
        aliases: ["OERR-LIMIT"],
        default: "not-stored",
        alternatives: ["stored"],
        because: "No error page replaces it either: it says nothing of the origin."
      }),
      cutBeforeTheBody: singleAnswer({
        asks: "What does the viewer get when an origin fails after its headers, before the first byte of its body?",
        openQuestion: "OBODY-CL",
        default: "an-error-page",
        because: "What is documented is that bytes are sent on as they come, and none came.",
        noAlternative: "A responder chooses itself: originFailure('short-body') without a body sends the headers on."
      }),
      unusableAnswerStatus: singleAnswer({
        asks: "Which status stands for an answer or a request body that the log has a type for, and the guide no status?",
        openQuestion: "OERR-HDRBIG",
        aliases: ["OERR-CRLEN", "OERR-ZERO", "OERR-WRITE", "OERR-TOOBIG"],
        default: "502",
        because: "The documented failures of the same sort, such as an invalid answer, are 502.",
        noAlternative: "Nobody has reported another status."
      }),
      typeOfLikeFailures: singleAnswer({
        asks: "Which type has the log for a failed handshake and for an answer that takes too long as a whole?",
        openQuestion: "OERR-TLS",
        aliases: ["OERR-RCT"],
        default: "that-of-connect-and-of-timeout",
        because: "They share their status and their sentence with a failed connection and with a timeout.",
        noAlternative: "No other type of the log fits."
      }),
      failoverOfOtherFailures: singleAnswer({
        asks: "Which status must be listed for a failure that is neither a failed connection nor a timeout?",
        openQuestion: "GRP-CODES",
        default: "the-one-the-viewer-would-get",
        because: "A reset connection is documented as the 502 that the viewer gets, and 502 can be listed.",
        noAlternative: "No other status is known for these failures."
      }),
      requestToTheFallback: singleAnswer({
        asks: "Is what origin-request changed for the primary carried over to the fallback?",
        openQuestion: "GRP-L@E-REQ",
        aliases: ["GRP-L@E"],
        default: "no",
        because: '"The same request" goes to the fallback, and its `origin` describes the fallback.',
        noAlternative: "Half of a changed request, such as its Host, belongs to the primary."
      }),
      cachingInGroups: singleAnswer({
        asks: "What of an origin group is stored?",
        openQuestion: "GRP-CACHE",
        aliases: ["GRP-ERRCACHE"],
        default: "the-answer-that-counts",
        because: "Both members share one key, which holds one answer: the fallback's, once it was asked.",
        noAlternative: "Storing the primary's failure would keep the next request from starting there, as it must."
      })
    };
  }
});

// src/assumptions/pipeline-requests.ts
var pipelineRequests;
var init_pipeline_requests = __esm({
  "src/assumptions/pipeline-requests.ts"() {
    "use strict";
    init_question();
    pipelineRequests = {
      defaultRootObject: question({
        asks: "Is the default root object applied before viewer-request?",
        openQuestion: "OQ-DRO",
        aliases: ["OQ-36"],
        default: "before-viewer-request",
        alternatives: ["after-viewer-request"],
        because: "Two operators saw `/` governed by the behavior of `/index.html`."
      }),
      keyByBehavior: question({
        asks: "Do two behaviors that produce the same key share an entry?",
        openQuestion: "OQ-KEY-BEHAVIOR",
        default: "separate",
        alternatives: ["shared"],
        because: "Different behaviors have different policies; sharing would leak variants."
      }),
      gzipForBrotliViewer: question({
        asks: "May a viewer of brotli and gzip get a gzip copy that is already cached?",
        openQuestion: "OQ-AE",
        default: "serve-gzip",
        alternatives: ["fetch-brotli"],
        because: "The compression page says that the first cached version sticks."
      }),
      policyHeaders: question({
        asks: "Which unlisted headers reach the origin under a cache policy?",
        openQuestion: "OQ-POLICYHDR",
        default: "framing-and-conditional",
        alternatives: ["none"],
        because: "The guide withholds headers, but lists If-* and Content-Length as visible to origin-request."
      }),
      forwardedForSeparator: question({
        asks: "What separates the addresses in X-Forwarded-For?",
        openQuestion: "OQ-XFF-SEP",
        default: ",",
        alternatives: [", "],
        because: "The guide's example has no space."
      }),
      pathDecoding: question({
        asks: "Are escapes of unreserved characters decoded before path patterns are matched?",
        openQuestion: "OQ-NORMPCT",
        default: "unreserved",
        alternatives: ["none"],
        because: "The guide cites RFC 3986 section 6 as a whole, though its examples have only slashes and dots."
      }),
      allViewerExceptHostHeader: question({
        asks: "Does the managed policy AllViewerExceptHostHeader add CloudFront headers?",
        openQuestion: "OREQ-ORP-HDR",
        default: "adds-cloudfront-headers",
        alternatives: ["viewer-headers-only"],
        because: "Its page says that it adds those for protocol, HTTP version, TLS, device and location; its settings are a block list, which has no room for them."
      }),
      viewersCloudFrontHeaders: question({
        asks: "Does a viewer's own CloudFront-* header reach the origin where a policy forwards all headers and names no such header?",
        openQuestion: "CFH-CF-WHEN",
        default: "forwarded",
        alternatives: ["removed"],
        because: "The guide says only that a header that is configured replaces what the viewer sent."
      }),
      zeroWeightEncoding: question({
        asks: "Does a viewer take an encoding that it lists with a weight of 0, as in `gzip;q=0`?",
        openQuestion: "OQ-AE-Q",
        default: "refused",
        alternatives: ["accepted"],
        because: 'HTTP says that a weight of 0 means "not acceptable".'
      }),
      emptyHeaderInKey: question({
        asks: "Is a header with an empty value something else in the key than no header?",
        openQuestion: "KEY-ABSENT",
        default: "apart",
        alternatives: ["as-absent"],
        because: "The full value of a header counts, and an empty one is a value."
      }),
      oldStyleEncodings: singleAnswer({
        asks: "Which encodings are in the key with old-style forwarding?",
        openQuestion: "FV-BROTLI",
        default: "gzip-only",
        because: "Old-style forwarding cannot use brotli, and the origin gets Accept-Encoding as gzip or not at all.",
        noAlternative: "Without gzip in the key, viewers that do not take it would get it."
      }),
      wholePathMatches: singleAnswer({
        asks: "Must a path pattern match the whole path?",
        openQuestion: "PATH-ANCHOR",
        default: "whole-path",
        because: "The guide has `a*.jpg` match `/apple.jpg` and not `/images/apple.jpg`.",
        noAlternative: "A pattern that matched a part of a path would need no leading wildcard, and the examples have one."
      }),
      rootObjectsQuery: singleAnswer({
        asks: "Does a request for the default root object keep its query string?",
        openQuestion: "DRO-QS",
        default: "kept",
        because: "The guide speaks of the path only.",
        noAlternative: "Nobody saw it lost, and policies decide what of a query goes on."
      }),
      rootObjectsKey: singleAnswer({
        asks: "Are the root and its default root object one entry of the cache?",
        openQuestion: "DRO-KEY",
        default: "one-entry",
        because: "The key has the path, and both requests have the same by then.",
        noAlternative: "`defaultRootObject` says when the path is replaced, and the key follows from it."
      }),
      aliasesInKey: singleAnswer({
        asks: "Do the alternate domain names of a distribution share entries?",
        openQuestion: "KEY-ALIAS",
        default: "shared",
        because: "The key begins with the distribution's own domain name, not with the viewer's Host.",
        noAlternative: "A cache policy with Host in the key tells them apart."
      }),
      forwardedQuery: singleAnswer({
        asks: "Do forwarded parameters keep their order and encoding?",
        openQuestion: "OREQ-QS-RAW",
        default: "as-sent",
        because: "The key keeps both, by the guide.",
        noAlternative: "Nobody saw CloudFront sort or encode them."
      }),
      droppedQuery: singleAnswer({
        asks: "Does the origin get a question mark where no parameter is forwarded?",
        openQuestion: "OREQ-QS-NONE",
        default: "none",
        because: "Without a query there is nothing for it to stand before.",
        noAlternative: "No origin can tell the two apart by its parameters."
      })
    };
  }
});

// src/assumptions/pipeline-responses.ts
var pipelineResponses;
var init_pipeline_responses = __esm({
  "src/assumptions/pipeline-responses.ts"() {
    "use strict";
    init_question();
    pipelineResponses = {
      viewerResponseDecidedBy: question({
        asks: "Which status decides whether viewer-response runs?",
        openQuestion: "OQ-VRES-STATUS",
        aliases: ["OQ-8"],
        default: "origin-status",
        alternatives: ["final-status"],
        because: 'The guide says "when the origin returns 400 or higher".'
      }),
      originResponseOn304: question({
        asks: "Does origin-response run for the 304 to a revalidation?",
        openQuestion: "OQ-17",
        aliases: ["OQ-304-ORESP"],
        default: "run",
        alternatives: ["skip"],
        because: "A 304 is an answer of the origin; several image handlers in production take care of it."
      }),
      errorPagesForFunctions: question({
        asks: "What of a function do custom error responses replace: the errors it answers, and the 502 and 503 of its failure?",
        openQuestion: "OQ-18",
        aliases: ["OQ-ERR-LAMBDA", "OQ-CER-GEN"],
        default: "replace",
        alternatives: ["only-answers", "only-failures", "keep"],
        because: "AWS's samples avoid a 403 from viewer-request because it is replaced, and users configure pages for failures. A 503 for exceeded limits never is; failures are never stored."
      }),
      errorPageTriggers: question({
        asks: "Do origin-request and origin-response run for the fetch of an error page?",
        openQuestion: "OQ-CER-TRG",
        aliases: ["OQ-42"],
        default: "run",
        alternatives: ["skip"],
        because: "Seen for origin-request."
      }),
      errorPageHeaders: question({
        asks: "Which viewer headers go with the fetch of an error page?",
        openQuestion: "OQ-CER-HDR",
        default: "viewer",
        alternatives: ["none"],
        because: "Host and location are needed by policies; not documented."
      }),
      generatedXCache: question({
        asks: "Which X-Cache has an answer of origin-request at first?",
        openQuestion: "OQ-XC-OREQ",
        aliases: ["OQ-33"],
        default: "Miss",
        alternatives: ["LambdaGeneratedResponse"],
        because: "The log says MissGeneratedResponse with result Miss."
      }),
      nominatedHeaders: question({
        asks: "What becomes of headers that a Connection header names, of viewers and of origins?",
        openQuestion: "OQ-HOP",
        aliases: ["RESP-HOP"],
        default: "removed",
        alternatives: ["kept"],
        because: "HTTP says that they are for one hop only; functions never see Connection and its kind."
      }),
      varyInTheKey: singleAnswer({
        asks: "Does Vary of an origin change the cache key?",
        openQuestion: "RESP-VARY-KEY",
        default: "never",
        because: "The documents name policies as the only source of the key.",
        noAlternative: "The key is there before the answer, and policies alone make it."
      }),
      notModifiedHeaders: question({
        asks: "Which headers of a stored object has a 304 that CloudFront answers itself?",
        openQuestion: "COND-VIEWER-HIT",
        default: "without-content",
        alternatives: ["all"],
        because: "HTTP asks for those that keep a copy fresh, and for none that describe a body. No capture is at hand."
      }),
      rangeBeyondEnd: question({
        asks: "What becomes of a range that lies beyond the end of an object in the cache?",
        openQuestion: "RNG-416",
        default: "refuse",
        alternatives: ["whole"],
        because: "HTTP answers 416; the documents speak only of the 416 of an origin."
      }),
      edgeCompresses: question({
        asks: "Does the edge location find the time to compress?",
        openQuestion: "COMP-LUCK",
        default: "always",
        alternatives: ["never"],
        because: "CloudFront compresses as well as it can; when it is too busy, it passes and stores the body as it came."
      }),
      compressionMoment: singleAnswer({
        asks: "Does origin-response see a compressed answer?",
        openQuestion: "COMP-LAMBDA",
        default: "uncompressed",
        because: "CloudFront compresses what it stores, and origin-response runs before anything is stored.",
        noAlternative: "What the function returns, with another length and type maybe, is what the conditions are about."
      }),
      generatedCompression: question({
        asks: "Is an answer of origin-request compressed?",
        openQuestion: "COMP-GEN",
        aliases: ["RES-COMPRESS"],
        default: "as-fetched",
        alternatives: ["never"],
        because: "It goes into the cache as an answer of an origin does, with a Content-Length. Not documented."
      }),
      setCookieWithOriginRequestPolicy: question({
        asks: "Does forwarding cookies by origin request policy alone keep Set-Cookie?",
        openQuestion: "OQ-SETCOOKIE-ORP",
        default: "kept",
        alternatives: ["removed"],
        because: "The page speaks of forwarding, not of the key."
      }),
      functionErrorInLog: question({
        asks: "How does the access log file LambdaValidationError and LambdaLimitExceeded in x-edge-result-type?",
        openQuestion: "LOG-FUNCTION-ERROR",
        default: "Error",
        alternatives: ["own-word"],
        because: "The current page lists LambdaExecutionError alone beside Error; older pages and users' logs have each under its own word."
      }),
      http10Connection: question({
        asks: "What does CloudFront say about the connection to a viewer on HTTP/1.0?",
        openQuestion: "RESP-CONNECTION",
        default: "close",
        alternatives: ["as-on-http11"],
        because: "Captures are of HTTP/1.1; without chunks the end of a body of unknown length is the end of the connection."
      }),
      afterViewerLeft: singleAnswer({
        asks: "What still happens to a request whose viewer has left?",
        openQuestion: "OBODY-ABORT",
        default: "runs-to-its-end",
        because: "The log calls it a failure to send, so CloudFront has an answer by then; only storing is said to stop.",
        noAlternative: "When CloudFront notices is not documented, so nothing else can be said to stop."
      }),
      refusalOrder: question({
        asks: "What is looked at first, the method or the scheme?",
        openQuestion: "OQ-ORDER",
        default: "method-first",
        alternatives: ["scheme-first"],
        because: "In one capture of 2020 a POST over plain HTTP was refused by a behavior of GET and HEAD that redirects to https."
      }),
      geoRefusalPolicy: question({
        asks: "Which response headers policy has the refusal of a country, which comes before a behavior is chosen?",
        openQuestion: "GEO-SCOPE",
        default: "of-the-path",
        alternatives: ["none"],
        because: "Such headers are applied to every response of a behavior, and the path has one; nobody wrote of this case."
      }),
      responsePolicyHeaders: question({
        asks: "Does viewer-response see the headers of a response headers policy?",
        openQuestion: "OQ-35",
        default: "before-viewer-response",
        alternatives: ["after-viewer-response"],
        because: "AWS wrote so when the policies were new: they are added when a response leaves the cache."
      }),
      errorPagePolicy: question({
        asks: "Which response headers policy has an error page, that of the path requested or that of the page?",
        openQuestion: "OQ-CER-RHP",
        aliases: ["CER-RHP"],
        default: "of-the-request",
        alternatives: ["of-the-page"],
        because: "The response belongs to that request; not documented."
      }),
      corsWithoutOrigin: question({
        asks: "Are the CORS headers of a policy added when the request has no Origin, if all origins are allowed?",
        openQuestion: "OQ-CORS",
        default: "left-out",
        alternatives: ["added"],
        because: "Guide and API say that they are sent for CORS requests."
      }),
      preflightHeaders: question({
        asks: "Which OPTIONS gets the CORS headers for preflights?",
        openQuestion: "RHP-CORS-WHEN",
        default: "preflights",
        alternatives: ["every-options"],
        because: "A preflight is an OPTIONS with Access-Control-Request-Method; others are not mentioned."
      }),
      varyOnAllowedOrigin: question({
        asks: "Is Vary: Origin added where the Origin of the request is allowed by name?",
        openQuestion: "RHP-ACAO",
        default: "added",
        alternatives: ["left-out"],
        because: "The answer depends on it, as HTTP defines Vary; the guide does not mention it."
      }),
      credentialsForAll: singleAnswer({
        asks: "Can a policy allow credentials to all origins?",
        openQuestion: "RHP-ACAC",
        default: "refused",
        because: "No browser takes Access-Control-Allow-Origin: * together with credentials.",
        noAlternative: "It is a mistake of the configuration either way, and here it is named."
      }),
      starsInAllowedHeaders: singleAnswer({
        asks: "What is sent for an allowed header with a star in its name, such as x-amz-*?",
        openQuestion: "RHP-ACAH",
        default: "requested-names",
        because: "The guide says which names it matches, so it is compared with those that the preflight asks for.",
        noAlternative: "Browsers compare names as they are: sent as it is, it would allow nothing."
      }),
      disabledDistribution: singleAnswer({
        asks: "What does a disabled distribution answer?",
        openQuestion: "HOST-DISABLED",
        default: "403",
        because: "It serves nothing, and 403 is what CloudFront answers for a host that it does not serve.",
        noAlternative: "Its name is taken out of DNS, so nobody has seen another answer."
      }),
      oversizedRequestPage: singleAnswer({
        asks: "Which body have 413, 414 and 494?",
        openQuestion: "OQ-494",
        default: "own-page",
        because: "CloudFront's other errors have its page.",
        noAlternative: "No capture is known: a test should not look at the body."
      }),
      errorPageOfErrorPage: singleAnswer({
        asks: "Does the failure of an error page get an error page?",
        openQuestion: "CER-FAIL",
        default: "no",
        because: "The guide says that viewers get the status of the page.",
        noAlternative: "A page that is its own error page would be fetched without end."
      }),
      errorPageMethod: singleAnswer({
        asks: "With which method is an error page fetched for a POST?",
        openQuestion: "CER-METHOD",
        default: "GET",
        because: "A POST to a behavior of GET and HEAD has been seen to give the page.",
        noAlternative: "A page is an object to be read: the body of the request is none of its business."
      })
    };
  }
});

// src/assumptions/single-answers.ts
var singleAnswers;
var init_single_answers = __esm({
  "src/assumptions/single-answers.ts"() {
    "use strict";
    init_question();
    singleAnswers = {
      nullResult: singleAnswer({
        asks: "Is null a result?",
        openQuestion: "OQ-3",
        default: "refuse",
        because: 'Users meet "must be an object type" exactly when a handler returns nothing.',
        noAlternative: "The types allow null, but nobody saw CloudFront take it, or knows what it would then do."
      }),
      vpcOrigins: singleAnswer({
        asks: "How does origin-request see a VPC origin?",
        openQuestion: "OQ-10",
        default: "custom",
        because: "An event has no third kind of origin.",
        noAlternative: "There are no VPC origins in edgeproof: httpOrigin stands for one."
      }),
      cloudFrontFunctionsSize: singleAnswer({
        asks: "How large may an answer of a CloudFront Function be?",
        openQuestion: "OQ-23",
        default: "not-simulated",
        because: "No limit is known.",
        noAlternative: "edgeproof runs Lambda@Edge functions, not CloudFront Functions."
      }),
      deletedReadOnlyHeaders: singleAnswer({
        asks: "Is deleting a read-only header an error?",
        openQuestion: "OQ-29",
        default: "refuse",
        because: "The error text and the current documents say so.",
        noAlternative: 'A log line of CloudFront says "tried to delete read-only header": it has been seen.'
      }),
      reportedFirst: singleAnswer({
        asks: "Which of several faults does CloudFront report?",
        openQuestion: "OQ-31",
        default: "by-subject",
        because: "Outcome, form, fields, status, headers, path, body, origin: what later checks need comes first.",
        noAlternative: "All faults are in `violations`, so a test need not depend on the order."
      }),
      pythonAtTheEdge: singleAnswer({
        asks: "Does Python 3.12 fail at the edge?",
        openQuestion: "OQ-38",
        default: "not-simulated",
        because: "One report, against the documents.",
        noAlternative: "edgeproof runs handlers of Node.js."
      }),
      lengthOfReplacedBody: singleAnswer({
        asks: "Does the Content-Length of a request outlive a replaced body?",
        openQuestion: "OQ-39",
        default: "recomputed",
        because: "The header is read-only for functions, so CloudFront must set it.",
        noAlternative: "With the old length no origin could read the request."
      }),
      webSocketUpgrades: singleAnswer({
        asks: "Which functions run for a WebSocket upgrade?",
        openQuestion: "OQ-40",
        default: "not-simulated",
        because: "Request triggers presumably run as for a GET; of the others nothing is known.",
        noAlternative: "edgeproof has no WebSockets: Upgrade is a header that functions never see."
      }),
      insertedKeys: singleAnswer({
        asks: "How is a part of a header name capitalised that begins with no letter, as in x-1st?",
        openQuestion: "OQ-41",
        default: "letters-at-part-starts",
        because: "The documents speak of initial capitals, and a digit has none.",
        noAlternative: "No other reading has been put forward; `key` sets the case on the wire."
      }),
      sharedErrors: singleAnswer({
        asks: "Do requests that wait for another one share its error?",
        openQuestion: "COL-ERR",
        default: "when-stored",
        because: "An error that is stored is what the next request gets anyhow.",
        noAlternative: "Whoever goes by himself finds the error in the cache, where it was put the moment before."
      }),
      conditionsOnAMiss: singleAnswer({
        asks: "What becomes of an origin's 304 or 412 to a viewer's own condition?",
        openQuestion: "COND-VIEWER-MISS",
        default: "passed-on",
        because: "It answers what this viewer has, not what the object is.",
        noAlternative: "Stored, it would answer viewers who asked nothing of the kind."
      }),
      websiteFolders: singleAnswer({
        asks: "What does a website endpoint of S3 answer to a folder without its slash?",
        openQuestion: "S3-WEBSITE-FOLDER",
        default: "redirect-if-it-has-an-index",
        because: 'Amazon S3 user guide, "Configuring an index document": 302 if the index is there, an error otherwise.',
        noAlternative: "The table of its status codes leaves out the condition, and contradicts nothing."
      }),
      websiteErrors: singleAnswer({
        asks: "For which errors does a website endpoint of S3 send its error document?",
        openQuestion: "S3-WEBSITE-ERROR",
        default: "every-4xx-with-its-status",
        because: 'Amazon S3 user guide, "Hosting a static website": one document for the class of 4XX errors.',
        noAlternative: "Nothing says that some of them are exempt."
      }),
      websiteHost: singleAnswer({
        asks: "What does a website endpoint of S3 answer to the Host of a viewer?",
        openQuestion: "S3-WEBSITE-HOST",
        default: "no-such-bucket",
        because: 'Amazon S3 user guide, "Website endpoints": a Host of your own is the name of a bucket.',
        noAlternative: "The double holds one bucket; another that is named like the Host is another origin."
      }),
      severalRangesOfBucket: singleAnswer({
        asks: "What does S3 answer to several ranges in one request?",
        openQuestion: "S3-RANGES",
        default: "the-whole-object",
        because: "Amazon S3 API reference, GetObject: one request gets one range; what is not understood is ignored.",
        noAlternative: "A 206 of several parts is what its reference rules out, and no error is named."
      })
    };
  }
});

// src/assumptions/table.ts
var assumptionTable;
var init_table = __esm({
  "src/assumptions/table.ts"() {
    "use strict";
    init_functions();
    init_origins();
    init_pipeline_cache();
    init_pipeline_origins();
    init_pipeline_requests();
    init_pipeline_responses();
    init_single_answers();
    assumptionTable = {
      ...functionAssumptions,
      ...originAssumptions,
      ...pipelineRequests,
      ...pipelineCache,
      ...pipelineOrigins,
      ...pipelineResponses,
      ...singleAnswers
    };
  }
});

// src/rules/header-part.ts
function headerPath({ path: path10, mapKey }) {
  return `${path10}[${JSON.stringify(mapKey)}]`;
}
function wireName({ key: key2, header: header2 }) {
  return key2 ?? autoKey(header2.mapKey);
}
function otherName({ key: key2, header: header2 }) {
  const name6 = key2?.toLowerCase();
  return name6 === header2.name ? void 0 : name6;
}
function keyPath({ header: header2, index }) {
  return `${headerPath(header2)}[${index}].key`;
}
var init_header_part = __esm({
  "src/rules/header-part.ts"() {
    "use strict";
    init_headers();
  }
});

// src/rules/cookie-advice.ts
var onRequest, secondCookie, joined, cookieAdvice;
var init_cookie_advice = __esm({
  "src/rules/cookie-advice.ts"() {
    "use strict";
    init_show();
    init_groups();
    init_header_part();
    init_rule();
    onRequest = defineRule({
      id: "REQ-SETCOOKIE",
      title: "Set-Cookie on a request goes to the origin, never to the viewer",
      triggers: requestTriggers,
      severity: "warning",
      advice: true,
      evidence: "observed",
      source: "nitinjain999/platform-skills#50",
      checks: {
        header: (header2, { kind: kind2 }) => kind2 === "request" && header2.name === "set-cookie" ? { path: headerPath(header2) } : void 0
      },
      says(_finding, severity) {
        const effect = severity === "warning" ? "goes to the origin, and the viewer never sees it" : "is nothing that a viewer sees";
        return `Set-Cookie on a request ${effect}. Set it on the response, in a viewer-response function.`;
      }
    });
    secondCookie = /,\s*[!#$%&'*+\-.^_`|~0-9A-Za-z]+=/;
    joined = defineRule({
      id: "HMAP-MULTI-OUT",
      title: "Each cookie is a Set-Cookie line of its own: joined with a comma they are one",
      triggers: allTriggers,
      severity: "warning",
      advice: true,
      evidence: "documented",
      source: "lambda-generating-http-responses; opennextjs/opennextjs-aws#386",
      checks: {
        entry({ header: header2, index, value: value5 }, { kind: kind2 }) {
          if (header2.name !== "set-cookie" || kind2 !== "response" || typeof value5 !== "string") return void 0;
          return secondCookie.test(value5) ? { path: `${headerPath(header2)}[${index}].value`, value: value5 } : void 0;
        }
      },
      says: ({ value: value5 }) => `Set-Cookie ${show(value5)} looks like several cookies joined with a comma, which a browser takes for one. Write one { key, value } for each.`
    });
    cookieAdvice = [onRequest, joined];
  }
});

// src/rules/same-json.ts
function sameJson(one, other2) {
  if (one === other2) return true;
  if (typeof one !== "object" || typeof other2 !== "object" || one === null || other2 === null) return false;
  return Array.isArray(one) === Array.isArray(other2) && sameMembers(one, other2);
}
function sameMembers(one, other2) {
  let more2 = 0;
  for (const name6 in one) {
    if (!Object.hasOwn(other2, name6) || !sameJson(one[name6], other2[name6])) return false;
    more2++;
  }
  for (const _name in other2) more2--;
  return more2 === 0;
}
var init_same_json = __esm({
  "src/rules/same-json.ts"() {
    "use strict";
  }
});

// src/rules/is-new.ts
function isNew(map, before, mapKey) {
  return before === void 0 || !Object.hasOwn(before, mapKey) || !sameJson(map[mapKey], before[mapKey]);
}
var init_is_new = __esm({
  "src/rules/is-new.ts"() {
    "use strict";
    init_same_json();
  }
});

// src/rules/literals.ts
var viewerTexts, logLines;
var init_literals = __esm({
  "src/rules/literals.ts"() {
    "use strict";
    viewerTexts = {
      readOnlyHeader: "The Lambda function result failed validation: The function tried to add, delete, or change a read-only header.",
      blacklistedHeader: "The Lambda function result failed validation: The function tried to add a blacklisted header.",
      body: "The Lambda function result failed validation: The body is not a string, is not an object, or exceeds the maximum size.",
      uri: "The Lambda function result failed validation: The specified URI is in an invalid format.",
      notAnObject: "The Lambda function returned invalid JSON: The JSON output must be an object type.",
      notParsable: "The Lambda function returned invalid JSON: The JSON output is not parsable.",
      headerNotArray: "The Lambda function returned an invalid entry in the headers object: Each header entry in the headers object must be an array.",
      customHeaders: "The Lambda function returned an invalid origin configuration: One or more HeaderName or HeaderValue values are invalid.",
      domainName: "The Lambda function returned an invalid origin configuration: The value of DomainName is invalid."
    };
    logLines = {
      deletedReadOnly: (name6) => `Lambda function result failed validation, the function tried to delete read-only header, headerName : ${name6}.`,
      blacklisted: (name6) => `Lambda function result failed validation, the function tried to add a blacklisted header in headers, headerName : ${name6}.`,
      badCharacter: (character, name6) => `Lambda function result validation failed, the function returned an invalid header, invalid character : '${character}' in header value, headerName : ${name6}.`,
      valueType: (name6) => `The Lambda function returned an invalid entry in the headers object, the value of each header value must be of string or array of string type, header :${name6} has one or more entries whose value is neither string nor array of strings.`,
      // The stored line goes on, cut; this is as far as it can be quoted.
      tooLarge: (bytes) => `The Lambda function returned an invalid response, the length of the body size and header was ${bytes} bytes which exceeded the CloudFront limit of 1048576 bytes`
    };
  }
});

// src/rules/custom-headers.ts
function lineFault(line5) {
  if (!isObject3(line5)) return `one of its lines is ${show(line5)}; each must be an object { key, value }`;
  const { key: key2, value: value5 } = line5;
  if (key2 !== void 0 && (typeof key2 !== "string" || !isHeaderName(key2))) return `${show(key2)} is no header name`;
  if (typeof value5 !== "string") return `its value is ${show(value5)}; it must be a string`;
  return controlCharacter(value5) !== void 0 ? "its value has a line break or another control character" : void 0;
}
function headerFault(name6, lines2) {
  if (!isHeaderName(name6)) return `${show(name6)} is no header name`;
  if (!Array.isArray(lines2)) return `it is ${show(lines2)}; each header is an array of { key, value }`;
  for (const line5 of lines2) {
    const fault = lineFault(line5);
    if (fault !== void 0) return fault;
  }
  return void 0;
}
function badHeaders(map, path10, before) {
  const found2 = Object.keys(map).flatMap((name6) => {
    const fault = isNew(map, before, name6) ? headerFault(name6, map[name6]) : void 0;
    return fault === void 0 ? [] : [{ path: `${path10}[${JSON.stringify(name6)}]`, fault }];
  });
  return found2.length === 0 ? void 0 : found2;
}
function isHeaderMap(map) {
  return isObject3(map) && badHeaders(map, "") === void 0;
}
function isDenied(name6) {
  return isDeniedCustomHeader(name6) && !isDisallowedHeader(name6);
}
function linesOf(map, path10) {
  return Object.entries(map).flatMap(
    ([mapKey, lines2]) => lines2.map(({ key: key2 = mapKey, value: value5 }) => ({
      path: `${path10}[${JSON.stringify(mapKey)}]`,
      mapKey,
      name: key2,
      value: value5
    }))
  );
}
function overLong(lines2) {
  return lines2.flatMap(({ path: path10, name: name6, value: value5 }) => [
    ...name6.length > limits.name ? [{ path: path10, what: "characters in the name", count: name6.length, limit: limits.name }] : [],
    ...value5.length > limits.value ? [{ path: path10, what: "characters in the value", count: value5.length, limit: limits.value }] : []
  ]);
}
function totalOf(lines2) {
  return lines2.reduce((sum, { name: name6, value: value5 }) => sum + name6.length + value5.length, 0);
}
function customHeadersLength(map) {
  return isHeaderMap(map) ? totalOf(linesOf(map, "")) : 0;
}
function tooMuch(lines2, path10) {
  const total3 = totalOf(lines2);
  return [
    ...lines2.length > limits.count ? [{ path: path10, what: "headers", count: lines2.length, limit: limits.count }] : [],
    ...total3 > limits.total ? [{ path: path10, what: "characters in all names and values", count: total3, limit: limits.total }] : []
  ];
}
var triggers2, shape, denied, duplicate, limits, quota, customHeaderRules;
var init_custom_headers = __esm({
  "src/rules/custom-headers.ts"() {
    "use strict";
    init_disallowed_headers();
    init_header_syntax();
    init_headers();
    init_show();
    init_size();
    init_header_part();
    init_is_new();
    init_limits();
    init_literals();
    init_rule();
    triggers2 = ["origin-request"];
    shape = defineRule({
      id: "ORI-CH-SHAPE",
      title: "The customHeaders of an origin are a header map: arrays of { key, value } with valid names and values",
      triggers: triggers2,
      severity: "error",
      evidence: "documented",
      source: "lambda-event-structure; aws-amplify/amplify-cli#8604",
      checks: {
        customHeaders({ map, path: path10, before }) {
          if (!isObject3(map)) return { path: path10, fault: `customHeaders is ${show(map)}; it must be an object, {} for none` };
          return badHeaders(map, path10, before);
        }
      },
      says: ({ fault }) => `${fault}.`,
      viewerMessage: () => viewerTexts.customHeaders
    });
    denied = defineRule({
      id: "ORI-CH-DENY",
      title: "Some headers can't be custom headers of an origin: Host, Cookie, Cache-Control, X-Amz-* and others",
      triggers: triggers2,
      severity: "error",
      evidence: "documented",
      source: "add-origin-custom-headers",
      covers: ["OCH-DENY", "ORI-CH-DENYLIST"],
      checks: {
        customHeader: (header2) => isDenied(header2.name) ? { path: headerPath(header2), name: header2.name } : void 0,
        customEntry(entry2) {
          const name6 = otherName(entry2);
          return name6 !== void 0 && isDenied(name6) ? { path: keyPath(entry2), name: name6 } : void 0;
        }
      },
      says: ({ name: name6 }) => `${autoKey(name6)} can't be a custom header of an origin. Remove it.`,
      viewerMessage: () => viewerTexts.customHeaders
    });
    duplicate = defineRule({
      id: "ORI-CH-DUP",
      title: "A custom header of an origin is not also a header of the request",
      triggers: triggers2,
      severity: "error",
      evidence: "documented",
      source: "lambda-event-structure",
      checks: {
        headerTwice: (twice2) => twice2
      },
      says({ name: name6, path: path10 }) {
        const where = path10.startsWith("request.headers") ? "among the custom headers of the origin" : "in request.headers";
        return `${autoKey(name6)} is also ${where}. Set it in one of the two places.`;
      },
      viewerMessage: () => viewerTexts.customHeaders
    });
    limits = originLimits.customHeaders;
    quota = defineRule({
      id: "ORI-CH-LIMITS",
      title: "Custom headers: at most 30, names of 256, values of 1,783, and 10,240 characters in all",
      triggers: triggers2,
      severity: "error",
      evidence: "documented",
      source: "cloudfront-limits",
      covers: ["Q-CUSTHDR"],
      checks: {
        customHeaders({ map, path: path10, before }) {
          if (!isHeaderMap(map)) return void 0;
          const lines2 = linesOf(map, path10);
          const own5 = lines2.filter(({ mapKey }) => isNew(map, before, mapKey));
          return [...overLong(own5), ...tooMuch(lines2, path10)];
        }
      },
      says: ({ what, count: count3, limit: limit2 }) => `${formatNumber(count3)} ${what}; custom headers may have at most ${formatNumber(limit2)}.`,
      viewerMessage: () => viewerTexts.customHeaders
    });
    customHeaderRules = [shape, denied, duplicate, quota];
  }
});

// src/rules/environment.ts
var atTheEdge, variable, environmentAdvice;
var init_environment = __esm({
  "src/rules/environment.ts"() {
    "use strict";
    init_groups();
    init_rule();
    atTheEdge = /* @__PURE__ */ new Set([
      "_HANDLER",
      "_X_AMZN_TRACE_ID",
      "AWS_ACCESS_KEY_ID",
      "AWS_DEFAULT_REGION",
      "AWS_EXECUTION_ENV",
      "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
      "AWS_LAMBDA_FUNCTION_NAME",
      "AWS_LAMBDA_FUNCTION_VERSION",
      "AWS_LAMBDA_INITIALIZATION_TYPE",
      "AWS_LAMBDA_LOG_GROUP_NAME",
      "AWS_LAMBDA_LOG_STREAM_NAME",
      "AWS_LAMBDA_RUNTIME_API",
      "AWS_REGION",
      "AWS_SECRET_ACCESS_KEY",
      "AWS_SESSION_TOKEN",
      "LAMBDA_RUNTIME_DIR",
      "LAMBDA_TASK_ROOT",
      // Not reserved, but set by default.
      "LANG",
      "LD_LIBRARY_PATH",
      "NODE_PATH",
      "PATH",
      "TZ"
    ]);
    variable = defineRule({
      id: "PM-ENV",
      title: "A function at the edge has no environment variables of its own: only those that Lambda sets",
      triggers: allTriggers,
      severity: "warning",
      advice: true,
      evidence: "documented",
      source: "lambda-at-edge-function-restrictions; configuration-envvars",
      checks: {
        environment: (name6) => atTheEdge.has(name6) ? void 0 : { path: `process.env.${name6}`, name: name6 }
      },
      says: ({ name: name6 }) => `the function read process.env.${name6}, which does not exist at the edge: CloudFront takes no function with environment variables. Put the value into the bundle, or into a custom header of the origin.`
    });
    environmentAdvice = [variable];
  }
});

// src/rules/characters.ts
function isAscii(text6) {
  return ascii2.test(text6);
}
function nameCharacter(character) {
  const known4 = names2.get(character);
  if (known4 !== void 0) return known4;
  const isVisible = /^[\u0021-\u007e]$/.test(character);
  return isVisible ? `"${character}"` : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
var ascii2, names2;
var init_characters = __esm({
  "src/rules/characters.ts"() {
    "use strict";
    ascii2 = /^[\u0000-\u007f]*$/;
    names2 = /* @__PURE__ */ new Map([
      [" ", "space"],
      ["	", "tab"],
      ["\n", "line feed (\\n)"],
      ["\r", "carriage return (\\r)"]
    ]);
  }
});

// src/rules/header-advice.ts
function foreignLetters(entry2) {
  const { header: header2, index, value: value5 } = entry2;
  if (typeof value5 !== "string" || isAscii(value5)) return void 0;
  return { path: `${headerPath(header2)}[${index}].value`, name: wireName(entry2), value: value5 };
}
function twinOf({ map, mapKey, name: name6 }) {
  return Object.keys(map).find((other2) => other2 !== mapKey && other2.toLowerCase() === name6);
}
function oddCase(header2, { assumptions }) {
  if (header2.mapKey === header2.name) return void 0;
  const finding = { path: headerPath(header2), name: header2.mapKey, twin: twinOf(header2) };
  const isRefused = finding.twin !== void 0 && assumptions.duplicateNames === "refuse";
  return isRefused ? { ...finding, severity: "error" } : finding;
}
function mismatch(entry2) {
  if (otherName(entry2) === void 0) return void 0;
  return { path: keyPath(entry2), key: entry2.key, mapKey: entry2.header.mapKey };
}
var nonAscii, lowerCase, keyMismatch, headerAdvice;
var init_header_advice = __esm({
  "src/rules/header-advice.ts"() {
    "use strict";
    init_headers();
    init_show();
    init_characters();
    init_groups();
    init_header_part();
    init_rule();
    nonAscii = defineRule({
      id: "HMAP-VALUE-NONASCII",
      title: "A header value outside ASCII may arrive with question marks in place of its letters",
      triggers: allTriggers,
      severity: "warning",
      evidence: "observed",
      source: "mdn/yari#1891",
      assumption: "nonAsciiValues",
      checks: { entry: foreignLetters, customEntry: foreignLetters },
      says: ({ name: name6, value: value5 }) => `${name6} has letters outside ASCII in ${show(value5)}, which may arrive as "?". Encode them, for a URL by encodeURI().`
    });
    lowerCase = defineRule({
      id: "HMAP-LOWER-OUT",
      title: "Names in a header map are in lower case; others are taken, and names that differ by case are merged",
      triggers: allTriggers,
      severity: "warning",
      evidence: "observed",
      source: "lambda-generating-http-responses",
      checks: { header: oddCase, customHeader: oddCase },
      says({ name: name6, twin: twin2 }, severity) {
        const lower = name6.toLowerCase();
        const effect = severity === "warning" ? "; its lines are merged" : "";
        if (twin2 !== void 0)
          return `${show(name6)} and ${show(twin2)} are one header${effect}. Use ${show(lower)} for both.`;
        return `${show(name6)} should be ${show(lower)} in the map. To set the case on the wire, use key.`;
      }
    });
    keyMismatch = defineRule({
      id: "HMAP-KEY-MISMATCH",
      title: "The key of a header line is the name it stands under, in any case",
      triggers: allTriggers,
      severity: "warning",
      evidence: "inferred",
      source: "lambda-examples",
      assumption: "keyMismatch",
      checks: { entry: mismatch, customEntry: mismatch },
      says({ key: key2, mapKey }, severity) {
        const effect = severity === "warning" ? `; it is sent as ${autoKey(mapKey)}` : "";
        return `key ${show(key2)} stands under ${show(mapKey)}${effect}. Make them the same name.`;
      }
    });
    headerAdvice = [lowerCase, keyMismatch, nonAscii];
  }
});

// src/rules/header-names.ts
function whyDisallowed(name6) {
  const found2 = reasons.find(([family]) => family.test(name6));
  return found2 ? found2[1] : "it belongs to one connection, and CloudFront handles that itself";
}
function wireNameOf({ mapKey, lines: lines2 }) {
  const first = Array.isArray(lines2) ? lines2[0] : void 0;
  const key2 = isObject3(first) ? first["key"] : void 0;
  return typeof key2 === "string" ? key2 : autoKey(mapKey);
}
function disallowed(header2, custom4) {
  if (!isDisallowedHeader(header2.name)) return void 0;
  return { path: headerPath(header2), name: header2.name, wire: wireNameOf(header2), custom: custom4 };
}
function disallowedKey(entry2, custom4) {
  const name6 = otherName(entry2);
  if (name6 === void 0 || !isDisallowedHeader(name6)) return void 0;
  return { path: keyPath(entry2), name: name6, wire: entry2.key, custom: custom4 };
}
function mayBeAdded({ kind: kind2, baseline }) {
  return kind2 !== "request" || baseline === void 0 || Object.hasOwn(baseline.request.headers, country2);
}
var reasons, disallowedHeader, country2, viewerCountry, headerNameRules;
var init_header_names = __esm({
  "src/rules/header-names.ts"() {
    "use strict";
    init_disallowed_headers();
    init_headers();
    init_groups();
    init_header_part();
    init_literals();
    init_rule();
    reasons = [
      [/^(x-cache|x-amz-cf-.*|x-forwarded-proto|x-real-ip)$/, "CloudFront sets it itself"],
      [/^x-edge-/, "names that begin with X-Edge- are kept for CloudFront"],
      [/^x-amzn-/, "it is kept for AWS"],
      [/^x-accel-/, "it steers CloudFront's own servers"],
      [/^(cloudfront-viewer-cert-pem|client-cert|client-cert-chain)$/, "CloudFront fills it from the viewer's certificate"]
    ];
    disallowedHeader = defineRule({
      id: "HDR-DIS-ADD",
      title: "A function may not add a header that CloudFront keeps for itself",
      triggers: allTriggers,
      severity: "error",
      evidence: "documented",
      source: "edge-function-restrictions-all",
      covers: ["HDR-DISALLOWED"],
      checks: {
        header: (header2) => disallowed(header2, false),
        entry: (entry2) => disallowedKey(entry2, false),
        customHeader: (header2) => disallowed(header2, true),
        customEntry: (entry2) => disallowedKey(entry2, true)
      },
      says: ({ name: name6 }) => `an edge function can't add ${autoKey(name6)}: ${whyDisallowed(name6)}. Remove it.`,
      viewerMessage: () => viewerTexts.blacklistedHeader,
      logMessage: ({ wire, custom: custom4 }) => custom4 ? void 0 : logLines.blacklisted(wire)
    });
    country2 = "cloudfront-viewer-country";
    viewerCountry = defineRule({
      id: "HDR-VIEWER-COUNTRY",
      title: "CloudFront-Viewer-Country can't be added in a viewer-request function",
      triggers: ["viewer-request"],
      severity: "error",
      evidence: "documented",
      source: "lambda-at-edge-function-restrictions",
      checks: {
        header: (header2, context) => header2.name === country2 && !mayBeAdded(context) ? { path: headerPath(header2) } : void 0,
        entry: (entry2, context) => otherName(entry2) === country2 && !mayBeAdded(context) ? { path: keyPath(entry2) } : void 0
      },
      says: () => "CloudFront-Viewer-Country can't be added at viewer-request. Use another name, or let CloudFront add it: name it in the cache or origin request policy and read it at origin-request."
    });
    headerNameRules = [disallowedHeader, viewerCountry];
  }
});

// src/rules/payload-size.ts
function countCharacters(value5, like2, depth) {
  if (typeof value5 === "string") return value5.length + perValue;
  if (typeof value5 !== "object" || value5 === null || value5 === like2) return perValue;
  if (depth > deepest) return payloadLimit;
  return Array.isArray(value5) ? countList(value5, like2, depth + 1) : countRecord(value5, like2, depth + 1);
}
function countList(list3, like2, depth) {
  const counterparts2 = Array.isArray(like2) ? like2 : [];
  let characters2 = perValue;
  for (let index = 0; index < list3.length; index++) {
    characters2 += countCharacters(list3[index], counterparts2[index], depth);
  }
  return characters2;
}
function countRecord(record2, like2, depth) {
  const counterparts2 = typeof like2 === "object" && like2 !== null ? like2 : void 0;
  let characters2 = perValue;
  for (const name6 in record2) {
    const member3 = record2[name6];
    characters2 += name6.length + perValue;
    if (typeof member3 === "string") characters2 += member3.length;
    else characters2 += countCharacters(member3, counterparts2?.[name6], depth);
  }
  return characters2;
}
function extraBytes(text6, index) {
  const unit2 = text6.charCodeAt(index);
  if (unit2 < 32 || unit2 === 34 || unit2 === 92) return brief.has(unit2) ? 1 : 5;
  if (unit2 < 55296 || unit2 > 57343) return 0;
  return isLone(text6, index, unit2) ? 3 : 0;
}
function isLone(text6, index, unit2) {
  const isHigh = unit2 < 56320;
  const partner = text6.charCodeAt(isHigh ? index + 1 : index - 1);
  return isHigh ? !(partner >= 56320 && partner <= 57343) : !(partner >= 55296 && partner <= 56319);
}
function writtenSize(text6) {
  let bytes = Buffer.byteLength(text6);
  if (escaped.test(text6)) for (let index = 0; index < text6.length; index++) bytes += extraBytes(text6, index);
  return bytes;
}
function jsonSize(result) {
  let bytes = 0;
  const written2 = JSON.stringify(result, (_, value5) => {
    if (typeof value5 !== "string" || value5.length < long) return value5;
    bytes += writtenSize(value5);
    return "";
  });
  return bytes + Buffer.byteLength(written2);
}
function payloadSize(result, like2) {
  if (result === like2) return 0;
  const most6 = countCharacters(result, like2, 0) * widestEscape;
  return most6 + sharedMost <= payloadLimit ? 0 : jsonSize(result);
}
var widestEscape, perValue, deepest, sharedMost, long, escaped, brief;
var init_payload_size = __esm({
  "src/rules/payload-size.ts"() {
    "use strict";
    init_size();
    init_limits();
    widestEscape = 6;
    perValue = 5;
    deepest = 100;
    sharedMost = 2 * MB;
    long = 1e4;
    escaped = /["\\\x00-\x1f\ud800-\udfff]/;
    brief = /* @__PURE__ */ new Set([34, 92, 8, 9, 10, 12, 13]);
  }
});

// src/rules/result.ts
function isNothing2({ value: value5 }) {
  return value5 === null;
}
function looksLikeRequest(result) {
  return requestNames.some((name6) => Object.hasOwn(result, name6));
}
function looksLikeEvent(result) {
  return Object.hasOwn(result, "Records") || Object.hasOwn(result, "cf");
}
function foreignHint(result) {
  const found2 = foreignNames.filter(([name6]) => Object.hasOwn(result, name6));
  if (found2.length === 0) return "";
  return ` ${found2.map(([name6, ours]) => `${name6} is called ${ours} here`).join("; ")}.`;
}
function wrapped({ request: request2, response: response2 }, trigger) {
  if (!isRequestTrigger(trigger)) return isObject3(response2) ? "response" : void 0;
  if (isObject3(response2) && Object.hasOwn(response2, "status")) return "response";
  if (isObject3(request2)) return "request";
  return isObject3(response2) ? "response" : void 0;
}
function advise({ result, inner }) {
  return inner === void 0 ? foreignHint(result) : ` Return what is in ${inner}, not an object around it.`;
}
function shapeless(result, { trigger }) {
  if (!isObject3(result) || looksLikeEvent(result)) return void 0;
  return { path: "", result, inner: wrapped(result, trigger) };
}
function classify(result, trigger) {
  if (!isObject3(result)) return "none";
  if (Object.hasOwn(result, "status")) return "response";
  return isRequestTrigger(trigger) && looksLikeRequest(result) ? "request" : "none";
}
var payload, forgotten, object, requestNames, foreignNames, eitherOne, neither, responseOnly, both, resultRules;
var init_result = __esm({
  "src/rules/result.ts"() {
    "use strict";
    init_show();
    init_size();
    init_groups();
    init_limits();
    init_literals();
    init_payload_size();
    init_rule();
    payload = defineRule({
      id: "RET-PARSE",
      title: "The result fits into the 6 MB that Lambda delivers; a longer one is cut and can no longer be parsed",
      triggers: allTriggers,
      severity: "error",
      evidence: "observed",
      source: "serverless-nextjs/serverless-next.js#525",
      covers: ["PM-JSON-TOO-BIG", "Q-RESP-LAMBDA"],
      checks: {
        result(result, { kind: kind2, baseline }) {
          const bytes = payloadSize(result, kind2 === "response" ? baseline?.response : baseline?.request);
          return bytes > payloadLimit ? { path: "", bytes } : void 0;
        }
      },
      says: ({ bytes }) => `the result is ${formatNumber(bytes)} bytes of JSON; Lambda delivers at most ${formatNumber(payloadLimit)}. Serve large bodies from an origin.`,
      viewerMessage: () => viewerTexts.notParsable
    });
    forgotten = "Return a value on every path, and make the handler async or use the callback.";
    object = defineRule({
      id: "RET-OBJECT",
      title: "A function returns a JSON object",
      triggers: allTriggers,
      severity: "error",
      evidence: "observed",
      source: "aws-samples/react-ssr-lambda#28",
      covers: ["PM-UNDEFINED", "PM-SYNC-22"],
      coveredWhen: { "PM-UNDEFINED": isNothing2, "PM-SYNC-22": isNothing2 },
      checks: {
        unusable: (result) => isObject3(result) ? void 0 : { path: "", value: result }
      },
      says({ value: value5 }) {
        if (isNothing2({ value: value5 })) return `the function returned nothing (${value5}). ${forgotten}`;
        return `the function returned ${show(value5)}. Return an object: the request to continue with, or a response.`;
      },
      viewerMessage: () => viewerTexts.notAnObject
    });
    requestNames = ["uri", "method", "clientIp", "querystring"];
    foreignNames = [
      ["statusCode", "status"],
      ["multiValueHeaders", "headers"],
      ["isBase64Encoded", "bodyEncoding: 'base64'"]
    ];
    eitherOne = " Return the request to continue with, or a response with at least a status.";
    neither = defineRule({
      id: "RET-NEITHER",
      title: "In a request trigger, a function returns a request (uri, method, headers \u2026) or a response (status)",
      triggers: requestTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-edge-testing-debugging",
      covers: ["RET-REQ-OR-RES", "RES-STATUS-REQUIRED", "RES-EXTRA-FIELDS"],
      coveredWhen: { "RES-EXTRA-FIELDS": ({ result }) => foreignHint(result) !== "" },
      checks: { unusable: shapeless },
      says: (finding) => `${show(finding.result)} is no request (it has no uri and no method) and no response (it has no status).${advise(finding) || eitherOne}`
    });
    responseOnly = defineRule({
      id: "RET-RES-ONLY",
      title: "In a response trigger, a function returns a response, with a status",
      triggers: responseTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-edge-testing-debugging",
      covers: ["UPD-STATUS-ECHO"],
      coveredWhen: { "UPD-STATUS-ECHO": ({ result, inner }) => inner === void 0 && !looksLikeRequest(result) },
      checks: { unusable: shapeless },
      says(finding) {
        if (looksLikeRequest(finding.result))
          return "the function returned a request; a response trigger must return the response. Return event.Records[0].cf.response.";
        const fix = finding.inner === void 0 ? " Return event.Records[0].cf.response, changed in place." : "";
        return `${show(finding.result)} has no status.${fix}${advise(finding)}`;
      }
    });
    both = defineRule({
      id: "RET-BOTH",
      title: "An object with status and request fields is taken for a response",
      triggers: requestTriggers,
      severity: "warning",
      evidence: "inferred",
      source: "deduced from lambda-generating-http-responses",
      assumption: "bothShapes",
      checks: {
        response(response2) {
          const names16 = requestNames.filter((name6) => Object.hasOwn(response2, name6));
          return names16.length === 0 ? void 0 : { path: "response", names: names16 };
        }
      },
      says({ names: names16 }, severity) {
        const effect = severity === "warning" ? ": it is taken for a response, so the request goes no further" : "";
        return `it has a status and also ${names16.join(", ")}${effect}. Return one or the other.`;
      }
    });
    resultRules = [object, payload, neither, responseOnly, both];
  }
});

// src/rules/returned-lines.ts
function valuesOf({ value: value5 }, { arrayValue }) {
  return arrayValue === "several-lines" && isTextArray(value5) ? value5 : [value5];
}
function isTextArray(value5) {
  return Array.isArray(value5) && value5.every((item) => typeof item === "string");
}
function keyFor(map, name6) {
  if (Object.hasOwn(map, name6)) return name6;
  for (const mapKey in map) if (mapKey.length === name6.length && mapKey.toLowerCase() === name6) return mapKey;
  return void 0;
}
function linesUnder(map, name6) {
  const lines2 = Object.hasOwn(map, name6) ? map[name6] : void 0;
  if (!Array.isArray(lines2)) return noLines;
  return lines2.every(isLine2) ? lines2 : lines2.filter(isLine2);
}
function isLine2(line5) {
  return isObject3(line5) && typeof line5["value"] === "string";
}
function lineValues(map, name6, assumptions) {
  const values3 = [];
  for (const mapKey in map) {
    if (mapKey.toLowerCase() !== name6) continue;
    const found2 = valuesUnder(map[mapKey], assumptions);
    if (found2 === void 0) return void 0;
    values3.push(...found2);
  }
  return values3;
}
function valuesUnder(lines2, assumptions) {
  if (!Array.isArray(lines2)) return void 0;
  const values3 = lines2.flatMap((line5) => isObject3(line5) ? valuesOf(line5, assumptions) : [line5]);
  return isTextArray(values3) ? [...values3] : void 0;
}
var noLines;
var init_returned_lines = __esm({
  "src/rules/returned-lines.ts"() {
    "use strict";
    init_rule();
    noLines = Object.freeze([]);
  }
});

// src/rules/headers.ts
function saysEntry(name6, value5) {
  const text6 = typeof value5 === "string" ? JSON.stringify(value5) : "\u2026";
  return `${name6} is ${show(value5)}; each header is an array of lines. Write [{ key: ${JSON.stringify(autoKey(name6))}, value: ${text6} }].`;
}
function howToWrite(name6, value5) {
  if (value5 === void 0) return "Give it one, or leave the line out.";
  if (Array.isArray(value5)) return `Write one { key, value } for each ${name6} line.`;
  return isObject3(value5) || value5 === null ? "Make it a string." : `Write value: ${JSON.stringify(String(value5))}.`;
}
function percent(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
var shape2, nameCharacters, valueType, controlCharacters, headerShapeRules;
var init_headers2 = __esm({
  "src/rules/headers.ts"() {
    "use strict";
    init_header_syntax();
    init_headers();
    init_show();
    init_characters();
    init_groups();
    init_header_part();
    init_literals();
    init_result();
    init_returned_lines();
    init_rule();
    shape2 = defineRule({
      id: "HMAP-SHAPE",
      title: "Headers are an object of arrays of { key, value }; what is returned is the request or response, not the event",
      triggers: allTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-event-structure",
      covers: ["EVT-RETURN-NOT-EVENT", "RES-HEADERS"],
      coveredWhen: {
        "EVT-RETURN-NOT-EVENT": ({ what }) => what === "event",
        "RES-HEADERS": (_finding, { kind: kind2, trigger }) => kind2 === "response" && isRequestTrigger(trigger)
      },
      checks: {
        unusable(result) {
          if (!isObject3(result) || !looksLikeEvent(result)) return void 0;
          return { path: "", what: "event", name: "", value: result };
        },
        headers(map, { kind: kind2 }) {
          return isObject3(map) ? void 0 : { path: `${kind2}.headers`, what: "map", name: "", value: map };
        },
        header(header2) {
          if (Array.isArray(header2.lines)) return void 0;
          return { path: headerPath(header2), what: "entry", name: header2.mapKey, value: header2.lines };
        },
        line({ header: header2, index, line: line5 }) {
          const path10 = `${headerPath(header2)}[${index}]`;
          if (!isObject3(line5)) return { path: path10, what: "line", name: header2.mapKey, value: line5 };
          const key2 = line5["key"];
          if (key2 === void 0 || typeof key2 === "string") return void 0;
          return { path: `${path10}.key`, what: "key", name: header2.mapKey, value: key2 };
        }
      },
      says({ what, name: name6, value: value5 }) {
        if (what === "event") return "this is the whole event. Return event.Records[0].cf.request, or .response.";
        if (what === "map") return `headers is ${show(value5)}; it must be an object of arrays, one per header.`;
        if (what === "entry") return saysEntry(name6, value5);
        if (what === "line") return `a line of ${name6} is ${show(value5)}; each must be an object { key, value }.`;
        return `the key of ${name6} is ${show(value5)}; it must be a string, or left out.`;
      },
      viewerMessage: ({ what }) => what === "line" || what === "key" ? void 0 : viewerTexts.headerNotArray
    });
    nameCharacters = defineRule({
      id: "HMAP-NAME-CHARS",
      title: "A header name consists of the characters HTTP allows in one",
      triggers: allTriggers,
      severity: "error",
      evidence: "inferred",
      source: "deduced from RFC 9110, 5.1",
      checks: {
        header(header2) {
          return isHeaderName(header2.mapKey) ? void 0 : { path: headerPath(header2), name: header2.mapKey };
        },
        entry({ header: header2, index, key: key2 }) {
          if (key2 === void 0 || key2.toLowerCase() === header2.name || isHeaderName(key2)) return void 0;
          return { path: `${headerPath(header2)}[${index}].key`, name: key2 };
        }
      },
      says({ name: name6 }) {
        if (name6 === "") return "a header has an empty name. Give it one, or leave it out.";
        return `${show(name6)} is no header name: letters, digits and !#$%&'*+-.^_\`|~ are allowed, no spaces, no colon.`;
      }
    });
    valueType = defineRule({
      id: "HMAP-VALUE-TYPE",
      title: "The value of a header line is a string",
      triggers: allTriggers,
      severity: "error",
      evidence: "observed",
      source: "aws-samples/cloudfront-authorization-at-edge#12",
      assumption: "arrayValue",
      checks: {
        entry(entry2) {
          const { header: header2, index, value: value5 } = entry2;
          if (typeof value5 === "string") return void 0;
          return { path: `${headerPath(header2)}[${index}].value`, name: wireName(entry2), value: value5 };
        }
      },
      says({ name: name6, value: value5 }) {
        const fault = value5 === void 0 ? `${name6} has no value` : `the value of ${name6} is ${show(value5)}`;
        return `${fault}; it must be a string. ${howToWrite(name6, value5)}`;
      },
      logMessage: ({ name: name6, value: value5 }) => isTextArray(value5) ? void 0 : logLines.valueType(name6)
    });
    controlCharacters = defineRule({
      id: "HMAP-VALUE-CRLF",
      title: "A header value has no line breaks or other control characters",
      triggers: allTriggers,
      severity: "error",
      evidence: "observed",
      source: "aws-ia/cloudformation-aws-marketplace-saas#54",
      checks: {
        entry(entry2) {
          const { header: header2, index, value: value5 } = entry2;
          const character = typeof value5 === "string" ? controlCharacter(value5) : void 0;
          if (character === void 0) return void 0;
          const path10 = `${headerPath(header2)}[${index}].value`;
          return { path: path10, name: wireName(entry2), value: value5, character };
        }
      },
      says({ name: name6, value: value5, character }) {
        return `the value of ${name6}, ${show(value5)}, has a ${nameCharacter(character)}. Take it out, or encode it: encodeURIComponent() makes ${percent(character)} of it.`;
      },
      logMessage: ({ character, name: name6 }) => logLines.badCharacter(percent(character), name6)
    });
    headerShapeRules = [shape2, valueType, nameCharacters, controlCharacters];
  }
});

// src/rules/request-body.ts
function replacement(body2, encoding5) {
  if (!isObject3(body2) || body2["action"] !== "replace") return void 0;
  const { encoding: written2 = "base64" } = body2;
  if (written2 !== encoding5) return void 0;
  return typeof body2["data"] === "string" ? body2["data"] : void 0;
}
function lesser(body2) {
  const isKept4 = body2["action"] === void 0 || body2["action"] === "read-only";
  return isKept4 ? { severity: "warning" } : {};
}
function saysKept(own5, severity) {
  return own5 === "warning" && severity === "warning" ? ' Without action "replace" it is ignored.' : "";
}
function badWord(body2, name6, allowed) {
  if (!isObject3(body2)) return void 0;
  const value5 = body2[name6];
  if (value5 === void 0 || allowed.includes(value5)) return void 0;
  return { path: `${path3}.${name6}`, value: value5 };
}
function isHandedBack(body2, before) {
  return body2["action"] === "replace" && before?.inputTruncated === true && body2["data"] === before.data;
}
var path3, shape3, action, encoding, data2, base642, textLimit, base64Limit, truncated, requestBodyRules, requestBodyAdvice;
var init_request_body = __esm({
  "src/rules/request-body.ts"() {
    "use strict";
    init_show();
    init_size();
    init_base64();
    init_groups();
    init_limits();
    init_literals();
    init_rule();
    init_sizes();
    path3 = "request.body";
    shape3 = defineRule({
      id: "BODY-SHAPE",
      title: "The body of a request is an object of action, encoding and data",
      triggers: requestTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-event-structure",
      checks: { requestBody: (body2) => isObject3(body2) ? void 0 : { path: path3, value: body2 } },
      says: ({ value: value5 }) => `body is ${show(value5, 24)}; a request's body is an object. Write { action: "replace", encoding: "text", data: \u2026 }.`,
      viewerMessage: () => viewerTexts.body
    });
    action = defineRule({
      id: "BODY-ACTION-VALUES",
      title: "The action of a request body is read-only or replace",
      triggers: requestTriggers,
      severity: "error",
      evidence: "inferred",
      source: "lambda-event-structure",
      checks: { requestBody: (body2) => badWord(body2, "action", ["read-only", "replace"]) },
      says: ({ value: value5 }) => `action is ${show(value5)}; it must be "read-only" or "replace".`,
      viewerMessage: () => viewerTexts.body
    });
    encoding = defineRule({
      id: "BODY-ENC",
      title: "The encoding of a request body is text or base64",
      triggers: requestTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-event-structure",
      checks: {
        requestBody(body2) {
          const found2 = badWord(body2, "encoding", ["text", "base64"]);
          return found2 && { ...found2, ...lesser(body2) };
        }
      },
      says: ({ value: value5, severity: own5 }, severity) => `encoding is ${show(value5)}; it must be "text" or "base64".${saysKept(own5, severity)}`
    });
    data2 = defineRule({
      id: "BODY-DATA-TYPE",
      title: "The data of a request body is a string",
      triggers: requestTriggers,
      severity: "error",
      evidence: "inferred",
      source: "lambda-event-structure",
      checks: {
        requestBody(body2) {
          if (!isObject3(body2) || typeof body2["data"] === "string") return void 0;
          const needed4 = body2["action"] === "replace" || body2["data"] !== void 0;
          return needed4 ? { path: `${path3}.data`, value: body2["data"], ...lesser(body2) } : void 0;
        }
      },
      says({ value: value5, severity: own5 }, severity) {
        if (value5 === void 0)
          return 'data is missing, so there is nothing to replace the body with. Use "" for an empty one.';
        return `data is ${show(value5)}; it must be a string. For data, use JSON.stringify().${saysKept(own5, severity)}`;
      },
      viewerMessage: () => viewerTexts.body
    });
    base642 = defineRule({
      id: "BODY-B64-VALID",
      title: "A replaced request body with encoding base64 is valid base64",
      triggers: requestTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-event-structure",
      checks: {
        requestBody(body2, { assumptions }) {
          const text6 = replacement(body2, "base64");
          const fault = text6 === void 0 ? void 0 : base64Fault(text6, assumptions);
          return fault === void 0 ? void 0 : { path: `${path3}.data`, text: text6, fault };
        }
      },
      says: ({ text: text6, fault }) => `encoding is base64 (the default), but ${show(text6, 24)} is none: ${fault}. Set encoding: "text", or use Buffer.from(data).toString('base64').`
    });
    textLimit = defineRule({
      id: "BODY-LIMIT-TEXT",
      title: "A replaced request body as text has at most 40,960 bytes at viewer-request, 1,048,576 at origin-request",
      triggers: requestTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-at-edge-function-restrictions",
      covers: ["Q-BODY-TEXT"],
      checks: {
        requestBody(body2, context) {
          const trigger = context.trigger;
          const bytes = textSize(replacement(body2, "text") ?? "");
          return bytes > requestBodyLimit[trigger] ? { path: `${path3}.data`, bytes, trigger } : void 0;
        }
      },
      says: ({ bytes, trigger }) => `the new body has ${formatBytes(bytes)}; ${trigger} may send at most ${formatNumber(requestBodyLimit[trigger])}. Leave the body read-only, or shorten it.`,
      viewerMessage: () => viewerTexts.body
    });
    base64Limit = defineRule({
      id: "BODY-LIMIT-B64",
      title: "A replaced request body as base64 decodes to at most 40,960 bytes at viewer-request, 1,048,576 at origin-request",
      triggers: requestTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-at-edge-function-restrictions",
      covers: ["Q-BODY-B64"],
      checks: {
        requestBody(body2, context) {
          const trigger = context.trigger;
          const text6 = replacement(body2, "base64") ?? "";
          if (text6.length <= encodedBodyLimit[trigger]) return void 0;
          const bytes = decodedSize(text6);
          const facts = { path: `${path3}.data`, bytes, characters: text6.length, trigger };
          return bytes > requestBodyLimit[trigger] ? facts : { ...facts, severity: "warning" };
        }
      },
      says({ bytes, characters: characters2, trigger, severity }) {
        const limit2 = formatNumber(requestBodyLimit[trigger]);
        if (severity === "warning")
          return `the new body has ${formatNumber(characters2)} characters of base64, over the ${formatNumber(encodedBodyLimit[trigger])} the documents print, though its ${formatBytes(bytes)} fit into ${limit2}. Shorten it to be sure.`;
        return `the new body decodes to ${formatBytes(bytes)}; ${trigger} may send at most ${limit2}. Leave the body read-only, or shorten it.`;
      },
      viewerMessage: () => viewerTexts.body
    });
    truncated = defineRule({
      id: "BODY-UNMODIFIED-TRUNC",
      title: "A truncated body that is handed back with replace loses its end",
      triggers: requestTriggers,
      severity: "warning",
      evidence: "inferred",
      source: "lambda-at-edge-function-restrictions",
      checks: {
        requestBody: (body2, { baseline }) => isObject3(body2) && isHandedBack(body2, baseline?.request.body) ? { path: `${path3}.action` } : void 0
      },
      says: () => 'action is "replace", but data is the truncated body of the event: the origin would get only its beginning. Leave action "read-only".'
    });
    requestBodyRules = [shape3, action, data2, encoding, base642, textLimit, base64Limit];
    requestBodyAdvice = [truncated];
  }
});

// src/rules/uri.ts
function saysHalf(text6, character) {
  return `${show(text6)} has ${nameCharacter(character)}, half of a surrogate pair. Remove it.`;
}
function targetLength({ uri: uri2, querystring: querystring2 }) {
  return uri2.length + (querystring2 === "" ? 0 : querystring2.length + 1);
}
var illegal, doubtful, illegalInQuery, halfCharacter, absolute, slash, characters, noQuery, length, query, uriRules;
var init_uri = __esm({
  "src/rules/uri.ts"() {
    "use strict";
    init_show();
    init_size();
    init_characters();
    init_groups();
    init_limits();
    init_literals();
    init_rule();
    illegal = /[\u0000-\u0020\u007f\ud800-\udfff]/u;
    doubtful = /["<>\\^`{|}]/;
    illegalInQuery = /[\u0000-\u0020\u007f#\ud800-\udfff]/u;
    halfCharacter = /[\ud800-\udfff]/;
    absolute = /^[a-z][a-z0-9+.-]*:/i;
    slash = defineRule({
      id: "REQ-URI-SLASH",
      title: "The uri of a request is a path and begins with /",
      triggers: requestTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-event-structure",
      covers: ["REQ-URI-ABS"],
      coveredWhen: { "REQ-URI-ABS": ({ uri: uri2 }) => absolute.test(uri2) },
      checks: {
        target: ({ uri: uri2, uriChanged }) => uriChanged && !uri2.startsWith("/") ? { path: "request.uri", uri: uri2 } : void 0
      },
      says({ uri: uri2 }) {
        if (absolute.test(uri2))
          return `${show(uri2)} is a whole URL; uri takes a path only. To send the request elsewhere, change origin in an origin-request function.`;
        return `${show(uri2)} doesn't begin with "/". Write ${show(`/${uri2}`)}.`;
      },
      viewerMessage: () => viewerTexts.uri
    });
    characters = defineRule({
      id: "REQ-URI-CHARS",
      title: "The uri of a request has no raw spaces, control characters or other characters that must be percent-encoded",
      triggers: requestTriggers,
      severity: "error",
      evidence: "observed",
      source: "edge-function-restrictions-all; sanfrancesco/prerendercloud-lambda-edge#13",
      assumption: "uriCharacters",
      checks: {
        target({ uri: uri2, uriChanged }) {
          if (!uriChanged) return void 0;
          const refused3 = illegal.exec(uri2);
          if (refused3) return { path: "request.uri", uri: uri2, character: refused3[0] };
          const doubted = doubtful.exec(uri2);
          return doubted ? { path: "request.uri", uri: uri2, character: doubted[0], severity: "warning" } : void 0;
        }
      },
      says({ uri: uri2, character }) {
        if (halfCharacter.test(character)) return saysHalf(uri2, character);
        return `${show(uri2)} has a raw ${nameCharacter(character)}. Percent-encode it: encodeURI(path), or encodeURIComponent() for each segment.`;
      },
      viewerMessage: () => viewerTexts.uri
    });
    noQuery = defineRule({
      id: "REQ-URI-NOQUERY",
      title: "The uri of a request holds neither ? nor #; a query goes into querystring",
      triggers: requestTriggers,
      severity: "error",
      evidence: "inferred",
      source: "lambda-event-structure",
      assumption: "uriQuestionMark",
      checks: {
        target({ uri: uri2, uriChanged }) {
          if (!uriChanged) return void 0;
          if (uri2.includes("#")) return { path: "request.uri", uri: uri2, character: "#" };
          return uri2.includes("?") ? { path: "request.uri", uri: uri2, character: "?", severity: "warning" } : void 0;
        }
      },
      says({ uri: uri2, character }, severity) {
        if (character === "#")
          return `${show(uri2)} has a "#". A fragment never leaves the browser: cut it off, or write %23.`;
        const effect = severity === "warning" ? ", which goes to the origin as %3F, a part of the path" : "";
        return `${show(uri2)} has a "?"${effect}. Put the query into querystring.`;
      },
      viewerMessage: () => viewerTexts.uri
    });
    length = defineRule({
      id: "REQ-URI-LEN",
      title: "Path, ? and query string together are shorter than 8,192 characters",
      triggers: requestTriggers,
      severity: "error",
      evidence: "documented",
      source: "edge-function-restrictions-all",
      checks: {
        target(target2) {
          const all = targetLength(target2);
          if (all < targetLimit) return void 0;
          return { path: target2.uriChanged ? "request.uri" : "request.querystring", characters: all };
        }
      },
      says: ({ characters: characters2 }) => `uri and querystring have ${formatNumber(characters2)} characters together; they must stay below ${formatNumber(targetLimit)}. Shorten them.`,
      viewerMessage: () => viewerTexts.uri
    });
    query = defineRule({
      id: "REQ-QS-CHARS",
      title: "A query string has no spaces, control characters or #, and no ? in front",
      triggers: requestTriggers,
      severity: "error",
      evidence: "documented",
      source: "edge-function-restrictions-all",
      checks: {
        target({ querystring: querystring2, querystringChanged }) {
          if (!querystringChanged) return void 0;
          const found2 = querystring2.startsWith("?") ? "?" : illegalInQuery.exec(querystring2)?.[0];
          return found2 === void 0 ? void 0 : { path: "request.querystring", querystring: querystring2, character: found2 };
        }
      },
      says({ querystring: querystring2, character }) {
        if (halfCharacter.test(character)) return saysHalf(querystring2, character);
        if (character === "?") return `${show(querystring2)} begins with "?". Leave it out: CloudFront puts it there.`;
        return `${show(querystring2)} has a raw ${nameCharacter(character)}. Encode it: new URLSearchParams(\u2026).toString() does.`;
      }
    });
    uriRules = [slash, characters, noQuery, query, length];
  }
});

// src/rules/near-limit.ts
function near(path10, what, size, limit2) {
  return size > limit2 * nearly && size <= limit2 ? { path: path10, what, size, limit: limit2 } : void 0;
}
function nearResponse(response2, { trigger, assumptions }) {
  const limit2 = responseLimit[trigger];
  if (isWellBelow(response2, limit2 * nearly)) return void 0;
  if (response2["bodyEncoding"] === "base64" && responseSize(response2, "encoded") > limit2) return void 0;
  const path10 = typeof response2["body"] === "string" ? "response.body" : "response.headers";
  return near(path10, "bytes with the headers", responseSize(response2, assumptions.base64Size), limit2);
}
function nearRequestBody(body2, trigger) {
  const limit2 = requestBodyLimit[trigger];
  const path10 = "request.body.data";
  const text6 = replacement(body2, "text");
  if (text6 !== void 0) return near(path10, "bytes", textSize(text6), limit2);
  const encoded4 = replacement(body2, "base64");
  if (encoded4 === void 0 || encoded4.length > encodedBodyLimit[trigger]) return void 0;
  return near(path10, "bytes", decodedSize(encoded4), limit2);
}
var nearly, nearLimit, nearLimitAdvice;
var init_near_limit = __esm({
  "src/rules/near-limit.ts"() {
    "use strict";
    init_size();
    init_base64();
    init_custom_headers();
    init_groups();
    init_limits();
    init_request_body();
    init_rule();
    init_sizes();
    init_uri();
    nearly = 0.95;
    nearLimit = defineRule({
      id: "SIZE-UNIT-KB",
      title: "A size within 5 % of a limit may be over it, as AWS counts and as the next viewer has it",
      triggers: allTriggers,
      severity: "warning",
      advice: true,
      evidence: "inferred",
      source: "cloudfront-limits",
      covers: ["SIZE-UNIT-MB"],
      checks: {
        response: nearResponse,
        requestBody: (body2, { trigger }) => nearRequestBody(body2, trigger),
        target(target2) {
          const path10 = target2.uriChanged ? "request.uri" : "request.querystring";
          return near(path10, "characters of uri and querystring", targetLength(target2), targetLimit - 1);
        },
        customHeaders: ({ map, path: path10 }) => near(path10, "characters of custom headers", customHeadersLength(map), originLimits.customHeaders.total)
      },
      says: ({ size, limit: limit2, what }) => `${formatNumber(size)} ${what}, within 5 % of the limit of ${formatNumber(limit2)}: how AWS counts is not known to the byte. Keep more distance.`
    });
    nearLimitAdvice = [nearLimit];
  }
});

// src/rules/origin-field.ts
function fieldOf({ path: path10, fields: fields9 }, name6) {
  return { path: `${path10}.${name6}`, name: name6, value: fields9[name6] };
}
function isChosen({ fields: fields9, before }, ...names16) {
  return before === void 0 || names16.some((name6) => !sameJson(fields9[name6], before[name6]));
}
function badField(part3, name6, isFine) {
  const value5 = part3.fields[name6];
  return value5 === void 0 || isFine(value5) || !isChosen(part3, name6) ? void 0 : fieldOf(part3, name6);
}
function badNumber(part3, name6, isFine) {
  return badField(part3, name6, (value5) => !Number.isInteger(value5) || isFine(value5));
}
var originTriggers, originSource;
var init_origin_field = __esm({
  "src/rules/origin-field.ts"() {
    "use strict";
    init_same_json();
    originTriggers = ["origin-request"];
    originSource = "lambda-event-structure";
  }
});

// src/rules/origin.ts
function kindsOf(origin) {
  return isObject3(origin) ? ["custom", "s3"].filter((kind2) => origin[kind2] != null) : [];
}
function missingFields(part3, kind2) {
  if (part3.kind !== kind2) return void 0;
  const missing2 = requiredFields[kind2].filter((name6) => part3.fields[name6] === void 0 && isChosen(part3, name6));
  return missing2.map((name6) => fieldOf(part3, name6));
}
var exactlyOne, requiredFields, requiredCustom, requiredS3, originShapeRules;
var init_origin = __esm({
  "src/rules/origin.ts"() {
    "use strict";
    init_show();
    init_origin_field();
    init_rule();
    exactlyOne = defineRule({
      id: "ORI-EXACTLY-ONE",
      title: "An origin is exactly one of custom and s3",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        origin(origin) {
          const kinds4 = kindsOf(origin);
          const [kind2] = kinds4;
          if (kinds4.length === 1 && isObject3(origin[kind2])) return void 0;
          return { path: "request.origin", origin, kinds: kinds4 };
        }
      },
      says({ origin, kinds: kinds4 }) {
        if (kinds4.length === 2) return "origin has both custom and s3. Delete the one that is not meant.";
        const value5 = kinds4.length === 1 && isObject3(origin) ? `origin.${kinds4[0]} is ${show(origin[kinds4[0]])}` : `origin is ${show(origin)}`;
        return `${value5}; it must be { custom: {\u2026} } or { s3: {\u2026} }.`;
      }
    });
    requiredFields = {
      custom: ["domainName", "port", "protocol", "path", "sslProtocols", "readTimeout", "keepaliveTimeout"],
      s3: ["domainName", "path", "authMethod"]
    };
    requiredCustom = defineRule({
      id: "ORI-REQUIRED-CUSTOM",
      title: `A custom origin has ${requiredFields.custom.join(", ")}`,
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: { originFields: (part3) => missingFields(part3, "custom") },
      says: ({ name: name6 }) => `a custom origin must have ${name6}. A new origin object needs: ${requiredFields.custom.join(", ")}.`
    });
    requiredS3 = defineRule({
      id: "ORI-REQUIRED-S3",
      title: `An S3 origin has ${requiredFields.s3.join(", ")}`,
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: { originFields: (part3) => missingFields(part3, "s3") },
      says: ({ name: name6 }) => `an S3 origin must have ${name6}. A new origin object needs: ${requiredFields.s3.join(", ")}.`
    });
    originShapeRules = [exactlyOne, requiredCustom, requiredS3];
  }
});

// src/rules/origin-access.ts
function usesOai({ kind: kind2, fields: fields9 }) {
  return kind2 === "s3" && fields9["authMethod"] === oai;
}
var oai, authMethod, oaiRegion, oaiFromCustom, originAccessRules;
var init_origin_access = __esm({
  "src/rules/origin-access.ts"() {
    "use strict";
    init_show();
    init_origin_field();
    init_rule();
    oai = "origin-access-identity";
    authMethod = defineRule({
      id: "ORI-AUTHMETHOD",
      title: "The authMethod of an S3 origin is none or origin-access-identity",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        originFields: (part3) => part3.kind === "s3" ? badField(part3, "authMethod", (value5) => value5 === "none" || value5 === oai) : void 0
      },
      says: ({ value: value5 }) => `authMethod is ${show(value5)}; it must be "none" or "${oai}".`
    });
    oaiRegion = defineRule({
      id: "ORI-OAI-REGION",
      title: "An S3 origin with origin access identity names the region of its bucket",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        originFields(part3) {
          const { region: region2 } = part3.fields;
          const named = typeof region2 === "string" && region2 !== "";
          return usesOai(part3) && !named && isChosen(part3, "authMethod", "region") ? fieldOf(part3, "region") : void 0;
        }
      },
      says: ({ value: value5 }) => `region is ${value5 === void 0 ? "missing" : show(value5)}; with authMethod "${oai}" it must be the bucket's region, such as "eu-west-1".`
    });
    oaiFromCustom = defineRule({
      id: "ORI-OAI-FROM-CUSTOM",
      title: "A custom origin can't be exchanged for an S3 origin with origin access identity",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      assumption: "oaiFromCustom",
      checks: {
        originFields(part3, { baseline, assumptions }) {
          if (assumptions.oaiFromCustom === "accept" || !usesOai(part3)) return void 0;
          return baseline?.request.origin?.custom === void 0 ? void 0 : { path: `${part3.path}.authMethod` };
        }
      },
      says: () => `authMethod is "${oai}", but the origin was a custom one, which has no such identity. Use "none".`
    });
    originAccessRules = [authMethod, oaiRegion, oaiFromCustom];
  }
});

// src/rules/origin-connection.ts
function isPort2(port3) {
  return port3 === 80 || port3 === 443 || port3 >= 1024 && port3 <= 65535;
}
function badTimeout(part3, name6, least4, most6) {
  const found2 = badNumber(part3, name6, (seconds4) => seconds4 >= least4 && seconds4 <= most6);
  return found2 && { ...found2, least: least4, most: most6 };
}
function saysTimeout({ name: name6, value: value5, least: least4, most: most6 }) {
  return `${name6} is ${show(value5)}; it must be from ${least4} to ${most6} seconds.`;
}
function isSslList2(value5, spoken) {
  if (!Array.isArray(value5) || value5.length === 0 && spoken === "https") return false;
  return value5.every((version3) => sslVersions2.includes(version3));
}
var numbers, numberType, port2, timeout3, readTimeout, keepalive, completion2, protocol2, sslVersions2, ssl, originConnectionRules;
var init_origin_connection = __esm({
  "src/rules/origin-connection.ts"() {
    "use strict";
    init_show();
    init_limits();
    init_origin_field();
    init_rule();
    numbers = {
      custom: ["port", "readTimeout", "keepaliveTimeout", "responseCompletionTimeout"],
      s3: ["readTimeout", "responseCompletionTimeout"]
    };
    numberType = defineRule({
      id: "ORI-NUM-TYPE",
      title: "Port and timeouts of an origin are whole numbers",
      triggers: originTriggers,
      severity: "error",
      evidence: "inferred",
      source: originSource,
      checks: {
        originFields: (part3) => numbers[part3.kind].flatMap((name6) => badField(part3, name6, Number.isInteger) ?? [])
      },
      says: ({ name: name6, value: value5 }) => `${name6} is ${show(value5)}; it must be a whole number${typeof value5 === "string" ? ", not a string" : ""}.`
    });
    port2 = defineRule({
      id: "ORI-PORT",
      title: "The port of a custom origin is 80, 443 or 1024\u201365535",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: { originFields: (part3) => part3.kind === "custom" ? badNumber(part3, "port", isPort2) : void 0 },
      says: ({ value: value5 }) => `port is ${show(value5)}; it must be 80, 443 or from 1024 to 65535.`
    });
    ({ timeout: timeout3 } = originLimits);
    readTimeout = defineRule({
      id: "ORI-READTIMEOUT",
      title: "The readTimeout of an origin is 1\u2013120 seconds",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      assumption: "readTimeoutMinimum",
      checks: {
        originFields: (part3, { assumptions }) => badTimeout(part3, "readTimeout", Number(assumptions.readTimeoutMinimum), timeout3.most)
      },
      says: saysTimeout
    });
    keepalive = defineRule({
      id: "ORI-KEEPALIVE",
      title: "The keepaliveTimeout of a custom origin is 1\u2013120 seconds",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      assumption: "keepaliveMaximum",
      checks: {
        originFields(part3, { assumptions }) {
          if (part3.kind !== "custom") return void 0;
          return badTimeout(part3, "keepaliveTimeout", timeout3.least, Number(assumptions.keepaliveMaximum));
        }
      },
      says: saysTimeout
    });
    completion2 = defineRule({
      id: "ORI-RCT",
      title: "The responseCompletionTimeout of an origin is 0 or at least its readTimeout",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        originFields(part3) {
          const { readTimeout: least4, responseCompletionTimeout: value5 } = part3.fields;
          const wanted2 = typeof least4 === "number" ? least4 : 1;
          if (!Number.isInteger(value5) || value5 === 0 || value5 >= wanted2) return void 0;
          if (!isChosen(part3, "responseCompletionTimeout", "readTimeout")) return void 0;
          return { ...fieldOf(part3, "responseCompletionTimeout"), readTimeout: wanted2 };
        }
      },
      says: ({ value: value5, readTimeout: least4 }) => `responseCompletionTimeout is ${show(value5)}; it must be 0, for no limit, or at least the readTimeout (${least4}).`
    });
    protocol2 = defineRule({
      id: "ORI-PROTOCOL",
      title: "The protocol of a custom origin is http or https",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        originFields: (part3) => part3.kind === "custom" ? badField(part3, "protocol", (value5) => value5 === "http" || value5 === "https") : void 0
      },
      says: ({ value: value5 }) => `protocol is ${show(value5)}; it must be "http" or "https".`
    });
    sslVersions2 = ["TLSv1.2", "TLSv1.1", "TLSv1", "SSLv3"];
    ssl = defineRule({
      id: "ORI-SSL",
      title: `The sslProtocols of a custom origin are an array of ${sslVersions2.join(", ")}, not empty for https`,
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        originFields(part3) {
          const { sslProtocols: value5, protocol: spoken } = part3.fields;
          if (part3.kind !== "custom" || value5 === void 0 || isSslList2(value5, spoken)) return void 0;
          return isChosen(part3, "sslProtocols", "protocol") ? fieldOf(part3, "sslProtocols") : void 0;
        }
      },
      says({ value: value5 }) {
        const odd3 = Array.isArray(value5) ? value5.find((version3) => !sslVersions2.includes(version3)) : void 0;
        const which = odd3 === void 0 ? `sslProtocols is ${show(value5)}` : `sslProtocols has ${show(odd3)}`;
        return `${which}; it must be an array of ${sslVersions2.join(", ")}, at least one for https.`;
      }
    });
    originConnectionRules = [numberType, port2, protocol2, ssl, readTimeout, keepalive, completion2];
  }
});

// src/rules/origin-domain.ts
function customDomainFault(domain) {
  if (domain.includes("://")) return "it must be a host name, without https:// and path";
  if (isIpLiteral(domain)) return "it must be a DNS name, not an IP address";
  if (domain.includes(":")) return "it must have no port; that goes into port";
  if (domain.length > longestDnsName) return tooLong(domain, longestDnsName);
  return "it must be a DNS name, without path or other characters";
}
function s3DomainFault(domain) {
  if (domain !== domain.toLowerCase()) return "it must be in lower case";
  if (isS3Website(domain)) return "a website endpoint is a custom origin, not an s3 one";
  if (domain.length > longestS3Name) return tooLong(domain, longestS3Name);
  return "it must be an endpoint of S3, such as bucket.s3.eu-west-1.amazonaws.com";
}
function tooLong(domain, most6) {
  return `it has ${domain.length} characters; at most ${most6} are allowed`;
}
function badDomain(part3, isFine, faultOf3) {
  const found2 = badField(part3, "domainName", (domain) => typeof domain !== "string" || domain === "" || isFine(domain));
  return found2 && { ...found2, fault: faultOf3(found2.value) };
}
function saysDomain({ value: value5, fault }) {
  return `domainName is ${show(value5)}; ${fault}.`;
}
var domainNonEmpty, customDomain2, s3Domain2, originDomainRules;
var init_origin_domain = __esm({
  "src/rules/origin-domain.ts"() {
    "use strict";
    init_domain_names();
    init_show();
    init_literals();
    init_origin_field();
    init_rule();
    domainNonEmpty = defineRule({
      id: "ORI-DOMAIN-NONEMPTY",
      title: "The domainName of an origin is a non-empty string",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        originFields: (part3) => badField(part3, "domainName", (value5) => typeof value5 === "string" && value5 !== "")
      },
      says: ({ value: value5 }) => `domainName is ${show(value5)}; it must be the name of a host.`,
      viewerMessage: () => viewerTexts.domainName
    });
    customDomain2 = defineRule({
      id: "ORI-DOMAIN-CUSTOM",
      title: "The domainName of a custom origin is a DNS name of at most 253 characters, without port, scheme or path",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        originFields: (part3) => part3.kind === "custom" ? badDomain(part3, isDnsName, customDomainFault) : void 0
      },
      says: saysDomain,
      viewerMessage: () => viewerTexts.domainName
    });
    s3Domain2 = defineRule({
      id: "ORI-DOMAIN-S3",
      title: "The domainName of an S3 origin is a bucket's endpoint, in lower case, of at most 128 characters",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        originFields: (part3) => part3.kind === "s3" ? badDomain(part3, isS3Endpoint, s3DomainFault) : void 0
      },
      says: saysDomain,
      viewerMessage: () => viewerTexts.domainName
    });
    originDomainRules = [domainNonEmpty, customDomain2, s3Domain2];
  }
});

// src/rules/returned-header.ts
function returnedHeader(headers, name6, assumptions) {
  if (!isObject3(headers)) return void 0;
  for (const mapKey in headers) {
    if (mapKey.length !== name6.length || mapKey.toLowerCase() !== name6) continue;
    const values3 = valuesUnder(headers[mapKey], assumptions);
    if (values3 !== void 0 && values3.length > 0) return { mapKey, value: values3.join(", ") };
  }
  return void 0;
}
var init_returned_header = __esm({
  "src/rules/returned-header.ts"() {
    "use strict";
    init_returned_lines();
    init_rule();
  }
});

// src/rules/origin-host.ts
function domainOf(origin) {
  return (origin?.s3 ?? origin?.custom)?.domainName;
}
var host, originHostAdvice;
var init_origin_host = __esm({
  "src/rules/origin-host.ts"() {
    "use strict";
    init_show();
    init_origin_field();
    init_returned_header();
    init_rule();
    host = defineRule({
      id: "ORI-HOST",
      title: "When a function switches to an S3 origin, Host must be its domain name, or S3 refuses the request",
      triggers: originTriggers,
      severity: "warning",
      advice: true,
      evidence: "documented",
      source: "lambda-examples; jealous.dev",
      checks: {
        originFields({ kind: kind2, fields: fields9, requestHeaders }, { baseline, assumptions }) {
          const { domainName: domainName2 } = fields9;
          const before = domainOf(baseline?.request.origin);
          if (kind2 !== "s3" || typeof domainName2 !== "string" || before === void 0 || before === domainName2) {
            return void 0;
          }
          const sent3 = returnedHeader(requestHeaders, "host", assumptions);
          if (sent3 === void 0 || sent3.value.toLowerCase() === domainName2.toLowerCase()) return void 0;
          return { path: `request.headers[${JSON.stringify(sent3.mapKey)}]`, value: sent3.value, domainName: domainName2 };
        }
      },
      says: ({ value: value5, domainName: domainName2 }) => `Host is still ${show(value5)}, but the origin is now ${domainName2}, which answers 403 or 404 to another name. Set headers.host = [{ key: "Host", value: ${show(domainName2, 253)} }].`
    });
    originHostAdvice = [host];
  }
});

// src/rules/origin-path.ts
var path4, customPath2, originPathRules;
var init_origin_path2 = __esm({
  "src/rules/origin-path.ts"() {
    "use strict";
    init_origin_path();
    init_show();
    init_origin_field();
    init_rule();
    path4 = defineRule({
      id: "ORI-PATH",
      title: "The path of an origin is a string: empty, or beginning and not ending with /",
      triggers: originTriggers,
      severity: "warning",
      evidence: "documented",
      source: "lambda-event-structure; magnetikonline/edgy#2",
      checks: {
        originFields(part3) {
          const found2 = badField(part3, "path", (value5) => typeof value5 === "string" && isTidyPath(value5));
          return found2 && typeof found2.value !== "string" ? { ...found2, severity: "error" } : found2;
        }
      },
      says({ value: value5 }) {
        if (typeof value5 !== "string") return `path is ${show(value5)}; it must be a string, "" for none.`;
        return `path is ${show(value5)}; it should begin with "/" and not end with one, or be "" for none.`;
      }
    });
    customPath2 = defineRule({
      id: "ORI-PATH-CUSTOM",
      title: "The path of a custom origin is URL-encoded and has at most 255 characters",
      triggers: originTriggers,
      severity: "error",
      evidence: "documented",
      source: originSource,
      checks: {
        originFields(part3) {
          if (part3.kind !== "custom" || typeof part3.fields["path"] !== "string") return void 0;
          return badField(
            part3,
            "path",
            (value5) => value5.length <= longestOriginPath && isEncodedPath(value5)
          );
        }
      },
      says({ value: value5 }) {
        const text6 = value5;
        if (isEncodedPath(text6)) return `path has ${text6.length} characters; at most ${longestOriginPath} are allowed.`;
        const how = /[?#]/.test(text6) ? "write %3F for ? and %23 for #" : "encodeURI() does that";
        return `path is ${show(text6)}; it must be URL-encoded: ${how}.`;
      }
    });
    originPathRules = [path4, customPath2];
  }
});

// src/rules/read-only.ts
function whereElse(name6, trigger) {
  const other2 = counterparts[trigger];
  return readOnlyHeaders[other2].includes(name6) ? "" : ` At ${other2} it may be set.`;
}
function isGenerated({ kind: kind2, trigger }) {
  return kind2 === "response" && isRequestTrigger(trigger);
}
function at3(trigger) {
  return (finding) => finding.trigger === trigger;
}
function addedByKey(entry2, { trigger, kind: kind2, assumptions }) {
  const name6 = otherName(entry2);
  if (name6 === void 0 || !readOnlyList(trigger, kind2, assumptions).includes(name6)) return void 0;
  return { path: keyPath(entry2), name: name6, trigger, under: entry2.header.mapKey };
}
function saysKey(name6, under2) {
  return `the key ${show(autoKey(name6))} stands under ${show(under2)}, and that header is read-only`;
}
function isAdded({ before }) {
  return before.length === 0;
}
function together(values3) {
  return values3.map((value5) => show(value5)).join(" and ");
}
var counterparts, lists, onList, add, change, remove, generated, readOnlyRules;
var init_read_only = __esm({
  "src/rules/read-only.ts"() {
    "use strict";
    init_headers();
    init_show();
    init_groups();
    init_header_part();
    init_limits();
    init_literals();
    init_rule();
    counterparts = {
      "viewer-request": "origin-request",
      "origin-request": "viewer-request",
      "origin-response": "viewer-response",
      "viewer-response": "origin-response"
    };
    lists = ["REQ-HOST-VREQ", "UPD-VRES-CL-CE", "HDR-RO-VREQ", "HDR-RO-OREQ", "HDR-RO-ORES", "HDR-RO-VRES"];
    onList = {
      "REQ-HOST-VREQ": ({ name: name6, trigger }) => name6 === "host" && trigger === "viewer-request",
      "UPD-VRES-CL-CE": at3("viewer-response"),
      "HDR-RO-VREQ": at3("viewer-request"),
      "HDR-RO-OREQ": at3("origin-request"),
      "HDR-RO-ORES": at3("origin-response"),
      "HDR-RO-VRES": at3("viewer-response")
    };
    add = defineRule({
      id: "HDR-RO-ADD",
      title: "A function may not add a header that is read-only for its trigger",
      triggers: allTriggers,
      severity: "error",
      evidence: "documented",
      source: "edge-function-restrictions-all",
      covers: lists,
      coveredWhen: onList,
      checks: {
        readOnlyHeader(part3, context) {
          if (isGenerated(context) || !isAdded(part3)) return void 0;
          return { path: part3.path, name: part3.name, trigger: context.trigger };
        },
        entry: (entry2, context) => isGenerated(context) ? void 0 : addedByKey(entry2, context)
      },
      says({ name: name6, trigger, under: under2 }) {
        if (under2 !== void 0)
          return `${saysKey(name6, under2)} at ${trigger}. Write the key as ${show(autoKey(under2))}, or leave it out.`;
        return `${autoKey(name6)} is read-only at ${trigger}, and the event doesn't have it. Remove it.${whereElse(name6, trigger)}`;
      },
      viewerMessage: () => viewerTexts.readOnlyHeader
    });
    change = defineRule({
      id: "HDR-RO-CHANGE",
      title: "A function may not change a header that is read-only for its trigger",
      triggers: allTriggers,
      severity: "error",
      evidence: "documented",
      source: "edge-function-restrictions-all",
      covers: lists,
      coveredWhen: onList,
      checks: {
        readOnlyHeader({ path: path10, name: name6, before, after }, { trigger }) {
          if (before.length === 0 || after.length === 0) return void 0;
          return { path: path10, name: name6, trigger, before, after };
        }
      },
      says: ({ name: name6, trigger, before, after }) => `${autoKey(name6)} is read-only at ${trigger}: ${together(before)} became ${together(after)}. Leave it as it came.${whereElse(name6, trigger)}`,
      viewerMessage: () => viewerTexts.readOnlyHeader
    });
    remove = defineRule({
      id: "HDR-RO-DELETE",
      title: "A function may not delete a header that is read-only for its trigger, nor leave it out of a new object",
      triggers: allTriggers,
      severity: "error",
      evidence: "documented",
      source: "edge-function-restrictions-all",
      covers: ["UPD-ORES-NEWOBJ", ...lists, "HMAP-MISSING"],
      coveredWhen: { ...onList, "UPD-ORES-NEWOBJ": at3("origin-response") },
      checks: {
        readOnlyHeader({ path: path10, name: name6, key: key2, after }, { trigger }) {
          return after.length === 0 ? { path: path10, name: name6, key: key2, trigger } : void 0;
        }
      },
      says: ({ name: name6, trigger }) => `${autoKey(name6)} is read-only at ${trigger}: the event has it, what was returned doesn't. Change the object you were given instead of building a new one.`,
      viewerMessage: () => viewerTexts.readOnlyHeader,
      logMessage: ({ key: key2 }) => logLines.deletedReadOnly(key2)
    });
    generated = defineRule({
      id: "HDR-RO-GENERATED",
      title: "A response made in a request trigger has none of the headers that are read-only there, such as Content-Length",
      triggers: requestTriggers,
      severity: "error",
      evidence: "observed",
      source: "opennextjs/opennextjs-aws#427; Kludex/mangum#262",
      covers: ["RES-CL-AUTO", "HDR-RO-VREQ", "HDR-RO-OREQ"],
      coveredWhen: { ...onList, "RES-CL-AUTO": ({ name: name6 }) => name6 === "content-length" },
      checks: {
        readOnlyHeader(part3, context) {
          if (!isGenerated(context) || !isAdded(part3)) return void 0;
          return { path: part3.path, name: part3.name, trigger: context.trigger };
        },
        entry: (entry2, context) => isGenerated(context) ? addedByKey(entry2, context) : void 0
      },
      says({ name: name6, trigger, under: under2 }) {
        if (under2 !== void 0) return `${saysKey(name6, under2)} in a response made at ${trigger}. Remove the line.`;
        return `a response made at ${trigger} can't set ${autoKey(name6)}, which is read-only there. Remove it: CloudFront adds what the answer needs.`;
      },
      viewerMessage: () => viewerTexts.readOnlyHeader
    });
    readOnlyRules = [add, change, remove, generated];
  }
});

// src/rules/request.ts
function judgeField(request2, { name: name6, missing: missing2 }) {
  const value5 = request2[name6];
  if (value5 === void 0) return { path: `request.${name6}`, name: name6, value: value5, severity: missing2 };
  if (name6 === "headers" || typeof value5 === "string") return void 0;
  return { path: `request.${name6}`, name: name6, value: value5, severity: name6 === "clientIp" ? missing2 : "error" };
}
function changed(name6, request2, before) {
  const after = request2[name6];
  if (before === void 0 || typeof after !== "string" || after === before) return void 0;
  return { path: `request.${name6}`, name: name6, before, after };
}
function saysReadOnly({ name: name6, before, after }, severity) {
  const effect = severity === "warning" ? `, and goes on as ${show(before)}` : "";
  return `${name6} is read-only: ${show(before)} became ${show(after)}${effect}. Leave it as it came.`;
}
var fields4, requiredFields2, method, clientIp, originTooEarly, originRemoved, requestRules;
var init_request = __esm({
  "src/rules/request.ts"() {
    "use strict";
    init_show();
    init_groups();
    init_rule();
    fields4 = [
      { name: "method", missing: "error" },
      { name: "uri", missing: "error" },
      { name: "headers", missing: "error" },
      { name: "querystring", missing: "warning" },
      { name: "clientIp", missing: "warning" }
    ];
    requiredFields2 = defineRule({
      id: "RET-REQUEST-FIELDS",
      title: "A returned request has method, uri and headers, and should have querystring and clientIp",
      triggers: requestTriggers,
      severity: "error",
      evidence: "inferred",
      source: "lambda-edge-testing-debugging",
      checks: {
        request(request2) {
          let found2;
          for (const field2 of fields4) {
            const fault = judgeField(request2, field2);
            if (fault) found2 = [...found2 ?? [], fault];
          }
          return found2;
        }
      },
      says({ name: name6, value: value5, severity: own5 }, severity) {
        if (value5 !== void 0) return `${name6} is ${show(value5)}; it must be a string.`;
        const isTaken2 = own5 === "warning" && severity === "warning";
        const effect = isTaken2 ? "the event's own is used" : "a returned request must have it";
        return `${name6} is missing; ${effect}. Return the request you were given, changed in place.`;
      }
    });
    method = defineRule({
      id: "REQ-METHOD-RO",
      title: "The method of a request can be read, not changed",
      triggers: requestTriggers,
      severity: "warning",
      evidence: "documented",
      source: "lambda-event-structure",
      assumption: "readOnlyRequestFields",
      checks: { request: (request2, { baseline }) => changed("method", request2, baseline?.request.method) },
      says: saysReadOnly
    });
    clientIp = defineRule({
      id: "REQ-CLIENTIP-RO",
      title: "The address of the viewer can be read, not changed",
      triggers: requestTriggers,
      severity: "warning",
      evidence: "documented",
      source: "lambda-event-structure",
      assumption: "readOnlyRequestFields",
      checks: { request: (request2, { baseline }) => changed("clientIp", request2, baseline?.request.clientIp) },
      says: saysReadOnly
    });
    originTooEarly = defineRule({
      id: "REQ-ORIGIN-VREQ",
      title: "A viewer-request has no origin to set",
      triggers: ["viewer-request"],
      severity: "warning",
      evidence: "inferred",
      source: "lambda-event-structure",
      assumption: "originInViewerRequest",
      checks: {
        request: (request2) => Object.hasOwn(request2, "origin") ? { path: "request.origin" } : void 0
      },
      says(_finding, severity) {
        const effect = severity === "warning" ? "; this is ignored" : "";
        return `a viewer-request function can't choose the origin${effect}. Do it in an origin-request function.`;
      }
    });
    originRemoved = defineRule({
      id: "ORI-REMOVE",
      title: "A returned origin request keeps its origin",
      triggers: ["origin-request"],
      severity: "warning",
      evidence: "inferred",
      source: "lambda-event-structure",
      assumption: "missingOrigin",
      checks: {
        request: (request2) => Object.hasOwn(request2, "origin") ? void 0 : { path: "request.origin" }
      },
      says(_finding, severity) {
        const effect = severity === "warning" ? "the request goes to the origin it had" : "a returned request must have it";
        return `origin is missing; ${effect}. Return the request you were given, changed in place.`;
      }
    });
    requestRules = [requiredFields2, method, clientIp, originTooEarly, originRemoved];
  }
});

// src/rules/response.ts
function statusNumber(status2, { statusFormat }) {
  if (typeof status2 === "number") return Number.isInteger(status2) ? status2 : void 0;
  if (typeof status2 !== "string") return void 0;
  if (threeDigits.test(status2)) return Number(status2);
  return statusFormat === "any-number" && status2.trim() !== "" ? wholeNumber(Number(status2)) : void 0;
}
function wholeNumber(number2) {
  return Number.isInteger(number2) ? number2 : void 0;
}
function isInRange(status2) {
  return status2 >= statusRange.least && status2 <= statusRange.most;
}
var threeDigits, path5, format, range, type, echo, description2, foreignDescription, statusRules, statusAdvice;
var init_response = __esm({
  "src/rules/response.ts"() {
    "use strict";
    init_header_syntax();
    init_show();
    init_characters();
    init_groups();
    init_limits();
    init_rule();
    threeDigits = /^\d{3}$/;
    path5 = "response.status";
    format = defineRule({
      id: "RES-STATUS-FORMAT",
      title: "A status is a string of three digits",
      triggers: allTriggers,
      severity: "error",
      evidence: "inferred",
      source: "lambda-generating-http-responses",
      checks: {
        response: ({ status: status2 }, { assumptions }) => statusNumber(status2, assumptions) === void 0 ? { path: path5, status: status2 } : void 0
      },
      says: ({ status: status2 }) => `status is ${show(status2)}; it must be three digits, such as "200".`
    });
    range = defineRule({
      id: "RES-STATUS-RANGE",
      title: "A status is between 200 and 599",
      // Assumption: at viewer-response, too, where the documents name 1xx alone; above 599 no answer has a status.
      triggers: allTriggers,
      severity: "error",
      evidence: "documented",
      source: "lambda-generating-http-responses",
      covers: ["RES-STATUS-1XX", "UPD-ORES-STATUS"],
      coveredWhen: {
        "RES-STATUS-1XX": ({ status: status2 }) => Math.floor(Number(status2) / 100) === 1,
        "UPD-ORES-STATUS": (_finding, { trigger }) => trigger === "origin-response"
      },
      checks: {
        response({ status: status2 }, { assumptions }) {
          const number2 = statusNumber(status2, assumptions);
          return number2 === void 0 || isInRange(number2) ? void 0 : { path: path5, status: status2 };
        }
      },
      says: ({ status: status2 }) => `status is ${show(status2)}; it must be between ${statusRange.least} and ${statusRange.most}.`
    });
    type = defineRule({
      id: "RES-STATUS-TYPE",
      title: "A status is documented as a string; a whole number is taken, too",
      triggers: allTriggers,
      severity: "warning",
      evidence: "observed",
      source: "lambda-generating-http-responses; mdn/yari",
      checks: {
        response: ({ status: status2 }) => Number.isInteger(status2) && isInRange(status2) ? { path: path5, status: status2 } : void 0
      },
      says({ status: status2 }, severity) {
        const effect = severity === "warning" ? "it works, but " : "";
        return `status is the number ${status2}; ${effect}the documents ask for a string. Write "${status2}".`;
      }
    });
    echo = defineRule({
      id: "UPD-VRES-STATUS",
      title: "A viewer-response function can't change the status",
      triggers: ["viewer-response"],
      severity: "warning",
      evidence: "documented",
      source: "lambda-at-edge-function-restrictions",
      assumption: "viewerResponseStatus",
      checks: {
        response({ status: status2 }, { baseline, assumptions }) {
          const before = baseline?.response?.status;
          const number2 = statusNumber(status2, assumptions);
          if (before === void 0 || number2 === void 0 || number2 === Number(before)) return void 0;
          return isInRange(number2) ? { path: path5, before, after: status2 } : void 0;
        }
      },
      says({ before, after }, severity) {
        const effect = severity === "warning" ? `, and the viewer gets ${before}` : "";
        return `viewer-response can't change the status: ${show(before)} became ${show(after)}${effect}. Do it at origin-response.`;
      }
    });
    description2 = defineRule({
      id: "RES-DESC",
      title: "A statusDescription is a string without control characters",
      triggers: allTriggers,
      severity: "error",
      evidence: "inferred",
      source: "lambda-generating-http-responses",
      checks: {
        response({ statusDescription: value5 }, { baseline }) {
          if (value5 === void 0 || value5 === baseline?.response?.statusDescription) return void 0;
          if (typeof value5 === "string" && controlCharacter(value5) === void 0) return void 0;
          return { path: "response.statusDescription", value: value5 };
        }
      },
      says({ value: value5 }) {
        if (typeof value5 === "string") return `statusDescription ${show(value5)} has a control character. Take it out.`;
        return `statusDescription is ${show(value5)}; it must be a string, or left out.`;
      }
    });
    foreignDescription = defineRule({
      id: "OQ-32",
      title: "A statusDescription outside ASCII may arrive with question marks in place of its letters",
      triggers: allTriggers,
      severity: "warning",
      evidence: "inferred",
      source: "deduced from mdn/yari#1891",
      assumption: "nonAsciiValues",
      checks: {
        response({ statusDescription: value5 }, { baseline }) {
          if (typeof value5 !== "string" || isAscii(value5)) return void 0;
          return value5 === baseline?.response?.statusDescription ? void 0 : { path: "response.statusDescription", value: value5 };
        }
      },
      says: ({ value: value5 }) => `statusDescription ${show(value5)} has letters outside ASCII, which may arrive as "?". Write it without them.`
    });
    statusRules = [format, range, description2, echo];
    statusAdvice = [type, foreignDescription];
  }
});

// src/rules/response-body.ts
function hasText({ body: body2 }) {
  return typeof body2 === "string" && body2 !== "";
}
function bodiless(status2) {
  return (response2, { assumptions }) => statusNumber(response2["status"], assumptions) === status2 && hasText(response2) ? { path: path6, status: status2 } : void 0;
}
function saysDropped({ status: status2 }, severity) {
  const effect = severity === "warning" ? "; this one is dropped" : "";
  return `a ${status2} has no body${effect}. Remove it, or change the status.`;
}
var deciders, path6, type2, encoding2, base643, noContent, noContentEmpty, noContentElsewhere, notModified, viewerBody, responseBodyRules, responseBodyAdvice;
var init_response_body = __esm({
  "src/rules/response-body.ts"() {
    "use strict";
    init_show();
    init_base64();
    init_groups();
    init_literals();
    init_response();
    init_rule();
    deciders = [...requestTriggers, "origin-response"];
    path6 = "response.body";
    type2 = defineRule({
      id: "RES-BODY-TYPE",
      title: "The body of a response is a string",
      triggers: deciders,
      severity: "error",
      evidence: "documented",
      source: "lambda-generating-http-responses",
      covers: ["UPD-ORES-BODY-NULL"],
      coveredWhen: { "UPD-ORES-BODY-NULL": ({ body: body2 }, { trigger }) => body2 === null && trigger === "origin-response" },
      checks: {
        responseBody: ({ body: body2 }) => typeof body2 === "string" ? void 0 : { path: path6, body: body2 }
      },
      says({ body: body2 }) {
        if (body2 === null) return 'body is null; it must be a string. Leave it out, or use "" for an empty one.';
        const bytes = body2.type === "Buffer";
        if (bytes)
          return `body is a Buffer, which JSON makes an object of. Use buffer.toString('base64') with bodyEncoding: "base64".`;
        return `body is ${show(body2)}; it must be a string. For data, use JSON.stringify().`;
      },
      viewerMessage: () => viewerTexts.body
    });
    encoding2 = defineRule({
      id: "RES-BODYENC-VALUES",
      title: "The bodyEncoding of a response is text or base64",
      triggers: deciders,
      severity: "error",
      evidence: "documented",
      source: "lambda-generating-http-responses",
      checks: {
        responseBody({ bodyEncoding }) {
          if (bodyEncoding === void 0 || bodyEncoding === "text" || bodyEncoding === "base64") return void 0;
          return { path: "response.bodyEncoding", encoding: bodyEncoding };
        }
      },
      says: ({ encoding: value5 }) => `bodyEncoding is ${show(value5)}; it must be "text" or "base64".`
    });
    base643 = defineRule({
      id: "RES-BODYENC-B64",
      title: "A body with bodyEncoding base64 is valid base64: standard alphabet, padded, no line breaks",
      triggers: deciders,
      severity: "error",
      evidence: "documented",
      source: "lambda-generating-http-responses",
      covers: ["RES-B64-STRICT"],
      coveredWhen: { "RES-B64-STRICT": ({ body: body2 }) => isLooseBase64(body2) },
      checks: {
        responseBody({ body: body2, bodyEncoding }, { assumptions }) {
          if (bodyEncoding !== "base64" || typeof body2 !== "string") return void 0;
          const fault = base64Fault(body2, assumptions);
          return fault === void 0 ? void 0 : { path: path6, body: body2, fault };
        }
      },
      says: ({ body: body2, fault }) => `bodyEncoding says base64, but ${show(body2, 24)} is none: ${fault}. Use Buffer.from(data).toString('base64'), or bodyEncoding: "text".`
    });
    noContent = defineRule({
      id: "RES-204-BODY",
      title: "A 204 made at viewer-request has no body",
      triggers: ["viewer-request"],
      severity: "error",
      evidence: "documented",
      source: "lambda-generating-http-responses",
      checks: {
        responseBody: (response2, { assumptions }) => statusNumber(response2["status"], assumptions) === 204 && hasText(response2) ? { path: path6, body: response2["body"] } : void 0
      },
      says: ({ body: body2 }) => `status 204 means no content, but body is ${show(body2, 24)}. Remove the body, or use status "200".`
    });
    noContentEmpty = defineRule({
      id: "RES-204-EMPTY",
      title: "A 204 made at viewer-request should have no body key at all",
      triggers: ["viewer-request"],
      severity: "warning",
      evidence: "inferred",
      source: "lambda-generating-http-responses",
      checks: {
        responseBody: ({ status: status2, body: body2 }, { assumptions }) => statusNumber(status2, assumptions) === 204 && body2 === "" ? { path: path6 } : void 0
      },
      says: () => 'status 204 with body "": the documents forbid a body there, and are silent on an empty one. Remove it.'
    });
    noContentElsewhere = defineRule({
      id: "RES-204-BODY-OREQ",
      title: "A body on a 204 of an origin-side function is dropped",
      triggers: ["origin-request", "origin-response"],
      severity: "warning",
      evidence: "inferred",
      source: "lambda-generating-http-responses",
      assumption: "noContentBody",
      checks: { responseBody: bodiless(204) },
      says: saysDropped
    });
    notModified = defineRule({
      id: "OQ-17",
      title: "A body that an origin-response function puts on a 304 is dropped",
      triggers: ["origin-response"],
      severity: "warning",
      evidence: "inferred",
      source: "deduced from RFC 9110, 15.4.5",
      checks: { responseBody: bodiless(304) },
      says: saysDropped
    });
    viewerBody = defineRule({
      id: "UPD-VRES-BODY",
      title: "A viewer-response function can't replace the body",
      triggers: ["viewer-response"],
      severity: "warning",
      evidence: "inferred",
      source: "lambda-generating-http-responses; cloudfront-limits",
      assumption: "viewerResponseBody",
      checks: { responseBody: () => ({ path: path6 }) },
      says(_finding, severity) {
        const effect = severity === "warning" ? "; this one is ignored" : "";
        return `viewer-response can't replace the body${effect}. Do it at origin-response.`;
      }
    });
    responseBodyRules = [type2, encoding2, base643, noContent];
    responseBodyAdvice = [noContentEmpty, noContentElsewhere, notModified, viewerBody];
  }
});

// src/rules/response-size.ts
function sizePath({ body: body2 }) {
  return typeof body2 === "string" ? path7 : "response.headers";
}
function oversize(response2, { trigger, assumptions }) {
  const limit2 = responseLimit[trigger];
  if (isWellBelow(response2, limit2)) return void 0;
  const bytes = responseSize(response2, assumptions.base64Size);
  return bytes > limit2 ? { path: sizePath(response2), bytes, trigger } : void 0;
}
function saysOversize({ bytes, trigger }) {
  const limit2 = formatNumber(responseLimit[trigger]);
  return `${formatBytes(bytes)} with the headers; ${trigger} may generate at most ${limit2}.`;
}
var path7, viewerSize, originSize, encodedSize, responseSizeRules, responseSizeAdvice;
var init_response_size = __esm({
  "src/rules/response-size.ts"() {
    "use strict";
    init_size();
    init_groups();
    init_limits();
    init_literals();
    init_rule();
    init_sizes();
    path7 = "response.body";
    viewerSize = defineRule({
      id: "RES-SIZE-VIEWER",
      title: "What a viewer-side function generates has at most 40,960 bytes, headers and body together",
      triggers: ["viewer-request", "viewer-response"],
      severity: "error",
      evidence: "documented",
      source: "cloudfront-limits",
      covers: ["Q-RESP-V", "UPD-VRES-SIZE"],
      coveredWhen: { "UPD-VRES-SIZE": ({ trigger }) => trigger === "viewer-response" },
      checks: { response: oversize },
      says(finding) {
        const fix = finding.trigger === "viewer-request" ? "Make it at origin-request, or serve it from an origin." : "Shorten it.";
        return `${saysOversize(finding)} ${fix}`;
      },
      viewerMessage: () => viewerTexts.body
    });
    originSize = defineRule({
      id: "RES-SIZE-ORIGIN",
      title: "What an origin-side function generates has at most 1,048,576 bytes, headers and body together",
      triggers: ["origin-request", "origin-response"],
      severity: "error",
      evidence: "documented",
      source: "cloudfront-limits",
      covers: ["Q-RESP-O", "UPD-ORES-SIZE"],
      coveredWhen: { "UPD-ORES-SIZE": ({ trigger }) => trigger === "origin-response" },
      checks: { response: oversize },
      says: (finding) => `${saysOversize(finding)} Serve it from an origin.`,
      // Nobody quoted the page together with this log line.
      viewerMessage: () => void 0,
      logMessage: ({ bytes }) => logLines.tooLarge(bytes)
    });
    encodedSize = defineRule({
      id: "RES-SIZE-COUNT",
      title: "A base64 body that is over the limit only in its encoded form is taken",
      triggers: allTriggers,
      severity: "warning",
      evidence: "inferred",
      source: "handlers of images in production",
      assumption: "base64Size",
      checks: {
        response(response2, { trigger, assumptions }) {
          const limit2 = responseLimit[trigger];
          if (assumptions.base64Size === "encoded" || response2["bodyEncoding"] !== "base64" || isWellBelow(response2, limit2))
            return void 0;
          const bytes = responseSize(response2, "encoded");
          return bytes > limit2 && responseSize(response2) <= limit2 ? { path: path7, bytes, trigger } : void 0;
        }
      },
      says: ({ bytes, trigger }) => `${formatBytes(bytes)} with the headers as base64, over the ${formatNumber(responseLimit[trigger])} of ${trigger}; it fits only decoded, and AWS doesn't say which counts. Keep below it encoded.`
    });
    responseSizeRules = [viewerSize, originSize];
    responseSizeAdvice = [encodedSize];
  }
});

// src/rules/shared-answer.ts
function askedLifetime({ headers }, { assumptions }) {
  const control4 = returnedHeader(headers, "cache-control", assumptions)?.value ?? "";
  if (forbidding.test(control4)) return 0;
  for (const lifetime3 of lifetimes) {
    const seconds4 = lifetime3.exec(control4)?.[2];
    if (seconds4 !== void 0) return Number(seconds4);
  }
  const expires = returnedHeader(headers, "expires", assumptions);
  return expires && Math.max(0, (Date.parse(expires.value) - Date.now()) / 1e3 || 0);
}
function isKept({ status: status2 }, seconds4, { assumptions }) {
  return seconds4 === void 0 ? (statusNumber(status2, assumptions) ?? 0) < 400 : seconds4 > 0;
}
function isCached({ baseline, cache }) {
  const method2 = baseline?.request.method ?? "GET";
  return cache?.stores !== false && (method2 === "GET" || method2 === "HEAD");
}
function privateInput({ baseline, cache }) {
  const headers = baseline?.request.headers ?? {};
  const counts = (name6) => headerLines(headers, name6) !== void 0 && !cache?.keyed.includes(name6);
  if (counts("authorization")) return "Authorization";
  return counts("cookie") ? "Cookie" : void 0;
}
function cookieForAll(response2, seconds4, context) {
  const cookie = returnedHeader(response2["headers"], "set-cookie", context.assumptions);
  if (cookie === void 0 || !isKept(response2, seconds4, context)) return void 0;
  return { path: `response.headers[${JSON.stringify(cookie.mapKey)}]`, name: "Set-Cookie", value: cookie.value };
}
function answerForAll({ headers }, seconds4, context) {
  const { assumptions } = context;
  const name6 = privateInput(context);
  if (name6 === void 0 || seconds4 === void 0 || seconds4 === 0) return void 0;
  const stored = returnedHeader(headers, "cache-control", assumptions) ?? returnedHeader(headers, "expires", assumptions);
  return stored && { path: `response.headers[${JSON.stringify(stored.mapKey)}]`, name: name6, value: stored.value };
}
var forbidding, lifetimes, sharedAnswer, sharedAnswerAdvice;
var init_shared_answer = __esm({
  "src/rules/shared-answer.ts"() {
    "use strict";
    init_headers();
    init_show();
    init_response();
    init_returned_header();
    init_rule();
    forbidding = /(^|,)\s*(no-store|no-cache|private)\s*(=|,|$)/i;
    lifetimes = [/(^|,)\s*s-maxage\s*=\s*"?(\d+)/i, /(^|,)\s*max-age\s*=\s*"?(\d+)/i];
    sharedAnswer = defineRule({
      id: "RES-OREQ-MATCH",
      title: "An answer of origin-request that is one viewer's own must not be stored, since others get it too",
      triggers: ["origin-request"],
      severity: "warning",
      advice: true,
      evidence: "documented",
      source: "lambda-generating-http-responses; Expiration",
      checks: {
        response(response2, context) {
          if (!isCached(context)) return void 0;
          const seconds4 = askedLifetime(response2, context);
          return cookieForAll(response2, seconds4, context) ?? answerForAll(response2, seconds4, context);
        }
      },
      says({ name: name6, value: value5 }) {
        if (name6 === "Set-Cookie")
          return `Set-Cookie ${show(value5, 24)} is stored with the answer, and whoever asks for the same gets it. Add Cache-Control: no-store, or set the cookie at viewer-response.`;
        return `${show(value5, 40)} lets the answer be stored, though the request carries ${name6}: if it depends on that, others get it too. Add Cache-Control: no-store, or put ${name6} into the cache key.`;
      }
    });
    sharedAnswerAdvice = [sharedAnswer];
  }
});

// src/rules/stale-headers.ts
function pathOf({ mapKey }) {
  return `response.headers[${JSON.stringify(mapKey)}]`;
}
function isUndecodable(value5, { body: body2, bodyEncoding }) {
  if (typeof body2 !== "string" || body2 === "" || !coding.test(value5)) return false;
  return bodyEncoding !== "base64" || gzip.test(value5) && !body2.startsWith(gzipped);
}
var triggers3, length2, coding, gzip, gzipped, encoding3, staleHeaderAdvice;
var init_stale_headers = __esm({
  "src/rules/stale-headers.ts"() {
    "use strict";
    init_show();
    init_returned_header();
    init_rule();
    init_sizes();
    triggers3 = ["origin-response"];
    length2 = defineRule({
      id: "UPD-ORES-CL",
      title: "A Content-Length that doesn't fit a replaced body is corrected",
      triggers: triggers3,
      severity: "warning",
      evidence: "observed",
      source: "measured on live distributions",
      checks: {
        responseBody({ headers, body: body2, bodyEncoding }, { assumptions }) {
          const length4 = returnedHeader(headers, "content-length", assumptions);
          if (length4 === void 0 || typeof body2 !== "string") return void 0;
          const bytes = bodySize(body2, bodyEncoding);
          return Number(length4.value) === bytes ? void 0 : { path: pathOf(length4), value: length4.value, bytes };
        }
      },
      says: ({ value: value5, bytes }) => `Content-Length says ${show(value5)}, but the new body has ${bytes} bytes. Delete the header: CloudFront computes it.`
    });
    coding = /^\s*(gzip|x-gzip|deflate|br|zstd|compress)\s*$/i;
    gzip = /gzip/i;
    gzipped = "H4sI";
    encoding3 = defineRule({
      id: "UPD-ORES-CE",
      title: "A Content-Encoding beside a replaced body that isn't so encoded: nobody can decode it",
      triggers: triggers3,
      severity: "warning",
      evidence: "inferred",
      source: "lambda-generating-http-responses",
      checks: {
        responseBody(response2, { assumptions }) {
          const coded = returnedHeader(response2["headers"], "content-encoding", assumptions);
          if (coded === void 0 || !isUndecodable(coded.value, response2)) return void 0;
          return { path: pathOf(coded), value: coded.value, binary: response2["bodyEncoding"] === "base64" };
        }
      },
      says: ({ value: value5, binary }) => `Content-Encoding says ${show(value5)}, but the new body ${binary ? "isn't gzipped" : "is plain text"}, so the viewer can't decode it. Delete the header, or encode the body.`
    });
    staleHeaderAdvice = [length2, encoding3];
  }
});

// src/rules/catalogue.ts
var ruleObjects;
var init_catalogue = __esm({
  "src/rules/catalogue.ts"() {
    "use strict";
    init_cookie_advice();
    init_custom_headers();
    init_environment();
    init_header_advice();
    init_header_names();
    init_headers2();
    init_near_limit();
    init_origin();
    init_origin_access();
    init_origin_connection();
    init_origin_domain();
    init_origin_host();
    init_origin_path2();
    init_read_only();
    init_request();
    init_request_body();
    init_response();
    init_response_body();
    init_response_size();
    init_result();
    init_shared_answer();
    init_stale_headers();
    init_uri();
    ruleObjects = Object.freeze([
      ...resultRules,
      ...requestRules,
      ...statusRules,
      ...headerShapeRules,
      ...headerNameRules,
      ...readOnlyRules,
      ...uriRules,
      ...requestBodyRules,
      ...responseBodyRules,
      ...responseSizeRules,
      ...originShapeRules,
      ...originDomainRules,
      ...originPathRules,
      ...originConnectionRules,
      ...originAccessRules,
      ...customHeaderRules,
      ...headerAdvice,
      ...statusAdvice,
      ...requestBodyAdvice,
      ...responseSizeAdvice,
      ...responseBodyAdvice,
      ...staleHeaderAdvice,
      ...cookieAdvice,
      ...originHostAdvice,
      ...sharedAnswerAdvice,
      ...nearLimitAdvice,
      ...environmentAdvice
    ]);
  }
});

// src/rules/compile.ts
function compile(trigger) {
  const draft = Object.fromEntries(partNames.map((part3) => [part3, []]));
  for (const [order, rule] of ruleObjects.entries()) {
    if (rule.triggers.includes(trigger)) addSteps(draft, rule, order);
  }
  return draft;
}
function addSteps(draft, rule, order) {
  for (const [part3, check3] of Object.entries(rule.checks)) draft[part3].push({ rule, order, check: check3 });
}
function stepsAt(trigger) {
  const known4 = compiled.get(trigger);
  if (known4 !== void 0) return known4;
  const steps = compile(trigger);
  compiled.set(trigger, steps);
  return steps;
}
var partNames, compiled;
var init_compile = __esm({
  "src/rules/compile.ts"() {
    "use strict";
    init_catalogue();
    partNames = Object.keys({
      result: 0,
      unusable: 0,
      request: 0,
      response: 0,
      headers: 0,
      header: 0,
      line: 0,
      entry: 0,
      readOnlyHeader: 0,
      target: 0,
      requestBody: 0,
      responseBody: 0,
      origin: 0,
      originFields: 0,
      customHeaders: 0,
      customHeader: 0,
      customEntry: 0,
      environment: 0,
      headerTwice: 0
    });
    compiled = /* @__PURE__ */ new Map();
  }
});

// src/rules/walk.ts
var Walk;
var init_walk = __esm({
  "src/rules/walk.ts"() {
    "use strict";
    Walk = class {
      constructor(trigger, kind2, baseline, settings, steps) {
        this.trigger = trigger;
        this.kind = kind2;
        this.baseline = baseline;
        this.steps = steps;
        this.assumptions = settings.assumptions;
        this.cache = settings.cache;
      }
      /** Shows a part to every check that looks at it. */
      visit(steps, part3) {
        for (const step of steps) {
          const outcome = step.check(part3, this);
          if (outcome !== void 0) this.note(step, outcome);
        }
      }
      note(step, outcome) {
        for (const finding of Array.isArray(outcome) ? outcome : [outcome]) {
          this.faults ??= [];
          this.faults.push({ step, finding });
        }
      }
    };
  }
});

// src/rules/walk-headers.ts
function walkHeaders(walk, map, before) {
  if (map === before) return;
  walk.visit(walk.steps.headers, map);
  if (!isObject3(map)) return;
  const came = isObject3(before) ? before : void 0;
  let isTouched = false;
  for (const mapKey in map) {
    if (came !== void 0 && Object.hasOwn(came, mapKey) && sameLines(map[mapKey], came[mapKey])) continue;
    isTouched = true;
    walkHeader(walk, map, mapKey);
  }
  walkReadOnly(walk, map, came, isTouched);
}
function sameLines(lines2, before) {
  if (lines2 === before) return true;
  if (!Array.isArray(lines2) || !Array.isArray(before)) return sameJson(lines2, before);
  if (lines2.length !== before.length) return false;
  for (let index = 0; index < lines2.length; index++) if (!sameLine(lines2[index], before[index])) return false;
  return true;
}
function sameLine(line5, before) {
  if (!isObject3(line5) || !isObject3(before)) return sameJson(line5, before);
  const { key: key2, value: value5 } = line5;
  return key2 === before["key"] && (value5 === before["value"] || sameJson(value5, before["value"]));
}
function walkHeader(walk, map, mapKey) {
  const lines2 = map[mapKey];
  if (Array.isArray(lines2) && lines2.length === 0) return;
  const header2 = { path: `${walk.kind}.headers`, mapKey, name: mapKey.toLowerCase(), map, lines: lines2 };
  walk.visit(walk.steps.header, header2);
  if (!Array.isArray(lines2)) return;
  for (const [index, line5] of lines2.entries()) walkLine(walk, header2, line5, index);
}
function walkLine(walk, header2, line5, index) {
  walk.visit(walk.steps.line, { header: header2, index, line: line5 });
  if (!isObject3(line5)) return;
  const { key: key2 } = line5;
  if (key2 !== void 0 && typeof key2 !== "string") return;
  valuesOf(line5, walk.assumptions).forEach((value5, position2) => {
    walk.visit(walk.steps.entry, { header: header2, index, key: position2 === 0 ? key2 : void 0, value: value5 });
  });
}
function isComparable(walk, before) {
  return before !== void 0 || walk.kind === "response" && walk.trigger.endsWith("request");
}
function walkReadOnly(walk, map, before, isTouched) {
  if (!isComparable(walk, before)) return;
  for (const name6 of readOnlyList(walk.trigger, walk.kind, walk.assumptions)) {
    if (!isTouched && Object.hasOwn(map, name6) === (before !== void 0 && Object.hasOwn(before, name6))) continue;
    compareReadOnly(walk, map, name6, before === void 0 ? noLines : linesUnder(before, name6));
  }
}
function compareReadOnly(walk, map, name6, was) {
  const mapKey = keyFor(map, name6);
  if (mapKey === void 0 && was.length === 0) return;
  const before = was.map(({ value: value5 }) => value5);
  const after = mapKey === void 0 ? [] : lineValues(map, name6, walk.assumptions);
  if (after === void 0 || sameJson(before, after)) return;
  const path10 = `${walk.kind}.headers[${JSON.stringify(mapKey ?? name6)}]`;
  const key2 = was[0]?.["key"];
  walk.visit(walk.steps.readOnlyHeader, { path: path10, name: name6, key: typeof key2 === "string" ? key2 : name6, before, after });
}
var init_walk_headers = __esm({
  "src/rules/walk-headers.ts"() {
    "use strict";
    init_limits();
    init_returned_lines();
    init_rule();
    init_same_json();
  }
});

// src/rules/walk-origin.ts
function part(of, name6) {
  const value5 = isObject3(of) ? of[name6] : void 0;
  return isObject3(value5) ? value5 : void 0;
}
function walkOrigin(walk, { origin, headers }, before) {
  if (origin === void 0 || before !== void 0 && sameJson(origin, before)) return;
  walk.visit(walk.steps.origin, origin);
  if (!isObject3(origin)) return;
  for (const kind2 of kinds) {
    const fields9 = origin[kind2];
    if (isObject3(fields9)) walkFields(walk, kind2, fields9, headers, part(before, kind2));
  }
}
function walkFields(walk, kind2, fields9, requestHeaders, before) {
  const path10 = `request.origin.${kind2}`;
  walk.visit(walk.steps.originFields, { path: path10, kind: kind2, fields: fields9, requestHeaders, before });
  const map = fields9["customHeaders"];
  if (map === void 0 || sameJson(map, before?.["customHeaders"])) return;
  walkCustomHeaders(walk, map, `${path10}.customHeaders`, part(before, "customHeaders"));
}
function walkCustomHeaders(walk, map, path10, before) {
  walk.visit(walk.steps.customHeaders, { path: path10, map, before });
  if (!isHeaderMap(map)) return;
  for (const mapKey in map) {
    if (!isNew(map, before, mapKey)) continue;
    const lines2 = map[mapKey];
    const header2 = { path: path10, mapKey, name: mapKey.toLowerCase(), map, lines: lines2 };
    if (lines2.length > 0) walk.visit(walk.steps.customHeader, header2);
    lines2.forEach(({ key: key2, value: value5 }, index) => {
      walk.visit(walk.steps.customEntry, { header: header2, index, key: key2, value: value5 });
    });
  }
}
function customHeadersOf(origin, before) {
  for (const kind2 of kinds) {
    const came = part(before, kind2);
    const map = part(origin === void 0 ? came : part(origin, kind2), "customHeaders");
    const path10 = `request.origin.${kind2}.customHeaders`;
    if (map) return { path: path10, map, before: part(came, "customHeaders") };
  }
  return void 0;
}
function isThere(lines2) {
  return !Array.isArray(lines2) || lines2.length > 0;
}
function walkTwice(walk, request2, before) {
  const { headers, origin } = request2;
  if (before !== void 0 && headers === before["headers"] && origin === before["origin"]) return;
  const custom4 = customHeadersOf(origin, before?.["origin"]);
  if (custom4 === void 0 || !isObject3(headers)) return;
  const own5 = { path: "request.headers", map: headers, before: part(before, "headers") };
  for (const mapKey in custom4.map) {
    if (isThere(custom4.map[mapKey])) compareNames(walk, custom4, mapKey, own5);
  }
}
function compareNames(walk, custom4, mapKey, own5) {
  const name6 = mapKey.toLowerCase();
  const twin2 = Object.keys(own5.map).find((other2) => other2.toLowerCase() === name6 && isThere(own5.map[other2]));
  if (twin2 === void 0) return;
  const at5 = isNew(custom4.map, custom4.before, mapKey) ? `${custom4.path}[${JSON.stringify(mapKey)}]` : void 0;
  const path10 = at5 ?? (isNew(own5.map, own5.before, twin2) ? `${own5.path}[${JSON.stringify(twin2)}]` : void 0);
  if (path10 !== void 0) walk.visit(walk.steps.headerTwice, { path: path10, name: name6 });
}
var kinds;
var init_walk_origin = __esm({
  "src/rules/walk-origin.ts"() {
    "use strict";
    init_custom_headers();
    init_is_new();
    init_rule();
    init_same_json();
    kinds = ["custom", "s3"];
  }
});

// src/rules/walk-result.ts
function walkResult(walk, result) {
  const { steps, kind: kind2, baseline } = walk;
  if (baseline !== void 0 && (result === baseline.request || result === baseline.response) && kind2 !== "none")
    return;
  walk.visit(steps.result, result);
  if (kind2 === "none") walk.visit(steps.unusable, result);
  else if (kind2 === "request") walkRequest(walk, result);
  else walkResponse(walk, result);
}
function walkEnvironment(walk, names16) {
  for (const name6 of names16) walk.visit(walk.steps.environment, name6);
}
function walkRequest(walk, request2) {
  const before = walk.baseline?.request;
  walk.visit(walk.steps.request, request2);
  walkTarget(walk, request2, before);
  if (request2["headers"] !== void 0) walkHeaders(walk, request2["headers"], before?.["headers"]);
  walkRequestBody(walk, request2["body"], before?.["body"]);
  if (walk.trigger !== "origin-request") return;
  walkOrigin(walk, request2, before?.["origin"]);
  walkTwice(walk, request2, before);
}
function walkResponse(walk, response2) {
  walk.visit(walk.steps.response, response2);
  const { headers = noHeaders } = response2;
  walkHeaders(walk, headers, walk.baseline?.response?.headers);
  if (Object.hasOwn(response2, "body")) walk.visit(walk.steps.responseBody, response2);
}
function walkTarget(walk, request2, before) {
  const { uri: uri2, querystring: querystring2 = before?.["querystring"] } = request2;
  if (before !== void 0 && uri2 === before["uri"] && querystring2 === before["querystring"]) return;
  walk.visit(walk.steps.target, {
    uri: typeof uri2 === "string" ? uri2 : "",
    querystring: typeof querystring2 === "string" ? querystring2 : "",
    uriChanged: typeof uri2 === "string" && uri2 !== before?.["uri"],
    querystringChanged: querystring2 !== before?.["querystring"]
  });
}
function walkRequestBody(walk, body2, before) {
  if (body2 === void 0 || before !== void 0 && sameJson(body2, before)) return;
  walk.visit(walk.steps.requestBody, body2);
}
var noHeaders;
var init_walk_result = __esm({
  "src/rules/walk-result.ts"() {
    "use strict";
    init_same_json();
    init_walk_headers();
    init_walk_origin();
    noHeaders = Object.freeze({});
  }
});

// src/rules/judge.ts
function accepted(kind2) {
  return Object.freeze({
    kind: kind2,
    violations: Object.freeze([]),
    error: void 0,
    viewerMessage: void 0,
    logMessage: void 0
  });
}
function severityOf({ step: { rule }, finding }, settings, context) {
  if (settings.severity.size > 0) {
    const chosen2 = [...coveredIds(rule, finding, context), rule.id].find((id) => settings.severity.has(id));
    if (chosen2 !== void 0) return settings.severity.get(chosen2);
  }
  if (settings.strict && rule.advice === void 0) return "error";
  if (rule.assumption !== void 0 && settings.assumptions[rule.assumption] === "refuse") return "error";
  return finding.severity ?? rule.severity;
}
function verdictOn(fault, severity, context) {
  const { rule } = fault.step;
  const { id, evidence, source } = rule;
  const { path: path10 } = fault.finding;
  const message = rule.says(fault.finding, severity);
  const covers2 = coveredIds(rule, fault.finding, context);
  const violation = { rule: id, severity, path: path10, message, evidence, source };
  return { fault, violation: covers2.length === 0 ? violation : { ...violation, covers: covers2 } };
}
function verdictsOf(faults, settings, context) {
  return faults.flatMap((fault) => {
    const severity = severityOf(fault, settings, context);
    return severity === "off" ? [] : [verdictOn(fault, severity, context)];
  });
}
function isError({ violation }) {
  return violation.severity === "error";
}
function inevitable([first], context) {
  return context.kind === "none" && first ? [verdictOn(first, "error", context)] : [];
}
function conclude(walk, faults, settings) {
  const ordered = [...faults].sort((a, b) => a.step.order - b.step.order);
  const verdicts = verdictsOf(ordered, settings, walk);
  const found2 = verdicts.filter(isError);
  const errors = found2.length === 0 ? inevitable(ordered, walk) : found2;
  const warnings = verdicts.filter((verdict) => !isError(verdict) && verdict.fault !== errors[0]?.fault);
  const deciding = errors[0];
  return {
    kind: walk.kind,
    violations: [...errors, ...warnings].map(({ violation }) => violation),
    error: deciding?.violation,
    viewerMessage: deciding?.fault.step.rule.viewerMessage?.(deciding.fault.finding),
    logMessage: deciding?.fault.step.rule.logMessage?.(deciding.fault.finding)
  };
}
function judge(result, trigger, baseline, settings, environment) {
  const kind2 = classify(result, trigger);
  const walk = new Walk(trigger, kind2, baseline, settings, stepsAt(trigger));
  walkResult(walk, result);
  if (environment !== void 0) walkEnvironment(walk, environment);
  if (walk.faults !== void 0) return conclude(walk, walk.faults, settings);
  return kind2 === "request" ? acceptedRequest : acceptedResponse;
}
function judgeEnvironment(environment, trigger, settings) {
  const walk = new Walk(trigger, "none", void 0, settings, stepsAt(trigger));
  walkEnvironment(walk, environment);
  return verdictsOf(walk.faults ?? [], settings, walk).map(({ violation }) => violation);
}
var acceptedRequest, acceptedResponse;
var init_judge = __esm({
  "src/rules/judge.ts"() {
    "use strict";
    init_compile();
    init_covered();
    init_result();
    init_walk();
    init_walk_result();
    acceptedRequest = accepted("request");
    acceptedResponse = accepted("response");
  }
});

// src/message/describe-thrown.ts
function describeThrown(thrown) {
  try {
    if (!isErrorLike(thrown)) return show(thrown);
    const { name: name6, message } = thrown;
    return message === "" ? name6 : firstSentence(`${name6}: ${message}`);
  } catch {
    return "an error that can\u2019t be read";
  }
}
function firstSentence(text6) {
  return text6.split("\n", 1)[0].replace(/\.$/, "");
}
function isErrorLike(value5) {
  return typeof value5 === "object" && value5 !== null && "name" in value5 && "message" in value5;
}
var init_describe_thrown = __esm({
  "src/message/describe-thrown.ts"() {
    "use strict";
    init_show();
  }
});

// src/message/json.ts
function throughJson(value5, like2) {
  try {
    if (isPolluted()) return throughText(value5);
    const copy = copyValue(value5, 0, like2);
    if (copy === odd) return throughText(value5);
    return { ok: true, value: copy === absent ? null : copy };
  } catch (error) {
    return { ok: false, error };
  }
}
function throughText(value5) {
  const text6 = JSON.stringify(value5);
  return { ok: true, value: text6 === void 0 ? null : JSON.parse(text6) };
}
function isPolluted() {
  for (const _inherited in plain) return true;
  return false;
}
function copyValue(value5, depth, like2) {
  switch (typeof value5) {
    case "string":
    case "boolean":
      return value5;
    case "number":
      return Number.isFinite(value5) ? value5 + 0 : null;
    case "object":
      return value5 === null ? null : isSame(value5, like2) ? like2 : copyObject2(value5, depth, like2);
    case "bigint":
      return odd;
    case "function":
      return hasOwnJson(value5) ? odd : absent;
    default:
      return absent;
  }
}
function copyObject2(value5, depth, like2) {
  if (depth > deepest2 || hasOwnJson(value5)) return odd;
  const prototype = Object.getPrototypeOf(value5);
  if (Array.isArray(value5)) return prototype === list ? copyList2(value5, depth + 1, like2) : odd;
  if (prototype === plain) return copyRecord(value5, depth + 1, like2);
  return prototype === null && !("rawJSON" in value5) ? copyRecord(value5, depth + 1, like2) : odd;
}
function hasOwnJson(value5) {
  return value5.toJSON !== void 0;
}
function copyList2(value5, depth, like2) {
  const copies = new Array(value5.length);
  for (let index = 0; index < value5.length; index++) {
    const item = value5[index];
    const copy = isLine3(item) ? copyLine(item, depth) : copyValue(item, depth, Array.isArray(like2) ? like2[index] : void 0);
    if (copy === odd) return odd;
    copies[index] = copy === absent ? null : copy;
  }
  return copies;
}
function copyLine({ key: key2, value: value5 }, depth) {
  if (typeof key2 === "string" && typeof value5 === "string") return { key: key2, value: value5 };
  return copyRecord({ key: key2, value: value5 }, depth, void 0);
}
function copyRecord(value5, depth, like2) {
  const copies = {};
  const counterparts2 = isObject4(like2) ? like2 : void 0;
  for (const name6 in value5) {
    const copy = copyValue(value5[name6], depth, counterparts2?.[name6]);
    if (copy === odd) return odd;
    if (copy !== absent) put2(copies, name6, copy);
  }
  return copies;
}
function isSame(value5, like2) {
  if (!isObject4(value5) || !isObject4(like2)) return value5 === like2 && isWritten(value5);
  if (like2 === plain || like2 === list) return false;
  if (Array.isArray(like2)) return Array.isArray(value5) && isSameList(value5, like2);
  return Object.getPrototypeOf(value5) === plain && !Array.isArray(value5) && isSameRecord(value5, like2);
}
function isWritten(value5) {
  return value5 !== void 0 && typeof value5 !== "function";
}
function isSameList(value5, like2) {
  if (value5.length !== like2.length || Object.getPrototypeOf(value5) !== list || hasOwnJson(value5)) return false;
  for (let index = 0; index < like2.length; index++) {
    const item = value5[index];
    const counterpart = like2[index];
    if (!isSameLine(item, counterpart) && !isSame(item, counterpart)) return false;
  }
  return true;
}
function isSameLine(line5, like2) {
  if (!isObject4(line5) || !isObject4(like2)) return false;
  const { key: key2, value: value5 } = line5;
  if (typeof key2 !== "string" || typeof value5 !== "string" || key2 !== like2["key"] || value5 !== like2["value"])
    return false;
  return Object.getPrototypeOf(line5) === plain && !hasOwnJson(line5) && hasNoMore(line5) && hasTwoNames(like2);
}
function hasNoMore(line5) {
  let names16 = 0;
  for (const name6 in line5) {
    if (name6 !== "key" && name6 !== "value") return false;
    names16++;
  }
  return names16 === 2;
}
function hasTwoNames(line5) {
  let names16 = 0;
  for (const _ in line5) names16++;
  return names16 === 2;
}
function isSameRecord(value5, like2) {
  let names16 = 0;
  for (const name6 in value5) {
    const item = value5[name6];
    const counterpart = like2[name6];
    if (typeof item === "string" ? item !== counterpart : !isSame(item, counterpart)) return false;
    names16++;
  }
  for (const _ in like2) names16--;
  return names16 === 0 && value5["toJSON"] === like2["toJSON"];
}
function isObject4(value5) {
  return typeof value5 === "object" && value5 !== null;
}
function isLine3(line5) {
  if (!isObject4(line5) || Object.getPrototypeOf(line5) !== plain || hasOwnJson(line5)) return false;
  let names16 = 0;
  for (const name6 in line5) {
    if (name6 !== (names16 === 0 ? "key" : "value")) return false;
    names16++;
  }
  return names16 === 2;
}
function put2(target2, name6, value5) {
  if (name6 === "__proto__") {
    Object.defineProperty(target2, name6, { value: value5, enumerable: true, configurable: true, writable: true });
  } else target2[name6] = value5;
}
var odd, absent, deepest2, plain, list;
var init_json = __esm({
  "src/message/json.ts"() {
    "use strict";
    odd = /* @__PURE__ */ Symbol("odd");
    absent = /* @__PURE__ */ Symbol("absent");
    deepest2 = 40;
    plain = Object.prototype;
    list = Array.prototype;
  }
});

// src/assumptions/index.ts
function resolveAssumptions(chosen2) {
  if (chosen2 === void 0) return defaultAssumptions();
  for (const [name6, answer2] of Object.entries(chosen2)) checkAnswer(name6, answer2);
  return { ...defaultAssumptions(), ...chosen2 };
}
function checkAnswer(name6, answer2) {
  if (!Object.hasOwn(assumptionTable, name6)) {
    throw misuse2(name6, `there is no assumption ${show(name6)}`, Object.keys(assumptionTable));
  }
  const asked = assumptionTable[name6];
  const allowed = [asked.default, ...asked.alternatives];
  if (!allowed.includes(answer2))
    throw misuse2(name6, `${show(answer2)} is no answer to "${asked.asks}"`, allowed);
}
function misuse2(name6, because, allowed) {
  return new EdgeproofError("ERR_OPTION", {
    failedTo: "read the options",
    path: `assumptions.${name6}`,
    because,
    fix: `Choose one of: ${allowed.join(", ")}.`
  });
}
var defaultAssumptions;
var init_assumptions = __esm({
  "src/assumptions/index.ts"() {
    "use strict";
    init_errors();
    init_lazily();
    init_show();
    init_table();
    init_table();
    defaultAssumptions = lazily(
      () => Object.freeze(
        Object.fromEntries(Object.entries(assumptionTable).map(([name6, { default: answer2 }]) => [name6, answer2]))
      )
    );
  }
});

// src/rules/settings.ts
function isRuleId(id) {
  return ruleIds.includes(id);
}
function unknownRule(id, path10) {
  const near2 = nearestName(String(id), ruleIds);
  return new EdgeproofError("ERR_RULE", {
    failedTo: "look up a rule",
    because: `there is no rule ${show(id)}`,
    fix: near2 === void 0 ? "The ids are in `rules`." : `Did you mean ${near2}? The ids are in \`rules\`.`,
    ...path10 === void 0 ? {} : { path: path10 }
  });
}
function holdersOf(id) {
  return ruleObjects.filter((rule) => rule.id === id || rule.covers.includes(id)).map((rule) => rule.id);
}
function ruleIdsOf(id, path10) {
  if (!isRuleId(id)) throw unknownRule(id, path10);
  const holding = holdersOf(id);
  return holding.length === 0 ? [id] : holding;
}
function resolveRuleId(id) {
  return ruleIdsOf(id)[0];
}
function badOption(path10, because, fix) {
  return new EdgeproofError("ERR_OPTION", { failedTo: "read the options", path: path10, because, fix });
}
function checkStrict(strict) {
  if (strict === void 0 || typeof strict === "boolean") return;
  throw badOption("strict", `${show(strict)} is neither true nor false`, "Give true or false.");
}
function checkObject2(value5, path10) {
  if (value5 === void 0 || typeof value5 === "object" && value5 !== null && !Array.isArray(value5)) return;
  throw badOption(path10, `${show(value5)} is not an object`, "Give an object, or leave it out.");
}
function checkSeverity(id, severity) {
  const path10 = `severity[${JSON.stringify(id)}]`;
  if (!isRuleId(id)) throw unknownRule(id, path10);
  if (!severities.includes(severity))
    throw badOption(path10, `${show(severity)} is no severity`, "Choose 'error', 'warning' or 'off'.");
  if (holdersOf(id).length > 0) return;
  throw badOption(
    path10,
    "that is no rule but a way in which a function fails, before anything is judged",
    "Leave it out."
  );
}
function resolveSeverity(chosen2 = {}) {
  const resolved = /* @__PURE__ */ new Map();
  for (const [id, severity] of Object.entries(chosen2)) {
    if (severity === void 0) continue;
    checkSeverity(id, severity);
    resolved.set(id, severity);
  }
  return resolved;
}
function resolveRuleSettings(options5 = {}) {
  const { strict, assumptions, severity } = options5;
  if (strict === void 0 && assumptions === void 0 && severity === void 0) return defaultSettings();
  checkStrict(strict);
  checkObject2(assumptions, "assumptions");
  checkObject2(severity, "severity");
  return Object.freeze({
    strict: strict === true,
    assumptions: resolveAssumptions(assumptions),
    severity: resolveSeverity(severity)
  });
}
var defaultSettings, severities;
var init_settings = __esm({
  "src/rules/settings.ts"() {
    "use strict";
    init_assumptions();
    init_errors();
    init_lazily();
    init_nearest_name();
    init_show();
    init_catalogue();
    init_ids();
    defaultSettings = lazily(
      () => Object.freeze({ strict: false, assumptions: defaultAssumptions(), severity: /* @__PURE__ */ new Map() })
    );
    severities = ["error", "warning", "off"];
  }
});

// src/rules/judge-on.ts
function isInside(result, message) {
  try {
    if (!isObject3(result) || !isObject3(message)) return false;
    return result === message || parts.some((name6) => isObject3(message[name6]) && result[name6] === message[name6]);
  } catch {
    return false;
  }
}
function whatIsInside(result, { request: request2, response: response2 }) {
  return result === request2 || result === response2 ? "it is the object" : "it holds a part of the object";
}
function baselineOf(event, result) {
  const known4 = recallEvent(event);
  if (known4 !== void 0) return known4;
  const record2 = recordOf(event);
  if (!isInside(result, record2.request) && !isInside(result, record2.response)) return record2;
  throw new EdgeproofError("ERR_EVENT", {
    failedTo: "validate a result",
    because: `${whatIsInside(result, record2)} inside an event that was not built here, so edgeproof can't see in-place changes`,
    fix: "Use invoke() or edgeEvent()."
  });
}
function placeOf(on, result) {
  if (isTrigger(on)) return { trigger: on, baseline: void 0 };
  if (typeof on === "string") {
    throw new EdgeproofError("ERR_OPTION", {
      failedTo: "validate a result",
      path: "on",
      because: `${show(on)} is no trigger`,
      fix: `Give the event, or one of: ${triggers.join(", ")}.`
    });
  }
  const baseline = baselineOf(on, result);
  return { trigger: baseline.config.eventType, baseline };
}
function unserialisable(error) {
  return {
    rule: "PM-JSON-FAIL",
    severity: "error",
    path: "",
    message: `the result can't be written as JSON: ${describeThrown(error)}. Return plain data.`,
    evidence: "documented",
    source: "aws-lambda-nodejs-runtime-interface-client"
  };
}
function unsent(error) {
  const violation = unserialisable(error);
  return {
    kind: "none",
    violations: [violation],
    error: violation,
    viewerMessage: void 0,
    logMessage: void 0
  };
}
function judgeOn(result, on, options5) {
  const settings = resolveRuleSettings(options5);
  const { trigger, baseline } = placeOf(on, result);
  const json2 = throughJson(result);
  return json2.ok ? judge(json2.value, trigger, baseline, settings) : unsent(json2.error);
}
var parts;
var init_judge_on = __esm({
  "src/rules/judge-on.ts"() {
    "use strict";
    init_errors();
    init_memory();
    init_record();
    init_triggers();
    init_describe_thrown();
    init_json();
    init_show();
    init_judge();
    init_rule();
    init_settings();
    parts = ["headers", "origin", "body"];
  }
});

// src/rules/rule-data.ts
function dataOf({ id, title, triggers: triggers6, severity, evidence, source, covers: covers2, assumption, advice }) {
  const data3 = { id, title, triggers: triggers6, severity, evidence, source, covers: covers2 };
  return Object.freeze({ ...data3, ...assumption && { assumption }, ...advice && { advice } });
}
var rules;
var init_rule_data = __esm({
  "src/rules/rule-data.ts"() {
    "use strict";
    init_catalogue();
    rules = Object.freeze(ruleObjects.map(dataOf));
  }
});

// src/rules/rulebook.ts
var rulebook_exports = {};
__export(rulebook_exports, {
  assumptionTable: () => assumptionTable,
  judge: () => judge,
  judgeEnvironment: () => judgeEnvironment,
  judgeOn: () => judgeOn,
  resolveRuleId: () => resolveRuleId,
  resolveRuleSettings: () => resolveRuleSettings,
  ruleIdsOf: () => ruleIdsOf,
  rules: () => rules
});
var init_rulebook = __esm({
  "src/rules/rulebook.ts"() {
    "use strict";
    init_table();
    init_judge();
    init_judge_on();
    init_rule_data();
    init_settings();
  }
});

// src/rules/load-rulebook.ts
function loadRulebook() {
  return rulebook_exports;
}
var init_load_rulebook = __esm({
  "src/rules/load-rulebook.ts"() {
    "use strict";
    init_rulebook();
  }
});

// src/rules/on-demand.ts
var judge2, judgeEnvironment2, judgeOn2, resolveRuleSettings2, ruleIdsOf2;
var init_on_demand = __esm({
  "src/rules/on-demand.ts"() {
    "use strict";
    init_load_rulebook();
    judge2 = (result, trigger, baseline, settings, environment) => loadRulebook().judge(result, trigger, baseline, settings, environment);
    judgeEnvironment2 = (...given2) => loadRulebook().judgeEnvironment(...given2);
    judgeOn2 = (...given2) => loadRulebook().judgeOn(...given2);
    resolveRuleSettings2 = (...given2) => loadRulebook().resolveRuleSettings(...given2);
    ruleIdsOf2 = (...given2) => loadRulebook().ruleIdsOf(...given2);
  }
});

// src/rules/validate-result.ts
function notAnObject(options5) {
  return new EdgeproofError("ERR_OPTION", {
    failedTo: "validate a result",
    path: "options",
    because: `${show(options5)} is not an object`,
    fix: `Give an object with any of: ${optionNames.join(", ")}.`
  });
}
function checkOptions2(options5) {
  if (typeof options5 !== "object" || options5 === null || Array.isArray(options5)) throw notAnObject(options5);
  for (const name6 of Object.keys(options5)) {
    if (optionNames.includes(name6)) continue;
    throw new EdgeproofError("ERR_OPTION", {
      failedTo: "validate a result",
      path: name6,
      because: "there is no such option",
      fix: `Choose from: ${optionNames.join(", ")}.`
    });
  }
}
function validateResult(result, on, options5 = {}) {
  checkOptions2(options5);
  return [...judgeOn2(result, on, options5).violations];
}
var optionNames;
var init_validate_result = __esm({
  "src/rules/validate-result.ts"() {
    "use strict";
    init_errors();
    init_show();
    init_on_demand();
    optionNames = ["strict", "assumptions", "severity", "runtime", "timeoutMs", "context", "watchEnv"];
  }
});

// src/rules/index.ts
var init_rules = __esm({
  "src/rules/index.ts"() {
    "use strict";
    init_covered();
    init_on_demand();
    init_rule_data();
    init_validate_result();
  }
});

// src/message/selection.ts
function selects(selection2, name6) {
  if (typeof selection2 === "string") return selection2 === "all";
  if ("matching" in selection2) return selection2.matching(name6);
  return "allExcept" in selection2 ? !selection2.allExcept.includes(name6) : selection2.includes(name6);
}
function unionSelection(cachePolicy, originRequestPolicy) {
  if (cachePolicy === "none") return originRequestPolicy;
  if (originRequestPolicy === "none") return cachePolicy;
  if (cachePolicy === "all" || originRequestPolicy === "all") return "all";
  if ("allExcept" in cachePolicy) return joinBlocked(cachePolicy.allExcept, originRequestPolicy);
  if ("allExcept" in originRequestPolicy) return { allExcept: without3(originRequestPolicy.allExcept, cachePolicy) };
  return [...cachePolicy, ...without3(originRequestPolicy, cachePolicy)];
}
function joinBlocked(blocked, other2) {
  if ("allExcept" in other2) return { allExcept: [...blocked, ...without3(other2.allExcept, blocked)] };
  return { allExcept: without3(blocked, other2) };
}
function without3(names16, taken2) {
  return names16.filter((name6) => !taken2.includes(name6));
}
var init_selection = __esm({
  "src/message/selection.ts"() {
    "use strict";
  }
});

// src/message/cookies.ts
function cookieValue(headers) {
  const lines2 = headerLines(headers, "cookie");
  if (lines2 === void 0 || lines2.length === 0) return void 0;
  return lines2.length === 1 ? lines2[0].value : lines2.map((line5) => line5.value).join("; ");
}
function selectCookies(value5, selection2) {
  if (value5 === void 0 || selection2 === "none") return void 0;
  if (value5 === latest.value && selection2 === latest.selection) return latest.selected;
  const selected = select(value5, selection2);
  latest = { value: value5, selection: selection2, selected };
  return selected;
}
function select(value5, selection2) {
  const byName = contentsByName(value5, selection2);
  const lists2 = [];
  for (const name6 of [...byName.keys()].sort()) {
    const contents = byName.get(name6);
    if (contents !== void 0) lists2.push(`${name6}=${contents.join(`; ${name6}=`)}`);
  }
  return lists2.length === 0 ? void 0 : lists2.join("; ");
}
function contentsByName(value5, selection2) {
  const byName = /* @__PURE__ */ new Map();
  for (const part3 of value5.split(";")) {
    const middle = part3.indexOf("=");
    if (middle < 0) continue;
    const name6 = part3.slice(0, middle).trim();
    const same = byName.get(name6);
    if (same !== void 0) same.push(part3.slice(middle + 1).trim());
    else if (!byName.has(name6)) {
      byName.set(name6, isTaken(name6, selection2) ? [part3.slice(middle + 1).trim()] : void 0);
    }
  }
  return byName;
}
function isTaken(name6, selection2) {
  return !name6.startsWith("$") && isHeaderName(name6) && selects(selection2, name6);
}
var latest;
var init_cookies = __esm({
  "src/message/cookies.ts"() {
    "use strict";
    init_header_syntax();
    init_headers();
    init_selection();
    latest = {};
  }
});

// src/distribution/managed.ts
function managed(policy4) {
  return Object.freeze(Object.defineProperty(policy4, brand2, { value: true }));
}
function isManaged(policy4) {
  return brand2 in policy4;
}
var brand2;
var init_managed = __esm({
  "src/distribution/managed.ts"() {
    "use strict";
    brand2 = /* @__PURE__ */ Symbol.for("edgeproof.managedPolicy");
  }
});

// src/distribution/cache-policy.ts
function policy(settings) {
  return managed(settings);
}
var viewersMethod, optimized, asTheOriginSays, bothEncodings, CachePolicy;
var init_cache_policy = __esm({
  "src/distribution/cache-policy.ts"() {
    "use strict";
    init_managed();
    viewersMethod = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"];
    optimized = { minTtl: 1, defaultTtl: 86400, maxTtl: 31536e3 };
    asTheOriginSays = { minTtl: 0, defaultTtl: 0, maxTtl: 31536e3 };
    bothEncodings = { enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true };
    CachePolicy = Object.freeze({
      /** The default: 1 second, a day, a year; nothing of the request but the path in the key; both encodings. */
      CACHING_OPTIMIZED: policy({ cachePolicyName: "CachingOptimized", ...optimized, ...bothEncodings }),
      /** The same without encodings. */
      CACHING_OPTIMIZED_FOR_UNCOMPRESSED_OBJECTS: policy({
        cachePolicyName: "CachingOptimizedForUncompressedObjects",
        ...optimized
      }),
      /** Nothing is cached, errors neither. */
      CACHING_DISABLED: policy({ cachePolicyName: "CachingDisabled", minTtl: 0, defaultTtl: 0, maxTtl: 0 }),
      AMPLIFY: policy({
        cachePolicyName: "Amplify",
        minTtl: 2,
        defaultTtl: 2,
        maxTtl: 600,
        headerBehavior: ["Authorization", "CloudFront-Viewer-Country", "Host"],
        cookieBehavior: "all",
        queryStringBehavior: "all",
        ...bothEncodings
      }),
      ELEMENTAL_MEDIA_PACKAGE: policy({
        cachePolicyName: "Elemental-MediaPackage",
        minTtl: 0,
        defaultTtl: 86400,
        maxTtl: 31536e3,
        headerBehavior: ["Origin"],
        queryStringBehavior: ["aws.manifestfilter", "start", "end", "m"],
        enableAcceptEncodingGzip: true
      }),
      /** What the origin's Cache-Control says, and nothing without it. */
      USE_ORIGIN_CACHE_CONTROL_HEADERS: policy({
        cachePolicyName: "UseOriginCacheControlHeaders",
        ...asTheOriginSays,
        headerBehavior: ["Host", "Origin", ...viewersMethod],
        cookieBehavior: "all",
        ...bothEncodings
      }),
      /** The same with query strings in the key. */
      USE_ORIGIN_CACHE_CONTROL_HEADERS_QUERY_STRINGS: policy({
        cachePolicyName: "UseOriginCacheControlHeaders-QueryStrings",
        ...asTheOriginSays,
        headerBehavior: ["Host", "Origin", ...viewersMethod],
        cookieBehavior: "all",
        queryStringBehavior: "all",
        ...bothEncodings
      })
    });
  }
});

// src/distribution/geo-restriction.ts
var GeoRestriction;
var init_geo_restriction = __esm({
  "src/distribution/geo-restriction.ts"() {
    "use strict";
    GeoRestriction = Object.freeze({
      /** These countries and no others. */
      allowlist: (...locations2) => ({ restrictionType: "whitelist", locations: locations2 }),
      /** All countries but these. */
      denylist: (...locations2) => ({ restrictionType: "blacklist", locations: locations2 })
    });
  }
});

// src/distribution/normalise-path.ts
function normalisePath(uri2, decoding = "unreserved") {
  const path10 = decoding === "unreserved" && uri2.includes("%") ? decodeUnreserved(uri2) : uri2;
  return /\/[./]/.test(path10) ? removeSegments(path10) : path10;
}
function decodeUnreserved(uri2) {
  return uri2.replace(/%[\da-f]{2}/gi, (escaped3) => {
    const character = String.fromCharCode(Number.parseInt(escaped3.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escaped3.toUpperCase();
  });
}
function removeSegments(path10) {
  const kept2 = [];
  const segments = path10.split("/");
  for (const segment2 of segments) {
    if (segment2 === "..") kept2.pop();
    else if (segment2 !== "" && segment2 !== ".") kept2.push(segment2);
  }
  const isFolder = ["", ".", ".."].includes(segments.at(-1) ?? "");
  return `/${kept2.join("/")}${isFolder && kept2.length > 0 ? "/" : ""}`;
}
var init_normalise_path = __esm({
  "src/distribution/normalise-path.ts"() {
    "use strict";
  }
});

// src/distribution/origin-request-policy.ts
function policy2(settings) {
  return managed(settings);
}
var preflight2, cloudFrontHeaders2022, notAddedExceptHost, addedByAllViewerExceptHost, everything, OriginRequestPolicy;
var init_origin_request_policy = __esm({
  "src/distribution/origin-request-policy.ts"() {
    "use strict";
    init_managed();
    preflight2 = ["Origin", "Access-Control-Request-Headers", "Access-Control-Request-Method"];
    cloudFrontHeaders2022 = [
      "CloudFront-Forwarded-Proto",
      "CloudFront-Is-Android-Viewer",
      "CloudFront-Is-Desktop-Viewer",
      "CloudFront-Is-IOS-Viewer",
      "CloudFront-Is-Mobile-Viewer",
      "CloudFront-Is-SmartTV-Viewer",
      "CloudFront-Is-Tablet-Viewer",
      "CloudFront-Viewer-Address",
      "CloudFront-Viewer-ASN",
      "CloudFront-Viewer-City",
      "CloudFront-Viewer-Country",
      "CloudFront-Viewer-Country-Name",
      "CloudFront-Viewer-Country-Region",
      "CloudFront-Viewer-Country-Region-Name",
      "CloudFront-Viewer-Http-Version",
      "CloudFront-Viewer-Latitude",
      "CloudFront-Viewer-Longitude",
      "CloudFront-Viewer-Metro-Code",
      "CloudFront-Viewer-Postal-Code",
      "CloudFront-Viewer-Time-Zone",
      "CloudFront-Viewer-TLS"
    ];
    notAddedExceptHost = ["CloudFront-Viewer-Address", "CloudFront-Viewer-ASN"];
    addedByAllViewerExceptHost = cloudFrontHeaders2022.filter(
      (name6) => !notAddedExceptHost.includes(name6)
    );
    everything = { cookieBehavior: "all", queryStringBehavior: "all" };
    OriginRequestPolicy = Object.freeze({
      ALL_VIEWER: policy2({ originRequestPolicyName: "AllViewer", headerBehavior: "allViewer", ...everything }),
      ALL_VIEWER_AND_CLOUDFRONT_2022: policy2({
        originRequestPolicyName: "AllViewerAndCloudFrontHeaders-2022-06",
        headerBehavior: { allViewerAndCloudFront: cloudFrontHeaders2022 },
        ...everything
      }),
      /** The origin gets its own name as Host. */
      ALL_VIEWER_EXCEPT_HOST_HEADER: policy2({
        originRequestPolicyName: "AllViewerExceptHostHeader",
        headerBehavior: { allExcept: ["Host"] },
        ...everything
      }),
      CORS_CUSTOM_ORIGIN: policy2({ originRequestPolicyName: "CORS-CustomOrigin", headerBehavior: ["Origin"] }),
      CORS_S3_ORIGIN: policy2({ originRequestPolicyName: "CORS-S3Origin", headerBehavior: preflight2 }),
      ELEMENTAL_MEDIA_TAILOR: policy2({
        originRequestPolicyName: "Elemental-MediaTailor-PersonalizedManifests",
        headerBehavior: [...preflight2, "User-Agent", "X-Forwarded-For"],
        queryStringBehavior: "all"
      }),
      HOST_HEADER_ONLY: policy2({ originRequestPolicyName: "HostHeaderOnly", headerBehavior: ["Host"] }),
      USER_AGENT_REFERER_HEADERS: policy2({
        originRequestPolicyName: "UserAgentRefererHeaders",
        headerBehavior: ["User-Agent", "Referer"]
      })
    });
  }
});

// src/distribution/path-pattern.ts
function compilePathPattern(pattern) {
  return compileWildcards(pattern.startsWith("/") ? pattern : `/${pattern}`);
}
function compileWildcards(pattern) {
  const pieces = pattern.split("*").map(toPiece);
  const [first, ...rest] = pieces;
  const last2 = rest.pop();
  if (last2 === void 0) return (path10) => path10.length === first.length && first.isAt(path10, 0);
  const middle = rest.filter((piece) => piece.length > 0);
  return (path10) => first.isAt(path10, 0) && endsAfter(path10, first.length, middle, last2);
}
function endsAfter(path10, start2, middle, last2) {
  let from = start2;
  for (const piece of middle) {
    const at5 = piece.find(path10, from);
    if (at5 < 0) return false;
    from = at5 + piece.length;
  }
  const end2 = path10.length - last2.length;
  return end2 >= from && last2.isAt(path10, end2);
}
function toPiece(text6) {
  return text6.includes("?") ? pieceWithGaps(text6) : plainPiece(text6);
}
function plainPiece(text6) {
  return {
    length: text6.length,
    isAt: (path10, index) => path10.startsWith(text6, index),
    find: (path10, from) => path10.indexOf(text6, from)
  };
}
function pieceWithGaps(text6) {
  const isAt2 = (path10, index) => {
    if (index + text6.length > path10.length) return false;
    for (let offset = 0; offset < text6.length; offset++) {
      if (text6[offset] !== "?" && text6[offset] !== path10[index + offset]) return false;
    }
    return true;
  };
  const find = (path10, from) => {
    for (let index = from; index + text6.length <= path10.length; index++) if (isAt2(path10, index)) return index;
    return -1;
  };
  return { length: text6.length, isAt: isAt2, find };
}
var init_path_pattern = __esm({
  "src/distribution/path-pattern.ts"() {
    "use strict";
  }
});

// node_modules/zod/v4/core/util.js
function jsonStringifyReplacer(_, value5) {
  if (typeof value5 === "bigint")
    return value5.toString();
  return value5;
}
function cached(getter) {
  return new Cached(getter);
}
function cleanRegex(source) {
  const start2 = source.startsWith("^") ? 1 : 0;
  const end2 = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start2, end2);
}
function assignProp(target2, prop, value5) {
  Object.defineProperty(target2, prop, {
    value: value5,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function isObject5(data3) {
  return typeof data3 === "object" && data3 !== null && !Array.isArray(data3);
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function optionalKeys(shape6) {
  return Object.keys(shape6).filter((k) => {
    return shape6[k]._zod.optin !== void 0 && shape6[k]._zod.optout === "optional";
  });
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path10, issues) {
  return issues.map((iss) => {
    var _a4;
    (_a4 = iss).path ?? (_a4.path = []);
    iss.path.unshift(path10);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function attachSchema(issues, start2, inst) {
  var _a4;
  for (let i = start2; i < issues.length; i++) {
    (_a4 = issues[i]).schema ?? (_a4.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a4;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a4 = iss).schema ?? (_a4.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full4 = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full4[k] = iss[k];
  }
  full4.path ?? (full4.path = []);
  full4.message = message;
  if (ctx?.reportInput) {
    full4.input = iss.input;
  }
  return full4;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function members(proto, table) {
  for (const key2 in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key2);
    if (desc.get)
      Object.defineProperty(proto, key2, { ...desc, enumerable: false });
    else
      defineBound(proto, key2, desc.value);
  }
}
function own3(inst, key2, value5, enumerable = true) {
  Object.defineProperty(inst, key2, { configurable: true, writable: true, enumerable, value: value5 });
  return value5;
}
function hide(inst, key2, value5) {
  return own3(inst, key2, value5, false);
}
function defineBound(proto, key2, fn) {
  Object.defineProperty(proto, key2, {
    configurable: true,
    get() {
      return this == null ? fn : own3(this, key2, fn.bind(this));
    },
    set(value5) {
      own3(this, key2, value5);
    }
  });
}
function defineLazyInternal(inst, key2, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key2 in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key2, {
    configurable: true,
    get() {
      Object.defineProperty(this, key2, breaker);
      const outer = broke;
      broke = false;
      try {
        const value5 = compute(this);
        if (broke)
          delete this[key2];
        else
          Object.defineProperty(this, key2, { configurable: true, writable: true, value: value5 });
        broke = broke || outer;
        return value5;
      } catch (err) {
        delete this[key2];
        broke = broke || outer;
        throw err;
      }
    },
    set(value5) {
      Object.defineProperty(this, key2, { configurable: true, writable: true, value: value5 });
    }
  });
}
var Cached, captureStackTrace, installing, broke, breaker;
var init_util = __esm({
  "node_modules/zod/v4/core/util.js"() {
    Cached = class {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    };
    captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
    };
    broke = false;
    breaker = {
      configurable: true,
      get() {
        broke = true;
        return void 0;
      }
    };
  }
});

// node_modules/zod/v4/core/core.js
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name6, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name6)) {
      return;
    }
    inst._zod.traits.add(name6);
    initializer2(inst, def);
    if (initialized) {
      const own5 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own5;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target2 = up ?? own5;
      if (!initialized.has(target2)) {
        initialized.add(target2);
        members(target2, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name6 });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name6);
    }
  });
  Object.defineProperty(_, "name", { value: name6 });
  return _;
}
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}
var _a2, _zodDesc, _E, $ZodAsyncError, globalConfig;
var init_core = __esm({
  "node_modules/zod/v4/core/core.js"() {
    init_util();
    _zodDesc = { value: void 0, enumerable: false };
    _E = "captureStackTrace" in Error ? Error : null;
    $ZodAsyncError = class extends Error {
      constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
      }
    };
    (_a2 = globalThis).__zod_globalConfig ?? (_a2.__zod_globalConfig = {});
    globalConfig = globalThis.__zod_globalConfig;
  }
});

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value5) {
  this._zod.message = value5;
}
var _messageDesc, _issuesDesc, _installedToString, initializer, $ZodError, $ZodRealError;
var init_errors2 = __esm({
  "node_modules/zod/v4/core/errors.js"() {
    init_core();
    init_util();
    _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    _issuesDesc = { value: void 0, enumerable: false };
    _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value5 = () => this.message;
            Object.defineProperty(this, "toString", { value: value5, configurable: true, writable: true });
            return value5;
          },
          set(value5) {
            Object.defineProperty(this, "toString", { value: value5, configurable: true, writable: true });
          }
        });
      }
    };
    $ZodError = $constructor("$ZodError", initializer);
    $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
  }
});

// node_modules/zod/v4/core/parse.js
function failure(Err, issues, ctx) {
  let error;
  return {
    success: false,
    get error() {
      if (!error) {
        error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error;
    },
    set error(e) {
      error = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParse, safeParse;
var init_parse = __esm({
  "node_modules/zod/v4/core/parse.js"() {
    init_core();
    init_errors2();
    init_util();
    _safeParse = (_Err) => (schema, value5, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value: value5, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
  }
});

// node_modules/zod/v4/core/regexes.js
var init_regexes = __esm({
  "node_modules/zod/v4/core/regexes.js"() {
  }
});

// node_modules/zod/v4/core/checks.js
var $ZodCheck;
var init_checks = __esm({
  "node_modules/zod/v4/core/checks.js"() {
    init_core();
    $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
      var _a4;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a4 = inst._zod).onattach ?? (_a4.onattach = []);
    });
  }
});

// node_modules/zod/v4/core/doc.js
var init_doc = __esm({
  "node_modules/zod/v4/core/doc.js"() {
  }
});

// node_modules/zod/v4/core/versions.js
var version;
var init_versions = __esm({
  "node_modules/zod/v4/core/versions.js"() {
    version = {
      major: 4,
      minor: 6,
      patch: 7
    };
  }
});

// node_modules/zod/v4/core/schemas.js
async function validateAsync(inst, value5) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value: value5, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value5) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value: value5, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value5);
    },
    vendor: "zod",
    version: 1
  };
}
function handlePropertyResult(result, final, key2, input, optin, optout) {
  const isPresent = key2 in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key2, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key2]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key2] = void 0;
    }
  } else {
    final.value[key2] = result.value;
  }
}
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload2, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key2 in input) {
    if (abortEarly && payload2.issues.length !== seen) {
      if (aborted(payload2, seen))
        break;
      seen = payload2.issues.length;
    }
    if (keySet.has(key2))
      continue;
    if (key2 === "__proto__") {
      if (t === "never")
        unrecognized.push(key2);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key2);
      continue;
    }
    const r = _catchall.run({ value: input[key2], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload2, key2, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload2, key2, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload2.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload2;
  return Promise.all(proms).then(() => {
    return payload2;
  });
}
function handleOptionalResult(payload2, result) {
  payload2.value = result.issues.length ? void 0 : result.value;
  return payload2;
}
function handleRefineResult(result, payload2, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload2.issues.push(issue(_iss));
  }
}
var $ZodType, toStandardResult, $ZodNever, NO_SYMBOL_KEYS, $ZodObject, $ZodOptional, $ZodCustom;
var init_schemas = __esm({
  "node_modules/zod/v4/core/schemas.js"() {
    init_checks();
    init_core();
    init_util();
    init_versions();
    $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
      var _a4;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks.length === 0) {
        (_a4 = inst._zod).deferred ?? (_a4.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload2, checks2, ctx) => {
          if (payload2.memo)
            return payload2;
          let isAborted = aborted(payload2);
          let asyncResult;
          for (const ch of checks2) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload2))
                continue;
              const shouldRun = ch._zod.def.when(payload2);
              if (!shouldRun)
                continue;
            } else if (isAborted) {
              continue;
            }
            const currLen = payload2.issues.length;
            const _ = ch._zod.check(payload2);
            if (_ instanceof Promise && ctx?.async === false) {
              throw new $ZodAsyncError();
            }
            if (asyncResult || _ instanceof Promise) {
              asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                await _;
                const nextLen = payload2.issues.length;
                if (nextLen === currLen)
                  return;
                attachSchema(payload2.issues, currLen, inst);
                if (!isAborted)
                  isAborted = aborted(payload2, currLen);
              });
            } else {
              const nextLen = payload2.issues.length;
              if (nextLen === currLen)
                continue;
              attachSchema(payload2.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload2, currLen);
            }
          }
          if (asyncResult) {
            return asyncResult.then(() => {
              return payload2;
            });
          }
          return payload2;
        };
        const handleCanaryResult = (canary, payload2, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload2, checks, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload2, ctx) => {
          if (ctx.skipChecks) {
            return inst._zod.parse(payload2, ctx);
          }
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({ value: payload2.value, issues: [] }, { ...ctx, skipChecks: true });
            if (canary instanceof Promise) {
              return canary.then((canary2) => {
                return handleCanaryResult(canary2, payload2, ctx);
              });
            }
            return handleCanaryResult(canary, payload2, ctx);
          }
          const result = inst._zod.parse(payload2, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result.then((result2) => runChecks(result2, checks, ctx));
          }
          return runChecks(result, checks, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value5) {
        own3(this, "~standard", value5);
      }
    });
    toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
    $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload2, _ctx) => {
        payload2.issues.push({
          expected: "never",
          code: "invalid_type",
          input: payload2.value,
          inst
        });
        return payload2;
      };
    });
    NO_SYMBOL_KEYS = [];
    $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = { ...sh };
          Object.defineProperty(def, "shape", { value: newSh });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", (zod) => {
        const shape6 = zod.def.shape;
        const propValues = {};
        for (const key2 in shape6) {
          const field2 = shape6[key2]._zod;
          if (field2.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key2)) {
              assignProp(propValues, key2, /* @__PURE__ */ new Set());
            }
            for (const v of field2.values)
              propValues[key2].add(v);
            if (field2.optin !== void 0)
              propValues[key2].add(void 0);
          }
        }
        return propValues;
      });
      const isObject7 = isObject5;
      const catchall = def.catchall;
      let value5;
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload2, ctx) => {
        value5 ?? (value5 = _normalized.value);
        const input = payload2.value;
        if (!isObject7(input)) {
          payload2.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload2;
        }
        payload2.value = memo ? memo.alloc(inst, payload2, {}, ctx) : {};
        const proms = [];
        const shape6 = value5.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload2.issues.length;
        for (const key2 of value5.allKeys) {
          if (abortEarly && payload2.issues.length !== seen) {
            if (aborted(payload2, seen))
              break;
            seen = payload2.issues.length;
          }
          if (key2 === "__proto__")
            continue;
          const el = shape6[key2];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({ value: input[key2], issues: [] }, ctx);
          if (r instanceof Promise) {
            proms.push(r.then((r2) => handlePropertyResult(r2, payload2, key2, input, optin, optout)));
          } else {
            handlePropertyResult(r, payload2, key2, input, optin, optout);
          }
        }
        if (!catchall) {
          return proms.length ? Promise.all(proms).then(() => payload2) : payload2;
        }
        return handleCatchall(proms, input, payload2, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      defineLazyInternal(inst, "values", (zod) => {
        const values3 = zod.def.innerType._zod.values;
        return values3 ? /* @__PURE__ */ new Set([...values3, void 0]) : void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload2, ctx) => {
        if (payload2.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted")
            return payload2;
          const result = def.innerType._zod.run({ value: payload2.value, issues: [] }, ctx);
          if (result instanceof Promise)
            return result.then((result2) => handleOptionalResult(payload2, result2));
          return handleOptionalResult(payload2, result);
        }
        return def.innerType._zod.run(payload2, ctx);
      };
    });
    $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
      $ZodCheck.init(inst, def);
      $ZodType.init(inst, def);
      inst._zod.parse = (payload2, _) => {
        return payload2;
      };
      inst._zod.check = (payload2) => {
        const input = payload2.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
          return r.then((r2) => handleRefineResult(r2, payload2, input, inst));
        }
        handleRefineResult(r, payload2, input, inst);
        return;
      };
    });
  }
});

// node_modules/zod/v4/core/memoizer.js
var init_memoizer = __esm({
  "node_modules/zod/v4/core/memoizer.js"() {
  }
});

// node_modules/zod/v4/locales/index.js
var init_locales = __esm({
  "node_modules/zod/v4/locales/index.js"() {
  }
});

// node_modules/zod/v4/core/registries.js
function registry() {
  return new $ZodRegistry();
}
var _a3, $ZodRegistry, globalRegistry;
var init_registries = __esm({
  "node_modules/zod/v4/core/registries.js"() {
    $ZodRegistry = class {
      constructor() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
      }
      add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
          this._idmap.set(meta.id, schema);
        }
        return this;
      }
      clear() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
        return this;
      }
      remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
          this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
      }
      get(schema) {
        const p = schema._zod.parent;
        if (p) {
          const pm = { ...this.get(p) ?? {} };
          delete pm.id;
          const f = { ...pm, ...this._map.get(schema) };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema);
      }
      has(schema) {
        return this._map.has(schema);
      }
    };
    (_a3 = globalThis).__zod_globalRegistry ?? (_a3.__zod_globalRegistry = registry());
    globalRegistry = globalThis.__zod_globalRegistry;
  }
});

// node_modules/zod/v4/core/compile.js
var init_compile2 = __esm({
  "node_modules/zod/v4/core/compile.js"() {
  }
});

// node_modules/zod/v4/core/api.js
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
  const norm = normalizeParams(_params);
  norm.abort ?? (norm.abort = true);
  const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
  return schema;
}
var init_api = __esm({
  "node_modules/zod/v4/core/api.js"() {
    init_util();
  }
});

// node_modules/zod/v4/core/to-json-schema.js
var init_to_json_schema = __esm({
  "node_modules/zod/v4/core/to-json-schema.js"() {
  }
});

// node_modules/zod/v4/core/json-schema.js
var init_json_schema = __esm({
  "node_modules/zod/v4/core/json-schema.js"() {
  }
});

// node_modules/zod/v4/core/index.js
var init_core2 = __esm({
  "node_modules/zod/v4/core/index.js"() {
    init_core();
    init_parse();
    init_errors2();
    init_schemas();
    init_memoizer();
    init_checks();
    init_versions();
    init_util();
    init_regexes();
    init_locales();
    init_registries();
    init_doc();
    init_compile2();
    init_api();
    init_to_json_schema();
    init_json_schema();
  }
});

// src/distribution/refuse.ts
function formatPath(path10) {
  let text6 = "";
  for (const step of path10) text6 += formatStep(step, text6 === "");
  return text6;
}
function formatStep(step, isFirst) {
  if (typeof step === "number") return `[${step}]`;
  const name6 = String(step);
  if (!/^[\w$]+$/.test(name6)) return `[${JSON.stringify(name6)}]`;
  return isFirst ? name6 : `.${name6}`;
}
function refuse(path10, because, fix) {
  const where = path10.length === 0 ? {} : { path: formatPath(path10) };
  return new EdgeproofError("ERR_CONFIG", { failedTo: "create the distribution", because, fix, ...where });
}
var init_refuse = __esm({
  "src/distribution/refuse.ts"() {
    "use strict";
    init_errors();
  }
});

// src/message/duration.ts
function durationSeconds(duration2) {
  if (typeof duration2 === "number") return Number.isFinite(duration2) ? duration2 : void 0;
  if (typeof duration2 !== "object" || duration2 === null) return void 0;
  if ("toSeconds" in duration2 && typeof duration2.toSeconds === "function") return durationSeconds(duration2.toSeconds());
  return sumUnits(duration2);
}
function sumUnits(parts2) {
  let total3 = 0;
  for (const [unit2, value5] of Object.entries(parts2)) {
    if (!Object.hasOwn(units, unit2) || typeof value5 !== "number" || !Number.isFinite(value5)) return void 0;
    total3 += value5 * units[unit2];
  }
  return Object.keys(parts2).length > 0 ? total3 : void 0;
}
var units;
var init_duration = __esm({
  "src/message/duration.ts"() {
    "use strict";
    units = { days: 86400, hours: 3600, minutes: 60, seconds: 1, milliseconds: 1e-3 };
  }
});

// src/distribution/shapes.ts
function leaf(what, test) {
  return _custom($ZodCustom, test, { error: what });
}
function maybe(innerType) {
  return new $ZodOptional({ type: "optional", innerType });
}
function exactly(shape6) {
  return new $ZodObject({ type: "object", shape: shape6, catchall: new $ZodNever({ type: "never" }) });
}
function isNames(value5) {
  return Array.isArray(value5) && value5.every((name6) => typeof name6 === "string");
}
function isListUnder(value5, ...keys) {
  if (typeof value5 !== "object" || value5 === null) return false;
  const [key2, ...others3] = Object.keys(value5);
  return key2 !== void 0 && others3.length === 0 && keys.includes(key2) && isNames(Object.values(value5)[0]);
}
function knownNames({ _zod: { def } }) {
  return Object.keys(def.shape);
}
var httpVersions2, viewerProtocolPolicies, duration, selection, integer, text4, flag, number, names8, list2, record, choice, anything, cachePolicyShape, originRequestPolicyShape, associationShape, edgeLambdasShape, behaviorShape, forwardedValuesShape, errorResponseShape, cacheTagShape, cacheSizeShape, geoRestrictionShape, distributionShape;
var init_shapes = __esm({
  "src/distribution/shapes.ts"() {
    "use strict";
    init_core2();
    init_duration();
    init_header_syntax();
    init_lazily();
    httpVersions2 = ["http1.1", "http2", "http2and3", "http3"];
    viewerProtocolPolicies = ["allow-all", "https-only", "redirect-to-https"];
    duration = () => leaf("a duration of 0 or more: a number of seconds, { minutes: 5 }, or an object with toSeconds()", (value5) => {
      const seconds4 = durationSeconds(value5);
      return seconds4 !== void 0 && seconds4 >= 0;
    });
    selection = () => leaf(
      '"none", "all", a list of names, or { allExcept: a list of names }',
      (value5) => value5 === "none" || value5 === "all" || isNames(value5) || isListUnder(value5, "allExcept")
    );
    integer = (what, least4, most6) => leaf(what, (value5) => Number.isInteger(value5) && value5 >= least4 && value5 <= most6);
    text4 = () => leaf("a string", (value5) => typeof value5 === "string");
    flag = () => leaf("a boolean", (value5) => typeof value5 === "boolean");
    number = () => leaf("a number", Number.isFinite);
    names8 = () => leaf("a list of strings", isNames);
    list2 = () => leaf("an array", Array.isArray);
    record = () => leaf("an object", (value5) => Object.prototype.toString.call(value5) === "[object Object]");
    choice = (values3) => leaf(`one of ${values3.map((value5) => JSON.stringify(value5)).join(", ")}`, (value5) => values3.includes(value5));
    anything = () => maybe(leaf("anything", () => true));
    cachePolicyShape = lazily(
      () => exactly({
        cachePolicyName: maybe(text4()),
        comment: maybe(text4()),
        minTtl: maybe(duration()),
        defaultTtl: maybe(duration()),
        maxTtl: maybe(duration()),
        headerBehavior: maybe(
          leaf(
            '"none" or a list of header names (a key cannot hold all headers)',
            (value5) => value5 === "none" || isNames(value5)
          )
        ),
        cookieBehavior: maybe(selection()),
        queryStringBehavior: maybe(selection()),
        enableAcceptEncodingGzip: maybe(flag()),
        enableAcceptEncodingBrotli: maybe(flag())
      })
    );
    originRequestPolicyShape = lazily(
      () => exactly({
        originRequestPolicyName: maybe(text4()),
        comment: maybe(text4()),
        headerBehavior: maybe(
          leaf(
            '"none", "all", a list of header names, { allViewerAndCloudFront: a list } or { allExcept: a list }',
            (value5) => ["none", "all", "allViewer"].includes(value5) || isNames(value5) || isListUnder(value5, "allExcept", "allViewerAndCloudFront")
          )
        ),
        cookieBehavior: maybe(selection()),
        queryStringBehavior: maybe(selection())
      })
    );
    associationShape = lazily(
      () => exactly({
        handler: anything(),
        includeBody: maybe(flag()),
        timeoutMs: maybe(
          leaf("a number of milliseconds above 0 and at most 30,000", (value5) => {
            return typeof value5 === "number" && value5 > 0 && value5 <= 3e4;
          })
        ),
        memorySize: maybe(integer("a whole number of megabytes from 128 to 10,240", 128, 10240)),
        codeSize: maybe(
          integer("a whole number of bytes from 0 to 52,428,800 (50 MB), as the zip has them", 0, 52428800)
        ),
        context: maybe(
          leaf("an object with fields of the context", (value5) => typeof value5 === "object" && value5 !== null)
        )
      })
    );
    edgeLambdasShape = lazily(
      () => exactly({
        "viewer-request": anything(),
        "origin-request": anything(),
        "origin-response": anything(),
        "viewer-response": anything()
      })
    );
    behaviorShape = lazily(
      () => exactly({
        origin: anything(),
        edgeLambdas: anything(),
        cachePolicy: anything(),
        originRequestPolicy: anything(),
        allowedMethods: anything(),
        cachedMethods: anything(),
        viewerProtocolPolicy: maybe(choice(viewerProtocolPolicies)),
        compress: maybe(flag()),
        responseHeadersPolicy: anything(),
        forwardedValues: anything(),
        minTtl: maybe(duration()),
        defaultTtl: maybe(duration()),
        maxTtl: maybe(duration())
      })
    );
    forwardedValuesShape = lazily(
      () => exactly({
        queryString: flag(),
        queryStringCacheKeys: maybe(names8()),
        cookies: maybe(exactly({ forward: choice(["none", "whitelist", "all"]), whitelistedNames: maybe(names8()) })),
        headers: maybe(names8())
      })
    );
    errorResponseShape = lazily(
      () => exactly({
        httpStatus: number(),
        responseHttpStatus: maybe(number()),
        responsePagePath: maybe(text4()),
        ttl: maybe(duration())
      })
    );
    cacheTagShape = lazily(
      () => exactly({
        headerName: leaf("the name of a response header", (value5) => typeof value5 === "string" && isHeaderName(value5))
      })
    );
    cacheSizeShape = lazily(
      () => exactly({ maxBytes: integer("a whole number of bytes above 0", 1, Number.MAX_SAFE_INTEGER) })
    );
    geoRestrictionShape = lazily(
      () => exactly({ restrictionType: choice(["whitelist", "blacklist"]), locations: names8() })
    );
    distributionShape = lazily(
      () => exactly({
        defaultBehavior: leaf("a behavior: { origin, \u2026 }", (value5) => typeof value5 === "object" && value5 !== null),
        additionalBehaviors: maybe(record()),
        otherOrigins: maybe(list2()),
        defaultRootObject: maybe(text4()),
        domainNames: maybe(list2()),
        errorResponses: maybe(list2()),
        geoRestriction: anything(),
        httpVersion: maybe(choice(httpVersions2)),
        enabled: maybe(flag()),
        cacheTagConfig: anything(),
        cache: anything(),
        runtime: anything(),
        timeoutMs: anything(),
        strict: anything(),
        assumptions: anything(),
        severity: anything(),
        context: anything(),
        watchEnv: anything()
      })
    );
  }
});

// src/distribution/known-elsewhere.ts
function namedByTheCdk(name6) {
  return `That is CloudFormation's name: write ${name6}, as in the CDK.`;
}
function idOrObject(setting, name6) {
  return `Write the id as ${setting}; for an object of the CDK take ${name6} from edgeproof, which has the same names.`;
}
function answerTo(name6) {
  return Object.hasOwn(answers(), name6) ? answers()[name6] : void 0;
}
function whyLeftOut(name6) {
  return Object.hasOwn(leftOut(), name6) ? leftOut()[name6] : void 0;
}
var noEffect, ofThePolicy, notAtTheEdge, ofTheOrigin, notForFunctions, signed, waf, grpc, encrypted, otherFunctions, staging, tenants, mutualTls, leftOut, answers;
var init_known_elsewhere = __esm({
  "src/distribution/known-elsewhere.ts"() {
    "use strict";
    init_lazily();
    noEffect = "Leave it out: it makes no difference to what functions and viewers see.";
    ofThePolicy = "It is a part of the cache policy: write cachePolicy: { \u2026 }.";
    notAtTheEdge = "Leave it out: CloudFront takes no function that has it (PM-UNSUPPORTED).";
    ofTheOrigin = "It belongs to the origin: give it to httpOrigin or s3Origin.";
    notForFunctions = {
      environment: "Leave it out: CloudFront takes no function with environment variables (PM-ENV). Put the values into the bundle.",
      architecture: notAtTheEdge,
      deadLetterQueue: notAtTheEdge,
      environmentEncryption: notAtTheEdge,
      ephemeralStorageSize: notAtTheEdge,
      layers: notAtTheEdge,
      provisionedConcurrentExecutions: notAtTheEdge,
      runtimeManagementMode: notAtTheEdge,
      tracing: notAtTheEdge,
      vpc: notAtTheEdge
    };
    signed = "signatures are checked before any function runs, so none sees a request whose signature is bad";
    waf = "AWS WAF is a product of its own, and what it blocks reaches no function";
    grpc = "CloudFront runs no Lambda@Edge function for gRPC";
    encrypted = "what an origin would have to decrypt exists only in CloudFront";
    otherFunctions = "CloudFront Functions are another product, with a runtime of their own";
    staging = "a staging distribution is one of its own, and shares no cache: make a second one with createDistribution";
    tenants = "each tenant is a distribution of its own: make one for each with createDistribution";
    mutualTls = "a request is given as a message, without the TLS connection that a certificate would belong to";
    leftOut = lazily(
      () => ({
        trustedKeyGroups: signed,
        trustedSigners: signed,
        webAclId: waf,
        webACLId: waf,
        enableGrpc: grpc,
        grpcConfig: grpc,
        fieldLevelEncryptionId: encrypted,
        fieldLevelEncryptionConfig: encrypted,
        functionAssociations: otherFunctions,
        connectionFunctionAssociation: otherFunctions,
        continuousDeploymentPolicyId: staging,
        staging,
        tenantConfig: tenants,
        connectionMode: tenants,
        viewerMtlsConfig: mutualTls,
        smoothStreaming: "CloudFront runs no Lambda@Edge function for Smooth Streaming"
      })
    );
    answers = lazily(
      () => ({
        anycastIpListId: noEffect,
        certificate: noEffect,
        comment: noEffect,
        enableIpv6: noEffect,
        enableLogging: noEffect,
        ipv6Enabled: noEffect,
        isIpv6Enabled: noEffect,
        logBucket: noEffect,
        logFilePrefix: noEffect,
        logging: noEffect,
        logIncludesCookies: noEffect,
        minimumProtocolVersion: noEffect,
        originShield: noEffect,
        originShieldEnabled: noEffect,
        originShieldRegion: noEffect,
        priceClass: noEffect,
        publishAdditionalMetrics: noEffect,
        realtimeLogConfig: noEffect,
        realtimeLogConfigArn: noEffect,
        sslSupportMethod: noEffect,
        viewerCertificate: noEffect,
        minTtl: ofThePolicy,
        defaultTtl: ofThePolicy,
        maxTtl: ofThePolicy,
        originPath: ofTheOrigin,
        customHeaders: ofTheOrigin,
        ...notForFunctions,
        aliases: namedByTheCdk("domainNames"),
        cacheBehaviors: namedByTheCdk("additionalBehaviors"),
        customErrorResponses: namedByTheCdk("errorResponses"),
        defaultCacheBehavior: namedByTheCdk("defaultBehavior"),
        lambdaFunctionAssociations: namedByTheCdk("edgeLambdas"),
        restrictions: namedByTheCdk("geoRestriction"),
        cachePolicyId: idOrObject("cachePolicy", "CachePolicy"),
        originRequestPolicyId: idOrObject("originRequestPolicy", "OriginRequestPolicy"),
        responseHeadersPolicyId: "Write responseHeadersPolicy: a policy, or the id of a managed one."
      })
    );
  }
});

// src/distribution/unknown-name.ts
function unknownName(name6, known4, path10) {
  const where = [...path10, name6];
  const leftOut2 = whyLeftOut(name6);
  if (leftOut2 !== void 0) return refuse(where, `edgeproof never simulates it: ${leftOut2}`, leaveItOut);
  const answer2 = answerTo(name6);
  if (answer2 !== void 0) return refuse(where, "it has no place here", answer2);
  const near2 = nearestName(name6, known4);
  const meant = near2 === void 0 ? "" : `Did you mean ${near2}? `;
  return refuse(where, "there is no such setting", `${meant}Choose from: ${known4.join(", ")}.`);
}
var leaveItOut;
var init_unknown_name = __esm({
  "src/distribution/unknown-name.ts"() {
    "use strict";
    init_nearest_name();
    init_known_elsewhere();
    init_refuse();
    leaveItOut = "Leave it out, and test what depends on it against CloudFront itself.";
  }
});

// src/distribution/assert-shape.ts
function assertShape(shape6, value5, path10) {
  const result = safeParse(shape6, value5);
  if (result.success) return;
  const issue2 = result.error.issues.find(({ code }) => code === "unrecognized_keys") ?? result.error.issues[0];
  if (issue2 !== void 0) throw explain(issue2, shape6, value5, path10);
}
function explain(issue2, shape6, value5, path10) {
  const where = [...path10, ...issue2.path];
  if (issue2.code === "unrecognized_keys") return unknownName(issue2.keys[0] ?? "", knownNames(shape6), where);
  const came = valueAt(value5, issue2.path);
  if (came === void 0) return refuse(where, "it is missing", `Give ${wanted(issue2)}.`);
  return refuse(where, `${show(came)} is not allowed`, `Give ${wanted(issue2)}.`);
}
function wanted(issue2) {
  return issue2.code === "custom" ? issue2.message : "an object";
}
function valueAt(value5, path10) {
  let at5 = value5;
  for (const step of path10) {
    if (typeof at5 !== "object" || at5 === null || !Object.hasOwn(at5, step)) return void 0;
    at5 = at5[step];
  }
  return at5;
}
var init_assert_shape = __esm({
  "src/distribution/assert-shape.ts"() {
    "use strict";
    init_core2();
    init_show();
    init_refuse();
    init_shapes();
    init_unknown_name();
  }
});

// src/distribution/check-functions.ts
function functionsOf({ edgeLambdas }) {
  return Object.values(edgeLambdas);
}
function pathOf2({ pathPattern }, { trigger }, isDefault) {
  const behavior = isDefault ? ["defaultBehavior"] : ["additionalBehaviors", pathPattern];
  return [...behavior, "edgeLambdas", trigger, "memorySize"];
}
function checkMemory(behaviors, most6) {
  for (const [index, behavior] of behaviors.entries()) {
    for (const association of functionsOf(behavior)) {
      const { memorySize = 0, trigger } = association;
      if (!trigger.startsWith("viewer") || memorySize <= most6) continue;
      const because = `${formatNumber(memorySize)} MB are too much for a viewer trigger, as you answered viewerMemory`;
      throw refuse(pathOf2(behavior, association, index === behaviors.length - 1), because, `Give at most ${most6}.`);
    }
  }
}
function checkFunctions(behaviors, chosen2) {
  const functions = new Set(behaviors.flatMap((behavior) => functionsOf(behavior).map(({ handler: handler2 }) => handler2)));
  if (functions.size > mostFunctions) {
    throw refuse([], `it has ${functions.size} functions`, `CloudFront allows ${mostFunctions} per distribution.`);
  }
  checkMemory(behaviors, Number(resolveAssumptions(chosen2).viewerMemory));
}
var mostFunctions;
var init_check_functions = __esm({
  "src/distribution/check-functions.ts"() {
    "use strict";
    init_assumptions();
    init_size();
    init_refuse();
    mostFunctions = 100;
  }
});

// src/distribution/header-names.ts
function checkHeaderNames(names16, path10) {
  for (const [index, name6] of names16.entries()) checkHeaderName2(name6, [...path10, index]);
}
function checkHeaderName2(name6, path10) {
  if (!token2.test(name6))
    throw refuse(path10, `${show(name6)} is not a header name`, 'Give the name alone, such as "Accept-Language".');
  if (name6.toLowerCase().startsWith("cloudfront-")) checkCloudFrontHeader(name6, path10);
}
function checkCloudFrontHeader(name6, path10) {
  const known4 = [...cloudFrontHeaders, ...originRequestOnly];
  if (known4.some((header2) => isSameName(header2, name6))) return;
  const near2 = nearestName(name6, known4);
  const fix = near2 === void 0 ? `Choose from: ${known4.join(", ")}.` : `Did you mean ${near2}?`;
  throw refuse(path10, `CloudFront has no header ${show(name6)}`, fix);
}
function checkKeyHeaders(names16, path10) {
  for (const [index, name6] of names16.entries()) checkKeyHeader(name6, [...path10, index]);
}
function checkKeyHeader(name6, path10) {
  if (isSameName(name6, "cookie"))
    throw refuse(path10, "Cookie can never be in the key as a header", "Name the cookies in cookieBehavior.");
  if (neverInKey.has(name6.toLowerCase()) || name6.toLowerCase().startsWith("x-edge-")) {
    throw refuse(path10, `${show(name6)} can never be in the key`, "Leave it out.");
  }
  if (originRequestOnly.some((header2) => isSameName(header2, name6))) {
    throw refuse(path10, `${show(name6)} can't be in a cache policy`, "List it in the originRequestPolicy.");
  }
}
function isSameName(one, other2) {
  return one.toLowerCase() === other2.toLowerCase();
}
var cloudFrontHeaders, originRequestOnly, neverInKey, token2;
var init_header_names2 = __esm({
  "src/distribution/header-names.ts"() {
    "use strict";
    init_nearest_name();
    init_show();
    init_refuse();
    cloudFrontHeaders = [
      "CloudFront-Is-Android-Viewer",
      "CloudFront-Is-Desktop-Viewer",
      "CloudFront-Is-IOS-Viewer",
      "CloudFront-Is-Mobile-Viewer",
      "CloudFront-Is-SmartTV-Viewer",
      "CloudFront-Is-Tablet-Viewer",
      "CloudFront-Viewer-Country",
      "CloudFront-Viewer-City",
      "CloudFront-Viewer-Country-Name",
      "CloudFront-Viewer-Country-Region",
      "CloudFront-Viewer-Country-Region-Name",
      "CloudFront-Viewer-Latitude",
      "CloudFront-Viewer-Longitude",
      "CloudFront-Viewer-Metro-Code",
      "CloudFront-Viewer-Postal-Code",
      "CloudFront-Viewer-Time-Zone",
      "CloudFront-Viewer-Header-Order",
      "CloudFront-Viewer-Header-Count",
      "CloudFront-Forwarded-Proto",
      "CloudFront-Viewer-Http-Version",
      "CloudFront-Error-Uri",
      "CloudFront-Error-Args"
    ];
    originRequestOnly = [
      "CloudFront-Viewer-Address",
      "CloudFront-Viewer-ASN",
      "CloudFront-Viewer-JA3-Fingerprint",
      "CloudFront-Viewer-JA4-Fingerprint",
      "CloudFront-Viewer-TLS"
    ];
    neverInKey = /* @__PURE__ */ new Set([
      "cache-control",
      "connection",
      "content-length",
      "cookie",
      "max-forwards",
      "pragma",
      "proxy-authenticate",
      "proxy-authorization",
      "proxy-connection",
      "request-range",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade",
      "x-amz-cf-id",
      "x-forwarded-proto",
      "x-real-ip"
    ]);
    token2 = /^[\w!#$%&'*+\-.^`|~]+$/;
  }
});

// src/distribution/name-list.ts
function listIn(choice2, path10) {
  if (choice2 === void 0 || typeof choice2 === "string") return void 0;
  if (Array.isArray(choice2)) return { names: choice2, path: path10 };
  const [kind2, names16] = Object.entries(choice2)[0] ?? [];
  return kind2 === void 0 || names16 === void 0 ? void 0 : { names: names16, path: [...path10, kind2] };
}
function checkNameList(choice2, path10, fold = (name6) => name6) {
  const list3 = listIn(choice2, path10);
  if (list3 === void 0) return;
  const { names: names16 } = list3;
  if (names16.length === 0) throw refuse(list3.path, "the list is empty", 'Name at least one, or write "none".');
  if (names16.length > mostNames) {
    throw refuse(
      list3.path,
      `it has ${names16.length} names, and a policy takes at most ${mostNames}`,
      'Name fewer, or use "all".'
    );
  }
  checkEachName(names16, list3.path, fold);
}
function checkEachName(names16, path10, fold) {
  const seen = /* @__PURE__ */ new Set();
  for (const [index, name6] of names16.entries()) {
    if (name6 === "") throw refuse([...path10, index], "the name is empty", "Give a name, or leave it out.");
    if (seen.has(fold(name6))) throw refuse([...path10, index], `${show(name6)} is listed twice`, "List it once.");
    seen.add(fold(name6));
  }
}
function checkTotalLength(choices2, path10) {
  const names16 = choices2.flatMap((choice2) => listIn(choice2, path10)?.names ?? []);
  const total3 = names16.reduce((sum, name6) => sum + name6.length, 0);
  if (total3 <= mostCharacters) return;
  throw refuse(
    path10,
    `its names have ${formatNumber(total3)} characters together, and a policy takes at most ${formatNumber(mostCharacters)}`,
    'Name fewer, or use "all".'
  );
}
var mostNames, mostCharacters;
var init_name_list = __esm({
  "src/distribution/name-list.ts"() {
    "use strict";
    init_show();
    init_size();
    init_refuse();
    mostNames = 10;
    mostCharacters = 1024;
  }
});

// src/distribution/resolve-cache-policy.ts
function resolveCachePolicy(config2, path10, hasS3Origin) {
  assertShape(cachePolicyShape(), config2, path10);
  if (!isManaged(config2)) checkNames(config2, path10, hasS3Origin);
  return {
    name: config2.cachePolicyName ?? "custom",
    ...lifetimes2(config2, path10),
    headers: sorted(config2.headerBehavior ?? "none"),
    cookies: config2.cookieBehavior ?? "none",
    queryStrings: config2.queryStringBehavior ?? "none",
    gzip: config2.enableAcceptEncodingGzip ?? false,
    brotli: config2.enableAcceptEncodingBrotli ?? false
  };
}
function sorted(headers) {
  return headers === "none" ? headers : headers.toSorted((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : 1);
}
function checkNames(config2, path10, hasS3Origin) {
  const { headerBehavior = "none", cookieBehavior, queryStringBehavior } = config2;
  const headerPath2 = [...path10, "headerBehavior"];
  checkNameList(headerBehavior, headerPath2, (name6) => name6.toLowerCase());
  checkNameList(cookieBehavior, [...path10, "cookieBehavior"]);
  checkNameList(queryStringBehavior, [...path10, "queryStringBehavior"]);
  checkTotalLength([headerBehavior, cookieBehavior, queryStringBehavior], path10);
  if (headerBehavior === "none") return;
  checkHeaderNames(headerBehavior, headerPath2);
  checkKeyHeaders(headerBehavior, headerPath2);
  const host2 = headerBehavior.findIndex((name6) => isSameName(name6, "host"));
  if (hasS3Origin && host2 >= 0) {
    throw refuse(
      [...headerPath2, host2],
      "Host can't be in the key for an S3 origin",
      "Leave it out: S3 gets its own name as Host."
    );
  }
}
function lifetimes2(config2, path10) {
  const minTtl = secondsOf(config2.minTtl) ?? 0;
  const defaultTtl = secondsOf(config2.defaultTtl) ?? Math.max(day, minTtl);
  const maxTtl = secondsOf(config2.maxTtl) ?? Math.max(year, defaultTtl);
  checkOrder(["minTtl", minTtl], ["defaultTtl", defaultTtl], config2.defaultTtl === void 0, path10);
  checkOrder(["defaultTtl", defaultTtl], ["maxTtl", maxTtl], config2.defaultTtl === void 0, path10);
  return { minTtl, defaultTtl, maxTtl };
}
function secondsOf(duration2) {
  return duration2 === void 0 ? void 0 : durationSeconds(duration2);
}
function checkOrder([low, least4], [high, most6], defaultIsOurs, path10) {
  if (least4 <= most6) return;
  const ours = defaultIsOurs && low === "defaultTtl" ? " (which is what it is when left out)" : "";
  throw refuse(
    [...path10, high],
    `${formatNumber(most6)} s is less than ${low}, ${formatNumber(least4)} s${ours}`,
    "CloudFront wants minTtl \u2264 defaultTtl \u2264 maxTtl."
  );
}
var day, year;
var init_resolve_cache_policy = __esm({
  "src/distribution/resolve-cache-policy.ts"() {
    "use strict";
    init_duration();
    init_size();
    init_assert_shape();
    init_header_names2();
    init_managed();
    init_name_list();
    init_refuse();
    init_shapes();
    day = 86400;
    year = 31536e3;
  }
});

// src/distribution/resolve-compress.ts
function resolveCompress(given2) {
  return given2 ?? true;
}
var init_resolve_compress = __esm({
  "src/distribution/resolve-compress.ts"() {
    "use strict";
  }
});

// src/distribution/resolve-edge-lambdas.ts
function resolveEdgeLambdas(config2, path10) {
  if (config2 === void 0) return {};
  if (Array.isArray(config2)) throw refuseArray(config2, path10);
  if (typeof config2 === "function") {
    throw refuse(path10, "a function alone has no trigger", "Name it: edgeLambdas: { 'viewer-request': handler }.");
  }
  assertShape(edgeLambdasShape(), config2, path10);
  const slots = config2;
  const associations = {};
  for (const trigger of triggers4) {
    const slot = slots[trigger];
    if (slot !== void 0) associations[trigger] = resolveSlot(trigger, slot, [...path10, trigger]);
  }
  return associations;
}
function resolveSlot(trigger, slot, path10) {
  if (typeof slot === "function") return associate(trigger, { handler: slot });
  if (Array.isArray(slot)) throw refuse(path10, `a trigger has one function, not ${slot.length}`, "Give one handler.");
  if (typeof slot !== "object" || slot === null || isPromise(slot)) throw refuseHandler(slot, path10);
  assertShape(associationShape(), slot, path10);
  const options5 = slot;
  if (typeof options5.handler !== "function") throw refuseHandler(options5.handler, [...path10, "handler"]);
  if (options5.includeBody && trigger.endsWith("-response")) throw refuseIncludeBody(trigger, path10);
  return associate(trigger, options5);
}
function associate(trigger, options5) {
  const { handler: handler2, includeBody = false, timeoutMs, memorySize, context } = options5;
  return { trigger, handler: handler2, includeBody, timeoutMs, memorySize, context };
}
function isPromise(value5) {
  return typeof value5 === "object" && value5 !== null && "then" in value5 && typeof value5.then === "function";
}
function refuseHandler(value5, path10) {
  if (value5 === void 0) return refuse(path10, "it is missing", "Give the handler function.");
  if (isPromise(value5)) {
    return refuse(
      path10,
      "a promise is not a handler",
      "Await it first: const { handler } = await import('./function.js')."
    );
  }
  return refuse(
    path10,
    `${show(value5)} is not a function`,
    "Give the handler, or { handler, includeBody, timeoutMs, memorySize, codeSize, context }."
  );
}
function refuseIncludeBody(trigger, path10) {
  return refuse(
    [...path10, "includeBody"],
    "The IncludeBody option can only be used with viewer-request or origin-request events",
    `Leave it out at ${trigger}.`
  );
}
function refuseArray(config2, path10) {
  const slots = config2.map(toSlot).join(", ") || `'viewer-request': handler`;
  return refuse(path10, "a list is the CDK's shape", `Write the handlers by trigger: edgeLambdas: { ${slots} }.`);
}
function toSlot(item) {
  const { eventType, includeBody } = item ?? {};
  const trigger = triggers4.find((known4) => known4 === eventType) ?? "viewer-request";
  return includeBody === true ? `'${trigger}': { handler, includeBody: true }` : `'${trigger}': handler`;
}
var triggers4;
var init_resolve_edge_lambdas = __esm({
  "src/distribution/resolve-edge-lambdas.ts"() {
    "use strict";
    init_show();
    init_assert_shape();
    init_refuse();
    init_shapes();
    triggers4 = ["viewer-request", "origin-request", "origin-response", "viewer-response"];
  }
});

// src/distribution/check-forwarded-values.ts
function checkForwardedValues(config2, path10, origins2) {
  checkHeaders(config2.headers, [...path10, "headers"], origins2);
  checkCookies(config2.cookies, [...path10, "cookies"]);
  checkQueryKeys(config2, [...path10, "queryStringCacheKeys"]);
}
function checkHeaders(headers, path10, origins2) {
  if (headers === void 0 || headers.length === 0) return;
  const star = headers.indexOf("*");
  if (star >= 0 && headers.length > 1)
    throw refuse([...path10, star], '"*" stands for all headers', 'Write ["*"] alone, or leave it out.');
  if (star >= 0) return;
  checkNameList(headers, path10, (name6) => name6.toLowerCase());
  checkHeaderNames(headers, path10);
  checkKeyHeaders(headers, path10);
  const host2 = headers.findIndex((name6) => isSameName(name6, "host"));
  if (host2 < 0 || !origins2.some(({ kind: kind2 }) => kind2 === "s3")) return;
  const fix = "Leave it out: S3 gets its own name as Host.";
  throw refuse([...path10, host2], "Host can't be forwarded to an S3 origin", fix);
}
function checkCookies(cookies2, path10) {
  const names16 = cookies2?.whitelistedNames;
  const where = [...path10, "whitelistedNames"];
  if (cookies2?.forward !== "whitelist") {
    if (names16 !== void 0 && names16.length > 0)
      throw refuse(where, `forward is ${show(cookies2?.forward)}`, 'Write forward: "whitelist", or leave it out.');
    return;
  }
  checkNameList(names16 ?? [], where);
  const length4 = (names16 ?? []).reduce((sum, name6) => sum + Buffer.byteLength(name6), 0);
  const most6 = longestCookies - (names16 ?? []).length;
  if (length4 <= most6) return;
  throw refuse(where, `the names have ${length4} bytes together, and may have ${most6}`, 'Name fewer, or use "all".');
}
function checkQueryKeys({ queryString, queryStringCacheKeys = [] }, path10) {
  if (queryStringCacheKeys.length === 0) return;
  if (!queryString) throw refuse(path10, "queryString is false", "Write queryString: true, or leave it out.");
  checkNameList(queryStringCacheKeys, path10);
  const long2 = queryStringCacheKeys.findIndex((name6) => name6.length > longestKey);
  if (long2 >= 0) {
    const length4 = queryStringCacheKeys[long2]?.length;
    throw refuse([...path10, long2], `the name has ${length4} characters`, `CloudFront takes ${longestKey}.`);
  }
  const total3 = queryStringCacheKeys.reduce((sum, name6) => sum + name6.length, 0);
  if (total3 > longestKeys)
    throw refuse(path10, `the names have ${total3} characters together`, `CloudFront takes ${longestKeys}.`);
}
var longestKey, longestKeys, longestCookies;
var init_check_forwarded_values = __esm({
  "src/distribution/check-forwarded-values.ts"() {
    "use strict";
    init_show();
    init_header_names2();
    init_name_list();
    init_refuse();
    longestKey = 128;
    longestKeys = 512;
    longestCookies = 512;
  }
});

// src/distribution/resolve-origin.ts
function resolveOrigin(value5, path10) {
  if (isBranded(value5)) return value5;
  const because = value5 === void 0 ? "it is missing" : `${describe(value5)} is not an origin`;
  throw refuse(path10, because, `Make it with ${howToMake(value5)}.`);
}
function resolveSingleOrigin(value5, path10) {
  const origin = resolveOrigin(value5, path10);
  if (origin.kind !== "group") return origin;
  throw refuse(path10, "an origin group answers for no domain of its own", "List its two origins in its place.");
}
function membersOf(origin) {
  return origin.kind === "group" ? [origin.primaryOrigin, origin.fallbackOrigin] : [origin];
}
function isBranded(value5) {
  return typeof value5 === "object" && value5 !== null && brand3 in value5;
}
function describe(value5) {
  return value5 instanceof Promise ? "a promise" : show(value5);
}
function howToMake(value5) {
  if (typeof value5 === "string" && /^[\w.-]+$/.test(value5)) {
    const name6 = JSON.stringify(value5);
    return `httpOrigin(${name6}, (request) => new Response('\u2026')) or s3Origin(${name6}, { objects })`;
  }
  return "httpOrigin, s3Origin or originGroup";
}
var brand3;
var init_resolve_origin = __esm({
  "src/distribution/resolve-origin.ts"() {
    "use strict";
    init_show();
    init_refuse();
    brand3 = /* @__PURE__ */ Symbol.for("edgeproof.origin");
  }
});

// src/distribution/resolve-forwarded-values.ts
function resolveForwardedValues(config2, origin, path10) {
  const { forwardedValues } = config2;
  if (forwardedValues === void 0) return onlyWithForwardedValues(config2, path10);
  refusePolicies(config2, path10);
  const where = [...path10, "forwardedValues"];
  assertShape(forwardedValuesShape(), forwardedValues, where);
  const origins2 = membersOf(origin);
  checkForwardedValues(forwardedValues, where, origins2);
  const forwardsAllHeaders = isAll(forwardedValues.headers);
  return {
    cachePolicy: {
      name: "forwardedValues",
      ...forwardsAllHeaders ? neverCached(config2, path10) : lifetimes3(config2, path10),
      ...keyOf(
        forwardedValues,
        origins2.every(({ kind: kind2 }) => kind2 === "s3")
      )
    },
    queryStrings: forwardedValues.queryString ? "all" : "none",
    forwardsAllHeaders
  };
}
function onlyWithForwardedValues(config2, path10) {
  const given2 = lifetimeNames.find((name6) => config2[name6] !== void 0);
  if (given2 === void 0) return void 0;
  const fix = "It is a part of the cache policy: write cachePolicy: { \u2026 }.";
  throw refuse([...path10, given2], "it has its place beside forwardedValues, and there are none", fix);
}
function refusePolicies(config2, path10) {
  for (const name6 of ["cachePolicy", "originRequestPolicy"]) {
    if (config2[name6] === void 0) continue;
    throw refuse([...path10, name6], "a behavior has either policies or forwardedValues", "Leave out one of them.");
  }
}
function isAll(headers) {
  return headers?.length === 1 && headers[0] === "*";
}
function keyOf({ queryString, queryStringCacheKeys, cookies: cookies2, headers = [] }, isS32) {
  const listed3 = isAll(headers) ? [] : headers.map((name6) => name6.toLowerCase()).sort();
  const queryStrings = queryString ? listOr(queryStringCacheKeys, "all") : "none";
  return {
    headers: listOr(listed3, "none"),
    cookies: isS32 ? "none" : cookiesOf(cookies2),
    queryStrings,
    // FV-BROTLI. Listed, Accept-Encoding is a header like any other.
    gzip: !isAll(headers) && !listed3.includes("accept-encoding"),
    brotli: false
  };
}
function listOr(names16, word) {
  return names16 === void 0 || names16.length === 0 ? word : names16;
}
function cookiesOf(cookies2) {
  if (cookies2 === void 0) return "none";
  if (cookies2.forward !== "whitelist") return cookies2.forward;
  const names16 = cookies2.whitelistedNames ?? [];
  if (!names16.some((name6) => /[*?]/.test(name6))) return names16;
  const patterns = names16.map(compileWildcards);
  return { matching: (name6) => patterns.some((matches) => matches(name6)) };
}
function lifetimes3(config2, path10) {
  const minTtl = secondsOf2(config2.minTtl, 0);
  const defaultTtl = secondsOf2(config2.defaultTtl, day2);
  const maxTtl = secondsOf2(config2.maxTtl, year2);
  checkOrder(["minTtl", minTtl], ["defaultTtl", defaultTtl], false, path10);
  checkOrder(["defaultTtl", defaultTtl], ["maxTtl", maxTtl], config2.defaultTtl === void 0, path10);
  return { minTtl, defaultTtl, maxTtl };
}
function neverCached(config2, path10) {
  const { minTtl } = lifetimes3(config2, path10);
  if (minTtl === 0) return { minTtl, defaultTtl: 0, maxTtl: 0 };
  throw refuse([...path10, "minTtl"], 'with headers: ["*"] nothing is cached', "Write 0, or list the headers.");
}
function secondsOf2(duration2, usual5) {
  return duration2 === void 0 ? usual5 : durationSeconds(duration2) ?? usual5;
}
var lifetimeNames, day2, year2;
var init_resolve_forwarded_values = __esm({
  "src/distribution/resolve-forwarded-values.ts"() {
    "use strict";
    init_duration();
    init_assert_shape();
    init_check_forwarded_values();
    init_path_pattern();
    init_refuse();
    init_resolve_cache_policy();
    init_resolve_origin();
    init_shapes();
    lifetimeNames = ["minTtl", "defaultTtl", "maxTtl"];
    day2 = 86400;
    year2 = 31536e3;
  }
});

// src/distribution/resolve-methods.ts
function resolveAllowedMethods(given2, path10) {
  return resolveSet(given2, ["GET_HEAD", "GET_HEAD_OPTIONS", "ALL"], path10);
}
function resolveCachedMethods(given2, allowed, path10) {
  const cached2 = resolveSet(given2, ["GET_HEAD", "GET_HEAD_OPTIONS"], path10);
  const refused3 = cached2.find((method2) => !allowed.includes(method2));
  if (refused3 === void 0) return cached2;
  throw refuse(path10, `${refused3} is cached but not allowed`, 'Set allowedMethods to "GET_HEAD_OPTIONS" or "ALL".');
}
function resolveSet(given2, names16, path10) {
  const wanted2 = given2 ?? "GET_HEAD";
  const found2 = names16.find((name6) => wanted2 === name6 || isSet(wanted2, sets[name6]));
  if (found2 !== void 0) return sets[found2];
  throw refuse(
    path10,
    `${showMethods(given2)} is not a set of methods CloudFront has`,
    `Give one of ${names16.map(describe2).join(", ")}.`
  );
}
function isSet(given2, methods2) {
  return Array.isArray(given2) && given2.length === methods2.length && methods2.every((method2) => given2.includes(method2));
}
function describe2(name6) {
  return `"${name6}" (${sets[name6].join(", ")})`;
}
function showMethods(given2) {
  return Array.isArray(given2) ? `[${given2.map((method2) => show(method2)).join(", ")}]` : show(given2);
}
var sets;
var init_resolve_methods = __esm({
  "src/distribution/resolve-methods.ts"() {
    "use strict";
    init_show();
    init_refuse();
    sets = {
      GET_HEAD: ["GET", "HEAD"],
      GET_HEAD_OPTIONS: ["GET", "HEAD", "OPTIONS"],
      ALL: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"]
    };
  }
});

// src/distribution/resolve-origin-request-policy.ts
function resolveOriginRequestPolicy(config2, path10, origins2) {
  assertShape(originRequestPolicyShape(), config2, path10);
  if (!isManaged(config2)) checkNames2(config2, path10, origins2);
  const { headerBehavior = "none" } = config2;
  return {
    name: config2.originRequestPolicyName ?? "custom",
    headers: headerBehavior === "all" ? "allViewer" : headerBehavior,
    added: config2 === OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER ? addedByAllViewerExceptHost : [],
    cookies: config2.cookieBehavior ?? "none",
    queryStrings: config2.queryStringBehavior ?? "none"
  };
}
function checkNames2({ headerBehavior, cookieBehavior, queryStringBehavior }, path10, origins2) {
  const headerPath2 = [...path10, "headerBehavior"];
  checkNameList(headerBehavior, headerPath2, (name6) => name6.toLowerCase());
  checkNameList(cookieBehavior, [...path10, "cookieBehavior"]);
  checkNameList(queryStringBehavior, [...path10, "queryStringBehavior"]);
  checkTotalLength([headerBehavior, cookieBehavior, queryStringBehavior], path10);
  const headers = listIn(headerBehavior, headerPath2);
  if (headers === void 0) return;
  checkHeaderNames(headers.names, headers.path);
  if (headers.path.at(-1) !== "allExcept") checkCustomHeaders2(headers.names, headers.path, origins2);
  if (headers.path.at(-1) === "allViewerAndCloudFront") checkAllCloudFronts(headers.names, headers.path);
}
function checkCustomHeaders2(names16, path10, origins2) {
  for (const [index, name6] of names16.entries()) {
    const origin = origins2.find(({ customHeaders: customHeaders3 }) => hasHeader(customHeaders3, name6.toLowerCase()));
    if (origin === void 0) continue;
    const because = `${show(name6)} is a custom header of the origin ${origin.domainName}, which replaces the viewer's`;
    throw refuse([...path10, index], because, "Leave it out here, or out of the customHeaders.");
  }
}
function checkAllCloudFronts(names16, path10) {
  const index = names16.findIndex((name6) => !name6.toLowerCase().startsWith("cloudfront-"));
  if (index < 0) return;
  throw refuse(
    [...path10, index],
    `${show(names16[index])} is no header of CloudFront's`,
    "List CloudFront-* headers only: the viewer's own are all sent on."
  );
}
var init_resolve_origin_request_policy = __esm({
  "src/distribution/resolve-origin-request-policy.ts"() {
    "use strict";
    init_headers();
    init_show();
    init_assert_shape();
    init_header_names2();
    init_managed();
    init_name_list();
    init_origin_request_policy();
    init_refuse();
    init_shapes();
  }
});

// src/distribution/managed-ids.ts
function known(nameField, policies) {
  return Object.entries(policies).map(([id, policy4]) => [
    id,
    { name: String(policy4[nameField]), policy: policy4 }
  ]);
}
function unpublished(names16) {
  return Object.entries(names16).map(([id, name6]) => [id, { name: name6, policy: void 0 }]);
}
var cachePolicies, originRequestPolicies;
var init_managed_ids = __esm({
  "src/distribution/managed-ids.ts"() {
    "use strict";
    init_lazily();
    init_cache_policy();
    init_origin_request_policy();
    cachePolicies = lazily(
      () => new Map([
        ...known("cachePolicyName", {
          "658327ea-f89d-4fab-a63d-7e88639e58f6": CachePolicy.CACHING_OPTIMIZED,
          "b2884449-e4de-46a7-ac36-70bc7f1ddd6d": CachePolicy.CACHING_OPTIMIZED_FOR_UNCOMPRESSED_OBJECTS,
          "4135ea2d-6df8-44a3-9df3-4b5a84be39ad": CachePolicy.CACHING_DISABLED,
          "2e54312d-136d-493c-8eb9-b001f22f67d2": CachePolicy.AMPLIFY,
          "08627262-05a9-4f76-9ded-b50ca2e3a84f": CachePolicy.ELEMENTAL_MEDIA_PACKAGE,
          "83da9c7e-98b4-4e11-a168-04f0df8e2c65": CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS,
          "4cc15a8a-d715-48a4-82b8-cc0b614638fe": CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS_QUERY_STRINGS
        }),
        ...unpublished({
          "4d1d2f1d-3a71-49ad-9e08-7ea5d843a556": "Amplify-Default",
          "a6bad946-36c3-4c33-aa98-362c74a7fb13": "Amplify-DefaultNoCookies",
          "1c6db51a-a33f-469a-8245-dae26771f530": "Amplify-ImageOptimization",
          "7e5fad67-ee98-4ad0-b05a-394999eefc1a": "Amplify-StaticContent"
        })
      ])
    );
    originRequestPolicies = lazily(
      () => new Map(
        known("originRequestPolicyName", {
          "216adef6-5c7f-47e4-b989-5492eafa07d3": OriginRequestPolicy.ALL_VIEWER,
          "33f36d7e-f396-46d9-90e0-52428a34d9dc": OriginRequestPolicy.ALL_VIEWER_AND_CLOUDFRONT_2022,
          "b689b0a8-53d0-40ab-baf2-68738e2966ac": OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          "59781a5b-3903-41f3-afcb-af62929ccde1": OriginRequestPolicy.CORS_CUSTOM_ORIGIN,
          "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf": OriginRequestPolicy.CORS_S3_ORIGIN,
          "775133bc-15f2-49f9-abea-afb2e0bf67d2": OriginRequestPolicy.ELEMENTAL_MEDIA_TAILOR,
          "bf0718e1-ba1e-49d1-88b1-f726733018ae": OriginRequestPolicy.HOST_HEADER_ONLY,
          "acba4595-bd28-49b8-b9fe-13317c0390fa": OriginRequestPolicy.USER_AGENT_REFERER_HEADERS
        })
      )
    );
  }
});

// src/distribution/resolve-policy-id.ts
function resolvePolicyId(kind2, given2, path10) {
  if (typeof given2 !== "string") return given2;
  const table = tables2[kind2]();
  const found2 = table.get(given2.toLowerCase());
  if (found2 === void 0) throw unknownId(given2, [...table.entries()], [...path10, kind2]);
  if (found2.policy !== void 0) return found2.policy;
  throw refuse(
    [...path10, kind2],
    `${show(given2)} is ${found2.name}: its settings are not published`,
    "Write as an object what it is to do."
  );
}
function unknownId(id, known4, path10) {
  const because = `${show(id)} is not the id of a managed policy`;
  const usable = known4.filter(([, { policy: policy4 }]) => policy4 !== void 0);
  const names16 = usable.map(([each, { name: name6 }]) => `${each} (${name6})`).join(", ");
  return refuse(path10, because, `Give an object with the settings of your own policy, or one of: ${names16}.`);
}
var tables2;
var init_resolve_policy_id = __esm({
  "src/distribution/resolve-policy-id.ts"() {
    "use strict";
    init_show();
    init_managed_ids();
    init_refuse();
    tables2 = {
      cachePolicy: cachePolicies,
      originRequestPolicy: originRequestPolicies
    };
  }
});

// src/distribution/allowed-origin.ts
function parseAllowedOrigin(text6) {
  const found2 = entry.exec(text6.toLowerCase());
  if (found2 === null) return void 0;
  const [, scheme, host2 = "", port3] = found2;
  return host2.startsWith("*.") && !host2.slice(2).includes(".") ? void 0 : { scheme, host: host2, port: port3 };
}
function compileAllowedOrigins(allowed) {
  const tests = allowed.map(compile2);
  return (origin) => {
    const found2 = sent2.exec(origin.toLowerCase());
    if (found2 === null) return false;
    const [, scheme = "", host2 = "", port3] = found2;
    return tests.some((test) => test(scheme, host2, port3));
  };
}
function compile2({ scheme, host: host2, port: port3 }) {
  const isHost = compileHost(host2);
  const isPort3 = compilePort(port3);
  const isScheme = (given2) => scheme === void 0 ? given2 === "http" || given2 === "https" : given2 === scheme;
  return (givenScheme, givenHost, givenPort) => isScheme(givenScheme) && isHost(givenHost) && isPort3(givenPort);
}
function compileHost(host2) {
  if (!host2.startsWith("*.")) return (given2) => given2 === host2;
  const rest = host2.slice(1);
  return (given2) => given2.endsWith(rest) && given2.length > rest.length;
}
function compilePort(port3) {
  if (port3 === void 0) return (given2) => given2 === void 0;
  if (port3 === "*") return () => true;
  const matches = compilePathPattern(port3);
  return (given2) => given2 !== void 0 && matches(`/${given2}`);
}
var entry, sent2;
var init_allowed_origin = __esm({
  "src/distribution/allowed-origin.ts"() {
    "use strict";
    init_path_pattern();
    entry = /^(?:(https?):\/\/)?((?:\*\.)?(?:[a-z0-9_-]+\.)*[a-z0-9_-]+|\[[0-9a-f:.]+\])(?::([0-9*]+))?$/;
    sent2 = /^([a-z][a-z0-9+.-]*):\/\/([^/:]+|\[[^\]/]+\])(?::(\d+))?$/;
  }
});

// src/distribution/response-headers-shapes.ts
function isRate(value5) {
  return typeof value5 === "number" && value5 >= 0 && value5 <= 100 && Number(value5.toFixed(4)) === value5;
}
var referrerPolicies, responseHeadersPolicyShape, corsShape, customHeadersShape, customHeaderShape, securityShapes, securityShape;
var init_response_headers_shapes = __esm({
  "src/distribution/response-headers-shapes.ts"() {
    "use strict";
    init_lazily();
    init_shapes();
    referrerPolicies = [
      "no-referrer",
      "no-referrer-when-downgrade",
      "origin",
      "origin-when-cross-origin",
      "same-origin",
      "strict-origin",
      "strict-origin-when-cross-origin",
      "unsafe-url"
    ];
    responseHeadersPolicyShape = lazily(
      () => exactly({
        responseHeadersPolicyName: maybe(text4()),
        comment: maybe(text4()),
        corsBehavior: anything(),
        customHeadersBehavior: anything(),
        securityHeadersBehavior: anything(),
        removeHeaders: maybe(names8()),
        serverTimingSamplingRate: maybe(leaf("a percentage from 0 to 100 with at most four decimals", isRate))
      })
    );
    corsShape = lazily(
      () => exactly({
        accessControlAllowCredentials: flag(),
        accessControlAllowHeaders: names8(),
        accessControlAllowMethods: names8(),
        accessControlAllowOrigins: names8(),
        accessControlExposeHeaders: maybe(names8()),
        accessControlMaxAge: maybe(duration()),
        originOverride: flag()
      })
    );
    customHeadersShape = lazily(() => exactly({ customHeaders: list2() }));
    customHeaderShape = lazily(() => exactly({ header: text4(), value: text4(), override: flag() }));
    securityShapes = lazily(() => ({
      contentSecurityPolicy: exactly({ contentSecurityPolicy: text4(), override: flag() }),
      referrerPolicy: exactly({ referrerPolicy: choice(referrerPolicies), override: flag() }),
      strictTransportSecurity: exactly({
        accessControlMaxAge: duration(),
        includeSubdomains: maybe(flag()),
        preload: maybe(flag()),
        override: flag()
      }),
      contentTypeOptions: exactly({ override: flag() }),
      frameOptions: exactly({ frameOption: choice(["DENY", "SAMEORIGIN"]), override: flag() }),
      xssProtection: exactly({
        protection: flag(),
        modeBlock: maybe(flag()),
        reportUri: maybe(text4()),
        override: flag()
      })
    }));
    securityShape = lazily(
      () => exactly({
        contentSecurityPolicy: anything(),
        contentTypeOptions: anything(),
        frameOptions: anything(),
        referrerPolicy: anything(),
        strictTransportSecurity: anything(),
        xssProtection: anything()
      })
    );
  }
});

// src/distribution/resolve-cors.ts
function resolveCors(config2, path10, isManaged2) {
  assertShape(corsShape(), config2, path10);
  if (!isManaged2) checkNotEmpty(config2, path10);
  checkMethods(config2.accessControlAllowMethods, [...path10, "accessControlAllowMethods"]);
  checkHeaders2(config2.accessControlAllowHeaders, [...path10, "accessControlAllowHeaders"]);
  checkHeaders2(config2.accessControlExposeHeaders ?? [], [...path10, "accessControlExposeHeaders"]);
  const methods2 = config2.accessControlAllowMethods;
  const maxAge = config2.accessControlMaxAge;
  return {
    allowsOrigin: resolveOrigins(config2, [...path10, "accessControlAllowOrigins"]),
    credentials: config2.accessControlAllowCredentials,
    methods: (methods2.includes("ALL") ? everyMethod : methods2).join(", "),
    headers: config2.accessControlAllowHeaders,
    exposed: (config2.accessControlExposeHeaders ?? []).join(", "),
    maxAge: maxAge === void 0 ? "" : String(durationSeconds(maxAge)),
    override: config2.originOverride
  };
}
function checkNotEmpty(config2, path10) {
  for (const name6 of needed3) {
    if (config2[name6].length === 0) throw refuse([...path10, name6], "the list is empty", "Name at least one.");
  }
}
function resolveOrigins({ accessControlAllowOrigins: origins2, accessControlAllowCredentials }, path10) {
  if (!origins2.includes("*")) return compileAllowedOrigins(origins2.map((one, at5) => parsed(one, [...path10, at5])));
  if (!accessControlAllowCredentials) return "any";
  const fix = "List the origins that may send credentials.";
  throw refuse(path10, `"*" can't be together with accessControlAllowCredentials`, fix);
}
function parsed(origin, path10) {
  const found2 = origin.length > longestOrigin ? void 0 : parseAllowedOrigin(origin);
  if (found2 !== void 0) return found2;
  throw refuse(
    path10,
    `${show(origin)} is no origin that CloudFront can allow`,
    'Write "*", "https://example.com", "example.com", "*.example.com", or "http://example.com:*": no path, and a star only as the leftmost label or in the port.'
  );
}
function checkMethods(methods2, path10) {
  for (const [at5, method2] of methods2.entries()) {
    if (method2 === "ALL" || everyMethod.includes(method2)) continue;
    throw refuse([...path10, at5], `${show(method2)} is not allowed`, `Choose from: ALL, ${everyMethod.join(", ")}.`);
  }
}
function checkHeaders2(names16, path10) {
  for (const [at5, name6] of names16.entries()) {
    if (isHeaderName(name6)) continue;
    throw refuse([...path10, at5], `${show(name6)} is not a header name`, 'Give the name alone, or "*".');
  }
}
var everyMethod, longestOrigin, needed3;
var init_resolve_cors = __esm({
  "src/distribution/resolve-cors.ts"() {
    "use strict";
    init_duration();
    init_header_syntax();
    init_show();
    init_allowed_origin();
    init_assert_shape();
    init_refuse();
    init_response_headers_shapes();
    everyMethod = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
    longestOrigin = 1783;
    needed3 = ["accessControlAllowOrigins", "accessControlAllowMethods", "accessControlAllowHeaders"];
  }
});

// src/distribution/resolve-security-headers.ts
function resolveSecurityHeaders(config2, path10) {
  assertShape(securityShape(), config2, path10);
  const names16 = Object.keys(securityShapes());
  return names16.flatMap((name6) => headerOf(name6, config2[name6], [...path10, name6]));
}
function headerOf(name6, given2, path10) {
  if (given2 === void 0) return [];
  assertShape(securityShapes()[name6], given2, path10);
  const [key2, write2] = writers[name6];
  const value5 = write2(given2);
  checkValue(value5, path10);
  if (name6 === "xssProtection") checkXss(given2, path10);
  return [{ key: key2, value: value5, override: given2.override }];
}
function transportSecurity({ accessControlMaxAge, includeSubdomains, preload }) {
  const seconds4 = `max-age=${durationSeconds(accessControlMaxAge)}`;
  return `${seconds4}${includeSubdomains === true ? "; includeSubDomains" : ""}${preload === true ? "; preload" : ""}`;
}
function xssProtection({ protection, modeBlock, reportUri }) {
  if (!protection) return "0";
  if (modeBlock === true) return "1; mode=block";
  return reportUri === void 0 ? "1" : `1; report=${reportUri}`;
}
function checkXss({ modeBlock, reportUri }, path10) {
  if (modeBlock !== true || reportUri === void 0) return;
  throw refuse([...path10, "reportUri"], "it can't be together with modeBlock", "Keep one of them.");
}
function checkValue(value5, path10) {
  if (!isHeaderValue(value5)) {
    throw refuse(path10, `${show(value5)} holds a control character`, "Write the value on one line.");
  }
  if (value5.length <= longestPolicy) return;
  const because = `the value has ${formatNumber(value5.length)} characters`;
  throw refuse(path10, because, `CloudFront takes ${formatNumber(longestPolicy)}.`);
}
var longestPolicy, writers;
var init_resolve_security_headers = __esm({
  "src/distribution/resolve-security-headers.ts"() {
    "use strict";
    init_duration();
    init_header_syntax();
    init_show();
    init_size();
    init_assert_shape();
    init_refuse();
    init_response_headers_shapes();
    longestPolicy = 1783;
    writers = {
      contentSecurityPolicy: ["Content-Security-Policy", ({ contentSecurityPolicy }) => contentSecurityPolicy],
      referrerPolicy: ["Referrer-Policy", ({ referrerPolicy }) => referrerPolicy],
      strictTransportSecurity: ["Strict-Transport-Security", transportSecurity],
      contentTypeOptions: ["X-Content-Type-Options", () => "nosniff"],
      frameOptions: ["X-Frame-Options", ({ frameOption }) => frameOption],
      xssProtection: ["X-XSS-Protection", xssProtection]
    };
  }
});

// src/distribution/response-headers-policy.ts
function policy3(settings) {
  return managed(settings);
}
var simple, withPreflight, security, ResponseHeadersPolicy, responseHeadersPolicyIds;
var init_response_headers_policy = __esm({
  "src/distribution/response-headers-policy.ts"() {
    "use strict";
    init_lazily();
    init_managed();
    simple = {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: [],
      accessControlAllowMethods: [],
      accessControlAllowOrigins: ["*"],
      originOverride: false
    };
    withPreflight = {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: [],
      accessControlAllowMethods: ["ALL"],
      accessControlAllowOrigins: ["*"],
      accessControlExposeHeaders: ["*"],
      originOverride: false
    };
    security = {
      referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: false },
      strictTransportSecurity: { accessControlMaxAge: 31536e3, override: false },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: "SAMEORIGIN", override: false },
      xssProtection: { protection: true, modeBlock: true, override: false }
    };
    ResponseHeadersPolicy = Object.freeze({
      CORS_ALLOW_ALL_ORIGINS: policy3({ responseHeadersPolicyName: "SimpleCORS", corsBehavior: simple }),
      CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT: policy3({
        responseHeadersPolicyName: "CORS-With-Preflight",
        corsBehavior: withPreflight
      }),
      SECURITY_HEADERS: policy3({
        responseHeadersPolicyName: "SecurityHeadersPolicy",
        securityHeadersBehavior: security
      }),
      CORS_ALLOW_ALL_ORIGINS_AND_SECURITY_HEADERS: policy3({
        responseHeadersPolicyName: "CORS-and-SecurityHeadersPolicy",
        corsBehavior: simple,
        securityHeadersBehavior: security
      }),
      CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT_AND_SECURITY_HEADERS: policy3({
        responseHeadersPolicyName: "CORS-with-preflight-and-SecurityHeadersPolicy",
        corsBehavior: withPreflight,
        securityHeadersBehavior: security
      })
    });
    responseHeadersPolicyIds = lazily(
      () => ({
        "60669652-455b-4ae9-85a4-c4c02393f86c": ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS,
        "5cc3b908-e619-4b99-88e5-2cf7f45965bd": ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT,
        "67f7725c-6f97-4210-82d7-5512b31e9d03": ResponseHeadersPolicy.SECURITY_HEADERS,
        "e61eb60c-9c35-4d20-a928-2b84e02af89c": ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_AND_SECURITY_HEADERS,
        "eaab4381-ed33-4a86-88ca-d9558dc6cd63": ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT_AND_SECURITY_HEADERS
      })
    );
  }
});

// src/distribution/resolve-response-headers-policy.ts
function resolveResponseHeadersPolicy(given2, behaviorPath) {
  if (given2 === void 0) return void 0;
  const path10 = [...behaviorPath, "responseHeadersPolicy"];
  const config2 = typeof given2 === "string" ? policyOf(given2, path10) : given2;
  assertShape(responseHeadersPolicyShape(), config2, path10);
  const { corsBehavior, securityHeadersBehavior, customHeadersBehavior, removeHeaders = [] } = config2;
  checkRemoved(removeHeaders, [...path10, "removeHeaders"]);
  const security2 = securityHeadersBehavior ?? {};
  const custom4 = customHeadersBehavior ?? { customHeaders: [] };
  return {
    name: config2.responseHeadersPolicyName ?? "custom",
    removes: new Set(removeHeaders.map((name6) => name6.toLowerCase())),
    cors: corsBehavior && resolveCors(corsBehavior, [...path10, "corsBehavior"], isManaged(config2)),
    headers: [
      ...resolveSecurityHeaders(security2, [...path10, "securityHeadersBehavior"]),
      ...resolveCustomHeaders(custom4, [...path10, "customHeadersBehavior"])
    ],
    serverTimingRate: config2.serverTimingSamplingRate
  };
}
function policyOf(id, path10) {
  const ids = responseHeadersPolicyIds();
  const found2 = Object.hasOwn(ids, id) ? ids[id] : void 0;
  if (found2 !== void 0) return found2;
  const names16 = Object.keys(ResponseHeadersPolicy).map((name6) => `ResponseHeadersPolicy.${name6}`);
  throw refuse(path10, `no managed policy has the id ${show(id)}`, `Give a policy, or one of ${names16.join(", ")}.`);
}
function resolveCustomHeaders(config2, path10) {
  assertShape(customHeadersShape(), config2, path10);
  const { customHeaders: customHeaders3 } = config2;
  const listPath = [...path10, "customHeaders"];
  if (customHeaders3.length > mostCustomHeaders) {
    const because = `it has ${customHeaders3.length} headers, and a policy takes at most ${mostCustomHeaders}`;
    throw refuse(listPath, because, "Name fewer.");
  }
  const seen = /* @__PURE__ */ new Set();
  return customHeaders3.map((entry2, at5) => {
    const resolved = resolveCustomHeader(entry2, [...listPath, at5]);
    const name6 = resolved.key.toLowerCase();
    if (seen.has(name6)) throw refuse([...listPath, at5], `${show(resolved.key)} is listed twice`, "List it once.");
    seen.add(name6);
    return resolved;
  });
}
function resolveCustomHeader(entry2, path10) {
  assertShape(customHeaderShape(), entry2, path10);
  const { header: header2, value: value5, override } = entry2;
  checkName(header2, [...path10, "header"]);
  if (!isHeaderValue(value5)) {
    throw refuse([...path10, "value"], `${show(value5)} holds a control character`, "Write the value on one line.");
  }
  return { key: header2, value: value5, override };
}
function checkRemoved(names16, path10) {
  for (const [at5, name6] of names16.entries()) {
    checkName(name6, [...path10, at5]);
    if (isKept2(name6.toLowerCase()))
      throw refuse([...path10, at5], `no policy can remove ${show(name6)}`, "Leave it out of the list.");
  }
}
function isKept2(name6) {
  return kept().has(name6) || disallowedBeginnings.some((beginning2) => name6.startsWith(beginning2));
}
function checkName(name6, path10) {
  if (isHeaderName(name6)) return;
  throw refuse(path10, `${show(name6)} is not a header name`, 'Give the name alone, such as "X-Powered-By".');
}
var mostCustomHeaders, removable, kept;
var init_resolve_response_headers_policy = __esm({
  "src/distribution/resolve-response-headers-policy.ts"() {
    "use strict";
    init_disallowed_headers();
    init_header_syntax();
    init_lazily();
    init_show();
    init_assert_shape();
    init_managed();
    init_refuse();
    init_resolve_cors();
    init_resolve_security_headers();
    init_response_headers_policy();
    init_response_headers_shapes();
    mostCustomHeaders = 10;
    removable = ["x-cache", "cloudfront-viewer-cert-pem", "client-cert", "client-cert-chain"];
    kept = lazily(
      () => /* @__PURE__ */ new Set([
        ...[...disallowedNames].filter((name6) => !removable.includes(name6)),
        "content-encoding",
        "content-length",
        "host",
        "transfer-encoding",
        "via",
        "warning"
      ])
    );
  }
});

// src/distribution/resolve-behavior.ts
function resolveBehavior(given2, matching2, path10) {
  assertShape(behaviorShape(), given2, path10);
  const config2 = given2;
  const origin = resolveOrigin(config2.origin, [...path10, "origin"]);
  return {
    ...matching2,
    origin,
    edgeLambdas: resolveEdgeLambdas(config2.edgeLambdas, [...path10, "edgeLambdas"]),
    ...resolvePolicies(config2, origin, path10),
    ...resolveMethods(config2, origin, path10),
    compress: resolveCompress(config2.compress),
    responseHeadersPolicy: resolveResponseHeadersPolicy(config2.responseHeadersPolicy, path10),
    viewerProtocolPolicy: config2.viewerProtocolPolicy ?? "allow-all"
  };
}
function resolvePolicies(config2, origin, path10) {
  const forwardedValues = resolveForwardedValues(config2, origin, path10);
  return {
    forwardedValues,
    cachePolicy: forwardedValues?.cachePolicy ?? keyPolicy(config2, origin, path10),
    originRequestPolicy: originPolicy(config2, origin, path10)
  };
}
function keyPolicy({ cachePolicy = CachePolicy.CACHING_OPTIMIZED }, origin, path10) {
  const hasS3Origin = membersOf(origin).some(({ kind: kind2 }) => kind2 === "s3");
  return resolveCachePolicy(resolvePolicyId("cachePolicy", cachePolicy, path10), [...path10, "cachePolicy"], hasS3Origin);
}
function originPolicy({ originRequestPolicy }, origin, path10) {
  if (originRequestPolicy === void 0) return void 0;
  const policy4 = resolvePolicyId("originRequestPolicy", originRequestPolicy, path10);
  return resolveOriginRequestPolicy(policy4, [...path10, "originRequestPolicy"], membersOf(origin));
}
function resolveMethods(config2, origin, path10) {
  const allowedMethods = resolveAllowedMethods(config2.allowedMethods, [...path10, "allowedMethods"]);
  if (origin.kind === "group" && allowedMethods.includes("POST")) {
    const fix = 'Allow "GET_HEAD" or "GET_HEAD_OPTIONS", or use a single origin.';
    throw refuse(
      [...path10, "allowedMethods"],
      "with an origin group CloudFront allows no PUT, PATCH, POST or DELETE",
      fix
    );
  }
  const cachedMethods = resolveCachedMethods(config2.cachedMethods, allowedMethods, [...path10, "cachedMethods"]);
  return { allowedMethods, cachedMethods };
}
var init_resolve_behavior = __esm({
  "src/distribution/resolve-behavior.ts"() {
    "use strict";
    init_assert_shape();
    init_cache_policy();
    init_refuse();
    init_resolve_cache_policy();
    init_resolve_compress();
    init_resolve_edge_lambdas();
    init_resolve_forwarded_values();
    init_resolve_methods();
    init_resolve_origin();
    init_resolve_origin_request_policy();
    init_resolve_policy_id();
    init_resolve_response_headers_policy();
    init_shapes();
  }
});

// src/distribution/resolve-behaviors.ts
function resolveBehaviors(defaultBehavior, additional) {
  const patterns = Object.keys(additional);
  checkPatterns(patterns, ["additionalBehaviors"]);
  const behaviors = patterns.map((pathPattern, index) => {
    const matching3 = { pathPattern, position: index + 1, matches: compilePathPattern(pathPattern) };
    return resolveBehavior(additional[pathPattern], matching3, ["additionalBehaviors", pathPattern]);
  });
  const matching2 = { pathPattern: "*", position: behaviors.length + 1, matches: () => true };
  return [...behaviors, resolveBehavior(defaultBehavior, matching2, ["defaultBehavior"])];
}
function checkPatterns(patterns, path10) {
  if (patterns.length >= mostBehaviors) {
    const because = `with the default these are ${patterns.length + 1} behaviors`;
    throw refuse(path10, because, `CloudFront allows ${mostBehaviors} per distribution.`);
  }
  const seen = /* @__PURE__ */ new Map();
  for (const pattern of patterns) {
    checkPattern(pattern, [...path10, pattern]);
    const rooted = pattern.startsWith("/") ? pattern : `/${pattern}`;
    const twin2 = seen.get(rooted);
    if (twin2 !== void 0)
      throw refuse([...path10, pattern], `it is the same pattern as ${show(twin2)}`, "Keep one of them.");
    seen.set(rooted, pattern);
  }
}
function checkPattern(pattern, path10) {
  if (pattern === "") throw refuse(path10, "the pattern is empty", 'Write a path such as "/images/*".');
  if (pattern === "*") throw refuse(path10, '"*" is the default behavior', "Put it into defaultBehavior.");
  if (pattern.length > longestPattern) {
    throw refuse(path10, `the pattern has ${pattern.length} characters`, `CloudFront takes ${longestPattern}.`);
  }
  const strange = /[^\w\-.*$/~"'@:+?&]/.exec(pattern)?.[0];
  if (strange === "%") throw refuse(path10, 'a pattern cannot hold "%"', 'Stand "*" or "?" in for escaped characters.');
  if (strange !== void 0) {
    throw refuse(path10, `a pattern cannot hold ${show(strange)}`, `Allowed are letters, digits and _-.*$/~"'@:+?&.`);
  }
  if (/^\d+$/.test(pattern))
    throw refuse(path10, "a number as key loses its place in the order", `Write ${show(`/${pattern}`)}.`);
}
var mostBehaviors, longestPattern;
var init_resolve_behaviors = __esm({
  "src/distribution/resolve-behaviors.ts"() {
    "use strict";
    init_show();
    init_path_pattern();
    init_refuse();
    init_resolve_behavior();
    mostBehaviors = 75;
    longestPattern = 255;
  }
});

// src/distribution/resolve-cache-size.ts
function resolveCacheSize(given2, path10) {
  if (given2 === void 0) return void 0;
  assertShape(cacheSizeShape(), given2, path10);
  return given2.maxBytes;
}
var init_resolve_cache_size = __esm({
  "src/distribution/resolve-cache-size.ts"() {
    "use strict";
    init_assert_shape();
    init_shapes();
  }
});

// src/distribution/resolve-cache-tags.ts
function resolveCacheTags(given2, path10) {
  if (given2 === void 0) return void 0;
  assertShape(cacheTagShape(), given2, path10);
  return given2.headerName.toLowerCase();
}
var init_resolve_cache_tags = __esm({
  "src/distribution/resolve-cache-tags.ts"() {
    "use strict";
    init_assert_shape();
    init_shapes();
  }
});

// src/distribution/resolve-error-responses.ts
function resolveErrorResponses(config2, path10) {
  const byStatus = /* @__PURE__ */ new Map();
  for (const [index, entry2] of config2.entries()) {
    const resolved = resolveEntry(entry2, [...path10, index]);
    if (byStatus.has(resolved.httpStatus)) {
      throw refuse(
        [...path10, index, "httpStatus"],
        `there is already an entry for ${resolved.httpStatus}`,
        "Write one per status."
      );
    }
    byStatus.set(resolved.httpStatus, resolved);
  }
  return byStatus;
}
function resolveEntry(entry2, path10) {
  assertShape(errorResponseShape(), entry2, path10);
  const { httpStatus, responseHttpStatus, responsePagePath, ttl } = entry2;
  checkStatus2(httpStatus, replaceable, [...path10, "httpStatus"]);
  checkPage(entry2, path10);
  return { httpStatus, responseHttpStatus, responsePagePath, ttl: seconds2(ttl) };
}
function checkStatus2(status2, allowed, path10) {
  if (allowed.includes(status2)) return;
  throw refuse(
    path10,
    `CloudFront has no custom error responses for ${show(status2)}`,
    `Choose from: ${allowed.join(", ")}.`
  );
}
function checkPage({ httpStatus, responseHttpStatus, responsePagePath, ttl }, path10) {
  if (responseHttpStatus !== void 0) checkStatus2(responseHttpStatus, possible, [...path10, "responseHttpStatus"]);
  if (responsePagePath === void 0 && responseHttpStatus === void 0) {
    if (ttl !== void 0) return;
    throw refuse(path10, "it says nothing but the status", "Add responsePagePath and responseHttpStatus, or a ttl.");
  }
  if (responsePagePath === void 0) {
    throw refuse([...path10, "responsePagePath"], "it is missing beside responseHttpStatus", "Give both or neither.");
  }
  if (responseHttpStatus === void 0) {
    const fix = `Give both: responseHttpStatus: ${httpStatus} keeps the status, 200 hides it.`;
    throw refuse([...path10, "responseHttpStatus"], "it is missing beside responsePagePath", fix);
  }
  if (!responsePagePath.startsWith("/")) {
    throw refuse(
      [...path10, "responsePagePath"],
      `${show(responsePagePath)} has no leading slash`,
      `Write ${show(`/${responsePagePath}`)}.`
    );
  }
}
function seconds2(ttl) {
  return ttl === void 0 ? void 0 : durationSeconds(ttl);
}
var replaceable, possible;
var init_resolve_error_responses = __esm({
  "src/distribution/resolve-error-responses.ts"() {
    "use strict";
    init_duration();
    init_show();
    init_assert_shape();
    init_refuse();
    init_shapes();
    replaceable = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];
    possible = [200, ...replaceable];
  }
});

// src/distribution/resolve-geo-restriction.ts
function resolveGeoRestriction(given2) {
  if (given2 === void 0) return void 0;
  assertShape(geoRestrictionShape(), given2, path9);
  const { restrictionType, locations: locations2 } = given2;
  if (locations2.length === 0) {
    throw refuse([...path9, "locations"], "the list is empty", 'Name at least one country, such as "DE".');
  }
  for (const [at5, location] of locations2.entries()) {
    if (/^[a-z]{2}$/i.test(location)) continue;
    throw refuse([...path9, "locations", at5], `${show(location)} is no country code`, 'Give two letters, such as "DE".');
  }
  return { restrictionType, locations: new Set(locations2.map((location) => location.toUpperCase())) };
}
var path9;
var init_resolve_geo_restriction = __esm({
  "src/distribution/resolve-geo-restriction.ts"() {
    "use strict";
    init_show();
    init_assert_shape();
    init_refuse();
    init_shapes();
    path9 = ["geoRestriction"];
  }
});

// src/distribution/resolve-http-version.ts
function resolveHttpVersion(given2) {
  return given2 ?? "http2";
}
var init_resolve_http_version = __esm({
  "src/distribution/resolve-http-version.ts"() {
    "use strict";
  }
});

// src/distribution/resolve-names.ts
function resolveDomainNames(names16, path10) {
  if (names16.length > mostDomainNames) {
    throw refuse(path10, `these are ${names16.length} names`, `CloudFront allows ${mostDomainNames} per distribution.`);
  }
  const seen = /* @__PURE__ */ new Set();
  return names16.map((name6, index) => {
    const where = [...path10, index];
    if (!isDomainName(name6))
      throw refuse(where, `${show(name6)} is not a domain name`, 'Write it as "www.example.com" or "*.example.com".');
    if (seen.has(name6.toLowerCase())) throw refuse(where, `${show(name6)} is listed twice`, "List it once.");
    seen.add(name6.toLowerCase());
    return name6;
  });
}
function isDomainName(name6) {
  if (typeof name6 !== "string") return false;
  const labels = name6.split(".");
  if (labels[0] === "*") labels.shift();
  return name6.length <= longestName3 && labels.length > 1 && labels.every(isLabel);
}
function isLabel(label3) {
  return /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(label3);
}
function resolveDefaultRootObject(name6, path10) {
  if (name6.startsWith("/"))
    throw refuse(path10, `${show(name6)} starts with a slash`, `Write ${show(name6.replace(/^\/+/, ""))}.`);
  if (name6.length > longestRootObject) {
    throw refuse(path10, `the name has ${name6.length} characters`, `CloudFront takes ${longestRootObject}.`);
  }
  const strange = /[^\w\-.*$/~"'&]/.exec(name6)?.[0];
  if (strange === void 0) return name6;
  throw refuse(path10, `it cannot hold ${show(strange)}`, `Allowed are letters, digits and _-.*$/~"'&.`);
}
var longestName3, mostDomainNames, longestRootObject;
var init_resolve_names = __esm({
  "src/distribution/resolve-names.ts"() {
    "use strict";
    init_show();
    init_refuse();
    longestName3 = 253;
    mostDomainNames = 100;
    longestRootObject = 255;
  }
});

// src/distribution/resolve-distribution.ts
function resolveDistribution(config2) {
  assertShape(distributionShape(), config2, []);
  const behaviors = resolveBehaviors(config2.defaultBehavior, config2.additionalBehaviors ?? {});
  checkFunctions(behaviors, config2.assumptions);
  const origins2 = originsOf(behaviors);
  return {
    distributionId: defaultConfig.distributionId,
    distributionDomainName: defaultConfig.distributionDomainName,
    domainNames: resolveDomainNames(config2.domainNames ?? [], ["domainNames"]),
    behaviors,
    origins: origins2,
    otherOrigins: resolveOtherOrigins(config2.otherOrigins ?? [], origins2),
    defaultRootObject: resolveDefaultRootObject(config2.defaultRootObject ?? "", ["defaultRootObject"]),
    errorResponses: resolveErrorResponses(config2.errorResponses ?? [], ["errorResponses"]),
    geoRestriction: resolveGeoRestriction(config2.geoRestriction),
    httpVersion: resolveHttpVersion(config2.httpVersion),
    enabled: config2.enabled ?? true,
    cacheTagHeader: resolveCacheTags(config2.cacheTagConfig, ["cacheTagConfig"]),
    maxCacheBytes: resolveCacheSize(config2.cache, ["cache"]),
    options: optionsOf(config2)
  };
}
function originsOf(behaviors) {
  const targets = [...new Set(behaviors.map(({ origin }) => origin))];
  const groups = targets.filter(({ kind: kind2 }) => kind2 === "group").length;
  if (groups > mostGroups)
    throw refuse([], `it has ${groups} origin groups`, `CloudFront allows ${mostGroups} per distribution.`);
  const origins2 = [...new Set(targets.flatMap(membersOf))];
  if (origins2.length <= mostOrigins) return origins2;
  throw refuse([], `it has ${origins2.length} origins`, `CloudFront allows ${mostOrigins} per distribution.`);
}
function resolveOtherOrigins(config2, origins2) {
  const taken2 = new Set(origins2.map(({ domainName: domainName2 }) => domainName2.toLowerCase()));
  return config2.map((value5, index) => {
    const origin = resolveSingleOrigin(value5, ["otherOrigins", index]);
    const domainName2 = origin.domainName.toLowerCase();
    if (taken2.has(domainName2)) {
      const because = `${show(origin.domainName)} already answers here`;
      throw refuse(["otherOrigins", index], because, "List only domains that no other origin stands for.");
    }
    taken2.add(domainName2);
    return origin;
  });
}
function optionsOf(config2) {
  const { runtime, timeoutMs, strict, assumptions, severity, context, watchEnv } = config2;
  return {
    ...runtime !== void 0 && { runtime },
    ...timeoutMs !== void 0 && { timeoutMs },
    ...strict !== void 0 && { strict },
    ...assumptions !== void 0 && { assumptions },
    ...severity !== void 0 && { severity },
    ...context !== void 0 && { context },
    ...watchEnv !== void 0 && { watchEnv }
  };
}
var mostOrigins, mostGroups;
var init_resolve_distribution = __esm({
  "src/distribution/resolve-distribution.ts"() {
    "use strict";
    init_defaults();
    init_show();
    init_assert_shape();
    init_check_functions();
    init_refuse();
    init_resolve_behaviors();
    init_resolve_cache_size();
    init_resolve_cache_tags();
    init_resolve_error_responses();
    init_resolve_geo_restriction();
    init_resolve_http_version();
    init_resolve_names();
    init_resolve_origin();
    init_shapes();
    mostOrigins = 100;
    mostGroups = 10;
  }
});

// src/distribution/index.ts
var init_distribution = __esm({
  "src/distribution/index.ts"() {
    "use strict";
    init_cache_policy();
    init_geo_restriction();
    init_normalise_path();
    init_origin_request_policy();
    init_resolve_distribution();
    init_response_headers_policy();
  }
});

// src/lambda/accept-headers.ts
function acceptHeaders(headers, assumptions, came) {
  if (typeof headers !== "object" || headers === null || Array.isArray(headers)) return {};
  if (headers === came && hasKeys(came)) return came;
  return isAccepted(headers) ? headers : normalise(headers, assumptions);
}
function hasKeys(headers) {
  for (const name6 in headers) {
    const lines2 = headers[name6];
    if (!Array.isArray(lines2) || typeof lines2[0]?.key !== "string") return false;
    for (let index = 1; index < lines2.length; index++) if (typeof lines2[index]?.key !== "string") return false;
  }
  return true;
}
function isAccepted(headers) {
  for (const name6 in headers) {
    const lines2 = headers[name6];
    if (!Array.isArray(lines2) || lines2.length === 0 || !lines2.every((line5) => isAcceptedLine(line5, name6))) return false;
  }
  return true;
}
function isAcceptedLine(line5, name6) {
  const { key: key2, value: value5 } = line5 ?? {};
  return typeof value5 === "string" && (key2 === name6 || typeof key2 === "string" && key2.toLowerCase() === name6);
}
function normalise(headers, assumptions) {
  const accepted2 = {};
  for (const [mapKey, lines2] of Object.entries(headers)) {
    if (!Array.isArray(lines2)) continue;
    const name6 = mapKey.toLowerCase();
    const own5 = lines2.flatMap((line5) => acceptLines(line5, name6, assumptions));
    const all = [...headerLines(accepted2, name6) ?? [], ...own5];
    if (all.length > 0) putHeader(accepted2, name6, all);
  }
  return accepted2;
}
function acceptLines(line5, name6, assumptions) {
  const { key: key2, value: value5 } = line5 ?? {};
  const sent3 = acceptKey(key2, name6);
  if (typeof value5 === "string") return [{ key: sent3, value: value5 }];
  if (!Array.isArray(value5) || assumptions.arrayValue !== "several-lines") return [];
  return value5.filter((each) => typeof each === "string").map((each) => ({ key: sent3, value: each }));
}
function acceptKey(key2, name6) {
  return typeof key2 === "string" && key2.toLowerCase() === name6 ? key2 : autoKey(name6);
}
var init_accept_headers = __esm({
  "src/lambda/accept-headers.ts"() {
    "use strict";
    init_headers();
  }
});

// src/lambda/accept.ts
function acceptRequest(result, { config: config2, request: request2 }, assumptions) {
  const returned = asObject(result);
  const body2 = acceptBody(returned["body"], request2.body);
  const origin = config2.eventType === "viewer-request" ? void 0 : acceptOrigin(returned["origin"], request2.origin, assumptions);
  const accepted2 = {
    // REQ-METHOD-RO, REQ-CLIENTIP-RO. Assumption: a changed one is ignored (OQ-6).
    clientIp: request2.clientIp,
    method: request2.method,
    uri: acceptUri(returned["uri"], request2.uri, assumptions),
    querystring: textOr(returned["querystring"], request2.querystring),
    headers: acceptHeaders(returned["headers"], assumptions, request2.headers)
  };
  if (body2) accepted2.body = body2;
  if (origin) accepted2.origin = origin;
  return accepted2;
}
function acceptResponse(result, { config: config2, response: response2 }, assumptions) {
  const returned = asObject(result);
  const isFixed = config2.eventType === "viewer-response" && response2 !== void 0;
  const given2 = acceptStatus(returned["status"]);
  const status2 = isFixed ? response2.status : given2;
  const isIgnored = isFixed && given2 !== status2;
  const description4 = isIgnored ? void 0 : returned["statusDescription"];
  const accepted2 = {
    status: status2,
    statusDescription: textOr(description4, defaultDescription(status2, response2)),
    headers: acceptHeaders(returned["headers"], assumptions, response2?.headers)
  };
  if (hasBody(config2.eventType, status2)) acceptResponseBody(returned, accepted2);
  return accepted2;
}
function acceptStatus(status2) {
  const number2 = Number(status2);
  return Number.isInteger(number2) ? String(number2) : String(status2);
}
function defaultDescription(status2, came) {
  return came?.status === status2 ? came.statusDescription : statusText(Number(status2));
}
function hasBody(trigger, status2) {
  return trigger !== "viewer-response" && status2 !== "204" && !(status2 === "304" && trigger === "origin-response");
}
function acceptResponseBody({ body: body2, bodyEncoding }, accepted2) {
  if (typeof body2 !== "string") return;
  accepted2.body = body2;
  accepted2.bodyEncoding = bodyEncoding === "base64" ? "base64" : "text";
}
function acceptUri(uri2, came, assumptions) {
  const accepted2 = textOr(uri2, textOr(came, "/"));
  return assumptions.uriQuestionMark === "encode" && accepted2.includes("?") ? accepted2.replaceAll("?", "%3F") : accepted2;
}
function acceptBody(body2, came) {
  const { action: action2, encoding: encoding5, data: data3 } = asObject(body2);
  if (action2 !== "replace") return came;
  return {
    action: action2,
    encoding: encoding5 === "text" ? "text" : "base64",
    data: textOr(data3, ""),
    inputTruncated: came?.inputTruncated ?? false
  };
}
function acceptOrigin(origin, came, assumptions) {
  if (origin === came) return came;
  const { custom: custom4, s3: s33 } = asObject(origin);
  if (isObject6(custom4)) return { custom: withHeaders(custom4, assumptions) };
  return isObject6(s33) ? { s3: withHeaders(s33, assumptions) } : came;
}
function withHeaders(origin, assumptions) {
  const accepted2 = {};
  for (const name6 in origin) if (name6 !== "__proto__") accepted2[name6] = origin[name6];
  accepted2["customHeaders"] = acceptHeaders(origin["customHeaders"], assumptions);
  return accepted2;
}
function textOr(value5, otherwise) {
  return typeof value5 === "string" ? value5 : otherwise;
}
function asObject(value5) {
  return isObject6(value5) ? value5 : {};
}
function isObject6(value5) {
  return typeof value5 === "object" && value5 !== null;
}
var init_accept = __esm({
  "src/lambda/accept.ts"() {
    "use strict";
    init_status_text();
    init_accept_headers();
  }
});

// src/lambda/changes.ts
function requestChanges2(before, after) {
  return [
    ...changed2("request.uri", before.uri, after.uri),
    ...changed2("request.querystring", before.querystring, after.querystring),
    ...headerChanges("request.headers", before.headers, after.headers),
    ...changed2("request.body", before.body, after.body),
    ...originChanges2(before.origin, after.origin)
  ];
}
function responseChanges2(before, after) {
  return [
    ...changed2("response.status", before.status, after.status),
    ...changed2("response.statusDescription", before.statusDescription, after.statusDescription),
    ...headerChanges("response.headers", before.headers, after.headers),
    ...changed2("response.body", void 0, after.body)
  ];
}
function changed2(path10, before, after) {
  return isSame2(before, after) ? [] : [{ path: path10, before, after }];
}
function isSame2(before, after) {
  return before === after || typeof before === "object" && JSON.stringify(before) === JSON.stringify(after);
}
function headerChanges(path10, before, after) {
  const [was, is] = [before ?? {}, after ?? {}];
  const names16 = /* @__PURE__ */ new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names16].flatMap((name6) => changed2(`${path10}[${JSON.stringify(name6)}]`, values2(was, name6), values2(is, name6)));
}
function values2(headers, name6) {
  const lines2 = headerLines(headers, name6);
  if (!Array.isArray(lines2) || lines2.length === 0) return void 0;
  return lines2.length === 1 ? lines2[0]?.value : lines2.map((line5) => line5?.value);
}
function originChanges2(before, after) {
  if (before?.custom && after?.custom) return fieldChanges("request.origin.custom", before.custom, after.custom);
  if (before?.s3 && after?.s3) return fieldChanges("request.origin.s3", before.s3, after.s3);
  return changed2("request.origin", before, after);
}
function fieldChanges(path10, before, after) {
  const { customHeaders: headersBefore, ...was } = { ...before };
  const { customHeaders: headersAfter2, ...is } = { ...after };
  const names16 = /* @__PURE__ */ new Set([...Object.keys(was), ...Object.keys(is)]);
  return [
    ...[...names16].flatMap((name6) => changed2(`${path10}.${name6}`, own4(was, name6), own4(is, name6))),
    ...headerChanges(`${path10}.customHeaders`, headersBefore, headersAfter2)
  ];
}
function own4(fields9, name6) {
  return Object.hasOwn(fields9, name6) ? fields9[name6] : void 0;
}
var init_changes = __esm({
  "src/lambda/changes.ts"() {
    "use strict";
    init_headers();
  }
});

// src/lambda/invocation.ts
function bodyOf3(request2, response2) {
  if (response2) return { body: response2.body ?? "", isBase64: response2.bodyEncoding === "base64" };
  return { body: request2?.body?.data ?? "", isBase64: request2?.body?.encoding === "base64" };
}
function acceptedInvocation({ kind: kind2, violations }, event, record2, result, json2, assumptions) {
  const lazy = { record: record2, json: json2, assumptions, request: void 0, response: void 0, changes: void 0 };
  const outcome = kind2 === "request" ? "request" : "response";
  return view(new EdgeInvocation(outcome, record2.config.eventType, event, result, violations, void 0, lazy));
}
function failedInvocation(event, record2, result, violations, error) {
  return view(new EdgeInvocation("error", record2.config.eventType, event, result, violations, error, void 0));
}
function view(invocation) {
  return invocation;
}
var brand4, EdgeInvocation;
var init_invocation = __esm({
  "src/lambda/invocation.ts"() {
    "use strict";
    init_bytes();
    init_accept();
    init_changes();
    brand4 = /* @__PURE__ */ Symbol.for("edgeproof.invocation");
    EdgeInvocation = class {
      // One, since each private field is paid for on every invocation.
      #lazy;
      constructor(outcome, trigger, event, result, violations, error, lazy) {
        this.outcome = outcome;
        this.trigger = trigger;
        this.event = event;
        this.result = result;
        this.violations = violations;
        this.error = error;
        this.#lazy = lazy;
      }
      get [brand4]() {
        return true;
      }
      get request() {
        if (this.outcome !== "request") return void 0;
        const lazy = this.#lazy;
        lazy.request ??= acceptRequest(lazy.json, lazy.record, lazy.assumptions);
        return lazy.request;
      }
      get response() {
        if (this.outcome !== "response") return void 0;
        const lazy = this.#lazy;
        lazy.response ??= acceptResponse(lazy.json, lazy.record, lazy.assumptions);
        return lazy.response;
      }
      get changes() {
        if (this.#lazy === void 0) return [];
        this.#lazy.changes ??= this.#compare(this.#lazy.record);
        return this.#lazy.changes;
      }
      #compare(came) {
        const { request: request2, response: response2 } = this;
        if (request2) return requestChanges2(came.request, request2);
        return came.response && response2 ? responseChanges2(came.response, response2) : [];
      }
      bytes() {
        const { body: body2, isBase64 } = bodyOf3(this.request, this.response);
        return isBase64 ? fromBase64(body2) : utf8(body2);
      }
      text() {
        const { body: body2, isBase64 } = bodyOf3(this.request, this.response);
        return isBase64 ? textOf(fromBase64(body2)) : body2;
      }
      json() {
        return JSON.parse(this.text());
      }
    };
  }
});

// src/events/check-shape.ts
function checkShape({ request: request2, response: response2 }) {
  const place10 = { doing: "read the event", path: "" };
  checkHeaders3(request2.headers, within(within(place10, "request"), "headers"));
  if (response2?.headers) checkHeaders3(response2.headers, within(within(place10, "response"), "headers"));
}
function checkHeaders3(headers, place10) {
  for (const [name6, lines2] of Object.entries(headers)) {
    const here = under(place10, name6);
    if (!Array.isArray(lines2)) throw misuse(here, `${show(lines2)} is not a list of lines`, lineFix);
    lines2.forEach((line5, index) => {
      const value5 = line5?.value;
      if (typeof value5 !== "string") throw misuse(at(here, index), `${show(line5)} is not a line`, lineFix);
    });
  }
}
var lineFix;
var init_check_shape = __esm({
  "src/events/check-shape.ts"() {
    "use strict";
    init_show();
    init_misuse();
    lineFix = "Write [{ key: 'X-Name', value: 'text' }], or use edgeEvent(event, { unchecked: true }) on purpose.";
  }
});

// src/lambda/failure-text.ts
function thrownError(thrown) {
  const message = `The function failed with ${describeThrown(thrown)}. Catch it and return an answer, or the request.`;
  return execution("PM-THROW", message, thrown);
}
function exitError(exit2) {
  return execution(
    "PM-THROW",
    `The function called ${exit2.message}, which ends its whole environment. Return instead.`,
    exit2
  );
}
function callbackError(thrown) {
  const message = `The function called back with an error, ${describeThrown(thrown)}. Give null as the first argument to deliver a result.`;
  return execution("PM-CALLBACK-ERR", message, thrown);
}
function callbackRefused(parameters) {
  const message = `nodejs24.x refuses a handler that declares a callback, and this one has ${parameters} parameters. Make it async, or choose the runtime nodejs22.x.`;
  return execution("PM-CALLBACK-N24", message);
}
function notSerialisable(error) {
  return execution(
    "PM-JSON-FAIL",
    `The result can't be written as JSON: ${describeThrown(error)}. Return plain data.`,
    error
  );
}
function timeoutError(timeoutMs, waited, assumptions) {
  const type4 = assumptions.timeoutError;
  return {
    status: 503,
    type: type4,
    cause: "ERR-TIMEOUT",
    message: `The function did not finish within its ${formatNumber(timeoutMs)} ms${waited}. Finish earlier, or raise timeoutMs.`,
    viewerMessage: type4 === "LambdaExecutionError" ? invalidOrForbidden : void 0,
    logMessage: `Task timed out after ${(timeoutMs / 1e3).toFixed(2)} seconds`,
    thrown: void 0
  };
}
function simulatedError(kind2, timeoutMs, assumptions) {
  switch (kind2) {
    case "timeout":
      return timeoutError(timeoutMs, "", assumptions);
    case "init":
      return execution("PM-INIT-FAIL", "The function's module could not be loaded, so no request reaches the handler.");
    case "permissions":
      return execution(
        "ERR-ASSOC-BROKEN",
        "CloudFront could not run the function: it was deleted, its replica is gone, or its role is no longer allowed."
      );
    case "throttled":
      return {
        status: 503,
        type: "LambdaLimitExceeded",
        cause: "ERR-THROTTLE",
        message: "Lambda throttled the function: too many of its executions were running at once.",
        viewerMessage: throttled,
        logMessage: void 0,
        thrown: void 0
      };
  }
}
function validationError(violation, viewerMessage, logMessage) {
  return {
    status: 502,
    type: "LambdaValidationError",
    cause: violation.rule,
    message: violation.message,
    viewerMessage,
    logMessage: violation.rule === "RET-PARSE" ? postRefused : logMessage,
    thrown: void 0
  };
}
function explainDiscarded(violation, returned, runtime) {
  const what = returned === void 0 ? "nothing" : show(returned);
  const message = `${runtime} discards what a handler returns without async or a promise, so CloudFront received null; this one returned ${what}. Make the handler async, or call back.`;
  return { ...violation, message };
}
function execution(cause, message, thrown) {
  return {
    status: 503,
    type: "LambdaExecutionError",
    cause,
    message,
    viewerMessage: invalidOrForbidden,
    logMessage: void 0,
    thrown
  };
}
var invalidOrForbidden, throttled, postRefused, neverCalledBack, neverSettled;
var init_failure_text = __esm({
  "src/lambda/failure-text.ts"() {
    "use strict";
    init_describe_thrown();
    init_show();
    init_size();
    invalidOrForbidden = "The Lambda function associated with the CloudFront distribution is invalid or doesn't have the required permissions.";
    throttled = "The Lambda function associated with the CloudFront distribution was throttled.";
    postRefused = "[ERROR] [..] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413.";
    neverCalledBack = ": it returned no promise and never called back";
    neverSettled = ": its promise never settled";
  }
});

// src/lambda/lambda-failure.ts
function lambdaFailure(kind2) {
  if (!kinds2.includes(kind2)) {
    throw new EdgeproofError("ERR_OPTION", {
      failedTo: "make a Lambda failure",
      because: `${show(kind2)} is no kind of failure`,
      fix: `Choose one of: ${kinds2.join(", ")}.`
    });
  }
  return Object.defineProperty(() => refuseCall(kind2), brand5, { value: kind2 });
}
function failureKindOf(handler2) {
  return handler2[brand5];
}
function refuseCall(kind2) {
  throw new EdgeproofError("ERR_OPTION", {
    failedTo: "call the handler",
    because: `lambdaFailure(${show(kind2)}) stands for a function that never runs`,
    fix: "Give it to invoke() or to edgeLambdas."
  });
}
var brand5, kinds2;
var init_lambda_failure = __esm({
  "src/lambda/lambda-failure.ts"() {
    "use strict";
    init_errors();
    init_show();
    brand5 = /* @__PURE__ */ Symbol.for("edgeproof.lambdaFailure");
    kinds2 = ["throttled", "timeout", "init", "permissions"];
  }
});

// src/lambda/request-id.ts
function awsRequestIdFor(requestId, trigger) {
  const text6 = typeof requestId === "string" ? requestId : "";
  const hash = mix(mix(hashOf(text6), trigger.charCodeAt(0)), trigger.charCodeAt(9));
  return `${byte(hash >>> 24)}${byte(hash >>> 16)}${byte(hash >>> 8)}${byte(hash)}-ed9e-4f00-8f00-1a3bdaed9e00`;
}
function hashOf(text6) {
  if (text6 === last.text) return last.hash;
  let hash = 2166136261;
  for (let index = 0; index < text6.length; index++) hash = mix(hash, text6.charCodeAt(index));
  last.text = text6;
  last.hash = hash;
  return hash;
}
function mix(hash, unit2) {
  return Math.imul(hash ^ unit2, 16777619);
}
function byte(bits) {
  return hex()[bits & 255];
}
var hex, last;
var init_request_id = __esm({
  "src/lambda/request-id.ts"() {
    "use strict";
    init_lazily();
    hex = lazily(() => Array.from({ length: 256 }, (_, byte2) => byte2.toString(16).padStart(2, "0")));
    last = { text: "", hash: 2166136261 };
  }
});

// src/lambda/context.ts
function identify(functionName, functionVersion) {
  return {
    functionName,
    functionVersion,
    invokedFunctionArn: `arn:aws:lambda:${region}:${account}:function:${functionName}:${functionVersion}`,
    logGroupName: `/aws/lambda/${functionName}`
  };
}
function identityFor(trigger, own5) {
  const usual5 = identities[trigger];
  if (own5?.functionName === void 0 && own5?.functionVersion === void 0) return usual5;
  return identify(own5.functionName ?? usual5.functionName, own5.functionVersion ?? usual5.functionVersion);
}
function createContext(config2, settings, callback) {
  const own5 = settings.context;
  const now = Date.now() + settings.timeoutMs;
  const context = callback === void 0 ? modernContext(config2, settings, now) : classicContext(config2, settings, now, callback);
  return own5 === void 0 ? context : Object.assign(context, own5);
}
function modernContext({ eventType, requestId }, { context, memorySize }, deadline) {
  const { functionName, functionVersion, invokedFunctionArn, logGroupName } = identityFor(eventType, context);
  return {
    functionVersion,
    functionName,
    memoryLimitInMB: String(memorySize),
    logGroupName,
    logStreamName,
    clientContext: void 0,
    identity: void 0,
    invokedFunctionArn,
    awsRequestId: awsRequestIdFor(requestId, eventType),
    getRemainingTimeInMillis: () => deadline - Date.now()
  };
}
function classicContext({ eventType, requestId }, { context, memorySize }, deadline, callback) {
  const { functionName, functionVersion, invokedFunctionArn, logGroupName } = identityFor(eventType, context);
  return {
    functionVersion,
    functionName,
    memoryLimitInMB: String(memorySize),
    logGroupName,
    logStreamName,
    clientContext: void 0,
    identity: void 0,
    invokedFunctionArn,
    awsRequestId: awsRequestIdFor(requestId, eventType),
    getRemainingTimeInMillis: () => deadline - Date.now(),
    callbackWaitsForEmptyEventLoop: true,
    done: callback,
    // Without a reason it fails all the same; the runtime puts its own word there.
    fail: (error) => callback(error ?? "handled"),
    succeed: (result) => callback(null, result)
  };
}
var region, account, version2, logStreamName, identities;
var init_context = __esm({
  "src/lambda/context.ts"() {
    "use strict";
    init_request_id();
    region = "eu-central-1";
    account = "123456789012";
    version2 = "1";
    logStreamName = `2026/01/01/[${version2}]0123456789abcdef0123456789abcdef`;
    identities = {
      "viewer-request": identify("us-east-1.viewer-request", version2),
      "origin-request": identify("us-east-1.origin-request", version2),
      "origin-response": identify("us-east-1.origin-response", version2),
      "viewer-response": identify("us-east-1.viewer-response", version2)
    };
  }
});

// src/lambda/process-watch.ts
import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers";
function currentRun() {
  return running.getStore();
}
function runWatched(run2, call2, ...given2) {
  running.run(run2, call2, ...given2);
}
function beginWatch() {
  if (inFlight++ === 0) watchProcess();
}
function endWatch() {
  if (--inFlight > 0) return;
  exit.remove();
  emit.remove();
}
function watchProcess() {
  const host2 = globalThis.process;
  if (typeof host2?.["emit"] !== "function") return;
  emit.install(host2);
  exit.install(host2);
}
function watchedEmit(original) {
  return function emit2(...args) {
    const [event, error] = args;
    if ((event === "unhandledRejection" || event === "uncaughtException") && claims(error)) return true;
    return original.apply(this, args);
  };
}
function claims(error) {
  if (error instanceof ProcessExit) return true;
  const run2 = running.getStore();
  if (run2 === void 0 || run2.settled) return false;
  run2.escaped(error);
  return true;
}
function watchedExit(original) {
  return function exit2(...args) {
    const run2 = running.getStore();
    if (run2 === void 0 || run2.settled) return original.apply(this, args);
    const signal = new ProcessExit(args[0]);
    outlast();
    run2.exited(signal);
    throw signal;
  };
}
function outlast() {
  beginWatch();
  nextTurn(endWatch);
}
var ProcessExit, running, nextTurn, inFlight, StandIn, emit, exit;
var init_process_watch = __esm({
  "src/lambda/process-watch.ts"() {
    "use strict";
    ProcessExit = class extends Error {
      constructor(code) {
        super(`process.exit(${code === void 0 ? "" : String(code)})`);
        this.name = "ProcessExit";
      }
    };
    running = new AsyncLocalStorage();
    nextTurn = setImmediate;
    inFlight = 0;
    StandIn = class {
      constructor(name6, replace2) {
        this.name = name6;
        this.replace = replace2;
        this.isOwn = false;
      }
      install(host2) {
        const original = host2[this.name];
        if (original !== this.original) {
          this.original = original;
          this.replacement = this.replace(original);
        }
        this.isOwn = Object.hasOwn(host2, this.name);
        host2[this.name] = this.replacement;
        this.host = host2;
      }
      remove() {
        const { host: host2, name: name6 } = this;
        this.host = void 0;
        if (host2 === void 0 || host2[name6] !== this.replacement) return;
        if (this.isOwn) host2[name6] = this.original;
        else delete host2[name6];
      }
    };
    emit = new StandIn("emit", watchedEmit);
    exit = new StandIn("exit", watchedExit);
  }
});

// src/lambda/env-watch.ts
function noop() {
}
function beginEnvWatch() {
  if (inFlight2++ === 0) restore = watchEnvironment();
}
function endEnvWatch() {
  if (--inFlight2 > 0) return;
  restore();
  restore = noop;
}
function watchEnvironment() {
  const host2 = globalThis.process;
  const original = host2.env;
  const watched = new Proxy(original, traps());
  host2.env = watched;
  return () => {
    if (host2.env === watched) host2.env = original;
  };
}
function traps() {
  const listed3 = /* @__PURE__ */ new Set();
  return {
    get(environment, name6) {
      if (typeof name6 === "string" && !listed3.delete(name6)) note(name6);
      return Reflect.get(environment, name6);
    },
    has(environment, name6) {
      if (typeof name6 === "string") note(name6);
      return Reflect.has(environment, name6);
    },
    ownKeys(environment) {
      const names16 = Reflect.ownKeys(environment);
      for (const name6 of names16) listed3.add(name6);
      queueMicrotask(() => listed3.clear());
      return names16;
    },
    // The default would define a property on the proxy, in a form that Node's own object refuses.
    set: (environment, name6, value5) => Reflect.set(environment, name6, value5)
  };
}
function isNodesOwn() {
  const [, , , , caller = ""] = new Error().stack?.split("\n") ?? [];
  return /\(node:|at node:/.test(caller);
}
function note(name6) {
  const run2 = currentRun();
  if (run2 === void 0 || run2.settled || run2.envReads === void 0 || isNodesOwn()) return;
  run2.envReads.add(name6);
}
var inFlight2, restore;
var init_env_watch = __esm({
  "src/lambda/env-watch.ts"() {
    "use strict";
    init_process_watch();
    inFlight2 = 0;
    restore = noop;
  }
});

// src/lambda/judge-result.ts
function judgeResult(result, event, record2, { rules: rules2 }, envReads) {
  const json2 = throughJson(result, record2.response ?? record2.request);
  const trigger = record2.config.eventType;
  if (!json2.ok) {
    const violations = envReads === void 0 ? [] : judgeEnvironment2(envReads, trigger, rules2);
    return failedInvocation(event, record2, result, violations, notSerialisable(json2.error));
  }
  const judgement = judge2(json2.value, trigger, record2, rules2, envReads);
  if (judgement.error !== void 0) return refused(result, event, record2, judgement, judgement.error);
  return acceptedInvocation(judgement, event, record2, result, json2.value, rules2.assumptions);
}
function judgeDiscarded(returned, event, record2, { rules: rules2, runtime }, envReads) {
  const judgement = judge2(null, record2.config.eventType, record2, rules2, envReads);
  const explained = explainDiscarded(judgement.error, returned, runtime);
  return refused(returned, event, record2, judgement, explained);
}
function refused(result, event, record2, { violations, viewerMessage, logMessage }, deciding) {
  const error = validationError(deciding, viewerMessage, logMessage);
  return failedInvocation(event, record2, result, withFirst(violations, deciding), error);
}
function withFirst(violations, deciding) {
  if (violations.includes(deciding)) return violations;
  return [deciding, ...violations.filter(({ rule }) => rule !== deciding.rule)];
}
var init_judge_result = __esm({
  "src/lambda/judge-result.ts"() {
    "use strict";
    init_json();
    init_rules();
    init_failure_text();
    init_invocation();
  }
});

// src/lambda/plain-return.ts
function mayStillCallBack(handler2, returned) {
  if (handler2.length >= 3) return true;
  if (isData(returned)) return false;
  return handler2.length === 2 || reachesCallback.test(sourceOf(handler2));
}
function isData(value5) {
  if (value5 === void 0 || typeof value5 === "function") return false;
  if (typeof value5 !== "object" || value5 === null) return true;
  const prototype = Object.getPrototypeOf(value5);
  return prototype === null || Object.getPrototypeOf(prototype) === null || Array.isArray(value5);
}
function sourceOf(handler2) {
  try {
    return Function.prototype.toString.call(handler2);
  } catch {
    return "[native code]";
  }
}
var reachesCallback;
var init_plain_return = __esm({
  "src/lambda/plain-return.ts"() {
    "use strict";
    reachesCallback = /\barguments\b|\.\.\.|\b(?:succeed|done|fail)\b|\[native code\]/;
  }
});

// src/lambda/time-limit.ts
import { setTimeout as realSetTimeout, setImmediate as setImmediate2 } from "node:timers";
function timeOut(run2) {
  run2.timedOut();
}
function waitForTurn() {
  if (isTurnEnding) return;
  isTurnEnding = true;
  endOfTurn(endTurn);
}
function endTurn() {
  isTurnEnding = false;
  while (newest !== void 0) newest.endTurn();
}
var endOfTurn, realTimeout, realNow, newest, isTurnEnding, TimeLimit;
var init_time_limit = __esm({
  "src/lambda/time-limit.ts"() {
    "use strict";
    endOfTurn = setImmediate2;
    realTimeout = realSetTimeout;
    realNow = Date.now;
    isTurnEnding = false;
    TimeLimit = class {
      constructor(run2, timeoutMs) {
        this.run = run2;
        this.timeoutMs = timeoutMs;
        this.set = globalThis.setTimeout;
        // Fake timers may be gone again when the function ends: each pair belongs together.
        this.clear = globalThis.clearTimeout;
        this.startedAt = 0;
        if (this.set === realTimeout) {
          this.startedAt = realNow();
          this.enter();
          waitForTurn();
        } else this.setTimer(timeoutMs);
      }
      /** It has not been kept waiting: no timer is left. */
      end() {
        if (this.timer === void 0) this.leave();
        else this.clear(this.timer);
      }
      /** The turn is over. */
      endTurn() {
        this.leave();
        const taken2 = Math.max(0, realNow() - this.startedAt);
        this.setTimer(Math.max(1, this.timeoutMs - taken2));
      }
      enter() {
        this.older = newest;
        if (newest !== void 0) newest.newer = this;
        newest = this;
      }
      leave() {
        const { older, newer } = this;
        if (newer === void 0) newest = older;
        else newer.older = older;
        if (older !== void 0) older.newer = newer;
        this.older = void 0;
        this.newer = void 0;
      }
      setTimer(ms) {
        const { set } = this;
        this.timer = set(timeOut, ms, this.run);
      }
    };
  }
});

// src/lambda/run.ts
function call(run2, copy, context, callback) {
  run2.call(copy, context, callback);
}
function callbackOf(run2) {
  return (error, result) => run2.calledBack(error, result);
}
function isThenable(value5) {
  const maybe2 = value5;
  return maybe2 !== null && maybe2 !== void 0 && typeof maybe2.then === "function";
}
var Run;
var init_run = __esm({
  "src/lambda/run.ts"() {
    "use strict";
    init_rules();
    init_context();
    init_env_watch();
    init_failure_text();
    init_invocation();
    init_judge_result();
    init_plain_return();
    init_process_watch();
    init_time_limit();
    Run = class {
      constructor(handler2, event, record2, settings, done, failed) {
        this.settled = false;
        this.waitsForCallback = false;
        /** Whether nothing of the handler's is on the stack. */
        this.isBetween = false;
        this.handler = handler2;
        this.event = event;
        this.record = record2;
        this.settings = settings;
        this.done = done;
        this.failed = failed;
        this.envReads = settings.watchEnv ? /* @__PURE__ */ new Set() : void 0;
      }
      /** `copy` is the event as the handler gets it, which shares nothing with ours (EVT-FRESH). */
      start(copy) {
        const callback = this.settings.runtime === "nodejs24.x" ? void 0 : callbackOf(this);
        const context = createContext(this.record.config, this.settings, callback);
        this.limit = new TimeLimit(this, this.settings.timeoutMs);
        beginWatch();
        if (this.envReads !== void 0) beginEnvWatch();
        runWatched(this, call, this, copy, context, callback);
      }
      call(copy, context, callback) {
        const { handler: handler2 } = this;
        try {
          const returned = callback ? handler2(copy, context, callback) : handler2(copy, context);
          if (isThenable(returned)) this.follow(returned);
          else this.returned(returned);
        } catch (error) {
          this.threw(error);
        }
      }
      /** A promise tells its end when the handler has returned; what else has a `then` may do so at once. */
      follow(promise) {
        const isPlain3 = promise instanceof Promise && promise.then === Promise.prototype.then;
        promise.then(
          (result) => {
            this.isBetween = isPlain3;
            this.finish(result);
          },
          (error) => {
            this.isBetween = isPlain3;
            this.threw(error);
          }
        );
      }
      returned(value5) {
        if (this.settled) return;
        if (this.settings.runtime === "nodejs24.x") this.finish(value5);
        else if (mayStillCallBack(this.handler, value5)) this.waitsForCallback = true;
        else this.discard(value5);
      }
      calledBack(error, result) {
        if (error === void 0 || error === null) this.finish(result);
        else this.fail(callbackError(error));
      }
      threw(error) {
        this.fail(thrownError(error));
      }
      escaped(error) {
        this.fail(thrownError(error));
      }
      exited(exit2) {
        this.fail(exitError(exit2));
      }
      timedOut() {
        const { rules: rules2, timeoutMs } = this.settings;
        const waited = this.waitsForCallback ? neverCalledBack : neverSettled;
        if (this.waitsForCallback && rules2.assumptions.neverCallsBack === "null-result") this.discard(void 0);
        else this.fail(timeoutError(timeoutMs, waited, rules2.assumptions));
      }
      finish(result) {
        this.conclude(judgeResult, result);
      }
      /** The runtime has nothing to post but `null`. */
      discard(returned) {
        this.conclude(judgeDiscarded, returned);
      }
      fail(error) {
        if (this.settled) return;
        this.close();
        this.tell(failedInvocation(this.event, this.record, void 0, this.envViolations(), error));
      }
      /** A function that failed may well have failed for want of one. */
      envViolations() {
        const { envReads, record: record2, settings } = this;
        return envReads === void 0 ? [] : judgeEnvironment2(envReads, record2.config.eventType, settings.rules);
      }
      conclude(judge3, value5) {
        if (this.settled) return;
        this.close();
        let invocation;
        try {
          invocation = judge3(value5, this.event, this.record, this.settings, this.envReads);
        } catch (mistake) {
          this.outside(() => this.failed(mistake));
          return;
        }
        this.tell(invocation);
      }
      tell(invocation) {
        if (this.isBetween) this.done(invocation);
        else this.outside(() => this.done(invocation));
      }
      /** Whoever waits goes on when the handler has returned. A promise, since fake timers may have replaced all else. */
      outside(goOn) {
        void Promise.resolve().then(goOn);
      }
      close() {
        this.settled = true;
        this.limit?.end();
        endWatch();
        if (this.envReads !== void 0) endEnvWatch();
      }
    };
  }
});

// src/lambda/settings.ts
function resolveRunSettings(options5) {
  if (options5 === void 0) return defaults();
  checkOptions3(options5);
  const { runtime = defaults().runtime } = options5;
  if (!runtimes.includes(runtime)) {
    throw misuse3("runtime", `${show(runtime)} is no runtime`, `Choose one of: ${runtimes.join(", ")}.`);
  }
  const { watchEnv = false } = options5;
  if (typeof watchEnv !== "boolean") {
    throw misuse3("watchEnv", `${show(watchEnv)} is neither true nor false`, "Give true or false.");
  }
  return withAssociation({ ...defaults(), runtime, watchEnv, rules: resolveRules(options5) }, options5);
}
function withAssociation(settings, own5) {
  const { timeoutMs = settings.timeoutMs, memorySize = settings.memorySize, context = settings.context } = own5;
  checkRange("timeoutMs", timeoutMs, 1, 3e4, "milliseconds");
  checkRange("memorySize", memorySize, 128, 10240, "megabytes");
  if (own5.context !== void 0) checkContext(own5.context);
  const { runtime, watchEnv, rules: rules2 } = settings;
  return { runtime, timeoutMs, memorySize, context, watchEnv, rules: rules2 };
}
function checkContext(context) {
  if (typeof context !== "object" || context === null) {
    throw misuse3("context", `${show(context)} is not an object`, "Give fields of Lambda's context.");
  }
  checkNames3(context, contextNames, "context.");
}
function resolveRules({ strict, assumptions, severity }) {
  return resolveRuleSettings2({
    ...strict !== void 0 && { strict },
    ...assumptions !== void 0 && { assumptions },
    ...severity !== void 0 && { severity }
  });
}
function checkOptions3(options5) {
  if (typeof options5 !== "object" || options5 === null) {
    throw misuse3("", `${show(options5)} is not an object`, `Give an object with any of: ${known2.join(", ")}.`);
  }
  checkNames3(options5, known2, "");
}
function checkNames3(given2, names16, path10) {
  for (const name6 of Object.keys(given2)) {
    if (!names16.includes(name6)) throw misuse3(path10 + name6, "there is no such option", suggest(name6, names16));
  }
}
function suggest(name6, names16) {
  const near2 = nearestName(name6, names16);
  return `${near2 === void 0 ? "" : `Did you mean ${near2}? `}Choose from: ${names16.join(", ")}.`;
}
function checkRange(path10, value5, least4, most6, unit2) {
  if (typeof value5 === "number" && value5 >= least4 && value5 <= most6) return;
  throw misuse3(
    path10,
    `${typeof value5 === "number" ? formatNumber(value5) : show(value5)} is out of range`,
    `Give a number of ${unit2} from ${formatNumber(least4)} to ${formatNumber(most6)}.`
  );
}
function misuse3(path10, because, fix) {
  return new EdgeproofError("ERR_OPTION", { failedTo: "read the options", path: path10, because, fix });
}
var runtimes, known2, contextNames, defaults;
var init_settings2 = __esm({
  "src/lambda/settings.ts"() {
    "use strict";
    init_errors();
    init_lazily();
    init_nearest_name();
    init_show();
    init_size();
    init_rules();
    runtimes = ["nodejs20.x", "nodejs22.x", "nodejs24.x"];
    known2 = ["runtime", "timeoutMs", "memorySize", "context", "strict", "assumptions", "severity", "watchEnv"];
    contextNames = [
      "awsRequestId",
      "callbackWaitsForEmptyEventLoop",
      "clientContext",
      "done",
      "fail",
      "functionName",
      "functionVersion",
      "getRemainingTimeInMillis",
      "identity",
      "invokedFunctionArn",
      "logGroupName",
      "logStreamName",
      "memoryLimitInMB",
      "succeed",
      "tenantId"
    ];
    defaults = lazily(
      () => Object.freeze({
        runtime: "nodejs22.x",
        timeoutMs: 3e3,
        memorySize: 128,
        context: void 0,
        watchEnv: false,
        rules: resolveRuleSettings2(void 0)
      })
    );
  }
});

// src/lambda/invoke.ts
function invoke(handler2, event, options5) {
  try {
    checkHandler(handler2);
    const settings = resolveRunSettings(options5);
    const record2 = recordOf(event);
    if (recallEvent(event) === void 0) checkShape(record2);
    const before = copyEvent(record2);
    const copy = copyEvent(event);
    return new Promise(
      (done, failed) => run(handler2, event, copy, before, settings, done, failed)
    );
  } catch (misuse7) {
    return Promise.reject(misuse7);
  }
}
function callWith(handler2, event, settings, done, failed) {
  run(handler2, event, copyOwnEvent(event), event.Records[0].cf, settings, done, failed);
}
function run(handler2, event, copy, record2, settings, done, failed) {
  const error = errorBefore(handler2, settings);
  if (error !== void 0) done(failedInvocation(event, record2, void 0, [], error));
  else new Run(handler2, event, record2, settings, done, failed).start(copy);
}
function errorBefore(handler2, { runtime, timeoutMs, rules: rules2 }) {
  const failure2 = failureKindOf(handler2);
  if (failure2 !== void 0) return simulatedError(failure2, timeoutMs, rules2.assumptions);
  return runtime === "nodejs24.x" && handler2.length >= 3 ? callbackRefused(handler2.length) : void 0;
}
function checkHandler(handler2) {
  if (typeof handler2 === "function") return;
  const isModule = typeof handler2 === "object" && handler2 !== null && "handler" in handler2;
  throw new EdgeproofError("ERR_OPTION", {
    failedTo: "invoke the handler",
    because: `${show(handler2)} is not a function`,
    fix: isModule ? "Give its handler: invoke(module.handler, event)." : "Give the function Lambda would call."
  });
}
var init_invoke = __esm({
  "src/lambda/invoke.ts"() {
    "use strict";
    init_errors();
    init_check_shape();
    init_events();
    init_show();
    init_failure_text();
    init_invocation();
    init_lambda_failure();
    init_run();
    init_settings2();
  }
});

// src/lambda/index.ts
var init_lambda = __esm({
  "src/lambda/index.ts"() {
    "use strict";
    init_invoke();
    init_lambda_failure();
    init_process_watch();
    init_settings2();
  }
});

// src/origins/server-failure.ts
function failureOf({ code = "" }, stage) {
  if (stage === "handshake" || /^(?:ERR_SSL_|ERR_TLS_|EPROTO$)/.test(code)) return "tls";
  if (code.startsWith("ERR_")) return void 0;
  return stage === "connect" ? connecting[code] ?? "connect" : whileWaiting(code);
}
function whileWaiting(code) {
  if (code === "HPE_HEADER_OVERFLOW") return "header-too-big";
  if (code.startsWith("HPE_")) return "bad-response";
  return code === "ETIMEDOUT" ? "timeout" : "reset";
}
var connecting;
var init_server_failure = __esm({
  "src/origins/server-failure.ts"() {
    "use strict";
    connecting = {
      ENOTFOUND: "dns",
      EAI_AGAIN: "dns",
      EAI_FAIL: "dns",
      EAI_NODATA: "dns",
      EAI_NONAME: "dns",
      ETIMEDOUT: "connect-timeout"
    };
  }
});

// src/origins/server-attempt.ts
function pairs(raw) {
  const lines2 = [];
  for (let index = 0; index + 1 < raw.length; index += 2) lines2.push([raw[index], raw[index + 1]]);
  return lines2;
}
function joined2(chunks) {
  const body2 = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    body2.set(chunk, offset);
    offset += chunk.length;
  }
  return body2;
}
var ServerAttempt;
var init_server_attempt = __esm({
  "src/origins/server-attempt.ts"() {
    "use strict";
    init_server_failure();
    ServerAttempt = class {
      constructor(request2, patience, timers2, isSecure) {
        this.request = request2;
        this.patience = patience;
        this.timers = timers2;
        this.isSecure = isSecure;
      }
      #stage = "connect";
      #response;
      #chunks = [];
      #continued = false;
      #isDone = false;
      #wait;
      #limit;
      #settle = () => void 0;
      run(body2) {
        const { request: request2 } = this;
        const outcome = new Promise((resolve2) => {
          this.#settle = resolve2;
        });
        request2.on("socket", (socket) => this.#connect(socket));
        request2.on("finish", () => this.#sent());
        request2.on("continue", () => this.#continue());
        request2.on("upgrade", (_response, socket) => {
          socket.destroy();
          this.#fail("bad-response", "the server answered 101 Switching Protocols");
        });
        request2.on("response", (response2) => this.#read(response2));
        request2.on("error", (error) => this.#error(error));
        request2.on("close", () => this.#close());
        this.#reach("connect");
        this.#startLimit();
        request2.end(body2);
        return outcome;
      }
      /** What has an answer hears more of it. */
      #close() {
        if (this.#response === void 0) this.#fail("reset", "the connection was closed");
      }
      #connect(socket) {
        if (!socket.connecting) this.#reach("answer");
        else {
          socket.once("connect", () => this.#reach(this.isSecure ? "handshake" : "answer"));
          if (this.isSecure) socket.once("secureConnect", () => this.#reach("answer"));
        }
      }
      /** The time to the first byte begins when the request has gone out. */
      #sent() {
        if (this.#stage === "answer") this.#reach("answer");
      }
      /** A stage begins, and its waiting: connecting and the handshake share one time. */
      #reach(stage) {
        this.#stage = stage;
        if (stage === "handshake") return;
        if (this.#isDone) return;
        this.timers.clearTimeout(this.#wait);
        const { connectionTimeout, readTimeout: readTimeout2 } = this.patience;
        const seconds4 = stage === "connect" ? connectionTimeout : readTimeout2;
        this.#wait = this.timers.setTimeout(() => this.#timeOut(), seconds4 * 1e3);
      }
      #timeOut() {
        const isConnecting = this.#stage === "connect" || this.#stage === "handshake";
        const { connectionTimeout, readTimeout: readTimeout2 } = this.patience;
        if (isConnecting) this.#fail("connect-timeout", `no connection within ${connectionTimeout} s`);
        else this.#fail("timeout", `nothing came for ${readTimeout2} s`);
      }
      /** ORG-RCT. */
      #startLimit() {
        const { responseCompletionTimeout: seconds4 } = this.patience;
        if (seconds4 === void 0) return;
        const late = () => this.#fail("completion-timeout", `the answer was not complete within ${seconds4} s`);
        this.#limit = this.timers.setTimeout(late, Math.min(seconds4 * 1e3, 2147483647));
      }
      /** REQ-EXPECT. */
      #continue() {
        if (this.#continued) this.#fail("bad-response", "the server sent 100 Continue twice (REQ-EXPECT)");
        this.#continued = true;
      }
      #read(response2) {
        this.#response = response2;
        this.#reach("body");
        response2.on("data", (chunk) => {
          this.#chunks.push(chunk);
          this.#reach("body");
        });
        response2.on("end", () => this.#end());
        response2.on("close", () => this.#end());
        response2.on("error", () => void 0);
      }
      #end() {
        const response2 = this.#response;
        if (response2.complete) this.#done(this.#answer(response2, void 0, void 0));
        else this.#fail("short-body", "the body ended before its end");
      }
      #error(error) {
        if (this.#stage === "body") {
          const isWhole = this.#response?.complete === true;
          if (!isWhole && error.code?.startsWith("HPE_")) this.#fail("bad-response", error.message);
          return;
        }
        const failure2 = failureOf(error, this.#stage);
        if (failure2 === "reset" && this.request.reusedSocket) this.#done("closed");
        else if (failure2 === void 0) this.#throw(error);
        else this.#fail(failure2, error.message);
      }
      /** Before the first byte of a body the answer as a whole fails, later it is cut short. */
      #fail(kind2, note2) {
        if (this.#isDone) return;
        const response2 = this.#response;
        const isCut = response2 !== void 0 && (this.#chunks.length > 0 || kind2 === "short-body");
        this.#done(isCut ? this.#answer(response2, kind2, note2) : { failure: kind2, note: note2 });
        this.request.destroy();
      }
      #answer(response2, cut2, note2) {
        const { statusCode: status2 = 0, statusMessage: statusText2 = "", rawHeaders } = response2;
        if (status2 < 200) return { failure: "bad-response", note: `${status2} is no status` };
        return { status: status2, statusText: statusText2, lines: pairs(rawHeaders), body: joined2(this.#chunks), cut: cut2, note: note2 };
      }
      #done(outcome) {
        this.#isDone = true;
        this.timers.clearTimeout(this.#wait);
        this.timers.clearTimeout(this.#limit);
        this.#settle(outcome);
      }
      /** No failure that a server could be blamed for. */
      #throw(error) {
        this.#done(Promise.reject(error));
      }
    };
  }
});

// src/origins/server.ts
var server_exports = {};
__export(server_exports, {
  Server: () => Server
});
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { checkServerIdentity } from "node:tls";
function checkedBy(names16) {
  return { checkServerIdentity: (_name, certificate) => identityError(names16, certificate) };
}
function identityError(names16, certificate) {
  let error;
  for (const name6 of names16) {
    error = checkServerIdentity(name6, certificate);
    if (error === void 0) return void 0;
  }
  return error;
}
var idempotent, maxHeaderSize, Server;
var init_server = __esm({
  "src/origins/server.ts"() {
    "use strict";
    init_server_attempt();
    idempotent = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];
    maxHeaderSize = 65536;
    Server = class {
      constructor(url, keepaliveTimeout, timers2) {
        this.url = url;
        this.timers = timers2;
        this.#isSecure = url.protocol === "https:";
        this.#keeping = { keepAlive: true, timeout: keepaliveTimeout * 1e3 };
        this.#hostname = url.hostname.replace(/^\[|\]$/g, "");
      }
      #isSecure;
      #hostname;
      #keeping;
      /** By the names that a certificate may have; over http there is one. */
      #agents = /* @__PURE__ */ new Map();
      /**
       * One attempt. A kept connection may have been closed by the server while the request was under way: then it is sent
       * again on a new one. What must not be sent twice gets a connection of its own.
       */
      async ask(call2, patience) {
        const mayRepeat = idempotent.includes(call2.method);
        const came = await this.#attempt(call2, patience, mayRepeat ? this.#agentFor(call2) : false);
        if (came !== "closed") return came;
        return await this.#attempt(call2, patience, false);
      }
      #attempt(call2, patience, agent) {
        const { method: method2, target: target2, lines: lines2, body: body2 } = call2;
        const options5 = {
          ...this.#address(call2),
          ...this.#isSecure && agent === false && checkedBy(this.#namesOf(call2)),
          agent,
          method: method2,
          path: target2,
          headers: lines2,
          maxHeaderSize
        };
        const request2 = this.#isSecure ? https.request(options5) : http.request(options5);
        request2.maxHeadersCount = 0;
        return new ServerAttempt(request2, patience, this.timers, this.#isSecure).run(body2);
      }
      #address({ host: host2, domainName: domainName2 }) {
        const { port: port3 } = this.url;
        const hostname = this.#hostname;
        if (!this.#isSecure) return { hostname, port: port3 };
        return { hostname, port: port3, servername: isIP(host2) === 0 ? host2 : domainName2 };
      }
      /** Newer Node versions keep no connection whose certificate a request itself checks: so its agent does. */
      #agentFor(call2) {
        const names16 = this.#isSecure ? this.#namesOf(call2) : [];
        const key2 = names16.join();
        const agent = this.#agents.get(key2) ?? this.#makeAgent(names16);
        this.#agents.set(key2, agent);
        return agent;
      }
      #makeAgent(names16) {
        return this.#isSecure ? new https.Agent({ ...this.#keeping, ...checkedBy(names16) }) : new http.Agent(this.#keeping);
      }
      #namesOf({ host: host2, domainName: domainName2 }) {
        return [domainName2, host2, this.#hostname];
      }
    };
  }
});

// src/message/range.ts
function parseRange(value5) {
  const [prefix] = unit.exec(value5) ?? [];
  if (prefix === void 0) return void 0;
  const specs = [];
  for (const part3 of value5.slice(prefix.length).split(",")) {
    const text6 = part3.trim();
    if (text6 === "") continue;
    const spec = parseMember(text6);
    if (spec === void 0) return void 0;
    specs.push(spec);
  }
  return specs.length === 0 ? void 0 : specs;
}
function parseMember(text6) {
  const [, from, to] = member.exec(text6) ?? [];
  if (from === void 0 || to === void 0) return void 0;
  if (from === "") return to === "" ? void 0 : { suffix: position(to) };
  const first = position(from);
  const last2 = to === "" ? void 0 : position(to);
  return last2 !== void 0 && last2 < first ? void 0 : { first, last: last2 };
}
function position(digits) {
  return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}
function isAscending(specs) {
  let end2 = -1;
  for (let index = 0; index < specs.length; index++) {
    const spec = specs[index];
    if (end2 === void 0) return false;
    if (spec.suffix === void 0 && spec.first <= end2) return false;
    end2 = spec.suffix === void 0 ? spec.last : void 0;
  }
  return true;
}
function resolveRange(spec, length4) {
  if (spec.suffix !== void 0) {
    const first = Math.max(0, length4 - spec.suffix);
    return first < length4 ? { first, last: length4 - 1 } : void 0;
  }
  if (spec.first >= length4) return void 0;
  return { first: spec.first, last: Math.min(spec.last ?? Number.POSITIVE_INFINITY, length4 - 1) };
}
function resolveRanges(specs, length4) {
  const ranges = [];
  for (const spec of specs) {
    const range3 = resolveRange(spec, length4);
    if (range3 !== void 0) ranges.push(range3);
  }
  return ranges;
}
function areDisjoint(ranges) {
  let end2 = -1;
  for (const { first, last: last2 } of ranges) {
    if (first <= end2) return false;
    end2 = last2;
  }
  return true;
}
function parseContentRange(value5) {
  const [, from, to, of] = partial.exec(value5) ?? [];
  if (from === void 0 || to === void 0 || of === void 0) return void 0;
  const [first, last2, total3] = [position(from), position(to), position(of)];
  return first <= last2 && last2 < total3 ? { range: { first, last: last2 }, total: total3 } : void 0;
}
function covers(one, other2) {
  return one.first <= other2.first && other2.last <= one.last;
}
function contentRange(range3, length4) {
  return range3 === void 0 ? `bytes */${length4}` : `bytes ${range3.first}-${range3.last}/${length4}`;
}
var unit, member, partial;
var init_range = __esm({
  "src/message/range.ts"() {
    "use strict";
    unit = /^bytes=/i;
    member = /^(\d*)-(\d*)$/;
    partial = /^bytes +(\d+)-(\d+)\/(\d+)$/i;
  }
});

// src/message/etag.ts
function parseTag(text6) {
  const weak = text6.startsWith("W/");
  const tag = weak ? text6.slice(2) : text6;
  return { weak, opaque: isQuoted(tag) ? tag.slice(1, -1) : tag };
}
function isQuoted(tag) {
  return tag.length >= 2 && tag.startsWith('"') && tag.endsWith('"');
}
function matchesWeakly(one, other2) {
  return parseTag(one).opaque === parseTag(other2).opaque;
}
function matchesStrongly(one, other2) {
  const [a, b] = [parseTag(one), parseTag(other2)];
  return !a.weak && !b.weak && a.opaque === b.opaque;
}
function ifNoneMatchNames(value5, etag) {
  return names13(value5, etag, matchesWeakly);
}
function ifMatchNames(value5, etag) {
  return names13(value5, etag, matchesStrongly);
}
function names13(value5, etag, matches) {
  return listedTags(value5).some((tag) => tag === "*" || etag !== void 0 && matches(tag, etag));
}
function listedTags(value5) {
  const tags = [];
  for (let start2 = 0; start2 < value5.length; ) {
    const end2 = endOfTag(value5, start2);
    const tag = value5.slice(start2, end2).trim();
    if (tag !== "") tags.push(tag);
    start2 = end2 + 1;
  }
  return tags;
}
function endOfTag(value5, start2) {
  opening.lastIndex = start2;
  const closing2 = opening.test(value5) ? value5.indexOf('"', opening.lastIndex) : -1;
  const comma = value5.indexOf(",", closing2 === -1 ? start2 : closing2);
  return comma === -1 ? value5.length : comma;
}
function ifRangeHolds(value5, etag, lastModified) {
  if (value5 === void 0) return true;
  const condition = value5.trim();
  if (/^(?:W\/)?"/.test(condition)) return etag !== void 0 && matchesStrongly(condition, etag);
  return condition === lastModified;
}
var opening;
var init_etag = __esm({
  "src/message/etag.ts"() {
    "use strict";
    opening = /[ \t]*(?:W\/)?"/y;
  }
});

// src/cache/flight.ts
function isMeant(entry2, invalidations) {
  return invalidations.some((means) => means(entry2));
}
function withoutMeant(landed, invalidations) {
  const { entry: entry2, took } = landed;
  if (entry2 === void 0 || !isMeant(entry2, invalidations)) return landed;
  return { entry: void 0, isCopy: false, took };
}
var Airspace, none2, Flight;
var init_flight = __esm({
  "src/cache/flight.ts"() {
    "use strict";
    Airspace = class {
      #count = 0;
      #invalidations = [];
      enter() {
        this.#count += 1;
      }
      leave() {
        this.#count -= 1;
        if (this.#count === 0 && this.#invalidations.length > 0) this.#invalidations = [];
      }
      invalidate(means) {
        if (this.#count > 0) this.#invalidations.push(means);
      }
      /** How many invalidations there have been. */
      get moment() {
        return this.#invalidations.length;
      }
      /** Those that came after a moment. */
      since(moment) {
        return moment === this.moment ? none2 : this.#invalidations.slice(moment);
      }
    };
    none2 = [];
    Flight = class {
      constructor(key2, airspace, land) {
        this.key = key2;
        this.airspace = airspace;
        this.#land = land;
        this.#begun = airspace.moment;
        airspace.enter();
      }
      #land;
      #begun;
      #isOver = false;
      #waiting;
      #tell;
      store(entry2, took) {
        this.#end({ kind: "stored", entry: entry2, took });
      }
      keep(copy, heldUntil, isShared, took) {
        this.#end({ kind: "kept", copy, heldUntil, isShared, took });
      }
      drop(copy, took) {
        this.#end({ kind: "dropped", copy, took });
      }
      pass(took) {
        this.#end({ kind: "passed", took });
      }
      /** Whether it was invalidated while it was on its way. */
      isInvalidated(entry2) {
        return isMeant(entry2, this.airspace.since(this.#begun));
      }
      /** Who comes after an invalidation gets nothing that it means: the object was asked for before. */
      wait() {
        this.#waiting ??= new Promise((resolve2) => {
          this.#tell = resolve2;
        });
        const missed = this.airspace.since(this.#begun);
        return missed.length === 0 ? this.#waiting : this.#waiting.then((landed) => withoutMeant(landed, missed));
      }
      tell({ entry: entry2, isCopy }, took) {
        this.#tell?.({ entry: entry2, isCopy, took });
      }
      /** A lease ends once. */
      #end(ending2) {
        if (this.#isOver) return;
        this.#isOver = true;
        this.#land(this, ending2);
        this.airspace.leave();
        this.#waiting = void 0;
        this.#tell = void 0;
      }
    };
  }
});

// src/message/vary.ts
function varyNames(headers) {
  const names16 = headerValue(headers, "vary")?.split(",") ?? [];
  return names16.map((name6) => name6.trim()).filter((name6) => name6 !== "");
}
function variesByAll(headers) {
  return hasHeader(headers, "vary") && varyNames(headers).includes("*");
}
var init_vary = __esm({
  "src/message/vary.ts"() {
    "use strict";
    init_headers();
  }
});

// src/cache/cache-control.ts
function parseCacheControl(headers) {
  const found2 = {
    noStore: false,
    noCache: "absent",
    private: "absent",
    sMaxAge: void 0,
    maxAge: void 0,
    hasUnreadableAge: false,
    staleWhileRevalidate: void 0,
    staleIfError: void 0,
    withheldFields: []
  };
  const value5 = headerValue(headers, "cache-control");
  if (value5 !== void 0) for (const [name6, argument] of directives(value5)) take(found2, name6, argument);
  return found2;
}
function take(found2, name6, argument) {
  if (name6 === "no-store") found2.noStore = true;
  else if (name6 === "no-cache") found2.noCache = takeReach(found2, found2.noCache, argument);
  else if (name6 === "private") found2.private = takeReach(found2, found2.private, argument);
  else if (name6 === "s-maxage") found2.sMaxAge ??= age2(found2, argument);
  else if (name6 === "max-age") found2.maxAge ??= age2(found2, argument);
  else if (name6 === "stale-while-revalidate") found2.staleWhileRevalidate ??= seconds3(argument);
  else if (name6 === "stale-if-error") found2.staleIfError ??= seconds3(argument);
}
function age2(found2, argument) {
  const read2 = seconds3(argument);
  if (read2 === void 0) found2.hasUnreadableAge = true;
  return read2;
}
function takeReach(found2, before, argument) {
  if (argument === void 0 || before === "whole") return "whole";
  for (const field2 of argument.split(",")) found2.withheldFields.push(field2.trim().toLowerCase());
  return "fields";
}
function seconds3(argument) {
  return argument !== void 0 && /^\d+$/.test(argument) ? Math.min(Number(argument), longest) : void 0;
}
function* directives(value5) {
  let start2 = 0;
  while (start2 < value5.length) {
    const end2 = memberEnd(value5, start2);
    const member3 = value5.slice(start2, end2);
    const equals = member3.indexOf("=");
    if (equals < 0) yield [member3.trim().toLowerCase(), void 0];
    else yield [member3.slice(0, equals).trim().toLowerCase(), unquote(member3.slice(equals + 1).trim())];
    start2 = end2 + 1;
  }
}
function memberEnd(value5, start2) {
  let quoted = false;
  for (let at5 = start2; at5 < value5.length; at5++) {
    const character = value5[at5];
    if (character === '"') quoted = !quoted;
    else if (character === "\\" && quoted) at5++;
    else if (character === "," && !quoted) return at5;
  }
  return value5.length;
}
function unquote(argument) {
  if (!argument.startsWith('"')) return argument;
  const end2 = argument.length > 1 && argument.endsWith('"') ? -1 : argument.length;
  return argument.slice(1, end2).replace(/\\(.)/g, "$1");
}
var longest;
var init_cache_control = __esm({
  "src/cache/cache-control.ts"() {
    "use strict";
    init_headers();
    longest = 31536e5;
  }
});

// src/cache/http-date.ts
function parseHttpDate(value5, now) {
  const text6 = value5.trim();
  if (text6.length > 33) return void 0;
  for (const form2 of forms2) {
    const parts2 = form2.exec(text6)?.groups;
    if (parts2 !== void 0) return toTime(parts2, now);
  }
  return void 0;
}
function toTime(parts2, now) {
  const [dayOfMonth, hours, minutes, seconds4] = [
    Number(parts2["day"]),
    Number(parts2["hours"]),
    Number(parts2["minutes"]),
    Number(parts2["seconds"])
  ];
  const monthIndex = months.indexOf(parts2["month"] ?? "");
  if (hours > 23 || minutes > 59 || seconds4 > 60) return void 0;
  const time2 = /* @__PURE__ */ new Date(0);
  time2.setUTCFullYear(fullYear(parts2["year"] ?? "", now), monthIndex, dayOfMonth);
  if (time2.getUTCMonth() !== monthIndex || time2.getUTCDate() !== dayOfMonth) return void 0;
  return time2.getTime() + ((hours * 60 + minutes) * 60 + seconds4) * 1e3;
}
function fullYear(year3, now) {
  if (year3.length === 4) return Number(year3);
  const thisYear = new Date(now).getUTCFullYear();
  const guess = thisYear - thisYear % 100 + Number(year3);
  return guess > thisYear + 50 ? guess - 100 : guess;
}
var months, day3, month, time, forms2;
var init_http_date = __esm({
  "src/cache/http-date.ts"() {
    "use strict";
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    day3 = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    month = `(?<month>${months.join("|")})`;
    time = "(?<hours>\\d{2}):(?<minutes>\\d{2}):(?<seconds>\\d{2})";
    forms2 = [
      new RegExp(`^${day3}, (?<day>\\d{2}) ${month} (?<year>\\d{4}) ${time} GMT$`),
      new RegExp(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d{2})-${month}-(?<year>\\d{2}) ${time} GMT$`),
      new RegExp(`^${day3} ${month} (?<day>\\d{2}| \\d) ${time} (?<year>\\d{4})$`)
    ];
  }
});

// src/cache/lifetime.ts
function explicitLifetime(headers, { sMaxAge, maxAge, hasUnreadableAge }, now, assumptions) {
  if (sMaxAge !== void 0) return lessAge({ seconds: sMaxAge, saidBy: "s-maxage" }, headers, assumptions);
  if (maxAge !== void 0) return lessAge({ seconds: maxAge, saidBy: "max-age" }, headers, assumptions);
  if (hasUnreadableAge && assumptions.unreadableMaxAge === "expired") return unreadable;
  const expires = headerValue(headers, "expires");
  if (expires === void 0) return void 0;
  const lifetime3 = untilExpires(expires, now, assumptions);
  return lifetime3 && lessAge(lifetime3, headers, assumptions);
}
function untilExpires(value5, now, { unparsableExpires }) {
  const time2 = parseHttpDate(value5, now);
  if (time2 !== void 0) return { seconds: Math.max(0, wholeSeconds(time2) - wholeSeconds(now)), saidBy: "Expires" };
  return unparsableExpires === "absent" ? void 0 : { seconds: 0, saidBy: "Expires that is no date" };
}
function wholeSeconds(milliseconds) {
  return Math.floor(milliseconds / 1e3);
}
function lessAge(lifetime3, headers, { originAge }) {
  if (originAge === "ignored") return lifetime3;
  const age3 = headerValue(headers, "age");
  if (age3 === void 0 || !/^\d+$/.test(age3)) return lifetime3;
  return { seconds: Math.max(0, lifetime3.seconds - Number(age3)), saidBy: `${lifetime3.saidBy} less Age` };
}
var unreadable;
var init_lifetime = __esm({
  "src/cache/lifetime.ts"() {
    "use strict";
    init_headers();
    init_http_date();
    unreadable = { seconds: 0, saidBy: "a lifetime that is no number" };
  }
});

// src/cache/ttl-policy.ts
function isCachingOff({ minTtl, defaultTtl, maxTtl }) {
  return minTtl === 0 && defaultTtl === 0 && maxTtl === 0;
}
var init_ttl_policy = __esm({
  "src/cache/ttl-policy.ts"() {
    "use strict";
  }
});

// src/cache/freshness.ts
function isStoredStatus(status2, { storedStatuses: chosen2 }) {
  if (chosen2 === "all-2xx" && status2 >= 200 && status2 < 300) return status2 !== 206;
  return storedStatuses.has(status2);
}
function freshness(headers, policy4, now, assumptions) {
  if (isCachingOff(policy4)) return cachingIsOff;
  const control4 = parseCacheControl(headers);
  const forbidden = forbiddenBy(control4) ?? forbiddenByPragma(headers, assumptions);
  if (forbidden !== void 0) return inspiteOf(forbidden, policy4);
  const lifetime3 = explicitLifetime(headers, control4, now, assumptions);
  return lifetime3 === void 0 ? byDefault(policy4) : clamp(lifetime3, policy4);
}
function forbiddenBy(control4) {
  if (control4.noStore) return "no-store";
  if (control4.private === "whole") return "private";
  return control4.noCache === "whole" ? "no-cache" : void 0;
}
function forbiddenByPragma(headers, { originPragma }) {
  if (originPragma === "ignored" || hasHeader(headers, "cache-control")) return void 0;
  return /(?:^|,)\s*no-cache\s*(?:,|$)/i.test(headerValue(headers, "pragma") ?? "") ? "no-cache" : void 0;
}
function inspiteOf(forbidden, { minTtl }) {
  if (minTtl > 0) return { store: true, ttlSeconds: minTtl, reason: `min TTL overrides ${forbidden}` };
  if (forbidden === "no-cache") return { store: true, ttlSeconds: 0, reason: "no-cache: revalidated each time" };
  return { store: false, ttlSeconds: 0, reason: `${forbidden}, and min TTL is 0` };
}
function byDefault({ minTtl, defaultTtl }) {
  return { store: true, ttlSeconds: Math.max(minTtl, defaultTtl), reason: "default TTL" };
}
function clamp({ seconds: seconds4, saidBy }, { minTtl, maxTtl }) {
  if (seconds4 < minTtl) return { store: true, ttlSeconds: minTtl, reason: `${saidBy}, raised to min TTL` };
  if (seconds4 > maxTtl) return { store: true, ttlSeconds: maxTtl, reason: `${saidBy}, lowered to max TTL` };
  return { store: true, ttlSeconds: seconds4, reason: saidBy };
}
var storedStatuses, cachingIsOff;
var init_freshness = __esm({
  "src/cache/freshness.ts"() {
    "use strict";
    init_headers();
    init_cache_control();
    init_lifetime();
    init_ttl_policy();
    storedStatuses = /* @__PURE__ */ new Set([200, 203, 204, 300, 301, 302, 303, 307, 308]);
    cachingIsOff = { store: false, ttlSeconds: 0, reason: "caching is off: all TTLs are 0" };
  }
});

// src/cache/for-waiters.ts
function isForWaiters({ ttlSeconds, response: { status: status2, headers } }) {
  if (ttlSeconds > 0) return true;
  if (status2 >= 400 || variesByAll(headers)) return false;
  const control4 = parseCacheControl(headers);
  return forbiddenBy(control4) === void 0 && control4.maxAge !== 0 && control4.sMaxAge !== 0;
}
var init_for_waiters = __esm({
  "src/cache/for-waiters.ts"() {
    "use strict";
    init_vary();
    init_cache_control();
    init_freshness();
  }
});

// src/cache/invalidation-path.ts
function invalidatedBy(path10) {
  checkPath(path10);
  if (path10.startsWith("#")) return taggedWith(path10.slice(1));
  const target2 = path10.startsWith("/") ? path10 : `/${path10}`;
  if (!target2.endsWith("*")) return (entry2) => targetOf(entry2) === target2;
  const start2 = target2.slice(0, -1);
  return (entry2) => targetOf(entry2).startsWith(start2);
}
function taggedWith(given2) {
  const tag = given2.trim().toLowerCase();
  if (tag === "" || tag.length > longestTag || tag.includes(",")) {
    const fix = `Give one tag of at most ${longestTag} characters, such as "#news".`;
    throw refuse2(`${show(`#${given2}`)} names no tag`, fix);
  }
  return ({ tags }) => tags.includes(tag);
}
function targetOf({ uri: uri2, querystring: querystring2 }) {
  return querystring2 === "" ? uri2 : `${uri2}?${querystring2}`;
}
function checkPath(path10) {
  if (typeof path10 !== "string" || path10 === "")
    throw refuse2(`${show(path10)} is not a path`, 'Give a path such as "/images/*".');
  if (path10.length > longestPath2) {
    throw refuse2(
      `the path has ${formatNumber(path10.length)} characters`,
      `CloudFront takes ${formatNumber(longestPath2)}.`
    );
  }
  if (path10.includes("~"))
    throw refuse2(`${show(path10)} holds a "~"`, 'CloudFront does not take it: end the path before it with "*".');
}
function refuse2(because, fix) {
  return new EdgeproofError("ERR_OPTION", { failedTo: "invalidate", because, fix });
}
var longestPath2, longestTag;
var init_invalidation_path = __esm({
  "src/cache/invalidation-path.ts"() {
    "use strict";
    init_errors();
    init_show();
    init_size();
    longestPath2 = 4e3;
    longestTag = 256;
  }
});

// src/cache/entry-size.ts
function entryBytes({ key: key2, response: response2 }) {
  let bytes = overhead + utf8(key2).length + response2.body.byteLength;
  for (const lines2 of Object.values(response2.headers)) {
    for (const line5 of lines2) bytes += line5.key.length + line5.value.length;
  }
  return bytes;
}
var overhead;
var init_entry_size = __esm({
  "src/cache/entry-size.ts"() {
    "use strict";
    init_bytes();
    overhead = 200;
  }
});

// src/cache/parts.ts
function keptPart(of, { headers, body: body2 }) {
  const said = parseContentRange(headerValue(headers, "content-range") ?? "");
  if (said === void 0 || said.range.last + 1 - said.range.first !== body2.length) return void 0;
  return { of, range: said.range, total: said.total, version: versionOf(headers) };
}
function partKey({ of, range: { first, last: last2 } }) {
  return `${of} bytes=${first}-${last2}`;
}
function versionOf(headers) {
  const etag = headerValue(headers, "etag");
  if (etag?.startsWith('"')) return etag;
  const modified3 = headerValue(headers, "last-modified");
  return modified3 === void 0 ? void 0 : `${modified3} ${etag ?? ""}`;
}
function supersedes({ part: part3, response: response2 }, { part: kept2 }) {
  if (part3 === void 0 || kept2 === void 0) return response2.status < 500;
  return !isSameVersion(part3, kept2) || covers(part3.range, kept2.range);
}
function isSameVersion(one, other2) {
  return one.version !== void 0 && one.version === other2.version && one.total === other2.total;
}
var PartIndex, none3;
var init_parts = __esm({
  "src/cache/parts.ts"() {
    "use strict";
    init_headers();
    init_range();
    PartIndex = class {
      #byObject = /* @__PURE__ */ new Map();
      of(key2) {
        const parts2 = this.#byObject.get(key2);
        return parts2 === void 0 ? none3 : [...parts2.values()];
      }
      add(entry2, { of }) {
        const parts2 = this.#byObject.get(of);
        if (parts2 === void 0) this.#byObject.set(of, /* @__PURE__ */ new Map([[entry2.key, entry2]]));
        else parts2.set(entry2.key, entry2);
      }
      delete({ key: key2 }, { of }) {
        const parts2 = this.#byObject.get(of);
        parts2?.delete(key2);
        if (parts2?.size === 0) this.#byObject.delete(of);
      }
      clear() {
        this.#byObject.clear();
      }
    };
    none3 = Object.freeze([]);
  }
});

// src/cache/lru-map.ts
var LruMap;
var init_lru_map = __esm({
  "src/cache/lru-map.ts"() {
    "use strict";
    init_entry_size();
    init_parts();
    LruMap = class {
      constructor(maxBytes) {
        this.maxBytes = maxBytes;
      }
      #slots = /* @__PURE__ */ new Map();
      #parts = new PartIndex();
      #oldest;
      #newest;
      #bytes = 0;
      get count() {
        return this.#slots.size;
      }
      get bytes() {
        return this.#bytes;
      }
      /** Without counting as a use. */
      peek(key2) {
        return this.#slots.get(key2)?.entry;
      }
      /** The parts kept of an object. */
      partsOf(key2) {
        return this.#parts.of(key2);
      }
      /** Marks as used just now. */
      touch(key2) {
        if (this.#newest?.entry.key === key2) return;
        const slot = this.#slots.get(key2);
        if (slot === void 0) return;
        this.#unlink(slot);
        this.#append(slot);
      }
      /** Stores, unless the entry alone is over the bound; what stood under the key is gone either way. */
      set(entry2) {
        this.delete(entry2.key);
        const bytes = entryBytes(entry2);
        if (bytes > this.maxBytes) return;
        const slot = { entry: entry2, bytes, older: void 0, newer: void 0 };
        this.#slots.set(entry2.key, slot);
        this.#append(slot);
        this.#bytes += bytes;
        if (entry2.part !== void 0) this.#parts.add(entry2, entry2.part);
        while (this.#bytes > this.maxBytes && this.#oldest !== void 0) this.delete(this.#oldest.entry.key);
      }
      delete(key2) {
        const slot = this.#slots.get(key2);
        if (slot === void 0) return;
        this.#slots.delete(key2);
        this.#unlink(slot);
        this.#bytes -= slot.bytes;
        if (slot.entry.part !== void 0) this.#parts.delete(slot.entry, slot.entry.part);
      }
      /** Removes what matches and says how many that were. */
      deleteWhere(matches) {
        const before = this.#slots.size;
        for (const [key2, { entry: entry2 }] of this.#slots) if (matches(entry2)) this.delete(key2);
        return before - this.#slots.size;
      }
      clear() {
        this.#slots.clear();
        this.#oldest = void 0;
        this.#newest = void 0;
        this.#parts.clear();
        this.#bytes = 0;
      }
      #append(slot) {
        slot.older = this.#newest;
        if (this.#newest === void 0) this.#oldest = slot;
        else this.#newest.newer = slot;
        this.#newest = slot;
      }
      #unlink(slot) {
        const { older, newer } = slot;
        if (older === void 0) this.#oldest = newer;
        else older.newer = newer;
        if (newer === void 0) this.#newest = older;
        else newer.older = older;
        slot.older = void 0;
        slot.newer = void 0;
      }
    };
  }
});

// src/cache/staleness.ts
function staleness({ status: status2, storedAt, ttlSeconds }, control4, { maxTtl }, assumptions) {
  if (status2 >= 400) return never;
  const expiresAt = storedAt + ttlSeconds * 1e3;
  const diesAt = (assumptions.staleUpToMaxTtl === "from-storage" ? storedAt : expiresAt) + maxTtl * 1e3;
  const after = (seconds4) => Math.min(expiresAt + seconds4 * 1e3, diesAt);
  const { staleIfError } = control4;
  return {
    whileRevalidating: after(revalidatedBehind(control4, assumptions)),
    onError: staleIfError === void 0 ? diesAt : after(staleIfError),
    asksEachTime: staleIfError !== void 0
  };
}
function revalidatedBehind(control4, { staleInSpiteOfNoCache }) {
  const { staleWhileRevalidate = 0 } = control4;
  return staleInSpiteOfNoCache === "revalidated-first" && forbiddenBy(control4) !== void 0 ? 0 : staleWhileRevalidate;
}
function isFresh({ storedAt, ttlSeconds }, now) {
  const age3 = now - storedAt;
  return age3 >= 0 && age3 < ttlSeconds * 1e3;
}
function standsInForErrors({ staleness: { onError } }, now) {
  return now < onError;
}
var never;
var init_staleness = __esm({
  "src/cache/staleness.ts"() {
    "use strict";
    init_freshness();
    never = Object.freeze({ whileRevalidating: 0, onError: 0, asksEachTime: false });
  }
});

// src/cache/cache-store.ts
function ownKey(keys) {
  return typeof keys === "string" ? keys : keys[0];
}
function createCacheStore({ maxBytes = 256 * MB } = {}) {
  return new Store(maxBytes);
}
var Store, nothing2;
var init_cache_store = __esm({
  "src/cache/cache-store.ts"() {
    "use strict";
    init_size();
    init_flight();
    init_for_waiters();
    init_invalidation_path();
    init_lru_map();
    init_parts();
    init_staleness();
    Store = class {
      #entries;
      #airspace = new Airspace();
      /** By key, the one that others wait for. */
      #leading = /* @__PURE__ */ new Map();
      constructor(maxBytes) {
        this.#entries = new LruMap(maxBytes);
      }
      get size() {
        const { count: count3, bytes, maxBytes } = this.#entries;
        return { entries: count3, bytes, maxBytes };
      }
      lookUp(keys, now) {
        const own5 = ownKey(keys);
        return this.#find(keys, own5, now) ?? this.#wait(own5) ?? this.#leased(this.#leadingLease(own5));
      }
      join(keys, now) {
        const own5 = ownKey(keys);
        return this.#find(keys, own5, now) ?? this.#wait(own5) ?? this.#leased(this.#loneLease(own5));
      }
      lookUpAlone(keys, now) {
        const own5 = ownKey(keys);
        return this.#find(keys, own5, now) ?? this.#leased(this.#loneLease(own5));
      }
      partsOf(keys) {
        let parts2 = this.#entries.partsOf(keys[0]);
        for (let index = 1; parts2.length === 0 && index < keys.length; index++) {
          parts2 = this.#entries.partsOf(keys[index]);
        }
        return parts2;
      }
      touch({ key: key2 }) {
        this.#entries.touch(key2);
      }
      put(entry2) {
        for (const kept2 of this.#entries.partsOf(entry2.part?.of ?? entry2.key)) {
          if (supersedes(entry2, kept2)) this.#entries.delete(kept2.key);
        }
        this.#entries.set(entry2);
      }
      invalidate(path10) {
        const isMeant2 = invalidatedBy(path10);
        this.#airspace.invalidate(isMeant2);
        return this.#entries.deleteWhere(isMeant2);
      }
      reset() {
        const abandoned = this.#leading;
        this.#airspace = new Airspace();
        this.#leading = /* @__PURE__ */ new Map();
        this.#entries.clear();
        for (const flight of abandoned.values()) flight.tell(nothing2, void 0);
      }
      #find(keys, own5, now) {
        return this.#findFresh(keys, now) ?? this.#findStale(own5, now);
      }
      #wait(own5) {
        const underWay = this.#leading.get(own5);
        if (underWay === void 0) return void 0;
        return { answer: "wait", fetched: underWay.wait(), isRefresh: this.#entries.peek(own5) !== void 0 };
      }
      #leased(lease) {
        return { answer: "lease", lease, stale: this.#entries.peek(lease.key) };
      }
      #findFresh(keys, now) {
        if (typeof keys === "string") return this.#freshUnder(keys, now);
        for (const key2 of keys) {
          const hit2 = this.#freshUnder(key2, now);
          if (hit2 !== void 0) return hit2;
        }
        return void 0;
      }
      #freshUnder(key2, now) {
        const entry2 = this.#entries.peek(key2);
        if (entry2 === void 0 || !isFresh(entry2, now)) return void 0;
        this.#entries.touch(key2);
        return { answer: "hit", entry: entry2, ageSeconds: Math.floor((now - entry2.storedAt) / 1e3) };
      }
      /** An expired copy that is served all the same (STALE-SWR, STALE-DEFAULT-5XX). One refresh at a time. */
      #findStale(own5, now) {
        const entry2 = this.#entries.peek(own5);
        if (entry2 === void 0 || now < entry2.storedAt) return void 0;
        const isHeld = now < entry2.heldUntil;
        if (!isHeld && now >= entry2.staleness.whileRevalidating) return void 0;
        this.#entries.touch(own5);
        const refresh = isHeld || this.#leading.has(own5) ? void 0 : this.#leadingLease(own5);
        return { answer: "stale", entry: entry2, because: isHeld ? "held" : "revalidating", refresh };
      }
      #leadingLease(own5) {
        const flight = this.#loneLease(own5);
        this.#leading.set(own5, flight);
        return flight;
      }
      #loneLease(own5) {
        return new Flight(own5, this.#airspace, this.#land);
      }
      /** What was under way before a reset lands nowhere. */
      #land = (flight, ending2) => {
        if (flight.airspace !== this.#airspace) return;
        if (this.#leading.get(flight.key) === flight) this.#leading.delete(flight.key);
        flight.tell(this.#shared(flight, ending2), ending2.took);
      };
      /** Changes the cache as the fetch ended, and says what waiters may have of it (COL-OFF-OBJ, COL-ERR). */
      #shared(flight, ending2) {
        if (ending2.kind === "passed") return nothing2;
        if (ending2.kind === "stored") return this.#storeFor(flight, ending2.entry);
        const { copy } = ending2;
        if (this.#entries.peek(copy.key) !== copy) return nothing2;
        if (ending2.kind === "kept") return this.#keep(copy, ending2);
        this.#entries.delete(copy.key);
        return nothing2;
      }
      #storeFor(flight, entry2) {
        if (!flight.isInvalidated(entry2)) this.put(entry2);
        return isForWaiters(entry2) ? { entry: entry2, isCopy: false } : nothing2;
      }
      #keep(copy, { heldUntil, isShared }) {
        const held2 = heldUntil > copy.heldUntil ? { ...copy, heldUntil } : copy;
        if (held2 !== copy) this.#entries.set(held2);
        return isShared ? { entry: held2, isCopy: true } : nothing2;
      }
    };
    nothing2 = { entry: void 0, isCopy: false };
  }
});

// src/pipeline/request-ids.ts
function requestIds2() {
  let count3 = 0;
  return {
    next() {
      count3 += 1;
      return `edgeproof-${String(count3).padStart(44, "0")}==`;
    },
    reset() {
      count3 = 0;
    }
  };
}
function requestNumber(id) {
  return Number(id.slice("edgeproof-".length, -"==".length));
}
var init_request_ids = __esm({
  "src/pipeline/request-ids.ts"() {
    "use strict";
  }
});

// src/pipeline/trip.ts
var Trip;
var init_trip = __esm({
  "src/pipeline/trip.ts"() {
    "use strict";
    Trip = class {
      #signal;
      constructor(world, location, { request: request2, headers, hidesSome }, requestId, now, signal) {
        this.world = world;
        this.location = location;
        this.request = request2;
        this.headers = headers;
        this.requestId = requestId;
        this.now = now;
        this.trace = [];
        this.invocations = [];
        this.originRequests = [];
        this.hidesSome = hidesSome;
        this.background = [];
        this.elapsedMs = 0;
        this.hasViewer = true;
        this.#signal = signal;
      }
      /** Whether the viewer has gone by now. */
      get isLeft() {
        return this.#signal?.aborted === true;
      }
    };
  }
});

// src/pipeline/choose-behavior.ts
function chooseBehavior({ world }, uri2) {
  const path10 = normalisePath(uri2, world.assumptions.pathDecoding);
  return world.plans.find(({ behavior }) => behavior.matches(path10));
}
var init_choose_behavior = __esm({
  "src/pipeline/choose-behavior.ts"() {
    "use strict";
    init_distribution();
  }
});

// src/pipeline/cloudfront-headers.ts
function withErrorHeaders(headers, asked, request2) {
  const known4 = forkHeaders(headers);
  if (asked.has("cloudfront-error-uri")) setHeader(known4, "CloudFront-Error-Uri", request2.uri);
  if (asked.has("cloudfront-error-args")) setHeader(known4, "CloudFront-Error-Args", request2.querystring);
  return known4;
}
function withCloudFrontHeaders(headers, asked, request2) {
  if (asked.size === 0) return headers;
  const known4 = forkHeaders(headers);
  for (const name6 of asked) {
    const source = sourceByName.get(name6);
    const value5 = source?.read(request2.viewer, request2);
    if (source === void 0 || value5 === void 0) delete known4[name6];
    else known4[name6] = [{ key: source.key, value: value5 }];
  }
  return known4;
}
function encodeNonAscii(text6) {
  return text6.replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[^\x20-\x7e]+/g, encodeURIComponent);
}
var field, fingerprint, deviceIs, osIs, sources, sourceByName;
var init_cloudfront_headers = __esm({
  "src/pipeline/cloudfront-headers.ts"() {
    "use strict";
    init_headers();
    field = (name6) => (viewer2) => {
      const value5 = viewer2[name6];
      return value5 === void 0 ? void 0 : encodeNonAscii(String(value5));
    };
    fingerprint = (name6) => (viewer2, request2) => request2.protocol === "https" ? field(name6)(viewer2, request2) : void 0;
    deviceIs = (device) => (viewer2) => String((viewer2.device ?? "desktop") === device);
    osIs = (os) => (viewer2) => String(viewer2.os === os);
    sources = [
      { key: "CloudFront-Is-Android-Viewer", read: osIs("android") },
      { key: "CloudFront-Is-Desktop-Viewer", read: deviceIs("desktop") },
      { key: "CloudFront-Is-IOS-Viewer", read: osIs("ios") },
      { key: "CloudFront-Is-Mobile-Viewer", read: deviceIs("mobile") },
      { key: "CloudFront-Is-SmartTV-Viewer", read: deviceIs("smarttv") },
      { key: "CloudFront-Is-Tablet-Viewer", read: deviceIs("tablet") },
      { key: "CloudFront-Viewer-Address", read: (viewer2, request2) => `${request2.clientIp}:${viewer2.port ?? 443}` },
      { key: "CloudFront-Viewer-ASN", read: field("asn") },
      { key: "CloudFront-Viewer-Country", read: field("country") },
      { key: "CloudFront-Viewer-Country-Name", read: field("countryName") },
      { key: "CloudFront-Viewer-Country-Region", read: field("region") },
      { key: "CloudFront-Viewer-Country-Region-Name", read: field("regionName") },
      { key: "CloudFront-Viewer-City", read: field("city") },
      { key: "CloudFront-Viewer-Postal-Code", read: field("postalCode") },
      { key: "CloudFront-Viewer-Metro-Code", read: field("metroCode") },
      { key: "CloudFront-Viewer-Time-Zone", read: field("timeZone") },
      { key: "CloudFront-Viewer-Latitude", read: field("latitude") },
      { key: "CloudFront-Viewer-Longitude", read: field("longitude") },
      { key: "CloudFront-Viewer-TLS", read: field("tls") },
      { key: "CloudFront-Viewer-JA3-Fingerprint", read: fingerprint("ja3") },
      { key: "CloudFront-Viewer-JA4-Fingerprint", read: fingerprint("ja4") },
      { key: "CloudFront-Forwarded-Proto", read: (_, request2) => request2.protocol },
      { key: "CloudFront-Viewer-Http-Version", read: (_, request2) => request2.httpVersion },
      { key: "CloudFront-Viewer-Header-Count", read: (_, request2) => String(request2.headers.length) },
      {
        key: "CloudFront-Viewer-Header-Order",
        read: (_, request2) => request2.headers.map(([name6]) => name6).join(":").slice(0, 7680)
      }
    ];
    sourceByName = new Map(sources.map((source) => [source.key.toLowerCase(), source]));
  }
});

// src/message/conditional-headers.ts
var conditionalHeaders, preconditions;
var init_conditional_headers = __esm({
  "src/message/conditional-headers.ts"() {
    "use strict";
    conditionalHeaders = [
      "if-match",
      "if-modified-since",
      "if-none-match",
      "if-range",
      "if-unmodified-since"
    ];
    preconditions = conditionalHeaders.filter((name6) => name6 !== "if-range");
  }
});

// src/pipeline/clean-response.ts
function cleanHeaders(trip, plan, headers, originKind) {
  const gone = trip.world.assumptions.nominatedHeaders === "removed" ? nominatedBy(headers) : [];
  for (const name6 in headers) {
    const isOwn = hop.has(name6) || name6.startsWith("proxy-");
    if (isOwn || originKind === "s3" && s3Ids2.has(name6)) gone.push(name6);
  }
  if (hasHeader(headers, "set-cookie") && !keepsSetCookie(trip, plan)) {
    gone.push("set-cookie");
    const reason = "no policy forwards cookies to the origin, so none come back";
    trip.trace.push({ step: "header-removed", name: "set-cookie", reason });
  }
  return gone.length === 0 ? headers : without4(headers, gone);
}
function nominatedBy(headers) {
  const nominated = headerValue(headers, "connection");
  if (nominated === void 0) return [];
  const names16 = nominated.toLowerCase().split(",");
  return names16.map((name6) => name6.trim()).filter((name6) => !framing.includes(name6));
}
function keepsSetCookie({ world }, { forwarding }) {
  if (forwarding.cookiesByCachePolicy) return true;
  return forwarding.cookiesByOriginRequestPolicy && world.assumptions.setCookieWithOriginRequestPolicy === "kept";
}
function without4(headers, names16) {
  const left = {};
  for (const name6 in headers) if (!names16.includes(name6)) putHeader(left, name6, headers[name6]);
  return left;
}
var hop, s3Ids2, framing;
var init_clean_response = __esm({
  "src/pipeline/clean-response.ts"() {
    "use strict";
    init_headers();
    hop = /* @__PURE__ */ new Set(["connection", "keep-alive", "trailer", "upgrade", "x-amz-cf-id", "x-cache"]);
    s3Ids2 = /* @__PURE__ */ new Set(["x-amz-id-2", "x-amz-request-id"]);
    framing = ["content-length", "transfer-encoding"];
  }
});

// src/pipeline/edge-events.ts
function configFor2({ world, requestId }, eventType) {
  const { distributionDomainName, distributionId } = world.settings;
  return { distributionDomainName, distributionId, eventType, requestId };
}
function visibleHeaders(headers) {
  for (const name6 in headers) if (isDisallowedHeader(name6)) return withoutHidden(headers);
  return headers;
}
function withoutHidden(headers) {
  const visible = {};
  for (const name6 in headers) if (!isDisallowedHeader(name6)) putHeader(visible, name6, headers[name6]);
  return visible;
}
function withHidden(after, before) {
  let joined4 = after;
  for (const name6 in before) {
    if (!isDisallowedHeader(name6)) continue;
    if (joined4 === after) joined4 = forkHeaders(after);
    putHeader(joined4, name6, before[name6]);
  }
  return joined4;
}
function viewerSide({ clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers }) {
  return { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers };
}
function includeBodyOf(trip, trigger, given2, request2) {
  const absent5 = given2.body === void 0 || given2.body.length === 0;
  if (absent5 && trip.world.assumptions.emptyBodyObject === "absent") return;
  request2.body = exposeBody(given2.body, trigger);
}
function viewerRequestEvent(trip, given2, includeBody) {
  const request2 = viewerSide(given2);
  if (includeBody) includeBodyOf(trip, "viewer-request", given2, request2);
  return { Records: [{ cf: { config: configFor2(trip, "viewer-request"), request: request2 } }] };
}
function originRequestEvent(trip, given2, origin, includeBody) {
  const { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers } = given2;
  const request2 = { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers, origin };
  if (includeBody) includeBodyOf(trip, "origin-request", given2, request2);
  return { Records: [{ cf: { config: configFor2(trip, "origin-request"), request: request2 } }] };
}
function responseFields2({ status: status2, statusText: statusText2, headers }) {
  return { status: String(status2), statusDescription: statusText2, headers: visibleHeaders(headers) };
}
function originResponseEvent(trip, { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers }, origin, response2) {
  const request2 = { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers, origin };
  return {
    Records: [{ cf: { config: configFor2(trip, "origin-response"), request: request2, response: responseFields2(response2) } }]
  };
}
function viewerResponseEvent(trip, request2, response2) {
  return {
    Records: [
      {
        cf: {
          config: configFor2(trip, "viewer-response"),
          request: viewerSide(request2),
          response: responseFields2(response2)
        }
      }
    ]
  };
}
function originField(origin, viewerProtocol, { optionalOriginFields }) {
  const { domainName: domainName2, path: path10, readTimeout: readTimeout2 } = origin;
  const customHeaders3 = copyHeaders(origin.customHeaders);
  const completion4 = origin.responseCompletionTimeout ?? (optionalOriginFields === "all" ? 0 : void 0);
  if (origin.kind === "s3") {
    const { authMethod: authMethod2, region: region2 } = origin;
    const timeouts = optionalOriginFields === "all" ? { readTimeout: readTimeout2, responseCompletionTimeout: completion4 } : {};
    return { s3: { authMethod: authMethod2, customHeaders: customHeaders3, domainName: domainName2, path: path10, region: region2, ...timeouts } };
  }
  const protocol3 = originProtocol(origin, viewerProtocol);
  const custom4 = {
    customHeaders: customHeaders3,
    domainName: domainName2,
    keepaliveTimeout: origin.keepaliveTimeout,
    path: path10,
    port: protocol3 === "https" ? origin.httpsPort : origin.httpPort,
    protocol: protocol3,
    readTimeout: readTimeout2,
    sslProtocols: [...origin.sslProtocols]
  };
  if (completion4 !== void 0) custom4.responseCompletionTimeout = completion4;
  return { custom: custom4 };
}
function originProtocol(origin, viewerProtocol) {
  if (origin.kind === "s3" || origin.protocolPolicy === "match-viewer") return viewerProtocol;
  return origin.protocolPolicy === "https-only" ? "https" : "http";
}
var init_edge_events = __esm({
  "src/pipeline/edge-events.ts"() {
    "use strict";
    init_events();
    init_disallowed_headers();
    init_headers();
  }
});

// src/pipeline/received-headers.ts
function receivedHeaders(trip) {
  const all = withoutNominated(trip, withCookiesJoined(trip));
  return trip.hidesSome ? visibleHeaders(all) : all;
}
function withCookiesJoined({ world, headers }) {
  const lines2 = headerLines(headers, "cookie");
  const [first] = lines2 ?? [];
  if (lines2 === void 0 || first === void 0 || lines2.length < 2 || world.assumptions.cookieLines === "separate")
    return headers;
  const joined4 = forkHeaders(headers);
  setHeader(joined4, first.key, cookieValue(headers) ?? "");
  return joined4;
}
function withoutNominated({ world }, headers) {
  if (!hasHeader(headers, "connection") || world.assumptions.nominatedHeaders === "kept") return headers;
  return without4(headers, nominatedBy(headers));
}
var init_received_headers = __esm({
  "src/pipeline/received-headers.ts"() {
    "use strict";
    init_cookies();
    init_headers();
    init_clean_response();
    init_edge_events();
  }
});

// src/pipeline/reply.ts
function makeReply(draft) {
  return filledIn(draft, draft.message, draft.policy);
}
function withMessage(reply, message, policy4 = reply.policy) {
  return filledIn(reply, message, policy4);
}
function filledIn(draft, message, policy4) {
  const { xCache, cache, detailedResultType, skipViewerResponse, error } = draft;
  const { keepsItsPage = false, connection = "keep-alive", isCut = false, policyFrom } = draft;
  const { isAged = cache.ageSeconds !== void 0 } = draft;
  return {
    message,
    xCache,
    detailedResultType,
    cache,
    skipViewerResponse,
    error,
    keepsItsPage,
    isAged,
    connection,
    isCut,
    policyFrom,
    policy: policy4
  };
}
function withHeaders2({ status: status2, statusText: statusText2, body: body2 }, headers) {
  return { status: status2, statusText: statusText2, headers, body: body2 };
}
var notAsked;
var init_reply = __esm({
  "src/pipeline/reply.ts"() {
    "use strict";
    notAsked = Object.freeze({
      status: "none",
      key: void 0,
      ttlSeconds: 0,
      ageSeconds: void 0
    });
  }
});

// src/cache/accept-encoding.ts
function normaliseAcceptEncoding(value5, gzip2, brotli, zeroWeight = "refused") {
  if (value5 === void 0 || !(gzip2 || brotli)) return absent3;
  const takesBrotli = brotli && accepts(value5, "br", zeroWeight);
  if (gzip2 && accepts(value5, "gzip", zeroWeight)) return takesBrotli ? both2 : onlyGzip;
  return takesBrotli ? onlyBrotli : identity;
}
function accepts(value5, coding2, zeroWeight) {
  const found2 = member2[coding2].exec(value5);
  if (found2 === null) return false;
  return found2[1] === void 0 || Number(found2[1]) > 0 || zeroWeight === "accepted";
}
var absent3, identity, both2, onlyBrotli, onlyGzip, member2;
var init_accept_encoding = __esm({
  "src/cache/accept-encoding.ts"() {
    "use strict";
    absent3 = { key: void 0, toOrigin: void 0 };
    identity = { key: void 0, toOrigin: "identity" };
    both2 = { key: "br,gzip", toOrigin: "br,gzip" };
    onlyBrotli = { key: "br", toOrigin: "br" };
    onlyGzip = { key: "gzip", toOrigin: "gzip" };
    member2 = {
      br: /(?:^|,)\s*br\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?(?:[,;]|$)/i,
      gzip: /(?:^|,)\s*gzip\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?(?:[,;]|$)/i
    };
  }
});

// src/message/query.ts
function splitQuery(querystring2) {
  return querystring2 === "" ? [] : querystring2.split("&");
}
function parameterName(parameter2) {
  const end2 = parameter2.indexOf("=");
  return end2 < 0 ? parameter2 : parameter2.slice(0, end2);
}
function selectQuery(querystring2, selection2) {
  if (selection2 === "all" || querystring2 === "") return querystring2;
  if (selection2 === "none") return "";
  return splitQuery(querystring2).filter((parameter2) => selects(selection2, parameterName(parameter2))).join("&");
}
var init_query = __esm({
  "src/message/query.ts"() {
    "use strict";
    init_selection();
  }
});

// src/cache/cache-key.ts
function cacheKeys(request2, policy4, scope, assumptions) {
  const base = keyBase(request2, policy4, scope, assumptions);
  const encoding5 = encodingOf(request2, policy4, assumptions);
  const own5 = withEncoding(base, encoding5);
  if (encoding5 !== "br,gzip") return [own5];
  const brotli = withEncoding(base, "br");
  return assumptions.gzipForBrotliViewer === "fetch-brotli" ? [own5, brotli] : [own5, brotli, withEncoding(base, "gzip")];
}
function encodingOf({ headers }, { gzip: gzip2, brotli }, { zeroWeightEncoding }) {
  if (!gzip2 && !brotli) return void 0;
  return normaliseAcceptEncoding(headerValue(headers, "accept-encoding"), gzip2, brotli, zeroWeightEncoding).key;
}
function withEncoding(base, encoding5) {
  return encoding5 === void 0 ? base : `${base} accept-encoding:${encoding5}`;
}
function keyBase(request2, policy4, scope, readings) {
  return scopePart(request2.method, scope) + targetPart(request2, policy4) + headerPart(request2, policy4, readings) + cookiePart(request2, policy4);
}
function scopePart(method2, { distributionDomainName, behavior }) {
  const whose = behavior === void 0 ? distributionDomainName : `${distributionDomainName} ${part2(behavior)}`;
  return method2 === "OPTIONS" ? `OPTIONS ${whose}` : whose;
}
function targetPart({ uri: uri2, querystring: querystring2 }, policy4) {
  const query2 = selectQuery(querystring2, policy4.queryStrings);
  return query2 === "" ? ` ${part2(uri2)}` : ` ${part2(uri2)} ?${part2(query2)}`;
}
function headerPart({ headers }, policy4, readings) {
  if (policy4.headers === "none") return "";
  let text6 = "";
  for (const name6 of policy4.headers) text6 += oneHeader(headers, name6.toLowerCase(), policy4, readings);
  return text6;
}
function oneHeader(headers, name6, { gzip: gzip2, brotli }, { emptyHeaderInKey }) {
  if (name6 === "accept-encoding" && (gzip2 || brotli)) return "";
  const value5 = headerValue(headers, name6);
  if (value5 === void 0 || value5 === "" && emptyHeaderInKey === "as-absent") return "";
  return ` ${name6}:${part2(value5)}`;
}
function cookiePart({ headers }, { cookies: cookies2 }) {
  if (cookies2 === "none") return "";
  const chosen2 = selectCookies(cookieValue(headers), cookies2);
  return chosen2 === void 0 ? "" : ` cookie:${part2(chosen2)}`;
}
function part2(text6) {
  return plain3.test(text6) ? text6 : JSON.stringify(text6);
}
var plain3;
var init_cache_key = __esm({
  "src/cache/cache-key.ts"() {
    "use strict";
    init_cookies();
    init_headers();
    init_query();
    init_accept_encoding();
    plain3 = /^[!#-[\]-~]+$/;
  }
});

// src/cache/cache-tags.ts
function cacheTags(headers, headerName) {
  const lines2 = headerName === void 0 ? void 0 : headerLines(headers, headerName);
  if (lines2 === void 0) return none4;
  const tags = lines2.flatMap(({ value: value5 }) => value5.split(",", mostTags + 1)).map((tag) => tag.trim().toLowerCase());
  return tags.filter((tag) => tag !== "" && tag.length <= longestTag2).slice(0, mostTags);
}
var mostTags, longestTag2, none4;
var init_cache_tags = __esm({
  "src/cache/cache-tags.ts"() {
    "use strict";
    init_headers();
    mostTags = 50;
    longestTag2 = 256;
    none4 = Object.freeze([]);
  }
});

// src/cache/error-freshness.ts
function errorCachingMinTtl(entry2, { errorCachingTtl }) {
  if (entry2 === void 0) return 10;
  return entry2.ttl ?? Number(errorCachingTtl);
}
function errorFreshness(status2, headers, policy4, minTtl, originKind, assumptions, now) {
  if (isCachingOff(policy4)) return cachingIsOff;
  const control4 = parseCacheControl(headers);
  const refusal = whyNotStored(status2, control4, assumptions);
  if (refusal !== void 0) return { store: false, ttlSeconds: 0, reason: refusal };
  const explicit = forbids(control4) ? void 0 : explicitLifetime(headers, control4, now, assumptions);
  return longer(floor(minTtl ?? 10, originKind), explicit, policy4.maxTtl);
}
function whyNotStored(status2, control4, assumptions) {
  if (status2 === 416) return "416 is never stored";
  if (honoursNoStore.has(status2) && forbids(control4)) return `${status2} with ${forbids(control4)}`;
  if (alwaysStored.has(status2)) return void 0;
  if (storedWithLifetime.has(status2)) {
    return hasLifetime(control4) ? void 0 : `${status2} without max-age or s-maxage`;
  }
  return assumptions.unlistedErrors === "stored" ? void 0 : `${status2} is not among the errors that are stored`;
}
function forbids(control4) {
  if (control4.noStore) return "no-store";
  if (control4.private !== "absent") return "private";
  return control4.noCache === "absent" ? void 0 : "no-cache";
}
function hasLifetime({ sMaxAge, maxAge }) {
  return sMaxAge !== void 0 || maxAge !== void 0;
}
function errorFloor(minTtl, originKind) {
  return floor(minTtl, originKind).seconds;
}
function floor(minTtl, originKind) {
  return originKind === "s3" && minTtl < 1 ? { seconds: 1, saidBy: "at least 1 s from S3" } : { seconds: minTtl, saidBy: "error caching minimum TTL" };
}
function longer(least4, explicit, maxTtl) {
  const capped = Math.min(explicit?.seconds ?? 0, maxTtl);
  if (explicit === void 0 || capped <= least4.seconds) return lasting(least4);
  const saidBy = capped < explicit.seconds ? `${explicit.saidBy}, lowered to max TTL` : explicit.saidBy;
  return lasting({ seconds: capped, saidBy });
}
function lasting({ seconds: seconds4, saidBy }) {
  return { store: seconds4 > 0, ttlSeconds: seconds4, reason: seconds4 > 0 ? saidBy : `${saidBy} is 0` };
}
var alwaysStored, storedWithLifetime, honoursNoStore;
var init_error_freshness = __esm({
  "src/cache/error-freshness.ts"() {
    "use strict";
    init_cache_control();
    init_freshness();
    init_lifetime();
    init_ttl_policy();
    alwaysStored = /* @__PURE__ */ new Set([404, 410, 414, 500, 501, 502, 503, 504]);
    storedWithLifetime = /* @__PURE__ */ new Set([400, 403, 405, 412, 415]);
    honoursNoStore = /* @__PURE__ */ new Set([404, 410, 414, 501]);
  }
});

// src/cache/join-parts.ts
function joinParts(parts2, ranges) {
  const inOrder = parts2.filter(isPart).sort((one, other2) => one.part.range.first - other2.part.range.first);
  const used = /* @__PURE__ */ new Set();
  const bodies2 = [];
  let from = 0;
  for (const range3 of ranges) {
    while (from < inOrder.length && inOrder[from].part.range.last < range3.first) from++;
    const body2 = join2(inOrder, from, range3, used);
    if (body2 === void 0) return void 0;
    bodies2.push(body2);
  }
  return { bodies: bodies2, used: [...used] };
}
function isPart(entry2) {
  return entry2.part !== void 0;
}
function join2(parts2, from, { first, last: last2 }, used) {
  const pieces = [];
  let at5 = first;
  for (let index = from; at5 <= last2; index++) {
    const entry2 = parts2[index];
    if (entry2 === void 0 || entry2.part.range.first > at5) return void 0;
    const { range: range3 } = entry2.part;
    if (range3.last < at5) continue;
    pieces.push(entry2.response.body.subarray(at5 - range3.first, Math.min(last2, range3.last) + 1 - range3.first));
    used.add(entry2);
    at5 = range3.last + 1;
  }
  return pieces.length === 1 ? pieces[0] : concat(pieces, last2 + 1 - first);
}
function concat(pieces, length4) {
  const whole2 = new Uint8Array(length4);
  let at5 = 0;
  for (const piece of pieces) {
    whole2.set(piece, at5);
    at5 += piece.length;
  }
  return whole2;
}
var init_join_parts = __esm({
  "src/cache/join-parts.ts"() {
    "use strict";
  }
});

// src/cache/index.ts
var init_cache = __esm({
  "src/cache/index.ts"() {
    "use strict";
    init_accept_encoding();
    init_cache_control();
    init_cache_key();
    init_cache_tags();
    init_error_freshness();
    init_freshness();
    init_http_date();
    init_join_parts();
    init_parts();
    init_staleness();
  }
});

// src/message/wire-size.ts
function linesSize(headers) {
  let bytes = 0;
  for (const [name6, value5] of headers) bytes += name6.length + Buffer.byteLength(value5) + 4;
  return bytes;
}
function isWithin(units2, limit2) {
  return units2 * 3 <= limit2;
}
var init_wire_size = __esm({
  "src/message/wire-size.ts"() {
    "use strict";
  }
});

// src/pipeline/access-log.ts
function accessLogEntry(exchange, facts) {
  const { request: request2, response: response2 } = exchange;
  if (!isLogged(request2)) return void 0;
  const asked = headersFromList(request2.headers);
  const sent3 = headersFromList(response2.headers);
  const told = { exchange, facts, request: request2, response: response2, asked, sent: sent3 };
  const entry2 = Object.entries(fields7).map(([name6, read2]) => [name6, read2(told)]);
  return Object.freeze(Object.fromEntries(entry2));
}
function isLogged(request2) {
  return Buffer.byteLength(joinTarget(request2)) <= longestUrl && linesSize(request2.headers) <= mostHeaders;
}
function endOf({ exchange, facts }) {
  return new Date(facts.receivedAt + exchange.elapsedMs).toISOString();
}
function bytesOfRequest(request2) {
  const line5 = `${request2.method} ${joinTarget(request2)} HTTP/1.1\r
`;
  return Buffer.byteLength(line5) + linesSize(request2.headers) + "\r\n".length + request2.body.length;
}
function bytesOfResponse({ status: status2, statusText: statusText2, headers, body: body2 }) {
  if (status2 === 0) return 0;
  const line5 = `HTTP/1.1 ${status2} ${statusText2}\r
`;
  return Buffer.byteLength(line5) + linesSize(headers) + "\r\n".length + body2.length;
}
function tlsOf({ protocol: protocol3, viewer: viewer2 }) {
  return protocol3 === "https" && viewer2.tls !== void 0 ? viewer2.tls.split(":") : [];
}
function rangeOf(sent3) {
  const range3 = /^bytes (\d+)-(\d+)\//.exec(headerValue(sent3, "content-range") ?? "");
  return range3 === null ? [] : [Number(range3[1]), Number(range3[2])];
}
function numberIn(text6) {
  return text6 !== void 0 && /^\d+$/.test(text6) ? Number(text6) : void 0;
}
var longestUrl, mostHeaders, absent4, fields7;
var init_access_log = __esm({
  "src/pipeline/access-log.ts"() {
    "use strict";
    init_cookies();
    init_headers();
    init_target();
    init_wire_size();
    longestUrl = 8192;
    mostHeaders = 20480;
    absent4 = () => void 0;
    fields7 = {
      date: (told) => endOf(told).slice(0, 10),
      time: (told) => endOf(told).slice(11, 19),
      "x-edge-location": ({ facts }) => facts.edgeLocation,
      "sc-bytes": ({ response: response2 }) => bytesOfResponse(response2),
      "c-ip": ({ request: request2 }) => request2.clientIp,
      "cs-method": ({ request: request2 }) => request2.method,
      "cs(Host)": ({ facts }) => facts.distributionDomainName,
      "cs-uri-stem": ({ request: request2 }) => request2.uri,
      "sc-status": ({ response: response2 }) => response2.status,
      "cs(Referer)": ({ asked }) => headerValue(asked, "referer"),
      "cs(User-Agent)": ({ asked }) => headerValue(asked, "user-agent"),
      "cs-uri-query": ({ request: request2 }) => request2.querystring === "" ? void 0 : request2.querystring,
      "cs(Cookie)": ({ asked }) => cookieValue(asked),
      "x-edge-result-type": ({ exchange }) => exchange.resultType,
      "x-edge-request-id": ({ facts }) => facts.requestId,
      "x-host-header": ({ asked }) => headerValue(asked, "host"),
      "cs-protocol": ({ request: request2 }) => request2.protocol,
      "cs-bytes": ({ request: request2 }) => bytesOfRequest(request2),
      "time-taken": ({ exchange }) => exchange.elapsedMs / 1e3,
      "x-forwarded-for": ({ asked }) => headerValue(asked, "x-forwarded-for"),
      "ssl-protocol": ({ request: request2 }) => tlsOf(request2)[0],
      "ssl-cipher": ({ request: request2 }) => tlsOf(request2)[1],
      "x-edge-response-result-type": ({ facts }) => facts.responseResultType,
      "cs-protocol-version": ({ request: request2 }) => `HTTP/${request2.httpVersion}`,
      "fle-status": absent4,
      "fle-encrypted-fields": absent4,
      "c-port": ({ request: request2 }) => request2.viewer.port ?? 443,
      "time-to-first-byte": ({ exchange }) => exchange.elapsedMs / 1e3,
      "x-edge-detailed-result-type": ({ exchange }) => exchange.detailedResultType,
      "sc-content-type": ({ sent: sent3 }) => headerValue(sent3, "content-type"),
      "sc-content-len": ({ sent: sent3 }) => numberIn(headerValue(sent3, "content-length")),
      "sc-range-start": ({ sent: sent3 }) => rangeOf(sent3)[0],
      "sc-range-end": ({ sent: sent3 }) => rangeOf(sent3)[1],
      "distribution-tenant-id": absent4,
      "connection-id": absent4
    };
  }
});

// src/pipeline/trace-text.ts
function traceText(steps) {
  return Array.from(steps, (step) => say[step.step](step)).join("\n");
}
function line4(label3, text6) {
  return `  ${label3.padEnd(labelWidth)}  ${text6}`;
}
function functionText(step) {
  const { trigger, did: did2, changes: changes2, status: status2, error } = step;
  if (did2 === "failed") return `failed: ${error?.type} (${error?.cause})`;
  if (did2 === "answered") return `answered ${status2}`;
  const texts2 = [...changes2.filter((change3) => headerOf2(change3) === void 0).map(fieldText), ...headerTexts(changes2)];
  if (texts2.length > 0 && trigger.endsWith("-response")) return texts2.join(", ");
  return ["passed on", ...texts2].join(", ");
}
function headerOf2({ path: path10 }) {
  return /^\w+\.headers\["(.*)"\]$/.exec(path10)?.[1];
}
function headerTexts(changes2) {
  const byVerb = /* @__PURE__ */ new Map();
  for (const change3 of changes2) {
    const name6 = headerOf2(change3);
    if (name6 === void 0) continue;
    const names16 = byVerb.get(verb(change3)) ?? [];
    byVerb.set(verb(change3), [...names16, name6]);
  }
  return Array.from(
    byVerb,
    ([done, names16]) => `${names16.length > 1 ? "headers" : "header"} ${names16.join(", ")} ${done}`
  );
}
function fieldText(change3) {
  const short2 = change3.path.replace(/^(request|response)\.?/, "");
  const { after } = change3;
  const isShort = typeof after === "string" && after.length <= 80 && short2 !== "body";
  return `${short2} ${isShort ? after : verb(change3)}`;
}
function verb({ before, after }) {
  if (before === void 0) return "added";
  return after === void 0 ? "removed" : "changed";
}
function originText(step) {
  const who = step.role === "origin" ? step.domainName : `${step.role} ${step.domainName}`;
  const outcome = step.failure === void 0 ? String(step.status) : `failed: ${step.failure}`;
  const tries = step.attempts === void 0 ? "" : `, ${attemptsText(step.attempts)}`;
  return `${who} \u2192 ${outcome}${tries}${step.note === void 0 ? "" : ` (${step.note})`}`;
}
function attemptsText(attempts) {
  const count3 = `${attempts.length} ${attempts.length === 1 ? "attempt" : "attempts"}`;
  return `after ${count3}: ${attempts.map(attemptText).join(", ")}`;
}
function attemptText({ status: status2, failure: failure2, waitedMs }) {
  return `${failure2 ?? status2}${waitedMs === 0 ? "" : ` ${formatNumber(waitedMs / 1e3)} s`}`;
}
function changed3(byVerb) {
  const texts2 = Object.entries(byVerb).map(
    ([done, names16]) => names16.length > 0 ? [`${done} ${names16.join(", ")}`] : []
  );
  return texts2.flat().join("; ") || "nothing changed";
}
var labelWidth, headWidth, stageLabels, say;
var init_trace_text = __esm({
  "src/pipeline/trace-text.ts"() {
    "use strict";
    init_size();
    labelWidth = 15;
    headWidth = 46;
    stageLabels = {
      caching: "cache",
      collapsing: "collapsing",
      revalidation: "revalidation",
      origin: "origin",
      failover: "failover",
      conditions: "conditions",
      "error-page": "error page",
      "policy-headers": "headers policy"
    };
    say = {
      request: ({ method: method2, target: target2, clientIp: clientIp3, httpVersion }) => `${`${method2} ${target2}`.padEnd(headWidth)}  ${clientIp3} \xB7 HTTP/${httpVersion.replace(/\.0$/, "")}`,
      refused: ({ status: status2, reason }) => line4("refused", `${status2}: ${reason}`),
      redirected: ({ status: status2, location }) => line4("redirected", `${status2} to ${location}`),
      "default-root-object": ({ uri: uri2 }) => line4("root object", uri2),
      behavior: ({ pathPattern, position: position2, of }) => line4("behavior", `${pathPattern} (${position2} of ${of})`),
      function: (step) => line4(step.trigger, functionText(step)),
      "function-skipped": ({ trigger, reason }) => line4(trigger, `skipped: ${reason}`),
      cache: ({ status: status2, reason }) => line4("cache", reason === void 0 ? status2 : `${status2}: ${reason}`),
      origin: (step) => line4("origin", originText(step)),
      failover: ({ reason, to }) => line4("failover", `\u2192 ${to} (${reason})`),
      stored: ({ ttlSeconds, reason }) => line4("cache", `stored for ${formatNumber(ttlSeconds)} s (${reason})`),
      "not-stored": ({ reason }) => line4("cache", `not stored: ${reason}`),
      skipped: ({ stage, reason }) => line4(stageLabels[stage], `skipped: ${reason}`),
      waited: (step) => line4("cache", `waited for ${step.for === "fetch" ? "the fetch" : "the refresh"} by another request`),
      stale: ({ reason, ageSeconds }) => line4("cache", `stale copy, ${formatNumber(ageSeconds)} s old: ${reason}`),
      background: ({ refresh }) => line4("background", refresh === "started" ? "a refresh is started" : "a refresh is under way"),
      vary: ({ kept: kept2, dropped }) => line4("vary", changed3({ kept: kept2, dropped })),
      compressed: ({ encoding: encoding5 }) => line4("compression", encoding5),
      "not-compressed": ({ reason }) => line4("compression", `skipped: ${reason}`),
      range: ({ status: status2, reason }) => line4("range", `${status2}: ${reason}`),
      "not-modified": ({ by }) => line4("conditions", `304: ${by} says that the viewer has it`),
      "policy-headers": ({ removed: removed2, added }) => line4("headers policy", changed3({ removed: removed2, added })),
      "error-page": ({ from, path: path10 }) => line4("error page", `${path10} is fetched for ${from}`),
      "error-page-sent": ({ status: status2, failed }) => line4("error page", failed ? `could not be had: its own ${status2} is sent` : `sent as ${status2}`),
      "header-removed": ({ name: name6, reason }) => line4("headers", `${name6} removed: ${reason}`),
      "viewer-left": ({ detailedResultType }) => `\u2192 nothing: the viewer has left (${detailedResultType})`,
      response: ({ status: status2, xCache }) => `\u2192 ${status2}, X-Cache: ${xCache} from cloudfront`
    };
  }
});

// src/pipeline/recorded-trace.ts
var RecordedTrace;
var init_recorded_trace = __esm({
  "src/pipeline/recorded-trace.ts"() {
    "use strict";
    init_trace_text();
    RecordedTrace = class extends Array {
      /** Arrays made of a trace (by `filter`, `map`, …) are plain ones. */
      static get [Symbol.species]() {
        return Array;
      }
      toString() {
        return traceText(this);
      }
    };
  }
});

// src/pipeline/exchange.ts
function loggedAs(xCache, { functionErrorInLog }) {
  const isUnlisted = xCache === "LambdaValidationError" || xCache === "LambdaLimitExceeded";
  return isUnlisted && functionErrorInLog === "Error" ? "Error" : xCache;
}
function factsOf({ location, world, requestId, now }, xCache) {
  return {
    edgeLocation: location.pop,
    distributionDomainName: world.settings.distributionDomainName,
    requestId,
    receivedAt: now,
    responseResultType: loggedAs(xCache, world.assumptions)
  };
}
var brand6, RecordedExchange;
var init_exchange = __esm({
  "src/pipeline/exchange.ts"() {
    "use strict";
    init_access_log();
    init_recorded_trace();
    brand6 = /* @__PURE__ */ Symbol.for("edgeproof.exchange");
    RecordedExchange = class {
      #trip;
      #trace;
      #log;
      constructor(trip, reply, response2, behavior) {
        this.request = trip.request;
        this.response = response2;
        this.xCache = reply.xCache;
        const responseResultType = loggedAs(reply.xCache, trip.world.assumptions);
        this.resultType = reply.isCut ? "Error" : responseResultType;
        this.detailedResultType = reply.detailedResultType ?? this.resultType;
        this.behavior = behavior;
        this.cache = reply.cache;
        this.originRequests = trip.originRequests;
        this.invocations = trip.invocations;
        this.error = reply.error;
        this.background = trip.background;
        this.elapsedMs = trip.elapsedMs;
        this.#trip = trip;
      }
      /** Of all invocations, in order. */
      get violations() {
        return this.invocations.flatMap(({ violations }) => violations);
      }
      /** Made when it is read: an array with a `toString` of its own costs more than all the steps. */
      get trace() {
        this.#trace ??= RecordedTrace.of(...this.#trip.trace);
        return this.#trace;
      }
      /** Made when it is read: most tests never do. */
      get log() {
        if (!this.#trip.hasViewer) return void 0;
        this.#log ??= accessLogEntry(this, factsOf(this.#trip, this.xCache));
        return this.#log;
      }
      get [brand6]() {
        return true;
      }
    };
  }
});

// src/pipeline/compressed-headers.ts
function asCompressed(headers, encoding5) {
  const kept2 = weakened(without4(headers, ["content-length"]));
  setHeader(kept2, "Content-Encoding", encoding5);
  setHeader(kept2, "Transfer-Encoding", "chunked");
  return kept2;
}
function ofStoredCopy(stored, fresh2) {
  if (!hasHeader(stored, "content-encoding") || hasHeader(fresh2, "content-encoding")) return fresh2;
  const tagged = weakened(fresh2);
  const etag = headerValue(tagged, "etag");
  if (etag !== void 0 && etag !== headerValue(stored, "etag")) return fresh2;
  if (!hasHeader(fresh2, "vary")) delete tagged["vary"];
  return tagged;
}
function weakened(headers) {
  const changed4 = forkHeaders(headers);
  const etag = headerValue(headers, "etag");
  if (etag !== void 0) putTag(changed4, headers["etag"], etag);
  const vary = varyNames(headers);
  if (!vary.some((name6) => name6 === "*" || name6.toLowerCase() === "accept-encoding")) {
    setHeader(changed4, "Vary", [...vary, "Accept-Encoding"].join(", "));
  }
  return changed4;
}
function putTag(headers, [line5], etag) {
  if (etag.startsWith("W/")) return;
  if (etag.startsWith('"')) putHeader(headers, "etag", [{ key: line5?.key ?? "ETag", value: `W/${etag}` }]);
  else delete headers["etag"];
}
var init_compressed_headers = __esm({
  "src/pipeline/compressed-headers.ts"() {
    "use strict";
    init_headers();
    init_vary();
    init_clean_response();
  }
});

// src/pipeline/compressible-types.ts
function isCompressible(contentType) {
  const [type4 = ""] = contentType.split(";", 1);
  return types2.has(type4.trim().toLowerCase());
}
var types2;
var init_compressible_types = __esm({
  "src/pipeline/compressible-types.ts"() {
    "use strict";
    types2 = /* @__PURE__ */ new Set([
      "application/dash+xml",
      "application/eot",
      "application/font",
      "application/font-sfnt",
      "application/javascript",
      "application/json",
      "application/opentype",
      "application/otf",
      "application/pdf",
      "application/pkcs7-mime",
      "application/protobuf",
      "application/rss+xml",
      "application/truetype",
      "application/ttf",
      "application/vnd.apple.mpegurl",
      "application/vnd.mapbox-vector-tile",
      "application/vnd.ms-fontobject",
      "application/wasm",
      "application/xhtml+xml",
      "application/xml",
      "application/x-font-opentype",
      "application/x-font-truetype",
      "application/x-font-ttf",
      "application/x-httpd-cgi",
      "application/x-javascript",
      "application/x-mpegurl",
      "application/x-opentype",
      "application/x-otf",
      "application/x-perl",
      "application/x-ttf",
      "font/eot",
      "font/opentype",
      "font/otf",
      "font/ttf",
      "image/svg+xml",
      "text/css",
      "text/csv",
      "text/html",
      "text/javascript",
      "text/js",
      "text/plain",
      "text/richtext",
      "text/tab-separated-values",
      "text/xml",
      "text/x-component",
      "text/x-java-source",
      "text/x-script",
      "vnd.apple.mpegurl"
    ]);
  }
});

// src/pipeline/compress.ts
function compress(trip, { compression }, request2, response2) {
  if (compression === void 0 || !asks(trip, request2)) return response2;
  const encoding5 = encodingFor(trip, compression, request2);
  const reason = compression.obstacle ?? obstacle(trip, encoding5, response2);
  if (encoding5 !== void 0 && reason === void 0) return compressed(trip, encoding5, response2);
  trip.trace.push({ step: "not-compressed", reason: reason ?? "the viewer accepts nothing that the policy enables" });
  return response2;
}
function asks(trip, { headers }) {
  return hasHeader(headers, "accept-encoding") || isOld(trip) && hasHeader(trip.headers, "accept-encoding");
}
function isOld({ request: request2 }) {
  return request2.httpVersion === "1.0";
}
function encodingFor(trip, { gzip: gzip2, brotli }, { headers }) {
  if (isOld(trip)) return void 0;
  const { zeroWeightEncoding } = trip.world.assumptions;
  const { key: key2 } = normaliseAcceptEncoding(headerValue(headers, "accept-encoding"), gzip2, brotli, zeroWeightEncoding);
  return key2 === void 0 || key2 === "gzip" ? key2 : "br";
}
function obstacle(trip, encoding5, response2) {
  if (isOld(trip)) return "an HTTP/1.0 viewer gets nothing compressed";
  if (encoding5 === void 0) return void 0;
  return inStatus(response2.status) ?? inBody(response2) ?? inHeaders(response2.headers) ?? inEdge(trip);
}
function inStatus(status2) {
  if (status2 === 304) return "a 304 leaves the stored copy as it is";
  return status2 === 200 || status2 === 403 || status2 === 404 ? void 0 : `the status is ${status2}, and only 200, 403 and 404 are compressed`;
}
function inBody({ headers, body: body2 }) {
  if (body2.length === 0) return "there is no body";
  const length4 = headerValue(headers, "content-length");
  if (length4 === void 0 || !/^\d+$/.test(length4)) return "it came without Content-Length";
  const bytes = Number(length4);
  if (bytes < fewestBytes) return `${formatBytes(bytes)} are less than ${formatNumber(fewestBytes)}`;
  return bytes > mostBytes ? `${formatBytes(bytes)} are more than ${formatNumber(mostBytes)}` : void 0;
}
function inHeaders(headers) {
  const encoding5 = headerValue(headers, "content-encoding");
  if (encoding5 !== void 0) return `it came with Content-Encoding: ${encoding5}`;
  const type4 = headerValue(headers, "content-type");
  if (type4 === void 0) return "it came without Content-Type";
  return isCompressible(type4) ? void 0 : `${type4} is not among the types that are compressed`;
}
function inEdge({ world }) {
  return world.assumptions.edgeCompresses === "always" ? void 0 : "the edge location is too busy";
}
async function compressed(trip, encoding5, response2) {
  const { status: status2, statusText: statusText2, headers, body: body2 } = response2;
  trip.trace.push({ step: "compressed", encoding: encoding5 });
  return { status: status2, statusText: statusText2, headers: asCompressed(headers, encoding5), body: await pack[encoding5](body2) };
}
var fewestBytes, mostBytes, pack;
var init_compress = __esm({
  "src/pipeline/compress.ts"() {
    "use strict";
    init_cache();
    init_headers();
    init_size();
    init_compressed_headers();
    init_compressible_types();
    fewestBytes = 1e3;
    mostBytes = 1e7;
    pack = {
      gzip: async (body2) => {
        const { gzipSync } = await import("node:zlib");
        const bytes = new Uint8Array(gzipSync(body2, { level: 6 }));
        bytes[9] = 255;
        return bytes;
      },
      br: async (body2) => {
        const { brotliCompressSync, constants } = await import("node:zlib");
        return new Uint8Array(brotliCompressSync(body2, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
      }
    };
  }
});

// src/pipeline/vary.ts
function filterVary(trip, { behavior, forwarding }, headers) {
  if (!hasHeader(headers, "vary")) return headers;
  const names16 = varyNames(headers);
  if (behavior.cachePolicy.minTtl === 0 && names16.includes("*")) return headers;
  const kept2 = names16.filter((name6) => isKept3(forwarding, name6.toLowerCase()));
  const dropped = names16.filter((name6) => !kept2.includes(name6));
  if (dropped.length === 0) return headers;
  trip.trace.push({ step: "vary", kept: kept2, dropped });
  return withVary(headers, kept2);
}
function isKept3({ forwards, cloudFrontHeaders: cloudFrontHeaders2 }, name6) {
  if (name6 === "*") return false;
  if (always2.includes(name6) || cloudFrontHeaders2.has(name6) || forwards(name6)) return true;
  return name6 === "user-agent" && [...cloudFrontHeaders2].some((asked) => deviceHeader.test(asked));
}
function withVary(headers, names16) {
  const changed4 = forkHeaders(headers);
  const [line5] = headerLines(headers, "vary");
  if (names16.length > 0) putHeader(changed4, "vary", [{ key: line5.key, value: names16.join(", ") }]);
  else delete changed4["vary"];
  return changed4;
}
var always2, deviceHeader;
var init_vary2 = __esm({
  "src/pipeline/vary.ts"() {
    "use strict";
    init_headers();
    init_vary();
    always2 = ["accept-encoding", "cookie"];
    deviceHeader = /^cloudfront-is-[a-z]+-viewer$/;
  }
});

// src/pipeline/after-origin.ts
function afterOrigin(trip, plan, asked, outcome) {
  if (outcome.kind !== "answered" && outcome.kind !== "generated") return outcome;
  const message = outcome.kind === "answered" ? tidied(trip, plan, asked, outcome) : outcome.response;
  const isLeft = outcome.kind === "generated" && trip.world.assumptions.generatedCompression === "never";
  const isCut = outcome.kind === "answered" && outcome.isCut;
  const sent3 = isLeft || isCut ? message : compress(trip, plan, asked.request, message);
  return sent3 instanceof Promise ? sent3.then((made) => withResponse(outcome, made)) : withResponse(outcome, sent3);
}
function tidied(trip, plan, { stale }, { response: response2, originKind }) {
  const cleaned = cleanHeaders(trip, plan, response2.headers, originKind);
  const varied = originKind === "custom" ? filterVary(trip, plan, cleaned) : cleaned;
  const headers = response2.status === 304 && stale ? ofStoredCopy(stale.response.headers, varied) : varied;
  return headers === response2.headers ? response2 : withHeaders2(response2, headers);
}
function withResponse(outcome, response2) {
  if (response2 === outcome.response) return outcome;
  if (outcome.kind === "generated") return { kind: "generated", response: response2 };
  const { originStatus, originKind, domainName: domainName2, isCut, detailedResultType } = outcome;
  return { kind: "answered", originStatus, response: response2, originKind, domainName: domainName2, isCut, detailedResultType };
}
var init_after_origin = __esm({
  "src/pipeline/after-origin.ts"() {
    "use strict";
    init_clean_response();
    init_compress();
    init_compressed_headers();
    init_reply();
    init_vary2();
  }
});

// src/pipeline/generated-page.ts
function errorPage2(status2, reason, requestId) {
  return utf8(`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">
<TITLE>ERROR: The request could not be satisfied</TITLE>
</HEAD><BODY>
<H1>${status2} ERROR</H1>
<H2>The request could not be satisfied.</H2>
<HR noshade size="1px">
${escapeHtml(reason)}
We can't connect to the server for this app or website at this time. There might be too much traffic or a configuration error. Try again later, or contact the app or website owner.
<BR clear="all">
If you provide content to customers through CloudFront, you can find steps to troubleshoot and help prevent this error by reviewing the CloudFront documentation.
<BR clear="all">
<HR noshade size="1px">
<PRE>
Generated by cloudfront (CloudFront)
Request ID: ${requestId}
</PRE>
<ADDRESS>
</ADDRESS>
</BODY></HTML>`);
}
function escapeHtml(text6) {
  return text6.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
function redirectPage2(status2) {
  const title = `${status2} ${statusText(status2)}`;
  return utf8(
    [
      "<html>",
      `<head><title>${title}</title></head>`,
      "<body>",
      `<center><h1>${title}</h1></center>`,
      "<hr><center>CloudFront</center>",
      "</body>",
      "</html>",
      ""
    ].join("\r\n")
  );
}
function ownErrorReply({ status: status2, reason, requestId, xCache = "Error" }) {
  const body2 = errorPage2(status2, reason, requestId);
  const message = { status: status2, statusText: statusText(status2), headers: htmlHeaders(body2.length), body: body2 };
  return makeReply({ message, xCache, cache: notAsked, skipViewerResponse: "CloudFront made this answer itself" });
}
function htmlHeaders(length4) {
  return {
    server: [{ key: "Server", value: "CloudFront" }],
    "content-type": [{ key: "Content-Type", value: "text/html" }],
    "content-length": [{ key: "Content-Length", value: String(length4) }]
  };
}
var init_generated_page = __esm({
  "src/pipeline/generated-page.ts"() {
    "use strict";
    init_bytes();
    init_status_text();
    init_reply();
  }
});

// src/pipeline/origin-failure.ts
function badAnswer2(detailedResultType) {
  return { status: 502, detailedResultType, reason: void 0, failsOverAs: 502 };
}
function edgeLimit(detailedResultType) {
  return { status: 503, detailedResultType, reason: void 0, failsOverAs: void 0 };
}
function edgeLimitOf(kind2) {
  if (kind2 === "capacity") return "CapacityExceeded";
  return kind2 === "limit" ? "LimitExceeded" : void 0;
}
function originFailureReply(trip, kind2) {
  const { status: status2, detailedResultType, reason } = originFailures[kind2];
  const limit2 = edgeLimitOf(kind2);
  const line5 = reason ?? `(edgeproof; CloudFront's own words are not known) The origin failed: ${kind2}.`;
  return {
    ...ownErrorReply({ status: status2, reason: line5, requestId: trip.requestId, xCache: limit2 ?? "Error" }),
    detailedResultType,
    skipViewerResponse: "no origin answered",
    keepsItsPage: limit2 !== void 0
  };
}
var resolve, connect, attempt, contact, originFailures;
var init_origin_failure = __esm({
  "src/pipeline/origin-failure.ts"() {
    "use strict";
    init_generated_page();
    resolve = "CloudFront wasn't able to resolve the origin domain name.";
    connect = "CloudFront wasn't able to connect to the origin.";
    attempt = "CloudFront attempted to establish a connection with the origin, but either the attempt failed or the origin closed the connection.";
    contact = "Failed to contact the origin.";
    originFailures = {
      dns: { status: 502, detailedResultType: "OriginDnsError", reason: resolve, failsOverAs: 503 },
      connect: { status: 502, detailedResultType: "OriginConnectError", reason: connect, failsOverAs: 503 },
      tls: { status: 502, detailedResultType: "OriginConnectError", reason: connect, failsOverAs: 503 },
      "connect-timeout": { status: 504, detailedResultType: "OriginCommError", reason: attempt, failsOverAs: 503 },
      timeout: { status: 504, detailedResultType: "OriginCommError", reason: attempt, failsOverAs: 504 },
      "completion-timeout": { status: 504, detailedResultType: "OriginCommError", reason: attempt, failsOverAs: 504 },
      reset: { status: 502, detailedResultType: "OriginReadError", reason: attempt, failsOverAs: 502 },
      mtls: { status: 503, detailedResultType: void 0, reason: void 0, failsOverAs: 503 },
      unreachable: { status: 503, detailedResultType: void 0, reason: contact, failsOverAs: 503 },
      // Only as the end of a body, whose answer has a status of its own.
      "short-body": badAnswer2("OriginReadError"),
      write: badAnswer2("OriginWriteError"),
      "bad-response": badAnswer2("OriginInvalidResponseError"),
      "wrong-response": badAnswer2("OriginError"),
      "header-too-big": badAnswer2("OriginHeaderTooBigError"),
      "content-range-mismatch": badAnswer2("OriginContentRangeLengthError"),
      "zero-size": badAnswer2("OriginZeroSizeObjectError"),
      "too-big": badAnswer2("AbortedOrigin"),
      aborted: badAnswer2("AbortedOrigin"),
      capacity: edgeLimit("CapacityExceeded"),
      limit: edgeLimit("LimitExceeded")
    };
  }
});

// src/pipeline/attempts.ts
function isPlain2(came) {
  return came.failure === void 0 && came.delayMs === void 0 && came.cut === void 0;
}
function withoutLimit(originId) {
  return new EdgeproofError("ERR_ORIGIN", {
    failedTo: `take the answer of the origin ${originId}`,
    because: "originFailure('completion-timeout') needs a limit, and the origin has no responseCompletionTimeout",
    fix: "Give the origin one, or answer originFailure('timeout')."
  });
}
var Attempts, timeout4, tooLate;
var init_attempts = __esm({
  "src/pipeline/attempts.ts"() {
    "use strict";
    init_errors();
    Attempts = class {
      constructor(host2, request2, patience, isCustom) {
        /** What all of it took. */
        this.spentMs = 0;
        this.#made = [];
        const { method: method2 } = request2;
        this.#host = host2;
        this.#request = request2;
        this.#patience = patience;
        this.#waitsAgain = isCustom && (method2 === "GET" || method2 === "HEAD");
      }
      #host;
      #request;
      #patience;
      /** Whether waiting for an answer is tried again: of custom origins, and GET and HEAD (ORG-ATT, ORG-RETRY-OTHER). */
      #waitsAgain;
      #made;
      /** Goes on from what the last attempt came to, and says what all of them do. */
      after(came) {
        const outcome = this.#inTime(came);
        if (!this.#isTriedAgain(outcome)) return outcome;
        if (this.#restMs() <= 0) return tooLate;
        const next = this.#host.answer(this.#request, this.#patience);
        return next instanceof Promise ? next.then((answer2) => this.after(answer2)) : this.after(next);
      }
      /** The attempts in order, where there were several, or time passed. */
      told() {
        return this.#made.length > 1 || this.spentMs > 0 ? this.#made : void 0;
      }
      /** Lets the time of an outcome pass, up to the limit of all attempts together (ORG-RCT). */
      #inTime(came) {
        const outcome = this.#isLate(came) ? timeout4 : came;
        const rest = this.#restMs();
        const firstByte = this.#untilFirstByte(outcome, rest);
        if (firstByte > rest) return this.#note(tooLate, rest);
        const cut2 = outcome.failure === void 0 ? outcome.cut : void 0;
        const gap = cut2 === void 0 ? 0 : this.#waitedFor(cut2, rest - firstByte);
        if (firstByte + gap <= rest) return this.#note(outcome, firstByte + gap);
        return this.#note({ ...outcome, cut: "completion-timeout" }, rest);
      }
      /** ORG-RTO. */
      #isLate(came) {
        return came.failure === void 0 && (came.delayMs ?? 0) > this.#patience.readTimeout * 1e3;
      }
      #untilFirstByte(outcome, rest) {
        return outcome.failure === void 0 ? outcome.delayMs ?? 0 : this.#waitedFor(outcome.failure, rest);
      }
      #waitedFor(failure2, rest) {
        const { connectionTimeout, readTimeout: readTimeout2 } = this.#patience;
        if (failure2 === "connect-timeout") return connectionTimeout * 1e3;
        if (failure2 === "timeout") return readTimeout2 * 1e3;
        if (failure2 !== "completion-timeout") return 0;
        if (rest === Number.POSITIVE_INFINITY) throw withoutLimit(this.#host.id);
        return rest;
      }
      #restMs() {
        const { responseCompletionTimeout: responseCompletionTimeout2 } = this.#patience;
        if (responseCompletionTimeout2 === void 0) return Number.POSITIVE_INFINITY;
        return responseCompletionTimeout2 * 1e3 - this.spentMs;
      }
      #note(outcome, waitedMs) {
        this.spentMs += waitedMs;
        const { failure: failure2 } = outcome;
        this.#made.push({ status: failure2 === void 0 ? outcome.status : void 0, failure: failure2, waitedMs });
        return outcome;
      }
      #isTriedAgain({ failure: failure2 }) {
        const repeats = failure2 === "connect" || failure2 === "connect-timeout" || failure2 === "timeout" && this.#waitsAgain;
        return repeats && this.#made.length < this.#patience.connectionAttempts;
      }
    };
    timeout4 = Object.freeze({ failure: "timeout" });
    tooLate = Object.freeze({ failure: "completion-timeout" });
  }
});

// src/pipeline/inspect-answer.ts
function faultOf2({ status: status2, headers }, isCached2) {
  if (sizeOf(headers) > largestHeaders) return "header-too-big";
  if (status2 === 206 && contradicts(headers)) return "content-range-mismatch";
  return isCached2 && Number(headerValue(headers, "content-length")) > largestStored ? "too-big" : void 0;
}
function sizeOf(headers) {
  let size = 0;
  for (const name6 in headers) {
    for (const { key: key2, value: value5 } of headers[name6]) size += key2.length + value5.length + 4;
  }
  return isWithin(size, largestHeaders) ? size : linesSize(headerList(headers));
}
function contradicts(headers) {
  const length4 = headerValue(headers, "content-length");
  const [, first, last2] = /^bytes (\d+)-(\d+)\//i.exec(headerValue(headers, "content-range") ?? "") ?? [];
  if (length4 === void 0 || first === void 0 || last2 === void 0) return false;
  return Number(last2) - Number(first) + 1 !== Number(length4);
}
var largestHeaders, largestStored;
var init_inspect_answer = __esm({
  "src/pipeline/inspect-answer.ts"() {
    "use strict";
    init_headers();
    init_wire_size();
    largestHeaders = 32768;
    largestStored = 50 * 1024 ** 3;
  }
});

// src/pipeline/ask-origin.ts
function askOrigin(trip, to, outgoing) {
  const host2 = findHost(trip, to, fieldsOf(to.origin).domainName);
  const request2 = originRequest3(trip, to, outgoing);
  if (!host2?.resolves) return noteAnswer(trip, to, request2, host2, { failure: "dns" }, void 0);
  const patience = patienceOf(to);
  const came = host2.answer(request2, patience);
  if (came instanceof Promise) return came.then((answer2) => afterAttempt(trip, to, request2, host2, patience, answer2));
  return afterAttempt(trip, to, request2, host2, patience, came);
}
function afterAttempt(trip, to, request2, host2, patience, came) {
  if (isPlain2(came)) return noteAnswer(trip, to, request2, host2, came, void 0);
  const attempts = new Attempts(host2, request2, patience, to.origin.custom !== void 0);
  const last2 = attempts.after(came);
  if (last2 instanceof Promise) return last2.then((outcome) => noteAnswer(trip, to, request2, host2, outcome, attempts));
  return noteAnswer(trip, to, request2, host2, last2, attempts);
}
function fieldsOf({ custom: custom4, s3: s33 }) {
  return custom4 ?? s33;
}
function findHost(trip, { configured }, domainName2) {
  if (sameName(configured.domainName, domainName2)) return configured;
  const { origins: origins2, otherOrigins } = trip.world.settings;
  return [...origins2, ...otherOrigins].find((origin) => sameName(origin.domainName, domainName2));
}
function sameName(one, other2) {
  return one === other2 || one.toLowerCase() === other2.toLowerCase();
}
function originRequest3(trip, { origin, configured, hidden: hidden2 }, outgoing) {
  const { domainName: domainName2, path: path10, customHeaders: customHeaders3 } = fieldsOf(origin);
  const viewerProtocol = trip.request.protocol;
  const protocol3 = origin.custom?.protocol ?? (configured.kind === "s3" ? originProtocol(configured, viewerProtocol) : viewerProtocol);
  return {
    method: outgoing.method,
    protocol: protocol3,
    domainName: domainName2,
    port: origin.custom?.port ?? (protocol3 === "https" ? 443 : 80),
    uri: path10 + outgoing.uri,
    querystring: outgoing.querystring,
    headers: headersOnTheWire(trip, outgoing.headers, hidden2, customHeaders3),
    body: outgoing.body
  };
}
function headersOnTheWire(trip, headers, hidden2, customHeaders3) {
  const wire = forkHeaders(headers);
  for (const name6 in hidden2) putHeader(wire, name6, hidden2[name6]);
  for (const name6 in customHeaders3) putHeader(wire, name6, customHeaders3[name6]);
  if (headerValue(customHeaders3, "accept-encoding") === "") delete wire["accept-encoding"];
  setHeader(wire, "X-Amz-Cf-Id", trip.requestId);
  setHeader(wire, "Connection", "Keep-Alive");
  return wire;
}
function patienceOf({ origin, configured }) {
  const { connectionAttempts, connectionTimeout } = configured;
  const own5 = origin.custom ?? origin.s3;
  const isSameS3 = origin.s3 !== void 0 && configured.kind === "s3";
  const { readTimeout: readTimeout2 = isSameS3 ? configured.readTimeout : usualReadTimeout } = own5;
  const { responseCompletionTimeout: responseCompletionTimeout2 = isSameS3 ? configured.responseCompletionTimeout : void 0 } = own5;
  const limit2 = responseCompletionTimeout2 === 0 ? void 0 : responseCompletionTimeout2;
  return { connectionAttempts, connectionTimeout, readTimeout: readTimeout2, responseCompletionTimeout: limit2 };
}
function noteAnswer(trip, { role, configured, isCached: isCached2 }, request2, host2, came, attempts) {
  const { domainName: domainName2, method: method2, protocol: protocol3, uri: uri2, querystring: querystring2, body: body2 } = request2;
  const answer2 = inspected(came, isCached2);
  const { failure: failure2 } = answer2;
  const status2 = failure2 === void 0 ? answer2.status : void 0;
  const originId = host2?.id ?? configured.id;
  if (attempts !== void 0) trip.elapsedMs += attempts.spentMs;
  if (host2?.resolves) {
    const headers = headerList(request2.headers);
    const fallback = role === "fallback";
    trip.originRequests.push({
      originId,
      domainName: domainName2,
      method: method2,
      protocol: protocol3,
      uri: uri2,
      querystring: querystring2,
      headers,
      body: body2,
      status: status2,
      failure: failure2,
      fallback
    });
  }
  const note2 = host2 === void 0 ? unanswered(domainName2) : noteOf(answer2, host2);
  const told = attempts?.told();
  trip.trace.push({ step: "origin", role, id: originId, domainName: domainName2, status: status2, failure: failure2, note: note2, attempts: told });
  return answer2;
}
function inspected(came, isCached2) {
  if (came.failure !== void 0) return came;
  const failure2 = faultOf2(came, isCached2);
  return failure2 === void 0 ? came : { failure: failure2 };
}
function noteOf(answer2, { notes }) {
  if (answer2.failure === void 0 && answer2.cut !== void 0) {
    return `${answer2.cut} after ${formatBytes(answer2.body.length)} of its body`;
  }
  return answer2.note ?? (notes?.length ? notes.join("; ") : void 0);
}
function unanswered(domainName2) {
  return `nobody answers for ${domainName2}: add an origin for it to otherOrigins`;
}
var usualReadTimeout;
var init_ask_origin = __esm({
  "src/pipeline/ask-origin.ts"() {
    "use strict";
    init_headers();
    init_size();
    init_attempts();
    init_edge_events();
    init_inspect_answer();
    usualReadTimeout = 30;
  }
});

// src/pipeline/origin-headers.ts
function originHeaders3(trip, plan, request2, origin) {
  const { headers } = request2;
  const sent3 = { host: [{ key: "Host", value: hostFor(plan, headers, origin) }] };
  for (const name6 in headers) {
    if (goesOn(trip, plan, request2, name6)) putHeader(sent3, name6, headers[name6]);
  }
  addOwn(trip, plan, request2, sent3);
  return sent3;
}
function goesOn(trip, plan, request2, name6) {
  if (ownRules.has(name6) || removed.has(name6) || name6.startsWith("x-edge-")) return false;
  const { forwarding } = plan;
  if (forwarding.cloudFrontHeaders.has(name6) || forwarding.forwards(name6)) return true;
  if (framingAndConditional.has(name6)) return trip.world.assumptions.policyHeaders === "framing-and-conditional";
  return name6 === "authorization" && authorizationGoesOn(plan, request2.method);
}
function authorizationGoesOn({ behavior }, method2) {
  if (method2 === "GET" || method2 === "HEAD") return false;
  return method2 !== "OPTIONS" || !behavior.cachedMethods.includes("OPTIONS");
}
function hostFor({ forwarding }, headers, origin) {
  return (forwarding.forwards("host") ? headerValue(headers, "host") : void 0) ?? origin.domainName;
}
function addOwn(trip, plan, request2, sent3) {
  const { headers, body: body2 } = request2;
  const { forwarding } = plan;
  const userAgent = forwarding.forwards("user-agent") ? headerValue(headers, "user-agent") : void 0;
  setHeader(sent3, "User-Agent", userAgent ?? "Amazon CloudFront");
  setHeader(sent3, "Via", joined3(headerValue(headers, "via"), viaValue(trip.request.httpVersion), ", "));
  const separator2 = trip.world.assumptions.forwardedForSeparator;
  setHeader(sent3, "X-Forwarded-For", joined3(headerValue(headers, "x-forwarded-for"), request2.clientIp, separator2));
  addAcceptEncoding(trip, plan, headers, sent3);
  const cookies2 = selectCookies(cookieValue(headers), forwarding.cookies);
  if (cookies2 !== void 0) setHeader(sent3, "Cookie", cookies2);
  addLength(headers, body2?.length ?? 0, sent3);
}
function joined3(before, own5, separator2) {
  return before === void 0 ? own5 : before + separator2 + own5;
}
function addAcceptEncoding({ world }, { behavior, forwarding }, headers, sent3) {
  const { zeroWeightEncoding } = world.assumptions;
  const given2 = headerValue(headers, "accept-encoding");
  const { gzip: gzip2, brotli } = behavior.cachePolicy;
  const value5 = forwarding.normalisesAcceptEncoding ? encodingToOrigin(normaliseAcceptEncoding(given2, gzip2, brotli, zeroWeightEncoding), forwarding.noEncoding) : forwarding.forwards("accept-encoding") ? given2 : void 0;
  if (value5 !== void 0) setHeader(sent3, "Accept-Encoding", value5);
}
function encodingToOrigin({ key: key2, toOrigin }, noEncoding3) {
  return key2 === void 0 && toOrigin !== void 0 ? noEncoding3 : toOrigin;
}
function addLength(headers, length4, sent3) {
  if (headerLines(headers, "transfer-encoding")) return;
  if (length4 > 0 || headerLines(headers, "content-length")) setHeader(sent3, "Content-Length", String(length4));
}
function whyNoValidators({ response: { status: status2, headers } }) {
  if (status2 >= 400) return "a stored error is fetched anew";
  if (variesByAll(headers)) return "the copy has Vary: *";
  if (hasHeader(headers, "etag") || hasHeader(headers, "last-modified")) return void 0;
  return "the copy has neither ETag nor Last-Modified";
}
function withValidators(headers, { response: response2 }) {
  const conditional = without4(headers, preconditions);
  const etag = headerValue(response2.headers, "etag");
  const lastModified = headerValue(response2.headers, "last-modified");
  if (etag !== void 0) setHeader(conditional, "If-None-Match", etag);
  if (lastModified !== void 0) setHeader(conditional, "If-Modified-Since", lastModified);
  return conditional;
}
function hiddenHeaders({ hidesSome, headers }, { forwarding }) {
  if (!hidesSome) return none5;
  const hidden2 = {};
  for (const name6 in headers) {
    if (!isDisallowedHeader(name6) || removed.has(name6) || name6.startsWith("x-edge-")) continue;
    if (forwarding.forwards(name6)) putHeader(hidden2, name6, headers[name6]);
  }
  return hidden2;
}
var ownRules, removed, framingAndConditional, none5;
var init_origin_headers = __esm({
  "src/pipeline/origin-headers.ts"() {
    "use strict";
    init_cache();
    init_defaults();
    init_conditional_headers();
    init_cookies();
    init_disallowed_headers();
    init_headers();
    init_vary();
    init_clean_response();
    ownRules = /* @__PURE__ */ new Set([
      "host",
      "user-agent",
      "accept-encoding",
      "cookie",
      "via",
      "x-forwarded-for",
      "content-length"
    ]);
    removed = /* @__PURE__ */ new Set([
      "connection",
      "expect",
      "keep-alive",
      "proxy-authenticate",
      "proxy-authorization",
      "proxy-connection",
      "te",
      "trailer",
      "upgrade",
      "x-forwarded-proto",
      "x-real-ip"
    ]);
    framingAndConditional = /* @__PURE__ */ new Set([
      "transfer-encoding",
      "content-type",
      "range",
      ...conditionalHeaders
    ]);
    none5 = Object.freeze({});
  }
});

// src/pipeline/function-step.ts
var did, FunctionStep;
var init_function_step = __esm({
  "src/pipeline/function-step.ts"() {
    "use strict";
    did = { request: "passed-on", response: "passed-on", error: "failed" };
    FunctionStep = class {
      constructor(invocation) {
        this.step = "function";
        const { trigger, outcome } = invocation;
        const isRequestTrigger2 = trigger === "viewer-request" || trigger === "origin-request";
        this.trigger = trigger;
        this.did = outcome === "response" && isRequestTrigger2 ? "answered" : did[outcome];
        this.status = outcome === "response" ? Number(invocation.response.status) : void 0;
        this.error = invocation.error;
        this.#invocation = invocation;
      }
      #invocation;
      get changes() {
        return this.#invocation.changes;
      }
      toJSON() {
        const { step, trigger, changes: changes2, status: status2, error } = this;
        return { step, trigger, did: this.did, changes: changes2, status: status2, error };
      }
    };
  }
});

// src/pipeline/run-function.ts
function runFunction(plan, { trigger, handler: handler2 }, event) {
  const settings = plan.runs[trigger];
  if (settings === void 0) throw new Error(`no settings for ${trigger}`);
  return new FunctionCall(handler2, event, settings);
}
function noted(trip, invocation) {
  trip.invocations.push(invocation);
  trip.trace.push(new FunctionStep(invocation));
  return invocation;
}
function keepsPage({ world }, replacing) {
  const chosen2 = world.assumptions.errorPagesForFunctions;
  return chosen2 !== "replace" && chosen2 !== replacing;
}
function functionErrorReply(trip, error) {
  return {
    ...ownErrorReply({
      status: error.status,
      reason: reasonLine(error),
      requestId: trip.requestId,
      xCache: error.type
    }),
    detailedResultType: detailOf(trip, error),
    skipViewerResponse: "a function failed",
    error,
    keepsItsPage: error.type === "LambdaLimitExceeded" || keepsPage(trip, "only-failures")
  };
}
function detailOf({ world }, { type: type4 }) {
  return type4 === "LambdaValidationError" && world.assumptions.functionErrorInLog === "Error" ? "Error" : type4;
}
function reasonLine({ viewerMessage, message, cause }) {
  return viewerMessage ?? `(edgeproof; CloudFront's own words are not known) ${cause}: ${message}`;
}
var FunctionCall;
var init_run_function = __esm({
  "src/pipeline/run-function.ts"() {
    "use strict";
    init_lambda();
    init_function_step();
    init_generated_page();
    FunctionCall = class {
      constructor(handler2, event, settings) {
        this.handler = handler2;
        this.event = event;
        this.settings = settings;
      }
      begin(done, failed) {
        callWith(this.handler, this.event, this.settings, done, failed);
      }
    };
  }
});

// src/pipeline/viewer-request.ts
function callViewerRequest(trip, plan, request2) {
  const association = plan.behavior.edgeLambdas["viewer-request"];
  if (association === void 0) return void 0;
  return runFunction(plan, association, viewerRequestEvent(trip, request2, association.includeBody));
}
function afterViewerRequest(trip, request2, invocation) {
  if (invocation === void 0) return { request: request2 };
  noted(trip, invocation);
  if (invocation.outcome === "error") return { reply: functionErrorReply(trip, invocation.error) };
  if (invocation.outcome === "response") return { reply: viewerRequestAnswer(trip, invocation) };
  return { request: passedOn(request2, invocation.request) };
}
function passedOn(before, accepted2) {
  const { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers, body: body2 } = accepted2;
  if (body2?.action !== "replace") return { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers, body: before.body };
  const bytes = decoded(body2);
  return { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers: withLength(headers, bytes.length), body: bytes };
}
function withLength(headers, length4) {
  const known4 = without4(headers, ["transfer-encoding"]);
  setHeader(known4, "Content-Length", String(length4));
  return known4;
}
function decoded({ encoding: encoding5, data: data3 }) {
  return encoding5 === "text" ? utf8(data3) : fromBase64(data3);
}
function viewerRequestAnswer(trip, invocation) {
  return makeReply({
    message: generatedResponse(invocation),
    xCache: "LambdaGeneratedResponse",
    cache: notAsked,
    skipViewerResponse: "viewer-request answered",
    keepsItsPage: keepsPage(trip, "only-answers")
  });
}
function generatedResponse(invocation) {
  const { response: response2 } = invocation;
  const body2 = invocation.bytes();
  const status2 = Number(response2.status);
  const headers = forkHeaders(response2.headers);
  if (status2 !== 204 && status2 !== 304) setHeader(headers, "Content-Length", String(body2.length));
  return { status: status2, statusText: response2.statusDescription, headers, body: body2 };
}
var init_viewer_request2 = __esm({
  "src/pipeline/viewer-request.ts"() {
    "use strict";
    init_bytes();
    init_headers();
    init_clean_response();
    init_edge_events();
    init_reply();
    init_run_function();
  }
});

// src/pipeline/origin-leg.ts
function* travelLeg(trip, plan, request2, leg) {
  if (!leg.origin.resolves) return unresolved(trip, leg);
  const toSend = requestFor(trip, plan, request2, leg);
  const origin = originField(leg.origin, trip.request.protocol, trip.world.assumptions);
  const first = callOriginRequest(trip, plan, toSend, origin);
  const sent3 = afterOriginRequest(trip, plan, toSend, origin, first && (yield first));
  if (sent3.outcome !== void 0) return sent3.outcome;
  const to = destination(trip, plan, leg, sent3);
  const asked = askOrigin(trip, to, sent3.request);
  const answer2 = asked instanceof Promise ? yield asked : asked;
  if (answer2.failure !== void 0) {
    return { kind: "failed", failure: answer2.failure, originKind: kindOf(sent3), domainName: domainNameOf(sent3) };
  }
  const last2 = callOriginResponse(trip, plan, sent3, answer2, leg);
  return afterOriginResponse(trip, sent3, answer2, last2 && (yield last2));
}
function destination(trip, plan, { origin, role }, sent3) {
  const isCached2 = !plan.forwarding.cachingIsOff && plan.behavior.cachedMethods.includes(sent3.request.method);
  return { origin: sent3.origin, role, configured: origin, hidden: hiddenHeaders(trip, plan), isCached: isCached2 };
}
function kindOf({ origin }) {
  return origin.s3 === void 0 ? "custom" : "s3";
}
function domainNameOf({ origin: { custom: custom4, s3: s33 } }) {
  return (custom4 ?? s33)?.domainName ?? "";
}
function requestFor(trip, plan, request2, { origin, stale }) {
  const headers = originHeaders3(trip, plan, request2, origin);
  return {
    clientIp: request2.clientIp,
    method: request2.method,
    uri: request2.uri,
    querystring: selectQuery(request2.querystring, plan.forwarding.queryStrings),
    headers: stale === void 0 ? headers : withValidators(headers, stale),
    body: request2.body
  };
}
function unresolved(trip, { origin, role }) {
  const { id, domainName: domainName2, kind: kind2 } = origin;
  trip.trace.push({ step: "origin", role, id, domainName: domainName2, status: void 0, failure: "dns", note: void 0 });
  return { kind: "failed", failure: "dns", originKind: kind2, domainName: domainName2 };
}
function callOriginRequest(trip, plan, request2, origin) {
  const association = plan.behavior.edgeLambdas["origin-request"];
  if (association === void 0) return void 0;
  const shown = withShownQuery(trip, plan, request2);
  return runFunction(plan, association, originRequestEvent(trip, shown, origin, association.includeBody));
}
function hidesQuery({ world }, { forwarding }) {
  return world.assumptions.partialQuerystring === "empty" && forwarding.queryStrings !== "all";
}
function withShownQuery(trip, plan, request2) {
  return hidesQuery(trip, plan) ? { ...request2, querystring: "" } : request2;
}
function withSentQuery(trip, plan, before, after) {
  return after.querystring === "" && hidesQuery(trip, plan) ? { ...after, querystring: before.querystring } : after;
}
function afterOriginRequest(trip, plan, request2, origin, invocation) {
  if (invocation === void 0) return { request: request2, origin };
  noted(trip, invocation);
  if (invocation.outcome === "error") {
    return { outcome: { kind: "function-error", reply: functionErrorReply(trip, invocation.error) } };
  }
  if (invocation.outcome === "response") {
    return { outcome: { kind: "generated", response: generatedResponse(invocation) } };
  }
  const passed = withSentQuery(trip, plan, request2, passedOn(request2, invocation.request));
  return { request: passed, origin: invocation.request.origin ?? origin };
}
function skips304({ world }) {
  return world.assumptions.originResponseOn304 === "skip";
}
function callOriginResponse(trip, plan, sent3, answer2, { stale }) {
  const association = plan.behavior.edgeLambdas["origin-response"];
  if (association === void 0 || stale !== void 0 && answer2.status === 304 && skips304(trip)) return void 0;
  const request2 = withShownQuery(trip, plan, sent3.request);
  return runFunction(plan, association, originResponseEvent(trip, request2, sent3.origin, answer2));
}
function afterOriginResponse(trip, sent3, answer2, invocation) {
  const cut2 = noticedCut(answer2);
  if (invocation === void 0) return answered(sent3, answer2, answer2, cut2);
  noted(trip, invocation);
  if (invocation.outcome === "error") {
    return { kind: "function-error", reply: functionErrorReply(trip, invocation.error) };
  }
  const changed4 = invocation;
  const response2 = changedResponse(sent3.request.method, answer2, changed4);
  const isTheOrigins = changed4.response.body === void 0 && response2.status !== 204;
  return answered(sent3, answer2, response2, isTheOrigins ? cut2 : void 0);
}
function answered(sent3, { status: status2 }, response2, cut2) {
  return {
    kind: "answered",
    originStatus: status2,
    response: response2,
    originKind: kindOf(sent3),
    domainName: domainNameOf(sent3),
    isCut: cut2 !== void 0,
    detailedResultType: cut2 === void 0 ? void 0 : originFailures[cut2].detailedResultType
  };
}
function noticedCut({ headers, cut: cut2 }) {
  return cut2 !== void 0 && isFramed(headers) ? cut2 : void 0;
}
function isFramed(headers) {
  return Object.hasOwn(headers, "content-length") || Object.hasOwn(headers, "transfer-encoding");
}
function changedResponse(method2, answer2, invocation) {
  const { status: status2, statusDescription: statusText2, headers, body: body2 } = invocation.response;
  const code = Number(status2);
  const bytes = code === 204 ? noBytes : body2 === void 0 ? answer2.body : invocation.bytes();
  const isTheOrigins = body2 === void 0 && (answer2.cut !== void 0 || !isFramed(answer2.headers));
  const announcesOnly = method2 === "HEAD" || code === 304 || isTheOrigins && code !== 204;
  const joined4 = withHidden(headers, answer2.headers);
  return {
    status: code,
    statusText: statusText2,
    headers: announcesOnly ? joined4 : relengthened(joined4, code, bytes.length),
    body: bytes
  };
}
function relengthened(headers, status2, length4) {
  if (status2 === 204) return without4(headers, ["content-length", "transfer-encoding"]);
  if (Object.hasOwn(headers, "transfer-encoding")) return without4(headers, ["content-length"]);
  if (headerValue(headers, "content-length") === String(length4)) return headers;
  const known4 = forkHeaders(headers);
  setHeader(known4, "Content-Length", String(length4));
  return known4;
}
var init_origin_leg = __esm({
  "src/pipeline/origin-leg.ts"() {
    "use strict";
    init_bytes();
    init_headers();
    init_query();
    init_ask_origin();
    init_clean_response();
    init_edge_events();
    init_origin_failure();
    init_origin_headers();
    init_run_function();
    init_viewer_request2();
  }
});

// src/pipeline/fetch-from-origin.ts
function fetchFromOrigin(trip, plan, request2, stale) {
  const { origin } = plan.behavior;
  if (origin.kind !== "group") return travelLeg(trip, plan, request2, { origin, role: "origin", stale });
  return fetchFromGroup(trip, plan, request2, origin, stale);
}
function* fetchFromGroup(trip, plan, request2, group2, stale) {
  const { primaryOrigin, fallbackOrigin } = group2;
  const first = yield* travelLeg(trip, plan, request2, { origin: primaryOrigin, role: "primary", stale });
  const { isOn, reason } = failover(trip, plan, request2, group2, first);
  if (!isOn) {
    if (isError2(trip, first)) trip.trace.push({ step: "skipped", stage: "failover", reason });
    return first;
  }
  trip.trace.push({ step: "failover", reason, to: fallbackOrigin.domainName });
  return yield* travelLeg(trip, plan, request2, { origin: fallbackOrigin, role: "fallback", stale });
}
function failover(trip, plan, { method: method2 }, group2, first) {
  if (!failsOver(plan, method2)) return { isOn: false, reason: `${method2} is not a cached method` };
  if (first.kind === "function-error") return { isOn: false, reason: "a function failed" };
  const final = whyFinal(trip, group2, first);
  if (final !== void 0) return { isOn: false, reason: final };
  if (first.kind === "failed") return afterFailure(trip, group2, first);
  const status2 = decidingStatus(trip, first);
  const isOn = group2.fallbackStatusCodes.includes(status2);
  return { isOn, reason: `${status2} is ${isOn ? "listed" : "not listed"}` };
}
function isError2(trip, first) {
  return first.kind === "function-error" || first.kind === "failed" || decidingStatus(trip, first) >= 400;
}
function whyFinal({ world }, { primaryOrigin }, first) {
  const { generatedInGroup, swappedOriginInGroup } = world.assumptions;
  if (first.kind === "generated") return generatedInGroup === "final" ? "origin-request answered" : void 0;
  if (swappedOriginInGroup !== "final" || first.domainName === primaryOrigin.domainName) return void 0;
  return `origin-request chose ${first.domainName}`;
}
function decidingStatus({ world }, first) {
  const bySelf = first.kind === "answered" && world.assumptions.failoverDecidedBy === "origin-status";
  return bySelf ? first.originStatus : first.response.status;
}
function failsOver({ behavior }, method2) {
  return method2 === "GET" || method2 === "HEAD" || method2 === "OPTIONS" && behavior.cachedMethods.includes("OPTIONS");
}
function afterFailure(trip, group2, { failure: failure2 }) {
  const { failoverOnConnect, failoverOnDns } = trip.world.assumptions;
  if (failure2 === "dns" && failoverOnDns === "never") return { isOn: false, reason: "dns is no reason for it" };
  if (failoverOnConnect === "always" && withoutCondition.includes(failure2))
    return { isOn: true, reason: `it failed: ${failure2}` };
  const { failsOverAs } = originFailures[failure2];
  if (failsOverAs === void 0) return { isOn: false, reason: `it was not the origin that failed: ${failure2}` };
  const isOn = group2.fallbackStatusCodes.includes(failsOverAs);
  return { isOn, reason: `${failure2} counts as ${failsOverAs}, which is ${isOn ? "listed" : "not listed"}` };
}
var withoutCondition;
var init_fetch_from_origin = __esm({
  "src/pipeline/fetch-from-origin.ts"() {
    "use strict";
    init_origin_failure();
    init_origin_leg();
    withoutCondition = [
      "dns",
      "connect",
      "connect-timeout",
      "tls",
      "timeout",
      "completion-timeout"
    ];
  }
});

// src/pipeline/fetch-answer.ts
function* fetchAnswer(trip, plan, request2, stale) {
  const outcome = yield* fetchFromOrigin(trip, plan, request2, stale);
  const tidied2 = afterOrigin(trip, plan, { request: request2, stale }, outcome);
  return tidied2 instanceof Promise ? yield tidied2 : tidied2;
}
var init_fetch_answer = __esm({
  "src/pipeline/fetch-answer.ts"() {
    "use strict";
    init_after_origin();
    init_fetch_from_origin();
  }
});

// src/message/multipart.ts
function multipartBody(boundary, shared, parts2) {
  const opening2 = openingOf(boundary, shared);
  const end2 = utf8(`\r
--${boundary}--\r
`);
  const whole2 = new Uint8Array(lengthOf2(opening2.length, parts2) + end2.length);
  let at5 = 0;
  for (const { contentRange: contentRange2, body: body2 } of parts2) {
    const before = at5 === 0 ? opening2.subarray(2) : opening2;
    whole2.set(before, at5);
    at5 = writeAscii(whole2, contentRange2, at5 + before.length);
    whole2.set(afterHead, at5);
    whole2.set(body2, at5 + afterHead.length);
    at5 += afterHead.length + body2.length;
  }
  whole2.set(end2, at5);
  return whole2;
}
function openingOf(boundary, shared) {
  const lines2 = shared.map(([name6, value5]) => `${name6}: ${value5}\r
`);
  return utf8(`\r
--${boundary}\r
${lines2.join("")}Content-Range: `);
}
function lengthOf2(opening2, parts2) {
  let length4 = -2;
  for (const { contentRange: contentRange2, body: body2 } of parts2) length4 += opening2 + contentRange2.length + afterHead.length + body2.length;
  return length4;
}
function writeAscii(bytes, text6, start2) {
  for (let index = 0; index < text6.length; index++) bytes[start2 + index] = text6.charCodeAt(index);
  return start2 + text6.length;
}
var afterHead;
var init_multipart = __esm({
  "src/message/multipart.ts"() {
    "use strict";
    init_bytes();
    afterHead = utf8("\r\n\r\n");
  }
});

// src/pipeline/partial-response.ts
function partialResponse(trip, headers, { ranges, bodies: bodies2, total: total3 }) {
  const [range3] = ranges;
  const [body2] = bodies2;
  return ranges.length === 1 ? onePart(headers, range3, body2, total3) : severalParts(trip, headers, ranges, bodies2, total3);
}
function onePart(headers, range3, body2, total3) {
  const changed4 = withLength2(headers, body2.length);
  setHeader(changed4, "Content-Range", contentRange(range3, total3));
  return { status: 206, statusText: statusText(206), headers: changed4, body: body2 };
}
function severalParts({ requestId }, headers, ranges, bodies2, total3) {
  const boundary = requestId.replace(/=+$/, "");
  const type4 = headerValue(headers, "content-type");
  const shared = type4 === void 0 ? [] : [["Content-Type", type4]];
  const parts2 = bodies2.map((body2, index) => ({ contentRange: contentRange(ranges[index], total3), body: body2 }));
  const joined4 = multipartBody(boundary, shared, parts2);
  const changed4 = withLength2(headers, joined4.length);
  setHeader(changed4, "Content-Type", `multipart/byteranges; boundary=${boundary}`);
  return { status: 206, statusText: statusText(206), headers: changed4, body: joined4 };
}
function withLength2(headers, length4) {
  const changed4 = without4(headers, ["transfer-encoding", "content-range"]);
  setHeader(changed4, "Content-Length", String(length4));
  return changed4;
}
var init_partial_response = __esm({
  "src/pipeline/partial-response.ts"() {
    "use strict";
    init_headers();
    init_multipart();
    init_range();
    init_status_text();
    init_clean_response();
  }
});

// src/pipeline/usable-range.ts
function usableRange(headers) {
  const specs = parseRange(headerValue(headers, "range") ?? "");
  return specs !== void 0 && isAscending(specs) ? specs : void 0;
}
function withoutUnusableRange({ trace }, method2, headers) {
  if (method2 !== "GET" || !hasHeader(headers, "range") || usableRange(headers) !== void 0) return headers;
  trace.push({ step: "range", status: 200, reason: unusable });
  return without4(headers, ["range", "if-range"]);
}
var unusable;
var init_usable_range = __esm({
  "src/pipeline/usable-range.ts"() {
    "use strict";
    init_headers();
    init_range();
    init_clean_response();
    unusable = "the ranges are malformed, overlap or don't ascend, and count as none";
  }
});

// src/pipeline/kept-parts.ts
function findInParts(trip, { headers }, keys) {
  const parts2 = trip.location.store.partsOf(keys);
  const [one] = parts2;
  if (one?.part === void 0) return void 0;
  const ranges = rangesOf(headers, one.response.headers, one.part);
  if (ranges === void 0) return void 0;
  return freshAnswer(trip, parts2, ranges, one.part) ?? expiredPart(parts2, ranges);
}
function rangesOf(asked, object2, { total: total3 }) {
  const condition = headerValue(asked, "if-range");
  if (!ifRangeHolds(condition, headerValue(object2, "etag"), headerValue(object2, "last-modified"))) return void 0;
  const ranges = resolveRanges(usableRange(asked) ?? [], total3);
  return ranges.length > 0 && areDisjoint(ranges) ? ranges : void 0;
}
function freshAnswer(trip, parts2, ranges, { of, total: total3 }) {
  const fresh2 = parts2.filter((part3) => isFresh(part3, trip.now));
  const joined4 = joinParts(fresh2, ranges);
  if (joined4 === void 0) return void 0;
  for (const part3 of joined4.used) trip.location.store.touch(part3);
  const { response: response2 } = newestOf(joined4.used);
  const message = partialResponse(trip, response2.headers, { ranges, bodies: joined4.bodies, total: total3 });
  return { entry: joinedEntry(joined4.used, of, message), isFresh: true };
}
function newestOf(parts2) {
  return parts2.reduce((one, other2) => other2.storedAt >= one.storedAt ? other2 : one);
}
function joinedEntry(parts2, key2, response2) {
  const oldest = parts2.reduce((one, other2) => other2.storedAt < one.storedAt ? other2 : one);
  const soonest = parts2.reduce((one, other2) => expiry(other2) < expiry(one) ? other2 : one);
  const ttlSeconds = Math.floor((expiry(soonest) - oldest.storedAt) / 1e3);
  const { storedAt } = oldest;
  return { ...soonest, key: key2, response: response2, storedAt, ttlSeconds, part: void 0 };
}
function expiry({ storedAt, ttlSeconds }) {
  return storedAt + ttlSeconds * 1e3;
}
function expiredPart(parts2, ranges) {
  const hull = { first: ranges[0].first, last: ranges.at(-1).last };
  const entry2 = parts2.find(({ part: part3 }) => part3 !== void 0 && covers(part3.range, hull));
  return entry2 && { entry: entry2, isFresh: false };
}
function asWhole(trip, entry2, { of, total: total3 }) {
  const { world, location, now } = trip;
  if (world.assumptions.partialContent !== "kept-for-all") return entry2;
  const others3 = location.store.partsOf([of]).filter((kept2) => isFresh(kept2, now) && !supersedes(entry2, kept2));
  const joined4 = joinParts([...others3, entry2], [{ first: 0, last: total3 - 1 }]);
  if (joined4 === void 0) return entry2;
  const headers = without4(entry2.response.headers, ["content-range", "transfer-encoding"]);
  setHeader(headers, "Content-Length", String(total3));
  const response2 = { status: 200, statusText: statusText(200), headers, body: joined4.bodies[0] };
  return joinedEntry(joined4.used, of, response2);
}
var init_kept_parts = __esm({
  "src/pipeline/kept-parts.ts"() {
    "use strict";
    init_cache();
    init_etag();
    init_headers();
    init_range();
    init_status_text();
    init_clean_response();
    init_partial_response();
    init_usable_range();
  }
});

// src/pipeline/stored-reply.ts
function storedReply(trip, entry2, xCache, status2) {
  const ageSeconds = ageOf(trip, entry2);
  const response2 = entry2.failure === void 0 ? entry2.response : originFailureReply(trip, entry2.failure).message;
  const headers = copyHeaders(response2.headers);
  setHeader(headers, "Age", String(ageSeconds));
  return makeReply({
    message: withHeaders2(response2, headers),
    xCache,
    cache: { status: status2, key: entry2.part?.of ?? entry2.key, ttlSeconds: entry2.ttlSeconds, ageSeconds },
    skipViewerResponse: entry2.viewerResponseRuns ? void 0 : storedError
  });
}
function ageOf(trip, { storedAt }) {
  return Math.max(0, Math.floor((trip.now - storedAt) / 1e3));
}
var storedError;
var init_stored_reply = __esm({
  "src/pipeline/stored-reply.ts"() {
    "use strict";
    init_headers();
    init_origin_failure();
    init_reply();
    storedError = "the stored answer came with a status of 400 or more";
  }
});

// src/pipeline/stale-serving.ts
function staleReply(trip, copy, reason) {
  trip.trace.push({ step: "stale", reason, ageSeconds: ageOf(trip, copy) });
  return storedReply(trip, copy, trip.world.assumptions.staleXCache, "stale");
}
function originErrorOf(trip, outcome) {
  if (outcome.kind === "failed") return ofFailure(outcome);
  if (outcome.kind === "answered") return ofStatus(outcome.response.status, outcome.originKind, "the origin");
  const { staleForGenerated } = trip.world.assumptions;
  if (outcome.kind === "function-error" || staleForGenerated === "never") return void 0;
  return ofStatus(outcome.response.status, "custom", "origin-request");
}
function ofFailure({ failure: failure2, originKind }) {
  if (edgeLimitOf(failure2) !== void 0) return void 0;
  return { status: originFailures[failure2].status, originKind, reason: `the origin failed: ${failure2}` };
}
function ofStatus(status2, originKind, who) {
  return status2 < 500 || status2 > 599 ? void 0 : { status: status2, originKind, reason: `${who} answered ${status2}` };
}
function keptCopy({ world, now }, copy, { status: status2, originKind }) {
  const minimum = errorCachingMinTtl(world.settings.errorResponses.get(status2), world.assumptions);
  const seconds4 = errorFloor(minimum, originKind);
  const { asksEachTime, onError } = copy.staleness;
  const heldUntil = asksEachTime ? 0 : Math.min(now + seconds4 * 1e3, onError);
  return { copy, heldUntil, isShared: seconds4 > 0 };
}
function standIn(trip, copy, { reason }) {
  if (!standsInForErrors(copy, trip.now)) return void 0;
  return staleReply(trip, copy, copy.staleness.asksEachTime ? `stale-if-error, ${reason}` : reason);
}
var init_stale_serving = __esm({
  "src/pipeline/stale-serving.ts"() {
    "use strict";
    init_cache();
    init_origin_failure();
    init_stored_reply();
  }
});

// src/pipeline/viewer-conditions.ts
function asksForItself(trip, plan, request2) {
  return isConditional(trip, plan, request2) || asksForPart(trip, plan, request2);
}
function asksForPart(trip, plan, request2) {
  return sends(trip, plan, request2, "range");
}
function isConditional(trip, plan, request2) {
  for (const name6 of conditionalHeaders) if (sends(trip, plan, request2, name6)) return true;
  return false;
}
function sends({ world }, { forwarding }, { headers }, name6) {
  if (!hasHeader(headers, name6)) return false;
  return world.assumptions.policyHeaders === "framing-and-conditional" || forwarding.forwards(name6);
}
function withoutConditions({
  clientIp: clientIp3,
  method: method2,
  uri: uri2,
  querystring: querystring2,
  headers,
  body: body2
}) {
  return { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers: without4(headers, preconditions), body: body2 };
}
function unconditional(request2, { part: part3 }) {
  const { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers } = request2;
  const plain4 = without4(headers, [...conditionalHeaders, "range"]);
  if (part3 !== void 0) setHeader(plain4, "Range", `bytes=${part3.range.first}-${part3.range.last}`);
  return { clientIp: clientIp3, method: method2 === "HEAD" ? "GET" : method2, uri: uri2, querystring: querystring2, headers: plain4, body: void 0 };
}
var init_viewer_conditions = __esm({
  "src/pipeline/viewer-conditions.ts"() {
    "use strict";
    init_conditional_headers();
    init_headers();
    init_clean_response();
  }
});

// src/pipeline/settle.ts
function settle2(trip, plan, asked, outcome) {
  const { copy } = asked;
  const error = copy === void 0 ? void 0 : originErrorOf(trip, outcome);
  if (copy === void 0 || error === void 0) return settleOutcome(trip, plan, asked, outcome);
  return settleStale(trip, plan, asked, outcome, copy, error) ?? settleOutcome(trip, plan, asked, outcome);
}
function settleStale(trip, plan, asked, outcome, copy, error) {
  const reply = asked.inBackground ? settleOutcome(trip, plan, { ...asked, notStored: "the refresh failed, and the copy stays" }, outcome).reply : standIn(trip, copy, error);
  return reply && { reply, entry: void 0, kept: keptCopy(trip, copy, error) };
}
function settleOutcome(trip, plan, asked, outcome) {
  if (outcome.kind === "function-error") {
    decide(trip, plan, { notStored: "a function failed", ...asked }, outcome.reply.message, "custom");
    const cache = reportOf(asked.key === void 0 ? "bypass" : "miss", asked, void 0);
    return { reply: { ...outcome.reply, cache }, entry: void 0 };
  }
  if (outcome.kind === "failed") return settleFailure(trip, plan, asked, outcome);
  if (outcome.kind === "generated") return settleGenerated(trip, plan, asked, outcome.response);
  const { response: message, originKind, originStatus } = outcome;
  const { stale } = asked;
  if (stale !== void 0 && originStatus === 304 && message.status === 304) {
    return settleRefreshed(trip, plan, asked, stale, message, originKind);
  }
  return settleFetched(trip, plan, asked, message, outcome);
}
function settleFetched(trip, plan, asked, message, { originKind, originStatus, isCut, detailedResultType }) {
  const why = isCut ? { notStored: "the body was cut short", ...asked } : asked;
  const kept2 = decide(trip, plan, why, message, originKind);
  const bySelf = trip.world.assumptions.viewerResponseDecidedBy === "origin-status";
  const decisive = bySelf ? originStatus : message.status;
  const reply = makeReply({
    message,
    xCache: message.status >= 400 ? "Error" : "Miss",
    detailedResultType,
    isCut,
    cache: reportOf(asked.key === void 0 ? "bypass" : "miss", asked, kept2),
    skipViewerResponse: decisive >= 400 ? `the origin answered ${decisive}` : void 0
  });
  return { reply, entry: entryOf3(trip, plan, asked, message, kept2, decisive < 400) };
}
function reportOf(status2, { key: key2 }, kept2) {
  return { status: status2, key: key2, ttlSeconds: kept2?.store ? kept2.ttlSeconds : 0, ageSeconds: void 0 };
}
function settleGenerated(trip, plan, asked, message) {
  const { status: status2 } = message;
  const came = { originKind: "custom", originStatus: status2, isCut: false, detailedResultType: void 0 };
  const { reply, entry: entry2 } = settleFetched(trip, plan, asked, message, came);
  const { generatedXCache } = trip.world.assumptions;
  const made = {
    xCache: status2 < 400 ? generatedXCache : reply.xCache,
    detailedResultType: status2 < 400 ? "MissGeneratedResponse" : void 0,
    skipViewerResponse: status2 < 400 ? void 0 : `origin-request answered ${status2}`,
    keepsItsPage: keepsPage(trip, "only-answers")
  };
  return { reply: { ...reply, ...made }, entry: entry2 };
}
function settleFailure(trip, plan, asked, { failure: failure2, originKind }) {
  const reply = originFailureReply(trip, failure2);
  const why = whyFailureIsNotStored(trip, failure2);
  const kept2 = decide(trip, plan, why === void 0 ? asked : { notStored: why, ...asked }, reply.message, originKind);
  const cache = reportOf(asked.key === void 0 ? "bypass" : "miss", asked, kept2);
  const entry2 = entryOf3(trip, plan, asked, reply.message, kept2, false);
  return { reply: { ...reply, cache }, entry: entry2 && { ...entry2, failure: failure2 } };
}
function whyFailureIsNotStored({ world }, failure2) {
  const { edgeLimitsCaching, storedFailures } = world.assumptions;
  if (edgeLimitOf(failure2) !== void 0 && edgeLimitsCaching === "not-stored")
    return "it was not the origin that failed";
  return storedFailures === "never" ? "failures are not stored" : void 0;
}
function settleRefreshed(trip, plan, asked, stale, fresh2, originKind) {
  const headers = without4(stale.response.headers, ofTheFirstAnswer);
  const renewed = without4(fresh2.headers, notOfTheObject);
  if (trip.world.assumptions.headersOf304 === "replace") {
    for (const name6 in renewed) putHeader(headers, name6, renewed[name6]);
  }
  const message = withHeaders2(stale.response, headers);
  trip.trace.push({ step: "cache", status: "refresh", reason: "the origin says that the copy is still good" });
  const kept2 = decide(trip, plan, asked, message, originKind);
  const reply = makeReply({
    message,
    xCache: "RefreshHit",
    cache: reportOf("refresh", asked, kept2),
    skipViewerResponse: stale.viewerResponseRuns ? void 0 : storedError
  });
  return {
    reply,
    entry: entryOf3(trip, plan, { ...asked, key: stale.part?.of ?? stale.key }, message, kept2, stale.viewerResponseRuns)
  };
}
function decide(trip, plan, asked, response2, originKind) {
  if (asked.key === void 0) return void 0;
  const kept2 = trip.isLeft ? undeliverable : lifetime2(trip, plan, asked, response2, originKind);
  const { store, ttlSeconds, reason } = kept2;
  trip.trace.push(store ? { step: "stored", ttlSeconds, reason } : { step: "not-stored", reason });
  return kept2;
}
function lifetime2(trip, plan, asked, response2, originKind) {
  const { status: status2, headers } = response2;
  const refusal = whyNotStored2(trip, plan, asked, response2);
  if (refusal !== void 0) return { store: false, ttlSeconds: 0, reason: refusal };
  const { assumptions, settings } = trip.world;
  const { cachePolicy } = plan.behavior;
  if (status2 < 400 && cachePolicy.minTtl === 0 && variesByAll(headers)) return fetchedAnew;
  if (status2 < 400) return freshness(headers, cachePolicy, trip.now, assumptions);
  const minimum = errorCachingMinTtl(settings.errorResponses.get(status2), assumptions);
  return errorFreshness(status2, headers, cachePolicy, minimum, originKind, assumptions, trip.now);
}
function whyNotStored2(trip, plan, asked, response2) {
  const { assumptions } = trip.world;
  if (asked.notStored !== void 0) return asked.notStored;
  const byStatus = whyStatusIsNot(trip, plan, asked, response2);
  if (byStatus !== void 0) return byStatus;
  if (response2.status === 412 && asked.stale === void 0 && isConditional(trip, plan, asked.request))
    return "it answers the viewer's own condition";
  if (assumptions.authorizedAnswers === "stored" || !hasHeader(asked.request.headers, "authorization"))
    return void 0;
  return plan.forwarding.forwards("authorization") ? "the request had an Authorization header" : void 0;
}
function whyStatusIsNot(trip, plan, { request: request2, key: key2 }, response2) {
  const { status: status2 } = response2;
  const { assumptions } = trip.world;
  if (status2 >= 400 || isStoredStatus(status2, assumptions)) return void 0;
  const isPart2 = status2 === 206 && assumptions.partialContent !== "passed-on" && asksForPart(trip, plan, request2);
  if (!isPart2) return `status ${status2} is not stored`;
  return keptPart(key2 ?? "", response2) === void 0 ? "it is no single part of a known number of bytes" : void 0;
}
function entryOf3(trip, plan, { request: request2, key: key2 }, message, kept2, viewerResponseRuns) {
  if (key2 === void 0 || kept2 === void 0 || !kept2.store) return void 0;
  const { cachePolicy } = plan.behavior;
  const { settings, assumptions } = trip.world;
  const control4 = parseCacheControl(message.headers);
  const { ttlSeconds } = kept2;
  const storedAt = trip.now;
  const part3 = message.status === 206 ? keptPart(key2, message) : void 0;
  const entry2 = {
    key: part3 === void 0 ? key2 : partKey(part3),
    uri: request2.uri,
    querystring: selectQuery(request2.querystring, cachePolicy.queryStrings),
    // A copy: what a test does to the reply it got must not reach the next viewer.
    response: withHeaders2(message, copyHeaders(storedHeaders(message.headers, control4))),
    storedAt,
    ttlSeconds,
    viewerResponseRuns,
    staleness: staleness({ status: message.status, storedAt, ttlSeconds }, control4, cachePolicy, assumptions),
    heldUntil: 0,
    tags: cacheTags(message.headers, settings.cacheTagHeader),
    part: part3
  };
  return part3 === void 0 ? entry2 : asWhole(trip, entry2, part3);
}
function storedHeaders(headers, { withheldFields }) {
  return withheldFields.length === 0 ? headers : without4(headers, withheldFields);
}
var notOfTheObject, ofTheFirstAnswer, undeliverable, fetchedAnew;
var init_settle = __esm({
  "src/pipeline/settle.ts"() {
    "use strict";
    init_cache();
    init_headers();
    init_query();
    init_vary();
    init_clean_response();
    init_kept_parts();
    init_origin_failure();
    init_reply();
    init_run_function();
    init_stale_serving();
    init_stored_reply();
    init_viewer_conditions();
    notOfTheObject = ["content-length", "transfer-encoding", "content-range"];
    ofTheFirstAnswer = ["age"];
    undeliverable = { store: false, ttlSeconds: 0, reason: "the viewer has left" };
    fetchedAnew = { store: true, ttlSeconds: 0, reason: "Vary: * and min TTL is 0: fetched each time" };
  }
});

// src/pipeline/fetch-for-cache.ts
function* fetchForCache(trip, plan, request2, [key2], { lease, stale: copy }, inBackground = false) {
  let settled;
  try {
    const stale = copy === void 0 ? void 0 : toRevalidate(trip, plan, request2, copy);
    const asked = copy !== void 0 && variesByAll(copy.response.headers) ? withoutConditions(request2) : request2;
    const outcome = yield* fetchAnswer(trip, plan, asked, stale);
    settled = settle2(trip, plan, { request: asked, key: key2, copy, stale, inBackground }, outcome);
    return settled.reply;
  } finally {
    const took = { startedAt: trip.now, elapsedMs: trip.elapsedMs };
    end(lease, settled, settled && replaced(key2, settled.reply, copy), took);
  }
}
function toRevalidate(trip, plan, request2, copy) {
  const reason = whyNotRevalidated(trip, plan, request2, copy);
  if (reason === void 0) return copy;
  trip.trace.push({ step: "skipped", stage: "revalidation", reason });
  return void 0;
}
function whyNotRevalidated({ world }, plan, { method: method2 }, copy) {
  if (method2 === "HEAD" && world.assumptions.headOnExpired === "asks-plainly") return "a HEAD asks plainly";
  if (plan.forwarding.cookies !== "none") return "cookies are forwarded";
  return whyNoValidators(copy);
}
function end(lease, settled, outdated, took) {
  if (settled?.entry !== void 0) lease.store(settled.entry, took);
  else if (settled?.kept !== void 0)
    lease.keep(settled.kept.copy, settled.kept.heldUntil, settled.kept.isShared, took);
  else if (outdated !== void 0) lease.drop(outdated, took);
  else lease.pass(took);
}
function replaced(key2, { message, isCut }, copy) {
  const isWhole = message.status !== 206 || copy?.part !== void 0;
  const isNew2 = message.status >= 200 && message.status < 300 && isWhole;
  return isNew2 && !isCut && (copy?.part?.of ?? copy?.key) === key2 ? copy : void 0;
}
var init_fetch_for_cache = __esm({
  "src/pipeline/fetch-for-cache.ts"() {
    "use strict";
    init_vary();
    init_fetch_answer();
    init_origin_headers();
    init_settle();
    init_viewer_conditions();
  }
});

// src/pipeline/stage.ts
function isStage(outcome) {
  return "next" in outcome;
}
function drive(stage, done, failed) {
  const goOn = (came) => {
    try {
      wait(stage.next(came));
    } catch (reason) {
      failed(reason);
    }
  };
  const giveUp = (reason) => {
    try {
      wait(stage.throw(reason));
    } catch (fault) {
      failed(fault);
    }
  };
  const wait = (step) => {
    if (step.done) done(step.value);
    else if (step.value instanceof Promise) step.value.then(goOn, giveUp);
    else step.value.begin(goOn, giveUp);
  };
  goOn(void 0);
}
function ended(stage) {
  return new Promise((resolve2, reject) => drive(stage, resolve2, reject));
}
var init_stage = __esm({
  "src/pipeline/stage.ts"() {
    "use strict";
  }
});

// src/pipeline/sent-message.ts
var SentMessage;
var init_sent_message = __esm({
  "src/pipeline/sent-message.ts"() {
    "use strict";
    SentMessage = class {
      #bytes;
      #copy;
      constructor(status2, statusText2, headers, bytes) {
        this.status = status2;
        this.statusText = statusText2;
        this.headers = headers;
        this.#bytes = bytes;
      }
      get body() {
        this.#copy ??= new Uint8Array(this.#bytes);
        return this.#copy;
      }
      toJSON() {
        const { status: status2, statusText: statusText2, headers, body: body2 } = this;
        return { status: status2, statusText: statusText2, headers, body: body2 };
      }
    };
  }
});

// src/pipeline/stamp.ts
function stamp(trip, reply) {
  const { message, xCache, isAged, policy: policy4 } = reply;
  const headers = policy4 === void 0 ? message.headers : without4(message.headers, policy4.added);
  const { httpVersion } = trip.request;
  const isHttp1 = httpVersion === "1.1" || httpVersion === "1.0";
  const names16 = isHttp1 ? onHttp1 : onHttp2;
  const maker = makerOf(reply);
  const list3 = [];
  begin(list3, names16, maker, trip, reply, headers);
  for (const name6 in headers) {
    if (!isPlaced(name6, maker, isAged)) write(list3, name6, headers[name6], isHttp1);
  }
  if (maker === "origin" && !hasHeader(message.headers, "server")) list3.push([names16.server, "CloudFront"]);
  if (policy4?.removes.has("x-cache") !== true) list3.push([names16.xCache, `${xCache} from cloudfront`]);
  list3.push([names16.via, viaOf(headers)], [names16.pop, trip.location.pop]);
  if (offersHttp3(trip)) list3.push([names16.altSvc, 'h3=":443"; ma=86400']);
  list3.push([names16.id, trip.requestId]);
  if (isAged) write(list3, "age", headerLines(headers, "age"), isHttp1);
  if (policy4 !== void 0) addPolicyLines(list3, message.headers, policy4, isHttp1);
  return new SentMessage(message.status, message.statusText, list3, message.body);
}
function write(list3, name6, lines2, isHttp1) {
  if (lines2 === void 0) return;
  for (const { key: key2, value: value5 } of lines2) list3.push([isHttp1 ? key2 : name6, value5]);
}
function makerOf({ xCache, message }) {
  if (xCache === "LambdaGeneratedResponse") return "function";
  return headerLines(message.headers, "server")?.[0]?.value === "CloudFront" ? "cloudfront" : "origin";
}
function begin(list3, names16, maker, trip, reply, headers) {
  const isHttp1 = names16 === onHttp1;
  const date2 = hasHeader(reply.message.headers, "date") ? void 0 : trip.world.clock.httpDate();
  if (maker === "cloudfront") {
    write(list3, "server", headerLines(headers, "server"), isHttp1);
    if (date2 !== void 0) list3.push([names16.date, date2]);
  }
  if (maker !== "function") write(list3, "content-type", headerLines(headers, "content-type"), isHttp1);
  write(list3, "content-length", headerLines(headers, "content-length"), isHttp1);
  if (trip.request.httpVersion === "1.1")
    write(list3, "transfer-encoding", headerLines(headers, "transfer-encoding"), isHttp1);
  if (isHttp1) list3.push([names16.connection, connectionOf(trip, reply)]);
  if (maker === "function" && !hasHeader(reply.message.headers, "server")) list3.push([names16.server, "CloudFront"]);
  if (maker !== "cloudfront" && date2 !== void 0) list3.push([names16.date, date2]);
}
function isPlaced(name6, maker, isAged) {
  switch (name6) {
    case "content-length":
    case "transfer-encoding":
    case "via":
      return true;
    case "content-type":
      return maker !== "function";
    case "server":
      return maker === "cloudfront";
    case "age":
      return isAged;
    default:
      return false;
  }
}
function connectionOf({ world, request: request2 }, { connection }) {
  return request2.httpVersion === "1.0" && world.assumptions.http10Connection === "close" ? "close" : connection;
}
function offersHttp3({ world, request: request2 }) {
  const { httpVersion } = world.settings;
  return (httpVersion === "http2and3" || httpVersion === "http3") && request2.protocol === "https";
}
function addPolicyLines(list3, headers, { added }, isHttp1) {
  for (const name6 of added) write(list3, name6, headerLines(headers, name6), isHttp1);
}
function viaOf(headers) {
  const lines2 = headerLines(headers, "via");
  return lines2 === void 0 ? hop2 : [...lines2.map(({ value: value5 }) => value5), hop2].join(", ");
}
var hop2, onHttp1, onHttp2;
var init_stamp = __esm({
  "src/pipeline/stamp.ts"() {
    "use strict";
    init_events();
    init_headers();
    init_clean_response();
    init_sent_message();
    hop2 = `1.1 ${viaHost} (CloudFront)`;
    onHttp1 = {
      connection: "Connection",
      server: "Server",
      date: "Date",
      xCache: "X-Cache",
      via: "Via",
      pop: "X-Amz-Cf-Pop",
      altSvc: "Alt-Svc",
      id: "X-Amz-Cf-Id"
    };
    onHttp2 = {
      connection: "connection",
      server: "server",
      date: "date",
      xCache: "x-cache",
      via: "via",
      pop: "x-amz-cf-pop",
      altSvc: "alt-svc",
      id: "x-amz-cf-id"
    };
  }
});

// src/pipeline/background.ts
function refreshInBackground(trip, plan, request2, keys, lease, copy) {
  const { world, location, background } = trip;
  const asked = unconditional(request2, copy);
  world.inBackground(async (requestId) => {
    const behind = new Trip(world, location, trip, requestId, trip.now);
    behind.hasViewer = false;
    const { clientIp: clientIp3, httpVersion } = trip.request;
    behind.trace.push({ step: "request", method: asked.method, target: joinTarget(asked), clientIp: clientIp3, httpVersion });
    behind.trace.push({ step: "cache", status: "miss", reason: "the stored copy is refreshed in the background" });
    const leased = { lease, stale: copy };
    const reply = await ended(fetchForCache(behind, plan, asked, keys, leased, true));
    const response2 = stamp(behind, reply);
    behind.trace.push({ step: "response", status: response2.status, xCache: reply.xCache });
    background.push(new RecordedExchange(behind, reply, response2, plan.behavior.pathPattern));
  });
}
var init_background = __esm({
  "src/pipeline/background.ts"() {
    "use strict";
    init_target();
    init_exchange();
    init_fetch_for_cache();
    init_stage();
    init_stamp();
    init_trip();
    init_viewer_conditions();
  }
});

// src/pipeline/serve.ts
function serve(trip, plan, request2) {
  const reason = whyNotCached(plan, request2.method);
  if (reason !== void 0) return bypass(trip, plan, request2, reason);
  const keys = keysOf(trip, plan, request2);
  if (request2.method === "GET" && hasHeader(request2.headers, "range")) return serveRange(trip, plan, request2, keys);
  if (request2.method !== "HEAD") return throughCache(trip, plan, request2, keys);
  if (trip.world.assumptions.headMiss === "GET") return throughCache(trip, plan, { ...request2, method: "GET" }, keys);
  return serveHead(trip, plan, request2, keys);
}
function serveHead(trip, plan, request2, keys) {
  const { store } = trip.location;
  const ofHead = `${keys[0]} HEAD`;
  const all = [...keys, ofHead];
  const found2 = isCollapsed(trip, plan) ? store.join(all, trip.now) : store.lookUpAlone(all, trip.now);
  if (found2.answer !== "wait") return answerHead(trip, plan, request2, keys, ofHead, found2);
  return afterWaiting(
    trip,
    found2,
    () => answerHead(trip, plan, request2, keys, ofHead, store.lookUpAlone(all, trip.now))
  );
}
function answerHead(trip, plan, request2, keys, ofHead, found2) {
  if (found2.answer === "hit") return hit(trip, found2.entry, void 0);
  if (found2.answer === "stale") return serveStale(trip, plan, request2, keys, found2);
  if (found2.stale !== void 0) return miss(trip, plan, request2, [ofHead], found2);
  found2.lease.pass();
  return throughCache(trip, plan, request2, [ofHead]);
}
function serveRange(trip, plan, request2, keys) {
  const kept2 = findInParts(trip, request2, keys);
  if (kept2?.isFresh) return hit(trip, kept2.entry, void 0);
  const found2 = lookUp(trip, plan, request2, keys);
  if (kept2 === void 0 || found2.answer !== "lease") return answerBy(trip, plan, request2, keys, found2);
  found2.lease.pass();
  return answerBy(trip, plan, request2, keys, trip.location.store.lookUpAlone(kept2.entry.key, trip.now));
}
function whyNotCached({ behavior, forwarding }, method2) {
  if (!behavior.cachedMethods.includes(method2)) return `${method2} is not a cached method`;
  return forwarding.cachingIsOff ? `caching is off: ${forwarding.offBecause}` : void 0;
}
function keysOf({ world }, { behavior }, request2) {
  const scope = {
    distributionDomainName: world.settings.distributionDomainName,
    behavior: world.assumptions.keyByBehavior === "separate" ? behavior.pathPattern : void 0
  };
  return cacheKeys(request2, behavior.cachePolicy, scope, world.assumptions);
}
function* bypass(trip, plan, request2, reason) {
  trip.trace.push({ step: "cache", status: "bypass", reason });
  const asked = { request: request2, key: void 0, copy: void 0, stale: void 0, inBackground: false };
  return settle2(trip, plan, asked, yield* fetchAnswer(trip, plan, request2, void 0)).reply;
}
function throughCache(trip, plan, request2, keys) {
  return answerBy(trip, plan, request2, keys, lookUp(trip, plan, request2, keys));
}
function answerBy(trip, plan, request2, keys, found2) {
  if (found2.answer === "hit") return hit(trip, found2.entry, void 0);
  if (found2.answer === "stale") return serveStale(trip, plan, request2, keys, found2);
  if (found2.answer === "wait") return afterWaiting(trip, found2, () => alone(trip, plan, request2, keys));
  return miss(trip, plan, request2, keys, found2);
}
function isCollapsed({ world }, { forwarding }) {
  return world.assumptions.collapsingWithCookies !== "never" || forwarding.cookies === "none";
}
function lookUp(trip, plan, request2, keys) {
  const { store } = trip.location;
  if (!isCollapsed(trip, plan)) return store.lookUpAlone(keys, trip.now);
  return asksForItself(trip, plan, request2) ? store.join(keys, trip.now) : store.lookUp(keys, trip.now);
}
function miss(trip, plan, request2, keys, leased) {
  const reason = leased.stale === void 0 ? void 0 : "the stored copy has expired";
  trip.trace.push({ step: "cache", status: "miss", reason });
  return fetchForCache(trip, plan, request2, keys, leased);
}
function* afterWaiting(trip, { fetched, isRefresh }, askAlone) {
  trip.trace.push({ step: "waited", for: isRefresh ? "refresh" : "fetch" });
  const { entry: entry2, isCopy, took } = yield fetched;
  if (took !== void 0) trip.elapsedMs = Math.max(trip.elapsedMs, stillTaking(trip, took));
  if (entry2 !== void 0 && !isCopy) return hit(trip, entry2, "another request was fetching it");
  if (entry2 !== void 0 && standsInForErrors(entry2, trip.now)) return staleReply(trip, entry2, "the refresh failed");
  const own5 = askAlone();
  return isStage(own5) ? yield* own5 : own5;
}
function stillTaking({ now }, { startedAt, elapsedMs }) {
  return elapsedMs - Math.max(0, Math.floor((now - startedAt) / 1e3)) * 1e3;
}
function alone(trip, plan, request2, keys) {
  const found2 = trip.location.store.lookUpAlone(keys, trip.now);
  if (found2.answer === "hit") return hit(trip, found2.entry, void 0);
  if (found2.answer === "stale") return serveStale(trip, plan, request2, keys, found2);
  return miss(trip, plan, request2, keys, found2);
}
function serveStale(trip, plan, request2, keys, { entry: entry2, because, refresh }) {
  if (because === "held") return staleReply(trip, entry2, "the origin failed a moment ago");
  const reply = staleReply(trip, entry2, "stale-while-revalidate");
  trip.trace.push({ step: "background", refresh: refresh === void 0 ? "under-way" : "started" });
  if (refresh !== void 0) refreshInBackground(trip, plan, request2, keys, refresh, entry2);
  return reply;
}
function hit(trip, entry2, reason) {
  trip.trace.push({ step: "cache", status: "hit", reason });
  const isError3 = entry2.failure !== void 0 || entry2.response.status >= 400;
  return storedReply(trip, entry2, isError3 ? "Error" : "Hit", "hit");
}
var init_serve = __esm({
  "src/pipeline/serve.ts"() {
    "use strict";
    init_cache();
    init_headers();
    init_background();
    init_fetch_answer();
    init_fetch_for_cache();
    init_kept_parts();
    init_settle();
    init_stage();
    init_stale_serving();
    init_stored_reply();
    init_viewer_conditions();
  }
});

// src/pipeline/viewer-encoding.ts
function withoutEncoding({ request: request2 }, { forwarding }, headers) {
  const isOld2 = request2.httpVersion === "1.0";
  return isOld2 || forwarding.dropsAcceptEncoding ? without4(headers, ["accept-encoding"]) : headers;
}
var init_viewer_encoding = __esm({
  "src/pipeline/viewer-encoding.ts"() {
    "use strict";
    init_clean_response();
  }
});

// src/pipeline/error-page.ts
function replaceByErrorPage(trip, reply) {
  if (reply.message.status < 400) return reply;
  const custom4 = trip.world.settings.errorResponses.get(reply.message.status);
  if (custom4?.responsePagePath === void 0) return reply;
  if (reply.keepsItsPage) return keepingItsPage(trip, reply);
  return fetchErrorPage(trip, reply, custom4.responsePagePath, custom4.responseHttpStatus);
}
function keepingItsPage({ trace }, reply) {
  const isPage = trace.some(({ step }) => step === "error-page-sent");
  const reason = `${reply.detailedResultType ?? reply.xCache} keeps its own page`;
  if (!isPage) trace.push({ step: "skipped", stage: "error-page", reason });
  return reply;
}
function* fetchErrorPage(trip, reply, path10, sentAs) {
  const from = reply.message.status;
  trip.trace.push({ step: "error-page", from, path: path10 });
  const chosen2 = chooseBehavior(trip, path10);
  const fetched = fetchPage(trip, chosen2, path10);
  const page3 = isStage(fetched) ? yield* fetched : fetched;
  const failed = page3.message.status >= 400;
  const status2 = failed ? page3.message.status : sentAs ?? from;
  trip.trace.push({ step: "error-page-sent", status: status2, failed });
  const { headers, body: body2 } = page3.message;
  return makeReply({
    message: { status: status2, statusText: statusText(status2), headers, body: body2 },
    xCache: "Error",
    detailedResultType: reply.detailedResultType ?? "Error",
    cache: reply.cache,
    skipViewerResponse: "a custom error page is returned",
    error: failed ? page3.error ?? reply.error : reply.error,
    keepsItsPage: true,
    isAged: page3.isAged,
    isCut: page3.isCut,
    connection: closing.has(from) ? "close" : "keep-alive",
    // Assumption: the response belongs to the request, not to the page (CER-RHP).
    policyFrom: trip.world.assumptions.errorPagePolicy === "of-the-page" ? chosen2 : reply.policyFrom
  });
}
function fetchPage(trip, chosen2, path10) {
  const plan = trip.world.assumptions.errorPageTriggers === "run" ? chosen2 : withoutFunctions(chosen2);
  return serve(trip, plan, pageRequest(trip, plan, path10));
}
function withoutFunctions(plan) {
  return { ...plan, behavior: { ...plan.behavior, edgeLambdas: {} } };
}
function pageRequest(trip, plan, uri2) {
  const given2 = trip.world.assumptions.errorPageHeaders === "viewer" ? receivedHeaders(trip) : {};
  const asked = plan.forwarding.cloudFrontHeaders;
  const known4 = withCloudFrontHeaders(without4(given2, notForThePage), asked, trip.request);
  const headers = withErrorHeaders(withoutEncoding(trip, plan, known4), asked, trip.request);
  return { clientIp: trip.request.clientIp, method: "GET", uri: uri2, querystring: "", headers, body: void 0 };
}
var notForThePage, closing;
var init_error_page = __esm({
  "src/pipeline/error-page.ts"() {
    "use strict";
    init_conditional_headers();
    init_status_text();
    init_choose_behavior();
    init_clean_response();
    init_cloudfront_headers();
    init_received_headers();
    init_reply();
    init_serve();
    init_stage();
    init_viewer_encoding();
    notForThePage = ["content-length", "content-type", "transfer-encoding", "range", ...conditionalHeaders];
    closing = /* @__PURE__ */ new Set([400, 405, 414, 416, 500, 501]);
  }
});

// src/pipeline/conditional.ts
function notModifiedBy({ now }, asked, object2) {
  const tags = headerValue(asked, "if-none-match");
  if (tags !== void 0) return ifNoneMatchNames(tags, headerValue(object2, "etag")) ? "if-none-match" : void 0;
  const since = dateIn(asked, "if-modified-since", now);
  const modified3 = dateIn(object2, "last-modified", now);
  return since !== void 0 && modified3 !== void 0 && modified3 <= since ? "if-modified-since" : void 0;
}
function dateIn(headers, name6, now) {
  const value5 = headerValue(headers, name6);
  return value5 === void 0 ? void 0 : parseHttpDate(value5, now);
}
function notModified2({ world }, { headers }) {
  const gone = world.assumptions.notModifiedHeaders === "all" ? framing2 : ofTheContent;
  return { status: 304, statusText: statusText(304), headers: without4(headers, gone), body: noBytes };
}
var framing2, ofTheContent;
var init_conditional = __esm({
  "src/pipeline/conditional.ts"() {
    "use strict";
    init_cache();
    init_bytes();
    init_etag();
    init_headers();
    init_status_text();
    init_clean_response();
    framing2 = ["content-length", "transfer-encoding", "content-range"];
    ofTheContent = [...framing2, "content-encoding", "content-language", "content-type"];
  }
});

// src/pipeline/range-answer.ts
function rangeAnswer(trip, reply, asked) {
  const specs = usableRange(asked);
  if (specs === void 0) return whole(trip, reply, unusable);
  const { headers, body: body2 } = reply.message;
  const condition = headerValue(asked, "if-range");
  if (!ifRangeHolds(condition, headerValue(headers, "etag"), headerValue(headers, "last-modified")))
    return whole(trip, reply, "If-Range names another version");
  const ranges = resolveRanges(specs, body2.length);
  if (ranges.length === 0) return beyondEnd(trip, reply);
  if (!areDisjoint(ranges)) return whole(trip, reply, unusable);
  return partial2(trip, reply, { ranges, bodies: cutOut(body2, ranges, 0), total: body2.length });
}
function whole(trip, reply, reason) {
  trip.trace.push({ step: "range", status: 200, reason });
  return reply;
}
function rangeOfPart(trip, reply, asked) {
  const { headers, body: body2 } = reply.message;
  const held2 = parseContentRange(headerValue(headers, "content-range") ?? "");
  const specs = usableRange(asked);
  if (held2 === void 0 || specs === void 0) return reply;
  const ranges = resolveRanges(specs, held2.total);
  if (ranges.length === 0 || !ranges.every((range3) => covers(held2.range, range3))) return reply;
  return partial2(trip, reply, { ranges, bodies: cutOut(body2, ranges, held2.range.first), total: held2.total });
}
function partial2(trip, reply, cut2) {
  const { ranges, total: total3 } = cut2;
  const [first] = ranges;
  const what = ranges.length === 1 ? contentRange(first, total3) : `${formatNumber(ranges.length)} ranges`;
  trip.trace.push({ step: "range", status: 206, reason: `${what} from the cache` });
  return withMessage(reply, partialResponse(trip, reply.message.headers, cut2));
}
function cutOut(body2, ranges, start2) {
  return ranges.map(({ first, last: last2 }) => body2.subarray(first - start2, last2 + 1 - start2));
}
function beyondEnd(trip, reply) {
  const { length: length4 } = reply.message.body;
  const has = `the object has ${formatBytes(length4)}`;
  if (trip.world.assumptions.rangeBeyondEnd === "whole") return whole(trip, reply, has);
  trip.trace.push({ step: "range", status: 416, reason: has });
  const reason = "(edgeproof; CloudFront's own words are not known) The requested range is not satisfiable.";
  const { message, skipViewerResponse } = ownErrorReply({ status: 416, reason, requestId: trip.requestId });
  setHeader(message.headers, "Content-Range", contentRange(void 0, length4));
  return makeReply({ message, xCache: "Error", cache: reply.cache, skipViewerResponse });
}
var init_range_answer = __esm({
  "src/pipeline/range-answer.ts"() {
    "use strict";
    init_etag();
    init_headers();
    init_range();
    init_size();
    init_generated_page();
    init_partial_response();
    init_reply();
    init_usable_range();
  }
});

// src/pipeline/fit-to-viewer.ts
function fitToViewer(trip, reply, asked) {
  const { status: status2 } = reply.message;
  const isObject7 = asked !== void 0 && (status2 === 200 || status2 === 206) && reply.xCache !== "Error";
  return withoutBody2(trip, isObject7 ? asAsked(trip, reply, asked) : reply);
}
function asAsked(trip, reply, { method: method2, headers }) {
  if (method2 !== "GET" && method2 !== "HEAD") return reply;
  const hasRange = method2 === "GET" && hasHeader(headers, "range");
  if (!isOfTheCache(reply)) return hasRange ? asFetched(trip, reply) : reply;
  const by = isConditional2(headers) ? notModifiedBy(trip, headers, reply.message.headers) : void 0;
  if (by === void 0) return hasRange ? inRange(trip, reply, headers) : reply;
  trip.trace.push({ step: "not-modified", by });
  return withMessage(reply, notModified2(trip, reply.message));
}
function isOfTheCache({ cache: { status: status2 } }) {
  return status2 === "hit" || status2 === "refresh" || status2 === "stale";
}
function isConditional2(headers) {
  return hasHeader(headers, "if-none-match") || hasHeader(headers, "if-modified-since");
}
function inRange(trip, reply, asked) {
  if (reply.message.status === 200) return rangeAnswer(trip, reply, asked);
  return reply.cache.status === "hit" ? partFrom(trip, reply, "the cache") : rangeOfPart(trip, reply, asked);
}
function asFetched(trip, reply) {
  if (reply.message.status === 206) return partFrom(trip, reply, "the origin");
  trip.trace.push({ step: "range", status: 200, reason: "the origin sent the whole object" });
  return reply;
}
function partFrom({ trace }, reply, where) {
  const what = headerValue(reply.message.headers, "content-range") ?? "several ranges";
  trace.push({ step: "range", status: 206, reason: `${what} from ${where}` });
  return reply;
}
function withoutBody2({ request: request2 }, reply) {
  const { status: status2, statusText: statusText2, headers, body: body2 } = reply.message;
  const hasBody2 = request2.method !== "HEAD" && status2 !== 204 && status2 !== 304;
  if (hasBody2 || body2.length === 0) return reply;
  return withMessage(reply, { status: status2, statusText: statusText2, headers, body: noBytes });
}
var init_fit_to_viewer = __esm({
  "src/pipeline/fit-to-viewer.ts"() {
    "use strict";
    init_bytes();
    init_headers();
    init_conditional();
    init_range_answer();
    init_reply();
  }
});

// src/pipeline/refuse.ts
function refuseRequest(trip, headers) {
  const refusal = tooLarge2(trip) ?? bodyOnGet(trip) ?? notServed(trip, headers);
  return refusal && { ...refused2(trip, refusal), keepsItsPage: true };
}
function tooLarge2({ request: request2 }) {
  const target2 = joinTarget(request2);
  const url = byteLength(target2, urlLimit);
  if (url > urlLimit) {
    return {
      status: 414,
      page: "The URL is too long.",
      reason: `the URL has ${formatBytes(url)}, at most ${formatBytes(urlLimit)} are allowed`,
      detailedResultType: "Error",
      connection: "close"
    };
  }
  const size = requestSize(request2, target2);
  if (size <= requestLimit) return void 0;
  return {
    status: 494,
    page: "The request is too large.",
    reason: `request line and headers have ${formatBytes(size)}, at most ${formatBytes(requestLimit)} are allowed`,
    detailedResultType: "Error",
    connection: "close"
  };
}
function requestSize({ method: method2, headers }, target2) {
  let size = method2.length + target2.length + requestLineRest.length;
  for (const [name6, value5] of headers) size += name6.length + value5.length + 4;
  if (isWithin(size, requestLimit)) return size;
  return method2.length + Buffer.byteLength(target2) + requestLineRest.length + linesSize(headers);
}
function byteLength(text6, limit2) {
  return isWithin(text6.length, limit2) ? text6.length : Buffer.byteLength(text6);
}
function bodyOnGet({ request: request2, headers }) {
  if (request2.method !== "GET" || !announcesBody(request2, headers)) return void 0;
  return { status: 403, page: badRequest2, reason: "a GET may not have a body", detailedResultType: "InvalidRequest" };
}
function announcesBody({ body: body2 }, headers) {
  return body2.length > 0 || Number(headerValue(headers, "content-length") ?? 0) > 0 || hasHeader(headers, "transfer-encoding");
}
function notServed(trip, headers) {
  if (trip.world.settings.enabled) return unknownHost(trip, headers);
  const reason = "the distribution is disabled (enabled: false)";
  return { status: 403, page: badRequest2, reason, detailedResultType: "InvalidRequest" };
}
function unknownHost({ world }, headers) {
  const host2 = (headerValue(headers, "host") ?? "").toLowerCase().replace(/:\d+$/, "");
  const { distributionDomainName, domainNames } = world.settings;
  if (host2 === distributionDomainName || domainNames.some((name6) => coversHost(name6.toLowerCase(), host2)))
    return void 0;
  return {
    status: 403,
    page: badRequest2,
    reason: `the distribution has no domain name "${host2}": add it to domainNames`,
    detailedResultType: "InvalidRequest"
  };
}
function coversHost(name6, host2) {
  return name6.startsWith("*.") ? host2.endsWith(name6.slice(1)) && host2.length > name6.length - 1 : host2 === name6;
}
function refuseByBehavior(trip, plan) {
  return trip.world.assumptions.refusalOrder === "method-first" ? refuseMethod2(trip, plan) ?? refuseScheme(trip, plan) : refuseScheme(trip, plan) ?? refuseMethod2(trip, plan);
}
function refuseMethod2(trip, { behavior }) {
  if (behavior.allowedMethods.includes(trip.request.method)) return void 0;
  const reason = `the behavior allows ${behavior.allowedMethods.join(", ")}`;
  return refused2(trip, { status: 403, page: methodNotAllowed, reason, detailedResultType: "InvalidRequestMethod" });
}
function refuseScheme(trip, { behavior }) {
  const { method: method2, protocol: protocol3, httpVersion } = trip.request;
  if (protocol3 === "https" || behavior.viewerProtocolPolicy === "allow-all") return void 0;
  const redirects2 = behavior.viewerProtocolPolicy === "redirect-to-https";
  const simple2 = method2 === "GET" || method2 === "HEAD";
  if (redirects2 && (simple2 || httpVersion !== "1.0")) return redirectToHttps(trip, simple2 ? 301 : 307);
  const reason = "the behavior serves https only";
  return refused2(trip, { status: 403, page: badRequest2, reason, detailedResultType: "Error" });
}
function redirectToHttps(trip, status2) {
  const host2 = trip.request.headers.find(([name6]) => name6.toLowerCase() === "host")?.[1] ?? "";
  const location = `https://${host2}${joinTarget(trip.request)}`;
  trip.trace.push({ step: "redirected", status: status2, location });
  const body2 = redirectPage2(status2);
  const headers = htmlHeaders(body2.length);
  setHeader(headers, "Location", location);
  return makeReply({
    message: { status: status2, statusText: statusText(status2), headers, body: body2 },
    xCache: "Redirect",
    cache: notAsked,
    skipViewerResponse: "CloudFront redirected to https"
  });
}
function refused2(trip, { status: status2, page: page3, reason, detailedResultType, connection }) {
  trip.trace.push({ step: "refused", status: status2, reason });
  const reply = ownErrorReply({ status: status2, reason: page3, requestId: trip.requestId });
  const skipViewerResponse = "CloudFront refused the request";
  return { ...reply, detailedResultType, skipViewerResponse, connection: connection ?? "keep-alive" };
}
var urlLimit, requestLimit, requestLineRest, badRequest2, methodNotAllowed;
var init_refuse2 = __esm({
  "src/pipeline/refuse.ts"() {
    "use strict";
    init_headers();
    init_size();
    init_status_text();
    init_target();
    init_wire_size();
    init_generated_page();
    init_reply();
    urlLimit = 8192;
    requestLimit = 32768;
    requestLineRest = "  HTTP/1.1\r\n";
    badRequest2 = "Bad request.";
    methodNotAllowed = "This distribution is not configured to allow the HTTP request method that was used for this request. The distribution supports only cachable requests.";
  }
});

// src/pipeline/geo.ts
function refuseByCountry(trip) {
  const { geoRestriction } = trip.world.settings;
  if (geoRestriction === void 0) return void 0;
  const { country: country4 } = trip.request.viewer;
  const { restrictionType, locations: locations2 } = geoRestriction;
  if (country4 === void 0 || locations2.has(country4) === (restrictionType === "whitelist")) return void 0;
  const reason = `viewers from ${country4} are not served (geoRestriction)`;
  const reply = refused2(trip, { status: 403, page: page2, reason, detailedResultType: "ClientGeoBlocked" });
  return trip.world.assumptions.geoRefusalPolicy === "of-the-path" ? reply : { ...reply, policyFrom: "none" };
}
var page2;
var init_geo = __esm({
  "src/pipeline/geo.ts"() {
    "use strict";
    init_refuse2();
    page2 = "The Amazon CloudFront distribution is configured to block access from your country.";
  }
});

// src/pipeline/cors-headers.ts
function corsHeaders(trip, cors, headers) {
  const origin = headerValue(trip.headers, "origin");
  if (origin === void 0 && !isAddedToAll(trip, cors)) return nothing3;
  if (!cors.override && hasCors(headers)) return { reason: "the response has CORS headers of its own" };
  const allowed = allowedOrigin(cors, origin);
  if (allowed === void 0) return { reason: `the policy does not allow the origin ${show(origin)}` };
  return { headers: linesFor(trip, cors, allowed, headers) };
}
function isAddedToAll({ world }, { allowsOrigin }) {
  return allowsOrigin === "any" && world.assumptions.corsWithoutOrigin === "added";
}
function hasCors(headers) {
  for (const name6 in headers) if (name6.startsWith("access-control-")) return true;
  return false;
}
function allowedOrigin({ allowsOrigin }, origin) {
  if (allowsOrigin === "any") return "*";
  return origin !== void 0 && allowsOrigin(origin) ? origin : void 0;
}
function linesFor(trip, cors, allowed, headers) {
  const lines2 = [["Access-Control-Allow-Origin", allowed]];
  if (cors.credentials) lines2.push(["Access-Control-Allow-Credentials", "true"]);
  if (isPreflight(trip)) lines2.push(...preflightLines(trip, cors));
  if (cors.exposed !== "") lines2.push(["Access-Control-Expose-Headers", cors.exposed]);
  const vary = allowed === "*" ? void 0 : varyWithOrigin(trip, headerValue(headers, "vary"));
  if (vary !== void 0) lines2.push(["Vary", vary]);
  return lines2;
}
function isPreflight({ request: request2, headers, world }) {
  if (request2.method !== "OPTIONS") return false;
  return hasHeader(headers, "access-control-request-method") || world.assumptions.preflightHeaders === "every-options";
}
function preflightLines(trip, cors) {
  const headers = allowedHeaders(trip, cors.headers);
  const lines2 = [
    ["Access-Control-Allow-Methods", cors.methods],
    ["Access-Control-Allow-Headers", headers],
    ["Access-Control-Max-Age", cors.maxAge]
  ];
  return lines2.filter(([, value5]) => value5 !== "");
}
function allowedHeaders({ headers }, listed3) {
  const asked = (headerValue(headers, "access-control-request-headers") ?? "").split(",").map((name6) => name6.trim());
  const names16 = listed3.flatMap((name6) => name6.length > 1 && name6.includes("*") ? matching(name6, asked) : name6);
  return [...new Set(names16)].join(", ");
}
function matching(pattern, asked) {
  const [start2 = "", ...rest] = pattern.toLowerCase().split("*");
  return asked.filter((name6) => name6 !== "" && name6.toLowerCase() !== "authorization" && fits3(name6, start2, rest));
}
function fits3(given2, start2, rest) {
  const name6 = given2.toLowerCase();
  if (!name6.startsWith(start2)) return false;
  const end2 = rest.at(-1) ?? "";
  let from = start2.length;
  for (const piece of rest.slice(0, -1)) {
    const at5 = name6.indexOf(piece, from);
    if (at5 < 0) return false;
    from = at5 + piece.length;
  }
  return name6.length - end2.length >= from && name6.endsWith(end2);
}
function varyWithOrigin({ world }, vary) {
  if (world.assumptions.varyOnAllowedOrigin === "left-out") return void 0;
  if (vary === void 0 || vary === "") return "Origin";
  const members2 = vary.split(",").map((name6) => name6.trim().toLowerCase());
  return members2.includes("*") || members2.includes("origin") ? void 0 : `${vary}, Origin`;
}
var nothing3;
var init_cors_headers = __esm({
  "src/pipeline/cors-headers.ts"() {
    "use strict";
    init_headers();
    init_show();
    nothing3 = { headers: [] };
  }
});

// src/pipeline/server-timing.ts
function serverTiming(trip, { cache }, rate, headers) {
  if (!isSampled(trip, rate) && !isAskedFor(trip)) return void 0;
  const fromCache = cache.status === "hit" || cache.status === "stale";
  const metrics = fromCache ? [...hitMetrics(trip)] : [...missMetrics(trip, cache.status)];
  metrics.push(`cdn-downstream-fbl;dur=${trip.elapsedMs}`);
  const before = fromCache ? void 0 : headerValue(headers, "server-timing");
  return (before === void 0 ? metrics : [before, ...metrics]).join(",");
}
function isSampled({ requestId }, rate) {
  const number2 = requestNumber(requestId);
  const share = Math.round(rate * 1e4);
  return Math.floor(number2 * share / 1e6) > Math.floor((number2 - 1) * share / 1e6);
}
function isAskedFor({ headers }) {
  const pragma = headerValue(headers, "pragma")?.toLowerCase() ?? "";
  return pragma.split(",").some((directive) => directive.trim() === "server-timing");
}
function hitMetrics(trip) {
  return ["cdn-cache-hit", ...placeMetrics(trip), 'cdn-hit-layer;desc="EDGE"'];
}
function missMetrics(trip, status2) {
  const isFetched = trip.originRequests.length > 0;
  const upstream = isFetched ? [
    'cdn-upstream-layer;desc="EDGE"',
    "cdn-upstream-dns;dur=0",
    "cdn-upstream-connect;dur=0",
    `cdn-upstream-fbl;dur=${trip.elapsedMs}`
  ] : [];
  return [...upstream, ...cacheMetric(status2), ...placeMetrics(trip)];
}
function cacheMetric(status2) {
  if (status2 === "none") return [];
  return [status2 === "refresh" ? "cdn-cache-refresh" : "cdn-cache-miss"];
}
function placeMetrics({ location, requestId }) {
  return [`cdn-pop;desc="${location.pop}"`, `cdn-rid;desc="${requestId}"`];
}
var init_server_timing = __esm({
  "src/pipeline/server-timing.ts"() {
    "use strict";
    init_headers();
    init_request_ids();
  }
});

// src/pipeline/response-headers.ts
function withPolicyHeaders(trip, plan, reply, moment) {
  const policy4 = policyFor(plan, reply);
  return policy4 === void 0 || trip.world.assumptions.responsePolicyHeaders !== moment ? reply : dressed(trip, policy4, reply);
}
function policyFor(plan, { policyFrom }) {
  if (policyFrom === "none") return void 0;
  return (policyFrom ?? plan).behavior.responseHeadersPolicy;
}
function dressed(trip, policy4, reply) {
  const { headers, removed: removed2 } = withoutRemoved(reply.message.headers, policy4);
  const added = [];
  const add3 = (key2, value5) => {
    const name6 = key2.toLowerCase();
    putHeader(headers, name6, [{ key: key2, value: value5 }]);
    if (!added.includes(name6)) added.push(name6);
  };
  if (policy4.cors !== void 0) {
    const { headers: lines2 = [], reason } = corsHeaders(trip, policy4.cors, headers);
    if (reason !== void 0)
      trip.trace.push({ step: "skipped", stage: "policy-headers", reason: `no CORS: ${reason}` });
    for (const [key2, value5] of lines2) add3(key2, value5);
  }
  for (const { key: key2, value: value5, override } of policy4.headers) {
    if (override || !hasHeader(headers, key2.toLowerCase())) add3(key2, value5);
  }
  const { serverTimingRate: rate } = policy4;
  const timing = rate === void 0 ? void 0 : serverTiming(trip, reply, rate, headers);
  if (timing !== void 0) add3("Server-Timing", timing);
  if (removed2.length + added.length > 0) trip.trace.push({ step: "policy-headers", removed: removed2, added });
  return withMessage(reply, withHeaders2(reply.message, headers), { added, removes: policy4.removes });
}
function withoutRemoved(given2, { removes }) {
  const headers = {};
  const removed2 = removes.has("x-cache") ? ["x-cache"] : [];
  for (const name6 in given2) {
    if (removes.has(name6)) removed2.push(name6);
    else putHeader(headers, name6, given2[name6]);
  }
  return { headers, removed: removed2 };
}
var init_response_headers = __esm({
  "src/pipeline/response-headers.ts"() {
    "use strict";
    init_headers();
    init_cors_headers();
    init_reply();
    init_server_timing();
  }
});

// src/pipeline/skipped-functions.ts
function tellNoneRan(trip, { runs }, { skipViewerResponse }) {
  for (const trigger of triggers5) {
    if (runs[trigger] === void 0 || isTold(trip, trigger)) continue;
    skip(trip, trigger, skipViewerResponse ?? "the request was answered before");
  }
}
function tellSkippedAtOrigin(trip, { runs }, reply) {
  if (runs["origin-request"] !== void 0 && !isTold(trip, "origin-request")) {
    skip(trip, "origin-request", whyNotAsked(reply));
  }
  if (runs["origin-response"] !== void 0 && !isTold(trip, "origin-response")) {
    skip(trip, "origin-response", whyNoAnswer(trip, reply));
  }
}
function skip({ trace }, trigger, reason) {
  trace.push({ step: "function-skipped", trigger, reason });
}
function isTold({ invocations, trace }, trigger) {
  if (invocations.some((invocation) => invocation.trigger === trigger)) return true;
  return trace.some((step) => step.step === "function-skipped" && step.trigger === trigger);
}
function isFromCache({ cache }) {
  return cache.ageSeconds !== void 0;
}
function whyNotAsked(reply) {
  return isFromCache(reply) ? "the cache answered" : "the origin's name could not be resolved";
}
function whyNoAnswer({ invocations }, reply) {
  if (isFromCache(reply)) return "the cache answered";
  const asked = invocations.findLast(({ trigger }) => trigger === "origin-request");
  if (asked?.outcome === "response") return "origin-request answered";
  if (asked?.outcome === "error") return "a function failed";
  return reply.xCache === "RefreshHit" ? "the origin answered 304" : "the origin did not answer";
}
var triggers5;
var init_skipped_functions = __esm({
  "src/pipeline/skipped-functions.ts"() {
    "use strict";
    triggers5 = ["viewer-request", "origin-request", "origin-response", "viewer-response"];
  }
});

// src/pipeline/viewer-left.ts
function hungUp(trip) {
  if (!trip.isLeft) return void 0;
  return makeReply({ message: nothing4, xCache: "Error", cache: notAsked, detailedResultType: "ClientHungUpRequest" });
}
function undelivered({ cache, error }) {
  return makeReply({ message: nothing4, xCache: "Error", cache, error, detailedResultType: "ClientCommError" });
}
var nothing4;
var init_viewer_left = __esm({
  "src/pipeline/viewer-left.ts"() {
    "use strict";
    init_bytes();
    init_reply();
    nothing4 = { status: 0, statusText: "", headers: {}, body: noBytes };
  }
});

// src/pipeline/viewer-response.ts
function callViewerResponse(trip, plan, request2, reply) {
  const association = plan.behavior.edgeLambdas["viewer-response"];
  if (association === void 0) return void 0;
  if (reply.skipViewerResponse === void 0) {
    return runFunction(plan, association, viewerResponseEvent(trip, request2, reply.message));
  }
  trip.trace.push({ step: "function-skipped", trigger: "viewer-response", reason: reply.skipViewerResponse });
  return void 0;
}
function afterViewerResponse(trip, reply, invocation) {
  if (invocation === void 0) return reply;
  noted(trip, invocation);
  if (invocation.outcome === "error") return { ...functionErrorReply(trip, invocation.error), cache: reply.cache };
  const { headers, statusDescription } = invocation.response;
  const { status: status2, body: body2 } = reply.message;
  const sent3 = withHidden(headers, reply.message.headers);
  return withMessage(reply, { status: status2, statusText: statusDescription, headers: sent3, body: body2 });
}
var init_viewer_response2 = __esm({
  "src/pipeline/viewer-response.ts"() {
    "use strict";
    init_edge_events();
    init_reply();
    init_run_function();
  }
});

// src/pipeline/journey.ts
function travel(trip) {
  begin2(trip);
  const gone = hungUp(trip);
  if (gone !== void 0) return leave(trip, "", gone);
  const received = receivedRequest(trip);
  const refused3 = refuseRequest(trip, received.headers);
  if (refused3 !== void 0) return arrive(trip, void 0, fitToViewer(trip, refused3));
  const blocked = refuseByCountry(trip);
  if (blocked !== void 0) return turnBack(trip, chooseBehavior(trip, received.uri), blocked);
  const request2 = withRootObject(trip, received, "before-viewer-request");
  const plan = chooseBehavior(trip, request2.uri);
  const { pathPattern, position: position2 } = plan.behavior;
  trip.trace.push({ step: "behavior", pathPattern, position: position2, of: trip.world.plans.length });
  const early = refuseByBehavior(trip, plan);
  return early === void 0 ? travelOn(trip, plan, request2) : turnBack(trip, plan, early);
}
function* turnBack(trip, plan, answer2) {
  tellNoneRan(trip, plan, answer2);
  const replaced2 = replaceByErrorPage(trip, answer2);
  const reply = fitToViewer(trip, isStage(replaced2) ? yield* replaced2 : replaced2);
  return arrive(trip, plan, withPolicyHeaders(trip, plan, reply, trip.world.assumptions.responsePolicyHeaders));
}
function arrive(trip, plan, reply) {
  const behavior = plan?.behavior.pathPattern ?? "";
  if (trip.isLeft) return leave(trip, behavior, undelivered(reply));
  const response2 = stamp(trip, reply);
  trip.trace.push({ step: "response", status: response2.status, xCache: reply.xCache });
  return new RecordedExchange(trip, reply, response2, behavior);
}
function leave(trip, behavior, reply) {
  const { status: status2, statusText: statusText2, body: body2 } = reply.message;
  trip.trace.push({ step: "viewer-left", detailedResultType: reply.detailedResultType ?? "" });
  return new RecordedExchange(trip, reply, new SentMessage(status2, statusText2, [], body2), behavior);
}
function* travelOn(trip, plan, request2) {
  const first = callViewerRequest(trip, plan, request2);
  const passed = afterViewerRequest(trip, request2, first && (yield first));
  if (passed.reply !== void 0) return yield* turnBack(trip, plan, passed.reply);
  const viewerSide2 = withRootObject(trip, passed.request, "after-viewer-request");
  const known4 = asKnown(trip, plan, viewerSide2);
  const served = serve(trip, plan, known4);
  const found2 = isStage(served) ? yield* served : served;
  tellSkippedAtOrigin(trip, plan, found2);
  const replaced2 = replaceByErrorPage(trip, found2);
  const fitted = fitToViewer(trip, isStage(replaced2) ? yield* replaced2 : replaced2, known4);
  const paged = fitted.message.status === 416 ? replaceByErrorPage(trip, fitted) : fitted;
  const sendable = isStage(paged) ? yield* paged : paged;
  const reply = withPolicyHeaders(trip, plan, sendable, "before-viewer-response");
  const shown = trip.world.assumptions.viewerResponseRequest === "as-received" ? request2 : viewerSide2;
  const last2 = callViewerResponse(trip, plan, shown, reply);
  const sent3 = afterViewerResponse(trip, reply, last2 && (yield last2));
  if (sent3.error !== reply.error) return yield* turnBack(trip, plan, sent3);
  return arrive(trip, plan, withPolicyHeaders(trip, plan, sent3, "after-viewer-response"));
}
function asKnown(trip, plan, request2) {
  const known4 = withCloudFrontHeaders(request2.headers, plan.forwarding.cloudFrontHeaders, trip.request);
  const headers = withoutUnusableRange(trip, request2.method, withoutEncoding(trip, plan, known4));
  return headers === request2.headers ? request2 : { ...request2, headers };
}
function begin2(trip) {
  const { method: method2, clientIp: clientIp3, httpVersion } = trip.request;
  trip.trace.push({ step: "request", method: method2, target: joinTarget(trip.request), clientIp: clientIp3, httpVersion });
}
function receivedRequest(trip) {
  const { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2 } = trip.request;
  return { clientIp: clientIp3, method: method2, uri: uri2, querystring: querystring2, headers: receivedHeaders(trip), body: bodyOf4(trip) };
}
function bodyOf4({ request: request2 }) {
  return request2.body.length === 0 ? void 0 : request2.body;
}
function withRootObject(trip, request2, moment) {
  const { settings, assumptions } = trip.world;
  if (request2.uri !== "/" || settings.defaultRootObject === "" || assumptions.defaultRootObject !== moment)
    return request2;
  const uri2 = `/${settings.defaultRootObject}`;
  trip.trace.push({ step: "default-root-object", uri: uri2 });
  return { ...request2, uri: uri2 };
}
var init_journey = __esm({
  "src/pipeline/journey.ts"() {
    "use strict";
    init_target();
    init_choose_behavior();
    init_cloudfront_headers();
    init_error_page();
    init_exchange();
    init_fit_to_viewer();
    init_geo();
    init_received_headers();
    init_refuse2();
    init_response_headers();
    init_sent_message();
    init_serve();
    init_skipped_functions();
    init_stage();
    init_stamp();
    init_usable_range();
    init_viewer_encoding();
    init_viewer_left();
    init_viewer_request2();
    init_viewer_response2();
  }
});

// src/pipeline/stages.ts
var stages_exports = {};
__export(stages_exports, {
  drive: () => drive,
  isStage: () => isStage,
  travel: () => travel
});
var init_stages = __esm({
  "src/pipeline/stages.ts"() {
    "use strict";
    init_journey();
    init_stage();
  }
});

// src/fuzz/broken/broken-request.ts
init_groups();

// src/fuzz/broken/broken-result.ts
init_errors();
import fc46 from "fast-check";

// src/fuzz/returned/given.ts
init_errors();
init_events();
init_lazily();
init_show();
var plainEvents = {
  "viewer-request": lazily(() => viewerRequest()),
  "origin-request": lazily(() => originRequest()),
  "origin-response": lazily(() => originResponse()),
  "viewer-response": lazily(() => viewerResponse())
};
function recordOfEvent(event) {
  return recallEvent(event) ?? recordOf(event);
}
function givenRecord(given2, failedTo, allowed = triggers) {
  const { trigger, event } = given2 ?? {};
  if (event !== void 0) {
    const record2 = recordOfEvent(event);
    checkTrigger(record2.config.eventType, "event", failedTo, allowed);
    return record2;
  }
  checkTrigger(trigger, "trigger", failedTo, allowed);
  return recordOfEvent(plainEvents[trigger]());
}
function checkTrigger(trigger, path10, failedTo, allowed) {
  if (allowed.includes(trigger)) return;
  const because = isTrigger(trigger) ? `a ${trigger} function returns a response only` : `${show(trigger)} is no trigger`;
  throw new EdgeproofError("ERR_OPTION", { failedTo, path: path10, because, fix: `Choose one of: ${allowed.join(", ")}.` });
}

// src/fuzz/returned/request.ts
init_events();
init_lazily();
init_limits();
import fc10 from "fast-check";

// src/fuzz/headers.ts
init_disallowed_headers();
init_lazily();
import fc from "fast-check";
var tokenCharacters = "abcdefghijklmnopqrstuvwxyzABCXYZ0189-_!#$%&'*+.^`|~";
var derived = /* @__PURE__ */ new Set(["content-length", "transfer-encoding", "host", "via"]);
var freeName = lazily(
  () => fc.oneof(
    fc.string({ unit: fc.constantFrom(...tokenCharacters), minLength: 1, maxLength: 12 }),
    fc.constantFrom("x-custom", "__proto__", "constructor", "toString", "hasOwnProperty")
  ).filter((name6) => !isDisallowedHeader(name6.toLowerCase()) && !derived.has(name6.toLowerCase()))
);
var freeValue = lazily(
  () => fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom("", "0", ",", ";", '"', "%", "=", "a	b", "x".repeat(2e3))
  ).map((value5) => value5.replace(/[\x00-\x1f\x7f]/g, "").trim())
);
var freeLine = lazily(() => fc.tuple(freeName(), freeValue()));
var repeatable = /* @__PURE__ */ new Set(["cache-control", "cookie", "set-cookie", "vary"]);
function withoutRepeats(lines2, once2) {
  const seen = /* @__PURE__ */ new Set();
  return lines2.filter(([name6]) => {
    const key2 = name6.toLowerCase();
    if (seen.has(key2)) return false;
    if (once2.has(key2)) seen.add(key2);
    return true;
  });
}
function headerLines2(usual5) {
  const names16 = Object.keys(usual5).map((name6) => name6.toLowerCase());
  const once2 = new Set(names16.filter((name6) => !repeatable.has(name6)));
  const lines2 = Object.entries(usual5).map(
    ([name6, values3]) => fc.tuple(fc.constantFrom(name6, name6.toLowerCase()), fc.oneof(fc.constantFrom(...values3), freeValue()))
  );
  const line5 = fc.oneof({ weight: 3, arbitrary: fc.oneof(...lines2) }, freeLine());
  return fc.array(line5, { maxLength: 6 }).map((list3) => withoutRepeats(list3, once2));
}
var forwardable = {
  "Accept-Language": ["de", "en-US,en;q=0.5", "*", "de-DE;q=abc"],
  Authorization: ["Basic dXNlcjpwYXNz", "Basic", "Bearer a.b.c", "Basic %%%"],
  "Cache-Control": ["no-cache", "max-age=0"],
  Cookie: ["a=1", "a=1; b=2", "variant=b", "a", "=", "; ;", "a=%E0%A4%A", "__proto__=1"],
  "If-Modified-Since": ["Wed, 01 Jan 2025 00:00:00 GMT", "yesterday"],
  "If-None-Match": ['"abc"', 'W/"abc"', "*"],
  Origin: ["https://www.example.com", "null"],
  Range: ["bytes=0-99", "bytes=-1", "bytes=5-1"],
  Referer: ["https://www.example.com/", "not a url"]
};
var viewerHeaders = lazily(
  () => headerLines2({
    ...forwardable,
    Accept: ["*/*", "image/avif,image/webp", "text/html;q=0.9"],
    "Accept-Encoding": ["gzip", "gzip, deflate, br", "br;q=0", "identity"],
    Host: ["www.example.com", "example.com"],
    "User-Agent": ["Mozilla/5.0", "Googlebot/2.1", ""],
    "X-Forwarded-For": ["198.51.100.7", "198.51.100.7, 10.0.0.1"]
  })
);
var originHeaders2 = lazily(
  () => headerLines2({
    ...forwardable,
    "Accept-Encoding": ["gzip", "br", "br,gzip", "identity"],
    "CloudFront-Viewer-Country": ["DE", "US"],
    "CloudFront-Is-Mobile-Viewer": ["true", "false"],
    "CloudFront-Forwarded-Proto": ["https", "http"]
  })
);
var responseHeaders = lazily(
  () => headerLines2({
    "Cache-Control": ["no-store", "max-age=60", "public, s-maxage=0", "private", "max-age=abc"],
    "Content-Encoding": ["gzip", "br"],
    "Content-Type": ["text/html", "application/json", "image/png", ""],
    ETag: ['"abc"', 'W/"abc"'],
    Expires: ["Thu, 02 Jan 2025 00:00:00 GMT", "0"],
    "Last-Modified": ["Wed, 01 Jan 2025 00:00:00 GMT"],
    Location: ["/", "https://www.example.com/a", "//", ""],
    "Set-Cookie": ["a=1", "b=2; Path=/; Secure", ""],
    Vary: ["Accept-Encoding", "Cookie", "*"]
  })
);

// src/fuzz/returned/body-changes.ts
init_bytes();
init_lazily();
init_limits();
import fc2 from "fast-check";

// src/fuzz/returned/sized.ts
function text2(bytes) {
  return "x".repeat(Math.max(0, bytes));
}
function wideText(bytes) {
  return bytes % 2 === 0 ? "\xFC".repeat(Math.max(0, bytes / 2)) : `x${wideText(bytes - 1)}`;
}
var tails = ["", "eA==", "eHg="];
function base64(bytes) {
  const whole2 = Math.max(0, Math.floor(bytes / 3));
  return "eHh4".repeat(whole2) + tails[Math.max(0, bytes % 3)];
}
var longestLabel = 63;
function dnsName(characters2) {
  if (characters2 <= longestLabel) return text2(characters2);
  const label3 = Math.min(longestLabel, characters2 - 2);
  return `${text2(label3)}.${dnsName(characters2 - label3 - 1)}`;
}

// src/fuzz/returned/body-changes.ts
var data = lazily(
  () => fc2.oneof(
    fc2.record({ encoding: fc2.constant("text"), data: fc2.oneof(fc2.string(), fc2.string({ unit: "grapheme" })) }),
    fc2.record({ encoding: fc2.constant("base64"), data: fc2.uint8Array().map(toBase64) })
  )
);
var usual = lazily(
  () => fc2.oneof(
    fc2.record({ action: fc2.constant("delete") }),
    data().map((fields9) => ({ action: "replace", ...fields9 })),
    data().map((fields9) => ({ action: "read-only", ...fields9 }))
  )
);
var full = lazily(
  () => fc2.record({
    action: fc2.constant("replace"),
    fill: fc2.constantFrom("text", "wide", "base64"),
    left: fc2.nat(2)
  })
);
var bodyChanges = lazily(
  () => fc2.oneof({ weight: 100, arbitrary: usual() }, { weight: 1, arbitrary: full() })
);
var fillers = { text: text2, wide: wideText, base64 };
function changeBody(came, changes2, trigger) {
  if (changes2 === void 0) return came && { ...came };
  if (changes2.action === "delete") return void 0;
  const { action: action2 } = changes2;
  const inputTruncated = came?.inputTruncated ?? false;
  if (!("fill" in changes2)) return { inputTruncated, action: action2, encoding: changes2.encoding, data: changes2.data };
  const encoding5 = changes2.fill === "base64" ? "base64" : "text";
  return { inputTruncated, action: action2, encoding: encoding5, data: fillers[changes2.fill](requestBodyLimit[trigger] - changes2.left) };
}

// src/fuzz/returned/header-edits.ts
init_headers();
init_lazily();
import fc3 from "fast-check";
var spelling = lazily(
  () => fc3.oneof(
    { weight: 6, arbitrary: fc3.constant("plain") },
    { weight: 6, arbitrary: fc3.constantFrom("no-key", "lower", "upper") },
    { weight: 1, arbitrary: fc3.constant("map") }
  )
);
var borderline = lazily(
  () => headerLines2({
    "Accept-Encoding": ["gzip", "br"],
    "CloudFront-Viewer-Country": ["DE"],
    "Content-Encoding": ["gzip", "identity"],
    "Content-Length": ["0", "5"],
    Host: ["other.example.com"],
    "If-Match": ['"abc"'],
    "If-None-Match": ['"abc"'],
    Warning: ['199 - "stale"'],
    "X-Accel": ["on"],
    "X-Amz-Meta-A": ["b"],
    "X-Amzn-Trace-Id": ["Root=1-5759e988-bd862e3fe1be46a994272793"],
    "X-Cached": ["Hit"],
    "X-Edge": ["1"],
    "X-Forwarded-For": ["198.51.100.7"],
    "X-Tab": ["a	b"]
  })
);
function headerEdits(lines2) {
  const set = fc3.oneof({ weight: 3, arbitrary: lines2 }, { weight: 1, arbitrary: borderline() });
  return fc3.record(
    {
      set: fc3.tuple(set, fc3.array(spelling(), { maxLength: 6 })),
      dropped: fc3.array(fc3.record({ at: fc3.nat(9), emptied: fc3.boolean() }), { maxLength: 3 }),
      kept: spelling()
    },
    { requiredKeys: [] }
  );
}
function put(headers, name6, lines2) {
  putHeader(headers, name6, lines2);
}
function spellLine(key2, value5, how) {
  if (how === "no-key") return { value: value5 };
  if (how === "lower") return { key: key2.toLowerCase(), value: value5 };
  return { key: how === "upper" ? key2.toUpperCase() : key2, value: value5 };
}
function keepHeaders(headers, before, gone, how) {
  for (const name6 of Object.keys(before)) {
    const lines2 = before[name6];
    const emptied = gone.get(name6);
    if (emptied === true) put(headers, name6, []);
    if (emptied !== void 0) continue;
    const mapKey = how === "map" ? lines2[0].key : name6;
    put(
      headers,
      mapKey,
      lines2.map(({ key: key2, value: value5 }) => spellLine(key2, value5, how))
    );
  }
}
function setLines(headers, [lines2, spellings], fixed) {
  const own5 = /* @__PURE__ */ new Set();
  for (const [index, [name6, value5]] of lines2.entries()) {
    const how = spellings[index] ?? "plain";
    const lower = name6.toLowerCase();
    if (fixed.has(lower)) continue;
    const mapKey = how === "map" ? name6 : lower;
    const line5 = spellLine(name6, value5, how);
    if (own5.has(mapKey)) headers[mapKey]?.push(line5);
    else put(headers, mapKey, [line5]);
    own5.add(mapKey);
  }
}
function editHeaders(before, edits, fixed) {
  const { set, dropped = [], kept: kept2 = "plain" } = edits;
  const headers = {};
  const free2 = Object.keys(before).filter((name6) => !fixed.has(name6));
  const gone = new Map(dropped.map(({ at: at5, emptied }) => [free2[at5 % free2.length] ?? "", emptied]));
  keepHeaders(headers, before, gone, kept2);
  if (set !== void 0) setLines(headers, set, fixed);
  return headers;
}

// src/fuzz/returned/origin-changes.ts
init_lazily();
import fc6 from "fast-check";

// src/fuzz/returned/custom-headers.ts
init_disallowed_headers();
init_lazily();
init_limits();
import fc4 from "fast-check";
var { count, name: longestName, value: longestValue, total } = originLimits.customHeaders;
var name = lazily(
  () => fc4.oneof(
    fc4.constantFrom("x-api-key", "authorization", "x-a", "x-b", "accept", "x-amzn-trace-id"),
    fc4.string({ unit: fc4.constantFrom(..."abcxyz019-_!~"), minLength: 1, maxLength: 12 }).filter((one) => !isDeniedCustomHeader(one) && !isDisallowedHeader(one))
  )
);
var value = lazily(
  () => fc4.oneof(fc4.constantFrom("secret", "", "a	b", "\xFC", text2(200)), fc4.string({ maxLength: 20 }))
);
var line = lazily(() => fc4.record({ value: value(), keyed: fc4.boolean() }));
function written(headers) {
  return Object.fromEntries(
    Object.entries(headers).map(([name6, lines2]) => [
      name6,
      lines2.map(({ value: value5, keyed }) => keyed ? { key: name6.toUpperCase(), value: value5 } : { value: value5 })
    ])
  );
}
var usual2 = lazily(
  () => fc4.dictionary(name(), fc4.array(line(), { maxLength: 3 }), { maxKeys: 5, noNullPrototype: true }).map(written)
);
function numbered(headers) {
  return Object.fromEntries(Array.from({ length: headers }, (_, at5) => [`x-${at5}`, [{ value: "b" }]]));
}
function weighing(characters2) {
  const headers = Object.fromEntries([0, 1, 2, 3, 4].map((at5) => [`x-${at5}`, [{ value: text2(longestValue) }]]));
  return { ...headers, "x-y": [{ value: text2(characters2 - 5 * (longestValue + 3) - 3) }] };
}
var full2 = lazily(
  () => fc4.constantFrom(0, 1, 2, 3).map((which) => {
    if (which === 0) return { [text2(longestName)]: [{ value: "b" }] };
    if (which === 1) return { "x-a": [{ value: text2(longestValue) }] };
    return which === 2 ? numbered(count) : weighing(total);
  })
);
var customHeaders = lazily(
  () => fc4.oneof({ weight: 20, arbitrary: usual2() }, { weight: 1, arbitrary: full2() })
);
function without(custom4, headers) {
  const taken2 = new Set(Object.keys(headers).map((name6) => name6.toLowerCase()));
  return Object.fromEntries(Object.entries(custom4).filter(([name6]) => !taken2.has(name6.toLowerCase())));
}

// src/fuzz/returned/origin-fields.ts
init_domain_names();
init_lazily();
init_origin_path();
init_limits();
import fc5 from "fast-check";
var domainLabel = lazily(() => fc5.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/));
var customDomain = lazily(
  () => fc5.oneof(
    {
      weight: 6,
      arbitrary: fc5.array(domainLabel(), { minLength: 1, maxLength: 3 }).map((labels) => `${labels.join(".")}.example`)
    },
    {
      weight: 2,
      arbitrary: fc5.constantFrom(
        "localhost",
        "A.Example.COM",
        "a_b.example",
        "xn--grsse-mva.example",
        "bucket.s3-website-eu-west-1.amazonaws.com"
      )
    },
    { weight: 1, arbitrary: fc5.constant(longestDnsName).map(dnsName) }
  )
);
var s3Ending = ".s3.amazonaws.com";
var s3Domain = lazily(
  () => fc5.oneof(
    { weight: 6, arbitrary: domainLabel().map((bucket) => `${bucket}.s3.eu-west-1.amazonaws.com`) },
    {
      weight: 2,
      arbitrary: fc5.constantFrom(
        "b.s3.amazonaws.com",
        "my.b.s3-eu-west-1.amazonaws.com",
        "b.s3.cn-north-1.amazonaws.com.cn",
        "b.s3.dualstack.eu-west-1.amazonaws.com"
      )
    },
    { weight: 1, arbitrary: fc5.constant(longestS3Name).map((most6) => dnsName(most6 - s3Ending.length) + s3Ending) }
  )
);
var path2 = lazily(
  () => fc5.constantFrom("", "/a", "/a/b", "/a%20b", "/-._~!$&'()*+,;=:@", `/${text2(longestOriginPath - 1)}`, "a", "/a/", "/")
);
var { least, most } = originLimits.timeout;
var timeout2 = lazily(() => fc5.oneof(fc5.integer({ min: least, max: most }), fc5.constantFrom(least, most)));
var port = lazily(() => fc5.oneof(fc5.constantFrom(443, 80, 1024, 65535), fc5.integer({ min: 1024, max: 65535 })));
var completion = lazily(() => fc5.oneof(fc5.constant("no-limit"), fc5.nat(600)));
var protocol = lazily(() => {
  const versions = (minLength) => fc5.uniqueArray(fc5.constantFrom("TLSv1.2", "TLSv1.1", "TLSv1", "SSLv3"), { minLength });
  return fc5.oneof(
    fc5.record({ protocol: fc5.constant("https"), sslProtocols: versions(1) }),
    fc5.record({ protocol: fc5.constant("http"), sslProtocols: versions(0) })
  );
});
var access = lazily(
  () => fc5.constantFrom(
    { authMethod: "none", region: "" },
    { authMethod: "none", region: "eu-west-1" },
    { authMethod: "origin-access-identity", region: "eu-west-1" }
  )
);
var common = lazily(() => ({
  path: path2(),
  readTimeout: timeout2(),
  completion: completion(),
  customHeaders: customHeaders()
}));
var customFields2 = lazily(
  () => fc5.record(
    { domainName: customDomain(), port: port(), protocol: protocol(), keepaliveTimeout: timeout2(), ...common() },
    { requiredKeys: [] }
  )
);
var s3Fields2 = lazily(
  () => fc5.record({ domainName: s3Domain(), access: access(), ...common() }, { requiredKeys: [] })
);

// src/fuzz/returned/origin-changes.ts
var originChanges = lazily(
  () => fc6.oneof(
    { weight: 10, arbitrary: fc6.record({ custom: customFields2() }) },
    { weight: 10, arbitrary: fc6.record({ s3: s3Fields2() }) },
    { weight: 1, arbitrary: fc6.constant({ removed: true }) }
  )
);
var newCustom = {
  customHeaders: {},
  domainName: "www.example.com",
  keepaliveTimeout: 5,
  path: "",
  port: 443,
  protocol: "https",
  readTimeout: 30,
  sslProtocols: ["TLSv1.2"]
};
var newS3 = {
  authMethod: "none",
  customHeaders: {},
  domainName: "bucket.s3.us-east-1.amazonaws.com",
  path: "",
  region: ""
};
function fixCompletion(origin, completion4) {
  const read2 = origin.readTimeout ?? 1;
  if (completion4 !== void 0) origin.responseCompletionTimeout = completion4 === "no-limit" ? 0 : read2 + completion4;
  const { responseCompletionTimeout: left } = origin;
  if (left !== void 0 && left !== 0 && left < read2) origin.responseCompletionTimeout = read2;
}
function changeCustom(came, fields9, headers) {
  const { completion: completion4, protocol: protocol3, customHeaders: customHeaders3 = came?.customHeaders ?? {}, ...rest } = fields9;
  const origin = { ...came ?? newCustom, ...rest, ...protocol3, customHeaders: without(customHeaders3, headers) };
  fixCompletion(origin, completion4);
  return origin;
}
function changeS3(came, fields9, headers) {
  const { completion: completion4, access: access2, customHeaders: customHeaders3 = came?.customHeaders ?? {}, ...rest } = fields9;
  const origin = { ...came ?? newS3, ...rest, ...access2, customHeaders: without(customHeaders3, headers) };
  if (came === void 0) origin.authMethod = "none";
  fixCompletion(origin, completion4);
  return origin;
}
function changeOrigin(came, changes2, headers) {
  if (changes2.custom) return { custom: changeCustom(came.custom, changes2.custom, headers) };
  return changes2.s3 && { s3: changeS3(came.s3, changes2.s3, headers) };
}

// src/fuzz/returned/target-changes.ts
init_lazily();
init_limits();
import fc9 from "fast-check";

// src/fuzz/querystring.ts
init_lazily();
import fc7 from "fast-check";

// src/fuzz/choice.ts
import { Arbitrary, Stream, Value } from "fast-check";
function* simplerThan(values3, index) {
  for (let at5 = 0; at5 < index; at5++) yield new Value(values3[at5], at5);
}
var Choice = class extends Arbitrary {
  #values = [];
  /** The place of each value, as often as its weight says. */
  #places = [];
  constructor(groups) {
    super();
    for (const [weight, ...values3] of groups) for (const value5 of values3) this.#add(value5, weight);
  }
  #add(value5, weight) {
    const place10 = this.#values.push(value5) - 1;
    for (let i = 0; i < weight; i++) this.#places.push(place10);
  }
  generate(random) {
    const place10 = this.#places[random.nextInt(0, this.#places.length - 1)];
    return new Value(this.#values[place10], place10);
  }
  canShrinkWithoutContext(value5) {
    return this.#values.includes(value5);
  }
  shrink(value5, place10) {
    return new Stream(simplerThan(this.#values, typeof place10 === "number" ? place10 : this.#values.indexOf(value5)));
  }
};
function choose(...groups) {
  return new Choice(groups);
}

// src/fuzz/querystring.ts
var name2 = lazily(
  () => choose(
    [6, "a", "q", "lang", "page", "id"],
    [4, "b", "next", "url", "to", "redirect", "return", "token", "utm_source", "size"],
    [1, "", "%", "%zz", "a%20b", "a+b", "a[]", "a[b]", "a.b", "A", "\xFC", "%C3%BC", "__proto__", "constructor", "0"]
  )
);
var value2 = lazily(
  () => choose(
    [10, "1"],
    [8, void 0],
    [5, "", "de"],
    [4, "%0d%0a", "//evil.example", "%", "2"],
    [2, "%zz", "%ff", "%E0%A4%A", "%20", "+", "a+b", "/a", "%2F%2Fevil.example", "https://evil.example/"],
    [2, "%0D%0ASet-Cookie:%20a=b", "%0a", "%00", '"', "<script>", "'", "|", "\\", "{}", "[]", "^", "`"],
    [
      1,
      "%26",
      "%3D",
      "%23",
      "%2B",
      "%25",
      "a=b",
      "=",
      "?",
      ";",
      ",",
      "$&",
      "javascript:alert(1)",
      "\xFC",
      "\u65E5\u672C",
      "%C3%BC"
    ],
    [1, "%u00fc", "true", "-1", "0", "1e9", "99999999999999999999", "NaN", "null", "undefined", "__proto__"],
    [1, "a".repeat(300)]
  )
);
var more = lazily(() => choose([14, ""], [2, "&", "&a=1&a=2"], [1, "&&a=1", "&=", "&a&a", "&?", "&;a=1"]));
var parameter = lazily(
  () => fc7.tuple(name2(), value2()).map(([key2, text6]) => text6 === void 0 ? key2 : `${key2}=${text6}`)
);
function withoutMark(text6) {
  return text6.startsWith("?") ? text6.replace(/^\?+/, "") : text6;
}
var querystring = lazily(
  () => fc7.tuple(fc7.array(parameter(), { maxLength: 4 }), more()).map(([parameters, rest]) => withoutMark(parameters.join("&") + rest))
);

// src/fuzz/uri.ts
init_lazily();
import fc8 from "fast-check";
var start = lazily(
  () => choose(
    [90, "/"],
    [3, "//", "//evil.example/", "/\\"],
    [1, "/\\evil.example/", "/%2F", "/%5C", "/%2F%2Fevil.example/", "/https://evil.example/", "/./", "/../", "/;/"]
  )
);
var pathCharacters = [..."abcxyzABC019-._~!$&'()*+,;=:@%"];
var segment = lazily(
  () => choose(
    [10, "a", "b", "index.html", "img", "a.png", "docs", "api", "v1"],
    [4, "%", "%zz", "%ff", "%E0%A4%A", "%c0%af"],
    [2, "", ".", "..", "%20", "+", "%2F", "%2f", "%5C", "%00", "%0d%0a", "%25", "%252F", "%2e%2e", "%3F", "%23"],
    [2, "%C3%BC", "\xFC", "\u65E5\u672C", "\u{1F600}", "A", "de", "en", "evil.example", "robots.txt", ".env"],
    [1, '"', "<b>", "'", "`", "{a}", "|", "^", "\\", ";a=b", "@", "a:b", "&", "=", "*", "$&", "-", "~"],
    [1, "__proto__", "constructor", "0", "null", "undefined", "a".repeat(300)]
  )
);
var other = lazily(
  () => fc8.oneof(
    { weight: 12, arbitrary: fc8.constant("") },
    { weight: 1, arbitrary: fc8.string({ unit: choose([1, ...pathCharacters]), maxLength: 12 }) }
  )
);
var ending = lazily(
  () => choose([14, ""], [5, "/"], [1, ".html", "/index.html", ".PNG", ".", "//", "%", ".tar.gz", "/.."])
);
var root = ["/", ""];
var pathParts = lazily(
  () => fc8.tuple(start(), fc8.array(segment(), { maxLength: 4 }), other(), ending()).map(([head2, segments, more2, tail]) => [head2 + segments.join("/") + more2, tail])
);
var uri = lazily(() => pathParts().map(([head2, tail]) => head2 + tail));

// src/fuzz/returned/target-changes.ts
var oddUri = lazily(() => fc9.constantFrom("/-._~!$&'()*+,;=:@%41", "//", "/gr\xF6\xDFe/\u{1F600}", "/a|b", "/a?b"));
var newUri = lazily(() => fc9.oneof({ weight: 9, arbitrary: uri() }, { weight: 1, arbitrary: oddUri() }));
var targetChanges = lazily(
  () => fc9.oneof(
    {
      weight: 50,
      arbitrary: fc9.record({ uri: newUri(), querystring: querystring() }, { requiredKeys: [] })
    },
    { weight: 1, arbitrary: fc9.record({ fill: fc9.constantFrom("uri", "querystring") }) }
  )
);
function changeTarget(came, { uri: uri2 = came.uri, querystring: querystring2 = came.querystring, fill }) {
  if (fill === void 0) return { uri: uri2, querystring: querystring2 };
  if (fill === "uri") return { uri: `/${text2(targetLimit - 2)}`, querystring: "" };
  return { uri: "/", querystring: text2(targetLimit - 3) };
}

// src/fuzz/returned/request.ts
var requestTriggers2 = ["viewer-request", "origin-request"];
var ignored = lazily(
  () => fc10.record(
    { method: fc10.constantFrom("GET", "POST"), clientIp: fc10.constant("198.51.100.7"), origin: originChanges() },
    { requiredKeys: [] }
  )
);
var sometimesIgnored = lazily(
  () => fc10.oneof({ weight: 19, arbitrary: fc10.constant(void 0) }, { weight: 1, arbitrary: ignored() })
);
function optional(fields9) {
  return fc10.record(fields9, { requiredKeys: [] });
}
var requestChanges = {
  "viewer-request": lazily(
    () => optional({
      target: targetChanges(),
      headers: headerEdits(viewerHeaders()),
      body: bodyChanges(),
      ignored: sometimesIgnored()
    })
  ),
  "origin-request": lazily(
    () => optional({
      target: targetChanges(),
      headers: headerEdits(originHeaders2()),
      body: bodyChanges(),
      origin: originChanges(),
      ignored: sometimesIgnored()
    })
  )
};
var country = "cloudfront-viewer-country";
function fixedNames({ config: config2, request: request2 }) {
  const fixed = new Set(readOnlyHeaders[config2.eventType]);
  if (config2.eventType === "viewer-request" && !Object.hasOwn(request2.headers, country)) fixed.add(country);
  const custom4 = (request2.origin?.custom ?? request2.origin?.s3)?.customHeaders ?? {};
  for (const name6 of Object.keys(custom4)) fixed.add(name6);
  return fixed;
}
function originAfter({ request: request2 }, changes2, headers) {
  const { origin } = request2;
  if (origin === void 0) {
    const added = changes2.ignored?.origin;
    return added && changeOrigin({}, added, headers);
  }
  return changes2.origin ? changeOrigin(copyEvent(origin), changes2.origin, headers) : copyEvent(origin);
}
function changeRequest(record2, changes2) {
  const { request: request2, config: config2 } = record2;
  const headers = editHeaders(request2.headers, changes2.headers ?? {}, fixedNames(record2));
  const changed4 = {
    clientIp: changes2.ignored?.clientIp ?? request2.clientIp,
    method: changes2.ignored?.method ?? request2.method,
    ...changeTarget(request2, changes2.target ?? {}),
    headers
  };
  const body2 = changeBody(request2.body, changes2.body, config2.eventType);
  if (body2 !== void 0) changed4.body = body2;
  const origin = originAfter(record2, changes2, headers);
  if (origin !== void 0) changed4.origin = origin;
  return changed4;
}
function request(given2) {
  const record2 = givenRecord(given2, "generate a request", requestTriggers2);
  return requestChanges[record2.config.eventType]().map((changes2) => changeRequest(record2, changes2));
}

// src/fuzz/returned/response.ts
init_lazily();
init_limits();
init_sizes();
import fc12 from "fast-check";

// src/fuzz/returned/response-body.ts
init_bytes();
init_lazily();
import fc11 from "fast-check";
var textBody = lazily(
  () => fc11.record(
    {
      body: fc11.oneof(fc11.string(), fc11.string({ unit: "grapheme" }), fc11.constantFrom("", "<h1>Hi</h1>", '{"a":1}')),
      bodyEncoding: fc11.constant("text")
    },
    { requiredKeys: ["body"] }
  )
);
var binaryBody = lazily(
  () => fc11.uint8Array().map((bytes) => ({ body: toBase64(bytes), bodyEncoding: "base64" }))
);
var usual3 = lazily(
  () => fc11.oneof(
    fc11.constant({}),
    textBody(),
    binaryBody(),
    // Without a body it means nothing (RES-BODYENC-VALUES).
    fc11.record({ bodyEncoding: fc11.constantFrom("text", "base64") })
  )
);
var full3 = lazily(
  () => fc11.record({ fill: fc11.constantFrom("text", "wide", "base64"), left: fc11.nat(2) })
);
var timesFull = {
  "viewer-request": 2,
  "origin-request": 1,
  "origin-response": 1,
  "viewer-response": 1
};
function bodyPlan(trigger) {
  const some = fc11.oneof({ weight: 100, arbitrary: usual3() }, { weight: timesFull[trigger], arbitrary: full3() });
  return trigger === "viewer-response" ? fc11.oneof({ weight: 9, arbitrary: fc11.constant({}) }, some) : some;
}
var fillers2 = { text: text2, wide: wideText };
function bodyOf(plan, room) {
  if (!("fill" in plan)) return plan;
  const bytes = Math.max(0, room - plan.left);
  if (plan.fill === "base64") return { body: base64(bytes), bodyEncoding: "base64" };
  return { body: fillers2[plan.fill](bytes) };
}

// src/fuzz/returned/response.ts
var usual4 = lazily(() => fc12.constantFrom(200, 201, 301, 302, 307, 400, 401, 403, 404, 429, 500, 503, 599));
var status = lazily(() => fc12.oneof(usual4(), fc12.integer({ min: 200, max: 599 })).map(String));
var description = lazily(
  () => fc12.oneof(fc12.constantFrom("OK", "", "Everything Fine", "\xDCn\xEFcode", "a	b"), fc12.string({ maxLength: 20 }))
);
function statusAt(trigger) {
  if (trigger !== "viewer-response") return status();
  return fc12.oneof({ weight: 19, arbitrary: fc12.constant(void 0) }, { weight: 1, arbitrary: status() });
}
function changesAt(trigger) {
  const changes2 = {
    status: statusAt(trigger),
    statusDescription: fc12.option(description(), { nil: void 0 }),
    headers: headerEdits(responseHeaders()),
    body: bodyPlan(trigger)
  };
  return fc12.record(changes2, { requiredKeys: [] });
}
var responseChanges = {
  "viewer-request": lazily(() => changesAt("viewer-request")),
  "origin-request": lazily(() => changesAt("origin-request")),
  "origin-response": lazily(() => changesAt("origin-response")),
  "viewer-response": lazily(() => changesAt("viewer-response"))
};
var fixedNames2 = {
  "viewer-request": new Set(readOnlyHeaders["viewer-request"]),
  "origin-request": new Set(readOnlyHeaders["origin-request"]),
  "origin-response": new Set(readOnlyHeaders["origin-response"]),
  "viewer-response": new Set(readOnlyHeaders["viewer-response"])
};
function headersAfter({ config: config2, response: response2 }, edits) {
  if (response2 === void 0 && edits === void 0) return void 0;
  return editHeaders(response2?.headers ?? {}, edits ?? {}, fixedNames2[config2.eventType]);
}
function statusLine(changes2, came) {
  const description4 = "statusDescription" in changes2 ? changes2.statusDescription : came?.statusDescription;
  const line5 = { status: changes2.status ?? came?.status ?? "200" };
  return description4 === void 0 ? line5 : { ...line5, statusDescription: description4 };
}
function respond(record2, changes2) {
  const trigger = record2.config.eventType;
  const response2 = statusLine(changes2, record2.response);
  const headers = headersAfter(record2, changes2.headers);
  if (headers !== void 0) response2.headers = headers;
  const body2 = bodyOf(changes2.body ?? {}, responseLimit[trigger] - headersSize(headers));
  return trigger === "viewer-request" && response2.status === "204" ? response2 : Object.assign(response2, body2);
}
function response(given2) {
  const record2 = givenRecord(given2, "generate a response");
  return responseChanges[record2.config.eventType]().map((changes2) => respond(record2, changes2));
}

// src/fuzz/broken/drafts.ts
function isFilled(plan) {
  return plan !== void 0 && "fill" in plan;
}
function drafts(kind2, trigger) {
  if (kind2 === "response") {
    const changes3 = responseChanges[trigger]().filter(({ body: body2 }) => !isFilled(body2));
    return changes3.map(
      (some) => (record2) => ({ headers: {}, ...respond(record2, some) })
    );
  }
  const changes2 = requestChanges[trigger]().filter(
    ({ body: body2, target: target2 }) => !isFilled(body2) && !isFilled(target2)
  );
  return changes2.map(
    (some) => (record2) => ({ ...changeRequest(record2, some) })
  );
}

// src/fuzz/broken/find-breaches.ts
init_errors();
init_show();
init_groups();
init_rules();

// src/fuzz/broken/custom-headers.ts
init_disallowed_headers();
init_lazily();
init_limits();
import fc15 from "fast-check";

// src/fuzz/broken/header-map.ts
init_headers();
function dropName(map, name6) {
  const lower = name6.toLowerCase();
  for (const mapKey of Object.keys(map)) if (mapKey.toLowerCase() === lower) delete map[mapKey];
}
function dropHeader({ headers }, name6) {
  dropName(headers, name6);
}
function replaceHeader(draft, mapKey, lines2) {
  dropHeader(draft, mapKey);
  const { custom: custom4, s3: s33 } = draft["origin"] ?? {};
  for (const origin of [custom4, s33]) if (origin) dropName(origin.customHeaders, mapKey);
  putHeader(draft.headers, mapKey, lines2);
  return draft;
}

// src/fuzz/broken/one-of.ts
import fc13 from "fast-check";
function oneOf(...ways) {
  return fc13.oneof({ withCrossShrink: true }, ...ways);
}

// src/fuzz/broken/origin-part.ts
init_events();
var fresh = { custom: newCustom, s3: newS3 };
function originFields(draft, kind2) {
  const origin = draft["origin"];
  const fields9 = origin?.[kind2] ?? copyEvent(fresh[kind2]);
  draft["origin"] = { [kind2]: fields9 };
  return fields9;
}
function setOriginField(kind2, name6, values3) {
  return setOriginFields(
    kind2,
    values3.map((value5) => ({ [name6]: value5 }))
  );
}
function setOriginFields(kind2, values3) {
  return values3.map(
    (fields9) => (draft) => {
      Object.assign(originFields(draft, kind2), fields9);
      return draft;
    }
  );
}

// src/fuzz/broken/values.ts
init_headers();
init_lazily();
import fc14 from "fast-check";
var notText = lazily(
  () => oneOf(
    fc14.constantFrom(null, 5, 0, true, false),
    fc14.array(fc14.string({ maxLength: 3 }), { maxLength: 2 }),
    fc14.record({ type: fc14.constant("Buffer"), data: fc14.array(fc14.nat(255), { maxLength: 2 }) })
  )
);
var scalar = lazily(
  () => oneOf(fc14.constantFrom(null, true, false, 0, 200), fc14.string({ maxLength: 10 }))
);
var notAnObject2 = lazily(() => oneOf(scalar(), fc14.array(fc14.nat(9), { maxLength: 2 })));
function within2(bad, unit2 = "ab-1") {
  const text6 = fc14.string({ unit: fc14.constantFrom(...unit2), maxLength: 4 });
  return fc14.tuple(text6, bad, text6).map((parts2) => parts2.join(""));
}
var anyControl = lazily(
  () => oneOf(
    fc14.constantFrom("\n", "\r", "\0", "\x7F"),
    fc14.integer({ min: 0, max: 31 }).map((code) => String.fromCharCode(code))
  )
);
var control2 = lazily(() => anyControl().filter((character) => character !== "	"));
var illegalInTarget = lazily(
  () => oneOf(fc14.constant(" "), anyControl(), fc14.constantFrom("	", "\uD83D", "\uDE00"))
);
function anyCase(name6) {
  return fc14.constantFrom(name6, autoKey(name6), name6.toUpperCase());
}

// src/fuzz/broken/custom-headers.ts
var { count: count2, name: longestName2, value: longestValue2, total: total2 } = originLimits.customHeaders;
function put3(draft, kind2, map) {
  originFields(draft, kind2)["customHeaders"] = map;
  return draft;
}
var kind = lazily(() => fc15.constantFrom("custom", "s3"));
function custom(maps) {
  return fc15.tuple(kind(), maps).map(
    ([kind2, map]) => (draft) => put3(draft, kind2, map)
  );
}
var own = "x-of-the-origin";
function underOwn(lines2) {
  return lines2.map((value5) => ({ [own]: value5 }));
}
var line2 = { value: "b" };
var shape4 = lazily(
  () => oneOf(
    notAnObject2(),
    underOwn(oneOf(scalar(), fc15.constant(line2))),
    underOwn(notAnObject2().map((bad) => [bad])),
    underOwn(notText().map((value5) => [{ value: value5 }])),
    underOwn(within2(control2()).map((value5) => [{ value: value5 }])),
    underOwn(oneOf(notText(), fc15.constantFrom("", "x a", "x:")).map((key2) => [{ key: key2, ...line2 }])),
    within2(fc15.constantFrom(" ", ":", "\xFC", "\n")).map((name6) => ({ [name6]: [line2] }))
  )
);
var deniedName = lazily(
  () => oneOf(
    fc15.constantFrom("host", ...deniedCustomNames),
    fc15.constantFrom(...deniedCustomBeginnings).map((beginning2) => `${beginning2}a`)
  ).filter((name6) => !isDisallowedHeader(name6)).chain(anyCase)
);
function hasHeader2({ headers }, name6) {
  return Object.keys(headers).some((mapKey) => mapKey.toLowerCase() === name6.toLowerCase());
}
var denied2 = lazily(
  () => fc15.tuple(kind(), deniedName(), fc15.boolean()).map(
    ([of, name6, asKey]) => (draft) => {
      const isKey = asKey || hasHeader2(draft, name6);
      return put3(draft, of, isKey ? { [own]: [{ key: name6, ...line2 }] } : { [name6]: [{ ...line2 }] });
    }
  )
);
function twin({ headers }, at5) {
  const there = Object.keys(headers).filter((name6) => {
    const lower = name6.toLowerCase();
    return headers[name6].length > 0 && !isDeniedCustomHeader(lower) && !isDisallowedHeader(lower);
  });
  return ["x-a", ...there][at5 % (there.length + 1)];
}
var twice = lazily(
  () => fc15.tuple(kind(), fc15.nat(9)).map(
    ([kind2, at5]) => (draft) => {
      const name6 = twin(draft, at5);
      if (name6 === "x-a") replaceHeader(draft, name6, [{ ...line2 }]);
      return put3(draft, kind2, { [name6]: [{ ...line2 }] });
    }
  )
);
var tooMuch2 = lazily(
  () => fc15.integer({ min: 1, max: 50 }).chain(
    (more2) => fc15.constantFrom(
      numbered(count2 + more2),
      { [own]: Array.from({ length: count2 + more2 }, () => ({ ...line2 })) },
      { [text2(longestName2 + more2)]: [{ ...line2 }] },
      { [own]: [{ value: text2(longestValue2 + more2) }] },
      weighing(total2 + more2)
    )
  )
);
var customHeaderBreaches = {
  "ORI-CH-SHAPE": { spoils: () => custom(shape4()) },
  "ORI-CH-DENY": { spoils: denied2 },
  "ORI-CH-DUP": { spoils: twice },
  "ORI-CH-LIMITS": { spoils: () => custom(tooMuch2()) }
};

// src/fuzz/broken/header-names.ts
init_disallowed_headers();
init_lazily();
import fc16 from "fast-check";
var disallowedName = lazily(
  () => oneOf(
    fc16.constantFrom("x-cache", ...disallowedNames),
    fc16.tuple(fc16.constantFrom(...disallowedBeginnings), fc16.string({ unit: fc16.constantFrom(..."ab1-"), maxLength: 5 })).map((parts2) => parts2.join(""))
  ).chain(anyCase)
);
var line3 = { value: "b" };
function addNamed(name6) {
  return oneOf(
    name6.map(
      (mapKey) => (draft) => replaceHeader(draft, mapKey, [{ ...line3 }])
    ),
    name6.map(
      (key2) => (draft) => replaceHeader(draft, "x-a", [{ ...line3 }, { key: key2, ...line3 }])
    )
  );
}
function addCustom(mapKey, key2) {
  return (draft) => {
    const lines2 = [key2 === void 0 ? { ...line3 } : { key: key2, ...line3 }];
    originFields(draft, "custom")["customHeaders"] = { [mapKey]: lines2 };
    return draft;
  };
}
var inCustomHeaders = lazily(
  () => oneOf(
    disallowedName().map((name6) => addCustom(name6, void 0)),
    disallowedName().map((name6) => addCustom("x-of-the-origin", name6))
  )
);
function disallowed2(trigger, kind2) {
  const added = addNamed(disallowedName());
  return kind2 === "request" && trigger === "origin-request" ? oneOf(added, inCustomHeaders()) : added;
}
var country3 = "cloudfront-viewer-country";
function hasNoCountry({ request: request2 }) {
  return !Object.hasOwn(request2.headers, country3);
}
var requestHeaderNameBreaches = {
  "HDR-DIS-ADD": { spoils: (trigger) => disallowed2(trigger, "request") },
  "HDR-VIEWER-COUNTRY": {
    spoils: () => addNamed(anyCase(country3)),
    triggers: ["viewer-request"],
    needs: { what: "no CloudFront-Viewer-Country", isIn: hasNoCountry }
  }
};
var responseHeaderNameBreaches = {
  "HDR-DIS-ADD": { spoils: (trigger) => disallowed2(trigger, "response") }
};

// src/fuzz/broken/header-shape.ts
init_lazily();
import fc17 from "fast-check";

// src/fuzz/broken/breach.ts
function setField(name6, values3) {
  return values3.map((value5) => (draft) => Object.assign(draft, { [name6]: value5 }));
}
function setFields(values3) {
  return values3.map((fields9) => (draft) => Object.assign(draft, fields9));
}

// src/fuzz/broken/header-shape.ts
var name3 = lazily(() => oneOf(fc17.constantFrom("x-a", "cache-control"), freeName()));
var goodLine = lazily(() => fc17.record({ value: fc17.constantFrom("b", "") }));
function underName(lines2) {
  return fc17.tuple(name3(), lines2).map(
    ([mapKey, value5]) => (draft) => replaceHeader(draft, mapKey, value5)
  );
}
function badLine(line5) {
  return underName(fc17.tuple(fc17.array(goodLine(), { maxLength: 2 }), line5).map(([good, bad]) => [...good, bad]));
}
var shape5 = lazily(
  () => oneOf(
    underName(oneOf(scalar(), goodLine())),
    badLine(notAnObject2()),
    badLine(fc17.record({ key: notText(), value: fc17.constant("b") })),
    setField("headers", notAnObject2()),
    // The whole event, and its record.
    fc17.constantFrom(
      (draft, { config: config2, request: request2 }) => ({ Records: [{ cf: { config: config2, request: request2, response: draft } }] }),
      (draft, { config: config2 }) => ({ cf: { config: config2, request: draft } })
    )
  )
);
var valueType2 = lazily(
  () => oneOf(
    badLine(notText().map((value5) => ({ value: value5 }))),
    badLine(fc17.constant({})),
    underName(notText().map((value5) => [{ key: "X-A", value: value5 }]))
  )
);
var badName = lazily(() => within2(fc17.constantFrom(" ", ":", "\xFC", "\n", "(", '"', "/", "@", "\0", "\u65E5")));
var nameCharacters2 = lazily(
  () => oneOf(
    oneOf(badName(), fc17.constant("")).map(
      (bad) => (draft) => replaceHeader(draft, bad, [{ value: "b" }])
    ),
    badLine(badName().map((key2) => ({ key: key2, value: "b" })))
  )
);
var controlCharacters2 = lazily(() => badLine(within2(control2()).map((value5) => ({ value: value5 }))));
var headerShapeBreaches = {
  "HMAP-SHAPE": { spoils: shape5 },
  "HMAP-VALUE-TYPE": { spoils: valueType2 },
  "HMAP-NAME-CHARS": { spoils: nameCharacters2 },
  "HMAP-VALUE-CRLF": { spoils: controlCharacters2 }
};

// src/fuzz/broken/origin.ts
init_events();
init_domain_names();
init_lazily();
init_origin_path();
import fc18 from "fast-check";
var notOne = lazily(
  () => oneOf(
    fc18.constantFrom({}, { custom: null }, { s3: null }, { custom: null, s3: null }).map(copyEvent),
    fc18.constant({ custom: newCustom, s3: newS3 }).map(copyEvent),
    notAnObject2(),
    notAnObject2().map((custom4) => ({ custom: custom4 })),
    notAnObject2().map((s33) => ({ s3: s33 }))
  )
);
var needed = {
  custom: ["domainName", "port", "protocol", "path", "sslProtocols", "readTimeout", "keepaliveTimeout"],
  s3: ["domainName", "path", "authMethod"]
};
function incomplete(kind2) {
  return fc18.subarray([...needed[kind2]], { minLength: 1 }).map(
    (names16) => (draft) => {
      const fields9 = originFields(draft, kind2);
      for (const name6 of names16) delete fields9[name6];
      return draft;
    }
  );
}
var noName = lazily(() => oneOf(fc18.constant(""), notText()));
var badName2 = lazily(
  () => oneOf(
    fc18.constantFrom("192.0.2.1", "::1", "[2001:db8::1]", "www.example.com:443", "https://www.example.com", "a/b"),
    fc18.constantFrom(".a", "a.", "a..b", "-a.example", "a-.example", `${text2(64)}.example`, dnsName(longestDnsName + 1)),
    within2(fc18.constantFrom(" ", "\xFC", ":", "/", "@", "?", "*"))
  )
);
var badBucket = lazily(
  () => oneOf(
    fc18.constantFrom(
      "www.example.com",
      "Bucket.s3.eu-west-1.amazonaws.com",
      "s3.amazonaws.com",
      "b.s3.amazonaws.com:443"
    ),
    fc18.constantFrom("b.s3-website-eu-west-1.amazonaws.com", "b.s3-website.eu-central-1.amazonaws.com"),
    fc18.constant(`${dnsName(longestS3Name - 16)}.s3.amazonaws.com`)
  )
);
var badPath = lazily(
  () => oneOf(
    within2(fc18.constantFrom(" ", "\xFC", "?", "#", "\u65E5")).map((rest) => `/${rest}`),
    fc18.constant(`/${text2(longestOriginPath)}`)
  )
);
var originBreaches = {
  "ORI-EXACTLY-ONE": { spoils: () => setField("origin", notOne()) },
  "ORI-REQUIRED-CUSTOM": { spoils: () => incomplete("custom") },
  "ORI-REQUIRED-S3": { spoils: () => incomplete("s3") },
  "ORI-DOMAIN-NONEMPTY": {
    spoils: () => oneOf(setOriginField("custom", "domainName", noName()), setOriginField("s3", "domainName", noName()))
  },
  "ORI-DOMAIN-CUSTOM": { spoils: () => setOriginField("custom", "domainName", badName2()) },
  "ORI-DOMAIN-S3": { spoils: () => setOriginField("s3", "domainName", badBucket()) },
  "ORI-PATH": {
    spoils: () => oneOf(setOriginField("custom", "path", notText()), setOriginField("s3", "path", notText()))
  },
  "ORI-PATH-CUSTOM": { spoils: () => setOriginField("custom", "path", badPath()) }
};

// src/fuzz/broken/origin-access.ts
init_lazily();
import fc19 from "fast-check";
var oai2 = "origin-access-identity";
var s3 = { what: "an S3 origin", isIn: ({ request: request2 }) => request2.origin?.s3 !== void 0 };
var custom2 = { what: "a custom origin", isIn: ({ request: request2 }) => request2.origin?.custom !== void 0 };
var badMethod = lazily(() => oneOf(fc19.constantFrom("", "oac", "None", "origin-access-control", "OAI"), notText()));
var noRegion = lazily(
  () => fc19.record({
    authMethod: fc19.constant(oai2),
    region: oneOf(fc19.constantFrom("", void 0), notText())
  })
);
var originAccessBreaches = {
  "ORI-AUTHMETHOD": { spoils: () => setOriginField("s3", "authMethod", badMethod()) },
  "ORI-OAI-REGION": { spoils: () => setOriginFields("s3", noRegion()), needs: s3 },
  "ORI-OAI-FROM-CUSTOM": {
    spoils: () => setOriginFields(
      "s3",
      fc19.record({ authMethod: fc19.constant(oai2), region: fc19.constantFrom("eu-west-1", "us-east-1") })
    ),
    needs: custom2
  }
};

// src/fuzz/broken/origin-connection.ts
init_lazily();
init_limits();
import fc20 from "fast-check";
var { least: least2, most: most2 } = originLimits.timeout;
var noNumber = lazily(
  () => oneOf(
    fc20.constantFrom("30", "443", 30.5, ""),
    notText().filter((value5) => typeof value5 !== "number")
  )
);
function setTimeout(kind2, name6, values3) {
  return values3.map(
    (value5) => (draft) => {
      const fields9 = originFields(draft, kind2);
      delete fields9["responseCompletionTimeout"];
      fields9[name6] = value5;
      return draft;
    }
  );
}
var wrongTypes = lazily(
  () => oneOf(
    setOriginField("custom", "port", noNumber()),
    setTimeout("custom", "readTimeout", noNumber()),
    setTimeout("s3", "readTimeout", noNumber()),
    setTimeout("custom", "keepaliveTimeout", noNumber()),
    setTimeout("custom", "responseCompletionTimeout", noNumber()),
    setTimeout("s3", "responseCompletionTimeout", noNumber())
  )
);
var badPort = lazily(
  () => oneOf(
    fc20.integer({ min: 0, max: 1023 }).filter((port3) => port3 !== 80 && port3 !== 443),
    fc20.constantFrom(65536, -1, 22, 1023)
  )
);
var badTimeout2 = lazily(
  () => oneOf(fc20.constantFrom(least2 - 1, most2 + 1, -1), fc20.integer({ min: most2 + 1, max: 1e4 }))
);
var badProtocol = lazily(() => oneOf(fc20.constantFrom("", "HTTPS", "https:", "match-viewer", "tls"), notText()));
var badVersions = lazily(
  () => oneOf(
    fc20.constantFrom([], ["TLSv1.3"], ["tlsv1.2"], ["TLSv1.2", 5], [null]).map((list3) => [...list3]),
    fc20.constantFrom("TLSv1.2", ""),
    notText().filter((value5) => !Array.isArray(value5))
  )
);
function tooShort(kind2) {
  const timeouts = fc20.tuple(fc20.integer({ min: 2, max: most2 }), fc20.nat(most2)).map(([readTimeout2, less]) => ({
    readTimeout: readTimeout2,
    responseCompletionTimeout: less === 0 ? -1 : 1 + less % (readTimeout2 - 1)
  }));
  return setOriginFields(kind2, timeouts);
}
var originConnectionBreaches = {
  "ORI-NUM-TYPE": { spoils: wrongTypes },
  "ORI-PORT": { spoils: () => setOriginField("custom", "port", badPort()) },
  "ORI-PROTOCOL": { spoils: () => setOriginField("custom", "protocol", badProtocol()) },
  "ORI-SSL": {
    spoils: () => setOriginFields("custom", fc20.record({ protocol: fc20.constant("https"), sslProtocols: badVersions() }))
  },
  "ORI-READTIMEOUT": {
    spoils: () => oneOf(setTimeout("custom", "readTimeout", badTimeout2()), setTimeout("s3", "readTimeout", badTimeout2()))
  },
  "ORI-KEEPALIVE": { spoils: () => setTimeout("custom", "keepaliveTimeout", badTimeout2()) },
  "ORI-RCT": { spoils: () => oneOf(tooShort("custom"), tooShort("s3")) }
};

// src/fuzz/broken/read-only.ts
init_groups();
init_limits();
import fc21 from "fast-check";
function headersOf({ request: request2, response: response2 }) {
  return (response2 ?? request2).headers;
}
function namesOf(record2, isThere2) {
  const headers = headersOf(record2);
  return readOnlyHeaders[record2.config.eventType].filter((name6) => Object.hasOwn(headers, name6) === isThere2);
}
function pick(names16, at5) {
  return names16[at5 % names16.length];
}
var present = { what: "a read-only header", isIn: (record2) => namesOf(record2, true).length > 0 };
var absent2 = {
  what: "fewer read-only headers than there are",
  isIn: (record2) => namesOf(record2, false).length > 0
};
var cases = [(name6) => name6, (name6) => name6.toUpperCase()];
var value3 = () => fc21.constantFrom("0", "5", "other.example.com", "");
function add2(trigger) {
  const inMap = fc21.tuple(fc21.nat(20), fc21.constantFrom(...cases), value3()).map(
    ([at5, spell, text6]) => (draft, record2) => replaceHeader(draft, spell(pick(namesOf(record2, false), at5)), [{ value: text6 }])
  );
  const byKey = fc21.constantFrom(...readOnlyHeaders[trigger]).chain(anyCase).map(
    (key2) => (draft) => replaceHeader(draft, "x-a", [{ key: key2, value: "b" }])
  );
  return oneOf(inMap, byKey);
}
var changes = [
  (lines2) => lines2.map(({ key: key2, value: before }) => ({ key: key2, value: `${before}x` })),
  (lines2) => [...lines2, ...lines2],
  (lines2) => lines2.map(({ key: key2, value: before }) => ({ key: key2, value: before === "" ? "0" : "" }))
];
function change2() {
  return fc21.tuple(fc21.nat(20), fc21.constantFrom(...cases), fc21.constantFrom(...changes)).map(
    ([at5, spell, changed4]) => (draft, record2) => {
      const name6 = pick(namesOf(record2, true), at5);
      return replaceHeader(draft, spell(name6), changed4(headersOf(record2)[name6]));
    }
  );
}
function without2(draft, name6) {
  dropHeader(draft, name6);
  return draft;
}
function newHeaders(draft) {
  draft.headers = {};
  return replaceHeader(draft, "x-a", [{ value: "b" }]);
}
function remove2() {
  const one = fc21.tuple(fc21.nat(20), fc21.boolean()).map(
    ([at5, emptied]) => (draft, record2) => {
      const name6 = pick(namesOf(record2, true), at5);
      return emptied ? replaceHeader(draft, name6, []) : without2(draft, name6);
    }
  );
  return oneOf(one, fc21.constant(newHeaders));
}
var readOnlyBreaches = {
  "HDR-RO-ADD": { spoils: add2, needs: absent2 },
  "HDR-RO-CHANGE": { spoils: change2, needs: present },
  "HDR-RO-DELETE": { spoils: remove2, needs: present }
};
var requestReadOnlyBreaches = readOnlyBreaches;
var responseReadOnlyBreaches = {
  "HDR-RO-ADD": { ...readOnlyBreaches["HDR-RO-ADD"], triggers: responseTriggers },
  "HDR-RO-CHANGE": { ...readOnlyBreaches["HDR-RO-CHANGE"], triggers: responseTriggers },
  "HDR-RO-DELETE": { ...readOnlyBreaches["HDR-RO-DELETE"], triggers: responseTriggers },
  "HDR-RO-GENERATED": {
    spoils: (trigger) => addNamed(fc21.constantFrom(...readOnlyHeaders[trigger]).chain(anyCase)),
    triggers: requestTriggers
  }
};

// src/fuzz/broken/request-body.ts
init_lazily();
init_limits();
import fc23 from "fast-check";

// src/fuzz/broken/base64.ts
init_lazily();
import fc22 from "fast-check";
var badBase64 = lazily(
  () => oneOf(
    fc22.constantFrom(
      "eA",
      "eHh",
      "e",
      "eA=",
      "eHg_",
      "-Hg=",
      "eHh4\n",
      "eHh4\r\neHh4",
      "eHh4 ",
      "eA==eA==",
      "hello, world"
    ),
    within2(fc22.constantFrom("\xFC", "!", " ", "-", "_", "%", "="), "abcd").filter((text6) => !text6.endsWith("="))
  )
);

// src/fuzz/broken/request-body.ts
var replace = fc23.constant("replace");
function body(fields9) {
  return setField("body", fc23.record(fields9));
}
var encoded2 = lazily(() => fc23.constantFrom("base64", void 0));
var noAction = lazily(() => oneOf(fc23.constantFrom("", "Replace", "readonly", "REPLACE", "delete"), notText()));
var noEncoding = lazily(() => oneOf(fc23.constantFrom("", "utf8", "BASE64", "Text", "binary"), notText()));
var noData = lazily(
  () => oneOf(
    body({ action: replace, encoding: fc23.constantFrom("text", "base64"), data: notText() }),
    body({ action: replace, encoding: fc23.constantFrom("text", "base64") })
  )
);
function over(trigger, makers, encoding5) {
  const limit2 = requestBodyLimit[trigger];
  const data3 = fc23.tuple(fc23.constantFrom(...makers), fc23.integer({ min: 1, max: 1e3 })).map(([make, more2]) => make(limit2 + more2));
  return body({ action: replace, encoding: encoding5, data: data3 });
}
var requestBodyBreaches = {
  "BODY-SHAPE": { spoils: () => setField("body", notAnObject2()) },
  "BODY-ACTION-VALUES": {
    spoils: () => body({ action: noAction(), encoding: fc23.constantFrom("text", "base64"), data: fc23.constant("eHh4") })
  },
  "BODY-DATA-TYPE": { spoils: noData },
  "BODY-ENC": { spoils: () => body({ action: replace, encoding: noEncoding(), data: fc23.constantFrom("eHh4", "\xFC") }) },
  "BODY-B64-VALID": { spoils: () => body({ action: replace, encoding: encoded2(), data: badBase64() }) },
  "BODY-LIMIT-TEXT": { spoils: (trigger) => over(trigger, [text2, wideText], fc23.constant("text")) },
  "BODY-LIMIT-B64": { spoils: (trigger) => over(trigger, [base64], encoded2()) }
};

// src/fuzz/broken/request-fields.ts
init_lazily();
import fc24 from "fast-check";
var needed2 = ["method", "uri", "headers"];
function leaveOut(...names16) {
  return (draft) => {
    for (const name6 of names16) delete draft[name6];
    return draft;
  };
}
var fields5 = lazily(
  () => oneOf(
    // One that CloudFront still knows for a request: the query string is left.
    fc24.subarray([...needed2], { minLength: 1 }).map((names16) => leaveOut(...names16)),
    setField("method", notText()),
    setField("uri", notText()),
    setField("querystring", notText())
  )
);
var requestFieldBreaches = { "RET-REQUEST-FIELDS": { spoils: fields5 } };

// src/fuzz/broken/response-body.ts
init_lazily();
init_limits();
init_sizes();
import fc25 from "fast-check";
var encoding4 = lazily(() => fc25.constantFrom("text", "base64", void 0));
var noEncoding2 = lazily(() => oneOf(fc25.constantFrom("", "utf8", "BASE64", "Text", "binary"), notText()));
var noContent2 = lazily(
  () => oneOf(
    fc25.record({
      status: fc25.constantFrom("204", 204),
      body: fc25.string({ minLength: 1 }),
      bodyEncoding: fc25.constant("text")
    }),
    fc25.record({ status: fc25.constant("204"), body: fc25.constant("eHh4"), bodyEncoding: fc25.constant("base64") })
  )
);
function setBody(values3) {
  return values3.map(
    (fields9) => (draft) => withBody(draft, fields9)
  );
}
function withBody(draft, fields9) {
  if (draft["status"] === "204") draft["status"] = "200";
  return Object.assign(draft, fields9);
}
var fillers3 = [
  (bytes) => ({ body: text2(bytes), bodyEncoding: void 0 }),
  (bytes) => ({ body: wideText(bytes), bodyEncoding: "text" }),
  (bytes) => ({ body: base64(bytes), bodyEncoding: "base64" })
];
function tooLarge(trigger) {
  const limit2 = responseLimit[trigger];
  const more2 = fc25.integer({ min: 1, max: 1e3 });
  const byBody = fc25.tuple(fc25.constantFrom(...fillers3), more2).map(
    ([fill, bytes]) => (draft) => {
      if (trigger === "viewer-request" && Number(draft["status"]) === 204) draft["status"] = "200";
      return Object.assign(draft, fill(limit2 + bytes - headersSize(draft.headers)));
    }
  );
  const byHeaders = more2.map(
    (bytes) => (draft) => {
      const lines2 = [{ value: "" }];
      replaceHeader(draft, "x-a", lines2);
      lines2[0] = { value: text2(limit2 + bytes - headersSize(draft.headers)) };
      return draft;
    }
  );
  return fc25.oneof({ weight: 2, arbitrary: byBody }, { weight: 1, arbitrary: byHeaders });
}
var responseBodyBreaches = {
  "RES-BODY-TYPE": { spoils: () => setBody(fc25.record({ body: notText(), bodyEncoding: encoding4() })) },
  "RES-BODYENC-VALUES": {
    spoils: () => setBody(fc25.record({ body: fc25.constant("eHh4"), bodyEncoding: noEncoding2() }))
  },
  "RES-BODYENC-B64": {
    spoils: () => setBody(fc25.record({ body: badBase64(), bodyEncoding: fc25.constant("base64") }))
  },
  "RES-204-BODY": { spoils: () => setFields(noContent2()) },
  "RES-SIZE-VIEWER": { spoils: tooLarge },
  "RES-SIZE-ORIGIN": { spoils: tooLarge }
};

// src/fuzz/broken/result.ts
init_events();
init_lazily();
init_groups();
init_limits();
import fc26 from "fast-check";
var nonObject = lazily(
  () => oneOf(
    fc26.constantFrom(
      () => void 0,
      () => () => void 0,
      () => /* @__PURE__ */ Symbol("result"),
      () => /* @__PURE__ */ new Date(0),
      (draft) => [draft],
      (draft) => JSON.stringify(draft)
    ),
    scalar().map((value5) => () => value5)
  )
);
function pad(draft, wide, more2) {
  const bytes = payloadLimit - Buffer.byteLength(JSON.stringify({ ...draft, note: "" })) + more2;
  draft["note"] = wide ? "".repeat(Math.ceil(bytes / 6)) : text2(bytes);
  return draft;
}
var tooLong2 = lazily(
  () => fc26.tuple(fc26.boolean(), fc26.integer({ min: 1, max: 1e3 })).map(
    ([wide, more2]) => (draft) => pad(draft, wide, more2)
  )
);
function withCycle(draft) {
  draft["self"] = draft;
  return draft;
}
function withThrowingMethod(draft) {
  return Object.assign(draft, {
    toJSON() {
      throw new Error("no JSON of this");
    }
  });
}
var noJson = lazily(
  () => fc26.constantFrom(withCycle, (draft) => Object.assign(draft, { count: 1n }), withThrowingMethod)
);
var usualNames = ["status", "uri", "method", "clientIp", "querystring"];
function shapeless2(draft) {
  for (const name6 of usualNames) delete draft[name6];
  return draft;
}
var neither2 = lazily(
  () => fc26.constantFrom(
    () => ({}),
    shapeless2,
    (draft) => ({ response: draft }),
    (draft) => ({ request: draft }),
    (draft) => ({ statusCode: 200, ...shapeless2(draft) })
  )
);
var noResponse = lazily(
  () => fc26.constantFrom(
    () => ({}),
    (_draft, { request: request2 }) => copyEvent(request2),
    shapeless2,
    (draft) => ({ response: draft }),
    (draft, { config: config2, request: request2 }) => ({ config: config2, request: request2, response: draft }),
    (draft) => ({ statusCode: 200, ...shapeless2(draft) })
  )
);
var resultBreaches = {
  "RET-OBJECT": { spoils: nonObject },
  "RET-PARSE": { spoils: tooLong2 },
  "RET-NEITHER": { spoils: neither2, triggers: requestTriggers },
  "RET-RES-ONLY": { spoils: noResponse, triggers: responseTriggers },
  "PM-JSON-FAIL": { spoils: noJson }
};

// src/fuzz/broken/status.ts
init_lazily();
init_limits();
import fc27 from "fast-check";
var noStatus = lazily(
  () => oneOf(
    fc27.constantFrom("", "abc", "200 OK", " 200", "0200", "2e2", "200.0", "+200", "0x1", "\uFF12\uFF10\uFF10"),
    fc27.string({ maxLength: 6 }).filter((text6) => !/^\d{3}$/.test(text6)),
    fc27.constantFrom(200.5, Number.NaN),
    notText().filter((value5) => typeof value5 !== "number")
  )
);
var { least: least3, most: most3 } = statusRange;
var outOfRange = lazily(() => {
  const digits = oneOf(fc27.integer({ min: 0, max: least3 - 1 }), fc27.integer({ min: most3 + 1, max: 999 }));
  return oneOf(
    digits.map((status2) => String(status2).padStart(3, "0")),
    digits,
    fc27.constantFrom("101", "103", least3 - 1, most3 + 1, -200, 1e3)
  );
});
var description3 = lazily(() => oneOf(within2(control2(), "OK "), notText()));
var statusBreaches = {
  "RES-STATUS-FORMAT": { spoils: () => setField("status", noStatus()) },
  "RES-STATUS-RANGE": { spoils: () => setField("status", outOfRange()) },
  "RES-DESC": { spoils: () => setField("statusDescription", description3()) }
};

// src/fuzz/broken/target.ts
init_lazily();
init_limits();
import fc28 from "fast-check";
var noPath = lazily(
  () => oneOf(
    fc28.constantFrom("", "a", "index.html", "./a", "https://www.example.com/a", "HTTP://x", "%2Fa"),
    fc28.string({ unit: fc28.constantFrom(..."ab1.-"), minLength: 1, maxLength: 8 })
  )
);
function path8(bad) {
  return within2(bad, "ab/1").map((rest) => `/${rest}`);
}
var badQuery = lazily(
  () => oneOf(within2(oneOf(illegalInTarget(), fc28.constant("#")), "ab=&"), fc28.constantFrom("?a=1", "?", "?a b"))
);
var tooLong3 = lazily(
  () => fc28.tuple(fc28.nat(2e3), fc28.nat(8190)).map(([more2, inQuery]) => ({
    uri: `/${text2(targetLimit - inQuery - 1 - (inQuery === 0 ? 0 : 1) + more2)}`,
    querystring: text2(inQuery)
  }))
);
var targetBreaches = {
  "REQ-URI-SLASH": { spoils: () => setField("uri", noPath()) },
  "REQ-URI-CHARS": { spoils: () => setField("uri", path8(illegalInTarget())) },
  "REQ-URI-NOQUERY": { spoils: () => setField("uri", path8(fc28.constant("#"))) },
  "REQ-QS-CHARS": { spoils: () => setField("querystring", badQuery()) },
  "REQ-URI-LEN": { spoils: () => setFields(tooLong3()) }
};

// src/fuzz/broken/breaches.ts
var requestBreaches = {
  ...resultBreaches,
  ...requestFieldBreaches,
  ...headerShapeBreaches,
  ...requestHeaderNameBreaches,
  ...requestReadOnlyBreaches,
  ...targetBreaches,
  ...requestBodyBreaches,
  ...originBreaches,
  ...originConnectionBreaches,
  ...originAccessBreaches,
  ...customHeaderBreaches
};
var responseBreaches = {
  ...resultBreaches,
  ...statusBreaches,
  ...headerShapeBreaches,
  ...responseHeaderNameBreaches,
  ...responseReadOnlyBreaches,
  ...responseBodyBreaches
};

// src/fuzz/broken/find-breaches.ts
var tables = { request: requestBreaches, response: responseBreaches };
function triggersOf(kind2, id, { triggers: triggers6 = allTriggers }) {
  const known4 = rules.find((rule) => rule.id === id)?.triggers ?? allTriggers;
  const possible2 = kind2 === "request" ? requestTriggers : allTriggers;
  return possible2.filter((trigger) => known4.includes(trigger) && triggers6.includes(trigger));
}
function entryOf(kind2, rule) {
  const breach = tables[kind2][rule];
  return breach && { rule, breach };
}
function isAt(kind2, trigger) {
  return ({ rule, breach }) => triggersOf(kind2, rule, breach).includes(trigger);
}
function breachesAt(kind2, trigger) {
  const all = Object.keys(tables[kind2]).map((rule) => entryOf(kind2, rule));
  return all.filter(isAt(kind2, trigger));
}
function held(kind2, id) {
  return ruleIdsOf2(id, "rule").flatMap((holder) => entryOf(kind2, holder) ?? []);
}
function isWarning(id) {
  return ruleIdsOf2(id).every((holder) => rules.some((rule) => rule.id === holder && rule.severity === "warning"));
}
var elsewhere = {
  request: "Use edge.brokenResponse().",
  response: "Use edge.brokenRequest()."
};
function whyNot(kind2, id, trigger) {
  const at5 = held(kind2, id).flatMap(({ rule, breach }) => triggersOf(kind2, rule, breach));
  const others3 = [...new Set(at5)].filter((other2) => other2 !== trigger);
  const because = `no ${kind2} returned at ${trigger} breaks ${show(id)}`;
  if (others3.length > 0) return { because, fix: `It can be broken at: ${others3.join(", ")}.` };
  if (held(kind2 === "request" ? "response" : "request", id).length > 0) return { because, fix: elsewhere[kind2] };
  if (isWarning(id)) {
    return { because: `${show(id)} is a warning: CloudFront takes the result`, fix: "Choose one of severity error." };
  }
  return {
    because: `${show(id)} is no rule on results, but a way in which a function fails without one`,
    fix: "Invoke a handler that fails so, or lambdaFailure()."
  };
}
function unbreakable(kind2, id, trigger) {
  const reason = whyNot(kind2, id, trigger);
  return new EdgeproofError("ERR_OPTION", { failedTo: `generate a broken ${kind2}`, path: "rule", ...reason });
}
function findBreaches(kind2, id, trigger) {
  const found2 = held(kind2, id).filter(isAt(kind2, trigger));
  if (found2.length === 0) throw unbreakable(kind2, id, trigger);
  return found2;
}

// src/fuzz/broken/going-by.ts
init_rules();
import fc29 from "fast-check";
var batches = 10;
var perBatch = 30;
function goesBy(id) {
  return ({ result, event }) => {
    const [first] = validateResult(result, event);
    return first !== void 0 && isViolationOf(first, id);
  };
}
function happens(results, isIt) {
  for (let seed = 0; seed < batches; seed++) {
    if (fc29.sample(results, { numRuns: perBatch, seed }).some(isIt)) return true;
  }
  return false;
}
function goingBy(id, results) {
  const isIt = goesBy(id);
  return happens(results, isIt) ? results.filter(isIt).map((broken2) => ({ ...broken2, rule: id })) : void 0;
}

// src/fuzz/broken/usual-events.ts
init_lazily();

// src/fuzz/origin-request.ts
init_events();
import fc41 from "fast-check";

// src/fuzz/body.ts
init_expose_body();
init_lazily();

// src/fuzz/lines.ts
init_headers();
var nothing = Object.freeze({});
function header(name6, absent5, ...groups) {
  const lines2 = groups.map(
    ([weight, ...values3]) => [weight, ...values3.map((value5) => ({ [name6]: value5 }))]
  );
  return { names: [name6], lines: choose([absent5, nothing], ...lines2) };
}
function together2(absent5, ...sets2) {
  const names16 = new Set(sets2.flatMap((set) => Object.keys(set)));
  return { names: [...names16], lines: choose([absent5, nothing], [1, ...sets2]) };
}
function setLine(headers, name6, value5) {
  if (name6 !== "__proto__") headers[name6] = value5;
  else Object.defineProperty(headers, name6, { value: value5, enumerable: true, configurable: true, writable: true });
}
var canonical = /* @__PURE__ */ new Map();
function canonicalName(name6) {
  let known4 = canonical.get(name6);
  if (known4 === void 0) {
    known4 = autoKey(name6);
    canonical.set(name6, known4);
  }
  return known4;
}
var asWritten = (name6) => name6;
var nobody = /* @__PURE__ */ new Set();
function spelling2() {
  return choose([2, asWritten], [1, canonicalName]);
}
function addLines(headers, lines2, taken2, spell) {
  for (const name6 of Object.keys(lines2)) {
    const key2 = spell(name6);
    if (!taken2.has(name6) && !Object.hasOwn(headers, key2)) setLine(headers, key2, lines2[name6]);
  }
}

// src/fuzz/body.ts
var text3 = "text/plain;charset=UTF-8";
var json = "application/json";
var form = "application/x-www-form-urlencoded";
var noBody = { input: () => void 0, lines: nothing };
function sent(input, type4, lines2 = nothing) {
  return { input: () => input, lines: type4 === void 0 ? lines2 : { "content-type": type4, ...lines2 } };
}
function sized(bytes, isJson) {
  const input = lazily(() => {
    const body2 = new Uint8Array(bytes).fill(97);
    if (!isJson) return body2;
    body2.set(Buffer.from('{"a":"'));
    body2.set(Buffer.from('"}'), bytes - 2);
    return body2;
  });
  return { input, lines: { "content-type": isJson ? json : text3 } };
}
var texts = ["", "a", "\xFC", "%", "null", "\0"].map((one) => sent(one, void 0));
var objects = ['{"a":1}', "{}", "[]", "null", "0", '""', "{", '{"a":', "", '{"__proto__":{"a":1}}', "\uFEFF{}"].map(
  (one) => sent(one, json)
);
var forms = ["a=1&b=2", "a=1&a=2", "a", "a=", "=b", "", "a=%zz", "a=%ff", "a=b+c", "__proto__=1"].map(
  (one) => sent(one, form)
);
var others = lazily(() => [
  sent(Uint8Array.of(255, 0, 128), "application/octet-stream"),
  sent(Uint8Array.of(31, 139, 8), json, { "content-encoding": "gzip" }),
  sent("a", text3, { "transfer-encoding": "chunked" }),
  sent('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n', "multipart/form-data; boundary=b")
]);
function bodies(limit2) {
  return choose(
    [42, noBody],
    [3, ...texts],
    [2, ...objects, ...forms],
    [3, ...others()],
    [1, sized(limit2 - 1, false), sized(limit2, false), sized(limit2 + 1, false), sized(2 * limit2, false)],
    [1, sized(limit2, true)],
    [3, sized(limit2 + 1, true)]
  );
}
var byTrigger = {
  "viewer-request": lazily(() => bodies(bodyLimits["viewer-request"])),
  "origin-request": lazily(() => bodies(bodyLimits["origin-request"]))
};
function sentBody(trigger) {
  return byTrigger[trigger]();
}
function askedBody(input) {
  return input === void 0 ? noBody : { input: () => input, lines: nothing };
}

// src/fuzz/check-constraints.ts
init_check_options();
init_misuse();

// src/fuzz/constraint.ts
import fc30 from "fast-check";
function isArbitrary(value5) {
  if (typeof value5 !== "object" || value5 === null) return false;
  const { generate, shrink, canShrinkWithoutContext } = value5;
  return [generate, shrink, canShrinkWithoutContext].every((member3) => typeof member3 === "function");
}
function arbitraryOf(given2) {
  return isArbitrary(given2) ? given2 : fc30.constant(given2);
}
function narrowed(given2, name6, usual5) {
  return Object.hasOwn(given2, name6) ? arbitraryOf(given2[name6]) : usual5();
}
function plainFields(given2) {
  return Object.fromEntries(Object.entries(given2).filter(([, value5]) => !isArbitrary(value5)));
}

// src/fuzz/header-constraints.ts
init_misuse();
init_lazily();
init_show();
import fc31 from "fast-check";
var none = lazily(() => ({ taken: nobody, lines: fc31.constant({}) }));
function checkHeaderConstraints(given2, place10) {
  if (given2 === void 0) return;
  const isRecord2 = typeof given2 === "object" && given2 !== null && !(Symbol.iterator in given2) && !isArbitrary(given2);
  if (isRecord2 && Object.prototype.toString.call(given2) === "[object Object]") return;
  throw misuse(
    place10,
    isArbitrary(given2) ? "an arbitrary of all headers together narrows none" : `${show(given2)} is no record of headers`,
    "Name them: { 'accept-language': fc.constantFrom('de', 'en'), authorization: undefined }."
  );
}
function plainHeaders(given2) {
  return plainFields(given2 ?? {});
}
function narrowedHeaders(given2) {
  const names16 = Object.keys(given2 ?? {});
  if (given2 === void 0 || names16.length === 0) return none();
  const values3 = names16.map((name6) => arbitraryOf(given2[name6]));
  return {
    taken: new Set(names16.map((name6) => name6.toLowerCase())),
    lines: fc31.tuple(...values3).map((list3) => {
      const headers = {};
      for (const [at5, name6] of names16.entries()) setLine(headers, name6, list3[at5]);
      return headers;
    })
  };
}

// src/fuzz/check-constraints.ts
function constraintsOf(trigger) {
  return { doing: `generate ${trigger} events`, path: "" };
}
function plainPart(given2, names16, place10) {
  checkOptions(given2, names16, place10);
  const fields9 = plainFields(given2);
  if (names16.includes("headers")) {
    const { headers } = given2;
    checkHeaderConstraints(headers, within(place10, "headers"));
    fields9["headers"] = plainHeaders(headers);
  }
  return fields9;
}
var requestNames2 = ["method", "uri", "querystring", "headers", "clientIp"];
var responseNames = ["status", "statusDescription", "headers"];
function plainMessages(given2, names16, place10) {
  const { request: asked, response: answered2, ...own5 } = plainPart(given2, names16, place10);
  const request2 = plainPart(asked ?? {}, requestNames2, within(place10, "request"));
  const response2 = plainPart(answered2 ?? {}, responseNames, within(place10, "response"));
  return { own: own5, request: request2, response: response2 };
}

// src/fuzz/config.ts
import fc32 from "fast-check";
function configOf({ config: config2 }) {
  if (config2 === void 0) return fc32.constant({});
  return arbitraryOf(config2).map((drawn) => drawn === void 0 ? {} : { config: drawn });
}

// src/fuzz/origin-fields.ts
init_events();
init_misuse();
init_lazily();
import fc40 from "fast-check";

// src/fuzz/client-ip.ts
init_events();
init_lazily();
var clientIp2 = lazily(
  () => choose(
    [8, defaultClientIp],
    [2, "198.51.100.24", "2001:db8::1"],
    [1, "2001:0db8:85a3:0:0:8a2e:0370:7334", "2001:db8:1:2:3:4:5:6", "2001:db8::ffff:192.0.2.1", "192.0.2.255"]
  )
);

// src/fuzz/forwarded.ts
init_headers_input();
init_misuse();
init_cookies();
init_show();
import fc35 from "fast-check";

// src/fuzz/cookies.ts
init_lazily();
import fc33 from "fast-check";
var name4 = lazily(
  () => choose(
    [6, "a", "session", "token"],
    [4, "b", "auth", "id", "user", "role", "lang", "theme", "variant", "consent"],
    [1, "__Host-session", "A", "a.b", "__proto__", "constructor", "\xFC", "$Version", ""]
  )
);
var value4 = lazily(
  () => choose(
    [12, "1"],
    [6, void 0, ""],
    [4, "2", "b", "admin", "true", "de"],
    [2, "a=b", "=", '"1"', '{"a":1}', "%", "%zz", "%E0%A4%A", "%0d%0a", "%20"],
    [1, "null", "-1", "a b", "a,b", "\xFC", "\u65E5\u672C", "%C3%BC", "<b>", "__proto__", "=".repeat(40), "a".repeat(300)]
  )
);
var again = lazily(() => choose([4, void 0], [1, "2", "", "1"]));
var separator = lazily(() => choose([12, "; "], [1, ";", ";  ", " ; "]));
var odd2 = lazily(
  () => choose([12, nothing], [3, { cookie: "" }], [1, { cookie: ";" }, { cookie: "=" }, { cookie: ", ;" }])
);
function pair([key2, text6]) {
  return text6 === void 0 ? key2 : `${key2}=${text6}`;
}
function join(pairs2, more2, between) {
  const texts2 = pairs2.map(pair);
  const [first] = pairs2;
  if (first !== void 0 && more2 !== void 0) texts2.push(pair([first[0], more2]));
  return texts2.join(between).trim();
}
var lines = lazily(
  () => fc33.tuple(fc33.array(fc33.tuple(name4(), value4()), { maxLength: 3 }), again(), separator(), odd2()).map(
    ([pairs2, more2, between, instead]) => pairs2.length === 0 ? instead : { cookie: join(pairs2, more2, between) }
  )
);
var cookies = lazily(() => ({ names: ["cookie"], lines: lines() }));

// src/fuzz/odd-headers.ts
init_lazily();
import fc34 from "fast-check";
var name5 = lazily(
  () => choose(
    [4, "x-custom", "x-api-key", "x-tag"],
    [1, "x", "x_y", "1", "x.y", "!#$%&'*+-.^_`|~", `x-${"a".repeat(100)}`],
    [1, "__proto__", "constructor", "tostring", "hasownproperty", "length", "key"]
  )
);
var oddValue = lazily(
  () => choose(
    [3, "a", ""],
    [1, "0", ",", ";", '"', "%", "%zz", "%0d%0a", "=", "a	b", "a, b", "<b>", "{", "null", "__proto__"],
    [1, "\xFC", "\u65E5\u672C", "\u{1F600}", "a".repeat(2e3), ["a", "b"], ["", ""]]
  )
);
function collect(lines2) {
  const headers = {};
  for (const [key2, value5] of lines2) setLine(headers, key2, value5);
  return headers;
}
var oddHeaders = lazily(
  () => ({
    names: ["x-custom"],
    lines: fc34.array(fc34.tuple(name5(), oddValue()), { maxLength: 2 }).map(collect)
  })
);

// src/fuzz/viewer-subjects.ts
init_lazily();
var modified = "Wed, 01 Jan 2025 00:00:00 GMT";
var range2 = lazily(
  () => together2(
    12,
    { range: "bytes=0-99" },
    { range: "bytes=-1" },
    { range: "bytes=0-" },
    { range: "bytes=5-1" },
    { range: "bytes=0-0,2-2" },
    { range: "bytes=0-99", "if-range": '"abc"' },
    { range: "bytes=0-99", "if-range": modified }
  )
);
var conditions = lazily(
  () => together2(
    10,
    { "if-none-match": '"abc"' },
    { "if-none-match": 'W/"abc", "b"' },
    { "if-none-match": "*" },
    { "if-modified-since": modified },
    { "if-modified-since": "yesterday" },
    { "if-none-match": '"abc"', "if-modified-since": modified },
    { "if-match": '"abc"' },
    { "if-unmodified-since": modified }
  )
);
var authorization = lazily(
  () => header(
    "authorization",
    8,
    [1, "Basic dXNlcjpwYXNz", "Bearer a.b.c"],
    [1, "Basic", "Basic %%%", "Basic dXNlcg==", "Bearer", "Bearer a", "bearer a.b.c", ""]
  )
);
var browser = lazily(
  () => together2(
    6,
    { "sec-fetch-site": "none", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
    {
      "sec-ch-ua": '"Chromium";v="126", "Not/A)Brand";v="8"',
      "sec-ch-ua-mobile": "?0",
      "sec-ch-ua-platform": '"Linux"',
      "sec-fetch-site": "same-origin",
      "sec-fetch-mode": "cors",
      "sec-fetch-dest": "empty"
    }
  )
);
var hops = lazily(
  () => together2(
    30,
    { via: "1.1 proxy.example" },
    { "cdn-loop": "cdn.example; loops=1" },
    { via: "1.1 proxy.example", "cdn-loop": "cdn.example" }
  )
);
var agents = lazily(() => [
  header(
    "user-agent",
    8,
    [2, void 0, "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36"],
    [1, "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148", "Googlebot/2.1", "", "a".repeat(600)]
  ),
  header("accept", 8, [2, void 0], [1, "text/html,application/xhtml+xml;q=0.9", "image/avif,image/webp", "", "*"])
]);
var negotiated = lazily(() => [
  header(
    "accept-language",
    6,
    [2, "de", "en-US,en;q=0.5"],
    [1, "fr", "*", "", "de-DE;q=abc", "de;q=1,", ";", "x".repeat(100), ["de", "en"]]
  ),
  header("accept-encoding", 6, [2, "gzip, deflate, br", "gzip"], [1, "br;q=0", "identity", "", "*"])
]);
var origins = lazily(() => [
  header("host", 14, [2, "www.example.com", "example.com"], [1, "de.example.com", "WWW.EXAMPLE.COM"]),
  header("origin", 10, [1, "https://www.example.com", "https://evil.example", "null"]),
  header("referer", 8, [
    1,
    "https://www.example.com/",
    "https://evil.example/?a=1",
    "not a url",
    "",
    "/",
    "https://",
    "https://\xFC.example/%"
  ]),
  header("x-forwarded-for", 10, [1, "198.51.100.7", "198.51.100.7, 10.0.0.1", "unknown", ""])
]);
var others2 = lazily(() => [
  header("cache-control", 8, [1, "no-cache", "max-age=0", "max-age=abc", ["no-cache", "no-store"]]),
  header("pragma", 14, [1, "no-cache"]),
  header("x-requested-with", 14, [1, "XMLHttpRequest"]),
  header("x-http-method-override", 20, [1, "DELETE", "delete"])
]);
var viewerSubjects = lazily(() => [
  ...agents(),
  ...negotiated(),
  cookies(),
  authorization(),
  ...origins(),
  conditions(),
  range2(),
  browser(),
  hops(),
  ...others2(),
  oddHeaders()
]);

// src/fuzz/forwarded.ts
var values = {
  "CloudFront-Forwarded-Proto": ["https", "http"],
  "CloudFront-Is-Android-Viewer": ["false", "true"],
  "CloudFront-Is-Desktop-Viewer": ["true", "false"],
  "CloudFront-Is-IOS-Viewer": ["false", "true"],
  "CloudFront-Is-Mobile-Viewer": ["false", "true"],
  "CloudFront-Is-SmartTV-Viewer": ["false", "true"],
  "CloudFront-Is-Tablet-Viewer": ["false", "true"],
  "CloudFront-Viewer-ASN": ["64496"],
  "CloudFront-Viewer-Address": ["203.0.113.9:46532", "2001:db8::1:46532"],
  "CloudFront-Viewer-Country": ["US", "DE", "JP"],
  "CloudFront-Viewer-Http-Version": ["2.0", "1.1", "3.0"],
  "CloudFront-Viewer-TLS": ["TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake"]
};
var places = {
  "CloudFront-Viewer-City": ["Berlin", "K%C3%B6ln"],
  "CloudFront-Viewer-Country-Name": ["United States"],
  "CloudFront-Viewer-Country-Region": ["CA"],
  "CloudFront-Viewer-Country-Region-Name": ["California"],
  "CloudFront-Viewer-Latitude": ["52.52000"],
  "CloudFront-Viewer-Longitude": ["13.40500"],
  "CloudFront-Viewer-Metro-Code": ["807"],
  "CloudFront-Viewer-Postal-Code": ["94107"],
  "CloudFront-Viewer-Time-Zone": ["Europe/Berlin"]
};
var beginning = "cloudfront-";
function entryOf2(table, name6) {
  return Object.entries(table).find(([known4]) => known4.toLowerCase() === name6);
}
function ofCloudFront2(given2, name6) {
  const known4 = entryOf2(values, name6);
  const [key2, list3] = known4 ?? entryOf2(places, name6) ?? [given2, ["1"]];
  const present3 = [3, ...list3.map((value5) => ({ [key2]: value5 }))];
  return { names: [name6], lines: known4 === void 0 ? choose([2, nothing], present3) : choose(present3) };
}
function forwardedCookies() {
  const { names: names16, lines: lines2 } = cookies();
  return {
    names: names16,
    lines: lines2.map(({ cookie }) => {
      const sorted2 = typeof cookie === "string" ? selectCookies(cookie, "all") : void 0;
      return sorted2 === void 0 ? nothing : { cookie: sorted2 };
    })
  };
}
function keep(lines2, forwarded) {
  const names16 = Object.keys(lines2).filter((name6) => forwarded.has(name6) && lines2[name6] !== void 0);
  return Object.fromEntries(names16.map((name6) => [name6, lines2[name6]]));
}
function ofViewer(subject, forwarded) {
  if (subject.names.includes("cookie")) return forwardedCookies();
  const names16 = subject.names.filter((name6) => forwarded.has(name6));
  return { names: names16, lines: subject.lines.map((lines2) => keep(lines2, forwarded)) };
}
function unknown(name6) {
  const there = oddValue().map((value5) => ({ [name6]: value5 }));
  return { names: [name6], lines: fc35.oneof(fc35.constant(nothing), there) };
}
var always = /* @__PURE__ */ new Set([
  "accept-encoding",
  "cdn-loop",
  "content-length",
  "content-type",
  "if-match",
  "if-modified-since",
  "if-none-match",
  "if-range",
  "if-unmodified-since",
  "range",
  "transfer-encoding",
  "via",
  "x-forwarded-for"
]);
function readNames(given2, place10) {
  if (!Array.isArray(given2)) {
    throw misuse(place10, `${show(given2)} is no list of header names`, "Give an array, such as ['accept-language'].");
  }
  const names16 = /* @__PURE__ */ new Map();
  for (const [index, name6] of given2.entries()) {
    if (typeof name6 !== "string") throw misuse(at(place10, index), `${show(name6)} is no header name`, "Give a string.");
    checkHeaderName(name6, at(place10, index));
    names16.set(name6.toLowerCase(), name6);
  }
  return names16;
}
function forwardedSubjects(given2, place10) {
  const names16 = readNames(given2 ?? [], place10);
  const viewers = new Set([...names16.keys()].filter((name6) => !always.has(name6) && !name6.startsWith(beginning)));
  const known4 = viewerSubjects().filter((subject) => subject.names.some((name6) => viewers.has(name6)));
  const knownNames2 = new Set(known4.flatMap((subject) => subject.names));
  return [
    ...known4.map((subject) => ofViewer(subject, viewers)),
    ...[...viewers].filter((name6) => !knownNames2.has(name6)).map(unknown),
    ...[...names16].filter(([name6]) => name6.startsWith(beginning)).map(([name6, as]) => ofCloudFront2(as, name6))
  ];
}

// src/fuzz/header-parts.ts
import fc36 from "fast-check";
function isOpen({ names: names16 }, taken2) {
  return names16.some((name6) => !taken2.has(name6));
}
function drawHeaders(given2, subjects2) {
  const { taken: taken2, lines: lines2 } = narrowedHeaders(given2);
  const open = subjects2.filter((subject) => isOpen(subject, taken2)).map((subject) => subject.lines);
  const parts2 = fc36.tuple(lines2, fc36.tuple(...open), spelling2()).map(([asked, usual5, spell]) => ({ asked, usual: usual5, spell }));
  return { taken: taken2, parts: parts2 };
}
function writeHeaders({ asked, usual: usual5, spell }, taken2, first) {
  const headers = {};
  for (const lines2 of first) addLines(headers, lines2, taken2, spell);
  for (const lines2 of usual5) addLines(headers, lines2, taken2, spell);
  addLines(headers, asked, nobody, asWritten);
  return headers;
}

// src/fuzz/method.ts
init_lazily();
function plain2(method2) {
  return { method: method2, lines: nothing };
}
var preflight = {
  method: "OPTIONS",
  lines: {
    origin: "https://www.example.com",
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type"
  }
};
var any = lazily(
  () => choose(
    [14, plain2("GET")],
    [10, plain2("POST")],
    [2, plain2("HEAD"), plain2("PUT"), plain2("DELETE"), plain2("OPTIONS"), preflight],
    [1, plain2("PATCH")]
  )
);
var writing = lazily(() => choose([10, plain2("POST")], [2, plain2("PUT"), plain2("DELETE"), plain2("PATCH")]));
function head(given2, hasBody2) {
  if (Object.hasOwn(given2, "method")) return arbitraryOf(given2.method).map(plain2);
  return hasBody2 ? writing() : any();
}
function takesBody(method2) {
  return method2 !== void 0 && method2 !== "GET" && method2 !== "HEAD";
}

// src/fuzz/origin-init.ts
init_lazily();
import fc37 from "fast-check";
function seldom(...values3) {
  return choose([8, void 0], [1, ...values3]);
}
var customHeaderNames = ["x-origin-verify", "x-origin-id"];
function customHeaders2(taken2) {
  if (customHeaderNames.some((name6) => taken2.has(name6))) return fc37.constant(void 0);
  return seldom(
    { "X-Origin-Verify": "secret" },
    { "X-Origin-Verify": "secret", "x-origin-id": "a" },
    { "x-origin-id": ["a", "b"] },
    { "x-origin-id": "" }
  );
}
var seconds = lazily(() => seldom(1, 60, 120));
var completion3 = lazily(() => seldom("no-limit", 0, 30));
function completionTimeout(beyond, readTimeout2) {
  if (beyond === void 0) return void 0;
  return beyond === "no-limit" ? 0 : readTimeout2 + beyond;
}
function given(fields9) {
  const set = Object.entries(fields9).filter(([, value5]) => value5 !== void 0);
  return set.length === 0 ? void 0 : Object.fromEntries(set);
}
function custom3(taken2) {
  const fields9 = fc37.tuple(
    seldom("www.example.org", "bucket.s3-website-eu-west-1.amazonaws.com", "xn--grsse-mva.example"),
    seldom("/base", "/a/b", "/a%20b"),
    seldom("http"),
    seldom(8080, 1024, 65535),
    seldom(["TLSv1", "TLSv1.1", "TLSv1.2"], ["TLSv1.1", "TLSv1.2"]),
    fc37.tuple(seconds(), seconds(), completion3()),
    customHeaders2(taken2)
  );
  return fields9.map(
    ([domainName2, path10, protocol3, port3, sslProtocols2, [readTimeout2, keepaliveTimeout, beyond], headers]) => {
      const responseCompletionTimeout2 = completionTimeout(beyond, readTimeout2 ?? 30);
      const timeouts = { keepaliveTimeout, readTimeout: readTimeout2, responseCompletionTimeout: responseCompletionTimeout2 };
      const set = given({ domainName: domainName2, path: path10, protocol: protocol3, port: port3, sslProtocols: sslProtocols2, ...timeouts, customHeaders: headers });
      return set === void 0 ? "custom" : { custom: set };
    }
  );
}
function s32(taken2) {
  const fields9 = fc37.tuple(
    seldom("images.s3.eu-west-1.amazonaws.com", "my.bucket.s3.amazonaws.com"),
    seldom("/base", "/a/b"),
    seldom("origin-access-identity"),
    fc37.tuple(seconds(), completion3()),
    customHeaders2(taken2)
  );
  return fields9.map(([domainName2, path10, authMethod2, [readTimeout2, beyond], headers]) => {
    const responseCompletionTimeout2 = completionTimeout(beyond, readTimeout2 ?? 30);
    const set = given({ domainName: domainName2, path: path10, authMethod: authMethod2, readTimeout: readTimeout2, responseCompletionTimeout: responseCompletionTimeout2, customHeaders: headers });
    return set === void 0 ? "s3" : { s3: set };
  });
}
function originInit(asked, taken2) {
  if (asked === void 0 || asked === "custom") return custom3(taken2);
  return asked === "s3" ? s32(taken2) : arbitraryOf(asked);
}

// src/fuzz/target.ts
init_lazily();
import fc38 from "fast-check";
var most4 = 8191;
var filling = lazily(
  () => choose(
    [100, void 0],
    [1, ["uri", 300], ["uri", 2e3], ["uri", 8e3], ["uri", most4 - 10], ["uri", most4 - 1]],
    [3, ["uri", most4]],
    [1, ["querystring", 2e3], ["querystring", most4 - 191], ["querystring", most4 - 10]],
    [2, ["querystring", most4]]
  )
);
function bytesOf(text6) {
  return Buffer.byteLength(text6);
}
function filler(bytes) {
  return "a".repeat(Math.max(0, bytes));
}
function fits(length4, beside) {
  return length4 + 1 + bytesOf(beside) <= most4;
}
function fillUri([head2, tail], query2, bytes) {
  const rest = bytesOf(head2 + tail) + (query2 === "" ? 0 : 1 + bytesOf(query2));
  return head2 + filler(bytes - rest) + tail;
}
function fillQuery(uri2, query2, bytes) {
  const start2 = query2 === "" || query2.endsWith("&") ? `${query2}a=` : query2;
  return start2 + filler(bytes - bytesOf(uri2) - 1 - bytesOf(start2));
}
function free() {
  return fc38.tuple(pathParts(), querystring(), filling()).map(([parts2, query2, fill]) => {
    const uri2 = parts2[0] + parts2[1];
    if (fill === void 0) return { uri: uri2, querystring: query2 };
    if (fill[0] === "uri") return { uri: fillUri(parts2, query2, fill[1]), querystring: query2 };
    return { uri: uri2, querystring: fillQuery(uri2, query2, fill[1]) };
  });
}
function freeUri(given2) {
  return fc38.tuple(pathParts(), arbitraryOf(given2), filling()).map(([parts2, query2, fill]) => {
    if (typeof query2 !== "string") return { uri: parts2[0] + parts2[1], querystring: query2 };
    const path10 = fits(bytesOf(parts2[0] + parts2[1]), query2) ? parts2 : root;
    const uri2 = fill?.[0] === "uri" ? fillUri(path10, query2, fill[1]) : path10[0] + path10[1];
    return { uri: uri2, querystring: query2 };
  });
}
function freeQuery(given2) {
  return fc38.tuple(arbitraryOf(given2), querystring(), filling()).map(([uri2, query2, fill]) => {
    const path10 = typeof uri2 === "string" ? uri2 : "/";
    if (!fits(bytesOf(query2), path10)) return { uri: uri2, querystring: "" };
    const filled = fill?.[0] === "querystring" && !path10.includes("?") ? fillQuery(path10, query2, fill[1]) : query2;
    return { uri: uri2, querystring: filled };
  });
}
function target(given2) {
  const asksUri = Object.hasOwn(given2, "uri");
  const asksQuery = Object.hasOwn(given2, "querystring");
  if (asksUri && asksQuery) {
    return fc38.record({ uri: arbitraryOf(given2.uri), querystring: arbitraryOf(given2.querystring) });
  }
  if (asksUri) return freeQuery(given2.uri);
  return asksQuery ? freeUri(given2.querystring) : free();
}

// src/fuzz/viewer-fields.ts
import fc39 from "fast-check";
function bodyOf2(given2, usual5) {
  return Object.hasOwn(given2, "body") ? arbitraryOf(given2.body).map(askedBody) : usual5();
}
function asksBody({ body: body2 }) {
  return body2 !== void 0;
}
function fittingBody(body2, method2, isAsked) {
  return isAsked || takesBody(method2) ? body2 : noBody;
}
function viewerFields(given2, bodies2, subjects2 = viewerSubjects()) {
  const isAsked = asksBody(given2);
  const { taken: taken2, parts: parts2 } = drawHeaders(given2.headers, subjects2);
  return fc39.tuple(head(given2, isAsked), target(given2), parts2, narrowed(given2, "clientIp", clientIp2), bodies2).map(([{ method: method2, lines: lines2 }, { uri: uri2, querystring: querystring2 }, drawn, ip, sent3]) => {
    const body2 = fittingBody(sent3, method2, isAsked);
    const headers = writeHeaders(drawn, taken2, [lines2, body2.lines]);
    return { method: method2, uri: uri2, querystring: querystring2, headers, clientIp: ip, body: body2.input() };
  });
}

// src/fuzz/origin-fields.ts
var encodings = lazily(() => header("accept-encoding", 4, [1, "br,gzip", "gzip", "br", "identity"]));
var proxies = lazily(() => choose([8, void 0], [1, "198.51.100.7", "198.51.100.7, 10.0.0.1"]));
var own2 = lazily(() => [encodings(), conditions(), range2()]);
function sendsAuthorization(method2) {
  return takesBody(method2) && method2 !== "OPTIONS";
}
function forwardedFor(proxy, clientIp3) {
  return proxy === void 0 ? nothing : { "x-forwarded-for": `${proxy},${clientIp3 ?? defaultClientIp}` };
}
function namesIn(subjects2, asked) {
  return /* @__PURE__ */ new Set([...asked, ...subjects2.flatMap(({ names: names16 }) => names16)]);
}
function subjectsFor({ origin, forwarded }, place10) {
  const subjects2 = forwardedSubjects(forwarded, within(place10, "forwarded"));
  const isS32 = origin === "s3" || typeof origin === "object" && "s3" in origin;
  return [...own2(), ...isS32 ? subjects2.filter(({ names: names16 }) => !names16.includes("host")) : subjects2];
}
function originFields2(given2, association, bodies2, place10) {
  const isAsked = asksBody(given2);
  const subjects2 = subjectsFor(association, place10);
  const { taken: taken2, parts: parts2 } = drawHeaders(given2.headers, subjects2);
  const request2 = fc40.tuple(head(given2, isAsked), target(given2), narrowed(given2, "clientIp", clientIp2), bodies2);
  const headers = fc40.tuple(parts2, proxies(), authorization().lines);
  const origin = originInit(association.origin, namesIn(subjects2, taken2));
  return fc40.tuple(request2, headers, origin).map(([asked, [drawn, proxy, credentials], to]) => {
    const [{ method: method2 }, { uri: uri2, querystring: querystring2 }, ip, sent3] = asked;
    const body2 = fittingBody(sent3, method2, isAsked);
    const late = sendsAuthorization(method2) ? credentials : nothing;
    const lines2 = writeHeaders(drawn, taken2, [body2.lines, forwardedFor(proxy, ip), late]);
    const fields9 = { method: method2, uri: uri2, querystring: querystring2, headers: lines2, clientIp: ip, body: body2.input(), origin: to };
    return fields9;
  });
}

// src/fuzz/origin-request.ts
var names3 = [
  "method",
  "uri",
  "querystring",
  "headers",
  "clientIp",
  "body",
  "includeBody",
  "origin",
  "forwarded",
  "config"
];
var place6 = constraintsOf("origin-request");
function originRequest2(constraints = {}) {
  const { forwarded: _, ...plain4 } = plainPart(constraints, names3, place6);
  originRequest(plain4);
  const { includeBody = false } = constraints;
  const bodies2 = bodyOf2(constraints, () => sentBody("origin-request"));
  const fields9 = originFields2(constraints, constraints, bodies2, place6);
  return fc41.tuple(fields9, configOf(constraints)).map(([init, config2]) => originRequest({ ...init, includeBody, ...config2 }));
}

// src/fuzz/origin-response.ts
init_events();
import fc43 from "fast-check";

// src/fuzz/response-fields.ts
init_lazily();
import fc42 from "fast-check";
function customStatus(below) {
  const usual5 = [201, 204, 206, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 410, 429, 500, 502, 503, 504];
  return fc42.oneof(
    { weight: 9, arbitrary: choose([10, 200], [1, ...usual5.filter((status2) => status2 < below)]) },
    { weight: 1, arbitrary: fc42.integer({ min: 200, max: below - 1 }) }
  );
}
var s3Status = lazily(
  () => choose([8, 200], [2, 403, 404, 304, 206], [1, 301, 307, 400, 405, 412, 416, 500, 503])
);
var withStatus = {
  201: [{ location: "/a/1" }],
  206: [{ "content-range": "bytes 0-99/1000", "content-length": "100" }],
  401: [{ "www-authenticate": 'Basic realm="a"' }],
  405: [{ allow: "GET, HEAD" }],
  416: [{ "content-range": "bytes */1000" }],
  429: [{ "retry-after": "10" }],
  503: [{ "retry-after": "10" }, { "retry-after": "Thu, 02 Jan 2025 00:00:00 GMT" }]
};
var locations = [
  "/",
  "/a?b=1",
  "https://www.example.com/a",
  "http://origin.example.com/",
  "//www.example.com/",
  "a",
  "",
  "/\xFC"
].map((location) => ({ location }));
var redirects = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
function linesWith(status2, at5) {
  const sets2 = redirects.has(status2) ? locations : withStatus[status2];
  return at5 === 0 || sets2 === void 0 ? nothing : sets2[(at5 - 1) % sets2.length];
}
var length3 = lazily(() => choose([6, nothing], [1, { "content-length": "1024" }, { "content-length": "0" }]));
var descriptions = lazily(
  () => choose([10, void 0], [1, "", "Everything Fine", "a".repeat(200)])
);
var ofContent = ["content-length", "content-type", "content-encoding", "content-disposition"];
function withoutContent(headers, taken2) {
  for (const name6 of Object.keys(headers)) {
    const lower = name6.toLowerCase();
    if (ofContent.includes(lower) && !taken2.has(lower)) delete headers[name6];
  }
}
function responseFields(given2, statuses, subjects2) {
  const { taken: taken2, parts: parts2 } = drawHeaders(given2.headers, subjects2);
  const line5 = fc42.tuple(narrowed(given2, "status", statuses), narrowed(given2, "statusDescription", descriptions));
  const due = fc42.tuple(choose([2, 0], [1, 1, 2, 3, 4, 5, 6, 7, 8]), length3());
  return fc42.tuple(line5, parts2, due).map(([[status2, statusDescription], drawn, [at5, framing3]]) => {
    const number2 = Number(status2 ?? 200);
    const headers = writeHeaders(drawn, taken2, [linesWith(number2, at5), framing3]);
    if (number2 === 204 || number2 === 304) withoutContent(headers, taken2);
    return { status: status2, statusDescription, headers };
  });
}

// src/fuzz/response-subjects.ts
init_lazily();
var modified2 = "Wed, 01 Jan 2025 00:00:00 GMT";
var lifetime = lazily(() => [
  header(
    "cache-control",
    4,
    [1, "no-store", "max-age=60", "public, s-maxage=0", "private", "max-age=abc", "", ["no-cache", "no-store"]],
    [1, 'no-cache="Set-Cookie"', "stale-while-revalidate=60, max-age=60"]
  ),
  header("expires", 12, [1, "Thu, 02 Jan 2025 00:00:00 GMT", "0", "-1"])
]);
var type3 = lazily(
  () => header("content-type", 6, [1, "application/json", "image/png", "text/plain", "", 'text/html; charset="', void 0])
);
var validators = lazily(
  () => together2(
    3,
    { etag: '"abc"' },
    { etag: 'W/"abc"' },
    { "last-modified": modified2 },
    { etag: '"abc"', "last-modified": modified2 }
  )
);
var customSubjects = lazily(() => [
  ...lifetime(),
  type3(),
  validators(),
  together2(
    8,
    { "content-encoding": "gzip", vary: "Accept-Encoding" },
    { "content-encoding": "br", vary: "Accept-Encoding" },
    { vary: "Cookie" },
    { vary: "*" },
    { vary: "Accept-Encoding, Accept-Language" }
  ),
  header(
    "set-cookie",
    6,
    [1, "a=1", "session=1; Path=/; Secure; HttpOnly; SameSite=Lax", "", ["a=1", "b=2; Path=/"], ["a=1", "a=2"]],
    [1, "a=; Max-Age=0", "a=\xFC; Expires=Thu, 01 Jan 1970 00:00:00 GMT"]
  ),
  together2(
    12,
    { "access-control-allow-origin": "*" },
    { "access-control-allow-origin": "https://www.example.com", "access-control-allow-credentials": "true" }
  ),
  together2(12, { "strict-transport-security": "max-age=60", "x-frame-options": "DENY" }, { "x-powered-by": "PHP/8.3" }),
  header("server", 10, [1, "Apache", void 0]),
  header("date", 20, [1, void 0]),
  header("via", 20, [1, "1.1 varnish"]),
  header("warning", 24, [1, '110 - "Response is Stale"']),
  header("content-disposition", 20, [1, 'attachment; filename="\xFC.pdf"']),
  oddHeaders()
]);
var s3Subjects = lazily(() => [
  ...lifetime(),
  type3(),
  header("content-encoding", 10, [1, "gzip"]),
  header("content-disposition", 20, [1, 'attachment; filename="a.pdf"']),
  together2(8, { "x-amz-meta-a": "b" }, { "x-amz-meta-a": "" }, { "x-amz-version-id": "null" }),
  header("x-amz-server-side-encryption", 6, [3, "AES256"])
]);
var age = lazily(() => header("age", 4, [1, "0", "12", "31536000"]));

// src/fuzz/origin-response.ts
var names4 = ["origin", "forwarded", "request", "response", "config"];
var place7 = constraintsOf("origin-response");
function check(given2) {
  const { own: own5, request: request2, response: response2 } = plainMessages(given2, names4, place7);
  const { origin, config: config2 } = own5;
  const asked = origin === void 0 ? request2 : { ...request2, origin };
  originResponse({ request: asked, response: response2, ...config2 !== void 0 && { config: config2 } });
}
function isS3(origin) {
  return origin === "s3" || typeof origin === "object" && !isArbitrary(origin) && origin.s3 !== void 0;
}
function originResponse2(constraints = {}) {
  check(constraints);
  const { request: request2 = {}, response: response2 = {}, origin } = constraints;
  const asked = originFields2(request2, constraints, fc43.constant(noBody), place7);
  const answered2 = isS3(origin) ? responseFields(response2, s3Status, s3Subjects()) : responseFields(response2, () => customStatus(600), customSubjects());
  return fc43.tuple(asked, answered2, configOf(constraints)).map(([{ body: _, ...shown }, answer2, config2]) => {
    return originResponse({ request: shown, response: answer2, ...config2 });
  });
}

// src/fuzz/viewer-request.ts
init_events();
import fc44 from "fast-check";
var names5 = ["method", "uri", "querystring", "headers", "clientIp", "body", "includeBody", "config"];
function viewerRequest2(constraints = {}) {
  viewerRequest(plainPart(constraints, names5, constraintsOf("viewer-request")));
  const { includeBody = false } = constraints;
  const bodies2 = bodyOf2(constraints, () => sentBody("viewer-request"));
  return fc44.tuple(viewerFields(constraints, bodies2), configOf(constraints)).map(([fields9, config2]) => viewerRequest({ ...fields9, includeBody, ...config2 }));
}

// src/fuzz/viewer-response.ts
init_events();
init_misuse();
init_show();
import fc45 from "fast-check";
var names6 = ["request", "response", "config"];
var place8 = constraintsOf("viewer-response");
var skipped = 400;
function checkStatus(status2) {
  if (!(Number(status2) >= skipped)) return;
  throw misuse(
    within(within(place8, "response"), "status"),
    `from 400 up CloudFront runs no viewer-response function, and this is ${show(status2)}`,
    "Give a status from 200 to 399."
  );
}
function check2(given2) {
  const { own: own5, request: request2, response: response2 } = plainMessages(given2, names6, place8);
  checkStatus(response2["status"]);
  viewerResponse({ ...own5, request: request2, response: response2 });
}
function viewerResponse2(constraints = {}) {
  check2(constraints);
  const { request: request2 = {}, response: response2 = {} } = constraints;
  const asked = viewerFields(request2, fc45.constant(noBody));
  const answered2 = responseFields(response2, () => customStatus(skipped), [...customSubjects(), age()]);
  return fc45.tuple(asked, answered2, configOf(constraints)).map(([{ body: _, ...shown }, answer2, config2]) => {
    checkStatus(answer2.status);
    return viewerResponse({ request: shown, response: answer2, ...config2 });
  });
}

// src/fuzz/broken/usual-events.ts
var usualEvents = {
  "viewer-request": lazily(() => oneOf(viewerRequest2(), viewerRequest2({ includeBody: true }))),
  "origin-request": lazily(
    () => oneOf(originRequest2(), originRequest2({ origin: "s3" }), originRequest2({ includeBody: true }))
  ),
  "origin-response": lazily(() => oneOf(originResponse2(), originResponse2({ origin: "s3" }))),
  "viewer-response": lazily(() => viewerResponse2())
};

// src/fuzz/broken/broken-result.ts
function unfit3({ rule }, kind2, { what }) {
  return new EdgeproofError("ERR_OPTION", {
    failedTo: `generate a broken ${kind2}`,
    path: "event",
    because: `to break ${rule}, the event must have ${what}`,
    fix: "Give another event, or the trigger alone for events that have it."
  });
}
function fits2({ breach: { needs } }, { given: given2, record: record2 }) {
  return given2.event === void 0 || needs === void 0 || needs.isIn(record2);
}
function eventsFor({ breach: { needs } }, { given: given2, trigger }) {
  if (given2.event !== void 0) return fc46.constant(given2.event);
  const usual5 = usualEvents[trigger]();
  return needs === void 0 ? usual5 : usual5.filter((event) => needs.isIn(recordOfEvent(event)));
}
function broken(named, place10) {
  const { rule, breach } = named;
  const { kind: kind2, trigger } = place10;
  return fc46.tuple(eventsFor(named, place10), drafts(kind2, trigger), breach.spoils(trigger)).map(([event, draftFor, spoil]) => {
    const record2 = recordOfEvent(event);
    return { event, result: spoil(draftFor(record2), record2), rule };
  });
}
function fitting(found2, place10) {
  const left = found2.filter((named) => fits2(named, place10));
  const first = found2[0];
  if (left.length === 0) throw unfit3(first, place10.kind, first.breach.needs);
  return left;
}
function anyOf(found2, place10) {
  return oneOf(...found2.map((named) => broken(named, place10)));
}
function brokenResult(kind2, given2, allowed) {
  const record2 = givenRecord(given2, `generate a broken ${kind2}`, allowed);
  const trigger = record2.config.eventType;
  const place10 = { kind: kind2, trigger, given: given2, record: record2 };
  const { rule } = given2;
  if (rule === void 0) return anyOf(fitting(breachesAt(kind2, trigger), place10), place10);
  const found2 = fitting(findBreaches(kind2, rule, trigger), place10);
  const results = anyOf(found2, place10);
  if (found2.some((named) => named.rule === rule)) return results;
  const narrowed2 = goingBy(rule, results);
  if (narrowed2 === void 0) throw unbreakable(kind2, rule, trigger);
  return narrowed2;
}

// src/fuzz/broken/broken-request.ts
function brokenRequest(given2) {
  const results = brokenResult("request", given2, requestTriggers);
  return results.map(({ event, result, rule }) => ({ event, request: result, rule }));
}

// src/fuzz/broken/broken-response.ts
init_events();
function brokenResponse(given2) {
  return brokenResult("response", given2, triggers).map(({ event, result, rule }) => ({
    event,
    response: result,
    rule
  }));
}

// src/fuzz/exchange-request.ts
init_events();
init_lazily();
import fc47 from "fast-check";
var names7 = ["method", "uri", "querystring", "headers", "body", "clientIp", "viewer"];
var place9 = { doing: "generate requests for cdn.handle", path: "" };
function namesHost(headers) {
  return Object.keys(headers ?? {}).some((name6) => name6.toLowerCase() === "host");
}
var viewer = lazily(
  () => choose(
    [8, void 0],
    [1, { country: "DE" }, { country: "US", device: "mobile", os: "ios" }, { country: "JP", device: "tablet" }],
    [1, { device: "mobile", os: "android" }, { device: "desktop" }, { device: "smarttv" }],
    [1, { httpVersion: "1.1" }, { httpVersion: "1.0" }, { httpVersion: "3.0" }, { protocol: "http" }]
  )
);
var hidden = lazily(
  () => together2(
    20,
    { connection: "keep-alive" },
    { "x-forwarded-proto": "http" },
    { "x-real-ip": "10.0.0.1" },
    { te: "trailers" }
  )
);
var subjects = lazily(() => [...viewerSubjects(), hidden()]);
function present2(headers) {
  const there = {};
  for (const name6 of Object.keys(headers)) {
    if (headers[name6] !== void 0) setLine(there, name6, headers[name6]);
  }
  return there;
}
function brief2({ method: method2, uri: uri2 = "/", querystring: querystring2, headers, clientIp: clientIp3, body: body2 }) {
  const lines2 = present2(headers);
  const request2 = { uri: uri2 };
  if (method2 !== void 0 && method2 !== "GET") request2["method"] = method2;
  if (querystring2 !== void 0 && querystring2 !== "") request2["querystring"] = querystring2;
  if (Object.keys(lines2).length > 0) request2["headers"] = lines2;
  if (body2 !== void 0) request2["body"] = body2;
  if (clientIp3 !== void 0 && clientIp3 !== defaultClientIp) request2["clientIp"] = clientIp3;
  return request2;
}
function exchangeRequest(constraints = {}) {
  plainPart(constraints, names7, place9);
  const { headers } = constraints;
  const bodies2 = bodyOf2(constraints, () => sentBody("viewer-request"));
  const served = namesHost(headers) ? headers : { ...headers, host: void 0 };
  const fields9 = viewerFields({ ...constraints, headers: served }, bodies2, subjects());
  return fc47.tuple(fields9, narrowed(constraints, "viewer", viewer)).map(([request2, asks2]) => {
    const given2 = brief2(request2);
    if (asks2 !== void 0) given2["viewer"] = asks2;
    return given2;
  });
}

// src/fuzz/index.ts
var edge = {
  viewerRequest: viewerRequest2,
  originRequest: originRequest2,
  originResponse: originResponse2,
  viewerResponse: viewerResponse2,
  exchangeRequest,
  request,
  response,
  brokenRequest,
  brokenResponse
};

// src/index.ts
init_assumptions();
init_distribution();
init_errors();
init_events();
init_lambda();

// src/origins/brand.ts
var originBrand = /* @__PURE__ */ Symbol.for("edgeproof.origin");
function isOrigin(value5) {
  return isBranded2(value5) && value5.kind !== "group";
}
function isOriginGroup(value5) {
  return isBranded2(value5) && value5.kind === "group";
}
function isBranded2(value5) {
  return typeof value5 === "object" && value5 !== null && originBrand in value5;
}
function branded(origin) {
  return Object.freeze(Object.assign(origin, { [originBrand]: true }));
}

// src/origins/http-origin.ts
init_show();

// src/origins/domain-name.ts
init_show();

// src/origins/place.ts
init_errors();
init_nearest_name();
init_show();
function at4(place10, path10) {
  return {
    doing: place10.doing,
    path: place10.path === "" ? path10 : `${place10.path}${path10.startsWith("[") ? "" : "."}${path10}`
  };
}
function misconfigured({ doing, path: path10 }, because, fix) {
  return new EdgeproofError("ERR_CONFIG", { failedTo: doing, because, fix, ...path10 === "" ? {} : { path: path10 } });
}
function checkNames4(options5, names16, place10) {
  if (typeof options5 !== "object" || options5 === null || Array.isArray(options5)) {
    throw misconfigured(place10, `${show(options5)} is not an object`, `Give an object with any of: ${names16.join(", ")}.`);
  }
  for (const name6 of Object.keys(options5)) {
    if (!names16.includes(name6)) throw unknownName2(name6, names16, place10);
  }
}
function unknownName2(name6, names16, place10) {
  const near2 = nearestName(name6, names16);
  const fix = near2 === void 0 ? `Choose from: ${names16.join(", ")}.` : `Did you mean ${show(near2)}?`;
  return misconfigured(at4(place10, name6), "there is no such option", fix);
}

// src/origins/domain-name.ts
var label2 = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/i;
var ipv4 = /^\d+(?:\.\d+){3}$/;
var longestName4 = 253;
function readDomainName(given2, place10) {
  if (typeof given2 !== "string" || given2 === "") {
    throw misconfigured(place10, `${show(given2)} is not a domain name`, "Write it as 'api.example.com'.");
  }
  if (/[:/?#]/.test(given2)) {
    throw misconfigured(
      place10,
      `${show(given2)} is more than a domain name`,
      "Give the name alone: the scheme goes into protocolPolicy, the port into httpPort or httpsPort, the path into originPath."
    );
  }
  if (given2.length > longestName4) {
    throw misconfigured(place10, `the name has ${given2.length} characters`, `At most ${longestName4} are allowed.`);
  }
  if (ipv4.test(given2)) throw misconfigured(place10, `${show(given2)} is an IP address`, "CloudFront wants a DNS name.");
  checkLabels(given2, place10);
  return given2;
}
function checkLabels(name6, place10) {
  const labels = name6.split(".");
  if (labels.every((part3) => part3.length <= 63 && label2.test(part3))) return;
  throw misconfigured(place10, `${show(name6)} is not a DNS name`, "Use letters, digits and dashes: 'api.example.com'.");
}

// src/origins/settings.ts
init_duration();
init_show();

// src/origins/custom-headers.ts
init_disallowed_headers();
init_header_syntax();
init_headers();
init_show();
init_size();
var limits2 = { headers: 30, name: 256, value: 1783, total: 10240 };
function readCustomHeaders2(given2, place10) {
  if (given2 === void 0) return {};
  if (typeof given2 !== "object" || given2 === null || Array.isArray(given2)) {
    throw misconfigured(place10, `${show(given2)} is not a record of headers`, "Write { 'X-Origin-Key': 'secret' }.");
  }
  const headers = {};
  for (const [name6, value5] of Object.entries(given2)) addHeader(headers, name6, value5, at4(place10, `[${show(name6)}]`));
  checkTotals(headers, place10);
  return headers;
}
function addHeader(headers, key2, value5, place10) {
  checkName2(key2, place10);
  checkValue2(value5, place10);
  const name6 = key2.toLowerCase();
  if (hasHeader(headers, name6))
    throw misconfigured(place10, "the name is there twice", "Names are the same in any case: keep one.");
  putHeader(headers, name6, [{ key: key2, value: value5 }]);
}
function checkName2(name6, place10) {
  if (!isHeaderName(name6))
    throw misconfigured(place10, `${show(name6)} is not a header name`, "Use letters, digits and dashes.");
  if (isDeniedCustomHeader(name6.toLowerCase())) {
    throw misconfigured(
      place10,
      "CloudFront sets or forwards this header itself",
      "Choose another name (rulebook: OCH-DENY)."
    );
  }
  if (name6.length > limits2.name) {
    throw misconfigured(place10, `the name has ${name6.length} characters`, `At most ${limits2.name} are allowed.`);
  }
}
function checkValue2(value5, place10) {
  if (typeof value5 !== "string")
    throw misconfigured(place10, `${show(value5)} is not a string`, "Write the value as a string.");
  if (!isHeaderValue(value5)) throw misconfigured(place10, `${show(value5)} holds a control character`, "Leave it out.");
  if (value5.length > limits2.value) {
    throw misconfigured(
      place10,
      `the value has ${formatNumber(value5.length)} characters`,
      `At most ${formatNumber(limits2.value)} are allowed.`
    );
  }
}
function checkTotals(headers, place10) {
  const entries2 = Object.values(headers).flat();
  if (entries2.length > limits2.headers) {
    throw misconfigured(place10, `${entries2.length} headers are given`, `At most ${limits2.headers} are allowed.`);
  }
  const total3 = entries2.reduce((sum, { key: key2, value: value5 }) => sum + key2.length + value5.length, 0);
  if (total3 > limits2.total) {
    throw misconfigured(
      place10,
      `names and values have ${formatNumber(total3)} characters`,
      `At most ${formatNumber(limits2.total)} are allowed.`
    );
  }
}

// src/origins/settings.ts
var commonNames = [
  "originId",
  "originPath",
  "customHeaders",
  "connectionAttempts",
  "connectionTimeout",
  "readTimeout",
  "responseCompletionTimeout"
];
var longestPath = 255;
function readCommonSettings(options5, domainName2, place10) {
  const readTimeout2 = readSeconds(options5.readTimeout, 30, [1, 120], at4(place10, "readTimeout"));
  return {
    id: readId(options5.originId, domainName2, at4(place10, "originId")),
    path: readPath(options5.originPath, at4(place10, "originPath")),
    customHeaders: readCustomHeaders2(options5.customHeaders, at4(place10, "customHeaders")),
    connectionAttempts: readInteger(options5.connectionAttempts, 3, [1, 3], at4(place10, "connectionAttempts")),
    connectionTimeout: readSeconds(options5.connectionTimeout, 10, [1, 10], at4(place10, "connectionTimeout")),
    readTimeout: readTimeout2,
    responseCompletionTimeout: readCompletionTimeout(options5.responseCompletionTimeout, readTimeout2, place10)
  };
}
function readId(given2, domainName2, place10) {
  if (given2 === void 0) return domainName2;
  if (typeof given2 === "string" && given2 !== "") return given2;
  throw misconfigured(place10, `${show(given2)} is not an id`, "Give a word that no other origin has, or leave it out.");
}
function readPath(given2, place10) {
  if (given2 === void 0 || given2 === "") return "";
  if (typeof given2 !== "string")
    throw misconfigured(place10, `${show(given2)} is not a string`, "Write it as '/production'.");
  if (!given2.startsWith("/") || given2.endsWith("/")) {
    const slashless = given2.replace(/^\/+|\/+$/g, "");
    const fix = slashless === "" ? "Leave it out." : `Write ${show(`/${slashless}`)}.`;
    throw misconfigured(place10, `${show(given2)} must begin with a slash and not end with one`, fix);
  }
  if (given2.length > longestPath) {
    throw misconfigured(place10, `the path has ${given2.length} characters`, `At most ${longestPath} are allowed.`);
  }
  return given2;
}
function readCompletionTimeout(given2, readTimeout2, place10) {
  if (given2 === void 0) return void 0;
  const here = at4(place10, "responseCompletionTimeout");
  return readSeconds(given2, 0, [readTimeout2, Number.POSITIVE_INFINITY], here);
}
function readSeconds(given2, fallback, range3, place10) {
  if (given2 === void 0) return fallback;
  const seconds4 = durationSeconds(given2);
  if (seconds4 !== void 0) return readInteger(seconds4, fallback, range3, place10, " seconds");
  throw misconfigured(place10, `${show(given2)} is not a duration`, "Give a number of seconds, or { seconds: 30 }.");
}
function readInteger(given2, fallback, [least4, most6], place10, unit2 = "") {
  if (given2 === void 0) return fallback;
  if (Number.isInteger(given2) && given2 >= least4 && given2 <= most6) return given2;
  const allowed = most6 === Number.POSITIVE_INFINITY ? `${least4} or more` : `from ${least4} to ${most6}`;
  throw misconfigured(
    place10,
    `${show(given2)} is out of range`,
    `Give a whole number${unit2 === "" ? "" : ` of${unit2}`} ${allowed}.`
  );
}
function readChoice(given2, fallback, choices2, place10) {
  if (given2 === void 0) return fallback;
  if (choices2.includes(given2)) return given2;
  throw misconfigured(place10, `${show(given2)} is not allowed`, `Choose one of: ${choices2.join(", ")}.`);
}

// src/origins/keepalive.ts
var sureKeepalive = 120;
function readKeepalive(given2, place10) {
  const keepaliveTimeout = readSeconds(given2, 5, [1, 300], place10);
  return { keepaliveTimeout, notes: notesOn(keepaliveTimeout) };
}
function notesOn(keepaliveTimeout) {
  if (keepaliveTimeout <= sureKeepalive) return [];
  return [
    `keepaliveTimeout: ${keepaliveTimeout} seconds are within the quota (300) but above what the API documents (120), and a function that returns this origin is refused (ORG-KA)`
  ];
}

// src/origins/origin-failure.ts
init_errors();
init_show();
var failureBrand = /* @__PURE__ */ Symbol.for("edgeproof.originFailure");
var kinds3 = [
  "dns",
  "connect",
  "connect-timeout",
  "tls",
  "mtls",
  "unreachable",
  "write",
  "timeout",
  "completion-timeout",
  "reset",
  "bad-response",
  "wrong-response",
  "header-too-big",
  "content-range-mismatch",
  "zero-size",
  "too-big",
  "aborted",
  "short-body",
  "capacity",
  "limit"
];
function originFailure(kind2, reply) {
  if (!kinds3.includes(kind2)) throw misuse4(`there is no kind ${show(kind2)}`, `Choose one of: ${kinds3.join(", ")}.`);
  if (reply !== void 0 && kind2 !== "short-body") {
    throw misuse4(`nothing comes of ${show(kind2)}`, "Only originFailure('short-body', { \u2026 }) takes a reply.");
  }
  return Object.freeze({ kind: kind2, reply, [failureBrand]: true });
}
function misuse4(because, fix) {
  return new EdgeproofError("ERR_ORIGIN", { failedTo: "make an origin failure", because, fix });
}
function isOriginFailure(value5) {
  return typeof value5 === "object" && value5 !== null && failureBrand in value5;
}

// src/origins/responder.ts
init_show();

// src/origins/answer-place.ts
init_errors();
init_show();
init_target();
function badAnswer({ originId, request: request2 }, because, fix, path10) {
  const target2 = show(`${request2.method} ${joinTarget(request2)}`);
  return new EdgeproofError("ERR_ORIGIN", {
    failedTo: `take the answer of the origin ${originId} to ${target2}`,
    because,
    fix,
    ...path10 === void 0 ? {} : { path: path10 }
  });
}

// src/origins/read-reply.ts
init_bytes();
init_duration();
init_header_syntax();
init_headers();
init_nearest_name();
init_show();

// src/origins/framing.ts
init_bytes();
init_headers();
init_size();
init_status_text();
function framed(head2, body2, isStream2, asked, cut2) {
  const { status: status2, headers, delayMs } = head2;
  const isHead = asked.request.method === "HEAD";
  if (cut2 === void 0) checkFraming(head2, body2 ?? noBytes, asked);
  else checkCut(head2, body2 ?? noBytes, asked);
  const announced = (body2 ?? noBytes).length + (cut2 === void 0 ? 0 : 1);
  const announces = cut2 !== void 0 || !(isHead && body2 === void 0);
  if (!isBodiless(status2) && announces && !head2.closes) addFraming(headers, announced, isStream2);
  return {
    status: status2,
    statusText: head2.statusText ?? statusText(status2),
    headers,
    body: isHead ? noBytes : body2 ?? noBytes,
    delayMs,
    cut: isHead ? void 0 : cut2
  };
}
function isBodiless(status2) {
  return status2 === 204 || status2 === 304;
}
function addFraming(headers, length4, isStream2) {
  if (hasHeader(headers, "content-length") || hasHeader(headers, "transfer-encoding")) return;
  if (isStream2) headers["transfer-encoding"] = [{ key: "Transfer-Encoding", value: "chunked" }];
  else headers["content-length"] = [{ key: "Content-Length", value: String(length4) }];
}
function checkFraming(head2, body2, asked) {
  const { status: status2, headers } = head2;
  if (body2.length > 0 && isBodiless(status2)) {
    throw badAnswer(asked, `status ${status2} came with a body`, "HTTP allows it none: leave it out.");
  }
  checkOneFraming(head2, asked);
  const length4 = headerValue(headers, "content-length");
  if (length4 === void 0 || length4 === String(body2.length) || asked.request.method === "HEAD" || status2 === 304)
    return;
  throw badAnswer(
    asked,
    `content-length says ${length4}, the body has ${formatBytes(body2.length)}`,
    "Leave the header out; for a body cut short answer originFailure('short-body')."
  );
}
function checkCut(head2, body2, asked) {
  const { status: status2, headers } = head2;
  if (isBodiless(status2)) {
    throw badAnswer(asked, `status ${status2} has no body that could be cut short`, "Give another status.");
  }
  checkOneFraming(head2, asked);
  const length4 = headerValue(headers, "content-length");
  if (length4 === void 0 || Number(length4) > body2.length) return;
  throw badAnswer(
    asked,
    `content-length says ${length4}, and ${formatBytes(body2.length)} came: that is not cut short`,
    "Announce more, or leave the header out."
  );
}
function checkOneFraming({ headers, closes }, asked) {
  const hasLength = hasHeader(headers, "content-length");
  const isChunked = hasHeader(headers, "transfer-encoding");
  if (hasLength && isChunked) {
    throw badAnswer(
      asked,
      "content-length and transfer-encoding are both there",
      "Keep one, or leave both to edgeproof."
    );
  }
  if (!closes || !(hasLength || isChunked)) return;
  const name6 = hasLength ? "content-length" : "transfer-encoding";
  throw badAnswer(asked, `${name6} is there, and framing is 'close'`, "Keep one of the two.");
}

// src/origins/is-bytes.ts
function isBytes(value5) {
  return value5 instanceof Uint8Array || Object.prototype.toString.call(value5) === "[object Uint8Array]";
}

// src/origins/read-stream.ts
init_bytes();
init_show();
init_size();
async function readStream(chunks, asked) {
  const parts2 = [];
  try {
    for await (const chunk of chunks) parts2.push(bytesOf2(chunk, asked));
  } catch (thrown) {
    return cutOff(parts2, thrown, asked);
  }
  return { body: joinBytes(parts2), cut: void 0 };
}
async function readWebStream(stream, asked) {
  const reader = stream.getReader();
  const parts2 = [];
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) parts2.push(bytesOf2(step.value, asked));
  } catch (thrown) {
    return cutOff(parts2, thrown, asked);
  }
  return { body: joinBytes(parts2), cut: void 0 };
}
var afterSomeBytes = [
  "short-body",
  "reset",
  "timeout",
  "completion-timeout",
  "bad-response",
  "aborted",
  "too-big"
];
function cutOff(parts2, thrown, asked) {
  if (!isOriginFailure(thrown)) throw thrown;
  const { kind: kind2 } = thrown;
  const body2 = joinBytes(parts2);
  if (body2.length === 0 && kind2 !== "short-body") throw thrown;
  if (afterSomeBytes.includes(kind2)) return { body: body2, cut: kind2 };
  throw badAnswer(
    asked,
    `its stream failed with originFailure(${show(kind2)}) after ${formatBytes(body2.length)}`,
    "The connection was there: fail with 'reset', 'timeout' or 'short-body'.",
    "body"
  );
}
function bytesOf2(chunk, asked) {
  if (isBytes(chunk)) return chunk;
  if (typeof chunk === "string") return utf8(chunk);
  throw badAnswer(asked, `its stream gave ${show(chunk)}`, "A stream gives Uint8Arrays or strings.", "body");
}
function joinBytes(parts2) {
  if (parts2.length <= 1) return parts2[0] ?? noBytes;
  const joined4 = new Uint8Array(parts2.reduce((sum, part3) => sum + part3.length, 0));
  let offset = 0;
  for (const part3 of parts2) {
    joined4.set(part3, offset);
    offset += part3.length;
  }
  return joined4;
}

// src/origins/web-headers.ts
init_header_syntax();
init_headers();

// src/message/wire-text.ts
import { isUtf8 } from "node:buffer";
function toWireText(text6) {
  return isAscii2(text6) ? text6 : Buffer.from(text6, "utf8").toString("latin1");
}
function fromWireText(wire) {
  if (isAscii2(wire) || /[\u0100-\uffff]/.test(wire)) return wire;
  const bytes = Buffer.from(wire, "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : wire;
}
function isAscii2(text6) {
  return !/[\u0080-\uffff]/.test(text6);
}

// src/origins/web-headers.ts
var usualNames2 = new Map(
  [
    ...["ETag", "WWW-Authenticate", "Content-MD5", "DNT", "TE", "X-XSS-Protection", "X-UA-Compatible"],
    ...["Content-Type", "Content-Length", "Cache-Control", "Location", "Set-Cookie", "Vary", "Last-Modified"]
  ].map((name6) => [name6.toLowerCase(), name6])
);
function wireName2(name6) {
  return usualNames2.get(name6) ?? autoKey(name6);
}
function fromWebHeaders(headers) {
  const map = {};
  headers.forEach((value5, name6) => {
    appendHeader(map, wireName2(name6), fromWireText(value5));
  });
  return map;
}
function toWebHeaders(map) {
  const headers = new Headers();
  for (const name6 in map) {
    for (const { key: key2, value: value5 } of map[name6]) {
      if (isHeaderName(key2) && isHeaderValue(value5)) headers.append(key2, toWireText(value5));
    }
  }
  return headers;
}

// src/origins/read-reply.ts
var names9 = ["status", "statusText", "headers", "body", "delay", "framing"];
function readReply(reply, asked, cut2) {
  checkNames5(reply, asked);
  const head2 = {
    status: readStatus2(reply.status, asked),
    statusText: readStatusText(reply.statusText, asked),
    headers: readHeaders2(reply.headers, asked),
    delayMs: readDelay(reply.delay, asked),
    closes: readFraming(reply.framing, asked)
  };
  const { body: body2 } = reply;
  if (isStream(body2)) return readStreamed(body2, head2, asked, cut2);
  return framed(head2, readBody2(body2, asked), false, asked, cut2);
}
async function readStreamed(stream, head2, asked, cut2) {
  const streamed = await readStream(stream, asked);
  return framed(head2, streamed.body, true, asked, streamed.cut ?? cut2);
}
function checkNames5(reply, asked) {
  for (const name6 in reply) {
    if (names9.includes(name6)) continue;
    const near2 = nearestName(name6, names9);
    const fix = near2 === void 0 ? `An answer has: ${names9.join(", ")}.` : `Did you mean ${show(near2)}?`;
    throw badAnswer(asked, "there is no such field", fix, name6);
  }
}
function readStatus2(status2, asked) {
  if (status2 === void 0) return 200;
  if (Number.isInteger(status2) && status2 >= 200 && status2 <= 999) return status2;
  throw badAnswer(asked, `${show(status2)} is not a status`, "Give a whole number from 200 to 999.", "status");
}
function readStatusText(text6, asked) {
  if (text6 === void 0 || typeof text6 === "string" && isHeaderValue(text6)) return text6;
  throw badAnswer(asked, `${show(text6)} is not a status text`, "Give a string of one line.", "statusText");
}
function readDelay(delay, asked) {
  if (delay === void 0) return void 0;
  const seconds4 = durationSeconds(delay);
  if (seconds4 !== void 0 && seconds4 >= 0) return seconds4 * 1e3;
  throw badAnswer(asked, `${show(delay)} is no delay`, "Give a number of seconds, or { milliseconds: 300 }.", "delay");
}
function readFraming(framing3, asked) {
  if (framing3 === void 0 || framing3 === "close") return framing3 === "close";
  const fix = "Write 'close', or leave it out: a length or chunks are added as servers do.";
  throw badAnswer(asked, `${show(framing3)} is no framing`, fix, "framing");
}
function readHeaders2(given2, asked) {
  if (given2 === void 0) return {};
  if (typeof given2 !== "object" || given2 === null) {
    throw badAnswer(asked, `${show(given2)} holds no headers`, "Write { 'Content-Type': 'text/html' }.", "headers");
  }
  if ("getSetCookie" in given2) return fromWebHeaders(given2);
  const headers = {};
  if (Symbol.iterator in given2) {
    for (const [name6, value5] of given2) addLine(headers, name6, value5, asked);
  } else addRecord(headers, given2, asked);
  return headers;
}
function addRecord(headers, record2, asked) {
  for (const [name6, value5] of Object.entries(record2)) {
    if (Array.isArray(value5)) for (const line5 of value5) addLine(headers, name6, line5, asked);
    else if (value5 !== void 0) addLine(headers, name6, value5, asked);
  }
}
function addLine(headers, name6, value5, asked) {
  if (typeof name6 !== "string" || !isHeaderName(name6)) {
    throw badAnswer(asked, `${show(name6)} is not a header name`, "Use letters, digits and dashes.", "headers");
  }
  if (typeof value5 !== "string" || !isHeaderValue(value5)) {
    const fix = "Write the value as a string of one line, or an array of them.";
    throw badAnswer(asked, `${show(value5)} is not a header value`, fix, `headers[${show(name6)}]`);
  }
  appendHeader(headers, name6, value5);
}
function isStream(body2) {
  return typeof body2 === "object" && body2 !== null && Symbol.asyncIterator in body2;
}
function readBody2(body2, asked) {
  if (body2 === void 0 || body2 === null) return void 0;
  if (typeof body2 === "string") return utf8(body2);
  if (isBytes(body2)) return new Uint8Array(body2);
  throw badAnswer(
    asked,
    `${show(body2)} is not a body`,
    "Give a string, a Uint8Array or a stream; JSON.stringify an object.",
    "body"
  );
}

// src/origins/peek-body.ts
init_bytes();
var taken = /* @__PURE__ */ new WeakSet();
var stateSymbol;
function wasTaken(response2) {
  return taken.has(response2);
}
function peekBody(response2) {
  const { source, length: length4 } = internalBody(response2);
  const bytes = typeof source === "string" ? utf8(source) : source;
  if (!isBytes(bytes) || bytes.byteLength !== length4) return void 0;
  taken.add(response2);
  return bytes;
}
function internalBody(response2) {
  stateSymbol ??= Object.getOwnPropertySymbols(response2).find(({ description: description4 }) => description4 === "state");
  const state = stateSymbol && response2[stateSymbol];
  return state?.body ?? {};
}

// src/origins/read-response.ts
function isResponse(value5) {
  return "arrayBuffer" in value5 && typeof value5.arrayBuffer === "function" && "status" in value5 && "headers" in value5;
}
function readResponse2(response2, asked) {
  const { status: status2, statusText: statusText2, body: body2 } = response2;
  if (status2 < 200) {
    throw badAnswer(
      asked,
      "Response.error() has no status",
      "For a failure answer originFailure('reset') or its like."
    );
  }
  if (response2.bodyUsed || body2?.locked || wasTaken(response2)) {
    throw badAnswer(asked, "the body of this Response was read before", "Make a new Response for each call.");
  }
  const head2 = {
    status: status2,
    statusText: statusText2 || void 0,
    headers: fromWebHeaders(response2.headers),
    delayMs: void 0,
    closes: false
  };
  const known4 = body2 === null ? void 0 : peekBody(response2);
  if (body2 === null || known4 !== void 0) return framed(head2, known4, false, asked, void 0);
  return readBody3(body2, head2, asked);
}
async function readBody3(body2, head2, asked) {
  const isStream2 = isUsersStream(body2);
  const streamed = await readWebStream(body2, asked);
  return framed(head2, streamed.body, isStream2, asked, streamed.cut);
}
function isUsersStream(stream) {
  try {
    stream.getReader({ mode: "byob" }).releaseLock();
    return false;
  } catch {
    return true;
  }
}

// src/origins/web-url.ts
init_headers();
var plainHost = /^[^\s/?#@\\]+$/;
function webUrl(request2) {
  const host2 = headerValue(request2.headers, "host") ?? request2.domainName;
  const target2 = encodeTarget(request2);
  const url = `${request2.protocol}://${host2}${target2}`;
  return plainHost.test(host2) && URL.canParse(url) ? new URL(url).href : new URL(`${request2.protocol}://${request2.domainName}${target2}`).href;
}
function encodeTarget({ uri: uri2, querystring: querystring2 }) {
  const rooted = uri2.startsWith("/") ? uri2 : `/${uri2}`;
  const path10 = rooted.replace(/[?#\\\s]/g, encodeURIComponent);
  return querystring2 === "" ? path10 : `${path10}?${querystring2.replace(/[#\s]/g, encodeURIComponent)}`;
}

// src/origins/web-request.ts
var Draft = class {
  constructor(given2, Real) {
    this.given = given2;
    this.Real = Real;
  }
  #url;
  #headers;
  #real;
  get url() {
    this.#url ??= webUrl(this.given);
    return this.#url;
  }
  /** The same object each time, also once there is a real request (which copies it). */
  get headers() {
    this.#headers ??= this.#real?.headers ?? toWebHeaders(this.given.headers);
    return this.#headers;
  }
  get real() {
    this.#real ??= new this.Real(this.url, initOf(this.given, this.headers));
    return this.#real;
  }
};
function initOf({ method: method2, body: body2 }, headers) {
  const withBody2 = body2 !== void 0 && body2.length > 0 && method2 !== "GET" && method2 !== "HEAD";
  return { method: method2, headers, ...withBody2 ? { body: body2 } : {} };
}
function eagerRequests(Real) {
  return (request2) => new Draft(request2, Real).real;
}
function lazyRequests(Real) {
  class LazyRequest {
    #draft;
    constructor(given2) {
      this.#draft = new Draft(given2, Real);
    }
    get method() {
      return this.#draft.given.method;
    }
    get url() {
      return this.#draft.url;
    }
    get headers() {
      return this.#draft.headers;
    }
    static real(lazy) {
      return lazy.#draft.real;
    }
  }
  const prototype = LazyRequest.prototype;
  Reflect.deleteProperty(prototype, "constructor");
  delegate(prototype, Real, (lazy) => LazyRequest.real(lazy));
  Object.setPrototypeOf(prototype, Real.prototype);
  return (request2) => new LazyRequest(request2);
}
function delegate(prototype, Real, realOf) {
  const real = new Real("http://localhost/");
  for (const name6 of [...memberNames(real), ...Object.getOwnPropertySymbols(real)]) {
    if (Object.hasOwn(prototype, name6)) continue;
    Object.defineProperty(prototype, name6, {
      configurable: true,
      get() {
        const value5 = Reflect.get(realOf(this), name6);
        return typeof value5 === "function" ? value5.bind(realOf(this)) : value5;
      }
    });
  }
}
function memberNames(real) {
  const names16 = [];
  for (let level = Object.getPrototypeOf(real); level !== Object.prototype; level = Object.getPrototypeOf(level)) {
    names16.push(...Reflect.ownKeys(level));
  }
  return names16.filter((name6) => name6 !== "constructor" && name6 !== Symbol.toStringTag);
}
var sample = {
  method: "POST",
  protocol: "http",
  domainName: "localhost",
  port: 80,
  uri: "/",
  querystring: "",
  headers: {},
  body: void 0
};
function chooseFor(Real) {
  try {
    const toRequest = lazyRequests(Real);
    if (new Real(toRequest(sample)).method === sample.method) return toRequest;
  } catch {
  }
  return eagerRequests(Real);
}
var chosen;
function webRequest(request2) {
  if (chosen?.Real !== Request) chosen = { Real: Request, toRequest: chooseFor(Request) };
  return chosen.toRequest(request2);
}

// src/origins/responder.ts
function answererOf(responder, originId) {
  return (request2) => {
    const asked = { originId, request: request2 };
    try {
      const given2 = responder(webRequest(request2));
      return isThenable2(given2) ? settle(given2, asked) : guard(readAnswer(given2, asked), asked);
    } catch (thrown) {
      return faultOf(thrown, asked);
    }
  };
}
function failing({ kind: kind2, reply = {} }, originId) {
  if (kind2 === "short-body") return (request2) => readReply(reply, { originId, request: request2 }, kind2);
  const fault = Object.freeze({ failure: kind2 });
  return () => fault;
}
async function settle(given2, asked) {
  try {
    return await readAnswer(await given2, asked);
  } catch (thrown) {
    return faultOf(thrown, asked);
  }
}
function guard(outcome, asked) {
  return outcome instanceof Promise ? outcome.catch((thrown) => faultOf(thrown, asked)) : outcome;
}
function readAnswer(given2, asked) {
  if (isOriginFailure(given2)) return faultOf(given2, asked);
  if (typeof given2 === "object" && given2 !== null) {
    if (isResponse(given2)) return readResponse2(given2, asked);
    if (isPlainObject2(given2)) return readReply(given2, asked);
  }
  throw badAnswer(
    asked,
    `${show(given2)} is no answer`,
    "Return a Response, an object such as { status: 200, body: 'text' }, or originFailure('timeout')."
  );
}
function faultOf(thrown, asked) {
  if (!isOriginFailure(thrown)) throw thrown;
  if (thrown.kind === "short-body") return readReply(thrown.reply ?? {}, asked, thrown.kind);
  if (thrown.kind !== "dns") return { failure: thrown.kind };
  throw badAnswer(
    asked,
    "originFailure('dns') is no answer: CloudFront resolves the name before it can ask",
    "Give it in place of the responder, or answer originFailure('connect')."
  );
}
function isThenable2(value5) {
  return typeof value5 === "object" && value5 !== null && "then" in value5 && typeof value5.then === "function";
}
function isPlainObject2(value5) {
  const prototype = Object.getPrototypeOf(value5);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

// src/origins/server-origin.ts
init_headers();
import { clearTimeout, setTimeout as setTimeout2 } from "node:timers";

// src/message/percent.ts
function percentEncoded(text6) {
  const hex2 = Buffer.from(text6, "utf8").toString("hex").toUpperCase();
  return hex2.replace(/../g, "%$&");
}

// src/origins/server-origin.ts
init_target();
var timers = { setTimeout: setTimeout2, clearTimeout };
function serverAnswerer(url, configured, keepaliveTimeout) {
  let server;
  return async (request2, patience = configured) => {
    server ??= Promise.resolve().then(() => (init_server(), server_exports)).then((loaded) => new loaded.Server(url, keepaliveTimeout, timers));
    return answerOf(await (await server).ask(callOf(request2), patience));
  };
}
function callOf(request2) {
  const { method: method2, domainName: domainName2, headers, body: body2 } = request2;
  const lines2 = headerList(headers).flatMap(([name6, value5]) => [name6, toWireText(value5)]);
  if (needsLength(request2)) lines2.push("Content-Length", String(body2?.length ?? 0));
  const host2 = (headerValue(headers, "host") ?? domainName2).replace(/:\d*$/, "");
  const target2 = joinTarget(request2).replace(/[^\x21-\x7e]+/g, percentEncoded);
  return { method: method2, target: target2, lines: lines2, body: body2, host: host2, domainName: domainName2 };
}
var bodiless2 = ["GET", "HEAD", "DELETE", "OPTIONS"];
function needsLength({ method: method2, headers, body: body2 }) {
  if (headerValue(headers, "content-length") !== void 0) return false;
  if (headerValue(headers, "transfer-encoding") !== void 0) return false;
  return !bodiless2.includes(method2) || body2 !== void 0 && body2.length > 0;
}
function answerOf(came) {
  if (came.failure !== void 0) return came;
  const { status: status2, statusText: statusText2, lines: lines2, body: body2, cut: cut2, note: note2 } = came;
  const read2 = lines2.map(([name6, value5]) => [name6, fromWireText(value5)]);
  return { status: status2, statusText: statusText2, headers: headersFromList(read2), body: body2, cut: cut2, note: note2 };
}

// src/origins/server-url.ts
init_show();
function isUrl(value5) {
  return Object.prototype.toString.call(value5) === "[object URL]";
}
function readServerUrl(given2, place10) {
  if (typeof given2 !== "string" && !isUrl(given2)) return void 0;
  const text6 = String(given2);
  const url = URL.canParse(text6) ? new URL(text6) : void 0;
  if (url === void 0 || !["http:", "https:"].includes(url.protocol)) {
    throw misconfigured(place10, `${show(text6)} is not the URL of a server`, "Write it as 'http://127.0.0.1:3000'.");
  }
  if (`${url.origin}/` === url.href) return url;
  throw misconfigured(
    place10,
    `${show(text6)} is more than the address of a server`,
    `Write ${show(url.origin)}: a path goes into originPath, anything else into customHeaders.`
  );
}

// src/origins/http-origin.ts
var names10 = [
  ...commonNames,
  "protocolPolicy",
  "httpPort",
  "httpsPort",
  "originSslProtocols",
  "keepaliveTimeout",
  "ipAddressType"
];
var protocolPolicies = ["http-only", "https-only", "match-viewer"];
var ipAddressTypes = ["ipv4", "ipv6", "dualstack"];
var sslProtocols = ["SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2"];
function httpOrigin(domainName2, responder, options5 = {}) {
  const place10 = {
    doing: `make the origin ${typeof domainName2 === "string" ? domainName2 : show(domainName2)}`,
    path: ""
  };
  const name6 = readDomainName(domainName2, at4(place10, "domainName"));
  checkNames4(options5, names10, place10);
  const common2 = readCommonSettings(options5, name6, place10);
  readChoice(options5.ipAddressType, "ipv4", ipAddressTypes, at4(place10, "ipAddressType"));
  const keepalive2 = readKeepalive(options5.keepaliveTimeout, at4(place10, "keepaliveTimeout"));
  return branded({
    kind: "custom",
    domainName: name6,
    ...common2,
    protocolPolicy: readChoice(options5.protocolPolicy, "https-only", protocolPolicies, at4(place10, "protocolPolicy")),
    httpPort: readPort(options5.httpPort, 80, at4(place10, "httpPort")),
    httpsPort: readPort(options5.httpsPort, 443, at4(place10, "httpsPort")),
    sslProtocols: readSslProtocols(options5.originSslProtocols, at4(place10, "originSslProtocols")),
    ...keepalive2,
    authMethod: "none",
    region: "",
    resolves: !(isOriginFailure(responder) && responder.kind === "dns"),
    answer: readResponder(responder, common2, keepalive2.keepaliveTimeout, at4(place10, "responder"))
  });
}
function readResponder(responder, common2, keepaliveTimeout, place10) {
  if (typeof responder === "function") return answererOf(responder, common2.id);
  if (isOriginFailure(responder)) return failing(responder, common2.id);
  const url = readServerUrl(responder, place10);
  if (url !== void 0) return serverAnswerer(url, common2, keepaliveTimeout);
  throw notAResponder(responder, place10);
}
function notAResponder(responder, place10) {
  const isApp = typeof responder === "object" && responder !== null && "fetch" in responder;
  const fix = isApp ? "Give its fetch: httpOrigin(domainName, app.fetch)." : "Give a function (request) => Response, the URL of a server, or an originFailure.";
  return misconfigured(place10, `${show(responder)} is not a responder`, fix);
}
function readPort(given2, fallback, place10) {
  if (given2 === 80 || given2 === 443) return given2;
  if (typeof given2 === "number" && given2 < 1024) {
    throw misconfigured(place10, `${given2} is not allowed`, "Give 80, 443, or a number from 1024 to 65535.");
  }
  return readInteger(given2, fallback, [1024, 65535], place10);
}
function readSslProtocols(given2, place10) {
  if (given2 === void 0) return Object.freeze(["TLSv1.2"]);
  if (!Array.isArray(given2) || given2.length === 0) {
    throw misconfigured(place10, `${show(given2)} is not a list of protocols`, `Choose from: ${sslProtocols.join(", ")}.`);
  }
  for (const [index, protocol3] of given2.entries())
    readChoice(protocol3, "TLSv1.2", sslProtocols, at4(place10, `[${index}]`));
  return Object.freeze([...given2]);
}

// src/origins/origin-group.ts
init_show();
var names11 = ["primaryOrigin", "fallbackOrigin", "fallbackStatusCodes", "originId", "selectionCriteria"];
var allowedCodes = [400, 403, 404, 416, 429, 500, 502, 503, 504];
function originGroup(options5) {
  const place10 = { doing: "make an origin group", path: "" };
  checkNames4(options5, names11, place10);
  checkSelection(options5.selectionCriteria, at4(place10, "selectionCriteria"));
  const primaryOrigin = readMember(options5.primaryOrigin, at4(place10, "primaryOrigin"));
  const fallbackOrigin = readMember(options5.fallbackOrigin, at4(place10, "fallbackOrigin"));
  if (primaryOrigin.id === fallbackOrigin.id) {
    throw misconfigured(
      at4(place10, "fallbackOrigin"),
      `both members are the origin ${show(primaryOrigin.id)}`,
      "Give two different origins; two of the same domain need an originId each."
    );
  }
  return branded({
    kind: "group",
    id: readGroupId(options5.originId, `${primaryOrigin.id}+${fallbackOrigin.id}`, at4(place10, "originId")),
    primaryOrigin,
    fallbackOrigin,
    fallbackStatusCodes: readCodes(options5.fallbackStatusCodes, at4(place10, "fallbackStatusCodes"))
  });
}
function checkSelection(given2, place10) {
  if (given2 === void 0 || given2 === "default") return;
  const because = given2 === "media-quality-based" ? "edgeproof knows no media quality scores" : `${show(given2)} is not allowed`;
  throw misconfigured(place10, because, "Leave it out: the primary is asked first, as with 'default'.");
}
function readMember(given2, place10) {
  if (isOrigin(given2)) return given2;
  const because = isOriginGroup(given2) ? "a group cannot hold a group" : `${show(given2)} is not an origin`;
  throw misconfigured(place10, because, "Make it with httpOrigin or s3Origin.");
}
function readGroupId(given2, fallback, place10) {
  if (given2 === void 0) return fallback;
  if (typeof given2 === "string" && given2 !== "") return given2;
  throw misconfigured(place10, `${show(given2)} is not an id`, "Give a word that no other origin has, or leave it out.");
}
function readCodes(given2, place10) {
  if (given2 === void 0) return Object.freeze([500, 502, 503, 504]);
  if (!Array.isArray(given2) || given2.length === 0) {
    throw misconfigured(place10, `${show(given2)} is not a list of statuses`, `Choose from: ${allowedCodes.join(", ")}.`);
  }
  for (const [index, code] of given2.entries()) {
    if (allowedCodes.includes(code)) continue;
    throw misconfigured(
      at4(place10, `[${index}]`),
      `CloudFront cannot fail over on ${show(code)}`,
      `Choose from: ${allowedCodes.join(", ")}.`
    );
  }
  return Object.freeze([...new Set(given2)]);
}

// src/origins/s3-origin.ts
init_show();

// src/origins/s3-endpoint.ts
init_show();
var endpoint2 = /^([a-z0-9][a-z0-9.-]*)\.s3(?:[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d+))?\.amazonaws\.com(?:\.cn)?$/;
var longestName5 = 128;
function s3Endpoint(host2) {
  const [, bucket, region2 = "us-east-1"] = endpoint2.exec(host2) ?? [];
  return bucket === void 0 ? void 0 : { bucket, region: region2 };
}
function readS3Endpoint(given2, place10) {
  if (typeof given2 !== "string") throw notABucket(given2, place10);
  if (given2.includes("s3-website")) {
    throw misconfigured(
      place10,
      `${show(given2)} is a website endpoint, which CloudFront treats as a custom origin`,
      "Use s3WebsiteOrigin for it, or the bucket's own endpoint: site.s3.eu-west-1.amazonaws.com."
    );
  }
  if (given2 !== given2.toLowerCase()) {
    throw misconfigured(place10, `${show(given2)} has capital letters`, `Write ${show(given2.toLowerCase())}.`);
  }
  if (given2.length > longestName5) {
    throw misconfigured(place10, `the name has ${given2.length} characters`, `At most ${longestName5} are allowed.`);
  }
  const found2 = s3Endpoint(given2);
  if (found2 === void 0) throw notABucket(given2, place10);
  return found2;
}
function notABucket(given2, place10) {
  return misconfigured(
    place10,
    `${show(given2)} is not a bucket's endpoint`,
    "Write it as 'site.s3.eu-west-1.amazonaws.com'; any other server is an httpOrigin."
  );
}

// src/origins/s3-options.ts
init_show();

// src/origins/s3-bucket.ts
init_show();

// src/origins/s3-object.ts
init_bytes();
init_header_syntax();
init_show();

// src/origins/content-type.ts
var types = /* @__PURE__ */ new Map([
  ["avif", "image/avif"],
  ["css", "text/css"],
  ["csv", "text/csv"],
  ["gif", "image/gif"],
  ["htm", "text/html"],
  ["html", "text/html"],
  ["ico", "image/x-icon"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["js", "text/javascript"],
  ["json", "application/json"],
  ["map", "application/json"],
  ["md", "text/markdown"],
  ["mjs", "text/javascript"],
  ["mp3", "audio/mpeg"],
  ["mp4", "video/mp4"],
  ["pdf", "application/pdf"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["ttf", "font/ttf"],
  ["txt", "text/plain"],
  ["wasm", "application/wasm"],
  ["webm", "video/webm"],
  ["webmanifest", "application/manifest+json"],
  ["webp", "image/webp"],
  ["woff", "font/woff"],
  ["woff2", "font/woff2"],
  ["xml", "application/xml"],
  ["zip", "application/zip"]
]);
function contentTypeOf(key2) {
  const extension = key2.slice(key2.lastIndexOf(".") + 1).toLowerCase();
  return types.get(extension) ?? "binary/octet-stream";
}

// src/origins/s3-object.ts
var names12 = ["body", "contentType", "cacheControl", "metadata", "headers", "lastModified"];
var ownNames = ["content-length", "etag", "last-modified", "accept-ranges", "server", "transfer-encoding"];
var defaultLastModified = Date.UTC(2020, 0, 1);
function readS3Object(key2, given2, place10) {
  if (typeof given2 === "string" || isBytes(given2)) return readS3Object(key2, { body: given2 }, place10);
  checkNames4(given2, names12, place10);
  const body2 = readBody4(given2.body, at4(place10, "body"));
  const headers = /* @__PURE__ */ new Map();
  addHeader2(headers, "Content-Type", given2.contentType ?? contentTypeOf(key2), at4(place10, "contentType"));
  if (given2.cacheControl !== void 0) {
    addHeader2(headers, "Cache-Control", given2.cacheControl, at4(place10, "cacheControl"));
  }
  for (const [name6, value5] of entries(given2.metadata, at4(place10, "metadata"))) {
    addHeader2(headers, `x-amz-meta-${name6.toLowerCase()}`, value5, at4(place10, `metadata[${show(name6)}]`));
  }
  for (const [name6, value5] of entries(given2.headers, at4(place10, "headers"))) {
    addHeader2(headers, name6, value5, at4(place10, `headers[${show(name6)}]`));
  }
  return {
    body: body2,
    size: body2.length,
    etag: etagOf(body2),
    lastModified: readDate(given2.lastModified, at4(place10, "lastModified")),
    headers: [...headers.values()]
  };
}
function readBody4(given2, place10) {
  if (typeof given2 === "string") return utf8(given2);
  if (isBytes(given2)) return given2;
  throw misconfigured(place10, `${show(given2)} is not an object's content`, "Give a string or a Uint8Array.");
}
function entries(given2, place10) {
  if (given2 === void 0) return [];
  if (typeof given2 === "object" && given2 !== null && !Array.isArray(given2)) return Object.entries(given2);
  throw misconfigured(place10, `${show(given2)} is not a record`, "Write { name: 'value' }.");
}
function addHeader2(headers, name6, value5, place10) {
  if (!isHeaderName(name6))
    throw misconfigured(place10, `${show(name6)} is not a header name`, "Use letters, digits and dashes.");
  if (ownNames.includes(name6.toLowerCase())) {
    throw misconfigured(
      place10,
      "S3 works this header out itself",
      "Leave it out; the time of upload goes into lastModified."
    );
  }
  if (typeof value5 !== "string" || !isHeaderValue(value5)) {
    throw misconfigured(place10, `${show(value5)} is not a header value`, "Give a string of one line.");
  }
  headers.set(name6.toLowerCase(), [name6, value5]);
}
function readDate(given2, place10) {
  if (given2 === void 0) return defaultLastModified;
  const time2 = new Date(given2).getTime();
  if (!Number.isNaN(time2)) return Math.floor(time2 / 1e3) * 1e3;
  throw misconfigured(place10, `${show(given2)} is no date`, "Give a Date, or text such as '2026-01-31'.");
}
function etagOf(body2) {
  return `"${process.getBuiltinModule("node:crypto").createHash("md5").update(body2).digest("hex")}"`;
}

// src/origins/s3-bucket.ts
var S3Bucket = class {
  constructor(objects2, place10) {
    this.objects = objects2;
    this.place = place10;
    const seen = /* @__PURE__ */ new Set();
    for (const [name6, given2] of Object.entries(objects2)) this.#check(name6, given2, seen);
  }
  #read = /* @__PURE__ */ new Map();
  #check(name6, given2, seen) {
    const key2 = keyOf2(name6);
    if (key2 === "")
      throw misconfigured(at4(this.place, `[${show(name6)}]`), "a key must not be empty", "Write '/index.html'.");
    if (seen.has(key2)) {
      throw misconfigured(
        at4(this.place, `[${show(name6)}]`),
        `the key ${show(key2)} is there twice`,
        "Keep one of them."
      );
    }
    seen.add(key2);
    this.#object(key2, name6, given2);
  }
  find(key2) {
    for (const name6 of [`/${key2}`, key2]) {
      if (Object.hasOwn(this.objects, name6) && keyOf2(name6) === key2) {
        return this.#object(key2, name6, this.objects[name6]);
      }
    }
    return void 0;
  }
  keys() {
    return Object.keys(this.objects).map(keyOf2).sort();
  }
  #object(key2, name6, given2) {
    const read2 = this.#read.get(key2);
    if (read2?.given === given2) return read2.object;
    const object2 = readS3Object(key2, given2, at4(this.place, `[${show(name6)}]`));
    this.#read.set(key2, { given: given2, object: object2 });
    return object2;
  }
};
function keyOf2(name6) {
  return name6.startsWith("/") ? name6.slice(1) : name6;
}

// src/origins/s3-directory.ts
init_show();
var disk = () => process.getBuiltinModule("node:fs");
var paths = () => process.getBuiltinModule("node:path");
var S3Directory = class {
  constructor(given2, place10) {
    this.place = place10;
    this.#root = paths().resolve(given2);
    this.#realRoot();
  }
  #root;
  #tags = /* @__PURE__ */ new Map();
  find(key2) {
    const file = this.#fileOf(key2);
    const stats = file === void 0 ? void 0 : found(() => disk().statSync(file));
    if (file === void 0 || !stats?.isFile()) return void 0;
    return new S3File(key2, file, stats, () => this.#tagOf(file, stats));
  }
  keys() {
    const root2 = this.#realRoot();
    const keys = [];
    for (const entry2 of disk().readdirSync(root2, { recursive: true, encoding: "utf8" })) {
      const key2 = entry2.split(paths().sep).join("/");
      if (this.find(key2) !== void 0) keys.push(key2);
    }
    return keys.sort();
  }
  /** The file of a key, links resolved; `undefined` for what lies outside, and for other ways to write its path. */
  #fileOf(key2) {
    if (!isPlain(key2)) return void 0;
    const root2 = this.#realRoot();
    const { join: join3, sep } = paths();
    const expected = join3(root2, key2);
    const file = found(() => disk().realpathSync.native(expected));
    if (file === void 0 || !file.startsWith(root2.endsWith(sep) ? root2 : root2 + sep)) return void 0;
    return file !== expected && file.toLowerCase() === expected.toLowerCase() ? void 0 : file;
  }
  #realRoot() {
    const root2 = found(() => disk().realpathSync.native(this.#root));
    if (root2 !== void 0 && disk().statSync(root2).isDirectory()) return root2;
    throw misconfigured(
      this.place,
      `${show(this.#root)} is not a directory`,
      "Give a directory that exists; a relative path starts at the working directory."
    );
  }
  #tagOf(file, { mtimeMs, ctimeMs, size }) {
    const known4 = this.#tags.get(file);
    if (known4?.mtimeMs === mtimeMs && known4.ctimeMs === ctimeMs && known4.size === size) return known4.etag;
    const etag = etagOf(disk().readFileSync(file));
    this.#tags.set(file, { mtimeMs, ctimeMs, size, etag });
    return etag;
  }
};
var S3File = class {
  constructor(key2, file, stats, tag) {
    this.file = file;
    this.tag = tag;
    this.size = stats.size;
    this.lastModified = Math.floor(stats.mtimeMs / 1e3) * 1e3;
    this.headers = [["Content-Type", contentTypeOf(key2)]];
  }
  get body() {
    return disk().readFileSync(this.file);
  }
  get etag() {
    return this.tag();
  }
};
function isPlain(key2) {
  if (key2.includes("\0") || paths().sep !== "/" && key2.includes(paths().sep)) return false;
  return key2.split("/").every((part3) => part3 !== "" && part3 !== "." && part3 !== "..");
}
var notThere = /* @__PURE__ */ new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EINVAL"]);
function found(look) {
  try {
    return look();
  } catch (thrown) {
    if (notThere.has(thrown.code ?? "")) return void 0;
    throw thrown;
  }
}

// src/origins/s3-options.ts
var contentNames = [
  "objects",
  "directory",
  "listPermission",
  "failure"
];
function readContents({ objects: objects2, directory, failure: failure2 }, place10) {
  if (directory !== void 0) {
    if (objects2 === void 0) return readDirectory(directory, at4(place10, "directory"));
    throw misconfigured(at4(place10, "directory"), "objects are given, too", "Keep one of them.");
  }
  const here = at4(place10, "objects");
  if (objects2 === void 0 && isOriginFailure(failure2)) return new S3Bucket({}, here);
  if (typeof objects2 === "object" && objects2 !== null && !Array.isArray(objects2)) return new S3Bucket(objects2, here);
  const fix = "Write { '/index.html': '<h1>Hi</h1>' }, or give a directory.";
  throw misconfigured(here, `${show(objects2)} is not a record of objects`, fix);
}
function readDirectory(given2, place10) {
  if (typeof given2 === "string" && given2 !== "") return new S3Directory(given2, place10);
  if (isUrl(given2) && given2.protocol === "file:") {
    return new S3Directory(process.getBuiltinModule("node:url").fileURLToPath(given2), place10);
  }
  throw misconfigured(place10, `${show(given2)} is not a directory`, "Give a path such as './dist', or a file: URL.");
}
function mayFail(given2, id, serve2, place10) {
  if (given2 === void 0) return serve2;
  if (isOriginFailure(given2)) return failing(given2, id);
  if (typeof given2 !== "function") {
    throw misconfigured(place10, `${show(given2)} is not a failure`, "Give originFailure('timeout'), or a function.");
  }
  return (request2, patience) => {
    const failure2 = given2(webRequest(request2));
    if (failure2 === void 0) return serve2(request2, patience);
    if (isOriginFailure(failure2)) return answererOf(() => failure2, id)(request2, patience);
    throw badAnswer({ originId: id, request: request2 }, `${show(failure2)} is no failure`, fixFailure, "failure");
  };
}
var fixFailure = "Return originFailure('timeout'), or undefined to let the bucket answer.";
function resolves({ failure: failure2 }) {
  return !(isOriginFailure(failure2) && failure2.kind === "dns");
}
function readFlag(given2, fallback, place10) {
  if (given2 === void 0) return fallback;
  if (typeof given2 === "boolean") return given2;
  throw misconfigured(place10, `${show(given2)} is not true or false`, "Give a boolean.");
}

// src/origins/s3-serve.ts
init_headers();
init_show();
init_size();

// src/origins/s3-answers.ts
init_bytes();
init_headers();
init_range();
init_status_text();

// src/origins/s3-documents.ts
init_status_text();
var s3Errors = {
  AccessDenied: { status: 403, message: "Access Denied" },
  InvalidRange: { status: 416, message: "The requested range is not satisfiable" },
  InvalidURI: { status: 400, message: "Couldn't parse the specified URI." },
  MethodNotAllowed: { status: 405, message: "The specified method is not allowed against this resource." },
  NoSuchBucket: { status: 404, message: "The specified bucket does not exist" },
  NoSuchKey: { status: 404, message: "The specified key does not exist." },
  PreconditionFailed: {
    status: 412,
    message: "At least one of the pre-conditions you specified did not hold"
  }
};
var declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
function errorDocument(code, details2) {
  const fields9 = { Code: code, Message: s3Errors[code].message, ...details2 };
  const inner = Object.entries(fields9).map(([name6, text6]) => element(name6, text6));
  return `${declaration}<Error>${inner.join("")}</Error>`;
}
function errorPage(code, details2) {
  const { status: status2, message } = s3Errors[code];
  return page(`${status2} ${statusText(status2)}`, { Code: code, Message: message, ...details2 });
}
function redirectPage(status2, details2) {
  return page(`${status2} ${statusText(status2)}`, details2);
}
function page(title, fields9) {
  const items = Object.entries(fields9).map(([name6, text6]) => `<li>${name6}: ${escaped2(text6)}</li>
`);
  return `<html>
<head><title>${title}</title></head>
<body>
<h1>${title}</h1>
<ul>
${items.join("")}</ul>
<hr/>
</body>
</html>
`;
}
var listed = 1e3;
function listDocument(bucket, contents) {
  const keys = contents.keys();
  const entries2 = keys.slice(0, listed).map((key2) => contentsOf(key2, contents.find(key2)));
  const head2 = `${element("Name", bucket)}<Prefix></Prefix><Marker></Marker><MaxKeys>${listed}</MaxKeys>`;
  const truncated2 = element("IsTruncated", String(keys.length > listed));
  return `${declaration}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${head2}${truncated2}${entries2.join("")}</ListBucketResult>`;
}
function contentsOf(key2, object2) {
  if (object2 === void 0) return "";
  const { etag, lastModified, size } = object2;
  const fields9 = [
    element("Key", key2),
    element("LastModified", new Date(lastModified).toISOString()),
    element("ETag", etag),
    element("Size", String(size)),
    element("StorageClass", "STANDARD")
  ];
  return `<Contents>${fields9.join("")}</Contents>`;
}
var entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function element(name6, text6) {
  return `<${name6}>${escaped2(text6)}</${name6}>`;
}
function escaped2(text6) {
  return text6.replace(/[&<>"]/g, (character) => entities[character]);
}

// src/origins/s3-range.ts
init_etag();
init_headers();
init_range();
function askedPart(headers, object2) {
  const value5 = headerValue(headers, "range");
  const specs = value5 === void 0 ? void 0 : parseRange(value5);
  const [only] = specs ?? [];
  if (only === void 0 || specs?.length !== 1) return void 0;
  if (!ifRangeHolds(headerValue(headers, "if-range"), object2.etag, lastModifiedOf(object2))) return void 0;
  return resolveRange(only, object2.size) ?? "unsatisfiable";
}
function lastModifiedOf({ lastModified }) {
  return new Date(lastModified).toUTCString();
}

// src/origins/stable-id.ts
function stableId(seed, length4, alphabet) {
  let state = 2166136261;
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 16777619);
  let id = "";
  for (let index = 0; index < length4; index++) {
    state = Math.imul(state, 1664525) + 1013904223 | 0;
    id += alphabet[(state >>> 16) % alphabet.length];
  }
  return id;
}

// src/origins/s3-answers.ts
var keptWithout304 = /* @__PURE__ */ new Set(["cache-control", "expires", "vary"]);
function sendObject(request2, object2, part3) {
  const [status2, lines2] = part3 === void 0 ? [200, []] : [206, partLines(part3, object2)];
  return sendBody(request2, status2, [...validators2(object2), ["Accept-Ranges", "bytes"], ...lines2], object2, part3);
}
function partLines(part3, { size }) {
  return [["Content-Range", contentRange(part3, size)]];
}
function sendBody(request2, status2, lines2, object2, part3) {
  const body2 = request2.method === "HEAD" ? void 0 : bytesOf3(object2, part3);
  const length4 = body2?.length ?? (part3 === void 0 ? object2.size : part3.last + 1 - part3.first);
  const all = [...lines2, ...object2.headers, ["Server", "AmazonS3"], ["Content-Length", String(length4)]];
  return answer(request2, status2, all, body2);
}
function bytesOf3({ body: body2 }, part3) {
  return part3 === void 0 ? body2 : body2.slice(part3.first, part3.last + 1);
}
function sendNotModified(request2, object2) {
  const kept2 = object2.headers.filter(([name6]) => keptWithout304.has(name6.toLowerCase()));
  return answer(request2, 304, [...validators2(object2), ...kept2, ["Server", "AmazonS3"]]);
}
function sendError(request2, code, details2, note2) {
  const document = errorDocument(code, { ...details2, ...requestIds(request2) });
  return { ...sendDocument(request2, s3Errors[code].status, document), note: note2 };
}
function sendDocument(request2, status2, document) {
  return sendText(request2, status2, [["Content-Type", "application/xml"]], document);
}
function sendText(request2, status2, lines2, text6) {
  const framed2 = [...lines2, ["Transfer-Encoding", "chunked"], ["Server", "AmazonS3"]];
  return answer(request2, status2, framed2, utf8(text6));
}
function answer(request2, status2, lines2, body2 = noBytes) {
  const { HostId, RequestId } = requestIds(request2);
  return {
    status: status2,
    statusText: statusText(status2),
    headers: headersFromList([["x-amz-id-2", HostId], ["x-amz-request-id", RequestId], ...lines2]),
    body: request2.method === "HEAD" ? noBytes : body2
  };
}
function validators2(object2) {
  return [
    ["Last-Modified", lastModifiedOf(object2)],
    ["ETag", object2.etag]
  ];
}
function requestIds({ method: method2, uri: uri2, domainName: domainName2 }) {
  return {
    RequestId: stableId(`${method2} ${uri2}`, 16, "ABCDEFGHJKMNPQRSTVWXYZ0123456789"),
    HostId: `${stableId(domainName2, 75, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}=`
  };
}

// src/origins/s3-conditions.ts
init_etag();
init_headers();
function judgeConditions(headers, object2) {
  if (!mayBeSent(headers, object2)) return "failed";
  return isKnown(headers, object2) ? "not-modified" : "send";
}
function mayBeSent(headers, { etag, lastModified }) {
  const ifMatch = headerValue(headers, "if-match");
  if (ifMatch !== void 0) return ifMatchNames(ifMatch, etag);
  return lastModified <= (dateOf(headers, "if-unmodified-since") ?? Number.POSITIVE_INFINITY);
}
function isKnown(headers, { etag, lastModified }) {
  const ifNoneMatch = headerValue(headers, "if-none-match");
  if (ifNoneMatch !== void 0) return ifNoneMatchNames(ifNoneMatch, etag);
  return lastModified <= (dateOf(headers, "if-modified-since") ?? Number.NEGATIVE_INFINITY);
}
function dateOf(headers, name6) {
  const value5 = headerValue(headers, name6);
  const time2 = value5 === void 0 ? Number.NaN : Date.parse(value5);
  return Number.isNaN(time2) ? void 0 : time2;
}

// src/origins/s3-serve.ts
function serveS3(served, request2) {
  const host2 = hostOf(request2);
  if (s3Endpoint(host2)?.bucket !== served.endpoint.bucket) {
    return sendError(request2, "AccessDenied", {}, `the Host header is ${host2}, not the bucket's (ORI-HOST)`);
  }
  if (request2.method !== "GET" && request2.method !== "HEAD") return refuseMethod(request2);
  const key2 = keyOf3(request2.uri);
  if (key2 === void 0)
    return sendError(request2, "InvalidURI", { URI: request2.uri }, "the URI has a broken percent code");
  return key2 === "" ? serveRoot(served, request2) : serveKey(served, request2, key2);
}
function hostOf({ headers, domainName: domainName2 }) {
  return (headerValue(headers, "host") ?? domainName2).toLowerCase().replace(/:\d+$/, "");
}
function refuseMethod(request2) {
  const { method: method2 } = request2;
  const note2 = `the double answers GET and HEAD, not ${method2}`;
  return method2 === "POST" || method2 === "PATCH" ? sendError(request2, "MethodNotAllowed", { Method: method2, ResourceType: "OBJECT" }, note2) : sendError(request2, "AccessDenied", {}, note2);
}
function keyOf3(uri2) {
  try {
    return decodeURIComponent(uri2.startsWith("/") ? uri2.slice(1) : uri2);
  } catch {
    return void 0;
  }
}
function serveRoot({ endpoint: endpoint4, contents, mayList }, request2) {
  if (!mayList) return sendError(request2, "AccessDenied", {}, "no one may list the bucket");
  const listing = sendDocument(request2, 200, listDocument(endpoint4.bucket, contents));
  return { ...listing, note: "the bucket's listing: the root is no object; set defaultRootObject" };
}
function serveKey({ contents, mayList }, request2, key2) {
  const object2 = contents.find(key2);
  if (object2 === void 0) return missing(request2, key2, mayList);
  const verdict = judgeConditions(request2.headers, object2);
  if (verdict === "not-modified") return sendNotModified(request2, object2);
  if (verdict === "failed") return sendError(request2, "PreconditionFailed", {}, unmet);
  const part3 = askedPart(request2.headers, object2);
  return part3 === "unsatisfiable" ? outOfRange2(request2, object2) : sendObject(request2, object2, part3);
}
var unmet = "If-Match or If-Unmodified-Since does not hold";
function outOfRange2(request2, { size }) {
  const asked = headerValue(request2.headers, "range");
  const details2 = { RangeRequested: asked, ActualObjectSize: String(size) };
  return sendError(request2, "InvalidRange", details2, `the object has ${formatBytes(size)}`);
}
function missing(request2, key2, mayList) {
  const note2 = `there is no object ${show(key2)}`;
  return mayList ? sendError(request2, "NoSuchKey", { Key: key2 }, note2) : sendError(request2, "AccessDenied", {}, `${note2}, and without list permission S3 doesn't say so`);
}

// src/origins/s3-origin.ts
var names14 = [
  ...commonNames,
  ...contentNames,
  "originAccessIdentity"
];
function s3Origin2(domainName2, options5) {
  const place10 = {
    doing: `make the origin ${typeof domainName2 === "string" ? domainName2 : show(domainName2)}`,
    path: ""
  };
  const endpoint4 = readS3Endpoint(domainName2, at4(place10, "domainName"));
  checkNames4(options5, names14, place10);
  const common2 = readCommonSettings(options5, domainName2, place10);
  const contents = readContents(options5, place10);
  const mayList = readFlag(options5.listPermission, true, at4(place10, "listPermission"));
  const identified = readIdentity(options5.originAccessIdentity, at4(place10, "originAccessIdentity"));
  const served = { endpoint: endpoint4, contents, mayList };
  return branded({
    kind: "s3",
    domainName: domainName2,
    ...common2,
    protocolPolicy: "match-viewer",
    httpPort: 80,
    httpsPort: 443,
    sslProtocols: Object.freeze(["TLSv1.2"]),
    keepaliveTimeout: 5,
    authMethod: identified ? "origin-access-identity" : "none",
    region: identified ? endpoint4.region : "",
    resolves: resolves(options5),
    answer: mayFail(options5.failure, common2.id, (request2) => serveS3(served, request2), at4(place10, "failure"))
  });
}
function readIdentity(given2, place10) {
  if (typeof given2 === "string" && given2 !== "") return true;
  return readFlag(given2, false, place10);
}

// src/origins/s3-website.ts
init_show();

// src/origins/s3-website-serve.ts
init_show();
function serveWebsite(site, request2) {
  const host2 = hostOf(request2);
  if (host2 !== site.domainName.toLowerCase()) {
    const details2 = { BucketName: host2 };
    return sendPage(request2, "NoSuchBucket", details2, `the Host header is ${host2}, not the website endpoint's`);
  }
  const { method: method2, uri: uri2 } = request2;
  if (method2 !== "GET" && method2 !== "HEAD") {
    const details2 = { Method: method2, ResourceType: "OBJECT" };
    return fail(site, request2, "MethodNotAllowed", details2, `a website endpoint answers GET and HEAD, not ${method2}`);
  }
  const key2 = keyOf3(uri2);
  if (key2 !== void 0) return serveKey2(site, request2, key2);
  return fail(site, request2, "InvalidURI", { URI: uri2 }, "the URI has a broken percent code");
}
function serveKey2(site, request2, key2) {
  const { contents, indexDocument } = site;
  const isFolder = key2 === "" || key2.endsWith("/");
  const wanted2 = isFolder ? key2 + indexDocument : key2;
  const object2 = contents.find(wanted2);
  if (object2 !== void 0) return serveObject(site, request2, object2);
  if (!isFolder && contents.find(`${key2}/${indexDocument}`) !== void 0) return toFolder(request2);
  const note2 = `there is no object ${show(wanted2)}`;
  return site.mayList ? fail(site, request2, "NoSuchKey", { Key: wanted2 }, note2) : fail(site, request2, "AccessDenied", {}, `${note2}, and without list permission S3 doesn't say so`);
}
function serveObject(site, request2, object2) {
  const moved = object2.headers.find(([name6]) => name6.toLowerCase() === "x-amz-website-redirect-location");
  if (moved !== void 0) return redirect(request2, 301, moved[1], "the object's own redirect");
  const verdict = judgeConditions(request2.headers, object2);
  if (verdict === "not-modified") return sendNotModified(request2, object2);
  if (verdict === "failed") return fail(site, request2, "PreconditionFailed", {}, unmet);
  const part3 = askedPart(request2.headers, object2);
  if (part3 !== "unsatisfiable") return sendObject(request2, object2, part3);
  return fail(site, request2, "InvalidRange", { ActualObjectSize: String(object2.size) }, "no such part of the object");
}
function toFolder(request2) {
  return redirect(request2, 302, `${request2.uri}/`, "a folder with an index document, asked for without its slash");
}
function redirect(request2, status2, location, note2) {
  const lines2 = [
    ["Location", location],
    ["Content-Type", "text/html; charset=utf-8"]
  ];
  return { ...sendText(request2, status2, lines2, redirectPage(status2, requestIds(request2))), note: note2 };
}
function fail({ contents, errorDocument: errorDocument2 }, request2, code, details2, note2) {
  const document = errorDocument2 === void 0 ? void 0 : contents.find(errorDocument2);
  if (document === void 0) return sendPage(request2, code, details2, note2);
  const lines2 = [...errorLines(code, details2), ...validators2(document)];
  return { ...sendBody(request2, s3Errors[code].status, lines2, document), note: note2 };
}
function sendPage(request2, code, details2, note2) {
  const lines2 = [...errorLines(code, details2), ["Content-Type", "text/html; charset=utf-8"]];
  const page3 = errorPage(code, { ...details2, ...requestIds(request2) });
  return { ...sendText(request2, s3Errors[code].status, lines2, page3), note: note2 };
}
function errorLines(code, details2) {
  const more2 = Object.entries(details2).map(
    ([name6, value5]) => [`x-amz-error-detail-${name6}`, printable(value5)]
  );
  return [["x-amz-error-code", code], ["x-amz-error-message", s3Errors[code].message], ...more2];
}
function printable(value5) {
  return value5.replace(/[^\x20-\x7e]+/g, percentEncoded);
}

// src/origins/s3-website.ts
var names15 = [
  ...commonNames,
  ...contentNames,
  "indexDocument",
  "errorDocument",
  "keepaliveTimeout"
];
var endpoint3 = /^[a-z0-9][a-z0-9.-]*\.s3-website[.-][a-z]{2}(?:-[a-z]+)+-\d+\.amazonaws\.com(?:\.cn)?$/;
function s3WebsiteOrigin(domainName2, options5) {
  const place10 = {
    doing: `make the origin ${typeof domainName2 === "string" ? domainName2 : show(domainName2)}`,
    path: ""
  };
  checkEndpoint(domainName2, at4(place10, "domainName"));
  checkNames4(options5, names15, place10);
  const common2 = readCommonSettings(options5, domainName2, place10);
  const site = {
    domainName: domainName2,
    contents: readContents(options5, place10),
    mayList: readFlag(options5.listPermission, true, at4(place10, "listPermission")),
    indexDocument: readIndex(options5.indexDocument, at4(place10, "indexDocument")),
    errorDocument: readKey(options5.errorDocument, at4(place10, "errorDocument"))
  };
  return branded({
    kind: "custom",
    domainName: domainName2,
    ...common2,
    protocolPolicy: "http-only",
    httpPort: 80,
    httpsPort: 443,
    sslProtocols: Object.freeze(["TLSv1.2"]),
    ...readKeepalive(options5.keepaliveTimeout, at4(place10, "keepaliveTimeout")),
    authMethod: "none",
    region: "",
    resolves: resolves(options5),
    answer: mayFail(options5.failure, common2.id, (request2) => serveWebsite(site, request2), at4(place10, "failure"))
  });
}
function checkEndpoint(given2, place10) {
  if (typeof given2 === "string" && given2.length <= 253 && endpoint3.test(given2)) return;
  throw misconfigured(
    place10,
    `${show(given2)} is not a website endpoint`,
    "Write it as 'site.s3-website-eu-west-1.amazonaws.com'; a bucket's own endpoint is an s3Origin."
  );
}
function readIndex(given2, place10) {
  if (given2 === void 0) return "index.html";
  if (typeof given2 === "string" && given2 !== "" && !given2.includes("/")) return given2;
  throw misconfigured(place10, `${show(given2)} is not an index document`, "Give a name without slashes: 'index.html'.");
}
function readKey(given2, place10) {
  if (given2 === void 0) return void 0;
  if (typeof given2 === "string" && given2 !== "" && given2 !== "/") return given2.replace(/^\//, "");
  throw misconfigured(place10, `${show(given2)} is not a key`, "Write it as '404.html'.");
}

// src/pipeline/create-distribution.ts
init_assumptions();
init_cache_store();
init_distribution();
init_errors();
init_lambda();
init_show();

// src/pipeline/clock.ts
init_errors();
init_duration();
init_show();
var Clock = class {
  #offset = 0;
  #second = Number.NaN;
  #httpDate = "";
  /** Milliseconds since the epoch. */
  now() {
    return Date.now() + this.#offset;
  }
  /** The time as `Date` headers write it; made once per second. */
  httpDate() {
    const second = Math.floor(this.now() / 1e3);
    if (second !== this.#second) {
      this.#second = second;
      this.#httpDate = new Date(second * 1e3).toUTCString();
    }
    return this.#httpDate;
  }
  /**
   * Moves the clock forward.
   *
   * @example cdn.clock.advance({ minutes: 5 })
   * @throws EdgeproofError when the duration is negative or none at all.
   */
  advance(duration2) {
    const seconds4 = durationSeconds(duration2);
    if (seconds4 === void 0 || seconds4 < 0) {
      throw misuse5(
        "advance",
        `${show(duration2)} is no length of time`,
        "Give seconds, or an object such as { minutes: 5 }."
      );
    }
    this.#offset += seconds4 * 1e3;
  }
  /**
   * Sets the clock.
   *
   * @example cdn.clock.set('2026-01-01')
   * @throws EdgeproofError when the date can't be read.
   */
  set(date2) {
    const time2 = new Date(date2).getTime();
    if (Number.isNaN(time2))
      throw misuse5("set", `${show(date2)} is no date`, "Give a Date, milliseconds, or text such as '2026-01-01'.");
    this.#offset = time2 - Date.now();
  }
  /** Back to the global `Date`. */
  reset() {
    this.#offset = 0;
  }
};
function misuse5(verb2, because, fix) {
  return new EdgeproofError("ERR_OPTION", { failedTo: `${verb2} the clock`, because, fix });
}

// src/pipeline/compression-plan.ts
init_ttl_policy();
function planCompression({ compress: compress2, cachePolicy }) {
  if (!compress2) return void 0;
  const { gzip: gzip2, brotli } = cachePolicy;
  return { gzip: gzip2, brotli, obstacle: obstacleIn(cachePolicy) };
}
function obstacleIn(policy4) {
  if (!(policy4.gzip || policy4.brotli)) return "the cache policy enables neither gzip nor brotli";
  return isCachingOff(policy4) ? "caching is off: all TTLs are 0" : void 0;
}

// src/pipeline/edge-locations.ts
init_errors();
init_show();
var homeCode = "LAX";
var captured = { FRA: "FRA56-P6", NRT: "NRT57-C3" };
var EdgeLocations = class {
  #byCode = /* @__PURE__ */ new Map();
  #makeStore;
  constructor(makeStore) {
    this.#makeStore = makeStore;
  }
  /** @throws EdgeproofError for what is no code of an airport. */
  at(code) {
    const known4 = this.#byCode.get(code);
    if (known4 !== void 0) return known4;
    if (typeof code !== "string" || !/^[A-Z]{3}$/.test(code)) throw noAirport(code);
    const location = { code, pop: captured[code] ?? `${code}50-C1`, store: this.#makeStore() };
    this.#byCode.set(code, location);
    return location;
  }
  /** The caches of all locations named so far. */
  get stores() {
    return Array.from(this.#byCode.values(), ({ store }) => store);
  }
};
function noAirport(code) {
  return new EdgeproofError("ERR_OPTION", {
    failedTo: "find the edge location",
    because: `${show(code)} is no code of an airport`,
    fix: "Give three capital letters, such as 'FRA'."
  });
}

// src/pipeline/edge-response.ts
init_errors();
init_headers();
init_show();

// src/pipeline/decode-content.ts
var decoders = {
  gzip: async (bytes) => (await import("node:zlib")).gunzipSync(bytes),
  "x-gzip": async (bytes) => (await import("node:zlib")).gunzipSync(bytes),
  deflate: async (bytes) => (await import("node:zlib")).inflateSync(bytes),
  br: async (bytes) => (await import("node:zlib")).brotliDecompressSync(bytes)
};
async function decodeContent(encoding5, body2) {
  if (encoding5 === void 0 || body2.length === 0 || !Object.hasOwn(decoders, encoding5)) return body2;
  try {
    return await decoders[encoding5](body2);
  } catch {
    return body2;
  }
}

// src/pipeline/fetch-input.ts
init_errors();
init_show();

// src/pipeline/receive.ts
init_bytes();
init_headers();
init_show();
init_target();

// src/pipeline/check-request.ts
init_errors();
init_events();
init_header_syntax();
init_headers();
init_nearest_name();
init_show();
var fields6 = ["method", "uri", "querystring", "headers", "body", "clientIp", "viewer", "signal"];
var choices = {
  device: ["desktop", "mobile", "tablet", "smarttv"],
  os: ["android", "ios"],
  httpVersion: ["1.0", "1.1", "2.0", "3.0"],
  protocol: ["http", "https"]
};
var details = [
  "country",
  "countryName",
  "region",
  "regionName",
  "city",
  "postalCode",
  "metroCode",
  "timeZone",
  "latitude",
  "longitude",
  "asn",
  "device",
  "os",
  "httpVersion",
  "protocol",
  "tls",
  "ja3",
  "ja4",
  "port"
];
var control3 = /[\u0000-\u001f\u007f]/;
function checkRequest2(given2) {
  if (typeof given2 !== "object" || given2 === null) {
    throw badRequest("", `${show(given2)} is no request`, "Give an object such as { uri: '/' }.");
  }
  for (const name6 in given2) if (!fields6.includes(name6)) throw unknownName3(name6, name6, fields6);
  checkTarget(given2);
  if (given2.method !== void 0) checkMethod2(given2.method);
  if (given2.clientIp !== void 0) checkAddress(given2.clientIp);
  if (given2.viewer !== void 0) checkViewer(given2.viewer);
  if (given2.signal !== void 0) checkSignal(given2.signal);
}
function checkSignal(signal) {
  if (typeof signal?.aborted === "boolean" && typeof signal.addEventListener === "function") return;
  throw badRequest("signal", `${show(signal)} is no AbortSignal`, "Give the signal of an AbortController.");
}
function checkTarget({ uri: uri2, querystring: querystring2 }) {
  if (typeof uri2 !== "string" || !uri2.startsWith("/")) {
    throw badRequest("uri", `${show(uri2)} does not start with "/"`, "Give the path as it stands on the request line.");
  }
  if (control3.test(uri2))
    throw badRequest("uri", `${show(uri2)} holds a control character`, "No request line can: remove it.");
  if (querystring2 === void 0) return;
  if (typeof querystring2 !== "string" || querystring2.startsWith("?") || control3.test(querystring2)) {
    throw badRequest(
      "querystring",
      `${show(querystring2)} is no query string`,
      "Give text without the mark, such as 'a=1&b=2'."
    );
  }
}
function checkMethod2(method2) {
  if (typeof method2 === "string" && isHeaderName(method2)) return;
  throw badRequest("method", `${show(method2)} is no HTTP method`, "Give a name such as 'GET'.");
}
function checkAddress(clientIp3) {
  if (typeof clientIp3 === "string" && isIpAddress(clientIp3)) return;
  throw badRequest(
    "clientIp",
    `${show(clientIp3)} is no IP address`,
    "Give one such as '203.0.113.9' or '2001:db8::1'."
  );
}
function checkViewer(viewer2) {
  if (typeof viewer2 !== "object" || viewer2 === null) {
    throw badRequest(
      "viewer",
      `${show(viewer2)} says nothing about a viewer`,
      "Write { country: 'DE', device: 'mobile' }."
    );
  }
  for (const [name6, value5] of Object.entries(viewer2)) {
    if (!details.includes(name6)) throw unknownName3(`viewer.${name6}`, name6, details);
    if (value5 !== void 0) checkDetail(name6, value5);
  }
}
function checkDetail(name6, value5) {
  const allowed = choices[name6];
  if (allowed !== void 0 && !allowed.includes(value5)) {
    throw badRequest(`viewer.${name6}`, `${show(value5)} is none of them`, `Choose one of: ${allowed.join(", ")}.`);
  }
  if (name6 === "country" && !/^[A-Z]{2}$/.test(String(value5))) {
    throw badRequest("viewer.country", `${show(value5)} is no country code`, "Give two letters, such as 'DE'.");
  }
  if (name6 === "port") checkPort(value5);
  else if (typeof value5 !== "string")
    throw badRequest(`viewer.${name6}`, `${show(value5)} is no string`, "Give a string.");
}
function checkPort(port3) {
  if (Number.isInteger(port3) && port3 >= 1 && port3 <= 65535) return;
  throw badRequest("viewer.port", `${show(port3)} is no port`, "Give a whole number from 1 to 65,535.");
}
function checkUpgrade(headers) {
  if (headerValue(headers, "upgrade")?.toLowerCase().includes("websocket") !== true) return;
  throw badRequest(
    'headers["upgrade"]',
    "edgeproof never simulates WebSockets: an exchange is one request and one response",
    "Send the request without Upgrade, and test what depends on it against CloudFront itself."
  );
}
function unknownName3(path10, name6, names16) {
  const near2 = nearestName(name6, names16);
  const fix = near2 === void 0 ? `Use ${names16.join(", ")}.` : `Did you mean ${show(near2)}?`;
  return badRequest(path10, "there is no such field", fix);
}
function badRequest(path10, because, fix) {
  return new EdgeproofError("ERR_REQUEST", { failedTo: "send a request", path: path10, because, fix });
}

// src/pipeline/viewer-version.ts
var offered = {
  "http1.1": [],
  http2: ["2.0"],
  http2and3: ["2.0", "3.0"],
  http3: ["3.0"]
};
function viewerVersion(protocol3, said, setting) {
  if (said === void 0) return (protocol3 === "https" ? offered[setting][0] : void 0) ?? "1.1";
  if (said === "1.0" || said === "1.1") return said;
  if (protocol3 === "http") {
    throw badRequest(
      "viewer.httpVersion",
      `HTTP/${said} needs https`,
      "Say protocol: 'https', or leave one of them out."
    );
  }
  if (offered[setting].includes(said)) return said;
  throw badRequest(
    "viewer.httpVersion",
    `the distribution doesn't speak HTTP/${said}`,
    `Its httpVersion is '${setting}': set another, or leave the viewer's version out.`
  );
}

// src/pipeline/receive.ts
var noViewer = Object.freeze({});
function receive(given2, { host: host2, lines: known4, versions }) {
  checkRequest2(given2);
  const { uri: uri2, querystring: querystring2 } = splitTarget(given2.uri);
  const body2 = bytesOf4(given2.body);
  const viewer2 = given2.viewer ?? noViewer;
  const protocol3 = viewer2.protocol ?? "https";
  const lines2 = new Lines(known4);
  if (given2.headers !== void 0) eachHeader(given2.headers, lines2);
  lines2.complete(host2, body2.length);
  if (lines2.hidesSome) checkUpgrade(lines2.map);
  const request2 = {
    method: given2.method ?? "GET",
    uri: uri2,
    querystring: joinQueries(querystring2, given2.querystring),
    headers: lines2.list,
    body: body2,
    clientIp: given2.clientIp ?? "203.0.113.9",
    protocol: protocol3,
    httpVersion: viewerVersion(protocol3, viewer2.httpVersion, versions),
    viewer: viewer2
  };
  return { request: request2, headers: lines2.map, hidesSome: lines2.hidesSome };
}
function joinQueries(inUri, beside) {
  if (beside === void 0 || beside === "") return inUri;
  return inUri === "" ? beside : `${inUri}&${beside}`;
}
function bytesOf4(body2) {
  if (body2 === void 0) return noBytes;
  if (typeof body2 === "string") return utf8(body2);
  if (body2 instanceof Uint8Array) return body2;
  throw badRequest("body", `${show(body2)} is neither a string nor bytes`, "Give a string or a Uint8Array.");
}
var Lines = class {
  constructor(known4) {
    this.known = known4;
    this.list = [];
    this.map = {};
    this.hidesSome = false;
  }
  add(given2, text6) {
    const { key: key2, name: name6, value: value5, isHidden } = this.known.line(given2, text6);
    if (isHidden) this.hidesSome = true;
    this.list.push([key2, value5]);
    putHeader(this.map, name6, [{ key: key2, value: value5 }]);
  }
  /** Several lines of one name come together again: looking for others with each line costs more than counting them once. */
  join() {
    let names16 = 0;
    for (const _ in this.map) names16++;
    if (names16 < this.list.length) this.map = headersFromList(this.list);
  }
  complete(host2, bodyLength) {
    this.join();
    if (!hasHeader(this.map, "host")) {
      this.map["host"] = [{ key: "Host", value: host2 }];
      this.list.unshift(["Host", host2]);
    }
    const isFramed2 = hasHeader(this.map, "content-length") || hasHeader(this.map, "transfer-encoding");
    if (bodyLength > 0 && !isFramed2) this.add("Content-Length", String(bodyLength));
  }
};
function eachHeader(input, lines2) {
  if (typeof input !== "object" || input === null) {
    throw badRequest("headers", `${show(input)} holds no headers`, "Write { 'Accept-Language': 'de' }.");
  }
  if (Symbol.iterator in input) {
    for (const [name6, value5] of input) lines2.add(name6, value5);
    return;
  }
  for (const name6 of Object.keys(input)) {
    const value5 = input[name6];
    if (Array.isArray(value5)) for (const one of value5) lines2.add(name6, one);
    else if (value5 !== void 0) lines2.add(name6, value5);
  }
}

// src/pipeline/fetch-input.ts
var harmless = [
  "cache",
  "credentials",
  "dispatcher",
  "duplex",
  "integrity",
  "keepalive",
  "mode",
  "priority",
  "referrer",
  "referrerPolicy",
  "window"
];
var known3 = /* @__PURE__ */ new Set(["method", "headers", "body", "signal", "redirect", "clientIp", "viewer", ...harmless]);
async function readFetchInput(input, init, host2) {
  checkInit(init);
  const asRequest = typeof input === "object" && "url" in input ? input : void 0;
  const signal = (init?.signal === void 0 ? asRequest?.signal : init.signal) ?? void 0;
  signal?.throwIfAborted();
  const where = readUrl(asRequest?.url ?? String(input), host2);
  const body2 = await readBody5(init?.body ?? asRequest?.body ?? void 0);
  const given2 = init?.headers ?? asRequest?.headers ?? {};
  const headers = withOwn(given2, where.host, body2.contentType);
  const viewer2 = { protocol: where.protocol, ...init?.viewer };
  return {
    url: where.url,
    signal,
    request: {
      method: normaliseMethod(init?.method ?? asRequest?.method ?? "GET"),
      uri: where.target,
      headers,
      viewer: viewer2,
      ...body2.bytes === void 0 ? {} : { body: body2.bytes },
      ...signal === void 0 ? {} : { signal },
      ...init?.clientIp === void 0 ? {} : { clientIp: init.clientIp }
    }
  };
}
function checkInit(init) {
  for (const name6 in init ?? {}) {
    if (!known3.has(name6)) throw misuse6(name6, "there is no such option", "Use those of fetch, clientIp and viewer.");
  }
  if (init?.redirect === "follow" || init?.redirect === "error") {
    throw misuse6(
      "redirect",
      `${show(init.redirect)} is not what this fetch does`,
      "It never follows redirects: leave the option out, or say 'manual'."
    );
  }
}
function readUrl(text6, defaultHost) {
  const url = text6.replace(/#.*$/s, "");
  const absolute2 = /^(https?):\/\/([^/?]+)(.*)$/is.exec(url);
  if (absolute2 === null && !url.startsWith("/")) {
    throw misuse6(
      "",
      `${show(text6)} is neither a path nor an http(s) URL`,
      "Give a path such as '/hello', or 'https://www.example.com/hello'."
    );
  }
  const [, scheme = "https", host2 = defaultHost, rest = url] = absolute2 ?? [];
  const target2 = rest.startsWith("/") ? rest : `/${rest}`;
  const protocol3 = scheme.toLowerCase();
  return { protocol: protocol3, host: host2, target: target2, url: `${protocol3}://${host2}${target2}` };
}
function withOwn(given2, host2, contentType) {
  const list3 = [];
  eachHeader(given2, { add: (key2, value5) => list3.push([key2, value5]) });
  const has = (name6) => list3.some(([key2]) => String(key2).toLowerCase() === name6);
  if (contentType !== void 0 && !has("content-type")) list3.push(["Content-Type", contentType]);
  return has("host") ? list3 : [["Host", host2], ...list3];
}
async function readBody5(body2) {
  if (body2 === void 0 || body2 === null) return { bytes: void 0 };
  if (typeof body2 === "string" || body2 instanceof Uint8Array) return { bytes: body2 };
  const response2 = new Response(body2);
  return {
    bytes: new Uint8Array(await response2.arrayBuffer()),
    contentType: response2.headers.get("content-type") ?? void 0
  };
}
function normaliseMethod(method2) {
  const upper = method2.toUpperCase();
  return ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"].includes(upper) ? upper : method2;
}
function misuse6(path10, because, fix) {
  return new EdgeproofError("ERR_REQUEST", { failedTo: "fetch", path: path10, because, fix });
}

// src/pipeline/edge-response.ts
async function fetchThrough(handle, host2, input, init) {
  const { request: request2, url, signal } = await readFetchInput(input, init, host2);
  signal?.throwIfAborted();
  const pending = handle(request2);
  return toResponse(await (signal === void 0 ? pending : untilAborted(pending, signal)), url);
}
function untilAborted(pending, signal) {
  return new Promise((resolve2, reject) => {
    const leave2 = () => reject(signal.reason);
    signal.addEventListener("abort", leave2, { once: true });
    const stay = () => signal.removeEventListener("abort", leave2);
    pending.then(stay, stay);
    pending.then(resolve2, reject);
  });
}
var withoutBody = /* @__PURE__ */ new Set([101, 204, 205, 304]);
async function toResponse(exchange, url) {
  const { status: status2, statusText: statusText2, headers, body: body2 } = exchange.response;
  if (status2 < 200 || status2 > 599) throw unreadable2(status2);
  const decoded2 = withoutBody.has(status2) ? null : await decodeContent(contentEncoding(exchange.response), body2);
  const response2 = new Response(decoded2, { status: status2, statusText: soften(statusText2) });
  for (const [name6, value5] of headers) response2.headers.append(name6, soften(value5));
  return describe3(response2, exchange, url);
}
function contentEncoding({ headers }) {
  return headerValue(headersFromList(headers), "content-encoding")?.trim().toLowerCase();
}
function soften(text6) {
  return text6.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?");
}
function describe3(response2, exchange, url) {
  return Object.defineProperties(response2, {
    exchange: { value: exchange, enumerable: false },
    url: { value: url, enumerable: true },
    clone: { value: () => describe3(Response.prototype.clone.call(response2), exchange, url), enumerable: false }
  });
}
function unreadable2(status2) {
  return new EdgeproofError("ERR_REQUEST", {
    failedTo: "make a Response",
    because: `the status is ${show(status2)}, which a web Response can't hold`,
    fix: "Use cdn.handle()."
  });
}

// src/pipeline/forwarding-plan.ts
init_ttl_policy();
init_headers();
init_selection();
function planForwarding(behavior, assumptions) {
  const { cachePolicy, originRequestPolicy, forwardedValues, origin } = behavior;
  const asked = askedHeaders(cachePolicy, originRequestPolicy);
  const forwards = forwardedValues === void 0 ? forwardsHeader(cachePolicy, originRequestPolicy) : legacyForwards(forwardedValues);
  return {
    ...selections(behavior),
    forwards: assumptions.viewersCloudFrontHeaders === "removed" ? butCloudFronts(forwards) : forwards,
    cloudFrontHeaders: /* @__PURE__ */ new Set([
      ...asked.filter((name6) => name6.startsWith("cloudfront-")),
      ...addedHeaders(originRequestPolicy, assumptions)
    ]),
    cookiesByCachePolicy: selectsAny(cachePolicy.cookies),
    cookiesByOriginRequestPolicy: originRequestPolicy !== void 0 && selectsAny(originRequestPolicy.cookies),
    normalisesAcceptEncoding: cachePolicy.gzip || cachePolicy.brotli,
    noEncoding: forwardedValues === void 0 ? "identity" : void 0,
    dropsAcceptEncoding: hasEmptyEncoding(origin),
    cachingIsOff: isCachingOff(cachePolicy),
    offBecause: forwardedValues?.forwardsAllHeaders ? "all headers are forwarded" : "all TTLs are 0"
  };
}
function selections({
  cachePolicy,
  originRequestPolicy,
  forwardedValues
}) {
  const { cookies: cookies2, queryStrings } = cachePolicy;
  if (forwardedValues !== void 0) return { cookies: cookies2, queryStrings: forwardedValues.queryStrings };
  return {
    cookies: unionSelection(cookies2, originRequestPolicy?.cookies ?? "none"),
    queryStrings: unionSelection(queryStrings, originRequestPolicy?.queryStrings ?? "none")
  };
}
function hasEmptyEncoding(origin) {
  const { customHeaders: customHeaders3 } = origin.kind === "group" ? origin.primaryOrigin : origin;
  return headerValue(customHeaders3, "accept-encoding") === "";
}
function addedHeaders(originRequestPolicy, { allViewerExceptHostHeader }) {
  if (originRequestPolicy === void 0 || allViewerExceptHostHeader === "viewer-headers-only") return [];
  return originRequestPolicy.added.map((name6) => name6.toLowerCase());
}
function butCloudFronts(forwards) {
  return (name6) => !name6.startsWith("cloudfront-") && forwards(name6);
}
function selectsAny(selection2) {
  return selection2 !== "none" && !(Array.isArray(selection2) && selection2.length === 0);
}
function askedHeaders(cachePolicy, originRequestPolicy) {
  return [...listed2(cachePolicy.headers), ...listed2(originRequestPolicy?.headers ?? "none")].map(
    (name6) => name6.toLowerCase()
  );
}
function listed2(headers) {
  if (typeof headers === "string") return [];
  if ("allViewerAndCloudFront" in headers) return headers.allViewerAndCloudFront;
  return "allExcept" in headers ? [] : headers;
}
function forwardsHeader(cachePolicy, originRequestPolicy) {
  const named = new Set(askedHeaders(cachePolicy, originRequestPolicy));
  const headers = originRequestPolicy?.headers ?? "none";
  if (headers === "allViewer" || typeof headers === "object" && "allViewerAndCloudFront" in headers)
    return () => true;
  if (typeof headers === "object" && "allExcept" in headers) return allBut(headers.allExcept, named);
  return (name6) => named.has(name6);
}
var withheld = /* @__PURE__ */ new Set([
  "accept",
  "accept-charset",
  "accept-encoding",
  "accept-language",
  "authorization",
  "host",
  "referer",
  "user-agent",
  "x-http-method-override"
]);
function legacyForwards({ cachePolicy, forwardsAllHeaders }) {
  if (forwardsAllHeaders) return () => true;
  const named = new Set(cachePolicy.headers === "none" ? [] : cachePolicy.headers.map((name6) => name6.toLowerCase()));
  return (name6) => named.has(name6) || !withheld.has(name6);
}
function allBut(blocked, named) {
  const names16 = new Set(blocked.map((name6) => name6.toLowerCase()));
  return (name6) => named.has(name6) || !names16.has(name6);
}

// src/pipeline/in-flight.ts
var InFlight = class {
  #count = 0;
  #waiting = [];
  #faults = [];
  begin() {
    this.#count += 1;
  }
  async track(pending) {
    this.begin();
    try {
      return await pending;
    } finally {
      this.end();
    }
  }
  end() {
    this.#count -= 1;
    if (this.#count === 0 && this.#waiting.length > 0) this.#wake();
  }
  /** For work that nobody awaits: what it throws is thrown by whoever waits until everything is settled. */
  async trackUnawaited(pending) {
    this.begin();
    try {
      await pending;
    } catch (fault) {
      this.#faults.push(fault);
    } finally {
      this.end();
    }
  }
  /** Resolves when nothing is under way, whatever became of it; rejects when something failed that nobody awaited. */
  async settled() {
    while (this.#count > 0) await new Promise((resolve2) => this.#waiting.push(resolve2));
    if (this.#faults.length === 0) return;
    const [first] = this.#faults;
    this.#faults = [];
    throw first;
  }
  #wake() {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
};

// src/pipeline/create-distribution.ts
init_request_ids();
init_trip();

// src/pipeline/viewer-lines.ts
init_disallowed_headers();
init_header_syntax();
init_show();
var most5 = 1e3;
var longest2 = 1e3;
var ViewerLines = class {
  #last = /* @__PURE__ */ new Map();
  /** @throws EdgeproofError for what no viewer could send. */
  line(key2, value5) {
    const last2 = this.#last.get(key2);
    if (last2 !== void 0 && last2.value === value5) return last2;
    const line5 = read(key2, value5);
    if (this.#last.size >= most5) this.#last.clear();
    if (line5.value.length <= longest2) this.#last.set(key2, line5);
    return line5;
  }
};
function read(key2, given2) {
  if (typeof key2 !== "string" || !isHeaderName(key2))
    throw badHeader(key2, "that is no header name", "Use letters, digits and hyphens.");
  const name6 = key2.toLowerCase();
  return { key: key2, name: name6, value: checkedValue(key2, given2), isHidden: isDisallowedHeader(name6) };
}
function checkedValue(name6, value5) {
  if (typeof value5 !== "string") {
    throw badHeader(name6, `${show(value5)} is no string`, "Give text, or an array of texts for several lines.");
  }
  if (isHeaderValue(value5)) return value5;
  throw badHeader(name6, `${show(value5)} holds a control character`, "A viewer could not send it: remove it.");
}
function badHeader(name6, because, fix) {
  return badRequest(`headers[${show(name6)}]`, because, fix);
}

// src/pipeline/create-distribution.ts
function createDistribution(config2) {
  const settings = resolveDistribution(config2);
  const clock = new Clock();
  const inFlight3 = new InFlight();
  const ids = requestIds2();
  const host2 = settings.domainNames.find((name6) => !name6.startsWith("*")) ?? settings.distributionDomainName;
  const reception = { host: host2, lines: new ViewerLines(), versions: settings.httpVersion };
  const watch = watchFor(settings);
  const watched = async (work) => {
    watch.begin();
    try {
      await work(ids.next());
    } finally {
      watch.end();
    }
  };
  const world = worldOf(settings, clock, (work) => inFlight3.trackUnawaited(watched(work)));
  const locations2 = new EdgeLocations(() => storeOf(settings));
  const handleAt = handler({ world, inFlight: inFlight3, ids, reception, watch });
  const common2 = {
    clock,
    invalidate: (...paths2) => {
      if (paths2.length === 0) throw nothingToInvalidate();
      for (const path10 of paths2) {
        if (path10[0] === "#" && settings.cacheTagHeader === void 0) throw noTags(path10);
        for (const store of locations2.stores) store.invalidate(path10);
      }
    },
    reset: () => {
      for (const store of locations2.stores) store.reset();
      ids.reset();
      clock.reset();
    },
    settled: () => inFlight3.settled()
  };
  const at5 = once((code) => {
    const location = locations2.at(code);
    const handle = (request2) => handleAt(location, request2);
    return {
      handle,
      fetch: (input, init) => inFlight3.track(fetchThrough(handle, host2, input, init)),
      at: at5,
      ...common2
    };
  });
  return at5(homeCode);
}
function once(make) {
  const made = /* @__PURE__ */ new Map();
  return (code) => {
    const distribution = made.get(code) ?? make(code);
    made.set(code, distribution);
    return distribution;
  };
}
var nothingToWatch = { begin: () => void 0, end: () => void 0 };
function watchFor({ behaviors }) {
  const hasFunctions = behaviors.some(({ edgeLambdas }) => Object.keys(edgeLambdas).length > 0);
  return hasFunctions ? { begin: beginWatch, end: endWatch } : nothingToWatch;
}
function handler({ world, inFlight: inFlight3, ids, reception, watch }) {
  let stages;
  const begin3 = () => {
    inFlight3.begin();
    watch.begin();
  };
  const end2 = () => {
    watch.end();
    inFlight3.end();
  };
  return (location, request2) => (
    // One promise for all of it.
    new Promise((resolve2, reject) => {
      const received = receive(request2, reception);
      const trip = new Trip(world, location, received, ids.next(), world.clock.now(), request2.signal);
      const done = (exchange) => {
        end2();
        resolve2(exchange);
      };
      const failed = (reason) => {
        end2();
        reject(reason);
      };
      const go = ({ travel: travel2, isStage: isStage2, drive: drive2 }) => {
        const travelled = travel2(trip);
        if (isStage2(travelled)) drive2(travelled, done, failed);
        else done(travelled);
      };
      begin3();
      if (stages !== void 0) go(stages);
      else
        Promise.resolve().then(() => (init_stages(), stages_exports)).then((loaded) => {
          stages = loaded;
          go(loaded);
        }).catch(failed);
    })
  );
}
function storeOf({ maxCacheBytes }) {
  return createCacheStore(maxCacheBytes === void 0 ? {} : { maxBytes: maxCacheBytes });
}
function worldOf(settings, clock, inBackground) {
  const assumptions = resolveAssumptions(settings.options.assumptions);
  return {
    settings,
    assumptions,
    plans: settings.behaviors.map((behavior) => planBehavior(settings, behavior, assumptions)),
    clock,
    inBackground
  };
}
function planBehavior({ options: options5 }, behavior, assumptions) {
  const runs = {};
  const forwarding = planForwarding(behavior, assumptions);
  for (const association of Object.values(behavior.edgeLambdas)) {
    runs[association.trigger] = withCacheFacts(runSettings(options5, association), behavior, forwarding);
  }
  return { behavior, forwarding, compression: planCompression(behavior), runs };
}
function withCacheFacts(settings, { cachePolicy }, forwarding) {
  const { headers } = cachePolicy;
  const hasAuthorization = headers !== "none" && headers.some((name6) => name6.toLowerCase() === "authorization");
  const keyed = [
    ...hasAuthorization ? ["authorization"] : [],
    ...forwarding.cookiesByCachePolicy ? ["cookie"] : []
  ];
  return { ...settings, rules: { ...settings.rules, cache: { stores: !forwarding.cachingIsOff, keyed } } };
}
function runSettings(options5, { timeoutMs, memorySize, context }) {
  return resolveRunSettings({
    ...options5,
    ...timeoutMs === void 0 ? {} : { timeoutMs },
    ...memorySize === void 0 ? {} : { memorySize },
    ...context === void 0 ? {} : { context: { ...options5.context, ...context } }
  });
}
function noTags(tag) {
  return new EdgeproofError("ERR_OPTION", {
    failedTo: "invalidate",
    because: `${show(tag)} is a tag, and the distribution has no cacheTagConfig`,
    fix: "Say which response header names the tags: cacheTagConfig: { headerName: 'Cache-Tag' }."
  });
}
function nothingToInvalidate() {
  return new EdgeproofError("ERR_OPTION", {
    failedTo: "invalidate",
    because: "no path is given",
    fix: "Give paths such as '/images/*', or '/*' for everything."
  });
}

// src/pipeline/log-line.ts
var fields8 = {
  date: text5,
  time: text5,
  "x-edge-location": text5,
  "sc-bytes": String,
  "c-ip": text5,
  "cs-method": text5,
  "cs(Host)": text5,
  "cs-uri-stem": text5,
  "sc-status": (status2) => String(status2).padStart(3, "0"),
  "cs(Referer)": text5,
  "cs(User-Agent)": text5,
  "cs-uri-query": text5,
  "cs(Cookie)": text5,
  "x-edge-result-type": text5,
  "x-edge-request-id": text5,
  "x-host-header": text5,
  "cs-protocol": text5,
  "cs-bytes": String,
  "time-taken": thousandths,
  "x-forwarded-for": text5,
  "ssl-protocol": text5,
  "ssl-cipher": text5,
  "x-edge-response-result-type": text5,
  "cs-protocol-version": text5,
  "fle-status": text5,
  "fle-encrypted-fields": text5,
  "c-port": String,
  "time-to-first-byte": thousandths,
  "x-edge-detailed-result-type": text5,
  "sc-content-type": text5,
  "sc-content-len": String,
  "sc-range-start": String,
  "sc-range-end": String,
  "distribution-tenant-id": text5,
  "connection-id": text5
};
function accessLogLine(entry2) {
  const written2 = Object.entries(fields8).map(([name6, write2]) => {
    const value5 = entry2[name6];
    return value5 === void 0 || value5 === "" ? "-" : write2(value5);
  });
  return written2.join("	");
}
function thousandths(seconds4) {
  return seconds4.toFixed(3);
}
var encoded3 = /[^\x21-\x7e]|[<>"#%{}|\\^~[\]`']/gu;
function text5(value5) {
  return value5.replace(encoded3, percent2);
}
function percent2(character) {
  return Array.from(Buffer.from(character), (byte2) => `%${byte2.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

// src/index.ts
init_rules();

// ../../tmp/fzev/entry.ts
import { default as default2 } from "fast-check";
export {
  CachePolicy,
  EdgeproofError,
  GeoRestriction,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  accessLogLine,
  assumptionTable,
  createDistribution,
  edge,
  edgeEvent,
  default2 as fc,
  httpOrigin,
  invoke,
  lambdaFailure,
  originFailure,
  originGroup,
  originRequest,
  originResponse,
  rules,
  s3Origin2 as s3Origin,
  s3WebsiteOrigin,
  validateResult,
  viewerRequest,
  viewerResponse
};
