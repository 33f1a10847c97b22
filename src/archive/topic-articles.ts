import type { Article } from './article.ts';
import type { Authorities } from './authorities.ts';
import type { NameGroup } from './name-groups.ts';
import { nameSlug } from './name-slug.ts';
import type { Site } from './site.ts';
import type { Topic, TopicRule, TopicSection } from './topic.ts';

/** A section with its articles: those that the editor names, in that order, then those of its rule, newest first. */
export interface FilledSection {
  readonly section: TopicSection;
  readonly articles: readonly Article[];
}

/** A topic with its published articles. */
export interface FilledTopic {
  readonly topic: Topic;
  readonly sections: readonly FilledSection[];
  /** Those that name the topic themselves and stand in none of its sections, newest first. */
  readonly others: readonly Article[];
  /** All of them, newest first. */
  readonly articles: readonly Article[];
}

/** What topics find their articles in. */
export interface TopicSource {
  readonly site: Site;
  /** Newest first, as all lists of articles here. */
  readonly articles: readonly Article[];
  readonly byColumn: ReadonlyMap<string, readonly Article[]>;
  readonly byName: Readonly<Record<'tags' | 'people', ReadonlyMap<string, NameGroup>>>;
  readonly authorities: Authorities;
  readonly position: ReadonlyMap<Article, number>;
}

/**
 * Gives topics their articles. Whether an article stands in a topic depends on nothing but the article, the topic and the
 * authority records: no other article makes a difference.
 */
export function fillTopics(topics: readonly Topic[], source: TopicSource): readonly FilledTopic[] {
  if (topics.length === 0) return [];
  const byId = new Map(source.articles.map((article) => [article.id, article]));
  const byOwnWord = articlesByOwnWord(source.articles);
  return topics.map((topic) => {
    const sections = topic.sections.map((section): FilledSection => {
      const named = section.articles.flatMap((id) => byId.get(id) ?? []);
      return { section, articles: [...new Set([...named, ...articlesOfRule(section.rule, source)])] };
    });
    const listed = new Set(sections.flatMap(({ articles }) => articles));
    const own = [topic.id, topic.title].flatMap((name) => byOwnWord.get(nameSlug(name)) ?? []);
    const others = inOrder(new Set(own), source).filter((article) => !listed.has(article));
    return { topic, sections, others, articles: inOrder([...listed, ...others], source) };
  });
}

/** The topics of each article, in their order. */
export function topicsByArticle(filled: readonly FilledTopic[]): ReadonlyMap<Article, readonly Topic[]> {
  const topics = new Map<Article, Topic[]>();
  for (const { topic, articles } of filled) {
    for (const article of articles) {
      const found = topics.get(article);
      if (found === undefined) topics.set(article, [topic]);
      else found.push(topic);
    }
  }
  return topics;
}

function articlesOfRule(rule: TopicRule, source: TopicSource): readonly Article[] {
  const { tags, people } = source.byName;
  const columnOf = (written: string) =>
    source.site.columns.find(({ id, name }) => id === written || name === written)?.id ?? written;
  const kinds = [
    rule.tags.map((name) => tags.get(nameSlug(name))?.articles ?? []),
    rule.columns.map((name) => source.byColumn.get(columnOf(name)) ?? []),
    rule.people.map((name) =>
      groupsOfPerson(name, source.authorities).flatMap((key) => people.get(key)?.articles ?? []),
    ),
  ].filter((groups) => groups.length > 0);
  const [first, ...others] = kinds.map((groups) => new Set(groups.flat()));
  if (first === undefined) return [];
  return inOrder(first, source).filter((article) => others.every((each) => each.has(article)));
}

/** The keys of the groups that a name can mean: its own, which may be a record's id, and those of the records that bear it. */
function groupsOfPerson(name: string, { people }: Authorities): readonly string[] {
  const slug = nameSlug(name);
  return [...new Set([slug, ...(people.get(slug) ?? []).map(({ record }) => record.id)])];
}

function articlesByOwnWord(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const bySlug = new Map<string, Article[]>();
  for (const article of articles) {
    for (const name of article.topics) {
      const slug = nameSlug(name);
      const found = bySlug.get(slug);
      if (found === undefined) bySlug.set(slug, [article]);
      else found.push(article);
    }
  }
  return bySlug;
}

function inOrder(articles: Iterable<Article>, { position }: TopicSource): Article[] {
  const placeOf = (article: Article): number => position.get(article) ?? 0;
  return [...articles].sort((a, b) => placeOf(a) - placeOf(b));
}
