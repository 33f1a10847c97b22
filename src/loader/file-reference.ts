/** A file that an article shows or offers, as the article writes it, before it is looked for. */
export interface FileReference {
  readonly use: 'image' | 'cover' | 'attachment';
  readonly source: string;
  /** Place in the file, from 1. */
  readonly line: number;
  readonly column: number;
  /** An attachment's title. */
  readonly title?: string;
  /** A cover's texts. */
  readonly alt?: string;
  readonly caption?: string;
}
