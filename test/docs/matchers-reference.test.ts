import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edgeMatchers } from '../../matchers/index.js';
import { describedMatchers } from '../../scripts/matchers-reference/docstrings.js';
import { saidBy } from '../../scripts/matchers-reference/example.js';
import { expect as bareExpect } from '../../scripts/matchers-reference/expect.js';
import { matcherPages, withMatcherTable } from '../../scripts/matchers-reference/index.js';
import { root } from './blocks.js';
import { deadLinks } from './links.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = 'docs/matchers';
const pages = await matcherPages(read);
const described = describedMatchers(read);

describe('the pages of docs/matchers', () => {
  it.each(Object.keys(pages))('%s is what the matchers give: run npm run docs:matchers', (name) => {
    expect(read(`${folder}/${name}`)).toBe(pages[name]);
  });

  it('are all there are', () => {
    expect(readdirSync(join(root, folder)).sort()).toEqual(Object.keys(pages).sort());
  });

  it('are one for each matcher, and the index', () => {
    expect(described.map(({ name }) => name)).toEqual(Object.keys(edgeMatchers));
    expect(Object.keys(pages)).toHaveLength(described.length + 1);
  });

  it.each(Object.keys(pages))('%s has no link that leads nowhere', (name) => {
    expect(deadLinks(join(root, folder, name))).toEqual([]);
  });

  it('show five examples, two of them with what they say', () => {
    for (const [name, page] of Object.entries(pages).filter(([file]) => file !== 'README.md')) {
      expect(page.split('## It passes')[1]?.match(/^```ts\n[^`]/gm), name).toHaveLength(5);
      expect(page.match(/^```text\nexpect\(/gm), name).toHaveLength(2);
    }
  });

  it('are the same each time', async () => {
    expect(await matcherPages(read)).toEqual(pages);
  });
});

describe('a matcher', () => {
  it.each(described)(
    '$name is described: when it passes, each argument, what throws, an example, what is akin',
    (one) => {
      expect(one.summary).toMatch(/^Passes when .+\.$/);
      expect(one.parameters.filter(({ about }) => !/\.$/.test(about))).toEqual([]);
      expect(one.throws.length).toBeGreaterThan(0);
      expect(one.examples.join()).toContain(`.${one.name}(`);
      expect(one.related.length).toBeGreaterThan(0);
    },
  );
});

describe('an example', () => {
  it('says what its expectation says', async () => {
    expect(await saidBy(() => bareExpect({ status: '404' }).toHaveEdgeStatus(200))).toMatch(
      /^expect\(result\)\.toHave/,
    );
    expect(await saidBy(() => bareExpect({ status: '200' }).toHaveEdgeStatus(200))).toBeUndefined();
  });

  it('that uses a matcher wrongly, or breaks, is no example', async () => {
    const misuse = () => bareExpect({ status: '404' }).toHaveEdgeStatus('4x' as '4xx');
    await expect(saidBy(misuse)).rejects.toThrow('nothing to expect');
    await expect(saidBy(() => Promise.reject(new RangeError('broken')))).rejects.toThrow('broken');
  });
});

describe('the table of matchers in the README', () => {
  it('is what the matchers give: run npm run docs:matchers', () => {
    const readme = read('README.md');
    expect(withMatcherTable(readme, read)).toBe(readme);
  });

  it('is put in the place of the one that is there, and nowhere else', () => {
    const page = ['before', '', '| matcher | passes when |', '| --- | --- |', '| `x()` | … |', '', 'after', ''].join(
      '\n',
    );
    const [before = '', ...rest] = withMatcherTable(page, read).split('\n');
    expect(before).toBe('before');
    expect(rest.filter((line) => line.startsWith('| `to'))).toHaveLength(described.length);
    expect(rest.slice(-3)).toEqual(['', 'after', '']);
    expect(() => withMatcherTable('no table', read)).toThrow('there is none');
  });
});
