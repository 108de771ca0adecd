import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { EdgeproofError } from '../errors.js';
import { show } from '../message/show.js';
import { type Reported, type ReportedGroup, recordGroups } from './groups.js';
import { checkOptions, type TraceReportOptions } from './options.js';
import { tracePage } from './page/trace-page.js';

const defaultTitle = 'What happened';

/**
 * Writes what happened to requests as one HTML page that needs nothing else: no network, no other file. Folders are
 * made where they are missing. Gives the file's absolute path.
 *
 * @example await writeTraceReport([await cdn.fetch('/'), await cdn.handle({ uri: '/a' })], 'reports/edgeproof.html')
 * @example await writeTraceReport([{ name: 'first visit', exchanges }], 'visits.html', { title: 'Visits' })
 * @throws EdgeproofError for what is no exchange, for what is no path, and for an option that there is not.
 */
export async function writeTraceReport(
  exchanges: readonly Reported[] | readonly ReportedGroup[],
  file: string,
  options: TraceReportOptions = {},
): Promise<string> {
  checkOptions('write a report', options, ['title', 'showSecrets']);
  const { title = defaultTitle, showSecrets = false } = options;
  const groups = recordGroups(exchanges, showSecrets);
  checkPath(file);
  return writePage(file, tracePage(title, groups));
}

function checkPath(file: unknown): void {
  if (typeof file === 'string' && file !== '') return;
  throw new EdgeproofError('ERR_OPTION', {
    failedTo: 'write a report',
    path: 'file',
    because: `it is ${show(file)}`,
    fix: "Give the path of the page as the second argument, such as 'reports/edgeproof.html'.",
  });
}

export async function writePage(file: string, page: string): Promise<string> {
  const path = resolve(file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, page);
  return path;
}
