import { z } from 'astro/zod';
import { attachment, cover, original, person, views } from './article-parts.ts';
import { field } from './field.ts';
import { choice, day, formerAddress, identifier, languageTag, moment } from './field-values.ts';

/** The front matter of an article, its keys in English and its values still texts. Output in the model's terms. */
export const articleSchema = z.strictObject({
  title: field(z.string(), {
    name: '标题',
    about: { zh: '主标题。', en: 'The headline.' },
    example: '于继承中前行 在创新中开拓',
    synonyms: ['题目', '主题', '主标题', '正题', 'headline', 'name'],
  }),
  date: field(moment(), {
    name: '日期',
    about: {
      zh: '发布日期，可以带时间（2019-11-25 10:30），按网站的时区。文章的地址由它而来，发布后不要改。',
      en: "The day of publication, or day and time (2019-11-25 10:30) in the site's time zone. The article's address is made of it: leave it once published.",
    },
    input: 'day-or-moment',
    example: '2019-11-25',
    synonyms: [
      '时间',
      '发布日期',
      '发布时间',
      '发表日期',
      '发稿日期',
      'day',
      'published',
      'pubDate',
      'datetime',
    ],
  }),
  kicker: field(z.string().exactOptional(), {
    name: '引题',
    about: { zh: '标题上面的一行（眉题、肩题）。', en: 'The line above the headline.' },
    example: '市总工会开展基层调研',
    synonyms: ['眉题', '肩题', 'eyebrow'],
  }),
  subtitle: field(z.string().exactOptional(), {
    name: '副题',
    about: { zh: '标题下面的一行。', en: 'The line below the headline.' },
    example: '郑荣胜赴余杭区调研工会工作',
    synonyms: ['副标题', '子标题', 'subhead', 'deck'],
  }),
  eventDate: field(day().exactOptional(), {
    name: '活动日期',
    about: { zh: '所报道的事发生在哪一天。', en: 'The day on which the reported event took place.' },
    input: 'day',
    example: '2019-11-21',
    synonyms: ['活动时间', '事件日期', '会议日期', 'event'],
  }),
  column: field(z.string().exactOptional(), {
    name: '栏目',
    about: {
      zh: 'site.yaml 里的一个栏目，写编号或名称。',
      en: 'A column of site.yaml, by its id or its name.',
    },
    input: 'column',
    example: '要闻',
    synonyms: ['分类', '类别', '频道', 'category', 'categories', 'section', 'channel'],
  }),
  topics: field(z.array(z.string()).default([]), {
    name: '专题',
    about: {
      zh: '所属的专题：专题页（topics/ 里的文件）的标题或文件名，或者还没有页面的专题的名称。',
      en: 'The topics that it belongs to: the title or the file name of a topic in topics/, or the name of one without a page.',
    },
    example: '[工匠精神]',
    synonyms: ['主题词', 'series'],
  }),
  tags: field(z.array(z.string()).default([]), {
    name: '标签',
    about: { zh: '几个词，说明文章讲什么。', en: 'A few words that say what the article is about.' },
    example: '[调研, 基层工会]',
    synonyms: ['关键词', '关键字', 'keywords', 'keyword'],
  }),
  people: field(z.array(person).default([]), {
    name: '人物',
    about: {
      zh: '文章写到的人：只写姓名，或者姓名和当时的职务。',
      en: 'The people in the article: names, or names with the post held at that time.',
    },
    example: '[郑荣胜, { 姓名: 杜坚强, 职务: 区总工会主席 }]',
    shorthand: 'name',
    synonyms: ['人名', '姓名', 'persons', 'names'],
  }),
  organizations: field(z.array(z.string()).default([]), {
    name: '机构',
    about: { zh: '文章写到的单位，照原文写。', en: 'The organizations in the article, as it names them.' },
    example: '[余杭区总工会, 贝达药业股份有限公司]',
    synonyms: ['单位', '组织', '企业', 'organisations', 'companies'],
  }),
  places: field(z.array(z.string()).default([]), {
    name: '地点',
    about: { zh: '文章写到的地方。', en: 'The places in the article.' },
    example: '[余杭区]',
    synonyms: ['地方', '地区', 'locations'],
  }),
  source: field(z.string().exactOptional(), {
    name: '来源',
    about: { zh: '文章取自哪家媒体。', en: 'The medium from which the article is taken.' },
    example: '杭州日报',
    synonyms: ['出处', '媒体', '来源媒体', 'publisher'],
  }),
  reporters: field(z.array(z.string()).default([]), {
    name: '记者',
    about: { zh: '记者、通讯员或作者。', en: 'The reporters or authors.' },
    example: '[王钰哲]',
    synonyms: ['作者', '通讯员', '撰稿', 'author', 'authors', 'writer'],
  }),
  photographers: field(z.array(z.string()).default([]), {
    name: '摄影',
    about: { zh: '摄影者。', en: 'The photographers.' },
    example: '[李明]',
    synonyms: ['摄影记者', '图片', '拍摄', 'photos'],
  }),
  editors: field(z.array(z.string()).default([]), {
    name: '编辑',
    about: { zh: '责任编辑。', en: 'The editors.' },
    example: '[陈静]',
    synonyms: ['责编', '责任编辑', '审核'],
  }),
  summary: field(z.string().exactOptional(), {
    name: '摘要',
    about: {
      zh: '列表里显示的几句话，最多 120 个字。',
      en: 'A few sentences for lists, at most 120 characters.',
    },
    input: 'sentences',
    example: '郑荣胜一行赴余杭区调研工会工作，并作具体要求。',
    whenAbsent: { zh: '正文的开头', en: 'the beginning of the body' },
    synonyms: ['简介', '导语', '内容提要', '描述', 'description', 'excerpt', 'abstract'],
  }),
  cover: field(cover.exactOptional(), {
    name: '封面',
    about: {
      zh: '放在文章开头、列表里也显示的图片。',
      en: 'The image at the head of the article and in lists.',
    },
    example: '{ 文件: visit.jpg, 替代文字: 座谈会现场 }',
    synonyms: ['题图', '头图', '封面图', 'image', 'thumbnail'],
  }),
  attachments: field(z.array(attachment).default([]), {
    name: '附件',
    about: {
      zh: '供读者下载的文件。网页和脚本不能作附件。',
      en: 'Files for readers to download. Web pages and scripts cannot be offered.',
    },
    example: '[{ 文件: plan.pdf, 标题: 工作方案（全文） }]',
    shorthand: 'file',
    synonyms: ['下载', 'files', 'downloads'],
  }),
  views: field(views.exactOptional(), {
    name: '浏览次数',
    about: {
      zh: '从旧网站带来的浏览次数：一个数，或者次数和日期。',
      en: 'The number of views on a former website: a number, or a number and its day.',
    },
    example: '2635',
    shorthand: 'count',
    synonyms: ['浏览量', '阅读量', '点击量', '点击次数', 'hits'],
  }),
  original: field(original.exactOptional(), {
    name: '原文',
    about: {
      zh: '文章最早发表在哪里，从哪个文件导入。',
      en: 'Where the article stood first, and the file from which it was imported.',
    },
    example: '{ 网址: "https://news.example/123.html", 采集时间: 2026-11-22 }',
    shorthand: 'url',
    synonyms: ['原文链接', '原文网址', '链接', 'link', 'url'],
  }),
  id: field(identifier().exactOptional(), {
    name: '编号',
    about: {
      zh: '地址里的名字：小写字母、数字和连字符，最多 80 个字符。发布后不要改。',
      en: 'The name in the address: lower-case letters, digits and hyphens, at most 80 characters. Leave it once published.',
    },
    example: 'zheng-rongsheng-yuhang',
    whenAbsent: { zh: '去掉日期的文件名', en: "the file's name less its date" },
    synonyms: ['文章编号', 'slug', 'permalink'],
  }),
  aliases: field(z.array(formerAddress()).default([]), {
    name: '旧址',
    about: {
      zh: '文章从前的地址：以 / 开头的路径，或完整的网址。',
      en: 'Former addresses of the article: paths that begin with /, or whole addresses.',
    },
    example: '[/news/2019/123.html]',
    synonyms: ['旧地址', '旧网址', '别名', 'redirects'],
  }),
  lang: field(languageTag().exactOptional(), {
    name: '语言',
    about: {
      zh: '文章的语言，与网站不同时才写。',
      en: "The article's language, where it differs from the site's.",
    },
    example: 'en',
    whenAbsent: { zh: '网站的语言', en: "the site's language" },
    synonyms: ['language', 'locale'],
  }),
  embargo: field(moment().exactOptional(), {
    name: '解禁时间',
    about: {
      zh: '到这一天或这一刻（按网站的时区）才发布；页面上显示的仍是日期。日期本身在将来时，不必写。',
      en: "Not published before this day or moment in the site's time zone; the page shows its date. Not needed where the date itself lies ahead.",
    },
    input: 'day-or-moment',
    example: '2026-12-01 08:00',
    whenAbsent: { zh: '到了日期就发布', en: 'published from its date on' },
    synonyms: ['禁发', '定时', '定时发布', '解禁', 'publishDate', 'publishAfter', 'embargoUntil'],
  }),
  expires: field(moment().exactOptional(), {
    name: '失效时间',
    about: {
      zh: '过了这一天（含当天）或这一刻，文章只留下标题和一页说明；地址保留。',
      en: 'After the end of this day, or after this moment, only the headline and a notice remain; the address stays.',
    },
    input: 'moment',
    example: '2026-12-31',
    whenAbsent: { zh: '一直可读', en: 'the article stays' },
    synonyms: ['过期', '到期', '有效期', '截止日期', '下线时间', 'expiry', 'expiryDate', 'unpublishDate'],
  }),
  status: field(choice({ draft: '草稿', published: '发布', withdrawn: '撤回' }).default('published'), {
    name: '状态',
    about: {
      zh: '草稿（draft）不发布；撤回（withdrawn）的文章只留下一页说明。',
      en: 'A draft is not published; of a withdrawn article only a notice remains.',
    },
    example: 'draft',
    whenAbsent: { zh: '发布（published）', en: 'published' },
    synonyms: ['发布状态', 'draft', 'state'],
  }),
  needsReview: field(z.array(z.string()).default([]), {
    name: '待核',
    about: {
      zh: '导入时拿不准的项。核对以后，从这里删去。',
      en: 'The fields of which the import was not sure. Remove each once you have looked at it.',
    },
    example: '[date, reporters]',
    synonyms: ['待核对', '待审', '存疑', 'review', 'doubts'],
  }),
});

export type ArticleFields = z.output<typeof articleSchema>;
