/** Longest DNS name, and so longest name of a custom origin, in characters (ORI-DOMAIN-CUSTOM). */
export const longestDnsName = 253;

/** Longest name of an S3 origin, in characters (ORI-DOMAIN-S3). */
export const longestS3Name = 128;

const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;
const onlyNumbers = /^[\d.]+$/;
const ipV6 = /^\[?[\da-f.]*:[\da-f.:]*:[\da-f.:]*\]?$/i;

/**
 * Whether a name is an IP address, in brackets or not, or could only be one: numbers and dots alone name no host
 * that DNS knows.
 */
export function isIpLiteral(name: string): boolean {
  return onlyNumbers.test(name) || ipV6.test(name);
}

/** Whether a name is a DNS name: labels of letters, digits, `-` and `_`. No address, port, scheme, path or last dot. */
export function isDnsName(name: string): boolean {
  if (name.length > longestDnsName || onlyNumbers.test(name)) return false;
  return name.split('.').every((part) => label.test(part));
}

/** Whether a name is a website endpoint of S3, which to CloudFront is a custom origin. */
export function isS3Website(name: string): boolean {
  return /\.s3-website[.-]/i.test(name);
}

// The bucket or access point, then S3's own name, and where it is: nothing, dualstack, a region.
const endpoint = /^(?:[a-z\d_-]+\.)+s3(?:-[a-z\d-]+)?(?:\.[a-z\d-]+){0,2}\.amazonaws\.com(?:\.cn)?$/;

/** Whether a name is a bucket's endpoint: in lower case, as S3 writes it, and of at most 128 characters (ORI-DOMAIN-S3). */
export function isS3Endpoint(name: string): boolean {
  return name.length <= longestS3Name && isDnsName(name) && endpoint.test(name) && !isS3Website(name);
}
