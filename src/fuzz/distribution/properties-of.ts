import type { FuzzDistributionOptions } from './options.js';
import { checked } from './properties/checked.js';
import { functionsWork } from './properties/functions-work.js';
import { headersSurvive } from './properties/headers-survive.js';
import { idempotentRewrite } from './properties/idempotent-rewrite.js';
import { noOpenRedirect } from './properties/no-open-redirect.js';
import { noRedirectLoop } from './properties/no-redirect-loop.js';
import type { Property } from './properties/property.js';
import { sameKeySameAnswer } from './properties/same-key-same-answer.js';

/** The properties that are turned on, those first that cost nothing. */
export function propertiesOf(options: FuzzDistributionOptions, hosts: readonly string[]): Property[] {
  const { noOpenRedirect: redirects = false, headersSurvive: names = [] } = options;
  const properties = [functionsWork(options.failOn ?? 'error')];
  if (redirects !== false) properties.push(noOpenRedirect(hosts, redirects === true ? [] : redirects.allow));
  if (names.length > 0) properties.push(headersSurvive(names));
  if (options.idempotentRewrite === true) properties.push(idempotentRewrite);
  if (options.noRedirectLoop === true) properties.push(noRedirectLoop(hosts));
  if (options.sameKeySameAnswer === true) properties.push(sameKeySameAnswer);
  if (options.check !== undefined) properties.push(checked(options.check));
  return properties;
}
