import { hash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { compoundFile } from '../../import/fixtures/compound-file.ts';
import { paragraph, picture, wordDocument } from '../../import/fixtures/word-document.ts';
import { readContent } from '../../loader/read-content.ts';
import { runCommandLine } from '../main.ts';

const report = '职工运动会开幕\n2019-11-25 来源：杭州日报\n11月21日，职工运动会开幕。\n浏览次数：12\n';
const article = 'content/articles/2019/2019-11-25-zhi-gong-yun-dong-hui-kai-mu.md';
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baoku-import-'));
  put('content/articles/.keep', '');
  put('report.txt', report);
});
afterEach(() => rmSync(directory, { recursive: true }));

function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(directory, file)), { recursive: true });
  writeFileSync(join(directory, file), content);
}

function read(file: string): string {
  return readFileSync(join(directory, file), 'utf8');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(directory, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

async function run(args: readonly string[], given: Parameters<typeof fakeSurroundings>[0] = {}) {
  const { surroundings, written } = fakeSurroundings({ workingDirectory: directory, ...given });
  const code = await runCommandLine(['import', ...args], surroundings);
  return { code, ...written };
}

describe('baoku import', () => {
  it('writes an article that loads without a problem, and keeps the bytes that it came from', async () => {
    const { code, output } = await run(['report.txt']);
    const digest = hash('sha256', report);
    expect(code).toBe(0);
    expect(output).toContain(`+ report.txt  →  ${article.replace('content/', '')}\n    recognised: title, `);
    expect(filesIn('content')).toEqual([article, `content/originals/${digest}.txt`]);
    expect(read(`content/originals/${digest}.txt`)).toBe(report);
    expect(read(article)).toContain(`original:\n  file: report.txt\n  sha256: ${digest}\n`);
    const content = await readContent({ contentDirectory: join(directory, 'content') });
    expect(content.problems).toEqual([]);
    expect(content.articles).toMatchObject([
      { title: '职工运动会开幕', day: '2019-11-25', views: { count: 12 } },
    ]);
  });

  it('changes nothing when the same bytes come again, under another name and after edits too', async () => {
    await run(['report.txt']);
    writeFileSync(join(directory, article), read(article).replace('开幕。', '隆重开幕。'));
    put('copy.txt', report);
    const before = filesIn('content').map(read);
    const { code, output } = await run(['report.txt', 'copy.txt']);
    expect(code).toBe(0);
    expect(output).toContain('0 added, 2 unchanged.');
    expect(filesIn('content').map(read)).toEqual(before);
  });

  it('finds nothing changed in the archive of this repository, whose report it imports once more', async () => {
    const place = new URL('../../../', import.meta.url);
    cpSync(new URL('content', place), join(directory, 'content'), { recursive: true });
    put('report.txt', readFileSync(new URL('tests/fixtures/seed-report.txt', place)));
    const before = filesIn('content').map(read);
    const { code, output } = await run(['report.txt']);
    expect(code).toBe(0);
    expect(output).toBe(
      '= report.txt  nothing changed: articles/2019/2019-11-25-zheng-rongsheng-yuhang.md\n0 added, 1 unchanged.\n',
    );
    expect(filesIn('content').map(read)).toEqual(before);
  });

  it('knows its articles again by Chinese keys as well, and when they have faults', async () => {
    await run(['report.txt', '--keys', 'zh']);
    writeFileSync(join(directory, article), read(article).replace('日期: 2019-11-25', '日期: 某日'));
    expect((await run(['report.txt'])).output).toContain('0 added, 1 unchanged.');
  });

  it('refuses inputs that are too large, without reading them', async () => {
    put('large.txt', Buffer.alloc(4 * 1024 * 1024 + 1, 'a'));
    const { code, output } = await run(['large.txt']);
    expect(code).toBe(1);
    expect(output).toContain('× large.txt  It has 4.0 MB; at most 4.0 MB can be read.');
  });

  it('leaves the text of a picture that cannot be published, and lists it', async () => {
    put(
      'site/a.html',
      '<h1>植树活动</h1><p>2019-03-12</p><div id="zoom"><p>百名职工到山上植树造林。<img src="a.png" alt="山上"></p></div>',
    );
    put('site/a.png', 'no picture');
    const { output } = await run(['site']);
    expect(output).toContain('picture or file that cannot be published "a.png"');
    expect(read('content/articles/2019/2019-03-12-zhi-shu-huo-dong.md')).toContain('植树造林。山上\n');
  });

  it('lists all that was dropped, whole, with --all', async () => {
    const long =
      '本站声明：转载请注明出处，未经许可不得用于商业用途，违者必究，特此声明，最终解释权归本站所有。';
    put(
      'a.html',
      `<h1>植树活动</h1><p>2019-03-12</p><div id="zoom"><p>百名职工到山上植树造林。</p></div><p>${long}</p><p>友情链接甲乙丙</p>`,
    );
    const { output } = await run(['a.html', '--dry-run']);
    expect(output).toMatch(/本站声明.{10,35}…" and 1 more\n/);
    const whole = await run(['a.html', '--dry-run', '--all']);
    expect(whole.output).toContain(`    dropped: text of the page outside the article "${long}"\n`);
    expect(whole.output).toContain('    dropped: text of the page outside the article "友情链接甲乙丙"\n');
  });

  it('says which encoding it took where the file does not say, and which bytes it could not read', async () => {
    // `工会来了` in GB18030, between what neither that nor Big5 has.
    const words = Buffer.from('b9a4bbe1c0b4c1cb', 'hex');
    const day = Buffer.from('\n2019-03-12\n\n');
    put('a.txt', Buffer.concat([words, day, words, Buffer.from('9532b035a1a3', 'hex')]));
    put('b.txt', Buffer.concat([words, Buffer.from('b9a4'), day, words, Buffer.of(0x81, 0x0a)]));
    const sure: unknown = JSON.parse((await run(['a.txt', '--json'])).output);
    expect(sure).toMatchObject({ results: [{ status: 'added', guessedEncoding: 'gb18030', dropped: [] }] });
    const { output } = await run(['b.txt', '--lang', 'en']);
    expect(output).toContain('read as gb18030, which nothing in the file tells');
    expect(output).toContain('bytes that mean nothing "1 × U+FFFD (gb18030)"');
    expect(output).toMatch(/to be looked at: .*title/);
  });

  it('leaves an article whose input changed, and says how to go on', async () => {
    await run(['report.txt']);
    put('report.txt', report.replace('开幕。', '闭幕。'));
    const { code, output } = await run(['report.txt']);
    expect(code).toBe(1);
    expect(output).toContain('--if-changed replace');
    expect(read(article)).toContain('开幕。');
  });

  it('replaces it when told to, and keeps the article as the editor left it', async () => {
    await run(['report.txt']);
    const edited = read(article).replace('开幕。', '隆重开幕。');
    writeFileSync(join(directory, article), edited);
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
    expect(readFileSync(join(directory, 'content', kept))).toEqual(cropped);
    expect(readFileSync(join(directory, beside))).toEqual(picture);
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

  it('goes on after inputs that cannot be imported, and ends with 1', async () => {
    put('in/1.txt', '没有日期的报道\n\n第一段，什么也没有说。\n');
    put('in/2.exe', 'MZ');
    put('in/3.txt', report);
    const { code, output } = await run(['in', 'gone.txt', 'in/2.exe']);
    expect(code).toBe(1);
    expect(output).toContain('× in/1.txt  No day of publication was found');
    expect(output).toContain('  in/2.exe  not a file that can be imported: passed over\n');
    expect(output).toContain('+ in/3.txt');
    expect(output).toContain('× gone.txt  There is no such file.');
    expect(output).toContain('× in/2.exe  Files .exe are not known.');
    expect(output).toContain('1 added, 3 failed, 1 files passed over.\n');
  });

  it('says of each old or protected Office file how to save it anew', async () => {
    const old = compoundFile('1Table', 'WordDocument');
    put('in/1.doc', old);
    put('in/2.wps', old);
    put('in/3.docx', old);
    put('in/4.docx', compoundFile('EncryptionInfo', 'EncryptedPackage'));
    put('in/5.xls', compoundFile('Workbook'));
    put('in/6.xlsx', compoundFile('Workbook'));
    put('in/7.docx', compoundFile('PowerPoint Document'));
    const { code, output } = await run(['in', '--lang', 'zh']);
    const word = '这是旧格式的 Word 文件。\n    请用 Word 或 WPS 打开，另存为 .docx，再导入。\n';
    const excel = '这是旧格式的 Excel 文件。\n    请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv，再导入。\n';
    expect(code).toBe(1);
    for (const name of ['1.doc', '2.wps', '3.docx']) expect(output).toContain(`× in/${name}  ${word}`);
    expect(output).toContain('× in/4.docx  文件有密码。\n    请去掉密码，另存一份，再导入。\n');
    for (const name of ['5.xls', '6.xlsx']) expect(output).toContain(`× in/${name}  ${excel}`);
    expect(output).toContain('× in/7.docx  不是完好的 zip 文件');
  });

  it('takes along what a page shows and offers, and makes no articles of it', async () => {
    put(
      'site/zhi-shu.html',
      '<h1>植树活动</h1><p>2019-03-12</p><div id="zoom"><p>百名职工到山上植树造林。</p><a href="a.docx">名单</a></div>',
    );
    put('site/a.docx', 'PK plan');
    const { code, output } = await run(['site']);
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('1 added, 1 files passed over.'),
    });
    expect(filesIn('content/articles')).toEqual([
      'content/articles/2019/2019-03-12-zhi-shu-huo-dong.md',
      'content/articles/2019/2019-03-12-zhi-shu-huo-dong/a.docx',
    ]);
    const content = await readContent({ contentDirectory: join(directory, 'content') });
    expect(content.articles).toMatchObject([{ attachments: [{ title: '名单' }] }]);
  });

  it('takes a day and a column for articles that give none, as doubts', async () => {
    put('content/site.yaml', '栏目:\n  - { 编号: yaowen, 名称: 要闻 }\n');
    put('bare.txt', '没有日期的报道\n\n第一段，什么也没有说。\n');
    const { code } = await run(['bare.txt', '--date', '2001-02-03', '--column', '要闻', '--keys', 'zh']);
    expect(code).toBe(0);
    const [written = ''] = filesIn('content/articles');
    expect(read(written)).toMatch(/^日期: 2001-02-03\n栏目: 要闻$/m);
    expect(read(written)).toContain('待核: [日期]');
  });

  it('writes nothing with --dry-run, and says the same', async () => {
    const trial = await run(['report.txt', '--dry-run']);
    expect(filesIn('content')).toEqual([]);
    const { output } = await run(['report.txt']);
    expect(trial.output).toBe(`${output}This was a trial: nothing was written.\n`);
  });

  it('counts the articles of a file that holds many while it is read', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => `第${index}次座谈会,2019-03-1${index},第一段。\n`);
    put('table.csv', `标题,日期,正文\n${rows.join('')}`);
    const { errors } = await run(['table.csv'], { terminalColumns: 80 });
    expect(errors).toContain('(2 articles)');
    const { errors: plain } = await run(['table.csv']);
    expect(plain).toBe('Importing (5 articles) 1/1\n');
  });

  it('needs to be told which file', async () => {
    const { code, errors } = await run([]);
    expect(code).toBe(2);
    expect(errors).toContain('Say which: baoku import FILE…');
  });
});

describe('baoku import --json', () => {
  it('writes one object on one line, with every article and what was taken and dropped', async () => {
    const { code, output, errors } = await run(['report.txt', 'gone.txt', '--json']);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(output).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      status: 'imported',
      exitCode: 1,
      results: [
        {
          input: 'report.txt',
          status: 'added',
          taken: [{ fields: ['title'], text: '职工运动会开幕' }, {}, {}],
        },
        { input: 'gone.txt', status: 'failed', code: 'not-readable' },
      ],
    });
  });

  it('writes each result as soon as it is there, and the status behind them', async () => {
    put('table.csv', '标题,日期,正文\n植树活动,2019-03-12,第一段。\n义诊活动,2019-03-13,第一段。\n');
    const { surroundings, written } = fakeSurroundings({ workingDirectory: directory });
    const pieces: string[] = [];
    const output = { ...surroundings.output, write: (text: string) => void pieces.push(text) };
    await runCommandLine(['import', 'table.csv', '--json'], { ...surroundings, output });
    expect(pieces.map((piece) => piece.slice(0, 20))).toEqual([
      '{"version":1,"dryRun',
      '{"input":"table.csv"',
      ',{"input":"table.csv',
      '],"status":"imported',
    ]);
    expect(JSON.parse(pieces.join(''))).toMatchObject({ version: 1, exitCode: 0, results: [{}, {}] });
    expect(written.errors).toBe('');
  });

  it('ends the object where the folder cannot be written to any more', async () => {
    put('content/originals', 'a file in the way');
    const { code, output } = await run(['report.txt', '--json']);
    expect(code).not.toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      results: [],
      status: 'operator-error',
      code: 'folder-not-writable',
    });
  });

  it('tells in the same form what the operator must mend', async () => {
    const { code, output } = await run(['report.txt', '--json', '--content', 'nowhere']);
    expect(code).toBe(2);
    expect(JSON.parse(output)).toMatchObject({ status: 'operator-error', code: 'content-folder-missing' });
  });
});
