import type { Body } from '../../message/bytes.js';
import type { HeaderList } from '../../message/types.js';
import type { SentResponse } from '../types/types.js';

/** A response as it goes to the viewer. The body is copied when it is first read: the cache may hold the same bytes. */
export class SentMessage implements SentResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  readonly #bytes: Body;
  #copy: Body | undefined;

  constructor(status: number, statusText: string, headers: HeaderList, bytes: Body) {
    this.status = status;
    this.statusText = statusText;
    this.headers = headers;
    this.#bytes = bytes;
  }

  get body(): Body {
    this.#copy ??= new Uint8Array(this.#bytes);
    return this.#copy;
  }

  toJSON(): object {
    const { status, statusText, headers, body } = this;
    return { status, statusText, headers, body };
  }
}
