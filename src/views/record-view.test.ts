import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { RoughDay } from '../archive/rough-day.ts';
import { planPages } from './plan.ts';
import type { GroupIndexView } from './group-index.ts';
import type { GroupView } from './groups.ts';

const day = (text: string) => text as RoughDay;
const records = [
  sampleRecord({
    id: 'shen',
    name: '沈慧',
    otherNames: ['老沈'],
    description: '例子里的人。',
    posts: [
      { title: '顾问', source: '《年鉴》' },
      { title: '主席', organization: '总工会', from: day('2019-11-25'), source: 'a' },
      { title: '委员', from: day('2017'), to: day('2019-11'), source: 'https://news.example/1' },
      { title: '干事', to: day('2016'), source: 'draft' },
    ],
  }),
  sampleRecord({
    id: 'qingshan',
    kind: 'places',
    name: '青山区',
    formerNames: [{ name: '青山县', until: day('1994-04') }],
  }),
];
const articles = [
  sampleArticle({ id: 'a', people: [{ name: '老沈' }], places: ['青山县', '南山区'] }),
  sampleArticle({ id: 'b', people: [{ name: '沈慧' }, { name: '李明' }], places: ['青山区'] }),
  sampleArticle({ id: 'draft', status: 'draft' }),
];

function pagesIn(language: string) {
  const pages = planPages(createArchive(sampleContent(articles, { language }, records)));
  return new Map(pages.map((page) => [page.address as string, page]));
}
const groupAt = (address: string, language = 'zh-CN') =>
  pagesIn(language).get(address)?.view() as GroupView | undefined;

describe('the page of a record', () => {
  it('stands at its id, and lists the articles of all its names under its own', () => {
    const view = groupAt('/people/shen/');
    expect(view).toMatchObject({
      title: '沈慧',
      description: '例子里的人。',
      numbers: expect.stringContaining('2 篇'),
    });
    expect(groupAt('/people/沈慧/')).toBeUndefined();
    expect(groupAt('/people/李明/')).toMatchObject({ title: '李明', record: undefined });
    expect(groupAt('/places/qingshan/')).toMatchObject({
      title: '青山区',
      numbers: expect.stringContaining('2 篇'),
    });
    expect(groupAt('/places/南山区/')).toMatchObject({
      kindName: '地点',
      numbers: expect.stringContaining('1 篇'),
    });
  });

  it('says what the record says, posts in the order of time, each with its source', () => {
    const { posts, otherNames } = groupAt('/people/shen/')?.record ?? {};
    expect(otherNames).toEqual(['老沈']);
    expect(posts?.map(({ title }) => title)).toEqual(['干事', '委员', '主席', '顾问']);
    expect(posts?.map(({ source }) => [source?.title, source?.href])).toEqual([
      ['draft', undefined],
      ['https://news.example/1', 'https://news.example/1'],
      ['标题 a', '/2019/11/25/a/'],
      ['《年鉴》', undefined],
    ]);
  });

  it('writes times as far as they are known, in the language of the site', () => {
    const words = (language: string) =>
      groupAt('/people/shen/', language)?.record?.posts.map(({ period }) =>
        period.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
      );
    expect(words('zh-CN')).toEqual(['至2016年', '2017年至2019年11月', '2019年11月25日起', '']);
    expect(words('en')).toEqual(['until 2016', '2017 to November 2019', 'from 25 November 2019', '']);
    expect(groupAt('/places/qingshan/')?.record?.formerNames).toEqual([
      { name: '青山县', period: ['至', { machine: '1994-04', text: '1994年4月' }] },
    ]);
  });

  it('tells machines what it is about', () => {
    expect(groupAt('/places/qingshan/')?.frame.structuredData).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'Place',
        name: '青山区',
        alternateName: ['青山县'],
        url: 'https://archive.example/places/qingshan/',
      },
    ]);
  });
});

describe('an article that names a record', () => {
  it('keeps its own wording, and leads to the record’s page', () => {
    const view = JSON.stringify(pagesIn('zh-CN').get('/2019/11/25/a/')?.view());
    expect(view).toContain('{"title":"老沈","href":"/people/shen/"}');
    expect(view).toContain('{"title":"青山县","href":"/places/qingshan/"}');
    expect(view).toContain(`{"title":"南山区","href":"${encodeURI('/places/南山区/')}"}`);
  });

  it('is related to what names the record otherwise', () => {
    expect(JSON.stringify(pagesIn('zh-CN').get('/2019/11/25/a/')?.view())).toContain('/2019/11/25/b/');
  });
});

describe('a name that several records bear', () => {
  const bearers = [
    sampleRecord({ id: 'union', name: '张伟', description: '市总工会。' }),
    sampleRecord({ id: 'doctor', name: '张伟', description: '市医院。', match: { articles: ['b'] } }),
  ];
  const named = { people: [{ name: '张伟' }] };
  const archive = createArchive(
    sampleContent([sampleArticle({ id: 'a', ...named }), sampleArticle({ id: 'b', ...named })], {}, bearers),
  );
  const pages = new Map(planPages(archive).map((page) => [page.address as string, page.view()]));
  const doctor = { title: '张伟', href: '/people/doctor/', description: '市医院。' };
  const undecided = { title: '张伟', href: '/people/%E5%BC%A0%E4%BC%9F/', description: '其他，或未写明所指' };

  it('leads from the articles that do not say which they mean to those who have a page, and back', () => {
    expect(pages.get('/people/张伟/')).toMatchObject({ namesakes: [doctor], isUndecided: true });
    expect(pages.get('/people/doctor/')).toMatchObject({ namesakes: [undecided], isUndecided: false });
    expect(pages.get('/people/union/')).toBeUndefined();
  });

  it('is told apart in the index', () => {
    const { initials } = pages.get('/people/') as GroupIndexView;
    expect(initials.flatMap(({ names }) => names.map(({ href, note }) => [href, note]))).toEqual([
      ['/people/doctor/', '市医院。'],
      ['/people/%E5%BC%A0%E4%BC%9F/', '其他，或未写明所指'],
    ]);
  });
});
