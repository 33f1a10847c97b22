import type { ArticleDraft, ImportContext } from './article-draft.ts';
import type { ImportFailure } from './import-failure.ts';
import type { InputFile } from './input-file.ts';

/** What an importer found: an article, or a part of the input that could not be read. */
export type FoundArticle = {
  /** Which of the articles in the input, where it can hold several: permanent, so that another run knows it again. */
  readonly part?: string;
  /** Whether `part` is only its place among them, which is another one when one is put before it. */
  readonly numbered?: boolean;
  /** Of a row of a table: the headings of its columns, empty where there is none, and what stands in that of days. */
  readonly row?: { readonly bodyColumn: string; readonly dateColumn: string; readonly date: string };
} & (
  | { readonly draft: ArticleDraft }
  | { readonly failure: ImportFailure }
  /** Something that is no article, as a page or a menu. */
  | { readonly passedOver: true }
);

/**
 * Reads the articles of one input. May throw `ImportFailure`, for the whole input; anything else that it throws is a bug,
 * and stops no other input either.
 */
export type Importer = (
  input: InputFile,
  context: ImportContext,
) => Iterable<FoundArticle> | AsyncIterable<FoundArticle>;
