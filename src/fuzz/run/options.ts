import type { Arbitrary, Parameters } from 'fast-check';
import type { EdgeEvent, EventOf, Trigger } from '../../events/index.js';
import type { EdgeHandler, EdgeOptions, Invocation } from '../../lambda/index.js';
import type { OpenRedirectOptions } from '../properties/no-open-redirect.js';

/** Which events: those of a trigger, by what is known of the association. */
export interface AssociationEvents<T extends Trigger> {
  readonly trigger: T;
  /** Whether the association has Include Body; request triggers only. Default false. */
  readonly includeBody?: boolean;
  /** The kind of the origin; origin triggers only. Default `custom`. */
  readonly origin?: 'custom' | 's3';
  /** Names of the headers that the behavior's policies forward; origin triggers only. Default: any. */
  readonly forwarded?: readonly string[];
  readonly events?: undefined;
}

/** Which events: those of an arbitrary. */
export interface GivenEvents<E extends EdgeEvent> {
  /** @example edge.viewerRequest({ method: 'GET' }) */
  readonly events: Arbitrary<E>;
  readonly trigger?: undefined;
  readonly includeBody?: undefined;
  readonly origin?: undefined;
  readonly forwarded?: undefined;
}

/** What else counts as a failure. */
export interface FuzzChecks<E extends EdgeEvent> {
  /** `error` (default): CloudFront would answer 5xx because of the function. `warning`: also what it merely warns of. */
  readonly failOn?: 'error' | 'warning';
  /** Looks at each invocation that CloudFront accepts. It fails by throwing, or by returning or resolving to `false`. */
  readonly check?: (invocation: Invocation<E>) => unknown;
  /** Fails on a redirect to a host that is neither the site's own nor allowed. */
  readonly noOpenRedirect?: boolean | OpenRedirectOptions;
  /** Fails when a rewritten request, sent again, is rewritten again, answered or refused. */
  readonly idempotentRewrite?: boolean;
  /** The handler for each run, for handlers that keep state in their module. It takes the place of the one given. */
  readonly fresh?: () => EdgeHandler<NoInfer<E>> | Promise<EdgeHandler<NoInfer<E>>>;
}

/** Options of {@link fuzz}: which events, what fails, those of `invoke`, and fast-check's parameters by their own names. */
export type FuzzOptions<E extends EdgeEvent = EdgeEvent> = FuzzChecks<E> & EdgeOptions & Partial<Parameters<[E]>>;

/** The events by trigger. */
export type FuzzTriggerOptions<T extends Trigger> = AssociationEvents<T> & FuzzOptions<EventOf<T>>;

/** The events by arbitrary. */
export type FuzzEventsOptions<E extends EdgeEvent> = GivenEvents<E> & FuzzOptions<E>;

/** What a run without a failure tells. */
export interface FuzzResult {
  readonly numRuns: number;
  /** Events that `check` refused with `fc.pre`. */
  readonly numSkips: number;
  /** The seed of this run, for the next. */
  readonly seed: number;
  /** Whether the time limit ended it early. */
  readonly interrupted: boolean;
}
