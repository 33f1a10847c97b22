import type { KindResult, SearchCheck } from './check-search.ts';
import type { QueryKind } from './draw-queries.ts';

const names: Readonly<Record<'zh' | 'en', Readonly<Record<QueryKind, string>>>> = {
  zh: {
    name: '人名、机构名',
    word: '词',
    headline: '标题片段',
    passage: '任意片段',
    number: '数字',
    date: '日期',
    latin: '西文',
    mixed: '中西混排',
    punctuation: '跨标点',
    absent: '少见片段',
    character: '单字',
  },
  en: {
    name: 'names',
    word: 'words',
    headline: 'of headlines',
    passage: 'passages',
    number: 'numbers',
    date: 'dates',
    latin: 'Latin',
    mixed: 'mixed',
    punctuation: 'punctuation',
    absent: 'rare',
    character: 'one character',
  },
};

const texts = {
  zh: {
    head: ['种类', '查询', '查全', '查准', '字节（中位）', '字节（最多）'],
    failure: ({ text, missed, wrong }: Failure) => `“${text}”：漏 ${missed.length} 篇，误 ${wrong.length} 篇`,
    listing: ({ missed, wrong }: Difference) => `索引的文章：漏 ${missed.length} 篇，误 ${wrong.length} 篇`,
    ids: { missed: '漏', wrong: '误' },
  },
  en: {
    head: ['kind', 'queries', 'recall', 'precision', 'bytes (median)', 'bytes (most)'],
    failure: ({ text, missed, wrong }: Failure) =>
      `"${text}": ${missed.length} missed, ${wrong.length} wrong`,
    listing: ({ missed, wrong }: Difference) =>
      `articles of the index: ${missed.length} missed, ${wrong.length} wrong`,
    ids: { missed: 'missed', wrong: 'wrong' },
  },
};

type Failure = SearchCheck['failures'][number];
type Difference = SearchCheck['listing'];

/**
 * The outcome of a check as lines of text: a table, then every query that failed with up to five ids of each sort;
 * before them the articles that the index lists wrongly.
 *
 * @param language BCP 47; Chinese or, for any other, English
 */
export function formatCheck({ kinds, failures, listing }: SearchCheck, language: string): string {
  const key = language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const { head, failure, ids } = texts[key];
  const examples = (of: Difference) =>
    (['missed', 'wrong'] as const)
      .filter((sort) => of[sort].length > 0)
      .map((sort) => `  ${ids[sort]}: ${of[sort].slice(0, 5).join(' ')}${of[sort].length > 5 ? ' …' : ''}`);
  const rows = [head, ...kinds.map((kind) => cells(kind, names[key]))];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const table = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? pad(cell, widths[column], 'end') : pad(cell, widths[column], 'start'),
      )
      .join('  ')
      .trimEnd(),
  );
  const isListed = listing.missed.length + listing.wrong.length === 0;
  const faults = [
    ...(isListed ? [] : [texts[key].listing(listing), ...examples(listing)]),
    ...failures.flatMap((each) => [failure(each), ...examples(each)]),
  ];
  return [...table, ...(faults.length > 0 ? ['', ...faults] : [])].join('\n');
}

function cells(result: KindResult, kindNames: Readonly<Record<QueryKind, string>>): string[] {
  const { kind, queries, recall, precision, medianBytes, mostBytes } = result;
  return [
    kindNames[kind],
    String(queries),
    percent(recall),
    percent(precision),
    String(medianBytes),
    String(mostBytes),
  ];
}

/** Rounded down, so that 100 % means all. */
function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2).replace(/\.?0+$/, '')} %`;
}

function pad(text: string, to: number | undefined, side: 'start' | 'end'): string {
  const space = ' '.repeat(Math.max(0, (to ?? 0) - width(text)));
  return side === 'start' ? space + text : text + space;
}

/** Columns on a terminal: wide characters take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2E80-\u9FFF\uFF01-\uFF60]/.test(character) ? 2 : 1),
    0,
  );
}
