import { describe, expect, it } from 'vitest';
import { createDistribution, GeoRestriction, httpOrigin, ResponseHeadersPolicy } from '../../src/index.js';

const origin = httpOrigin('origin.example.com', () => ({ body: 'hello' }));

/** What is wrong with a configuration, without what every message begins with. */
function mistake(rest: object): string {
  try {
    createDistribution({ defaultBehavior: { origin }, ...rest });
    return 'accepted';
  } catch (error) {
    return (error as Error).message.replace('Failed to create the distribution: ', '');
  }
}

const policy = (responseHeadersPolicy: unknown) => mistake({ defaultBehavior: { origin, responseHeadersPolicy } });
const custom = (...customHeaders: object[]) => policy({ customHeadersBehavior: { customHeaders } });
const security = (securityHeadersBehavior: object) => policy({ securityHeadersBehavior });
const cors = (given: object) =>
  policy({
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: ['*'],
      accessControlAllowMethods: ['ALL'],
      accessControlAllowOrigins: ['https://example.com'],
      originOverride: true,
      ...given,
    },
  });
const header = (name: string, value = 'x') => ({ header: name, value, override: true });

describe('a response headers policy', () => {
  it('has the names of the CDK, in each of its parts', () => {
    expect(policy({ corsBehaviour: {} })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.corsBehaviour: there is no such setting. Did you mean corsBehavior? Choose from: responseHeadersPolicyName, comment, corsBehavior, customHeadersBehavior, securityHeadersBehavior, removeHeaders, serverTimingSamplingRate."`,
    );
    expect(cors({ accessControlAllowOrigin: [] })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.corsBehavior.accessControlAllowOrigin: there is no such setting. Did you mean accessControlAllowOrigins? Choose from: accessControlAllowCredentials, accessControlAllowHeaders, accessControlAllowMethods, accessControlAllowOrigins, accessControlExposeHeaders, accessControlMaxAge, originOverride."`,
    );
    expect(security({ hsts: {} })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.securityHeadersBehavior.hsts: there is no such setting. Choose from: contentSecurityPolicy, contentTypeOptions, frameOptions, referrerPolicy, strictTransportSecurity, xssProtection."`,
    );
    expect(security({ frameOptions: { frameOption: 'ALLOW', override: true } })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.securityHeadersBehavior.frameOptions.frameOption: "ALLOW" is not allowed. Give one of "DENY", "SAMEORIGIN"."`,
    );
    expect(custom({ header: 'X-A', value: 'a' })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.customHeadersBehavior.customHeaders[0].override: it is missing. Give a boolean."`,
    );
    expect(policy(3)).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy: 3 is not allowed. Give an object."`,
    );
  });

  it('is known by the id of a managed one, and no other', () => {
    expect(policy('67f7725c-6f97-4210-82d7-5512b31e9d03')).toBe('accepted');
    expect(policy('0')).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy: no managed policy has the id "0". Give a policy, or one of ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS, ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT, ResponseHeadersPolicy.SECURITY_HEADERS, ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_AND_SECURITY_HEADERS, ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT_AND_SECURITY_HEADERS."`,
    );
    expect(policy('constructor')).toMatch('no managed policy has the id "constructor"');
  });

  it('removes what CloudFront lets it (RHP-REMOVE)', () => {
    expect(policy({ removeHeaders: ['X-A', 'Content-Length'] })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.removeHeaders[1]: no policy can remove "Content-Length". Leave it out of the list."`,
    );
    for (const name of ['Via', 'x-amz-cf-pop', 'X-Edge-Anything', 'Warning', 'X-Amzn-RequestId', 'Transfer-Encoding']) {
      expect(policy({ removeHeaders: [name] })).toMatch(`no policy can remove "${name}"`);
    }
    expect(policy({ removeHeaders: ['X-Cache', 'Server', 'Date', 'Set-Cookie', 'X-Amz-Id-2'] })).toBe('accepted');
    expect(policy({ removeHeaders: ['X A'] })).toMatch('"X A" is not a header name');
  });

  it('has ten headers of its own at most, each once (RHP-CUSTOM)', () => {
    const names = Array.from({ length: 11 }, (_, index) => header(`x-${index}`));
    expect(custom(...names)).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.customHeadersBehavior.customHeaders: it has 11 headers, and a policy takes at most 10. Name fewer."`,
    );
    expect(custom(...names.slice(1))).toBe('accepted');
    expect(custom(header('X-A'), header('x-a'))).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.customHeadersBehavior.customHeaders[1]: "x-a" is listed twice. List it once."`,
    );
    expect(custom(header('X-A:'))).toMatch('"X-A:" is not a header name');
    expect(custom(header('X-A', 'a\nb'))).toMatch('holds a control character');
    expect(custom(header('__proto__'))).toBe('accepted');
  });

  it('has 1,783 characters of Content-Security-Policy at most (RHP-CSP)', () => {
    const csp = (length: number) => ({
      contentSecurityPolicy: { contentSecurityPolicy: 'a'.repeat(length), override: true },
    });
    expect(security(csp(1_784))).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.securityHeadersBehavior.contentSecurityPolicy: the value has 1,784 characters. CloudFront takes 1,783."`,
    );
    expect(security(csp(1_783))).toBe('accepted');
  });

  it('takes the values that its headers have (RHP-REF, RHP-XSS, RHP-ST)', () => {
    expect(security({ referrerPolicy: { referrerPolicy: 'never', override: true } })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.securityHeadersBehavior.referrerPolicy.referrerPolicy: "never" is not allowed. Give one of "no-referrer", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin", "same-origin", "strict-origin", "strict-origin-when-cross-origin", "unsafe-url"."`,
    );
    const both = { protection: true, modeBlock: true, reportUri: 'https://example.com/', override: true };
    expect(security({ xssProtection: both })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.securityHeadersBehavior.xssProtection.reportUri: it can't be together with modeBlock. Keep one of them."`,
    );
    for (const rate of [0, 100, 12.3456]) expect(policy({ serverTimingSamplingRate: rate })).toBe('accepted');
    for (const rate of [-1, 101, 0.00001, Number.NaN])
      expect(policy({ serverTimingSamplingRate: rate })).toMatch('Rate');
  });

  it('allows origins, methods and headers that there are (RHP-ACAM, RHP-ACAH, RHP-ACAC)', () => {
    expect(cors({ accessControlAllowOrigins: [] })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.corsBehavior.accessControlAllowOrigins: the list is empty. Name at least one."`,
    );
    expect(cors({ accessControlAllowOrigins: ['https://example.com/'] })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.corsBehavior.accessControlAllowOrigins[0]: "https://example.com/" is no origin that CloudFront can allow. Write "*", "https://example.com", "example.com", "*.example.com", or "http://example.com:*": no path, and a star only as the leftmost label or in the port."`,
    );
    expect(cors({ accessControlAllowMethods: ['GET', 'CONNECT'] })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.corsBehavior.accessControlAllowMethods[1]: "CONNECT" is not allowed. Choose from: ALL, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT."`,
    );
    expect(cors({ accessControlAllowHeaders: ['a b'] })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.corsBehavior.accessControlAllowHeaders[0]: "a b" is not a header name. Give the name alone, or "*"."`,
    );
    expect(cors({ accessControlAllowOrigins: ['*'], accessControlAllowCredentials: true })).toMatchInlineSnapshot(
      `"defaultBehavior.responseHeadersPolicy.corsBehavior.accessControlAllowOrigins: "*" can't be together with accessControlAllowCredentials. List the origins that may send credentials."`,
    );
    expect(cors({ accessControlAllowOrigins: ['*'] })).toBe('accepted');
  });

  it('can be a managed one, or an own one made of it', () => {
    for (const managed of Object.values(ResponseHeadersPolicy)) expect(policy(managed)).toBe('accepted');
    const own = { ...ResponseHeadersPolicy.SECURITY_HEADERS, removeHeaders: ['Server'] };
    expect(policy(own)).toBe('accepted');
  });
});

describe('a geographic restriction (GEO-SCOPE)', () => {
  const geo = (geoRestriction: unknown) => mistake({ geoRestriction });

  it('names countries by two letters', () => {
    expect(geo(GeoRestriction.allowlist())).toMatchInlineSnapshot(
      `"geoRestriction.locations: the list is empty. Name at least one country, such as "DE"."`,
    );
    expect(geo(GeoRestriction.denylist('DE', 'France'))).toMatchInlineSnapshot(
      `"geoRestriction.locations[1]: "France" is no country code. Give two letters, such as "DE"."`,
    );
    expect(geo({ restrictionType: 'none', locations: [] })).toMatchInlineSnapshot(
      `"geoRestriction.restrictionType: "none" is not allowed. Give one of "whitelist", "blacklist"."`,
    );
    expect(geo({ restrictionType: 'whitelist', locations: ['DE'] })).toBe('accepted');
  });
});
