import type { HeaderEntry } from '../message/types.js';

interface Dictionary {
  [name: string]: unknown;
}

/** Names that a loop shows. */
export function countFields(object: object): number {
  let fields = 0;
  for (const _ in object) fields++;
  return fields;
}

/** A header line and nothing more: what most of an event consists of. */
function isLine(value: object): value is HeaderEntry {
  const { key, value: text } = value as Partial<HeaderEntry>;
  return typeof key === 'string' && typeof text === 'string' && countFields(value) === 2;
}

function copyElement(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return isLine(value) ? { key: value.key, value: value.value } : copyTree(value);
}

function copyList(list: readonly unknown[]): unknown[] {
  return list.length === 1 ? [copyElement(list[0])] : list.map(copyElement);
}

/** Field by field in the order of the original, so that all copies of one event share their hidden classes. */
function copyObject(object: Dictionary): Dictionary {
  const copy: Dictionary = {};
  for (const name in object) {
    const value = object[name];
    const copied = typeof value === 'object' && value !== null ? copyField(name, value) : value;
    if (name === '__proto__') define(copy, name, copied);
    else copy[name] = copied;
  }
  return copy;
}

function define(copy: Dictionary, name: string, value: unknown): void {
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
}

function copyTree(value: object): unknown {
  return Array.isArray(value) ? copyList(value) : copyObject(value as Dictionary);
}

/** The two objects that are the same in nearly every event are written as literals, at a quarter of the price. */
function copyField(name: string, value: object): unknown {
  if (name === 'config') return copyConfig(value as Dictionary);
  return name === 'request' ? copyRequest(value as Dictionary) : copyTree(value);
}

function copyConfig(config: Dictionary): unknown {
  const { distributionDomainName, distributionId, eventType, requestId } = config;
  const isKnown = areTexts(distributionDomainName, distributionId, eventType, requestId) && countFields(config) === 4;
  return isKnown ? { distributionDomainName, distributionId, eventType, requestId } : copyTree(config);
}

function copyRequest(request: Dictionary): unknown {
  const { clientIp, method, uri, querystring, headers } = request;
  const isKnown = areTexts(clientIp, method, uri, querystring) && countFields(request) === 5;
  if (!isKnown || typeof headers !== 'object' || headers === null) return copyTree(request);
  return { clientIp, method, uri, querystring, headers: copyTree(headers) };
}

function areTexts(a: unknown, b: unknown, c: unknown, d: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && typeof c === 'string' && typeof d === 'string';
}

/**
 * A copy of an event (or of any part of one) that shares nothing with it: what a handler is given,
 * since every invocation gets its own (EVT-FRESH). Fields nobody knows are copied too.
 */
export function copyEvent<E>(event: E): E {
  return copyElement(event) as E;
}
