import { describe, expect, it } from 'vitest';
import { resolveDistribution } from '../../src/distribution/resolve-distribution.js';
import { EdgeproofError } from '../../src/errors.js';
import { fakeGroup, fakeOrigin } from './fake-origin.js';

const origin = fakeOrigin();
const handler = async () => undefined;

/** The message of a mistake in the whole configuration. */
function mistake(config: unknown): string {
  try {
    resolveDistribution(config as Parameters<typeof resolveDistribution>[0]);
  } catch (error) {
    if (EdgeproofError.is(error) && error.code === 'ERR_CONFIG')
      return error.message.replace('Failed to create the distribution: ', '');
    throw error;
  }
  return 'accepted';
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

const inDistribution = (config: object) => mistake({ defaultBehavior: { origin }, ...config });
const inBehavior = (config: object) => mistake({ defaultBehavior: { origin, ...config } });
const inLambdas = (edgeLambdas: unknown) => inBehavior({ edgeLambdas });
const inCachePolicy = (cachePolicy: unknown, more = {}) => inBehavior({ cachePolicy, ...more });
const inOriginRequestPolicy = (originRequestPolicy: unknown) => inBehavior({ originRequestPolicy });
const inErrors = (...errorResponses: unknown[]) => inDistribution({ errorResponses });
const inPatterns = (...patterns: string[]) =>
  inDistribution({ additionalBehaviors: Object.fromEntries(patterns.map((pattern) => [pattern, { origin }])) });

it('a mistake has a code and a path, and nothing is made', () => {
  const config = {
    defaultBehavior: { origin },
    additionalBehaviors: { '/api/*': { origin, cachePolicy: { minTtl: 'a day' } } },
  };
  try {
    resolveDistribution(config as never);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_CONFIG', path: 'additionalBehaviors["/api/*"].cachePolicy.minTtl' });
    expect((error as Error).message).toMatchInlineSnapshot(
      `"Failed to create the distribution: additionalBehaviors["/api/*"].cachePolicy.minTtl: "a day" is not allowed. Give a duration of 0 or more: a number of seconds, { minutes: 5 }, or an object with toSeconds()."`,
    );
  }
});

it('options of functions are checked, though there is no function yet', () => {
  const given = [
    { strict: 'yes' },
    { watchEnv: 3 },
    { captureConsole: 'yes' },
    { runtime: 'nodejs18.x' },
    { timeoutMs: 60_000 },
    { context: 3 },
    { severity: { 'REQ-URI-LONG': 'off' } },
    { assumptions: { base64: 'decoded' } },
  ];
  const refused = given.map(
    (options) => () => resolveDistribution({ defaultBehavior: { origin }, ...options } as never),
  );
  expect(refused.map((resolve) => messageOf(resolve))).toMatchInlineSnapshot(`
    [
      "Failed to read the options: strict: "yes" is neither true nor false. Give true or false.",
      "Failed to read the options: watchEnv: 3 is neither true nor false. Give true or false.",
      "Failed to read the options: captureConsole: "yes" is neither true nor false. Give true or false.",
      "Failed to read the options: runtime: "nodejs18.x" is no runtime. Choose one of: nodejs20.x, nodejs22.x, nodejs24.x.",
      "Failed to read the options: timeoutMs: 60,000 is out of range. Give a number of milliseconds from 1 to 30,000.",
      "Failed to read the options: context: 3 is not an object. Give fields of Lambda's context.",
      "Failed to look up a rule: severity["REQ-URI-LONG"]: there is no rule "REQ-URI-LONG". Did you mean REQ-URI-LEN? The ids are in \`rules\`.",
      "Failed to read the options: assumptions.base64: there is no assumption "base64". Did you mean base64Form, base64Size? All are in \`assumptionTable\`.",
    ]
  `);
});

describe('the shape', () => {
  it('must be an object with a default behavior', () => {
    expect([undefined, null, 'x', [], {}, { defaultBehavior: 3 }].map(mistake)).toMatchInlineSnapshot(`
      [
        "it is missing. Give an object.",
        "null is not allowed. Give an object.",
        ""x" is not allowed. Give an object.",
        "an empty array is not allowed. Give an object.",
        "defaultBehavior: it is missing. Give a behavior: { origin, … }.",
        "defaultBehavior: 3 is not allowed. Give a behavior: { origin, … }.",
      ]
    `);
  });

  it('has no other names: the nearest is offered', () => {
    expect(mistake({ defaultBehaviour: { origin } })).toMatchInlineSnapshot(
      `"defaultBehaviour: there is no such setting. Did you mean defaultBehavior? Choose from: defaultBehavior, additionalBehaviors, otherOrigins, defaultRootObject, domainNames, errorResponses, geoRestriction, httpVersion, enabled, cacheTagConfig, cache, onFunctionError, runtime, timeoutMs, strict, assumptions, severity, context, watchEnv, captureConsole."`,
    );
    expect(inBehavior({ cachPolicy: {} })).toMatchInlineSnapshot(
      `"defaultBehavior.cachPolicy: there is no such setting. Did you mean cachePolicy? Choose from: origin, edgeLambdas, cachePolicy, originRequestPolicy, allowedMethods, cachedMethods, viewerProtocolPolicy, compress, responseHeadersPolicy, forwardedValues, minTtl, defaultTtl, maxTtl."`,
    );
    expect(inCachePolicy({ minTTL: 3 })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.minTTL: there is no such setting. Did you mean minTtl? Choose from: cachePolicyName, comment, minTtl, defaultTtl, maxTtl, headerBehavior, cookieBehavior, queryStringBehavior, enableAcceptEncodingGzip, enableAcceptEncodingBrotli."`,
    );
    expect(inBehavior({ zzz: 1 })).toMatchInlineSnapshot(
      `"defaultBehavior.zzz: there is no such setting. Choose from: origin, edgeLambdas, cachePolicy, originRequestPolicy, allowedMethods, cachedMethods, viewerProtocolPolicy, compress, responseHeadersPolicy, forwardedValues, minTtl, defaultTtl, maxTtl."`,
    );
  });

  it('leaves some things out for good, and says why', () => {
    expect(inBehavior({ trustedKeyGroups: [] })).toMatchInlineSnapshot(
      `"defaultBehavior.trustedKeyGroups: edgeproof never simulates it: signatures are checked before any function runs, so none sees a request whose signature is bad. Leave it out, and test what depends on it against CloudFront itself."`,
    );
    expect(inDistribution({ webAclId: 'arn' })).toMatchInlineSnapshot(
      `"webAclId: edgeproof never simulates it: AWS WAF is a product of its own, and what it blocks reaches no function. Leave it out, and test what depends on it against CloudFront itself."`,
    );
    expect(inDistribution({ continuousDeploymentPolicyId: 'x' })).toMatchInlineSnapshot(
      `"continuousDeploymentPolicyId: edgeproof never simulates it: a staging distribution is one of its own, and shares no cache: make a second one with createDistribution. Leave it out, and test what depends on it against CloudFront itself."`,
    );
    const ofBehaviors = ['trustedSigners', 'enableGrpc', 'grpcConfig', 'fieldLevelEncryptionId', 'smoothStreaming'];
    for (const name of [...ofBehaviors, 'functionAssociations']) {
      expect(inBehavior({ [name]: true })).toMatch(`defaultBehavior.${name}: edgeproof never simulates it: `);
    }
    const ofDistributions = ['webACLId', 'staging', 'tenantConfig', 'connectionMode', 'viewerMtlsConfig'];
    for (const name of [...ofDistributions, 'connectionFunctionAssociation']) {
      expect(inDistribution({ [name]: true })).toMatch(`${name}: edgeproof never simulates it: `);
    }
  });

  it('knows them as CloudFormation writes them, too', () => {
    expect(inBehavior({ TrustedSigners: [] })).toMatch('TrustedSigners: edgeproof never simulates it: signatures');
    expect(inBehavior({ GrpcConfig: {} })).toMatch('GrpcConfig: edgeproof never simulates it');
    expect(inDistribution({ WebACLId: 'arn' })).toMatch('WebACLId: edgeproof never simulates it: AWS WAF');
    expect(inDistribution({ Aliases: [] })).toMatch('Aliases: it has no place here. That is CloudFormation');
  });

  it("answers names of CloudFormation with the CDK's", () => {
    expect(inDistribution({ aliases: ['www.example.com'] })).toMatchInlineSnapshot(
      `"aliases: it has no place here. That is CloudFormation's name: write domainNames, as in the CDK."`,
    );
    expect(inBehavior({ responseHeadersPolicyId: '67f7725c' })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicyId: it has no place here. Write responseHeadersPolicy: a policy, or the id of a managed one."`,
    );
    for (const name of ['cacheBehaviors', 'customErrorResponses', 'defaultCacheBehavior', 'restrictions']) {
      expect(inDistribution({ [name]: [] })).toMatch(`${name}: it has no place here. That is CloudFormation's name`);
    }
    expect(inBehavior({ lambdaFunctionAssociations: [] })).toMatch('write edgeLambdas, as in the CDK.');
    expect(inDistribution({ anycastIpListId: 'x' })).toMatch('it makes no difference');
    expect(inBehavior({ originShieldRegion: 'eu-west-1' })).toMatch('it makes no difference');
  });

  it("answers names of the CDK that don't belong here", () => {
    expect(inDistribution({ priceClass: 'PriceClass_100' })).toMatchInlineSnapshot(
      `"priceClass: it has no place here. Leave it out: it makes no difference to what functions and viewers see."`,
    );
    expect(inBehavior({ minTtl: 3 })).toMatchInlineSnapshot(
      `"defaultBehavior.minTtl: it has its place beside forwardedValues, and there are none. It is a part of the cache policy: write cachePolicy: { … }."`,
    );
    expect(inCachePolicy({ cachePolicyId: '658327ea' })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.cachePolicyId: it has no place here. Write the id as cachePolicy; for an object of the CDK take CachePolicy from edgeproof, which has the same names."`,
    );
    expect(inBehavior({ compress: true })).toBe('accepted');
    expect(inBehavior({ compress: false })).toBe('accepted');
  });

  it('takes undefined for what is left out', () => {
    const leftOut = (...names: string[]) => Object.fromEntries(names.map((name) => [name, undefined]));
    const ofBehavior = ['compress', 'responseHeadersPolicy', 'forwardedValues', 'minTtl', 'defaultTtl', 'maxTtl'];
    expect(inBehavior(leftOut(...ofBehavior))).toBe('accepted');
    const ofDistribution = ['geoRestriction', 'httpVersion', 'enabled', 'cacheTagConfig', 'cache'];
    expect(inDistribution(leftOut(...ofDistribution))).toBe('accepted');
  });

  it('says what a tag header and a cache size are (INV-TAG)', () => {
    expect(inDistribution({ cacheTagConfig: { headerName: 'x-tags' }, cache: { maxBytes: 1 } })).toBe('accepted');
    expect(inDistribution({ cacheTagConfig: { headerName: 'x tags' } })).toMatchInlineSnapshot(
      `"cacheTagConfig.headerName: "x tags" is not allowed. Give the name of a response header."`,
    );
    expect(inDistribution({ cacheTagConfig: 'x-tags' })).toMatchInlineSnapshot(
      `"cacheTagConfig: "x-tags" is not allowed. Give an object."`,
    );
    expect(inDistribution({ cacheTagConfig: { header: 'x-tags' } })).toMatchInlineSnapshot(
      `"cacheTagConfig.header: there is no such setting. Did you mean headerName? Choose from: headerName."`,
    );
    expect(inDistribution({ cache: { maxBytes: 0 } })).toMatchInlineSnapshot(
      `"cache.maxBytes: 0 is not allowed. Give a whole number of bytes above 0."`,
    );
    expect(inDistribution({ cache: {} })).toMatchInlineSnapshot(
      `"cache.maxBytes: it is missing. Give a whole number of bytes above 0."`,
    );
  });

  it('is checked value by value', () => {
    expect(inBehavior({ viewerProtocolPolicy: 'https' })).toMatchInlineSnapshot(
      `"defaultBehavior.viewerProtocolPolicy: "https" is not allowed. Give one of "allow-all", "https-only", "redirect-to-https"."`,
    );
    expect(inDistribution({ httpVersion: 'HTTP2' })).toMatchInlineSnapshot(
      `"httpVersion: "HTTP2" is not allowed. Give one of "http1.1", "http2", "http2and3", "http3"."`,
    );
    expect(inDistribution({ additionalBehaviors: [] })).toMatchInlineSnapshot(
      `"additionalBehaviors: an empty array is not allowed. Give an object."`,
    );
    expect(inDistribution({ additionalBehaviors: { '/a': 3 } })).toMatchInlineSnapshot(
      `"additionalBehaviors["/a"]: 3 is not allowed. Give an object."`,
    );
    expect(inDistribution({ otherOrigins: origin })).toMatchInlineSnapshot(
      `"otherOrigins: an object with kind, id, domainName, path, customHeaders, protocolPolicy, h… is not allowed. Give an array."`,
    );
  });
});

describe('an origin', () => {
  it('is made by httpOrigin, s3Origin or originGroup', () => {
    expect(mistake({ defaultBehavior: {} })).toMatchInlineSnapshot(
      `"defaultBehavior.origin: it is missing. Make it with httpOrigin, s3Origin or originGroup."`,
    );
    expect(inBehavior({ origin: 'api.example.com' })).toMatchInlineSnapshot(
      `"defaultBehavior.origin: "api.example.com" is not an origin. Make it with httpOrigin("api.example.com", (request) => new Response('…')) or s3Origin("api.example.com", { objects })."`,
    );
    expect(inBehavior({ origin: { ...origin } })).toMatchInlineSnapshot(
      `"defaultBehavior.origin: an object with kind, id, domainName, path, customHeaders, protocolPolicy, h… is not an origin. Make it with httpOrigin, s3Origin or originGroup."`,
    );
    expect(inBehavior({ origin: Promise.resolve(origin) })).toMatchInlineSnapshot(
      `"defaultBehavior.origin: a promise is not an origin. Make it with httpOrigin, s3Origin or originGroup."`,
    );
  });

  it('answers for its domain alone', () => {
    expect(inDistribution({ otherOrigins: [fakeOrigin('API.example.com')] })).toMatchInlineSnapshot(
      `"otherOrigins[0]: "API.example.com" already answers here. List only domains that no other origin stands for."`,
    );
    expect(
      inDistribution({ otherOrigins: [fakeOrigin('b.example.com'), fakeOrigin('b.example.com')] }),
    ).toMatchInlineSnapshot(
      `"otherOrigins[1]: "b.example.com" already answers here. List only domains that no other origin stands for."`,
    );
    expect(inDistribution({ otherOrigins: [fakeGroup()] })).toMatchInlineSnapshot(
      `"otherOrigins[0]: an origin group answers for no domain of its own. List its two origins in its place."`,
    );
    expect(inDistribution({ otherOrigins: ['b.example.com'] })).toMatchInlineSnapshot(
      `"otherOrigins[0]: "b.example.com" is not an origin. Make it with httpOrigin("b.example.com", (request) => new Response('…')) or s3Origin("b.example.com", { objects })."`,
    );
    expect(inDistribution({ otherOrigins: [fakeOrigin('b.example.com')] })).toBe('accepted');
  });

  it('is one of a hundred at most, a group one of ten', () => {
    const many = (count: number, make: (index: number) => unknown) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`/${index}`, { origin: make(index) }]));
    const groups = many(11, (index) =>
      fakeGroup(fakeOrigin(`a${index}.example.com`), fakeOrigin(`b${index}.example.com`)),
    );
    expect(inDistribution({ additionalBehaviors: groups })).toMatchInlineSnapshot(
      `"it has 11 origin groups. CloudFront allows 10 per distribution."`,
    );
  });
});

