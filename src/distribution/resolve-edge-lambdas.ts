import type { Trigger } from '../events/types.js';
import type { EdgeHandler } from '../lambda/types.js';
import { isPromise } from '../message/is-promise.js';
import { show } from '../message/show.js';
import { assertShape } from './assert-shape.js';
import { type Path, refuse } from './refuse.js';
import { associationShape, edgeLambdasShape } from './shapes.js';
import type { Association, Behavior } from './types.js';

const triggers: readonly Trigger[] = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];

type Associations = { -readonly [T in Trigger]?: Association };

/** The functions of a behavior: at most one per trigger (CFG-ONEFN). */
export function resolveEdgeLambdas(config: unknown, path: Path): Behavior['edgeLambdas'] {
  if (config === undefined) return {};
  if (Array.isArray(config)) throw refuseArray(config, path);
  if (typeof config === 'function') {
    throw refuse(path, 'a function alone has no trigger', "Name it: edgeLambdas: { 'viewer-request': handler }.");
  }
  assertShape(edgeLambdasShape(), config, path);
  const slots = config as { readonly [T in Trigger]?: unknown };
  const associations: Associations = {};
  for (const trigger of triggers) {
    const slot = slots[trigger];
    if (slot !== undefined) associations[trigger] = resolveSlot(trigger, slot, [...path, trigger]);
  }
  return associations;
}

function resolveSlot(trigger: Trigger, slot: unknown, path: Path): Association {
  if (typeof slot === 'function') return associate(trigger, { handler: slot as EdgeHandler });
  if (Array.isArray(slot)) throw refuse(path, `a trigger has one function, not ${slot.length}`, 'Give one handler.');
  if (typeof slot !== 'object' || slot === null || isPromise(slot)) throw refuseHandler(slot, path);
  if ('default' in slot) throw refuseModule(slot, path);
  assertShape(associationShape(), slot, path);
  const options = slot as AssociationOptions;
  if (options.load !== undefined) checkLoad(options, path);
  else if (typeof options.handler !== 'function') throw refuseHandler(options.handler, [...path, 'handler']);
  if (options.includeBody && trigger.endsWith('-response')) throw refuseIncludeBody(trigger, path);
  return associate(trigger, options);
}

type AssociationOptions = Partial<Omit<Association, 'trigger'>>;

function associate(trigger: Trigger, options: AssociationOptions): Association {
  const { handler, load, includeBody = false, timeoutMs, memorySize, context } = options;
  return { trigger, handler, load, includeBody, timeoutMs, memorySize, context };
}

function checkLoad({ handler, load }: AssociationOptions, path: Path): void {
  if (handler !== undefined) {
    throw refuse(path, 'it has a handler and a load', 'Give the handler itself, or how its module is loaded.');
  }
  if (typeof load === 'function') return;
  const what = isPromise(load) ? 'a promise is loaded once and for all' : `${show(load)} is not a function`;
  throw refuse([...path, 'load'], what, "Give a function that loads the module: load: () => import('./function.js').");
}

function refuseHandler(value: unknown, path: Path) {
  if (value === undefined)
    return refuse(path, 'it is missing', "Give the handler function, or load: () => import('./function.js').");
  if (isPromise(value)) {
    return refuse(
      path,
      'a promise is not a handler',
      "Await it first: const { handler } = await import('./function.js'). Or give { load: () => import('./function.js') }.",
    );
  }
  return refuse(
    path,
    `${show(value)} is not a function`,
    'Give the handler, or { handler, includeBody, timeoutMs, memorySize, codeSize, context }; load may stand in place of handler.',
  );
}

/** A module's namespace: its handler is an export, the default one, or of CommonJS often a part of that. */
function refuseModule(module: object & { default?: unknown }, path: Path) {
  if ('handler' in module) return refuse(path, 'a module is not a handler', 'Give its handler: module.handler.');
  const handler = typeof module.default === 'function' ? 'module.default' : 'module.default.handler';
  return refuse(path, 'a module is not a handler', `Give its handler: ${handler}.`);
}

/** BODY-ONLY-REQ, in CloudFront's words. */
function refuseIncludeBody(trigger: Trigger, path: Path) {
  return refuse(
    [...path, 'includeBody'],
    'The IncludeBody option can only be used with viewer-request or origin-request events',
    `Leave it out at ${trigger}.`,
  );
}

/** The CDK's form: `[{ functionVersion, eventType, includeBody }]`. */
function refuseArray(config: readonly unknown[], path: Path) {
  const slots = config.map(toSlot).join(', ') || `'viewer-request': handler`;
  return refuse(path, "a list is the CDK's shape", `Write the handlers by trigger: edgeLambdas: { ${slots} }.`);
}

function toSlot(item: unknown): string {
  const { eventType, includeBody } = (item ?? {}) as { eventType?: unknown; includeBody?: unknown };
  const trigger = triggers.find((known) => known === eventType) ?? 'viewer-request';
  return includeBody === true ? `'${trigger}': { handler, includeBody: true }` : `'${trigger}': handler`;
}
