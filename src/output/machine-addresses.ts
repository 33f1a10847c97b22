import { columnAddress, type Address } from '../archive/addresses.ts';
import type { Site } from '../archive/site.ts';

/** The addresses of the files for machines that readers and other sites may link to. */
export function machineAddresses(site: Site): readonly Address[] {
  return [
    '/feed.xml',
    ...site.columns.map(({ id }): Address => `${columnAddress(id)}feed.xml`),
    '/sitemap.xml',
    '/robots.txt',
    '/checksums.txt',
  ];
}
