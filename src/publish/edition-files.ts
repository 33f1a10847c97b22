import { fileIn } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { toTraditional } from '../edition/to-traditional.ts';
import { traditionalPage } from '../edition/traditional-page.ts';
import { filesOfEdition } from '../output/files.ts';
import { redirectsOf, type Redirect } from '../output/redirects.ts';

/** A file of the edition, by its path within the output folder. */
interface EditionFile {
  readonly path: string;
  readonly text: string;
}

/** The edition's files for machines. Addresses in them are percent-encoded: what is not ASCII is text. */
export async function filesOfTraditional(edition: Archive): Promise<EditionFile[]> {
  const files = await filesOfEdition(edition);
  return files.map(({ address, text }) => ({
    path: fileIn(edition.site, address),
    text: toTraditional(text),
  }));
}

/** The edition's pages at the addresses that names had before a record took them over. */
export function traditionalRedirects(edition: Archive, taken: ReadonlySet<string>): Redirect[] {
  return redirectsOf(edition, taken).map(({ file, text }) => ({ file, text: traditionalPage(text) }));
}
