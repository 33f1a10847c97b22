import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemCatalogue, type ProblemCode } from '../archive/problem-catalogue.ts';
import { makeContentFolder } from './fixtures/content-folder.ts';
import { faults } from './fixtures/faults.ts';
import { formatProblems } from './format-problems.ts';
import { readContent, type ReadContent } from './read-content.ts';

describe('the report of a run', () => {
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

  it('tells editors when a file has no front matter', async () => {
    expect(await reportOf('front-matter-missing')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  文件开头没有文章信息。  (front-matter-missing)
          第一行写 ---，接着写“标题: 于继承中前行”和“日期: 2019-11-25”，再写一行 ---，然后是正文。
      1 个错误

      articles/2019-11-25-a.md:1:1  The file does not begin with front matter.  (front-matter-missing)
          Write --- in the first line, then "title: A headline" and "date: 2019-11-25", another line ---, and then the body.
      1 error
      "
    `);
  });

  it('tells editors when the front matter does not end', async () => {
    expect(await reportOf('front-matter-not-closed')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  文章信息没有结束。  (front-matter-not-closed)
          请在文章信息之后、正文之前加一行 ---。
      1 个错误

      articles/2019-11-25-a.md:1:1  The front matter does not end.  (front-matter-not-closed)
          Add a line --- after the front matter, before the body.
      1 error
      "
    `);
  });

  it('tells editors when the closing fence holds more than three hyphens', async () => {
    expect(await reportOf('fence-not-plain')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:1  文章信息的分隔行是“-----”。  (fence-not-plain)
          这一行只能是三个半角减号：---。
      1 个错误

      articles/2019-11-25-a.md:4:1  The line that ends the front matter is "-----".  (fence-not-plain)
          It must be three hyphens and nothing else: ---.
      1 error
      "
    `);
  });

  it('tells editors when the front matter is a program', async () => {
    expect(await reportOf('front-matter-language')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  文章信息以“---js”开头，这不是 YAML。  (front-matter-language)
          文章信息只用 YAML 写，开头一行只写 ---。别的语言不会被读取，更不会被执行。
      1 个错误

      articles/2019-11-25-a.md:1:1  The front matter begins with "---js", which is not YAML.  (front-matter-language)
          Write front matter in YAML, after a first line of --- alone. Other languages are neither read nor run.
      1 error
      "
    `);
  });

  it('tells editors when the front matter is longer than 16 kB', async () => {
    expect(await reportOf('front-matter-too-long')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  文章信息有 18048 字节，超过了 16384 字节的上限。  (front-matter-too-long)
          文章信息只放标题、日期一类的短内容；长文字请放到正文里。
      1 个错误

      articles/2019-11-25-a.md:1:1  The front matter has 18048 bytes, more than the limit of 16384.  (front-matter-too-long)
          Front matter is for short facts such as the title and the date; put long text in the body.
      1 error
      "
    `);
  });

  it('tells editors when a line is indented with a tab', async () => {
    expect(await reportOf('front-matter-tab')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:5:1  这一行用制表符（Tab）缩进。  (front-matter-tab)
          请改用空格缩进，例如两个空格。
      1 个错误

      articles/2019-11-25-a.md:5:1  This line is indented with a tab.  (front-matter-tab)
          Indent with spaces, for example with two.
      1 error
      "
    `);
  });

  it('tells editors when a quotation mark is missing', async () => {
    expect(await reportOf('yaml-syntax')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:14  YAML 写法有误：缺少引号、括号、逗号或空格。  (yaml-syntax)
          每行写成“键: 值”，冒号后面有一个空格；值里有冒号、引号或 # 时，把整个值放进引号。
      1 个错误

      articles/2019-11-25-a.md:4:14  The YAML is faulty: a quotation mark, bracket, comma or space is missing.  (yaml-syntax)
          Write each line as "key: value", with a space after the colon; put a value that holds a colon, a quotation mark or # in quotation marks.
      1 error
      "
    `);
  });

  it('tells editors when a key is followed by a full-width colon', async () => {
    expect(await reportOf('full-width-colon')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:2:1  “标题”后面是全角冒号。  (full-width-colon)
          请用半角冒号加一个空格：标题: …
      1 个错误

      articles/2019-11-25-a.md:2:1  \`标题\` is followed by a full-width colon.  (full-width-colon)
          Use an ordinary colon and a space: 标题: …
      1 error
      "
    `);
  });

  it('tells editors when no space follows a colon', async () => {
    expect(await reportOf('colon-without-space')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:2:1  “title”的冒号后面没有空格。  (colon-without-space)
          请在冒号后面加一个空格：title: …
      1 个错误

      articles/2019-11-25-a.md:2:1  There is no space after the colon of \`title\`.  (colon-without-space)
          Add a space after the colon: title: …
      1 error
      "
    `);
  });

  it('tells editors when there are an anchor and an alias', async () => {
    expect(await reportOf('yaml-anchor')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:12  这里用了 YAML 的锚点或引用“&a”。  (yaml-anchor)
          请把值完整地写出来；文字里要用 & 或 * 开头时，把整个值放进引号。
      articles/2019-11-25-a.md:5:9  这里用了 YAML 的锚点或引用“*a”。  (yaml-anchor)
          请把值完整地写出来；文字里要用 & 或 * 开头时，把整个值放进引号。
      2 个错误

      articles/2019-11-25-a.md:4:12  A YAML anchor or alias is used here: "&a".  (yaml-anchor)
          Write the value out in full. Put a text that begins with & or * in quotation marks.
      articles/2019-11-25-a.md:5:9  A YAML anchor or alias is used here: "*a".  (yaml-anchor)
          Write the value out in full. Put a text that begins with & or * in quotation marks.
      2 errors
      "
    `);
  });

  it('tells editors when a value has a tag', async () => {
    expect(await reportOf('yaml-tag')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:23  这里用了 YAML 的类型标记“!!js/function”。  (yaml-tag)
          请删除它；文字以感叹号开头时，把整个值放进引号。
      1 个错误

      articles/2019-11-25-a.md:4:23  A YAML tag is used here: "!!js/function".  (yaml-tag)
          Remove it. Put a text that begins with an exclamation mark in quotation marks.
      1 error
      "
    `);
  });

  it('tells editors when the front matter is a list', async () => {
    expect(await reportOf('not-a-mapping')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:2:1  这里应该是一行行的“键: 值”。  (not-a-mapping)
          例如：标题: 于继承中前行。
      1 个错误

      articles/2019-11-25-a.md:2:1  This should be lines of the form "key: value".  (not-a-mapping)
          For example: title: A headline.
      1 error
      "
    `);
  });

  it('tells editors when a key is given in both languages', async () => {
    expect(await reportOf('duplicate-key')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:1  “标题”与第 2 行的“title”是同一项。  (duplicate-key)
          请只保留一个。
      1 个错误

      articles/2019-11-25-a.md:4:1  \`标题\` is the same field as \`title\` in line 2.  (duplicate-key)
          Keep one of them.
      1 error
      "
    `);
  });

  it('tells editors when a key is unknown', async () => {
    expect(await reportOf('unknown-key')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:1  没有“副标题”这一项。  (unknown-key)
          是不是“副题”？
      1 个错误

      articles/2019-11-25-a.md:4:1  There is no field \`副标题\`.  (unknown-key)
          Did you mean \`副题\`?
      1 error
      "
    `);
  });

  it('tells editors when a required field is missing', async () => {
    expect(await reportOf('missing-field')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  缺少“日期”。  (missing-field)
          请加上，例如：日期: 2019-11-25
      1 个错误

      articles/2019-11-25-a.md:1:1  \`date\` is missing.  (missing-field)
          Add it, for example: date: 2019-11-25
      1 error
      "
    `);
  });

  it('tells editors when a text is expected and a list found', async () => {
    expect(await reportOf('wrong-kind')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:9  “source”应该是一段文字。  (wrong-kind)
          例如：source: 杭州日报
      1 个错误

      articles/2019-11-25-a.md:4:9  \`source\` should be a text.  (wrong-kind)
          For example: source: 杭州日报
      1 error
      "
    `);
  });

  it('tells editors when a date is written in another form', async () => {
    expect(await reportOf('date-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:3:5  “日期”的“2019年11月25日”不是规定的日期写法。  (date-form)
          请写成 2019-11-25。
      1 个错误

      articles/2019-11-25-a.md:3:5  "2019年11月25日" in \`日期\` is not a date in the form that is used here.  (date-form)
          Write 2019-11-25.
      1 error
      "
    `);
  });

  it('tells editors when a day does not exist', async () => {
    expect(await reportOf('date-impossible')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:3:7  “date”的“2019-02-30”不存在。  (date-impossible)
          日历上没有这一天，或者一天里没有这个时刻；请核对。
      1 个错误

      articles/2019-11-25-a.md:3:7  "2019-02-30" in \`date\` does not exist.  (date-impossible)
          The calendar has no such day, or the day no such time; check it against the source.
      1 error
      "
    `);
  });

  it('tells editors when a number holds other characters', async () => {
    expect(await reportOf('count-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:7  “浏览次数”的“2,635次”不是一个数。  (count-form)
          请只写数字，例如 2635。
      1 个错误

      articles/2019-11-25-a.md:4:7  "2,635次" in \`浏览次数\` is not a number.  (count-form)
          Write digits only, for example 2635.
      1 error
      "
    `);
  });

  it('tells editors when an id cannot stand in an address', async () => {
    expect(await reportOf('id-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:5  “id”的“余杭调研”不能用在地址里。  (id-form)
          编号只用小写字母、数字和单个连字符，最多 80 个字符，例如 yu-hang-diao-yan。
      1 个错误

      articles/2019-11-25-a.md:4:5  "余杭调研" in \`id\` cannot stand in an address.  (id-form)
          Use lower-case letters, digits and single hyphens, at most 80 characters, for example yu-hang-diao-yan.
      1 error
      "
    `);
  });

  it("tells editors when a file's name cannot be an id", async () => {
    expect(await reportOf('id-from-path')).toMatchInlineSnapshot(`
      "articles/2019-11-25-余杭调研.md:1:1  文件名不能用作编号，所以文章的编号暂定为 a8ef5e3d5。  (id-from-path)
          发布之前请在文章信息里写上编号，例如：编号: yu-hang-diao-yan
      1 个警告

      articles/2019-11-25-余杭调研.md:1:1  The file's name cannot serve as an id, so the article has the id a8ef5e3d5.  (id-from-path)
          Give it an id before it is published, for example: id: yu-hang-diao-yan
      1 warning
      "
    `);
  });

  it('tells editors when two articles have one id', async () => {
    expect(await reportOf('duplicate-id')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  编号 a 与“articles/a.md”相同。  (duplicate-id)
          请在其中一篇的文章信息里另写一个编号；已经发布的那一篇不要改。
      articles/a.md:1:1  编号 a 与“articles/2019-11-25-a.md”相同。  (duplicate-id)
          请在其中一篇的文章信息里另写一个编号；已经发布的那一篇不要改。
      2 个错误

      articles/2019-11-25-a.md:1:1  The id a is also that of "articles/a.md".  (duplicate-id)
          Give one of the two another id; leave the one that is already published as it is.
      articles/a.md:1:1  The id a is also that of "articles/2019-11-25-a.md".  (duplicate-id)
          Give one of the two another id; leave the one that is already published as it is.
      2 errors
      "
    `);
  });

  it('tells editors when a column is unknown', async () => {
    expect(await reportOf('unknown-column')).toMatchInlineSnapshot(`
      "articles/a.md:4:5  没有“要问”这个栏目。  (unknown-column)
          是不是“要闻”？
      1 个错误

      articles/a.md:4:5  There is no column "要问".  (unknown-column)
          Did you mean "要闻"?
      1 error
      "
    `);
  });

  it('tells editors when a status is unknown', async () => {
    expect(await reportOf('unknown-choice')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:5  “状态”不能是“隐藏”。  (unknown-choice)
          可以写：draft, 草稿, published, 发布, withdrawn, 撤回。
      1 个错误

      articles/2019-11-25-a.md:4:5  \`状态\` cannot be "隐藏".  (unknown-choice)
          Write one of: draft, 草稿, published, 发布, withdrawn, 撤回.
      1 error
      "
    `);
  });

  it('tells editors when a web address lacks its beginning', async () => {
    expect(await reportOf('web-address-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:11  “original”的“news.example/123.html”不是网址。  (web-address-form)
          请写完整的网址，以 http:// 或 https:// 开头。
      1 个错误

      articles/2019-11-25-a.md:4:11  "news.example/123.html" in \`original\` is not a web address.  (web-address-form)
          Write the whole address, beginning with http:// or https://.
      1 error
      "
    `);
  });

  it('tells editors when a former address is no address', async () => {
    expect(await reportOf('former-address-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:10  “aliases”的“123.html”不是地址。  (former-address-form)
          请写以 / 开头的旧路径，例如 /news/2019/123.html，或者完整的旧网址。
      1 个错误

      articles/2019-11-25-a.md:4:10  "123.html" in \`aliases\` is not an address.  (former-address-form)
          Write the former path, beginning with /, for example /news/2019/123.html, or the whole former address.
      1 error
      "
    `);
  });

  it('tells editors when a language is no language tag', async () => {
    expect(await reportOf('language-form')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:7  “lang”的“中文”不是语言代码。  (language-form)
          请写 zh-CN、zh-TW、en 这样的代码。
      1 个错误

      articles/2019-11-25-a.md:4:7  "中文" in \`lang\` is not a language tag.  (language-form)
          Write a tag such as zh-CN, zh-TW or en.
      1 error
      "
    `);
  });

  it('tells editors when a summary is too long', async () => {
    expect(await reportOf('summary-too-long')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:10  摘要有 121 个字，只用前 120 个。  (summary-too-long)
          请把摘要缩短到 120 个字以内。
      1 个警告

      articles/2019-11-25-a.md:4:10  The summary has 121 characters; only the first 120 are used.  (summary-too-long)
          Shorten the summary to 120 characters or fewer.
      1 warning
      "
    `);
  });

  it('tells editors when there is no body', async () => {
    expect(await reportOf('body-empty')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:5:1  没有正文。  (body-empty)
          请在文章信息后面的 --- 之后写上正文。
      1 个错误

      articles/2019-11-25-a.md:5:1  There is no body.  (body-empty)
          Write the body below the --- that ends the front matter.
      1 error
      "
    `);
  });

  it('tells editors when an image is missing', async () => {
    expect(await reportOf('image-missing')).toMatchInlineSnapshot(`
      "articles/a.md:8:1  找不到图片“visit.png”。  (image-missing)
          是不是“visits.png”？
      1 个错误

      articles/a.md:8:1  The image "visit.png" does not exist.  (image-missing)
          Did you mean "visits.png"?
      1 error
      "
    `);
  });

  it('tells editors when an image is something else', async () => {
    expect(await reportOf('image-format')).toMatchInlineSnapshot(`
      "articles/a.md:6:1  “a.jpg”不是能发布的图片。  (image-format)
          可以用 JPEG、PNG、GIF、WebP、AVIF 和不含脚本的 SVG；请换成其中一种，并确认文件没有损坏。
      1 个错误

      articles/a.md:6:1  "a.jpg" is not an image that can be published.  (image-format)
          JPEG, PNG, GIF, WebP, AVIF and SVG without scripts can be used; convert the image, and check that it is not damaged.
      1 error
      "
    `);
  });

  it('tells editors when an image is on another website', async () => {
    expect(await reportOf('image-external')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:6:1  图片“https://news.example/a.jpg”在别的网站上，页面里只显示一个链接。  (image-external)
          请下载图片，放在文章旁边，再引用它的文件名。
      1 个警告

      articles/2019-11-25-a.md:6:1  The image "https://news.example/a.jpg" is on another website, so the page shows a link in its place.  (image-external)
          Download the image, put it beside the article, and refer to it by its name.
      1 warning
      "
    `);
  });

  it('tells editors when an attachment is missing', async () => {
    expect(await reportOf('attachment-missing')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:14  找不到附件“plan.pdf”。  (attachment-missing)
          请把附件放在文章旁边，并核对文件名的大小写。
      1 个错误

      articles/2019-11-25-a.md:4:14  The attachment "plan.pdf" does not exist.  (attachment-missing)
          Put the attachment beside the article, and check the case of its name.
      1 error
      "
    `);
  });

  it('tells editors when an attachment is a web page', async () => {
    expect(await reportOf('attachment-type')).toMatchInlineSnapshot(`
      "articles/a.md:4:14  附件“plan.html”的类型“.html”不能发布。  (attachment-type)
          网页和脚本会在读者的浏览器里以本站的名义运行；请换成 PDF，或者打包成 zip。
      1 个错误

      articles/a.md:4:14  The attachment "plan.html" is of a type that cannot be published: ".html".  (attachment-type)
          Web pages and scripts would run in readers' browsers in this site's name; offer a PDF or a zip file.
      1 error
      "
    `);
  });

  it('tells editors when an image is outside the content folder', async () => {
    expect(await reportOf('reference-outside')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:6:1  “../../etc/a.png”不在内容文件夹里。  (reference-outside)
          请把文件复制到文章旁边，再引用它的文件名。
      1 个错误

      articles/2019-11-25-a.md:6:1  "../../etc/a.png" is not within the content folder.  (reference-outside)
          Copy the file to the folder of the article and refer to it by its name.
      1 error
      "
    `);
  });

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

describe('the catalogue', () => {
  it.each(Object.keys(faults) as ProblemCode[])('has a fixture that shows %s', async (code) => {
    const { problems } = await readFault(code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    const found = problems.find((problem) => problem.code === code);
    expect(found?.severity).toBe(problemCatalogue[code].severity);
  });

  it('leaves out an article that has an error, and keeps one that has a warning', async () => {
    for (const code of ['date-impossible', 'image-missing', 'unknown-column', 'control-character'] as const) {
      expect((await readFault(code)).articles).toEqual([]);
    }
    for (const code of ['id-from-path', 'image-external', 'summary-too-long'] as const) {
      expect((await readFault(code)).articles).toHaveLength(1);
    }
    expect((await readFault('duplicate-id')).articles).toEqual([]);
  });
});

/** Reads the content of the fixture for `code`. */
async function readFault(code: ProblemCode): Promise<ReadContent & { readonly folder: string }> {
  const fault = faults[code];
  const folder = makeContentFolder(fault.files);
  fault.prepare?.(folder);
  const contentDirectory = fault.read?.(folder) ?? folder;
  const read = (): Promise<ReadContent> =>
    readContent({ contentDirectory, onProgress: () => fault.meanwhile?.(folder) });
  return { folder, ...(await (fault.unprivileged === true ? asOrdinaryUser(folder, read) : read())) };
}

/** The formatted problems of the fixture for `code`, in Chinese and in English. */
async function reportOf(code: ProblemCode): Promise<string> {
  const { problems, folder } = await readFault(code);
  const report = `${formatProblems(problems, 'zh')}\n${formatProblems(problems, 'en')}`;
  return report.replaceAll(folder, '/archive');
}

/** The superuser may read everything; some machines run tests as such. */
async function asOrdinaryUser<Result>(folder: string, action: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return action();
  chmodSync(folder, 0o755);
  // Loads what is loaded on demand while that is still allowed.
  await action();
  process.seteuid?.(65534);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
