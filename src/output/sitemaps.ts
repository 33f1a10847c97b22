import type { Address } from '../archive/addresses.ts';
import { absoluteUrl } from '../archive/addresses.ts';
import { alternatesOf } from '../archive/editions.ts';
import type { Site } from '../archive/site.ts';
import { escapeXml } from './xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const linkNamespace = 'http://www.w3.org/1999/xhtml';

/** The protocol allows so many addresses in one file (sitemaps.org). */
const longest = 50_000;

/** Whether a sitemap lies at the address, or the file that names them all. */
export function isSitemap(address: Address): boolean {
  return address === '/sitemap.xml' || address.startsWith('/sitemaps/');
}

/** A file of text that is published as it is. */
export interface TextFile {
  readonly address: Address;
  readonly text: string;
}

/**
 * The sitemap index and its sitemaps: one for the articles of each year, one for all other pages, split where they pass
 * the protocol's limit. There are no dates of change: a file's time is not the day on which its article changed.
 *
 * @param addresses of all pages that may be indexed
 */
export function sitemapsOf(site: Site, addresses: readonly Address[]): TextFile[] {
  const parts = Map.groupBy(
    addresses,
    (address) => /^\/(\d{4})\/\d\d\/\d\d\/./.exec(address)?.[1] ?? 'pages',
  );
  const files = [...parts].flatMap(([part, ofPart]) => {
    const ofFile = site.traditionalEdition === true ? longest / 2 : longest;
    const count = Math.ceil(ofPart.length / ofFile);
    return Array.from({ length: count }, (_, index): TextFile => {
      const chunk = ofPart.slice(index * ofFile, (index + 1) * ofFile);
      return {
        address: `/sitemaps/${part}${count > 1 ? `-${index + 1}` : ''}.xml`,
        text: list(
          'urlset',
          chunk.flatMap((address) => entriesOf(site, address)),
        ),
      };
    });
  });
  const index = list(
    'sitemapindex',
    files.map(({ address }) => `<sitemap><loc>${escapeXml(absoluteUrl(site, address))}</loc></sitemap>`),
  );
  return [...files, { address: '/sitemap.xml', text: index }];
}

/** `robots.txt` (RFC 9309): everything but the editor may be read, and the sitemap stands there. */
export function robotsOf(site: Site): TextFile {
  return {
    address: '/robots.txt',
    text: `User-agent: *\nAllow: /\n${site.admin ? `Disallow: ${site.base}admin/\n` : ''}\nSitemap: ${absoluteUrl(site, '/sitemap.xml')}\n`,
  };
}

/** A page's entry; where there are editions, one for each, and each names all (Google, localized versions of pages). */
function entriesOf(site: Site, address: Address): string[] {
  if (site.traditionalEdition !== true)
    return [`<url><loc>${escapeXml(absoluteUrl(site, address))}</loc></url>`];
  const alternates = alternatesOf(site, address).map(
    ({ language, url }) => [language, escapeXml(url)] as const,
  );
  const links = alternates.map(
    ([language, url]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${url}"/>`,
  );
  const urls = new Set(alternates.map(([, url]) => url));
  return [...urls].map((url) => `<url><loc>${url}</loc>${links.join('')}</url>`);
}

function list(root: string, entries: readonly string[]): string {
  const links = entries.some((entry) => entry.includes('<xhtml:link'))
    ? ` xmlns:xhtml="${linkNamespace}"`
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}"${links}>\n${entries.join('\n')}\n</${root}>\n`;
}
