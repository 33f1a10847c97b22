import { addressIn, columnAddress, type Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { traditionalSite } from '../archive/editions.ts';

/** The addresses of the files for machines that readers and other sites may link to. */
export function machineAddresses({ site, articles }: Pick<Archive, 'site' | 'articles'>): readonly Address[] {
  const feeds: readonly Address[] = [
    '/feed.xml',
    ...site.columns.map(({ id }): Address => `${columnAddress(id)}feed.xml`),
  ];
  const traditional = site.traditionalEdition === true ? [traditionalSite(site)] : [];
  return [
    ...feeds,
    ...traditional.flatMap((edition) => feeds.map((address) => addressIn(edition, address))),
    '/sitemap.xml',
    '/robots.txt',
    ...(articles.length === 0 ? [] : (['/checksums.txt'] as const)),
  ];
}
