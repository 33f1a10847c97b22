import type { Address } from '../archive/addresses.ts';
import { columnAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { checksumsOf } from './checksums.ts';
import { feedOf } from './feed.ts';
import type { TextFile } from './sitemaps.ts';
import { robotsOf, sitemapsOf } from './sitemaps.ts';
import { thisDayFiles } from './this-day.ts';

/**
 * Every file for machines: feeds of the site and of each column, sitemaps, robots.txt, checksums, that day in history.
 *
 * @param indexed addresses of the pages that search engines may list; without them, no sitemaps are made
 */
export async function filesForMachines(archive: Archive, indexed?: readonly Address[]): Promise<TextFile[]> {
  const { site } = archive;
  return [
    ...(await filesOfEdition(archive)),
    ...(indexed ? sitemapsOf(site, indexed) : []),
    robotsOf(site),
    ...checksumsOf(archive),
  ];
}

/** Those of them that each edition has of its own, since they hold headlines: feeds, that day in history. */
export async function filesOfEdition(archive: Archive): Promise<TextFile[]> {
  const { site } = archive;
  const subjects = [
    {
      title: site.title,
      description: site.description,
      address: '/feed.xml' as const,
      articles: archive.articles,
    },
    ...site.columns.map((column) => ({
      title: `${site.title} · ${column.name}`,
      description: column.description ?? '',
      address: `${columnAddress(column.id)}feed.xml` as const,
      articles: archive.byColumn.get(column.id) ?? [],
    })),
  ];
  const feeds = subjects.map(async (subject): Promise<TextFile> => {
    return { address: subject.address, text: await feedOf(archive, subject) };
  });
  return [...(await Promise.all(feeds)), ...thisDayFiles(archive)];
}
