import { describe, expect, it } from 'vitest';
import { asset } from '../../tests/samples/random-archives.ts';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { standardHome, type HomeSection } from '../archive/home-section.ts';
import { homeView, type HomePart } from './home-view.ts';

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
const cover = { image: asset(1), alt: '图' };

function viewOf(home: readonly HomeSection[], all: readonly Article[] = [guide, ...articles]) {
  return homeView(
    createArchive(sampleContent(all, { columns, home, url: 'https://a.example/b/', base: '/b/' })),
  );
}

function partOf<Kind extends HomePart['kind']>(
  kind: Kind,
  home: readonly HomeSection[],
  all?: readonly Article[],
): Extract<HomePart, { kind: Kind }> | undefined {
  const parts = viewOf(home, all).rows.flatMap(({ main, side }) => [...main, ...side]);
  return parts.find((part) => part.kind === kind) as Extract<HomePart, { kind: Kind }> | undefined;
}

describe('homeView', () => {
  it('gives of each column that has articles the newest, in the order of the settings', () => {
    expect(partOf('columns', standardHome)?.columns).toMatchObject([
      {
        ...{ title: '指南', href: '/b/columns/guide/', description: '怎样使用。' },
        lines: [{ title: '标题 g', href: '/b/2017/01/01/g/', dayText: '2017年1月1日' }],
      },
      {
        ...{ title: '要闻', href: '/b/columns/news/', description: undefined },
        lines: ['n9', 'n8', 'n7', 'n6', 'n5'].map((id) => ({ title: `标题 ${id}` })),
      },
    ]);
    const [, news] = partOf('columns', [{ kind: 'columns', count: 2 }])?.columns ?? [];
    expect(news?.lines).toHaveLength(2);
  });

  it('gives the newest of all columns, without the lead where there is one', () => {
    const titles = (home: readonly HomeSection[]) => partOf('latest', home)?.cards.map(({ title }) => title);
    const newest = ['n9', 'n8', 'n7', 'n6', 'n5', 'n4', 'n3', 'n2', 'n1'].map((id) => `标题 ${id}`);
    expect(titles(standardHome)).toEqual(newest.slice(1, 7));
    expect(titles([{ kind: 'latest', count: 8 }])).toEqual(newest.slice(0, 8));
  });

  it('leads with the article that the settings name, else with the newest that has a cover, else with the newest', () => {
    const lead = (home: HomeSection, all?: readonly Article[]) => partOf('lead', [home], all)?.card.title;
    const covered = articles.map((each) =>
      each.id === 'n4' || each.id === 'n2' ? { ...each, cover } : each,
    );
    expect(lead({ kind: 'lead' })).toBe('标题 n9');
    expect(lead({ kind: 'lead' }, covered)).toBe('标题 n4');
    expect(lead({ kind: 'lead', article: 'g' })).toBe('标题 g');
    expect(lead({ kind: 'lead', article: 'g' }, [{ ...guide, status: 'withdrawn' }, ...covered])).toBe(
      '标题 n4',
    );
    expect(partOf('lead', standardHome, covered)?.image).toMatchObject({
      ...{ href: '/b/images/1.png', width: 20, height: 10, alt: '图' },
    });
  });

  it('gives the people whom most articles name, most first', () => {
    const people = ['甲', '乙', '乙', '丙', '丙', '丙'].map((name, index) =>
      sampleArticle({ id: `p${index}`, people: [{ name }] }),
    );
    expect(partOf('people', [{ kind: 'people', count: 2 }], people)).toMatchObject({
      people: [
        { title: '丙', count: 3 },
        { title: '乙', count: 2 },
      ],
      all: '/b/people/',
    });
  });

  it('gives the numbers of the archive, each year with its number of articles, and a chart of all months', () => {
    const numbers = partOf('numbers', standardHome);
    expect(numbers?.text).toBe('共 19 篇报道，跨越 3 个年份，涉及 0 位人物。');
    expect(numbers?.years.map(({ title, href, count }) => [title, href, count])).toEqual([
      ['2019年', '/b/2019/', 9],
      ['2018年', '/b/2018/', 9],
      ['2017年', '/b/2017/', 1],
    ]);
    expect(numbers?.chart).toEqual({
      width: 35,
      path: 'M0 100v-11.1h1v11.1zM22 100v-100h1v100zM34 100v-100h1v100z',
      text: '2017年1月至2019年11月每月的篇数。最多的是2019年11月，9 篇。',
      ends: ['2017年1月', '2019年11月'],
    });
  });

  it('says where the file of a month is, in which a script finds that day in history', () => {
    expect(partOf('this-day', standardHome)).toEqual({
      ...{ kind: 'this-day', source: '/b/this-day/{month}.json', months: ['01', '11'] },
      timeZone: 'Asia/Shanghai',
    });
  });

  it('has the parts of the settings in their order, small ones that follow each other in one row', () => {
    const all = [...articles, sampleArticle({ id: 'p', people: [{ name: '甲' }] })];
    const rows = (home: readonly HomeSection[]) =>
      viewOf(home, all).rows.map((row) => [row.main, row.side].map((parts) => parts.map(({ kind }) => kind)));
    expect(rows(standardHome)).toEqual([
      [['lead'], []],
      [['latest'], ['this-day', 'people']],
      [['columns'], []],
      [['numbers'], []],
    ]);
    expect(rows([{ kind: 'people', count: 1 }, { kind: 'numbers' }, { kind: 'latest', count: 1 }])).toEqual([
      [[], ['people']],
      [['numbers'], []],
      [['latest'], []],
    ]);
  });

  it('leaves out what has nothing to show', () => {
    expect(viewOf(standardHome, []).rows.map(({ main }) => main[0]?.kind)).toEqual(['numbers']);
    expect(partOf('latest', standardHome, [guide])).toBeUndefined();
  });
});
