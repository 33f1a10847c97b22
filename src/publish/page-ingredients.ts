import { hash } from 'node:crypto';
import { articleAddress, nameKinds, type NameKind } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { AuthorityRecord } from '../archive/authority-record.ts';
import { monthOf, yearOf } from '../archive/calendar-day.ts';
import { namesIn, segmentOf, type NameGroup } from '../archive/name-groups.ts';
import { namesakesOf } from '../archive/namesakes.ts';
import { neighboursInColumn, neighboursOf, neighboursOfDay } from '../archive/neighbours.ts';
import { compareText } from '../archive/order.ts';
import { frameOf } from '../views/frame.ts';
import { newestCount, type Group } from '../views/groups.ts';
import { namedTogether } from '../views/named-together.ts';
import type { PageSubject } from '../views/plan.ts';
import { akinTo } from '../views/ways-on.ts';

/**
 * Says of what the view of a page is made: two pages at the same address with the same ingredients have equal views,
 * while equal views may have been made of different ingredients. Making the views of 100,000 pages to compare them takes
 * 15 seconds; their ingredients take half of one.
 *
 * An article's page shows the article, its neighbours in time and in its column, the topics in which it stands, articles of other years
 * on the same event, and those that are related to it; a list shows articles, and what
 * a record says of the name; the page of a person or an organization shows who else its articles name, and under which posts. In lists an article counts by its line, which few edits change, unless more of it is shown there.
 */
export function pageIngredients(archive: Archive): (subject: PageSubject) => string {
  const basis = aroundEveryPage(archive);
  const lineOf = remembered(articleLine);
  const listOf = remembered((articles: readonly Article[]) => digest(articles.map(lineOf).join('')));
  const groupOf = remembered(({ name, record, articles }: Group) => {
    const cards = articles.slice(0, newestCount).map(cardOf);
    return digest([name, record && recordOf(record), listOf(articles), ...cards].join('\0'));
  });
  const namesOf = namesOfArticles(archive);
  const months = [...archive.byMonth.keys()].join(' ');

  function cardOf(article: Article): string {
    return lineOf(article) + article.digest;
  }

  /** Whether the day of an article, its month and its year have pages: those of a published one always do. */
  function periodsOf({ day }: Article): boolean[] {
    const { byDay, byMonth, byYear } = archive;
    return [byDay.has(day), byMonth.has(monthOf(day)), byYear.has(yearOf(day))];
  }

  /** What an index shows of a group. */
  function entryOf({ key, name, description, articles }: Group): string {
    return [key, name, description, articles.length, articles[0]?.day, articles.at(-1)?.day].join('\0');
  }

  /** Who else a group's articles name, and which posts they report: no line of an article says that. */
  function togetherOf(group: Group): string {
    const { companions, posts } = namedTogether(archive, group);
    const ofPosts = posts.map(({ post, first, last, count }) => [post, lineOf(first), last.day, count]);
    return companions.length + posts.length === 0 ? '' : digest(JSON.stringify([companions, ofPosts]));
  }

  /** Which other bearers of its names have a page, how that is called, and what their records say. */
  function namesakesText(group: Group): string {
    return namesakesOf(archive, group)
      .map(({ key, group: { name, record } }) => [key, name, record?.digest].join('\0'))
      .join('\0');
  }

  function recordOf({ digest, posts }: AuthorityRecord): string {
    const sources = posts.map(({ source = '' }) => archive.sources.get(source));
    return [digest, ...sources.map((article) => article && articleAddress(article) + article.title)].join(
      '\0',
    );
  }

  return (subject) => {
    switch (subject.kind) {
      case 'article': {
        const { article } = subject;
        const { older, newer } = neighboursOf(archive, article);
        const inColumn = neighboursInColumn(archive, article);
        const { otherYears, related } = akinTo(archive, article);
        return [
          basis,
          cardOf(article),
          // It changes with time, too.
          article.status,
          article.status === 'published' || periodsOf(article).join(),
          filesOf(archive, article),
          older && lineOf(older),
          newer && lineOf(newer),
          inColumn.older && lineOf(inColumn.older),
          inColumn.newer && lineOf(inColumn.newer),
          ...otherYears.map(lineOf),
          // Where one list ends and the next begins.
          '',
          ...related.map(lineOf),
          '',
          ...(archive.topicsOf.get(article) ?? []).map(({ id, title }) => `${id} ${title}`),
          // None of one that is withdrawn or expired, whose page shows no names.
          namesOf(article),
        ].join('\0');
      }
      case 'month': {
        const articles = archive.byMonth.get(subject.month) ?? [];
        return [basis, months, ...articles.map(cardOf)].join('\0');
      }
      case 'day': {
        const { older, newer } = neighboursOfDay(archive, subject.day);
        const articles = archive.byDay.get(subject.day) ?? [];
        return [basis, older, newer, ...articles.map(cardOf)].join('\0');
      }
      case 'group': {
        const { group, year } = subject;
        // A page of one year shows none of it.
        const ofWhole = (): string => `${togetherOf(group)}\0${namesakesText(group)}`;
        return [basis, groupOf(group), year ?? ofWhole()].join('\0');
      }
      case 'index':
        return [basis, ...subject.groups.map(entryOf)].join('\0');
    }
  };
}

