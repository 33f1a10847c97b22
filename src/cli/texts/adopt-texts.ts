import type { ForeignProgram } from '../../authoring/adopt/choose-folders.ts';

/** The texts of `baoku adopt` in one language. */
export interface AdoptTexts {
  /** The first line: of so many Markdown files in `folders`, by `program`. */
  found(files: string, folders: string, program: string, count: number): string;
  readonly programs: Readonly<Record<ForeignProgram, string>>;
  readonly nothing: string;
  /** Over the table of keys. */
  readonly keys: string;
  readonly passedOver: string;
  /** Behind a key of which some values fit no field that it might hold. */
  unfit(files: string, count: number): string;
  readonly separator: string;
  columns(count: string, number: number): string;
  leftOut(files: readonly string[], others: number): string;
  /** The articles with errors, which the settings leave out. */
  faulty(files: readonly string[], others: number): string;
  templateTags(files: readonly string[], others: number): string;
  /** Over what the loader finds with these settings. */
  result(articles: string, files: string, count: number): string;
  written(file: string): string;
  planned(file: string): string;
  exists(file: string): string;
  readonly nextSteps: string;
  readonly check: string;
  readonly build: string;
}

const programs = { hexo: 'Hexo', jekyll: 'Jekyll', hugo: 'Hugo', astro: 'Astro' } as const;

export const adoptEnglish: AdoptTexts = {
  found: (files, folders, program, count) =>
    `${program}: ${files} Markdown ${count === 1 ? 'file' : 'files'} in ${folders}`,
  programs: { ...programs, plain: 'Markdown' },
  nothing: 'There is no Markdown file in this folder: nothing was written.',
  keys: 'Keys, and what becomes of them:',
  passedOver: 'passed over',
  unfit: (files, count) => `${files} ${count === 1 ? 'value does' : 'values do'} not fit`,
  separator: ', ',
  columns: (count, number) => `${count} ${number === 1 ? 'column' : 'columns'}:`,
  leftOut: (files, others) => `No articles, so not read: ${listed(files, others, ', ', 'more')}`,
  faulty: (files, others) =>
    `With errors, so left out until mended (leftOut in site.yaml): ${listed(files, others, ', ', 'more')}`,
  templateTags: (files, others) =>
    `Template tags, which readers will see as they are written: ${listed(files, others, ', ', 'more')}`,
  result: (articles, files, count) =>
    `With these settings, ${articles} of ${files} ${count === 1 ? 'article is' : 'articles are'} read.`,
  written: (file) => `Written: ${file}. No other file was touched.`,
  planned: (file) => `Nothing was written. This would be ${file}:`,
  exists: (file) => `${file} is there already and stays as it is. What to add to it:`,
  nextSteps: 'Next:',
  check: 'look through the settings',
  build: 'build the site',
};

export const adoptChinese: AdoptTexts = {
  found: (files, folders, program) => `${program}：${folders} 里有 ${files} 个 Markdown 文件`,
  programs: { ...programs, plain: 'Markdown' },
  nothing: '这个文件夹里没有 Markdown 文件，什么也没有写。',
  keys: '键，以及怎样读：',
  passedOver: '略过',
  unfit: (files) => `${files} 处的值不合用`,
  separator: '、',
  columns: (count) => `${count} 个栏目：`,
  leftOut: (files, others) => `不是文章，没有读：${listed(files, others, '、', '个')}`,
  faulty: (files, others) => `有错，改好以前不收（site.yaml 的“不收”）：${listed(files, others, '、', '个')}`,
  templateTags: (files, others) => `有模板标记，读者会看到标记本身：${listed(files, others, '、', '个')}`,
  result: (articles, files) => `按这些设置，${files} 篇文章里读入 ${articles} 篇。`,
  written: (file) => `已写入 ${file}。别的文件都没有动。`,
  planned: (file) => `没有写入。要写的 ${file} 是：`,
  exists: (file) => `已经有 ${file}，原样保留。可以补上的设置是：`,
  nextSteps: '接下来：',
  check: '核对设置',
  build: '生成网站',
};

/** The first names, and how many others there are: `a.md, b.md, … 12 more`. */
function listed(files: readonly string[], others: number, separator: string, more: string): string {
  const rest = others === 0 ? [] : [more === 'more' ? `… ${others} more` : `……另有 ${others} ${more}`];
  return [...files, ...rest].join(separator);
}
