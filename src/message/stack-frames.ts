/**
 * The lines of an error's stack that say where: `    at handler (src/auth.ts:12:9)`. Anything can be thrown, and say
 * anything when it is looked at: of what has no such lines there are none.
 */
export function stackFrames(thrown: unknown): string[] {
  try {
    const stack: unknown =
      typeof thrown === 'object' && thrown !== null && 'stack' in thrown ? thrown.stack : undefined;
    return typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  } catch {
    return [];
  }
}
