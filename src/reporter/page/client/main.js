import { groups, hasErrors } from './data.js';
import { byId, el, plural } from './dom.js';
import { startFilter } from './filter.js';
import { startKeys } from './keys.js';
import { listTests } from './tests.js';
import { startTheme } from './theme.js';

function summaryText() {
  const requests = groups.flatMap(({ exchanges }) => exchanges);
  const failed = groups.filter(({ state }) => state === 'failed').length;
  const wrong = requests.filter(hasErrors).length;
  const facts = [plural(groups.length, 'test'), plural(requests.length, 'request')];
  if (failed > 0) facts.push(`${failed} failed`);
  if (wrong > 0) facts.push(`${plural(wrong, 'request')} with errors`);
  return facts.join(' · ');
}

startTheme();
byId('summary').textContent = summaryText();
startFilter(listTests);
startKeys();
if (groups.some(({ exchanges }) => exchanges.length > 0)) listTests();
else byId('main').replaceChildren(el('p', { class: 'nothing' }, 'No request went through a distribution.'));
