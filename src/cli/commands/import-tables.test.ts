import { describe, expect, it } from 'vitest';
import { filesIn, put, run, useImportFolder } from '../fixtures/import-folder.ts';

useImportFolder();

describe('baoku import, of tables,', () => {
  it('takes the names of fields after --map in Chinese, too, and speaks of rows and columns', async () => {
    put(
      'table.csv',
      '大标题,内文,哪天,旧\n甲,第一段。,2019-03-12,/a/1.html\n乙,第一段。,,\n丙,第一段。,三月,\n丁,,2019-03-12,\n',
    );
    const map = '标题=大标题,正文=内文,日期=哪天,旧址=旧';
    const { output } = await run(['table.csv', '--map', map, '--lang', 'zh', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      results: [
        { status: 'added', fields: { aliases: ['/a/1.html'] } },
        { code: 'row-without-date', message: expect.stringContaining('这一行的“哪天”是空的') },
        { code: 'row-without-date', message: expect.stringContaining('“哪天”里的“三月”不是日期') },
        { code: 'row-without-text', message: expect.stringContaining('这一行的“内文”是空的') },
      ],
    });
    const { errors } = await run(['table.csv', '--map', '标提=大标题', '--lang', 'zh']);
    expect(errors).toContain('是不是“标题”？');
    const without = await run(['table.csv', '--map', 'title=大标题,body=内文', '--lang', 'zh']);
    expect(without.output).toContain('表格里没有写日期的列');
    expect(without.output).not.toContain('加上一行');
  });

  it('tells of a column and of a field after --map that there are not', async () => {
    put('table.csv', '标题,日期,正文\n植树活动,2019-03-12,百名职工到山上植树。\n');
    const missing = await run(['table.csv', '--map', 'title=大标题']);
    expect(missing.code).toBe(1);
    expect(missing.output).toContain('The table has no column "大标题". Its columns: 标题 | 日期 | 正文');
    const unknown = await run(['table.csv', '--map', 'titel=标题']);
    expect(unknown.code).toBe(2);
    expect(unknown.errors).toContain('"titel" is no field of an article');
    expect(unknown.errors).toMatch(/Did you mean "title"\? Fields: title, body, date, /);
    const noTable = await run(['report.txt', '--map', 'title=大标题']);
    expect(noTable.code).toBe(2);
    expect(noTable.errors).toContain('--map names columns (大标题), but none of the inputs is a table');
    expect(filesIn('content')).toEqual([]);
  });

  it('says of a row that its headline is missing, and of a day that it does not exist', async () => {
    put(
      'table.csv',
      '标题,日期,正文\n,2019-03-12,百名职工到山上植树\n,2019-03-12,百名职工到山上植树。\n植树活动,2019年2月30日,第一段。\n',
    );
    put('typed.txt', '植树活动\n发布时间：2019-02-29\n百名职工到山上植树。\n');
    put('numerals.txt', '植树活动\n二〇一九年二月三十日\n百名职工到山上植树。\n');
    const { output } = await run(['table.csv', 'typed.txt', 'numerals.txt']);
    for (const row of [1, 2])
      expect(output).toContain(
        `[${row}]  The headline is missing: the row has nothing in the column "标题".`,
      );
    expect(output).toContain('× table.csv [3]  "2019年2月30日" in the column "日期" is no day');
    for (const day of ['2019-02-29', '二〇一九年二月三十日'])
      expect(output).toContain(`so that the article has no place: "${day}" does not exist.`);
  });
});
