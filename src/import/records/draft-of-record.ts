import type { ArticleDraft, DraftFields, Dropped, ImportContext } from '../article-draft.ts';
import { removeHiddenCharacters } from '../../loader/decode-text.ts';
import { activeElements } from '../html/active-elements.ts';
import { takeHiddenText } from '../html/hidden-text.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { noFiles } from '../html/page-files.ts';
import { linesOf } from '../html/page-lines.ts';
import { parseHtml } from '../html/parse-page.ts';
import { placeLinks } from '../html/place-links.ts';
import { withoutAccounted } from '../html/without-accounted.ts';
import type { ForeignFields } from '../markdown/foreign-fields.ts';
import { mergeFields } from '../recognise/merge-information.ts';
import { recogniseArticle } from '../recognise/recognise-article.ts';
import { blocksOfText } from '../text/text-blocks.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';

/**
 * The article in one record of a table or an export: its fields, and a body in HTML or plain text. Lines of information
 * in the body are read as well, and give what the record does not.
 */
export function draftOfRecord(record: ForeignFields, body: string, context: ImportContext): ArticleDraft {
  const visible = removeHiddenCharacters(body.replace(/\r\n?/g, '\n').toWellFormed());
  const page = isHtml(visible.text) ? parseHtml(asHtml(visible.text)) : undefined;
  const hidden = page === undefined ? [] : takeHiddenText(page);
  const blocks = page === undefined ? blocksOfText(visible.text) : htmlBlocks(page);
  const { title, ...others } = record.fields;
  const recognised = recogniseArticle(blocks, title === undefined ? {} : { title }, context);
  const merged = mergeFields(others, recognised.fields);
  const { fields } = merged;
  const placed = placeLinks(recognised.body, noFiles, fields.original);
  const lost: Dropped[] = visible.removed.map((text) => ({ reason: 'control-characters', text }));
  const draft: ArticleDraft = {
    fields: { ...fields, ...aliasOf(fields) },
    body: recognised.body,
    doubts: [...record.doubts, ...recognised.doubts, ...merged.doubts],
    taken: recognised.taken,
    dropped: [
      ...record.dropped,
      ...lost,
      ...hidden,
      ...recognised.dropped,
      ...merged.dropped,
      ...placed.dropped,
    ],
    files: placed.files,
  };
  if (page === undefined) return draft;
  const outside = withoutAccounted(linesOf(page), draft);
  return {
    ...draft,
    dropped: [
      ...draft.dropped,
      ...activeElements(page),
      ...outside.map((text): Dropped => ({ reason: 'active', text })),
    ],
  };
}

function isHtml(text: string): boolean {
  return /<(?:p|br|div|span|img|a|table|h[1-6]|strong|b|em|ul|ol|figure|blockquote)\b[^>]*>/i.test(text);
}

/** Text with a few marks in it has its paragraphs in lines. */
function asHtml(text: string): string {
  return /<(?:p|br|div|table|h[1-6]|ul|ol|figure|blockquote)\b[^>]*>/i.test(text)
    ? text
    : paragraphsOfLines(text);
}

/** The path of the address at which the article stood. */
function aliasOf({ original, aliases = [] }: Partial<DraftFields>): Partial<DraftFields> {
  if (original === undefined || !URL.canParse(original)) return {};
  const { pathname, search } = new URL(original);
  if (pathname === '/' && search === '') return {};
  return { aliases: [...new Set([...aliases, pathname + search])] };
}
