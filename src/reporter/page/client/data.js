import { byId } from './dom.js';

const packed = JSON.parse(byId('data').textContent);

/** The tests: each has a name and its exchanges, with texts and rows as numbers. */
export const groups = packed.groups;

export function lineOf(step) {
  return packed.texts[step.line];
}

/** `[mark, name, value]`, or `['~', name, before, after]`. */
export function rowsOf(block) {
  return block.rows.map((number) => {
    const [mark, ...texts] = packed.rows[number];
    return [mark, ...texts.map((text) => packed.texts[text])];
  });
}

export function traceOf(exchange) {
  return exchange.steps.map(lineOf).join('\n');
}

/** Whether something went wrong at the edge or behind it, whatever the test thought of it. */
export function hasErrors(exchange) {
  return exchange.errors > 0 || exchange.status >= 500 || exchange.steps.some(({ tone }) => tone === 'error');
}
