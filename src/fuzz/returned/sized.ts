/** Text of so many bytes. */
export function text(bytes: number): string {
  return 'x'.repeat(Math.max(0, bytes));
}

/** Text of so many bytes, of letters that take two each. */
export function wideText(bytes: number): string {
  return bytes % 2 === 0 ? 'ü'.repeat(Math.max(0, bytes / 2)) : `x${wideText(bytes - 1)}`;
}

const tails = ['', 'eA==', 'eHg='];

/** Base64 of so many bytes. */
export function base64(bytes: number): string {
  const whole = Math.max(0, Math.floor(bytes / 3));
  return 'eHh4'.repeat(whole) + tails[Math.max(0, bytes % 3)];
}

const longestLabel = 63;

/** A DNS name of so many characters. */
export function dnsName(characters: number): string {
  if (characters <= longestLabel) return text(characters);
  const label = Math.min(longestLabel, characters - 2);
  return `${text(label)}.${dnsName(characters - label - 1)}`;
}
