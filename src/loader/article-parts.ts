import { z } from 'astro/zod';
import { field } from './field.ts';
import { count, day, digest, webAddress } from './field-values.ts';

/** A person whom the article names. */
export const person = z.strictObject({
  name: field(z.string(), {
    name: '姓名',
    about: { zh: '人名。', en: "The person's name." },
    example: '郑荣胜',
  }),
  post: field(z.string().exactOptional(), {
    name: '职务',
    about: { zh: '报道当时的职务，照原文写。', en: 'The post held at that time, as the report gives it.' },
    example: '市总工会党组书记',
  }),
});

/** The image at the head of the article. */
export const cover = z.strictObject({
  src: field(z.string(), {
    name: '文件',
    about: { zh: '图片文件，放在文章旁边。', en: 'The image file, beside the article.' },
    input: 'image',
    example: 'visit.jpg',
  }),
  alt: field(z.string(), {
    name: '替代文字',
    about: {
      zh: '给看不到图片的读者：图里有什么。',
      en: 'For readers who cannot see the image: what it shows.',
    },
    example: '座谈会现场，七人围坐在长桌旁',
  }),
  caption: field(z.string().exactOptional(), {
    name: '说明',
    about: { zh: '图片下面的说明。', en: 'The caption below the image.' },
    example: '座谈会现场',
  }),
});

/** A file for readers to download. */
export const attachment = z.strictObject({
  file: field(z.string(), {
    name: '文件',
    about: { zh: '附件的文件名，放在文章旁边。', en: 'The file, beside the article.' },
    input: 'file',
    example: 'plan.pdf',
  }),
  title: field(z.string().exactOptional(), {
    name: '标题',
    about: { zh: '读者看到的名称。', en: 'The name that readers see.' },
    example: '工作方案（全文）',
    whenAbsent: { zh: '文件名', en: 'the name of the file' },
  }),
});

/** A number of views, as it was on one day. */
export const views = z.strictObject({
  count: field(count(), {
    name: '次数',
    about: { zh: '浏览次数，只写数字。', en: 'The number of views, digits only.' },
    example: '2635',
  }),
  asOf: field(day().exactOptional(), {
    name: '截至',
    about: { zh: '这个次数是哪一天的。', en: 'The day on which the number was taken.' },
    input: 'day',
    example: '2026-11-22',
  }),
});

/** Where the article comes from: where it stood first, and what it was imported from. */
export const original = z.strictObject({
  url: field(webAddress().exactOptional(), {
    name: '网址',
    about: { zh: '原文的网址。', en: 'The address of the original.' },
    example: 'https://news.example/2019/11/25/123.html',
  }),
  capturedAt: field(day().exactOptional(), {
    name: '采集时间',
    about: { zh: '从那里取得文章的日期。', en: 'The day on which the article was taken from there.' },
    input: 'day',
    example: '2026-11-22',
  }),
  file: field(z.string().exactOptional(), {
    name: '原件',
    about: {
      zh: '导入的文件叫什么名字。由导入程序写入。',
      en: 'The name of the file that was imported. Written by the import.',
    },
    input: 'written-by-import',
    example: 'news/2019/123.html',
  }),
  part: field(z.string().exactOptional(), {
    name: '条目',
    about: {
      zh: '原件里有多篇文章时，是哪一篇。由导入程序写入。',
      en: 'Which of the articles in that file this one is. Written by the import.',
    },
    input: 'written-by-import',
    example: '"123"',
  }),
  sha256: field(digest().exactOptional(), {
    name: '指纹',
    about: {
      zh: '原件的 SHA-256；原件保存在 originals 文件夹里，以它为名。由导入程序写入，不要改。',
      en: 'The SHA-256 of that file, which is kept in the folder `originals` under it. Written by the import: leave it.',
    },
    input: 'written-by-import',
    example: '08c5a60c6cd3cd26f8e4d2ec5d8ba6e5a3a1d6c3c6a5a6a5c9b6c3b1a4f3e2d1',
  }),
});
