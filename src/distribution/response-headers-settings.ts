/** A header that a policy adds. */
export interface PolicyHeader {
  readonly key: string;
  readonly value: string;
  /** Whether it replaces one of the same name; otherwise that one stays. */
  readonly override: boolean;
}

/** The CORS part of a policy, resolved; values as they stand in the header, empty where it is not added. */
export interface CorsSettings {
  readonly allowsOrigin: 'any' | ((origin: string) => boolean);
  readonly credentials: boolean;
  readonly methods: string;
  /** As given: those with a star are compared with what a preflight asks for. */
  readonly headers: readonly string[];
  readonly exposed: string;
  readonly maxAge: string;
  /** Otherwise a single CORS header of the origin keeps all of these away. */
  readonly override: boolean;
}

/** A response headers policy, resolved. */
export interface ResponseHeadersPolicySettings {
  readonly name: string;
  /** Lower-case. */
  readonly removes: ReadonlySet<string>;
  readonly cors: CorsSettings | undefined;
  /** In the order added: security headers, then custom ones. */
  readonly headers: readonly PolicyHeader[];
  /** Percent; `undefined`: there is no Server-Timing, whoever asks for it. */
  readonly serverTimingRate: number | undefined;
}
