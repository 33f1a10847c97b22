import type { RootContent } from 'mdast';
import type { CalendarDay, Moment } from '../archive/calendar-day.ts';

/**
 * What an import recognised of an article, under the names of the front matter. A field that the input does not hold
 * is absent; nothing is invented for it.
 */
export interface DraftFields {
  readonly title?: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  /** The day of publication, with the time where the input gives it, in the site's time zone. */
  readonly date?: Moment;
  readonly eventDate?: CalendarDay;
  /** A column's name or id, as the input gives it; whether the site has it is checked when the article is written. */
  readonly column?: string;
  readonly topics?: readonly string[];
  readonly tags?: readonly string[];
  readonly people?: readonly string[];
  readonly organizations?: readonly string[];
  readonly places?: readonly string[];
  readonly source?: string;
  readonly reporters?: readonly string[];
  readonly photographers?: readonly string[];
  readonly editors?: readonly string[];
  readonly summary?: string;
  readonly views?: number;
  /** Where the article stood first: an address that begins with http:// or https://. */
  readonly original?: string;
  readonly id?: string;
  /** Former addresses: paths that begin with /, or whole addresses. */
  readonly aliases?: readonly string[];
  readonly lang?: string;
  readonly status?: 'draft' | 'published' | 'withdrawn';
}

export type FieldName = keyof DraftFields;

/** A passage of the input that became fields and is not in the body any more. */
export interface Taken {
  readonly fields: readonly FieldName[];
  /** As the input has it. */
  readonly text: string;
}

/**
 * Why a passage of the input is neither in the fields nor in the body: `furniture` of the page (print, share, next
 * article); a `separator`; a label with nothing behind it; a label for which an article has no field; text
 * `outside-article` on its page; a picture or file that is `elsewhere` on the web, `missing`, or not a picture that can
 * be published (`unusable`); a value that came twice; a value that the field cannot hold; `active` content such as
 * films and forms; `hidden` text of a page; text `beside-text` of a document, in its headers, footers, comments and formulas, or deleted;
 * an `unknown-part` of a document, by the name that its format has for it; bytes that mean nothing in the input's encoding (`undecodable`); control characters.
 */
export type DropReason =
  | 'furniture'
  | 'separator'
  | 'empty-label'
  | 'no-such-field'
  | 'outside-article'
  | 'elsewhere'
  | 'missing'
  | 'unusable'
  | 'second-value'
  | 'unfit-value'
  | 'active'
  | 'hidden'
  | 'unknown-part'
  | 'beside-text'
  | 'undecodable'
  | 'control-characters';

export interface Dropped {
  readonly reason: DropReason;
  readonly text: string;
}

/** A picture or file that the body shows or offers, by the address that its nodes hold. */
export interface DraftFile {
  /** The address in the body's nodes. */
  readonly source: string;
  /** The file's name, for the name beside the article. */
  readonly name: string;
  readonly use: 'image' | 'attachment';
  /** What readers see of an attachment. */
  readonly title?: string;
  /** Read only when the article is written. Throws what the file system throws. */
  readonly read: () => Uint8Array;
  /** Absolute path, for a file on the disk: it belongs to this article and is none of its own. */
  readonly path?: string;
}

/** One article as recognised in an input: a plain value that no file knows of yet. */
export interface ArticleDraft {
  readonly fields: DraftFields;
  /** The body: trees of blocks, or Markdown as the input has it. */
  readonly body: readonly RootContent[] | string;
  /** Fields whose value an editor should look at. */
  readonly doubts: readonly FieldName[];
  readonly taken: readonly Taken[];
  readonly dropped: readonly Dropped[];
  readonly files: readonly DraftFile[];
  /** The encoding of the input's text, where nothing told it. */
  readonly guessedEncoding?: string;
}

/** What recognisers know besides the input. */
export interface ImportContext {
  /** IANA name of the site's time zone: moments with an offset are brought into it. */
  readonly timeZone: string;
  /** What the person at the machine says of the columns of tables. */
  readonly columns?: {
    /** A field, `body` or `id` → the heading of its column. */
    readonly given: ReadonlyMap<string, string>;
    /** The heading of the column that holds `field`, among `headings`; `undefined` when nobody can say. */
    readonly ask: (
      field: 'title' | 'body' | 'date',
      headings: readonly string[],
    ) => Promise<string | undefined>;
  };
}
