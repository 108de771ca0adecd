/** Whether the failure remains with this text in its place. */
export type Holds = (text: string) => Promise<boolean>;

/** Up to this many characters each is tried by itself. */
const short = 80;
/** How far a longer text is halved. */
const pieces = 32;
/** Of a character of two units only one: no text. */
const half = /[\ud800-\udfff]/u;
/** From this length on, a stretch of one character is one thing. */
const leastRun = 9;

/**
 * The shortest and plainest text with which the failure remains: parts are left out, what is left becomes `a` where it
 * can. `holds` is asked of each candidate, in an order that depends on nothing else.
 */
export async function shrinkText(text: string, holds: Holds): Promise<string> {
  const holdsWhole: Holds = async (candidate) => !half.test(candidate) && holds(candidate);
  let least = text.length > short ? await shortenLong(text, holdsWhole) : text;
  if (least.length <= short) least = await leaveOut(least, 1, holdsWhole);
  return plainer(least, holdsWhole);
}

/** Parts of a long text become `a`, and then as few of them as need be. */
async function shortenLong(text: string, holds: Holds): Promise<string> {
  let least = await flatten(text, holds);
  if (runsOf(least).every(({ length }) => length < least.length / 2)) {
    least = await flatten(await leaveOut(least, Math.ceil(least.length / pieces), holds), holds);
  }
  for (const { start, length } of runsOf(least).reverse()) {
    const kept = await fewest(length, (count) => holds(resized(least, start, length, count)));
    least = resized(least, start, length, kept);
  }
  return least;
}

/** Without any part of a size, from the half down to `least`. */
async function leaveOut(text: string, least: number, holds: Holds): Promise<string> {
  let left = text;
  for (let size = Math.ceil(left.length / 2); size >= least; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length; ) {
      const rest = left.slice(0, start) + left.slice(start + size);
      if (await holds(rest)) left = rest;
      else start += size;
    }
  }
  return left;
}

/** All of it, all but the first character, then halves, quarters, … become `a`. */
async function flatten(text: string, holds: Holds): Promise<string> {
  const { length } = text;
  for (const plain of ['a'.repeat(length), text.slice(0, 1) + 'a'.repeat(length - 1)]) {
    if (plain === text || (await holds(plain))) return plain;
  }
  let flat = text;
  for (let size = Math.ceil(length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < length; start += size) {
      const part = flat.slice(start, start + size);
      const candidate = flat.slice(0, start) + 'a'.repeat(part.length) + flat.slice(start + size);
      if (candidate !== flat && (await holds(candidate))) flat = candidate;
    }
  }
  return flat;
}

interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Stretches of one character. */
function runsOf(text: string): Stretch[] {
  const runs: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && text[end] === text[start]) end++;
    if (end - start >= leastRun) runs.push({ start, length: end - start });
    start = end;
  }
  return runs;
}

function resized(text: string, start: number, length: number, count: number): string {
  return text.slice(0, start) + text.slice(start, start + 1).repeat(count) + text.slice(start + length);
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

/** The first of these that will do stands for any character. */
const plain = ['a', '0'];
const plainBeyondAscii = ['a', '0', 'ü'];

async function plainer(text: string, holds: Holds): Promise<string> {
  let least = text;
  for (const start of placesOf(text)) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    for (const other of character > '\u007f' ? plainBeyondAscii : plain) {
      if (character === other) break;
      // What was replaced before may have been longer.
      const candidate = replaced(least, start + least.length - text.length, character.length, other);
      if (!(await holds(candidate))) continue;
      least = candidate;
      break;
    }
  }
  return least;
}

function replaced(text: string, start: number, length: number, by: string): string {
  return text.slice(0, start) + by + text.slice(start + length);
}

/** Where the characters begin; of a long text only of the few that stand alone. */
function placesOf(text: string): number[] {
  const runs = text.length <= short ? [] : runsOf(text);
  const places: number[] = [];
  for (let start = 0; start < text.length && places.length <= short; ) {
    const run = runs.find((stretch) => stretch.start === start);
    if (run === undefined) places.push(start);
    start += run?.length ?? ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  }
  return places.length <= short ? places : [];
}