describe('edgeLambdas', () => {
  it("in the CDK's form get the right shape", () => {
    const functionVersion = {};
    expect(
      inLambdas([
        { functionVersion, eventType: 'viewer-request' },
        { functionVersion, eventType: 'origin-request', includeBody: true },
      ]),
    ).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas: a list is the CDK's shape. Write the handlers by trigger: edgeLambdas: { 'viewer-request': handler, 'origin-request': { handler, includeBody: true } }."`,
    );
    expect(inLambdas([])).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas: a list is the CDK's shape. Write the handlers by trigger: edgeLambdas: { 'viewer-request': handler }."`,
    );
  });

  it('are by trigger', () => {
    expect(inLambdas({ 'viewer-requests': handler })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-requests"]: there is no such setting. Did you mean viewer-request? Choose from: viewer-request, origin-request, origin-response, viewer-response."`,
    );
    expect(inLambdas({ viewerRequest: handler })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas.viewerRequest: there is no such setting. Did you mean viewer-request? Choose from: viewer-request, origin-request, origin-response, viewer-response."`,
    );
    expect(inLambdas(handler)).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas: a function alone has no trigger. Name it: edgeLambdas: { 'viewer-request': handler }."`,
    );
  });

  it('are functions', () => {
    expect(inLambdas({ 'viewer-request': import('node:path') })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"]: a promise is not a handler. Await it first: const { handler } = await import('./function.js'). Or give { load: () => import('./function.js') }."`,
    );
    expect(inLambdas({ 'viewer-request': { default: handler } })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"]: a module is not a handler. Give its handler: module.default."`,
    );
    expect(inLambdas({ 'viewer-request': { default: { handler }, handler } })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"]: a module is not a handler. Give its handler: module.handler."`,
    );
    expect(inLambdas({ 'viewer-request': { default: { handler } } })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"]: a module is not a handler. Give its handler: module.default.handler."`,
    );
    expect(inLambdas({ 'viewer-request': 'index.handler' })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"]: "index.handler" is not a function. Give the handler, or { handler, includeBody, timeoutMs, memorySize, codeSize, context }; load may stand in place of handler."`,
    );
    expect(inLambdas({ 'viewer-request': null })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"]: null is not a function. Give the handler, or { handler, includeBody, timeoutMs, memorySize, codeSize, context }; load may stand in place of handler."`,
    );
    expect(inLambdas({ 'viewer-request': {} })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"].handler: it is missing. Give the handler function, or load: () => import('./function.js')."`,
    );
    expect(inLambdas({ 'viewer-request': { handler: 'x' } })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"].handler: "x" is not a function. Give the handler, or { handler, includeBody, timeoutMs, memorySize, codeSize, context }; load may stand in place of handler."`,
    );
    expect(inLambdas({ 'viewer-request': { handler, timeout: 3 } })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"].timeout: there is no such setting. Did you mean timeoutMs? Choose from: handler, load, includeBody, timeoutMs, memorySize, codeSize, context."`,
    );
  });

  it('see a body at request triggers only (BODY-ONLY-REQ)', () => {
    expect(inLambdas({ 'origin-response': { handler, includeBody: true } })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["origin-response"].includeBody: The IncludeBody option can only be used with viewer-request or origin-request events. Leave it out at origin-response."`,
    );
    expect(inLambdas({ 'viewer-response': { handler, includeBody: false } })).toBe('accepted');
  });

  it("stay within Lambda's limits (Q-TIMEOUT, Q-MEM)", () => {
    expect(inLambdas({ 'viewer-request': { handler, timeoutMs: 30_001 } })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"].timeoutMs: 30001 is not allowed. Give a number of milliseconds above 0 and at most 30,000."`,
    );
    expect(inLambdas({ 'viewer-request': { handler, timeoutMs: 0 } })).toMatch('0 is not allowed');
    expect(inLambdas({ 'viewer-request': { handler, timeoutMs: 30_000 } })).toBe('accepted');
    expect(inLambdas({ 'viewer-request': { handler, memorySize: 127 } })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"].memorySize: 127 is not allowed. Give a whole number of megabytes from 128 to 10,240."`,
    );
    expect(inLambdas({ 'viewer-request': { handler, memorySize: 10_241 } })).toMatch('10241 is not allowed');
    expect(inLambdas({ 'viewer-request': { handler, memorySize: 10_240 } })).toBe('accepted');
  });
});

