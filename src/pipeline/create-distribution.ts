import { type Assumptions, resolveAssumptions } from '../assumptions/index.js';
import { createCacheStore } from '../cache/cache-store.js';
import type { CacheStore } from '../cache/types.js';
import { type DistributionConfig, resolveDistribution } from '../distribution/index.js';
import type { Association, Behavior, DistributionSettings } from '../distribution/types.js';
import { EdgeproofError } from '../errors.js';
import type { Trigger } from '../events/types.js';
import { beginWatch, endWatch, type RunSettings, resolveRunSettings } from '../lambda/index.js';
import type { EdgeOptions } from '../lambda/types.js';
import { show } from '../message/show.js';
import { Clock } from './clock.js';
import { planCompression } from './compression-plan.js';
import type { Distribution } from './distribution.js';
import { EdgeLocations, homeCode } from './edge-locations.js';
import { fetchThrough } from './edge-response.js';
import { type ForwardingPlan, planForwarding } from './forwarding-plan.js';
import { InFlight } from './in-flight.js';
import { withInside } from './inside.js';
import { type Reception, receive } from './receive.js';
import { type RequestIds, requestIds } from './request-ids.js';
import { type BehaviorPlan, type EdgeLocation, Trip, type World } from './trip.js';
import type { Exchange, ExchangeRequest } from './types.js';
import { ViewerLines } from './viewer-lines.js';

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
  const inFlight = new InFlight();
  const ids = requestIds();
  const host = settings.domainNames.find((name) => !name.startsWith('*')) ?? settings.distributionDomainName;
  const reception = { host, lines: new ViewerLines(), versions: settings.httpVersion };
  const watch = watchFor(settings);
  const watched = async (work: (requestId: string) => Promise<void>): Promise<void> => {
    watch.begin();
    try {
      await work(ids.next());
    } finally {
      watch.end();
    }
  };
  const world = worldOf(settings, clock, (work) => inFlight.trackUnawaited(watched(work)));
  const locations = new EdgeLocations(() => storeOf(settings));
  const handleAt = handler({ world, inFlight, ids, reception, watch });
  const common: Common = {
    clock,
    invalidate: (...paths) => {
      if (paths.length === 0) throw nothingToInvalidate();
      for (const path of paths) {
        if (path[0] === '#' && settings.cacheTagHeader === undefined) throw noTags(path);
        for (const store of locations.stores) store.invalidate(path);
      }
    },
    reset: () => {
      for (const store of locations.stores) store.reset();
      world.standIns.clear();
      ids.reset();
      clock.reset();
    },
    settled: () => inFlight.settled(),
  };
  const at = once((code) => {
    const location = locations.at(code);
    const handle = (request: ExchangeRequest) => handleAt(location, request);
    const distribution: Distribution = {
      handle,
      fetch: (input, init) => inFlight.track(fetchThrough(handle, host, input, init)),
      at,
      ...common,
    };
    return withInside(distribution, world);
  });
  return at(homeCode);
}

/** One distribution for each code. */
function once(make: (code: string) => Distribution): Distribution['at'] {
  const made = new Map<string, Distribution>();
  return (code) => {
    const distribution = made.get(code) ?? make(code);
    made.set(code, distribution);
    return distribution;
  };
}

/** What the edge locations of a distribution share. */
interface Shared {
  readonly world: World;
  readonly inFlight: InFlight;
  readonly ids: RequestIds;
  readonly reception: Reception;
  readonly watch: Watch;
}

/** Looks after what escapes from functions: once for all that a request runs. */
interface Watch {
  readonly begin: () => void;
  readonly end: () => void;
}

const nothingToWatch: Watch = { begin: () => undefined, end: () => undefined };

function watchFor({ behaviors }: DistributionSettings): Watch {
  const hasFunctions = behaviors.some(({ edgeLambdas }) => Object.keys(edgeLambdas).length > 0);
  return hasFunctions ? { begin: beginWatch, end: endWatch } : nothingToWatch;
}

type Stages = typeof import('./stages.js');

/** Loaded with the first request. Importing it for each distribution takes milliseconds where a runner does the importing. */
let stages: Stages | undefined;

function handler({ world, inFlight, ids, reception, watch }: Shared) {
  const begin = (): void => {
    inFlight.begin();
    watch.begin();
  };
  const end = (): void => {
    watch.end();
    inFlight.end();
  };
  return (location: EdgeLocation, request: ExchangeRequest): Promise<Exchange> =>
    // One promise for all of it.
    new Promise((resolve, reject) => {
      const received = receive(request, reception);
      const trip = new Trip(world, location, received, ids.next(), world.clock.now(), request.signal);
      const done = (exchange: Exchange): void => {
        end();
        resolve(exchange);
      };
      const failed = (reason: unknown): void => {
        end();
        reject(reason);
      };
      const go = ({ travel, isStage, drive }: Stages): void => {
        const travelled = travel(trip);
        if (isStage(travelled)) drive(travelled, done, failed);
        else done(travelled);
      };
      begin();
      if (stages !== undefined) go(stages);
      else
        import('./stages.js')
          .then((loaded) => {
            stages = loaded;
            go(loaded);
          })
          .catch(failed);
    });
}

/** What reaches all edge locations of a distribution, from whichever of them it is called. */
type Common = Pick<Distribution, 'clock' | 'invalidate' | 'reset' | 'settled'>;

function storeOf({ maxCacheBytes }: DistributionSettings): CacheStore {
  return createCacheStore(maxCacheBytes === undefined ? {} : { maxBytes: maxCacheBytes });
}

function worldOf(settings: DistributionSettings, clock: Clock, inBackground: World['inBackground']): World {
  const assumptions = resolveAssumptions(settings.options.assumptions);
  return {
    settings,
    assumptions,
    plans: settings.behaviors.map((behavior) => planBehavior(settings, behavior, assumptions)),
    clock,
    standIns: new Map(),
    inBackground,
  };
}

function planBehavior({ options }: DistributionSettings, behavior: Behavior, assumptions: Assumptions): BehaviorPlan {
  const runs: { [T in Trigger]?: RunSettings } = {};
  const forwarding = planForwarding(behavior, assumptions);
  for (const association of Object.values(behavior.edgeLambdas)) {
    runs[association.trigger] = withCacheFacts(runSettings(options, association), behavior, forwarding);
  }
  return { behavior, forwarding, compression: planCompression(behavior), runs };
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

function noTags(tag: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: 'invalidate',
    because: `${show(tag)} is a tag, and the distribution has no cacheTagConfig`,
    fix: "Say which response header names the tags: cacheTagConfig: { headerName: 'Cache-Tag' }.",
  });
}

function nothingToInvalidate(): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', {
    failedTo: 'invalidate',
    because: 'no path is given',
    fix: "Give paths such as '/images/*', or '/*' for everything.",
  });
}
