import { describe, expect, it } from 'vitest';
import { createDistribution, type DistributionConfig, httpOrigin, originGroup } from '../../src/index.js';

/**
 * What CloudFront refuses when a distribution is saved (§16, §18): functions and their associations, and how many of
 * each thing there may be. Each limit has its neighbours.
 */

type Loose = any;

const origin = httpOrigin('origin.example.com', () => ({}));
const handler = async ({ Records: [{ cf }] }: Loose) => cf.response ?? cf.request;
const another =
  () =>
  async ({ Records: [{ cf }] }: Loose) =>
    cf.request;

function complaint(config: Loose): string {
  try {
    createDistribution({ defaultBehavior: { origin }, ...config } as DistributionConfig);
    return 'accepted';
  } catch (mistake) {
    return (mistake as Error).message.replace('Failed to create the distribution: ', '');
  }
}

const inLambdas = (edgeLambdas: Loose) => complaint({ defaultBehavior: { origin, edgeLambdas } });
const at = (trigger: string, options: object) => inLambdas({ [trigger]: { handler, ...options } });

const triggers = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function behaviors(count: number, make: (index: number) => object): Record<string, object> {
  return Object.fromEntries(many(count, (index) => [`/${index}/*`, { origin, ...make(index) }]));
}

const origins = many(101, (index) => httpOrigin(`o${index}.example.com`, () => ({})));

/** Groups of two origins that others have, too: only their number counts. */
function groups(count: number): Record<string, object> {
  const [primaryOrigin, fallbackOrigin] = [
    httpOrigin('a.example.com', () => ({})),
    httpOrigin('b.example.com', () => ({})),
  ];
  return behaviors(count, () => ({ origin: originGroup({ primaryOrigin, fallbackOrigin }) }));
}

describe.each(triggers)('the association at %s', (trigger) => {
  it.each([
    ['PM-TIMEOUT, ASSOC-LIMITS, Q-TIMEOUT', { timeoutMs: 30_001 }, { timeoutMs: 30_000 }],
    ['PM-MEMORY, Q-MEM: too much', { memorySize: 10_241 }, { memorySize: 10_240 }],
    ['PM-MEMORY, Q-MEM: too little', { memorySize: 127 }, { memorySize: 128 }],
    ['PM-CODE, Q-CODE', { codeSize: 52_428_801 }, { codeSize: 52_428_800 }],
    ['PM-CODE: not in bytes', { codeSize: '50 MB' }, { codeSize: 0 }],
  ])('%s', (_, refused, allowed) => {
    const [name] = Object.keys(refused);
    expect(at(trigger, refused)).toContain(`defaultBehavior.edgeLambdas["${trigger}"].${name}: `);
    expect(at(trigger, allowed)).toBe('accepted');
  });
});

