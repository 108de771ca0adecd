import type { AnyOrigin } from '../origins/types.js';
import { assertShape } from './assert-shape.js';
import { CachePolicy } from './cache-policy.js';
import type { BehaviorConfig } from './config.js';
import { type Path, refuse } from './refuse.js';
import { resolveCachePolicy } from './resolve-cache-policy.js';
import { resolveCompress } from './resolve-compress.js';
import { resolveEdgeLambdas } from './resolve-edge-lambdas.js';
import { resolveForwardedValues } from './resolve-forwarded-values.js';
import { resolveAllowedMethods, resolveCachedMethods } from './resolve-methods.js';
import { membersOf, resolveOrigin } from './resolve-origin.js';
import { resolveOriginRequestPolicy } from './resolve-origin-request-policy.js';
import { resolvePolicyId } from './resolve-policy-id.js';
import { resolveResponseHeadersPolicy } from './resolve-response-headers-policy.js';
import { behaviorShape } from './shapes.js';
import type { Behavior } from './types.js';

/** Which requests a behavior is for, and its place among the others. */
export type Matching = Pick<Behavior, 'pathPattern' | 'position' | 'matches'>;

/** A behavior with the CDK's defaults filled in, checked. */
export function resolveBehavior(given: unknown, matching: Matching, path: Path): Behavior {
  assertShape(behaviorShape(), given, path);
  const config = given as BehaviorConfig;
  const origin = resolveOrigin(config.origin, [...path, 'origin']);
  return {
    ...matching,
    origin,
    edgeLambdas: resolveEdgeLambdas(config.edgeLambdas, [...path, 'edgeLambdas']),
    ...resolvePolicies(config, origin, path),
    ...resolveMethods(config, origin, path),
    compress: resolveCompress(config.compress),
    responseHeadersPolicy: resolveResponseHeadersPolicy(config.responseHeadersPolicy, path),
    viewerProtocolPolicy: config.viewerProtocolPolicy ?? 'allow-all',
  };
}

function resolvePolicies(config: BehaviorConfig, origin: AnyOrigin, path: Path) {
  const forwardedValues = resolveForwardedValues(config, origin, path);
  return {
    forwardedValues,
    cachePolicy: forwardedValues?.cachePolicy ?? keyPolicy(config, origin, path),
    originRequestPolicy: originPolicy(config, origin, path),
  };
}

function keyPolicy({ cachePolicy = CachePolicy.CACHING_OPTIMIZED }: BehaviorConfig, origin: AnyOrigin, path: Path) {
  const hasS3Origin = membersOf(origin).some(({ kind }) => kind === 's3');
  return resolveCachePolicy(resolvePolicyId('cachePolicy', cachePolicy, path), [...path, 'cachePolicy'], hasS3Origin);
}

function originPolicy({ originRequestPolicy }: BehaviorConfig, origin: AnyOrigin, path: Path) {
  if (originRequestPolicy === undefined) return undefined;
  const policy = resolvePolicyId('originRequestPolicy', originRequestPolicy, path);
  return resolveOriginRequestPolicy(policy, [...path, 'originRequestPolicy'], membersOf(origin));
}

function resolveMethods(config: BehaviorConfig, origin: AnyOrigin, path: Path) {
  const allowedMethods = resolveAllowedMethods(config.allowedMethods, [...path, 'allowedMethods']);
  // METHOD-GROUP: what could have written something must not be repeated at another origin.
  if (origin.kind === 'group' && allowedMethods.includes('POST')) {
    const fix = 'Allow "GET_HEAD" or "GET_HEAD_OPTIONS", or use a single origin.';
    throw refuse(
      [...path, 'allowedMethods'],
      'with an origin group CloudFront allows no PUT, PATCH, POST or DELETE',
      fix,
    );
  }
  const cachedMethods = resolveCachedMethods(config.cachedMethods, allowedMethods, [...path, 'cachedMethods']);
  return { allowedMethods, cachedMethods };
}
