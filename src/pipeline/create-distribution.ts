import { createCacheStore } from '../cache/cache-store.js';
import type { CacheStore } from '../cache/types.js';
import { type DistributionConfig, resolveDistribution } from '../distribution/index.js';
import type { DistributionSettings } from '../distribution/types.js';
import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import { Dispatch } from './dispatch.js';
import type { Distribution } from './distribution.js';
import { withInside } from './inside.js';
import { Clock } from './trip/clock.js';
import { EdgeLocations, homeCode } from './trip/edge-locations.js';
import type { ExchangeRequest } from './types/types.js';
import { fetchThrough } from './viewer/edge-response.js';
import { makeViewer, type Surroundings } from './viewer/viewer.js';

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
  const dispatch = new Dispatch(settings, clock);
  const locations = new EdgeLocations(() => storeOf(settings));
  const common = forAllLocations(settings, clock, dispatch, locations);
  const handleAt: Surroundings['handleAt'] = (code) => {
    const location = locations.at(code);
    return (request: ExchangeRequest) => dispatch.handle(location, request);
  };
  const at = once((code) => {
    const handle = handleAt(code);
    const distribution: Distribution = {
      handle,
      fetch: (input, init) => dispatch.track(fetchThrough(handle, dispatch.host, input, init)),
      at,
      viewer: (init = {}) => makeViewer(init, surroundings(dispatch, handleAt), code),
      ...common,
    };
    return withInside(distribution, dispatch.world);
  });
  return at(homeCode);
}

function surroundings(dispatch: Dispatch, handleAt: Surroundings['handleAt']): Surroundings {
  return {
    host: dispatch.host,
    handleAt,
    now: () => dispatch.world.clock.now(),
    resets: () => dispatch.resets,
    track: (pending) => dispatch.track(pending),
    check: (request) => dispatch.check(request),
  };
}

/** What reaches all edge locations of a distribution, from whichever of them it is called. */
type Common = Pick<Distribution, 'clock' | 'invalidate' | 'reset' | 'settled'>;

function forAllLocations(
  { cacheTagHeader }: DistributionSettings,
  clock: Clock,
  dispatch: Dispatch,
  locations: EdgeLocations,
): Common {
  return {
    clock,
    invalidate: (...paths) => {
      if (paths.length === 0) throw nothingToInvalidate();
      for (const path of paths) {
        if (path[0] === '#' && cacheTagHeader === undefined) throw noTags(path);
        for (const store of locations.stores) store.invalidate(path);
      }
    },
    reset: () => {
      for (const store of locations.stores) store.reset();
      dispatch.reset();
      clock.reset();
    },
    settled: () => dispatch.settled(),
  };
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

function storeOf({ maxCacheBytes }: DistributionSettings): CacheStore {
  return createCacheStore(maxCacheBytes === undefined ? {} : { maxBytes: maxCacheBytes });
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
