import type { OriginFailureKind } from './types.js';

/** A request as it goes over the wire. */
export interface ServerCall {
  readonly method: string;
  readonly target: string;
  /** Names and values in turn. */
  readonly lines: readonly string[];
  readonly body: Uint8Array | undefined;
  /** The name in the `Host` header, without its port. */
  readonly host: string;
  readonly domainName: string;
}

/** What came of it. */
export type ServerAnswer =
  | {
      readonly failure?: undefined;
      readonly status: number;
      readonly statusText: string;
      readonly lines: readonly (readonly [name: string, value: string])[];
      readonly body: Uint8Array;
      /** Why the body broke off; `body` is what came of it. */
      readonly cut: OriginFailureKind | undefined;
      readonly note: string | undefined;
    }
  | { readonly failure: OriginFailureKind; readonly note: string };

export interface Timers {
  readonly setTimeout: (callback: () => void, ms: number) => NodeJS.Timeout;
  readonly clearTimeout: (timer: NodeJS.Timeout | undefined) => void;
}

/** How far an attempt at a request has come. */
export type AttemptStage = 'connect' | 'handshake' | 'answer' | 'body';
