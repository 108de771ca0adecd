/** Every access fails, and with something that is itself no error. */
function trapped(): object {
  const fail = () => {
    throw revoked();
  };
  return new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** An object whose property throws this when it is read. */
function throwing(name: string | symbol, thrown: unknown = new Error('boom'), rest: object = {}): object {
  return Object.defineProperty({ ...rest }, name, {
    enumerable: true,
    get() {
      throw thrown;
    },
  });
}

function cyclic(): object {
  const result: { status: string; self?: object } = { status: '200' };
  result.self = result;
  return result;
}

function deep(levels: number): object {
  let value: object = {};
  for (let level = 0; level < levels; level++) value = { deeper: value };
  return value;
}

function branded(name: string, rest: object = {}): object {
  return { [Symbol.for(`edgeproof.${name}`)]: true, ...rest };
}

const oddError = Object.assign(new Error(), { message: 5 });
const noText = '{"toString":1,"valueOf":2}';
const oddText = `{"status":${noText},"headers":{"location":[{"value":${noText}}],"set-cookie":[{"value":${noText}},{"value":${noText}}],"content-encoding":[{"value":${noText}}]},"body":"x"}`;

/** What a handler could return, or a test could hand over by mistake, that no careless look survives. */
export const hostileValues: readonly [string, () => unknown][] = [
  ['a status that throws', () => throwing('status')],
  ['a status that throws an error without text', () => throwing('status', oddError)],
  ['a status that throws a proxy', () => throwing('status', trapped())],
  ['a status that throws an object without prototype', () => throwing('status', Object.create(null))],
  ['headers that throw', () => throwing('headers', new Error('boom'), { status: '200' })],
  ['a uri that throws', () => throwing('uri')],
  ['a then that throws', () => throwing('then', new Error('boom'), { status: '200' })],
  ['a tag that throws', () => throwing(Symbol.toStringTag)],
  ['a brand of an invocation that throws', () => throwing(Symbol.for('edgeproof.invocation'))],
  ['a brand of an exchange that throws', () => throwing(Symbol.for('edgeproof.exchange'))],
  [
    'a toJSON that throws',
    () => ({
      status: '200',
      toJSON: () => {
        throw revoked();
      },
    }),
  ],
  ['a constructor without a name', () => ({ constructor: throwing('name'), status: '200' })],
  ['a revoked proxy', revoked],
  ['a proxy that throws', trapped],
  ['a header map that is a revoked proxy', () => ({ status: '200', headers: revoked() })],
  ['an object without prototype', () => Object.assign(Object.create(null), { status: '200' })],
  ['a status without prototype', () => ({ status: Object.create(null) })],
  [
    'a status whose toString throws',
    () => ({
      status: {
        toString: () => {
          throw new Error('text');
        },
      },
    }),
  ],
  ['symbols', () => Symbol('result')],
  [
    'values that are symbols',
    () => ({
      status: Symbol('a'),
      headers: { location: [{ value: Symbol('b') }], 'set-cookie': [{ value: Symbol('c') }, { value: Symbol('d') }] },
    }),
  ],
  [
    'values that are not lines',
    () => ({
      status: '200',
      headers: { location: null, 'set-cookie': [null, 5, [], undefined, { value: Object.create(null) }] },
    }),
  ],
  ['objects that have no text', () => JSON.parse(oddText)],
  [
    'a request whose parts have no text',
    () =>
      JSON.parse(
        `{"uri":${noText},"method":${noText},"querystring":${noText},"headers":{"location":${noText}},"body":{"action":"replace","data":${noText}},"origin":${noText}}`,
      ),
  ],
  [
    'names of the prototype',
    () =>
      JSON.parse(
        '{"status":"200","headers":{"__proto__":[{"value":"x"}],"constructor":[{"value":"y"}],"toString":"z"}}',
      ),
  ],
  ['a BigInt', () => 1n],
  ['a status that is a BigInt', () => ({ status: 200n })],
  ['a cycle', cyclic],
  ['something very deep', () => ({ status: '200', headers: deep(20_000) })],
  ['a request with something very deep', () => ({ uri: '/', method: 'GET', origin: deep(2_000), headers: {} })],
  ['a function', () => () => 1],
  ['a function with a status', () => Object.assign(() => 1, { status: '200' })],
  ['a forged invocation', () => branded('invocation')],
  ['a forged exchange', () => branded('exchange')],
  ['a half forged invocation', () => branded('invocation', { trigger: 'viewer-request', violations: [null] })],
  [
    'a half forged exchange',
    () => branded('exchange', { response: {}, invocations: [null], originRequests: [null], trace: [] }),
  ],
  ['a forged Response', () => ({ [Symbol.toStringTag]: 'Response', exchange: branded('exchange') })],
  ['no event', () => ({ Records: null })],
  ['an event that throws', () => ({ Records: [throwing('cf')] })],
  ['a date that is none', () => new Date(Number.NaN)],
  ['a body of bytes', () => ({ status: '200', body: new Uint8Array(3) })],
  ['a String object', () => new String('x')],
  ['a Map', () => new Map()],
];
