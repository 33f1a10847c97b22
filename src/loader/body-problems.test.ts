import { describe, expect, it } from 'vitest';
import { reportOf } from './fixtures/read-fault.ts';

describe('the report on bodies and their files', () => {
  it('tells editors when there is no body', async () => {
    expect(await reportOf('body-empty')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:5:1  没有正文。  (body-empty)
          请在 --- 之后写上正文；还没写好的文章，可以先在文章信息里写上 状态: 草稿。
      1 个错误

      articles/2019-11-25-a.md:5:1  There is no body.  (body-empty)
          Write the body below the --- that ends the front matter; in an article that is not written yet, write \`status: draft\`.
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
          可以用 JPEG、PNG、GIF、WebP 和不含脚本的 SVG；AVIF、HEIC 等请先另存为 JPEG 或 PNG，并确认文件没有损坏。
      1 个错误

      articles/a.md:6:1  "a.jpg" is not an image that can be published.  (image-format)
          JPEG, PNG, GIF, WebP and SVG without scripts can be used; save AVIF, HEIC and others as JPEG or PNG, and check that the image is not damaged.
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

  it('tells editors when a link leads to no article', async () => {
    expect(await reportOf('link-target-missing')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:8:3  链接的“../2019/b.md”不存在，读者点开后什么也找不到。  (link-target-missing)
          请核对文件名和文件夹，或者去掉这个链接。
      1 个警告

      articles/2019-11-25-a.md:8:3  The link leads to "../2019/b.md", which does not exist, so readers would find nothing there.  (link-target-missing)
          Check the name and the folder of the file, or take the link out.
      1 warning
      "
    `);
  });

  it('tells editors when a link leads to an article that is not published', async () => {
    expect(await reportOf('link-target-unpublished')).toMatchInlineSnapshot(`
      "articles/a.md:6:3  链接的文章“b.md#part”是草稿，没有发布。  (link-target-unpublished)
          请去掉这个链接，或者等那篇文章发布以后再加上。
      1 个警告

      articles/a.md:6:3  The link leads to "b.md#part", which is a draft and not published.  (link-target-unpublished)
          Take the link out, or leave it until that article is published.
      1 warning
      "
    `);
  });

  it('tells editors when HTML that is not closed takes the text after it', async () => {
    expect(await reportOf('html-not-closed')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:8:1  HTML 代码“<div”没有写完或没有结束，它后面的文字不会出现在页面上。  (html-not-closed)
          请补上“>”、结束标签或“-->”；如果只是想写一个小于号，请写成 &lt;。
      1 个错误

      articles/2019-11-25-a.md:8:1  The HTML "<div" is not closed, so text after it would be missing from the page.  (html-not-closed)
          Add its ">", its end tag or its "-->"; where only a less-than sign is meant, write &lt;.
      1 error
      "
    `);
  });

  it('tells editors when text stands in an element that is not published', async () => {
    expect(await reportOf('html-left-out')).toMatchInlineSnapshot(`
      "articles/2019-11-25-a.md:6:3  HTML 元素“<textarea>”不发布，里面的文字也不会出现在页面上。  (html-left-out)
          请把文字移到这个元素外面，或者删掉它。
      1 个警告

      articles/2019-11-25-a.md:6:3  The HTML element "<textarea>" is not published, and neither is the text in it.  (html-left-out)
          Move the text out of the element, or delete it.
      1 warning
      "
    `);
  });
});