/** Of so many articles the names are looked up, before it is worth going through all names. */
const fewArticles = 1000;

/**
 * What its names bring to a published article's page: the pages to which they lead. It is the
 * same whether the names of one article are looked up or all names are gone through, which for all articles costs a fifth.
 */
function namesOfArticles(archive: Archive): (article: Article) => string | undefined {
  const groupText = (kind: NameKind, segment: string): string => `${kind}\0${segment}\0`;
  // A record may take another of the article's names to its page.
  const linkText = (article: Article, kind: NameKind, { record }: NameGroup): string =>
    record ? linksOf(archive, article, kind) : '';

  const lookUp = (article: Article): string | undefined => {
    if (article.status !== 'published') return undefined;
    const texts = nameKinds.flatMap((kind) => {
      const segments = namesIn(article, kind).map((name) =>
        segmentOf(archive.authorities, kind, article, name),
      );
      return [...new Set(segments)].sort(compareText).map((segment) => {
        const group = archive.byName[kind].get(segment);
        return group ? groupText(kind, segment) + linkText(article, kind, group) : '';
      });
    });
    return texts.length === 0 ? undefined : texts.join('');
  };
  const goThrough = (): ReadonlyMap<Article, string> => {
    const names = new Map<Article, string>();
    for (const kind of nameKinds) {
      for (const [segment, group] of archive.byName[kind]) {
        const text = groupText(kind, segment);
        for (const article of group.articles)
          names.set(article, (names.get(article) ?? '') + text + linkText(article, kind, group));
      }
    }
    return names;
  };
  let lookedUp = 0;
  let all: ReadonlyMap<Article, string> | undefined;
  return (article) => {
    if (++lookedUp <= fewArticles) return lookUp(article);
    all ??= goThrough();
    return all.get(article);
  };
}

/** The pages to which an article's names of one kind lead. */
function linksOf({ authorities }: Archive, article: Article, kind: NameKind): string {
  return `${namesIn(article, kind)
    .map((name) => segmentOf(authorities, kind, article, name))
    .join('\0')}\x01`;
}

/** Digest of what stands around every page: the site's settings, the navigation and its columns, the links to standing pages. */
export function aroundEveryPage(archive: Archive): string {
  const frame = frameOf(archive, { address: '/', title: '', description: '' });
  // No page but the home page shows how that is laid out.
  const { home: _, ...site } = archive.site;
  return digest(JSON.stringify([site, frame]));
}

/** All of an article that its line in a list shows, and its place among the lines. */
function articleLine({ id, day, time, title, language }: Article): string {
  return digest([id, day, time, title, language].join('\0'));
}

/**
 * What an article's own file does not say of it: other files, by their content, and what is made of them. Most have none: then
 * it is empty.
 */
export function filesOf({ pictures }: Archive, { id, cover, images, attachments }: Article): string {
  const shared = pictures.shared.get(id);
  if (!(cover ?? images[0] ?? attachments[0] ?? shared)) return '';
  const shown = cover === undefined ? images : [cover.image, ...images];
  const variants = shown.map(({ address }) => pictures.variants.get(address)?.map((each) => each.address));
  return JSON.stringify([cover, images, attachments, variants, shared]);
}

/** 160 bits in 27 characters. */
function digest(text: string): string {
  return hash('sha1', text, 'base64url');
}

function remembered<Key extends object>(make: (key: Key) => string): (key: Key) => string {
  const made = new Map<Key, string>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
