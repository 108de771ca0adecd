import type { HeaderMap } from '../../message/types.js';
import { without } from '../trip/clean-response.js';
import type { BehaviorPlan, Trip } from '../trip/trip.js';

/**
 * An HTTP/1.0 viewer gets nothing compressed, whatever the policies say (rulebook: pipeline §4.4), and no viewer of an
 * origin that refuses it (KEY-AE-EMPTY).
 */
export function withoutEncoding({ request }: Trip, { forwarding }: BehaviorPlan, headers: HeaderMap): HeaderMap {
  const isOld = request.httpVersion === '1.0';
  return isOld || forwarding.dropsAcceptEncoding ? without(headers, ['accept-encoding']) : headers;
}
