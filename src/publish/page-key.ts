import { createHash, hash } from 'node:crypto';
import type { Address } from '../archive/addresses.ts';
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

/** The keys of the build before, within one process. Begin with `{}`. */
export interface PageKeyMemory {
  /** Hash of all that shapes views. */
  basis?: string;
  keys?: Map<Address, { readonly digest: string | undefined; readonly key: string }>;
}

/**
 * As `pageKeys`, but where no article's fields changed since the build before, only the pages of files that changed are
 * looked at: an edit within one body leaves every view as it was, and making all views takes most of a small build's time.
 */
export function rememberedPageKeys(
  memory: PageKeyMemory,
  archive: Archive,
  templateKey: string,
  addressOfFile: AddressOfFile,
): (page: PlannedPage) => string {
  const keyOf = pageKeys(archive, templateKey, addressOfFile);
  const basis = viewBasis(archive, templateKey);
  const earlier = memory.basis === basis ? memory.keys : undefined;
  const keys: NonNullable<PageKeyMemory['keys']> = new Map();
  Object.assign(memory, { basis, keys });
  return (page) => {
    const digest = page.source?.digest;
    const before = earlier?.get(page.address);
    const key = before !== undefined && before.digest === digest ? before.key : keyOf(page);
    keys.set(page.address, { digest, key });
    return key;
  };
}

/** The hash of everything of which views and the addresses in bodies are made; of files, what was read from them. */
function viewBasis({ site, articles, withdrawn, pages }: Archive, templateKey: string): string {
  const basis = createHash('sha1').update(JSON.stringify([templateKey, site]));
  for (const { digest: _, bodyStart: __, ...shown } of [...articles, ...withdrawn, ...pages]) {
    basis.update(JSON.stringify(shown));
  }
  return basis.digest('hex');
}
