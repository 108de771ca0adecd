import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './chromium.js';
import { exampleReport } from './example-report.js';
import { failedReport, hostileReport, root, scratch, thousandsReport } from './reports.js';

let browser: Browser;
let page: Page;
/** What the browser asked for, beside the page itself. */
let requested: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => page?.context().close());

async function open(file: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1320, height: 900 },
    colorScheme: 'light',
    ...options,
  });
  page = await context.newPage();
  requested = [];
  complaints = [];
  page.on('requestfinished', (request) => requested.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(file).href);
}

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
/** How light a box is beside its text: at its upper edge, in its middle, at its lower edge. */
async function lightness(box: Locator): Promise<[top: number, middle: number, bottom: number]> {
  const picture = (await box.screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const rows = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const at = (y: number) =>
      context
        ?.getImageData(10, y, 1, 1)
        .data.slice(0, 3)
        .reduce((sum, one) => sum + one, 0) ?? 0;
    return [at(3), at(Math.round(image.height / 2)), at(image.height - 4)] as [number, number, number];
  }, picture);
  await blank.close();
  return rows;
}

const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('the example project', () => {
  let file: string;
  beforeAll(async () => {
    file = await exampleReport();
  });

  it('shows the way of a request through viewer, edge, cache and origins', async () => {
    await open(file);
    await page.getByLabel('Filter tests by name, file or path').fill('security-headers');
    await page.getByRole('button', { name: /a page carries them from the cache/ }).click();
    const first = page.locator('.request').first();

    expect(await first.locator('.step .label').allTextContents()).toEqual([
      'request',
      'behavior',
      'cache',
      'origin',
      'origin-response',
      'cache',
      'answer',
    ]);
    expect(await first.locator('.step .unseen').allTextContents()).toEqual(
      expect.arrayContaining(['viewer: ', 'edge: ', 'cache: ', 'origin: ']),
    );
    expect(await first.locator('.step').first().locator('path.way').count()).toBe(0);
    expect(await first.locator('path.way').count()).toBe(6);
  });

  it('marks what a function changed, before and after', async () => {
    await open(file);
    await page.getByLabel('Filter tests by name, file or path').fill('security-headers');
    await page.getByRole('button', { name: /a page carries them from the cache/ }).click();
    await page.locator('.request').first().getByText('origin-response', { exact: true }).click();
    const table = page.locator('.comparison').first();

    expect(await table.locator('thead th').allTextContents()).toEqual([
      'What happened',
      'Field',
      'Event',
      'What CloudFront goes on with',
    ]);
    expect(await table.locator('tr.added').first().textContent()).toContain('+addedheader ');
    expect(await table.locator('tr.added ins').count()).toBeGreaterThan(2);
    expect(await table.locator('tr.same').count()).toBeGreaterThan(2);
  });

  it('opens what is wrong at once: the rule, the fix, the source', async () => {
    await open(file);
    await page.getByLabel('Filter tests by name, file or path').fill('keep-alive');
    await page.getByRole('button', { name: /nothing is served/ }).click();
    const note = page.locator('.note', { has: page.getByText('HDR-DIS-ADD', { exact: true }) }).last();

    expect(await note.isVisible()).toBe(true);
    expect(await note.textContent()).toMatch(
      /HDR-DIS-ADDerror.*keep-alive.*documented · edge-function-restrictions-all/s,
    );
  });

  it('filters by kind and by text, and says how many there are', async () => {
    await open(file);
    const all = await page.locator('.test').count();
    await page.locator('.choice').getByText('Errors').click();
    const errors = await page.locator('.test').count();
    await page.getByLabel('Filter tests by name, file or path').fill('no such test');

    expect(all).toBeGreaterThan(20);
    expect(errors).toBeGreaterThan(5);
    expect(errors).toBeLessThan(all);
    expect(await page.locator('#found').textContent()).toBe('0 tests listed');
    expect(await page.locator('#tests').textContent()).toBe('No test matches.');
  });

  it('is usable by keyboard alone', async () => {
    await open(file);
    await page.keyboard.press('/');
    await page.keyboard.type('distribution');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.test:focus').count()).toBe(1);
    const before = await page.locator('h2').textContent();
    await page.keyboard.press('j');
    expect(await page.locator('h2').textContent()).not.toBe(before);
    await page.keyboard.press('k');
    expect(await page.locator('h2').textContent()).toBe(before);
    await page.keyboard.press('Enter');
    expect(await focused()).toMatch(/^GET/);
    await page.keyboard.press('j');
    expect(await focused()).toContain('request');
    await page.keyboard.press('Enter');
    expect(await page.locator('.inside:visible h4').first().textContent()).toContain('The viewer’s request');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.inside:visible').count()).toBe(0);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toMatch(/^GET/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.test:focus').count()).toBe(1);
    const outline = () => page.locator('.test:focus').evaluate((button) => getComputedStyle(button).outlineStyle);
    expect(await outline()).toBe('solid');
  });

  it('has its landmarks, and a name for each control', async () => {
    await open(file);
    for (const role of ['banner', 'navigation', 'main', 'search'] as const) {
      expect(await page.getByRole(role).count()).toBe(1);
    }
    const unnamed = await page.evaluate(
      () => [...document.querySelectorAll('button, summary')].filter((one) => one.textContent?.trim() === '').length,
    );
    expect(unnamed).toBe(0);
    // The two panes scroll, and nothing around them.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  });

  it('is light or dark, as the system or its button says', async () => {
    await open(file);
    const light = await background();
    await page.context().close();
    await open(file, { colorScheme: 'dark' });
    const dark = await background();
    await page.keyboard.press('t');
    const chosenLight = await background();
    await page.getByRole('button', { name: 'Theme: light' }).click();

    expect(dark).not.toBe(light);
    expect(chosenLight).toBe(light);
    expect(await background()).toBe(dark);
  });

  it('copies the trace', async () => {
    await open(file, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('Trace as text').first().click();
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());

    expect(text).toBe(await page.locator('.trace').first().textContent());
    expect(text).toMatch(/^GET .*\n {2}behavior/);
  });

  it('asks for nothing, and nothing complains', async () => {
    await open(file);
    for (const button of (await page.locator('.test').all()).slice(0, 10)) await button.click();

    expect(requested).toEqual([pathToFileURL(file).href]);
    expect(complaints).toEqual([]);
  });

  const pictures = process.env['EDGEPROOF_PICTURES'] === 'docs' ? join(root, 'docs/images') : join(scratch, 'report');

  it.each(['light', 'dark'] as const)('has its picture taken: %s', async (colorScheme) => {
    await mkdir(pictures, { recursive: true });
    await open(file, { colorScheme });
    await showBest();
    const path = join(pictures, colorScheme === 'light' ? 'report.png' : 'report-dark.png');
    await page.screenshot({ path });

    expect((await stat(path)).size).toBeLessThan(300_000);
  });

  async function showBest(): Promise<void> {
    await page.getByRole('button', { name: /a page carries them from the cache/ }).click();
    await page.locator('.request').first().getByText('origin-response', { exact: true }).click();
    await page.mouse.move(0, 0);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      // Under the heading of its file.
      document.querySelector('.test[aria-current]')?.closest('li')?.previousElementSibling?.scrollIntoView();
    });
  }
});

