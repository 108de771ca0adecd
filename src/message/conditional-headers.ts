/** The headers by which a request asks for something on a condition (RFC 9110 §13.1). Lower-case. */
export const conditionalHeaders = [
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
] as const;
