import type { Assumptions } from '../../assumptions/index.js';
import type { Association, Behavior, DistributionSettings } from '../../distribution/types.js';
import type { Trigger } from '../../events/types.js';
import { FunctionLoader, type LoadFunction, type RunSettings, resolveRunSettings } from '../../lambda/index.js';
import type { EdgeOptions } from '../../lambda/types.js';
import { planCompression } from './compression-plan.js';
import { type ForwardingPlan, planForwarding } from './forwarding-plan.js';
import type { BehaviorPlan } from './trip.js';

/** A function of several behaviors is one and the same, and has one cold start. */
export class FunctionLoaders {
  readonly #byLoad = new Map<unknown, FunctionLoader>();

  of(load: LoadFunction): FunctionLoader {
    const known = this.#byLoad.get(load) ?? new FunctionLoader(load);
    this.#byLoad.set(load, known);
    return known;
  }

  reset(): void {
    for (const loader of this.#byLoad.values()) loader.reset();
  }
}

/** What a behavior needs at run time, worked out once. */
export function planBehavior(
  { options }: DistributionSettings,
  behavior: Behavior,
  assumptions: Assumptions,
  functions: FunctionLoaders,
  now: () => number,
): BehaviorPlan {
  const runs: { [T in Trigger]?: RunSettings } = {};
  const loaders: { [T in Trigger]?: FunctionLoader } = {};
  const forwarding = planForwarding(behavior, assumptions);
  for (const association of Object.values(behavior.edgeLambdas)) {
    const { trigger, load } = association;
    runs[trigger] = { ...withCacheFacts(runSettings(options, association), behavior, forwarding), now };
    if (load !== undefined) loaders[trigger] = functions.of(load);
  }
  return { behavior, forwarding, compression: planCompression(behavior), runs, loaders };
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
