import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../src/archive/article.ts';
import { writeDay } from '../src/archive/calendar-day.ts';
import type { Content } from '../src/archive/content.ts';
import { readBody } from '../src/loader/read-body.ts';
import { readContent } from '../src/loader/read-content.ts';

const contentDirectory = fileURLToPath(new URL('../content/', import.meta.url));
const rawLines = readFileSync(new URL('fixtures/seed-report.txt', import.meta.url), 'utf8').split('\n');

/** The report as the old website printed it: headline, subtitle, `-`, day, empty line, body, `(reporter)`, count. */
const raw = {
  title: rawLines[0],
  subtitle: rawLines[1],
  day: rawLines[3],
  bodyLines: rawLines.slice(5, -2),
  reporter: rawLines.at(-2),
  views: rawLines.at(-1),
};

let article: Article;
let content: Content;

beforeAll(async () => {
  content = await readContent({ contentDirectory });
  const found = content.articles.find(({ id }) => id === 'zheng-rongsheng-yuhang');
  if (found === undefined) throw new Error('The archive lacks the article zheng-rongsheng-yuhang.');
  article = found;
});

describe('the report of 25 November 2019', () => {
  it('keeps the body of the raw report, character for character, one paragraph a line', () => {
    const paragraphs = readBody(contentDirectory, article).trim().split('\n\n');
    expect(paragraphs).toEqual(raw.bodyLines);
    expect(raw.bodyLines).toHaveLength(5);
  });

  it('keeps the headline and the subtitle', () => {
    expect(article.title).toBe(raw.title);
    expect(article.subtitle).toBe(raw.subtitle);
  });

  it('keeps the day of publication', () => {
    expect(`发布时间:${writeDay(article.day, 'zh-CN')}`).toBe(raw.day);
  });

  it('keeps the day of the event, which the first sentence names', () => {
    expect(article.eventDay).toBe('2019-11-21');
    expect(raw.bodyLines[0]).toMatch(/^11月21日,/);
  });

  it('keeps the reporter and the number of views', () => {
    expect(`(${article.reporters.join()})`).toBe(raw.reporter);
    expect(`浏览次数:${article.views?.count}`).toBe(raw.views);
  });

  it('lists only names and posts that stand in the report', () => {
    const text = raw.bodyLines.join('\n');
    const mentions = article.people.flatMap(({ name, post }) => (post === undefined ? [name] : [name, post]));
    const named = [...mentions, ...article.organizations, ...article.places];
    expect(named.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('lists every person who took part', () => {
    const names = article.people.map(({ name }) => name);
    expect(names.join('、')).toBe('郑荣胜、王越剑、陈新、沈慧、闻国平、李忠誉、杜坚强');
  });

  it('lists every organization that the report names', () => {
    expect(article.organizations).toEqual([
      '市总工会',
      '余杭区总工会',
      '贝达药业股份有限公司',
      '杭州西奥电梯有限公司',
      '杭州西奥电梯有限公司工会',
      '余杭经济技术开发区',
      '杭州市职工文化中心',
    ]);
  });

  it('has no invented summary, source or former address', () => {
    expect(article.source).toBeUndefined();
    expect(article.original).toBeUndefined();
  });
});

describe('the content of this repository', () => {
  it('has no problems', () => {
    expect(content.problems).toEqual([]);
  });

  it('holds beside the report eight articles or more, all published', () => {
    const others = content.articles.filter(({ id, status }) => id !== article.id && status === 'published');
    expect(others.length).toBeGreaterThanOrEqual(8);
  });

  it.each([
    ['adding an article', 'add-an-article'],
    ['front matter', 'front-matter'],
    ['columns', 'columns-tags-people'],
    ['search', 'search'],
    ['importing', 'moving-old-reports'],
    ['publishing', 'publishing'],
    ['corrections', 'corrections'],
    ['permanent addresses', 'permanent-addresses'],
  ])('explains in the guide %s', (_, id) => {
    const guide = content.articles.find((each) => each.id === id);
    expect(guide).toMatchObject({ status: 'published', column: 'guide' });
    expect(guide && readBody(contentDirectory, guide).trim().length).toBeGreaterThan(500);
  });
});
