import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { annualEvent, articlesOfOtherYears } from './annual-events.ts';
import { createArchive } from './archive.ts';

describe('annualEvent', () => {
  it.each([
    ['2019年全国劳模评选启动', '全国劳模评选启动'],
    ['全国劳模评选启动（2020年度）', '全国劳模评选启动'],
    ['二〇二一年全国劳模评选 启动', '全国劳模评选启动'],
    ['第十二届职工运动会开幕', '职工运动会开幕'],
    ['２０１８年第8届职工运动会开幕！', '职工运动会开幕'],
    ['Annual Report 2019', 'annualreport'],
  ])('of %s is %s', (headline, event) => {
    expect(annualEvent(headline)).toBe(event);
  });

  it.each(['工会送清凉', '2019年总结', '第3期工会简报', '共12019人参加职工运动会', '统一一二三四五条例'])(
    'is none of %s',
    (headline) => {
      expect(annualEvent(headline)).toBeUndefined();
    },
  );
});

describe('articlesOfOtherYears', () => {
  const on = (day: string, title: string) => sampleArticle({ id: `a${day}`, day, title });
  const years = Array.from({ length: 12 }, (_, at) => on(`${2008 + at}-05-01`, `${2008 + at}年全国劳模评选`));
  const again = on('2012-06-01', '2012年全国劳模评选');
  const other = on('2013-01-01', '2013年职工运动会');
  const archive = createArchive(sampleContent([...years, again, other]));
  const found = (article = years[4]!, limit = 3) =>
    articlesOfOtherYears(archive, article, limit).map(({ day }) => day);

  it('are the nearest of the same event, newest first, none of the same year', () => {
    expect(found()).toEqual(['2014-05-01', '2013-05-01', '2011-05-01']);
    expect(found(years[0])).toEqual(['2011-05-01', '2010-05-01', '2009-05-01']);
    expect(found(years[4], 100)).toHaveLength(11);
    expect(found(other)).toEqual([]);
  });
});
