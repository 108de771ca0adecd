import type { Distribution } from '../../pipeline/distribution.js';
import type { Exchange, ExchangeRequest } from '../../pipeline/types/types.js';
import { breakOrigin } from './break-origin.js';
import { type Broken, brokenAfter, type Step, takeStep } from './steps.js';

/** Makes the distribution that is fuzzed: a new one with each call. */
export type MakeDistribution = () => Distribution | Promise<Distribution>;

/** One sequence on its way through a distribution of its own. */
export class Rehearsal {
  readonly exchanges: Exchange[] = [];
  broken: Broken = new Map();
  /** Whether every origin has answered as it does all the way. */
  isUnbroken = true;
  readonly #fetchedUnder = new Map<string, Broken | undefined>();

  constructor(
    readonly cdn: Distribution,
    readonly make: MakeDistribution,
  ) {}

  /** Takes a step that asks nothing. */
  take(step: Exclude<Step, { request: unknown }>): void {
    takeStep(this.cdn, step);
    this.broken = brokenAfter(step, this.broken);
    if (this.broken.size > 0) this.isUnbroken = false;
  }

  async ask(request: ExchangeRequest): Promise<Exchange> {
    const exchange = await this.cdn.handle(request);
    await this.cdn.settled();
    this.exchanges.push(exchange);
    this.#note(exchange);
    return exchange;
  }

  /** A distribution that nobody has asked yet. */
  async fresh(broken: Broken = this.broken): Promise<Distribution> {
    const cdn = await this.make();
    for (const [id, how] of broken) breakOrigin(cdn, id, how);
    return cdn;
  }

  /** Which origins were broken when what the cache gave was fetched; `undefined` when that can't be said. */
  fetchedUnder({ cache: { key = '' } }: Exchange): Broken | undefined {
    return this.isUnbroken ? this.broken : this.#fetchedUnder.get(key);
  }

  #note({ cache: { key, ageSeconds }, background }: Exchange): void {
    if (key === undefined) return;
    if (ageSeconds === undefined) this.#fetchedUnder.set(key, this.broken);
    // The refresh may have been a success or none.
    else if (background.length > 0 && this.#fetchedUnder.get(key) !== this.broken)
      this.#fetchedUnder.set(key, undefined);
  }
}
