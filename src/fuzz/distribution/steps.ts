import type { Distribution } from '../../pipeline/distribution.js';
import type { ExchangeRequest } from '../../pipeline/types/types.js';
import { breakOrigin, mendOrigin, type OriginBreakage } from './break-origin.js';

/** One thing that happens to a distribution. */
export type Step =
  | { readonly request: ExchangeRequest }
  /** Seconds. */
  | { readonly wait: number }
  /** A path, as `cdn.invalidate` takes it. */
  | { readonly invalidate: string }
  /** The id of an origin, and how it fails from then on. */
  | { readonly breakOrigin: string; readonly how: OriginBreakage }
  /** The id of an origin that answers again. */
  | { readonly mendOrigin: string };

/** The origins that are broken, by id. Never changed: each step that breaks or mends makes a new one. */
export type Broken = ReadonlyMap<string, OriginBreakage>;

/** Which origins are broken after a step. */
export function brokenAfter(step: Step, broken: Broken): Broken {
  if ('breakOrigin' in step) return new Map([...broken, [step.breakOrigin, step.how]]);
  if ('mendOrigin' in step) return new Map([...broken].filter(([id]) => id !== step.mendOrigin));
  return broken;
}

/** Does to a distribution whatever a step says but asking it. */
export function takeStep(cdn: Distribution, step: Exclude<Step, { request: unknown }>): void {
  if ('wait' in step) cdn.clock.advance(step.wait);
  else if ('invalidate' in step) cdn.invalidate(step.invalidate);
  else if ('breakOrigin' in step) breakOrigin(cdn, step.breakOrigin, step.how);
  else mendOrigin(cdn, step.mendOrigin);
}