describe('a cache policy', () => {
  it('orders its lifetimes (CFG-TTL)', () => {
    expect(inCachePolicy({ minTtl: 10, defaultTtl: 5 })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.defaultTtl: 5 s is less than minTtl, 10 s. CloudFront wants minTtl ≤ defaultTtl ≤ maxTtl."`,
    );
    expect(inCachePolicy({ maxTtl: 60 })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.maxTtl: 60 s is less than defaultTtl, 86,400 s (which is what it is when left out). CloudFront wants minTtl ≤ defaultTtl ≤ maxTtl."`,
    );
    expect(inCachePolicy({ defaultTtl: 70, maxTtl: 60 })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.maxTtl: 60 s is less than defaultTtl, 70 s. CloudFront wants minTtl ≤ defaultTtl ≤ maxTtl."`,
    );
    expect(inCachePolicy({ minTtl: -1 })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.minTtl: -1 is not allowed. Give a duration of 0 or more: a number of seconds, { minutes: 5 }, or an object with toSeconds()."`,
    );
    expect(inCachePolicy({ minTtl: { weeks: 1 } })).toMatch('an object with weeks is not allowed');
    expect(inCachePolicy({ minTtl: Number.NaN })).toMatch('NaN is not allowed');
  });

  it('keys no header that can never be in a key (CFG-CPHDR, CP-CFHDR)', () => {
    for (const name of [
      'Cache-Control',
      'connection',
      'TE',
      'X-Amz-Cf-Id',
      'X-Edge-Anything',
      'X-Real-IP',
      'X-Forwarded-Proto',
    ]) {
      expect(inCachePolicy({ headerBehavior: [name] })).toMatch(
        `cachePolicy.headerBehavior[0]: "${name}" can never be in the key`,
      );
    }
    expect(inCachePolicy({ headerBehavior: ['Accept', 'Cookie'] })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.headerBehavior[1]: Cookie can never be in the key as a header. Name the cookies in cookieBehavior."`,
    );
    for (const name of ['ASN', 'JA3-Fingerprint', 'JA4-Fingerprint', 'TLS']) {
      expect(inCachePolicy({ headerBehavior: [`CloudFront-Viewer-${name}`] })).toMatch("can't be in a cache policy");
    }
    expect(inCachePolicy({ headerBehavior: ['CloudFront-Viewer-Address'] })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.headerBehavior[0]: "CloudFront-Viewer-Address" can't be in a cache policy. List it in the originRequestPolicy."`,
    );
    expect(
      inCachePolicy({ headerBehavior: ['Host'] }, { origin: fakeOrigin('b.s3.amazonaws.com', { kind: 's3' }) }),
    ).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.headerBehavior[0]: Host can't be in the key for an S3 origin. Leave it out: S3 gets its own name as Host."`,
    );
    expect(inCachePolicy({ headerBehavior: ['Host', 'Authorization', 'CloudFront-Viewer-Country'] })).toBe('accepted');
  });

  it('lists names', () => {
    expect(inCachePolicy({ headerBehavior: 'all' })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.headerBehavior: "all" is not allowed. Give "none" or a list of header names (a key cannot hold all headers)."`,
    );
    expect(inCachePolicy({ headerBehavior: ['X A'] })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.headerBehavior[0]: "X A" is not a header name. Give the name alone, such as "Accept-Language"."`,
    );
    expect(inCachePolicy({ headerBehavior: ['CloudFront-Viewer-Contry'] })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.headerBehavior[0]: CloudFront has no header "CloudFront-Viewer-Contry". Did you mean CloudFront-Viewer-Country?"`,
    );
    expect(inCachePolicy({ headerBehavior: ['X-A', 'x-a'] })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.headerBehavior[1]: "x-a" is listed twice. List it once."`,
    );
    expect(inCachePolicy({ cookieBehavior: [] })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.cookieBehavior: the list is empty. Name at least one, or write "none"."`,
    );
    expect(inCachePolicy({ cookieBehavior: 'some' })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.cookieBehavior: "some" is not allowed. Give "none", "all", a list of names, or { allExcept: a list of names }."`,
    );
    expect(inCachePolicy({ queryStringBehavior: { allExcept: ['a'], or: ['b'] } })).toMatch(
      'an object with allExcept, or is not allowed',
    );
    expect(inCachePolicy({ queryStringBehavior: { allExcept: ['a', 'A'] } })).toBe('accepted');
    expect(inCachePolicy({ enableAcceptEncodingGzip: 'yes' })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.enableAcceptEncodingGzip: "yes" is not allowed. Give a boolean."`,
    );
  });

  it('lists ten of each, 1,024 characters in all (CP-LIMITS)', () => {
    const names = (count: number, length = 3) =>
      Array.from({ length: count }, (_, index) => `n${index}`.padEnd(length, 'x'));
    expect(inCachePolicy({ queryStringBehavior: names(11) })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy.queryStringBehavior: it has 11 names, and a policy takes at most 10. Name fewer, or use "all"."`,
    );
    expect(inCachePolicy({ cookieBehavior: { allExcept: names(11) } })).toMatch(
      'cachePolicy.cookieBehavior.allExcept: it has 11 names',
    );
    const all = { headerBehavior: names(10), cookieBehavior: names(10) };
    expect(inCachePolicy({ ...all, queryStringBehavior: names(10) })).toBe('accepted');
    expect(inCachePolicy({ cookieBehavior: names(8, 128) })).toBe('accepted');
    expect(inCachePolicy({ cookieBehavior: names(8, 128), queryStringBehavior: ['a'] })).toMatchInlineSnapshot(
      `"defaultBehavior.cachePolicy: its names have 1,025 characters together, and a policy takes at most 1,024. Name fewer, or use "all"."`,
    );
  });
});

