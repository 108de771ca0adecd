import { resolveAssumptions } from '../assumptions/index.js';
import type { DistributionSettings } from '../distribution/types.js';
import { beginWatch, callWith, endWatch } from '../lambda/index.js';
import { InFlight } from './caching/in-flight.js';
import { functionFailure } from './functions/function-failure.js';
import { loadStages } from './load-stages.js';
import { type Observed, observerKey } from './observers.js';
import { type Reception, receive } from './request/receive.js';
import { requestIds } from './request/request-ids.js';
import { ViewerLines } from './request/viewer-lines.js';
import type { Clock } from './trip/clock.js';
import { FunctionLoaders, planBehavior } from './trip/plan-behavior.js';
import { type EdgeLocation, Trip, type World } from './trip/trip.js';
import type { Exchange, ExchangeRequest } from './types/types.js';

type Stages = Awaited<ReturnType<typeof loadStages>>;

/** Once for all distributions: where a runner does the importing, each import takes milliseconds. */
let stages: Stages | undefined;

async function load(): Promise<Stages> {
  stages ??= await loadStages();
  return stages;
}

/** Looks after what escapes from functions: once for all that a request runs. */
interface Watch {
  readonly begin: () => void;
  readonly end: () => void;
}

/** Sends the requests of one distribution on their way: numbers them, and knows which are under way. */
export class Dispatch {
  /** The `Host` of a request that names none. */
  readonly host: string;
  readonly world: World;
  readonly #reception: Reception;
  readonly #inFlight = new InFlight();
  readonly #ids = requestIds();
  readonly #watch: Watch;
  readonly #throws: boolean;
  readonly #functions = new FunctionLoaders();
  #resets = 0;

  constructor(settings: DistributionSettings, clock: Clock) {
    this.host = settings.domainNames.find((name) => !name.startsWith('*')) ?? settings.distributionDomainName;
    this.#reception = { host: this.host, lines: new ViewerLines(), versions: settings.httpVersion };
    this.#watch = watchFor(settings);
    this.#throws = settings.onFunctionError === 'throw';
    this.world = worldOf(settings, clock, this.#functions, (work) =>
      this.#inFlight.trackUnawaited(this.#watched(work)),
    );
  }

  /** One promise for the whole journey: each costs more than many a stage. */
  handle(location: EdgeLocation, request: ExchangeRequest): Promise<Exchange> {
    return new Promise((resolve, reject) => {
      const received = receive(request, this.#reception);
      const now = this.world.clock.now();
      const sentFrom = this.#throws ? new Error() : undefined;
      const trip = new Trip(this.world, location, received, this.#ids.next(), now, request.signal);
      // Asked now, since who is told of the end is who was there at the beginning.
      const observe = (globalThis as Observed)[observerKey]?.();
      this.#begin();
      const done = (exchange: Exchange): void => {
        this.#end();
        observe?.(exchange);
        if (this.world.observers.size > 0) tell(this.world.observers, exchange);
        const failure = this.#throws ? functionFailure(exchange, sentFrom) : undefined;
        if (failure === undefined) resolve(exchange);
        else reject(failure);
      };
      const failed = (reason: unknown): void => {
        this.#end();
        reject(reason);
      };
      if (stages !== undefined) go(stages, trip, done, failed);
      else load().then((loaded) => go(loaded, trip, done, failed), failed);
    });
  }

  track<T>(pending: Promise<T>): Promise<T> {
    return this.#inFlight.track(pending);
  }

  settled(): Promise<void> {
    return this.#inFlight.settled();
  }

  /** @throws EdgeproofError for a request that no viewer could send. */
  check(request: ExchangeRequest): void {
    receive(request, this.#reception);
  }

  /** How often it was. */
  get resets(): number {
    return this.#resets;
  }

  /** Numbers requests from the first again; every origin answers for itself; functions start cold. */
  reset(): void {
    this.#resets += 1;
    this.#functions.reset();
    this.world.standIns.clear();
    this.#ids.reset();
  }

  #begin(): void {
    this.#inFlight.begin();
    this.#watch.begin();
  }

  #end(): void {
    this.#watch.end();
    this.#inFlight.end();
  }

  async #watched(work: (requestId: string) => Promise<Exchange>): Promise<void> {
    this.#watch.begin();
    try {
      const exchange = await work(this.#ids.next());
      const failure = this.#throws ? functionFailure(exchange) : undefined;
      if (failure !== undefined) throw failure;
    } finally {
      this.#watch.end();
    }
  }
}

function go(
  { travel, isStage, drive }: Stages,
  trip: Trip,
  done: (exchange: Exchange) => void,
  failed: (reason: unknown) => void,
): void {
  try {
    const travelled = travel(trip);
    if (isStage(travelled)) drive(travelled, done, failed);
    else done(travelled);
  } catch (reason) {
    failed(reason);
  }
}

function tell(observers: World['observers'], exchange: Exchange): void {
  for (const observe of observers) observe(exchange);
}

const nothingToWatch: Watch = { begin: () => undefined, end: () => undefined };

function watchFor({ behaviors }: DistributionSettings): Watch {
  const hasFunctions = behaviors.some(({ edgeLambdas }) => Object.keys(edgeLambdas).length > 0);
  return hasFunctions ? { begin: beginWatch, end: endWatch } : nothingToWatch;
}

function worldOf(
  settings: DistributionSettings,
  clock: Clock,
  functions: FunctionLoaders,
  inBackground: World['inBackground'],
): World {
  const assumptions = resolveAssumptions(settings.options.assumptions);
  const now = () => clock.now();
  return {
    settings,
    assumptions,
    plans: settings.behaviors.map((behavior) => planBehavior(settings, behavior, assumptions, functions, now)),
    clock,
    call: callWith,
    standIns: new Map(),
    observers: new Set(),
    inBackground,
  };
}
