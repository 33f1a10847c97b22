import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { ClockTime } from '../archive/calendar-day.ts';
import type { HomeSection } from '../archive/home-section.ts';
import { filesForMachines } from './files.ts';
import { spread, type ThisDayFile } from './this-day.ts';

const days = ['2019-11-25', '2010-11-25', '2019-11-01', '2016-02-29', '2019-12-01'];
const articles = [
  ...days.map((day, index) => sampleArticle({ id: `a${index}`, day })),
  sampleArticle({ id: 'late', day: '2019-11-25', time: '18:00' as ClockTime }),
  sampleArticle({ id: 'gone', day: '2019-11-25', status: 'withdrawn' }),
];

async function filesOf(home: readonly HomeSection[]): Promise<Map<string, ThisDayFile>> {
  const site = { home, url: 'https://archive.example/a/', base: '/a/' };
  const files = await filesForMachines(createArchive(sampleContent(articles, site)), []);
  const found = files.filter(({ address }) => address.startsWith('/this-day/'));
  return new Map(found.map(({ address, text }) => [address, JSON.parse(text) as ThisDayFile]));
}

describe('the files of that day in history', () => {
  it('give of each day of the year the newest article of each year, newest year first', async () => {
    const files = await filesOf([{ kind: 'this-day', count: 5 }]);
    expect([...files.keys()]).toEqual(['/this-day/02.json', '/this-day/11.json', '/this-day/12.json']);
    expect(files.get('/this-day/11.json')).toEqual({
      '01': [expect.objectContaining({ title: '标题 a2' })],
      '25': [
        { day: '2019-11-25', year: '2019年', title: '标题 late', href: '/a/2019/11/25/late/' },
        { day: '2010-11-25', year: '2010年', title: '标题 a1', href: '/a/2010/11/25/a1/' },
      ],
    });
  });

  it('give no more than the home page shows, and are not there where it shows none', async () => {
    const files = await filesOf([{ kind: 'this-day', count: 1 }]);
    expect(files.get('/this-day/11.json')?.['25']).toHaveLength(1);
    expect((await filesOf([{ kind: 'numbers' }])).size).toBe(0);
  });
});

describe('spread', () => {
  it('takes from all parts of a list, its ends too', () => {
    const years = Array.from({ length: 31 }, (_, index) => 2020 - index);
    expect(spread(years, 4)).toEqual([2020, 2010, 2000, 1990]);
    expect(spread(years, 1)).toEqual([2020]);
    expect(spread([2020, 2019], 5)).toEqual([2020, 2019]);
  });
});
