const token = /^[\w!#$%&'*+\-.^`|~]+$/;
// A tab is white space that HTTP allows within a value.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no header value can hold
const control = /[\x00-\x08\x0a-\x1f\x7f]/;

/** Whether a name can stand on the wire (a token of RFC 9110): a header's, a method's, a cookie's. */
export function isHeaderName(name: string): boolean {
  return token.test(name);
}

/** The first character that no header value and no status text can hold. */
export function controlCharacter(text: string): string | undefined {
  return control.exec(text)?.[0];
}

/** Whether a value can stand on the wire: no control characters but the tab. */
export function isHeaderValue(value: string): boolean {
  return !control.test(value);
}
