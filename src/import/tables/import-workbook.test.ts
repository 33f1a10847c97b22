import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rowOf, workbook, workbookOf } from '../fixtures/workbook.ts';
import { importWorkbook } from './import-workbook.ts';
import { readXlsx } from './read-xlsx.ts';

const context = { timeZone: 'Asia/Shanghai' };
const read = (bytes: Uint8Array) => Array.fromAsync(importWorkbook(bytes, context));
const headings = rowOf('编号', '标题', '日期', '正文');
const report = (id: string, title: string): string => rowOf(id, title, '2019-03-12', '第一段。');

describe('importing workbooks', () => {
  it('reads texts, numbers, and days as they are shown', async () => {
    const [found] = await read(workbook);
    expect(found).toMatchObject({
      part: '1',
      draft: {
        fields: { title: '植树活动', date: { day: '2019-03-12' }, source: '工会网', views: 12 },
        body: [{ children: [{ value: '第一段，有“引号”。' }] }, { children: [{ value: '第二段。' }] }],
      },
    });
  });

  it('reads the rows of every sheet, hidden ones too, each under its own headings', async () => {
    const found = await read(
      workbookOf(
        ['2019', headings + report('7', '甲')],
        ['空', ''],
        ['2018&amp;年', headings + report('7', '乙'), 'state="hidden"'],
        ['旧', rowOf('内容', '题目', '发布时间') + rowOf('第一段。', '丙', '2017-03-12')],
      ),
    );
    expect(found).toMatchObject([
      { part: '7', draft: { fields: { title: '甲' } } },
      { part: '2018&年!7', draft: { fields: { title: '乙' } } },
      { part: '旧!1', numbered: true, draft: { fields: { title: '丙' } } },
    ]);
  });

  it('tells of a sheet that it does not understand, and reads the others', async () => {
    const sheets = workbookOf(
      ['说明', rowOf('请勿删除')],
      ['2018', headings + report('1', '甲')],
      ['坏', '<row>'],
      ['2017', headings + report('2', '乙')],
    );
    expect(await read(sheets)).toMatchObject([
      { part: '说明', failure: { code: 'columns-unknown' } },
      { part: '2018!1' },
      { part: '坏', failure: { code: 'not-valid' } },
      { part: '2017!2' },
    ]);
    await expect(read(workbookOf(['说明', rowOf('请勿删除')]))).rejects.toMatchObject({
      code: 'columns-unknown',
    });
  });

  it('reads characters that a workbook writes as their numbers', async () => {
    const text = '第一段。_x000D_\n第二段_x4E2D_。_x000d_\n下划线_x005F_x000D_照录。_x12_';
    const body = {
      body: ['第一段。', '第二段中。', '下划线_x000D_照录。_x12_'].map((value) => ({
        children: [{ value }],
      })),
    };
    const formula = `<c t="str"><v>${text}</v></c>`;
    for (const cell of [text, formula]) {
      const bytes = workbookOf(['一', headings + rowOf('1', '甲', '2019-03-12', cell)]);
      expect(await read(bytes)).toMatchObject([{ draft: body }]);
    }
  });

  it('takes the number 0 for no day', async () => {
    const day = '<c s="1"><v>0</v></c>';
    const [found] = await read(workbookOf(['一', headings + rowOf('1', '甲', day, '第一段。')]));
    expect(found).toMatchObject({ row: { date: '0' }, draft: { dropped: [{ reason: 'unfit-value' }] } });
    expect(found).not.toHaveProperty('draft.fields.date');
  });

  it('refuses more cells than any workbook has, empty ones before others counted', () => {
    const sheet = (rows: string) => workbookOf(['一', rows], ['二', rows]);
    const rows = (...names: string[]) =>
      names.map((name) => `<row><c r="${name}"><v>1</v></c></row>`).join('');
    const readAll = (bytes: Uint8Array, limit: number) => readXlsx(bytes, limit).map((each) => each.read());
    expect(() => readAll(sheet(rows('A1', 'A2')), 3)).toThrow(/too-many-entries/);
    expect(() => readAll(sheet(rows('A1', 'XFD2')), 100)).toThrow(/too-many-entries/);
    expect(readAll(sheet(rows('A1', 'A2')), 4)).toMatchObject([{ headings: ['1'] }, { headings: ['1'] }]);
  });

  it('refuses a workbook that declares entities', async () => {
    const sheet = '<!DOCTYPE a [<!ENTITY b "哈">]><worksheet><c><v>&b;</v></c></worksheet>';
    const hostile = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    await expect(read(hostile)).rejects.toThrow(/DOCTYPE/);
  });
});
