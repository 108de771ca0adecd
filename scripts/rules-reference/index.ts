export { ruleCatalogue } from './catalogue.js';
export { rulePages } from './pages.js';
