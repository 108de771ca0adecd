import { copyHeaders } from '../message/headers.js';
import { copyEvent, countFields } from './copy-event.js';
import type { EdgeCustomOrigin, EdgeOrigin } from './types.js';

/** What every custom origin has. */
const fields = 8;

/** A copy of `origin`: of the fields that a custom origin always has, where it has no others, in half the time. */
export function copyOrigin(origin: EdgeOrigin): EdgeOrigin {
  const { custom } = origin;
  return (custom && copyPlain(custom)) ?? copyEvent(origin);
}

/** `undefined`: a function made something else of it. */
function copyPlain(origin: EdgeCustomOrigin): EdgeOrigin | undefined {
  const { customHeaders, domainName, keepaliveTimeout, path, port, protocol, readTimeout, sslProtocols } = origin;
  const areTexts = typeof domainName === 'string' && typeof path === 'string' && typeof protocol === 'string';
  const areNumbers =
    typeof keepaliveTimeout === 'number' && typeof port === 'number' && typeof readTimeout === 'number';
  if (!areTexts || !areNumbers || !Array.isArray(sslProtocols) || !isObject(customHeaders)) return undefined;
  if (countFields(origin) !== fields) return undefined;
  return {
    custom: {
      customHeaders: copyHeaders(customHeaders),
      domainName,
      keepaliveTimeout,
      path,
      port,
      protocol,
      readTimeout,
      sslProtocols: sslProtocols.slice(),
    },
  };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
