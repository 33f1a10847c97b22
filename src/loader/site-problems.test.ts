import { describe, expect, it } from 'vitest';
import { reportOf } from './fixtures/read-fault.ts';
import { parseSite } from './parse-site.ts';

describe('the report on settings and standing pages', () => {
  it('tells editors when the settings have another name', async () => {
    expect(await reportOf('settings-name')).toMatchInlineSnapshot(`
      "site.yml:1:1  这个文件没有读取。  (settings-name)
          网站设置的文件名是 site.yaml，请改名。
      1 个错误

      site.yml:1:1  This file was not read.  (settings-name)
          The settings are in site.yaml; rename the file.
      1 error
      "
    `);
  });

  it('tells editors when an edition cannot be made of the language of the site', async () => {
    expect(await reportOf('edition-language')).toMatchInlineSnapshot(`
      "site.yaml:2:6  网站的语言是“zh-TW”，繁体版只能由简体中文转换。  (edition-language)
          请把语言写成 zh-CN，或者删去繁体版这一项。
      1 个错误

      site.yaml:2:6  The site's language is "zh-TW"; a Traditional edition can only be made of Simplified Chinese.  (edition-language)
          Write zh-CN for the language, or remove the edition.
      1 error
      "
    `);
  });

  it('tells editors when a time zone is unknown', async () => {
    expect(await reportOf('time-zone-unknown')).toMatchInlineSnapshot(`
      "site.yaml:1:5  “时区”的“Asia/Hangzhou”不是时区。  (time-zone-unknown)
          请写 Asia/Shanghai 这样的时区名。
      1 个错误

      site.yaml:1:5  "Asia/Hangzhou" in \`时区\` is not a time zone.  (time-zone-unknown)
          Write the name of a zone, such as Asia/Shanghai.
      1 error
      "
    `);
  });

  it('tells editors when a folder is none of the content', async () => {
    expect(await reportOf('folder-form')).toMatchInlineSnapshot(`
      "site.yaml:1:28  “articleFolders”的“../posts”不是内容文件夹里的文件夹。  (folder-form)
          请写从内容文件夹起的路径，不用通配符，例如 source/_posts；. 是内容文件夹本身。
      1 个错误

      site.yaml:1:28  "../posts" in \`articleFolders\` is no folder within the content folder.  (folder-form)
          Write its path from the content folder, without wildcards: source/_posts; . is the content folder itself.
      1 error
      "
    `);
  });

  it('tells editors when a repository or a folder within it is none', async () => {
    expect(await reportOf('repository-form')).toMatchInlineSnapshot(`
      "site.yaml:1:26  “在线编辑.仓库”的“archive”不是仓库的名字。  (repository-form)
          请写所有者和仓库名，中间用 / 隔开，例如 gonghui/archive。
      1 个错误

      site.yaml:1:26  "archive" in \`在线编辑.仓库\` is not the name of a repository.  (repository-form)
          Write its owner and its name with a slash between, such as gonghui/archive.
      1 error
      "
    `);
    expect(await reportOf('inner-folder-form')).toMatchInlineSnapshot(`
      "site.yaml:1:25  “在线编辑.内容文件夹”的“../content”不是仓库里的文件夹。  (inner-folder-form)
          请写从仓库算起的路径，不以 / 开头，不含 ..，例如 content。
      1 个错误

      site.yaml:1:25  "../content" in \`在线编辑.内容文件夹\` is not a folder within the repository.  (inner-folder-form)
          Write its path from the repository on, without a slash before it and without .., such as content.
      1 error
      "
    `);
  });

  it('tells editors when the editor has no repository to save into', () => {
    const problemsOf = (text: string) => parseSite(Buffer.from(text)).problems;
    expect(problemsOf('名称: 档案\n在线编辑: GitHub\n')).toMatchObject([
      { code: 'missing-field', line: 2, values: { key: 'repo', name: '仓库' } },
    ]);
    expect(problemsOf('在线编辑: 本机\n')).toEqual([]);
  });

  it('tells editors that the notice of old reports takes a number, or off', () => {
    expect(parseSite(Buffer.from('旧文提示: 两年\n')).problems).toMatchObject([
      { code: 'count-form', line: 1, values: { key: '旧文提示', suggestion: '2 / 关闭 / off' } },
    ]);
  });

  it('reads where the editor saves, in full and in short', () => {
    const adminOf = (text: string) => parseSite(Buffer.from(text)).site.admin;
    expect(adminOf('名称: 档案\n')).toBeUndefined();
    expect(adminOf('在线编辑: 本机\n')).toEqual({ backend: 'local', contentFolder: 'content' });
    expect(
      adminOf(
        'admin: { backend: gitea, repo: a/b, branch: main, contentFolder: ./archive/content/, server: https://git.example.org/ }\n',
      ),
    ).toEqual({
      backend: 'gitea',
      repo: 'a/b',
      branch: 'main',
      contentFolder: 'archive/content',
      server: 'https://git.example.org',
    });
  });

  it('tells editors when two columns have one name', async () => {
    expect(await reportOf('duplicate-column')).toMatchInlineSnapshot(`
      "site.yaml:3:20  有两个栏目叫“要闻”。  (duplicate-column)
          栏目的编号和名称都不能重复，请改掉一个。
      1 个错误

      site.yaml:3:20  Two columns are called "要闻".  (duplicate-column)
          The ids and the names of columns must all be different; change one.
      1 error
      "
    `);
  });

  it("tells editors when a page's name cannot stand in an address", async () => {
    expect(await reportOf('page-name')).toMatchInlineSnapshot(`
      "pages/关于.md:1:1  页面的文件名就是它的地址，这个名字不能用在地址里。  (page-name)
          文件名只用小写字母、数字和单个连字符，例如 guan-yu.md。
      1 个错误

      pages/关于.md:1:1  A page's file name is its address, and this name cannot stand in an address.  (page-name)
          Use lower-case letters, digits and single hyphens, for example guan-yu.md.
      1 error
      "
    `);
  });

  it("tells editors when a page would take one of the site's addresses", async () => {
    expect(await reportOf('page-address-taken')).toMatchInlineSnapshot(`
      "pages/search.md:1:1  地址 /search/ 已经由网站本身使用。  (page-address-taken)
          请给文件改名，例如 search-page.md。
      1 个错误

      pages/search.md:1:1  The address /search/ is used by the site itself.  (page-address-taken)
          Rename the file, for example to search-page.md.
      1 error
      "
    `);
  });

  it('tells editors when a page stands in a folder', async () => {
    expect(await reportOf('page-in-folder')).toMatchInlineSnapshot(`
      "pages/more/about.md:1:1  页面必须直接放在 pages/ 里，不能放在下级文件夹里。  (page-in-folder)
          请把这个文件移到 pages/。
      1 个错误

      pages/more/about.md:1:1  A page must stand in pages/ itself, not in a folder below it.  (page-in-folder)
          Move the file to pages/.
      1 error
      "
    `);
  });
});
