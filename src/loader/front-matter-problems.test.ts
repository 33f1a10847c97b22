import { describe, expect, it } from 'vitest';
import { reportOf } from './fixtures/read-fault.ts';

describe('the report on the form of front matter', () => {
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

  it('tells editors when front matter in TOML is broken', async () => {
    expect(await reportOf('front-matter-syntax')).toMatchInlineSnapshot(`
      "articles/a.md:2:9  文章信息不是有效的 TOML：invalid value。  (front-matter-syntax)
          请按 TOML 的写法改正，或者改用 --- 之间的 YAML。
      1 个错误

      articles/a.md:2:9  The front matter is not valid TOML: invalid value.  (front-matter-syntax)
          Mend its TOML, or write it in YAML between lines of ---.
      1 error
      "
    `);
  });

  it('tells editors when the front matter is a program', async () => {
    expect(await reportOf('front-matter-language')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:1:1  文章信息以“---js”开头，这不是 YAML。  (front-matter-language)
          文章信息用 YAML 写，开头一行只写 ---。TOML 和 JSON 要在 site.yaml 的“文章信息格式”里列出才读；别的语言不读，更不执行。
      1 个错误

      articles/2019-11-25-a.md:1:1  The front matter begins with "---js", which is not YAML.  (front-matter-language)
          Write front matter in YAML, after a first line of --- alone. TOML and JSON are read where \`frontMatter\` in site.yaml lists them; other languages are neither read nor run.
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
      "articles/2019-11-25-a.md:4:9  这里用了 YAML 的锚点或引用“&a”。  (yaml-anchor)
          请把值完整地写出来；文字里要用 & 或 * 开头时，把整个值放进引号。
      articles/2019-11-25-a.md:5:9  这里用了 YAML 的锚点或引用“*a”。  (yaml-anchor)
          请把值完整地写出来；文字里要用 & 或 * 开头时，把整个值放进引号。
      2 个错误

      articles/2019-11-25-a.md:4:9  A YAML anchor or alias is used here: "&a".  (yaml-anchor)
          Write the value out in full. Put a text that begins with & or * in quotation marks.
      articles/2019-11-25-a.md:5:9  A YAML anchor or alias is used here: "*a".  (yaml-anchor)
          Write the value out in full. Put a text that begins with & or * in quotation marks.
      2 errors
      "
    `);
  });

  it('tells editors when a value has a tag', async () => {
    expect(await reportOf('yaml-tag')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:4:9  这里用了 YAML 的类型标记“!!js/function”。  (yaml-tag)
          请删除它；文字以感叹号开头时，把整个值放进引号。
      1 个错误

      articles/2019-11-25-a.md:4:9  A YAML tag is used here: "!!js/function".  (yaml-tag)
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
});
