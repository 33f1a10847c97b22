import { findImages } from './find-images.ts';
import type { MarkdownContext } from './markdown.ts';
import { readableTree } from './readable-tree.ts';
import { visibleText } from './visible-text.ts';

const context: MarkdownContext = {
  resolveImage: () => undefined,
  resolveLink: () => undefined,
  siteUrl: '',
  language: 'zh',
};

/** Comments, code, tags, character references and definitions: they may hold letters that are never shown. */
const hidden =
  /<!--[^]*?(?:-->|(?![^]))|<(script|style)\b[^]*?(?:<\/\1>|(?![^]))|<[^<>]{1,500}>|&#?\w{1,40};|^ {0,3}\[[^\]\n]*\]:.*$/gim;

const visible = /[[\p{L}\p{N}\p{P}\p{S}]--\p{Default_Ignorable_Code_Point}]/v;

/** Whether readers would see nothing at all of `source`: spaces, invisible characters and comments, but no image either. */
export function showsNothing(source: string): boolean {
  // Nearly every source has a letter that is shown; to parse it for that would cost too much.
  if (/[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]/v.test(source.replace(hidden, ''))) return false;
  return !visible.test(visibleText(readableTree(source, context).tree)) && findImages(source).length === 0;
}
