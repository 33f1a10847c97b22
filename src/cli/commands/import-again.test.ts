import { hash } from 'node:crypto';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraph, picture, wordDocument } from '../../import/fixtures/word-document.ts';
import { readContent } from '../../loader/read-content.ts';
import { article, at, filesIn, put, read, report, run, useImportFolder } from '../fixtures/import-folder.ts';

useImportFolder();

describe('baoku import, of what was imported before,', () => {
  it('leaves an article whose input changed, and says how to go on', async () => {
    await run(['report.txt']);
    put('report.txt', report.replace('开幕。', '闭幕。'));
    const { code, output } = await run(['report.txt']);
    expect(code).toBe(1);
    expect(output).toContain('--if-changed replace');
    expect(read(article)).toContain('开幕。');
  });

  it('asks about an input that changed and comes by another path, and not about pages of one name in two folders', async () => {
    put('旧站/页面.txt', report);
    await run(['旧站']);
    put('页面.txt', report.replace('开幕。', '闭幕。'));
    const again = await run(['页面.txt']);
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('stays as it is') as string });
    expect(filesIn('content/articles')).toHaveLength(1);
    expect((await run(['页面.txt', '--if-changed', 'replace'])).code).toBe(0);
    expect(filesIn('content/articles')).toHaveLength(1);
    expect(read(article)).toContain('闭幕。');
    expect((await run(['页面.txt'])).output).toContain('1 unchanged');
    for (const folder of ['甲', '乙'])
      put(`${folder}/通知.txt`, report.replace('2019-11-25', '2019-11-30').replace('开幕。', `${folder}。`));
    const { code } = await run(['甲', '乙']);
    expect({ code, count: filesIn('content/articles').length }).toEqual({ code: 0, count: 3 });
  });

  it('gives what replaces an article of another day its former address, and keeps those that it had', async () => {
    await run(['report.txt']);
    const before = read(article);
    writeFileSync(at(article), before.replace('\n---\n', '\naliases: [/old/1.html]\n---\n'));
    put('report.txt', report.replace('2019-11-25', '2019-11-26'));
    expect((await run(['report.txt', '--if-changed', 'replace'])).code).toBe(0);
    const { problems, articles } = await readContent({ contentDirectory: at('content') });
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      { day: '2019-11-26', aliases: ['/2019/11/25/zhi-gong-yun-dong-hui-kai-mu/', '/old/1.html'] },
    ]);
  });

  it('reads the former addresses by the rules of the folder, as builds do', async () => {
    put(
      'content/site.yaml',
      'fields: { aliases: redirect_from, id: slug }\nunknownFields: ignore\narticleFolders: [posts]\n',
    );
    await run(['report.txt']);
    const [file = ''] = filesIn('content/posts');
    writeFileSync(
      at(file),
      read(file).replace('\n---\n', '\nredirect_from: [/old/1.html]\nslug: opening\ncomments: true\n---\n'),
    );
    put('report.txt', report.replace('2019-11-25', '2019-11-26'));
    expect((await run(['report.txt', '--if-changed', 'replace'])).code).toBe(0);
    const { problems, articles } = await readContent({ contentDirectory: at('content') });
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ day: '2019-11-26', aliases: ['/2019/11/25/opening/', '/old/1.html'] }]);
  });

  it.each([
    'line\nbreak',
    'tab\tand "marks"',
    'return\r',
    'bell\x07',
    'delete\x7F',
    'long '.repeat(20) + '\n\nname',
  ])(
    'writes a valid article of an input whose name holds control characters, and knows it again: %j',
    async (name) => {
      put(`pasted/${name}.txt`, report);
      expect((await run(['pasted'])).code).toBe(0);
      const content = await readContent({ contentDirectory: at('content') });
      expect(content).toMatchObject({ problems: [], articles: [{ title: '职工运动会开幕' }] });
      const before = filesIn('content').map(read);
      expect((await run(['pasted'])).output).toContain('0 added, 1 unchanged.');
      expect(filesIn('content').map(read)).toEqual(before);
      put(`pasted/${name}.txt`, report.replace('开幕。', '闭幕。'));
      expect((await run(['pasted'])).output).toContain('1 left although the input changed');
    },
  );

  it.each([['.'], ['content'], ['./content/articles'], ['linked']])(
    'passes over the files of the archive itself, with one line: %s',
    async (named) => {
      await run(['report.txt']);
      put('content/pages/about.md', '---\ntitle: 关于\n---\n\n正文。\n');
      put(`${article.replace('.md', '')}/list.csv`, '标题,日期,正文\n甲,2019-03-12,第一段。\n');
      symlinkSync('content', at('linked'));
      const before = filesIn('content').map(read);
      const { code, output } = await run([named]);
      expect({ code, files: filesIn('content').map(read) }).toEqual({ code: 0, files: before });
      expect(output.match(/^ {2}content {2}\d files of this archive itself: passed over$/gm)).toHaveLength(1);
    },
  );

  it('passes over an article of the archive that was named itself, and no file elsewhere in its folder', async () => {
    await run(['report.txt']);
    expect((await run([article])).output).toBe(
      `  ${article}  a file of this archive itself: passed over\n0 added, 1 files passed over.\n`,
    );
    put('content/inbox/other.txt', report.replaceAll('职工运动会', '植树活动'));
    expect((await run(['content/inbox'])).output).toContain('1 added');
  });

  it('replaces it when told to, and keeps the article as the editor left it', async () => {
    await run(['report.txt']);
    const edited = read(article).replace('开幕。', '隆重开幕。');
    writeFileSync(at(article), edited);
    put('report.txt', report.replace('开幕。', '闭幕。'));
    const { code } = await run(['report.txt', '--if-changed', 'replace']);
    expect(code).toBe(0);
    expect(read(article)).toContain('闭幕。');
    expect(read(`content/originals/${hash('sha256', edited)}.md`)).toBe(edited);
  });

  it('keeps the pictures that stand beside an article when others take their places', async () => {
    const picture = readFileSync('src/import/html/fixtures/W020191125.png');
    const page = (text: string) =>
      `<h1>植树活动</h1><p>2019-03-12</p><div id="zoom"><p>${text}</p><img src="a.png"></div>`;
    put('site/a.html', page('百名职工到山上植树造林。'));
    put('site/a.png', picture);
    await run(['site/a.html']);
    const beside = 'content/articles/2019/2019-03-12-zhi-shu-huo-dong/a.png';
    const cropped = Buffer.concat([picture, Buffer.from('cropped by an editor')]);
    put(beside, cropped);
    put('site/a.html', page('百名职工到山上植树造林，热火朝天。'));
    const { output } = await run(['site/a.html', '--if-changed', 'replace']);
    const kept = `originals/${hash('sha256', cropped)}.png`;
    expect(output).toContain(`a file that stood beside it is kept as ${kept}`);
    expect(readFileSync(at(`content/${kept}`))).toEqual(cropped);
    expect(readFileSync(at(beside))).toEqual(picture);
  });

  describe('of a table that grew', () => {
    const heading = '标题,日期,正文\n';
    const row = (number: number, text = '第一段。') => `第${number}次座谈会,2019-03-1${number},${text}\n`;
    const articles = () => filesIn('content/articles').map(read);

    it('adds the new row alone, wherever it stands', async () => {
      put('table.csv', heading + row(1) + row(2));
      await run(['table.csv']);
      const before = articles();
      put('table.csv', heading + row(1) + row(2) + row(3));
      expect(await run(['table.csv'])).toMatchObject({
        code: 0,
        output: expect.stringContaining('1 added, 2 unchanged.'),
      });
      put('table.csv', heading + row(4) + row(1) + row(2) + row(3));
      const { code, output } = await run(['table.csv']);
      expect(code).toBe(1);
      expect(output).toContain('the table names no rows');
      expect(output).toContain('0 added, 3 unchanged, 1 left although the input changed.');
      expect(articles()).toEqual(expect.arrayContaining(before));
      expect((await run(['table.csv', '--if-changed', 'new'])).output).toContain('1 added, 3 unchanged.');
      expect((await run(['table.csv'])).output).toContain('0 added, 4 unchanged.');
      expect(articles()).toHaveLength(4);
    });

    it('replaces no article by a row without an id', async () => {
      put('table.csv', heading + row(1) + row(2));
      await run(['table.csv']);
      const before = articles();
      put('table.csv', heading + row(3) + row(1) + row(2));
      const { code, output } = await run(['table.csv', '--if-changed', 'replace']);
      expect(code).toBe(1);
      expect(output).toContain('0 added, 2 unchanged, 1 left although the input changed.');
      expect(articles()).toEqual(before);
    });

    it('asks about the row with an id that changed, and about no other', async () => {
      const withIds = (...rows: string[]) =>
        `编号,${heading}${rows.map((text, index) => `${String(index + 7)},${text}`).join('')}`;
      put('table.csv', withIds(row(1), row(2)));
      await run(['table.csv']);
      put('table.csv', withIds(row(1), row(2, '另一段。'), row(3)));
      const { output } = await run(['table.csv', '--if-changed', 'replace']);
      expect(output).toContain('1 added, 1 replaced, 1 unchanged.');
      expect(articles().join('')).toContain('另一段。');
    });

    it('adds two rows that are the same twice', async () => {
      put('table.csv', heading + row(1) + row(1));
      expect((await run(['table.csv'])).output).toContain('2 added.');
      put('table.csv', heading + row(1) + row(1) + row(1));
      expect((await run(['table.csv'])).output).toContain('1 added, 2 unchanged.');
    });
  });

  it('takes a document for changed of which only a picture did', async () => {
    const text = `${paragraph('植树活动', 'a3')}${paragraph('2019-03-12')}${paragraph('百名职工到山上植树。')}${picture}`;
    put('a.docx', wordDocument(text));
    await run(['a.docx']);
    put('a.docx', wordDocument(text, { 'word/media/more.bin': Buffer.from('else') }));
    expect((await run(['a.docx'])).output).toContain('0 added, 1 unchanged.');
    const other = readFileSync('src/import/html/fixtures/W020191125.png');
    put(
      'a.docx',
      wordDocument(text, { 'word/media/image1.png': Buffer.concat([other, Buffer.from('cropped')]) }),
    );
    expect((await run(['a.docx'])).output).toContain('1 left although the input changed.');
  });

  it('says where an article with the same headline on the same day stands, when another input gives one', async () => {
    await run(['report.txt']);
    put('elsewhere/报道.txt', report.replace('开幕。', '闭幕。').replace('运动会开幕', '运动会 开幕'));
    const { code, output } = await run(['elsewhere']);
    expect(code).toBe(0);
    expect(output).toContain(
      'already stands at articles/2019/2019-11-25-zhi-gong-yun-dong-hui-kai-mu.md: if it is the same one',
    );
    expect((await run(['elsewhere', '--if-changed', 'replace'])).output).not.toContain('already stands');
    put(
      'rows.csv',
      '标题,日期,正文\n甲,2019-03-12,第一段。\n甲,2019-03-12,另一段。\n甲,2019-03-13,另一段。\n',
    );
    const { results } = JSON.parse((await run(['rows.csv', '--json'])).output) as {
      results: { twin?: string }[];
    };
    expect(results.map(({ twin }) => twin)).toEqual([
      undefined,
      'articles/2019/2019-03-12-jia.md',
      undefined,
    ]);
  });

  it('asks at a terminal what to do with a changed input', async () => {
    await run(['report.txt']);
    put('report.txt', report.replace('开幕。', '闭幕。'));
    const { code, errors } = await run(['report.txt'], { answers: ['?', 'n'] });
    expect(code).toBe(0);
    expect(errors.match(/has changed since/g)).toHaveLength(2);
    expect(read(article.replace('.md', '-2.md'))).toContain('闭幕。');
    expect(read(article)).toContain('开幕。');
  });

  it('reads the standard input, and never takes two of those for the same', async () => {
    expect((await run(['-'], { standardInput: report })).code).toBe(0);
    const other = report.replace('开幕。', '闭幕。');
    expect((await run(['-'], { standardInput: other })).output).toContain('1 added');
  });
});
