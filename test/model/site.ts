import { createDistribution, type Distribution, httpOrigin, originFailure, originGroup } from '../../src/index.js';
import { type Asked, type BehaviorModel, behaviors, type Model, type Says } from './model.js';

export type Failure = 'connect' | 'connect-timeout' | 'tls' | 'timeout' | 'reset' | 'bad-response' | 'header-too-big';

/** How an origin answers for a path, until told otherwise. */
export interface OriginState {
  readonly status: number;
  readonly says: Says;
  readonly failure: Failure | undefined;
  /** Whether it sends an `ETag` and answers conditions. */
  readonly validates: boolean;
  readonly version: number;
}

const usual: OriginState = { status: 200, says: {}, failure: undefined, validates: true, version: 1 };

/** The distribution under test, and the origins behind it. */
export interface Site {
  readonly cdn: Distribution;
  stateOf(domain: string, path: string): OriginState;
  change(domain: string, path: string, change: Partial<OriginState>): void;
}

/** A distribution with the model's behaviors, whose origins and functions write into the model what they do. */
export function openSite(model: Model): Site {
  const states = new Map<string, OriginState>();
  const site: Site = {
    cdn: createDistribution({
      defaultBehavior: { origin: httpOrigin('default.example.com', () => ({})) },
      additionalBehaviors: Object.fromEntries(
        behaviors.map((behavior) => [`${behavior.prefix}*`, behaviorConfig(behavior, model, () => site)]),
      ),
    }),
    stateOf: (domain, path) => states.get(domain + path) ?? usual,
    change: (domain, path, change) => {
      states.set(domain + path, { ...site.stateOf(domain, path), ...change });
    },
  };
  return site;
}

function behaviorConfig(behavior: BehaviorModel, model: Model, site: () => Site) {
  const [primary, fallback] = behavior.origins.map((domain) =>
    httpOrigin(domain, (request) => answer(site(), model, domain, request)),
  );
  const names = (list: readonly string[]) => (list.length === 0 ? ('none' as const) : list);
  return {
    origin:
      fallback === undefined
        ? primary!
        : originGroup({
            primaryOrigin: primary!,
            fallbackOrigin: fallback,
            fallbackStatusCodes: [500, 502, 503, 504],
          }),
    // An origin group takes no other methods.
    allowedMethods: fallback === undefined ? ('ALL' as const) : ('GET_HEAD' as const),
    cachePolicy: {
      minTtl: behavior.min,
      defaultTtl: behavior.default,
      maxTtl: behavior.max,
      headerBehavior: names(behavior.headers),
      cookieBehavior: names(behavior.cookies),
      queryStringBehavior: names(behavior.queries),
      enableAcceptEncodingGzip: behavior.encodings,
      enableAcceptEncodingBrotli: behavior.encodings,
    },
    edgeLambdas: {
      'origin-request': async (event: any) => {
        const { config, request } = event.Records[0].cf;
        model.work.push({
          exchange: config.requestId,
          at: 'origin-request',
          domain: request.origin.custom.domainName,
        });
        return request;
      },
    },
  };
}

async function answer(site: Site, model: Model, domain: string, request: Request) {
  const exchange = request.headers.get('x-amz-cf-id') ?? '';
  const asked = askedOf(request);
  const state = site.stateOf(domain, asked.path);
  const { failure, says, version } = state;
  const confirms = request.headers.get('if-none-match') === `"${version}"` && renews(state);
  const status = failure !== undefined ? 0 : confirms ? 304 : state.status;
  const serial = model.answers.length;
  const came = { serial, domain, asked, exchange, at: site.cdn.clock.now(), status, says, version, invalidated: false };
  model.work.push({ exchange, at: 'origin', domain });
  model.answers.push(came);
  // A turn of the event loop, so that others can come to wait for it.
  await null;
  if (failure !== undefined) {
    model.failures.set(serial, failure);
    return originFailure(failure);
  }
  const body = asked.method === 'HEAD' || confirms ? undefined : `answer ${serial}`;
  return { status, headers: headersOf(state, serial, came.at), body };
}

/** A 304 without a lifetime of its own leaves the stored one, which the model doesn't know. */
function renews({ status, says, validates }: OriginState): boolean {
  return validates && status === 200 && (says.maxAge !== undefined || says.forbids !== undefined);
}

function askedOf(request: Request): Asked {
  const { pathname, search } = new URL(request.url);
  return { method: request.method, path: pathname, query: search.slice(1), headers: new Map(request.headers) };
}

function headersOf({ says, validates, version }: OriginState, serial: number, now: number): Record<string, string> {
  const headers: Record<string, string> = { 'X-Answer': String(serial) };
  const control = controlOf(says);
  if (control !== '') headers['Cache-Control'] = control;
  if (says.expires !== undefined) headers['Expires'] = new Date(now + says.expires * 1000).toUTCString();
  if (validates) headers['ETag'] = `"${version}"`;
  return headers;
}

function controlOf({ maxAge, sMaxAge, forbids, staleWhileRevalidate, staleIfError }: Says): string {
  const seconds = {
    'max-age': maxAge,
    's-maxage': sMaxAge,
    'stale-while-revalidate': staleWhileRevalidate,
    'stale-if-error': staleIfError,
  };
  const directives = Object.entries(seconds).filter(([, value]) => value !== undefined);
  return [forbids, ...directives.map(([name, value]) => `${name}=${value}`)].filter(Boolean).join(', ');
}
