import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inPlaceOf, type Plugin } from './plugin.js';

/**
 * The rules with their checks are a file of their own, `rulebook.cjs`, which is loaded when something is judged.
 * It is CommonJS for both, since `validateResult` and the matchers can't wait; so a process has one of it.
 */
export function rulebookAt(path: string): Plugin {
  return inPlaceOf('src/rules/load-rulebook.ts', (forCommonJs) =>
    forCommonJs
      ? `export function loadRulebook() { return module.require('${path}'); }`
      : `import { createRequire } from 'node:module';
         let rulebook;
         export function loadRulebook() { return (rulebook ??= createRequire(import.meta.url)('${path}')); }`,
  );
}

interface BuiltRulebook {
  readonly rules: readonly object[];
  readonly assumptionTable: object;
}

/** What `rulebook.cjs` holds is data once it is built: JSON is read several times faster than the code that makes it. */
function writtenOut(file: string, name: keyof BuiltRulebook): Plugin {
  return inPlaceOf(file, () => {
    const built = createRequire(join(process.cwd(), 'package.json'))('./dist/rulebook.cjs') as BuiltRulebook;
    const text = JSON.stringify(JSON.stringify(built[name]));
    return `export const ${name} = Object.freeze(JSON.parse(${text}));\nObject.values(${name}).forEach(Object.freeze);`;
  });
}

export const rulesAsData = writtenOut('src/rules/rule-data.ts', 'rules');
export const assumptionsAsData = writtenOut('src/assumptions/table.ts', 'assumptionTable');

/** What an entry needs at once of the data in `rulebook.cjs`, and judges with soon after: it reads them there. */
function ofRulebook(file: string, name: keyof BuiltRulebook): Plugin {
  return inPlaceOf(file, (forCommonJs) =>
    forCommonJs
      ? `export const { ${name} } = module.require('../rulebook.cjs');`
      : `import { createRequire } from 'node:module';
         export const { ${name} } = createRequire(import.meta.url)('../rulebook.cjs');`,
  );
}

export const rulesOfRulebook = ofRulebook('src/rules/rule-data.ts', 'rules');
export const assumptionsOfRulebook = ofRulebook('src/assumptions/table.ts', 'assumptionTable');
