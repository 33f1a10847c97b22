import type { ArticleDraft, Dropped, ImportContext } from '../article-draft.ts';
import { removeHiddenCharacters } from '../../loader/decode-text.ts';
import { recogniseArticle } from '../recognise/recognise-article.ts';
import { blocksOfText } from './text-blocks.ts';

/**
 * The article in a text as it was copied from a page or typed: headlines, information, paragraphs. Control characters
 * and marks that change the direction of text are dropped.
 *
 * @param text without byte order mark
 */
export function importText(text: string, context: ImportContext): ArticleDraft {
  const visible = removeHiddenCharacters(text.replace(/\r\n?|[\u2028\u2029\x85\v\f]/g, '\n').toWellFormed());
  const recognised = recogniseArticle(blocksOfText(visible.text), {}, context);
  const dropped: Dropped[] = visible.removed.map((name) => ({ reason: 'control-characters', text: name }));
  return { ...recognised, dropped: [...dropped, ...recognised.dropped], files: [] };
}
