import type { Assumptions } from '../../assumptions/index.js';
import type { CacheStore } from '../../cache/types.js';
import type { Behavior, DistributionSettings } from '../../distribution/types.js';
import type { Trigger } from '../../events/types.js';
import type { CallFunction, FunctionLoader, RunSettings } from '../../lambda/index.js';
import type { Invocation } from '../../lambda/types.js';
import type { Body } from '../../message/bytes.js';
import type { HeaderMap } from '../../message/types.js';
import type { Origin } from '../../origins/types.js';
import type { Received } from '../request/receive.js';
import type { AccessLogEntry, Exchange, OriginExchange, ReceivedRequest, Trace, TraceStep } from '../types/types.js';
import type { Clock } from './clock.js';
import type { CompressionPlan } from './compression-plan.js';
import type { ForwardingPlan } from './forwarding-plan.js';

/** What a behavior needs at run time, worked out once when the distribution is made. */
export interface BehaviorPlan {
  readonly behavior: Behavior;
  readonly forwarding: ForwardingPlan;
  /** `undefined`: it compresses nothing. */
  readonly compression: CompressionPlan | undefined;
  readonly runs: { readonly [T in Trigger]?: RunSettings };
  /** Of those functions whose module is loaded by a cold start. */
  readonly loaders: { readonly [T in Trigger]?: FunctionLoader };
}

/** One of CloudFront's places, with a cache of its own. */
export interface EdgeLocation {
  /** The code of an airport: `FRA`. */
  readonly code: string;
  /** As `X-Amz-Cf-Pop` has it. */
  readonly pop: string;
  readonly store: CacheStore;
}

/** What the stages may reach beyond the request itself. Two distributions share none of it. */
export interface World {
  readonly settings: DistributionSettings;
  readonly assumptions: Assumptions;
  readonly plans: readonly BehaviorPlan[];
  readonly clock: Clock;
  readonly call: CallFunction;
  /** Who answers in the place of an origin that the fuzzer has broken. */
  readonly standIns: Map<Origin, Origin>;
  /** Who is told of each exchange. */
  readonly observers: Set<(exchange: Exchange) => void>;
  /** Runs what no viewer waits for, under a request id of its own; `settled()` waits for it. */
  readonly inBackground: (work: (requestId: string) => Promise<Exchange>) => void;
}

/**
 * A request as it stands at some point of its journey. Header maps are never changed in place:
 * events, traces and the cache may all hold the same one.
 */
export interface PassingRequest {
  readonly clientIp: string;
  readonly method: string;
  readonly uri: string;
  readonly querystring: string;
  readonly headers: HeaderMap;
  readonly body: Body | undefined;
}

/** One request under way: what came in, and the record of what happens to it. */
export class Trip {
  readonly world: World;
  readonly location: EdgeLocation;
  readonly request: ReceivedRequest;
  /** The viewer's headers by name, several Cookie lines still apart. */
  readonly headers: HeaderMap;
  /** Opaque, 56 characters, the same for every function, origin and log line of this request. */
  readonly requestId: string;
  /** When it came: milliseconds of the distribution's clock. */
  readonly now: number;
  readonly trace: TraceStep[];
  readonly invocations: Invocation[];
  readonly originRequests: OriginExchange[];
  /** Whether some of the viewer's headers are hidden from functions. */
  readonly hidesSome: boolean;
  /** What goes on behind the viewer's back, as it ends. */
  readonly background: Exchange[];
  /** Simulated waiting. */
  elapsedMs: number;
  /** A refresh that nobody waits for has no viewer, and no entry in the access log. */
  hasViewer: boolean;
  /** What an exchange makes of all this when it is asked for it. */
  madeTrace: Trace | undefined;
  madeLog: AccessLogEntry | undefined;
  private readonly signal: AbortSignal | undefined;

  constructor(
    world: World,
    location: EdgeLocation,
    { request, headers, hidesSome }: Received,
    requestId: string,
    now: number,
    signal?: AbortSignal,
  ) {
    this.world = world;
    this.location = location;
    this.request = request;
    this.headers = headers;
    this.requestId = requestId;
    this.now = now;
    this.trace = [];
    this.invocations = [];
    this.originRequests = [];
    this.hidesSome = hidesSome;
    this.background = [];
    this.elapsedMs = 0;
    this.hasViewer = true;
    this.madeTrace = undefined;
    this.madeLog = undefined;
    this.signal = signal;
  }

  /** Whether the viewer has gone by now. */
  get isLeft(): boolean {
    return this.signal?.aborted === true;
  }
}
