import fc from 'fast-check';
import { lazily } from '../message/lazily.js';
import { clientIp } from './client-ip.js';
import { originHeaders, viewerHeaders } from './headers.js';
import { querystring } from './querystring.js';
import { uri } from './uri.js';

/** The fields of a viewer's request but method and body. */
export const viewerFields = lazily(() =>
  fc.record(
    { uri: uri(), querystring: querystring(), headers: viewerHeaders(), clientIp: clientIp() },
    { requiredKeys: [] },
  ),
);

/** The fields of an origin request but method, body and origin. */
export const originFields = lazily(() =>
  fc.record(
    { uri: uri(), querystring: querystring(), headers: originHeaders(), clientIp: clientIp() },
    { requiredKeys: [] },
  ),
);
