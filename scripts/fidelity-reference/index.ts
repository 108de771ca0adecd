export { fidelityPage } from './page.js';
