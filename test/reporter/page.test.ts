import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { recordGroups } from '../../src/reporter/groups.js';
import { clientScript } from '../../src/reporter/page/client-script.js';
import { embedJson } from '../../src/reporter/page/embed-json.js';
import { tracePage } from '../../src/reporter/page/trace-page.js';
import { dataOf, site } from './support.js';

const hostile = `</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> \u2028\u2029 '"&`;

it('nothing in the data can end its element', () => {
  const text = embedJson({ [hostile]: hostile });

  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({ [hostile]: hostile });
});

it('a page has the two scripts and the one style sheet that its policy names, and no other markup from outside', async () => {
  const handler = async () => ({
    status: '200',
    headers: { 'x-h': [{ value: hostile.replace(/[\u2028\u2029]/g, '') }] },
    body: hostile,
  });
  const exchange = await site({ 'viewer-request': handler }).handle({
    uri: '/%3Cscript%3E',
    headers: { 'x-in': '<script>' },
  });
  const page = tracePage(hostile, recordGroups([{ name: hostile, exchanges: [exchange] }], false));
  const hashOf = (element: string) => {
    const [, text = ''] = new RegExp(`<${element}>([^]*?)</${element}>`).exec(page) ?? [];
    return createHash('sha256').update(text).digest('base64');
  };

  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toContain('<img');
  expect(page).toContain(`style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'`);
  expect(page).toContain(`content="default-src 'none';`);
  expect(page).toContain('color-scheme: light dark');
  expect(dataOf(page).groups[0].name).toBe(hostile);
  expect(dataOf(page).texts).toContain(hostile);
});

it('the client is one script: its modules import nothing that is left, and share no name', () => {
  const names = Array.from(
    clientScript.matchAll(/^(?:async )?(?:function|const|let|class) (\w+)/gm),
    ([, name]) => name,
  );

  expect(clientScript).not.toMatch(/^(?:import|export) /m);
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(() => new Function(clientScript)).not.toThrow();
  expect(clientScript).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/);
});

it('what requests have in common is in the page once', async () => {
  const cdn = site();
  const few = tracePage('few', recordGroups([await cdn.handle({ uri: '/a' })], false));
  const requests = await Promise.all(Array.from({ length: 500 }, () => cdn.handle({ uri: '/a' })));
  const many = tracePage('many', recordGroups(requests, false));

  expect((many.length - few.length) / 499).toBeLessThan(1_500);
});
