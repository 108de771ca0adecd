import type { Invocation } from '../../lambda/types.js';

/** A call of a function, not begun yet. It tells its end without a promise, which would cost more than many a stage. */
export interface Call {
  begin(done: (invocation: Invocation) => void, failed: (reason: unknown) => void): void;
}

/** What may be waited for. */
export type Pending = Promise<unknown> | Call;

/** Work that has to wait on its way: it yields what it waits for, goes on with what came of it, and ends with its outcome. */
export type Stage<T> = Generator<Pending, T, unknown>;

/** Whether an outcome is still to come. */
export function isStage<T extends object>(outcome: T | Stage<T>): outcome is Stage<T> {
  return 'next' in outcome;
}

/** Carries a stage through to its end. Where nothing has to be waited for, it has ended when this returns. */
export function drive<T>(stage: Stage<T>, done: (outcome: T) => void, failed: (reason: unknown) => void): void {
  const goOn = (came: unknown): void => {
    try {
      wait(stage.next(came));
    } catch (reason) {
      failed(reason);
    }
  };
  const giveUp = (reason: unknown): void => {
    try {
      wait(stage.throw(reason));
    } catch (fault) {
      failed(fault);
    }
  };
  const wait = (step: IteratorResult<Pending, T>): void => {
    if (step.done) done(step.value);
    else if (step.value instanceof Promise) step.value.then(goOn, giveUp);
    else step.value.begin(goOn, giveUp);
  };
  goOn(undefined);
}

/** The same as a promise. */
export function ended<T>(stage: Stage<T>): Promise<T> {
  return new Promise((resolve, reject) => drive(stage, resolve, reject));
}
