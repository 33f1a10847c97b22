import { describe, expect, it } from 'vitest';
import { yearBars } from './year-bars.ts';

describe('the bars of the years', () => {
  it('stand for every year from the first to the last, those without hits too', () => {
    expect(
      yearBars([
        { year: '2017', count: 5 },
        { year: '2019', count: 10 },
      ]),
    ).toEqual([
      { year: '2017', count: 5, share: 0.5, labelled: true },
      { year: '2018', count: 0, share: 0, labelled: true },
      { year: '2019', count: 10, share: 1, labelled: true },
    ]);
  });

  it('are labelled every tenth year when there are many', () => {
    const bars = yearBars([
      { year: '1949', count: 1 },
      { year: '2026', count: 1 },
    ]);
    expect(bars).toHaveLength(78);
    expect(bars.filter(({ labelled }) => labelled).map(({ year }) => year)).toEqual([
      '1950',
      '1960',
      '1970',
      '1980',
      '1990',
      '2000',
      '2010',
      '2020',
    ]);
  });

  it('are labelled every second year, the newest too, when they are more than a telephone has room for', () => {
    const bars = yearBars([
      { year: '2012', count: 1 },
      { year: '2023', count: 1 },
    ]);
    const labelled = bars.filter((bar) => bar.labelled).map(({ year }) => year);
    expect(labelled).toEqual(['2013', '2015', '2017', '2019', '2021', '2023']);
  });

  it('stand for years that were not counted too, apart from those without hits', () => {
    const bars = yearBars([
      { year: '2017', count: undefined },
      { year: '2019', count: 4 },
    ]);
    expect(bars.map(({ count, share }) => [count, share])).toEqual([
      [undefined, 0],
      [0, 0],
      [4, 1],
    ]);
  });

  it('are none without hits', () => {
    expect(yearBars([])).toEqual([]);
  });
});
