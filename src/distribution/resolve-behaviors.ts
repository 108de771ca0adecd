import { show } from '../message/show.js';
import { compilePathPattern } from './path-pattern.js';
import { type Path, refuse } from './refuse.js';
import { resolveBehavior } from './resolve-behavior.js';
import type { Behavior } from './types.js';

/** Behaviors per distribution, the default included (PATH-MAX). */
const mostBehaviors = 75;
const longestPattern = 255;

/** All behaviors in the order tried, the default last. */
export function resolveBehaviors(defaultBehavior: unknown, additional: Readonly<Record<string, unknown>>): Behavior[] {
  const patterns = Object.keys(additional);
  checkPatterns(patterns, ['additionalBehaviors']);
  const behaviors = patterns.map((pathPattern, index) => {
    const matching = { pathPattern, position: index + 1, matches: compilePathPattern(pathPattern) };
    return resolveBehavior(additional[pathPattern], matching, ['additionalBehaviors', pathPattern]);
  });
  const matching = { pathPattern: '*', position: behaviors.length + 1, matches: () => true };
  return [...behaviors, resolveBehavior(defaultBehavior, matching, ['defaultBehavior'])];
}

function checkPatterns(patterns: readonly string[], path: Path): void {
  if (patterns.length >= mostBehaviors) {
    const because = `with the default these are ${patterns.length + 1} behaviors`;
    throw refuse(path, because, `CloudFront allows ${mostBehaviors} per distribution.`);
  }
  const seen = new Map<string, string>();
  for (const pattern of patterns) {
    checkPattern(pattern, [...path, pattern]);
    const rooted = pattern.startsWith('/') ? pattern : `/${pattern}`;
    const twin = seen.get(rooted);
    if (twin !== undefined)
      throw refuse([...path, pattern], `it is the same pattern as ${show(twin)}`, 'Keep one of them.');
    seen.set(rooted, pattern);
  }
}

/** PATH-CHARS, CFG-PATH. */
function checkPattern(pattern: string, path: Path): void {
  if (pattern === '') throw refuse(path, 'the pattern is empty', 'Write a path such as "/images/*".');
  if (pattern === '*') throw refuse(path, '"*" is the default behavior', 'Put it into defaultBehavior.');
  if (pattern.length > longestPattern) {
    throw refuse(path, `the pattern has ${pattern.length} characters`, `CloudFront takes ${longestPattern}.`);
  }
  const strange = /[^\w\-.*$/~"'@:+?&]/.exec(pattern)?.[0];
  if (strange === '%') throw refuse(path, 'a pattern cannot hold "%"', 'Stand "*" or "?" in for escaped characters.');
  if (strange !== undefined) {
    throw refuse(path, `a pattern cannot hold ${show(strange)}`, `Allowed are letters, digits and _-.*$/~"'@:+?&.`);
  }
  // JavaScript moves such keys in front of all others, and the order of patterns counts.
  if (/^\d+$/.test(pattern))
    throw refuse(path, 'a number as key loses its place in the order', `Write ${show(`/${pattern}`)}.`);
}
