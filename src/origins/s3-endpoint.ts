import { show } from '../message/show.js';
import { misconfigured, type Place } from './place.js';

/** A bucket's address, taken apart. */
export interface S3Endpoint {
  readonly bucket: string;
  readonly region: string;
}

const endpoint =
  /^([a-z0-9][a-z0-9.-]*)\.s3(?:[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d+))?\.amazonaws\.com(?:\.cn)?$/;

/** Longest domain name of an S3 origin, in characters (ORI-DOMAIN-S3). */
const longestName = 128;

/** What a host name addresses at S3, if it is the name of a bucket there. */
export function s3Endpoint(host: string): S3Endpoint | undefined {
  const [, bucket, region = 'us-east-1'] = endpoint.exec(host) ?? [];
  return bucket === undefined ? undefined : { bucket, region };
}

/** The domain name of an S3 origin: a bucket's endpoint, in lower case (ORI-DOMAIN-S3). */
export function readS3Endpoint(given: unknown, place: Place): S3Endpoint {
  if (typeof given !== 'string') throw notABucket(given, place);
  if (given.includes('s3-website')) {
    throw misconfigured(
      place,
      `${show(given)} is a website endpoint, which CloudFront treats as a custom origin`,
      "Use s3WebsiteOrigin for it, or the bucket's own endpoint: site.s3.eu-west-1.amazonaws.com.",
    );
  }
  if (given !== given.toLowerCase()) {
    throw misconfigured(place, `${show(given)} has capital letters`, `Write ${show(given.toLowerCase())}.`);
  }
  if (given.length > longestName) {
    throw misconfigured(place, `the name has ${given.length} characters`, `At most ${longestName} are allowed.`);
  }
  const found = s3Endpoint(given);
  if (found === undefined) throw notABucket(given, place);
  return found;
}

function notABucket(given: unknown, place: Place) {
  return misconfigured(
    place,
    `${show(given)} is not a bucket's endpoint`,
    "Write it as 'site.s3.eu-west-1.amazonaws.com'; any other server is an httpOrigin.",
  );
}
