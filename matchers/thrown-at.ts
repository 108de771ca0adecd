import type { EdgeError } from '../src/lambda/types.js';
import { cut } from '../src/message/cut.js';
import { stackFrames } from '../src/message/stack-frames.js';

/** Frames that are nobody's own code. */
const foreign = /\bnode:|[\\/]node_modules[\\/]|<anonymous>\)?$/;

/** Other failures have an error that was made on the way, not by the handler. */
const byHandler = ['PM-THROW', 'PM-CALLBACK-ERR'];

/** Of a file in the current folder, the path from there. */
function fromHere(frame: string): string {
  const path = frame.replace('file://', '');
  try {
    return path.replace(`${process.cwd()}/`, '');
  } catch {
    // There is no current folder any more.
    return path;
  }
}

/** Where a handler threw, as its stack has it: `at handler (src/auth.ts:12:9)`. */
export function thrownAt({ cause, thrown }: EdgeError): string | undefined {
  if (!byHandler.includes(cause)) return undefined;
  const frames = stackFrames(thrown).map((line) => line.trim().slice('at '.length));
  const frame = frames.find((line) => !foreign.test(line)) ?? frames[0];
  return frame === undefined ? undefined : `at ${cut(fromHere(frame), 200)}`;
}
