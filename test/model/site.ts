import { createDistribution, type Distribution, httpOrigin, originFailure, originGroup } from '../../src/index.js';
import { type Answer, contentOf, type Failure, type Says, statusOfFailure } from './answers.js';
import { type Asked, type BehaviorModel, behaviors, errors } from './behaviors.js';
import type { Model } from './model.js';
import { hasItAlready, isBeyond, partsOf } from './seen.js';

/** How an origin answers for a path, until told otherwise. */
export interface OriginState {
  readonly status: number;
  readonly says: Says;
  readonly failure: Failure | undefined;
  /** Whether what it finds has an `ETag`, and a `Last-Modified`; it answers conditions on those. */
  readonly tags: boolean;
  readonly dates: boolean;
  /** Whether it answers with parts. */
  readonly knowsRanges: boolean;
  readonly version: number;
}

const usual: OriginState = {
  status: 200,
  says: { maxAge: 10 },
  failure: undefined,
  tags: true,
  dates: false,
  knowsRanges: true,
  version: 1,
};

/** The distribution under test, and the origins behind it. */
export class Site {
  readonly cdn: Distribution;
  readonly #states = new Map<string, OriginState>();
  #open: Promise<void> = Promise.resolve();

  /** A distribution with the model's behaviors, whose origins and functions write into the model what they do. */
  constructor(readonly model: Model) {
    this.cdn = createDistribution({
      defaultBehavior: { origin: httpOrigin('default.example.com', () => ({})) },
      additionalBehaviors: Object.fromEntries(
        behaviors.map((behavior) => [`${behavior.prefix}*`, this.#behavior(behavior)]),
      ),
      errorResponses: Object.entries(errors).map(([status, { ttl, page, sentAs }]) => ({
        httpStatus: Number(status),
        ttl,
        responsePagePath: page,
        responseHttpStatus: sentAs,
      })),
    });
  }

  stateOf(domain: string, path: string): OriginState {
    return this.#states.get(domain + path) ?? usual;
  }

  change(domain: string, path: string, change: Partial<OriginState>): void {
    this.#states.set(domain + path, { ...this.stateOf(domain, path), ...change });
  }

  /** From now on no origin answers, until what is returned is called. */
  holdOrigins(): () => void {
    let release = () => {};
    this.#open = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  #behavior(behavior: BehaviorModel) {
    const [primary, fallback] = behavior.origins.map((domain) =>
      httpOrigin(domain, (request) => this.#answer(domain, request)),
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
      edgeLambdas: { 'origin-request': (event: unknown) => this.#noteFunction(event) },
    };
  }

  async #noteFunction(event: any) {
    const { config, request } = event.Records[0].cf;
    const { domainName } = request.origin.custom;
    this.model.work.push({ exchange: config.requestId, at: 'origin-request', domain: domainName, path: request.uri });
    return request;
  }

  async #answer(domain: string, request: Request) {
    const asked = askedOf(request);
    const state = this.stateOf(domain, asked.path);
    const came = this.#noteAnswer(domain, asked, state);
    // Others can come to wait for it.
    await this.#open;
    if (state.failure !== undefined) return originFailure(state.failure);
    return { status: came.status, headers: headersOf(state, came), body: bodyOf(came) };
  }

  #noteAnswer(domain: string, asked: Asked, state: OriginState): Answer {
    const exchange = asked.headers.get('x-amz-cf-id') ?? '';
    const { failure, says, version } = state;
    const came = {
      serial: this.model.answers.length,
      domain,
      asked,
      exchange,
      at: this.cdn.clock.now(),
      status: statusOf(state, asked),
      failure,
      says,
      version,
      isNamed: state.status === 200 && (state.tags || state.dates),
    };
    this.model.work.push({ exchange, at: 'origin', domain, path: asked.path });
    this.model.answers.push(came);
    return came;
  }
}

function askedOf(request: Request): Asked {
  const { pathname, search } = new URL(request.url);
  return { method: request.method, path: pathname, query: search.slice(1), headers: new Map(request.headers) };
}

function statusOf(state: OriginState, asked: Asked): number {
  const { failure, status, version } = state;
  if (failure !== undefined) return statusOfFailure(failure);
  if (status !== 200 || asked.method === 'POST') return status;
  if (renews(state) && hasItAlready(asked, tagOf(state), dateOf(state))) return 304;
  if (!state.knowsRanges || asked.method !== 'GET' || !asked.headers.has('range')) return 200;
  const condition = asked.headers.get('if-range');
  if (condition !== undefined && !(state.tags && condition === `"${version}"`)) return 200;
  if (isBeyond(asked)) return 416;
  // Of several parts it sends the whole.
  return partsOf(asked, { length: 20 })?.length === 1 ? 206 : 200;
}

/** A 304 without a lifetime of its own leaves the stored one, which the model doesn't know. */
function renews({ says }: OriginState): boolean {
  return says.maxAge !== undefined || says.forbids !== undefined;
}

const tagOf = ({ tags, version }: OriginState) => (tags ? `"${version}"` : undefined);
const dateOf = ({ dates, version }: OriginState) => (dates ? modifiedAt(version) : undefined);

/** Each version is of another day. */
export function modifiedAt(version: number): string {
  return new Date(Date.UTC(2025, 0, version)).toUTCString();
}

function bodyOf(came: Answer): string | undefined {
  if (came.asked.method === 'HEAD' || came.status === 304) return undefined;
  const whole = contentOf(came);
  const [part] = came.status === 206 ? (partsOf(came.asked, whole) ?? []) : [];
  return part === undefined ? whole : whole.slice(...part);
}

function headersOf(state: OriginState, came: Answer): Record<string, string> {
  const { serial, status, at } = came;
  const { says } = state;
  const headers: Record<string, string> = { 'X-Answer': String(serial) };
  if (status !== 304) headers['X-Content'] = String(serial);
  const control = controlOf(says);
  if (control !== '') headers['Cache-Control'] = control;
  if (says.expires !== undefined) headers['Expires'] = new Date(at + says.expires * 1000).toUTCString();
  const [tag, date] = came.isNamed ? [tagOf(state), dateOf(state)] : [];
  if (tag !== undefined) headers['ETag'] = tag;
  if (date !== undefined) headers['Last-Modified'] = date;
  if (status === 206) headers['Content-Range'] = rangeOf(came);
  return headers;
}

function rangeOf(came: Answer): string {
  const { length } = contentOf(came);
  const [[first, end]] = partsOf(came.asked, { length }) as [readonly [number, number]];
  return `bytes ${first}-${end - 1}/${length}`;
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
