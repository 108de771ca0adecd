import { rowsOf } from './data.js';
import { el, unseen } from './dom.js';

const words = { '+': 'added', '-': 'removed', '~': 'changed' };
const signs = { '+': '+', '-': '−', '~': '≠' };

/** A message, or two side by side with the differences marked. */
export function blockTable(block) {
  const rows = rowsOf(block);
  const table = block.compares ? comparison(block, rows) : listing(rows);
  return el('section', { class: 'block' }, el('h4', {}, block.title, ' ', tally(block, rows)), table);
}

function tally(block, rows) {
  if (!block.compares) return undefined;
  const differing = rows.filter(([mark]) => mark !== '=').length;
  return el(
    'small',
    {},
    differing === 0 ? 'nothing differs' : differing === 1 ? '1 difference' : `${differing} differences`,
  );
}

function listing(rows) {
  const body = rows.map(([, name, value]) => el('tr', {}, fieldCell(name), el('td', {}, value)));
  return el('table', { class: 'listing' }, el('tbody', {}, ...body));
}

function comparison({ compares: [before, after] }, rows) {
  const heads = ['Field', before, after].map((text) => el('th', { scope: 'col' }, text));
  const head = el('thead', {}, el('tr', {}, el('th', { class: 'mark' }, unseen('What happened')), ...heads));
  return el('table', { class: 'comparison' }, head, el('tbody', {}, ...rows.map(comparedRow)));
}

function comparedRow([mark, name, ...values]) {
  if (mark === '=') {
    return el(
      'tr',
      { class: 'same' },
      el('td', { class: 'mark' }),
      fieldCell(name),
      el('td', { colspan: 2 }, values[0]),
    );
  }
  const sign = el('td', { class: 'mark' }, el('span', { 'aria-hidden': 'true' }, signs[mark]), unseen(words[mark]));
  return el('tr', { class: words[mark] }, sign, fieldCell(name), ...differingCells(mark, values));
}

function differingCells(mark, [first, second]) {
  if (mark === '+') return [el('td', { class: 'none' }), el('td', {}, el('ins', {}, first))];
  if (mark === '-') return [el('td', {}, el('del', {}, first)), el('td', { class: 'none' })];
  const [head, tail] = [commonStart(first, second), commonEnd(first, second)];
  return [
    el('td', {}, el('del', {}, ...marked(first, head, tail))),
    el('td', {}, el('ins', {}, ...marked(second, head, tail))),
  ];
}

function commonStart(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Never into what the beginnings share. */
function commonEnd(one, other) {
  const most = Math.min(one.length, other.length) - commonStart(one, other);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

function marked(text, head, tail) {
  const end = text.length - tail;
  return [text.slice(0, head), el('mark', {}, text.slice(head, end)), text.slice(end)];
}

/** `header:x-a` as `header x-a`. */
function fieldCell(name) {
  const parts = name.split(':');
  const field = parts.pop();
  const kind = parts.length > 0 && el('span', { class: 'kind' }, `${parts.join(' ')} `);
  return el('th', { scope: 'row' }, kind, field);
}
