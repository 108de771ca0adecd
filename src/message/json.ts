/** What came of sending a value through JSON. */
export type Jsoned = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/**
 * What `JSON.parse(JSON.stringify(value))` would give, a copy that shares nothing with `value`.
 * `undefined`, a function or a symbol at the top give `null`, as Lambda's runtime posts them (PM-UNDEFINED).
 * What JSON refuses (a cycle, a BigInt, a getter that throws) is `ok: false` with the error it throws.
 *
 * Plain objects and arrays, which is what functions return, are copied directly at a small part of JSON's price;
 * whatever is unusual goes through JSON itself. Parts that say the same as their counterpart in `like` are not copied:
 * the counterpart stands for them, so that a result that leaves an event as it was costs a comparison.
 *
 * @example
 * throughJson({ at: new Date(0), gone: undefined }) // { ok: true, value: { at: '1970-01-01T00:00:00.000Z' }, … }
 *
 * @param like what the value is probably a copy of: JSON data that nobody changes any more.
 */
export function throughJson(value: unknown, like?: unknown): Jsoned {
  try {
    if (isPolluted()) return throughText(value);
    const copy = copyValue(value, 0, like);
    if (copy === odd) return throughText(value);
    return { ok: true, value: copy === absent ? null : copy };
  } catch (error) {
    return { ok: false, error };
  }
}

function throughText(value: unknown): Jsoned {
  const text = JSON.stringify(value) as string | undefined;
  return { ok: true, value: text === undefined ? null : JSON.parse(text) };
}

/** The value is something only JSON itself knows how to write. */
const odd = Symbol('odd');
/** The value vanishes: `undefined`, a function, a symbol. */
const absent = Symbol('absent');

/** Deeper than any result; a cycle ends here, and JSON words the error. */
const deepest = 40;

const plain = Object.prototype;
const list = Array.prototype;

/** Somebody made every object inherit a property, which a loop over names shows and JSON doesn't write. */
function isPolluted(): boolean {
  for (const _inherited in plain) return true;
  return false;
}

function copyValue(value: unknown, depth: number, like: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      // JSON knows no NaN, no infinity and no -0.
      return Number.isFinite(value) ? value + 0 : null;
    case 'object':
      return value === null ? null : isSame(value, like) ? like : copyObject(value, depth, like);
    case 'bigint':
      return odd;
    case 'function':
      return hasOwnJson(value) ? odd : absent;
    default:
      return absent;
  }
}

function copyObject(value: object, depth: number, like: unknown): unknown {
  if (depth > deepest || hasOwnJson(value)) return odd;
  const prototype = Object.getPrototypeOf(value);
  if (Array.isArray(value)) return prototype === list ? copyList(value, depth + 1, like) : odd;
  if (prototype === plain) return copyRecord(value as PlainObject, depth + 1, like);
  // What JSON.rawJSON makes has no prototype either.
  return prototype === null && !('rawJSON' in value) ? copyRecord(value as PlainObject, depth + 1, like) : odd;
}

/** It says itself, or something it inherits from does, what JSON shall write. */
function hasOwnJson(value: object): boolean {
  return (value as { toJSON?: unknown }).toJSON !== undefined;
}

function copyList(value: readonly unknown[], depth: number, like: unknown): unknown {
  // Grown by `push`, an array reserves seventeen places; nearly every header has one line.
  const copies = new Array<unknown>(value.length);
  for (let index = 0; index < value.length; index++) {
    const item = value[index];
    const copy = isLine(item)
      ? copyLine(item, depth)
      : copyValue(item, depth, Array.isArray(like) ? like[index] : undefined);
    if (copy === odd) return odd;
    copies[index] = copy === absent ? null : copy;
  }
  return copies;
}

function copyLine({ key, value }: { key: unknown; value: unknown }, depth: number): unknown {
  if (typeof key === 'string' && typeof value === 'string') return { key, value };
  return copyRecord({ key, value }, depth, undefined);
}

function copyRecord(value: PlainObject, depth: number, like: unknown): unknown {
  const copies: PlainObject = {};
  const counterparts = isObject(like) ? like : undefined;
  for (const name in value) {
    const copy = copyValue(value[name], depth, counterparts?.[name]);
    if (copy === odd) return odd;
    if (copy !== absent) put(copies, name, copy);
  }
  return copies;
}

/** Whether JSON would write the same for a value as for the JSON data it is compared with. */
function isSame(value: unknown, like: unknown): boolean {
  if (!isObject(value) || !isObject(like)) return value === like && isWritten(value);
  // What a counterpart gives for an own `__proto__` of the value.
  if (like === plain || like === (list as unknown)) return false;
  if (Array.isArray(like)) return Array.isArray(value) && isSameList(value, like);
  return Object.getPrototypeOf(value) === plain && !Array.isArray(value) && isSameRecord(value, like);
}

/** What the counterpart lacks is undefined, what it only inherits is a function: neither equals data. */
function isWritten(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function';
}

function isSameList(value: readonly unknown[], like: readonly unknown[]): boolean {
  if (value.length !== like.length || Object.getPrototypeOf(value) !== list || hasOwnJson(value)) return false;
  for (let index = 0; index < like.length; index++) {
    const item = value[index];
    const counterpart = like[index];
    if (!isSameLine(item, counterpart) && !isSame(item, counterpart)) return false;
  }
  return true;
}

/** The same for two header lines, which are most of any result, in a quarter of the time. */
function isSameLine(line: unknown, like: unknown): boolean {
  if (!isObject(line) || !isObject(like)) return false;
  const { key, value } = line;
  if (typeof key !== 'string' || typeof value !== 'string' || key !== like['key'] || value !== like['value'])
    return false;
  return Object.getPrototypeOf(line) === plain && !hasOwnJson(line) && hasNoMore(line) && hasTwoNames(like);
}

/** `key` and `value`, in any order, and nothing else. */
function hasNoMore(line: object): boolean {
  let names = 0;
  for (const name in line) {
    if (name !== 'key' && name !== 'value') return false;
    names++;
  }
  return names === 2;
}

/** JSON data hides nothing: with a key and a value, two names are all. */
function hasTwoNames(line: object): boolean {
  let names = 0;
  for (const _ in line) names++;
  return names === 2;
}

function isSameRecord(value: PlainObject, like: PlainObject): boolean {
  let names = 0;
  for (const name in value) {
    const item = value[name];
    const counterpart = like[name];
    // The one test of the leaves, which are most of any result.
    if (typeof item === 'string' ? item !== counterpart : !isSame(item, counterpart)) return false;
    names++;
  }
  for (const _ in like) names--;
  return names === 0 && value['toJSON'] === like['toJSON'];
}

function isObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null;
}

/** A header line, by far the commonest object in a result. */
function isLine(line: unknown): line is { key: unknown; value: unknown } {
  if (!isObject(line) || Object.getPrototypeOf(line) !== plain || hasOwnJson(line)) return false;
  let names = 0;
  for (const name in line) {
    if (name !== (names === 0 ? 'key' : 'value')) return false;
    names++;
  }
  return names === 2;
}

interface PlainObject {
  [name: string]: unknown;
}

function put(target: PlainObject, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  } else target[name] = value;
}
