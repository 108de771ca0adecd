import type { Exchange } from '../pipeline/types/types.js';
import { observeExchanges } from './observer.js';
import { recordExchange } from './record/record-exchange.js';
import { Secrets } from './record/secrets.js';
import type { ExchangeRecord } from './record/types.js';

/** What a test leaves for the reporter: plain JSON, of a bounded size. */
export interface Collected {
  readonly exchanges: readonly ExchangeRecord[];
  /** How many came before these. */
  readonly leftOut: number;
  /** The messages of the test's failures so far, without the secrets of its requests. */
  readonly failures: readonly string[];
}

/** The exchanges of one test, or of what belongs to none: the last of them, which are nearest to a failure. */
export class Collector {
  readonly #limit: number;
  #exchanges: Exchange[] = [];
  #leftOut = 0;
  #isClosed = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  add(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    // In one go now and then, since each removal moves all that stay.
    if (this.#exchanges.length >= 2 * this.#limit) this.#shorten();
  }

  /** Ends the collecting. */
  close(showSecrets: boolean, failures: readonly string[] = []): Collected {
    this.#isClosed = true;
    this.#shorten();
    const secrets = new Secrets(showSecrets);
    const exchanges = this.#exchanges.map((exchange) => recordExchange(exchange, showSecrets, secrets));
    this.#exchanges = [];
    return { exchanges, leftOut: this.#leftOut, failures: failures.map((failure) => secrets.text(failure)) };
  }

  #shorten(): void {
    const surplus = this.#exchanges.length - this.#limit;
    if (surplus <= 0) return;
    this.#exchanges.splice(0, surplus);
    this.#leftOut += surplus;
  }
}

/**
 * Sends each exchange to the collector that `whose` names when its request starts; to `others` where there is none, or
 * where it is closed by the time the exchange is over.
 */
export function collectExchanges(whose: () => Collector | undefined, others: Collector): () => void {
  return observeExchanges(() => {
    const collector = whose();
    return (exchange) => {
      if (collector !== undefined && !collector.isClosed) collector.add(exchange);
      else if (!others.isClosed) others.add(exchange);
    };
  });
}
