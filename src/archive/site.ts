import type { HomeSection } from './home-section.ts';
import type { ThemeSettings } from './theme.ts';

/** A column (栏目): the archive's first division. */
export interface Column {
  /** ASCII, `[a-z0-9-]`, permanent: it stands in addresses. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** What writes the search index: Baoku itself, or the program of Pagefind. The answers are the same. */
export type SearchIndexer = 'baoku' | 'pagefind';

/** Where the editor at `/admin/` saves articles: in a folder of this machine, or through the service of a Git server. */
export type AdminBackend = 'local' | 'github' | 'gitlab' | 'gitea';

/** The settings of the editor at `/admin/`. */
export interface AdminSettings {
  readonly backend: AdminBackend;
  /** `owner/name`; every backend but `local` has one. */
  readonly repo?: string;
  /** `undefined` for the repository's main branch. */
  readonly branch?: string;
  /** The content folder's path within the repository, without slashes at the ends; `.` for the repository itself. */
  readonly contentFolder: string;
  /** The address of a Git server of one's own, `https://git.example.org`, without a final slash. */
  readonly server?: string;
}

/** The settings of an archive, as `content/site.yaml` gives them, every default filled in. */
export interface Site {
  readonly title: string;
  /** One sentence, shown on the home page and in feeds. */
  readonly description: string;
  /** The address under which readers reach the site, percent-encoded, with a final slash: `https://archive.example/reports/`. */
  readonly url: string;
  /** The path of `url`, with slashes at both ends: `/reports/`, or `/`. */
  readonly base: string;
  /** BCP 47, the language of the articles and the interface: `zh-CN`. */
  readonly language: string;
  /** IANA name of the zone in which days and times are meant: `Asia/Shanghai`. */
  readonly timeZone: string;
  /** The institution that publishes the archive. */
  readonly publisher: string;
  /** In the order in which they are shown. */
  readonly columns: readonly Column[];
  /** The footer's lines of text: address, registration number, telephone. */
  readonly footer: readonly string[];
  /** Links in the footer. */
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly searchIndexer: SearchIndexer;
  /** From so many years on, a report's page says how old it is; 0 for never. */
  readonly ageNotice: number;
  /** The pictures that other websites show beside a link: one drawn for each article, one for the whole site, or none. Covers count in any case. */
  readonly shareImages: 'articles' | 'site' | 'none';
  /** What sets paragraphs of Chinese text apart. */
  readonly paragraphs: 'indent' | 'spacing';
  /**
   * Names the rules by which the files were read, where they are not our own: by others, the same bytes are another
   * article, and whatever was made of it is to be made again.
   */
  readonly readingKey?: string;
  /** The parts of the home page, in the order in which they are shown; each kind at most once. */
  readonly home: readonly HomeSection[];
  /** What of its looks is not ours. */
  readonly theme?: ThemeSettings;
  /** Without it, the site has no editor. */
  readonly admin?: AdminSettings;
  /** Whether the site is published in Traditional characters as well. */
  readonly traditionalEdition?: boolean;
  /** Of an edition: the site of which it is made. */
  readonly original?: Site;
}
