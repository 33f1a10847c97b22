import type { ArticleDraft, ImportContext } from '../article-draft.ts';
import { ImportFailure } from '../import-failure.ts';
import { withEncoding } from '../decode/with-encoding.ts';
import { importHtml } from '../html/import-html.ts';
import type { PageFiles } from '../html/page-files.ts';
import { decodePage } from '../html/parse-page.ts';
import { parseMime, type MimePart } from './parse-mime.ts';

/**
 * The article of a page that a browser saved in one file with its pictures (`.mht`, `.mhtml`).
 *
 * @throws ImportFailure when the bytes are no such file
 */
export function importMhtml(bytes: Uint8Array, name: string, context: ImportContext): ArticleDraft {
  const parts = parseMime(bytes);
  const page = parts.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  if (page === undefined) throw new ImportFailure('no-text', {});
  const decoded = decodePage(page.bytes, page.charset);
  const draft = importHtml(decoded.text, page.location ?? name, filesAmong(parts, page), context);
  return withEncoding(draft, decoded);
}

/** The parts by their addresses, whole or as seen from the page, and by `cid:`. */
function filesAmong(parts: readonly MimePart[], page: MimePart): PageFiles {
  const byAddress = new Map<string, MimePart>();
  for (const part of parts) {
    if (part.location !== undefined) byAddress.set(absolute(part.location, page.location), part);
    if (part.id !== undefined) byAddress.set(`cid:${part.id}`, part);
  }
  return {
    find(address) {
      const part = byAddress.get(absolute(address, page.location));
      return part === undefined ? undefined : { read: () => part.bytes };
    },
  };
}

function absolute(address: string, base: string | undefined): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
