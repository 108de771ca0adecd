// A setup file of Vitest: the reporter adds it to each project. It gives every test the exchanges that began in it.
import { AsyncLocalStorage } from 'node:async_hooks';
import * as vitest from 'vitest';
import { Collector, collectExchanges } from './collector.js';
import { type Meta, type RecordSettings, settingsKey } from './meta.js';

const { requestsPerTest, showSecrets } = (vitest.inject as (key: string) => RecordSettings | undefined)(settingsKey) ?? {
  requestsPerTest: 100,
  showSecrets: false,
};

/** A test or a file, as far as it concerns us. */
interface Task {
  readonly meta: object;
  readonly result?: { readonly errors?: readonly { readonly message: string }[] | undefined } | undefined;
}

interface Test extends Task {
  readonly file: Task;
}

const collectorOf = new AsyncLocalStorage<Collector>();
const running = new Set<Collector>();
/** What began in no test, or nobody knows in which. */
const ofFile = new Collector(requestsPerTest);
let file: Task | undefined;

function leave(task: Task, collector: Collector): void {
  const isEmpty = collector.isEmpty;
  const failures = task.result?.errors?.map(({ message }) => message) ?? [];
  const collected = collector.close(showSecrets, failures);
  // A test may be tried several times: the last try is the one whose result counts.
  if (isEmpty && failures.length === 0) delete (task.meta as Meta).edgeproof;
  else (task.meta as Meta).edgeproof = collected;
}

async function collecting(test: Test, run: (collector: Collector) => Promise<void>): Promise<void> {
  file = test.file;
  const collector = new Collector(requestsPerTest);
  running.add(collector);
  try {
    await run(collector);
  } finally {
    running.delete(collector);
    guarded(() => leave(test, collector));
  }
}

/** What fails here must not fail a test. */
function guarded(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.warn('edgeproof/reporter could not record the requests of a test:', error);
  }
}

/** Vitest 4.1 and later let us run a test inside something: then concurrent tests are told apart. */
function aroundTests(): void {
  vitest.aroundEach((runTest, { task }) => collecting(task, (collector) => collectorOf.run(collector, runTest)));
  collectExchanges(() => collectorOf.getStore(), ofFile);
}

/** Before it, only one that runs alone is known. */
function besideTests(): void {
  const ends = new WeakMap<object, () => void>();
  vitest.beforeEach(({ task }) => {
    const started = collecting(task, () => new Promise((resolve) => ends.set(task, resolve)));
    return () => started;
  });
  vitest.afterEach(({ task }) => ends.get(task)?.());
  collectExchanges(() => (running.size === 1 ? running.values().next().value : undefined), ofFile);
}

if (typeof vitest.aroundEach === 'function') aroundTests();
else besideTests();

vitest.afterAll(() => {
  if (file !== undefined && !ofFile.isEmpty) guarded(() => leave(file as Task, ofFile));
});
