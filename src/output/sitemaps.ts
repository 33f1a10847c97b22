import type { Address } from '../archive/addresses.ts';
import { absoluteUrl } from '../archive/addresses.ts';
import type { Site } from '../archive/site.ts';
import { escapeXml } from './xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The protocol allows so many addresses in one file (sitemaps.org). */
const longest = 50_000;

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
    const count = Math.ceil(ofPart.length / longest);
    return Array.from({ length: count }, (_, index): TextFile => {
      const chunk = ofPart.slice(index * longest, (index + 1) * longest);
      return {
        address: `/sitemaps/${part}${count > 1 ? `-${index + 1}` : ''}.xml`,
        text: list(
          'urlset',
          'url',
          chunk.map((address) => absoluteUrl(site, address)),
        ),
      };
    });
  });
  const index = list(
    'sitemapindex',
    'sitemap',
    files.map(({ address }) => absoluteUrl(site, address)),
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

function list(root: string, element: string, urls: readonly string[]): string {
  const entries = urls.map((url) => `<${element}><loc>${escapeXml(url)}</loc></${element}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${entries.join('\n')}\n</${root}>\n`;
}
