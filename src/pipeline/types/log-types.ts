/**
 * One line of CloudFront's standard log (access log), under CloudFront's own names. What a line has as `-` is
 * `undefined`, texts are as they came (`accessLogLine` encodes them), numbers are numbers.
 *
 * @example expect(exchange.log).toMatchObject({ 'sc-status': 200, 'x-edge-result-type': 'Hit' })
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html
 */
export interface AccessLogEntry {
  /** When the answer was complete, UTC: `2026-01-31`. */
  readonly date: string;
  /** `23:59:59` */
  readonly time: string;
  /** `FRA56-P6` */
  readonly 'x-edge-location': string;
  /** Bytes of the answer with its head, as HTTP/1.1 writes it. */
  readonly 'sc-bytes': number;
  readonly 'c-ip': string;
  readonly 'cs-method': string;
  /** The `*.cloudfront.net` name. */
  readonly 'cs(Host)': string;
  readonly 'cs-uri-stem': string;
  /** 0 (a line has `000`): the viewer left before there was a response. */
  readonly 'sc-status': number;
  readonly 'cs(Referer)': string | undefined;
  readonly 'cs(User-Agent)': string | undefined;
  readonly 'cs-uri-query': string | undefined;
  /** As with cookie logging on. */
  readonly 'cs(Cookie)': string | undefined;
  /** After the last byte. */
  readonly 'x-edge-result-type': string;
  /** The `X-Amz-Cf-Id`. */
  readonly 'x-edge-request-id': string;
  /** The `Host` that the viewer sent. */
  readonly 'x-host-header': string | undefined;
  readonly 'cs-protocol': string;
  /** Bytes of the request with its head, as HTTP/1.1 writes it. */
  readonly 'cs-bytes': number;
  /** Seconds; the waiting is simulated. */
  readonly 'time-taken': number;
  readonly 'x-forwarded-for': string | undefined;
  /** Of `viewer.tls`. */
  readonly 'ssl-protocol': string | undefined;
  /** Of `viewer.tls`. */
  readonly 'ssl-cipher': string | undefined;
  /** Before the first byte: another than `x-edge-result-type` when the answer broke off. */
  readonly 'x-edge-response-result-type': string;
  /** `HTTP/2.0` */
  readonly 'cs-protocol-version': string;
  /** Field-level encryption is not simulated. */
  readonly 'fle-status': undefined;
  readonly 'fle-encrypted-fields': undefined;
  readonly 'c-port': number;
  /** Seconds. */
  readonly 'time-to-first-byte': number;
  readonly 'x-edge-detailed-result-type': string;
  readonly 'sc-content-type': string | undefined;
  readonly 'sc-content-len': number | undefined;
  readonly 'sc-range-start': number | undefined;
  readonly 'sc-range-end': number | undefined;
  /** Tenants are not simulated. */
  readonly 'distribution-tenant-id': undefined;
  /** An exchange has no connection. */
  readonly 'connection-id': undefined;
}
