import { z } from 'astro/zod';
import { adminSchema } from './admin-settings-schema.ts';
import { checkSettingsSchema } from './check-settings-schema.ts';
import { field } from './field.ts';
import { homeSectionSchema } from './home-schema.ts';
import { readingRulesShape } from './reading-rules-schema.ts';
import { themeSchema } from './theme-schema.ts';
import {
  choice,
  countOrOff,
  identifier,
  languageTag,
  timeZone,
  webAddress,
  yesOrNo,
} from './field-values.ts';

const column = z.strictObject({
  id: field(identifier(), {
    name: '编号',
    about: {
      zh: '地址里的名字：小写字母、数字和连字符。定了就不要改。',
      en: 'The name in addresses: lower-case letters, digits and hyphens. Leave it once chosen.',
    },
    example: 'yaowen',
  }),
  name: field(z.string(), {
    name: '名称',
    about: { zh: '读者看到的名称。', en: 'The name that readers see.' },
    example: '要闻',
  }),
  description: field(z.string().exactOptional(), {
    name: '说明',
    about: { zh: '栏目收什么文章，一句话。', en: 'What the column holds, in one sentence.' },
    example: '重要会议、活动和部署。',
  }),
});

const link = z.strictObject({
  title: field(z.string(), {
    name: '标题',
    about: { zh: '链接的文字。', en: "The link's text." },
    example: '中华全国总工会',
  }),
  url: field(webAddress(), {
    name: '网址',
    about: { zh: '完整的网址。', en: 'The whole address.' },
    example: 'https://www.acftu.org/',
  }),
});

