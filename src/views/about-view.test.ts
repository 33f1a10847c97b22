import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { CalendarDay } from '../archive/calendar-day.ts';
import { aboutView } from './about-view.ts';
import { homeView } from './home-view.ts';

const told = { source: '日报', reporters: ['甲'], column: 'news' };
const articles = [
  sampleArticle({ id: 'a', day: '2016-11-01', ...told, people: [{ name: '张伟' }] }),
  sampleArticle({ id: 'b', day: '2017-01-05', reporters: ['甲'], column: 'news' }),
  sampleArticle({ id: 'c', day: '2020-02-05' }),
  sampleArticle({ id: 'gone', day: '2020-02-06', status: 'withdrawn' }),
  sampleArticle({ id: 'over', status: 'expired', expires: { day: '2020-02-01' as CalendarDay } }),
  sampleArticle({ id: 'draft', day: '2025-02-06', status: 'draft' }),
];
const archive = createArchive(
  sampleContent(articles, { url: 'https://archive.example/sub/', base: '/sub/', title: '档案' }),
);
const view = aboutView(archive);

describe('aboutView', () => {
  it('says what the archive holds, drafts and withdrawn articles not counted', () => {
    expect(Object.fromEntries(view.holdings.map(({ term, text }) => [term, text]))).toEqual({
      报道: '3 篇',
      起止: '2016年11月1日至2020年2月5日，有报道的年份 3 个',
      栏目: '1',
      人物: '1',
    });
  });

  it('says what is missing', () => {
    expect(Object.fromEntries(view.missing.map(({ term, text }) => [term, text]))).toEqual({
      没有报道的年份: '2018—2019年',
      已撤回: '1 篇',
      已过期: '1 篇',
      没有注明来源: '2 篇',
      没有署名记者: '1 篇',
      没有归入栏目: '1 篇',
    });
    expect(Object.fromEntries(view.emptyMonths.map(({ term, text }) => [term, text]))).toEqual({
      '2016年': '12月',
      '2017年': '2月至12月',
      '2020年': '1月',
    });
  });

  it('calls nothing missing of an archive that lacks nothing', () => {
    const whole = aboutView(createArchive(sampleContent([sampleArticle({ id: 'a', ...told })])));
    expect([...whole.missing, ...whole.emptyMonths]).toEqual([]);
  });

  it('gives the citation of the archive and of an article, and the list of checksums', () => {
    expect(view.citation).toEqual({ work: '测试单位. 档案[DB/OL]', url: 'https://archive.example/sub/' });
    expect(view.example?.url).toBe('https://archive.example/sub/2020/02/05/c/');
    expect(view.checksums).toEqual({ title: 'checksums.txt', href: '/sub/checksums.txt', count: '3 篇' });
  });

  it('is linked from every page, and offers no checksums where there are no articles', () => {
    expect(homeView(archive).frame.about).toEqual({ title: '档案概况', href: '/sub/about-archive/' });
    const empty = aboutView(createArchive(sampleContent([])));
    expect(empty).toMatchObject({ checksums: undefined, example: undefined });
    expect(empty.holdings).toEqual([{ term: '报道', text: '0 篇' }]);
  });
});
