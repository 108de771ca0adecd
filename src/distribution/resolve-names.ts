import { show } from '../message/show.js';
import { type Path, refuse } from './refuse.js';

const longestName = 253;
const mostDomainNames = 100;
const longestRootObject = 255;

/** The alternate domain names: DNS names, `*` only as the whole first label. */
export function resolveDomainNames(names: readonly unknown[], path: Path): readonly string[] {
  if (names.length > mostDomainNames) {
    throw refuse(path, `these are ${names.length} names`, `CloudFront allows ${mostDomainNames} per distribution.`);
  }
  const seen = new Set<string>();
  return names.map((name, index) => {
    const where = [...path, index];
    if (!isDomainName(name))
      throw refuse(where, `${show(name)} is not a domain name`, 'Write it as "www.example.com" or "*.example.com".');
    if (seen.has(name.toLowerCase())) throw refuse(where, `${show(name)} is listed twice`, 'List it once.');
    seen.add(name.toLowerCase());
    return name;
  });
}

function isDomainName(name: unknown): name is string {
  if (typeof name !== 'string') return false;
  const labels = name.split('.');
  if (labels[0] === '*') labels.shift();
  return name.length <= longestName && labels.length > 1 && labels.every(isLabel);
}

function isLabel(label: string): boolean {
  return /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(label);
}

/** The default root object: a name or a path without a leading slash (DRO-PATH, CFG-DRO). */
export function resolveDefaultRootObject(name: string, path: Path): string {
  if (name.startsWith('/'))
    throw refuse(path, `${show(name)} starts with a slash`, `Write ${show(name.replace(/^\/+/, ''))}.`);
  if (name.length > longestRootObject) {
    throw refuse(path, `the name has ${name.length} characters`, `CloudFront takes ${longestRootObject}.`);
  }
  const strange = /[^\w\-.*$/~"'&]/.exec(name)?.[0];
  if (strange === undefined) return name;
  throw refuse(path, `it cannot hold ${show(strange)}`, `Allowed are letters, digits and _-.*$/~"'&.`);
}
