import type { ArticleDraft, Dropped, ImportContext } from '../article-draft.ts';
import { ImportFailure } from '../import-failure.ts';
import type { DecodedBytes } from '../decode/decode-bytes.ts';
import { withEncoding } from '../decode/with-encoding.ts';
import { importHtml } from '../html/import-html.ts';
import type { PageFiles } from '../html/page-files.ts';
import { linesOf } from '../html/page-lines.ts';
import { decodePage, parseHtml } from '../html/parse-page.ts';
import { parseMime, type MimePart } from './parse-mime.ts';

/** A page among the parts. */
interface Page {
  readonly part: MimePart;
  readonly decoded: DecodedBytes;
  /** What a reader sees of it. */
  readonly lines: readonly string[];
}

/**
 * The article of a page that a browser saved in one file with its pictures (`.mht`, `.mhtml`). Where the page shows nothing but
 * frames, that of the frame with most text. The text of all other pages in the file is listed as dropped.
 *
 * @throws ImportFailure when the bytes are no such file
 */
export function importMhtml(bytes: Uint8Array, name: string, context: ImportContext): ArticleDraft {
  const parts = parseMime(bytes);
  const pages = parts
    .filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
    .map(readPage);
  const root = pages.find(({ part }) => part.isStart) ?? pages[0];
  if (root === undefined) throw new ImportFailure('no-text', {});
  const read = ({ part, decoded }: Page): ArticleDraft => {
    const draft = importHtml(decoded.text, part.location ?? name, filesAmong(parts, part), context);
    return withEncoding(draft, decoded);
  };
  const ofRoot = read(root);
  const length = ({ lines }: Page): number => lines.join('').length;
  const longest = pages.reduce((most, each) => (length(each) > length(most) ? each : most), root);
  const page = ofRoot.body.length === 0 ? longest : root;
  const draft = page === root ? ofRoot : read(page);
  const others = pages.filter((each) => each !== page).flatMap(({ lines }) => lines);
  const dropped = others.map((text): Dropped => ({ reason: 'outside-article', text }));
  return { ...draft, dropped: [...draft.dropped, ...dropped] };
}

function readPage(part: MimePart): Page {
  const decoded = decodePage(part.bytes, part.charset);
  return { part, decoded, lines: linesOf(parseHtml(decoded.text)) };
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
