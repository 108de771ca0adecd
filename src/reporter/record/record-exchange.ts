import { joinTarget } from '../../message/target.js';
import type { Exchange } from '../../pipeline/types/types.js';
import { cutValue } from './cut.js';
import { learnSecrets } from './learn-secrets.js';
import { recordSteps } from './record-steps.js';
import { Secrets } from './secrets.js';
import type { ExchangeRecord, StepRecord } from './types.js';

/**
 * An exchange as plain JSON, for a picture of it: bounded, and without secrets unless they are asked for.
 * What it learns of secrets it tells `secrets`, which can then hide them elsewhere.
 */
export function recordExchange(
  exchange: Exchange,
  showSecrets: boolean,
  secrets = new Secrets(showSecrets),
): ExchangeRecord {
  learnSecrets(exchange, secrets);
  const { request, response, cache, background, log } = exchange;
  const steps = recordSteps(exchange, secrets);
  return {
    method: request.method,
    target: cutValue(joinTarget(request)),
    host: cutValue(request.headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? ''),
    clientIp: request.clientIp,
    httpVersion: request.httpVersion,
    status: response.status,
    statusText: response.statusText,
    xCache: exchange.xCache,
    resultType: exchange.detailedResultType,
    behavior: exchange.behavior,
    cacheStatus: cache.status,
    ...(cache.key !== undefined && { cacheKey: secrets.cacheKey(cache.key) }),
    ttlSeconds: cache.ttlSeconds,
    ...(cache.ageSeconds !== undefined && { ageSeconds: cache.ageSeconds }),
    elapsedMs: exchange.elapsedMs,
    ...(log && { edgeLocation: log['x-edge-location'], requestId: log['x-edge-request-id'] }),
    steps,
    errors: count(steps, 'error'),
    warnings: count(steps, 'warning'),
    ...(background.length > 0 && {
      background: background.map((behind) => recordExchange(behind, showSecrets, secrets)),
    }),
  };
}

function count(steps: readonly StepRecord[], severity: 'error' | 'warning'): number {
  return steps.reduce(
    (sum, { violations }) => sum + (violations?.filter((one) => one.severity === severity).length ?? 0),
    0,
  );
}
