import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../article-draft.ts';
import { lostCharacters } from '../fixtures/lost-characters.ts';
import { articleText } from '../write/article-text.ts';
import { bodyMarkdown } from '../write/body-markdown.ts';
import { placeFiles } from '../write/place-files.ts';
import { importHtml } from './import-html.ts';
import { filesBeside, noFiles, type PageFiles } from './page-files.ts';
import { linesOf } from './page-lines.ts';
import { decodePage, parseHtml } from './parse-page.ts';

const context = { timeZone: 'Asia/Shanghai' };
const fixtures = join(import.meta.dirname, 'fixtures');

function importFixture(name: string) {
  const file = join(fixtures, name);
  const html = decodePage(readFileSync(file)).text;
  return { html, draft: importHtml(html, name, filesBeside(file, fixtures), context) };
}

/** The article that a page becomes, with what was dropped behind it. */
function articleOf(name: string): string {
  const { draft } = importFixture(name);
  if (typeof draft.body === 'string') throw new Error('A page became Markdown.');
  const placed = placeFiles(draft.body, draft.files, 'article');
  const origin = { file: name, sha256: '0'.repeat(64) };
  const body = bodyMarkdown(placed.body);
  const dropped = [...draft.dropped, ...placed.dropped].map(
    ({ reason, text }) => `<!-- ${reason}: ${text} -->\n`,
  );
  return articleText(draft.fields, placed.attachments, draft.doubts, origin, body, 'en') + dropped.join('');
}

function markdownOf({ body }: ArticleDraft): string {
  return typeof body === 'string' ? body : bodyMarkdown(body);
}

const pages = [
  'government-gbk.html',
  'news-json-ld.html',
  'open-graph-big5.html',
  'no-information.html',
  'saved/page.html',
  'utf16.html',
];

