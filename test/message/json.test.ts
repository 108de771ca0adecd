import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { throughJson } from '../../src/message/json.js';

/** What the runtime posts: JSON, and `null` for what JSON has no word for (PM-UNDEFINED). */
function viaText(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? null : JSON.parse(text);
}

function jsoned(value: unknown, like?: unknown): unknown {
  const json = throughJson(value, like);
  if (!json.ok) throw json.error;
  return json.value;
}

function expectAsText(value: unknown, like?: unknown): void {
  assert.deepStrictEqual(jsoned(value, like), viaText(value));
}

function own(name: string, value: unknown): object {
  return Object.defineProperty({}, name, { value, enumerable: true, configurable: true, writable: true });
}

class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}

/** Everything that JSON treats in a way of its own. */
const odd: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  'a function': () => () => 1,
  'a symbol': () => Symbol('a'),
  'a function with toJSON': () => Object.assign(() => 1, { toJSON: () => 'function' }),
  null: () => null,
  'numbers without a form': () => [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1e21, 5e-324],
  'vanishing fields': () => ({ a: undefined, b: () => 1, c: Symbol('c'), [Symbol('d')]: 1, e: 1 }),
  'vanishing elements': () => [undefined, () => 1, Symbol('c')],
  holes: () => Object.assign(new Array(3), { 0: 1 }),
  'a Date': () => new Date(86_400_000),
  'an invalid Date': () => new Date(Number.NaN),
  'a Buffer': () => Buffer.from('abc'),
  bytes: () => new Uint8Array([1, 2]),
  'a Map and a Set': () => [new Map([[1, 2]]), new Set([1])],
  'a URL': () => new URL('https://example.com/a'),
  'a promise': () => Promise.resolve(1),
  'an error': () => Object.assign(new Error('no'), { code: 1 }),
  'a regular expression': () => /a/,
  'an instance': () => new Point(1, 2),
  'boxed values': () => [Object('text'), Object(1), Object(true), Object(Symbol('a'))],
  'an array in disguise': () => Object.setPrototypeOf([1], Object.prototype),
  'an instance of a class of arrays': () => new (class extends Array {})(2),
  'no prototype': () => Object.assign(Object.create(null), { a: { b: 1 } }),
  'inherited fields': () => Object.create({ a: 1 }, { b: { value: 2, enumerable: true } }),
  'fields that are not enumerable': () => Object.defineProperty({ a: 1 }, 'b', { value: 1 }),
  'a getter': () => ({
    get a() {
      return [1];
    },
  }),
  'toJSON of its own': () => ({ a: { toJSON: () => ({ b: 1 }) }, c: Object.assign([1], { toJSON: () => 'list' }) }),
  'toJSON that is data': () => ({ toJSON: 'data', a: 1 }),
  'toJSON that gives nothing': () => ({ a: { toJSON: () => undefined } }),
  'toJSON that looks at the key': () => ({ a: { toJSON: (key: string) => key } }),
  'a header line with more': () => ({ a: [{ key: 'A', value: 'a', more: [1] }] }),
  'a header line with less': () => ({ a: [{ value: 'a' }, { key: 'A' }, { key: undefined, value: 'a' }] }),
  'a header line the other way round': () => ({ a: [{ value: 'a', key: 'A' }] }),
  'a header line with toJSON': () => ({ a: [{ key: 'A', value: 'a', toJSON: () => 'line' }] }),
  'a header line of odd things': () => ({ a: [{ key: () => 1, value: new Date(0) }] }),
  'a header line of a class': () => ({ a: [Object.assign(new Point(1, 2), { key: 'A', value: 'a' })] }),
  'names of every object': () => ({ constructor: { a: 1 }, toString: [], hasOwnProperty: 1, valueOf: undefined }),
  __proto__: () => own('__proto__', [{ key: '__proto__', value: 'a' }]),
  'names that are numbers': () => ({ b: 1, 2: 1, 1: 1, a: 1 }),
  'lone surrogates': () => ['\ud800', { '\udc00': 'a' }],
  'the same thing twice': () => {
    const twice = { a: [1] };
    return { b: twice, c: [twice] };
  },
  'a proxy': () => new Proxy({ a: new Proxy([1, { b: 2 }], {}) }, {}),
  arguments: () =>
    (function () {
      // biome-ignore lint/complexity/noArguments: that is the case
      return arguments;
    })(),
  'something deep': () => Array.from({ length: 60 }).reduce((inner: unknown) => ({ inner: [inner] }), 1),
};

