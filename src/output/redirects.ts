import {
  absoluteUrl,
  articleAddress,
  fileIn,
  hrefOf,
  nameAddress,
  reservedSegments,
  type Address,
} from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { recordKinds } from '../archive/authority-record.ts';
import { formerPath } from '../archive/former-path.ts';
import type { Site } from '../archive/site.ts';
import { textsFor } from '../i18n/texts.ts';
import { escapeXml } from './xml.ts';

/** A page at a former address: one that leads to an article or to an authority record's page, or one that says that it is gone. */
export interface Redirect {
  /** Within the output folder. */
  readonly file: string;
  readonly text: string;
}

/**
 * Pages at the former addresses of articles, and of names that have records, that lead readers and search engines on, on any
 * host. Where two articles name one address, the newer has it. What is published under an address of its own is never
 * replaced, nor a file put where a folder is.
 *
 * @param taken paths of the site's other files
 */
export function redirectsOf(archive: Archive, taken: ReadonlySet<string>): Redirect[] {
  const found = new Map<string, string>();
  for (const { file, address } of namePages(archive)) {
    if (!taken.has(file) && !foldersOf(file).some((folder) => taken.has(folder)))
      found.set(file, redirectPage(archive, address));
  }
  // An edition had none before it was one.
  const former = archive.site.original === undefined ? formerAddressesOf(archive) : [];
  if (former.length === 0) return pagesOf(found);
  const folders = new Set([...taken].flatMap(foldersOf));
  for (const { address, article } of former) {
    const file = formerFile(address, archive.site.base);
    if (file === undefined || taken.has(file) || found.has(file) || folders.has(file)) continue;
    const above = foldersOf(file);
    if (above.some((folder) => taken.has(folder) || found.has(folder))) continue;
    for (const folder of above) folders.add(folder);
    found.set(file, article ? redirectPage(archive, articleAddress(article)) : gonePage(archive));
  }
  return pagesOf(found);
}

function pagesOf(found: ReadonlyMap<string, string>): Redirect[] {
  return Array.from(found, ([file, text]) => ({ file, text }));
}

/** Every former address: those that articles name, the newest article's first, then those of `redirects.csv`. */
export function formerAddressesOf(archive: Archive): Archive['formerAddresses'] {
  const ofArticles = [...archive.articles, ...archive.withdrawn].flatMap((article) =>
    article.aliases.map((address) => ({ address, article })),
  );
  return [...ofArticles, ...archive.formerAddresses];
}

/** The file, within the output folder, that answers at a former address; `undefined` where only a rule of the web server can. */
export function formerFile(address: string, base: string): string | undefined {
  const path = formerPath(address, base);
  return path && fileAt(path);
}

/** The pages that names had before a record took them over, with the record's; a name of several records leads nowhere. */
function namePages({
  site,
  authorities,
  byName,
}: Archive): { readonly file: string; readonly address: Address }[] {
  return recordKinds.flatMap((kind) =>
    [...authorities[kind]].flatMap(([slug, claims]) => {
      const [record, ...others] = claims.filter(({ byItself }) => byItself).map((claim) => claim.record);
      if (record === undefined || others.length > 0 || !byName[kind].has(record.id) || slug === record.id)
        return [];
      return [{ file: fileIn(site, nameAddress(kind, slug)), address: nameAddress(kind, record.id) }];
    }),
  );
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
  return barePage(
    site,
    site.title,
    [
      `<link rel="canonical" href="${escapeXml(absoluteUrl(site, address))}">`,
      `<meta http-equiv="refresh" content="0; url=${href}">`,
    ],
    `<p>${escapeXml(movedTo)}<a href="${href}">${href}</a></p>`,
  );
}

function gonePage({ site }: Archive): string {
  const { withdrawn, withdrawnExplanation } = textsFor(site.language);
  return barePage(
    site,
    `${withdrawn} · ${site.title}`,
    ['<meta name="viewport" content="width=device-width">'],
    `<h1>${escapeXml(withdrawn)}</h1><p>${escapeXml(withdrawnExplanation)}</p>` +
      `<p><a href="${escapeXml(hrefOf(site, '/'))}">${escapeXml(site.title)}</a></p>`,
  );
}

/** A page without the site's looks, which search engines are not to list. */
function barePage(site: Site, title: string, head: readonly string[], body: string): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeXml(site.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeXml(title)}</title>`,
    ...head,
    '<meta name="robots" content="noindex">',
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n');
}
