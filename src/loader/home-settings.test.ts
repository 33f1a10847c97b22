import { describe, expect, it } from 'vitest';
import { standardHome } from '../archive/home-section.ts';
import { articleText, makeContentFolder } from './fixtures/content-folder.ts';
import { reportOf } from './fixtures/read-fault.ts';
import { parseSite } from './parse-site.ts';
import { readContent } from './read-content.ts';

const homeOf = (text: string) => parseSite(Buffer.from(text)).site.home;

describe('the parts of the home page', () => {
  it('are names, or names with numbers, in Chinese or English', () => {
    const home = [
      { kind: 'lead', article: 'a' },
      { kind: 'latest', count: 12 },
      { kind: 'columns', count: 5 },
      { kind: 'this-day', count: 5 },
      { kind: 'numbers' },
    ];
    expect(
      homeOf('首页: [{ 板块: 头条, 报道: a }, { 板块: 最新, 数量: 12 }, 栏目, 那年今日, 数字]\n'),
    ).toEqual(home);
    expect(
      homeOf(
        'home: [{ section: lead, article: a }, { section: latest, count: 12 }, columns, this-day, numbers]\n',
      ),
    ).toEqual(home);
  });

  it('are all of them where the settings say nothing', () => {
    expect(homeOf('')).toEqual(standardHome);
    expect(homeOf('名称: 档案\n')).toEqual(standardHome);
  });

  it('may name a lead that waits for its time, and not one that no article is', async () => {
    const problemsOf = async (id: string) => {
      const folder = makeContentFolder({
        'site.yaml': `首页: [{ 板块: 头条, 报道: ${id} }, 最新]\n`,
        'articles/2019-11-25-yuhang.md': articleText(['status: draft']),
      });
      return (await readContent({ contentDirectory: folder })).problems;
    };
    expect(await problemsOf('yuhang')).toEqual([]);
    expect(await problemsOf('yuhan')).toMatchObject([
      {
        ...{ code: 'unknown-article', severity: 'warning', file: 'site.yaml', line: 1, column: 20 },
        values: { key: '首页.报道', value: 'yuhan', suggestion: 'yuhang' },
      },
    ]);
  });
});

describe('the report on the home page', () => {
  it('tells editors when a part stands there twice', async () => {
    expect(await reportOf('duplicate-section')).toMatchInlineSnapshot(`
      "site.yaml:1:14  首页的板块“latest”写了两次。  (duplicate-section)
          每个板块只写一次，请删去一个。
      1 个错误

      site.yaml:1:14  The home page has its part "latest" twice.  (duplicate-section)
          Name each part once; remove one.
      1 error
      "
    `);
  });

  it('tells editors when a part is given what it has no use for', async () => {
    expect(await reportOf('section-option')).toMatchInlineSnapshot(`
      "site.yaml:1:20  首页的板块“头条”没有“首页.数量”这一项。  (section-option)
          数量用在最新、栏目、那年今日和人物里，报道用在头条里；请删去。
      1 个错误

      site.yaml:1:20  The part "头条" of the home page has no use for \`首页.数量\`.  (section-option)
          Numbers are for latest, columns, this-day and people, a report is for the lead; remove it.
      1 error
      "
    `);
  });

  it.each(['500', '0'])('tells editors when a number is out of range: %s', (value) => {
    const [problem] = parseSite(Buffer.from(`首页: [{ 板块: 人物, 数量: ${value} }]\n`)).problems;
    expect(problem).toMatchObject({
      code: 'number-out-of-range',
      column: 20,
      values: { value, least: 1, most: 50 },
    });
  });

  it('tells editors of a part that does not exist', () => {
    const [problem] = parseSite(Buffer.from('首页: [头条, 天气]\n')).problems;
    expect(problem).toMatchObject({ code: 'unknown-choice', line: 1, column: 10, values: { value: '天气' } });
  });
});
