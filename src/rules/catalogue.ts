import { cookieAdvice } from './cookie-advice.js';
import { customHeaderRules } from './custom-headers.js';
import { environmentAdvice } from './environment.js';
import { extraFieldAdvice } from './extra-fields.js';
import { headerAdvice } from './header-advice.js';
import { headerNameRules } from './header-names.js';
import { headerShapeRules } from './headers.js';
import { nearLimitAdvice } from './near-limit.js';
import { originShapeRules } from './origin.js';
import { originAccessRules } from './origin-access.js';
import { originConnectionRules } from './origin-connection.js';
import { originDomainRules } from './origin-domain.js';
import { originHostAdvice } from './origin-host.js';
import { originPathRules } from './origin-path.js';
import { readOnlyRules } from './read-only.js';
import { requestRules } from './request.js';
import { requestBodyAdvice, requestBodyRules } from './request-body.js';
import { statusAdvice, statusRules } from './response.js';
import { responseBodyAdvice, responseBodyRules } from './response-body.js';
import { responseSizeAdvice, responseSizeRules } from './response-size.js';
import { resultRules } from './result.js';
import type { RuleObject } from './rule.js';
import { sharedAnswerAdvice } from './shared-answer.js';
import { staleHeaderAdvice } from './stale-headers.js';
import { uriRules } from './uri.js';

/**
 * Every rule on what a function returns, in the order in which CloudFront would report them (Appendix B):
 * result, fields, status, header maps, disallowed and read-only names, path and query, bodies, origin, advice.
 */
export const ruleObjects: readonly RuleObject[] = Object.freeze([
  ...resultRules,
  ...requestRules,
  ...statusRules,
  ...headerShapeRules,
  ...headerNameRules,
  ...readOnlyRules,
  ...uriRules,
  ...requestBodyRules,
  ...responseBodyRules,
  ...responseSizeRules,
  ...originShapeRules,
  ...originDomainRules,
  ...originPathRules,
  ...originConnectionRules,
  ...originAccessRules,
  ...customHeaderRules,
  ...headerAdvice,
  ...statusAdvice,
  ...extraFieldAdvice,
  ...requestBodyAdvice,
  ...responseSizeAdvice,
  ...responseBodyAdvice,
  ...staleHeaderAdvice,
  ...cookieAdvice,
  ...originHostAdvice,
  ...sharedAnswerAdvice,
  ...nearLimitAdvice,
  ...environmentAdvice,
]);
