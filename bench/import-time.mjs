// Run by cold-import.mjs in a process of its own: how long one import takes, in milliseconds.
const [, , url] = process.argv;
const start = performance.now();
await import(url);
process.stdout.write(String(performance.now() - start));
