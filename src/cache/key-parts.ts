/** Text without a space that isn't quoted, which is what a part of a key is. */
const part = /(?:[^ "]|"(?:[^"\\]|\\.)*")+/g;

/**
 * The parts of a key that `cacheKey` made, as they stand in it, by name: `method`, `behavior`, `path`, `query string`,
 * and the headers by theirs. For messages alone: keys are compared whole.
 *
 * @example keyParts('d111111abcdef8.cloudfront.net * /a ?w=2').get('query string') // '?w=2'
 */
export function keyParts(key: string): ReadonlyMap<string, string> {
  const all = key.match(part) ?? [];
  const isOptions = all[0] === 'OPTIONS';
  const scope = all.slice(isOptions ? 2 : 1);
  const parts = new Map([['method', isOptions ? 'OPTIONS' : 'GET']]);
  // Only a path begins with a slash, quoted or not, and perhaps the pattern of the behavior in front of it.
  if (isPath(scope[1])) parts.set('behavior', scope.shift() as string);
  parts.set('path', scope.shift() ?? '');
  for (const text of scope) parts.set(nameOf(text), text);
  return parts;
}

function isPath(text: string | undefined): boolean {
  return text !== undefined && /^"?\//.test(text);
}

function nameOf(text: string): string {
  if (text.startsWith('?')) return 'query string';
  // What was fetched for a HEAD is kept for other HEADs only (HEAD-MISS).
  return text === 'HEAD' ? 'method' : text.slice(0, text.indexOf(':'));
}
