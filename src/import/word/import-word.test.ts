import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compoundFile } from '../fixtures/compound-file.ts';
import { footnoteMark, paragraph, picture, run, table, wordDocument } from '../fixtures/word-document.ts';
import { placeFiles } from '../write/place-files.ts';
import { bodyMarkdown } from '../write/body-markdown.ts';
import { importWord } from './import-word.ts';

const context = { timeZone: 'Asia/Shanghai' };

const report = wordDocument(
  [
    paragraph('全区工会工作会议召开', 'a3'),
    paragraph('发布时间：2019年3月16日　来源：区总工会'),
    paragraph('3月15日，全区工会工作会议召开。'),
    paragraph('主要成绩', '2'),
    paragraph(`${run('全区新建工会')}${run('120家', '<w:b/>')}${footnoteMark}${run('。后文。')}`),
    table([
      ['镇街', '新建'],
      ['五常', '12'],
    ]),
    picture,
    paragraph('（通讯员 何平）'),
  ].join(''),
);

describe('importing Word documents', () => {
  it('keeps bold runs bold that touch each other or have spaces at their ends', async () => {
    const bold = ['　一、总体', '要求 ', '　'].map((text) => run(text, '<w:b/>')).join('');
    const document = wordDocument(
      [paragraph('会议召开', 'a3'), paragraph('2019年3月16日'), paragraph(`${bold}${run('坚持。')}`)].join(
        '',
      ),
    );
    const { body } = await importWord(document, 'a.docx', context);
    expect(typeof body === 'string' ? body : bodyMarkdown(body)).toBe('**一、总体要求** 　坚持。\n');
  });

  it('keeps headings, emphasis, footnotes, tables and pictures', async () => {
    const draft = await importWord(report, 'in/会议.docx', context);
    if (typeof draft.body === 'string') throw new Error('A document became Markdown.');
    const { body, writes } = placeFiles(draft.body, draft.files, 'article');
    expect(draft.fields).toEqual({
      title: '全区工会工作会议召开',
      date: { day: '2019-03-16' },
      eventDate: '2019-03-15',
      source: '区总工会',
      reporters: ['何平'],
    });
    expect(bodyMarkdown(body)).toMatchInlineSnapshot(`
      "3月15日，全区工会工作会议召开。

      ## 主要成绩

      全区新建工会**120家**[^1]。后文。

      <table><tbody><tr><td>镇街</td><td>新建</td></tr><tr><td>五常</td><td>12</td></tr></tbody></table>

      ![会场](article/会议-1.png)

      [^1]: 据区统计局。
      "
    `);
    expect(writes.map(({ path }) => path)).toEqual(['article/会议-1.png']);
    expect({ doubts: draft.doubts, dropped: draft.dropped }).toEqual({ doubts: [], dropped: [] });
  });

  it('keeps the pictures and the marks of footnotes that stand in a table', async () => {
    const document = wordDocument(
      [
        paragraph('全区工会工作会议召开', 'a3'),
        paragraph('2019年3月16日'),
        paragraph('3月15日，全区工会工作会议召开。'),
        table([
          [picture, '会场外'],
          [`<w:p>${run('新建120家')}${footnoteMark}</w:p>`, '五常'],
        ]),
      ].join(''),
    );
    const draft = await importWord(document, '会议.docx', context);
    if (typeof draft.body === 'string') throw new Error('A document became Markdown.');
    const { body, writes } = placeFiles(draft.body, draft.files, 'article');
    expect(bodyMarkdown(body)).toBe(
      '3月15日，全区工会工作会议召开。\n\n![会场](article/会议-1.png)\n\n会场外\n\n新建120家[^1]\n\n五常\n\n[^1]: 据区统计局。\n',
    );
    expect(writes.map(({ path }) => path)).toEqual(['article/会议-1.png']);
    expect(draft.dropped).toEqual([]);
  });

  it('lists what stands in headers, footers and comments, formulas, deleted text and drawings', async () => {
    const part = (name: string, text: string) => strToU8(`<w:${name} xmlns:w="w">${text}</w:${name}>`);
    const math = '<m:oMath><m:r><m:t>S=ab</m:t></m:r></m:oMath>';
    const deleted = '<w:del><w:r><w:delText>旧稿</w:delText></w:r></w:del>';
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('框中字')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框中字')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = wordDocument(
      [
        paragraph('全区工会工作会议召开', 'a3'),
        paragraph('2019年3月16日'),
        paragraph(`${run('面积为')}${math}${deleted}${run('。见')}<w:r><w:br/></w:r>${run('下文。')}`),
        `<w:p>${drawing}${run('文末。')}</w:p>`,
      ].join(''),
      {
        'word/header1.xml': part('hdr', paragraph('内部资料')),
        'word/footer1.xml': part('ftr', paragraph('第1页')),
        'word/comments.xml': part('comments', `<w:comment w:id="1">${paragraph('请核实')}</w:comment>`),
        'word/header2.xml': part('hdr', '<w:p><broken>'),
      },
    );
    const draft = await importWord(document, '会议.docx', context);
    const body = typeof draft.body === 'string' ? draft.body : bodyMarkdown(draft.body);
    expect(body).toBe('面积为。见\n\n下文。\n\n文末。\n\n框中字\n');
    const beside = (text: string) => ({ reason: 'beside-text', text });
    expect(draft.dropped).toEqual([
      { reason: 'unusable', text: 'word/header2.xml' },
      ...['S=ab', '旧稿', '请核实', '第1页', '据区统计局。', '内部资料'].map(beside),
    ]);
  });

  it('keeps the text of fields and of ruby, its readings in brackets, and names other parts without English sentences', async () => {
    const field = `<w:fldSimple w:instr=" PAGE ">${run('第二百页')}</w:fldSimple>`;
    const ruby = (base: string, reading: string) =>
      `<w:r><w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${reading && run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
    const other = `<w:r><w:sym w:font="Strange" w:char="F0A1"/></w:r><w:strange>${run('怪字')}</w:strange>`;
    const document = wordDocument(
      [
        paragraph('全区工会工作会议召开', 'a3'),
        paragraph('2019年3月16日'),
        paragraph(`${run('见')}${field}${run('，')}${ruby('汉', 'hàn')}${ruby('字', '')}${run('多音。')}`),
        paragraph(`${run('另一段。')}${other}`),
      ].join(''),
    );
    const draft = await importWord(document, '会议.docx', context);
    expect(draft.body).toMatchObject([
      { children: [{ value: '见第二百页，汉（hàn）字多音。' }] },
      { children: [{ value: '另一段。' }] },
    ]);
    expect(draft.dropped).toEqual([
      { reason: 'unknown-part', text: 'F0A1 (Strange)' },
      { reason: 'unknown-part', text: 'w:strange' },
      ...['怪字', '据区统计局。'].map((text) => ({ reason: 'beside-text', text })),
    ]);
  });

  it('keeps the address of a link that is a field, and the text of fields within one another', async () => {
    const field = (order: string, inner: string) => `<w:fldSimple w:instr="${order}">${inner}</w:fldSimple>`;
    const link = field(' HYPERLINK &quot;https://a.example/?a=1&amp;b=2&quot; ', run('官网'));
    const nested = field(' IF 1 > 0 ', `${run('外')}${field('PAGE', run('内'))}<w:fldSimple w:instr="X"/>`);
    const text = paragraph(`${run('见')}${link}${nested}${run('。')}`);
    const document = wordDocument(paragraph('会议召开', 'a3') + paragraph('2019年3月16日') + text);
    const draft = await importWord(document, '会议.docx', context);
    const body = typeof draft.body === 'string' ? draft.body : bodyMarkdown(draft.body);
    expect(body).toBe('见[官网](https://a.example/?a=1\\&b=2)外内。\n');
    expect(draft.dropped).toEqual([{ reason: 'beside-text', text: '据区统计局。' }]);
  });

  it('says which pictures it could not read', async () => {
    const draft = await importWord(
      wordDocument(
        `${paragraph('标题', 'a3')}${paragraph('2019年3月16日')}${paragraph('正文一句。')}${picture.replace('r:embed="rId9"', '')}`,
      ),
      '会议.docx',
      context,
    );
    expect(draft).toMatchObject({
      dropped: [{ reason: 'missing', text: 'a:blip' }, { text: '据区统计局。' }],
    });
  });

  it('refuses a document that is nested deeper than Word does it', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(400);
    await expect(importWord(wordDocument(deep), 'a.docx', context)).rejects.toMatchObject({
      code: 'nested-too-deep',
    });
  });

  it('refuses what is no document', async () => {
    await expect(importWord(strToU8('text'), 'a.docx', context)).rejects.toMatchObject({
      code: 'part-missing',
    });
    await expect(importWord(zipSync({ a: strToU8('text') }), 'a.docx', context)).rejects.toMatchObject({
      code: 'part-missing',
    });
    const cut = report.slice(0, report.length / 2);
    await expect(importWord(cut, 'a.docx', context)).rejects.toMatchObject({ code: 'part-missing' });
  });

  it('refuses a document with a password, and an old one under a new name', async () => {
    const encrypted = compoundFile('EncryptionInfo', 'EncryptedPackage');
    await expect(importWord(encrypted, 'a.docx', context)).rejects.toMatchObject({ code: 'encrypted' });
    const old = compoundFile('WordDocument');
    await expect(importWord(old, 'a.docx', context)).rejects.toMatchObject({ code: 'old-word' });
  });

  it('refuses a document that declares entities', async () => {
    const bomb = '<!DOCTYPE w [<!ENTITY a "哈"><!ENTITY b "&a;&a;">]><w:document><w:t>&b;</w:t></w:document>';
    const bytes = wordDocument('', { 'word/document.xml': strToU8(bomb) });
    await expect(importWord(bytes, 'a.docx', context)).rejects.toMatchObject({ code: 'not-valid' });
  });
});
