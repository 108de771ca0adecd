import { EdgeproofError } from '../../errors.js';
import { show } from '../../message/show.js';
import type { HeaderList } from '../../message/types.js';
import { webClasses } from '../../message/web-classes.js';
import type { ExchangeRequest, HeadersInput, ViewerDetails } from '../types/types.js';
import { readUrl } from './read-url.js';
import { eachHeader } from './receive.js';

/** Options of `cdn.fetch`: those of the global `fetch`, and who asks. */
export interface EdgeFetchInit extends Omit<RequestInit, 'headers'> {
  headers?: RequestInit['headers'] | HeadersInput;
  /** The viewer's address. */
  clientIp?: string;
  /** What CloudFront would learn about the viewer: country, device, HTTP version, … */
  viewer?: ViewerDetails;
}

/** Options of the global `fetch` that have no meaning here: nothing is cached, sent or followed by the client. */
const harmless = [
  'cache',
  'credentials',
  'dispatcher',
  'duplex',
  'integrity',
  'keepalive',
  'mode',
  'priority',
  'referrer',
  'referrerPolicy',
  'window',
];
const known = new Set(['method', 'headers', 'body', 'signal', 'redirect', 'clientIp', 'viewer', ...harmless]);

interface Wanted {
  readonly request: ExchangeRequest;
  readonly url: string;
  readonly signal: AbortSignal | undefined;
}

/** Reads what was given to `cdn.fetch`. Paths are taken as they stand: `URL` would rewrite them. */
export async function readFetchInput(
  input: string | URL | Request,
  init: EdgeFetchInit | undefined,
  host: string,
): Promise<Wanted> {
  checkInit(init);
  const asRequest = typeof input === 'object' && 'url' in input ? input : undefined;
  const signal = (init?.signal === undefined ? asRequest?.signal : init.signal) ?? undefined;
  signal?.throwIfAborted();
  const address = { host, protocol: init?.viewer?.protocol ?? 'https' } as const;
  const where = readUrl(asRequest?.url ?? String(input), address, 'fetch');
  const body = await readBody(init?.body ?? asRequest?.body ?? undefined);
  const given = (init?.headers ?? asRequest?.headers ?? {}) as HeadersInput;
  const headers = withOwn(given, where.host, body.contentType);
  const viewer: ViewerDetails = { protocol: where.protocol, ...init?.viewer };
  return {
    url: where.url,
    signal,
    request: {
      method: normaliseMethod(init?.method ?? asRequest?.method ?? 'GET'),
      uri: where.target,
      headers,
      viewer,
      ...(body.bytes === undefined ? {} : { body: body.bytes }),
      ...(signal === undefined ? {} : { signal }),
      ...(init?.clientIp === undefined ? {} : { clientIp: init.clientIp }),
    },
  };
}

function checkInit(init: EdgeFetchInit | undefined): void {
  for (const name in init ?? {}) {
    if (!known.has(name)) throw misuse(name, 'there is no such option', 'Use those of fetch, clientIp and viewer.');
  }
  if (init?.redirect === 'follow' || init?.redirect === 'error') {
    throw misuse(
      'redirect',
      `${show(init.redirect)} is not what this fetch does`,
      "It never follows redirects: leave the option out, or say 'manual'.",
    );
  }
}

/** A `Host`, and the content type that a form or a Blob brings with it; nothing else is added. */
function withOwn(given: HeadersInput, host: string, contentType: string | undefined): HeaderList {
  const list: HeaderList = [];
  // What is no header at all is said so where every request is read.
  eachHeader(given, { add: (key, value) => list.push([key as string, value as string]) });
  const has = (name: string) => list.some(([key]) => String(key).toLowerCase() === name);
  if (contentType !== undefined && !has('content-type')) list.push(['Content-Type', contentType]);
  return has('host') ? list : [['Host', host], ...list];
}

interface BodyRead {
  readonly bytes: Uint8Array | string | undefined;
  readonly contentType?: string | undefined;
}

async function readBody(body: unknown): Promise<BodyRead> {
  if (body === undefined || body === null) return { bytes: undefined };
  if (typeof body === 'string' || body instanceof Uint8Array) return { bytes: body };
  const response = new (webClasses().Response)(body as ConstructorParameters<typeof Response>[0]);
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    contentType: response.headers.get('content-type') ?? undefined,
  };
}

function normaliseMethod(method: string): string {
  const upper = method.toUpperCase();
  return ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'].includes(upper) ? upper : method;
}

function misuse(path: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_REQUEST', { failedTo: 'fetch', path, because, fix });
}
