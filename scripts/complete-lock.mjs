// Adds to package-lock.json the optional packages for other platforms that npm left out.
//
// npm leaves them out when the registry it asked doesn't offer them, and then `npm ci` refuses its own lock file.
// Run it after `npm install` when that happens: `node scripts/complete-lock.mjs [folder]`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './lib/run.mjs';

const file = join(resolve(process.argv[2] ?? root), 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = Object.entries(lock.packages).flatMap(([place, entry]) => missingOf(place, entry));
for (const [place, entry] of added) lock.packages[place] = entry;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} added to ${file}`);

function missingOf(place, { optionalDependencies = {}, dev }) {
  if (place === '') return [];
  return Object.entries(optionalDependencies)
    .filter(([name, range]) => /^\d/.test(range) && lock.packages[`node_modules/${name}`] === undefined)
    .map(([name, version]) => [`node_modules/${name}`, { version, ...platformOf(name), dev, optional: true }]);
}

/** What such a package runs on, as its name says: `@rollup/rollup-linux-arm64-musl`. */
function platformOf(name) {
  const [, os, cpu, abi = ''] =
    /(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name) ??
    [];
  if (os === undefined) throw new Error(`Failed to complete ${file}: ${name} names no platform. Add it by hand.`);
  const libc = abi.startsWith('musl') ? 'musl' : 'glibc';
  return { cpu: [cpu], os: [os], ...(os === 'linux' && abi !== '' && { libc: [libc] }) };
}
