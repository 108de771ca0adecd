/** The part of `this` on which Vitest 3 to 5 and Jest 29 and 30 agree. */
export interface MatcherContext {
  readonly isNot?: boolean | undefined;
  /** `''`, `resolves` or `rejects`. An asymmetric use, `expect.toX()`, has none. */
  readonly promise?: string | undefined;
  equals(a: unknown, b: unknown): boolean;
  /** How the runner colours what it prints; it leaves text as it is where colour is off. Without them there is none. */
  readonly utils?: ContextUtils | undefined;
}

/** What both runners have to colour a message. */
export interface ContextUtils {
  EXPECTED_COLOR?(text: string): string;
  RECEIVED_COLOR?(text: string): string;
  DIM_COLOR?(text: string): string;
}

/** What a runner takes from a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/**
 * Whether the matcher was called as `expect.toX()`. Both runners say what promise an assertion is behind (`''` for
 * none), and neither says so to an asymmetric matcher.
 */
export function isAsymmetricUse(context: MatcherContext): boolean {
  return context.promise === undefined;
}
