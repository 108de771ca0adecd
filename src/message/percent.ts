/** A text as percent codes of its UTF-8 bytes. What is no text, such as half a surrogate pair, becomes U+FFFD. */
export function percentEncoded(text: string): string {
  const hex = Buffer.from(text, 'utf8').toString('hex').toUpperCase();
  return hex.replace(/../g, '%$&');
}
