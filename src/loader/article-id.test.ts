import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../archive/calendar-day.ts';
import { isArticleId, suggestArticleId } from './article-id.ts';
import { parseLines } from './fixtures/parse-lines.ts';

describe('the id of an article', () => {
  const idOf = (file: string, ...lines: readonly string[]): string | undefined =>
    parseLines(['title: 余杭调研', 'date: 2019-11-25', ...lines], file).entry?.id;

  it("is its file's name less the date", () => {
    expect(idOf('articles/2019/2019-11-25-zheng-rongsheng.md')).toBe('zheng-rongsheng');
    expect(idOf('articles/zheng-rongsheng.md')).toBe('zheng-rongsheng');
  });

  it('is the one that its front matter gives', () => {
    expect(idOf('articles/2019-11-25-a.md', 'id: b')).toBe('b');
  });

  it.each([
    'articles/2019-11-25-余杭.md',
    'articles/2019-11-25.md',
    'articles/Report.md',
    'articles/a--b.md',
  ])('is made of the path when the name cannot be one: %s', (file) => {
    const id = idOf(file);
    expect(id).toMatch(/^a[0-9a-f]{8}$/);
    expect(idOf(file)).toBe(id);
    expect(idOf(file.normalize('NFD'))).toBe(id);
  });

  it('is suggested from the name, or from the title when the name has no letters', () => {
    const suggestionFor = (file: string): unknown =>
      parseLines(['title: 余杭调研', 'date: 2019-11-25'], file).problems[0]?.values['suggestion'];
    expect(suggestionFor('articles/2019-11-25-重庆银行.md')).toBe('chong-qing-yin-hang');
    expect(suggestionFor('articles/2019-11-25-Report_1.md')).toBe('report-1');
    expect(suggestionFor('articles/2019-11-25.md')).toBe('yu-hang-diao-yan');
  });

  it.each([
    ['重慶銀行行長', 'chong-qing-yin-hang-hang-zhang'],
    ['重庆银行行长', 'chong-qing-yin-hang-hang-zhang'],
    ['乾隆與徵收，宮商角徵羽，於是', 'qian-long-yu-zheng-shou-gong-shang-jiao'],
    ['𠮷野家开业', 'u20bb7-ye-jia-kai-ye'],
    ['山𠮷', 'shan-u20bb7'],
    ['㐀', 'u3400'],
    ['---', 'report-20191125'],
    ['👍！？', 'report-20191125'],
    ['', 'report-20191125'],
  ])('of a new article with the headline %j is valid: %s', (title, id) => {
    expect(suggestArticleId(title, '2019-11-25' as CalendarDay)).toBe(id);
  });

  it('of a new article is valid whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        expect(isArticleId(suggestArticleId(title, '2019-11-25' as CalendarDay))).toBe(true);
      }),
    );
  });

  it.each(['', '-a', 'a-', 'a--b', 'A', 'a_b', 'a/b', '..', 'é', 'a'.repeat(81)])('is not %j', (id) => {
    expect(parseLines(['title: a', 'date: 2019-11-25', `id: "${id}"`]).entry?.id).not.toBe(id);
  });
});
