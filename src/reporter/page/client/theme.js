import { byId } from './dom.js';

const themes = ['auto', 'light', 'dark'];
const place = 'edgeproof-theme';

/** A page in a file may have no storage. */
function stored() {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function store(theme) {
  try {
    localStorage.setItem(place, theme);
  } catch {
    // Then it holds until the page is closed.
  }
}

function show(theme) {
  document.documentElement.dataset.theme = theme;
  byId('theme').textContent = `Theme: ${theme}`;
}

export function nextTheme() {
  const theme = themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length];
  store(theme);
  show(theme);
}

export function startTheme() {
  show(themes.includes(stored()) ? stored() : 'auto');
  byId('theme').addEventListener('click', nextTheme);
}
