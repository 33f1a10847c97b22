import type { CoveredField } from './health.ts';

/** The texts of the report on an archive's health. */
export interface HealthTexts {
  readonly language: string;
  heading(title: string): string;
  checkedOn(day: string): string;
  readonly articles: string;
  readonly errors: string;
  readonly warnings: string;
  readonly kinds: string;
  readonly years: string;
  /** @param most the number of problems of the tallest bar */
  yearsNote(most: string): string;
  readonly year: string;
  readonly coverage: string;
  readonly coverageNote: string;
  readonly fields: Readonly<Record<CoveredField, string>>;
  readonly list: string;
  readonly healthy: string;
  more(count: string): string;
  /** Of one year: the title of its bar. */
  ofYear(year: string, articles: string, errors: string, warnings: string): string;
  readonly noArticles: string;
}

export const healthTexts: Readonly<Record<'zh' | 'en', HealthTexts>> = {
  zh: {
    language: 'zh-CN',
    heading: (title) => `${title}：网站体检`,
    checkedOn: (day) => `检查日期 ${day}`,
    articles: '篇文章',
    errors: '个错误',
    warnings: '个警告',
    kinds: '问题的种类',
    years: '各年份的问题',
    yearsNote: (most) => `每根柱子是一年，红色为错误，黄色为警告；最高的一根是 ${most} 处。`,
    year: '年份',
    coverage: '各项信息的齐全程度',
    coverageNote: '每根柱子是一年里写了这一项的文章所占的比例；横线处是百分之百。',
    fields: {
      source: '来源',
      column: '栏目',
      reporters: '记者',
      people: '人物',
      tags: '标签',
      summary: '摘要',
      images: '图片',
    },
    list: '逐条列出',
    healthy: '没有发现问题。',
    more: (count) => `还有 ${count} 处，用 baoku check --all 列出。`,
    ofYear: (year, articles, errors, warnings) =>
      `${year} 年：${articles} 篇文章，${errors} 个错误，${warnings} 个警告`,
    noArticles: '没有文章',
  },
  en: {
    language: 'en',
    heading: (title) => `${title}: health of the archive`,
    checkedOn: (day) => `Checked on ${day}`,
    articles: 'articles',
    errors: 'errors',
    warnings: 'warnings',
    kinds: 'Kinds of problems',
    years: 'Problems by year',
    yearsNote: (most) => `A bar for each year, errors red, warnings yellow; the tallest stands for ${most}.`,
    year: 'Year',
    coverage: 'Completeness of fields',
    coverageNote: 'A bar for each year: the share of its articles that have the field. The line is at 100 %.',
    fields: {
      source: 'Source',
      column: 'Column',
      reporters: 'Reporters',
      people: 'People',
      tags: 'Tags',
      summary: 'Summary',
      images: 'Images',
    },
    list: 'One by one',
    healthy: 'No problems were found.',
    more: (count) => `${count} more; list them with baoku check --all.`,
    ofYear: (year, articles, errors, warnings) =>
      `${year}: ${articles} articles, ${errors} errors, ${warnings} warnings`,
    noArticles: 'no articles',
  },
};
