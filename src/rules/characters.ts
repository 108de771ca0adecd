// A tab is white space that HTTP allows within a value.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const control = /[\u0000-\u0008\u000a-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII.
const ascii = /^[\u0000-\u007f]*$/;
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** The first character that no header value and no status text can hold. */
export function controlCharacter(text: string): string | undefined {
  return control.exec(text)?.[0];
}

export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** Whether a name consists of what HTTP allows in one (RFC 9110, 5.6.2). */
export function isToken(name: string): boolean {
  return token.test(name);
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
