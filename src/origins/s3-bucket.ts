import { show } from '../message/show.js';
import { at, misconfigured, type Place } from './place.js';
import { readS3Object, type S3Object, type S3ObjectInput } from './s3-object.js';

/** The objects of a bucket by key, with or without a slash in front. */
export type S3Objects = Readonly<Record<string, S3ObjectInput>>;

/** What a bucket holds, wherever it lies. */
export interface S3Contents {
  find(key: string): S3Object | undefined;
  /** Every key in S3's order: by code unit. */
  keys(): string[];
}

/**
 * A bucket's objects. The record is looked into at each request, so that a test deploys a new version by putting
 * another value into it.
 */
export class S3Bucket implements S3Contents {
  readonly #read = new Map<string, { readonly given: S3ObjectInput; readonly object: S3Object }>();

  constructor(
    readonly objects: S3Objects,
    readonly place: Place,
  ) {
    const seen = new Set<string>();
    for (const [name, given] of Object.entries(objects)) this.#check(name, given, seen);
  }

  #check(name: string, given: S3ObjectInput, seen: Set<string>): void {
    const key = keyOf(name);
    if (key === '')
      throw misconfigured(at(this.place, `[${show(name)}]`), 'a key must not be empty', "Write '/index.html'.");
    if (seen.has(key)) {
      throw misconfigured(
        at(this.place, `[${show(name)}]`),
        `the key ${show(key)} is there twice`,
        'Keep one of them.',
      );
    }
    seen.add(key);
    this.#object(key, name, given);
  }

  find(key: string): S3Object | undefined {
    for (const name of [`/${key}`, key]) {
      if (Object.hasOwn(this.objects, name) && keyOf(name) === key) {
        return this.#object(key, name, this.objects[name] as S3ObjectInput);
      }
    }
    return undefined;
  }

  keys(): string[] {
    return Object.keys(this.objects).map(keyOf).sort();
  }

  #object(key: string, name: string, given: S3ObjectInput): S3Object {
    const read = this.#read.get(key);
    if (read?.given === given) return read.object;
    const object = readS3Object(key, given, at(this.place, `[${show(name)}]`));
    this.#read.set(key, { given, object });
    return object;
  }
}

function keyOf(name: string): string {
  return name.startsWith('/') ? name.slice(1) : name;
}
