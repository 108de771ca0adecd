import type { Stats } from 'node:fs';
import type { Body } from '../message/bytes.js';
import { show } from '../message/show.js';
import { contentTypeOf } from './content-type.js';
import { misconfigured, type Place } from './place.js';
import type { S3Contents } from './s3-bucket.js';
import { etagOf, type S3Object } from './s3-object.js';

/** Loaded when first needed, so that the package starts without it. */
const disk = () => process.getBuiltinModule('node:fs');
const paths = () => process.getBuiltinModule('node:path');

interface KnownTag {
  readonly mtimeMs: number;
  /** Of its last change, whatever time a tool gave it. */
  readonly ctimeMs: number;
  readonly size: number;
  readonly etag: string;
}

/**
 * A folder as the contents of a bucket: each file's key is its path in it. Files are looked for at each request, so
 * that a test deploys by writing them; the hash of a file is remembered until its time or size changes.
 */
export class S3Directory implements S3Contents {
  readonly #root: string;
  readonly #tags = new Map<string, KnownTag>();

  constructor(
    given: string,
    readonly place: Place,
  ) {
    this.#root = paths().resolve(given);
    this.#realRoot();
  }

  find(key: string): S3Object | undefined {
    const file = this.#fileOf(key);
    const stats = file === undefined ? undefined : found(() => disk().statSync(file));
    if (file === undefined || !stats?.isFile()) return undefined;
    return new S3File(key, file, stats, () => this.#tagOf(file, stats));
  }

  keys(): string[] {
    const root = this.#realRoot();
    const keys: string[] = [];
    for (const entry of disk().readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const key = entry.split(paths().sep).join('/');
      if (this.find(key) !== undefined) keys.push(key);
    }
    return keys.sort();
  }

  /** The file of a key, links resolved; `undefined` for what lies outside, and for other ways to write its path. */
  #fileOf(key: string): string | undefined {
    if (!isPlain(key)) return undefined;
    const root = this.#realRoot();
    const { join, sep } = paths();
    const expected = join(root, key);
    const file = found(() => disk().realpathSync.native(expected));
    if (file === undefined || !file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    // S3 minds case where some file systems don't.
    return file !== expected && file.toLowerCase() === expected.toLowerCase() ? undefined : file;
  }

  #realRoot(): string {
    const root = found(() => disk().realpathSync.native(this.#root));
    if (root !== undefined && disk().statSync(root).isDirectory()) return root;
    throw misconfigured(
      this.place,
      `${show(this.#root)} is not a directory`,
      'Give a directory that exists; a relative path starts at the working directory.',
    );
  }

  #tagOf(file: string, { mtimeMs, ctimeMs, size }: Stats): string {
    const known = this.#tags.get(file);
    if (known?.mtimeMs === mtimeMs && known.ctimeMs === ctimeMs && known.size === size) return known.etag;
    const etag = etagOf(disk().readFileSync(file));
    this.#tags.set(file, { mtimeMs, ctimeMs, size, etag });
    return etag;
  }
}

/** A file: its content is read when it is sent, its hash worked out when it is asked for. */
class S3File implements S3Object {
  readonly size: number;
  readonly lastModified: number;
  readonly headers: S3Object['headers'];

  constructor(
    key: string,
    readonly file: string,
    stats: Stats,
    readonly tag: () => string,
  ) {
    this.size = stats.size;
    this.lastModified = Math.floor(stats.mtimeMs / 1000) * 1000;
    this.headers = [['Content-Type', contentTypeOf(key)]];
  }

  get body(): Body {
    return disk().readFileSync(this.file);
  }

  get etag(): string {
    return this.tag();
  }
}

/** Whether each part of a key is the name of a file or folder, and of no other by another spelling. */
function isPlain(key: string): boolean {
  if (key.includes('\0') || (paths().sep !== '/' && key.includes(paths().sep))) return false;
  return key.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

const notThere = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']);

/** What a look at the disk finds; `undefined` when there is no such file. Any other trouble is the test's own, and thrown. */
function found<Found>(look: () => Found): Found | undefined {
  try {
    return look();
  } catch (thrown) {
    if (notThere.has((thrown as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw thrown;
  }
}
