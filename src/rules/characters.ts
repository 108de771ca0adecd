// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII.
const ascii = /^[\u0000-\u007f]*$/;

export function isAscii(text: string): boolean {
  return ascii.test(text);
}

const names: ReadonlyMap<string, string> = new Map([
  [' ', 'space'],
  ['\t', 'tab'],
  ['\n', 'line feed (\\n)'],
  ['\r', 'carriage return (\\r)'],
]);

/** A character in a message: many can't be seen. */
export function nameCharacter(character: string): string {
  const known = names.get(character);
  if (known !== undefined) return known;
  const isVisible = /^[\u0021-\u007e]$/.test(character);
  return isVisible ? `"${character}"` : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
