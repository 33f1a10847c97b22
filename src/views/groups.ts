import { columnAddress, hrefOf, nameAddress, nameKinds } from '../archive/addresses.ts';
import type { Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { AuthorityRecord } from '../archive/authority-record.ts';
import { yearOf } from '../archive/calendar-day.ts';
import { namesakesOf } from '../archive/namesakes.ts';
import { textsFor } from '../i18n/texts.ts';
import type { GroupKind } from '../i18n/zh-CN.ts';
import { recordData } from '../output/structured-data.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';
import type { ArticleCard, ArticleSection, PeriodLink } from './lists.ts';
import { articleCard, articleLine, numbersOf } from './lists.ts';
import type { NamedTogetherView } from './named-together.ts';
import { namedTogetherView } from './named-together.ts';
import type { RecordView } from './record-view.ts';
import { recordView } from './record-view.ts';

/** A group lists all its articles on its page up to this number; beyond, the newest and a page for each year. */
export const longestGroup = 100;
/** So many articles are introduced there. */
export const newestCount = 20;

/** What articles are listed by: a column, tag, person, organization or place. */
export interface Group {
  readonly kind: GroupKind;
  /** A column's or a record's id; else the name's slug. */
  readonly key: string;
  readonly name: string;
  readonly description: string | undefined;
  /** What the archive holds to be true of what the name means. */
  readonly record?: AuthorityRecord;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** A group's page, or the page of its articles of one year. */
export interface GroupView {
  readonly kind: 'group';
  readonly frame: Frame;
  /** 栏目, 标签, 人物, 机构, 地点 */
  readonly kindName: string;
  readonly title: string;
  readonly description: string | undefined;
  /** How many articles there are and, where not of one year's alone, of which years. */
  readonly numbers: string;
  readonly record: RecordView | undefined;
  /** Who else bears the name; empty on the page of one year, and where it is nobody else's. */
  readonly namesakes: readonly NamesakeLink[];
  /** Whether others than this page's articles say whom the name means. */
  readonly isUndecided: boolean;
  /** Who else its articles name, and which posts they report; `undefined` where there is none of it. */
  readonly together: NamedTogetherView | undefined;
  /** The newest articles, where not all are listed. */
  readonly newest: readonly ArticleCard[];
  readonly sections: readonly ArticleSection[];
  /** The pages of single years; empty where all articles are listed. */
  readonly years: readonly PeriodLink[];
}

/** Where another bearer of a name stands, and what tells them from the others. */
export interface NamesakeLink extends Link {
  readonly description: string | undefined;
}

/** Every group of the archive that has a page. Columns have one even when they are empty. */
export function groupsOf(archive: Archive): Group[] {
  const columns = archive.site.columns.map(({ id, name, description }): Group => {
    return { kind: 'columns', key: id, name, description, articles: archive.byColumn.get(id) ?? [] };
  });
  const names = nameKinds.flatMap((kind) =>
    [...archive.byName[kind]].map(([key, { name, record, articles }]): Group => {
      return { kind, key, name, description: record?.description, ...(record && { record }), articles };
    }),
  );
  return [...columns, ...names];
}

/** The address of a group's page, or of its page for one year. */
export function groupAddress(group: Pick<Group, 'kind' | 'key'>, year?: string): Address {
  if (group.kind === 'columns') return columnAddress(group.key, year);
  const address = nameAddress(group.kind, group.key);
  return year === undefined ? address : `${address}${year}/`;
}

/** The years that have a page of their own within the group, newest first. */
export function yearsOfGroup(group: Group): string[] {
  if (group.articles.length <= longestGroup) return [];
  const years: string[] = [];
  // Large groups hold half of the archive: of each year, only the first article is asked for it.
  for (const { day } of group.articles) if (!day.startsWith(years.at(-1) ?? '-')) years.push(yearOf(day));
  return years;
}

/** The view of a group's page. */
export function groupView(archive: Archive, group: Group): GroupView {
  const texts = textsFor(archive.site.language);
  const whole = group.articles.length <= longestGroup;
  const byYear = Map.groupBy(group.articles, ({ day }) => yearOf(day));
  const together = namedTogetherView(archive, group);
  const namesakes = namesakeLinks(archive, group);
  const hasTogether = together.companions.length + together.posts.length > 0;
  return {
    ...base(archive, group, undefined, group.articles.length),
    record: group.record && recordView(archive, group.record),
    namesakes,
    isUndecided: group.record === undefined && namesakes.length > 0,
    together: hasTogether ? together : undefined,
    newest: whole ? [] : group.articles.slice(0, newestCount).map((article) => articleCard(archive, article)),
    sections: whole ? sections(archive, byYear, texts.yearName) : [],
    years: yearsOfGroup(group).map((year) => ({
      title: texts.yearName(year),
      href: hrefOf(archive.site, groupAddress(group, year)),
      count: byYear.get(year)?.length ?? 0,
    })),
  };
}

function namesakeLinks(archive: Archive, group: Group): NamesakeLink[] {
  const texts = textsFor(archive.site.language);
  return namesakesOf(archive, group).map(({ kind, key, group: { name, record } }) => ({
    title: name,
    href: hrefOf(archive.site, nameAddress(kind, key)),
    description: record === undefined ? texts.undecidedNote : record.description,
  }));
}

/** The view of a group's articles of one year. */
export function groupYearView(archive: Archive, group: Group, year: string): GroupView {
  const texts = textsFor(archive.site.language);
  const articles = group.articles.filter(({ day }) => yearOf(day) === year);
  const byMonth = Map.groupBy(articles, ({ day }) => day.slice(0, 7));
  return {
    ...base(archive, group, year, articles.length),
    record: undefined,
    namesakes: [],
    isUndecided: false,
    together: undefined,
    newest: [],
    sections: sections(archive, byMonth, texts.monthOfYear),
    years: [],
  };
}

function base(archive: Archive, group: Group, year: string | undefined, count: number) {
  const texts = textsFor(archive.site.language);
  const title = year === undefined ? group.name : texts.groupInYear(group.name, year);
  const index = { title: texts.groupKinds[group.kind], address: `/${group.kind}/` as const };
  const own = { title: group.name, address: groupAddress(group) };
  return {
    kind: 'group',
    frame: frameOf(archive, {
      address: groupAddress(group, year),
      title,
      description: group.description ?? texts.groupDescription(group.kind, title, count),
      trail: [{ title: texts.home, address: '/' }, index, ...(year === undefined ? [] : [own])],
      ...(group.kind === 'columns' && { column: group.key }),
      ...(group.record && year === undefined && { structuredData: [recordData(archive, group.record)] }),
    }),
    kindName: texts.groupKinds[group.kind],
    title,
    description: group.description,
    numbers: year === undefined ? numbersOf(archive, group.articles) : texts.articles(count),
  } as const;
}

function sections(
  archive: Archive,
  periods: ReadonlyMap<string, readonly Article[]>,
  titleOf: (period: string) => string,
): ArticleSection[] {
  return [...periods].map(([period, articles]) => ({
    title: titleOf(period),
    id: `p${period}`,
    href: undefined,
    lines: articles.map((article) => articleLine(archive, article)),
  }));
}
