import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { hexo, hugo, hugoToml } from '../../authoring/adopt/fixtures/foreign-folders.ts';
import { makeContentFolder, type Files } from '../../loader/fixtures/content-folder.ts';
import { runCommandLine } from '../main.ts';

async function run(files: Files, ...args: string[]) {
  const folder = makeContentFolder(files);
  const { surroundings, written } = fakeSurroundings({ workingDirectory: folder });
  const code = await runCommandLine(['adopt', ...args], surroundings);
  return { folder, code, ...written };
}

const inFolder = (name: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, content]) => [`${name}/${file}`, content]));

describe('baoku adopt', () => {
  it('writes the settings and says what becomes of each key', async () => {
    const { folder, code, output, errors } = await run(inFolder('blog', hexo), 'blog');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatchInlineSnapshot(`
      "Hexo: 3 Markdown files in source/_posts

      Keys, and what becomes of them:
        categories  3  → column       要闻
        date        3  → date         2018-11-03 09:00:00
        title       3  → title        技能比赛
        tags        2  → tags         技能, 比赛
        comments    1  → passed over  true
        keywords    1  → tags         工匠
        permalink   1  → aliases      2018/12/04/song-fa/
        published   1  → status       false
        top_img     1  → cover        /images/sai.png
        updated     1  → passed over  2018-12-05 08:00:00

      2 columns: 要闻 (yao-wen), 维权服务 (wei-quan-fu-wu)
      No articles, so not read: scaffolds/post.md, source/_drafts/wei-wan.md, source/about/index.md

      With these settings, 3 of 3 articles are read.
      Written: blog/site.yaml. No other file was touched.

      Next:
        blog/site.yaml                  look through the settings
        npx baoku build --content blog  build the site
      "
    `);
    expect(readFileSync(join(folder, 'blog/site.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "# Settings, written by baoku adopt: the articles of this folder are read as they are, without a change.
      # All of them may be changed. What each does: docs/front-matter.en.md.

      # The name of the site.
      title: 工会博客

      # The address at which readers reach the site. Check it before you publish.
      url: https://blog.example

      # The language of the articles and the interface.
      language: zh-CN

      # The time zone of days and times; times with an offset are brought into it. Check it.
      timeZone: Asia/Shanghai

      # The categories that articles name, the largest first. An id stands in addresses: leave it once published. A name
      # is written as the articles write it.
      columns:
        - id: yao-wen
          name: 要闻
        - id: wei-quan-fu-wu
          name: 维权服务

      # The folders of articles, with all below them.
      articleFolders:
        - source/_posts

      # Where images that begin with / are looked for.
      assetFolders:
        - source

      # Our field: the key in the articles. Several keys are tried in order.
      fields:
        title: title
        date: date
        column: categories
        tags:
          - tags
          - keywords
        cover: top_img
        aliases: permalink
        status: published

      # Keys that are passed over. All others are problems, so that a misspelt one is seen; write ignore to pass over
      # everything.
      unknownFields:
        - comments
        - updated
      "
    `);
  });

  it('speaks Chinese, in the settings too', async () => {
    const { code, output } = await run(hugoToml, '--lang', 'zh', '--dry-run');
    expect(code).toBe(0);
    expect(output).toContain('Hugo：content 里有 3 个 Markdown 文件');
    expect(output).toMatch(/ params +1 +→ 略过/);
    expect(output).toContain('没有写入。要写的');
    expect(output).toContain('文章信息格式:\n  - toml\n  - json\n');
  });

  it('names the folder that the other program publishes as it is', async () => {
    const { output } = await run(inFolder('a site', hugo), 'a site');
    expect(output).toContain('npx baoku build --content "a site" --public "a site/static"');
  });

  it('writes nothing when asked to, and shows what it would write', async () => {
    const { folder, code, output } = await run(hexo, '--dry-run', '--keys', 'zh');
    expect(code).toBe(0);
    expect(output).toContain('Nothing was written. This would be');
    expect(output).toContain('栏目:\n  - 编号: yao-wen\n    名称: 要闻\n');
    expect(existsSync(join(folder, 'site.yaml'))).toBe(false);
  });

  it('leaves settings that are there, shows what to add, and ends with 1', async () => {
    const { folder, code, output } = await run({ ...hexo, 'site.yaml': '名称: 我的\n' });
    expect(code).toBe(1);
    expect(output).toContain('is there already and stays as it is. What to add to it:');
    expect(output).toContain('articleFolders:\n  - source/_posts\n');
    expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe('名称: 我的\n');
  });

  it('reports the articles that cannot be read, and ends with 1', async () => {
    const files = {
      'a.md': '---\ntitle: a\ndate: 01/02/2020\n---\n\nText.\n',
      'b.md': '---\ntitle: b\ndate: 2020-01-02\n---\n\nText.\n',
    };
    const { code, output, errors } = await run(files);
    expect(code).toBe(1);
    expect(output).toContain('With these settings, 1 of 2 articles are read.');
    expect(errors).toContain('a.md:3:7  "01/02/2020" in `date`');
  });

  it('ends with 2 where there is no folder, and where it holds no Markdown', async () => {
    const missing = await run({}, 'nowhere');
    expect([missing.code, missing.output]).toEqual([2, '']);
    expect(missing.errors).toContain('nowhere cannot be read (ENOTDIR)');
    const empty = await run({ 'a.txt': '' });
    expect([empty.code, existsSync(join(empty.folder, 'site.yaml'))]).toEqual([2, false]);
    expect(empty.output).toBe('There is no Markdown file in this folder: nothing was written.\n');
  });

  it('gives programs one summary', async () => {
    const { code, output, errors } = await run(
      { ...hexo, 'source/_posts/x.md': 'no front matter\n' },
      '--json',
    );
    const summary: unknown = JSON.parse(output);
    expect({ code, errors, lines: output.split('\n').length }).toEqual({ code: 1, errors: '', lines: 2 });
    expect(summary).toMatchObject({
      version: 1,
      exitCode: 1,
      status: 'written',
      program: 'hexo',
      rules: { articleFolders: ['source/_posts'], fields: { column: ['categories'] } },
      files: 4,
      articles: 3,
      problemsByCode: { 'front-matter-missing': 1 },
      problems: [{ code: 'front-matter-missing', file: 'source/_posts/x.md', line: 1 }],
    });
    const missing = await run({}, 'nowhere', '--json');
    expect(missing.code).toBe(2);
    expect(JSON.parse(missing.output)).toMatchObject({ version: 1, status: 'operator-error', exitCode: 2 });
  });
});
