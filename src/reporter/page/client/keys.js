import { byId } from './dom.js';
import { requestList } from './requests.js';
import { testList } from './tests.js';
import { nextTheme } from './theme.js';

/** What can be walked through on the left and on the right. */
const places = {
  tests: {
    list: () => testList,
    stops: () => [...byId('tests').querySelectorAll('button')],
  },
  main: {
    list: () => requestList,
    stops: () => [...byId('main').querySelectorAll('summary')].filter(isSeen),
  },
};

function isSeen(summary) {
  return summary.parentElement.parentElement.closest('details:not([open])') === null;
}

function placeNow() {
  return byId('main').contains(document.activeElement) ? places.main : places.tests;
}

function move(steps) {
  const place = placeNow();
  const stops = place.stops();
  const index = stops.indexOf(document.activeElement);
  if (index < 0) return focusOn(document.activeElement === byId('main') ? stops[0] : (currentTest() ?? stops[0]));
  if (index + steps < stops.length) return focusOn(stops[Math.max(0, index + steps)]);
  if (place.list()?.more()) move(steps);
}

function moveToEnd() {
  const list = placeNow().list();
  list.upTo(list.items.length - 1);
  focusOn(placeNow().stops().at(-1));
}

function focusOn(element) {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
}

function currentTest() {
  return byId('tests').querySelector('[aria-current]');
}

/** Into the requests, or into what is focused. */
function goIn() {
  if (placeNow() === places.tests) return focusOn(places.main.stops()[0]);
  const details = document.activeElement.parentElement;
  if (document.activeElement.matches('summary') && !details.open) details.open = true;
  else move(1);
}

/** Closes, else goes to what holds it, else to the test. */
function goOut() {
  if (placeNow() === places.tests) return;
  const details = document.activeElement.closest('details');
  if (document.activeElement.matches('summary') && details.open) details.open = false;
  else focusOn(details?.parentElement.closest('details')?.querySelector('summary') ?? currentTest());
}

const actions = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  Home: () => focusOn(placeNow().stops()[0]),
  End: moveToEnd,
  l: goIn,
  ArrowRight: goIn,
  h: goOut,
  ArrowLeft: goOut,
  Escape: () => focusOn(currentTest()),
  '/': () => byId('filter').select(),
  t: nextTheme,
};

const scrollKey = /^(Arrow|Home$|End$)/;

const inFilter = { ArrowDown: true, Escape: true };

export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(actions, event.key)) return;
    // In a field, a key is a letter; what scrolls, scrolls.
    if (event.target.matches('input') && !Object.hasOwn(inFilter, event.key)) return;
    if (event.target.matches('pre') && scrollKey.test(event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });
  byId('tests').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    goIn();
  });
}
