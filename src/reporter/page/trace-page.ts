import { createHash } from 'node:crypto';
import type { GroupRecord } from '../record/types.js';
import { clientScript } from './client-script.js';
import { embedJson } from './embed-json.js';
import { pack } from './pack.js';
import { pageStyle } from './page-style.js';
import { skeleton } from './skeleton.js';

/** The whole page: it holds everything it needs, and may load nothing. */
export function tracePage(title: string, groups: readonly GroupRecord[]): string {
  const policy = `default-src 'none'; style-src ${hashOf(pageStyle)}; script-src ${hashOf(clientScript)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${skeleton(escapeHtml(title))}
<script type="application/json" id="data">${embedJson(pack(groups))}</script>
<script>${clientScript}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (unit) => `&#${unit.charCodeAt(0)};`);
}
