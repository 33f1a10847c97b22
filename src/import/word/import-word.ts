import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ArticleDraft, Dropped, ImportContext } from '../article-draft.ts';
import { ImportFailure } from '../import-failure.ts';
import { openZip } from '../containers/open-zip.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { linesOf } from '../html/page-lines.ts';
import { noFiles } from '../html/page-files.ts';
import { parseHtml } from '../html/parse-page.ts';
import { placeLinks } from '../html/place-links.ts';
import { withoutAccounted } from '../html/without-accounted.ts';
import { recogniseArticle } from '../recognise/recognise-article.ts';
import { footnotesOfWord } from './footnotes-of-word.ts';
import { leftOutParts } from './left-out-parts.ts';
import { plainWord } from './plain-word.ts';
import { textsOfWord } from './texts-of-word.ts';

/** Styles by their names in Chinese and English Word. */
const styleMap = [
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='副标题'] => h2.subtitle:fresh",
  "p[style-name='Subtitle'] => h2.subtitle:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((rank) => [
    `p[style-name='heading ${rank}'] => h${rank}:fresh`,
    `p[style-name='标题 ${rank}'] => h${rank}:fresh`,
  ]),
  'u => u',
  'strike => del',
];

/**
 * The article in a Word document (`.docx`): headings, emphasis, lists, tables, footnotes and pictures kept. What else it
 * says, in headers, comments or formulas, is listed as dropped.
 *
 * @throws ImportFailure when the bytes are no such document, or unpack to more than any
 */
export async function importWord(
  bytes: Uint8Array,
  name: string,
  context: ImportContext,
): Promise<ArticleDraft> {
  const { html, texts, unread } = await readDocument(bytes);
  const page = parseHtml(html);
  const notes = footnotesOfWord(page);
  const recognised = recogniseArticle(htmlBlocks(page), {}, context);
  // The notes stand last, below the makers and the day that end a report.
  const body = [...recognised.body, ...notes.definitions];
  const { files, dropped } = placeLinks(body, noFiles, undefined);
  const draft: ArticleDraft = {
    ...recognised,
    body,
    dropped: [...recognised.dropped, ...dropped, ...unread],
    files: files.map((file, index) => ({ ...file, name: `${stemOf(name)}-${index + 1}` })),
  };
  const lost = withoutAccounted([...linesOf(page), ...notes.lines], draft).map((text): Dropped => ({
    reason: 'outside-article',
    text,
  }));
  const listed = { ...draft, dropped: [...draft.dropped, ...lost] };
  const beside = withoutAccounted(texts, listed);
  return {
    ...listed,
    dropped: [...listed.dropped, ...beside.map((text): Dropped => ({ reason: 'beside-text', text }))],
  };
}

async function readDocument(bytes: Uint8Array) {
  const entries = new Map(openZip(bytes, () => true));
  if (!entries.has('[Content_Types].xml'))
    throw new ImportFailure('part-missing', { format: 'docx', part: 'Content_Types' });
  refuseEntities(entries);
  for (const [name, bytes] of entries)
    if (/^word\/[^/]+\.xml$/.test(name))
      entries.set(name, Buffer.from(plainWord(Buffer.from(bytes).toString('utf8'))));
  const { lines: texts, unread } = textsOfWord(entries);
  // What mammoth unpacks is what has been measured here, and no larger.
  const buffer = Buffer.from(zipSync(Object.fromEntries(entries), { level: 0 }));
  try {
    const { value: html, messages } = await mammoth.convertToHtml(
      { buffer },
      { styleMap, externalFileAccess: false },
    );
    return { html, texts, unread: [...unread, ...leftOutParts(messages.map(({ message }) => message))] };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportFailure('not-valid', { format: 'docx', reason }, { cause: error });
  }
}

/** Word never declares entities; a document that does wants them expanded. */
function refuseEntities(entries: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of entries) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    if (
      /<!(?:DOCTYPE|ENTITY)/i.test(
        Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', ''),
      )
    )
      throw new ImportFailure('not-valid', { format: 'docx', reason: `DOCTYPE (${name})` });
  }
}

function stemOf(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
