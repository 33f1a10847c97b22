import type { FieldName } from '../article-draft.ts';

/**
 * What a label announces. `issuer` is who published a document, its source where no other is named. `none` is information for which an
 * article has no field.
 */
export type Label =
  | Extract<
      FieldName,
      | 'title'
      | 'kicker'
      | 'subtitle'
      | 'date'
      | 'source'
      | 'reporters'
      | 'photographers'
      | 'editors'
      | 'views'
      | 'column'
      | 'tags'
      | 'summary'
      | 'original'
    >
  | 'laterDate'
  | 'issuer'
  | 'none';

const labelWords: readonly (readonly [Label, string])[] = [
  [
    'date',
    '(?:首次)?(?:发布|发表|刊发|发稿|刊登|上传|添加|录入|创建|发文|公开)(?:时间|日期)|发布于|发表于|时间|日期|Published|Date',
  ],
  ['laterDate', '(?:最后)?(?:更新|修改|编辑)(?:时间|日期)|更新于|成文日期|生成日期|Updated'],
  ['source', '(?:信息|文章|稿件|新闻|内容|媒体)?来源(?:媒体|单位)?|稿源|出处|转自|转载自|Source'],
  ['photographers', '摄影记者|图片记者|摄影者?|供图|图片来源|图片|配图|摄像|摄|图'],
  [
    'reporters',
    '(?:本报|本刊|本网|本台|特约|实习|见习|全媒体)*(?:记者|通讯员|实习生)|(?:文章)?作者|撰稿人?|撰文|(?:供|来)稿(?:人|单位|者|部门)?|投稿人?|文字|采写|整理|执笔|图文|文图|文\\s*[/／、]\\s*图|文|Author|By',
  ],
  [
    'editors',
    '(?:责任|值班|本期|新媒体|网络)?编辑|责编|编审|审核人?|审校|审稿人?|校对|初审|复审|终审|[一二三]审|监制|主编|Editor',
  ],
  ['views', '(?:浏览|阅读|点击|访问|查看|阅览)(?:次数|人数|数|量|率)?|人气|已读|Views|Hits'],
  ['column', '(?:所属|信息)?(?:栏目|分类|频道|类别)|Category'],
  ['tags', '关键[词字]|标签|Tags|Keywords'],
  ['title', '(?:文章|信息|新闻)?(?:标题|题目)|主标?题|正题|Title'],
  ['kicker', '引题|肩题|眉题'],
  ['subtitle', '副标?题|子题'],
  ['summary', '(?:内容)?(?:摘要|提要|概述|简介)|Summary'],
  ['original', '(?:原文|本文|文章)(?:链接|网址|地址)|网址|链接|URL|Link'],
  ['issuer', '(?:发文|制发|发布)(?:机关|机构|单位|部门)'],
  [
    'none',
    '字\\s*[体号]|录入(?:者|人)?|发布(?:人|者)|索\\s*引\\s*号|(?:发文)?(?:字号|文号)|主题(?:分类|词)|有效性|信息(?:类型|名称|索引)|公开方式|第\\s*[A-Z]?\\d{1,3}\\s*版|分享(?:到|至)?|评论(?:数)?|收藏|推荐|字数|版次|版面|阅读时间|签发人',
  ],
];

const label = new RegExp(
  // Within Chinese text without spaces a word before a colon is no label; behind digits and brackets it is.
  `(?<![\\p{Script=Han}A-Za-z])(?:${labelWords
    .map(([, words], index) => `(?<l${index}>${words})`)
    .join('|')})\\s*[】\\]]?\\s*[:：]\\s*`,
  'giu',
);

/** A label with the text up to the next one. */
export interface LabelledText {
  readonly label: Label;
  /** As written, without spaces at its ends. */
  readonly value: string;
  /** The label and its value as written. */
  readonly text: string;
}

/** A line taken apart at its labels: `发布时间：2019-11-25　来源：杭州日报`. */
export interface LabelledLine {
  /** What stands before the first label. */
  readonly before: string;
  readonly parts: readonly LabelledText[];
}

/** Takes a line apart at its labels; a line without any is all `before`. */
export function readLabels(line: string): LabelledLine {
  const matches = [...simplified(line).matchAll(label)];
  const parts = matches.map((match, index): LabelledText => {
    const end = matches[index + 1]?.index ?? line.length;
    const found = Object.entries<string | undefined>(match.groups ?? {}).find(
      ([, text]) => text !== undefined,
    );
    const kind = labelWords[Number(found?.[0].slice(1))]?.[0] ?? 'none';
    return {
      label: kind,
      value: trimEdges(line.slice(match.index + match[0].length, end)),
      text: line.slice(match.index, end).trim(),
    };
  });
  return { before: trimEdges(line.slice(0, matches[0]?.index ?? line.length)), parts };
}

const traditional = '發佈時間來記編輯瀏覽點擊責攝標題關鍵詞欄頻類別讀數訪問審監製轉載圖鏈網發錄稱單';
const simple = '发布时间来记编辑浏览点击责摄标题关键词栏频类别读数访问审监制转载图链网发录称单';

/** The line with the characters of labels in their simplified forms; no offset changes. */
function simplified(line: string): string {
  return line.replace(/[\u4E00-\u9FFF]/g, (character) => {
    const at = traditional.indexOf(character);
    return at === -1 ? character : simple.charAt(at);
  });
}

/** Without spaces and the signs that part entries of a line. */
function trimEdges(text: string): string {
  return text.replace(/^[\s　|｜【[]+|[\s　|｜【[]+$/gu, '');
}
