import { noBytes } from '../../message/bytes.js';
import type { Trip } from '../trip/trip.js';
import { makeReply, notAsked, type Reply } from './reply.js';

const nothing = { status: 0, statusText: '', headers: {}, body: noBytes };

/** The viewer went while he was sending: CloudFront never had a request to work on (pipeline §14.4). */
export function hungUp(trip: Trip): Reply | undefined {
  if (!trip.isLeft) return undefined;
  return makeReply({ message: nothing, xCache: 'Error', cache: notAsked, detailedResultType: 'ClientHungUpRequest' });
}

/** The viewer went before he was answered: what there is can't be sent (OBODY-ABORT). */
export function undelivered({ cache, error }: Reply): Reply {
  return makeReply({ message: nothing, xCache: 'Error', cache, error, detailedResultType: 'ClientCommError' });
}
