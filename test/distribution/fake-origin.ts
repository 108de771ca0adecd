import type { Origin, OriginGroup } from '../../src/origins/types.js';

const brand = Symbol.for('edgeproof.origin');

/** An origin as far as a configuration looks at it. */
export function fakeOrigin(domainName = 'api.example.com', overrides: Partial<Origin> = {}): Origin {
  const origin: Origin = {
    kind: 'custom',
    id: domainName,
    domainName,
    path: '',
    customHeaders: {},
    protocolPolicy: 'https-only',
    httpPort: 80,
    httpsPort: 443,
    sslProtocols: ['TLSv1.2'],
    readTimeout: 30,
    keepaliveTimeout: 5,
    connectionTimeout: 10,
    connectionAttempts: 3,
    responseCompletionTimeout: undefined,
    authMethod: 'none',
    region: '',
    resolves: true,
    answer: () => ({ failure: 'connect' }),
    ...overrides,
  };
  return Object.defineProperty(origin, brand, { value: true });
}

export function fakeGroup(
  primaryOrigin = fakeOrigin('one.example.com'),
  fallbackOrigin = fakeOrigin('two.example.com'),
): OriginGroup {
  const group: OriginGroup = { kind: 'group', id: 'group', primaryOrigin, fallbackOrigin, fallbackStatusCodes: [503] };
  return Object.defineProperty(group, brand, { value: true });
}
