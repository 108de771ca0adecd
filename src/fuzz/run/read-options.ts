import { EdgeproofError } from '../../errors.js';
import { isTrigger, triggers, withArticle } from '../../events/index.js';
import {
  checkHandler,
  type EdgeHandler,
  type RunOptions,
  resolveRunSettings,
  runOptionNames,
} from '../../lambda/index.js';
import { chooseFrom } from '../../message/choose-from.js';
import { show } from '../../message/show.js';
import { checkParameters } from '../check-parameters.js';
import { parameterNames } from '../parameter-names.js';
import { picked } from '../parameters.js';
import type { OpenRedirectOptions } from '../properties/no-open-redirect.js';
import type { Judge } from './judge.js';

/** Options of any kind, before they are checked. */
export interface Given {
  readonly [name: string]: unknown;
}

const eventNames = ['trigger', 'events', 'includeBody', 'origin', 'forwarded'];
const checkNames = ['failOn', 'check', 'noOpenRedirect', 'idempotentRewrite', 'fresh'];
const known = [...eventNames, ...checkNames, ...runOptionNames, ...parameterNames];

const failedTo = 'fuzz the handler';

export function misuse(path: string, because: string, fix: string): EdgeproofError {
  return new EdgeproofError('ERR_OPTION', { failedTo, path, because, fix });
}

/**
 * Refuses what is no set of options before anything runs.
 *
 * @throws EdgeproofError `ERR_OPTION`, naming the option.
 */
export function checkOptions(options: unknown): asserts options is Given {
  if (typeof options !== 'object' || options === null) {
    throw misuse('', `${show(options)} is not an object`, "Give at least { trigger: 'viewer-request' }.");
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw misuse(name, 'there is no such option', chooseFrom(name, known));
  }
  checkEvents(options as Given);
  checkChecks(options as Given);
  checkParameters(failedTo, options);
}

function checkEvents({ trigger, events, ...association }: Given): void {
  if ((trigger === undefined) === (events === undefined)) {
    const what = trigger === undefined ? 'neither trigger nor events is given' : 'both trigger and events are given';
    throw misuse('', what, "Give one: { trigger: 'viewer-request' }, or { events: edge.viewerRequest() }.");
  }
  if (trigger !== undefined && !isTrigger(trigger)) {
    throw misuse('trigger', `${show(trigger)} is no trigger`, `Use one of: ${triggers.join(', ')}.`);
  }
  if (events !== undefined && !isArbitrary(events)) {
    throw misuse('events', `${show(events)} is no arbitrary`, 'Give one of events, such as edge.viewerRequest().');
  }
  const fits = { includeBody: '-request', origin: 'origin-', forwarded: 'origin-' };
  for (const [name, part] of Object.entries(fits)) {
    if (association[name] === undefined || String(trigger).includes(part)) continue;
    const because =
      trigger === undefined ? 'events has its own constraints' : `${withArticle(trigger)} event knows nothing of it`;
    throw misuse(name, because, trigger === undefined ? 'Give it there.' : 'Leave it out.');
  }
}

function isArbitrary(value: unknown): boolean {
  return typeof (value as { generate?: unknown }).generate === 'function';
}

const booleanOrObject = ['boolean', 'object'];
const types: Readonly<Record<string, readonly string[]>> = {
  check: ['function'],
  fresh: ['function'],
  idempotentRewrite: ['boolean'],
  noOpenRedirect: booleanOrObject,
  includeBody: ['boolean'],
};

function checkChecks(options: Given): void {
  for (const [name, allowed] of Object.entries(types)) {
    const value = options[name];
    if (value === undefined || (value !== null && allowed.includes(typeof value))) continue;
    throw misuse(name, `${show(value)} ${isNone(allowed)}`, `Give ${allowed.map(article).join(' or ')}.`);
  }
  const { failOn, noOpenRedirect } = options;
  if (failOn !== undefined && failOn !== 'error' && failOn !== 'warning') {
    throw misuse('failOn', `${show(failOn)} won't do`, "Give 'error' or 'warning'.");
  }
  if (typeof noOpenRedirect === 'object' && !Array.isArray((noOpenRedirect as Given)['allow'])) {
    throw misuse('noOpenRedirect.allow', `${show((noOpenRedirect as Given)['allow'])} is no list`, 'List hosts in it.');
  }
}

function isNone(allowed: readonly string[]): string {
  const [only] = allowed;
  return allowed.length === 1 ? `is no ${only}` : "won't do";
}

function article(type: string): string {
  return type === 'object' ? '{ allow: […] }' : `a ${type}`;
}

/** @throws EdgeproofError `ERR_OPTION` for a handler that is none, and for options of `invoke` that are out of range. */
export function readJudge(handler: EdgeHandler, options: Given): Judge {
  checkHandler(handler, failedTo, 'fuzz(module.handler, …)');
  const { check, fresh, failOn, noOpenRedirect, idempotentRewrite } = options as Given & Pick<Judge, 'check' | 'fresh'>;
  return {
    settings: resolveRunSettings(picked(options, runOptionNames) as RunOptions),
    handler,
    fresh,
    check,
    warningsFail: failOn === 'warning',
    noOpenRedirect: allowedHosts(noOpenRedirect),
    idempotentRewrite: idempotentRewrite === true,
  };
}

function allowedHosts(noOpenRedirect: unknown): OpenRedirectOptions | undefined {
  if (typeof noOpenRedirect === 'object') return noOpenRedirect as OpenRedirectOptions;
  return noOpenRedirect === true ? { allow: [] } : undefined;
}
