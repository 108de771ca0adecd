import { lineOf } from './data.js';
import { el, plural, svg, unseen, whenOpened } from './dom.js';
import { blockTable } from './tables.js';

export const lanes = ['viewer', 'edge', 'cache', 'origin'];
const laneWidth = 46;
const nodeHeight = 20;

/** The way of a request through viewer, edge, cache and origins, step by step. */
export function journeyOf(exchange) {
  const heads = lanes.map((lane) => el('span', {}, lane));
  const steps = exchange.steps.map((step, index) =>
    stepItem(step, exchange.steps[index - 1], exchange.steps[index + 1]),
  );
  return el(
    'div',
    { class: 'journey' },
    el('div', { class: 'lanes', 'aria-hidden': 'true' }, ...heads),
    el('ol', { class: 'steps' }, ...steps),
  );
}

function stepItem(step, before, after) {
  const item = el('li', { class: `step ${step.tone}` }, track(step, before, after), opening(step));
  return item;
}

/** What can't be opened is a line of text. */
function opening(step) {
  const line = stepLine(step);
  if (!isOpenable(step)) return el('div', { class: 'line' }, ...line);
  const details = el('details', {}, el('summary', { class: 'line' }, ...line));
  whenOpened(details, () => stepBody(step));
  if (step.violations || step.error) details.dataset.opens = '';
  return details;
}

function isOpenable({ blocks, violations, error }) {
  return blocks !== undefined || violations !== undefined || error !== undefined;
}

function stepLine(step) {
  const { label, text } = wordsOf(step);
  return [
    unseen(`${step.lane}: `),
    el('span', { class: 'label' }, label),
    el('span', { class: 'text' }, text),
    ...badges(step),
  ];
}

/** The first and the last line of a trace have no label of their own. */
function wordsOf(step) {
  const line = lineOf(step);
  if (step.kind === 'request') return { label: 'request', text: line.trim().replace(/ {2,}(?=\S+ · HTTP)/, ' · ') };
  if (line.startsWith('→ ')) return { label: 'answer', text: line.slice(2) };
  const [, label, text] = /^ *(\S.*?) {2,}(.*)$/s.exec(line) ?? ['', step.kind, line];
  return { label, text };
}

function badges({ violations = [] }) {
  const count = (severity) => violations.filter((one) => one.severity === severity).length;
  return [
    count('error') > 0 && el('span', { class: 'badge error' }, plural(count('error'), 'violation')),
    count('warning') > 0 && el('span', { class: 'badge warning' }, plural(count('warning'), 'warning')),
  ];
}

function stepBody({ error, violations = [], blocks = [] }) {
  return el(
    'div',
    { class: 'inside' },
    error && errorNote(error, violations),
    ...violations.map(violationNote),
    ...blocks.map(blockTable),
  );
}

/** A violation that is the cause says the message itself. */
function errorNote({ status, type, cause, message, viewerMessage }, violations) {
  const name = status === 502 ? 'Bad Gateway' : 'Service Unavailable';
  return el(
    'div',
    { class: 'note error' },
    el('p', { class: 'title' }, `CloudFront answers ${status} ${name}`, el('code', {}, type), el('code', {}, cause)),
    !violations.some((one) => one.message === message) && el('p', {}, message),
    viewerMessage && el('p', { class: 'quote' }, 'The viewer would read: ', el('q', {}, viewerMessage)),
  );
}

function violationNote({ rule, severity, path, message, evidence, source }) {
  return el(
    'div',
    { class: `note ${severity}` },
    el('p', { class: 'title' }, el('strong', {}, rule), severity, path && el('code', {}, path)),
    el('p', {}, message),
    el('p', { class: 'source' }, `${evidence} · `, source),
  );
}

function xOf(lane) {
  return laneWidth * (lanes.indexOf(lane) + 0.5);
}

/** The line from the step before to this one, and on to the next. Decoration: what it shows is said in words, too. */
function track(step, before, after) {
  const x = xOf(step.lane);
  const drawing = svg('svg', { width: laneWidth * lanes.length, height: 2 * nodeHeight });
  if (before) {
    const from = xOf(before.lane);
    drawing.append(svg('path', { class: 'way', d: `M${from} -1C${from} 13 ${x} 3 ${x} ${nodeHeight}` }));
  }
  drawing.append(...node(step, x));
  const tail = after && el('i', { class: `tail at-${step.lane}` });
  return el('div', { class: 'track', 'aria-hidden': 'true' }, drawing, tail);
}

function node({ kind, lane, tone }, x) {
  const y = nodeHeight;
  if (kind === 'function') {
    const sign = { error: '×', warning: '!' }[tone] ?? 'λ';
    return [svg('circle', { class: 'node', cx: x, cy: y, r: 9 }), svg('text', { x, y: y + 4 }, sign)];
  }
  if (lane === 'cache') return [svg('path', { class: 'node', d: `M${x} ${y - 7}l7 7l-7 7l-7 -7z` })];
  if (lane === 'origin') return [svg('rect', { class: 'node', x: x - 6, y: y - 6, width: 12, height: 12, rx: 2 })];
  return [svg('circle', { class: 'node', cx: x, cy: y, r: lane === 'viewer' ? 6 : 4.5 })];
}
