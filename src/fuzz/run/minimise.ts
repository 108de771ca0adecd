import type { EdgeEvent } from '../../events/index.js';
import { autoKey } from '../../message/headers.js';
import { build, type Draft, type Init } from '../code/draft.js';
import { memberAt, memberPaths, type Path, withMember, withoutMember } from '../code/members.js';
import { shrinkText } from './shrink-text.js';

/**
 * Whether an event fails in the same way. `inTheSameWords`: it must also say the same, since the event is one that the
 * association never makes.
 */
export type FailsAlike = (event: EdgeEvent, inTheSameWords: boolean) => Promise<boolean>;

/**
 * What fast-check's own shrinking leaves over, it knowing nothing of defaults: each field that the failure doesn't need
 * goes, and every text becomes as short and plain as it can be. The last event that `failsAlike` accepted is the
 * smallest.
 *
 * @returns the number of steps it took.
 */
export async function minimise(draft: Draft, failsAlike: FailsAlike, trials: number): Promise<number> {
  const search = new Search(draft, failsAlike, trials);
  let before: Init;
  do {
    before = search.init;
    await leaveOutMembers(search);
    await shortenLists(search);
    await moveQuery(search);
    await shrinkTexts(search);
    await settleOn(search);
  } while (search.init !== before);
  return search.steps;
}

/** The smallest so far, and how many candidates may still be tried. */
class Search {
  init: Init;
  steps = 0;
  private readonly trigger: Draft['trigger'];
  private readonly failsAlike: FailsAlike;
  private trials: number;

  constructor({ trigger, init }: Draft, failsAlike: FailsAlike, trials: number) {
    this.trigger = trigger;
    this.init = init;
    this.failsAlike = failsAlike;
    this.trials = trials;
  }

  async try(init: Init, inTheSameWords = false): Promise<boolean> {
    const event = this.trials > 0 ? build({ trigger: this.trigger, init }) : undefined;
    if (event === undefined) return false;
    this.trials--;
    if (!(await this.failsAlike(event, inTheSameWords))) return false;
    this.init = init;
    this.steps++;
    return true;
  }
}

/** What the association decides, not the viewer. */
function isAssociated(path: Path, value: unknown): boolean {
  const name = path.at(-1);
  return name === 'includeBody' || (name === 'origin' && JSON.stringify(value).includes('s3'));
}

async function leaveOutMembers(search: Search): Promise<void> {
  for (const path of memberPaths(search.init)) {
    if (!exists(search.init, path)) continue;
    const rest = withoutMember(search.init, path);
    // Where bodies are included, there is a body object without a body, too.
    const candidate = path.join() === 'body' ? { ...rest, includeBody: true } : rest;
    await search.try(candidate, isAssociated(path, memberAt(search.init, path)));
  }
}

function exists(init: Init, path: Path): boolean {
  return memberPaths(init).some((other) => other.join('\n') === path.join('\n'));
}

/** Lines of a header: one less, and one alone without its list. */
async function shortenLists(search: Search): Promise<void> {
  for (const path of memberPaths(search.init)) {
    for (let index = 0; ; ) {
      const list = memberAt(search.init, path);
      if (!Array.isArray(list) || index >= list.length) break;
      const rest = list.toSpliced(index, 1);
      const alone = rest.length === 1 && typeof rest[0] === 'string' ? rest[0] : rest;
      if (!(await search.try(withMember(search.init, path, alone)))) index++;
    }
  }
}

/** A long query where only the length of both matters is a longer path, or the other way round. */
async function moveQuery(search: Search): Promise<void> {
  for (const message of search.init['request'] === undefined ? [[]] : [['request']]) {
    const [uri, querystring] = [textAt(search, [...message, 'uri']), textAt(search, [...message, 'querystring'])];
    if (uri === undefined || querystring === undefined || uri.length + querystring.length < 256) continue;
    const without = withoutMember(search.init, [...message, 'querystring']);
    const longer = uri + 'a'.repeat(querystring.length + 1);
    if (await search.try(withMember(without, [...message, 'uri'], longer))) continue;
    const pathless = withoutMember(search.init, [...message, 'uri']);
    await search.try(withMember(pathless, [...message, 'querystring'], querystring + 'a'.repeat(uri.length - 1)));
  }
}

function textAt(search: Search, path: Path): string | undefined {
  const value = memberAt(search.init, path);
  return typeof value === 'string' ? value : undefined;
}

async function shrinkTexts(search: Search): Promise<void> {
  for (const path of memberPaths(search.init)) {
    await asText(search, path);
    const text = textAt(search, path);
    if (text === undefined || fixed.has(path.at(-1) ?? '')) continue;
    await shrinkText(text, (candidate) => search.try(withMember(search.init, path, candidate)));
  }
}

/** Words of a short list: no part of one is another. */
const fixed: ReadonlySet<string> = new Set(['method', 'origin', 'clientIp', 'httpVersion', 'authMethod', 'protocol']);

/** Bytes as a text of their length. */
async function asText(search: Search, path: Path): Promise<void> {
  const value = memberAt(search.init, path);
  if (value instanceof Uint8Array) await search.try(withMember(search.init, path, 'a'.repeat(value.length)));
}

/** One of several that would do: the first of a list. */
async function settleOn(search: Search): Promise<void> {
  for (const path of memberPaths(search.init)) {
    const value = memberAt(search.init, path);
    for (const usual of usualFor(path, value)) {
      if (usual === value || (await search.try(withMember(search.init, path, usual)))) break;
    }
    await renameHeader(search, path);
  }
}

const methods = ['HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

function usualFor(path: Path, value: unknown): readonly unknown[] {
  const name = path.at(-1);
  if (name === 'method') return methods;
  if (name === 'status') return [Math.floor(Number(value) / 100) * 100];
  return name === 'clientIp' ? ['::1'] : [];
}

/** Written as usual: `Cookie`, not `cookie`. */
async function renameHeader(search: Search, path: Path): Promise<void> {
  const name = path.at(-1) ?? '';
  const usual = autoKey(name.toLowerCase());
  if (path.at(-2) !== 'headers' || name === usual || !exists(search.init, path)) return;
  const headers = memberAt(search.init, path.slice(0, -1)) as Init;
  const entries = Object.entries(headers).map(([key, value]) => [key === name ? usual : key, value]);
  await search.try(withMember(search.init, path.slice(0, -1), Object.fromEntries(entries)));
}
