import { durationSeconds } from '../message/duration.js';
import { isHeaderName } from '../message/header-syntax.js';
import { show } from '../message/show.js';
import { compileAllowedOrigins, parseAllowedOrigin } from './allowed-origin.js';
import { assertShape } from './assert-shape.js';
import { type Path, refuse } from './refuse.js';
import type { CorsBehavior } from './response-headers-config.js';
import type { CorsSettings } from './response-headers-settings.js';
import { corsShape } from './response-headers-shapes.js';

const everyMethod = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
const longestOrigin = 1_783;

/** The CORS part of a response headers policy, checked (RHP-ACAO, RHP-ACAC, RHP-ACAM, RHP-ACAH). */
export function resolveCors(config: CorsBehavior, path: Path, isManaged: boolean): CorsSettings {
  assertShape(corsShape(), config, path);
  if (!isManaged) checkNotEmpty(config, path);
  checkMethods(config.accessControlAllowMethods, [...path, 'accessControlAllowMethods']);
  checkHeaders(config.accessControlAllowHeaders, [...path, 'accessControlAllowHeaders']);
  checkHeaders(config.accessControlExposeHeaders ?? [], [...path, 'accessControlExposeHeaders']);
  const methods = config.accessControlAllowMethods;
  const maxAge = config.accessControlMaxAge;
  return {
    allowsOrigin: resolveOrigins(config, [...path, 'accessControlAllowOrigins']),
    credentials: config.accessControlAllowCredentials,
    methods: (methods.includes('ALL') ? everyMethod : methods).join(', '),
    headers: config.accessControlAllowHeaders,
    exposed: (config.accessControlExposeHeaders ?? []).join(', '),
    maxAge: maxAge === undefined ? '' : String(durationSeconds(maxAge)),
    override: config.originOverride,
  };
}

const needed = ['accessControlAllowOrigins', 'accessControlAllowMethods', 'accessControlAllowHeaders'] as const;

function checkNotEmpty(config: CorsBehavior, path: Path): void {
  for (const name of needed) {
    if (config[name].length === 0) throw refuse([...path, name], 'the list is empty', 'Name at least one.');
  }
}

function resolveOrigins(
  { accessControlAllowOrigins: origins, accessControlAllowCredentials }: CorsBehavior,
  path: Path,
): CorsSettings['allowsOrigin'] {
  if (!origins.includes('*')) return compileAllowedOrigins(origins.map((one, at) => parsed(one, [...path, at])));
  if (!accessControlAllowCredentials) return 'any';
  const fix = 'List the origins that may send credentials.';
  throw refuse(path, '"*" can\'t be together with accessControlAllowCredentials', fix);
}

function parsed(origin: string, path: Path) {
  const found = origin.length > longestOrigin ? undefined : parseAllowedOrigin(origin);
  if (found !== undefined) return found;
  throw refuse(
    path,
    `${show(origin)} is no origin that CloudFront can allow`,
    'Write "*", "https://example.com", "example.com", "*.example.com", or "http://example.com:*": no path, and a star only as the leftmost label or in the port.',
  );
}

function checkMethods(methods: readonly string[], path: Path): void {
  for (const [at, method] of methods.entries()) {
    if (method === 'ALL' || everyMethod.includes(method)) continue;
    throw refuse([...path, at], `${show(method)} is not allowed`, `Choose from: ALL, ${everyMethod.join(', ')}.`);
  }
}

function checkHeaders(names: readonly string[], path: Path): void {
  for (const [at, name] of names.entries()) {
    if (isHeaderName(name)) continue;
    throw refuse([...path, at], `${show(name)} is not a header name`, 'Give the name alone, or "*".');
  }
}
