import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { CalendarDay, ClockTime } from '../archive/calendar-day.ts';
import { articleView } from './article-view.ts';
import { dayView } from './day-view.ts';

const articles = [
  sampleArticle({ id: 'before', day: '2018-12-31' }),
  sampleArticle({ id: 'morning', time: '08:00' as ClockTime }),
  sampleArticle({ id: 'evening', time: '20:00' as ClockTime, column: 'news' }),
  sampleArticle({ id: 'gone', day: '2019-11-26', status: 'withdrawn' }),
  sampleArticle({ id: 'after', day: '2019-11-28' }),
  sampleArticle({ id: 'lost', day: '2017-05-05', status: 'withdrawn' }),
];
const archive = createArchive(sampleContent(articles));
const view = dayView(archive, '2019-11-25' as CalendarDay);
const trailOf = (id: string) =>
  articleView(
    archive,
    articles.find((article) => article.id === id)!,
  ).frame.trail.map(({ href }) => href);

describe('dayView', () => {
  it('introduces all articles of the day, the last first', () => {
    expect([view.title, view.weekday, view.count]).toEqual(['2019年11月25日', '星期一', 2]);
    expect(view.cards.map(({ title }) => title)).toEqual(['标题 evening', '标题 morning']);
  });

  it('leads to the days beside it that have articles, and up to its month', () => {
    expect(view.older).toEqual({ title: '2018年12月31日', href: '/2018/12/31/' });
    expect(view.newer).toEqual({ title: '2019年11月28日', href: '/2019/11/28/' });
    expect(dayView(archive, '2019-11-28' as CalendarDay).newer).toBeUndefined();
    expect(view.frame.trail.map(({ href }) => href)).toEqual(['/', '/years/', '/2019/', '/2019/11/']);
    expect(view.frame.navigation.find(({ href }) => href === '/years/')?.current).toBe('true');
  });

  it('stands on the trail of its articles, behind the column', () => {
    expect(trailOf('morning')).toEqual(['/', '/2019/', '/2019/11/', '/2019/11/25/']);
    expect(trailOf('evening')).toEqual(['/', '/columns/news/', '/2019/', '/2019/11/', '/2019/11/25/']);
  });

  it('stands on no trail where nothing is published on the day', () => {
    expect(trailOf('gone')).toEqual(['/', '/2019/', '/2019/11/']);
    expect(trailOf('lost')).toEqual(['/']);
  });
});
