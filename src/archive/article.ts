import type { Address } from './addresses.ts';
import type { CalendarDay, ClockTime, Moment } from './calendar-day.ts';

/**
 * What an editor says of an article, `draft`, `published` or `withdrawn`; and what it is outside its time, which depends on
 * the moment of looking: `scheduled` before it, `expired` after it.
 */
export type ArticleStatus = 'draft' | 'published' | 'withdrawn' | 'scheduled' | 'expired';

/** A person as the article names them, with the post held as reported at that time. */
export interface PersonMention {
  readonly name: string;
  readonly post?: string;
}

/** An image that the article shows, published under an address made of its content. */
export interface ImageAsset {
  /** As the article writes it: `photo.jpg`. */
  readonly source: string;
  /** Path within the content folder, `/` as separator: `articles/2019/photo.jpg`. */
  readonly file: string;
  /** `/images/<16 hexadecimal digits of SHA-256>.<type>`, without the site's base. */
  readonly address: Address;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Of one that moves; every GIF counts as such. */
  readonly isAnimated?: true;
}

/** A file that the article offers for download. */
export interface Attachment {
  readonly title: string;
  /** Path within the content folder. */
  readonly file: string;
  /** `/files/<16 hexadecimal digits of SHA-256>/<name>`, without the site's base. */
  readonly address: Address;
  readonly bytes: number;
}

export interface Cover {
  readonly image: ImageAsset;
  readonly alt: string;
  readonly caption?: string;
}

/** A number of views, frozen when the article was taken over. */
export interface ViewCount {
  readonly count: number;
  readonly asOf?: CalendarDay;
}

/** Where the article stood first. */
export interface OriginalPlace {
  readonly url: string;
  readonly capturedAt?: CalendarDay;
}

/** One news report: everything but its body, which is read when the page is made. */
export interface Article {
  /** Permanent, unique in the archive, `[a-z0-9-]`. */
  readonly id: string;
  /** Path within the content folder, `/` as separator. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
  /**
   * Digest of all that was read of the file, its own digest included: the same file says something else under other settings.
   * 16 hexadecimal digits; absent where no file was read.
   */
  readonly readDigest?: string;
  /** Offset of the body within the file's text, in UTF-16 units, a byte order mark not counted. */
  readonly bodyStart: number;
  readonly status: ArticleStatus;
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly day: CalendarDay;
  readonly time?: ClockTime;
  /** Not to be seen before, whatever its day. */
  readonly embargo?: Moment;
  /** Not to be read after. A day counts whole: the article is there until it ends. */
  readonly expires?: Moment;
  readonly eventDay?: CalendarDay;
  /** A column's id. */
  readonly column?: string;
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly people: readonly PersonMention[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
  /**
   * Of the words by which authority records tell bearers of a name in this article from others, those that stand in the
   * article's file; absent where no record asks.
   */
  readonly tellingWords?: readonly string[];
  readonly source?: string;
  readonly reporters: readonly string[];
  readonly photographers: readonly string[];
  readonly editors: readonly string[];
  /** The editor's summary, or the beginning of the body: plain text, at most 120 characters. */
  readonly summary: string;
  /** Whether the summary is the editor's. */
  readonly hasOwnSummary?: true;
  readonly cover?: Cover;
  /** The images of the body, in order; the cover is not among them. */
  readonly images: readonly ImageAsset[];
  /** Paths within the content folder of the Markdown files to which the body links, whether they exist or not. */
  readonly linkedFiles: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly views?: ViewCount;
  readonly original?: OriginalPlace;
  /** The fields, as the file names them, at which an editor should look after an import; never empty. */
  readonly needsReview?: readonly string[];
  /** Former addresses. */
  readonly aliases: readonly string[];
  /** BCP 47, where it differs from the site's. */
  readonly language?: string;
}

/** A page of the institution's own (about, contact): `content/pages/about.md` at `/about/`. */
export interface StandingPage {
  readonly id: string;
  readonly file: string;
  readonly digest: string;
  readonly bodyStart: number;
  readonly title: string;
  /** Position in the navigation, ascending; without it the page is linked from the footer only. */
  readonly order?: number;
  readonly summary: string;
  readonly images: readonly ImageAsset[];
  /** As for an article. */
  readonly linkedFiles: readonly string[];
}
