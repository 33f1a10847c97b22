import { hash } from 'node:crypto';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compoundFile } from '../../import/fixtures/compound-file.ts';
import { readContent } from '../../loader/read-content.ts';
import { article, at, filesIn, put, read, report, run, useImportFolder } from '../fixtures/import-folder.ts';

useImportFolder();

describe('baoku import', () => {
  it('writes an article that loads without a problem, and keeps the bytes that it came from', async () => {
    const { code, output } = await run(['report.txt']);
    const digest = hash('sha256', report);
    expect(code).toBe(0);
    expect(output).toContain(`+ report.txt  →  ${article.replace('content/', '')}\n    recognised: title, `);
    expect(filesIn('content')).toEqual([article, `content/originals/${digest}.txt`]);
    expect(read(`content/originals/${digest}.txt`)).toBe(report);
    expect(read(article)).toContain(`original:\n  file: report.txt\n  sha256: ${digest}\n`);
    const content = await readContent({ contentDirectory: at('content') });
    expect(content.problems).toEqual([]);
    expect(content.articles).toMatchObject([
      { title: '职工运动会开幕', day: '2019-11-25', views: { count: 12 } },
    ]);
  });

  it('changes nothing when the same bytes come again, under another name and after edits too', async () => {
    await run(['report.txt']);
    writeFileSync(at(article), read(article).replace('开幕。', '隆重开幕。'));
    put('copy.txt', report);
    const before = filesIn('content').map(read);
    const { code, output } = await run(['report.txt', 'copy.txt']);
    expect(code).toBe(0);
    expect(output).toContain('0 added, 2 unchanged.');
    expect(filesIn('content').map(read)).toEqual(before);
  });

  it('finds nothing changed in the archive of this repository, whose report it imports once more', async () => {
    const place = new URL('../../../', import.meta.url);
    cpSync(new URL('content', place), at('content'), { recursive: true });
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
    writeFileSync(at(article), read(article).replace('日期: 2019-11-25', '日期: 某日'));
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

  it('says of a link in a folder that it is one, and speaks of anchors where they can stand', async () => {
    put('in/1.md', '+++\ntitle =\n+++\n\n正文。\n');
    put('in/2.md', '---\na: &a [x]\nb: [*a, *a]\ntitle: 一\n---\n\n正文。\n');
    symlinkSync('2.md', at('in/3.md'));
    const { output } = await run(['in']);
    expect(output).toContain(
      '  in/3.md  a symbolic link: passed over (to import what it leads to, name that',
    );
    expect(output.match(/Mend it and import the file again\.(?: Anchors)?/g)).toEqual([
      'Mend it and import the file again.',
      'Mend it and import the file again. Anchors',
    ]);
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
    const content = await readContent({ contentDirectory: at('content') });
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
