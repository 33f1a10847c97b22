import { hrefOf, topicAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { yearOf } from '../archive/calendar-day.ts';
import { nameSlug } from '../archive/name-slug.ts';
import type { FilledSection, FilledTopic } from '../archive/topic-articles.ts';
import { textsFor } from '../i18n/texts.ts';
import { topicData, trailData } from '../output/structured-data.ts';
import type { Frame, Link } from './frame.ts';
import { frameOf } from './frame.ts';
import { groupAddress } from './groups.ts';
import type { ArticleLine } from './lists.ts';
import { articleLine, numbersOf } from './lists.ts';

/** So many articles of a section stand on the page; those that an editor names come first. */
const longestSection = 100;

/** A topic's page; its introduction comes beside the view. */
export interface TopicView {
  readonly kind: 'topic';
  readonly frame: Frame;
  readonly title: string;
  readonly summary: string;
  readonly numbers: string;
  readonly sections: readonly TopicSectionView[];
  /** Every article of the page in the order of time, by years; empty where none is asked for. */
  readonly timeline: readonly {
    readonly title: string;
    readonly lines: readonly ArticleLine[];
  }[];
}

/** A section of a topic's page. */
export interface TopicSectionView {
  readonly title: string;
  /** The place on the page: `section-1`. */
  readonly id: string;
  readonly text: string | undefined;
  readonly lines: readonly ArticleLine[];
  /** Where not all articles stand here: how many there are, and the page of all, if there is one. */
  readonly rest: { readonly text: string; readonly href: string | undefined } | undefined;
}

/** The page of all topics. */
export interface TopicsView {
  readonly kind: 'topics';
  readonly frame: Frame;
  readonly title: string;
  readonly topics: readonly (Link & { readonly summary: string; readonly numbers: string })[];
}

/** The view of one topic's page. */
export function topicView(archive: Archive, filled: FilledTopic): TopicView {
  const { topic } = filled;
  const texts = textsFor(archive.site.language);
  const trail = [
    { title: texts.home, address: '/' as const },
    { title: texts.topics, address: topicAddress() },
  ];
  const own = { title: topic.title, address: topicAddress(topic.id) };
  return {
    kind: 'topic',
    frame: frameOf(archive, {
      ...own,
      description: topic.summary,
      trail,
      structuredData: [topicData(archive, topic), trailData(archive, [...trail, own])],
    }),
    title: topic.title,
    summary: topic.summary,
    numbers: numbersOf(archive, filled.articles),
    sections: sectionsOf(archive, filled),
    timeline: topic.timeline ? timelineOf(archive, filled) : [],
  };
}

/** The view of `/topics/`. */
export function topicsView(archive: Archive): TopicsView {
  const texts = textsFor(archive.site.language);
  return {
    kind: 'topics',
    frame: frameOf(archive, {
      address: topicAddress(),
      title: texts.topics,
      description: `${archive.site.title} · ${texts.topics}`,
      trail: [{ title: texts.home, address: '/' }],
    }),
    title: texts.topics,
    topics: archive.topics.map((filled) => ({
      title: filled.topic.title,
      href: hrefOf(archive.site, topicAddress(filled.topic.id)),
      summary: filled.topic.summary,
      numbers: numbersOf(archive, filled.articles),
    })),
  };
}

function sectionsOf(archive: Archive, { topic, sections, others }: FilledTopic): TopicSectionView[] {
  const { site } = archive;
  const texts = textsFor(site.language);
  const views = sections.map(({ section, articles }, index): TopicSectionView => ({
    title: section.title,
    id: `section-${index + 1}`,
    text: section.text,
    lines: articles.slice(0, longestSection).map((article) => articleLine(archive, article, true)),
    rest:
      articles.length <= longestSection
        ? undefined
        : { text: texts.allArticles(articles.length), href: hrefOfAll(archive, section) },
  }));
  // On a timeline alone, they would only be listed once more.
  if (others.length === 0 || (topic.timeline && sections.length === 0)) return views;
  const last: TopicSectionView = {
    title: sections.length === 0 ? texts.topicReports : texts.otherReports,
    id: 'others',
    text: undefined,
    lines: others.slice(0, longestSection).map((article) => articleLine(archive, article, true)),
    rest:
      others.length <= longestSection
        ? undefined
        : { text: texts.allArticles(others.length), href: undefined },
  };
  return [...views, last];
}

/** The page that lists all articles of a rule: that of its one tag or column. */
function hrefOfAll(
  { site, byName }: Archive,
  { articles, rule }: FilledSection['section'],
): string | undefined {
  const [tag, column] = [rule.tags[0], rule.columns[0]];
  if (articles.length > 0 || rule.tags.length + rule.columns.length + rule.people.length !== 1)
    return undefined;
  if (tag !== undefined) {
    const key = nameSlug(tag);
    return byName.tags.has(key) ? hrefOf(site, groupAddress({ kind: 'tags', key })) : undefined;
  }
  const found = site.columns.find(({ id, name }) => id === column || name === column);
  return found && hrefOf(site, groupAddress({ kind: 'columns', key: found.id }));
}

/** Of the articles that the page lists, the oldest first. */
function timelineOf(archive: Archive, { sections, others }: FilledTopic): TopicView['timeline'] {
  const texts = textsFor(archive.site.language);
  const placeOf = (article: Article): number => archive.position.get(article) ?? 0;
  const listed = [...sections.map(({ articles }) => articles), others].flatMap((articles) =>
    articles.slice(0, longestSection),
  );
  const sorted = [...new Set(listed)].sort((a, b) => placeOf(b) - placeOf(a));
  return [...Map.groupBy(sorted, ({ day }) => yearOf(day))].map(([year, articles]) => ({
    title: texts.yearName(year),
    lines: articles.map((article) => articleLine(archive, article)),
  }));
}
