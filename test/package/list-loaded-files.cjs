// Imports or requires what the arguments say, does with it what the last one says, and prints as JSON which files that
// made Node load.
const { Session } = require('node:inspector');
const { fileURLToPath } = require('node:url');

const [, , how, entryPoint, use = ''] = process.argv;
const loaded = [];
const session = new Session();
session.connect();
session.on('Debugger.scriptParsed', ({ params: { url } }) => {
  if (url.startsWith('file:')) loaded.push(fileURLToPath(url));
  else if (url.startsWith('/') || /^[A-Z]:\\/.test(url)) loaded.push(url);
});
session.post('Debugger.enable');
loaded.length = 0;

async function main() {
  const exported = how === 'import' ? await import(entryPoint) : require(entryPoint);
  if (use !== '') await new Function(`{ ${Object.keys(exported)} }`, `return ${use}`)(exported);
  session.disconnect();
  process.stdout.write(JSON.stringify({ loaded, exports: Object.keys(exported) }));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
