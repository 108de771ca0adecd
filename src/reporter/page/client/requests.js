import { hasErrors, traceOf } from './data.js';
import { byId, el, grouped, open, plural, spaced, svg, unseen, whenOpened } from './dom.js';
import { journeyOf, lanes } from './journey.js';
import { LazyList } from './lazy-list.js';

export let requestList;

/** Shows the requests of a test. */
export function showTest(group) {
  requestList?.stop();
  const list = el('ol', { class: 'requests', 'aria-label': 'Requests' });
  byId('main').replaceChildren(...testHead(group), list);
  byId('main').scrollTop = 0;
  requestList = new LazyList(list, group.exchanges, requestItem);
  openOne(group);
}

/** The one to look at first: where something went wrong, else where the test failed, else the beginning. */
function openOne({ exchanges, state }) {
  if (exchanges.length === 0) return;
  const wrong = exchanges.findIndex(hasErrors);
  const index = wrong >= 0 ? wrong : state === 'failed' ? exchanges.length - 1 : 0;
  requestList.upTo(index);
  open(requestList.list.children[index].querySelector('details'));
}

function testHead({ name, file, state, failures = [], exchanges, leftOut = 0 }) {
  const facts = [file, state, plural(exchanges.length, 'request')].filter((fact) => fact !== undefined);
  const earlier = leftOut > 0 && el('p', { class: 'left-out' }, `${plural(leftOut, 'earlier request')} left out.`);
  return [
    el(
      'header',
      { class: 'test-head' },
      el('h2', {}, spaced(name)),
      el('p', { class: 'facts' }, facts.join(' · ')),
      earlier,
    ),
    ...failures.map((text) => el('pre', { class: 'failure', ...scrolling('Failure') }, text)),
  ];
}

/** Without a role, what has the focus would have no name. */
function scrolling(name) {
  return { tabindex: 0, role: 'group', 'aria-label': name };
}

function requestItem(exchange) {
  const summary = el('summary', { class: 'head' }, ...requestHead(exchange));
  const details = el('details', { class: 'request' }, summary);
  whenOpened(details, () => requestBody(exchange));
  return [el('li', {}, details)];
}

function requestHead(exchange) {
  const { method, target, status, xCache, errors } = exchange;
  return [
    el('span', { class: 'method' }, method),
    el('span', { class: 'target' }, target),
    errors > 0 && el('span', { class: 'badge error' }, plural(errors, 'violation')),
    el('span', { class: 'x-cache' }, xCache),
    reach(exchange),
    el('span', { class: `status ${statusClass(status)}` }, status === 0 ? 'left' : String(status)),
  ];
}

function statusClass(status) {
  return status === 0 ? 'is-5xx' : `is-${String(status)[0]}xx`;
}

/** How far a request went, in four dots. */
function reach({ steps }) {
  const farthest = Math.max(...steps.map(({ lane }) => lanes.indexOf(lane)));
  const dots = lanes.map((_, index) =>
    svg('circle', { cx: 5 + 10 * index, cy: 5, r: 3, class: index <= farthest ? 'reached' : '' }),
  );
  const word = `went as far as the ${lanes[farthest]}`;
  return el(
    'span',
    { class: 'reach', title: word },
    svg('svg', { width: 40, height: 10, 'aria-hidden': 'true' }, ...dots),
    unseen(word),
  );
}

function requestBody(exchange) {
  const body = el(
    'div',
    { class: 'request-body' },
    factsOf(exchange),
    openFaults(journeyOf(exchange)),
    traceAsText(exchange),
  );
  for (const behind of exchange.background ?? []) {
    body.append(el('h3', {}, 'In the background'), openFaults(journeyOf(behind)));
  }
  return body;
}

/** What is wrong is seen without another click. */
function openFaults(journey) {
  for (const details of journey.querySelectorAll('[data-opens]')) open(details);
  return journey;
}

function factsOf(exchange) {
  const facts = [
    ['Viewer', `${exchange.clientIp} · HTTP/${exchange.httpVersion.replace(/\.0$/, '')}`],
    ['Host', exchange.host],
    ['Behavior', exchange.behavior],
    ['Cache', cacheWords(exchange)],
    ['Edge location', exchange.edgeLocation],
    ['Waited', exchange.elapsedMs > 0 && `${grouped(exchange.elapsedMs / 1000)} s (simulated)`],
  ];
  const shown = facts.filter(([, value]) => value);
  return el(
    'dl',
    { class: 'facts' },
    ...shown.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
  );
}

function cacheWords({ cacheStatus, ttlSeconds, ageSeconds }) {
  const age = ageSeconds === undefined ? '' : `, ${grouped(ageSeconds)} s old`;
  return `${cacheStatus}${age}${ttlSeconds > 0 ? `, kept for ${grouped(ttlSeconds)} s` : ''}`;
}

function traceAsText(exchange) {
  const text = el('pre', { class: 'trace', ...scrolling('Trace as text') }, traceOf(exchange));
  const copy = el('button', { type: 'button', class: 'copy' }, 'Copy');
  copy.addEventListener('click', () => copyText(text, copy));
  return el('details', { class: 'as-text' }, el('summary', {}, 'Trace as text'), copy, text);
}

async function copyText(element, button) {
  const said = await copied(element).catch(() => 'Press Ctrl+C');
  button.textContent = said;
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2_000);
}

/** Selected as well: where the clipboard is closed to a page, a key press remains. */
async function copied(element) {
  getSelection().selectAllChildren(element);
  await navigator.clipboard.writeText(element.textContent);
  return 'Copied';
}
