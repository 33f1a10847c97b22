import { problemKind, type NoValues } from './problem-kind.ts';

const unpublishedZh: Readonly<Record<string, string>> = { draft: '是草稿，没有发布', withdrawn: '已经撤回' };
const unpublishedEn: Readonly<Record<string, string>> = {
  draft: 'is a draft and not published',
  withdrawn: 'was withdrawn',
};

/** Problems of the body, and of the files that an article shows or offers. */
export const bodyProblems = {
  'body-empty': problemKind<NoValues>(
    'error',
    () => ({
      message: '没有正文。',
      hint: '请在 --- 之后写上正文；还没写好的文章，可以先在文章信息里写上 状态: 草稿。',
    }),
    () => ({
      message: 'There is no body.',
      hint: 'Write the body below the --- that ends the front matter; in an article that is not written yet, write `status: draft`.',
    }),
  ),
  'image-missing': problemKind<{ source: string; suggestion: string }>(
    'error',
    ({ source, suggestion }) => ({
      message: `找不到图片“${source}”。`,
      hint: suggestion ? `是不是“${suggestion}”？` : '请把图片放在文章旁边，并核对文件名的大小写。',
    }),
    ({ source, suggestion }) => ({
      message: `The image "${source}" does not exist.`,
      hint: suggestion
        ? `Did you mean "${suggestion}"?`
        : 'Put the image beside the article, and check the case of its name.',
    }),
  ),
  'image-format': problemKind<{ source: string }>(
    'error',
    ({ source }) => ({
      message: `“${source}”不是能发布的图片。`,
      hint: '可以用 JPEG、PNG、GIF、WebP 和不含脚本的 SVG；AVIF、HEIC 等请先另存为 JPEG 或 PNG，并确认文件没有损坏。',
    }),
    ({ source }) => ({
      message: `"${source}" is not an image that can be published.`,
      hint: 'JPEG, PNG, GIF, WebP and SVG without scripts can be used; save AVIF, HEIC and others as JPEG or PNG, and check that the image is not damaged.',
    }),
  ),
  'image-extension': problemKind<{ source: string; type: string }>(
    'error',
    ({ source, type }) => ({
      message: `“${source}”其实是 ${type.toUpperCase()} 图片，与文件名的后缀不符。`,
      hint: `请把后缀改成 .${type}，文章里写的文件名一并改；或者另存为后缀所说的格式。`,
    }),
    ({ source, type }) => ({
      message: `"${source}" is a ${type.toUpperCase()} image, which is not what the extension of its name says.`,
      hint: `Rename it to end in .${type}, in the article too; or save it anew in the format that its name says.`,
    }),
  ),
  'image-too-large': problemKind<{ source: string; width: number; height: number; limit: number }>(
    'error',
    ({ source, width, height, limit }) => ({
      message: `图片“${source}”太大：${width} × ${height} 像素。`,
      hint: `最多 ${limit / 100} 亿像素，每边不超过 32767。请缩小后再用：长边 2000 到 4000 像素就够清楚了。`,
    }),
    ({ source, width, height, limit }) => ({
      message: `The image "${source}" is too large: ${width} × ${height} pixels.`,
      hint: `At most ${limit} megapixels and 32767 pixels a side are published. Scale it down: 2000 to 4000 pixels on the longer side are plenty.`,
    }),
  ),
  'image-damaged': problemKind<{ source: string }>(
    'error',
    ({ source }) => ({
      message: `图片“${source}”不完整或已损坏，不能全部读出。`,
      hint: '请从原处重新取得，或者用看图软件打开后另存一份；只缺一截的，剪去缺的部分再存。',
    }),
    ({ source }) => ({
      message: `The image "${source}" is incomplete or damaged and cannot be read to its end.`,
      hint: 'Get it anew from where it came, or open it in a picture viewer and save a copy; where only a part is missing, cut that off.',
    }),
  ),
  'image-external': problemKind<{ source: string }>(
    'warning',
    ({ source }) => ({
      message: `图片“${source}”在别的网站上，页面里只显示一个链接。`,
      hint: '请下载图片，放在文章旁边，再引用它的文件名。',
    }),
    ({ source }) => ({
      message: `The image "${source}" is on another website, so the page shows a link in its place.`,
      hint: 'Download the image, put it beside the article, and refer to it by its name.',
    }),
  ),
  'attachment-missing': problemKind<{ source: string; suggestion: string }>(
    'error',
    ({ source, suggestion }) => ({
      message: `找不到附件“${source}”。`,
      hint: suggestion ? `是不是“${suggestion}”？` : '请把附件放在文章旁边，并核对文件名的大小写。',
    }),
    ({ source, suggestion }) => ({
      message: `The attachment "${source}" does not exist.`,
      hint: suggestion
        ? `Did you mean "${suggestion}"?`
        : 'Put the attachment beside the article, and check the case of its name.',
    }),
  ),
  'attachment-type': problemKind<{ source: string; extension: string }>(
    'error',
    ({ source, extension }) => ({
      message: `附件“${source}”的类型“${extension}”不能发布。`,
      hint: '网页和脚本会在读者的浏览器里以本站的名义运行；请换成 PDF，或者打包成 zip。',
    }),
    ({ source, extension }) => ({
      message: `The attachment "${source}" is of a type that cannot be published: "${extension}".`,
      hint: "Web pages and scripts would run in readers' browsers in this site's name; offer a PDF or a zip file.",
    }),
  ),
  'reference-outside': problemKind<{ source: string }>(
    'error',
    ({ source }) => ({
      message: `“${source}”不在内容文件夹里。`,
      hint: '请把文件复制到文章旁边，再引用它的文件名。',
    }),
    ({ source }) => ({
      message: `"${source}" is not within the content folder.`,
      hint: 'Copy the file to the folder of the article and refer to it by its name.',
    }),
  ),
  'link-target-missing': problemKind<{ source: string; suggestion: string }>(
    'warning',
    ({ source, suggestion }) => ({
      message: `链接的“${source}”不存在，读者点开后什么也找不到。`,
      hint: suggestion ? `是不是“${suggestion}”？` : '请核对文件名和文件夹，或者去掉这个链接。',
    }),
    ({ source, suggestion }) => ({
      message: `The link leads to "${source}", which does not exist, so readers would find nothing there.`,
      hint: suggestion
        ? `Did you mean "${suggestion}"?`
        : 'Check the name and the folder of the file, or take the link out.',
    }),
  ),
  'link-target-unpublished': problemKind<{ source: string; status: string }>(
    'warning',
    ({ source, status }) => ({
      message: `链接的文章“${source}”${unpublishedZh[status] ?? '没有发布'}。`,
      hint: '请去掉这个链接，或者等那篇文章发布以后再加上。',
    }),
    ({ source, status }) => ({
      message: `The link leads to "${source}", which ${unpublishedEn[status] ?? 'is not published'}.`,
      hint: 'Take the link out, or leave it until that article is published.',
    }),
  ),
  'html-not-closed': problemKind<{ tag: string }>(
    'error',
    ({ tag }) => ({
      message: `HTML 代码“${tag}”没有写完或没有结束，它后面的文字不会出现在页面上。`,
      hint: '请补上“>”、结束标签或“-->”；如果只是想写一个小于号，请写成 &lt;。',
    }),
    ({ tag }) => ({
      message: `The HTML "${tag}" is not closed, so text after it would be missing from the page.`,
      hint: 'Add its ">", its end tag or its "-->"; where only a less-than sign is meant, write &lt;.',
    }),
  ),
  'html-left-out': problemKind<{ tag: string }>(
    'warning',
    ({ tag }) => ({
      message: `HTML 元素“${tag}>”不发布，里面的文字也不会出现在页面上。`,
      hint: '请把文字移到这个元素外面，或者删掉它。',
    }),
    ({ tag }) => ({
      message: `The HTML element "${tag}>" is not published, and neither is the text in it.`,
      hint: 'Move the text out of the element, or delete it.',
    }),
  ),
};
