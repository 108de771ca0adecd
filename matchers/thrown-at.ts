import type { EdgeError } from '../src/lambda/types.js';
import { cut } from '../src/message/cut.js';

/** Frames that are nobody's own code. */
const foreign = /\bnode:|[\\/]node_modules[\\/]|<anonymous>\)?$/;

/** Other failures have an error that was made on the way, not by the handler. */
const byHandler = ['PM-THROW', 'PM-CALLBACK-ERR'];

function framesOf(thrown: unknown): string[] {
  const stack: unknown = typeof thrown === 'object' && thrown !== null && 'stack' in thrown ? thrown.stack : undefined;
  if (typeof stack !== 'string') return [];
  return stack.split('\n').flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? []);
}

function fromHere(frame: string): string {
  return frame.replace('file://', '').replace(`${process.cwd()}/`, '');
}

/** Where a handler threw, as its stack has it: `at handler (src/auth.ts:12:9)`. */
export function thrownAt({ cause, thrown }: EdgeError): string | undefined {
  if (!byHandler.includes(cause)) return undefined;
  try {
    const frames = framesOf(thrown);
    const frame = frames.find((line) => !foreign.test(line)) ?? frames[0];
    return frame === undefined ? undefined : `at ${cut(fromHere(frame), 200)}`;
  } catch {
    // What was thrown may throw in its turn when it is looked at.
    return undefined;
  }
}
