import type { AnySelection, Selection } from '../message/selection.js';

/** A cache policy, resolved: every field there, names as given. Durations in seconds. */
export interface CachePolicySettings {
  readonly name: string;
  readonly minTtl: number;
  readonly defaultTtl: number;
  readonly maxTtl: number;
  readonly headers: 'none' | readonly string[];
  readonly cookies: AnySelection;
  readonly queryStrings: Selection;
  readonly gzip: boolean;
  readonly brotli: boolean;
}

/** An origin request policy, resolved. */
export interface OriginRequestPolicySettings {
  readonly name: string;
  readonly headers:
    | 'none'
    | 'allViewer'
    | readonly string[]
    | { readonly allViewerAndCloudFront: readonly string[] }
    | { readonly allExcept: readonly string[] };
  /** `CloudFront-*` headers that a managed policy may add beside `headers`. Assumption: `allViewerExceptHostHeader`. */
  readonly added: readonly string[];
  readonly cookies: Selection;
  readonly queryStrings: Selection;
}
