/**
 * What is made on first use, and then kept: a test file that never asks for it doesn't pay for it.
 *
 * @example const table = lazily(() => build()); table() === table()
 */
export function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
