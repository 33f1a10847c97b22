import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import { homeView } from './home-view.ts';

describe('homeView', () => {
  const articles = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((day) => [
    sampleArticle({ id: `n${day}`, day: `2019-11-0${day}`, column: 'news' }),
    sampleArticle({ id: `o${day}`, day: `2018-11-0${day}` }),
  ]);
  const columns = [
    { id: 'empty', name: '空栏' },
    { id: 'guide', name: '指南', description: '怎样使用。' },
    { id: 'news', name: '要闻' },
  ];
  const guide = sampleArticle({ id: 'g', day: '2017-01-01', column: 'guide' });
  const view = homeView(createArchive(sampleContent([guide, ...articles], { columns })));

  it('gives of each column that has articles the five newest, in the order of the settings', () => {
    expect(view.columns).toMatchObject([
      {
        ...{ title: '指南', href: '/columns/guide/', description: '怎样使用。' },
        lines: [{ title: '标题 g', href: '/2017/01/01/g/', dayText: '2017年1月1日' }],
      },
      {
        ...{ title: '要闻', href: '/columns/news/', description: undefined },
        lines: ['n9', 'n8', 'n7', 'n6', 'n5'].map((id) => ({ title: `标题 ${id}` })),
      },
    ]);
  });

  it('gives the eight newest of all columns, and each year with its number of articles', () => {
    const newest = ['n9', 'n8', 'n7', 'n6', 'n5', 'n4', 'n3', 'n2'];
    expect(view.latest.map(({ title }) => title)).toEqual(newest.map((id) => `标题 ${id}`));
    expect(view.years.map(({ title, href, count }) => [title, href, count])).toEqual([
      ['2019年', '/2019/', 9],
      ['2018年', '/2018/', 9],
      ['2017年', '/2017/', 1],
    ]);
  });
});
