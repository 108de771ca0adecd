/** What the reporter needs of Vitest 3.2 to 5, whose own types differ, and which need not be installed. */
export interface VitestLike {
  readonly config: { readonly root: string };
  readonly projects: readonly ProjectLike[];
  readonly logger?: { log(...message: unknown[]): void; error(...message: unknown[]): void };
}

export interface ProjectLike {
  readonly config: {
    readonly setupFiles: string[];
    readonly browser?: { readonly enabled?: boolean };
  };
  provide(key: string, value: unknown): void;
}

export interface ModuleLike {
  readonly moduleId: string;
  readonly children: { allTests(): Iterable<TestLike> };
  meta(): object;
}

export interface TestLike {
  readonly fullName: string;
  meta(): object;
  result(): {
    readonly state: 'passed' | 'failed' | 'skipped' | 'pending';
    readonly errors?: readonly FailureLike[] | undefined;
  };
}

export interface FailureLike {
  readonly message: string;
}
