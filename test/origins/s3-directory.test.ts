import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOf } from '../../src/message/bytes.js';
import { headerValue } from '../../src/message/headers.js';
import { type OriginAnswer, type S3OriginOptions, s3Origin } from '../../src/origins/index.js';
import { failureOf, originRequest, wireLines } from './ask.js';

const domainName = 'site.s3.eu-west-1.amazonaws.com';
let folder: string;
let site: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgeproof-'));
  site = join(folder, 'site');
  mkdirSync(join(site, 'a/b'), { recursive: true });
  write('index.html', '<h1>Hi</h1>');
  write('a/b/ü+1.TXT', 'text');
  write('../secret.txt', 'secret');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string, mtime = 1_577_836_800.9): void {
  writeFileSync(join(site, path), content);
  utimesSync(join(site, path), mtime, mtime);
}

function origin(options: Partial<S3OriginOptions> = {}) {
  return s3Origin(domainName, { directory: site, ...options });
}

function ask(uri: string, init: Parameters<typeof originRequest>[0] = {}, from = origin()): OriginAnswer {
  return from.answer(originRequest({ domainName, uri, ...init })) as OriginAnswer;
}

describe('a file', () => {
  it('is an object with the headers of S3', () => {
    const answer = ask('/index.html');
    expect([answer.status, textOf(answer.body)]).toEqual([200, '<h1>Hi</h1>']);
    expect(wireLines(answer).slice(2)).toMatchInlineSnapshot(`
      [
        "Last-Modified: Wed, 01 Jan 2020 00:00:00 GMT",
        "ETag: "733f0ef1d2b4f4a55b2b79f0907bab59"",
        "Accept-Ranges: bytes",
        "Content-Type: text/html",
        "Server: AmazonS3",
        "Content-Length: 11",
      ]
    `);
  });

  it('is found by its decoded path', () => {
    expect(textOf(ask('/a/b/%C3%BC+1.TXT').body)).toBe('text');
  });

  it('has the same ETag as an object of the same content', () => {
    const tag = ({ headers }: OriginAnswer) => headerValue(headers, 'etag');
    const twin = s3Origin(domainName, { objects: { 'index.html': '<h1>Hi</h1>' } });
    expect(tag(ask('/index.html'))).toBe(tag(ask('/index.html', {}, twin)));
  });

  it('is served in ranges and under conditions', () => {
    const part = ask('/index.html', { headers: { Range: 'bytes=4-5' } });
    expect([part.status, textOf(part.body)]).toEqual([206, 'Hi']);
    expect(ask('/index.html', { headers: { 'If-None-Match': '*' } }).status).toBe(304);
    expect(ask('/index.html', { headers: { 'If-Modified-Since': 'Wed, 01 Jan 2020 00:00:00 GMT' } }).status).toBe(304);
    expect(ask('/index.html', { headers: { 'If-Match': '"x"' } }).status).toBe(412);
  });

  it('answers HEAD with its length', () => {
    const head = ask('/index.html', { method: 'HEAD' });
    expect([head.body.length, headerValue(head.headers, 'content-length')]).toEqual([0, '11']);
  });

  it('is read at each request: written, replaced, deleted', () => {
    const from = origin();
    const read = () => ask('/new.txt', {}, from);
    expect(read().status).toBe(404);
    write('new.txt', 'one');
    const first = read();
    write('new.txt', 'two', 1_577_836_801);
    const second = read();
    expect([textOf(first.body), textOf(second.body)]).toEqual(['one', 'two']);
    expect(headerValue(second.headers, 'etag')).not.toBe(headerValue(first.headers, 'etag'));
    rmSync(join(site, 'new.txt'));
    expect(read().status).toBe(404);
  });

  it('has another ETag when it was written again, though a build tool gave it the same size and time', () => {
    const from = origin();
    const etag = () => headerValue(ask('/index.html', {}, from).headers, 'etag');
    const before = etag();
    write('index.html', '<h1>Ho</h1>');
    expect(etag()).not.toBe(before);
  });

  it('is hashed again only when its time or size has changed', () => {
    const crypto = process.getBuiltinModule('node:crypto');
    const hashes = vi.spyOn(crypto, 'createHash');
    const from = origin();
    ask('/index.html', {}, from);
    ask('/index.html', { headers: { 'If-None-Match': '"x"' } }, from);
    expect(hashes).toHaveBeenCalledTimes(1);
    write('index.html', '<h1>Ho!</h1>');
    ask('/index.html', {}, from);
    expect(hashes).toHaveBeenCalledTimes(2);
    hashes.mockRestore();
  });
});

