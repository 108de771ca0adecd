/** One stretch of a pattern without `*`, as a search: where it first stands from an index on, or -1. */
interface Piece {
  readonly length: number;
  readonly isAt: (path: string, index: number) => boolean;
  readonly find: (path: string, from: number) => number;
}

/**
 * A path pattern as a test of normalised paths: `*` is any number of characters, `/` included, `?` is exactly one, all
 * else is itself, case included; a leading `/` is implied and the whole path must match (PATH-WILD, PATH-ANCHOR,
 * PATH-SLASH, PATH-CASE). No expression of a backtracking engine: every piece is searched once, from the left.
 *
 * @example compilePathPattern('images/*.jpg')('/images/p/q.jpg') // true
 */
export function compilePathPattern(pattern: string): (path: string) => boolean {
  return compileWildcards(pattern.startsWith('/') ? pattern : `/${pattern}`);
}

/** The same for what is no path: no slash is implied (FV-COOKIE). */
export function compileWildcards(pattern: string): (text: string) => boolean {
  const pieces = pattern.split('*').map(toPiece);
  const [first, ...rest] = pieces as [Piece, ...Piece[]];
  const last = rest.pop();
  if (last === undefined) return (path) => path.length === first.length && first.isAt(path, 0);
  const middle = rest.filter((piece) => piece.length > 0);
  return (path) => first.isAt(path, 0) && endsAfter(path, first.length, middle, last);
}

/** Whether the middle pieces follow each other, leftmost first, and leave room for the last at the end. */
function endsAfter(path: string, start: number, middle: readonly Piece[], last: Piece): boolean {
  let from = start;
  for (const piece of middle) {
    const at = piece.find(path, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  const end = path.length - last.length;
  return end >= from && last.isAt(path, end);
}

function toPiece(text: string): Piece {
  return text.includes('?') ? pieceWithGaps(text) : plainPiece(text);
}

function plainPiece(text: string): Piece {
  return {
    length: text.length,
    isAt: (path, index) => path.startsWith(text, index),
    find: (path, from) => path.indexOf(text, from),
  };
}

function pieceWithGaps(text: string): Piece {
  const isAt: Piece['isAt'] = (path, index) => {
    if (index + text.length > path.length) return false;
    for (let offset = 0; offset < text.length; offset++) {
      if (text[offset] !== '?' && text[offset] !== path[index + offset]) return false;
    }
    return true;
  };
  const find: Piece['find'] = (path, from) => {
    for (let index = from; index + text.length <= path.length; index++) if (isAt(path, index)) return index;
    return -1;
  };
  return { length: text.length, isAt, find };
}
