import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleCatalogue, rulePages } from '../../scripts/rules-reference/index.js';
import { literal } from '../../scripts/rules-reference/literal.js';
import { rules } from '../../src/rules/index.js';
import { misfits, type Schema } from './fits-schema.js';

const folder = join(import.meta.dirname, '../../docs/rules');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const pages = rulePages();
const text = Object.values(pages).join('\n');

/** As GitHub makes them of headings. */
const anchorsOf = (page: string) =>
  Array.from(page.matchAll(/^#+ (.+)$/gm), ([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'));

describe('the pages of docs/rules', () => {
  it.each(Object.keys(pages))('%s is what the rules give: run npm run docs:rules', (name) => {
    expect(read(name)).toBe(pages[name]);
  });

  it('are all there are', () => {
    const committed = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(committed.sort()).toEqual(Object.keys(pages).sort());
  });

  it('describe every rule once, with an example that breaks it and one that keeps it', () => {
    for (const { id } of rules) expect(text.split(`\n## ${id}\n`), id).toHaveLength(2);
    expect(text.match(/\*\*(Refused|Warned about)\*\* at/g)).toHaveLength(rules.length);
    expect(text.match(/\*\*Accepted\*\* at/g)).toHaveLength(rules.length);
  });

  it('have no link that leads nowhere', () => {
    const dead = Object.entries(pages).flatMap(([name, page]) =>
      Array.from(page.matchAll(/\]\(([\w-]*(?:\.md)?)(?:#([\w-]+))?\)/g))
        .filter(([, file = '', anchor]) => {
          const target = pages[file === '' ? name : file];
          return target === undefined || (anchor !== undefined && !anchorsOf(target).includes(anchor));
        })
        .map(([link]) => `${name}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('show no example without its message', () => {
    expect(text).not.toMatch(/edgeproof says: *$/m);
  });
});

describe('rules.json', () => {
  const schema = JSON.parse(read('rules.schema.json')) as Schema;
  const catalogue = JSON.parse(JSON.stringify(ruleCatalogue('1.0.0'))) as { rules: { id: string; severity: string }[] };

  it('fits its schema', () => {
    expect(misfits(catalogue, schema)).toEqual([]);
  });

  it('holds every rule', () => {
    expect(catalogue.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });

  it.each<[fault: string, break_: (it: any) => void, says: string]>([
    ['a field too many', (it) => Object.assign(it.rules[0], { note: 1 }), '$.rules[0].note is unknown'],
    ['a field too few', (it) => delete it.rules[1].title, '$.rules[1].title is missing'],
    [
      'another word',
      (it) => Object.assign(it.rules[0], { severity: 'fatal' }),
      '$.rules[0].severity is none of its values',
    ],
    ['another type', (it) => Object.assign(it, { failures: {} }), '$.failures is no array'],
    ['another form', (it) => Object.assign(it.rules[0], { id: 'ret' }), '$.rules[0].id does not match'],
    ['another constant', (it) => Object.assign(it.failures[0], { status: 500 }), '$.failures[0].status is not 503'],
    ['a trigger there is not', (it) => it.rules[0].triggers.push('viewer'), 'is none of its values'],
  ])('with %s would not fit', (_fault, break_, says) => {
    const copy = structuredClone(catalogue);
    break_(copy);
    expect(misfits(copy, schema).join()).toContain(says);
  });
});

describe('a value as JavaScript', () => {
  it.each<[unknown, string]>([
    ['it\'s "so"\n', `'it\\'s "so"\\n'`],
    ['\u007f', `'\\x7f'`],
    ['\ud83d', `'\\ud83d'`],
    ['x'.repeat(40_961), `'x'.repeat(40961)`],
    [`/${'x'.repeat(8_191)}`, `'/' + 'x'.repeat(8191)`],
    ['abcdefgh'.repeat(20), `'abcdefghabcd' /* … 160 characters */`],
    [{ status: '200', 'x-a': [{ value: null }] }, `{ status: '200', 'x-a': [{ value: null }] }`],
    [{}, '{}'],
    [undefined, 'undefined'],
    [JSON.parse('{"__proto__":1}'), "{ ['__proto__']: 1 }"],
    [Array.from({ length: 31 }, (_, index) => index), '[0, 1, /* … 31 in all */]'],
  ])('%#: reads as it is, and not longer than need be', (value, expected) => {
    expect(literal(value)).toBe(expected);
  });
});
