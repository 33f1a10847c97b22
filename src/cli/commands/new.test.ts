import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { articleText, makeContentFolder } from '../../loader/fixtures/content-folder.ts';
import { runCommandLine } from '../main.ts';

const settings =
  'timeZone: Pacific/Kiritimati\n栏目:\n  - { 编号: yaowen, 名称: 要闻 }\n  - { 编号: jiceng, 名称: 基层 }\n';

/** Runs `baoku new` in an archive; the clock stands at noon UTC of 2 January 2026. */
async function run(
  args: readonly string[],
  given: { answers?: readonly string[]; language?: string; site?: string } = {},
) {
  const folder = makeContentFolder({
    'content/articles/a.md': articleText(),
    'content/site.yaml': given.site ?? settings,
  });
  const { surroundings, written } = fakeSurroundings({
    workingDirectory: folder,
    environment: { LANG: given.language ?? 'zh_CN.UTF-8' },
    ...(given.answers && { answers: given.answers }),
  });
  const code = await runCommandLine(['new', ...args], surroundings);
  const file = written.output.trimEnd();
  return { code, ...written, text: file === '' ? '' : readFileSync(join(folder, file), 'utf8') };
}

describe('baoku new', () => {
  it("writes the article that the options describe, today in the site's time zone, and prints its path alone", async () => {
    const { code, output, errors, text } = await run(['--title', '运动会开幕', '--column', '要闻']);
    expect({ code, output, errors }).toEqual({
      code: 0,
      output: 'content/articles/2026/2026-01-03-yun-dong-hui-kai-mu.md\n',
      errors:
        '文件建好了，是草稿：请打开它，在第二个 --- 下面写正文，写好后删去“状态: 草稿”。边写边看：npx baoku dev --drafts\n',
    });
    expect(text).toMatch(/^---\n标题: 运动会开幕\n日期: 2026-01-03\n栏目: 要闻\n状态: 草稿 /);
  });

  it('writes keys in the language of the texts, unless --keys names another', async () => {
    expect((await run(['--title', '甲'], { language: 'en_US.UTF-8' })).text).toMatch(
      /^---\ntitle: 甲\ndate: /,
    );
    expect((await run(['--title', '甲', '--keys', 'en'])).text).toMatch(
      /^---\ntitle: 甲\n[^]*# .*标题下面的一行/,
    );
    const english = await run(['--title', '甲', '--keys', 'zh', '--column', 'jiceng'], {
      language: 'en_US.UTF-8',
    });
    expect(english.text).toMatch(/^---\n标题: 甲\n日期: .*\n栏目: 基层\n[^]*# .*The line below the headline/);
    expect((await run(['--title', '甲', '--keys', 'fr'])).code).toBe(2);
  });

  it('takes a day, or a day and a time', async () => {
    expect((await run(['--title', '甲', '--date', '2019-11-25T09:30'])).text).toContain(
      '\n日期: 2019-11-25 09:30\n',
    );
  });

  it('asks in a terminal for what no option says, and again after a wrong answer', async () => {
    const answers = ['', ' 运动会 ', '要文', '2', '2019年11月25日', '2019-11-25'];
    const { code, errors, text } = await run([], { answers });
    expect(code).toBe(0);
    expect(text).toMatch(/^---\n标题: 运动会\n日期: 2019-11-25\n栏目: 基层\n/);
    expect(errors).toMatchInlineSnapshot(`
      "标题：
      标题是空的。
        请写上标题。
      标题：
      栏目（1 要闻，2 基层；直接回车则不写）：
      没有“要文”这个栏目。
        是不是“要闻”？
      栏目（1 要闻，2 基层；直接回车则不写）：
      日期（直接回车则为 2026-01-03）：
      “2019年11月25日”不是日期。
        请写成 2019-11-25。
      日期（直接回车则为 2026-01-03）：
      文件建好了，是草稿：请打开它，在第二个 --- 下面写正文，写好后删去“状态: 草稿”。边写边看：npx baoku dev --drafts
      "
    `);
  });

  it('asks for no column where there is none, and takes today for an empty answer', async () => {
    const { text } = await run(['--title', '甲'], { answers: [''], site: '名称: 档案\n' });
    expect(text).toMatch(/^---\n标题: 甲\n日期: 2026-01-02\n状态: .*\n\n/);
  });

  it.each([
    [['--column', '要闻'], '--title'],
    [['--title', ' '], '标题是空的'],
    [['--title', 'a\u202Eb'], 'U+202E'],
    [['--title', '长'.repeat(301)], '301'],
    [['--title', '甲', '--column', '要文'], '是不是“要闻”'],
    [['--title', '甲', '--date', '2019-02-30'], '不是日期'],
  ])('writes nothing and ends with 2 when nobody can mend %j', async (args, message) => {
    const { code, output, errors } = await run(args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(message);
  });

  it('writes nothing when the person ends the input', async () => {
    const { code, output, errors } = await run([], { answers: ['甲'] });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('没有写入文章');
  });

  it('says that the id is taken, and which one it uses instead', async () => {
    const { errors, output } = await run(['--title', 'A', '--lang', 'en']);
    expect(errors).toContain('The id a is that of articles/a.md; using a-2.\n');
    expect(output).toContain('-a-2.md');
  });

  it('writes nothing while the settings have errors, for the day and the column hang on them', async () => {
    const { code, output, errors } = await run(['--title', '甲'], { site: '时区: Asia/Hangzhou\n' });
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('time-zone-unknown');
  });
});
