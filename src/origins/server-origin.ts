import { clearTimeout, setTimeout } from 'node:timers';
import { headerList, headersFromList, headerValue } from '../message/headers.js';
import { percentEncoded } from '../message/percent.js';
import { joinTarget } from '../message/target.js';
import { fromWireText, toWireText } from '../message/wire-text.js';
import type { Server } from './server.js';
import type { ServerAnswer, ServerCall } from './server-types.js';
import type { Answerer, OriginAnswer, OriginFault, OriginRequest, Patience } from './types.js';

// As they are when the package is loaded: a server takes its real time under fake timers, too.
const timers = { setTimeout, clearTimeout };

/** Puts a real server in the place of a host. What talks to it is loaded with the first request. */
export function serverAnswerer(url: URL, configured: Patience, keepaliveTimeout: number): Answerer {
  let server: Promise<Server> | undefined;
  return async (request, patience = configured) => {
    server ??= import('./server.js').then((loaded) => new loaded.Server(url, keepaliveTimeout, timers));
    return answerOf(await (await server).ask(callOf(request), patience));
  };
}

function callOf(request: OriginRequest): ServerCall {
  const { method, domainName, headers, body } = request;
  const lines = headerList(headers).flatMap(([name, value]) => [name, toWireText(value)]);
  if (needsLength(request)) lines.push('Content-Length', String(body?.length ?? 0));
  const host = (headerValue(headers, 'host') ?? domainName).replace(/:\d*$/, '');
  // What can't stand in a request line is sent as its percent code.
  const target = joinTarget(request).replace(/[^\x21-\x7e]+/g, percentEncoded);
  return { method, target, lines, body, host, domainName };
}

const bodiless = ['GET', 'HEAD', 'DELETE', 'OPTIONS'];

/** Without a length Node would send it in chunks. */
function needsLength({ method, headers, body }: OriginRequest): boolean {
  if (headerValue(headers, 'content-length') !== undefined) return false;
  if (headerValue(headers, 'transfer-encoding') !== undefined) return false;
  return !bodiless.includes(method) || (body !== undefined && body.length > 0);
}

function answerOf(came: ServerAnswer): OriginAnswer | OriginFault {
  if (came.failure !== undefined) return came;
  const { status, statusText, lines, body, cut, note } = came;
  const read = lines.map(([name, value]) => [name, fromWireText(value)] as const);
  return { status, statusText, headers: headersFromList(read), body, cut, note };
}
