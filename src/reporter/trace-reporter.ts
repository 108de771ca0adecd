import { relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Collected } from './collector.js';
import { type Meta, metaKey, type RecordSettings, settingsKey } from './meta.js';
import { checkOptions, type TraceReporterOptions } from './options.js';
import { tracePage } from './page/trace-page.js';
import { maskWritten } from './record/mask-written.js';
import type { GroupRecord } from './record/types.js';
import { setupFile } from './setup-file.js';
import type { ModuleLike, ProjectLike, TestLike, VitestLike } from './vitest-shapes.js';
import { writePage } from './write-trace-report.js';

const known = ['outputFile', 'title', 'showSecrets', 'requestsPerTest'];

/**
 * A reporter for Vitest 3.2 and later: one HTML page with what happened to the requests of each test. It records in the
 * tests' own processes, and never fails a run.
 *
 * @example export default { test: { reporters: ['default', ['edgeproof/reporter', { outputFile: 'reports/edgeproof.html' }]] } }
 * @throws EdgeproofError for an option that there is not, or that has a value it can't have.
 */
export class TraceReporter {
  readonly #options: Required<TraceReporterOptions>;
  readonly #groups = new Map<string, readonly GroupRecord[]>();
  readonly #collected = new WeakMap<object, Collected>();
  #vitest: VitestLike | undefined;

  constructor(options: TraceReporterOptions = {}) {
    checkOptions('make the reporter', options, known);
    const {
      outputFile = 'edgeproof.html',
      title = 'What happened',
      showSecrets = false,
      requestsPerTest = 100,
    } = options;
    this.#options = { outputFile, title, showSecrets, requestsPerTest };
  }

  onInit(vitest: unknown): void {
    this.#vitest = vitest as VitestLike;
    const { showSecrets, requestsPerTest } = this.#options;
    for (const project of this.#vitest.projects) {
      this.#guarded('record in a project', () => recordIn(project, { showSecrets, requestsPerTest }));
    }
  }

  onTestCaseResult(test: unknown): void {
    this.#guarded('read a test', () => this.#take(test as TestLike));
  }

  async onTestRunEnd(run: unknown): Promise<void> {
    try {
      for (const module of run as readonly ModuleLike[]) this.#groups.set(module.moduleId, this.#groupsOf(module));
      const file = resolve(this.#root, this.#options.outputFile);
      // By name, since files come as they end.
      const modules = Array.from(this.#groups.keys()).sort();
      const all = modules.flatMap((id) => this.#groups.get(id) ?? []);
      await writePage(file, tracePage(this.#options.title, all));
      this.#vitest?.logger?.log(`\n edgeproof  ${countOf(all)} in ${relative(process.cwd(), file) || file}`);
    } catch (error) {
      this.#complain('write the page', error);
    }
  }

  get #root(): string {
    return this.#vitest?.config.root ?? process.cwd();
  }

  /** Takes what the worker left: another reporter may write everything down that is there. */
  #take(task: { meta(): object }): Collected | undefined {
    const meta = task.meta() as Meta;
    const collected = meta[metaKey];
    if (collected !== undefined) {
      this.#collected.set(task, collected);
      delete meta[metaKey];
    }
    return this.#collected.get(task);
  }

  #groupsOf(module: ModuleLike): GroupRecord[] {
    const file = relative(this.#root, module.moduleId).replaceAll('\\', '/');
    const tests = Array.from(module.children.allTests(), (test) => this.#groupOf(test, file));
    const beside = this.#take(module);
    const ofFile: GroupRecord[] =
      beside === undefined ? [] : [{ ...collectedFields(beside), name: 'Of no single test', file }];
    return [...tests, ...ofFile].filter(
      ({ exchanges, failures }) => exchanges.length > 0 || (failures?.length ?? 0) > 0,
    );
  }

  #groupOf(test: TestLike, file: string): GroupRecord {
    const collected = this.#take(test);
    const { state, errors = [] } = test.result();
    const mask = (message: string) => (this.#options.showSecrets ? message : maskWritten(message));
    // The worker knows what is secret in the messages that it has seen.
    const failures = (state === 'failed' ? errors : [])
      .map(({ message }, index) => collected?.failures[index] ?? mask(message))
      .map(stripVTControlCharacters);
    return {
      name: test.fullName,
      file,
      state,
      failures,
      ...(collected ? collectedFields(collected) : { exchanges: [] }),
    };
  }

  #guarded(task: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#complain(task, error);
    }
  }

  #complain(task: string, error: unknown): void {
    const text = `edgeproof/reporter could not ${task}: ${error instanceof Error ? error.message : String(error)}`;
    (this.#vitest?.logger ?? console).error(text);
  }
}

function collectedFields({ exchanges, leftOut }: Collected): Pick<GroupRecord, 'exchanges' | 'leftOut'> {
  return leftOut > 0 ? { exchanges, leftOut } : { exchanges };
}

/** Before any worker has started. */
function recordIn(project: ProjectLike, settings: RecordSettings): void {
  const { setupFiles, browser } = project.config;
  if (browser?.enabled === true || setupFiles.includes(setupFile)) return;
  project.provide(settingsKey, settings);
  setupFiles.push(setupFile);
}

function countOf(groups: readonly GroupRecord[]): string {
  const requests = groups.reduce((sum, { exchanges }) => sum + exchanges.length, 0);
  return `${requests} ${requests === 1 ? 'request' : 'requests'} of ${groups.length} ${groups.length === 1 ? 'test' : 'tests'}`;
}
