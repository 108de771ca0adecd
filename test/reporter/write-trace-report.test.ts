import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import TraceReporter, { writeTraceReport } from '../../src/reporter/index.js';
import { dataOf, site } from './support.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('makes the folders, and gives the path', async () => {
  const cdn = site();
  const file = join(folder, 'deep/down/report.html');
  const written = await writeTraceReport([await cdn.handle({ uri: '/a' }), await cdn.fetch('/b')], file, {
    title: 'Mine',
  });
  const page = await readFile(file, 'utf8');

  expect(written).toBe(file);
  expect(page).toContain('<title>Mine</title>');
  expect(dataOf(page).groups).toMatchObject([
    { name: 'All requests', exchanges: [{ target: '/a' }, { target: '/b', xCache: 'Miss' }] },
  ]);
});

it('takes groups, none, and empty ones', async () => {
  const exchange = await site().handle({ uri: '/a' });
  const page = async (given: any) =>
    dataOf(await readFile(await writeTraceReport(given, join(folder, 'r.html')), 'utf8'));

  expect((await page([])).groups).toEqual([{ name: 'All requests', exchanges: [] }]);
  expect(
    (
      await page([
        { name: 'one', exchanges: [exchange] },
        { name: 'two', exchanges: [] },
      ])
    ).groups,
  ).toMatchObject([
    { name: 'one', exchanges: [{ target: '/a' }] },
    { name: 'two', exchanges: [] },
  ]);
});

it('is the same for the same requests', async () => {
  const page = async () =>
    readFile(await writeTraceReport([await site().handle({ uri: '/a' })], join(folder, 'r.html')), 'utf8');

  expect(await page()).toBe(await page());
});

it('shows secrets only when it is asked to', async () => {
  const exchange = await site().handle({ uri: '/', headers: { authorization: 'Bearer b2' } });
  const page = async (options: object) =>
    readFile(await writeTraceReport([exchange], join(folder, 'r.html'), options), 'utf8');

  expect(await page({})).not.toContain('Bearer b2');
  expect(await page({ showSecrets: true })).toContain('Bearer b2');
});

it('says what is no exchange, and which option there is not', async () => {
  const write = (given: any, options?: any) => writeTraceReport(given, join(folder, 'r.html'), options);
  const promised = site().handle({ uri: '/' });

  await expect(write([promised])).rejects.toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges[0]: it is a Promise. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.]`,
  );
  await expect(write([{ name: 'a', exchanges: [new Response()] }])).rejects.toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges[0].exchanges[0]: it is a Response. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.]`,
  );
  await expect(write({})).rejects.toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges: it is an empty object, and no list. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.]`,
  );
  await expect(write([], { showSecret: true })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_OPTION]: Failed to write a report: showSecret: there is no such option. Did you mean showSecrets? Choose from: title, showSecrets.]`,
  );
  await expect(write([], { title: 1 })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_OPTION]: Failed to write a report: title: it is 1. Give a text.]`,
  );
  await promised;
});

it('says what is no path, and what no list', async () => {
  const exchange = await site().handle({ uri: '/' });
  const file = join(folder, 'r.html');
  const complaint = async (...given: any[]) =>
    (writeTraceReport as any)(...given).then(
      () => 'nothing was thrown',
      (error: Error) => `${error}`.replace(folder, '…'),
    );
  const all = [
    await complaint([exchange]),
    await complaint([exchange], ''),
    await complaint([exchange], new URL('file:///r.html')),
    await complaint([exchange], { title: 'Visits' }),
    await complaint(),
    await complaint(file),
    await complaint(file, [exchange]),
    await complaint(exchange, file),
    await complaint(Promise.resolve([exchange]), file),
    await complaint(new Set([exchange]), file),
    await complaint([null], file),
    await complaint([[exchange]], file),
    await complaint([exchange, { name: 'a', exchanges: [exchange] }], file),
    await complaint([{ name: 'a', exchanges: exchange }], file),
    await complaint([{ exchanges: [exchange] }], file),
  ];

  expect(`\n${all.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    EdgeproofError [ERR_OPTION]: Failed to write a report: file: it is undefined. Give the path of the page as the second argument, such as 'reports/edgeproof.html'.
    EdgeproofError [ERR_OPTION]: Failed to write a report: file: it is "". Give the path of the page as the second argument, such as 'reports/edgeproof.html'.
    EdgeproofError [ERR_OPTION]: Failed to write a report: file: it is a URL. Give the path of the page as the second argument, such as 'reports/edgeproof.html'.
    EdgeproofError [ERR_OPTION]: Failed to write a report: file: it is an object with title. Give the path of the page as the second argument, such as 'reports/edgeproof.html'.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges: it is undefined, and no list. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges: it is "…/r.html", and no list. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges: it is "…/r.html", and no list. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges: it is one exchange, and no list. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges: it is a Promise, and no list. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges: it is a Set, and no list. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges[0]: it is null. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges[0]: it is an array of 1. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges[0]: it is one exchange, and others of the list are groups. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges[0].exchanges: it is one exchange, and no list. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    EdgeproofError [ERR_OPTION]: Failed to write a report: exchanges[0].name: it is undefined. Give a list of what cdn.handle or cdn.fetch gave, awaited, or of { name, exchanges }.
    "
  `);
});

it('the reporter refuses an option that there is not', () => {
  const make = (options: any) => () => new TraceReporter(options);

  expect(make({ outputfile: 'a.html' })).toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_OPTION]: Failed to make the reporter: outputfile: there is no such option. Did you mean outputFile? Choose from: outputFile, title, showSecrets, requestsPerTest.]`,
  );
  expect(make({ requestsPerTest: 0 })).toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_OPTION]: Failed to make the reporter: requestsPerTest: it is 0. Give a whole number from 1 to 10,000.]`,
  );
  expect(make('a.html')).toThrowErrorMatchingInlineSnapshot(
    `[EdgeproofError [ERR_OPTION]: Failed to make the reporter: the options are "a.html". Give an object.]`,
  );
  expect(make({ outputFile: undefined })).not.toThrow();
});