describe('one association', () => {
  it('says what is allowed', () => {
    expect([
      at('viewer-request', { timeoutMs: 30_001 }),
      at('viewer-request', { memorySize: 10_241 }),
      at('origin-request', { codeSize: 52_428_801 }),
    ]).toMatchInlineSnapshot(`
      [
        "defaultBehavior.edgeLambdas["viewer-request"].timeoutMs: 30001 is not allowed. Give a number of milliseconds above 0 and at most 30,000.",
        "defaultBehavior.edgeLambdas["viewer-request"].memorySize: 10241 is not allowed. Give a whole number of megabytes from 128 to 10,240.",
        "defaultBehavior.edgeLambdas["origin-request"].codeSize: 52428801 is not allowed. Give a whole number of bytes from 0 to 52,428,800 (50 MB), as the zip has them.",
      ]
    `);
  });

  it('ASSOC-INCLUDEBODY, BODY-ONLY-REQ: only request triggers see a body', () => {
    expect(at('viewer-request', { includeBody: true })).toBe('accepted');
    expect(at('origin-request', { includeBody: true })).toBe('accepted');
    expect(at('viewer-response', { includeBody: false })).toBe('accepted');
    expect([
      at('origin-response', { includeBody: true }),
      at('viewer-response', { includeBody: true }),
    ]).toMatchInlineSnapshot(`
      [
        "defaultBehavior.edgeLambdas["origin-response"].includeBody: The IncludeBody option can only be used with viewer-request or origin-request events. Leave it out at origin-response.",
        "defaultBehavior.edgeLambdas["viewer-response"].includeBody: The IncludeBody option can only be used with viewer-request or origin-request events. Leave it out at viewer-response.",
      ]
    `);
  });

  it('has one of four triggers', () => {
    expect(inLambdas(Object.fromEntries(triggers.map((trigger) => [trigger, handler])))).toBe('accepted');
    expect(inLambdas({ 'viewer-requests': handler })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-requests"]: there is no such setting. Did you mean viewer-request? Choose from: viewer-request, origin-request, origin-response, viewer-response."`,
    );
  });

  it('ASSOC-ONE-PER-EVENT, TRIG-MAX4: a trigger has one function', () => {
    expect(inLambdas({ 'viewer-request': [handler, handler] })).toMatchInlineSnapshot(
      `"defaultBehavior.edgeLambdas["viewer-request"]: a trigger has one function, not 2. Give one handler."`,
    );
  });

  it.each([
    'environment',
    'architecture',
    'deadLetterQueue',
    'environmentEncryption',
    'ephemeralStorageSize',
    'layers',
    'provisionedConcurrentExecutions',
    'runtimeManagementMode',
    'tracing',
    'vpc',
  ])('ASSOC-FEATURES, PM-UNSUPPORTED: no function at the edge has %s', (name) => {
    expect(at('viewer-request', { [name]: {} })).toMatch(
      /^defaultBehavior\.edgeLambdas\["viewer-request"\]\.\w+: it has no place here\. Leave it out: CloudFront takes no function/,
    );
  });

  it('PM-ENV, PM-UNSUPPORTED: says why, and what to do', () => {
    expect([at('viewer-request', { environment: {} }), at('viewer-request', { layers: [] })]).toMatchInlineSnapshot(`
      [
        "defaultBehavior.edgeLambdas["viewer-request"].environment: it has no place here. Leave it out: CloudFront takes no function with environment variables (PM-ENV). Put the values into the bundle.",
        "defaultBehavior.edgeLambdas["viewer-request"].layers: it has no place here. Leave it out: CloudFront takes no function that has it (PM-UNSUPPORTED).",
      ]
    `);
  });

  it('ASSOC-MIX: CloudFront Functions are not simulated', () => {
    expect(complaint({ defaultBehavior: { origin, functionAssociations: [] } })).toMatchInlineSnapshot(
      `"defaultBehavior.functionAssociations: edgeproof never simulates it: CloudFront Functions are another product, with a runtime of their own. Leave it out, and test what depends on it against CloudFront itself."`,
    );
  });
});

describe('all of a distribution', () => {
  it('Q-FN-PER-DIST: has at most 100 functions, each counted once', () => {
    const lambdas = () => ({ edgeLambdas: { 'viewer-request': another(), 'origin-request': another() } });
    expect(complaint({ additionalBehaviors: behaviors(50, lambdas) })).toBe('accepted');
    const shared = { edgeLambdas: { 'viewer-request': handler, 'origin-request': handler } };
    expect(complaint({ additionalBehaviors: behaviors(74, () => shared) })).toBe('accepted');
    const defaultBehavior = { origin, edgeLambdas: { 'origin-response': handler } };
    expect(complaint({ defaultBehavior, additionalBehaviors: behaviors(50, lambdas) })).toMatchInlineSnapshot(
      `"it has 101 functions. CloudFront allows 100 per distribution."`,
    );
  });

  it('has at most 75 behaviors, the default included', () => {
    expect(complaint({ additionalBehaviors: behaviors(74, () => ({})) })).toBe('accepted');
    expect(complaint({ additionalBehaviors: behaviors(75, () => ({})) })).toMatchInlineSnapshot(
      `"additionalBehaviors: with the default these are 76 behaviors. CloudFront allows 75 per distribution."`,
    );
  });

  it('has at most 100 origins: 75 behaviors and 10 groups name 85, and all of them are accepted', () => {
    const paired = many(10, (index) =>
      originGroup({ primaryOrigin: origins[2 * index] as Loose, fallbackOrigin: origins[2 * index + 1] as Loose }),
    );
    const targets: object[] = [...paired, ...origins.slice(20, 84)];
    const additionalBehaviors = behaviors(74, (index) => ({ origin: targets[index] }));
    expect(complaint({ additionalBehaviors })).toBe('accepted');
  });

  it('has at most 10 origin groups', () => {
    expect(complaint({ additionalBehaviors: groups(10) })).toBe('accepted');
    expect(complaint({ additionalBehaviors: groups(11) })).toMatchInlineSnapshot(
      `"it has 11 origin groups. CloudFront allows 10 per distribution."`,
    );
  });

  it('has at most 100 alternate domain names', () => {
    const names = (count: number) => many(count, (index) => `www${index}.example.com`);
    expect(complaint({ domainNames: names(100) })).toBe('accepted');
    expect(complaint({ domainNames: names(101) })).toMatchInlineSnapshot(
      `"domainNames: these are 101 names. CloudFront allows 100 per distribution."`,
    );
  });

  it('Q-POLICY: names at most 10 headers, cookies or query strings per policy', () => {
    const names = (count: number) => many(count, (index) => `x-${index}`);
    for (const list of ['headerBehavior', 'cookieBehavior', 'queryStringBehavior']) {
      const policy = (count: number) =>
        complaint({ defaultBehavior: { origin, cachePolicy: { [list]: names(count) } } });
      expect(policy(10)).toBe('accepted');
      expect(policy(11)).toContain(`defaultBehavior.cachePolicy.${list}`);
    }
  });

  it.each(['ALL', ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE']])(
    'FO-METHODS: an origin group is asked with reading methods only, not %s',
    (allowedMethods) => {
      const group = originGroup({ primaryOrigin: origins[0] as Loose, fallbackOrigin: origins[1] as Loose });
      const methods = (allowed: Loose) => complaint({ defaultBehavior: { origin: group, allowedMethods: allowed } });
      expect(methods('GET_HEAD')).toBe('accepted');
      expect(methods('GET_HEAD_OPTIONS')).toBe('accepted');
      expect(methods(allowedMethods)).toBe(
        'defaultBehavior.allowedMethods: with an origin group CloudFront allows no PUT, PATCH, POST or DELETE. Allow "GET_HEAD" or "GET_HEAD_OPTIONS", or use a single origin.',
      );
    },
  );
});

describe('Q-MEM: memory at viewer triggers, if the comparison page is right (OQ-25)', () => {
  const assumptions = { viewerMemory: '128' };
  const lambda = (memorySize: number) => ({ handler, memorySize });

  it.each(['viewer-request', 'viewer-response'])('%s has 128 MB at most', (trigger) => {
    const asked = (memorySize: number) =>
      complaint({ defaultBehavior: { origin, edgeLambdas: { [trigger]: lambda(memorySize) } }, assumptions });
    expect(asked(128)).toBe('accepted');
    expect(asked(129)).toContain(`defaultBehavior.edgeLambdas["${trigger}"].memorySize: 129 MB`);
  });

  it('origin triggers have more', () => {
    const edgeLambdas = { 'origin-request': lambda(10_240), 'origin-response': lambda(10_240) };
    expect(complaint({ defaultBehavior: { origin, edgeLambdas }, assumptions })).toBe('accepted');
  });

  it('says where', () => {
    const additionalBehaviors = { '/a/*': { origin, edgeLambdas: { 'viewer-request': lambda(512) } } };
    expect(complaint({ additionalBehaviors, assumptions })).toMatchInlineSnapshot(
      `"additionalBehaviors["/a/*"].edgeLambdas["viewer-request"].memorySize: 512 MB are too much for a viewer trigger, as you answered viewerMemory. Give at most 128."`,
    );
  });
});
