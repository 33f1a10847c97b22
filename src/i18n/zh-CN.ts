import type { NameKind } from '../archive/addresses.ts';

/** The kinds of groups that articles are listed by. */
export type GroupKind = NameKind | 'columns';

const numbers = new Intl.NumberFormat('zh-CN');

/** 简体中文 */
export const simplifiedChinese = {
  skipToContent: '跳到正文',
  home: '首页',
  mainNavigation: '主导航',
  trail: '当前位置',
  pages: '页面',
  feed: 'RSS 订阅',
  footer: '页脚',
  search: '搜索',
  searchLabel: '搜索全部报道',
  searchPlaceholder: '人名、机构、词句',
  searchWithoutScript: '搜索需要浏览器的 JavaScript。您也可以按年份浏览全部报道：',
  latest: '最新报道',
  byColumn: '栏目',
  byYear: '按年份浏览',
  years: '年份',
  all: '全部',
  more: (title: string) => `更多${title}`,
  articles: (count: number) => `${numbers.format(count)} 篇`,
  archiveNumbers: (articles: number, years: number, people: number) =>
    `共 ${numbers.format(articles)} 篇报道，跨越 ${numbers.format(years)} 个年份，涉及 ${numbers.format(people)} 位人物。`,
  yearName: (year: string) => `${year}年`,
  monthName: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`,
  monthOfYear: (month: string) => `${Number(month.slice(5, 7))}月`,
  dayOfMonth: (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
  groupKinds: { columns: '栏目', tags: '标签', people: '人物', organizations: '机构' } satisfies Record<
    GroupKind,
    string
  >,
  groupInYear: (name: string, year: string) => `${name}（${year}年）`,
  groupDescription: (kind: GroupKind, name: string, count: number) =>
    `${{ columns: '栏目', tags: '标签', people: '人物', organizations: '机构' }[kind]}“${name}”下的 ${numbers.format(count)} 篇报道。`,
  periodDescription: (period: string, count: number) => `${period}发布的 ${numbers.format(count)} 篇报道。`,
  published: '发布时间',
  event: '活动日期',
  source: '来源',
  reporters: '记者',
  photographers: '摄影',
  editors: '责任编辑',
  views: '浏览次数',
  viewsAsOf: (day: string) => `（截至${day}）`,
  topics: '专题',
  tags: '标签',
  people: '人物',
  organizations: '机构',
  places: '地点',
  attachments: '附件',
  original: '原文',
  originalCapturedAt: (day: string) => `${day}采集`,
  withdrawn: '本文已撤回',
  withdrawnExplanation: '发布单位已撤回本文。地址保留，正文不再提供。',
  about: '本文资料',
  neighbours: '前后报道',
  older: '上一篇',
  newer: '下一篇',
  related: '相关报道',
  notFound: '没有这个页面',
  notFoundExplanation: '地址可能有误，或者页面已经移走。您可以搜索，或按年份查找。',
  previousPeriod: '上一期',
  nextPeriod: '下一期',
  bytes: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  problemsNotice: (count: number) => `内容有 ${count} 个问题，这里显示的是最近一次正确的版本。`,
  listSeparator: '、',
};
