import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchArticles, columns, type ArticleName, type BenchArticle } from './article-text.ts';

/** Writes a content folder of `count` articles; what stood there goes. */
export function writeContentFolder(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (const article of benchArticles(count)) writeArticle(folder, article);
  writeFileSync(join(folder, 'site.yaml'), siteSettings());
}

/** The path of an article's file within the content folder. */
export function fileOfArticle({ day, id }: ArticleName): string {
  return `articles/${day.slice(0, 4)}/${day}-${id}.md`;
}

/** Writes one article's file. */
export function writeArticle(folder: string, article: BenchArticle): void {
  const { title, day, id, column, tags, people, organizations, source, reporters, body } = article;
  const file = join(folder, fileOfArticle(article));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `---
title: ${JSON.stringify(title)}
date: ${day}
id: ${id}
column: ${column}
tags: ${JSON.stringify(tags)}
people: ${JSON.stringify(people)}
organizations: ${JSON.stringify(organizations)}
source: ${source}
reporters: ${JSON.stringify(reporters)}
---

${body}`,
  );
}

function siteSettings(): string {
  const list = Object.entries(columns).map(([id, name]) => `  - { id: ${id}, name: ${name} }`);
  return ['title: 测速档案', 'url: https://archive.example/', 'columns:', ...list, ''].join('\n');
}
