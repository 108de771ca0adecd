import { setTimeout as realSetTimeout, setImmediate } from 'node:timers';

/** What a limit is for. */
export interface Limited {
  timedOut(): void;
}

// As they are when this is loaded: fake timers replace the module's fields, too.
const endOfTurn = setImmediate;
const realTimeout = realSetTimeout;
const realNow = Date.now;

/**
 * Limits begun in this turn of the event loop, on the real clock: a list through the limits themselves, since a set
 * costs more to enter and to leave than all else that a limit does.
 */
let newest: TimeLimit | undefined;
let isTurnEnding = false;

/**
 * The time a run has, on the global timers of the moment it begins.
 *
 * A real timer can't fire before the turn of the event loop is over, and most functions have ended by then; setting and
 * clearing one costs more than all else that a run needs. So a limit on the real clock gets its timer at the end of
 * the turn, less what the turn has taken. Fake timers may be advanced at once, and get theirs at once.
 */
export class TimeLimit {
  private timer: unknown;
  private older: TimeLimit | undefined;
  private newer: TimeLimit | undefined;
  private readonly set = globalThis.setTimeout;
  // Fake timers may be gone again when the function ends: each pair belongs together.
  private readonly clear = globalThis.clearTimeout;
  private readonly startedAt: number = 0;

  constructor(
    private readonly run: Limited,
    private readonly timeoutMs: number,
  ) {
    if (this.set === realTimeout) {
      this.startedAt = realNow();
      this.enter();
      waitForTurn();
    } else this.setTimer(timeoutMs);
  }

  /** It has not been kept waiting: no timer is left. */
  end(): void {
    if (this.timer === undefined) this.leave();
    else this.clear(this.timer as NodeJS.Timeout);
  }

  /** The turn is over. */
  endTurn(): void {
    this.leave();
    const taken = Math.max(0, realNow() - this.startedAt);
    this.setTimer(Math.max(1, this.timeoutMs - taken));
  }

  private enter(): void {
    this.older = newest;
    if (newest !== undefined) newest.newer = this;
    newest = this;
  }

  private leave(): void {
    const { older, newer } = this;
    if (newer === undefined) newest = older;
    else newer.older = older;
    if (older !== undefined) older.newer = newer;
    this.older = undefined;
    this.newer = undefined;
  }

  private setTimer(ms: number): void {
    // Called bare, as a global is.
    const { set } = this;
    this.timer = set(timeOut, ms, this.run);
  }
}

function timeOut(run: Limited): void {
  run.timedOut();
}

function waitForTurn(): void {
  if (isTurnEnding) return;
  isTurnEnding = true;
  endOfTurn(endTurn);
}

function endTurn(): void {
  isTurnEnding = false;
  while (newest !== undefined) newest.endTurn();
}
