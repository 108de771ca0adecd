import type { AssumptionName, Assumptions, assumptionTable } from '../../src/assumptions/index.js';
import {
  createDistribution,
  type DistributionConfig,
  type EdgeEvent,
  type EdgeHandler,
  type EdgeOptions,
  type ExchangeRequest,
  httpOrigin,
  invoke,
  type Trigger,
  validateResult,
} from '../../src/index.js';

type Table = typeof assumptionTable;
type Asked = { [Name in AssumptionName]: Table[Name]['alternatives'] extends readonly never[] ? never : Name };

/** The questions that have more than one answer. */
export type OpenName = Asked[AssumptionName];

/** A program whose value depends on the answer to a question, and that value for each answer. */
export interface Observation<Name extends OpenName = OpenName> {
  readonly observe: (options: EdgeOptions) => unknown;
  readonly values: Readonly<Record<Assumptions[Name], unknown>>;
}

/** The programs for one part of the table. */
export type Observations<Part> = { readonly [Name in OpenName & keyof Part]: Observation<Name> };

export const returning = (result: unknown) => async () => result;
export const passing: EdgeHandler = async ({ Records: [{ cf }] }) => cf.response ?? cf.request;
export const line = (value: unknown, key?: string) => [key === undefined ? { value } : { key, value }];
export const answered = (headers: object) => ({ status: '200', headers });

/** Changes what the function was given, and returns it. */
export const changing =
  (change: (cf: any) => void): EdgeHandler =>
  async ({ Records: [{ cf }] }) => {
    change(cf);
    return cf.response ?? cf.request;
  };

/** What rules say of a result. */
export const verdicts = (result: unknown, on: Trigger | EdgeEvent) => (options: EdgeOptions) =>
  validateResult(result, on, options).map(({ severity, rule }) => `${severity} ${rule}`);

/** What rules say of what a function makes of an event. */
export const judged = (handler: EdgeHandler, event: () => EdgeEvent) => async (options: EdgeOptions) =>
  (await invoke(handler, event(), options)).violations.map(({ severity, rule }) => `${severity} ${rule}`);

export const warned = (rule: string) => [`warning ${rule}`];
export const refused = (rule: string) => [`error ${rule}`];
export const accepted: string[] = [];

export const plainOrigin = httpOrigin('origin.example.com', () => ({ body: 'x' }));

export type Behavior = DistributionConfig['defaultBehavior'];

export function distribution(behavior: Partial<Behavior>, more: Partial<DistributionConfig> = {}) {
  return createDistribution({ defaultBehavior: { origin: plainOrigin, ...behavior }, ...more });
}

/** What a function of a distribution sees of a request. */
export function shown(
  trigger: Trigger,
  see: (cf: any) => unknown,
  behavior: Partial<Behavior>,
  request: ExchangeRequest,
) {
  return async (options: EdgeOptions) => {
    const seen: unknown[] = [];
    const handler = changing((cf) => seen.push(see(cf)));
    const edgeLambdas = { ...behavior.edgeLambdas, [trigger]: handler };
    await distribution({ ...behavior, edgeLambdas }, options).handle(request);
    return seen[0];
  };
}

/** How each of several requests was answered. */
export async function answers(config: DistributionConfig, ...requests: ExchangeRequest[]) {
  const cdn = createDistribution(config);
  const seen: string[] = [];
  for (const request of requests) {
    const { response, xCache } = await cdn.handle(request);
    seen.push(`${response.status} ${xCache}`);
  }
  return seen;
}

/** How long an answer with these headers is stored. */
export const lifetime =
  (status: number, headers: Record<string, string>, more: Partial<DistributionConfig> = {}) =>
  async (options: EdgeOptions) => {
    const origin = httpOrigin('origin.example.com', () => ({ status, headers }));
    const { cache } = await distribution({ origin }, { ...more, ...options }).handle({ uri: '/' });
    return cache.ttlSeconds;
  };

export const errorPage = { responseHttpStatus: 200, responsePagePath: '/page.html' };