describe('importing web pages', () => {
  it.each(pages)('reads %s', async (name) => {
    await expect(articleOf(name)).toMatchFileSnapshot(join(fixtures, name.replace(/\.html$/, '.md')));
  });

  it.each(pages)('keeps every Chinese character of %s in the article, or lists it', (name) => {
    const { html, draft } = importFixture(name);
    expect(lostCharacters(linesOf(parseHtml(html)).join('\n'), draft)).toBe('');
  });

  it('lists the number of a document once, and takes who issued it for its source', () => {
    const page = (lines: string) =>
      importHtml(
        `<h1>关于表彰的通知</h1>${lines}<p>文号：浙总工〔2019〕12号</p><p>2019-11-25</p><div id="zoom"><p>各市总工会：</p><p>现予表彰，望再接再厉。</p></div>`,
        'a.html',
        noFiles,
        context,
      );
    const number = { reason: 'no-such-field', text: '文号：浙总工〔2019〕12号' };
    expect(page('<p>发布机构：省总工会</p>')).toMatchObject({
      fields: { source: '省总工会' },
      doubts: ['source'],
      dropped: [number],
    });
    expect(page('<p>发布机构：省总工会</p><p>来源：工会网</p>')).toMatchObject({
      fields: { source: '工会网' },
      doubts: [],
      dropped: [number, { reason: 'second-value', text: '省总工会' }],
    });
  });

  it('takes an office that the page gives for its author for the source, and for no reporter', () => {
    const page = (more: string) =>
      `<head><meta name="author" content="办公室">${more}</head><h1>植树</h1><p>2019-03-12</p><div id="zoom"><p>百名职工到山上植树造林。</p></div>`;
    const read = (more: string) => importHtml(page(more), 'a.html', noFiles, context);
    expect(read('')).toMatchObject({ fields: { source: '办公室' }, doubts: ['source'], dropped: [] });
    const other = read('<meta name="ContentSource" content="工会网">');
    expect(other).toMatchObject({
      fields: { source: '工会网' },
      dropped: [{ reason: 'second-value', text: '办公室' }],
    });
    expect(other.fields.reporters).toBeUndefined();
  });

  it('lists the films, sounds and frames of an article, with their addresses', () => {
    const html =
      '<h1>植树活动</h1><p>2019-03-12</p><iframe src="/menu.html"></iframe><div id="zoom"><p>百名职工到山上植树造林。</p><iframe src="https://v.example/1"></iframe><video><source src="a.mp4"></video><audio src="a.mp3"></audio><embed src="a.swf"><object data="b.swf"></object></div>';
    const { dropped } = importHtml(html, 'a.html', noFiles, context);
    expect(dropped).toEqual(
      ['iframe https://v.example/1', 'video a.mp4', 'audio a.mp3', 'embed a.swf', 'object b.swf'].map(
        (text) => ({ reason: 'active', text }),
      ),
    );
  });

  it('reads no file outside the folder that is imported', () => {
    const files = filesBeside(join(fixtures, 'saved/page.html'), join(fixtures, 'saved'));
    expect(files.find('page_files/tree.png')?.read().length).toBeGreaterThan(0);
    for (const address of [
      '../W020191125.png',
      '%2e%2e/W020191125.png',
      '/../W020191125.png',
      'file:///etc/passwd',
    ])
      expect(files.find(address), address).toBeUndefined();
  });

  describe('with tables that have no headings', () => {
    const files: PageFiles = {
      find: (address) =>
        /[WP]\d?\.\w+(?:\?|$)/.test(address) ? { read: () => Buffer.from(address) } : undefined,
    };
    const read = (table: string) =>
      importHtml(
        `<h1>植树活动</h1><p>2019-03-12</p><div id="zoom"><p>百名职工到山上植树造林。</p>${table}</div>`,
        'a.html',
        files,
        context,
      );

    it('takes the pictures of a table along, with the lines below them', () => {
      const draft = read(
        '<table><tr><td><img src="./W1.jpg"></td><td><img src="./W2.jpg"></td></tr><tr><td>挖坑</td><td>浇水</td></tr></table>',
      );
      expect(draft.files.map(({ source, use }) => [source, use])).toEqual([
        ['./W1.jpg', 'image'],
        ['./W2.jpg', 'image'],
      ]);
      expect(markdownOf(draft)).toBe(
        '百名职工到山上植树造林。\n\n![](./W1.jpg)\n\n![](./W2.jpg)\n\n挖坑\n\n浇水\n',
      );
    });

    it('takes the attachments of a table along', () => {
      const draft = read('<table><tr><td>1</td><td><a href="./P.doc?v=2">名单</a></td></tr></table>');
      expect(draft.files.map(({ source, use, title }) => [source, use, title])).toEqual([
        ['./P.doc?v=2', 'attachment', '名单'],
      ]);
      expect(markdownOf(draft)).not.toContain('<table');
    });

    it('leaves the text of links within a table that lead nowhere outside the old site, and lists them', () => {
      const table =
        '<table><tr><td>甲</td><td><a href="../list.html">见<b>目录</b></a> <a href="https://a.example/?b&amp;c">外面</a></td></tr></table>';
      const draft = read(table);
      expect(markdownOf(draft)).toContain(
        '<td>甲</td><td>见<b>目录</b> <a href="https://a.example/?b&#x26;c">外面</a></td>',
      );
      expect(draft.dropped).toContainEqual({ reason: 'elsewhere', text: '../list.html' });
      const placed = importHtml(
        `<link rel="canonical" href="https://gh.example/a/1.html"><h1>植树活动</h1><p>2019-03-12</p><div id="zoom"><p>百名职工到山上植树造林。</p>${table}</div>`,
        'a.html',
        files,
        context,
      );
      expect(markdownOf(placed)).toContain('<a href="https://gh.example/list.html">见<b>目录</b></a>');
    });
  });

  it('says that a page is nested too deeply instead of breaking', () => {
    const html = `${'<div>'.repeat(60_000)}正文${'</div>'.repeat(60_000)}`;
    expect(() => importHtml(html, 'a.html', noFiles, context)).toThrow(RangeError);
  });

  it('loses no Chinese character of any page', () => {
    const tag = fc.constantFrom(
      ...'p div b table tr td th caption ul li h1 h2 img br a span script style sup figure figcaption blockquote pre textarea select option noscript template article'.split(
        ' ',
      ),
    );
    const text = fc.constantFrom(
      '工会',
      '第一段。',
      '发布时间：2019-11-25',
      '记者 张三',
      'a',
      ' ',
      '\n',
      '&nbsp;',
      '<!-- 注 -->',
      '来源：日报',
    );
    const piece = fc.oneof(
      text,
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        const draft = importHtml(html, 'a.html', noFiles, context);
        expect(lostCharacters(linesOf(parseHtml(html)).join('\n'), draft)).toBe('');
      }),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 3000 : 150 },
    );
  });

  it('loses no text to markup that hidden characters break', () => {
    const part = fc.constantFrom('<', '>', '\0', '?', '!', '/', '-', 'b', '文', '\u200e');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const html = parts.join('');
        const draft = importHtml(html, 'a.html', noFiles, context);
        expect(lostCharacters(linesOf(parseHtml(html)).join('\n'), draft)).toBe('');
      }),
      { numRuns: 200, examples: [[['<', '\0', '?', '文']]] },
    );
  });

  it('reads any bytes as some page', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const html = decodePage(bytes).text;
        const draft = importHtml(html, 'a.html', noFiles, context);
        expect(lostCharacters(linesOf(parseHtml(html)).join('\n'), draft)).toBe('');
      }),
      { numRuns: 100 },
    );
  });
});
