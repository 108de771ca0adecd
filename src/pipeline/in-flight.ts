/** Requests under way, so that a test can wait for those that nobody awaits. */
export class InFlight {
  readonly #pending = new Set<Promise<unknown>>();

  async track<T>(pending: Promise<T>): Promise<T> {
    this.#pending.add(pending);
    try {
      return await pending;
    } finally {
      this.#pending.delete(pending);
    }
  }

  /** Resolves when nothing is pending, whatever became of it. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.allSettled(this.#pending);
  }
}