describe('an origin request policy', () => {
  it('lists names', () => {
    expect(inOriginRequestPolicy({ headerBehavior: 'some' })).toMatchInlineSnapshot(
      `"defaultBehavior.originRequestPolicy.headerBehavior: "some" is not allowed. Give "none", "all", a list of header names, { allViewerAndCloudFront: a list } or { allExcept: a list }."`,
    );
    expect(inOriginRequestPolicy({ headerBehavior: { allViewerAndCloudFront: ['X-A'] } })).toMatchInlineSnapshot(
      `"defaultBehavior.originRequestPolicy.headerBehavior.allViewerAndCloudFront[0]: "X-A" is no header of CloudFront's. List CloudFront-* headers only: the viewer's own are all sent on."`,
    );
    expect(inOriginRequestPolicy({ headerBehavior: { allExcept: [] } })).toMatch(
      'headerBehavior.allExcept: the list is empty',
    );
    expect(inOriginRequestPolicy({ headerBehavior: ['CloudFront-Viewer-Address', 'Authorization', 'Cookie'] })).toBe(
      'accepted',
    );
    expect(inOriginRequestPolicy({ headerBehavior: 'all', cookieBehavior: 'all' })).toBe('accepted');
    expect(inOriginRequestPolicy({ minTtl: 3 })).toMatch('it has no place here');
  });

  it('lists ten of each, 1,024 characters in all (OREQ-ORP-LIMITS)', () => {
    const names = (count: number, length = 3) =>
      Array.from({ length: count }, (_, index) => `n${index}`.padEnd(length, 'x'));
    for (const kind of ['headerBehavior', 'cookieBehavior', 'queryStringBehavior']) {
      expect(inOriginRequestPolicy({ [kind]: names(10) })).toBe('accepted');
      expect(inOriginRequestPolicy({ [kind]: names(11) })).toMatch(`${kind}: it has 11 names`);
      expect(inOriginRequestPolicy({ [kind]: { allExcept: names(11) } })).toMatch(`${kind}.allExcept: it has 11 names`);
    }
    expect(inOriginRequestPolicy({ cookieBehavior: names(8, 128) })).toBe('accepted');
    expect(inOriginRequestPolicy({ cookieBehavior: names(8, 128), queryStringBehavior: ['a'] })).toMatch(
      'originRequestPolicy: its names have 1,025 characters together',
    );
  });

  it("lists no custom header of its origin: the viewer's value would never arrive (OREQ-ORP-CUSTOM)", () => {
    const secret = fakeOrigin('b.example.com', { customHeaders: { 'x-secret': [{ key: 'X-Secret', value: 's' }] } });
    const inPolicy = (headerBehavior: unknown, to: object = secret) =>
      inBehavior({ origin: to, originRequestPolicy: { headerBehavior } });
    expect(inPolicy(['Accept', 'x-Secret'])).toMatchInlineSnapshot(
      `"defaultBehavior.originRequestPolicy.headerBehavior[1]: "x-Secret" is a custom header of the origin b.example.com, which replaces the viewer's. Leave it out here, or out of the customHeaders."`,
    );
    expect(inPolicy(['X-Secret'], fakeGroup(fakeOrigin('a.example.com'), secret))).toMatch(
      'of the origin b.example.com',
    );
    expect(inPolicy(['X-Secret'], fakeOrigin('a.example.com'))).toBe('accepted');
    for (const fine of [['Accept'], 'allViewer', { allExcept: ['X-Secret'] }]) expect(inPolicy(fine)).toBe('accepted');
  });
});

