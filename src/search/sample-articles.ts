import type { Article } from '../archive/article.ts';
import type { CalendarDay } from '../archive/calendar-day.ts';
import type { Site } from '../archive/site.ts';

// For tests.

/** An article with only what a test says of it. */
export function sampleArticle(id: string, day: string, fields: Partial<Article> = {}): Article {
  return {
    id,
    file: `articles/${id}.md`,
    digest: '',
    bodyStart: 0,
    status: 'published',
    title: id,
    day: day as CalendarDay,
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
    ...fields,
  };
}

export const sampleSite: Site = {
  title: '测试',
  description: '',
  url: 'https://archive.example/reports/',
  base: '/reports/',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  publisher: '',
  columns: [
    { id: 'news', name: '要闻' },
    { id: 'notices', name: '通知公告' },
  ],
  footer: [],
  links: [],
};
