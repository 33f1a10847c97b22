import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchArticles, columns, type BenchArticle } from './article-text.ts';

/** Names of more articles than this have a page for each year besides, as Baoku's do. */
const longestList = 100;

/**
 * Writes the same archive as a site for Hugo: the same articles at the same addresses, and the same lists of them: by column, year, month,
 * day, tag, person and organization, and by year for those of many articles. What stood in the folder goes.
 */
export function writeHugoSite(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content', 'articles');
  mkdirSync(content, { recursive: true });
  cpSync(join(import.meta.dirname, 'hugo'), folder, { recursive: true });
  const counts = new Map<string, number>();
  for (const article of benchArticles(count))
    for (const list of listsOf(article)) counts.set(list, (counts.get(list) ?? 0) + 1);
  for (const article of benchArticles(count)) {
    const long = listsOf(article).filter((list) => (counts.get(list) ?? 0) > longestList);
    writeFileSync(join(content, `${article.id}.md`), `${frontMatter(article, long)}\n\n${article.body}`);
  }
}

/** The lists in which an article stands that may have pages by year. */
function listsOf({ column, tags, people, organizations }: BenchArticle): readonly string[] {
  return [
    `columns/${columnId(column)}`,
    ...tags.map((tag) => `tags/${tag}`),
    ...people.map((name) => `people/${name}`),
    ...organizations.map((name) => `organizations/${name}`),
  ];
}

function columnId(column: string): string {
  return Object.entries(columns).find(([, name]) => name === column)?.[0] ?? '';
}

/** Hugo reads front matter in JSON too. */
function frontMatter({ body: _, ...article }: BenchArticle, longLists: readonly string[]): string {
  const { id, day, column, ...rest } = article;
  const year = day.slice(0, 4);
  const lists = {
    columns: [columnId(column)],
    years: [year],
    months: [day.slice(0, 7)],
    days: [day],
    parts: longLists.map((list) => `${list}/${year}`),
  };
  return JSON.stringify({ ...rest, ...lists, slug: id, date: day, columnName: column });
}
