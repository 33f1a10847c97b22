import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import type { AddressOfFile } from '../loader/body-context.ts';
import type { PlannedPage } from '../views/plan.ts';

/**
 * Says of each page by which key it is known: two pages with the same key have the same HTML. The key is the hash of all
 * that the page shows, which is its view and its source's Markdown with the places to which images and links in it lead,
 * and of the templates that show it.
 *
 * @param templateKey the templates' own key
 */
export function pageKeys(
  archive: Archive,
  templateKey: string,
  addressOfFile: AddressOfFile,
): (page: PlannedPage) => string {
  const { url, language } = archive.site;
  return (page) => {
    const { source } = page;
    const body = source && [
      source.digest,
      'language' in source ? source.language : undefined,
      source.images.map(({ source: written, address, width, height }) => [written, address, width, height]),
      source.linkedFiles.map((file) => addressOfFile(file) ?? null),
    ];
    return hash('sha1', JSON.stringify([templateKey, url, language, page.view(), body]));
  };
}
