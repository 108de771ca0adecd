/** Longest path of an origin, in characters (ORI-PATH-CUSTOM). */
export const longestOriginPath = 255;

// Printable ASCII without `?` and `#`, behind which no path goes on.
const encoded = /^[\x21\x22\x24-\x3e\x40-\x7e]*$/;

/** Whether a path is URL-encoded as far as one can see: nothing in it that would have to be (ORI-PATH-CUSTOM). */
export function isEncodedPath(path: string): boolean {
  return encoded.test(path);
}

/** Whether a path is empty, or begins and doesn't end with `/` (ORI-PATH). */
export function isTidyPath(path: string): boolean {
  return path === '' || (path.startsWith('/') && !path.endsWith('/'));
}
