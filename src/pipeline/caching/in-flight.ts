/**
 * Counts the requests under way, so that a test can wait for those that nobody awaits.
 * Only counted: a set of promises, always nearly empty and always changing, would keep what has passed through it
 * alive until the next full collection.
 */
export class InFlight {
  #count = 0;
  #waiting: (() => void)[] = [];
  #faults: unknown[] = [];

  begin(): void {
    this.#count += 1;
  }

  async track<T>(pending: Promise<T>): Promise<T> {
    this.begin();
    try {
      return await pending;
    } finally {
      this.end();
    }
  }

  end(): void {
    this.#count -= 1;
    if (this.#count === 0 && this.#waiting.length > 0) this.#wake();
  }

  /** For work that nobody awaits: what it throws is thrown by whoever waits until everything is settled. */
  async trackUnawaited(pending: Promise<void>): Promise<void> {
    this.begin();
    try {
      await pending;
    } catch (fault) {
      this.#faults.push(fault);
    } finally {
      this.end();
    }
  }

  /** Resolves when nothing is under way, whatever became of it; rejects when something failed that nobody awaited. */
  async settled(): Promise<void> {
    while (this.#count > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#faults.length === 0) return;
    const [first] = this.#faults;
    this.#faults = [];
    throw first;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
