import { show } from '../message/show.js';
import type { AllowedMethods, CachedMethods } from './config.js';
import { type Path, refuse } from './refuse.js';

const sets = {
  GET_HEAD: ['GET', 'HEAD'],
  GET_HEAD_OPTIONS: ['GET', 'HEAD', 'OPTIONS'],
  ALL: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
} as const;

type SetName = keyof typeof sets;

/** The methods a behavior accepts: one of the three sets that exist (METHOD-SETS, CFG-METHODS). */
export function resolveAllowedMethods(given: AllowedMethods | undefined, path: Path): readonly string[] {
  return resolveSet(given, ['GET_HEAD', 'GET_HEAD_OPTIONS', 'ALL'], path);
}

/** The methods whose answers are cached, all of them allowed ones. */
export function resolveCachedMethods(
  given: CachedMethods | undefined,
  allowed: readonly string[],
  path: Path,
): readonly string[] {
  const cached = resolveSet(given, ['GET_HEAD', 'GET_HEAD_OPTIONS'], path);
  const refused = cached.find((method) => !allowed.includes(method));
  if (refused === undefined) return cached;
  throw refuse(path, `${refused} is cached but not allowed`, 'Set allowedMethods to "GET_HEAD_OPTIONS" or "ALL".');
}

function resolveSet(given: unknown, names: readonly SetName[], path: Path): readonly string[] {
  const wanted = given ?? 'GET_HEAD';
  const found = names.find((name) => wanted === name || isSet(wanted, sets[name]));
  if (found !== undefined) return sets[found];
  throw refuse(
    path,
    `${showMethods(given)} is not a set of methods CloudFront has`,
    `Give one of ${names.map(describe).join(', ')}.`,
  );
}

function isSet(given: unknown, methods: readonly string[]): boolean {
  return Array.isArray(given) && given.length === methods.length && methods.every((method) => given.includes(method));
}

function describe(name: SetName): string {
  return `"${name}" (${sets[name].join(', ')})`;
}

function showMethods(given: unknown): string {
  return Array.isArray(given) ? `[${given.map((method) => show(method)).join(', ')}]` : show(given);
}
