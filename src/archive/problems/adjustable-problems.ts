import type { ProblemCode } from '../problem-catalogue.ts';

/** What editors are told about a kind of problem whose severity site.yaml can change. */
export interface AdjustableProblem {
  /** The Chinese name of its code. */
  readonly name: string;
  readonly about: { readonly zh: string; readonly en: string };
}

/**
 * The kinds of problems whose severity site.yaml can change. The others are errors that keep an article from being
 * published, and stay so.
 */
export const adjustableProblems = {
  'link-dead': {
    name: '失效链接',
    about: { zh: '站内链接没有对应的页面或文件', en: 'a link within the site that leads nowhere' },
  },
  'anchor-dead': {
    name: '失效锚点',
    about: { zh: '链接要到的小标题不存在', en: 'a link to a section that does not exist' },
  },
  'image-alt-missing': {
    name: '缺替代文字',
    about: { zh: '图片没有替代文字', en: 'an image without alternative text' },
  },
  'image-external': {
    name: '站外图片',
    about: { zh: '图片在别的网站上', en: 'an image on another website' },
  },
  'link-target-missing': {
    name: '失效文章链接',
    about: { zh: '链接的 .md 文件不存在', en: 'a link to a .md file that does not exist' },
  },
  'link-target-unpublished': {
    name: '链接未发布文章',
    about: { zh: '链接的文章没有发布', en: 'a link to an article that is not published' },
  },
  'html-left-out': {
    name: '未发布的标签',
    about: { zh: '正文里有不发布的 HTML 标签', en: 'an HTML element of the body that is not published' },
  },
  'needs-review': {
    name: '待核',
    about: { zh: '文章信息里有“待核”的项', en: 'fields that an import left for an editor to look at' },
  },
  'unused-file': {
    name: '闲置文件',
    about: { zh: '没有文章使用的图片或附件', en: 'an image or attachment that no article uses' },
  },
  'duplicate-headline': {
    name: '同日同题',
    about: { zh: '同一天有两篇标题相同', en: 'two articles of one day with the same headline' },
  },
  'date-in-future': {
    name: '未来日期',
    about: { zh: '日期还没有到', en: 'a date that lies in the future' },
  },
  'event-after-publication': {
    name: '活动晚于发布',
    about: { zh: '活动日期在发布日期之后', en: 'an event after the publication' },
  },
  'missing-source': { name: '缺来源', about: { zh: '没有写来源', en: 'no source is given' } },
  'missing-summary': { name: '缺摘要', about: { zh: '没有写摘要', en: 'no summary is given' } },
  'missing-column': { name: '缺栏目', about: { zh: '没有写栏目', en: 'no column is given' } },
  'summary-too-long': {
    name: '摘要过长',
    about: { zh: '摘要超过 120 个字', en: 'a summary of more than 120 characters' },
  },
  'column-empty': { name: '空栏目', about: { zh: '栏目里没有文章', en: 'a column without articles' } },
  'column-stale': {
    name: '停更栏目',
    about: { zh: '栏目很久没有新文章', en: 'a column that has had no article for long' },
  },
  'half-width-punctuation': {
    name: '半角标点',
    about: { zh: '汉字之间的半角标点', en: 'half-width punctuation between Chinese characters' },
  },
  'lost-character': {
    name: '乱码字符',
    about: { zh: '导入时无法解码的字', en: 'characters that could not be read when the text was imported' },
  },
  'traditional-character': {
    name: '繁体字',
    about: { zh: '简体文章里的繁体字', en: 'Traditional characters in a Simplified article' },
  },
  'identity-number': {
    name: '身份证号',
    about: { zh: '正文或文章信息里的身份证号码', en: 'an identity-card number' },
  },
  'mobile-number': {
    name: '手机号码',
    about: { zh: '正文或文章信息里的手机号码', en: 'a mobile number' },
  },
  'name-not-listed': {
    name: '漏列名称',
    about: {
      zh: '正文写到有规范记录的人物或机构，文章信息里没有列出',
      en: 'a person or an organization with an authority record that stands in the text, but not in the front matter',
    },
  },
  'ambiguous-name': {
    name: '同名未分',
    about: {
      zh: '文章列出的名称可以指几条规范记录',
      en: 'a name in the front matter that can mean several authority records',
    },
  },
  'unused-record': {
    name: '闲置记录',
    about: { zh: '没有文章提到的规范记录', en: 'an authority record that no article names' },
  },
  'unknown-article': {
    name: '失效文章编号',
    about: {
      zh: '规范记录的“对应”或专题里有不存在的文章编号',
      en: 'the id of no article in the rules of an authority record or in a topic',
    },
  },
  'topic-rule-idle': {
    name: '专题空条件',
    about: {
      zh: '专题里的标签、栏目或人物没有一篇文章',
      en: 'a tag, a column or a person in a topic that no article gives',
    },
  },
  'id-from-path': {
    name: '暂定编号',
    about: { zh: '文件名不能用作编号', en: "a file's name that cannot serve as an id" },
  },
  'article-misplaced': {
    name: '位置不对',
    about: {
      zh: 'Markdown 文件不在 articles/ 和 pages/ 里',
      en: 'a Markdown file outside articles/ and pages/',
    },
  },
  'article-left-out': {
    name: '不收的文件',
    about: {
      zh: '设置里写明不收的 Markdown 文件',
      en: 'a Markdown file that the settings leave out',
    },
  },
  'article-extension': {
    name: '扩展名不符',
    about: { zh: '扩展名不是小写的 .md', en: 'a file whose name does not end in .md' },
  },
} as const satisfies Readonly<Partial<Record<ProblemCode, AdjustableProblem>>>;
