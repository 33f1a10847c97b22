import fc from 'fast-check';
import type { ArticleStatus } from '../../src/archive/article.ts';
import type { CalendarDay, ClockTime } from '../../src/archive/calendar-day.ts';
import { sampleArticle, sampleRecord, sampleTopic } from './content.ts';

const names = fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', 'GDP', 'gdp'), { maxLength: 3 });
/** A person may stand twice, under two posts. */
const mention = fc
  .record({
    name: fc.constantFrom('甲', '乙', '丙', 'GDP', 'gdp'),
    post: fc.constantFrom(undefined, '主席', '委员'),
  })
  .map(({ name, post }) => ({ name, ...(post !== undefined && { post }) }));
/** An image in one of its versions. */
export const asset = (version: number) => ({
  source: 'photo.png',
  file: 'articles/photo.png',
  address: `/images/${version}.png` as const,
  width: 10 * (version + 1),
  height: 10,
});

/** An article as it is at some moment: its digest stands for all fields that its own file gives; its status may come with time. */
const article = fc
  .record({
    title: fc.constantFrom(
      '一',
      '二',
      '2018年劳模评选',
      '2019年劳模评选',
      '“春风行动”',
      '《春风行动》',
      '春风行动来了',
    ),
    summary: fc.constantFrom('摘要', '别的摘要'),
    day: fc.constantFrom('2018-11-25', '2019-11-25', '2019-11-26', '2019-12-01'),
    time: fc.constantFrom(undefined, '09:30' as ClockTime),
    status: fc.constantFrom<ArticleStatus>('published', 'published', 'published', 'withdrawn', 'expired'),
    column: fc.constantFrom('news', 'guide', undefined),
    topics: fc.subarray(['t0', '专题']),
    language: fc.constantFrom(undefined, undefined, 'en'),
    tags: names,
    people: fc.array(mention, { maxLength: 3 }),
    organizations: names,
    places: names,
    tellingWords: fc.subarray(['一', '二']),
  })
  .map(({ time, column, language, status, tellingWords, ...fields }) => ({
    ...fields,
    status,
    // What is looked for in an article changes with the records, and its digest does not.
    tellingWords,
    ...(time && { time }),
    ...(column && { column }),
    ...(language && { language }),
    ...(status === 'expired' && { expires: { day: '2019-12-31' as CalendarDay } }),
    digest: JSON.stringify([fields, time, column, language]),
  }));
const version = fc.option(fc.nat({ max: 1 }), { nil: undefined });
/** A few articles, each id once. */
export const randomArticles = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), article, version), {
    selector: ([id]) => id,
    minLength: 1,
  })
  .map((list) =>
    list.map(([id, fields, image]) =>
      sampleArticle({ id, images: image === undefined ? [] : [asset(image)], ...fields }),
    ),
  );
/** Records that claim some of the articles' names. */
export const randomRecords = fc
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
/** Topics that take articles in every way. */
export const randomTopics = fc
  .array(
    fc.record({
      title: fc.constantFrom('专题', '别的专题'),
      summary: fc.constantFrom('摘要', '别的摘要'),
      timeline: fc.boolean(),
      sections: fc.array(
        fc.record({
          articles: fc.subarray(['a', 'b', 'c']),
          tags: names,
          columns: fc.subarray(['news', '指南']),
          people: fc.subarray(['甲', 'r0']),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  )
  .map((list) => list.map((fields, at) => sampleTopic({ id: `t${at}`, ...fields })));
