import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { GroupView } from './groups.ts';
import { planPages } from './plan.ts';

const records = [sampleRecord({ id: 'shen', name: '沈慧', otherNames: ['老沈'] })];

function togetherAt(address: string, articles: readonly Article[], language = 'zh-CN') {
  const pages = planPages(createArchive(sampleContent(articles, { language }, records)));
  const page = pages.find((each) => each.address === address);
  return (page?.view() as GroupView | undefined)?.together;
}

const people = (...names: readonly string[]) => names.map((name) => ({ name }));
const companionsAt = (address: string, articles: readonly Article[]) =>
  togetherAt(address, articles)?.companions.map(({ title, count }) => `${title} ${count}`);

describe('who appears with a person or an organization', () => {
  const articles = [
    sampleArticle({ id: 'a', people: people('老沈', '李明', '王芳'), organizations: ['总工会'] }),
    sampleArticle({ id: 'b', people: people('沈慧', '王芳', '老沈'), organizations: ['总工会'] }),
    sampleArticle({ id: 'c', people: people('李明'), places: ['青山区'] }),
    sampleArticle({ id: 'd', people: people('独行') }),
  ];

  it('are those whom most of the same articles name, with and without a record, by whatever name', () => {
    expect(companionsAt('/people/shen/', articles)).toEqual(['王芳 2', '李明 1']);
    expect(companionsAt('/people/李明/', articles)).toEqual(['沈慧 1', '王芳 1']);
    expect(companionsAt('/organizations/总工会/', articles)).toEqual(['沈慧 2', '王芳 2', '李明 1']);
  });

  it('are links to their pages', () => {
    const [shen, wang] = togetherAt('/people/李明/', articles)?.companions ?? [];
    expect([shen?.href, wang?.href]).toEqual(['/people/shen/', encodeURI('/people/王芳/')]);
  });

  it('are left out where there are none, and of places and columns', () => {
    expect(togetherAt('/people/独行/', articles)).toBeUndefined();
    expect(togetherAt('/places/青山区/', articles)).toBeUndefined();
  });

  it('are twelve at most', () => {
    const many = Array.from({ length: 20 }, (_, number) => `人${10 + number}`);
    const crowd = [
      sampleArticle({ id: 'a', people: people('李明', ...many) }),
      sampleArticle({ id: 'b', people: people('李明', '人29') }),
    ];
    const shown = companionsAt('/people/李明/', crowd);
    expect(shown).toHaveLength(12);
    expect(shown?.slice(0, 3)).toEqual(['人29 2', '人10 1', '人11 1']);
  });

  it('are named as the newest of the same articles names them', () => {
    const articlesOfGdp = [
      sampleArticle({ id: 'a', day: '2018-01-01', people: people('李明', 'gdp') }),
      sampleArticle({ id: 'b', day: '2019-01-01', people: people('李明', 'GDP') }),
    ];
    expect(companionsAt('/people/李明/', articlesOfGdp)).toEqual(['GDP 2']);
  });
});

describe('the posts that articles report', () => {
  const named = (id: string, day: string, name: string, ...posts: readonly string[]) =>
    sampleArticle({ id, day, people: posts.map((post) => ({ name, post })) });
  const articles = [
    named('d', '2019-11-25', '沈慧', '主席'),
    named('c', '2018-05-01', '老沈', '副主席', '主席'),
    named('b', '2016-03-01', '沈慧', '副主席'),
    named('a', '2015-03-01', '李明', '记者', '记者'),
    sampleArticle({ id: 'e', people: people('沈慧') }),
  ];

  it('stand by their first reports, oldest first, with the days and the number of reports', () => {
    const words = (language: string) =>
      togetherAt('/people/shen/', articles, language)?.posts.map(({ post, period, numbers, first }) => [
        post,
        period.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
        numbers,
        first,
      ]);
    expect(words('zh-CN')).toEqual([
      ['副主席', '2016年3月1日至2018年5月1日', '2 篇', { title: '标题 b', href: '/2016/03/01/b/' }],
      ['主席', '2018年5月1日至2019年11月25日', '2 篇', { title: '标题 c', href: '/2018/05/01/c/' }],
    ]);
    expect(words('en')?.[0]?.slice(1, 3)).toEqual(['1 March 2016 to 1 May 2018', '2 reports']);
  });

  it('say the language of a first report’s headline where it is another than the site’s', () => {
    const english = { ...named('x', '2014-01-01', '李明', 'Reporter'), language: 'en' };
    expect(togetherAt('/people/李明/', [english])?.posts[0]?.first.language).toBe('en');
  });

  it('are of one day where one article reports them, and stand without a record, too', () => {
    expect(togetherAt('/people/李明/', articles)).toEqual({
      companions: [],
      posts: [
        {
          post: '记者',
          period: [{ machine: '2015-03-01', text: '2015年3月1日' }],
          numbers: '1 篇',
          first: { title: '标题 a', href: '/2015/03/01/a/' },
        },
      ],
    });
  });

  it('leave out what the record states in the same words', () => {
    const stated = sampleRecord({ id: 'lin', name: '林涛', posts: [{ title: '主席' }] });
    const held = (id: string, day: string, post: string) =>
      sampleArticle({ id, day, people: [{ name: '林涛', post }] });
    const articles = [held('a', '2018-01-01', '副主席'), held('b', '2019-01-01', '主席')];
    const pages = planPages(createArchive(sampleContent(articles, {}, [stated])));
    const view = pages.find(({ address }) => address === '/people/lin/')?.view() as GroupView;
    expect(view.together?.posts.map(({ post }) => post)).toEqual(['副主席']);
  });

  it('stand on the main page of a name alone, not on its pages of years', () => {
    const many = Array.from({ length: 101 }, (_, number) =>
      named(`a${number}`, `20${10 + (number % 2)}-01-01`, '李明', '记者'),
    );
    expect(togetherAt('/people/李明/', many)?.posts).toHaveLength(1);
    expect(togetherAt('/people/李明/2010/', many)).toBeUndefined();
  });
});
