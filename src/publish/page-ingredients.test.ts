import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { createArchive, type Archive } from '../archive/archive.ts';
import type { Article, ArticleStatus } from '../archive/article.ts';
import type { CalendarDay, ClockTime } from '../archive/calendar-day.ts';
import { planPages } from '../views/plan.ts';
import { pageIngredients } from './page-ingredients.ts';

const names = fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', 'GDP', 'gdp'), { maxLength: 3 });
const asset = (version: number) => ({
  source: 'photo.png',
  file: 'articles/photo.png',
  address: `/images/${version}.png` as const,
  width: 10 * (version + 1),
  height: 10,
});

/** An article as it is at some moment: its digest stands for all fields that its own file gives; its status may come with time. */
const article = fc
  .record({
    title: fc.constantFrom('一', '二'),
    summary: fc.constantFrom('摘要', '别的摘要'),
    day: fc.constantFrom('2018-11-25', '2019-11-25', '2019-11-26', '2019-12-01'),
    time: fc.constantFrom(undefined, '09:30' as ClockTime),
    status: fc.constantFrom<ArticleStatus>('published', 'published', 'published', 'withdrawn', 'expired'),
    column: fc.constantFrom('news', 'guide', undefined),
    tags: names,
    people: names.map((list) => list.map((name) => ({ name }))),
    organizations: names,
    places: names,
    tellingWords: fc.subarray(['一', '二']),
  })
  .map(({ time, column, status, tellingWords, ...fields }) => ({
    ...fields,
    status,
    // What is looked for in an article changes with the records, and its digest does not.
    tellingWords,
    ...(time && { time }),
    ...(column && { column }),
    ...(status === 'expired' && { expires: { day: '2019-12-31' as CalendarDay } }),
    digest: JSON.stringify([fields, time, column]),
  }));
const version = fc.option(fc.nat({ max: 1 }), { nil: undefined });
const articles = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), article, version), {
    selector: ([id]) => id,
    minLength: 1,
  })
  .map((list) =>
    list.map(([id, fields, image]) =>
      sampleArticle({ id, images: image === undefined ? [] : [asset(image)], ...fields }),
    ),
  );
const records = fc
  .array(
    fc.record({
      kind: fc.constantFrom('people', 'organizations', 'places'),
      name: fc.constantFrom('甲', '乙', '丁'),
      otherNames: names,
      posts: fc.subarray([
        { title: '主席', source: 'a' },
        { title: '委员', source: 'b' },
      ]),
      match: fc.record({ unless: fc.subarray(['一', '二']), articles: fc.subarray(['a', 'b']) }),
    }),
    { maxLength: 3 },
  )
  .map((list) => list.map((fields, at) => sampleRecord({ id: `r${at}`, ...fields })));
const title = fc.constantFrom('甲档案', '乙档案');

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
  it('are never the same for pages that show different things', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(articles, articles, title, records, records, (before, changes, titleAfter, ...given) => {
        const [recordsBefore, recordsAfter] = given;
        const after = new Map([...before, ...changes].map((each) => [each.id, each]));
        const pagesBefore = pagesOf(createArchive(sampleContent(before, { title: '甲档案' }, recordsBefore)));
        const pagesAfter = pagesOf(
          createArchive(sampleContent([...after.values()], { title: titleAfter }, recordsAfter)),
        );
        for (const [address, { made, shown }] of pagesAfter) {
          const earlier = pagesBefore.get(address);
          if (earlier?.made === made) expect(earlier.shown).toBe(shown);
        }
      }),
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

  it('tell an article from what it is when its time is over, though its file is the same', () => {
    const made = (status: ArticleStatus) =>
      pagesOf(createArchive(sampleContent([sampleArticle({ id: 'a', status })]))).get('/2019/11/25/a/')?.made;
    expect(made('expired')).not.toBe(made('withdrawn'));
  });

  it('stay the same for everything but its own page and month when only the text of an old article changes', () => {
    const written = Array.from({ length: 40 }, (_, number): Article =>
      sampleArticle({ id: `a${number}`, day: `20${10 + number}-01-01`, tags: ['工匠'], column: 'news' }),
    );
    const edited = written.map((each) => (each.id === 'a3' ? { ...each, digest: 'edited' } : each));
    const before = pagesOf(createArchive(sampleContent(written)));
    const after = pagesOf(createArchive(sampleContent(edited)));
    const changed = [...after].filter(([address, { made }]) => before.get(address)?.made !== made);
    expect(changed.map(([address]) => address)).toEqual(['/2013/01/01/a3/', '/2013/01/']);
  });
});
