/** Whether the failure remains with this text in its place. */
export type Holds = (text: string) => Promise<boolean>;

/** Up to this many characters each is tried by itself. */
const short = 80;
/** What can be reached by halving alone. */
const coarse = 32;

/**
 * The shortest and plainest text with which the failure remains: parts are left out, what is left becomes `a` where it
 * can. `holds` is asked of each candidate, in an order that depends on nothing else.
 */
export async function shrinkText(text: string, holds: Holds): Promise<string> {
  let least = Array.from(text);
  if (least.length > short) least = await shortenLong(least, holds);
  if (least.length <= short) least = await leaveOut(least, 1, holds);
  return (await plainer(least, holds)).join('');
}

/** Parts of a long text become `a`, and then as few of them as need be. */
async function shortenLong(text: readonly string[], holds: Holds): Promise<string[]> {
  let least = await leaveOut(text, Math.ceil(text.length / coarse), holds);
  least = await flatten(least, holds);
  for (const { start, length } of runsOf(least).reverse()) {
    const kept = await fewest(length, (count) => holds(resized(least, start, length, count).join('')));
    least = resized(least, start, length, kept);
  }
  return least;
}

/** Without any part of a size, from the half down to `least`. */
async function leaveOut(text: readonly string[], least: number, holds: Holds): Promise<string[]> {
  let left = [...text];
  for (let size = Math.ceil(left.length / 2); size >= least; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length; ) {
      const rest = [...left.slice(0, start), ...left.slice(start + size)];
      if (await holds(rest.join(''))) left = rest;
      else start += size;
    }
  }
  return left;
}

/** Halves, quarters, … become `a` throughout. */
async function flatten(text: readonly string[], holds: Holds): Promise<string[]> {
  let flat = [...text];
  for (let size = flat.length; size >= flat.length / coarse; size /= 2) {
    for (let at = 0; at < flat.length; at += size) {
      const [start, end] = [Math.max(1, Math.floor(at)), Math.floor(at + size)];
      const candidate = flat.map((character, index) => (index >= start && index < end ? 'a' : character));
      if (candidate.join('') !== flat.join('') && (await holds(candidate.join('')))) flat = candidate;
    }
  }
  return flat;
}

interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Stretches of one character. */
function runsOf(text: readonly string[]): Stretch[] {
  const runs: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && text[end] === text[start]) end++;
    if (end - start > 8) runs.push({ start, length: end - start });
    start = end;
  }
  return runs;
}

function resized(text: readonly string[], start: number, length: number, count: number): string[] {
  const filling = Array.from({ length: count }, () => text[start] as string);
  return [...text.slice(0, start), ...filling, ...text.slice(start + length)];
}

/** The least number up to `most` that will do, by bisection. */
async function fewest(most: number, will: (count: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await will(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** Of a long text only the few characters that stand alone. */
function outsideRuns(text: readonly string[]): number[] {
  const inRuns = new Set(runsOf(text).flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at)));
  const alone = [...text.keys()].filter((index) => !inRuns.has(index));
  return alone.length <= short ? alone : [];
}

/** Each character as the first of these that will do. */
const plain = ['a', '0'];
const plainBeyondAscii = ['a', '0', 'ü'];

async function plainer(text: readonly string[], holds: Holds): Promise<string[]> {
  let least = [...text];
  const tried = text.length <= short ? text.keys() : outsideRuns(text);
  for (const index of tried) {
    for (const character of (least[index] ?? '') > '\u007f' ? plainBeyondAscii : plain) {
      if (least[index] === character) break;
      const candidate = least.with(index, character);
      if (!(await holds(candidate.join('')))) continue;
      least = candidate;
      break;
    }
  }
  return least;
}
