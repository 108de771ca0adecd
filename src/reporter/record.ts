import { AsyncLocalStorage } from 'node:async_hooks';
import * as vitest from 'vitest';
import { Collector, collectExchanges } from './collector.js';
import { type Meta, type RecordSettings, settingsKey } from './meta.js';

/** A test or a file, as far as it concerns us. */
interface Task {
  readonly meta: object;
  readonly result?: { readonly errors?: readonly { readonly message: string }[] | undefined } | undefined;
}

interface Test extends Task {
  readonly file: Task;
}

/** Gives every test of one file the exchanges that began in it. */
class FileRecorder {
  readonly #settings: RecordSettings;
  readonly #running = new Set<Collector>();
  /** What began in no test, or nobody knows in which. */
  readonly #ofFile: Collector;
  #file: Task | undefined;
  #stop: () => void = () => undefined;

  constructor(settings: RecordSettings) {
    this.#settings = settings;
    this.#ofFile = new Collector(settings.requestsPerTest);
  }

  start(): void {
    if (typeof vitest.aroundEach === 'function') this.#aroundTests();
    else this.#besideTests();
    vitest.afterAll(() => {
      this.#stop();
      if (this.#file !== undefined) this.#leave(this.#file, this.#ofFile);
    });
  }

  /** Vitest 4.1 and later let us run a test inside something: then concurrent tests are told apart. */
  #aroundTests(): void {
    const inside = new AsyncLocalStorage<Collector>();
    this.#stop = collectExchanges(() => inside.getStore(), this.#ofFile);
    vitest.aroundEach(async (runTest, { task }) => {
      const collector = this.#collector();
      await inside.run(collector, runTest).finally(() => this.#end(task, collector));
    });
  }

  /** Before it, only a test that runs alone is known. */
  #besideTests(): void {
    const alone = () => (this.#running.size === 1 ? this.#running.values().next().value : undefined);
    this.#stop = collectExchanges(alone, this.#ofFile);
    vitest.beforeEach(({ task }) => {
      const collector = this.#collector();
      return () => this.#end(task, collector);
    });
  }

  #collector(): Collector {
    const collector = new Collector(this.#settings.requestsPerTest);
    this.#running.add(collector);
    return collector;
  }

  #end(test: Test, collector: Collector): void {
    this.#file = test.file;
    this.#running.delete(collector);
    this.#leave(test, collector);
  }

  /** What fails here must not fail a test. A test may be tried several times: the last try is the one that counts. */
  #leave(task: Task, collector: Collector): void {
    try {
      const failures = task.result?.errors?.map(({ message }) => message) ?? [];
      const collected = collector.close(this.#settings.showSecrets, failures);
      if (collected.exchanges.length > 0) (task.meta as Meta).edgeproof = collected;
      else delete (task.meta as Meta).edgeproof;
    } catch (error) {
      console.warn('edgeproof/reporter could not record the requests of a test:', error);
    }
  }
}

/** For a setup file of Vitest: from here on, the reporter is told of the requests of each test in this file. */
export function record(): void {
  const settings = (vitest.inject as (key: string) => RecordSettings | undefined)(settingsKey);
  if (settings !== undefined) new FileRecorder(settings).start();
}