describe('methods', () => {
  it('are one of the sets there are (CFG-METHODS)', () => {
    expect(inBehavior({ allowedMethods: ['GET', 'HEAD', 'POST'] })).toMatchInlineSnapshot(
      `"defaultBehavior.allowedMethods: ["GET", "HEAD", "POST"] is not a set of methods CloudFront has. Give one of "GET_HEAD" (GET, HEAD), "GET_HEAD_OPTIONS" (GET, HEAD, OPTIONS), "ALL" (GET, HEAD, OPTIONS, PUT, PATCH, POST, DELETE)."`,
    );
    expect(inBehavior({ allowedMethods: 'GET' })).toMatch('"GET" is not a set of methods');
    expect(inBehavior({ cachedMethods: 'ALL', allowedMethods: 'ALL' })).toMatch('cachedMethods: "ALL" is not a set');
    expect(inBehavior({ cachedMethods: 'GET_HEAD_OPTIONS' })).toMatchInlineSnapshot(
      `"defaultBehavior.cachedMethods: OPTIONS is cached but not allowed. Set allowedMethods to "GET_HEAD_OPTIONS" or "ALL"."`,
    );
  });

  it('of an origin group write nothing (METHOD-GROUP)', () => {
    expect(inBehavior({ origin: fakeGroup(), allowedMethods: 'ALL' })).toMatchInlineSnapshot(
      `"defaultBehavior.allowedMethods: with an origin group CloudFront allows no PUT, PATCH, POST or DELETE. Allow "GET_HEAD" or "GET_HEAD_OPTIONS", or use a single origin."`,
    );
    expect(inBehavior({ origin: fakeGroup(), allowedMethods: 'GET_HEAD_OPTIONS' })).toBe('accepted');
  });
});

