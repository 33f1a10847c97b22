import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { asset, randomArticles, randomRecords, randomTopics } from '../../tests/samples/random-archives.ts';
import { createArchive, withPictures, type Archive } from '../archive/archive.ts';
import type { Article, ArticleStatus } from '../archive/article.ts';
import { standardHome, type HomeSection } from '../archive/home-section.ts';
import { originalsOnly, type MadePictures } from '../archive/pictures.ts';
import { planPages } from '../views/plan.ts';
import { pageIngredients } from './page-ingredients.ts';

const title = fc.constantFrom('甲档案', '乙档案');
const home = fc.constantFrom<readonly HomeSection[]>([], standardHome);

/** Address → what its page is made of and what it shows. */
function pagesOf(archive: Archive): Map<string, { made: string; shown: string }> {
  const ingredientsOf = pageIngredients(archive);
  return new Map(
    planPages(archive).flatMap(({ address, subject, view }) =>
      subject ? [[address, { made: ingredientsOf(subject), shown: JSON.stringify(view()) }]] : [],
    ),
  );
}

describe('pageIngredients', () => {
  it('are never the same for pages that show different things', () => {
    fc.assert(
      fc.property(
        randomArticles,
        randomArticles,
        title,
        home,
        randomRecords,
        randomRecords,
        randomTopics,
        randomTopics,
        (before, changes, titleAfter, homeAfter, ...given) => {
          const [recordsBefore, recordsAfter, topicsBefore, topicsAfter] = given;
          const after = new Map([...before, ...changes].map((each) => [each.id, each]));
          const pagesBefore = pagesOf(
            createArchive(sampleContent(before, { title: '甲档案' }, recordsBefore, topicsBefore)),
          );
          const pagesAfter = pagesOf(
            createArchive(
              sampleContent(
                [...after.values()],
                { title: titleAfter, home: homeAfter },
                recordsAfter,
                topicsAfter,
              ),
            ),
          );
          for (const [address, { made, shown }] of pagesAfter) {
            const earlier = pagesBefore.get(address);
            if (earlier?.made === made) expect(earlier.shown).toBe(shown);
          }
        },
      ),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 5000 : 300 },
    );
  });

  it('see a new photograph and a new title of a standing page', () => {
    const content = sampleContent([sampleArticle({ id: 'a', images: [asset(0)] })]);
    const about = {
      id: 'about',
      file: 'pages/about.md',
      digest: '',
      bodyStart: 0,
      title: '关于',
      summary: '',
    };
    const page = { ...about, images: [], linkedFiles: [] };
    const made = (changes: Partial<typeof content>): string | undefined =>
      pagesOf(createArchive({ ...content, ...changes })).get('/2019/11/25/a/')?.made;
    expect(made({ articles: [sampleArticle({ id: 'a', images: [asset(1)] })] })).not.toBe(made({}));
    expect(made({ pages: [{ ...page, title: '联系' }] })).not.toBe(made({ pages: [page] }));
  });

  it('see what is made of a photograph, and the picture that other websites show', () => {
    const article = sampleArticle({ id: 'a', cover: { image: asset(0), alt: '图' } });
    const archive = createArchive(sampleContent([article, sampleArticle({ id: 'b' })]));
    const made = (pictures: Partial<MadePictures>, id: string) =>
      pagesOf(withPictures(archive, { ...originalsOnly, ...pictures })).get(`/2019/11/25/${id}/`)?.made;
    const variant = { address: '/images/1-480.avif', format: 'avif', width: 480 } as const;
    const variants = new Map([[asset(0).address, [variant]]]);
    expect(made({ variants }, 'a')).not.toBe(made({}, 'a'));
    const shared = new Map([['b', '/images/2.png'] as const]);
    expect(made({ shared }, 'b')).not.toBe(made({}, 'b'));
    expect(made({ variants, shared }, 'b')).toBe(made({ shared }, 'b'));
    expect(made({ sharedBySite: '/images/3.png' }, 'b')).not.toBe(made({}, 'b'));
  });

  it('see nothing of how the home page is laid out', () => {
    const made = (parts: readonly HomeSection[]) =>
      pagesOf(createArchive(sampleContent([sampleArticle({ id: 'a' })], { home: parts }))).get(
        '/2019/11/25/a/',
      );
    expect(made([])).toEqual(made(standardHome));
  });

  it('see whom the articles of a person or an organization name and under which post, but on their main pages alone', () => {
    const made = (address: string, people: Article['people']) => {
      const articles = Array.from({ length: 101 }, (_, number): Article =>
        sampleArticle({
          ...{ id: `a${number}`, day: `20${10 + (number % 2)}-01-01`, organizations: ['总工会'] },
          people: number === 0 ? people : [{ name: '甲' }],
        }),
      );
      return pagesOf(createArchive(sampleContent(articles))).get(address)?.made;
    };
    const [plain, post, another] = [
      [{ name: '甲' }],
      [{ name: '甲', post: '主席' }],
      [{ name: '甲' }, { name: '乙' }],
    ] as const;
    expect(new Set([plain, post, another].map((people) => made('/people/甲/', people))).size).toBe(3);
    expect(made('/organizations/总工会/', another)).not.toBe(made('/organizations/总工会/', plain));
    expect(made('/organizations/总工会/', post)).toBe(made('/organizations/总工会/', plain));
    for (const address of ['/people/甲/2010/', '/organizations/总工会/2010/'])
      expect(new Set([plain, post, another].map((people) => made(address, people))).size).toBe(1);
  });

  it('see what a record says, that it takes a name to its page, and the headline of its source', () => {
    const article = sampleArticle({ id: 'a', people: [{ name: '甲' }] });
    const source = sampleArticle({ id: 'b' });
    const made = (address: string, post: string, name = '甲', title = '题') =>
      pagesOf(
        createArchive(
          sampleContent([article, { ...source, title }], {}, [
            sampleRecord({ id: 'r', name, otherNames: ['甲'], posts: [{ title: post, source: 'b' }] }),
          ]),
        ),
      ).get(address)?.made;
    expect(made('/people/r/', '主席')).not.toBe(made('/people/r/', '委员'));
    expect(made('/people/r/', '主席')).not.toBe(made('/people/r/', '主席', '甲', '新题'));
    expect(made('/2019/11/25/a/', '主席')).toBe(made('/2019/11/25/a/', '委员', '乙'));
    const without = pagesOf(createArchive(sampleContent([article, source]))).get('/2019/11/25/a/');
    expect(made('/2019/11/25/a/', '主席')).not.toBe(without?.made);
  });

  it('see which others who bear its name have a page', () => {
    const people = [{ name: '张伟' }];
    const records = ['union', 'doctor'].map((id) =>
      sampleRecord({ id, name: '张伟', match: { articles: [id] } }),
    );
    const madeOf = (...ids: string[]) => {
      const articles = ['unclear', ...ids].map((id) => sampleArticle({ id, people }));
      return pagesOf(createArchive(sampleContent(articles, {}, records))).get('/people/张伟/')?.made;
    };
    expect(new Set([madeOf(), madeOf('union'), madeOf('union', 'doctor')]).size).toBe(3);
  });

  it('see of a withdrawn article whether its day, month and year have pages', () => {
    const gone = sampleArticle({ id: 'gone', status: 'withdrawn' });
    const made = (...days: readonly string[]) => {
      const others = days.map((day, at) => sampleArticle({ id: `a${at}`, day }));
      return pagesOf(createArchive(sampleContent([gone, ...others]))).get('/2019/11/25/gone/')?.made;
    };
    const days = ['2018-01-01', '2019-01-01', '2019-11-01', '2019-11-25'];
    expect(new Set(days.map((day) => made(day))).size).toBe(4);
  });

  it('tell an article from what it is when its time is over, though its file is the same', () => {
    const made = (status: ArticleStatus) =>
      pagesOf(createArchive(sampleContent([sampleArticle({ id: 'a', status })]))).get('/2019/11/25/a/')?.made;
    expect(made('expired')).not.toBe(made('withdrawn'));
  });

  it('stay the same for everything but its own page, its month and its day when only the text of an old article changes', () => {
    const written = Array.from({ length: 40 }, (_, number): Article =>
      sampleArticle({ id: `a${number}`, day: `20${10 + number}-01-01`, tags: ['工匠'], column: 'news' }),
    );
    const edited = written.map((each) => (each.id === 'a3' ? { ...each, digest: 'edited' } : each));
    const before = pagesOf(createArchive(sampleContent(written)));
    const after = pagesOf(createArchive(sampleContent(edited)));
    const changed = [...after].filter(([address, { made }]) => before.get(address)?.made !== made);
    expect(changed.map(([address]) => address)).toEqual(['/2013/01/01/a3/', '/2013/01/', '/2013/01/01/']);
  });
});
