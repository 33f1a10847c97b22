import { createHash } from 'node:crypto';
import type { AdminSettings, Site } from '../archive/site.ts';
import { escapeXml } from '../output/xml.ts';
import { adminTexts } from './admin-texts.ts';
import { gitServer } from './git-server.ts';

/** The languages of Sveltia's own texts, beside English. */
export const adminLocales = ['zh-CN', 'zh-TW'] as const;

/**
 * Where the editor's program finds what it names: Sveltia's locales are JSON, which browsers do not take for modules, so
 * modules of the same texts stand in.
 */
const importMap = JSON.stringify({
  imports: {
    ...Object.fromEntries(
      adminLocales.map((locale) => [`./sveltia/locales/${locale}.json`, `./sveltia/locales/${locale}.js`]),
    ),
    yaml: './yaml/index.js',
  },
});

/** Before Sveltia begins; and without the way to sign in that an editor of a local folder has no use for. */
const style = [
  ':root { color-scheme: light dark; font-family: system-ui, sans-serif; }',
  'body { margin: 0; }',
  'body > p { margin: 2rem; line-height: 1.7; }',
  "[data-backend='local'] .container > .inner > .buttons > .button.secondary { display: none; }",
].join('\n');

/** The page at `/admin/`. Its policy is its own: the editor needs inline styles and files at hand, and reaches one server at most. */
export function adminPage(site: Site, admin: AdminSettings): string {
  const language = site.language.startsWith('zh') ? 'zh' : 'en';
  const text = adminTexts[language];
  return `<!doctype html>
<html lang="${escapeXml(site.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(admin)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(text.title(site.title))}</title>
<style>${style}</style>
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<script type="importmap">${importMap}</script>
<script type="module" src="start.js"></script>
</head>
<body data-backend="${admin.backend}">
<p id="notice">${escapeXml(text.starting)}</p>
<p id="local-only" hidden>${escapeXml(text.localOnly)}</p>
<noscript>${escapeXml(text.noScript)}</noscript>
</body>
</html>
`;
}

/** What the page may load: its own files, and the Git service that articles are saved with. */
function policyOf(admin: AdminSettings): string {
  const map = createHash('sha256').update(importMap).digest('base64');
  const server = gitServer(admin);
  const service = server === undefined ? '' : ` ${new URL(server.apiRoot).origin}`;
  return [
    "default-src 'none'",
    "base-uri 'none'",
    `connect-src 'self' blob: data:${service}`,
    "font-src 'self'",
    "form-action 'none'",
    "img-src 'self' blob: data:",
    "manifest-src 'self' blob:",
    "media-src 'self' blob:",
    `script-src 'self' 'sha256-${map}'`,
    "style-src 'self' 'unsafe-inline'",
  ].join('; ');
}