describe('the failure of a test', () => {
  let file: string;
  beforeAll(async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`);
    file = await failedReport([lines.join('\n'), 'a short one']);
  });

  it.each(['light', 'dark'] as const)(
    'shows by a shadow where there is more of it, in a %s page',
    async (colorScheme) => {
      await open(file, { colorScheme });
      const [long, short] = [page.locator('.failure').first(), page.locator('.failure').last()];

      const [top, middle, bottom] = await lightness(long);
      expect(top).toBe(middle);
      expect(bottom).toBeLessThan(middle - 15);

      await long.evaluate((box) => box.scrollTo(0, 200));
      const [topBetween, , bottomBetween] = await lightness(long);
      expect(topBetween).toBeLessThan(middle - 15);
      expect(bottomBetween).toBeLessThan(middle - 15);

      await long.evaluate((box) => box.scrollTo(0, box.scrollHeight));
      const [topAtEnd, , bottomAtEnd] = await lightness(long);
      expect(topAtEnd).toBeLessThan(middle - 15);
      expect(bottomAtEnd).toBe(middle);

      expect(await lightness(short)).toEqual([middle, middle, middle]);
    },
  );

  it('has a name, and scrolls by keyboard', async () => {
    await open(file);
    const box = page.getByRole('group', { name: 'Failure' }).first();
    await page.getByRole('main').focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^line 0\n/);
    await page.keyboard.press('ArrowDown');
    const top = () => box.evaluate(({ scrollTop }) => scrollTop);
    await expect.poll(top).toBeGreaterThan(0);
    await page.keyboard.press('End');
    await expect.poll(top).toBeGreaterThan(500);
    await page.keyboard.press('Home');
    await expect.poll(top).toBe(0);
  });

  it('a trace that is wider than the page shows it, too', async () => {
    await open(file, { viewport: { width: 700, height: 900 } });
    await page.getByText('Trace as text').first().click();
    const trace = page.getByRole('group', { name: 'Trace as text' });
    const { x, y, width } = (await trace.boundingBox())!;
    const seen = async (left: number) =>
      (await page.screenshot({ clip: { x: left, y: y + 3, width: 6, height: 6 } })).toString('base64');
    const plain = await seen(x + width / 2);

    expect([(await seen(x + 6)) !== plain, (await seen(x + width - 12)) !== plain]).toEqual([false, true]);
    await trace.evaluate((box) => box.scrollTo(100_000, 0));
    expect([(await seen(x + 6)) !== plain, (await seen(x + width - 12)) !== plain]).toEqual([true, false]);
  });

  it('is printed whole', async () => {
    await open(file);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page
      .locator('.failure')
      .first()
      .evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(hidden).toBe(0);
  });
});

describe('a hostile request', () => {
  it('is text, wherever it is shown', async () => {
    await open(await hostileReport());
    // What is opened makes more that can be opened.
    for (let depth = 0; depth < 3; depth++) {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.waitForTimeout(100);
    }

    expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned)).toBeUndefined();
    expect(await page.locator('main img, main script, main iframe').count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain('<script>globalThis.pwned = 1</script>');
    expect(await page.locator('h2').textContent()).toContain('<img src=x onerror="globalThis.pwned = 1">');
    expect(complaints).toEqual([]);
  });

  it('runs nothing even if it were markup: the policy forbids it', async () => {
    await open(await hostileReport());
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.pwned = 1';
      document.body.append(script);
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="https://example.com/x.png" onerror="globalThis.pwned = 1">',
      );
    });
    await page.waitForTimeout(200);

    expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned)).toBeUndefined();
    expect(requested.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(complaints.join('\n')).toContain('Content Security Policy');
  });
});

describe('five thousand requests', () => {
  it.each(['in one test', 'in a test each'])('%s: are there in a moment, and all can be reached', async (how) => {
    const file = await thousandsReport(how === 'in one test' ? 1 : 5_000);
    const start = performance.now();
    await open(file);
    await page.locator('.request').first().waitFor();
    const milliseconds = performance.now() - start;
    // A second where nothing else runs; this machine may be busy.
    expect(milliseconds).toBeLessThan(6_000);
    console.log(`5,000 requests ${how}: ${Math.round(milliseconds)} ms, ${(await stat(file)).size} bytes`);

    expect(await page.locator('#summary').textContent()).toContain('5,000 requests');
    expect(await page.locator('main *, nav *').count()).toBeLessThan(3_000);
    await page.keyboard.press('j');
    if (how === 'in one test') await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    expect(await focused()).toContain('4999');
  });
});
