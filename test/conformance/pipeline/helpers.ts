import { type DistributionConfig, httpOrigin, originFailure, originGroup } from '../../../src/index.js';
import type { OriginFailure } from '../../../src/origins/origin-failure.js';

type Behavior = DistributionConfig['defaultBehavior'];
type Reply = { status?: number; headers?: Record<string, string | string[]>; body?: string };

export const pass = async (event: any) => event.Records[0].cf.request;
export const passResponse = async (event: any) => event.Records[0].cf.response;
export const allFour = {
  'viewer-request': pass,
  'origin-request': pass,
  'origin-response': passResponse,
  'viewer-response': passResponse,
} as const;
export const everyTrigger = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];

/** An origin that always answers the same, or by the n-th call. */
export function origin(reply: Reply | ((call: number) => Reply) = {}, domain = 'origin.example.com', options = {}) {
  let calls = 0;
  return httpOrigin(
    domain,
    () => {
      calls += 1;
      return { status: 200, body: 'hello', ...(typeof reply === 'function' ? reply(calls) : reply) };
    },
    options,
  );
}

type Later = Reply | OriginFailure<Exclude<OriginFailure['kind'], 'dns'>>;

/** An origin that answers each path once in the first way, and then in the others, the last of them for ever. */
export function changing(first: Reply, later: Later | readonly Later[]) {
  const replies = [first, later].flat() as readonly Later[];
  const calls = new Map<string, number>();
  return httpOrigin('origin.example.com', ({ url }) => {
    const call = calls.get(url) ?? 0;
    calls.set(url, call + 1);
    const reply = replies[Math.min(call, replies.length - 1)] as Later;
    return 'kind' in reply ? reply : { status: 200, body: reply.status === 304 ? '' : 'hello', ...reply };
  });
}

export const failing = (kind: Parameters<typeof originFailure>[0], domain = 'origin.example.com', options = {}) =>
  httpOrigin(domain, originFailure(kind), options);

/** A distribution with one behavior; anything may be set beside it. */
export const one =
  (behavior: () => Partial<Behavior>, rest: () => Partial<DistributionConfig> = () => ({})) =>
  (): DistributionConfig => ({ defaultBehavior: { origin: origin(), ...behavior() }, ...rest() });

export const plain = one(() => ({}));
export const withFunctions = (reply: Reply) => one(() => ({ origin: origin(reply), edgeLambdas: allFour }));
export const policy = (cachePolicy: Behavior['cachePolicy']) => one(() => ({ cachePolicy }) as Partial<Behavior>);
export const group = (
  primary: () => any,
  codes: number[] = [500, 502, 503, 504],
  rest: () => Partial<Behavior> = () => ({}),
) =>
  one(() => ({
    origin: originGroup({
      primaryOrigin: primary(),
      fallbackOrigin: origin({ body: 'backup' }, 'backup.example.com'),
      fallbackStatusCodes: codes,
    }),
    ...rest(),
  }));

export const get = (uri: string, headers: Record<string, string> = {}) => ({ uri, headers });
export const seconds = (count: number) => (cdn: { clock: { advance(seconds: number): void } }) =>
  cdn.clock.advance(count);

export const firstMiss = 'GET origin.example.com/a';
