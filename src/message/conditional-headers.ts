/** The headers by which a request asks for something on a condition (RFC 9110 §13.1). Lower-case. */
export const conditionalHeaders = [
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
] as const;

/** Those that decide whether anything is sent at all. `If-Range` decides only whether a part is. */
export const preconditions = conditionalHeaders.filter((name) => name !== 'if-range');
