import { type Assumptions, resolveAssumptions } from '../assumptions/index.js';
import { createCacheStore } from '../cache/index.js';
import { type DistributionConfig, resolveDistribution } from '../distribution/index.js';
import type { Association, Behavior, DistributionSettings } from '../distribution/types.js';
import { EdgeproofError } from '../errors.js';
import type { Trigger } from '../events/types.js';
import { beginWatch, endWatch, type RunSettings, resolveRunSettings } from '../lambda/index.js';
import type { EdgeOptions } from '../lambda/types.js';
import { HeaderNames } from '../message/header-names.js';
import { Clock } from './clock.js';
import type { Distribution } from './distribution.js';
import { fetchThrough } from './edge-response.js';
import { type ForwardingPlan, planForwarding } from './forwarding-plan.js';
import { InFlight } from './in-flight.js';
import { receive } from './receive.js';
import { requestIds } from './request-ids.js';
import { type BehaviorPlan, type EdgeLocation, Trip, type World } from './trip.js';
import type { Exchange, ExchangeRequest } from './types.js';

/**
 * Makes a simulated distribution: behaviors, functions, cache, origins, error pages. Nothing leaves the process.
 *
 * @example
 * const cdn = createDistribution({
 *   defaultBehavior: {
 *     origin: httpOrigin('origin.example.com', () => new Response('hello')),
 *     edgeLambdas: { 'viewer-request': handler },
 *   },
 * });
 * const response = await cdn.fetch('/hello');
 *
 * @throws EdgeproofError with the path, when CloudFront would refuse the configuration, or when it asks for something
 * that is not simulated.
 */
export function createDistribution(config: DistributionConfig): Distribution {
  const settings = resolveDistribution(config);
  const clock = new Clock();
  const world = worldOf(settings, clock);
  const location: EdgeLocation = { code: 'FRA', pop: 'FRA56-P6', store: createCacheStore() };
  const inFlight = new InFlight();
  const ids = requestIds();
  const host = settings.domainNames.find((name) => !name.startsWith('*')) ?? settings.distributionDomainName;
  const reception = { host, names: new HeaderNames() };
  const hasFunctions = settings.behaviors.some(({ edgeLambdas }) => Object.keys(edgeLambdas).length > 0);
  let stages: typeof import('./stages.js') | undefined;
  const handle = async (request: ExchangeRequest): Promise<Exchange> => {
    inFlight.begin();
    // Once for all functions of the request.
    if (hasFunctions) beginWatch();
    try {
      const trip = new Trip(world, location, receive(request, reception), ids.next(), clock.now());
      stages ??= await import('./stages.js');
      const { reply, response, behavior } = await stages.travel(trip);
      return new stages.RecordedExchange(trip, reply, response, behavior);
    } finally {
      if (hasFunctions) endWatch();
      inFlight.end();
    }
  };
  return {
    handle,
    fetch: (input, init) => inFlight.track(fetchThrough(handle, host, input, init)),
    clock,
    invalidate: (...paths) => {
      if (paths.length === 0) throw nothingToInvalidate();
      for (const path of paths) location.store.invalidate(path);
    },
    reset: () => {
      location.store.reset();
      ids.reset();
      clock.reset();
    },
    settled: () => inFlight.settled(),
  };
}

function worldOf(settings: DistributionSettings, clock: Clock): World {
  const assumptions = resolveAssumptions(settings.options.assumptions);
  return {
    settings,
    assumptions,
    plans: settings.behaviors.map((behavior) => planBehavior(settings, behavior, assumptions)),
    clock,
  };
}

function planBehavior({ options }: DistributionSettings, behavior: Behavior, assumptions: Assumptions): BehaviorPlan {
  const runs: { [T in Trigger]?: RunSettings } = {};
  const forwarding = planForwarding(behavior, assumptions);
  for (const association of Object.values(behavior.edgeLambdas)) {
    runs[association.trigger] = withCacheFacts(runSettings(options, association), behavior, forwarding);
  }
  return { behavior, forwarding, runs };
}

/** What the rules can know of the cache once the behavior is known (RES-OREQ-MATCH). */
function withCacheFacts(settings: RunSettings, { cachePolicy }: Behavior, forwarding: ForwardingPlan): RunSettings {
  const { headers } = cachePolicy;
  const hasAuthorization = headers !== 'none' && headers.some((name) => name.toLowerCase() === 'authorization');
  const keyed = [
    ...(hasAuthorization ? (['authorization'] as const) : []),
    ...(forwarding.cookiesByCachePolicy ? (['cookie'] as const) : []),
  ];
  return { ...settings, rules: { ...settings.rules, cache: { stores: !forwarding.cachingIsOff, keyed } } };
}

/** What the association says about its function goes before what the distribution says about all of them. */
function runSettings(options: EdgeOptions, { timeoutMs, memorySize, context }: Association): RunSettings {
  return resolveRunSettings({
    ...options,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(memorySize === undefined ? {} : { memorySize }),
    ...(context === undefined ? {} : { context: { ...options.context, ...context } }),
  });
}

function nothingToInvalidate(): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: 'invalidate',
    because: 'no path is given',
    fix: "Give paths such as '/images/*', or '/*' for everything.",
  });
}
