import { utf8 } from '../../src/message/bytes.js';
import { setHeader } from '../../src/message/headers.js';
import type { HeaderMap } from '../../src/message/types.js';
import type { OriginAnswer, OriginRequest } from '../../src/origins/index.js';

/** A request as CloudFront sends it to `api.example.com`. */
export function originRequest(
  init: Partial<Omit<OriginRequest, 'headers' | 'body'>> & { headers?: Record<string, string>; body?: string } = {},
): OriginRequest {
  const { headers = {}, body, ...rest } = init;
  const domainName = rest.domainName ?? 'api.example.com';
  const map: HeaderMap = {};
  setHeader(map, 'Host', domainName);
  for (const [name, value] of Object.entries(headers)) setHeader(map, name, value);
  return {
    method: 'GET',
    protocol: 'https',
    domainName,
    port: 443,
    uri: '/',
    querystring: '',
    ...rest,
    headers: map,
    body: body === undefined ? undefined : utf8(body),
  };
}

/** The header lines of an answer as they would go over the wire. */
export function wireLines(answer: OriginAnswer): string[] {
  return Object.values(answer.headers)
    .flat()
    .map(({ key, value }) => `${key}: ${value}`);
}

/** The message of what a call throws or rejects with. */
export async function failureOf(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (thrown) {
    return String((thrown as Error).message);
  }
  throw new Error('nothing was thrown');
}

/** The messages of many failing calls, under their names. */
export async function failures(calls: readonly (readonly [name: string, call: () => unknown])[]): Promise<string> {
  const messages: string[] = [];
  for (const [name, call] of calls) messages.push(`${name}\n  ${await failureOf(call)}`);
  return messages.join('\n');
}
