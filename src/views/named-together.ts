import { hrefOf, nameAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { writeDay, type CalendarDay } from '../archive/calendar-day.ts';
import { companionsOf, type Companion } from '../archive/companions.ts';
import { reportedPosts, type ReportedPost } from '../archive/reported-posts.ts';
import { textsFor } from '../i18n/texts.ts';
import type { Group } from './groups.ts';
import { articleLine, type ArticleLine, type PeriodLink } from './lists.ts';
import type { PeriodPart } from './record-view.ts';

/** So many people are shown, at most, who appear with a person or an organization. */
const companionCount = 12;

/** What the articles of a group say of people beside naming them. */
export interface NamedTogether {
  /** Of people and organizations. */
  readonly companions: readonly Companion[];
  /** Of people. */
  readonly posts: readonly ReportedPost[];
}

/** What a page shows of that. */
export interface NamedTogetherView {
  /** With the number of articles that they share. */
  readonly companions: readonly PeriodLink[];
  readonly posts: readonly ReportedPostView[];
}

export interface ReportedPostView {
  readonly post: string;
  /** From the first report to the last; one day where they are of the same. */
  readonly period: readonly PeriodPart[];
  readonly numbers: string;
  readonly first: Pick<ArticleLine, 'title' | 'href' | 'language'>;
}

/** Whether the pages of groups of the kind show whom their articles name. */
export function hasNamedTogether(kind: Group['kind']): boolean {
  return kind === 'people' || kind === 'organizations';
}

/**
 * Who appears with a person or an organization, and which posts a person is reported to hold. What was found for the group
 * that was asked for last is kept: whether a page is to be made is asked just before it is.
 */
export function namedTogether(
  archive: Archive,
  { kind, key, articles }: Pick<Group, 'kind' | 'key' | 'articles'>,
): NamedTogether {
  if (!hasNamedTogether(kind)) return nothing;
  const { authorities } = archive;
  if (last?.articles === articles && last.authorities === authorities) return last.found;
  const self = kind === 'people' ? key : undefined;
  const found = {
    companions: companionsOf(archive, articles, self, companionCount),
    posts: self === undefined ? [] : reportedPosts(authorities, articles, self),
  };
  last = { authorities, articles, found };
  return found;
}

const nothing: NamedTogether = { companions: [], posts: [] };

let last:
  | {
      readonly authorities: Archive['authorities'];
      readonly articles: readonly Article[];
      readonly found: NamedTogether;
    }
  | undefined;

/** The view of it. A post that the record states in the same words stands there, with its times and sources. */
export function namedTogetherView(archive: Archive, group: Group): NamedTogetherView {
  const { site } = archive;
  const { companions, posts: reported } = namedTogether(archive, group);
  const stated = new Set(group.record?.posts.map(({ title }) => title));
  const posts = reported.filter(({ post }) => !stated.has(post));
  return {
    companions: companions.map(({ segment, name, shared }) => ({
      title: name,
      href: hrefOf(site, nameAddress('people', segment)),
      count: shared,
    })),
    posts: posts.map(({ post, first, last: latest, count }) => {
      const { title, href, language } = articleLine(archive, first);
      return {
        post,
        period: daysBetween(first.day, latest.day, site.language),
        numbers: textsFor(site.language).articles(count),
        first: { title, href, ...(language !== undefined && { language }) },
      };
    }),
  };
}

function daysBetween(first: CalendarDay, latest: CalendarDay, language: string): readonly PeriodPart[] {
  const time = (day: CalendarDay): PeriodPart => ({ machine: day, text: writeDay(day, language) });
  return first === latest ? [time(first)] : [time(first), textsFor(language).period.between, time(latest)];
}
