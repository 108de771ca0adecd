export { matcherPages } from './pages.js';
export { withMatcherTable } from './readme-table.js';
