import type { Exchange, ExchangeRequest } from '../../../pipeline/types/types.js';
import type { Finding } from '../finding.js';
import type { Rehearsal } from '../rehearsal.js';

/** Looks at one exchange of a sequence, right after it. */
export type Property = (
  exchange: Exchange,
  request: ExchangeRequest,
  rehearsal: Rehearsal,
) => Finding | undefined | Promise<Finding | undefined>;
