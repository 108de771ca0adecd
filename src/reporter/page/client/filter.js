import { groups, hasErrors } from './data.js';
import { byId, grouped } from './dom.js';

const kinds = {
  all: () => true,
  failed: ({ state }) => state === 'failed',
  errors: ({ exchanges }) => exchanges.some(hasErrors),
};

const haystacks = new Map();

function haystack(group) {
  if (!haystacks.has(group)) haystacks.set(group, textOf(group));
  return haystacks.get(group);
}

function textOf({ name, file = '', exchanges }) {
  const requests = exchanges.map(({ method, target, status }) => `${method} ${target} ${status}`);
  return [name, file, ...requests].join('\n').toLowerCase();
}

/** The tests that the filter lets through: those in which all of its words occur. */
export function chosenGroups() {
  const words = byId('filter').value.toLowerCase().split(/\s+/).filter(Boolean);
  const isOfKind = kinds[document.querySelector('[name=which]:checked').value];
  return groups.filter((group) => isOfKind(group) && words.every((word) => haystack(group).includes(word)));
}

export function startFilter(changed) {
  for (const [kind, isOf] of Object.entries(kinds))
    byId(`count-${kind}`).textContent = grouped(groups.filter(isOf).length);
  document.querySelector('.search').addEventListener('input', changed);
  document.querySelector('.search').addEventListener('submit', (event) => event.preventDefault());
}
