import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../../tests/samples/content.ts';
import { createArchive } from '../../archive/archive.ts';
import type { CalendarDay } from '../../archive/calendar-day.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { writeHealthReport } from './health-report.ts';
import { healthOf } from './health.ts';

const archive = createArchive(
  sampleContent(
    [
      sampleArticle({ id: 'a', day: '2017-01-01', source: '杭州日报', hasOwnSummary: true }),
      sampleArticle({ id: 'b', day: '2019-01-01', source: '杭州日报' }),
      sampleArticle({ id: 'c', day: '2019-01-02' }),
    ],
    { title: '<档案>' },
  ),
);
const today = '2026-01-01' as CalendarDay;
const at = (file: string) => ({ file, line: 3, column: 1 });
const unused = newProblem('unused-file', at('articles/2018/x.jpg'), {});
const problems: readonly Problem[] = [
  unused,
  unused,
  newProblem('identity-number', at('articles/a.md'), { masked: '1<2' }),
  newProblem('body-empty', at('articles/2019-05-01-faulty.md'), {}),
];
const health = healthOf(archive, problems, today);

describe('healthOf', () => {
  it('puts errors before warnings, and what is frequent before what is rare', () => {
    expect(health.kinds.map(({ code, problems: { length } }) => [code, length])).toEqual([
      ['body-empty', 1],
      ['identity-number', 1],
      ['unused-file', 2],
    ]);
  });

  it('has every year from the oldest article to the newest, with the problems of its files', () => {
    expect(health.years).toEqual([
      { year: '2017', articles: 1, errors: 1, warnings: 0 },
      { year: '2018', articles: 0, errors: 0, warnings: 2 },
      { year: '2019', articles: 2, errors: 1, warnings: 0 },
    ]);
  });

  it('says of each field how many articles have it, and nothing of years without articles', () => {
    const coverage = (name: string) => health.coverage.find(({ field }) => field === name);
    expect(coverage('source')).toEqual({ field: 'source', share: 2 / 3, byYear: [1, undefined, 0.5] });
    expect(coverage('summary')?.byYear).toEqual([1, undefined, 0]);
  });
});

describe('the report', () => {
  it.each(['zh', 'en'] as const)(
    'is valid HTML that fetches nothing and runs nothing, in %s',
    async (language) => {
      const html = writeHealthReport(health, language, 'content/');
      const report = await new HtmlValidate({
        extends: ['html-validate:recommended'],
      }).validateString(html);
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      expect(html).not.toMatch(/<script|<link|<img|https?:|url\(/);
      expect(html).not.toContain('undefined');
    },
  );

  it('shows what files hold as text', () => {
    const html = writeHealthReport(health, 'zh', 'content/');
    expect(html).toContain('<title>&#60;档案&#62;：网站体检</title>');
    expect(html).toContain('1&#60;2');
    expect(html).toContain('<code>content/articles/a.md:3</code>');
  });

  it('counts what it does not list', () => {
    const many = healthOf(archive, Array<Problem>(1700).fill(unused), today);
    const html = writeHealthReport(many, 'zh', '');
    expect(html.match(/x\.jpg:3/g)).toHaveLength(500);
    expect(html).toContain('还有 1,200 处');
  });

  it('is whole for an archive without articles and without problems', () => {
    const empty = healthOf(createArchive(sampleContent([])), [], today);
    expect(writeHealthReport(empty, 'zh', '')).toContain('没有发现问题。');
  });
});
