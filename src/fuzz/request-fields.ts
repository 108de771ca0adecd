import fc from 'fast-check';
import { clientIp } from './client-ip.js';
import { originHeaders, viewerHeaders } from './headers.js';
import { querystring } from './querystring.js';
import { uri } from './uri.js';

/** The fields of a viewer's request but method and body. */
export const viewerFields = fc.record({ uri, querystring, headers: viewerHeaders, clientIp }, { requiredKeys: [] });

/** The fields of an origin request but method, body and origin. */
export const originFields = fc.record({ uri, querystring, headers: originHeaders, clientIp }, { requiredKeys: [] });
