import { columnAddress, type Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';

/** The addresses of the files for machines that readers and other sites may link to. */
export function machineAddresses({ site, articles }: Pick<Archive, 'site' | 'articles'>): readonly Address[] {
  return [
    '/feed.xml',
    ...site.columns.map(({ id }): Address => `${columnAddress(id)}feed.xml`),
    '/sitemap.xml',
    '/robots.txt',
    ...(articles.length === 0 ? [] : (['/checksums.txt'] as const)),
  ];
}
