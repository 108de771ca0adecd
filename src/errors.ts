const brand = Symbol.for('edgeproof.error');

/** What kind of misuse an {@link EdgeproofError} reports. */
export type EdgeproofErrorCode =
  /** A factory or `edgeEvent` was given something no CloudFront event can hold. */
  | 'ERR_EVENT'
  /** An option is unknown, of the wrong type, or out of range. */
  | 'ERR_OPTION'
  /** A distribution, behavior, policy or origin is configured in a way CloudFront would refuse. */
  | 'ERR_CONFIG'
  /** A rule id is not in the rulebook. */
  | 'ERR_RULE'
  /** A request given to `cdn.fetch` or `cdn.handle` is not one a viewer could send. */
  | 'ERR_REQUEST'
  /** An origin double answered with something that is no answer. */
  | 'ERR_ORIGIN'
  /** A matcher was given a value it can't judge. */
  | 'ERR_MATCHER'
  /** A package that an entry point works with is not installed. */
  | 'ERR_PEER';

/** The parts of a misuse message; one formatter joins them. */
export interface Misuse {
  /** What was being done, in the infinitive: `build a viewer-request event`. */
  readonly failedTo: string;
  /** Why it failed, with the value that came. */
  readonly because: string;
  /** What to do instead. */
  readonly fix: string;
  /** Where in the given value: `headers["x-tag"][1]`. */
  readonly path?: string;
}

/**
 * Misuse of edgeproof itself: bad input, an unknown option, a value no matcher can judge.
 * A function that misbehaves never throws this; it gives an invocation with an `error`.
 */
export class EdgeproofError extends TypeError {
  readonly code: EdgeproofErrorCode;
  readonly path: string | undefined;
  readonly [brand] = true;

  constructor(code: EdgeproofErrorCode, misuse: Misuse, options?: ErrorOptions) {
    super(formatMisuse(misuse), options);
    this.name = `EdgeproofError [${code}]`;
    this.code = code;
    this.path = misuse.path;
    if (this.stack !== undefined) this.stack = withoutOwnFrames(this.stack);
  }

  /** `instanceof` asks the same: in one process there may be several copies of the package, or of parts of it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return EdgeproofError.is(value);
  }

  /** Whether a value is an EdgeproofError, of this or any other copy of the package. */
  static is(value: unknown): value is EdgeproofError {
    return typeof value === 'object' && value !== null && brand in value;
  }
}

/** A line of a stack in a package that is installed; its code is minified. */
const ownFrame = /^ +at .*[\\/]node_modules[\\/]edgeproof[\\/]dist[\\/]/;

/** Misuse is the caller's: the stack begins at the call. */
function withoutOwnFrames(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => !ownFrame.test(line))
    .join('\n');
}

function formatMisuse({ failedTo, because, fix, path }: Misuse): string {
  const where = path ? `${path}: ` : '';
  return `Failed to ${failedTo}: ${where}${because}. ${fix}`;
}
