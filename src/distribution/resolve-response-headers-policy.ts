import { disallowedBeginnings, disallowedNames } from '../message/disallowed-headers.js';
import { isHeaderName, isHeaderValue } from '../message/header-syntax.js';
import { lazily } from '../message/lazily.js';
import { show } from '../message/show.js';
import { assertShape } from './assert-shape.js';
import { isManaged } from './managed.js';
import { type Path, refuse } from './refuse.js';
import { resolveCors } from './resolve-cors.js';
import { resolveSecurityHeaders } from './resolve-security-headers.js';
import type { CustomHeader, ResponseHeadersPolicyConfig } from './response-headers-config.js';
import { ResponseHeadersPolicy, responseHeadersPolicyIds } from './response-headers-policy.js';
import type { PolicyHeader, ResponseHeadersPolicySettings } from './response-headers-settings.js';
import { customHeaderShape, customHeadersShape, responseHeadersPolicyShape } from './response-headers-shapes.js';

const mostCustomHeaders = 10;

/** Of the names that no function may set, those that a policy can remove. */
const removable: readonly string[] = ['x-cache', 'cloudfront-viewer-cert-pem', 'client-cert', 'client-cert-chain'];

/** What no policy can remove (RHP-REMOVE), beside those that begin as `disallowedBeginnings` say. */
const kept = lazily(
  (): ReadonlySet<string> =>
    new Set([
      ...[...disallowedNames].filter((name) => !removable.includes(name)),
      'content-encoding',
      'content-length',
      'host',
      'transfer-encoding',
      'via',
      'warning',
    ]),
);

/** What is removed from the responses of a behavior and added to them, checked; the policy itself, or a managed one's id. */
export function resolveResponseHeadersPolicy(
  given: ResponseHeadersPolicyConfig | string | undefined,
  behaviorPath: Path,
): ResponseHeadersPolicySettings | undefined {
  if (given === undefined) return undefined;
  const path = [...behaviorPath, 'responseHeadersPolicy'];
  const config = typeof given === 'string' ? policyOf(given, path) : given;
  assertShape(responseHeadersPolicyShape(), config, path);
  const { corsBehavior, securityHeadersBehavior, customHeadersBehavior, removeHeaders = [] } = config;
  checkRemoved(removeHeaders, [...path, 'removeHeaders']);
  const security = securityHeadersBehavior ?? {};
  const custom = customHeadersBehavior ?? { customHeaders: [] };
  return {
    name: config.responseHeadersPolicyName ?? 'custom',
    removes: new Set(removeHeaders.map((name) => name.toLowerCase())),
    cors: corsBehavior && resolveCors(corsBehavior, [...path, 'corsBehavior'], isManaged(config)),
    headers: [
      ...resolveSecurityHeaders(security, [...path, 'securityHeadersBehavior']),
      ...resolveCustomHeaders(custom, [...path, 'customHeadersBehavior']),
    ],
    serverTimingRate: config.serverTimingSamplingRate,
  };
}

function policyOf(id: string, path: Path): ResponseHeadersPolicyConfig {
  const ids = responseHeadersPolicyIds();
  const found = Object.hasOwn(ids, id) ? ids[id] : undefined;
  if (found !== undefined) return found;
  const names = Object.keys(ResponseHeadersPolicy).map((name) => `ResponseHeadersPolicy.${name}`);
  throw refuse(path, `no managed policy has the id ${show(id)}`, `Give a policy, or one of ${names.join(', ')}.`);
}

function resolveCustomHeaders(config: { readonly customHeaders: readonly unknown[] }, path: Path): PolicyHeader[] {
  assertShape(customHeadersShape(), config, path);
  const { customHeaders } = config;
  const listPath = [...path, 'customHeaders'];
  if (customHeaders.length > mostCustomHeaders) {
    const because = `it has ${customHeaders.length} headers, and a policy takes at most ${mostCustomHeaders}`;
    throw refuse(listPath, because, 'Name fewer.');
  }
  const seen = new Set<string>();
  return customHeaders.map((entry, at) => {
    const resolved = resolveCustomHeader(entry, [...listPath, at]);
    const name = resolved.key.toLowerCase();
    if (seen.has(name)) throw refuse([...listPath, at], `${show(resolved.key)} is listed twice`, 'List it once.');
    seen.add(name);
    return resolved;
  });
}

function resolveCustomHeader(entry: unknown, path: Path): PolicyHeader {
  assertShape(customHeaderShape(), entry, path);
  const { header, value, override } = entry as CustomHeader;
  checkName(header, [...path, 'header']);
  if (!isHeaderValue(value)) {
    throw refuse([...path, 'value'], `${show(value)} holds a control character`, 'Write the value on one line.');
  }
  return { key: header, value, override };
}

function checkRemoved(names: readonly string[], path: Path): void {
  for (const [at, name] of names.entries()) {
    checkName(name, [...path, at]);
    if (isKept(name.toLowerCase()))
      throw refuse([...path, at], `no policy can remove ${show(name)}`, 'Leave it out of the list.');
  }
}

function isKept(name: string): boolean {
  return kept().has(name) || disallowedBeginnings.some((beginning) => name.startsWith(beginning));
}

function checkName(name: string, path: Path): void {
  if (isHeaderName(name)) return;
  throw refuse(path, `${show(name)} is not a header name`, 'Give the name alone, such as "X-Powered-By".');
}
