import { addressIn, type Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { machineAddresses } from '../output/machine-addresses.ts';
import { redirectsOf } from '../output/redirects.ts';
import { assetsOf } from './assets.ts';
import { editionsOf } from './editions.ts';
import { listPublicFiles } from './public-files.ts';

/** Every address that the published site will answer to. */
export async function siteAddresses(
  archive: Archive,
  publicDirectory: string,
): Promise<ReadonlySet<Address>> {
  return new Set<Address>([
    ...(await pageAddresses(archive)),
    ...assetsOf(archive).keys(),
    ...machineAddresses(archive),
    ...listPublicFiles(publicDirectory).map((path): Address => `/${path}`),
  ]);
}

/** The addresses of all pages, former ones too. */
export async function pageAddresses(archive: Archive): Promise<ReadonlySet<Address>> {
  // The views of all pages come with it, and take long to load.
  const { planPages } = await import('../views/plan.ts');
  return new Set<Address>([
    ...editionsOf(archive).flatMap((edition) =>
      planPages(edition).map(({ address }) => addressIn(edition.site, address)),
    ),
    ...redirectsOf(archive, new Set()).map(
      ({ file }): Address => `/${file.replace(/(?<=\/)index\.html$/, '')}`,
    ),
  ]);
}
