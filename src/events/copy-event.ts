import type { HeaderEntry } from '../message/types.js';

interface Dictionary {
  [name: string]: unknown;
}

/** A header line and nothing more: what most of an event consists of. */
function isLine(value: object): value is HeaderEntry {
  const { key, value: text } = value as Partial<HeaderEntry>;
  if (typeof key !== 'string' || typeof text !== 'string') return false;
  let fields = 0;
  for (const _ in value) fields++;
  return fields === 2;
}

function copyElement(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return isLine(value) ? { key: value.key, value: value.value } : copyValue(value);
}

function copyList(list: readonly unknown[]): unknown[] {
  return list.length === 1 ? [copyElement(list[0])] : list.map(copyElement);
}

/** Field by field in the order of the original, so that all copies of one event share their hidden classes. */
function copyObject(object: Dictionary): Dictionary {
  const copy: Dictionary = {};
  for (const name in object) {
    const value = object[name];
    const copied = typeof value === 'object' && value !== null ? copyTree(value) : value;
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

function copyValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? copyTree(value) : value;
}

/**
 * A copy of an event (or of any part of one) that shares nothing with it: what a handler is given,
 * since every invocation gets its own (EVT-FRESH). Fields nobody knows are copied too.
 */
export function copyEvent<E>(event: E): E {
  return copyValue(event) as E;
}
