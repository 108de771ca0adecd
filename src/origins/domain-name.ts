import { show } from '../message/show.js';
import { misconfigured, type Place } from './place.js';

const label = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/i;
const ipv4 = /^\d+(?:\.\d+){3}$/;

/** Longest domain name of a custom origin, in characters (ORI-DOMAIN-CUSTOM). */
const longestName = 253;

/** The domain name of a custom origin: a DNS name, no address, scheme, port or path (ORI-DOMAIN-CUSTOM). */
export function readDomainName(given: unknown, place: Place): string {
  if (typeof given !== 'string' || given === '') {
    throw misconfigured(place, `${show(given)} is not a domain name`, "Write it as 'api.example.com'.");
  }
  if (/[:/?#]/.test(given)) {
    throw misconfigured(
      place,
      `${show(given)} is more than a domain name`,
      'Give the name alone: the scheme goes into protocolPolicy, the port into httpPort or httpsPort, the path into originPath.',
    );
  }
  if (given.length > longestName) {
    throw misconfigured(place, `the name has ${given.length} characters`, `At most ${longestName} are allowed.`);
  }
  if (ipv4.test(given)) throw misconfigured(place, `${show(given)} is an IP address`, 'CloudFront wants a DNS name.');
  checkLabels(given, place);
  return given;
}

function checkLabels(name: string, place: Place): void {
  const labels = name.split('.');
  if (labels.every((part) => part.length <= 63 && label.test(part))) return;
  throw misconfigured(place, `${show(name)} is not a DNS name`, "Use letters, digits and dashes: 'api.example.com'.");
}
