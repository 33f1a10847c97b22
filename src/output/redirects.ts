import { absoluteUrl, articleAddress, hrefOf, reservedSegments, type Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { formerPath } from '../archive/former-path.ts';
import { textsFor } from '../i18n/texts.ts';
import { escapeXml } from './xml.ts';

/** A page at a former address that leads to the article. */
export interface Redirect {
  /** Within the output folder. */
  readonly file: string;
  readonly text: string;
}

/**
 * Pages at the articles' former addresses that lead readers and search engines on, on any host. Where two articles name one
 * address, the newer has it. What is published under an address of its own is never replaced, nor a file put where a folder
 * is.
 *
 * @param taken paths of the site's other files
 */
export function redirectsOf(archive: Archive, taken: ReadonlySet<string>): Redirect[] {
  const found = new Map<string, string>();
  const articles = [...archive.articles, ...archive.withdrawn];
  if (articles.every(({ aliases }) => aliases.length === 0)) return [];
  const folders = new Set([...taken].flatMap(foldersOf));
  for (const article of articles) {
    for (const alias of article.aliases) {
      const path = formerPath(alias, archive.site.base);
      const file = path && fileAt(path);
      if (file === undefined || taken.has(file) || found.has(file) || folders.has(file)) continue;
      const above = foldersOf(file);
      if (above.some((folder) => taken.has(folder) || found.has(folder))) continue;
      for (const folder of above) folders.add(folder);
      found.set(file, redirectPage(archive, articleAddress(article)));
    }
  }
  return Array.from(found, ([file, text]) => ({ file, text }));
}

/** A page of its own type is needed for a browser to follow it: `/news/1` becomes a folder, `/show.asp` nothing. */
function fileAt(path: Address): string | undefined {
  const name = path.slice(1);
  const first = name.split('/')[0] ?? '';
  if (name === '' || (reservedSegments.has(first) && first !== 'index')) return undefined;
  if (name.endsWith('/')) return `${name}index.html`;
  const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return `${name}/index.html`;
  return ['html', 'htm', 'shtml', 'xhtml'].includes(extension) ? name : undefined;
}

/** `a` and `a/b` of `a/b/c`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, place) => parts.slice(0, place + 1).join('/'));
}

function redirectPage({ site }: Archive, address: Address): string {
  const href = escapeXml(hrefOf(site, address));
  const { movedTo } = textsFor(site.language);
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(site.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeXml(site.title)}</title>`,
    `<link rel="canonical" href="${escapeXml(absoluteUrl(site, address))}">`,
    `<meta http-equiv="refresh" content="0; url=${href}">`,
    '<meta name="robots" content="noindex">',
    '</head>',
    `<body><p>${escapeXml(movedTo)}<a href="${href}">${href}</a></p></body>`,
    '</html>',
    '',
  ].join('\n');
}