describe('what is no file', () => {
  it.each([
    '/a',
    '/a/',
    '/a/b',
    '/index.html/',
    '/index.html/x',
    '/./index.html',
    '/a/../index.html',
    '/a//b/%C3%BC+1.TXT',
    '//index.html',
    '/index.html%00',
    '/INDEX.HTML',
    `/${'x'.repeat(5_000)}`,
  ])('%s is a missing key', (uri) => {
    expect(ask(uri).status).toBe(404);
    expect(ask(uri, {}, origin({ listPermission: false })).status).toBe(403);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/a/../../secret.txt',
    '/..%2fsecret.txt',
    '/a/%2e%2e/%2e%2e/secret.txt',
    '/..',
    '/%2Fetc/passwd',
  ])('%s does not lead out', (uri) => {
    expect(ask(uri).status).toBe(404);
  });

  it.skipIf(process.platform === 'win32')('a pipe is no file, and nobody waits for it', () => {
    execFileSync('mkfifo', [join(site, 'pipe')]);
    expect(ask('/pipe').status).toBe(404);
  });
});

describe('a link', () => {
  it('within the directory is followed', () => {
    symlinkSync('index.html', join(site, 'home.html'));
    symlinkSync('a', join(site, 'c'));
    expect([ask('/home.html').status, ask('/c/b/%C3%BC+1.TXT').status]).toEqual([200, 200]);
  });

  it('out of the directory is not', () => {
    symlinkSync('../secret.txt', join(site, 'link.txt'));
    symlinkSync('..', join(site, 'up'));
    symlinkSync('/etc', join(site, 'etc'));
    const statuses = ['/link.txt', '/up/secret.txt', '/up/site/index.html/../../secret.txt', '/etc/passwd'].map(
      (uri) => ask(uri).status,
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  it('to a folder that begins like this one is not, either', () => {
    mkdirSync(join(folder, 'site-2'));
    writeFileSync(join(folder, 'site-2/a.txt'), 'other');
    symlinkSync('../site-2', join(site, 'two'));
    expect(ask('/two/a.txt').status).toBe(404);
  });

  it('to itself or to nothing is a missing key', () => {
    symlinkSync('loop', join(site, 'loop'));
    symlinkSync('nothing', join(site, 'dangling'));
    expect([ask('/loop').status, ask('/dangling').status]).toEqual([404, 404]);
  });

  it('may lead to the directory itself', () => {
    symlinkSync('site', join(folder, 'current'));
    expect(ask('/index.html', {}, origin({ directory: join(folder, 'current') })).status).toBe(200);
  });
});

describe('the directory', () => {
  it('may be relative, or a URL', () => {
    const given = [relative(process.cwd(), site), pathToFileURL(`${site}/`), `${site}/`];
    expect(given.map((directory) => ask('/index.html', {}, origin({ directory })).status)).toEqual([200, 200, 200]);
  });

  it('is listed', () => {
    symlinkSync('../secret.txt', join(site, 'link.txt'));
    const keys = [...textOf(ask('/').body).matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key]) => key);
    expect(keys).toEqual(['a/b/ü+1.TXT', 'index.html']);
  });

  it('that has gone is a mistake of the test', async () => {
    const from = origin({ directory: join(site, 'a') });
    rmSync(join(site, 'a'), { recursive: true });
    expect(await failureOf(() => ask('/b', {}, from))).toContain('site/a" is not a directory');
  });

  it('must be one', () => {
    expect(() => origin({ directory: join(site, 'index.html') })).toThrow('index.html" is not a directory');
  });
});