describe('a value through JSON', () => {
  it.each(Object.entries(odd))('is what the text gives: %s', (_what, make) => {
    expectAsText(make());
    expectAsText({ inside: make() });
    expectAsText([make()]);
  });

  it('is what the text gives, for anything', () => {
    const anything = fc.anything({ withDate: true, withMap: true, withSet: true, withNullPrototype: true });
    fc.assert(
      fc.property(anything, (value) => expectAsText(value)),
      { numRuns: 1_000 },
    );
  });

  it.runIf('rawJSON' in JSON)('writes raw JSON as it is', () => {
    const raw = (JSON as unknown as { rawJSON(text: string): object }).rawJSON('12345678901234567890');
    expectAsText({ raw });
  });

  it('shares nothing with the value', () => {
    const value = { headers: { a: [{ key: 'A', value: 'a' }] }, list: [[1]] };
    const copy = jsoned(value) as typeof value;
    copy.headers.a[0]!.value = 'b';
    copy.headers.a.push({ key: 'A', value: 'c' });
    copy.list[0]!.push(2);
    expect(value).toEqual({ headers: { a: [{ key: 'A', value: 'a' }] }, list: [[1]] });
  });

  it('leaves the prototype alone', () => {
    const copy = jsoned(JSON.parse('{"__proto__":{"polluted":1}}')) as object;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('what JSON refuses', () => {
  const cycle: { self?: unknown } = {};
  cycle.self = [cycle];
  const tree: { first?: unknown; second?: unknown } = {};
  tree.first = tree.second = { tree };
  const thrown = new Error('no');

  it.each<[string, unknown]>([
    ['a cycle', cycle],
    ['a cycle in many places', tree],
    ['a BigInt', { a: [1n] }],
    [
      'a getter that throws',
      {
        get a() {
          throw thrown;
        },
      },
    ],
    [
      'toJSON that throws',
      {
        toJSON() {
          throw thrown;
        },
      },
    ],
  ])('is told with the error that JSON throws: %s', (_what, value) => {
    let expected: unknown;
    try {
      JSON.stringify(value);
    } catch (error) {
      expected = error;
    }
    expect(expected).toBeInstanceOf(Error);
    expect(throughJson(value)).toEqual({ ok: false, error: expected });
    expect(throughJson(value, { self: [{}], first: {}, a: [1] })).toEqual({ ok: false, error: expected });
  });
});

describe('where somebody taught built-ins about JSON', () => {
  const taught: (readonly [prototype: object, name: string])[] = [];

  function teach(prototype: object, name: string, value: unknown): void {
    Object.defineProperty(prototype, name, { value, enumerable: name !== 'toJSON', configurable: true });
    taught.push([prototype, name]);
  }

  afterEach(() => {
    for (const [prototype, name] of taught.splice(0)) delete (prototype as any)[name];
  });

  it.each([
    ['objects', Object.prototype],
    ['arrays', Array.prototype],
    ['texts', String.prototype],
    ['numbers', Number.prototype],
    ['booleans', Boolean.prototype],
    ['BigInts', BigInt.prototype],
    ['functions', Function.prototype],
  ])('%s', (_what, prototype) => {
    const value = { a: ['text', 1, true, () => 1, { b: [] }], c: 1n };
    const like = { a: ['text', 1, true, null, { b: [] }], c: 1 };
    teach(BigInt.prototype, 'toJSON', () => 'big');
    teach(prototype, 'toJSON', () => 'taught');
    const [copy, compared, expected] = [jsoned(value), jsoned(value, like), viaText(value)];
    delete (prototype as any).toJSON;
    expect(copy).toEqual(expected);
    expect(compared).toEqual(expected);
  });

  it('or gave every object a field', () => {
    teach(Object.prototype, 'everywhere', 1);
    const value = { a: [{ key: 'A', value: 'a' }] };
    const [copy, compared, expected] = [jsoned(value), jsoned(value, { a: [] }), viaText(value)];
    delete (Object.prototype as any).everywhere;
    expect(Object.keys(copy as object)).toEqual(['a']);
    expect(compared).toEqual(expected);
  });
});

describe('a value that is compared with what it is probably a copy of', () => {
  it('is that, where it says the same', () => {
    const like = {
      uri: '/',
      headers: { a: [{ key: 'A', value: 'a' }], b: [{ value: 'b', key: 'B' }] },
      n: [1, null, []],
    };
    expect(jsoned(structuredClone(like), like)).toBe(like);
    expect(jsoned({ ...structuredClone(like), uri: '/b' }, like)).toEqual({ ...like, uri: '/b' });
    expect((jsoned({ ...structuredClone(like), uri: '/b' }, like) as typeof like).headers).toBe(like.headers);
  });

  it.each<[string, unknown, unknown]>([
    ['an undefined field instead of another', { a: undefined, b: 1 }, { b: 1, c: 2 }],
    ['an undefined header instead of another', { headers: { x: undefined } }, { headers: { cookie: [] } }],
    ['an inherited function instead of another', { toString: Object.prototype.toString, b: 1 }, { b: 1, c: 2 }],
    ['an own __proto__ instead of another', own('__proto__', {}), { c: 2 }],
    ['an own __proto__ instead of nothing', own('__proto__', []), []],
    ['an own __proto__', own('__proto__', [1]), own('__proto__', [1])],
    ['an array instead of an object', Object.setPrototypeOf([], Object.prototype), {}],
    ['an object instead of an array', { 0: 1, length: 1 }, [1]],
    ['null instead of an object', null, {}],
    ['an object instead of null', {}, null],
    ['a field more', { a: 1, b: 2 }, { a: 1 }],
    ['a field less', { a: 1 }, { a: 1, b: 2 }],
    [
      'a line more',
      [{ key: 'A', value: 'a' }],
      [
        { key: 'A', value: 'a' },
        { key: 'A', value: 'a' },
      ],
    ],
    ['a line with more', [{ key: 'A', value: 'a', b: 1 }], [{ key: 'A', value: 'a' }]],
    ['a line with less', [{ key: 'A', value: 'a' }], [{ key: 'A', value: 'a', b: 1 }]],
    ['a line with another value', [{ key: 'A', value: 'a' }], [{ key: 'A', value: 'b' }]],
    ['a line with another key', [{ key: 'A', value: 'a' }], [{ key: 'a', value: 'a' }]],
    ['a line without a key', [{ key: undefined, value: 'a' }], [{ key: 'A', value: 'a' }]],
    ['a line that is text', ['a'], [{ key: 'A', value: 'a' }]],
    ['a line with toJSON', [{ key: 'A', value: 'a', toJSON: () => 1 }], [{ key: 'A', value: 'a' }]],
    ['a list with toJSON', Object.assign([1], { toJSON: () => 1 }), [1]],
    ['an object with toJSON', { a: 1, toJSON: () => 1 }, { a: 1 }],
    ['numbers without a form', [Number.NaN, -0], [null, 0]],
  ])('is no other than without: %s', (_what, value, like) => {
    expectAsText(value, like);
    expectAsText({ inside: value }, { inside: like });
  });

  it.each(Object.entries(odd))('is no other than without: %s', (_what, make) => {
    const json = viaText(make());
    for (const like of [json, [json], { inside: json }, {}, []]) {
      expectAsText(make(), like);
      expectAsText({ inside: make() }, like);
      expectAsText([make()], like);
    }
  });

  const anything = fc.anything({ withDate: true, withNullPrototype: true, maxDepth: 3 });

  it('is no other than without, whatever both are', () => {
    fc.assert(
      fc.property(anything, fc.jsonValue({ maxDepth: 3 }), (value, like) => expectAsText(value, viaText(like))),
      { numRuns: 500 },
    );
  });

  it('is no other than without, where both differ in a little', () => {
    const name = fc.constantFrom('a', 'b', 'key', 'value', 'constructor', '__proto__', 'toJSON', '0');
    const leaf = fc.constantFrom<unknown>(
      'a',
      'b',
      0,
      -0,
      null,
      undefined,
      true,
      Number.NaN,
      Object.prototype.toString,
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, tie('record'), tie('list'), tie('line')),
      record: fc.array(fc.tuple(name, tie('tree')), { maxLength: 4 }).map(entriesToObject),
      list: fc.array(tie('tree'), { maxLength: 3 }),
      line: fc.record({ key: tie('tree'), value: tie('tree') }),
    }));
    const edit = fc.record({ at: fc.nat(), name, with: tree, remove: fc.boolean() });
    fc.assert(
      fc.property(tree, fc.array(edit, { maxLength: 2 }), (value, edits) => {
        const like = edits.reduce<unknown>(mutate, viaText(value));
        expectAsText(value, like);
        expectAsText(like, viaText(value));
      }),
      { numRuns: 1_000 },
    );
  });
});

function entriesToObject(entries: readonly (readonly [string, unknown])[]): object {
  const object = {};
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

interface Edit {
  readonly at: number;
  readonly name: string;
  readonly with: unknown;
  readonly remove: boolean;
}

/** A copy with one object in it changed. */
function mutate(json: unknown, { at, name, with: replacement, remove }: Edit): unknown {
  const objects: object[] = [];
  const copy: unknown = JSON.parse(JSON.stringify(json), (_key, value) => {
    if (typeof value === 'object' && value !== null) objects.push(value);
    return value;
  });
  const target = objects[at % Math.max(objects.length, 1)];
  if (target === undefined) return viaText(replacement);
  if (remove) delete (target as any)[Object.keys(target)[0] ?? name];
  else
    Object.defineProperty(target, name, {
      value: viaText(replacement),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return viaText(copy);
}
