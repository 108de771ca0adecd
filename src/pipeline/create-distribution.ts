import { resolveAssumptions } from '../assumptions/index.js';
import { createCacheStore } from '../cache/index.js';
import { type DistributionConfig, resolveDistribution } from '../distribution/index.js';
import type { Association, Behavior, DistributionSettings } from '../distribution/types.js';
import type { Trigger } from '../events/types.js';
import { type RunSettings, resolveRunSettings } from '../lambda/index.js';
import { Clock } from './clock.js';
import type { Distribution } from './distribution.js';
import { fetchThrough } from './edge-response.js';
import { RecordedExchange } from './exchange.js';
import { planForwarding } from './forwarding-plan.js';
import { InFlight } from './in-flight.js';
import { travel } from './journey.js';
import { receive } from './receive.js';
import { type RequestIds, requestIds } from './request-ids.js';
import { type BehaviorPlan, Trip, type World } from './trip.js';
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
  const world = worldOf(config, settings, clock);
  const inFlight = new InFlight();
  const ids = requestIds();
  const host = settings.domainNames.find((name) => !name.startsWith('*')) ?? settings.distributionDomainName;
  const handle = (request: ExchangeRequest) => inFlight.track(exchange(world, request, host, ids));
  return {
    handle,
    fetch: (input, init) => fetchThrough(handle, host, input, init),
    clock,
    invalidate: (...paths) => {
      for (const path of paths) world.store.invalidate(path);
    },
    reset: () => {
      world.store.reset();
      ids.reset();
      clock.reset();
    },
    settled: () => inFlight.settled(),
  };
}

async function exchange(world: World, given: ExchangeRequest, host: string, ids: RequestIds): Promise<Exchange> {
  const request = receive(given, host);
  const trip = new Trip(world, request, ids.next(), world.now());
  const { reply, response, behavior } = await travel(trip);
  return new RecordedExchange(trip, reply, response, behavior);
}

function worldOf(config: DistributionConfig, settings: DistributionSettings, clock: Clock): World {
  return {
    settings,
    assumptions: resolveAssumptions(config.assumptions),
    plans: settings.behaviors.map((behavior) => planBehavior(config, behavior)),
    store: createCacheStore(),
    now: () => clock.now(),
  };
}

function planBehavior(config: DistributionConfig, behavior: Behavior): BehaviorPlan {
  const runs: { [T in Trigger]?: RunSettings } = {};
  for (const association of Object.values(behavior.edgeLambdas))
    runs[association.trigger] = runSettings(config, association);
  return { behavior, forwarding: planForwarding(behavior), runs };
}

/** What the association says about its function goes before what the distribution says about all of them. */
function runSettings(config: DistributionConfig, association: Association): RunSettings {
  const { runtime, timeoutMs, strict, assumptions, severity, context } = config;
  return resolveRunSettings({
    ...given({ runtime, timeoutMs, strict, assumptions, severity, context }),
    ...given({ timeoutMs: association.timeoutMs, memorySize: association.memorySize }),
    ...(association.context === undefined ? {} : { context: { ...context, ...association.context } }),
  });
}

function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
