import { keyParts } from '../src/cache/key-parts.js';
import { cut } from '../src/message/cut.js';
import { freshKeysOf } from '../src/pipeline/types/fresh-keys.js';
import type { Exchange } from '../src/pipeline/types/types.js';
import type { Block, Row } from './report.js';
import { shownKey } from './shown-key.js';
import { stepsOf } from './trace-steps.js';

type Parts = ReadonlyMap<string, string>;

/** An object in the cache that is not the one a request asked for, and the names of the parts in which they differ. */
interface Neighbour {
  readonly parts: Parts;
  readonly differs: readonly string[];
}

function neighbourOf(own: Parts, parts: Parts): Neighbour {
  const names = new Set([...own.keys(), ...parts.keys()]);
  return { parts, differs: [...names].filter((name) => own.get(name) !== parts.get(name)) };
}

/** The one of the same path that differs least; of several the one that was stored last. */
function nearest(own: Parts, keys: readonly string[]): Neighbour | undefined {
  return keys
    .map((key) => neighbourOf(own, keyParts(key)))
    .filter(({ differs }) => differs.length > 0 && !differs.includes('path'))
    .reverse()
    .sort((one, other) => one.differs.length - other.differs.length)[0];
}

function shown(parts: Parts, names: readonly string[]): string {
  const texts = names.flatMap((name) => parts.get(name) ?? []);
  // With the space in front, by which a key's secrets are found.
  return texts.length === 0 ? '(none)' : shownKey(['', ...texts].join(' ')).trimStart();
}

function rows(own: Parts, { parts, differs }: Neighbour): Row[] {
  const theirs = shown(parts, differs);
  const ours = shown(own, differs);
  return [
    { label: 'in the cache', text: theirs },
    { label: 'this request', text: ours === theirs ? `${ours} (another value)` : ours, tone: 'received' },
  ];
}

/** What the cache has of the same path under another key, after a plain miss. */
export function otherKey(exchange: Exchange): Block[] {
  const { key } = exchange.cache;
  const [step] = stepsOf(exchange, 'cache');
  if (key === undefined || exchange.error || step?.status !== 'miss' || step.reason !== undefined) return [];
  const own = keyParts(key);
  const found = nearest(own, freshKeysOf(exchange));
  if (found === undefined) return [];
  return [
    `The cache has ${cut(own.get('path') as string, 200)} for another ${found.differs.join(' and ')}:`,
    rows(own, found),
  ];
}
