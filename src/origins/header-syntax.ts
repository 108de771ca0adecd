const token = /^[\w!#$%&'*+\-.^`|~]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no header value can hold
const unfit = /[\x00-\x08\x0a-\x1f\x7f]/;

/** Whether a name can stand on the wire (a token of RFC 9110). */
export function isHeaderName(name: string): boolean {
  return token.test(name);
}

/** Whether a value can stand on the wire: no control characters but the tab. */
export function isHeaderValue(value: string): boolean {
  return !unfit.test(value);
}
