import { EdgeproofError } from '../../errors.js';
import { type Duration, durationSeconds } from '../../message/duration.js';
import { show } from '../../message/show.js';

/**
 * The distribution's clock: lifetimes, `Age` and `Date` go by it. It runs with the global `Date`
 * (so fake timers rule it), plus whatever a test has moved it by.
 */
export class Clock {
  #offset = 0;
  #second = Number.NaN;
  #httpDate = '';

  /** Milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** The time as `Date` headers write it; made once per second. */
  httpDate(): string {
    const second = Math.floor(this.now() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#httpDate = new Date(second * 1000).toUTCString();
    }
    return this.#httpDate;
  }

  /**
   * Moves the clock forward.
   *
   * @example cdn.clock.advance({ minutes: 5 })
   * @throws EdgeproofError when the duration is negative or none at all.
   */
  advance(duration: Duration): void {
    const seconds = durationSeconds(duration);
    if (seconds === undefined || seconds < 0) {
      throw misuse(
        'advance',
        `${show(duration)} is no length of time`,
        'Give seconds, or an object such as { minutes: 5 }.',
      );
    }
    this.#offset += seconds * 1000;
  }

  /**
   * Sets the clock.
   *
   * @example cdn.clock.set('2026-01-01')
   * @throws EdgeproofError when the date can't be read.
   */
  set(date: Date | string | number): void {
    const time = new Date(date).getTime();
    if (Number.isNaN(time))
      throw misuse('set', `${show(date)} is no date`, "Give a Date, milliseconds, or text such as '2026-01-01'.");
    this.#offset = time - Date.now();
  }

  /** Back to the global `Date`. */
  reset(): void {
    this.#offset = 0;
  }
}

function misuse(verb: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo: `${verb} the clock`, because, fix });
}
