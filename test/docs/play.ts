import { format, stripVTControlCharacters } from 'node:util';
import { vi } from 'vitest';
import { takeCollected } from './collected.js';

export interface Played {
  /** What it wrote with `console.log`. */
  readonly printed: string;
  /** The message of the first failure. */
  readonly failure: string | undefined;
}

/** Runs a block and its tests, one after the other, up to the first that fails. */
export async function play(file: string): Promise<Played> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values) => void lines.push(format(...values)));
  takeCollected();
  try {
    const failure = await runAll(file).catch((error: unknown) => error);
    return { printed: textOf(lines.join('\n')), failure: failure === undefined ? undefined : messageOf(failure) };
  } finally {
    log.mockRestore();
  }
}

async function runAll(file: string): Promise<undefined> {
  await import(/* @vite-ignore */ file);
  const { tests, before, after } = takeCollected();
  for (const test of tests) {
    for (const hook of before) await hook();
    try {
      await test();
    } finally {
      for (const hook of after) await hook();
    }
  }
  return undefined;
}

function messageOf(failure: unknown): string {
  return textOf(failure instanceof Error ? failure.message : String(failure));
}

/** As a page has it: without colours and the folder of the block, with one end of line. */
function textOf(text: string): string {
  return `${stripVTControlCharacters(text)
    .replaceAll(/[^\s(]*\.tmp\/docs\/[^/]+\/\d+\//g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}
