import { describe, expect, it } from 'vitest';
import { describeProblem } from '../archive/problem-catalogue.ts';
import { parseLines } from './fixtures/parse-lines.ts';
import { reportOf } from './fixtures/read-fault.ts';

describe('the report on fields', () => {
  it('tells editors when a required field is missing', async () => {
    expect(await reportOf('missing-field')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  缺少“日期”。  (missing-field)
          请加上，例如：日期: 2019-11-25
      1 个错误

      articles/2019-11-25-a.md:1:1  \`date\` is missing.  (missing-field)
          Add it, for example: date: 2019-11-25
      1 error
      "
    `);
  });

  it('tells editors when a text is expected and a list found', async () => {
    expect(await reportOf('wrong-kind')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:9  “source”应该是一段文字。  (wrong-kind)
          例如：source: 杭州日报
      1 个错误

      articles/2019-11-25-a.md:4:9  \`source\` should be a text.  (wrong-kind)
          For example: source: 杭州日报
      1 error
      "
    `);
  });

  it('tells editors when a date is written in another form', async () => {
    expect(await reportOf('date-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:3:5  “日期”的“2019年11月25日”不是规定的日期写法。  (date-form)
          请写成 2019-11-25。
      1 个错误

      articles/2019-11-25-a.md:3:5  "2019年11月25日" in \`日期\` is not a date in the form that is used here.  (date-form)
          Write 2019-11-25.
      1 error
      "
    `);
  });

  it('tells editors when a day does not exist', async () => {
    expect(await reportOf('date-impossible')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:3:7  “date”的“2019-02-30”不存在。  (date-impossible)
          日历上没有这一天，或者一天里没有这个时刻；请核对。
      1 个错误

      articles/2019-11-25-a.md:3:7  "2019-02-30" in \`date\` does not exist.  (date-impossible)
          The calendar has no such day, or the day no such time; check it against the source.
      1 error
      "
    `);
  });

  it('tells editors when a number holds other characters', async () => {
    expect(await reportOf('count-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:7  “浏览次数”的“2,635次”不是只用数字写的。  (count-form)
          请写成 2635。
      1 个错误

      articles/2019-11-25-a.md:4:7  "2,635次" in \`浏览次数\` is not written in digits alone.  (count-form)
          Write 2635.
      1 error
      "
    `);
  });

  it.each([
    ['2,635', '“2,635”不是只用数字写的。请写成 2635。'],
    ['2635次', '“2635次”不是只用数字写的。请写成 2635。'],
    ['1.2万', '“1.2万”不是只用数字写的。请写成 12000。'],
    ['abc', '“abc”不是一个数。请只用数字写一个整数，例如 2635；不知道时，不写这一项。'],
    ['-3', '“-3”小于 0。请只用数字写一个整数，例如 2635；不知道时，不写这一项。'],
    ['1.5', '“1.5”不是整数。请只用数字写一个整数，例如 2635；不知道时，不写这一项。'],
    ['1e99', '“1e99”太大了。请只用数字写一个整数，例如 2635；不知道时，不写这一项。'],
  ])(
    'says what is wrong with %s views, and suggests no number but the one that is meant',
    (value, expected) => {
      const { problems } = parseLines(['title: 标题', 'date: 2019-11-25', `views: ${value}`]);
      expect(problems).toHaveLength(1);
      const { message, hint } = describeProblem(problems[0]!, 'zh');
      expect(`${message}${hint}`).toBe(`“views”的${expected}`);
    },
  );

  it('tells editors when an id cannot stand in an address', async () => {
    expect(await reportOf('id-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:5  “id”的“余杭调研”不能用在地址里。  (id-form)
          编号只用小写字母、数字和单个连字符，最多 80 个字符，例如 yu-hang-diao-yan。
      1 个错误

      articles/2019-11-25-a.md:4:5  "余杭调研" in \`id\` cannot stand in an address.  (id-form)
          Use lower-case letters, digits and single hyphens, at most 80 characters, for example yu-hang-diao-yan.
      1 error
      "
    `);
  });

  it("tells editors when a file's name cannot be an id", async () => {
    expect(await reportOf('id-from-path')).toMatchInlineSnapshot(`
      "articles/2019-11-25-余杭调研.md:1:1  文件名不能用作编号，所以文章的编号暂定为 a8ef5e3d5。  (id-from-path)
          发布之前请在文章信息里写上编号，例如：编号: yu-hang-diao-yan
      1 个警告

      articles/2019-11-25-余杭调研.md:1:1  The file's name cannot serve as an id, so the article has the id a8ef5e3d5.  (id-from-path)
          Give it an id before it is published, for example: id: yu-hang-diao-yan
      1 warning
      "
    `);
  });

  it('tells editors when two articles have one id', async () => {
    expect(await reportOf('duplicate-id')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  编号 a 与“articles/a.md”相同。  (duplicate-id)
          请在其中一篇的文章信息里另写一个编号；已经发布的那一篇不要改。
      articles/a.md:1:1  编号 a 与“articles/2019-11-25-a.md”相同。  (duplicate-id)
          请在其中一篇的文章信息里另写一个编号；已经发布的那一篇不要改。
      2 个错误

      articles/2019-11-25-a.md:1:1  The id a is also that of "articles/a.md".  (duplicate-id)
          Give one of the two another id; leave the one that is already published as it is.
      articles/a.md:1:1  The id a is also that of "articles/2019-11-25-a.md".  (duplicate-id)
          Give one of the two another id; leave the one that is already published as it is.
      2 errors
      "
    `);
  });

  it('tells editors when a column is unknown', async () => {
    expect(await reportOf('unknown-column')).toMatchInlineSnapshot(`
      "articles/a.md:4:5  没有“要问”这个栏目。  (unknown-column)
          是不是“要闻”？
      1 个错误

      articles/a.md:4:5  There is no column "要问".  (unknown-column)
          Did you mean "要闻"?
      1 error
      "
    `);
  });

  it('tells editors when a status is unknown', async () => {
    expect(await reportOf('unknown-choice')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:5  “状态”不能是“隐藏”。  (unknown-choice)
          可以写：draft、草稿、published、发布、withdrawn、撤回。
      1 个错误

      articles/2019-11-25-a.md:4:5  \`状态\` cannot be "隐藏".  (unknown-choice)
          Write one of: draft, 草稿, published, 发布, withdrawn, 撤回.
      1 error
      "
    `);
  });

  it('tells editors when a web address lacks its beginning', async () => {
    expect(await reportOf('web-address-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:11  “original”的“news.example/123.html”不是网址。  (web-address-form)
          请写完整的网址，以 http:// 或 https:// 开头。
      1 个错误

      articles/2019-11-25-a.md:4:11  "news.example/123.html" in \`original\` is not a web address.  (web-address-form)
          Write the whole address, beginning with http:// or https://.
      1 error
      "
    `);
  });

  it('tells editors when a former address is no address', async () => {
    expect(await reportOf('former-address-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:10  “aliases”的“123.html”不是地址。  (former-address-form)
          请写以 / 开头的旧路径，例如 /news/2019/123.html，或者完整的旧网址。
      1 个错误

      articles/2019-11-25-a.md:4:10  "123.html" in \`aliases\` is not an address.  (former-address-form)
          Write the former path, beginning with /, for example /news/2019/123.html, or the whole former address.
      1 error
      "
    `);
  });

  it('tells editors when a language is no language tag', async () => {
    expect(await reportOf('language-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:7  “lang”的“中文”不是语言代码。  (language-form)
          请写 zh-CN、zh-TW、en 这样的代码。
      1 个错误

      articles/2019-11-25-a.md:4:7  "中文" in \`lang\` is not a language tag.  (language-form)
          Write a tag such as zh-CN, zh-TW or en.
      1 error
      "
    `);
  });

  it('tells editors when a summary is too long', async () => {
    expect(await reportOf('summary-too-long')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:10  摘要有 121 个字，只用前 120 个。  (summary-too-long)
          请把摘要缩短到 120 个字以内。
      1 个警告

      articles/2019-11-25-a.md:4:10  The summary has 121 characters; only the first 120 are used.  (summary-too-long)
          Shorten the summary to 120 characters or fewer.
      1 warning
      "
    `);
  });
});
