import * as z from 'zod/v4/core';
import { show } from '../message/show.js';
import { type Path, refuse } from './refuse.js';
import { knownNames } from './shapes.js';
import { unknownName } from './unknown-name.js';

/** A schema that can name its keys, which an unknown one is compared with. */
export type Shape = z.$ZodObject;

type Issue = z.$ZodIssue;

/**
 * Checks a value against a shape. Nothing is copied: handlers and origins stay the objects they are.
 *
 * @throws EdgeproofError for the first mistake: path, what came, what is allowed, what to do.
 */
export function assertShape(shape: Shape, value: unknown, path: Path): void {
  const result = z.safeParse(shape, value);
  if (result.success) return;
  // An unknown name comes first: what it was meant to be may be reported missing as well.
  const issue = result.error.issues.find(({ code }) => code === 'unrecognized_keys') ?? result.error.issues[0];
  if (issue !== undefined) throw explain(issue, shape, value, path);
}

/** Each mistake in one style: the only place where zod's findings become words. */
function explain(issue: Issue, shape: Shape, value: unknown, path: Path) {
  const where = [...path, ...issue.path];
  if (issue.code === 'unrecognized_keys') return unknownName(issue.keys[0] ?? '', knownNames(shape), where);
  const came = valueAt(value, issue.path);
  if (came === undefined) return refuse(where, 'it is missing', `Give ${wanted(issue)}.`);
  return refuse(where, `${show(came)} is not allowed`, `Give ${wanted(issue)}.`);
}

function wanted(issue: Issue): string {
  // Else it is the shape itself that something else was given for.
  return issue.code === 'custom' ? issue.message : 'an object';
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}
