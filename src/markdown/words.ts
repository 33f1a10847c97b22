/** The few words that the pipeline itself puts into a text. */
export interface MarkdownWords {
  /** Heading over the footnotes. */
  readonly footnotes: string;
  /** Name of the link from a footnote to the place that calls it; `call` counts the calls of one footnote, from 1. */
  readonly back: (footnote: number, call: number) => string;
  /** Name of a table that scrolls sideways; `table` counts from 1. */
  readonly table: (table: number) => string;
  /** Name of the link to an image in its whole size, of which nothing says what it shows. */
  readonly wholeImage: string;
}

const chinese: MarkdownWords = {
  footnotes: '脚注',
  back: (footnote, call) =>
    call === 1 ? `回到脚注 ${footnote} 的正文处` : `回到脚注 ${footnote} 的正文第 ${call} 处`,
  table: (table) => `表格 ${table}`,
  wholeImage: '查看大图',
};

const traditional: MarkdownWords = {
  footnotes: '註腳',
  back: (footnote, call) =>
    call === 1 ? `回到註腳 ${footnote} 的內文處` : `回到註腳 ${footnote} 的內文第 ${call} 處`,
  table: (table) => `表格 ${table}`,
  wholeImage: '檢視大圖',
};

const english: MarkdownWords = {
  footnotes: 'Footnotes',
  back: (footnote, call) =>
    call === 1
      ? `Back to the text of footnote ${footnote}`
      : `Back to the text of footnote ${footnote}, place ${call}`,
  table: (table) => `Table ${table}`,
  wholeImage: 'View in full size',
};

/**
 * The words for a text in `language`: Chinese for every kind of Chinese, in the characters that are usual there; English
 * otherwise.
 *
 * @param language a BCP 47 tag
 */
export function wordsFor(language: string): MarkdownWords {
  if (!/^zh\b/i.test(language)) return english;
  return /^zh-(hant|tw|hk|mo)\b/i.test(language) ? traditional : chinese;
}
