import { createDistribution, httpOrigin, invoke, originFailure, originGroup, viewerRequest } from 'edgeproof';
import { type EdgeMatchers, edgeMatchers } from 'edgeproof/matchers';
import { describe, expect, test } from 'the-runner';

interface Case {
  readonly matcher: keyof EdgeMatchers;
  /** The matcher as it is used, of `expect(…)`, of `.not`, `.resolves` and `.rejects`, and of `expect` itself. */
  readonly use: <R>(matchers: EdgeMatchers<R>) => R;
  readonly passes: () => unknown;
  readonly fails: () => unknown;
  /** What the failure says. */
  readonly says: RegExp;
}

const page = {
  status: '200',
  headers: {
    'content-type': [{ value: 'text/html' }],
    'set-cookie': [{ value: 'group=b; Secure' }],
  },
  body: 'hello',
};
const redirect = { status: '301', headers: { location: [{ value: '/docs/' }] } };
const forbidden = { status: '200', headers: { 'x-cache': [{ value: 'Hit' }] } };
const request = viewerRequest().Records[0].cf.request;

const origin = httpOrigin('www.example.com', () => ({ headers: { 'Cache-Control': 'max-age=60' }, body: 'hello' }));
const broken = httpOrigin('broken.example.com', originFailure('timeout'));

function asked(times = 1) {
  return async () => {
    const cdn = createDistribution({ defaultBehavior: { origin } });
    for (let time = 1; time < times; time++) await cdn.fetch('/');
    return cdn.fetch('/');
  };
}

function answered(by: () => Promise<object>) {
  return () => createDistribution({ defaultBehavior: { origin, edgeLambdas: { 'viewer-request': by } } }).fetch('/');
}

function failedOver() {
  const group = originGroup({ primaryOrigin: broken, fallbackOrigin: origin });
  return createDistribution({ defaultBehavior: { origin: group } }).fetch('/');
}

async function throwing(): Promise<never> {
  throw new Error('no such table');
}

const returns = (value: unknown) => () => value;

const cases: readonly Case[] = [
  {
    matcher: 'toBeValidEdgeResponse',
    use: (matchers) => matchers.toBeValidEdgeResponse('viewer-request'),
    passes: returns(page),
    fails: returns(forbidden),
    says: /x-cache/,
  },
  {
    matcher: 'toBeValidEdgeRequest',
    use: (matchers) => matchers.toBeValidEdgeRequest('viewer-request'),
    passes: returns(request),
    fails: returns(page),
    says: /response/,
  },
  {
    matcher: 'toBeValidEdgeResult',
    use: (matchers) => matchers.toBeValidEdgeResult('viewer-request'),
    passes: returns(page),
    fails: returns(forbidden),
    says: /x-cache/,
  },
  {
    matcher: 'toBeBadGateway',
    use: (matchers) => matchers.toBeBadGateway('HDR-DIS-ADD', 'viewer-request'),
    passes: returns(forbidden),
    fails: returns(page),
    says: /HDR-DIS-ADD/,
  },
  {
    matcher: 'toBeServiceUnavailable',
    use: (matchers) => matchers.toBeServiceUnavailable({ cause: 'PM-THROW' }),
    passes: () => invoke(throwing, viewerRequest()),
    fails: () => invoke(async () => page, viewerRequest()),
    says: /PM-THROW/,
  },
  {
    matcher: 'toRedirectTo',
    use: (matchers) => matchers.toRedirectTo('/docs/', 301),
    passes: returns(redirect),
    fails: returns(page),
    says: /\/docs\//,
  },
  {
    matcher: 'toHaveEdgeStatus',
    use: (matchers) => matchers.toHaveEdgeStatus('2xx'),
    passes: returns(page),
    fails: returns(redirect),
    says: /301/,
  },
  {
    matcher: 'toHaveEdgeHeader',
    use: (matchers) => matchers.toHaveEdgeHeader('Content-Type', /html/),
    passes: returns(page),
    fails: returns(redirect),
    says: /content-type/i,
  },
  {
    matcher: 'toHaveEdgeBody',
    use: (matchers) => matchers.toHaveEdgeBody('hello'),
    passes: returns(page),
    fails: returns({ ...page, body: 'bye' }),
    says: /bye/,
  },
  {
    matcher: 'toSetCookie',
    use: (matchers) => matchers.toSetCookie('group', { value: 'b', secure: true }),
    passes: returns(page),
    fails: returns(redirect),
    says: /group/,
  },
  {
    matcher: 'toForward',
    use: (matchers) => matchers.toForward({ uri: '/' }),
    passes: returns(request),
    fails: returns({ ...request, uri: '/other' }),
    says: /\/other/,
  },
  {
    matcher: 'toHaveInvoked',
    use: (matchers) => matchers.toHaveInvoked('viewer-request', 1),
    passes: answered(async () => page),
    fails: asked(),
    says: /viewer-request/,
  },
  {
    matcher: 'toBeServedFromCache',
    use: (matchers) => matchers.toBeServedFromCache(),
    passes: asked(2),
    fails: answered(async () => page),
    says: /cache/,
  },
  {
    matcher: 'toHaveXCache',
    use: (matchers) => matchers.toHaveXCache('LambdaGeneratedResponse'),
    passes: answered(async () => page),
    fails: asked(),
    says: /Miss/,
  },
  {
    matcher: 'toBeCachedFor',
    use: (matchers) => matchers.toBeCachedFor({ minutes: 1 }),
    passes: asked(),
    fails: answered(async () => page),
    says: /60|minute/,
  },
  {
    matcher: 'toHaveFetchedFrom',
    use: (matchers) => matchers.toHaveFetchedFrom('www.example.com', 1),
    passes: asked(),
    fails: answered(async () => page),
    says: /www\.example\.com/,
  },
  {
    matcher: 'toHaveFailedOver',
    use: (matchers) => matchers.toHaveFailedOver(),
    passes: failedOver,
    fails: asked(),
    says: /fallback|failed over/i,
  },
];

for (const { matcher, use, passes, fails, says } of cases) {
  describe(`${matcher}`, () => {
    test('passes', async () => use(expect(await passes())));

    test('fails, and says why', async () => {
      const received = await fails();
      expect(() => use(expect(received))).toThrow(says);
    });

    test('negated', async () => {
      use(expect(await fails()).not);
      const received = await passes();
      expect(() => use(expect(received).not)).toThrow(matcher);
    });

    test('behind a promise', async () => {
      await use(expect(Promise.resolve(await passes())).resolves);
      await use(expect(Promise.reject(await passes())).rejects);
      await use(expect(Promise.resolve(await fails())).resolves.not);
      await expect(use(expect(Promise.resolve(await fails())).resolves)).rejects.toThrow(says);
    });

    test('as an asymmetric matcher', async () => {
      const received = { result: await passes(), other: await fails() };
      expect(received).toEqual({ result: use(expect), other: use(expect.not) });
      expect(() => expect(received).toEqual({ result: use(expect), other: use(expect) })).toThrow();
    });
  });
}

test('no matcher is left out', () => {
  expect(cases.map(({ matcher }) => matcher)).toEqual(Object.keys(edgeMatchers));
});
