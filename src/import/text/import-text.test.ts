import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../decode/decode-bytes.ts';
import { articleText } from '../write/article-text.ts';
import { bodyMarkdown } from '../write/body-markdown.ts';
import { lostCharacters } from '../fixtures/lost-characters.ts';
import { importText } from './import-text.ts';

const context = { timeZone: 'Asia/Shanghai' };
const fixtures = globSync(join(import.meta.dirname, 'fixtures/*.txt')).sort();

/** The article that a text becomes, with what was dropped behind it. */
function articleOf(text: string): string {
  const { fields, doubts, body, dropped } = importText(text, context);
  const origin = { file: 'report.txt', sha256: '0'.repeat(64) };
  const markdown = typeof body === 'string' ? body : bodyMarkdown(body);
  const lines = dropped.map(({ reason, text: lost }) => `<!-- ${reason}: ${lost} -->\n`);
  return articleText(fields, [], doubts, origin, markdown, 'en') + lines.join('');
}

const textOf = (file: string): string => decodeBytes(readFileSync(file)).text;

describe('importing pasted text', () => {
  it.each(fixtures)('reads the layout %s', async (file) => {
    // What is missing would be written, and pass.
    expect(existsSync(file.replace(/\.txt$/, '.md'))).toBe(true);
    const article = articleOf(textOf(file));
    await expect(article).toMatchFileSnapshot(file.replace(/\.txt$/, '.md'));
  });

  it('knows at least 40 layouts', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(40);
    const table = readFileSync(join(import.meta.dirname, 'fixtures/README.md'), 'utf8');
    for (const file of fixtures) expect(table).toContain(`| ${basename(file).slice(0, 2)} `);
    const articles = globSync(join(import.meta.dirname, 'fixtures/[0-9]*.md'));
    expect(articles.map((file) => file.replace(/\.md$/, '.txt')).sort()).toEqual(fixtures);
  });

  it('knows texts in GBK, GB18030 and Big5 for what they are', () => {
    const encodings = fixtures.map((file) => decodeBytes(readFileSync(file)).encoding);
    expect(encodings.filter((encoding) => encoding !== 'utf-8')).toEqual(['gb18030', 'gb18030', 'big5']);
  });

  it('keeps every Chinese character of the layouts in the article, or lists it as taken or dropped', () => {
    for (const file of fixtures) {
      const text = textOf(file);
      expect(lostCharacters(text, importText(text, context)), basename(file)).toBe('');
    }
  });

  it('keeps every Chinese character of any lines, in any order', () => {
    const lines = fixtures.flatMap((file) => textOf(file).split('\n'));
    const line = fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary', maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), (some) => {
        const text = some.join('\n');
        expect(lostCharacters(text, importText(text, context))).toBe('');
      }),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 5000 : 200 },
    );
  });

  it.each(['　　', '    ', '\t', '　　　　'])(
    'takes an indented first line for the headline over facts: %j',
    (indent) => {
      const facts = '发布时间：2019-11-25 来源：杭州日报';
      const body = '　　11月21日，职工运动会开幕。';
      const read = (...lines: readonly string[]) => importText(lines.join('\n'), context);
      const expected = { title: '职工运动会开幕', date: { day: '2019-11-25' }, source: '杭州日报' };
      for (const between of [[], ['']]) {
        const { fields, body: rest } = read(`${indent}职工运动会开幕`, ...between, facts, body);
        expect(fields).toMatchObject(expected);
        expect(rest).toHaveLength(1);
      }
      const second = `${indent}——千名职工参加`;
      expect(read(`${indent}职工运动会开幕`, second, facts, body).fields).toMatchObject({
        ...expected,
        subtitle: '千名职工参加',
      });
      // Without facts below, it may as well be a paragraph; so may a sentence.
      expect(read(`${indent}职工运动会开幕`, body).fields.title).toBeUndefined();
      expect(read(`${indent}职工运动会开幕了。`, facts, body).fields.title).toBeUndefined();
    },
  );

  it('reads any bytes without breaking', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decodeBytes(bytes).text;
        expect(lostCharacters(text, importText(text, context))).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('leaves whom a document of a government speaks to in its text, below a headline that a label gives', () => {
    const text = '索引号：1\n标题：关于检查的通知\n发布日期：2019年11月05日\n各省：\n现通知如下。\n';
    const draft = importText(text, context);
    expect(draft.fields).toMatchObject({ title: '关于检查的通知', date: { day: '2019-11-05' } });
    expect(draft.dropped.filter(({ reason }) => reason === 'second-value')).toEqual([]);
    expect(JSON.stringify(draft.body)).toContain('各省：');
  });

  it('takes no text behind the bracket that ends the information for a source', () => {
    const text = '标题\n（2019年11月25日，来源：工人日报，记者 王小明）正文就在括号后面。\n第二段。\n';
    const { fields, body } = importText(text, context);
    expect(fields.source).toBeUndefined();
    expect(JSON.stringify(body)).toContain('正文就在括号后面。');
  });

  it('takes who issued a document for its source where no other is named, and keeps the number of the document whole', () => {
    const document = (lines: string) => {
      const text = `关于表彰的通知\n${lines}发文字号：浙总工〔2019〕12号\n2019-11-25\n各市总工会：\n根据浙总工［2018］3号，现予表彰。\n`;
      const draft = importText(text, context);
      expect(lostCharacters(text, draft)).toBe('');
      return draft;
    };
    const number = { reason: 'no-such-field', text: '发文字号：浙总工〔2019〕12号' };
    expect(document('发文机关：省总工会\n')).toMatchObject({
      fields: { source: '省总工会' },
      doubts: ['source'],
      dropped: [number],
    });
    expect(document('发文机关：省总工会\n来源：工会网\n')).toMatchObject({
      fields: { source: '工会网' },
      doubts: [],
      dropped: [number, { reason: 'second-value', text: '省总工会' }],
    });
  });

  it.each(['供稿：办公室', '（供稿单位：办公室）', '来稿部门：办公室', '通讯员 办公室'])(
    'takes an office that wrote a report for its source and for no reporter: %s',
    (line) => {
      const text = (source: string) => `植树活动\n2019-03-12${source}\n百名职工到山上植树造林。\n\n${line}\n`;
      const alone = importText(text(''), context);
      expect(alone).toMatchObject({ fields: { source: '办公室' }, doubts: ['source'], dropped: [] });
      const second = importText(text(' 来源：工会网'), context);
      expect(second).toMatchObject({
        fields: { source: '工会网' },
        doubts: [],
        dropped: [{ reason: 'second-value', text: '办公室' }],
      });
      for (const { fields } of [alone, second]) expect(fields.reporters).toBeUndefined();
    },
  );
});