/** `site.yaml`: every setting has a default. */
export const siteSchema = z.strictObject({
  title: field(z.string().default('报库'), {
    name: '名称',
    about: { zh: '网站的名称。', en: 'The name of the site.' },
    example: '工会报道档案',
    whenAbsent: { zh: '报库', en: '报库' },
    synonyms: ['标题', '网站名称', 'name'],
  }),
  description: field(z.string().default(''), {
    name: '简介',
    about: { zh: '一句话，显示在首页和订阅里。', en: 'One sentence, for the home page and feeds.' },
    example: '工会新闻报道的永久档案。',
    synonyms: ['描述', '说明', 'summary'],
  }),
  url: field(webAddress().default('http://localhost:4321/'), {
    name: '网址',
    about: {
      zh: '读者访问的网址；网站不在根目录时带上路径，如 https://archive.example/reports/。',
      en: 'The address at which readers reach the site, with its path where it has one: https://archive.example/reports/.',
    },
    example: 'https://archive.example/',
    whenAbsent: { zh: 'http://localhost:4321/', en: 'http://localhost:4321/' },
    synonyms: ['域名', '地址', 'site', 'baseURL', 'address'],
  }),
  language: field(languageTag().default('zh-CN'), {
    name: '语言',
    about: {
      zh: '文章和界面的语言：zh-CN、zh-TW 或 en；别的语言，界面用英文。',
      en: 'The language of the articles and the interface: zh-CN, zh-TW or en. With others, the interface is English.',
    },
    example: 'zh-CN',
    whenAbsent: { zh: 'zh-CN', en: 'zh-CN' },
    synonyms: ['lang', 'locale'],
  }),
  traditionalEdition: field(yesOrNo().exactOptional(), {
    name: '繁体版',
    about: {
      zh: '是（true）就在 /zh-hant/ 下再发布一个繁体版，生成时由简体转换；网站的语言要是简体中文。',
      en: 'With `true`, the site is published once more in Traditional characters, below /zh-hant/, converted as it is built. Its language must be Simplified Chinese.',
    },
    example: '是',
    whenAbsent: { zh: '没有繁体版', en: 'no such edition' },
    synonyms: ['繁體版', '繁体', '简繁', 'traditional', 'editions', 'traditionalChinese'],
  }),
  timeZone: field(timeZone().default('Asia/Shanghai'), {
    name: '时区',
    about: { zh: '日期和时间按哪个时区。', en: 'The time zone in which days and times are meant.' },
    example: 'Asia/Shanghai',
    whenAbsent: { zh: 'Asia/Shanghai', en: 'Asia/Shanghai' },
    synonyms: ['tz'],
  }),
  publisher: field(z.string().exactOptional(), {
    name: '主办单位',
    about: { zh: '发布这个档案的单位。', en: 'The institution that publishes the archive.' },
    example: '杭州市总工会',
    whenAbsent: { zh: '网站的名称', en: 'the name of the site' },
    synonyms: ['主办', '单位', '机构', 'organization'],
  }),
  columns: field(z.array(column).default([]), {
    name: '栏目',
    about: { zh: '按显示的顺序列出的栏目。', en: 'The columns, in the order in which they are shown.' },
    example: '[{ 编号: yaowen, 名称: 要闻, 说明: 重要会议、活动和部署。 }]',
    synonyms: ['分类', 'categories', 'sections'],
  }),
  footer: field(z.array(z.string()).default([]), {
    name: '页脚',
    about: {
      zh: '页脚的几行文字：地址、备案号、电话。',
      en: 'Lines of the footer: address, registration number, telephone.',
    },
    example: '[杭州市总工会主办]',
  }),
  links: field(z.array(link).default([]), {
    name: '链接',
    about: { zh: '页脚里的链接。', en: 'Links in the footer.' },
    example: '[{ 标题: 中华全国总工会, 网址: "https://www.acftu.org/" }]',
    synonyms: ['友情链接'],
  }),
  searchIndexer: field(choice({ baoku: '报库', pagefind: 'Pagefind' }).default('baoku'), {
    name: '检索程序',
    about: {
      zh: '由谁写检索的索引：报库自己，或 Pagefind。查到的一样；报库快得多，占内存少。',
      en: 'What writes the search index: Baoku itself, or Pagefind. The answers are the same; Baoku is faster and takes less memory.',
    },
    example: 'baoku',
    whenAbsent: { zh: '报库（baoku）', en: 'baoku' },
    synonyms: ['检索', '索引', 'search', 'indexer'],
  }),
  ageNotice: field(countOrOff().default(2), {
    name: '旧文提示',
    about: {
      zh: '报道发布满几年，读者打开时提示“本文发布于 7 年前，请注意时效”；关闭（off）就不提示。年数按读者的时钟算。',
      en: 'After how many years readers are told that a report is old: “Published 7 years ago; it may be out of date.” `off` for never. The years are counted by the reader’s clock.',
    },
    example: '5',
    whenAbsent: { zh: '2', en: '2' },
    synonyms: ['时效', '时效提示', '过时', 'age', 'outdated'],
  }),
  paragraphs: field(choice({ indent: '缩进', spacing: '空行' }).default('indent'), {
    name: '段落',
    about: {
      zh: '中文正文怎样分段：首行缩进两字，或段间空行。',
      en: 'What sets paragraphs of Chinese text apart: an indent of two characters, or space between them.',
    },
    example: '空行',
    whenAbsent: { zh: '缩进（indent）', en: 'indent' },
    synonyms: ['缩进', '段间距', '首行缩进', 'indentation'],
  }),
  shareImages: field(choice({ none: '不做', site: '全站', articles: '每篇' }).default('none'), {
    name: '分享图',
    about: {
      zh: '网址发到别处时显示的图：有封面的报道用封面；没有封面的，每篇画一张（标题、日期、来源），或者全站共用一张，或者不做。画图要用生成网站的机器上的中文字体。',
      en: 'The picture that other websites show beside a link. Reports with a cover show that; for the others one is drawn each (headline, day, source), or one for the whole site, or none. Drawing takes Chinese fonts on the machine that builds the site.',
    },
    example: '每篇',
    whenAbsent: { zh: '不做（none）', en: 'none' },
    synonyms: ['分享图片', '卡片', 'ogImage', 'socialImages', 'cards'],
  }),
  home: field(z.array(homeSectionSchema).exactOptional(), {
    name: '首页',
    about: {
      zh: '首页有哪些板块、按什么顺序：只写板块名，或者带上数量；头条可以指定一篇报道。',
      en: 'The parts of the home page in their order: names, or names with numbers; of the lead, the report may be named.',
    },
    example: '[{ 板块: 头条, 报道: zheng-rongsheng-yuhang }, { 板块: 最新, 数量: 12 }, 栏目, 数字]',
    whenAbsent: {
      zh: '头条、最新、那年今日、人物、栏目、数字',
      en: 'lead, latest, this-day, people, columns, numbers',
    },
    shorthand: 'section',
    synonyms: ['首页板块', '主页', '版面', 'homepage', 'front', 'layout'],
  }),
  theme: field(themeSchema.exactOptional(), {
    name: '外观',
    about: {
      zh: '网站自己的颜色、字体、宽度和标志；更多的改动写在 `theme/` 文件夹里，见 [theming.md](theming.md)。',
      en: "The site's own colours, fonts, widths and logo. More is changed in the folder `theme/`: see [theming.md](theming.md).",
    },
    example: '{ 颜色: { 强调: "#0b5394" }, 深色: { 强调: "#8ec5ff" }, 标志: theme/logo.svg }',
    whenAbsent: { zh: '报库的外观', en: "Baoku's own" },
    synonyms: ['主题', '样式', '风格', 'style', 'appearance', 'look'],
  }),
  ...readingRulesShape,
  admin: field(adminSchema.exactOptional(), {
    name: '在线编辑',
    about: {
      zh: '在 /admin/ 放一个编辑页，用浏览器写报道。写“本机”，存进这台电脑上的文件夹；写 GitHub、GitLab 或 Gitea，存进那里的仓库。',
      en: 'An editor at /admin/ for writing articles in the browser. `local` saves into a folder of this machine; `github`, `gitlab` and `gitea` into a repository there.',
    },
    example: '{ 保存到: GitHub, 仓库: gonghui/archive, 分支: main, 内容文件夹: content }',
    whenAbsent: { zh: '没有编辑页', en: 'no editor' },
    shorthand: 'backend',
    synonyms: ['编辑', '编辑器', '后台', 'editor', 'cms'],
  }),
  checks: field(checkSettingsSchema.exactOptional(), {
    name: '检查',
    about: {
      zh: '`baoku check` 报告哪些问题、算多重：关闭（off）、警告（warning）、错误（error）。使文章不能发布的错误不能改。各项问题见 [problems.md](problems.md)。',
      en: 'Which problems `baoku check` reports, and how grave they are: off, warning, error. Errors that keep an article from being published cannot be changed. What each problem is: [problems.en.md](problems.en.md).',
    },
    example: '{ 缺摘要: 警告, 手机号码: 关闭, 停更月数: 24 }',
    synonyms: ['校验', '检验', 'check', 'rules', 'lint'],
  }),
});
