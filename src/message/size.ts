/** Bytes in a kilobyte as CloudFront counts (SIZE-UNIT-KB). */
export const KB = 1024;

/** Bytes in a megabyte as CloudFront counts: a real log line names 1,048,576 (SIZE-UNIT-MB). */
export const MB = 1024 * KB;

/** `52113` as `52,113`, the same in every locale. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `52113` as `52,113 bytes`. */
export function formatBytes(bytes: number): string {
  return `${formatNumber(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
}
