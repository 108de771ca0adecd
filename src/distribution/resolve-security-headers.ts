import { durationSeconds } from '../message/duration.js';
import { isHeaderValue } from '../message/header-syntax.js';
import { show } from '../message/show.js';
import { formatNumber } from '../message/size.js';
import { assertShape } from './assert-shape.js';
import { type Path, refuse } from './refuse.js';
import type { SecurityHeadersBehavior } from './response-headers-config.js';
import type { PolicyHeader } from './response-headers-settings.js';
import { securityShape, securityShapes } from './response-headers-shapes.js';

type Name = keyof SecurityHeadersBehavior;
type Given<N extends Name> = NonNullable<SecurityHeadersBehavior[N]>;

const longestPolicy = 1_783;

/** How each becomes a header (RHP-CSP, RHP-REF, RHP-HSTS, RHP-CTO, RHP-FRAME, RHP-XSS). */
const writers: { readonly [N in Name]-?: readonly [key: string, write: (given: Given<N>) => string] } = {
  contentSecurityPolicy: ['Content-Security-Policy', ({ contentSecurityPolicy }) => contentSecurityPolicy],
  referrerPolicy: ['Referrer-Policy', ({ referrerPolicy }) => referrerPolicy],
  strictTransportSecurity: ['Strict-Transport-Security', transportSecurity],
  contentTypeOptions: ['X-Content-Type-Options', () => 'nosniff'],
  frameOptions: ['X-Frame-Options', ({ frameOption }) => frameOption],
  xssProtection: ['X-XSS-Protection', xssProtection],
};

/** The security headers of a response headers policy, as they are sent; checked. */
export function resolveSecurityHeaders(config: SecurityHeadersBehavior, path: Path): PolicyHeader[] {
  assertShape(securityShape(), config, path);
  const names = Object.keys(securityShapes()) as Name[];
  return names.flatMap((name) => headerOf(name, config[name], [...path, name]));
}

function headerOf<N extends Name>(name: N, given: SecurityHeadersBehavior[N], path: Path): PolicyHeader[] {
  if (given === undefined) return [];
  assertShape(securityShapes()[name], given, path);
  const [key, write] = writers[name] as readonly [string, (given: object) => string];
  const value = write(given);
  checkValue(value, path);
  if (name === 'xssProtection') checkXss(given as Given<'xssProtection'>, path);
  return [{ key, value, override: given.override }];
}

function transportSecurity({ accessControlMaxAge, includeSubdomains, preload }: Given<'strictTransportSecurity'>) {
  const seconds = `max-age=${durationSeconds(accessControlMaxAge)}`;
  return `${seconds}${includeSubdomains === true ? '; includeSubDomains' : ''}${preload === true ? '; preload' : ''}`;
}

function xssProtection({ protection, modeBlock, reportUri }: Given<'xssProtection'>): string {
  if (!protection) return '0';
  if (modeBlock === true) return '1; mode=block';
  return reportUri === undefined ? '1' : `1; report=${reportUri}`;
}

function checkXss({ modeBlock, reportUri }: Given<'xssProtection'>, path: Path): void {
  if (modeBlock !== true || reportUri === undefined) return;
  throw refuse([...path, 'reportUri'], "it can't be together with modeBlock", 'Keep one of them.');
}

function checkValue(value: string, path: Path): void {
  if (!isHeaderValue(value)) {
    throw refuse(path, `${show(value)} holds a control character`, 'Write the value on one line.');
  }
  if (value.length <= longestPolicy) return;
  const because = `the value has ${formatNumber(value.length)} characters`;
  throw refuse(path, because, `CloudFront takes ${formatNumber(longestPolicy)}.`);
}