describe('a path pattern', () => {
  it('holds the characters CloudFront takes (CFG-PATH, PATH-CHARS)', () => {
    expect(inPatterns('/a b')).toMatchInlineSnapshot(
      `"additionalBehaviors["/a b"]: a pattern cannot hold " ". Allowed are letters, digits and _-.*$/~"'@:+?&."`,
    );
    expect(inPatterns('/a%20b')).toMatchInlineSnapshot(
      `"additionalBehaviors["/a%20b"]: a pattern cannot hold "%". Stand "*" or "?" in for escaped characters."`,
    );
    expect(inPatterns('')).toMatchInlineSnapshot(
      `"additionalBehaviors[""]: the pattern is empty. Write a path such as "/images/*"."`,
    );
    expect(inPatterns(`/${'a'.repeat(255)}`)).toMatchInlineSnapshot(
      `"additionalBehaviors["/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]: the pattern has 256 characters. CloudFront takes 255."`,
    );
    expect(inPatterns(`/_-.*$~"'@:+?&${'a'.repeat(240)}`)).toBe('accepted');
  });

  it('is there once, and never the default', () => {
    expect(inPatterns('images/*', '/images/*')).toMatchInlineSnapshot(
      `"additionalBehaviors["/images/*"]: it is the same pattern as "images/*". Keep one of them."`,
    );
    expect(inPatterns('*')).toMatchInlineSnapshot(
      `"additionalBehaviors["*"]: "*" is the default behavior. Put it into defaultBehavior."`,
    );
    expect(inPatterns('/*')).toBe('accepted');
  });

  it('keeps its place in the order', () => {
    expect(inPatterns('/a', '404')).toMatchInlineSnapshot(
      `"additionalBehaviors.404: a number as key loses its place in the order. Write "/404"."`,
    );
  });

  it('is one of 75 with the default (PATH-MAX)', () => {
    const patterns = Array.from({ length: 75 }, (_, index) => `/${index}`);
    expect(inPatterns(...patterns)).toMatchInlineSnapshot(
      `"additionalBehaviors: with the default these are 76 behaviors. CloudFront allows 75 per distribution."`,
    );
    expect(inPatterns(...patterns.slice(1))).toBe('accepted');
  });
});

