import type { CloudFrontCustomOrigin, CloudFrontS3Origin } from 'aws-lambda';
import type { HeaderMap } from '../message/types.js';

/** The four moments at which CloudFront calls a function. */
export type Trigger = 'viewer-request' | 'origin-request' | 'origin-response' | 'viewer-response';

export type RequestTrigger = 'viewer-request' | 'origin-request';
export type ResponseTrigger = 'origin-response' | 'viewer-response';
export type OriginTrigger = 'origin-request' | 'origin-response';

/** `cf.config` of an event. */
export interface EdgeConfig<T extends Trigger = Trigger> {
  readonly distributionDomainName: string;
  readonly distributionId: string;
  readonly eventType: T;
  readonly requestId: string;
}

/** `request.body`, present when the association has Include Body on. */
export interface EdgeBody {
  readonly inputTruncated: boolean;
  action: 'read-only' | 'replace';
  encoding: 'base64' | 'text';
  data: string;
}

/** `origin.custom`. */
export interface EdgeCustomOrigin extends CloudFrontCustomOrigin {
  customHeaders: HeaderMap;
  /** Seconds; only when configured. */
  responseCompletionTimeout?: number;
}

/** `origin.s3`. The event carries `region: ""` beside `authMethod: "none"`, which `@types/aws-lambda` has no word for. */
export type EdgeS3Origin = CloudFrontS3Origin & {
  customHeaders: HeaderMap;
  readTimeout?: number;
  responseCompletionTimeout?: number;
};

export type EdgeOrigin = { custom: EdgeCustomOrigin; s3?: never } | { s3: EdgeS3Origin; custom?: never };

/** `cf.request` at the viewer side: it has no origin yet. */
export interface ViewerEdgeRequest {
  readonly clientIp: string;
  readonly method: string;
  uri: string;
  querystring: string;
  headers: HeaderMap;
  body?: EdgeBody;
  origin?: never;
}

/** `cf.request` at the origin side. */
export interface OriginEdgeRequest extends Omit<ViewerEdgeRequest, 'origin'> {
  origin: EdgeOrigin;
}

export type EdgeRequest = ViewerEdgeRequest | OriginEdgeRequest;

/** `cf.response` as CloudFront hands it to a response function: never with a body. */
export interface EdgeResponseInput {
  status: string;
  statusDescription: string;
  headers: HeaderMap;
}

interface Event<Cf> {
  Records: [{ cf: Cf }];
}

export type ViewerRequestEvent = Event<{ config: EdgeConfig<'viewer-request'>; request: ViewerEdgeRequest }>;
export type OriginRequestEvent = Event<{ config: EdgeConfig<'origin-request'>; request: OriginEdgeRequest }>;
export type OriginResponseEvent = Event<{
  config: EdgeConfig<'origin-response'>;
  request: OriginEdgeRequest;
  response: EdgeResponseInput;
}>;
export type ViewerResponseEvent = Event<{
  config: EdgeConfig<'viewer-response'>;
  request: ViewerEdgeRequest;
  response: EdgeResponseInput;
}>;

/** Any of the four events. */
export type EdgeEvent = ViewerRequestEvent | OriginRequestEvent | OriginResponseEvent | ViewerResponseEvent;

export interface EventByTrigger {
  'viewer-request': ViewerRequestEvent;
  'origin-request': OriginRequestEvent;
  'origin-response': OriginResponseEvent;
  'viewer-response': ViewerResponseEvent;
}

/** The event of a trigger. */
export type EventOf<T extends Trigger> = EventByTrigger[T];

/** What every event holds, whichever it is: the view that rules and runners work on. */
export interface EdgeRecord {
  readonly config: EdgeConfig;
  readonly request: {
    readonly clientIp: string;
    readonly method: string;
    readonly uri: string;
    readonly querystring: string;
    readonly headers: HeaderMap;
    readonly body?: EdgeBody;
    readonly origin?: EdgeOrigin;
  };
  readonly response?: EdgeResponseInput;
}
