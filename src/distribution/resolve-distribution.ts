import { defaultConfig } from '../events/defaults.js';
import { resolveRunSettings } from '../lambda/settings.js';
import type { EdgeOptions } from '../lambda/types.js';
import { show } from '../message/show.js';
import type { Origin } from '../origins/types.js';
import { assertShape } from './assert-shape.js';
import { checkFunctions } from './check-functions.js';
import type { DistributionConfig } from './config.js';
import { refuse } from './refuse.js';
import { resolveBehaviors } from './resolve-behaviors.js';
import { resolveCacheSize } from './resolve-cache-size.js';
import { resolveCacheTags } from './resolve-cache-tags.js';
import { resolveErrorResponses } from './resolve-error-responses.js';
import { resolveGeoRestriction } from './resolve-geo-restriction.js';
import { resolveHttpVersion } from './resolve-http-version.js';
import { resolveDefaultRootObject, resolveDomainNames } from './resolve-names.js';
import { membersOf, resolveSingleOrigin } from './resolve-origin.js';
import { distributionShape } from './shapes.js';
import type { Behavior, DistributionSettings } from './types.js';

const mostOrigins = 100;
const mostGroups = 10;

/**
 * A distribution's configuration, checked and with every default filled in. Handlers, origins and the options shared
 * with `invoke` stay the objects they are.
 *
 * @throws EdgeproofError `ERR_CONFIG` for what CloudFront would refuse or edgeproof can't simulate, with its path;
 * `ERR_OPTION` or `ERR_RULE` for an option that `invoke` would refuse.
 */
export function resolveDistribution(config: DistributionConfig): DistributionSettings {
  assertShape(distributionShape(), config, []);
  const behaviors = resolveBehaviors(config.defaultBehavior, config.additionalBehaviors ?? {});
  checkFunctions(behaviors, config.assumptions);
  const origins = originsOf(behaviors);
  return {
    distributionId: defaultConfig.distributionId,
    distributionDomainName: defaultConfig.distributionDomainName,
    domainNames: resolveDomainNames(config.domainNames ?? [], ['domainNames']),
    behaviors,
    origins,
    otherOrigins: resolveOtherOrigins(config.otherOrigins ?? [], origins),
    defaultRootObject: resolveDefaultRootObject(config.defaultRootObject ?? '', ['defaultRootObject']),
    errorResponses: resolveErrorResponses(config.errorResponses ?? [], ['errorResponses']),
    geoRestriction: resolveGeoRestriction(config.geoRestriction),
    httpVersion: resolveHttpVersion(config.httpVersion),
    enabled: config.enabled ?? true,
    cacheTagHeader: resolveCacheTags(config.cacheTagConfig, ['cacheTagConfig']),
    maxCacheBytes: resolveCacheSize(config.cache, ['cache']),
    onFunctionError: config.onFunctionError ?? 'respond',
    options: optionsOf(config),
  };
}

function originsOf(behaviors: readonly Behavior[]): readonly Origin[] {
  const targets = [...new Set(behaviors.map(({ origin }) => origin))];
  const groups = targets.filter(({ kind }) => kind === 'group').length;
  if (groups > mostGroups)
    throw refuse([], `it has ${groups} origin groups`, `CloudFront allows ${mostGroups} per distribution.`);
  const origins = [...new Set(targets.flatMap(membersOf))];
  if (origins.length <= mostOrigins) return origins;
  throw refuse([], `it has ${origins.length} origins`, `CloudFront allows ${mostOrigins} per distribution.`);
}

/** One domain, one origin: else it would depend on the order who answers. */
function resolveOtherOrigins(config: readonly unknown[], origins: readonly Origin[]): readonly Origin[] {
  const taken = new Set(origins.map(({ domainName }) => domainName.toLowerCase()));
  return config.map((value, index) => {
    const origin = resolveSingleOrigin(value, ['otherOrigins', index]);
    const domainName = origin.domainName.toLowerCase();
    if (taken.has(domainName)) {
      const because = `${show(origin.domainName)} already answers here`;
      throw refuse(['otherOrigins', index], because, 'List only domains that no other origin stands for.');
    }
    taken.add(domainName);
    return origin;
  });
}

/** Only those that were given, and checked now: a distribution without functions would never look at them. */
function optionsOf(config: DistributionConfig): EdgeOptions {
  const options = givenOptions(config);
  // Without any there is nothing to check, and no need for the rules.
  if (Object.keys(options).length > 0) resolveRunSettings(options);
  return options;
}

function givenOptions(config: DistributionConfig): EdgeOptions {
  const { runtime, timeoutMs, strict, assumptions, severity, context, watchEnv, captureConsole } = config;
  return {
    ...(runtime !== undefined && { runtime }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(strict !== undefined && { strict }),
    ...(assumptions !== undefined && { assumptions }),
    ...(severity !== undefined && { severity }),
    ...(context !== undefined && { context }),
    ...(watchEnv !== undefined && { watchEnv }),
    ...(captureConsole !== undefined && { captureConsole }),
  };
}
