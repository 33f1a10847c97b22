import type { DraftFields, Dropped, FieldName, Taken } from './article-draft.ts';
import type { ImportFailure } from './import-failure.ts';

/** What became of one article of an input, or of an input as a whole. */
export type ImportResult = {
  readonly input: string;
  readonly part?: string;
} & (
  | {
      readonly status: 'added' | 'replaced';
      /** Path within the content folder. */
      readonly file: string;
      readonly fields: DraftFields;
      readonly doubts: readonly FieldName[];
      readonly taken: readonly Taken[];
      readonly dropped: readonly Dropped[];
      /** The encoding of the input's text, where nothing told it. */
      readonly guessedEncoding?: string;
      /** An article with the same headline on the same day that stands elsewhere. */
      readonly twin?: string;
      /** Where the article that stood there before is kept, within the content folder. */
      readonly kept?: string;
      /** Where files are kept that stood in the places of its pictures and attachments. */
      readonly keptFiles?: readonly string[];
    }
  /** The same bytes are there already. */
  | { readonly status: 'unchanged'; readonly file: string }
  /** The input is another one than that of the article, which stays as it is. */
  | {
      readonly status: 'changed';
      readonly file: string;
      /** Nothing names the part: it may have become another article, and must not replace that one. */
      readonly unnamed?: true;
    }
  /** A file in a folder, of a kind that no importer reads; or a symbolic link; or so many files of the archive itself. */
  | { readonly status: 'passed-over'; readonly own?: number; readonly isLink?: true }
  | { readonly status: 'failed'; readonly failure: ImportFailure }
);
