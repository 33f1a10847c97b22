import { describe, expect, it } from 'vitest';
import { reportOf } from './fixtures/read-fault.ts';

describe('the report on files and folders', () => {
  it('tells editors when there is no content folder', async () => {
    expect(await reportOf('content-folder-missing')).toMatchInlineSnapshot(`
      ".:1:1  没有内容文件夹“/archive/nowhere”。  (content-folder-missing)
          请检查 --content 后面的路径；内容文件夹里要有 articles/，一篇文章一个 .md 文件。
      1 个错误

      .:1:1  There is no content folder "/archive/nowhere".  (content-folder-missing)
          Check the path after --content. A content folder holds articles/, with one .md file for each article.
      1 error
      "
    `);
  });

  it('tells editors when there is no folder of articles', async () => {
    expect(await reportOf('articles-folder-missing')).toMatchInlineSnapshot(`
      "articles:1:1  内容文件夹里没有 articles/。  (articles-folder-missing)
          请建立 articles/ 文件夹，把文章放进去，例如 articles/2019/2019-11-25-zheng-rongsheng.md。
      1 个错误

      articles:1:1  The content folder has no articles/ folder.  (articles-folder-missing)
          Make the folder articles/ and put the articles there, for example articles/2019/2019-11-25-zheng-rongsheng.md.
      1 error
      "
    `);
  });

  it('tells editors when a file may not be read', async () => {
    expect(await reportOf('file-unreadable')).toMatchInlineSnapshot(`
      "articles/a.md:1:1  读不了这个文件或文件夹（EACCES）。  (file-unreadable)
          请检查它的权限：运行生成程序的用户必须能读。
      1 个错误

      articles/a.md:1:1  This file or folder cannot be read (EACCES).  (file-unreadable)
          Check its permissions: the user who runs the build must be able to read it.
      1 error
      "
    `);
  });

  it('tells editors when a file goes away while the content is read', async () => {
    expect(await reportOf('file-vanished')).toMatchInlineSnapshot(`
      "articles/a164.md:1:1  读取时这个文件已经不在了。  (file-vanished)
          如果它刚被移动或改名，请重新生成一次。
      1 个错误

      articles/a164.md:1:1  This file was gone when it was about to be read.  (file-vanished)
          If it was being moved or renamed, build again.
      1 error
      "
    `);
  });

  it('tells editors when something other than a file has the name of an article', async () => {
    expect(await reportOf('not-a-file')).toMatchInlineSnapshot(`
      "articles/b.md:1:1  这不是普通文件。  (not-a-file)
          请换成普通的文本文件，或者把它移出内容文件夹。
      1 个错误

      articles/b.md:1:1  This is not an ordinary file.  (not-a-file)
          Put an ordinary text file in its place, or move it out of the content folder.
      1 error
      "
    `);
  });

  it('tells editors when a symbolic link leads outside', async () => {
    expect(await reportOf('symlink-outside')).toMatchInlineSnapshot(`
      "articles/b.md:1:1  这个符号链接指向内容文件夹之外。  (symlink-outside)
          内容文件夹之外的文件不会发布；请把文件本身复制进来。
      1 个错误

      articles/b.md:1:1  This symbolic link leads outside the content folder.  (symlink-outside)
          Nothing outside the content folder is published; copy the file itself into it.
      1 error
      "
    `);
  });

  it('tells editors when a symbolic link leads to a folder', async () => {
    expect(await reportOf('symlink-to-folder')).toMatchInlineSnapshot(`
      "articles/2020:1:1  这个符号链接指向一个文件夹。  (symlink-to-folder)
          请用真正的文件夹：同一篇文章不能有两个位置。
      1 个错误

      articles/2020:1:1  This symbolic link leads to a folder.  (symlink-to-folder)
          Use a real folder: an article cannot stand in two places.
      1 error
      "
    `);
  });

  it('tells editors when a symbolic link leads nowhere', async () => {
    expect(await reportOf('symlink-broken')).toMatchInlineSnapshot(`
      "articles/b.md:1:1  这个符号链接指向的文件不存在。  (symlink-broken)
          请删除它，或者换成文件本身。
      1 个错误

      articles/b.md:1:1  This symbolic link leads to a file that does not exist.  (symlink-broken)
          Remove it, or put the file itself in its place.
      1 error
      "
    `);
  });

  it('tells editors when two files differ only in case', async () => {
    expect(await reportOf('name-collision')).toMatchInlineSnapshot(`
      "articles/A.md:1:1  这个名字与“articles/a.md”只有大小写或 Unicode 写法不同。  (name-collision)
          在别的电脑上它们会变成同一个文件；请给其中一个改名。
      articles/a.md:1:1  这个名字与“articles/A.md”只有大小写或 Unicode 写法不同。  (name-collision)
          在别的电脑上它们会变成同一个文件；请给其中一个改名。
      2 个错误

      articles/A.md:1:1  This name differs from "articles/a.md" only in case or in its Unicode form.  (name-collision)
          On other computers the two would be one file; rename one of them.
      articles/a.md:1:1  This name differs from "articles/A.md" only in case or in its Unicode form.  (name-collision)
          On other computers the two would be one file; rename one of them.
      2 errors
      "
    `);
  });

  it('tells editors when a name is not in UTF-8', async () => {
    expect(await reportOf('name-encoding')).toMatchInlineSnapshot(`
      "articles/\\xB1\\xEA\\xCC\\xE2.md:1:1  这个名字的编码不是 UTF-8，所以无法读取。  (name-encoding)
          它像是 GBK 编码的“标题.md”；请改名，最好只用字母和数字。
      1 个错误

      articles/\\xB1\\xEA\\xCC\\xE2.md:1:1  This name is not in UTF-8, so what it names cannot be read.  (name-encoding)
          It seems to be "标题.md" in GBK; rename it, best to letters and digits only.
      1 error
      "
    `);
  });

  it('tells editors when an article has another extension', async () => {
    expect(await reportOf('article-extension')).toMatchInlineSnapshot(`
      "articles/b.markdown:1:1  扩展名是“.markdown”，这个文件没有当作文章读取。  (article-extension)
          文章的扩展名必须是小写的 .md，请改名。
      1 个警告

      articles/b.markdown:1:1  The name ends in ".markdown", so this file was not read as an article.  (article-extension)
          Articles end in .md, in lower case; rename the file.
      1 warning
      "
    `);
  });

  it('tells editors when an article stands outside the folder of articles', async () => {
    expect(await reportOf('article-misplaced')).toMatchInlineSnapshot(`
      "2019/b.md:1:1  这个文件不在 articles/ 和 pages/ 里，没有读取。  (article-misplaced)
          请移到 articles/2019/b.md。
      1 个警告

      2019/b.md:1:1  This file stands outside articles/ and pages/, so it was not read.  (article-misplaced)
          Move it to articles/2019/b.md.
      1 warning
      "
    `);
  });

  it('tells editors when a file is larger than 4 MB', async () => {
    expect(await reportOf('file-too-large')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  文件有 4200041 字节，超过了 4194304 字节的上限。  (file-too-large)
          请把长文分成几篇，或者把图片从正文里拿出来，作为文件放在文章旁边。
      1 个错误

      articles/2019-11-25-a.md:1:1  The file has 4200041 bytes, more than the limit of 4194304.  (file-too-large)
          Divide the text into several articles, or take embedded images out and put them beside the article as files.
      1 error
      "
    `);
  });

  it('tells editors when a file is not valid UTF-8', async () => {
    expect(await reportOf('invalid-utf-8')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:8:2  从字节偏移 52 起不是有效的 UTF-8。  (invalid-utf-8)
          请用编辑器把这个文件另存为 UTF-8 编码。
      1 个错误

      articles/2019-11-25-a.md:8:2  The text is not valid UTF-8 from byte offset 52 on.  (invalid-utf-8)
          Save the file as UTF-8 in your editor.
      1 error
      "
    `);
  });

  it('tells editors when a file is in GBK', async () => {
    expect(await reportOf('gbk-encoding')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:2:8  这个文件像是 GBK 编码，不是 UTF-8（从字节偏移 11 起）。  (gbk-encoding)
          请用编辑器以 GBK（GB18030）打开，再另存为 UTF-8。
      1 个错误

      articles/2019-11-25-a.md:2:8  This file seems to be in GBK, not in UTF-8 (from byte offset 11 on).  (gbk-encoding)
          Open it as GBK (GB18030) in your editor and save it as UTF-8.
      1 error
      "
    `);
  });

  it('tells editors when a text holds a control character', async () => {
    expect(await reportOf('control-character')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:6:3  这里有一个看不见的控制字符 U+0007。  (control-character)
          请删除它；它多半是从别的程序里复制过来的。
      1 个错误

      articles/2019-11-25-a.md:6:3  There is an invisible control character here: U+0007.  (control-character)
          Delete it; it probably came along when text was copied from another program.
      1 error
      "
    `);
  });

  it('tells editors when a text holds a character that changes its direction', async () => {
    expect(await reportOf('bidi-character')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:6:3  这里有一个改变文字方向的隐藏字符 U+202E。  (bidi-character)
          请删除它：它能让读者看到的文字与实际不同。
      1 个错误

      articles/2019-11-25-a.md:6:3  There is a hidden character here that changes the direction of text: U+202E.  (bidi-character)
          Delete it: it can make readers see a text other than the real one.
      1 error
      "
    `);
  });
});
