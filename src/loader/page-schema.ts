import { z } from 'astro/zod';
import { field } from './field.ts';
import { count } from './field-values.ts';

/** The front matter of a standing page. */
export const pageSchema = z.strictObject({
  title: field(z.string(), {
    name: '标题',
    about: {
      zh: '页面的标题，也是导航里的文字。',
      en: "The page's headline, and its text in the navigation.",
    },
    example: '关于本档案',
    synonyms: ['题目', 'name'],
  }),
  order: field(count().exactOptional(), {
    name: '顺序',
    about: { zh: '在导航里的位置，小的在前。', en: 'The position in the navigation, lower numbers first.' },
    example: '1',
    whenAbsent: { zh: '只在页脚里有链接', en: 'linked from the footer only' },
    synonyms: ['排序', '次序', 'position', 'weight'],
  }),
  summary: field(z.string().exactOptional(), {
    name: '摘要',
    about: { zh: '一两句话，最多 120 个字。', en: 'One or two sentences, at most 120 characters.' },
    example: '档案的来历和编辑办法。',
    whenAbsent: { zh: '正文的开头', en: 'the beginning of the body' },
    synonyms: ['简介', 'description'],
  }),
});
