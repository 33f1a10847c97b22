import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '../importer.ts';
import { importTable } from './import-table.ts';
import { readCsv, type ReadTable } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';

const context = { timeZone: 'Asia/Shanghai' };

const read = (table: ReadTable, given: Readonly<Record<string, string>> = {}): Promise<FoundArticle[]> =>
  Array.fromAsync(
    importTable(table.headings, table.rows, {
      ...context,
      columns: { given: new Map(Object.entries(given)), ask: async () => undefined },
    }),
  );

const article = {
  fields: {
    title: '植树活动',
    date: { day: '2019-03-12' },
    reporters: ['王伟', '李娜'],
    source: '工会网',
    views: 12,
  },
  body: [{ children: [{ value: '第一段，有“引号”。' }] }, { children: [{ value: '第二段。' }] }],
};

describe('importing tables', () => {
  it('names the kind of a table whose quotation marks do not close', () => {
    const text = '标题\t正文\n植树活动\t"第一段';
    for (const [table, format] of [
      [text, 'tsv'],
      [text.replaceAll('\t', ','), 'csv'],
    ] as const)
      expect(() => readCsv(table)).toThrow(
        expect.objectContaining({ values: expect.objectContaining({ format }) }),
      );
  });

  it('reads values parted by commas or tabs, with line breaks in them', async () => {
    const csv =
      '编号,标题,发布时间,作者,来源,点击量,正文,备注\r\n7,植树活动,2019/3/12,"王伟、李娜",工会网,12,"第一段，有“引号”。\n第二段。",存档\r\n\r\n';
    for (const text of [csv, csv.replaceAll(',', '\t')]) {
      const [found, ...others] = await read(readCsv(text));
      expect(found).toMatchObject({
        part: '7',
        draft: { ...article, dropped: [{ reason: 'no-such-field', text: '备注: 存档' }] },
      });
      expect(others).toEqual([]);
    }
  });

  it('lists every column that no field takes, whatever it is called, and those of the same heading', async () => {
    const csv = '标题,日期,正文,__proto__,备注,备注,constructor\n甲,2019-03-12,第一段。,一,二,三,四\n';
    expect(await read(readCsv(csv))).toMatchObject([
      {
        draft: {
          fields: { title: '甲' },
          dropped: ['__proto__: 一', '备注: 二', '备注 #6: 三', 'constructor: 四'].map((text) => ({
            reason: 'no-such-field',
            text,
          })),
        },
      },
    ]);
    const lines = '{"标题":"甲","日期":"2019-03-12","正文":"第一段。","__proto__":"一"}\n';
    expect(await read(readJsonLines(lines))).toMatchObject([
      { draft: { dropped: [{ reason: 'no-such-field', text: '__proto__: 一' }] } },
    ]);
  });

  it('takes offices among the authors for the source where no other stands', async () => {
    const of = async (headings: string, values: string) => {
      const [found] = await read(readCsv(`标题,日期,正文,${headings}\n甲,2019-03-12,第一段。,${values}\n`));
      return found && 'draft' in found ? found.draft : undefined;
    };
    const alone = await of('作者,供稿单位', '"王伟、办公室",宣传部');
    expect(alone).toMatchObject({
      fields: { reporters: ['王伟'], source: '办公室、宣传部' },
      doubts: ['source'],
      dropped: [],
    });
    const second = await of('作者,来源', '办公室,工会网');
    expect(second).toMatchObject({
      fields: { source: '工会网' },
      doubts: [],
      dropped: [{ reason: 'second-value', text: '办公室' }],
    });
    expect(second?.fields.reporters).toBeUndefined();
  });

  it('reads days in American order, and calls them a doubt where they may be other ones', async () => {
    const csv =
      '标题,日期,正文\n甲,11/25/2019,第一段。\n乙,3/4/2019,第一段。\n丙,2019-03-12（补录）,第一段。\n';
    expect(await read(readCsv(csv))).toMatchObject([
      { draft: { fields: { date: { day: '2019-11-25' } }, doubts: [] } },
      { draft: { fields: { date: { day: '2019-03-04' } }, doubts: ['date'] } },
      { draft: { fields: { date: { day: '2019-03-12' } }, doubts: ['date'] } },
    ]);
  });

  it('takes where an article stood for its former address', async () => {
    const csv = '标题,日期,正文,网址,链接\n甲,2019-03-12,第一段。,http://old.example/a.asp?id=1,/a/1.html\n';
    expect(await read(readCsv(csv))).toMatchObject([
      {
        draft: {
          fields: { title: '甲', aliases: ['http://old.example/a.asp?id=1', '/a/1.html'] },
          dropped: [],
        },
      },
    ]);
  });

  it('reads JSON lines, and tells of a line that is none', async () => {
    const lines =
      '{"id":7,"title":"植树活动","date":"2019-03-12","author":["王伟","李娜"],"source":"工会网","views":12,"content":"第一段，有“引号”。\\n第二段。"}\n{"title":\n';
    expect(await read(readJsonLines(lines))).toMatchObject([
      { part: '7', draft: article },
      { part: '2', failure: { code: 'row-not-valid' } },
    ]);
  });

  it('reads columns with other headings as it is told, and refuses them otherwise', async () => {
    const table = readCsv('t,x,d\n植树活动,第一段。,2019-03-12\n');
    await expect(read(table)).rejects.toMatchObject({ code: 'columns-unknown' });
    const [found] = await read(table, { title: 't', body: 'x', date: 'd' });
    expect(found).toMatchObject({ draft: { fields: { title: '植树活动', date: { day: '2019-03-12' } } } });
  });

  it('asks for what it does not know where somebody is there', async () => {
    const asked: string[] = [];
    const table = readCsv('t,x,日期\n植树活动,第一段。,2019-03-12\n');
    const answers: Record<string, string> = { title: 't', body: 'x' };
    const columns = {
      given: new Map<string, string>(),
      ask: async (field: string) => {
        asked.push(field);
        return answers[field];
      },
    };
    const [found] = await Array.fromAsync(importTable(table.headings, table.rows, { ...context, columns }));
    expect(asked).toEqual(['title', 'body']);
    expect(found).toMatchObject({ draft: { fields: { title: '植树活动' } } });
  });

  it('keeps the paragraphs of a text with a mark in it', async () => {
    const [found] = await read(
      readCsv('标题,日期,正文\n植树,2019-03-12,"第一段。\n\n第二段<b>粗</b>。\n第三段。"\n'),
    );
    expect(found).toMatchObject({
      draft: {
        body: [
          { children: [{ value: '第一段。' }] },
          { children: [{}, { type: 'strong' }, {}] },
          { type: 'paragraph' },
        ],
      },
    });
  });

  it('reads bodies in HTML', async () => {
    const [found] = await read(
      readCsv('标题,日期,内容\n植树,2019-03-12,"<p>第一段，<b>重点</b>。</p><script>x</script>"\n'),
    );
    expect(found).toMatchObject({
      draft: { body: [{ type: 'paragraph', children: [{}, { type: 'strong' }, {}] }] },
    });
  });
});
