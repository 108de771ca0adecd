import { noBytes } from '../message/bytes.js';
import { type Reply, withMessage } from './reply.js';
import type { Trip } from './trip.js';

/** S23: makes of what was fetched or stored what this viewer asked for: a HEAD gets no body (HEAD-HIT). */
export function fitToViewer({ request }: Trip, reply: Reply): Reply {
  const { status, statusText, headers, body } = reply.message;
  const hasBody = request.method !== 'HEAD' && status !== 204 && status !== 304;
  if (hasBody || body.length === 0) return reply;
  return withMessage(reply, { status, statusText, headers, body: noBytes });
}
