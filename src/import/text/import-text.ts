import type { ArticleDraft, Dropped, ImportContext } from '../article-draft.ts';
import type { Block } from '../recognise/block.ts';
import { recogniseArticle } from '../recognise/recognise-article.ts';
import { splitParagraphs } from './split-paragraphs.ts';

const controlCharacter =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * The article in a text as it was copied from a page or typed: headlines, information, paragraphs. Control characters
 * and marks that change the direction of text are dropped.
 *
 * @param text without byte order mark
 */
export function importText(text: string, context: ImportContext): ArticleDraft {
  const { clean, dropped } = withoutControls(text);
  const recognised = recogniseArticle(blocksOfText(clean), {}, context);
  return { ...recognised, dropped: [...dropped, ...recognised.dropped], files: [] };
}

/** The paragraphs of a text as blocks; the text has no markup. */
export function blocksOfText(text: string): readonly Block[] {
  return splitParagraphs(text.replace(/\r\n?|[\u2028\u2029\x85\v\f]/g, '\n')).map((paragraph) => ({
    ...paragraph,
    node: { type: 'paragraph', children: [{ type: 'text', value: paragraph.text }] },
  }));
}

function withoutControls(text: string): { readonly clean: string; readonly dropped: readonly Dropped[] } {
  const found = [...new Set(text.match(controlCharacter))];
  if (found.length === 0) return { clean: text, dropped: [] };
  const names = found.map(
    (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return {
    clean: text.replace(controlCharacter, ''),
    dropped: [{ reason: 'control-characters', text: names.join(' ') }],
  };
}
