import type { Breaches } from './breach.js';
import { customHeaderBreaches } from './custom-headers.js';
import { requestHeaderNameBreaches, responseHeaderNameBreaches } from './header-names.js';
import { headerShapeBreaches } from './header-shape.js';
import { originBreaches } from './origin.js';
import { originAccessBreaches } from './origin-access.js';
import { originConnectionBreaches } from './origin-connection.js';
import { requestReadOnlyBreaches, responseReadOnlyBreaches } from './read-only.js';
import { requestBodyBreaches } from './request-body.js';
import { requestFieldBreaches } from './request-fields.js';
import { responseBodyBreaches } from './response-body.js';
import { resultBreaches } from './result.js';
import { statusBreaches } from './status.js';
import { targetBreaches } from './target.js';

/** How a request, or what should be one, breaks each rule. */
export const requestBreaches: Breaches = {
  ...resultBreaches,
  ...requestFieldBreaches,
  ...headerShapeBreaches,
  ...requestHeaderNameBreaches,
  ...requestReadOnlyBreaches,
  ...targetBreaches,
  ...requestBodyBreaches,
  ...originBreaches,
  ...originConnectionBreaches,
  ...originAccessBreaches,
  ...customHeaderBreaches,
};

/** How a response, or what should be one, breaks each rule. */
export const responseBreaches: Breaches = {
  ...resultBreaches,
  ...statusBreaches,
  ...headerShapeBreaches,
  ...responseHeaderNameBreaches,
  ...responseReadOnlyBreaches,
  ...responseBodyBreaches,
};
