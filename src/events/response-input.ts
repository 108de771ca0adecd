import { show } from '../message/show.js';
import { statusText } from '../message/status-text.js';
import { checkOptions } from './check-options.js';
import { defaultDate } from './defaults.js';
import { type GivenHeaders, type HeadersInput, mergeHeaders, readHeaders } from './headers-input.js';
import { misuse, type Place, within } from './misuse.js';
import type { EdgeResponseInput } from './types.js';

/** The answer a response event shows; never a body. */
export interface ResponseFields {
  /** 200 to 599; default 200. */
  readonly status?: number | string;
  /** Default: the standard phrase. */
  readonly statusDescription?: string;
  /** They come in addition to what such an origin sends; `undefined` removes one. */
  readonly headers?: HeadersInput;
}

type HeaderDefaults = readonly (readonly [string, string])[];

const names = ['status', 'statusDescription', 'headers'];

const date: HeaderDefaults = [['Date', defaultDate]];
const chunked: HeaderDefaults = [['Transfer-Encoding', 'chunked']];

const s3Ids: HeaderDefaults = [
  ['x-amz-id-2', 'ZWRnZXByb29mLWhhcy1uby1idWNrZXRzLW9mLWl0cy1vd24tYnV0LXRoaXMtd2lsbC1kbw=='],
  ['x-amz-request-id', '4C0FFEE4C0FFEE42'],
];
const s3Validators: HeaderDefaults = [
  ['Last-Modified', 'Sun, 01 Dec 2024 00:00:00 GMT'],
  ['ETag', '"5d41402abc4b2a76b9719d911017c592"'],
];
const s3Server: HeaderDefaults = [['Server', 'AmazonS3']];

function hasNoContent(status: number): boolean {
  return status === 204 || status === 304;
}

/** An answer of a web server that streams: `Transfer-Encoding` is what a function loses most often (HDR-RO-ORES). */
export function customAnswer(status: number): HeaderDefaults {
  const head: HeaderDefaults = [...date, ['Server', 'nginx']];
  return hasNoContent(status) ? head : [['Content-Type', 'text/html; charset=utf-8'], ...head, ...chunked];
}

/** An answer of S3: an object with its length and validators, or an error as a streamed XML page. */
export function s3Answer(status: number): HeaderDefaults {
  if (status === 304) return [...s3Ids, ...date, ...s3Validators, ...s3Server];
  if (hasNoContent(status)) return [...s3Ids, ...date, ...s3Server];
  if (status >= 300) return [...s3Ids, ['Content-Type', 'application/xml'], ...chunked, ...date, ...s3Server];
  const content: HeaderDefaults = [
    ['Accept-Ranges', 'bytes'],
    ['Content-Type', 'text/html'],
    ['Content-Length', '1024'],
  ];
  return [...s3Ids, ...date, ...s3Validators, ...content, ...s3Server];
}

/** A message is framed one way: a length that is given replaces the default coding, and the other way round. */
function framedAs(defaults: HeaderDefaults, { headers }: GivenHeaders): HeaderDefaults {
  const framed = Object.hasOwn(headers, 'content-length') || Object.hasOwn(headers, 'transfer-encoding');
  return framed ? defaults.filter(([name]) => name !== 'Transfer-Encoding' && name !== 'Content-Length') : defaults;
}

/** The status as a number. */
function readStatus(status: unknown, place: Place): number {
  const number = typeof status === 'string' && /^\d{3}$/.test(status) ? Number(status) : status;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 200 && number <= 599) return number;
  throw misuse(
    within(place, 'status'),
    `${show(status)} is no status`,
    'Give a whole number from 200 to 599: no function sees a 1xx.',
  );
}

function checkDescription(text: unknown, place: Place): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no status line can hold them
  if (typeof text === 'string' && !/[\x00-\x1f\x7f]/.test(text)) return;
  throw misuse(place, `${show(text)} is no reason phrase`, 'Give one line of text; it may be empty.');
}

/** `cf.response` of a response event. `answer` tells the headers such an origin sends by itself. */
export function readResponse(
  init: ResponseFields,
  answer: (status: number) => HeaderDefaults,
  place: Place,
): EdgeResponseInput {
  checkOptions(init, names, place);
  const status = readStatus(init.status === undefined ? 200 : init.status, place);
  const { statusDescription = statusText(status) } = init;
  checkDescription(statusDescription, within(place, 'statusDescription'));
  const given = readHeaders(init.headers, within(place, 'headers'));
  const headers = mergeHeaders(framedAs(answer(status), given), given);
  return { status: String(status), statusDescription, headers };
}