describe('the default root object', () => {
  it('has no leading slash and no strange characters (CFG-DRO)', () => {
    expect(inDistribution({ defaultRootObject: '/index.html' })).toMatchInlineSnapshot(
      `"defaultRootObject: "/index.html" starts with a slash. Write "index.html"."`,
    );
    expect(inDistribution({ defaultRootObject: 'a?b' })).toMatchInlineSnapshot(
      `"defaultRootObject: it cannot hold "?". Allowed are letters, digits and _-.*$/~"'&."`,
    );
    expect(inDistribution({ defaultRootObject: 'a'.repeat(256) })).toMatchInlineSnapshot(
      `"defaultRootObject: the name has 256 characters. CloudFront takes 255."`,
    );
    expect(inDistribution({ defaultRootObject: 'folder/index.html' })).toBe('accepted');
    expect(inDistribution({ defaultRootObject: '' })).toBe('accepted');
  });
});

describe('a custom error response', () => {
  it('is for statuses CloudFront has it for (CER-CODES, CER-RESPCODE)', () => {
    expect(inErrors({ httpStatus: 401, ttl: 1 })).toMatchInlineSnapshot(
      `"errorResponses[0].httpStatus: CloudFront has no custom error responses for 401. Choose from: 400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504."`,
    );
    expect(inErrors({ httpStatus: 404, responseHttpStatus: 302, responsePagePath: '/x' })).toMatchInlineSnapshot(
      `"errorResponses[0].responseHttpStatus: CloudFront has no custom error responses for 302. Choose from: 200, 400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504."`,
    );
    for (const httpStatus of [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]) {
      expect(inErrors({ httpStatus, responseHttpStatus: 200, responsePagePath: '/x' })).toBe('accepted');
    }
  });

  it('has page and status together or neither (CER-PAIR)', () => {
    expect(inErrors({ httpStatus: 404, responsePagePath: '/404.html' })).toMatchInlineSnapshot(
      `"errorResponses[0].responseHttpStatus: it is missing beside responsePagePath. Give both: responseHttpStatus: 404 keeps the status, 200 hides it."`,
    );
    expect(inErrors({ httpStatus: 404, responseHttpStatus: 200 })).toMatchInlineSnapshot(
      `"errorResponses[0].responsePagePath: it is missing beside responseHttpStatus. Give both or neither."`,
    );
    expect(inErrors({ httpStatus: 404 })).toMatchInlineSnapshot(
      `"errorResponses[0]: it says nothing but the status. Add responsePagePath and responseHttpStatus, or a ttl."`,
    );
    expect(inErrors({ httpStatus: 404, responseHttpStatus: 200, responsePagePath: '404.html' })).toMatchInlineSnapshot(
      `"errorResponses[0].responsePagePath: "404.html" has no leading slash. Write "/404.html"."`,
    );
  });

  it('is there once per status, and well-formed', () => {
    expect(inErrors({ httpStatus: 404, ttl: 1 }, { httpStatus: 404, ttl: 2 })).toMatchInlineSnapshot(
      `"errorResponses[1].httpStatus: there is already an entry for 404. Write one per status."`,
    );
    expect(inErrors({ httpStatus: '404', ttl: 1 })).toMatchInlineSnapshot(
      `"errorResponses[0].httpStatus: "404" is not allowed. Give a number."`,
    );
    expect(inErrors({ ttl: 1 })).toMatchInlineSnapshot(`"errorResponses[0].httpStatus: it is missing. Give a number."`);
    expect(inErrors({ httpStatus: 404, ttl: -1 })).toMatch('errorResponses[0].ttl: -1 is not allowed');
  });
});

describe('domain names', () => {
  it('are DNS names, each once', () => {
    for (const name of [
      'https://www.example.com',
      'www',
      'a..b',
      '-a.example.com',
      '*.*.example.com',
      'w*.example.com',
      `${'a'.repeat(64)}.com`,
    ]) {
      expect(inDistribution({ domainNames: ['ok.example.com', name] })).toMatch('domainNames[1]: ');
    }
    expect(inDistribution({ domainNames: ['https://www.example.com'] })).toMatchInlineSnapshot(
      `"domainNames[0]: "https://www.example.com" is not a domain name. Write it as "www.example.com" or "*.example.com"."`,
    );
    expect(inDistribution({ domainNames: ['www.example.com', 3] })).toMatchInlineSnapshot(
      `"domainNames[1]: 3 is not a domain name. Write it as "www.example.com" or "*.example.com"."`,
    );
    expect(inDistribution({ domainNames: ['www.example.com', 'WWW.example.com'] })).toMatchInlineSnapshot(
      `"domainNames[1]: "WWW.example.com" is listed twice. List it once."`,
    );
    expect(inDistribution({ domainNames: ['www.example.com', '*.example.com', 'xn--bcher-kva.example'] })).toBe(
      'accepted',
    );
  });
});
