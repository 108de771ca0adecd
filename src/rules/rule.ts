import type { Assumptions } from '../assumptions/index.js';
import type { Trigger } from '../events/types.js';
import type { RuleId } from './ids.js';
import type { Baseline, CacheFacts, Judgement, Rule, Severity } from './types.js';

/** An object as JSON has them. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One name of a header map, and what stands under it. */
export interface HeaderPart {
  /** Where the map stands: `response.headers`. */
  readonly path: string;
  /** The name as the map spells it. */
  readonly mapKey: string;
  /** The name in lower case. */
  readonly name: string;
  readonly map: JsonObject;
  readonly lines: unknown;
}

/** One element of a header's array. */
export interface LinePart {
  readonly header: HeaderPart;
  readonly index: number;
  readonly line: unknown;
}

/** A header line that has the right shape; its value may still be anything. */
export interface EntryPart {
  readonly header: HeaderPart;
  readonly index: number;
  readonly key: string | undefined;
  readonly value: unknown;
}

/** A read-only header of the trigger whose lines are not what they were. */
export interface ReadOnlyPart {
  readonly path: string;
  readonly name: string;
  /** The name as the event wrote it. */
  readonly key: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Path and query of a returned request, where at least one of them is new. */
export interface TargetPart {
  readonly uri: string;
  readonly querystring: string;
  readonly uriChanged: boolean;
  readonly querystringChanged: boolean;
}

/** The `custom` or `s3` of an origin. */
export interface OriginPart {
  readonly path: string;
  readonly kind: 'custom' | 's3';
  readonly fields: JsonObject;
  /** The headers of the request beside it; they may be anything. */
  readonly requestHeaders: unknown;
  /** The fields that the event had for an origin of this kind: what is as it came was not the function's choice. */
  readonly before: JsonObject | undefined;
}

/** The `customHeaders` of an origin; `map` may be anything. */
export interface CustomHeadersPart {
  readonly path: string;
  readonly map: unknown;
  /** As the event had them; `undefined` where it had another kind of origin, or nobody knows. */
  readonly before: JsonObject | undefined;
}

/** A header that stands in the request and among the custom headers of its origin, one of them put there now. */
export interface TwicePart {
  readonly path: string;
  readonly name: string;
}

/** What a rule can look at. The walker visits each part once, where it is there and not as the event had it. */
export interface Parts {
  /** What the function returned, whatever it is. */
  result: unknown;
  /** A result that is neither a request nor a response. */
  unusable: unknown;
  request: JsonObject;
  response: JsonObject;
  /** The header map itself. */
  headers: unknown;
  header: HeaderPart;
  line: LinePart;
  entry: EntryPart;
  readOnlyHeader: ReadOnlyPart;
  target: TargetPart;
  requestBody: unknown;
  /** A response that has a `body`. */
  responseBody: JsonObject;
  origin: unknown;
  originFields: OriginPart;
  customHeaders: CustomHeadersPart;
  customHeader: HeaderPart;
  customEntry: EntryPart;
  /** The name of an environment variable that the function read. */
  environment: string;
  headerTwice: TwicePart;
}

/** What a check knows beside its part. */
export interface JudgeContext {
  readonly trigger: Trigger;
  readonly kind: Judgement['kind'];
  /** The event before the function ran; `undefined` where only the trigger is known. */
  readonly baseline: Baseline | undefined;
  readonly assumptions: Assumptions;
  /** What the behavior makes of an answer; `undefined` outside a distribution. */
  readonly cache: CacheFacts | undefined;
}

/** The facts of one fault. A `severity` differs from the rule's own where the fault is a lesser one. */
export type Found<Facts> = Facts & { readonly path: string; readonly severity?: Severity };

/** What a check answers: nothing, one fault, or a list. */
export type Outcome<Facts> = Found<Facts> | readonly Found<Facts>[] | undefined;

/** Facts as the judge hands them on: only their own rule knows what is in them. */
// biome-ignore lint/suspicious/noExplicitAny: each rule's facts differ; the judge never looks inside.
export type AnyFacts = any;

/** Whether a fault goes by a covered id, where that id means only some of the rule's faults. */
export type CoveredWhen<Facts> = (finding: Found<Facts>, context: JudgeContext) => boolean;

/** A rule with everything that is known of it. Nothing else in the code knows a rule. */
export interface RuleObject<Facts = AnyFacts> extends Rule {
  /** By the part that is looked at. */
  readonly checks: {
    readonly [Part in keyof Parts]?: (part: Parts[Part], context: JudgeContext) => Outcome<Facts>;
  };
  /** By covered id. One without an entry is another name for every fault of the rule. */
  readonly coveredWhen?: { readonly [Id in RuleId]?: CoveredWhen<Facts> };
  /**
   * What is wrong, with the value and the limit, and what to change. As a warning it may add what CloudFront does
   * with the result all the same; as an error it must not.
   */
  says(finding: Found<Facts>, severity: Severity): string;
  /** What CloudFront shows the viewer, where the literal is known. */
  viewerMessage?(finding: Found<Facts>): string | undefined;
  /** What CloudFront writes to its log, where the literal is known. */
  logMessage?(finding: Found<Facts>): string | undefined;
}

type Draft<Facts> = Omit<RuleObject<Facts>, 'covers'> & Partial<Pick<Rule, 'covers'>>;

/** Writes a rule down. */
export function defineRule<Facts = unknown>(draft: Draft<Facts>): RuleObject<Facts> {
  return Object.freeze({ covers: Object.freeze([]), ...draft });
}
