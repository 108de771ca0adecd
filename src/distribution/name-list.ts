import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';
import { type Path, refuse } from './refuse.js';

const mostNames = 10;
const mostCharacters = 1_024;

/** Whatever may name headers, cookies or query strings in a policy. */
type Choice = string | readonly string[] | { readonly [kind: string]: readonly string[] } | undefined;

/** The list of names in a choice and where it stands; `undefined` for a word such as `all`. */
export function listIn(choice: Choice, path: Path): { names: readonly string[]; path: Path } | undefined {
  if (choice === undefined || typeof choice === 'string') return undefined;
  if (Array.isArray(choice)) return { names: choice, path };
  const [kind, names] = Object.entries(choice)[0] ?? [];
  return kind === undefined || names === undefined ? undefined : { names, path: [...path, kind] };
}

/** A list must not be empty, name anything twice, or be longer than CloudFront takes (CP-LIMITS, OREQ-ORP-LIMITS). */
export function checkNameList(choice: Choice, path: Path, fold: (name: string) => string = (name) => name): void {
  const list = listIn(choice, path);
  if (list === undefined) return;
  const { names } = list;
  if (names.length === 0) throw refuse(list.path, 'the list is empty', 'Name at least one, or write "none".');
  if (names.length > mostNames) {
    throw refuse(
      list.path,
      `it has ${names.length} names, and a policy takes at most ${mostNames}`,
      'Name fewer, or use "all".',
    );
  }
  checkEachName(names, list.path, fold);
}

function checkEachName(names: readonly string[], path: Path, fold: (name: string) => string): void {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name === '') throw refuse([...path, index], 'the name is empty', 'Give a name, or leave it out.');
    if (seen.has(fold(name))) throw refuse([...path, index], `${show(name)} is listed twice`, 'List it once.');
    seen.add(fold(name));
  }
}

/** All names of a policy together have a limit as well. */
export function checkTotalLength(choices: readonly Choice[], path: Path): void {
  const names = choices.flatMap((choice) => listIn(choice, path)?.names ?? []);
  const total = names.reduce((sum, name) => sum + name.length, 0);
  if (total <= mostCharacters) return;
  throw refuse(
    path,
    `its names have ${formatNumber(total)} characters together, and a policy takes at most ${formatNumber(mostCharacters)}`,
    'Name fewer, or use "all".',
  );
}
