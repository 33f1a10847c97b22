import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import { monthCalendar, yearCalendar } from './calendar.ts';

const days = ['2019-11-25', '2019-11-25', '2019-11-04', '2019-02-28', '2018-11-25'];
const archive = createArchive(
  sampleContent(
    days.map((day, index) => sampleArticle({ id: `a${index}`, day })),
    { url: 'https://archive.example/a/', base: '/a/' },
  ),
);

describe('monthCalendar', () => {
  const { weeks, count, href } = monthCalendar(archive, '2019-11');

  it('links the days that have articles, with their number, and no other', () => {
    const cells = weeks.flatMap((week) => week.days);
    expect(cells).toHaveLength(30);
    expect(cells.filter(({ articles }) => articles)).toEqual([
      { date: 4, articles: { href: '/a/2019/11/04/', count: 1 } },
      { date: 25, articles: { href: '/a/2019/11/25/', count: 2 } },
    ]);
    expect([count, href]).toEqual([3, '/a/2019/11/']);
  });
});

describe('yearCalendar', () => {
  const { months, steps } = yearCalendar(archive, '2019');

  it('has every day of the year once, months without articles too', () => {
    expect(months.map(({ weeks }) => weeks.flatMap((week) => week.days).length)).toEqual([
      ...[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
    ]);
    expect(months.map(({ href }) => href).filter(Boolean)).toEqual(['/a/2019/02/', '/a/2019/11/']);
  });

  it('gives days the steps of their numbers, and says what they stand for', () => {
    const cells = months.flatMap(({ weeks }) => weeks.flatMap((week) => week.days));
    expect(cells.flatMap(({ articles }) => articles?.step ?? [])).toEqual([1, 1, 2]);
    expect(steps).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
  });
});
