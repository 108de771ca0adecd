import { type Selection, selects } from './selection.js';

/** The parameters of a query string, raw and in order. Only `&` separates them (KEY-QS-DELIM). */
export function splitQuery(querystring: string): string[] {
  return querystring === '' ? [] : querystring.split('&');
}

/** The name of one raw parameter: what stands before its first `=`. Nothing is decoded. */
export function parameterName(parameter: string): string {
  const end = parameter.indexOf('=');
  return end < 0 ? parameter : parameter.slice(0, end);
}

/**
 * The part of a query string that a policy selects: order, case and encoding stay (KEY-QS-ORDER, OREQ-QS-RAW).
 * Empty when nothing is left.
 */
export function selectQuery(querystring: string, selection: Selection): string {
  if (selection === 'all' || querystring === '') return querystring;
  if (selection === 'none') return '';
  return splitQuery(querystring)
    .filter((parameter) => selects(selection, parameterName(parameter)))
    .join('&');
}
