import type { Article, StandingPage } from './article.ts';
import type { FormerAddress } from './former-address.ts';
import type { AuthorityRecord } from './authority-record.ts';
import type { Problem } from './problem.ts';
import type { Site } from './site.ts';
import type { Theme } from './theme.ts';
import type { Topic } from './topic.ts';

/** All that a content folder holds, read and checked. Articles, pages, topics and records with errors are left out; `problems` says why. */
export interface Content {
  readonly site: Site;
  /** In no particular order, drafts, withdrawn articles and those whose time has not come among them. */
  readonly articles: readonly Article[];
  readonly pages: readonly StandingPage[];
  readonly topics: readonly Topic[];
  /** Former addresses that `redirects.csv` names, in its order, each once. */
  readonly redirects: readonly FormerAddress[];
  /** Authority records, by file. */
  readonly records: readonly AuthorityRecord[];
  readonly theme: Theme;
  /** Sorted by file, line, column, code. */
  readonly problems: readonly Problem[];
}
