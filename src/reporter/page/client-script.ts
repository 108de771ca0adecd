/// <reference path="./raw.d.ts" />
import data from './client/data.js?raw';
import dom from './client/dom.js?raw';
import filter from './client/filter.js?raw';
import journey from './client/journey.js?raw';
import keys from './client/keys.js?raw';
import lazyList from './client/lazy-list.js?raw';
import main from './client/main.js?raw';
import requests from './client/requests.js?raw';
import tables from './client/tables.js?raw';
import tests from './client/tests.js?raw';
import theme from './client/theme.js?raw';

/** Lower ones first: each uses only those before it. */
const modules = [dom, data, lazyList, theme, tables, journey, requests, filter, tests, keys, main];

/** The modules as one script: a page that may load nothing can't import any. Their names are unique. */
export const clientScript = `(() => {\n'use strict';\n${modules.map(inlined).join('\n')}\n})();`;

function inlined(module: string): string {
  return module.replace(/^import [^;]*;\n/gm, '').replace(/^export /gm, '');
}
