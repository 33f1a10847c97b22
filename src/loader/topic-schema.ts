import { z } from 'astro/zod';
import { field } from './field.ts';
import { count, yesOrNo } from './field-values.ts';

const section = z.strictObject({
  title: field(z.string(), {
    name: '标题',
    about: { zh: '这一部分的标题。', en: "The section's headline." },
    example: '人物',
  }),
  text: field(z.string().exactOptional(), {
    name: '说明',
    about: { zh: '标题下面的一两句话。', en: 'A sentence or two below the headline.' },
    example: '历年的劳动模范。',
  }),
  articles: field(z.array(z.string()).default([]), {
    name: '文章',
    about: {
      zh: '文章的编号，按显示的先后。',
      en: 'Ids of articles, in the order in which they are shown.',
    },
    example: '[zheng-rongsheng-yuhang]',
  }),
  tags: field(z.array(z.string()).default([]), {
    name: '标签',
    about: {
      zh: '带有其中任何一个标签的文章，排在上面列出的之后，新的在前。',
      en: 'Articles with any of these tags, newest first, behind those that are named.',
    },
    example: '[工匠]',
  }),
  column: field(z.array(z.string()).default([]), {
    name: '栏目',
    about: {
      zh: '其中任何一个栏目的文章。与“标签”“人物”同写时，要都符合。',
      en: 'Articles of any of these columns. Together with `tags` or `people`, all must be met.',
    },
    example: '[要闻]',
  }),
  people: field(z.array(z.string()).default([]), {
    name: '人物',
    about: {
      zh: '写到其中任何一人的文章：姓名，或者规范记录的编号。',
      en: 'Articles that name any of these people: their names, or the ids of their records.',
    },
    example: '[郑荣胜]',
  }),
});

/** The front matter of a topic. */
export const topicSchema = z.strictObject({
  title: field(z.string(), {
    name: '标题',
    about: {
      zh: '专题的名称。文章的“专题”里写这个名称或文件名，文章也就在专题里。',
      en: 'What the topic is called. Articles that give this name, or the name of the file, under `topics` stand in it, too.',
    },
    example: '工匠精神',
    synonyms: ['题目', '名称', 'name'],
  }),
  summary: field(z.string().exactOptional(), {
    name: '摘要',
    about: { zh: '一两句话，最多 120 个字。', en: 'One or two sentences, at most 120 characters.' },
    example: '劳动模范和工匠的报道。',
    whenAbsent: { zh: '正文的开头', en: 'the beginning of the body' },
    synonyms: ['简介', 'description'],
  }),
  order: field(count().exactOptional(), {
    name: '顺序',
    about: {
      zh: '在专题列表里的位置，小的在前。',
      en: 'The position among the topics, lower numbers first.',
    },
    example: '1',
    whenAbsent: { zh: '排在写了顺序的之后，按文件名', en: 'behind those that have one, by file name' },
    synonyms: ['排序', '次序', 'position', 'weight'],
  }),
  sections: field(z.array(section).default([]), {
    name: '部分',
    about: {
      zh: '专题的各个部分，各有标题，列出文章，或者写明收哪些文章。',
      en: "The topic's sections, each with a headline, and articles by id or by what they have in common.",
    },
    example: '[{ 标题: 人物, 说明: 历年的劳动模范。, 文章: [zheng-rongsheng-yuhang], 标签: [工匠] }]',
    whenAbsent: {
      zh: '只有在“专题”里写了它的文章',
      en: 'the articles that name it under `topics`, and no others',
    },
    synonyms: ['章节', '分组', 'section', 'groups'],
  }),
  timeline: field(yesOrNo().exactOptional(), {
    name: '时间线',
    about: {
      zh: '是（true）就再按时间先后列出这些文章。',
      en: 'With `true`, the articles are listed once more, in the order of time.',
    },
    example: 'true',
    whenAbsent: { zh: '没有时间线', en: 'no timeline' },
    synonyms: ['年表', '大事记', 'chronology'],
  }),
});
