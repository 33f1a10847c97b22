import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchArticles, columns, type BenchArticle } from './article-text.ts';

/**
 * Writes the same archive as a site for Hugo: the same articles at the same addresses, and lists by column, year, month,
 * tag, person and organization. What stood in the folder goes.
 */
export function writeHugoSite(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content', 'articles');
  mkdirSync(content, { recursive: true });
  cpSync(join(import.meta.dirname, 'hugo'), folder, { recursive: true });
  for (const article of benchArticles(count)) {
    writeFileSync(join(content, `${article.id}.md`), `${frontMatter(article)}\n\n${article.body}`);
  }
}

/** Hugo reads front matter in JSON too. */
function frontMatter({ body: _, ...article }: BenchArticle): string {
  const { id, day, column, ...rest } = article;
  const [columnId = ''] = Object.entries(columns).find(([, name]) => name === column) ?? [];
  const lists = { columns: [columnId], years: [day.slice(0, 4)], months: [day.slice(0, 7)] };
  return JSON.stringify({ ...rest, ...lists, slug: id, date: day, columnName: column });
}
