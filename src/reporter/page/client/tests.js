import { hasErrors } from './data.js';
import { byId, el, plural, spaced, unseen } from './dom.js';
import { chosenGroups } from './filter.js';
import { LazyList } from './lazy-list.js';
import { showTest } from './requests.js';

const stateSigns = { passed: '✓', failed: '×', skipped: '–', pending: '–' };

export let testList;
let shown;

/** Fills the list on the left, and shows a test of it. */
export function listTests() {
  testList?.stop();
  const chosen = chosenGroups();
  testList = new LazyList(byId('tests'), chosen, (group, index) => testItems(group, chosen[index - 1]));
  byId('found').textContent = `${plural(chosen.length, 'test')} listed`;
  if (chosen.length > 0 && !chosen.includes(shown)) select(chosen.find(({ state }) => state === 'failed') ?? chosen[0]);
  else if (chosen.length === 0) byId('tests').prepend(el('li', { class: 'nothing' }, 'No test matches.'));
}

/** Under the heading of its file, where that differs from the one before. */
function testItems(group, before) {
  const item = el('li', {}, testButton(group));
  return group.file === undefined || group.file === before?.file
    ? [item]
    : [el('li', { class: 'file' }, group.file), item];
}

function testButton(group) {
  const { name, state, exchanges } = group;
  const wrong = exchanges.filter(hasErrors).length;
  const button = el(
    'button',
    { type: 'button', class: `test ${state ?? ''}`, 'aria-current': group === shown && 'true' },
    state && el('span', { class: 'sign', 'aria-hidden': 'true' }, stateSigns[state]),
    el('span', { class: 'name' }, spaced(name), state && unseen(`, ${state}`)),
    wrong > 0 && el('span', { class: 'badge error', title: `${plural(wrong, 'request')} with errors` }, String(wrong)),
    el('span', { class: 'count', title: plural(exchanges.length, 'request') }, String(exchanges.length)),
  );
  button.addEventListener('click', () => select(group, button));
  button.addEventListener('focus', () => button.matches(':focus-visible') && select(group, button));
  return button;
}

function select(group, button) {
  if (group === shown) return;
  shown = group;
  showTest(group);
  byId('tests').querySelector('[aria-current]')?.removeAttribute('aria-current');
  const current = button ?? buttonAt(testList.items.indexOf(group));
  current?.setAttribute('aria-current', 'true');
}

function buttonAt(index) {
  testList.upTo(index);
  return byId('tests').querySelectorAll('button')[index];
}
