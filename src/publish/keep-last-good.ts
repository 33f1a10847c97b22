import type { Article, StandingPage } from '../archive/article.ts';
import type { AuthorityRecord } from '../archive/authority-record.ts';
import type { Content } from '../archive/content.ts';

/**
 * The content with what is faulty at present as it was when it was last right, so that an article does not leave lists
 * and neighbours while somebody is writing in it. The problems stay.
 *
 * While the settings are faulty, everything stays as it was: without columns, every article would be faulty too.
 *
 * @param before what this function gave for the content before, if anything
 */
export function keepLastGood(content: Content, before: Content | undefined): Content {
  if (before === undefined) return content;
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  const ofSettings = errors.filter(({ file }) => file === 'site.yaml');
  if (ofSettings.length > 0) return { ...before, problems: ofSettings };
  const faulty = new Set(errors.map(({ file }) => file));
  return {
    ...content,
    articles: withKept(content.articles, before.articles, faulty),
    pages: withKept(content.pages, before.pages, faulty),
    topics: withKept(content.topics, before.topics, faulty),
    records: withKept(content.records, before.records, faulty),
  };
}

/** An id that another file has taken meanwhile stays with that file. */
function withKept<Entry extends Article | StandingPage | AuthorityRecord>(
  right: readonly Entry[],
  before: readonly Entry[],
  faulty: ReadonlySet<string>,
): readonly Entry[] {
  if (faulty.size === 0) return right;
  const taken = new Set(right.map(placeOf));
  return [...right, ...before.filter((entry) => faulty.has(entry.file) && !taken.has(placeOf(entry)))];
}

/** Where it stands on the site: ids of records are unique among those of their kind only. */
function placeOf(entry: Article | StandingPage | AuthorityRecord): string {
  return 'kind' in entry ? `${entry.kind}/${entry.id}` : entry.id;
}
