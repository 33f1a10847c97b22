import type { Article } from '../../src/archive/article.ts';
import type { CalendarDay } from '../../src/archive/calendar-day.ts';
import type { Content } from '../../src/archive/content.ts';
import type { Site } from '../../src/archive/site.ts';

/** A site for tests, with two columns. */
export function sampleSite(changes: Partial<Site> = {}): Site {
  return {
    title: '测试档案',
    description: '',
    url: 'https://archive.example/',
    base: '/',
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    publisher: '测试单位',
    columns: [
      { id: 'news', name: '要闻' },
      { id: 'guide', name: '指南' },
    ],
    footer: [],
    links: [],
    searchIndexer: 'baoku',
    ...changes,
  };
}

/** A published article for tests; `day` is any `YYYY-MM-DD`. */
export function sampleArticle(
  changes: Omit<Partial<Article>, 'day'> & { id: string; day?: string },
): Article {
  return {
    file: `articles/${changes.id}.md`,
    digest: changes.id,
    bodyStart: 0,
    status: 'published',
    title: `标题 ${changes.id}`,
    topics: [],
    tags: [],
    people: [],
    organizations: [],
    places: [],
    reporters: [],
    photographers: [],
    editors: [],
    summary: '',
    images: [],
    linkedFiles: [],
    attachments: [],
    aliases: [],
    ...changes,
    day: (changes.day ?? '2019-11-25') as CalendarDay,
  };
}

/** Content without problems. */
export function sampleContent(articles: readonly Article[], site: Partial<Site> = {}): Content {
  return { site: sampleSite(site), articles, pages: [], redirects: [], problems: [] };
}
