import type { DropReason } from '../../import/article-draft.ts';
import type { ImportFailureCode, ImportFailureValues } from '../../import/import-failure.ts';
import type { Advice } from './texts.ts';

/** The texts of `baoku import` in one language. */
export interface ImportTexts {
  /** The settings have errors. */
  readonly notImported: string;
  /** Asks for r, n or k. */
  askChanged(input: string, file: string): string;
  /** Asks which of the headings stands over `field`; they may be answered by number. */
  askColumn(field: 'title' | 'body' | 'date', headings: readonly string[]): string;
  /** How many articles there are so far; `count` as people read it. */
  articlesSoFar(count: string): string;
  /** The lines under an article. `fields` are names, joined by `separator`. */
  readonly separator: string;
  unchanged(file: string): string;
  changed(file: string): Advice;
  /** It is another one than that of the article `file`, and nothing tells which row it is. */
  unnamed(file: string): Advice;
  readonly passedOver: string;
  /** A symbolic link in a folder. */
  readonly linkPassedOver: string;
  /** Files that the archive itself consists of; `written` is their number as people read it. */
  ownFiles(written: string, count: number): string;
  recognised(fields: string): string;
  doubtful(fields: string): string;
  dropped(what: string): string;
  /** Nothing told the encoding of the text. */
  guessedEncoding(encoding: string): string;
  /** An article with the same headline on the same day stands at `file`. */
  twin(file: string): string;
  /** The article that stood there before is kept at `file`. */
  kept(file: string): string;
  /** A picture or attachment that stood there before is kept at `file`. */
  keptFile(file: string): string;
  /** What was dropped for one reason: its first text, and how many others there are. */
  droppedPart(reason: DropReason, text: string, others: number): string;
  readonly dropReasons: Readonly<Record<DropReason, string>>;
  totals(counts: {
    readonly added: number;
    readonly replaced: number;
    readonly unchanged: number;
    readonly changed: number;
    readonly failed: number;
    readonly passedOver: number;
    readonly doubtful: number;
  }): string;
  readonly dryRun: string;
  readonly failures: { readonly [Code in ImportFailureCode]: (values: ImportFailureValues[Code]) => Advice };
}
