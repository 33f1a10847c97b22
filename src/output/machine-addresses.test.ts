import { expect, it } from 'vitest';
import { sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import { filesForMachines } from './files.ts';
import { machineAddresses } from './machine-addresses.ts';

it('names files for machines that are made, all but the parts of the sitemap', async () => {
  const archive = createArchive(sampleContent([]));
  const files = await filesForMachines(archive, ['/']);
  const made = files.map(({ address }) => address).filter((address) => !address.startsWith('/sitemaps/'));
  expect([...machineAddresses(archive)].sort()).toEqual(made.sort());
});
