import type { AccessLogEntry, Distribution, DistributionConfig, Exchange, ExchangeRequest } from '../../src/index.js';

/** What a case asks of one exchange; what it doesn't name may be anything. */
export interface Summary {
  readonly status: number;
  readonly xCache: string;
  readonly cache: string;
  readonly behavior: string;
  /** The functions that ran, in order. */
  readonly ran: readonly string[];
  /** `GET origin.example.com/path?query` of every request that an origin got. */
  readonly asked: readonly string[];
  readonly body: string;
  readonly ttl: number;
  readonly detailed: string;
  readonly elapsedMs: number;
  /** Headers that the viewer got, by lower-case name, joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers that the last origin asked got. */
  readonly sent: Readonly<Record<string, string>>;
  readonly log: AccessLogEntry | undefined;
}

/** A header that must not be there. */
export const absent = Symbol('absent');

type Headers = Readonly<Record<string, string | typeof absent>>;
export type Expected = Partial<Omit<Summary, 'headers' | 'sent' | 'log'>> & {
  readonly log?: Partial<AccessLogEntry> | undefined;
  readonly headers?: Headers;
  readonly sent?: Headers;
};

/** A request and what is expected of it, or something done to the distribution in between. */
export type Step = readonly [ExchangeRequest, Expected] | ((cdn: Distribution) => void | Promise<void>);

/** One row of the pipeline's conformance table. */
export interface PipelineCase {
  /** The rule of the rulebook (pipeline), or the row of a table without ids. */
  readonly rule: string;
  /** Further ids and rows, as pipeline-ids.ts writes them, that the case shows as well. */
  readonly covers?: readonly string[];
  readonly why: string;
  /** Made anew for every run, so that handlers and origins can keep state. */
  readonly config: () => DistributionConfig;
  readonly steps: readonly Step[];
}

export function summarise(exchange: Exchange): Summary {
  const { response, originRequests, invocations, cache } = exchange;
  return {
    status: response.status,
    xCache: exchange.xCache,
    cache: cache.status,
    behavior: exchange.behavior,
    ran: invocations.map(({ trigger }) => trigger),
    asked: originRequests.map(
      ({ method, domainName, uri, querystring }) => `${method} ${domainName}${uri}${querystring && `?${querystring}`}`,
    ),
    body: new TextDecoder().decode(response.body),
    ttl: cache.ttlSeconds,
    detailed: exchange.detailedResultType,
    elapsedMs: exchange.elapsedMs,
    headers: byName(response.headers),
    sent: byName(originRequests.at(-1)?.headers ?? []),
    log: exchange.log,
  };
}

function byName(list: Exchange['response']['headers']): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [key, value] of list) {
    const name = key.toLowerCase();
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}
